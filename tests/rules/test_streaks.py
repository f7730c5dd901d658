"""Streaks from the record: anchored, gaps, years without data, revoked, transfers."""

import pandas as pd
import pytest

from sheets_tool.rules.history import history_facts
from sheets_tool.rules.marks import History
from sheets_tool.rules.streaks import gaps, streak

YEARS = ("2016-2017", "2017-2018", "2018-2019", "2019-2020")
"""The four years before the year under review."""


def history(awards=(), *, year="2020-2021", known=YEARS, ratings=(), arrived=None, units=("THKS",)):
    achievements = pd.DataFrame(
        [{"candidate_id": "GV1", "unit_code": "THKS", "status": "DA_QUYET_DINH",
          "revoked_on": None, **row} for row in awards],
        columns=["candidate_id", "unit_code", "year", "award", "status", "revoked_on"],
    )  # fmt: skip
    achievements["year"] = achievements["year"].astype("str")
    complete = [{"unit_code": unit, "year": each} for unit in units for each in known]
    return History(
        achievements=achievements,
        ratings=pd.DataFrame(ratings, columns=["candidate_id", "year", "rating"]),
        known=pd.DataFrame(complete, columns=["unit_code", "year"]).assign(complete=True),
        candidates=pd.DataFrame(
            {"candidate_id": ["GV1"], "unit_code": ["THKS"], "arrived_on": [arrived]}
        ),
        year=year,
    )


def cstdcs(*years, **more):
    return [{"year": year, "award": "CSTDCS", **more} for year in years]


def limits(found):
    return tuple(streak(found, {"CSTDCS"}).loc["GV1"])


def test_three_years_up_to_the_year_before_are_three():
    assert (3, 3) == limits(history(cstdcs("2017-2018", "2018-2019", "2019-2020")))


def test_fault_1_a_missing_year_is_not_counted_as_unbroken():
    assert (1, 1) == limits(history(cstdcs("2016-2017", "2017-2018", "2019-2020")))


def test_fault_1_the_longest_streak_anywhere_is_not_the_one_that_ends_last_year():
    assert (0, 0) == limits(history(cstdcs("2016-2017", "2017-2018", "2018-2019")))


def test_fault_2_the_count_stops_at_a_break_and_does_not_go_on_to_older_years():
    awards = cstdcs("2016-2017", "2017-2018", "2019-2020")
    awards += cstdcs("2018-2019", status="THU_HOI")

    assert (1, 1) == limits(history(awards))


def test_a_year_without_data_is_not_a_year_without_the_award():
    known = [year for year in YEARS if year != "2018-2019"]

    assert (1, 3) == limits(history(cstdcs("2017-2018", "2019-2020"), known=known))


def test_a_year_without_data_does_not_matter_behind_a_broken_one():
    known = ["2018-2019", "2019-2020"]

    assert (1, 1) == limits(history(cstdcs("2016-2017", "2019-2020"), known=known))


def test_years_before_the_record_leave_the_streak_open_above():
    least, most = limits(history(cstdcs(*YEARS)))

    assert (4, True) == (least, most > 4)


def test_a_revoked_decision_does_not_count():
    rows = [*cstdcs("2017-2018", "2019-2020"), *cstdcs("2018-2019", revoked_on="2020-01-01")]

    assert (1, 1) == limits(history(rows))


def test_a_revocation_on_a_row_of_its_own_takes_the_decision_back():
    rows = [*cstdcs("2018-2019", "2019-2020"), *cstdcs("2019-2020", status="THU_HOI")]

    assert (0, 0) == limits(history(rows))


@pytest.mark.parametrize(
    ("status", "expected"),
    [("DA_QUYET_DINH", (2, 2)), ("DA_DE_NGHI", (1, 2)), ("KHONG_DAT", (1, 1)), ("THU_HOI", (1, 1))],
)
def test_only_what_was_decided_counts_and_what_is_pending_is_not_known(status, expected):
    rows = [*cstdcs("2019-2020"), *cstdcs("2018-2019", status=status)]

    assert expected == limits(history(rows))


def test_a_refusal_is_known_even_where_the_year_is_not_complete():
    rows = [*cstdcs("2019-2020"), *cstdcs("2018-2019", status="KHONG_DAT")]

    assert (1, 1) == limits(history(rows, known=()))


def test_a_streak_goes_on_through_a_transfer():
    rows = [
        *cstdcs("2017-2018", "2018-2019", unit_code="THDL"),
        *cstdcs("2019-2020", unit_code="THKS"),
    ]

    assert 3 == limits(history(rows, arrived="2019-08-15", units=("THDL", "THKS")))[0]


