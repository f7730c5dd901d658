"""Tests that look at facts: codes, flags, numbers, counts, streaks, shares, other awards."""

from dataclasses import dataclass, field
from fractions import Fraction
from math import ceil, floor

import numpy as np
from pandas.arrays import BooleanArray

from sheets_tool.rules.exact import show_ratio
from sheets_tool.rules.facts import FACTS, LABELS, Fact
from sheets_tool.rules.roles import THIS_YEAR, YEAR_BEFORE, Demands, Role, Wording, role
from sheets_tool.rules.sight import NO_LIMIT, Bounds, Sight, answer


@dataclass(frozen=True, slots=True, kw_only=True)
class OneOf:
    """A coded fact is one of the options."""

    fact: str = field(metadata=role(Role.FACT))
    options: tuple[str, ...] = field(metadata=role(Role.CODES))

    def holds(self, sight: Sight) -> BooleanArray:
        """Return whether the code is listed; an absent code is not known."""
        return sight.among(self.fact, self.options)

    def asks(self, _wording: Wording) -> str:
        """Return the options."""
        return " hoặc ".join(LABELS[code] for code in self.options)


@dataclass(frozen=True, slots=True, kw_only=True)
class NoneOf:
    """A coded fact is none of the options."""

    fact: str = field(metadata=role(Role.FACT))
    options: tuple[str, ...] = field(metadata=role(Role.CODES))

    def holds(self, sight: Sight) -> BooleanArray:
        """Return whether the code is not listed; an absent code is not known."""
        return ~sight.among(self.fact, self.options)

    def asks(self, _wording: Wording) -> str:
        """Return the options that are barred."""
        return "không " + ", ".join(LABELS[code] for code in self.options)


@dataclass(frozen=True, slots=True, kw_only=True)
class Is:
    """A yes-or-no fact has the given answer."""

    fact: str = field(metadata=role(Role.FACT))
    answer: bool = field(metadata=role(Role.FLAG))

    def holds(self, sight: Sight) -> BooleanArray:
        """Return whether the fact has the answer."""
        flags = sight.flags(self.fact)
        return flags if self.answer else ~flags

    def asks(self, _wording: Wording) -> str:
        """Return the fact, denied where the answer is no."""
        label = FACTS[self.fact].label
        return label if self.answer else f"không {label}"


@dataclass(frozen=True, slots=True, kw_only=True)
class AtLeast:
    """A number, or the rank of a code, is not below a level given here or by a parameter."""

    fact: str = field(metadata=role(Role.FACT))
    at: int | str | None = field(default=None, metadata=role(Role.LEVEL))
    value: str | None = field(default=None, metadata=role(Role.VALUE))

    def holds(self, sight: Sight) -> BooleanArray:
        """Return whether the lowest the fact can be reaches the highest that can be asked."""
        seen = sight.bounds(self.fact)
        low, high = _limits(self, sight.demands)
        return answer(yes=seen.least >= ceil(high), no=seen.most < ceil(low))

    def asks(self, wording: Wording) -> str:
        """Return the level with its unit."""
        return _level("ít nhất", self, wording.demands)


@dataclass(frozen=True, slots=True, kw_only=True)
class AtMost:
    """A number, or the rank of a code, is not above a level given here or by a parameter."""

    fact: str = field(metadata=role(Role.FACT))
    at: int | str | None = field(default=None, metadata=role(Role.LEVEL))
    value: str | None = field(default=None, metadata=role(Role.VALUE))

    def holds(self, sight: Sight) -> BooleanArray:
        """Return whether the highest the fact can be stays within the lowest that can be asked."""
        seen = sight.bounds(self.fact)
        low, high = _limits(self, sight.demands)
        return answer(yes=seen.most <= floor(low), no=seen.least > floor(high))

    def asks(self, wording: Wording) -> str:
        """Return the level with its unit."""
        return _level("nhiều nhất", self, wording.demands)


@dataclass(frozen=True, slots=True, kw_only=True)
class CountOf:
    """The counts named, added up, reach a number."""

    facts: tuple[str, ...] = field(metadata=role(Role.FACTS))
    at: int = field(metadata=role(Role.LEVEL))

    def holds(self, sight: Sight) -> BooleanArray:
        """Return whether the sum reaches the number."""
        seen = [sight.bounds(fact) for fact in self.facts]
        least = np.sum([each.least for each in seen], axis=0)
        most = np.sum([each.most for each in seen], axis=0)
        return answer(yes=least >= self.at, no=most < self.at)

    def asks(self, _wording: Wording) -> str:
        """Return the number and what is counted."""
        return f"ít nhất {self.at} " + " hoặc ".join(FACTS[fact].unit for fact in self.facts)


