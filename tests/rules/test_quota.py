"""Ceilings and who is within them."""

from datetime import date
from fractions import Fraction

import pandas as pd
import pytest

from sheets_tool.rules.ceilings import ceiling, ceilings
from sheets_tool.rules.local import LocalRow, read_local
from sheets_tool.rules.quota import Seats, allocate
from sheets_tool.rules.shelf import pack_for

A = date(2021, 5, 31)


def worked_out(counts, *, day=A, rows=(), hypothetical=False):
    pack = pack_for(day)
    local, findings = read_local(pack, rows, day=day, hypothetical=hypothetical)

    assert [] == findings
    return {each.quota.id: each for each in ceilings(pack, counts, day=day, local=local)}


def places(*people, total, ratio=None):
    frame = pd.DataFrame(people, columns=["name", "score", "is_manager"]).set_index("name")
    found = allocate(frame, seats=Seats(total=total, subset_ratio=ratio), order=["score"])
    return dict(found["place"])


def test_fault_3_ninety_people_at_seventy_percent_are_sixty_three():
    assert 63 == ceiling(90, Fraction(70, 100))


def test_fifty_ldtt_at_fifteen_percent_are_seven_with_the_rounding_named():
    found = worked_out({"LDTT": 50, "CSTDCS": 9})["cstdcs"]

    assert (7, "50 × 15% = 7,5, làm tròn xuống còn 7") == (found.seats, found.words())


@pytest.mark.parametrize(
    ("base", "expected"), [(0, 0), (6, 0), (7, 1), (13, 1), (14, 2), (20, 3), (33, 4), (34, 5)]
)
def test_fifteen_percent_is_a_ceiling_never_passed(base, expected):
    assert expected == worked_out({"LDTT": base, "CSTDCS": 0})["cstdcs"].seats


def test_trap_4_there_is_no_ceiling_of_cstdcs_after_2024():
    assert {} == worked_out({"LDTT": 50, "CSTDCS": 30}, day=date(2024, 5, 31))


def test_trap_10_managers_are_at_most_a_third_of_those_recognised():
    found = worked_out({"LDTT": 50, "CSTDCS": 7})["cbql"]

    assert (2, "7 × 1/3 = 7/3, làm tròn xuống còn 2") == (found.seats, found.words())


def test_where_the_scope_is_open_it_is_left_open():
    assert "" == worked_out({"LDTT": 50, "CSTDCS": 7})["cstdcs"].scope


def test_a_province_may_fix_less_than_fifteen_percent_and_is_cited():
    row = LocalRow(value_id="ty-le.cstdcs", written="10%", basis="QĐ 12/QĐ-UBND")
    found = worked_out({"LDTT": 50, "CSTDCS": 7}, rows=[row])["cstdcs"]

    assert (5, "50 × 10% = 5") == (found.seats, found.words())
    assert found.basis.startswith("QĐ 12/QĐ-UBND; khoản 3 Điều 9 Nghị định 91/2017")


def test_what_if_needs_no_paper_and_may_leave_the_law():
    row = LocalRow(value_id="ty-le.cstdcs", written="20%", basis="")
    found = worked_out({"LDTT": 50, "CSTDCS": 7}, rows=[row], hypothetical=True)["cstdcs"]

    assert (10, "giả định") == (found.seats, found.basis.partition(";")[0])


def test_what_if_the_product_were_rounded_up():
    row = LocalRow(value_id="lam-tron.cstdcs", written="làm tròn lên", basis="")
    found = worked_out({"LDTT": 50, "CSTDCS": 7}, rows=[row], hypothetical=True)["cstdcs"]

    assert "50 × 15% = 7,5, làm tròn lên thành 8" == found.words()


def test_how_fighters_are_rounded_lets_no_more_managers_in():
    """TT 21/2020 Đ.3 says at most a third; the paper on the 15% says nothing of it."""
    row = LocalRow(value_id="lam-tron.cstdcs", written="làm tròn lên", basis="CV 5/PNV")
    found = worked_out({"LDTT": 50, "CSTDCS": 8}, rows=[row])

    assert (8, 2) == (found["cstdcs"].seats, found["cbql"].seats)
    assert "8 × 1/3 = 8/3, làm tròn xuống còn 2" == found["cbql"].words()
    assert "CV 5/PNV" not in found["cbql"].basis


