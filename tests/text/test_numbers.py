"""Numbers as text."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sheets_tool.text.numbers import NotANumber, read_number, show_number

AT_MOST_TWO_DECIMALS = st.decimals(-(10**9), 10**9, places=2)


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        ("8.5", "8,5"),
        ("8.5", "8.5"),
        ("8.25", " 8,25\u00a0"),
        ("8", "8"),
        ("-2", "-2"),
        ("-2.5", "\u22122,5"),
        ("2", "+2"),
        ("1234.5", "1.234,5"),
        ("1234.5", "1,234.5"),
        ("1234", "1.234"),
        ("1234", "1,234"),
        ("1234567", "1.234.567"),
        ("1234567.125", "1.234.567,125"),
        ("0.125", "0,125"),
        ("1234.567", "1234,567"),
        ("12.3456", "12,3456"),
        ("7", "007"),
    ],
    ids=lambda value: f"D1 {value}",
)
def test_reading(expected, text):
    assert Decimal(expected) == read_number(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "8.5.0",
        "tám",
        "8,5 đ",
        "8,",
        ",5",
        "1 234",
        "1.23.456",
        "1,234,5",
        "1.234.5",
        "1,23.456",
        "1.2345,6",
        "0.123,4",
        "95%",
        "1e3",
        "٨",
        "8 5",
        "--1",
        "NaN",
        "5-6",
        "1.234567.890",
    ],
    ids=lambda text: f"D1 {text!r}",
)
def test_refusing(text):
    with pytest.raises(NotANumber):
        read_number(text)


@pytest.mark.parametrize(
    ("expected", "value"),
    [
        ("8,5", Decimal("8.50")),
        ("9,45", Decimal("9.45")),
        ("100", Decimal("1E+2")),
        ("100", 100),
        ("0", Decimal("-0.00")),
        ("0,0000001", Decimal("1E-7")),
        ("-2,5", Decimal("-2.5")),
        ("12345678901234567890123456789012,5", Decimal("12345678901234567890123456789012.5")),
    ],
    ids=lambda value: f"D9 {value}",
)
def test_showing(expected, value):
    assert expected == show_number(value)


@given(AT_MOST_TWO_DECIMALS)
def test_what_is_shown_reads_back(value):
    assert value == read_number(show_number(value))


@given(st.integers())
def test_whole_numbers_read_back(value):
    assert value == read_number(show_number(value))


@given(st.text("0123456789.,+- "))
def test_a_number_or_a_refusal_and_nothing_else(text):
    try:
        value = read_number(text)
    except NotANumber:
        return

    typed = "".join(digit for digit in text if digit.isdigit())
    kept = "".join(map(str, value.as_tuple().digits))
    assert typed.lstrip("0") == kept.lstrip("0")