def test_years_before_the_arrival_are_known_to_the_other_school_only():
    found = history(cstdcs("2019-2020"), arrived="2019-08-15")

    assert (1, True) == (limits(found)[0], limits(found)[1] > 3)


def test_years_of_the_calendar_are_counted_in_their_own_row():
    found = history(cstdcs("2018", "2019"), year="2020", known=("2017", "2018", "2019"))

    assert (2, 2) == limits(found)


def test_an_award_of_a_calendar_year_leaves_the_school_years_it_touches_open():
    found = history([*cstdcs("2019-2020"), *cstdcs("2018")])

    assert (1, 3) == limits(found)


def test_two_awards_of_one_rule_make_one_streak():
    rows = [
        {"year": "2018-2019", "award": "CSTDT"},
        {"year": "2019-2020", "award": "CSTDB"},
    ]

    assert (2, 2) == tuple(streak(history(rows), {"CSTDT", "CSTDB", "CSTDBT"}).loc["GV1"])


def test_ratings_make_streaks_and_another_rating_breaks_them():
    ratings = [
        ("GV1", "2017-2018", "HTXSNV"),
        ("GV1", "2018-2019", "HTTNV"),
        ("GV1", "2019-2020", "HTXSNV"),
    ]
    found = history(ratings=ratings, known=())

    assert [(1, 1), (3, 30)] == [
        tuple(streak(found, {"HTXSNV"}).loc["GV1"]),
        tuple(streak(found, {"HTTNV", "HTXSNV"}).loc["GV1"]),
    ]


def test_a_whole_list_of_awards_is_no_list_of_ratings():
    """Who is not rated in a year may have been rated anything; a lower rating is a no."""
    ratings = [("GV1", "2017-2018", "HTTNV"), ("GV1", "2019-2020", "HTXSNV")]
    found = history(ratings=ratings, known=YEARS)

    assert (1, 2) == tuple(streak(found, {"HTXSNV"}).loc["GV1"])
    assert (1, 2) == tuple(streak(found, {"HTXSNV", "TTLDXS"}).loc["GV1"])


def test_the_year_that_broke_a_streak_and_the_year_not_known_are_named():
    known = ["2016-2017", "2018-2019"]
    found = gaps(history(cstdcs("2019-2020"), known=known), {"CSTDCS"})

    assert ["2018-2019", "2017-2018"] == list(found.loc["GV1"])


@pytest.mark.parametrize(
    ("years", "expected"),
    [
        (["2019-2020", "2016-2017"], 2),
        (["2019-2020", "2018-2019"], 2),
        (["2019-2020"], 1),
        (["2018-2019", "2017-2018"], 0),
    ],
)
def test_two_fighters_of_the_province_in_a_row_are_three_years_apart_and_end_last_year(
    years, expected
):
    rows = [{"year": year, "award": "CSTDT"} for year in years]
    facts = history_facts(history(rows))

    assert expected == facts.loc["GV1", "streak_cstdbt.least"]


def test_a_time_five_years_ago_does_not_follow_the_last():
    known = [f"{year}-{year + 1}" for year in range(2012, 2020)]
    rows = [{"year": year, "award": "CSTDT"} for year in ("2019-2020", "2015-2016")]
    facts = history_facts(history(rows, known=known))

    assert [1, 1] == list(facts.loc["GV1", ["streak_cstdbt.least", "streak_cstdbt.most"]])


def test_the_times_within_a_streak_are_counted_within_the_streak():
    ratings = [("GV1", year, "HTTNV") for year in YEARS]
    facts = history_facts(history(cstdcs("2016-2017", "2018-2019"), ratings=ratings))

    # This year is not decided yet: it may become the third.
    assert [2, True] == [
        facts.loc["GV1", "cstdcs_5y.least"],
        facts.loc["GV1", "cstdcs_5y.most"] >= 3,
    ]


def test_the_first_bang_khen_says_how_many_years_have_passed():
    rows = [{"year": year, "award": "BK_TINH"} for year in ("2019-2020", "2016-2017")]
    facts = history_facts(history(rows))

    assert [2, 4] == list(facts.loc["GV1", ["merits.least", "years_since_merit.least"]])


def test_without_a_record_a_streak_has_no_limit_above():
    facts = history_facts(history(known=()))

    assert [0, True] == [
        facts.loc["GV1", "streak_cstdcs.least"],
        facts.loc["GV1", "streak_cstdcs.most"] > 1000,
    ]
