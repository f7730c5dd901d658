"""The traps of the field, each by its name: where the law changed, and what others get wrong."""

from datetime import date

import pandas as pd
import pytest

from sheets_tool.forms.awards import COLLECTIVE, PERSON
from sheets_tool.rules.cite import read_citation
from sheets_tool.rules.evaluate import XET, evaluate
from sheets_tool.rules.facts import FACTS
from sheets_tool.rules.local import NOTHING_LOCAL, LocalRow, read_local
from sheets_tool.rules.members import collective_facts
from sheets_tool.rules.pack import Phase
from sheets_tool.rules.shelf import pack_for, shipped

A = date(2021, 5, 31)
B = date(2024, 5, 31)
C1 = date(2026, 5, 31)
C2 = date(2026, 11, 30)

GOOD = {
    "rating": "HTTNV", "discipline": "KHONG", "discipline_running": False, "judged": True,
    "months_since_recruited": 60, "months_worked": 12, "maternity": False, "sick_leave": False,
    "under_review": False, "registered_any": True, "registered": True, "initiatives": 0,
    "research": 0, "streak_cstdcs": 0,
}  # fmt: skip
GROUP = {
    "rating": "HTXSNV", "judged": True, "members": 20, "members_ldtt": 20, "members_done": 20,
    "members_cstdcs": 1, "members_disciplined": 0, "registered_any": True, "under_review": False,
}  # fmt: skip

MET, NOT_MET, OPEN = "DU", "KHONG_DU", "CHUA_DU_CAN_CU"


def state(award, day, *, local=NOTHING_LOCAL, phases=XET, **facts):
    frame = pd.DataFrame([{**GOOD, **facts}], index=["GV1"])
    verdicts = evaluate(pack_for(day), frame, kind=PERSON, day=day, local=local, phases=phases)
    return verdicts.states().loc["GV1", award]


def group_state(award, day, **facts):
    frame = pd.DataFrame([{**GROUP, **facts}], index=["TO1"])
    phases = (*XET, Phase.DECIDED)
    verdicts = evaluate(pack_for(day), frame, kind=COLLECTIVE, day=day, phases=phases)
    return verdicts.states().loc["TO1", award]


def plan(day, **values):
    rows = [LocalRow(value_id=k, written=v, basis="Kế hoạch 01/KH") for k, v in values.items()]
    local, findings = read_local(pack_for(day), rows, day=day)
    assert [] == findings
    return local


def test_trap_1_no_pack_rests_on_decree_42():
    numbers = {source.number for pack in shipped().packs for source in pack.sources.values()}

    assert set() == {number for number in numbers if number.startswith("42/")}


@pytest.mark.parametrize(
    ("day", "ldtt", "expected"),
    [(A, 10, NOT_MET), (A, 11, MET), (B, 13, NOT_MET), (B, 14, MET), (C2, 13, NOT_MET)],
)
def test_trap_2_more_than_half_became_at_least_seventy_percent(day, ldtt, expected):
    assert expected == group_state("TTLDTT", day, members_ldtt=ldtt)


@pytest.mark.parametrize(
    ("rating", "initiatives", "in_a", "in_b", "in_c2"),
    [
        ("HTTNV", 0, NOT_MET, NOT_MET, NOT_MET),
        ("HTTNV", 1, MET, MET, OPEN),
        ("HTXSNV", 0, NOT_MET, MET, OPEN),
        ("HTXSNV", 1, MET, MET, MET),
    ],
)
def test_trap_3_an_initiative_was_needed_then_one_way_then_perhaps_again(
    rating, initiatives, in_a, in_b, in_c2
):
    facts = {"rating": rating, "initiatives": initiatives}

    assert (in_a, in_b, in_b, in_c2) == tuple(
        state("CSTDCS", day, **facts) for day in (A, B, C1, C2)
    )


