"""Rows of what happens through the year (W6–W9) from many workbooks, each thing once.

A unit's own workbooks add up: one a month, one a group, lists that grow. What two workbooks tell
alike counts once; where they differ the one received later counts, and it is said.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from itertools import pairwise
from typing import Any

import pandas as pd

from sheets_tool.findings.catalogue import happenings as say
from sheets_tool.findings.catalogue import people as say_people
from sheets_tool.findings.model import Finding, Place
from sheets_tool.forms import submission as w11
from sheets_tool.forms.frames import ASIDE, BOOK, ROW, Counted, Reading, Table, records
from sheets_tool.forms.model import Book, Column, Form
from sheets_tool.text.days import show_day
from sheets_tool.text.numbers import show_number
from sheets_tool.text.spelling import fold
from sheets_tool.values.kind import words

_LEFT_OUT = frozenset({"ordinal", "candidate_name", "note"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """One act of the year as its workbooks have it.

    Attributes:
        book: the workbook that groups fill.
        travelling: the same rows in a submission, or None where they do not travel.
        key: codes of the columns that, with the candidate, tell one thing from another.
        teams: whether a collective need not be on the plan's list: teams, classes.
        one: codes of columns of which one thing has one value; two rows of a file that differ
            there contradict. Names without a code may be namesakes and do not.
    """

    book: Book
    travelling: Form | None
    key: tuple[str, ...]
    teams: bool = False
    one: tuple[str, ...] = ()

    @property
    def form(self) -> Form:
        """The one sheet of the workbook."""
        return self.book.forms[0]


@dataclass(frozen=True, slots=True, kw_only=True)
class Inflow:
    """Where rows come from.

    Attributes:
        own: sources of the unit's own workbooks → the group each is from, or empty.
        answers: (source, unit) of the submissions that count.
        days: source → the day received, or None where it is not known.
    """

    own: Mapping[int, str] = field(default_factory=dict)
    answers: Collection[tuple[int, str]] = ()
    days: Mapping[int, date | None] = field(default_factory=dict)


def combine(reading: Reading, act: Act, inflow: Inflow) -> Table:
    """Return the rows of own workbooks and of submissions as one table, in a steady order.

    Rows of own workbooks have no unit yet.
    """
    own = reading.table(act.book.id, act.form)
    mine = own.frame[own.frame[BOOK].isin(list(inflow.own)) & ~own.frame[ASIDE]]
    parts, tables = [_with_units(mine)], [own]
    if act.travelling is not None:
        sent = reading.table(w11.SUBMISSION.id, act.travelling)
        pairs = zip(sent.frame[BOOK].tolist(), sent.frame["unit_code"].tolist(), strict=True)
        counts = [pair in inflow.answers for pair in pairs]
        parts.append(sent.frame[pd.Series(counts, index=sent.frame.index, dtype=bool)])
        parts[-1] = parts[-1][~parts[-1][ASIDE]]
        tables.append(sent)
    frame = pd.concat([part for part in parts if len(part)] or parts[:1], ignore_index=True)
    contents = frame[BOOK].map(dict(enumerate(s.content for s in reading.sources)))
    order = pd.DataFrame({"content": contents.astype("string"), "row": frame[ROW]})
    frame = frame.loc[order.sort_values(["content", "row"]).index].reset_index(drop=True)
    table = Table(form=act.form, frame=frame)
    for each in tables:
        table.sheets |= each.sheets
        table.letters |= each.letters
    return table


def _with_units(frame: pd.DataFrame) -> pd.DataFrame:
    blank = pd.Series(pd.NA, index=frame.index, dtype="string")
    return frame.assign(unit_code=blank, unit_name=blank, origin=blank)


def once(
    reading: Reading, table: Table, act: Act, days: Mapping[int, date | None]
) -> tuple[pd.DataFrame, list[Finding]]:
    """Return the rows with each thing once, and what was repeated, replaced or is in conflict.

    The frame has a column `who`. Rows that contradict and cannot be ordered are left out, both.
    """
    rows = records(table.frame)
    things: defaultdict[tuple[object, ...], list[int]] = defaultdict(list)
    for position, row in enumerate(rows):
        things[_key(row, act)].append(position)
    settled = _Settled(reading, table, rows, days, act.one)
    for positions in things.values():
        if len(positions) > 1:
            settled.settle(positions)
    kept = [position for position in range(len(rows)) if position not in settled.dropped]
    return table.frame.iloc[kept].reset_index(drop=True), [*settled.findings, *settled.repeats()]


def _key(row: Mapping[str, Any], act: Act) -> tuple[object, ...]:
    values = (row[code] for code in act.key)
    return (row["who"], *(fold(v) if isinstance(v, str) else v for v in values))


@dataclass(slots=True)
class _Settled:
    """Decides among the rows that tell of one thing."""

    reading: Reading
    table: Table
    rows: Sequence[Mapping[str, Any]]
    days: Mapping[int, date | None]
    one: Sequence[str]
    dropped: set[int] = field(default_factory=set)
    findings: list[Finding] = field(default_factory=list)
    repeated: dict[int, int] = field(default_factory=dict)

    def settle(self, positions: list[int]) -> None:
        """Keep each thing once: within each file, between files, then in the file that counts."""
        by_book: dict[int, list[int]] = {}
        for position in positions:
            mine = by_book.setdefault(self.rows[position][BOOK], [])
            same = [p for p in mine if self._content(p) == self._content(position)]
            if same:
                self._told_twice(same[0], position)
            else:
                mine.append(position)
        files = sorted(by_book.values(), key=self._age)
        for older, newer in pairwise(files):
            self._between(older, newer)
        self._within([position for position in files[-1] if position not in self.dropped])

    def repeats(self) -> Iterator[Finding]:
        """Yield one finding a file whose rows another file has too."""
        for book, count in self.repeated.items():
            place = self.reading.place(self.table, book=book)
            yield say.REPEATED_ROWS.at(place, count=count)

    def _content(self, position: int) -> tuple[object, ...]:
        row = self.rows[position]
        codes = [code for code in self.table.form.by_code if code not in _LEFT_OUT]
        return tuple(row[code] for code in codes)

    def _age(self, positions: list[int]) -> tuple[date, str]:
        book = self.rows[positions[0]][BOOK]
        return (self.days.get(book) or date.min, self.reading.sources[book].content)

    def _place(self, position: int) -> Place:
        row = self.rows[position]
        return self.reading.place(
            self.table, book=row[BOOK], row=row[ROW], code=self.table.form.names[0]
        )

    def _told_twice(self, first: int, second: int) -> None:
        self.dropped.add(second)
        row = self.rows[second]
        nameless = row.get("candidate_kind") is not None and row["candidate_id"] is None
        entry = say_people.TWICE_WITHOUT_CODE if nameless else say_people.SAME_TWICE
        name = row["candidate_name"]
        self.findings.append(entry.at(self._place(second), self._place(first), name=name))

    def _within(self, positions: Sequence[int]) -> None:
        """Leave out the rows of a file that tell one thing in two ways."""
        coded = [p for p in positions if self.rows[p].get("candidate_id") is not None]
        if len({tuple(self.rows[p][code] for code in self.one) for p in coded}) > 1:
            self.dropped |= set(coded)
            first, *others = coded
            self.findings += [self._conflict(first, other) for other in others]

    def _between(self, older: list[int], newer: list[int]) -> None:
        if {self._content(p) for p in older} == {self._content(p) for p in newer}:
            self.dropped |= set(older)
            book = self.rows[older[0]][BOOK]
            self.repeated[book] = self.repeated.get(book, 0) + len(older)
            return
        self.dropped |= set(older)
        old_day, day = (self.days.get(self.rows[p[0]][BOOK]) for p in (older, newer))
        if old_day is None or day is None or old_day == day:
            self.dropped |= set(newer)
            self.findings.append(self._conflict(older[0], newer[0]))
            return
        self.findings.append(
            say.ROW_REPLACED.at(
                self._place(older[0]),
                self._place(newer[0]),
                name=self.rows[newer[0]]["candidate_name"],
                day=show_day(day),
                old_day=show_day(old_day),
                fields=", ".join(self._different(older[0], newer[0])) or "số dòng",
            )
        )

    def _different(self, first: int, second: int) -> list[str]:
        one, other = self.rows[first], self.rows[second]
        codes = [code for code in self.table.form.by_code if code not in _LEFT_OUT]
        return [f"“{self.table.form[c].header}”" for c in codes if one[c] != other[c]]

    def _conflict(self, first: int, second: int) -> Finding:
        shown = [self._shown(p, first, second) for p in (first, second)]
        return say_people.CONFLICT.at(
            self._place(second),
            self._place(first),
            name=self.rows[second]["candidate_name"],
            first=shown[0],
            second=shown[1],
        )

    def _shown(self, position: int, first: int, second: int) -> str:
        row, form = self.rows[position], self.table.form
        codes = [c for c in form.by_code if self.rows[first][c] != self.rows[second][c]]
        shown = (
            f"{form[c].header}: {_written(form[c], row[c])}" for c in codes if c not in _LEFT_OUT
        )
        return "; ".join(shown) or "số dòng khác nhau"


def _written(column: Column, value: object) -> str:
    """Return a value as people write it: days as dd/mm/yyyy, numbers with a decimal comma."""
    shown = None if value is None else column.kind.show(value)
    if isinstance(shown, float | Decimal):
        return show_number(Decimal(str(shown)))
    return "trống" if shown is None else words(shown)


def recount(
    reading: Reading, table: Table, frame: pd.DataFrame, *, used: Collection[int]
) -> dict[tuple[int, str], Counted]:
    """Return the row arithmetic of the sources in use; what is not in the frame is set aside."""
    now = frame.groupby(BOOK).size().to_dict()
    return {
        (book, sheet): each.moved_aside(each.accepted - int(now.get(book, 0)))
        for (book, sheet), each in reading.counted.items()
        if book in used and table.sheets.get(book) == sheet
    }
