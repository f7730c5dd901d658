"""Kinds of cell: what reads, what is a flaw and which one, what is shown again."""

from datetime import date, datetime, time, timedelta
from decimal import Decimal

import pytest
import strategies
from hypothesis import given, settings
from hypothesis import strategies as st

from sheets_tool.forms.awards import AWARD_LIST
from sheets_tool.forms.codes import CANDIDATE_KINDS, GENDERS
from sheets_tool.values.choices import Choice, Many, YesNo
from sheets_tool.values.column import _parse_texts, parse_column
from sheets_tool.values.days import Day, Deadline, PartialDay, Year
from sheets_tool.values.kind import UNCOMPUTED, ErrorCell
from sheets_tool.values.numbers import POINT_SCALE, Money, Points, Whole
from sheets_tool.values.words import Code, OneCode, Ordinal, PersonName, Text

TEXT, NAME, CODE, ORDINAL = Text(), PersonName(), Code(), Ordinal()
DAY, PARTIAL, YEAR, DEADLINE = Day(), PartialDay(), Year(), Deadline()
WHOLE, POINTS, MONEY, YES = Whole(most=12), Points(most=Decimal(10)), Money(), YesNo()
GENDER, AWARDS = Choice(of=GENDERS), Many(of=AWARD_LIST)
KINDS = [
    TEXT, NAME, CODE, ORDINAL, DAY, PARTIAL, YEAR, DEADLINE, WHOLE, POINTS, MONEY, YES, GENDER,
    AWARDS, Choice(of=CANDIDATE_KINDS),
]  # fmt: skip


def one(kind, raw):
    """Return the value of one cell, or the code of its flaw."""
    parsed = parse_column(kind, [raw])
    return parsed.flaws[0][1].entry.code if parsed.flaws else parsed.values[0]


@pytest.mark.parametrize(
    ("kind", "raw", "expected"),
    [
        (TEXT, "  Nguyễn \u00a0An ", "Nguyễn An"),
        (TEXT, "dòng 1\ndòng 2", "dòng 1 dòng 2"),
        (TEXT, 3.0, "3"),
        (TEXT, 8.5, "8.5"),
        (TEXT, True, "TRUE"),
        (TEXT, date(2020, 9, 2), "02/09/2020"),
        (TEXT, "=1+1", "=1+1"),
        (TEXT, "x" * 32_767, "x" * 32_767),
        (NAME, "NA", "NA"),
        (NAME, "NULL", "NULL"),
        (NAME, "None", "None"),
        (NAME, "nan", "nan"),
        (NAME, "NGUYỄN THỊ HOÀ", "NGUYỄN THỊ HOÀ"),
        (NAME, "Ðỗ An", "Đỗ An"),
        (NAME, date(2020, 6, 1), "O14"),
        (NAME, time(8, 30), "O14"),
        (CODE, "001085000123", "001085000123"),
        (CODE, 38211079576.0, "O12"),
        (CODE, 1650360491.0, "O12"),
        (CODE, 12.0, "12"),
        (CODE, 1.5, "O11"),
        (CODE, 1e15, "O21"),
        (CODE, float("inf"), "O21"),
        (CODE, float("nan"), "O21"),
        (CODE, date(2020, 6, 1), "O14"),
        (CODE, timedelta(1), "O14"),
        (ORDINAL, "1.", "1"),
        (ORDINAL, 1.0, "1"),
        (ORDINAL, "01", "01"),
        (ORDINAL, ".", None),
        (DAY, "31/12/1980", date(1980, 12, 31)),
        (DAY, datetime(2020, 9, 2, 7, 30), date(2020, 9, 2)),
        (DAY, date(2020, 9, 2), date(2020, 9, 2)),
        (DAY, "31/02/1980", "O04"),
        (DAY, "15/8/85", "O04"),
        (DAY, 1985.0, "O04"),
        (DAY, True, "O04"),
        (DAY, date(1899, 12, 31), "O04"),
        (DAY, time(8, 30), "O04"),
        (PARTIAL, 1985.0, "1985"),
        (PARTIAL, "9/1985", "1985-09"),
        (PARTIAL, "05/09/1985", "1985-09-05"),
        (PARTIAL, date(1985, 9, 5), "1985-09-05"),
        (PARTIAL, 31291.0, "O04"),
        (PARTIAL, True, "O04"),
        (PARTIAL, "31/02/1985", "O04"),
        (YEAR, "NH 2020 – 2021", "2020-2021"),
        (YEAR, 2019.0, "2019"),
        (YEAR, "2019-2021", "O10"),
        (YEAR, date(2020, 1, 1), "O10"),
        (DEADLINE, "HN+2", "HN+2"),
        (DEADLINE, "hội nghị + 2 ngày", "HN+2"),
        (DEADLINE, date(2020, 9, 30), "2020-09-30"),
        (DEADLINE, "30/09/2020", "2020-09-30"),
        (DEADLINE, "cuối tháng", "O19"),
        (DEADLINE, 2.0, "O19"),
        (WHOLE, 3.0, 3),
        (WHOLE, "3", 3),
        (WHOLE, 3.5, "O11"),
        (WHOLE, 13.0, "O03"),
        (WHOLE, -1.0, "O03"),
        (WHOLE, "tám", "O02"),
        (WHOLE, True, "O02"),
        (WHOLE, date(2020, 1, 3), "O02"),
        (Whole(), 1e300, "O03"),
        (Whole(), "9" * 40, "O03"),
        (Whole(), float("inf"), "O02"),
        (Whole(), float("nan"), "O02"),
        (POINTS, "8,5", 8_500_000),
        (POINTS, 8.5, 8_500_000),
        (POINTS, 0.1 + 0.2, 300_000),
        (POINTS, 11.0, "O03"),
        (POINTS, "8.5.0", "O02"),
        (Points(), 1e300, "O03"),
        (Points(), -1e12, "O03"),
        (Points(), float("inf"), "O02"),
        (MONEY, "200.000", 200_000),
        (MONEY, 200000.0, 200_000),
        (MONEY, 0.5, "O18"),
        (MONEY, -5.0, "O18"),
        (MONEY, "hai trăm", "O18"),
        (MONEY, True, "O02"),
        (MONEY, 1e300, "O03"),
        (YES, "x", True),
        (YES, "X", True),
        (YES, "Có", True),
        (YES, True, True),
        (YES, 1.0, True),
        (YES, "không", False),
        (YES, False, False),
        (YES, 0.0, False),
        (YES, "có lẽ", "O17"),
        (GENDER, "nữ", "NU"),
        (GENDER, "Nam", "NAM"),
        (GENDER, "gái", "O05"),
        (GENDER, 1.0, "O05"),
        (AWARDS, "LĐTT\nCSTĐCS", "LDTT;CSTDCS"),
        (AWARDS, "1. LĐTT\n2. CSTĐCS", "LDTT;CSTDCS"),
        (AWARDS, "1) LĐTT", "LDTT"),
        (AWARDS, "1. CSTĐ", "O06"),
        (AWARDS, "LĐTT + GK và BK tỉnh", "LDTT;GK;BK_TINH"),
        (AWARDS, "CSTĐ cấp Bộ, ngành, tỉnh", "CSTDBT"),
        (AWARDS, "LĐTT; LĐTT", "LDTT"),
        (AWARDS, "LĐTT;\n\n", "LDTT"),
        (AWARDS, ";", "O15"),
        (AWARDS, "LĐTT, CSTĐ", "O06"),
        (AWARDS, "LĐTT, gì đó", "O15"),
    ],
)  # fmt: skip
def test_a_cell_reads_as_its_kind(kind, raw, expected):
    assert expected == one(kind, raw)
    assert type(expected) is type(one(kind, raw))


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: type(kind).__name__)
@pytest.mark.parametrize("blank", [None, "", "   ", "\u00a0", "\u200b\ufeff", "\n\t"])
def test_a_blank_is_no_value_and_no_flaw(kind, blank):
    assert one(kind, blank) is None


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: type(kind).__name__)
def test_errors_and_uncomputed_formulas_are_no_blanks(kind):
    assert ("O08", "O07") == (one(kind, ErrorCell("#N/A")), one(kind, UNCOMPUTED))


