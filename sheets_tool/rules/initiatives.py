"""The facts of FACTS that come from the ledger: initiatives that count, and are not yet used."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final

import pandas as pd

from sheets_tool.forms.codes import RECOGNISED_LEVELS
from sheets_tool.rules.ledger import credits_of, uses_of
from sheets_tool.rules.pack import Pack, in_force
from sheets_tool.rules.sight import flags_of
from sheets_tool.text.years import previous_year, year_end, year_start

LEVELS: Final = tuple(RECOGNISED_LEVELS.by_code)
WIDE: Final = ("TINH", "BO", "TOAN_QUOC")
NATIONAL: Final = ("TOAN_QUOC",)
RESEARCH: Final = ("DE_TAI",)


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """How one fact of the ledger is counted.

    Attributes:
        award: the award it is counted for; earlier uses may bar it.
        column: where one of the levels must stand: recognised_level or influence_scope.
        levels: the codes that count; a blank is not known yet.
        research: whether research works are counted instead of initiatives.
        years: how many years back, this year included.
    """

    award: str
    column: str = "recognised_level"
    levels: tuple[str, ...] = LEVELS
    research: bool = False
    years: int = 1


_SCOPE: Final = "influence_scope"
COUNTED: Final = {
    "initiatives": Counted(award="CSTDCS"),
    "research": Counted(award="CSTDCS", research=True),
    "initiatives_wide": Counted(award="CSTDT", column=_SCOPE, levels=WIDE, years=3),
    "research_wide": Counted(award="CSTDT", column=_SCOPE, levels=WIDE, research=True, years=3),
    "initiatives_national": Counted(award="CSTDTQ", column=_SCOPE, levels=NATIONAL, years=6),
    "initiatives_2y": Counted(award="BK_TINH", years=2),
    "research_2y": Counted(award="BK_TINH", research=True, years=2),
    "initiatives_5y": Counted(award="BK_TTG", years=5),
}
"""The facts of the ledger. One with influence may stem from any year of the streak of its title."""


def initiative_facts(
    initiatives: pd.DataFrame, candidates: Iterable[str], *, pack: Pack, year: str, day: date
) -> pd.DataFrame:
    """Return the facts of the ledger, each as `fact.least` and `fact.most`.

    What is not decided yet on the day, or was used for something that cannot be read, counts in
    `most` only.

    Args:
        initiatives: the whole sheet Sáng kiến; a candidate who is not in it has none.
        candidates: whose facts, in order.
        pack: says which earlier uses bar which award.
        year: the year under review.
        day: the day of the decision.

    Returns:
        A frame indexed by candidate_id, Int64.
    """
    credited, used = credits_of(initiatives), uses_of(initiatives)
    index = pd.Index(list(candidates), name="candidate_id")
    columns = {}
    for fact, counted in COUNTED.items():
        barred = barred_uses(pack, counted.award, day=day)
        is_own = (used["award"] == counted.award) & (used["year"] == year)
        spent = used["award"].isin(barred) & ~is_own  # its own use is the one being decided
        doubtful = (used["award"] == "") & bool(barred)
        rows = _may_count(credited, counted, year)
        rows = rows[~rows["initiative_id"].isin(used.loc[spent, "initiative_id"])]
        is_sure = _counts(rows, counted, day=day) & ~rows["initiative_id"].isin(
            used.loc[doubtful, "initiative_id"]
        )
        columns[f"{fact}.least"] = _per_candidate(rows[is_sure], index)
        columns[f"{fact}.most"] = _per_candidate(rows, index)
    return pd.DataFrame(columns, index=index, dtype="Int64")


def barred_uses(pack: Pack, award: str, *, day: date) -> frozenset[str]:
    """Return the awards for which an initiative may not have been used before this one.

    Law 06/2022/QH15 Đ.5 k2c, and the replies on Đ.74 (law.md B-BKT-r2). Empty where no rule is
    known, as in regime A.
    """
    return frozenset(
        barred
        for reuse in in_force(pack.reuses, day)
        if reuse.award == award
        for barred in reuse.barred
    )


def _may_count(rows: pd.DataFrame, counted: Counted, year: str) -> pd.DataFrame:
    """Return the rows of the right kind that are, or may become, of the right level in time."""
    first = year
    for _ in range(counted.years - 1):
        first = previous_year(first)
    decided = pd.to_datetime(rows["decision_date"])
    in_time = decided.between(pd.Timestamp(year_start(first)), pd.Timestamp(year_end(year)))
    is_right_kind = rows["initiative_kind"].isin(RESEARCH) == counted.research
    level = rows[counted.column]
    is_refused = flags_of(rows["applied"]).fillna(value=True).to_numpy(dtype="bool") == 0
    may = is_right_kind & (level.isna() | level.isin(counted.levels)) & ~is_refused
    found: pd.DataFrame = rows[may & (decided.isna() | in_time)]
    return found


def _counts(rows: pd.DataFrame, counted: Counted, *, day: date) -> "pd.Series[bool]":
    """Return which rows count for sure; research must also be known to be applied."""
    is_decided = rows[counted.column].notna() & (
        pd.to_datetime(rows["decision_date"]) <= pd.Timestamp(day)
    )
    return is_decided & rows["applied"].notna() if counted.research else is_decided


def _per_candidate(rows: pd.DataFrame, index: "pd.Index[str]") -> "pd.Series[int]":
    counts = rows.groupby("candidate_id")["initiative_id"].nunique()
    return counts.reindex(index, fill_value=0)
