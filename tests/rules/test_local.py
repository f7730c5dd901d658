"""What a plan may set, and what it may not."""

from datetime import date

import pytest

from sheets_tool.rules.local import LocalRow, demands, read_local
from sheets_tool.rules.shelf import chosen_pack, pack_for, pack_named

A = date(2021, 5, 31)
B = date(2024, 5, 31)


def read(value_id, written, *, basis="QĐ 1", day=A):
    row = LocalRow(value_id=value_id, written=written, basis=basis)
    return read_local(pack_for(day), [row], day=day)


@pytest.mark.parametrize(
    ("value_id", "written", "basis", "expected"),
    [
        ("thang-tuyen-dun.ldtt", "10", "QĐ 1", "P23"),
        ("phieu.ttldtt", "nhiều", "QĐ 1", "P24"),
        ("phieu.ttldtt", "170%", "QĐ 1", "P24"),
        ("lam-tron.cstdcs", "làm tròn", "QĐ 1", "P24"),
        ("nam-vung-kho.knc", "5,5", "QĐ 1", "P24"),
        ("phieu.ttldtt", "70%", " ", "P25"),
        ("thang-tuyen-dung.ldtt", "6", "QĐ 1", "P26"),
        ("ty-le.cstdcs", "20%", "QĐ 1", "P26"),
        ("phieu.ldtt", "2/3", "QĐ 1", "P26"),
    ],
)
def test_a_value_that_cannot_be_used_is_told_and_not_used(value_id, written, basis, expected):
    local, findings = read(value_id, written, basis=basis)

    assert ({}, [expected]) == (dict(local.values), [each.code for each in findings])


@pytest.mark.parametrize(
    ("value_id", "written"),
    [
        ("phieu.ldtt", "75%"),
        ("phieu.ttldtt", "2/3"),
        ("ty-le.cstdcs", "10%"),
        ("dang-ky", "Cảnh báo"),
        ("dang-ky", "canh-bao"),
        ("cotd-tinh", "Có"),
        ("diem-toi-thieu.cstdcs", "85,5"),
        ("nam-vung-kho.knc", "5"),
        ("cap-quyet-dinh.gk", "Huyện"),
        ("pham-vi.cstdcs", "cả địa bàn"),
    ],
)
def test_what_the_law_leaves_open_is_the_plans_to_set(value_id, written):
    local, findings = read(value_id, written)

    assert ([value_id], []) == (list(local.values), findings)


def test_the_law_is_told_where_a_plan_goes_against_it():
    _, (finding,) = read("ty-le.cstdcs", "28%")

    assert "khoản 3 Điều 9 Nghị định 91/2017/NĐ-CP quy định 15%" in finding.message


def test_a_plan_may_say_again_what_the_law_says():
    assert [] == read("thang-tuyen-dung.ldtt", "10")[1]


def test_an_unknown_demand_is_spoken_as_unknown():
    asked = demands(pack_for(B), day=B, local=read("dang-ky", "chặn", day=B)[0])

    assert ("chưa rõ", "6 tháng", "Chặn", "QĐ 1") == (
        asked["phieu.ldtt"].spoken,
        asked["thang-tuyen-dung.ldtt"].spoken,
        asked["dang-ky"].spoken,
        asked["dang-ky"].basis,
    )


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2018, 10, 13), None),
        (date(2018, 10, 14), "vn-2018"),
        (date(2020, 9, 30), "vn-2018"),
        (date(2020, 10, 1), "vn-2020"),
        (date(2023, 12, 31), "vn-2020"),
        (date(2024, 1, 1), "vn-2024"),
        (date(2025, 6, 30), "vn-2024"),
        (date(2025, 7, 1), "vn-2025"),
        (date(2026, 9, 30), "vn-2025"),
        (date(2026, 10, 1), "vn-2026"),
        (date(2030, 1, 1), "vn-2026"),
    ],
)
def test_the_day_of_the_decision_picks_the_version(day, expected):
    pack = pack_for(day)

    assert expected == (pack.id if pack else None)


def test_a_pack_can_be_named():
    assert ("vn-2024", None) == (pack_named("vn-2024").id, pack_named("vn-1999"))


@pytest.mark.parametrize(
    ("name", "day", "expected", "told"),
    [
        ("vn", A, "vn-2020", []),
        ("vn-2020", A, "vn-2020", []),
        ("vn-2020", B, "vn-2024", ["P22"]),
        ("vn", date(2010, 1, 1), None, ["P21"]),
        ("xx", A, None, ["P21"]),
    ],
)
def test_a_plan_names_a_family_or_a_version_and_the_day_decides(name, day, expected, told):
    pack, findings = chosen_pack(name, day=day)

    assert (expected, told) == (pack.id if pack else None, [each.code for each in findings])
