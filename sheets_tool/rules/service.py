"""Time served, in whole months and years, up to the day of the decision."""

from datetime import date

import pandas as pd

_MONTHS = 12


def whole_months(since: "pd.Series[pd.Timestamp]", day: date) -> "pd.Series[int]":
    """Return the whole months from each day up to a day, as Int64; a blank stays not known.

    A month is whole on the day of the month it began, or on the last day of a shorter month:
    recruited on 31/08 one has six months on 28/02. Maternity leave is not taken off: it counts
    as time worked (Decree 91/2017 Đ.10 k4).
    """
    began = pd.to_datetime(since)
    on = pd.Timestamp(day)
    months = (on.year - began.dt.year) * _MONTHS + (on.month - began.dt.month)
    is_short = (began.dt.day > on.day) & (on.day != on.days_in_month)
    return (months - is_short.astype("int64")).astype("Int64")


def whole_years(
    since: "pd.Series[pd.Timestamp]", day: date, *, less: "pd.Series[int] | None" = None
) -> "pd.Series[int]":
    """Return the whole years from each day up to a day, as Int64.

    Args:
        since: the first day of service.
        day: the day of the decision.
        less: months that are not counted, such as those of a discipline (TT 21/2020 Đ.6).
    """
    months = whole_months(since, day)
    return (months - less.fillna(0) if less is not None else months) // _MONTHS


def discipline_running(
    discipline: "pd.Series[str]", to: "pd.Series[pd.Timestamp]", day: date
) -> "pd.Series[bool]":
    """Return whether a discipline still runs on a day: no without one, blank without its end.

    Decree 98/2023 Đ.4, Decree 152/2025 Đ.4: achievements count from the day it is completed.
    """
    ends = pd.to_datetime(to)
    running = (ends >= pd.Timestamp(day)).astype("boolean").mask(ends.isna())
    return running.mask(discipline.isna()).mask(discipline == "KHONG", other=False)
