"""Days as text."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sheets_tool.text.days import (
    NotADay,
    read_day,
    read_partial_day,
    show_day,
    show_partial_day,
)

DAYS = st.dates(date(1900, 1, 1), date(2099, 12, 31))


@pytest.mark.parametrize(
    "text",
    [
        "02/09/1980",
        "2/9/1980",
        "2-9-1980",
        "2.9.1980",
        "2 9 1980",
        " 02 / 09 / 1980 ",
        "2–9–1980",
        "ngày 2 tháng 9 năm 1980",
        "Ngày 02 tháng 09, năm 1980",
        "2 tháng 9 năm 1980",
        "1980-09-02",
        "1980/9/2",
        "1980-09-02 00:00:00",
        "1980-09-02T00:00:00",
        "02/09/1980 0:00",
        "02/09/1980\u200b",
    ],
    ids=lambda text: f"D2 {text!r}",
)
def test_the_day_stands_before_the_month(text):
    assert date(1980, 9, 2) == read_day(text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("31/02/1980", id="D4 a day that does not exist"),
        pytest.param("18/11/20220", id="V14 D4 a year with a digit too many"),
        pytest.param("15/8/85", id="D4 a year of two digits"),
        pytest.param("12/31/2020", id="D2 month first"),
        pytest.param("29/2/2021", id="D4 no leap year"),
        pytest.param("02/09/0198", id="D4 a year no one lived in"),
        pytest.param("18/11/2202", id="D4 a year to come"),
        pytest.param("0/9/1980", id="D4 day nought"),
        pytest.param("6/1", id="D6 a class is not a day"),
        pytest.param("10/2", id="D6 another class"),
        pytest.param("1985", id="D3 a year alone is not a day"),
        pytest.param("9/1985", id="D3 a month is not a day"),
        pytest.param("2/9-1980", id="two separators"),
        pytest.param("02091980", id="no separator"),
        pytest.param("2/9/1980 08:30", id="an hour"),
        pytest.param("٢/٩/١٩٨٠", id="digits of another script"),
        pytest.param("", id="nothing"),
    ],
)
def test_what_is_not_a_day_is_refused(text):
    with pytest.raises(NotADay):
        read_day(text)


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        ("1985", "1985"),
        ("1985", "năm 1985"),
        ("1985-09", "9/1985"),
        ("1985-09", "09-1985"),
        ("1985-09", "tháng 9 năm 1985"),
        ("1985-09", "Tháng 9/1985"),
        ("1985-09", "1985-09"),
        ("1985-09-02", "2/9/1985"),
        ("1985-09-02", "1985-09-02"),
    ],
    ids=lambda value: f"D3 {value}",
)
def test_a_partial_day_tells_no_more_than_was_written(expected, text):
    assert expected == read_partial_day(text)


@pytest.mark.parametrize(
    "text", ["13/1985", "0/1985", "85", "9/85", "1885", "19855", "31/02/1985", ""]
)
def test_d3_what_is_no_part_of_a_day_is_refused(text):
    with pytest.raises(NotADay):
        read_partial_day(text)


@pytest.mark.parametrize(
    ("expected", "partial"),
    [("1985", "1985"), ("09/1985", "1985-09"), ("02/09/1985", "1985-09-02")],
)
def test_d3_a_partial_day_is_shown_day_first(expected, partial):
    assert expected == show_partial_day(partial)


@given(DAYS)
def test_a_day_reads_back(day):
    assert day == read_day(show_day(day))
    assert day == read_day(day.isoformat())


@given(DAYS, st.sampled_from([4, 7, 10]))
def test_a_partial_day_reads_back(day, length):
    partial = day.isoformat()[:length]

    assert partial == read_partial_day(partial)
    assert partial == read_partial_day(show_partial_day(partial))
