"""The share of people commended beside the results, by group or unit: a guard, not a rule."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any

import pandas as pd

from sheets_tool.findings.catalogue import awards as say
from sheets_tool.findings.model import Finding
from sheets_tool.forms import results as w4
from sheets_tool.forms import submission as w11
from sheets_tool.forms.awards import PERSON
from sheets_tool.forms.frames import ASIDE, Reading, records
from sheets_tool.forms.model import Form
from sheets_tool.forms.planned import Plan, is_met
from sheets_tool.rules.exact import show_ratio
from sheets_tool.values.numbers import percent

ALL = "Toàn đơn vị"
_GOOD = frozenset({"HTXSNV", "HTTNV"})
_PROPOSED = frozenset({"DE_NGHI", "QUYET_DINH"})
_WHOLE_UNIT = "TRUONG"


@dataclass(frozen=True, slots=True, kw_only=True)
class Limit:
    """The share above which people are asked to look again, and the paper it rests on."""

    share: Fraction
    basis: str


@dataclass(slots=True)
class _Part:
    """What is known of one group or unit."""

    people: int | None = None
    proposed: set[str] = field(default_factory=set)
    awarded: set[str] = field(default_factory=set)
    ratings: dict[str, str] = field(default_factory=dict)
    targets: list[bool] = field(default_factory=list)

    @property
    def share(self) -> Fraction | None:
        """The share of the people who were commended, exactly; None where nobody is counted."""
        return Fraction(len(self.awarded), self.people) if self.people else None


def shares(
    plan: Plan, reading: Reading, frame: pd.DataFrame, *, limit: Limit | None
) -> tuple[pd.DataFrame, list[Finding]]:
    """Return one row a group, at an upper level a unit, and those above the limit.

    `frame` holds commendations with their state. Persons of the staff alone are counted; pupils
    and collectives are not.
    """
    parts = _upper_parts(plan, reading) if plan.is_upper else _school_parts(plan, reading)
    for row in records(frame):
        if row["candidate_kind"] == PERSON and row["state"] in _PROPOSED:
            mine = parts.setdefault(row["part"], _Part())
            mine.proposed.add(row["who"])
            if row["state"] == "QUYET_DINH":
                mine.awarded.add(row["who"])
    parts[ALL] = _sum(plan, parts.values())
    rows = [_row(name, part, limit) for name, part in parts.items()]
    findings = [
        _above(name, part, limit)
        for name, part in parts.items()
        if limit is not None and part.share is not None and part.share > limit.share
    ]
    return pd.DataFrame(rows, dtype=object), findings


def _school_parts(plan: Plan, reading: Reading) -> dict[str, _Part]:
    parts = {group: _Part(people=0) for group in plan.groups}
    groups = plan.staff.groups
    for group in groups.values():
        if group in parts:
            parts[group].people = (parts[group].people or 0) + 1
    for row in _accepted(reading, "results", w4.PERSONS):
        mine = parts.get(groups.get(row["staff_id"] or "", ""))
        if mine is not None and row["rating"]:
            mine.ratings[row["staff_id"]] = row["rating"]
    return parts


def _upper_parts(plan: Plan, reading: Reading) -> dict[str, _Part]:
    names = plan.units_below.names
    by_unit: defaultdict[str, _Part] = defaultdict(_Part)
    for row in _accepted(reading, w11.SUBMISSION.id, w11.COLLECTIVES):
        if row["collective_kind"] == _WHOLE_UNIT and row["headcount"] is not None:
            by_unit[row["unit_code"]].people = row["headcount"]
    for row in _accepted(reading, w11.SUBMISSION.id, w11.PERSONS):
        if row["rating"]:
            by_unit[row["unit_code"]].ratings[row["staff_id"] or ""] = row["rating"]
    for row in _accepted(reading, w11.SUBMISSION.id, w11.WORK_TARGETS):
        met = is_met(row)
        by_unit[row["unit_code"]].targets += [] if met is None else [met]
    return {plan.units_below.shown(unit): by_unit[unit] for unit in names}


def _accepted(reading: Reading, book: str, form: Form) -> Iterable[dict[str, Any]]:
    frame = reading.frame(book, form)
    return records(frame[~frame[ASIDE]])


def _sum(plan: Plan, parts: Iterable[_Part]) -> _Part:
    parts = list(parts)
    total = _Part()
    known = [part.people for part in parts]
    total.people = None if None in known else sum(count or 0 for count in known)
    for part in parts:
        total.proposed |= part.proposed
        total.awarded |= part.awarded
        total.targets += part.targets
    total.ratings = {f"{i}·{who}": r for i, p in enumerate(parts) for who, r in p.ratings.items()}
    if not plan.is_upper:
        met = (is_met(row) for row in records(plan.frames["work_targets"]))
        total.targets = [each for each in met if each is not None]
    return total


def _row(name: str, part: _Part, limit: Limit | None) -> dict[str, object]:
    good = sum(1 for rating in part.ratings.values() if rating in _GOOD)
    above = limit is not None and part.share is not None and part.share > limit.share
    targets = f"{sum(part.targets)}/{len(part.targets)}" if part.targets else None
    return {
        "part": name,
        "people": part.people,
        "proposed": len(part.proposed),
        "awarded": len(part.awarded),
        "share": percent(len(part.awarded), part.people),
        "rated": len(part.ratings) or None,
        "good_share": percent(good, len(part.ratings)),
        "targets_met": targets,
        "above": "Trên ngưỡng" if above else None,
    }


def _above(name: str, part: _Part, limit: Limit | None) -> Finding:
    assert limit is not None  # noqa: S101 - asked for only with a limit
    assert part.share is not None  # noqa: S101
    return say.MASS_AWARDING.at(
        part=name,
        awarded=len(part.awarded),
        people=part.people,
        share=show_ratio(part.share),
        threshold=show_ratio(limit.share),
        basis=limit.basis,
    )