@pytest.mark.parametrize(
    ("months", "in_a", "in_b", "in_c1"),
    [
        (5, NOT_MET, NOT_MET, OPEN),
        (6, NOT_MET, MET, OPEN),
        (9, NOT_MET, MET, OPEN),
        (10, MET, MET, OPEN),
        (12, MET, MET, MET),
    ],
)
def test_trap_5_ten_months_became_six_and_then_a_text_not_read(months, in_a, in_b, in_c1):
    assert (in_a, in_b, in_c1) == tuple(
        state("LDTT", day, months_since_recruited=months) for day in (A, B, C1)
    )


def test_trap_6_forty_days_of_leave_are_no_bar():
    assert [] == [fact for fact in FACTS if "leave_days" in fact or "absent" in fact]
    assert MET == state("LDTT", A, months_worked=10)


@pytest.mark.parametrize("day", [A, B, C1, C2])
def test_trap_7_maternity_leave_is_time_worked(day):
    assert MET == state("LDTT", day, maternity=True, months_worked=12)
    assert MET == state("LDTT", day, maternity=True, months_worked=5)


@pytest.mark.parametrize(("day", "expected"), [(A, NOT_MET), (B, MET), (C1, MET), (C2, MET)])
def test_trap_8_no_registration_no_consideration_until_2024(day, expected):
    assert expected == state("LDTT", day, registered_any=False)


def test_trap_8_a_plan_may_block_or_only_warn():
    assert NOT_MET == state("LDTT", B, registered_any=False, local=plan(B, **{"dang-ky": "Chặn"}))
    assert MET == state("LDTT", A, registered_any=False, local=plan(A, **{"dang-ky": "Cảnh báo"}))


def test_registered_for_another_award_only_warns():
    frame = pd.DataFrame([{**GOOD, "registered": False}], index=["GV1"])
    verdicts = evaluate(pack_for(A), frame, kind=PERSON, day=A)

    assert MET == verdicts.states().loc["GV1", "LDTT"]
    assert not verdicts.warned.loc["GV1", ("LDTT", "dang-ky-danh-hieu")]


@pytest.mark.parametrize(
    ("award", "approve", "entitled", "expected"),
    [("LDTT", 7, 10, MET), ("LDTT", 6, 10, NOT_MET), ("LDTT", 6, 8, MET), ("GK", 10, 10, OPEN)],
)
def test_trap_9_seventy_percent_is_of_all_members_of_the_council(
    award, approve, entitled, expected
):
    phases = (*XET, Phase.BALLOT)

    assert expected == state(award, A, phases=phases, approve=approve, entitled=entitled)


def test_ten_of_twenty_is_not_more_than_half_and_fourteen_is_at_least_seventy_percent():
    assert NOT_MET == group_state("TTLDTT", A, members_ldtt=10)
    assert MET == group_state("TTLDXS", A, members_ldtt=14)


def test_ttldxs_had_a_discipline_bar_until_2024_only():
    assert [NOT_MET, MET] == [group_state("TTLDXS", day, members_disciplined=1) for day in (A, B)]


def test_fault_4_a_blank_rating_is_neither_the_worst_class_nor_the_best():
    assert OPEN == state("LDTT", A, rating=None)


def test_a_blank_does_not_matter_where_another_condition_already_fails():
    assert NOT_MET == state("LDTT", A, rating=None, discipline="CANH_CAO")


def test_fault_5_maternity_leave_is_never_deducted():
    readers = [
        condition.id
        for pack in shipped().packs
        for condition in pack.conditions
        if "maternity" in repr(condition.test) and "answer=False" in repr(condition.test)
    ]

    assert [] == readers


def test_fault_10_registered_is_not_achieved():
    assert NOT_MET == state("LDTT", A, registered=True, rating="HTNV")


def test_fault_11_the_years_printed_are_the_years_run():
    for pack in shipped().packs:
        (condition,) = [each for each in pack.conditions if each.id == "cstd.ba-lan"]

        assert ("ba lần" in condition.text, condition.test.years) == (True, 3)


@pytest.mark.parametrize("day", [A, B, C1, C2])
def test_what_was_never_read_is_never_decided(day):
    assert OPEN == state("GK", day)


