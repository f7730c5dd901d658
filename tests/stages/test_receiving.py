"""Receiving: which version of a sender counts, and who is early, late or missing."""

from datetime import date
from itertools import islice, permutations

import pytest

from sheets_tool.stages.receiving import Due, Return, receive

TOAN = Due(sender="Tổ Toán", name="Tổ Toán", opens=date(2020, 9, 20), due=date(2020, 9, 30))


def came(content, day, *, name=None, usable=True, sender="Tổ Toán", book=0):
    received = None if day is None else date(2020, 9, day)
    shown = name or f"bài {content}.xlsx"
    return Return(
        book=book, sender=sender, content=content, name=shown, day=received, usable=usable
    )


def settled(*returns, due=TOAN):
    """Return state, content used, versions, and the codes of the findings."""
    receipt = receive(returns, [due])
    (sent,) = receipt.sent
    used = None if sent.used is None else sent.used.content
    return sent.state, used, sent.versions, sorted(f.code for f in receipt.findings)


@pytest.mark.parametrize(
    ("returns", "expected"),
    [
        pytest.param([], ("Chưa nộp", None, 0, ["C02"]), id="nothing came"),
        pytest.param([came("a", 25)], ("Đúng hạn", "a", 1, []), id="in time"),
        pytest.param([came("a", 30)], ("Đúng hạn", "a", 1, []), id="on the last day"),
        pytest.param([came("a", 20)], ("Đúng hạn", "a", 1, []), id="on the first day"),
        pytest.param([came("a", 19)], ("Sớm", "a", 1, ["C12"]), id="before the window opens"),
        pytest.param(
            [came("a", None)], ("Chưa rõ ngày nhận", "a", 1, ["C04"]), id="on an unknown day"
        ),
        pytest.param(
            [came("a", 25), came("b", 27)],
            ("Đúng hạn", "b", 2, ["C01"]),
            id="the later version counts",
        ),
        pytest.param(
            [came("a", 25), came("a", 27, name="bản sao.xlsx")],
            ("Đúng hạn", "a", 1, ["C09"]),
            id="identical copies are one version",
        ),
        pytest.param(
            [came("a", 25), came("b", 26), came("a", 27, name="gửi lại.xlsx")],
            ("Đúng hạn", "a", 2, ["C01", "C09"]),
            id="a version sent again after another one counts again",
        ),
        pytest.param(
            [came("a", 25), came("b", 25)],
            ("Không dùng được", None, 2, ["C13", "C27"]),
            id="two versions on one day clash",
        ),
        pytest.param(
            [came("a", 25), came("b", 25), came("c", 25)],
            ("Không dùng được", None, 3, ["C13", "C13", "C27"]),
            id="every clashing version is named",
        ),
        pytest.param(
            [came("a", 25), came("b", None)],
            ("Không dùng được", None, 2, ["C13", "C27"]),
            id="a version of an unknown day cannot be ordered",
        ),
        pytest.param(
            [came("a", 25), came("a", None, name="bản sao.xlsx")],
            ("Đúng hạn", "a", 1, ["C09"]),
            id="a copy of an unknown day is only a copy",
        ),
        pytest.param(
            [came("a", 25), came("b", 27, usable=False)],
            ("Đúng hạn", "a", 2, ["C01"]),
            id="the newest is unusable, so the older one counts",
        ),
        pytest.param(
            [came("a", 25), came("b", 26), came("c", 27, usable=False)],
            ("Đúng hạn", "b", 3, ["C01", "C01"]),
            id="of several usable ones the latest counts",
        ),
        pytest.param(
            [came("a", 25, usable=False)],
            ("Không dùng được", None, 1, ["C27"]),
            id="nothing usable came",
        ),
    ],
)
def test_one_sender(returns, expected):
    assert expected == settled(*returns)


def test_late_by_one_day():
    late = Due(sender="Tổ Toán", name="Tổ Toán", due=date(2020, 9, 26))

    assert ("Muộn", "a", 1, ["C03"]) == settled(came("a", 27), due=late)


def test_who_was_in_time_and_mended_later_is_told_with_both_days():
    receipt = receive([came("a", 25), came("b", 26), came("c", 29)], [TOAN])
    late = Due(sender="Tổ Toán", name="Tổ Toán", due=date(2020, 9, 28))
    mended = receive([came("a", 25), came("b", 26), came("c", 29)], [late])
    always_late = receive([came("a", 29), came("b", 30)], [late])

    assert ["Đúng hạn", "Sửa sau hạn", "Muộn"] == [
        each.sent[0].state for each in (receipt, mended, always_late)
    ]
    assert [
        (
            "Tổ Toán gửi bản đầu ngày 25/09/2020, trong hạn 28/09/2020; "
            "bản đang dùng gửi ngày 29/09/2020, sau hạn."
        )
    ] == [f.message for f in mended.findings if f.code != "C01"]


def test_a_copy_sent_again_late_was_still_in_time():
    late = Due(sender="Tổ Toán", name="Tổ Toán", due=date(2020, 9, 26))
    returns = (came("a", 25), came("a", 29, name="gửi lại.xlsx"))

    assert ("Đúng hạn", "a", 1, ["C09"]) == settled(*returns, due=late)


def test_without_a_deadline_nothing_is_late():
    free = Due(sender="Tổ Toán", name="Tổ Toán")

    assert ("Đúng hạn", "a", 1, []) == settled(came("a", 29), due=free)


def test_a_clash_says_what_is_known_of_the_days():
    receipt = receive([came("a", 25), came("b", 25)], [TOAN])
    unknown = receive([came("a", 25), came("b", None)], [TOAN])

    assert [
        (
            "Tổ Toán: hai bản khác nhau, không rõ bản nào sau (cùng nhận 25/09/2020): "
            "“bài a.xlsx”, “bài b.xlsx”; để riêng cả hai."
        )
    ] == [f.message for f in receipt.findings if f.code == "C13"]
    assert [
        (
            "Tổ Toán: hai bản khác nhau, không rõ bản nào sau (chưa rõ ngày nhận): "
            "“bài a.xlsx”, “bài b.xlsx”; để riêng cả hai."
        )
    ] == [f.message for f in unknown.findings if f.code == "C13"]


def test_the_reason_of_a_replacement_names_both_files_and_days():
    receipt = receive([came("a", 25), came("b", 27, usable=False)], [TOAN])

    assert [
        (
            "Tổ Toán gửi nhiều bản: dùng “bài a.xlsx” (25/09/2020), "
            "không dùng “bài b.xlsx” (27/09/2020); bản kia không đọc được."
        )
    ] == [f.message for f in receipt.findings]


def test_one_workbook_may_answer_for_several_units():
    due = [Due(sender="T1", name="Trường 1"), Due(sender="T2", name="Trường 2")]
    both = [came("a", 25, sender="T1", book=3), came("a", 25, sender="T2", book=3)]
    receipt = receive(both, due)

    assert {"T1": 3, "T2": 3} == receipt.owners
    assert [3] == receipt.used


def test_neither_the_order_nor_the_names_of_files_matter():
    returns = [came(c, d) for c, d in (("a", 25), ("b", 27), ("c", 22), ("a", 26), ("b", 28))]
    expected = settled(*returns)
    for shuffled in islice(permutations(returns), 0, None, 7):
        renamed = [
            came(each.content, each.day.day, name=f"{number}.xlsx")
            for number, each in enumerate(shuffled)
        ]

        assert expected == settled(*renamed)