def test_outstanding_staff_are_a_fifth_of_the_good_from_july_2026():
    counts = {"HTTNV": 33, "HTXSNV": 12}

    assert {} == worked_out(counts, day=date(2026, 6, 30))
    assert 6 == worked_out(counts, day=date(2026, 7, 1))["htxs"].seats


def test_the_denominator_of_outstanding_staff_is_the_plans_to_choose():
    row = LocalRow(value_id="mau-so.htxs", written="cả người hoàn thành xuất sắc", basis="HD 5")
    found = worked_out({"HTTNV": 33, "HTXSNV": 12}, day=date(2026, 7, 1), rows=[row])["htxs"]

    assert (45, 9) == (found.base, found.seats)


def test_the_best_scores_are_within():
    found = places(("a", 95, False), ("b", 90, False), ("c", 85, False), total=2)

    assert {"a": "TRONG_CHI_TIEU", "b": "TRONG_CHI_TIEU", "c": "NGOAI_CHI_TIEU"} == found


def test_a_tie_at_the_cut_is_left_to_the_council():
    found = places(("a", 95, False), ("b", 90, False), ("c", 90, False), total=2)

    assert {"a": "TRONG_CHI_TIEU", "b": "HOA_O_RANH_GIOI", "c": "HOA_O_RANH_GIOI"} == found


def test_a_tie_above_the_cut_is_no_tie():
    found = places(("a", 95, False), ("b", 95, False), ("c", 90, False), total=2)

    assert {"a": "TRONG_CHI_TIEU", "b": "TRONG_CHI_TIEU", "c": "NGOAI_CHI_TIEU"} == found


def test_fault_4_a_blank_score_is_not_a_zero():
    found = places(("a", 95, False), ("b", None, False), total=1)

    assert {"a": "TRONG_CHI_TIEU", "b": "CHUA_XEP_DUOC"} == found


def test_managers_beyond_their_third_give_their_seats_to_others():
    people = [(f"cbql{n}", 99 - n, True) for n in range(3)] + [
        (f"gv{n}", 90 - n, False) for n in range(4)
    ]
    found = places(*people, total=6, ratio=Fraction(1, 3))

    assert ["cbql2"] == [name for name, place in found.items() if place != "TRONG_CHI_TIEU"]
    assert "NGOAI_TY_LE_QUAN_LY" == found["cbql2"]


def test_a_third_is_of_those_recognised_not_of_the_seats():
    people = [("c1", 99, True), ("c2", 98, True), ("g1", 97, False), ("g2", 96, False)]
    found = places(*people, total=10, ratio=Fraction(1, 3))

    assert "NGOAI_TY_LE_QUAN_LY" == found["c2"]


def test_without_teachers_no_manager_fits():
    found = places(("c1", 99, True), ("c2", 98, True), total=7, ratio=Fraction(1, 3))

    assert {"NGOAI_TY_LE_QUAN_LY"} == set(found.values())


def test_tied_managers_at_their_cut_are_left_to_the_council():
    people = [("c1", 99, True), ("c2", 99, True), ("g1", 97, False), ("g2", 96, False)]
    found = places(*people, total=3, ratio=Fraction(1, 3))

    assert ["HOA_O_RANH_GIOI", "HOA_O_RANH_GIOI"] == [found["c1"], found["c2"]]


def test_no_ceiling_means_everybody_is_within():
    found = places(("a", 1, False), ("b", 2, True), total=None)

    assert {"TRONG_CHI_TIEU"} == set(found.values())


def test_a_second_key_breaks_ties_of_the_first():
    frame = pd.DataFrame(
        {"score": [9, 9, 9], "votes": [7, 8, 8], "is_manager": False}, index=list("abc")
    )
    found = allocate(frame, seats=Seats(total=2), order=["score", "votes"])

    assert [3, 1, 1] == list(found["rank"])
    assert ["NGOAI_CHI_TIEU", "TRONG_CHI_TIEU", "TRONG_CHI_TIEU"] == list(found["place"])
