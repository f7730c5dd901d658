"""Targets of the work: result over plan × standard points, over plan a bonus within limits."""

from fractions import Fraction

import pytest

from sheets_tool.stages.scoring.target import Bonus, Target, bonus_of, measure

POINT = 1_000_000
BONUS = Bonus(each=Fraction(1, 100), most=Fraction(1, 10), total=2 * POINT)


def target(*, falls=False):
    return Target(code="CT01", description="Phổ cập", points=10 * POINT, falls=falls)


def measured(planned, achieved, *, falls=False, bonus=BONUS):
    found = measure(target(falls=falls), planned, achieved, bonus)
    points = None if found.points is None else found.points / POINT
    return points, found.bonus / POINT, found.why


@pytest.mark.parametrize(
    ("planned", "achieved", "falls", "expected"),
    [
        pytest.param(100, 100, False, (10, 0, ""), id="as planned"),
        pytest.param(3, 2, False, (Fraction(20, 3), 0, ""), id="under plan, exactly"),
        pytest.param(100, 105, False, (10, Fraction(1, 2), ""), id="over plan"),
        pytest.param(
            200, 201, False, (10, Fraction(1, 20), ""), id="half a percent over, by its share"
        ),
        pytest.param(100, 150, False, (10, 1, ""), id="over plan, at the limit of one target"),
        pytest.param(100, 0, False, (0, 0, ""), id="nothing reached"),
        pytest.param(2, 4, True, (5, 0, ""), id="less is better, and it was more"),
        pytest.param(100, 98, True, (10, Fraction(10, 49), ""), id="less is better, and it was"),
        pytest.param(0, 4, True, (0, 0, ""), id="none planned, some came"),
    ],
)
def test_a_result_against_its_plan(planned, achieved, falls, expected):
    assert expected == measured(planned, achieved, falls=falls)


@pytest.mark.parametrize(
    ("planned", "achieved", "falls", "expected"),
    [
        pytest.param(None, 5, False, (None, "chưa ghi kế hoạch"), id="no plan"),
        pytest.param(5, None, False, (None, "chưa ghi kết quả"), id="no result"),
        pytest.param(0, 5, False, (None, "kế hoạch bằng 0: không chia được"), id="a plan of 0"),
        pytest.param(
            2,
            0,
            True,
            (10, "kết quả bằng 0: đủ điểm chuẩn, không chia được để tính phần vượt"),
            id="less is better, and it was 0",
        ),
    ],
)
def test_what_cannot_be_divided_is_told(planned, achieved, falls, expected):
    points, bonus, why = measured(planned, achieved, falls=falls)

    assert (*expected, 0) == (points, why, bonus)


def test_without_a_rule_going_over_brings_nothing():
    assert (10, 0, "") == measured(100, 150, bonus=None)


def test_all_targets_together_have_a_limit():
    over = [measure(target(), 100, 150, BONUS)] * 3

    assert 2 * POINT == bonus_of(over, BONUS)
    assert POINT == bonus_of(over[:1], BONUS)
