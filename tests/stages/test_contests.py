"""Medals, places at the cut, ranks and shares on small rows."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sheets_tool.findings.model import Place
from sheets_tool.stages.contests import medal_table, prizes
from sheets_tool.stages.cuts import at_the_cut
from sheets_tool.values.numbers import POINT_SCALE, scaled_points


def row(part, outcome=None, *, points=None, event="Kéo co", round_="HUYEN"):
    return {
        "campaign_name": "Ngày hội",
        "contest": ("TT", event),
        "round": round_,
        "part": part,
        "candidate_name": part,
        "outcome": outcome,
        "is_contest": True,
        "points": None if points is None else points * POINT_SCALE,
        "at": Place(),
    }


def test_more_gold_stands_before_any_number_of_silver():
    rows = [row("A", "NHI"), row("A", "NHI"), row("A", "NHI"), row("B", "NHAT"), row("C")]

    found = [
        (line["rank"], line["part"], line["gold"], line["silver"]) for line in medal_table(rows)
    ]

    assert [(1, "B", 1, 0), (2, "A", 0, 3), (3, "C", 0, 0)] == found


def test_equal_medals_share_a_place_and_the_next_is_skipped():
    rows = [row("A", "NHAT"), row("B", "NHAT"), row("C", "KK")]

    found = [(line["rank"], line["tied"]) for line in medal_table(rows)]

    assert [(1, "2 cùng hạng"), (1, "2 cùng hạng"), (3, None)] == found


def test_nobody_has_a_place_where_no_prize_was_given():
    rows = [row("A", "CHON", points=9), row("B", "KHONG", points=8)]

    assert [(None, None)] * 2 == [(line["rank"], line["tied"]) for line in medal_table(rows)]


def test_rounds_have_tables_of_their_own():
    rows = [row("A", "NHAT", round_="CUM"), row("B", "NHAT", round_="HUYEN")]

    expected = ["Ngày hội · vòng Cụm", "Ngày hội · vòng Huyện"]
    assert expected == [line["contest"] for line in medal_table(rows)]


def test_points_are_summed_only_where_all_are_known():
    rows = [row("A", points=3), row("A", points=4), row("B", points=5), row("B")]

    assert [7 * POINT_SCALE, None] == [line["points"] for line in medal_table(rows)]


def test_prizes_stand_best_first_in_each_event():
    rows = [row("A", "BA"), row("B", "NHAT"), row("C", "CHON"), row("D", "NHI", event="Bóng")]

    found = [(line["part"], line["outcome_shown"]) for line in prizes(rows)]

    assert [("B", "Nhất"), ("A", "Ba"), ("D", "Nhì")] == found


@pytest.mark.parametrize(
    ("points", "quota", "expected"),
    [
        ((9, 8, 8, 7), 2, 1),
        ((9, 9, 8), 2, 0),
        ((9, 9, 9), 3, 0),
        ((9, 9), 1, 1),
        ((9, 9), 0, 0),
    ],
    ids=["across the cut", "above the cut", "room for all", "for the one place", "no places"],
)
def test_a_tie_is_told_only_where_it_crosses_the_cut(points, quota, expected):
    rows = [row(f"N{n}", points=each) for n, each in enumerate(points)]

    assert expected == len(list(at_the_cut("Hội thi", rows, quota=quota, level=None)))


@pytest.mark.parametrize(
    ("share", "expected"),
    [("1/3", "33.33"), ("2/3", "66.67"), ("1/8", "12.5"), ("1/16", "6.25"), ("1/1", "100")],
)
def test_a_share_is_shown_to_two_places_half_up(share, expected):
    assert int(Fraction(expected) * POINT_SCALE) == scaled_points(Fraction(share) * 100)


@given(st.dictionaries(st.sampled_from("ABCDEF"), st.lists(st.sampled_from(["NHAT", "NHI", "BA"]))))
def test_every_prize_is_in_the_medal_table_once(won):
    rows = [row(part, outcome) for part, outcomes in won.items() for outcome in outcomes]

    assert len(rows) == sum(line["prizes"] for line in medal_table(rows))
