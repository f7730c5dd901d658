"""Deciding: proposal, votes, verdict and conclusion become what is decided, proposed, not met."""

from dataclasses import replace
from fractions import Fraction

import pytest
from vote_years import COUNCIL_MET

from sheets_tool.forms.counted import Ballot
from sheets_tool.rules.authority import Authority
from sheets_tool.rules.tally import Asked, tally
from sheets_tool.stages.deciding import Case, Council, decide, is_lower

WHO = ("TH-A", "CA_NHAN", "GV001")


def authority(who, award):
    del who
    levels = {"LDTT": "HUYEN", "GK": "TRUONG", "TTLDTT": None}
    return Authority(award=award, level=levels.get(award, "TINH"), by="", basis="căn cứ mẫu")


def verdict(state, why=""):
    return lambda *_: (state, why)


def council(**given):
    facts = {
        "unit": "TH-A",
        "level": "TRUONG",
        "authority": authority,
        "verdict": verdict("DU"),
        "has_met_on": frozenset({"CA_NHAN"}),
    }
    return Council(**facts | given)


def case(award="LDTT", *, approve=9, ratio=Fraction(7, 10), decision="CONG_NHAN", **given):
    """Return a case the council voted on; `approve` of 9."""
    words = {key: given.pop(key, None) for key in ("decided_award", "reason")}
    ballot = Ballot(
        meeting=COUNCIL_MET,
        who=WHO,
        name="Trần Văn Mẫu",
        award=award,
        approve=approve,
        decision=decision,
        **words,
    )
    facts = {
        "who": WHO,
        "name": "Trần Văn Mẫu",
        "award": award,
        "group": "Tổ Toán",
        "verdict": "DU",
        "proposed": True,
        "ballot": ballot,
        "tally": tally(approve, 9, Asked(ratio=ratio, basis="TT 21/2020 Đ.3")),
    }
    return Case(**facts | given)


def unvoted(**given):
    return replace(case(), ballot=None, tally=None, **given)


def settled(*cases, by=None):
    """Return award → state of each decision, and the codes of the findings."""
    decisions, findings = decide(cases, by or council())
    return [(d.case.award, d.state) for d in decisions], [f.code for f in findings]


def test_what_another_level_decides_is_proposed_upward():
    assert ([("LDTT", "DE_NGHI")], []) == settled(case())


def test_what_the_unit_itself_decides_is_decided():
    assert ([("GK", "QUYET_DINH")], []) == settled(case("GK"))


def test_who_decides_is_asked_once_where_it_is_not_known():
    states, codes = settled(case("TTLDTT"))

    assert ([("TTLDTT", "DE_NGHI")], ["V44"]) == (states, codes)


def test_eligible_but_voted_down_is_not_met():
    assert ([("LDTT", "KHONG_DAT")], []) == settled(case(approve=6, decision="KHONG"))


def test_recognised_against_the_vote_stays_open():
    assert ([("LDTT", None)], ["V32"]) == settled(case(approve=6))


def test_findings_name_a_candidate_apart_from_namesakes():
    (found,) = decide([case(approve=6, shown="Trần Văn Mẫu (GV001, Tổ Toán)")], council())[1]

    assert "Trần Văn Mẫu (GV001, Tổ Toán) – Lao động tiên tiến" in found.message


def test_an_unknown_threshold_decides_nothing():
    assert ([("LDTT", None)], []) == settled(case(ratio=None))


def test_a_count_without_a_conclusion_stays_open():
    assert ([("LDTT", None)], ["V30"]) == settled(case(decision=None))


@pytest.mark.parametrize(("reason", "codes"), [(None, ["V33"]), ("xin rút", [])])
def test_a_refusal_of_one_with_enough_votes_needs_a_reason(reason, codes):
    assert ([("LDTT", "KHONG_DAT")], codes) == settled(case(decision="KHONG", reason=reason))


def test_a_refusal_against_an_unknown_threshold_is_open_and_gives_no_reason():
    (decision,), findings = decide([case(approve=9, ratio=None, decision="KHONG")], council())

    assert (None, ["V39"]) == (decision.state, [f.code for f in findings])
    assert (
        "hội đồng ghi Không, chưa kết luận được về phiếu: chưa rõ tỷ lệ phiếu cần đạt"
        == decision.reason
    )


