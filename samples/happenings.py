"""Workbooks of what happens through the year, as people type them: `200k`, `20/11/2021`, `8,5`."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import pandas as pd
from hands import Table, Typed, opened, saved
from people import Person

from sheets_tool.books.write import to_bytes
from sheets_tool.forms.blank import blank_book
from sheets_tool.forms.model import Book, Form
from sheets_tool.forms.output import Letterhead

_NUMBER = re.compile(r"\d+(?:,\d+)?")
_SPARE = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Sender:
    """Who fills workbooks: the unit as its plan has it, and its people by code."""

    unit_code: str
    unit_name: str
    parent_name: str
    year: str
    names: Mapping[str, str]

    @property
    def stamp(self) -> dict[str, str]:
        """What a workbook handed out by the unit carries with it."""
        return {"unit_code": self.unit_code, "unit_name": self.unit_name, "year": self.year}

    def send(
        self,
        path: Path,
        book: Book,
        tables: Mapping[Form, Sequence[Typed]],
        *,
        pairs: Mapping[Form, Mapping[str, object]] | None = None,
        group: str = "",
    ) -> None:
        """Write a workbook of a book's forms with lines typed into its tables.

        A line that has a code and no name gets the name that belongs to the code.
        """
        given = {*tables, *(pairs or {})}
        blank = blank_book(
            replace(book, forms=tuple(form for form in book.forms if form in given)),
            letterhead=Letterhead(parent_name=self.parent_name, unit_name=self.unit_name),
            stamp=self.stamp | ({"group": group} if group else {}),
            frames={form.id: pd.DataFrame([dict(one)]) for form, one in (pairs or {}).items()},
            spare_rows=_SPARE + max(len(lines) for lines in tables.values()),
        )
        typed = opened(to_bytes(blank))
        for form, lines in tables.items():
            sheet = Table(typed, form)
            for row, line in enumerate(lines, sheet.top + 1):
                sheet.type(row, self._named(form, line))
        saved(typed, path)

    def _named(self, form: Form, line: Typed) -> Typed:
        code = str(line.get("candidate_id", ""))
        if not code or line.get("candidate_name") or "candidate_name" not in form.by_code:
            return line
        return {**line, "candidate_name": self.names[code]}


def sender_of(plan: Mapping[str, pd.DataFrame], people: Sequence[Person]) -> Sender:
    """Return a school as the sender of its own workbooks: its plan by form id, and its people."""
    unit, collectives = plan["unit"].iloc[0], plan["collectives"]
    names = {person.staff_id: person.full_name for person in people}
    names |= zip(collectives["collective_id"], collectives["collective"], strict=True)
    told = {code: unit[code] for code in ("unit_code", "unit_name", "parent_name", "year")}
    return Sender(**told, names=names)


def lines(codes: str, text: str, **same: str) -> list[dict[str, str | float]]:
    """Return what a text table says: a line a row, cells between bars, `same` in every row.

    A bare number is typed as a number, everything else as the text it is.
    """
    names = codes.split()
    cells = ([cell.strip() for cell in line.split("|")] for line in text.strip().splitlines())
    return [
        {code: _typed(cell) for code, cell in zip(names, row, strict=True) if cell} | same
        for row in cells
    ]


def _typed(cell: str) -> str | float:
    if not _NUMBER.fullmatch(cell):
        return cell
    return float(cell.replace(",", ".")) if "," in cell else int(cell)
