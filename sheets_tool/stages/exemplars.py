"""Exemplars (W7) through four steps: found, nurtured, summed up, spread."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from itertools import pairwise
from typing import Any

import pandas as pd

from sheets_tool.findings.catalogue import people as say
from sheets_tool.findings.model import Finding, Place
from sheets_tool.forms.codes import NOMINATORS, RECOGNISED_LEVELS
from sheets_tool.forms.events import STEPS, Step
from sheets_tool.forms.frames import BOOK, ROW, Reading, Table, records
from sheets_tool.forms.planned import Plan
from sheets_tool.text.days import show_day
from sheets_tool.text.names import order_key

_SUMMED_UP = 2
_LEVEL_HERE = {"PHONG": "HUYEN", "HUYEN": "HUYEN", "XA": "HUYEN", "SO": "TINH", "BO": "BO"}


@dataclass(slots=True)
class Followed:
    """Exemplars followed.

    Attributes:
        frame: one row an exemplar by nominator and name, with `reached` (the last step done with
            every step before it), `overdue` (names of steps past their day), `is_public` (summed
            up, so that it may be shown) and `goes_up` (shown, and to be spread above us).
        overdue: one row a step past its day.
        findings: what there is to say.
    """

    frame: pd.DataFrame
    overdue: pd.DataFrame
    findings: list[Finding] = field(default_factory=list)


def follow(plan: Plan, reading: Reading, table: Table, *, day: date | None) -> Followed:
    """Return how far each exemplar has come, and what is overdue on a day.

    Without a day nothing is late: the software has no clock and does not guess one.
    """
    rows = records(table.frame)
    order = sorted(range(len(rows)), key=lambda position: _order(rows[position]))
    here = _LEVEL_HERE.get(plan.text("unit_level"), "CO_SO")
    findings: list[Finding] = []
    late: list[dict[str, Any]] = []
    for position in order:
        row = rows[position]
        look = _Look(reading, table, row, day)
        findings += look.findings()
        late += [_late_row(row, step, day) for step in STEPS if _is_overdue(row, step, day)]
    frame = table.frame.iloc[order].reset_index(drop=True)
    mine = [rows[position] for position in order]
    added = [_added(row, day, here=here) for row in mine]
    for code in ("reached", "overdue"):
        frame[code] = pd.Series([each[code] for each in added], dtype="string")
    for code in ("is_public", "goes_up"):
        frame[code] = pd.Series([each[code] for each in added], dtype="boolean")
    return Followed(frame, pd.DataFrame(late, columns=_LATE_COLUMNS, dtype=object), findings)


_LATE_COLUMNS = ["candidate_name", "part", "step", "due", "days", "nominated_by"]


def _order(row: Mapping[str, Any]) -> tuple[Any, ...]:
    nominators = list(NOMINATORS.by_code)
    by = row["nominated_by"]
    place = nominators.index(by) if by in nominators else len(nominators)
    return (place, order_key(row["candidate_name"] or ""), row["who"], row["origin"])


def _is_done(row: Mapping[str, Any], step: Step, day: date | None) -> bool:
    done = row[f"{step.code}_on"]
    return done is not None and (day is None or done <= day)


def _is_overdue(row: Mapping[str, Any], step: Step, day: date | None) -> bool:
    due = row[f"{step.code}_due"]
    return day is not None and due is not None and due < day and not _is_done(row, step, day)


def _reached(row: Mapping[str, Any], day: date | None) -> int:
    """Return the position of the last step done with every step before it done, or -1."""
    reached = -1
    for position, step in enumerate(STEPS):
        if not _is_done(row, step, day):
            break
        reached = position
    return reached


def _added(row: Mapping[str, Any], day: date | None, *, here: str) -> dict[str, Any]:
    reached = _reached(row, day)
    is_public = reached >= _SUMMED_UP
    levels = list(RECOGNISED_LEVELS.by_code)
    level = row["spread_level"]
    above = level is not None and levels.index(level) > levels.index(here)
    overdue = "; ".join(step.name for step in STEPS if _is_overdue(row, step, day))
    return {
        "reached": STEPS[reached].name if reached >= 0 else None,
        "overdue": overdue or None,
        "is_public": is_public,
        "goes_up": is_public and above,
    }


def _late_row(row: Mapping[str, Any], step: Step, day: date | None) -> dict[str, Any]:
    due = row[f"{step.code}_due"]
    assert day is not None  # noqa: S101 - nothing is overdue without a day
    named = {code: row[code] for code in ("candidate_name", "part", "nominated_by")}
    return {**named, "step": step.name, "due": due, "days": (day - due).days}


@dataclass(slots=True)
class _Look:
    """One exemplar looked at."""

    reading: Reading
    table: Table
    row: Mapping[str, Any]
    day: date | None

    def findings(self) -> Iterator[Finding]:
        """Yield what is out of order, skipped, late, overdue or undated."""
        yield from self._out_of_order()
        yield from self._skipped()
        for step in STEPS:
            yield from self._timing(step)
        yield from self._open()

    @property
    def _name(self) -> str:
        return str(self.row["candidate_name"])

    def _at(self, code: str) -> Place:
        return self.reading.place(self.table, book=self.row[BOOK], row=self.row[ROW], code=code)

    def _on(self, step: Step) -> date | None:
        found: date | None = self.row[f"{step.code}_on"]
        return found

    def _out_of_order(self) -> Iterator[Finding]:
        dated = [(step, on) for step in STEPS if (on := self._on(step)) is not None]
        for (earlier, first), (later, second) in pairwise(dated):
            if second < first:
                yield say.STEP_BACKWARDS.at(
                    self._at(f"{later.code}_on"),
                    self._at(f"{earlier.code}_on"),
                    name=self._name,
                    later=later.name.lower(),
                    later_day=show_day(second),
                    earlier=earlier.name.lower(),
                    earlier_day=show_day(first),
                )

    def _skipped(self) -> Iterator[Finding]:
        dated = [position for position, step in enumerate(STEPS) if self._on(step) is not None]
        last = max(dated, default=-1)
        for position in range(last):
            if position not in dated:
                yield say.STEP_SKIPPED.at(
                    self._at(f"{STEPS[position].code}_on"),
                    name=self._name,
                    later=STEPS[last].name.lower(),
                    earlier=STEPS[position].name.lower(),
                )

    def _timing(self, step: Step) -> Iterator[Finding]:
        due, done = self.row[f"{step.code}_due"], self._on(step)
        place = self._at(f"{step.code}_due")
        if self.day is not None and _is_overdue(self.row, step, self.day):
            days = (self.day - due).days
            shown = {"due": show_day(due), "day": show_day(self.day), "days": days}
            yield say.STEP_OVERDUE.at(place, name=self._name, step=step.name.lower(), **shown)
        elif due is not None and done is not None and done > due:
            shown_days = {"due": show_day(due), "done": show_day(done)}
            yield say.STEP_LATE.at(place, name=self._name, step=step.name.lower(), **shown_days)

    def _open(self) -> Iterator[Finding]:
        """Yield what no day is known of: all open steps, or the next one where a day is asked."""
        waiting = [step for step in STEPS if self._on(step) is None]
        if self.day is None:
            if waiting:
                names = ", ".join(step.name.lower() for step in waiting)
                place = self._at(f"{waiting[0].code}_on")
                yield say.STEP_UNDATED.at(place, name=self._name, steps=names)
            return
        following = next((step for step in STEPS if not _is_done(self.row, step, self.day)), None)
        if following in waiting and self.row[f"{following.code}_due"] is None:
            place = self._at(f"{following.code}_due")
            yield say.STEP_WITHOUT_DUE.at(place, name=self._name, step=following.name.lower())
