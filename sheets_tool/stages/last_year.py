"""What units sent this year beside the year before: the same lists again, and jumps."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

import pandas as pd

from sheets_tool.findings.catalogue import doubts as say
from sheets_tool.findings.model import Finding, Place
from sheets_tool.forms import submission as w11
from sheets_tool.forms.awards import BY_CODE
from sheets_tool.forms.frames import Reading
from sheets_tool.forms.identity import Roster

FACTOR = Fraction(2)
"""So many times as many, or as few, is a jump"""
LEAST = 5
"""… if so many people at least make the difference; so long must a list be to be one again."""
_WHO = ["staff_id", "full_name", "award"]


@dataclass(frozen=True, slots=True, kw_only=True)
class LastYear:
    """Who had which award a year before.

    Attributes:
        year: that year.
        source: where that is written, in Vietnamese.
        persons: unit_code, staff_id, full_name, award; one row a person and award.
    """

    year: str
    source: str
    persons: pd.DataFrame


def beside_last_year(
    reading: Reading, persons: pd.DataFrame, last: LastYear, *, state: str, units: Roster
) -> Iterator[Finding]:
    """Yield the units that list the same people again, and awards that jumped.

    Units of which nothing is known a year before are left out. Nothing is set aside for it.
    """
    now = persons[persons["state"] == state].drop_duplicates(["unit_code", *_WHO])
    then = dict(iter(last.persons.drop_duplicates(["unit_code", *_WHO]).groupby("unit_code")))
    for unit, rows in now.groupby("unit_code"):
        before = then.get(unit)
        if before is None:
            continue
        side = _Side(reading, units.names[str(unit)], rows, before, last)
        yield from side.again() or side.jumps()


@dataclass(frozen=True, slots=True)
class _Side:
    """One unit, this year and the year before."""

    reading: Reading
    name: str
    now: pd.DataFrame
    then: pd.DataFrame
    last: LastYear

    def again(self) -> list[Finding]:
        first, second = (set(each[_WHO].itertuples(index=False)) for each in (self.now, self.then))
        if first != second or len(first) < LEAST:
            return []
        return [
            say.AS_LAST_YEAR.at(
                self._place(self.now), sender=self.name, count=len(first), **self._told
            )
        ]

    def jumps(self) -> Iterator[Finding]:
        now, then = (each["award"].value_counts() for each in (self.now, self.then))
        for award in BY_CODE:
            less, more = sorted((int(now.get(award, 0)), int(then.get(award, 0))))
            if more - less < LEAST or more < FACTOR * less:
                continue
            yield say.JUMPED.at(
                self._place(self.now[self.now["award"] == award]),
                sender=self.name,
                award=BY_CODE[award].short,
                now=int(now.get(award, 0)),
                then=int(then.get(award, 0)),
                **self._told,
            )

    @property
    def _told(self) -> dict[str, object]:
        return {"year": self.last.year, "source": self.last.source}

    def _place(self, rows: pd.DataFrame) -> Place:
        table = self.reading.table(w11.SUBMISSION.id, w11.PERSONS)
        shown = rows if len(rows) else self.now
        return next(self.reading.places(table, shown.head(1), code="award"))
