"""Scores: every kind of criterion, the schemes of real schools, bands, weights and ranks."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from returned import frame
from sheets import read

from sheets_tool.forms import plan as w1
from sheets_tool.stages.scoring.bands import band_of
from sheets_tool.stages.scoring.board import PeriodScore, competition_ranks, ties, year_score
from sheets_tool.stages.scoring.criterion import criteria_of
from sheets_tool.stages.scoring.score import score

HEADER = (
    "| Mã | Nội dung | Loại | Cách nhập | Điểm tối đa | Bước điểm | Điểm mỗi lần "
    "| Mức trừ/cộng tối đa | Quy đổi thành | Tỷ lệ | Điểm tối thiểu | Áp dụng cho |\n"
)
POINT = 1_000_000


def criteria(lines):
    """Return criteria written without the words: code | kind | input | the columns after it."""
    rows = [line.strip().strip("|").split("|") for line in lines.strip().splitlines()]
    wide = [(code, code, *rest, *[""] * (10 - len(rest))) for code, *rest in rows]
    table = HEADER + "\n".join("| " + " | ".join(map(str.strip, row)) + " |" for row in wide)
    return criteria_of(read(w1.PLAN, {"Tiêu chí": table}).frame(w1.PLAN.id, w1.CRITERIA))


def points(scored):
    return None if scored.points is None else Fraction(scored.points, POINT)


def entered(**values):
    """Return what a scorer typed: numbers of points come as 1.5, counts as 2, answers as True."""
    return {
        code: int(value * POINT) if isinstance(value, float) else value
        for code, value in values.items()
    }


#        code | kind       | input   | most | step | each | cap | converts | ratio | least | for
SIMPLE = """
         A1   | Chính      | Điểm    | 10
         A2   | Chính      | Điểm    | 20   |      |      |     |          |       | 5
         D1   | Trừ        | Số lần  |      |      | 2    | 5
         D2   | Trừ        | Số lần  |      |      |      |     | D1       | 3
         D3   | Trừ        | Điểm    |      |      |      | 5
         B1   | Cộng       | Điểm    |      |      |      | 3
         B2   | Cộng       | Có/Không | 2
         K1   | Loại trừ   | Có/Không
         M1   | Chính      | Số lần  | 5    |      | 1
         TT   | Cộng       | Điểm    | 4    |      |      |     |          |       |       | Tập thể
