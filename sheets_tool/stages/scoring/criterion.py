"""The criteria of a plan as they are computed with."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from sheets_tool.forms.frames import records
from sheets_tool.forms.scoring import COLLECTIVE

MAIN, BONUS, DEDUCTION, KNOCK_OUT = "CHINH", "CONG", "TRU", "LOAI_TRU"
POINTS, COUNTED, ANSWERED = "DIEM", "SO_LAN", "CO_KHONG"


@dataclass(frozen=True, slots=True, kw_only=True)
class Criterion:
    """One criterion of the plan; points in units of 1/1,000,000, None where not set."""

    code: str
    step: int | None
    kind: str
    input: str
    max_points: int | None
    points_each: int | None
    cap: int | None
    converts_to: str | None
    ratio: int | None
    min_points: int | None
    applies_to: frozenset[str]

    def applies(self, staff_kind: str) -> bool:
        """Return whether a kind of staff, or TAP_THE, is scored by it; by default all staff are."""
        return staff_kind in self.applies_to if self.applies_to else staff_kind != COLLECTIVE


def criteria_of(frame: pd.DataFrame) -> tuple[Criterion, ...]:
    """Return the criteria of a plan's sheet `Tiêu chí`, in its order."""
    return tuple(_criterion(row) for row in records(frame))


def _criterion(row: Mapping[str, Any]) -> Criterion:
    applies = row["applies_to"]
    return Criterion(
        code=row["criterion"],
        step=row["step"],
        kind=row["kind"],
        input=row["input"],
        max_points=row["max_points"],
        points_each=_size(row["points_each"]),
        cap=_size(row["cap"]),
        converts_to=row["converts_to"],
        ratio=row["ratio"],
        min_points=row["min_points"],
        applies_to=frozenset() if applies is None else frozenset(applies.split(";")),
    )


def _size(points: int | None) -> int | None:
    """Return points without their sign: the kind says whether they are added or taken off."""
    return None if points is None else abs(points)


def sources_first(criteria: Sequence[Criterion]) -> list[Criterion]:
    """Return the criteria so that each comes after those that convert into it."""
    ordered: list[Criterion] = []
    left = list(criteria)
    while left:
        targets = {each.converts_to for each in left}
        free = [each for each in left if each.code not in targets]
        ordered += free or left  # a circle is told when the plan is checked
        left = [each for each in left if each not in ordered]
    return ordered