@pytest.mark.parametrize("verdict", ["KHONG_DU", "CHUA_DU_CAN_CU"])
def test_voted_through_but_not_eligible_waits_for_an_answer(verdict):
    assert ([("LDTT", None)], ["V40"]) == settled(case(verdict=verdict))


def test_what_a_person_answers_for_counts_and_is_printed():
    answers = {"V40/GV001/LDTT": ("26/05/2021", "có quyết định minh oan")}
    decisions, findings = decide([case(verdict="KHONG_DU")], council(answers=answers))

    assert ("DE_NGHI", "có quyết định minh oan", ["V41"]) == (
        decisions[0].state,
        decisions[0].answered,
        [f.code for f in findings],
    )


def lowered(**given):
    facts = {"decision": "HA", "decided_award": "LDTT", "reason": "sáng kiến chưa áp dụng"}
    return case("CSTDCS", **facts | given)


def test_a_downgrade_keeps_the_proposal_and_its_reason():
    decisions, findings = decide([lowered()], council())

    assert [
        ("CSTDCS", "KHONG_DAT", "hạ xuống Lao động tiên tiến: sáng kiến chưa áp dụng"),
        ("LDTT", "DE_NGHI", "hạ từ Chiến sĩ thi đua cơ sở: sáng kiến chưa áp dụng"),
    ] == [(d.case.award, d.state, d.reason) for d in decisions]
    assert ["V36"] == [f.code for f in findings]


def test_a_downgrade_to_what_was_voted_on_itself_leaves_that_vote():
    states, codes = settled(case("LDTT"), lowered())

    assert ([("LDTT", "DE_NGHI"), ("CSTDCS", "KHONG_DAT")], []) == (states, codes)


def test_a_downgrade_still_asks_whether_the_lower_award_is_due():
    by = council(verdict=verdict("KHONG_DU", "chưa đủ tháng"))
    states, codes = settled(lowered(), by=by)

    assert [("CSTDCS", "KHONG_DAT"), ("LDTT", None)] == states
    assert ["V36", "V40"] == codes


@pytest.mark.parametrize("blank", ["decided_award", "reason"])
def test_a_downgrade_without_award_or_reason_is_open(blank):
    assert ([("CSTDCS", None)], ["V34"]) == settled(lowered(**{blank: None}))


def test_a_downgrade_upward_is_told():
    found = settled(case("LDTT", decision="HA", decided_award="CSTDCS", reason="nhầm"))

    assert ([("LDTT", None)], ["V35"]) == found


@pytest.mark.parametrize(
    ("award", "than", "expected"),
    [
        ("LDTT", "CSTDCS", True),
        ("CSTDCS", "LDTT", False),
        ("TTLDTT", "TTLDXS", True),
        ("GK", "BK_TINH", True),
        ("GK", "CSTDCS", True),
        ("LDTT", "GK", False),
        ("LDTT", "LDTT", False),
    ],
)
def test_lower_is_within_a_kind_or_from_a_title_to_a_commendation(award, than, expected):
    assert expected is is_lower(award, than=than)


def test_a_proposal_the_council_did_not_vote_on_is_told():
    assert ([("LDTT", None)], ["V38"]) == settled(unvoted())


def test_before_the_council_meets_nothing_is_missing():
    assert ([("LDTT", None)], []) == settled(unvoted(), by=council(has_met_on=frozenset()))


def test_what_the_group_does_not_propose_falls_with_that_reason():
    decisions, findings = decide([unvoted(proposed=False)], council())

    assert ("KHONG_DAT", "Tổ Toán không đề nghị", []) == (
        decisions[0].state,
        decisions[0].reason,
        findings,
    )


def test_a_vote_on_what_the_group_did_not_propose_is_told():
    assert ([("LDTT", "DE_NGHI")], ["V37"]) == settled(case(proposed=False, heard=True))


def test_one_who_is_not_eligible_falls_without_a_vote():
    decisions, _ = decide([unvoted(verdict="KHONG_DU", why="Hoàn thành tốt")], council())

    assert ("KHONG_DAT", "không đủ điều kiện: Hoàn thành tốt") == (
        decisions[0].state,
        decisions[0].reason,
    )
