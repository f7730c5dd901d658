"""The year's plan as the stages see it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cached_property
from typing import Any

import pandas as pd

from sheets_tool.forms import plan as w1
from sheets_tool.forms.frames import Reading
from sheets_tool.forms.identity import Roster, roster_of
from sheets_tool.forms.model import Form
from sheets_tool.text.nearest import nearest
from sheets_tool.text.spelling import name_key

_FROM_CONFERENCE = re.compile(r"HN\+(\d+)")
FALLING = "GIAM"
"""Direction of a target of the work of which less is better."""
UPPER_LEVELS = frozenset({"PHONG", "XA", "HUYEN", "SO", "BO"})
"""Levels of units that others send their submissions to."""


@dataclass(frozen=True)
class Plan:
    """One unit's plan for one year.

    Attributes:
        unit: the values of sheet `Đơn vị` by code; what is blank is absent.
        frames: the other sheets by form id.
        reading: where every value came from.
    """

    unit: dict[str, object]
    frames: dict[str, pd.DataFrame]
    reading: Reading = field(default_factory=Reading)

    def text(self, code: str) -> str:
        """Return a value of sheet `Đơn vị` as text, empty where it is blank."""
        value = self.unit.get(code)
        return "" if value is None else str(value)

    def day(self, code: str) -> date | None:
        """Return a day of sheet `Đơn vị`, or None where it is blank."""
        value = self.unit.get(code)
        return value if isinstance(value, date) else None

    @property
    def is_upper(self) -> bool:
        """Whether units below send their submissions to this one."""
        return bool(len(self.frames["units_below"])) or self.text("unit_level") in UPPER_LEVELS

    def deadline(self, text: str | None) -> date | None:
        """Return the day a deadline means: a day, or days counted from the staff conference."""
        if not text:
            return None
        match = _FROM_CONFERENCE.fullmatch(text)
        if match is None:
            return date.fromisoformat(text)
        conference = self.day("conference_date")
        return None if conference is None else conference + timedelta(days=int(match[1]))

    @cached_property
    def staff(self) -> Roster:
        """The members of the unit."""
        return roster_of(self.frames["staff"], code="staff_id", name="full_name", group="group")

    @cached_property
    def collectives(self) -> Roster:
        """The collectives of the unit."""
        return roster_of(self.frames["collectives"], code="collective_id", name="collective")

    @cached_property
    def units_below(self) -> Roster:
        """The units that are due to submit."""
        return roster_of(self.frames["units_below"], code="unit_code", name="unit_name")

    @cached_property
    def blocks(self) -> dict[str, str]:
        """Unit below → the block it is scored in, "" where the plan names none."""
        below = roster_of(
            self.frames["units_below"], code="unit_code", name="unit_name", group="block"
        )
        return dict(below.groups)

    @cached_property
    def groups(self) -> tuple[str, ...]:
        """The groups that members belong to, in the order they first appear."""
        found: dict[str, str] = {}
        for group in self.frames["staff"]["group"].dropna().tolist():
            found.setdefault(name_key(group), group)
        return tuple(found.values())

    def campaigns_like(self, typed: str) -> str:
        """Return the movements whose code or name is most like a word, in words."""
        rows = self.frames["campaigns"][["campaign", "campaign_name"]].dropna()
        pairs = list(rows.itertuples(index=False, name=None))
        known = {name: f"{code} ({name})" for code, name in pairs} | {c: c for c, _ in pairs}
        return ", ".join(known[each] for each in nearest(typed, known)) or "không có"

    def calendar_row(self, kind: str, *, period: str | None = None) -> pd.Series | None:
        """Return the row of sheet `Lịch nộp` for a kind of submission, or None."""
        rows = self.frames["calendar"]
        rows = rows[rows["submission_kind"] == kind]
        if period is not None:
            rows = rows[rows["period"].isna() | (rows["period"] == period)]
        return None if rows.empty else rows.iloc[0]


def plan_of(reading: Reading) -> Plan:
    """Return the plan that a reading of one plan workbook holds."""
    unit = reading.frame(w1.PLAN.id, w1.UNIT)
    frames = {form.id: _clean(reading, form) for form in w1.PLAN.forms if form is not w1.UNIT}
    frames[w1.UNITS_BELOW.id] = _each_once(frames[w1.UNITS_BELOW.id], "unit_code")
    plan = Plan(pairs_of(unit, w1.UNIT), frames, reading)
    staff = frames[w1.STAFF.id]
    if names_no_group(reading):
        groups = [plan.text("unit_name") or None] * len(staff)
    else:
        known = group_names(reading)
        typed = staff["group"].tolist()
        groups = [None if pd.isna(each) else known[name_key(each)] for each in typed]
    frames[w1.STAFF.id] = staff.assign(group=pd.array(groups, dtype="string"))
    return plan


def group_names(reading: Reading) -> dict[str, str]:
    """Return the one spelling of each group, by its key: a collective's, else the first seen."""
    collectives = reading.frame(w1.PLAN.id, w1.COLLECTIVES)["collective"]
    groups = reading.frame(w1.PLAN.id, w1.STAFF)["group"]
    found: dict[str, str] = {}
    for name in (*collectives.dropna().tolist(), *groups.dropna().tolist()):
        found.setdefault(name_key(name), name)
    return found


def names_no_group(reading: Reading) -> bool:
    """Return whether a plan has members and a group for none: its unit is then its one group."""
    staff = reading.frame(w1.PLAN.id, w1.STAFF)
    return len(staff) > 0 and bool(staff["group"].isna().all())


def is_met(target: Mapping[str, Any]) -> bool | None:
    """Return whether a target of the work was met, or None where plan or result is blank."""
    planned, achieved = target["planned"], target["achieved"]
    if planned is None or achieved is None:
        return None
    return bool(achieved <= planned if target["direction"] == FALLING else achieved >= planned)


def _clean(reading: Reading, form: Form) -> pd.DataFrame:
    return reading.frame(w1.PLAN.id, form).reset_index(drop=True)


def _each_once(frame: pd.DataFrame, code: str) -> pd.DataFrame:
    """Return the rows but for those whose code stands again below: the roster knows the last."""
    again = frame[code].notna() & frame[code].duplicated(keep="last")
    return frame[~again].reset_index(drop=True)


def pairs_of(frame: pd.DataFrame, form: Form) -> dict[str, object]:
    """Return the first record of a sheet of pairs, code → value, blanks left out."""
    if frame.empty:
        return {}
    row = frame.iloc[0]
    values = {column.code: row[column.code] for column in form.columns}
    return {
        code: value.date() if isinstance(value, pd.Timestamp) else value
        for code, value in values.items()
        if not pd.isna(value)
    }
