"""Who is within a ceiling: candidates in a declared order, ties at the cut left to the council."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import floor
from typing import Final

import numpy as np
import pandas as pd
from numpy.typing import NDArray

WITHIN: Final = "TRONG_CHI_TIEU"
TIED: Final = "HOA_O_RANH_GIOI"
OUTSIDE: Final = "NGOAI_CHI_TIEU"
OUTSIDE_SUBSET: Final = "NGOAI_TY_LE_QUAN_LY"
NOT_RANKED: Final = "CHUA_XEP_DUOC"

PLACE_LABELS: Final = {
    WITHIN: "trong chỉ tiêu",
    TIED: "bằng nhau ở ranh giới, hội đồng quyết định",
    OUTSIDE: "ngoài chỉ tiêu",
    OUTSIDE_SUBSET: "ngoài tỷ lệ cán bộ quản lý",
    NOT_RANKED: "thiếu căn cứ xếp thứ tự",
}

Bools = NDArray[np.bool_]
Ranks = NDArray[np.int64]

_SEVERITY: Final = (WITHIN, TIED, OUTSIDE, OUTSIDE_SUBSET)


@dataclass(frozen=True, slots=True, kw_only=True)
class Seats:
    """How many may be recognised, and how many of them may be of a subset (managers).

    Attributes:
        total: None where there is no ceiling.
        subset_ratio: the share of those recognised that the subset may make up; None for no rule.
    """

    total: int | None
    subset_ratio: Fraction | None = None


def allocate(candidates: pd.DataFrame, *, seats: Seats, order: Sequence[str]) -> pd.DataFrame:
    """Return where each candidate stands against the ceilings; nobody is chosen.

    The subset's share is of those recognised, not of the seats: where too few others stand, fewer
    of the subset fit, and seats stay empty. Candidates with equal keys on both sides of a cut are
    all TIED; one with a missing key cannot be ranked.

    Args:
        candidates: eligible candidates only, one row each; `is_manager` tells the subset.
        seats: the ceilings.
        order: the columns that order them, highest first, the first one weighing most.

    Returns:
        A frame indexed as the candidates: `rank` (competition ranks, Int64) and `place`.
    """
    keys = candidates[list(order)].apply(pd.to_numeric)
    ranked = keys.notna().all(axis=1).to_numpy(dtype=np.bool_)
    found = pd.DataFrame(
        {"rank": pd.array([None] * len(candidates), dtype="Int64"), "place": NOT_RANKED},
        index=candidates.index,
    )
    if ranked.any():
        rank = _ranks(keys[ranked])
        is_subset = candidates.loc[ranked, "is_manager"].astype("boolean").fillna(value=False)
        found.loc[ranked, "rank"] = rank
        found.loc[ranked, "place"] = _places(rank, is_subset.to_numpy(dtype=np.bool_), seats)
    return found


def _ranks(keys: pd.DataFrame) -> Ranks:
    """Return competition ranks: 1 is the highest, equal keys share a rank, the next is skipped."""
    order = keys.sort_values(list(keys.columns), ascending=False, kind="stable")
    is_new = (order != order.shift()).any(axis=1).to_numpy(dtype=np.bool_)
    # The first differs from nothing that is known, so its rank is the least there is.
    first = np.maximum.accumulate(np.where(is_new, np.arange(1, len(order) + 1), 1))
    rank: Ranks = np.empty(len(keys), dtype=np.int64)
    rank[keys.index.get_indexer(order.index)] = first
    return rank


def _places(rank: Ranks, is_subset: Bools, seats: Seats) -> list[str]:
    """Return the place of each: by the cut among the subset, and by the cut among all."""
    total, most = _recognised(int(is_subset.sum()), int((~is_subset).sum()), seats)
    subset_cut = _cut(np.sort(rank[is_subset]), most)
    pool = np.concatenate([rank[~is_subset], np.sort(rank[is_subset])[:most]])
    cut = _cut(np.sort(pool), total)
    return [
        _worse(cut.place(each), subset_cut.place(each, outside=OUTSIDE_SUBSET) if own else WITHIN)
        for each, own in zip(rank.tolist(), is_subset.tolist(), strict=True)
    ]


def _recognised(subset: int, others: int, seats: Seats) -> tuple[int, int]:
    """Return how many can be recognised at most, and how many of the subset among them."""
    total = subset + others if seats.total is None else min(seats.total, subset + others)
    if seats.subset_ratio is None:
        return total, subset
    while total and total - min(subset, floor(total * seats.subset_ratio)) > others:
        total -= 1
    return total, min(subset, floor(total * seats.subset_ratio))


@dataclass(frozen=True, slots=True)
class _Cut:
    """The last rank that is in, and whether more share it than there are places."""

    last: int
    is_tied: bool

    def place(self, rank: int, *, outside: str = OUTSIDE) -> str:
        if rank > self.last:
            return outside
        return TIED if self.is_tied and rank == self.last else WITHIN


def _cut(ranks: Ranks, places: int) -> _Cut:
    if places >= len(ranks):
        return _Cut(int(ranks[-1]) if len(ranks) else 0, is_tied=False)
    if places == 0:
        return _Cut(0, is_tied=False)
    last = int(ranks[places - 1])
    return _Cut(last, is_tied=int(ranks[places]) == last)


def _worse(*places: str) -> str:
    return max(places, key=_SEVERITY.index)
