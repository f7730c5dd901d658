"""Which findings concern one candidate: those that name it, or stand in one of its rows."""

import re
from collections.abc import Iterable, Iterator

from sheets_tool.findings.model import Finding
from sheets_tool.forms.frames import Reading

_CODES = ("staff_id", "collective_id", "candidate_id")


def concerning(
    findings: Iterable[Finding], *, code: str, name: str, readings: Iterable[Reading]
) -> list[Finding]:
    """Return the findings that name a candidate, or whose place is in a row of that candidate."""
    words = "|".join(re.escape(each) for each in (code, name) if each)
    named = re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE)
    rows = {row for reading in readings for row in _rows_of(reading, code)}
    return [
        each
        for each in findings
        if (each.place.book, each.place.sheet, each.place.row) in rows
        or any(named.search(value) for value in each.values.values())
    ]


def _rows_of(reading: Reading, code: str) -> Iterator[tuple[str, str, int]]:
    """Yield content, sheet and row of all rows that carry a code."""
    for table in reading.tables.values():
        for column in {*_CODES} & {*table.frame.columns}:
            mine = table.frame[(table.frame[column] == code).fillna(value=False)]
            for place in reading.places(table, mine):
                yield place.book, place.sheet, place.row
