"""Streaks and counts over the years, at least and at most."""

from collections.abc import Collection

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from sheets_tool.rules.marks import DEPTH, NO, YES, Grid, History, marks
from sheets_tool.rules.sight import Bounds, Ints

Hits = NDArray[np.bool_]


def streak(history: History, codes: Collection[str]) -> pd.DataFrame:
    """Return how many years in a row, ending last year, one of the awards or ratings was achieved.

    The streak is anchored to the year before: one that ended earlier counts nothing. It goes on
    through a transfer. A year not known neither breaks nor continues it: `least` stops there,
    `most` goes on, so that the answer is unknown only where that year matters.

    Returns:
        A frame indexed by candidate_id with Int64 columns `least` and `most`, in years.
    """
    return _frame(history, run(marks(history, codes)))


def gaps(history: History, codes: Collection[str]) -> pd.DataFrame:
    """Return the last year that broke the streak for sure, and the first not known.

    Returns:
        A frame indexed by candidate_id with the columns `broken_in` and `not_known_in`: the
        latest such year before the year under review, or missing.
    """
    grid, years = marks(history, codes)[:, 1:], np.array([*history.years[1:], None], dtype=object)
    candidates = pd.Index(history.candidates["candidate_id"], name="candidate_id")
    found = {
        "broken_in": years[_first(grid == NO)],
        "not_known_in": years[_first((grid != NO) & (grid != YES))],
    }
    return pd.DataFrame(found, index=candidates)


def run(grid: Grid) -> Bounds:
    """Return the streak of each row, ending in the column after the first."""
    before = grid[:, 1:]
    return Bounds(_first(before != YES), _first(before == NO))


def times(grid: Grid, *, apart: int) -> Bounds:
    """Return how many times in a row each row says YES, the last time being last year.

    Two times follow one another when at most `apart` years lie from one to the next: a title that
    needs three years of another comes every third year (law.md: two CSTĐ cấp Bộ/tỉnh stand for
    six CSTĐCS; the proposal comes in the year right after the second).
    """
    return Bounds(_times(grid == YES, apart), _times(grid != NO, apart))


def count(grid: Grid, *, window: Bounds) -> Bounds:
    """Return how often each row says YES, within the first columns that `window` gives."""
    column = np.arange(grid.shape[1])
    surely = (grid == YES) & (column < window.least[:, None])
    perhaps = (grid != NO) & (column < window.most[:, None])
    return Bounds(surely.sum(axis=1), perhaps.sum(axis=1))


def since_first(grid: Grid) -> Bounds:
    """Return how many years ago each row first says YES; 0 where it never does."""
    column = np.arange(grid.shape[1])
    least = np.where(grid == YES, column, 0).max(axis=1)
    most = np.where(grid != NO, column, 0).max(axis=1)
    return Bounds(least.astype(np.int64), most.astype(np.int64))


def _times(hits: Hits, apart: int) -> Ints:
    alive = hits[:, 1].copy()
    found, since = alive.astype(np.int64), np.zeros(len(hits), dtype=np.int64)
    for column in range(2, hits.shape[1]):
        since += 1
        again = alive & hits[:, column]
        found += again
        since[again] = 0
        alive &= since < apart
    return found


def _first(broken: Hits) -> Ints:
    """Return the first true column of each row, or the number of columns."""
    return np.where(broken.any(axis=1), broken.argmax(axis=1), DEPTH).astype(np.int64)


def _frame(history: History, bounds: Bounds) -> pd.DataFrame:
    index = pd.Index(history.candidates["candidate_id"], name="candidate_id")
    found = {"least": bounds.least, "most": bounds.most}
    return pd.DataFrame(found, index=index, dtype="Int64")