RAWS = st.one_of(
    st.none(), st.text(max_size=20), st.floats(), st.booleans(), st.dates(), st.datetimes(),
    st.times(), st.timedeltas(), st.just(UNCOMPUTED), st.just(ErrorCell("#REF!")),
    st.sampled_from(["1e400", "٣", "²", "½", "１２", "9" * 400, "-0", "1_000", "0x10", "∞"]),
)  # fmt: skip


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: type(kind).__name__)
@settings(max_examples=60, deadline=None, derandomize=True)
@given(raws=st.lists(RAWS, max_size=8))
def test_any_cell_gives_a_value_or_a_flaw_and_never_an_error(kind, raws):
    parsed = parse_column(kind, raws)

    assert len(raws) == len(parsed.values)
    for _, flaw in parsed.flaws:
        assert flaw.entry.fields - {"header"} <= flaw.values.keys()


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: type(kind).__name__)
@settings(max_examples=60, deadline=None, derandomize=True)
@given(data=st.data())
def test_a_value_shown_reads_as_itself(kind, data):
    value = data.draw(strategies.values_of(kind))
    if isinstance(kind, Points) and value > 10 * POINT_SCALE:
        value = 10 * POINT_SCALE

    parsed = parse_column(kind, [kind.show(value)])

    assert ([value], []) == (parsed.values, parsed.flaws)
    assert [] == parsed.tidied


def test_a_column_keeps_the_positions_of_its_flaws_and_tidied_cells():
    parsed = parse_column(DAY, ["01/02/2020", "32/01/2020", None, " 01/02/2020", "32/01/2020"])

    assert [1, 4] == [position for position, _ in parsed.flaws]
    assert [3] == parsed.tidied


TEXTS = st.one_of(
    st.none(),
    st.text(max_size=6),
    st.sampled_from([" Ðông  Hà", "a\u200b", "\u200b", "\n", "0012"]),
)


@pytest.mark.parametrize("kind", [k for k in KINDS if k.verbatim], ids=lambda k: type(k).__name__)
@settings(max_examples=200, deadline=None, derandomize=True)
@given(raws=st.lists(TEXTS, max_size=8))
def test_text_that_is_its_own_value_reads_as_every_text_does(kind, raws):
    assert _parse_texts(kind, raws) == parse_column(kind, raws)


def test_one_and_true_are_different_cells():
    assert ["1", "TRUE", "1"] == parse_column(TEXT, [1.0, True, "1"]).values


def test_a_lost_zero_is_proposed_and_never_added():
    parsed = parse_column(CODE, [1085000123.0])

    assert ["1085000123"] == parsed.values
    assert "001085000123" == parsed.flaws[0][1].values["proposal"]


def test_codes_of_several_people_in_one_cell_are_told_and_kept_apart():
    parsed = parse_column(OneCode(), [" GV001\n", "GV002\n GV003", None])

    assert ["GV001", "GV002\nGV003", None] == parsed.values
    assert [0] == parsed.tidied
    ((position, flaw),) = parsed.flaws
    assert (1, "O23") == (position, flaw.entry.code)
    assert {"count": 2, "value": "GV002; GV003"} == flaw.values
