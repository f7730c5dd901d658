"""Seals: read back as written, compared as people and awards."""

from dataclasses import replace

import pytest

from sheets_tool.stages.sealing import Result, Seal, Sealed, compare

PLAN = Sealed(what="Kế hoạch", content="p1")
RESULTS = Sealed(what="Kết quả năm – Tổ Toán", content="r1")
KEY = ("TH-A", "CA_NHAN", "GV001", "LDTT")
MINUTES = Sealed(what="Kiểm phiếu – Hội đồng", content="m1", is_ballot=True, about=(KEY,))
HOA = Result(
    unit="TH-A",
    kind="CA_NHAN",
    code="GV001",
    award="LDTT",
    name="Trần Văn Hoà",
    state="DE_NGHI",
    verdict="DU",
    decided_by="HUYEN",
)
SEAL = Seal(
    unit_code="TH-A",
    year="2020-2021",
    rule_pack="vn-2020",
    day="2021-05-28",
    inputs=(PLAN, RESULTS, MINUTES),
    results=(HOA,),
)
FALLEN = replace(HOA, state="KHONG_DAT", verdict="KHONG_DU", decided_by="")


def after(*, inputs=SEAL.inputs, results=SEAL.results):
    return replace(SEAL, inputs=inputs, results=results)


def test_a_seal_reads_back_as_it_was_written():
    assert SEAL.text() == Seal.read(SEAL.text()).text()


def test_the_order_of_inputs_and_results_changes_no_byte():
    other = replace(HOA, code="GV002")
    first, second = after(results=(HOA, other)), after(results=(other, HOA))

    assert first.text() == second.text()


@pytest.mark.parametrize("text", ["", "{}", "[]", '{"version": 1}', "không phải JSON"])
def test_what_is_no_seal_is_not_read_as_one(text):
    with pytest.raises(ValueError):  # noqa: PT011 - its words are the finding's
        Seal.read(text)


def test_a_seal_edited_by_hand_is_not_read():
    with pytest.raises(ValueError, match="không khớp"):
        Seal.read(SEAL.text().replace("DE_NGHI", "QUYET_DINH"))


def test_nothing_changed_is_nothing_told():
    change = compare(SEAL, SEAL)

    assert ((), (), ()) == (change.inputs, change.results, change.disturbed)


def test_a_change_is_told_as_people_and_awards():
    changed = Sealed(what=RESULTS.what, content="r2")
    change = compare(SEAL, after(inputs=(PLAN, changed, MINUTES), results=(FALLEN,)))

    assert ("“Kết quả năm – Tổ Toán” đã đổi",) == change.inputs
    assert (
        "Trần Văn Hoà – LĐTT: đề nghị (điều kiện: đủ) → không đạt (điều kiện: không đủ)",
    ) == change.results
    assert change.results == change.disturbed


def test_inputs_that_come_and_go_are_told():
    record = Sealed(what="Hồ sơ theo dõi", content="h1")
    change = compare(SEAL, after(inputs=(PLAN, MINUTES, record)))

    assert (
        "“Hồ sơ theo dõi” thêm mới",
        "“Kết quả năm – Tổ Toán” không còn",
    ) == change.inputs


def test_a_new_meeting_on_somebody_may_change_their_result():
    again = Sealed(what="Kiểm phiếu – vòng 2", content="m2", is_ballot=True, about=(KEY,))
    change = compare(SEAL, after(inputs=(*SEAL.inputs, again), results=(FALLEN,)))

    assert (True, ()) == (change.is_new_vote, change.disturbed)


def test_a_new_meeting_on_others_may_not():
    about = (("TH-A", "TAP_THE", "TO-TOAN", "TTLDTT"),)
    again = Sealed(what="Kiểm phiếu – tập thể", content="m2", is_ballot=True, about=about)
    change = compare(SEAL, after(inputs=(*SEAL.inputs, again), results=(FALLEN,)))

    assert (True, 1) == (change.is_new_vote, len(change.disturbed))


def test_minutes_replaced_are_no_new_meeting():
    changed = replace(MINUTES, content="m2")

    assert not compare(SEAL, after(inputs=(PLAN, RESULTS, changed))).is_new_vote


def test_what_was_open_under_the_seal_may_be_settled_later():
    before = after(results=(replace(HOA, state=""),))
    change = compare(before, SEAL)

    assert (1, ()) == (len(change.results), change.disturbed)
