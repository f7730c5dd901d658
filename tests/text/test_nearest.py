"""Hints for misspelt words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sheets_tool.text.nearest import letters_apart, nearest

HEADERS = ["Họ và tên", "Ngày sinh", "Ngày công nhận", "Đơn vị", "Tổng điểm"]


@pytest.mark.parametrize(
    ("expected", "word"),
    [
        pytest.param(["Ngày công nhận"], "Ngày công nhân", id="V14 a wrong mark"),
        pytest.param(["Ngày sinh"], "Ngay snih", id="V14 letters swapped"),
        pytest.param(["Họ và tên"], "HỌ TÊN", id="a word left out"),
        pytest.param([], "Ghi chú", id="nothing near"),
    ],
)
def test_the_nearest_headers_are_proposed(expected, word):
    assert expected == nearest(word, HEADERS)


def test_at_most_so_many_are_proposed_each_once():
    assert ["abcd", "abce"] == nearest("abcd", ["abce", "abcf", "abcd", "abce"], limit=2)


def test_ties_keep_the_order_given():
    assert ["abcx", "abcy"] == nearest("abc", iter(["abcx", "abcy"]))


def test_the_cutoff_parts_near_from_far():
    assert [] == nearest("UNBD", ["UBND"], cutoff=80)
    assert ["UBND"] == nearest("UNBD", ["UBND"], cutoff=70)


@pytest.mark.parametrize(
    ("expected", "a", "b"),
    [
        (0, "Họ tên", "HO TEN"),
        (1, "UNBD", "UBND"),
        (1, "Lao động tiên tiến", "Lao động tiên tiếm"),
        (1, "Chiến sĩ", "Chiến sỹ"),
        (3, "", "abc"),
    ],
)
def test_v14_letters_are_counted_on_folds(expected, a, b):
    assert expected == letters_apart(a, b)


@given(st.text(max_size=8), st.text(max_size=8))
def test_the_distance_is_the_same_both_ways(a, b):
    assert letters_apart(a, b) == letters_apart(b, a)
