"""School years and calendar years."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sheets_tool.text.years import (
    NotAYear,
    next_year,
    previous_year,
    read_year,
    year_end,
    year_start,
)

FIRSTS = st.integers(1901, 2098)
CANONICAL = FIRSTS.map(lambda first: f"{first}-{first + 1}") | FIRSTS.map(str)


@pytest.mark.parametrize(
    "text",
    [
        "2020-2021",
        "2020- 2021",
        "2020 - 2021",
        "2020 – 2021",
        "2020 -2021",
        "2020\u00a0-\u00a02021",
        "2020—2021",
        "20-21",
        "2020-21",
        "NH 2020-2021",
        "NH 2020 – 2021",
        "NH: 2020-2021",
        "2020/2021",
        "Năm học 2020/2021",
        "NĂM HỌC: 2020-2021",
        "Nam hoc 2020-2021",
        "N.H. 2020-2021",
    ],
    ids=lambda text: f"V13 D10 {text!r}",
)
def test_a_school_year_has_one_spelling(text):
    assert "2020-2021" == read_year(text)


@pytest.mark.parametrize(("expected", "text"), [("2019", " 2019 "), ("2019", "năm 2019")])
def test_a_calendar_year_is_its_number(expected, text):
    assert expected == read_year(text)


@pytest.mark.parametrize(("expected", "text"), [("1999-2000", "99-00"), ("1998-1999", "98-99")])
def test_d10_short_years_of_the_last_century(expected, text):
    assert expected == read_year(text)


@pytest.mark.parametrize(
    "text",
    [
        "2019-2021",
        "2021-2020",
        "2020-2020",
        "20",
        "năm học 2020",
        "2020-",
        "20201",
        "2020 2021",
        "2020, 2021",
        "1820-1821",
        "3020",
        "2020-2021-2022",
        "",
        "năm nay",
    ],
    ids=lambda text: f"D10 {text!r}",
)
def test_what_is_no_year_is_refused(text):
    with pytest.raises(NotAYear):
        read_year(text)


@given(CANONICAL)
def test_a_canonical_year_is_read_as_itself(year):
    assert year == read_year(year)


@given(CANONICAL)
def test_years_follow_each_other_without_a_gap(year):
    assert year == previous_year(next_year(year))
    assert year_start(next_year(year)) - year_end(year) == timedelta(days=1)


@pytest.mark.parametrize(
    ("year", "first", "last"),
    [
        ("2020-2021", date(2020, 8, 1), date(2021, 7, 31)),
        ("2019", date(2019, 1, 1), date(2019, 12, 31)),
    ],
)
def test_the_days_of_a_year(year, first, last):
    assert (first, last) == (year_start(year), year_end(year))