@dataclass(frozen=True, slots=True, kw_only=True)
class HoldsAward:
    """The candidate meets another award this year."""

    award: str = field(metadata=role(Role.AWARD))

    def holds(self, sight: Sight) -> BooleanArray:
        """Return the answer already given for the other award."""
        return sight.holds(self.award)

    def asks(self, wording: Wording) -> str:
        """Return the name of the other award."""
        return f"đủ tiêu chuẩn {wording.names[self.award]}"


@dataclass(frozen=True, slots=True, kw_only=True)
class YearsInARow:
    """A streak is long enough, ending last year or this year as the article says.

    `through` fixes the end; `anchor` names the parameter that does where it is open to the plan.
    A year that continues nothing ends the streak: the longest streak anywhere does not count.
    """

    fact: str = field(metadata=role(Role.FACT))
    years: int = field(metadata=role(Role.YEARS))
    through: str = field(default=YEAR_BEFORE, metadata=role(Role.ANCHOR))
    anchor: str | None = field(default=None, metadata=role(Role.VALUE))

    def holds(self, sight: Sight) -> BooleanArray:
        """Return whether the streak, anchored, has that many years."""
        seen = sight.bounds(self.fact)
        if self._through(sight.demands) == THIS_YEAR:
            seen = _through_this_year(seen, sight.this_year(self.fact))
        return answer(yes=seen.least >= self.years, no=seen.most < self.years)

    def asks(self, wording: Wording) -> str:
        """Return the number of years and the year it must run to."""
        end = "năm xét" if self._through(wording.demands) == THIS_YEAR else "năm trước"
        return f"{self.years} {FACTS[self.fact].unit} liên tục tính đến hết {end}"

    def _through(self, demands: Demands) -> str:
        chosen = demands[self.anchor].value if self.anchor else None
        return chosen if isinstance(chosen, str) else self.through


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """One count is a share of another: integers are cross-multiplied, nothing is rounded."""

    part: str = field(metadata=role(Role.FACT))
    whole: str = field(metadata=role(Role.FACT))
    at: Fraction | None = field(default=None, metadata=role(Role.RATIO))
    value: str | None = field(default=None, metadata=role(Role.VALUE))
    strict: bool = field(default=False, metadata=role(Role.FLAG))

    def holds(self, sight: Sight) -> BooleanArray:
        """Return whether the share is reached, or passed where `strict`; 0 of 0 is not known."""
        ratio = self._ratio(sight.demands)
        if ratio is None:
            return answer(yes=np.zeros(sight.rows, np.bool_), no=np.zeros(sight.rows, np.bool_))
        part, whole = sight.bounds(self.part), sight.bounds(self.whole)
        low = part.least * ratio.denominator - whole.most * ratio.numerator
        high = part.most * ratio.denominator - whole.least * ratio.numerator
        yes, no = (low > 0, high <= 0) if self.strict else (low >= 0, high < 0)
        some = whole.least > 0
        return answer(yes=yes & some, no=no & some)

    def asks(self, wording: Wording) -> str:
        """Return the share and whether reaching it is enough."""
        ratio = self._ratio(wording.demands)
        words = "trên" if self.strict else "ít nhất"
        return f"{words} {show_ratio(ratio)}" if ratio is not None else "tỷ lệ chưa rõ"

    def _ratio(self, demands: Demands) -> Fraction | None:
        if self.value is None:
            return self.at
        value = demands[self.value].value
        return None if value is None else Fraction(value)


def _limits(test: AtLeast | AtMost, demands: Demands) -> tuple[Fraction, Fraction]:
    """Return the lowest and highest level that can be asked, in the units of the fact."""
    fact = FACTS[test.fact]
    wanted = test.at if test.value is None else demands[test.value].value
    if wanted is not None:
        level = _units(fact, wanted)
        return level, level
    if fact.codes:
        return Fraction(0), Fraction(len(fact.codes) - 1)
    demand = demands[test.value or ""]
    return Fraction(demand.least * fact.scale), Fraction(demand.most * fact.scale)


def _units(fact: Fact, level: Fraction | int | str) -> Fraction:
    if isinstance(level, str):
        return Fraction(fact.codes.index(level))
    return Fraction(level) * fact.scale


def _level(words: str, test: AtLeast | AtMost, demands: Demands) -> str:
    if test.value is not None:
        demand = demands[test.value]
        return f"{words} {demand.spoken}" if demand.value is not None else "mức chưa rõ"
    fact = FACTS[test.fact]
    shown = LABELS[test.at] if isinstance(test.at, str) else f"{test.at} {fact.unit}"
    return f"{words} {shown}"


def _through_this_year(before: Bounds, now: BooleanArray) -> Bounds:
    """Return a streak that ended last year, carried through this year."""
    surely = now.to_numpy(dtype=np.bool_, na_value=False)
    perhaps = now.to_numpy(dtype=np.bool_, na_value=True)
    most = np.minimum(before.most + 1, NO_LIMIT)
    return Bounds(np.where(surely, before.least + 1, 0), np.where(perhaps, most, 0))
