"""Scores of all candidates in the periods of a year: side by side, weighted, ranked."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction

from sheets_tool.forms.scoring import COUNCIL, GROUP
from sheets_tool.stages.scoring.target import Measured

_DECIDING = (COUNCIL, GROUP)
"""Whose score counts, the first that is there; what people give themselves never does."""


@dataclass(slots=True)
class PeriodScore:
    """One candidate in one period.

    Attributes:
        totals: who scores → points in units of 1/1,000,000, or None where it cannot be told.
        why_not: who scores → why there is no rank; empty where there is none to give.
        measured: who scores → the targets of a block, measured.
        barred: who scores → whether a criterion takes the candidate out of the ranking.
    """

    totals: dict[str, int | Fraction | None] = field(default_factory=dict)
    why_not: dict[str, str] = field(default_factory=dict)
    measured: dict[str, tuple[Measured, ...]] = field(default_factory=dict)
    barred: dict[str, bool] = field(default_factory=dict)

    @property
    def decided_by(self) -> str | None:
        """Whose score counts: the council's, then the group's; None where neither scored."""
        return next((scorer for scorer in _DECIDING if scorer in self.totals), None)

    @property
    def decided(self) -> int | Fraction | None:
        """The points that count."""
        scorer = self.decided_by
        return None if scorer is None else self.totals[scorer]

    @property
    def reason(self) -> str:
        """Why the candidate is not ranked; empty where it is."""
        scorer = self.decided_by
        if scorer is None:
            return "chưa có điểm của tổ hay hội đồng"
        return self.why_not.get(scorer, "")

    @property
    def is_barred(self) -> bool:
        """Whether the scorer who counts takes the candidate out of the ranking."""
        return self.barred.get(self.decided_by or "", False)

    def difference(self, first: str, second: str) -> int | Fraction | None:
        """Return how much the second scorer gave over the first, where both are known."""
        a, b = self.totals.get(first), self.totals.get(second)
        return None if a is None or b is None else b - a


@dataclass(frozen=True, slots=True)
class YearScore:
    """One candidate over the year.

    Attributes:
        mean: weighted mean of the periods that count, as an exact fraction; None without any.
        periods: the periods that count.
        missing: the periods without a score that counts.
        reason: why the candidate is not ranked; empty where it is.
    """

    mean: Fraction | None
    periods: tuple[str, ...]
    missing: tuple[str, ...]
    reason: str


def year_score(scores: Mapping[str, PeriodScore], weights: Mapping[str, int]) -> YearScore:
    """Return the weighted mean over the periods of `weights`, e.g. 1:2 for two semesters.

    A period without a score is left out of the mean and told: it is not a zero.
    """
    told = {
        period: points
        for period in weights
        if period in scores and (points := scores[period].decided) is not None
    }
    missing = tuple(period for period in weights if period not in told)
    weight = sum(weights[period] for period in told)
    if not weight:
        return YearScore(None, (), missing, "chưa có điểm đợt nào")
    mean = sum((weights[p] * Fraction(each) for p, each in told.items()), Fraction(0)) / weight
    return YearScore(mean, tuple(told), missing, _year_reason(scores, told, missing))


def _year_reason(
    scores: Mapping[str, PeriodScore], told: Mapping[str, int | Fraction], missing: Sequence[str]
) -> str:
    reasons = [f"đợt {period}: {scores[period].reason}" for period in told if scores[period].reason]
    if missing:
        reasons.append(f"thiếu điểm đợt {', '.join(missing)}")
    return "; ".join(reasons)


def competition_ranks(values: Mapping[str, Fraction | int]) -> dict[str, int]:
    """Return ranks, highest first; equals share a rank, and the next one is skipped over.

    >>> competition_ranks({"a": 90, "b": 95, "c": 90, "d": 80})
    {'b': 1, 'a': 2, 'c': 2, 'd': 4}
    """
    return dict(_ranked(values))


def _ranked(values: Mapping[str, Fraction | int]) -> Iterator[tuple[str, int]]:
    ordered = sorted(values, key=lambda each: -values[each])
    rank = 0
    for position, each in enumerate(ordered, 1):
        if position == 1 or values[each] != values[ordered[position - 2]]:
            rank = position
        yield each, rank


def ties(ranked: Mapping[str, int]) -> dict[int, int]:
    """Return rank → how many share it, where more than one does."""
    counted: dict[int, int] = {}
    for rank in ranked.values():
        counted[rank] = counted.get(rank, 0) + 1
    return {rank: count for rank, count in counted.items() if count > 1}
