"""Which findings concern one candidate: those that name it, or stand in one of its rows."""

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from sheets_tool.findings.model import Finding
from sheets_tool.forms.frames import Reading
from sheets_tool.year.outcome import Outcome

_CODES = ("staff_id", "collective_id", "candidate_id")
_UNIT = "unit_code"


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """Who is asked about.

    Attributes:
        codes: of the candidates; none for one without.
        names: of the candidates, or of their whole unit.
        units: where a code alone does not tell whose it is, the units they belong to.
    """

    codes: Collection[str | None]
    names: Collection[str | None]
    units: Collection[str] = ()


def leave_only(outcome: Outcome, asked: Asked, *, readings: Iterable[Reading]) -> None:
    """Leave the findings of those asked about; how many others there are is said."""
    mine = concerning(outcome.findings, asked, readings=readings)
    others = len(outcome.findings) - len(mine)
    outcome.findings = mine
    if others:
        outcome.say(f"Ngoài ra còn {others} điều về người, tệp khác; xem: sheets-tool evaluate")


def concerning(
    findings: Iterable[Finding], asked: Asked, *, readings: Iterable[Reading]
) -> list[Finding]:
    """Return the findings that name a candidate, or whose place is in a row of that candidate."""
    words = "|".join(re.escape(each) for each in (*asked.codes, *asked.names) if each)
    named = re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE)
    rows = {row for reading in readings for row in _rows_of(reading, asked)}
    return [
        each
        for each in findings
        if (each.place.book, each.place.sheet, each.place.row) in rows
        or any(named.search(value) for value in each.values.values())
    ]


def _rows_of(reading: Reading, asked: Asked) -> Iterator[tuple[str, str, int]]:
    """Yield content, sheet and row of all rows that carry a code."""
    for table in reading.tables.values():
        frame = table.frame
        for column in {*_CODES} & {*frame.columns}:
            mine = frame[column].isin([code for code in asked.codes if code])
            if asked.units and _UNIT in frame.columns:
                mine &= frame[_UNIT].isin(list(asked.units))
            for place in reading.places(table, frame[mine.fillna(value=False)]):
                yield place.book, place.sheet, place.row
