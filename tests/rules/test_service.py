"""Months and years served."""

from datetime import date

import pandas as pd
import pytest

from sheets_tool.rules.service import discipline_running, whole_months, whole_years

DAY = date(2021, 5, 31)


def days(*texts):
    return pd.to_datetime(pd.Series(texts))


@pytest.mark.parametrize(
    ("since", "expected"),
    [
        ("2020-07-31", 10),
        ("2020-08-01", 9),
        ("2020-08-15", 9),
        ("2020-07-15", 10),
        ("2021-05-31", 0),
        ("2000-05-31", 252),
    ],
)
def test_months_are_whole_on_the_day_they_are_full(since, expected):
    assert [expected] == list(whole_months(days(since), DAY))


def test_a_short_month_ends_on_its_last_day():
    assert [6] == list(whole_months(days("2020-08-31"), date(2021, 2, 28)))


def test_a_blank_day_is_not_known():
    assert [True, False] == list(whole_months(days(None, "2020-07-31"), DAY).isna())


def test_months_of_discipline_are_not_service():
    since, less = days("2001-05-31", "2001-05-31"), pd.Series([6, None], dtype="Int64")

    assert [19, 20] == list(whole_years(since, DAY, less=less))


def test_a_discipline_runs_to_its_last_day_and_a_blank_end_is_not_known():
    kinds = pd.Series(["KHONG", "KHIEN_TRACH", "KHIEN_TRACH", "CANH_CAO", None])
    ends = days(None, "2021-05-31", "2021-05-30", None, None)
    found = discipline_running(kinds, ends, DAY)

    assert [False, True, False, None, None] == [None if pd.isna(x) else bool(x) for x in found]