"""
FULL = {"A1": 10.0, "A2": 20.0, "M1": 0}


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        pytest.param({}, 35, id="main points alone"),
        pytest.param({"A1": 11.0}, 35, id="never over the maximum of a criterion"),
        pytest.param({"A1": 0.0, "A2": 5.0}, 10, id="zero is a score"),
        pytest.param({"M1": 2}, 33, id="main points lost by count"),
        pytest.param({"M1": 9}, 30, id="main points lost by count stop at 0"),
        pytest.param({"D1": 1}, 33, id="a deduction by count"),
        pytest.param({"D1": 4}, 30, id="a deduction stops at its cap"),
        pytest.param({"D3": 9.0}, 30, id="a deduction in points stops at its cap"),
        pytest.param({"D2": 2}, 35, id="two late arrivals are no absence"),
        pytest.param({"D2": 3}, 33, id="three late arrivals are one absence"),
        pytest.param({"D2": 5}, 33, id="what is left over is not converted"),
        pytest.param({"D1": 1, "D2": 3}, 31, id="converted and counted absences add up"),
        pytest.param({"B1": 2.5}, Fraction(75, 2), id="a bonus"),
        pytest.param({"B1": 9.0}, 38, id="a bonus stops at its cap"),
        pytest.param({"B2": True}, 37, id="a bonus by answer"),
        pytest.param({"B2": False}, 35, id="no is nothing"),
        pytest.param({"TT": 4.0}, 35, id="a criterion of others counts nothing"),
        pytest.param({"A1": None}, None, id="a blank main criterion leaves no total"),
        pytest.param({"A1": 0.0, "A2": 0.0, "M1": 9, "D1": 9}, 0, id="a total never goes under 0"),
    ],
)
def test_points_of_a_teacher(more, expected):
    found = score(criteria(SIMPLE), entered(**{**FULL, **more}), staff_kind="GV")

    assert expected == points(found)


def test_a_blank_is_told_and_only_additions_and_deductions_may_be_silent():
    found = score(criteria(SIMPLE), entered(A1=10.0), staff_kind="GV")

    assert (None, ["A2", "M1"]) == (found.points, found.blank)
    assert ["D1", "D2", "D3", "B1", "B2", "K1"] == found.silent
    assert "chưa chấm tiêu chí A2, M1" == found.why_not()


def test_nothing_entered_is_no_score_at_all():
    assert score(criteria(SIMPLE), {}, staff_kind="GV").is_empty


def test_a_cell_that_cannot_be_read_is_neither_blank_nor_zero():
    found = score(criteria(SIMPLE), entered(**FULL), staff_kind="GV", unread={"D1"})

    assert (None, [], ["D1"]) == (found.points, found.blank, found.unread)
    assert "không đọc được ô tiêu chí D1" == found.why_not()


def test_a_knock_out_keeps_the_points_and_takes_the_rank():
    found = score(criteria(SIMPLE), entered(**FULL, K1=True), staff_kind="GV")

    assert (35, False) == (points(found), found.ranks)
    assert "loại trừ theo tiêu chí K1" == found.why_not()


def test_a_knock_out_answered_no_takes_nothing():
    assert score(criteria(SIMPLE), entered(**FULL, K1=False), staff_kind="GV").ranks


@pytest.mark.parametrize(("given_", "ranks"), [(4.5, False), (5.0, True)])
def test_under_the_minimum_of_a_criterion_there_is_no_rank(given_, ranks):
    found = score(criteria(SIMPLE), entered(**{**FULL, "A2": given_}), staff_kind="GV")

    assert ranks == found.ranks


def test_a_criterion_of_collectives_scores_collectives_alone():
    found = score(criteria(SIMPLE), entered(TT=3.0), staff_kind="TAP_THE")

    assert 3 == points(found)


def test_a_ceiling_holds_the_total_with_its_bonus():
    found = score(criteria(SIMPLE), entered(**FULL, B1=3.0), staff_kind="GV", ceiling=36 * POINT)

    assert 36 == points(found)


def test_a_deduction_written_with_a_minus_is_a_deduction():
    scheme = criteria("A | Chính | Điểm | 10\nD | Trừ | Số lần | | | -3 | -5")

    assert 7 == points(score(scheme, entered(A=10.0, D=1), staff_kind="GV"))
    assert 5 == points(score(scheme, entered(A=10.0, D=9), staff_kind="GV"))


def test_conversions_go_on_from_one_to_the_next_in_any_order_of_the_plan():
    lines = [
        "A | Chính | Điểm | 10",
        "B | Trừ | Số lần | | | | | C | 2",
        "C | Trừ | Số lần | | | 4",
        "L | Trừ | Số lần | | | | | B | 3",
    ]
    for order in (lines, [lines[0], *lines[:0:-1]]):
        found = score(criteria("\n".join(order)), entered(A=10.0, L=6), staff_kind="GV")

        assert 6 == points(found)


@given(
    st.dictionaries(st.sampled_from(["A1", "A2", "D3", "B1"]), st.floats(0, 40, width=16)),
    st.dictionaries(st.sampled_from(["D1", "D2", "M1"]), st.integers(0, 30)),
)
def test_a_total_lies_between_nothing_and_all_there_is(amounts, counts):
    found = score(
        criteria(SIMPLE),
        entered(**{k: float(v) for k, v in amounts.items()}, **counts),
        staff_kind="GV",
    )

    if found.points is not None:
        assert 0 <= found.points <= (10 + 20 + 5 + 3 + 2) * POINT
    assert (found.points is None) == bool(found.blank)


MONTHLY = """
    CONG   | Chính | Điểm   | 5
    CM     | Chính | Điểm   | 10
    LOP    | Chính | Điểm   | 5
    TPHUC  | Chính | Số lần | 5 | | 0.5
    KP     | Trừ   | Số lần |   | | 3
    PHEP   | Trừ   | Số lần |   | | 0.5
    OM     | Trừ   | Số lần |   | | 0.25
    MUON   | Trừ   | Số lần |   | | 0.5
