"""One score: exact, a blank never a zero, every deduction explained."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction

from sheets_tool.stages.scoring.criterion import (
    ANSWERED,
    COUNTED,
    DEDUCTION,
    KNOCK_OUT,
    MAIN,
    Criterion,
    sources_first,
)
from sheets_tool.stages.scoring.target import Bonus, Measured, bonus_of

OVER_PLAN = "phần vượt chỉ tiêu"
"""The part of a score that what is over plan brings, as it is printed."""


@dataclass(slots=True)
class Score:
    """What one scorer gave one candidate.

    Attributes:
        points: in units of 1/1,000,000; None where it cannot be told.
        blank: codes of main criteria left blank.
        unread: codes of criteria whose cell holds what cannot be read.
        silent: codes of bonus, deduction and knock-out criteria left blank, taken as none.
        knocked_out: codes of criteria that take the candidate out of the ranking.
        below: codes of criteria under their minimum.
        parts: criterion or target → points it gave or took.
        measured: the targets of a block, measured.
    """

    points: int | Fraction | None
    blank: list[str] = field(default_factory=list)
    unread: list[str] = field(default_factory=list)
    silent: list[str] = field(default_factory=list)
    knocked_out: list[str] = field(default_factory=list)
    below: list[str] = field(default_factory=list)
    parts: dict[str, int | Fraction] = field(default_factory=dict)
    measured: tuple[Measured, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether nothing at all was entered."""
        return not self.parts and not self.unread

    @property
    def ranks(self) -> bool:
        """Whether the candidate may be ranked."""
        return self.points is not None and not self.knocked_out and not self.below

    def why_not(self) -> str:
        """Return in words why there is no rank; empty where there is one."""
        reasons = [
            (self.blank, "chưa chấm tiêu chí"),
            (self.unread, "không đọc được ô tiêu chí"),
            (self.knocked_out, "loại trừ theo tiêu chí"),
            (self.below, "dưới mức tối thiểu ở tiêu chí"),
        ]
        told = [f"{words} {', '.join(codes)}" for codes, words in reasons if codes]
        return "; ".join(told) or ("" if self.parts else "không có tiêu chí nào áp dụng")


def score(
    criteria: Sequence[Criterion],
    entered: Mapping[str, object],
    *,
    staff_kind: str,
    ceiling: int | None = None,
    unread: Collection[str] = (),
    measured: Sequence[Measured] = (),
    bonus: Bonus | None = None,
) -> Score:
    """Return the score of what one scorer entered for one candidate.

    `entered` maps criterion codes to points (scaled), counts or answers; a missing key is a blank,
    unless it is among the `unread`. The total is main + bonus - deduction, never under 0 and never
    over `ceiling` where one is set. Targets that were `measured` count as main points; what is over
    plan brings at most what `bonus` allows.
    """
    mine = [each for each in criteria if each.applies(staff_kind)]
    counts = _converted(mine, entered)
    result = Score(points=None, measured=tuple(measured))
    for each in mine:
        value = counts.get(each.code, entered.get(each.code))
        if each.code in unread:
            result.unread.append(each.code)
        elif value is None:
            (result.blank if each.kind == MAIN else result.silent).append(each.code)
        else:
            _count(result, each, value)
    _add_targets(result, bonus, unread)
    if result.parts and not result.blank and not result.unread:
        total = max(0, sum(result.parts.values()))
        result.points = total if ceiling is None else min(total, ceiling)
    return result


def _add_targets(result: Score, bonus: Bonus | None, unread: Collection[str]) -> None:
    for each in result.measured:
        code = each.target.code
        if code in unread:
            result.unread.append(code)
        elif each.points is None:
            result.blank.append(f"{code} ({each.why})")
        else:
            result.parts[code] = each.points
    over = bonus_of(result.measured, bonus)
    if over:
        result.parts[OVER_PLAN] = over


def _count(result: Score, criterion: Criterion, value: object) -> None:
    if criterion.kind == KNOCK_OUT:
        result.knocked_out += [criterion.code] if value else []
        result.parts[criterion.code] = 0
        return
    points = _points(criterion, value)
    result.parts[criterion.code] = -points if criterion.kind == DEDUCTION else points
    if criterion.min_points is not None and points < criterion.min_points:
        result.below.append(criterion.code)


def _converted(criteria: Sequence[Criterion], entered: Mapping[str, object]) -> dict[str, object]:
    """Return the counts after conversion: three late arrivals are one absence, the rest remains."""
    known = {each.code for each in criteria}
    counts: dict[str, object] = {}
    for each in sources_first(criteria):
        value = counts.get(each.code, entered.get(each.code))
        if (
            each.converts_to is None
            or each.converts_to not in known
            or not each.ratio
            or value is None
        ):
            continue
        moved, left = divmod(int(str(value)), each.ratio)
        counts[each.code] = left
        target = counts.get(each.converts_to, entered.get(each.converts_to))
        if moved or target is not None:
            counts[each.converts_to] = moved + int(str(target or 0))
    return counts


def _points(criterion: Criterion, value: object) -> int:
    """Return the points of one criterion, never under 0 and never over its limits."""
    most = criterion.max_points
    if criterion.input == COUNTED:
        taken = _capped(int(str(value)) * (criterion.points_each or 0), criterion.cap)
        if criterion.kind == MAIN:
            return max(0, (most or 0) - taken)
        return _capped(taken, most)
    if criterion.input == ANSWERED:
        full = most if most is not None else (criterion.points_each or 0)
        return full if value else 0
    return _capped(_capped(int(str(value)), criterion.cap), most)


def _capped(points: int, limit: int | None) -> int:
    return max(0, points if limit is None else min(points, limit))
