"""Counts of votes: the share of all members, blanks, numbers that contradict each other."""

from dataclasses import replace
from fractions import Fraction

import pytest
from vote_years import COUNCIL_MET

from sheets_tool.forms.counted import Ballot
from sheets_tool.rules.tally import Asked, base_of, tally
from sheets_tool.stages.holding import Rules, held_findings, number_findings, open_ballots

SEVENTY = Asked(ratio=Fraction(70, 100), basis="TT 21/2020 Đ.3")
WHO = ("TH-A", "CA_NHAN", "GV001")
BALLOT = Ballot(
    meeting=COUNCIL_MET,
    who=WHO,
    name="Trần Văn Mẫu",
    award="LDTT",
    issued=9,
    returned=9,
    valid=9,
    approve=7,
    reject=2,
)


def codes(findings):
    return [finding.code for finding in findings]


@pytest.mark.parametrize(
    ("approve", "members", "passed"),
    [(6, 9, False), (7, 9, True), (7, 10, True), (63, 90, True), (62, 90, False), (0, 9, False)],
)
def test_seventy_percent_is_of_all_members_and_exact(approve, members, passed):
    assert passed is tally(approve, members, SEVENTY).passed


def test_seventy_percent_of_nine_needs_seven_votes():
    found = tally(6, 9, SEVENTY)

    assert (7, Fraction(2, 3), "6/9", "2/3") == (
        found.need,
        found.share,
        found.words,
        found.share_words,
    )


@pytest.mark.parametrize(
    ("approve", "base", "asked"),
    [(None, 9, SEVENTY), (7, None, SEVENTY), (9, 9, Asked(ratio=None)), (0, 0, SEVENTY)],
    ids=["votes not known", "members not known", "nobody says how many", "nobody may vote"],
)
def test_what_is_not_known_is_neither_passed_nor_failed(approve, base, asked):
    assert tally(approve, base, asked).passed is None


def test_the_recused_leave_the_base_only_where_they_are_taken_off():
    assert (9, 8) == (base_of(9), base_of(9, recused=1))


@pytest.mark.parametrize(
    ("changes", "flaw"),
    [
        ({"issued": 10}, "phát ra 10 nhiều hơn có mặt 9"),
        ({"issued": 8}, "thu về 9 nhiều hơn phát ra 8"),
        ({"returned": 8}, "hợp lệ 9 nhiều hơn thu về 8"),
        ({"reject": 1}, "đồng ý 7 + không đồng ý 1 = 8, khác hợp lệ 9"),
        ({"valid": None, "approve": 12}, "đồng ý 12 nhiều hơn tổng số thành viên 9"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_numbers_that_contradict_each_other_are_told(changes, flaw):
    assert (flaw,) == replace(BALLOT, **changes).flaws


def test_numbers_that_hold_together_have_no_flaw():
    assert () == BALLOT.flaws


def test_a_blank_count_is_not_zero_votes():
    assert ["V10"] == codes(number_findings([replace(BALLOT, approve=None)]))


def test_blank_numbers_of_a_secret_ballot_are_told_together():
    (found,) = number_findings([replace(BALLOT, issued=None, valid=None)])

    assert ("V11", "Số phiếu phát ra, Hợp lệ") == (found.code, found.values["columns"])


def test_a_show_of_hands_has_no_papers_to_count():
    hands = replace(COUNCIL_MET, method="BIEU_QUYET")
    ballot = replace(BALLOT, meeting=hands, issued=None, returned=None, valid=None, reject=None)

    assert [] == codes(number_findings([ballot]))


def rules(**given):
    return Rules(**{"council": 9, "groups": {"Tổ Toán": 6}, "secret": {}, **given})


def held(rules_=None, **changes):
    return codes(held_findings([replace(COUNCIL_MET, **changes)], rules_ or rules()))


def test_members_present_written_as_members_are_caught():
    assert ["V03"] == held(members=7, present=7)


def test_a_council_as_the_plan_has_it_is_not_told():
    assert [] == held()


def test_a_plan_without_a_council_leaves_the_number_to_the_minutes():
    assert [] == held(rules(council=None), members=7, present=7)


def test_more_people_than_members_are_told():
    assert ["V05"] == held(present=10)


def test_members_of_a_group_are_held_to_the_roster():
    assert ["V04"] == held(stage="TO", group="Tổ Toán", members=5, present=5)


@pytest.mark.parametrize(
    ("present", "expected"), [(6, []), (5, ["V06"]), (None, ["V06"])], ids=["two thirds", "", "?"]
)
def test_a_quorum_is_asked_only_where_the_plan_sets_it(present, expected):
    asked = rules(least_present=Fraction(2, 3), present_basis="Quy chế mẫu")

    assert (expected, []) == (held(asked, present=present), held(present=present))


def opened(method, **secret):
    meeting = replace(COUNCIL_MET, method=method)
    return codes(open_ballots([replace(BALLOT, meeting=meeting)], rules(secret=secret)))


@pytest.mark.parametrize("method", ["BIEU_QUYET", None])
def test_an_open_vote_is_told_where_a_secret_one_is_asked(method):
    assert ["V07"] == opened(method, LDTT="NĐ 91/2017 Đ.45 k8")


def test_a_secret_vote_is_not_told():
    assert [] == opened("BO_PHIEU_KIN", LDTT="NĐ 91/2017 Đ.45 k8")


def test_an_open_vote_is_free_where_nobody_asks_for_a_secret_one():
    assert [] == opened("BIEU_QUYET")
