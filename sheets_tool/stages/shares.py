"""How much of a unit's staff it lists: nobody at all, or everybody."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

import pandas as pd

from sheets_tool.findings.catalogue import doubts as say
from sheets_tool.findings.model import Finding
from sheets_tool.forms import submission as w11
from sheets_tool.forms.awards import BY_CODE
from sheets_tool.forms.codes import STATES
from sheets_tool.forms.frames import BOOK, Counted, Reading, tuples
from sheets_tool.forms.identity import Roster

_WHOLE_UNIT = "TRUONG"
_USUAL = frozenset({("DANG_KY", "LDTT")})
"""State and award of which 100 % is nothing to look into: anybody may register for it."""


@dataclass(frozen=True, kw_only=True)
class Shares:
    """What the units list of one state.

    Attributes:
        reading: where the rows came from.
        frames: form id → rows of all units.
        owners: unit → the source that counts for it.
        covers: source → values of its cover.
        state: the state whose rows are looked at.
        units: who is due.
    """

    reading: Reading
    frames: Mapping[str, pd.DataFrame]
    owners: Mapping[str, int]
    covers: Mapping[int, Mapping[str, object]]
    state: str
    units: Roster

    def odd(self) -> Iterator[Finding]:
        """Yield the units that list nobody, and those that list all of their staff.

        How many there are is told by the cover of the unit's own file, or by the row of the unit
        itself among its collectives; where neither does, nothing is said of 100 %.
        """
        persons = self.frames[w11.PERSONS.id]
        persons = persons[persons["state"] == self.state]
        counts = _counts(persons)
        yield from self._nobody(counts)
        full = {
            unit: [award for award, n in counts.get(unit, Counter()).items() if n >= people]
            for unit, people in self._staff.items()
        }
        firsts = persons.drop_duplicates(["unit_code", "award"])
        yield from self._everybody(full, counts, firsts)
        yield from self._together(full)

    def _nobody(self, counts: Mapping[str, Counter[str]]) -> Iterator[Finding]:
        table = self.reading.table(w11.SUBMISSION.id, w11.PERSONS)
        # Also rows of units that are not due, which are told as such.
        brings = {*table.frame.loc[table.frame["state"] == self.state, BOOK].tolist()}
        for unit, book in self.owners.items():
            counted = self.reading.counted.get((book, table.sheets.get(book, "")), Counted())
            # Rows that were all set aside have their own finding; who sends for others has people.
            is_empty = unit not in counts and book not in brings and not counted.aside
            if is_empty and self._is_own(unit, book):
                place = self.reading.place(table, book=book)
                state = STATES.label(self.state)
                yield say.NOBODY.at(place, sender=self.units.names[unit], state=state)

    def _everybody(
        self,
        full: Mapping[str, list[str]],
        counts: Mapping[str, Counter[str]],
        firsts: pd.DataFrame,
    ) -> Iterator[Finding]:
        table = self.reading.table(w11.SUBMISSION.id, w11.PERSONS)
        for unit, awards in full.items():
            odd = [award for award in awards if (self.state, award) not in _USUAL]
            if not odd:
                continue
            rows = firsts[(firsts["unit_code"] == unit) & (firsts["award"] == odd[0])]
            yield say.EVERYBODY.at(
                next(self.reading.places(table, rows, code="award")),
                sender=self.units.names[unit],
                count=counts[unit][odd[0]],
                total=self._staff[unit],
                award=", ".join(BY_CODE[award].short for award in odd),
            )

    def _together(self, full: Mapping[str, list[str]]) -> Iterator[Finding]:
        """Yield, an award, the units where everybody registers as anybody may: one note for all."""
        for state, award in sorted(_USUAL):
            names = [self.units.names[unit] for unit, awards in full.items() if award in awards]
            if state == self.state and names:
                yield say.ALL_REGISTERED.at(
                    count=len(names),
                    total=len(self.owners),
                    award=BY_CODE[award].short,
                    units=", ".join(names),
                )

    def _is_own(self, unit: str, book: int) -> bool:
        return self.covers[book].get("unit_code") == unit

    @cached_property
    def _staff(self) -> dict[str, int]:
        """Return unit → how many work there, as far as it is told, in the order of the owners."""
        collectives = self.frames[w11.COLLECTIVES.id]
        whole = collectives[collectives["collective_kind"] == _WHOLE_UNIT]
        whole = whole.dropna(subset=["headcount"])
        rows = dict(zip(whole["unit_code"].tolist(), whole["headcount"].tolist(), strict=True))
        told = {
            unit: self.covers[book].get("staff_count")
            for unit, book in self.owners.items()
            if self._is_own(unit, book)
        }
        found = {unit: told.get(unit) or rows.get(unit) for unit in self.owners}
        return {unit: int(str(count)) for unit, count in found.items() if count}


def _counts(persons: pd.DataFrame) -> dict[str, Counter[str]]:
    """Return unit → award → how many people have it."""
    once = dict.fromkeys(tuples(persons, ["unit_code", "award", "staff_id"]))
    found: dict[str, Counter[str]] = {}
    for unit, award, _ in once:
        found.setdefault(unit, Counter())[award] += 1
    return found