"""
"""A primary school of 2015-16: 25 points a month (law.md §3.1)."""


@pytest.mark.parametrize(
    ("lost", "expected", "band"),
    [
        ({}, 25, "A"),
        ({"MUON": 1, "OM": 2}, 24, "A"),
        ({"PHEP": 4}, 23, "A"),
        ({"PHEP": 4, "OM": 1}, Fraction(91, 4), "B"),
        ({"KP": 2}, 19, "C"),
        ({"KP": 3}, 16, "D"),
        ({"TPHUC": 2}, 24, "A"),
    ],
)
def test_the_primary_school_with_25_points_a_month(lost, expected, band):
    month = entered(**({"CONG": 5.0, "CM": 10.0, "LOP": 5.0, "TPHUC": 0} | lost))
    found = score(criteria(MONTHLY), month, staff_kind="GV")

    assert expected == points(found)
    assert band == band_of(MONTH_BANDS, found.points)


def bands(*rows):
    return frame(
        w1.BANDS,
        [
            {"band": name, "from": int(low * POINT), "to": None if high is None else high * POINT}
            for name, low, high in rows
        ],
    )


MONTH_BANDS = bands(("A", 23, 25), ("B", 20, 23), ("C", 17, 20), ("D", 0, 17))


def test_the_year_of_that_school_weighs_the_second_term_twice():
    terms = {"1": PeriodScore({"group": 24 * POINT}), "2": PeriodScore({"group": 22 * POINT})}
    year = year_score(terms, {"1": 1, "2": 2})

    assert Fraction(24 + 2 * 22, 3) * POINT == year.mean
    assert "B" == band_of(MONTH_BANDS, year.mean)


NUOC_OA = """
    A  | Chính | Điểm | 30 | 0.25
    B1 | Chính | Điểm | 20
    B2 | Chính | Điểm | 20
    B3 | Chính | Điểm | 30
    C1 | Cộng  | Điểm |    |  |  | 1
    C2 | Cộng  | Điểm |    |  |  | 2
    C3 | Cộng  | Điểm |    |  |  | 2
    C4 | Cộng  | Điểm |    |  |  | 2
    D1 | Trừ   | Điểm |    |  |  | 1
    D2 | Trừ   | Điểm |    |  |  | 2
    D3 | Trừ   | Điểm |    |  |  | 2
"""
"""A boarding school of Trà My: A 30 + B 70 + bonus to 7 - deduction to 5, within 0…100."""
RATED = bands(("HTXS", 90, None), ("HTT", 80, 90), ("HT", 50, 80), ("KHT", 0, 50))


@pytest.mark.parametrize(
    ("given_", "expected", "band"),
    [
        ({}, 90, "HTXS"),
        ({"C1": 9.0, "C2": 9.0, "C3": 9.0, "C4": 9.0}, 97, "HTXS"),
        ({"D1": 9.0, "D2": 9.0, "D3": 9.0}, 85, "HTT"),
        ({"A": 30.0, "C1": 1.0, "C2": 2.0, "C3": 2.0, "C4": 2.0}, 100, "HTXS"),
        ({"A": 19.75}, Fraction(359, 4), "HTT"),
        ({"B1": 0.0, "B2": 0.0, "B3": 0.0, "A": 0.0, "D1": 1.0}, 0, "KHT"),
    ],
)
def test_the_boarding_school_with_bonus_and_deduction(given_, expected, band):
    year = entered(**({"A": 20.0, "B1": 20.0, "B2": 20.0, "B3": 30.0} | given_))
    found = score(criteria(NUOC_OA), year, staff_kind="GV", ceiling=100 * POINT)

    assert expected == points(found)
    assert band == band_of(RATED, found.points)


QUANG_HUNG = """
    TC1   | Chính | Số lần | 10 | | 2
    MUON1 | Trừ   | Số lần |    | |   | | TC1 | 3
    TC2   | Chính | Điểm   | 10
    TC3   | Chính | Điểm   | 10
