"""The facts of FACTS that come from the record: streaks, counts, years since."""

from typing import Final

import numpy as np
import pandas as pd

from sheets_tool.rules.facts import FACTS
from sheets_tool.rules.marks import DEPTH, History, marks
from sheets_tool.rules.sight import NO_LIMIT, Bounds
from sheets_tool.rules.streaks import count, run, since_first, times

STREAKS: Final = (
    "streak_cstdcs", "streak_htxsnv", "streak_httnv", "streak_htxsnv_ttldxs",
)  # fmt: skip

# "Within that time": the years of the streak that the same article asks, five at least, this
# year included (Law 06/2022/QH15 Đ.73 k1b, k4e).
WITHIN: Final = {
    "cstdcs_5y": "streak_httnv",
    "merits_5y": "streak_htxsnv_ttldxs",
    "flags_5y": "streak_htxsnv_ttldxs",
}
FEWEST_YEARS: Final = 5

YEARS_OF_A_FIGHTER: Final = 3
"""CSTĐ cấp Bộ/tỉnh needs three CSTĐCS in a row (Law 2003 Đ.22, Law 06/2022/QH15 Đ.22)."""


def history_facts(history: History) -> pd.DataFrame:
    """Return the facts of the record, each as `fact.least` and `fact.most`.

    Returns:
        A frame indexed by candidate_id, Int64, ready to join to a frame of facts.
    """
    streaks = {fact: run(marks(history, FACTS[fact].counts)) for fact in STREAKS}
    fighters = marks(history, FACTS["streak_cstdbt"].counts)
    streaks["streak_cstdbt"] = times(fighters, apart=YEARS_OF_A_FIGHTER)
    found = {**streaks, **_within(history, streaks), **_merits(history)}
    columns = {}
    for fact, bounds in found.items():
        columns[f"{fact}.least"] = bounds.least
        # What may go on to the end of the record may go on beyond it.
        columns[f"{fact}.most"] = np.where(bounds.most >= DEPTH, NO_LIMIT, bounds.most)
    index = pd.Index(history.candidates["candidate_id"], name="candidate_id")
    return pd.DataFrame(columns, index=index, dtype="Int64")


def _within(history: History, streaks: dict[str, Bounds]) -> dict[str, Bounds]:
    found = {}
    for fact, streak in WITHIN.items():
        years = streaks[streak]
        window = Bounds(
            np.maximum(years.least + 1, FEWEST_YEARS), np.maximum(years.most + 1, FEWEST_YEARS)
        )
        found[fact] = count(marks(history, FACTS[fact].counts), window=window)
    return found


def _merits(history: History) -> dict[str, Bounds]:
    grid = marks(history, FACTS["merits"].counts)
    before = grid[:, 1:]
    whole = np.full(len(grid), before.shape[1], dtype=np.int64)
    return {
        "merits": count(before, window=Bounds(whole, whole)),
        "years_since_merit": since_first(grid),
    }
