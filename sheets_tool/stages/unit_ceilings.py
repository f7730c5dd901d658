"""Ceilings that an upper level sets each unit, block or school level; nobody is taken out."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from sheets_tool.findings.catalogue import awards as say
from sheets_tool.findings.model import Finding
from sheets_tool.forms.awards import BY_CODE

SCOPES = ("don-vi", "khoi", "cap-hoc")
"""Each unit, each block, each school level."""
_MOST_NAMES = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitCeiling:
    """So many of an award at most in each unit, block or school level.

    Attributes:
        award: its code.
        scope: one of `SCOPES`.
        seats: how many there may be.
        basis: the paper the plan rests it on.
    """

    award: str
    scope: str
    seats: int
    basis: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """A candidate who was decided an award, with the unit, block and level by scope, in words."""

    award: str
    name: str
    where: Mapping[str, str]


def over_ceilings(decided: Iterable[Placed], ceilings: Iterable[UnitCeiling]) -> Iterator[Finding]:
    """Yield where more was decided than the plan allows, by ceiling, in the order of the units.

    A candidate whose block or level is not known is counted under none.
    """
    placed = list(decided)
    for each in ceilings:
        names: defaultdict[str, list[str]] = defaultdict(list)
        for one in placed:
            if one.award == each.award and each.scope in one.where:
                names[one.where[each.scope]].append(one.name)
        for where, found in names.items():
            if len(found) > each.seats:
                more = "; …" if len(found) > _MOST_NAMES else ""
                yield say.OVER_UNIT_CEILING.at(
                    where=where,
                    count=len(found),
                    award=BY_CODE[each.award].short,
                    names="; ".join(found[:_MOST_NAMES]) + more,
                    seats=each.seats,
                    basis=each.basis,
                )