"""
"""A primary school of Sầm Sơn: an unexcused day is 2 of 10, three late arrivals are one day."""


@pytest.mark.parametrize(
    ("days", "late", "expected"),
    [(0, 0, 30), (1, 0, 28), (0, 2, 30), (0, 3, 28), (1, 7, 24), (9, 0, 20)],
)
def test_the_primary_school_where_three_late_arrivals_are_a_day(days, late, expected):
    given_ = entered(TC1=days, MUON1=late, TC2=10.0, TC3=10.0)

    assert expected == points(score(criteria(QUANG_HUNG), given_, staff_kind="GV"))


@pytest.mark.parametrize(
    ("mark", "expected"),
    [(0, "D"), (17, "C"), (Fraction(16_999_999, POINT), "D"), (23, "A"), (25, "A"), (26, None)],
)
def test_bands_hold_their_lower_limit_and_the_top_one_both(mark, expected):
    assert expected == band_of(MONTH_BANDS, Fraction(mark) * POINT)


@pytest.mark.parametrize(("mark", "expected"), [(69, "C"), (70, "B"), (89, "B"), (90, "A")])
def test_a_band_without_an_end_reaches_to_the_next(mark, expected):
    open_ended = bands(("C", 0, 70), ("B", 70, None), ("A", 90, None))

    assert expected == band_of(open_ended, mark * POINT)


def test_a_mean_just_under_a_band_is_not_rounded_into_it():
    assert "B" == band_of(MONTH_BANDS, 23 * POINT - Fraction(1, 3))


def test_the_council_counts_then_the_group_and_self_never():
    by_self = PeriodScore({"self": 100})
    by_group = PeriodScore({"self": 100, "group": 90})
    by_all = PeriodScore({"self": 100, "group": 90, "council": 80})

    assert (None, 90, 80) == (by_self.decided, by_group.decided, by_all.decided)
    assert "chưa có điểm của tổ hay hội đồng" == by_self.reason
    assert -10 == by_all.difference("group", "council")


def test_a_council_that_left_a_criterion_blank_is_not_replaced_by_the_group():
    scored = PeriodScore({"group": 90, "council": None}, {"council": "chưa chấm tiêu chí A1"})

    assert (None, "chưa chấm tiêu chí A1") == (scored.decided, scored.reason)


def test_a_period_without_a_score_is_left_out_and_told():
    scores = {"1": PeriodScore({"group": 80}), "3": PeriodScore({"group": 90})}
    year = year_score(scores, {"1": 1, "2": 1, "3": 2})

    assert Fraction(260, 3) == year.mean
    assert (("1", "3"), ("2",)) == (year.periods, year.missing)
    assert "thiếu điểm đợt 2" == year.reason


def test_a_period_of_weight_nought_counts_nothing():
    scores = {"1": PeriodScore({"group": 80}), "2": PeriodScore({"group": 90})}

    assert 90 == year_score(scores, {"1": 0, "2": 1}).mean


def test_equals_share_a_rank_and_the_next_is_skipped():
    ranked = competition_ranks({"a": 9, "b": 10, "c": 9, "d": 8})

    assert {"b": 1, "a": 2, "c": 2, "d": 4} == ranked
    assert {2: 2} == ties(ranked)


@given(st.dictionaries(st.text(max_size=3), st.integers(0, 5), max_size=8))
def test_a_rank_is_one_more_than_how_many_are_better(values):
    expected = {each: 1 + sum(v > own for v in values.values()) for each, own in values.items()}

    assert expected == competition_ranks(values)
