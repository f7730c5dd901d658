"""What stands in the lists of several units: copied files, initiatives of one title."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from itertools import combinations

import pandas as pd

from sheets_tool.findings.catalogue import doubts as say
from sheets_tool.findings.model import Finding
from sheets_tool.forms import submission as w11
from sheets_tool.forms.frames import Reading, tuples
from sheets_tool.forms.identity import Roster
from sheets_tool.text.spelling import fold

SHARE = Fraction(4, 5)
"""So much of the shorter list in the longer one makes a copy, not a few people who moved."""
LEAST = 3
_SHOWN_UNITS = 6


@dataclass(frozen=True, slots=True)
class Pair:
    """Two units, the second one's list being told as the copy; by unit code."""

    first: str
    second: str

    @property
    def units(self) -> frozenset[str]:
        """Both."""
        return frozenset((self.first, self.second))


def copies(
    reading: Reading, persons: pd.DataFrame, *, units: Roster
) -> tuple[list[Pair], list[Finding]]:
    """Return the pairs of units that sent the same people, and a finding a pair.

    People are the same by code and name, letter for letter, as copying leaves them. Nothing is
    taken out: which list is the copy is for the units to say.
    """
    known = persons.dropna(subset=["staff_id", "full_name"])
    firsts: dict[tuple[str, ...], int] = {}
    for position, listed in enumerate(tuples(known, ["unit_code", "staff_id", "full_name"])):
        firsts.setdefault(listed, position)
    sizes = Counter(unit for unit, *_ in firsts)
    units_of: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for unit, code, name in firsts:
        units_of[code, name].append(unit)
    shared: dict[Pair, list[tuple[str, str]]] = {}
    for person, where in units_of.items():
        for first, second in combinations(sorted(where), 2):
            shared.setdefault(Pair(first, second), []).append(person)
    found = [
        pair
        for pair, who in shared.items()
        if len(who) >= LEAST and len(who) >= SHARE * min(sizes[pair.first], sizes[pair.second])
    ]
    found.sort(key=lambda pair: (pair.first, pair.second))
    table = reading.table(w11.SUBMISSION.id, w11.PERSONS)
    findings = []
    for pair in found:
        rows = [
            min(firsts[unit, *person] for person in shared[pair])
            for unit in (pair.second, pair.first)
        ]
        places = reading.places(table, known.iloc[rows], code="staff_id")
        findings.append(
            say.COPIED.at(
                *places,
                sender=units.names[pair.second],
                other=units.names[pair.first],
                count=len(shared[pair]),
                total=sizes[pair.second],
            )
        )
    return found, findings


def same_initiatives(
    reading: Reading, initiatives: pd.DataFrame, *, units: Roster
) -> tuple[pd.DataFrame, list[Finding]]:
    """Return the initiatives that several units list under one title, for `Trùng lặp`, and so told.

    Titles are compared blind to case, marks and blanks.
    """
    table = reading.table(w11.SUBMISSION.id, w11.INITIATIVES)
    rows, findings = [], []
    for same in _titled_alike(initiatives):
        first = same.drop_duplicates("unit_code")
        places = list(reading.places(table, first, code="initiative"))
        names = [units.names[code] for code in first["unit_code"].tolist()]
        more = f" và {len(names) - _SHOWN_UNITS} đơn vị nữa" if len(names) > _SHOWN_UNITS else ""
        title = first["initiative"].iloc[0]
        findings.append(
            say.SAME_INITIATIVE.at(
                places[1],
                places[0],
                *places[2:],
                title=title,
                count=len(names),
                units=", ".join(names[:_SHOWN_UNITS]) + more,
            )
        )
        rows.append(
            {
                "candidate_id": first["initiative_id"].iloc[0],
                "candidate_name": title,
                "where": "; ".join(first["unit_code"].tolist()),
                "note": "Sáng kiến: các đơn vị xác nhận là đồng tác giả hay trùng tên.",
            }
        )
    columns = [column.code for column in w11.DUPLICATES.columns]
    return pd.DataFrame(rows, columns=columns), findings


def _titled_alike(initiatives: pd.DataFrame) -> Iterator[pd.DataFrame]:
    titled = initiatives.dropna(subset=["initiative"])
    titled = titled.assign(_title=titled["initiative"].map(fold))
    several = titled.groupby("_title")["unit_code"].transform("nunique") > 1
    for _, same in titled[several].sort_values(["_title", "unit_code"]).groupby("_title"):
        yield same
