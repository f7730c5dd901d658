"""Hypothesis strategies: values of each kind, and rows of any form, as reading gives them."""

from datetime import date

import pandas as pd
from hypothesis import strategies as st

from sheets_tool.forms.model import Column, Form
from sheets_tool.text.spelling import tidy
from sheets_tool.values.choices import Choice, Many, YesNo
from sheets_tool.values.days import Day, Deadline, PartialDay, Year
from sheets_tool.values.kind import Kind
from sheets_tool.values.numbers import POINT_SCALE, Money, Points, Whole
from sheets_tool.values.words import Code, OneCode, Ordinal, PersonName, Text

_FAMILY = ("Nguyễn", "Trần", "Lê", "Đặng", "Vỹ", "Ksor", "H’Hen", "Ơn", "Âu")
_GIVEN = ("Thị Hoà", "Văn Ước", "NA", "Null", "None", "nan", "An", "Đức", "Ẩn", "True", "Oanh")
_ODD = (
    "=1+1",
    "+84 912",
    "-5 %",
    "@HYPERLINK",
    "'tên'",
    '"ngoặc"',
    "<b>&amp;",
    "a\\b",
    "NA",
    "x" * 400,
)
_LETTERS = st.characters(
    codec="utf-8",
    exclude_categories=("C", "Z", "M"),
    exclude_characters="ÐƉðɖ\u115f\u1160\u3164\uffa0",
)

DAYS = st.dates(date(1900, 1, 1), date(2099, 12, 31))
_SINCE_MARCH_1900 = st.dates(date(1900, 3, 1), date(2099, 12, 31))
WORDS = st.one_of(
    st.sampled_from(_ODD),
    st.text(_LETTERS, min_size=1, max_size=12),
    st.lists(st.text(_LETTERS, min_size=1, max_size=6), min_size=2, max_size=4).map(" ".join),
).filter(lambda text: tidy(text) == text)
NAMES = st.tuples(st.sampled_from(_FAMILY), st.sampled_from(_GIVEN)).map(
    " ".join
) | st.sampled_from(_GIVEN)
CODES = st.from_regex(r"0[0-9]{1,11}|[A-Z]{2,3}-?[0-9]{1,4}|[0-9]{3}/QĐ-UBND", fullmatch=True)


def values_of(kind: Kind):
    """Return a strategy of the values a kind reads, never None."""
    if isinstance(kind, Choice):
        return st.sampled_from([item.code for item in kind.of.items])
    if isinstance(kind, Many):
        codes = st.lists(
            st.sampled_from(list(kind.of.by_code)), min_size=1, max_size=3, unique=True
        )
        return codes.map(";".join)
    if isinstance(kind, Whole):
        return st.integers(_least(kind), 10**6 if kind.most is None else kind.most)
    return _PLAIN[type(kind)]


def _least(kind: Whole):
    return -(10**6) if kind.least is None else kind.least


_YEARS = st.integers(1950, 2098)
_PLAIN = {
    YesNo: st.booleans(),
    Day: _SINCE_MARCH_1900,
    PartialDay: st.one_of(
        DAYS.map(date.isoformat),
        _YEARS.map(str),
        st.tuples(_YEARS, st.integers(1, 12)).map(lambda ym: f"{ym[0]}-{ym[1]:02}"),
    ),
    Deadline: DAYS.map(date.isoformat) | st.integers(0, 999).map("HN+{}".format),
    Year: _YEARS.map(str) | _YEARS.map(lambda year: f"{year}-{year + 1}"),
    Points: st.integers(-(10**9), 10**9)
    | st.integers(-(10**6), 10**6).map(lambda n: n * POINT_SCALE),
    Money: st.integers(0, 10**12),
    Text: WORDS,
    PersonName: NAMES,
    Code: CODES,
    OneCode: CODES,
    Ordinal: st.integers(1, 10**5).map(str) | st.sampled_from(["I", "1.2", "01", "a"]),
}


def cells_of(column: Column):
    """Return a strategy of a column's values; one that need not be filled may be None."""
    values = values_of(column.kind)
    return values if column.required else st.none() | values


@st.composite
def frames(draw, form: Form, *, least: int = 1, most: int = 4):
    """Draw rows of a form as a frame; every row has what tells it is a record."""
    size = draw(st.integers(least, most))
    named = form.names or tuple(form.required)
    data = {}
    for column in form.columns:
        values = values_of(column.kind) if column.code in named else cells_of(column)
        data[column.code] = draw(st.lists(values, min_size=size, max_size=size))
    return pd.DataFrame(data, dtype=object)