def test_a_plan_with_a_paper_decides_what_was_never_read():
    assert MET == state("GK", A, local=plan(A, **{"gk.tieu-chuan": "Có"}))
    assert NOT_MET == state("GK", A, judged=False, local=plan(A, **{"gk.tieu-chuan": "Có"}))


def test_bars_alone_never_make_an_award_due():
    assert OPEN == state("GK", A, local=plan(A, **{"gk.tieu-chuan": "Không"}))
    assert OPEN == state("KNC_GD", date(2024, 1, 15), years_in_sector=30)


def test_a_rule_of_somebody_else_is_off_until_the_plan_adopts_it():
    assert MET == state("LDTT", A, under_review=True)
    assert NOT_MET == state("LDTT", A, under_review=True, local=plan(A, **{"dang-xem-xet": "Có"}))
    assert NOT_MET == state("LDTT", B, under_review=True)


def test_a_lowest_score_decides_only_where_the_plan_sets_one():
    local = plan(B, **{"diem-toi-thieu.ldtt": "85,5"})

    assert [MET, MET, NOT_MET, OPEN] == [
        state("LDTT", B, score=1),
        state("LDTT", B, score=8550, local=local),
        state("LDTT", B, score=8549, local=local),
        state("LDTT", B, local=local),
    ]


def test_conduct_is_shown_apart_and_a_blank_is_not_assumed():
    frame = pd.DataFrame([{**GOOD, "judged": None}], index=["GV1"])
    verdicts = evaluate(pack_for(A), frame, kind=PERSON, day=A)

    assert OPEN == verdicts.states().loc["GV1", "LDTT"]
    assert verdicts.over([Phase.FACTS]).loc["GV1", "LDTT"]
    assert pd.isna(verdicts.over([Phase.JUDGED]).loc["GV1", "LDTT"])


def test_who_fell_in_the_vote_for_ldtt_falls_for_cstdcs_too():
    phases = (*XET, Phase.BALLOT)
    votes = {"approve.LDTT": 6, "approve.CSTDCS": 10, "entitled": 10}

    assert NOT_MET == state("CSTDCS", A, phases=phases, initiatives=1, **votes)


def test_discipline_after_2024_is_the_provinces_to_rule():
    local = plan(B, **{"ky-luat-toi-da.ldtt": "Khiển trách"})

    assert [NOT_MET, OPEN, MET, NOT_MET] == [
        state("LDTT", A, discipline="KHIEN_TRACH"),
        state("LDTT", B, discipline="KHIEN_TRACH"),
        state("LDTT", B, discipline="KHIEN_TRACH", local=local),
        state("LDTT", B, discipline="CANH_CAO", local=local),
    ]


def test_members_not_yet_known_leave_a_share_open_only_where_they_matter():
    members = pd.DataFrame({"to": ["A"] * 4 + ["B"] * 4, "rating": "HTTNV", "discipline": "KHONG"})
    awards = pd.DataFrame(
        {"LDTT": [True, True, None, False, True, True, True, None], "CSTDCS": False}
    ).astype("boolean")
    counted = collective_facts(members, awards, collective="to")
    facts = counted.assign(rating="HTTNV", judged=True, registered_any=True)
    phases = (*XET, Phase.DECIDED)
    verdicts = evaluate(pack_for(A), facts, kind=COLLECTIVE, day=A, phases=phases)

    assert [OPEN, MET] == list(verdicts.states()["TTLDTT"])


def test_every_citation_is_spoken_with_its_article():
    pack = pack_for(B)

    assert "điểm a khoản 1 Điều 24 Luật Thi đua, khen thưởng 06/2022/QH15" == pack.spoken(
        [read_citation("l2022:d24.k1.a")]
    )


def test_the_third_year_may_be_the_year_under_review_where_a_plan_says_so():
    local = plan(A, **{"moc-lien-tuc.cstd": "Năm xét"})
    facts = {"streak_cstdcs": 2, "initiatives": 1, "initiatives_wide": 1}

    assert [NOT_MET, MET] == [
        state("CSTDT", A, **facts),
        state("CSTDT", A, local=local, **facts),
    ]
