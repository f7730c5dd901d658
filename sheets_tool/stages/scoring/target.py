"""Targets of the work: result over plan × standard points, what is over plan apart as a bonus."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Any

import pandas as pd

from sheets_tool.forms.frames import records
from sheets_tool.forms.planned import FALLING

_PERCENTS = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """One target of the plan; `points` in units of 1/1,000,000, `falls` where less is better."""

    code: str
    description: str
    points: int
    falls: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Bonus:
    """What a plan gives for going over its targets.

    Attributes:
        each: share of the standard points for each percent over plan.
        most: the largest share of the standard points that one target may bring.
        total: the most points that all targets together may bring, in units of 1/1,000,000.
    """

    each: Fraction
    most: Fraction
    total: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """One target of one candidate, measured.

    Attributes:
        ratio: result over plan, or plan over result where less is better; None where there is no
            such ratio.
        points: exact, in units of 1/1,000,000; None where they cannot be told.
        bonus: for what is over plan, the limit of one target kept.
        uncapped: the same before that limit.
        why: why there are no points or no ratio; empty where there are.
    """

    target: Target
    planned: int | None
    achieved: int | None
    ratio: Fraction | None = None
    points: Fraction | None = None
    bonus: Fraction = Fraction(0)
    uncapped: Fraction = Fraction(0)
    why: str = ""

    @property
    def is_over(self) -> bool:
        """Whether the result is better than the plan."""
        return self.ratio is not None and self.ratio > 1


def targets_of(frame: pd.DataFrame) -> tuple[Target, ...]:
    """Return the targets that a frame of the plan's sheet `Chỉ tiêu công tác` holds."""
    return tuple(_target(row) for row in records(frame))


def _target(row: Mapping[str, Any]) -> Target:
    return Target(
        code=row["indicator"],
        description=row["description"] or "",
        points=row["points"],
        falls=row["direction"] == FALLING,
    )


def measure(
    target: Target, planned: int | None, achieved: int | None, bonus: Bonus | None
) -> Measured:
    """Return what a result against a plan is worth, exactly; a blank is never a zero.

    Without a `bonus` what is over plan brings nothing.
    """
    found = Measured(target=target, planned=planned, achieved=achieved)
    ratio, why = _ratio(target, planned, achieved)
    if ratio is None:
        is_met = target.falls and planned is not None and achieved == 0
        points = Fraction(target.points) if is_met else None
        return replace(found, points=points, why=why)
    points = min(ratio, Fraction(1)) * target.points
    if ratio <= 1 or bonus is None:
        return replace(found, ratio=ratio, points=points)
    share = (ratio - 1) * _PERCENTS * bonus.each
    return replace(
        found,
        ratio=ratio,
        points=points,
        bonus=min(share, bonus.most) * target.points,
        uncapped=share * target.points,
    )


def _ratio(
    target: Target, planned: int | None, achieved: int | None
) -> tuple[Fraction | None, str]:
    if planned is None or achieved is None:
        return None, "chưa ghi kế hoạch" if planned is None else "chưa ghi kết quả"
    over, under = (planned, achieved) if target.falls else (achieved, planned)
    if under:
        return Fraction(over, under), ""
    if target.falls:
        return None, "kết quả bằng 0: đủ điểm chuẩn, không chia được để tính phần vượt"
    return None, "kế hoạch bằng 0: không chia được"


def bonus_of(measured: Iterable[Measured], bonus: Bonus | None) -> Fraction:
    """Return the bonus of all targets together, the limit of the whole kept."""
    total = sum((each.bonus for each in measured), Fraction(0))
    return total if bonus is None else min(total, Fraction(bonus.total))
