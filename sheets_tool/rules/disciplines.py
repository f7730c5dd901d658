"""The facts that come from disciplines of all years: ever, how long ago, how long."""

from datetime import date

import pandas as pd

from sheets_tool.rules.service import whole_months
from sheets_tool.text.years import year_start

NONE = "KHONG"


def over_before(results: pd.DataFrame, year: str) -> "pd.Series[bool]":
    """Return which rows of results tell of a discipline that had ended before a year began."""
    was_given = results["discipline"].notna() & (results["discipline"] != NONE)
    ended = pd.to_datetime(results["disciplined_to"])
    return was_given & (ended < pd.Timestamp(year_start(year)))


def discipline_facts(disciplines: pd.DataFrame, index: "pd.Index[str]", day: date) -> pd.DataFrame:
    """Return what the record tells of each candidate's disciplines; what it does not is not known.

    Args:
        disciplines: candidate_id, discipline, from, to; a row that says “Không” tells that there
            never was one.
        index: the candidates.
        day: the day of the decision.

    Returns:
        `ever_disciplined` (boolean), `months_since_discipline` (Int64: since the end of the last
        one) and `months_disciplined` (Int64: the whole time), indexed by candidate.
    """
    told = disciplines[disciplines["discipline"].notna()]
    given = told[told["discipline"] != NONE]
    ever = index.isin(given["candidate_id"])
    known = ever | index.isin(told["candidate_id"])
    flags = pd.Series(ever, index=index).astype("boolean").mask(~known)
    months = _span(given)
    by_candidate = given.assign(months=months).groupby("candidate_id")
    last = by_candidate["to"].max().mask(by_candidate["to"].count() < by_candidate.size())
    total = by_candidate["months"].agg(lambda each: each.sum(skipna=False))
    spent = total.reindex(index).astype("Int64")
    return pd.DataFrame(
        {
            "ever_disciplined": flags,
            "months_since_discipline": whole_months(last.reindex(index), day).clip(lower=0),
            "months_disciplined": spent.mask(~pd.Series(ever, index=index), 0).mask(~known),
        },
        index=index,
    )


def _span(given: pd.DataFrame) -> "pd.Series[int]":
    """Return the whole months of each discipline, blank where a day is not known."""
    start, end = pd.to_datetime(given["from"]), pd.to_datetime(given["to"])
    months = (end.dt.year - start.dt.year) * 12 + (end.dt.month - start.dt.month)
    return months.astype("Int64")
