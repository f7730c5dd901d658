"""What a condition sees of a frame of facts: flags, codes, whole numbers, known or within limits.

Numbers are pairs of integer arrays, so that "between 2 and 5" can answer "at least 1" and not
"at least 3"; flags are pandas' nullable booleans, whose and/or are Kleene's.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from functools import reduce
from operator import and_, or_
from typing import Any, Final

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from pandas.arrays import BooleanArray

from sheets_tool.rules.facts import FACTS, RATINGS, Fact

Ints = NDArray[np.int64]
Bools = NDArray[np.bool_]

NO_LIMIT: Final = 1 << 40
"""Above any count, year or point; times any denominator of law it still fits 64 bits."""


@dataclass(frozen=True, slots=True)
class Bounds:
    """Whole numbers known to lie from `least` to `most`; equal where they are known."""

    least: Ints
    most: Ints


def answer(*, yes: Bools, no: Bools) -> BooleanArray:
    """Return True, False, or not known where neither holds."""
    return BooleanArray(yes, ~(yes | no))


def not_known(rows: int) -> BooleanArray:
    """Return "not known" for each row."""
    return BooleanArray(np.zeros(rows, dtype=np.bool_), np.ones(rows, dtype=np.bool_))


def all_of(answers: list[BooleanArray]) -> BooleanArray:
    """Return the Kleene conjunction of one answer or more."""
    return reduce(and_, answers)


def any_of(answers: list[BooleanArray]) -> BooleanArray:
    """Return the Kleene disjunction of one answer or more."""
    return reduce(or_, answers)


def flags_of(column: "pd.Series[bool]") -> BooleanArray:
    """Return a column as an array of nullable booleans."""
    array: Any = column.astype("boolean").array
    flags: BooleanArray = array
    return flags


@dataclass(frozen=True, slots=True)
class Columns:
    """A frame of facts whose columns are turned into arrays once."""

    frame: pd.DataFrame
    _bounds: dict[str, Bounds] = field(default_factory=dict)
    _flags: dict[str, BooleanArray] = field(default_factory=dict)

    def name(self, fact: str, award: str) -> str:
        """Return the column a fact stands in for an award."""
        own = f"{fact}.{award}"
        present = (own, f"{own}.least")
        return own if any(name in self.frame.columns for name in present) else fact

    def bounds(self, name: str, fact: Fact) -> Bounds:
        """Return a column's whole numbers, or the ranks of its codes, within their limits."""
        if name not in self._bounds:
            self._bounds[name] = self._read_bounds(name, fact)
        return self._bounds[name]

    def flags(self, name: str) -> BooleanArray:
        """Return a column of booleans."""
        if name not in self._flags:
            self._flags[name] = self._read_flags(name)
        return self._flags[name]

    def _read_bounds(self, name: str, fact: Fact) -> Bounds:
        if f"{name}.least" in self.frame.columns:
            return Bounds(
                self._whole(f"{name}.least", missing=0),
                self._whole(f"{name}.most", missing=NO_LIMIT),
            )
        if fact.codes:
            return self._ranks(name, fact)
        return Bounds(self._whole(name, missing=0), self._whole(name, missing=NO_LIMIT))

    def _whole(self, name: str, *, missing: int) -> Ints:
        if name not in self.frame.columns:
            return np.full(len(self.frame), missing, dtype=np.int64)
        column = pd.array(self.frame[name].array, dtype="Int64")
        whole: Ints = column.to_numpy(dtype=np.int64, na_value=missing)
        return whole

    def _ranks(self, name: str, fact: Fact) -> Bounds:
        top = len(fact.codes) - 1
        if name not in self.frame.columns:
            rank = np.full(len(self.frame), -1, dtype=np.int64)
        else:
            rank = pd.Index(fact.codes).get_indexer(pd.Index(self.frame[name])).astype(np.int64)
        return Bounds(np.where(rank < 0, 0, rank), np.where(rank < 0, top, rank))

    def _read_flags(self, name: str) -> BooleanArray:
        if name not in self.frame.columns:
            return not_known(len(self.frame))
        return flags_of(self.frame[name])


@dataclass(frozen=True, slots=True, kw_only=True)
class Demand:
    """What a parameter asks on the day of the decision.

    Attributes:
        value: the number, ratio or option in force; None where the text is not read and the plan
            says nothing.
        least: the lowest it can be where it is not known.
        most: the highest it can be where it is not known.
        spoken: the value as people read it.
        basis: the article, or the paper the plan cites.
        confidence: how well the value is known (V, S, A, M, U; "" for a value of the plan).
    """

    value: int | Fraction | str | None
    least: int = 0
    most: int = NO_LIMIT + 1
    spoken: str = ""
    basis: str = ""
    confidence: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sight:
    """The facts as one award sees them, and the answers of the awards before it."""

    columns: Columns
    award: str
    answers: Mapping[str, BooleanArray]
    demands: Mapping[str, Demand]

    @property
    def rows(self) -> int:
        """How many candidates there are."""
        return len(self.columns.frame)

    def bounds(self, fact: str) -> Bounds:
        """Return a fact's whole numbers or ranks within their limits."""
        return self.columns.bounds(self._column(fact), FACTS[fact])

    def flags(self, fact: str) -> BooleanArray:
        """Return a fact that is yes or no."""
        return self.columns.flags(self._column(fact))

    def among(self, fact: str, codes: tuple[str, ...]) -> BooleanArray:
        """Return whether a coded fact is one of the codes."""
        ranks, declared = self.bounds(fact), FACTS[fact].codes
        known = ranks.least == ranks.most
        wanted = np.isin(ranks.least, [declared.index(code) for code in codes])
        return answer(yes=known & wanted, no=known & ~wanted)

    def holds(self, award: str) -> BooleanArray:
        """Return this year's answer for an award evaluated before."""
        return self.answers.get(award, not_known(self.rows))

    def this_year(self, fact: str) -> BooleanArray:
        """Return whether the year under review continues a streak."""
        counts = FACTS[fact].counts
        ratings = tuple(code for code in counts if code in RATINGS)
        seen = [self.holds(code) for code in counts if code not in RATINGS]
        return any_of([*seen, self.among("rating", ratings)] if ratings else seen)

    def _column(self, fact: str) -> str:
        return self.columns.name(fact, self.award) if FACTS[fact].per_award else fact
