"""The sample year of Cự Khê and its district, as the readable pages beside its inputs have it.

The pages are written by `samples/build.py` and held to what the code makes byte for byte.
"""

import pytest
from sample_pages import SAMPLES, columns, found, table

from sheets_tool.year.rehearsal.expected import read_expected

SCHOOL, DISTRICT = "cu-khe", "cu-khe-phong"
AWARD = "GT01"


def test_six_groups_send_one_or_two_and_the_school_one():
    rows = [
        row
        for row in table(SCHOOL, "tuyen-chon", "Suất", "Mã phong trào")
        if row["Mã phong trào"] == AWARD
    ]

    sent = columns(rows, "Tổ / đơn vị", "Đã gửi", "Được gửi")
    groups = ("Tổ Văn phòng", "Tổ 1", "Tổ 2", "Tổ 3", "Tổ 4", "Tổ 5")
    assert sent == [(g, n, "2") for g, n in zip(groups, "122211", strict=True)] + [("", "1", "1")]


def test_the_group_that_sent_three_is_told_once_and_chose_again():
    (told,) = found(SCHOOL, "C42")

    assert "xet chon Tổ 3.xlsx" in told
    assert all("Tổ 3" in line or "ung ho" in line for line in found(SCHOOL, "C41"))


def test_the_district_sends_one_of_each_school_level():
    rows = table(DISTRICT, "tuyen-chon", "Được gửi lên", "STT")

    chosen = [row for row in rows if row.get("Mã phong trào") == AWARD]
    assert [
        ("Trường Mầm non Hoa Phượng", "MN"),
        ("Trường Tiểu học Cự Khê", "TH"),
        ("Trường THCS Sông Vàng", "THCS"),
    ] == columns(chosen, "Tổ / đơn vị", "Cấp học")


def test_the_level_without_a_candidate_is_told_until_its_schools_have_sent():
    steps = read_expected(SAMPLES, DISTRICT)

    assert 1 == steps["select", "C43"]
    assert 2 == steps["status", "C02"]


@pytest.mark.parametrize(
    ("round_", "expected"),
    [
        ("Huyện", [("1", "1", "0", "1", "21"), ("1", "0", "0", "0", "9")]),
        ("Tỉnh", [("0", "0", "1", "0", "6"), ("0", "1", "0", "0", "7")]),
    ],
)
def test_the_festival_goes_from_cluster_to_district_to_city(round_, expected):
    rows = table(DISTRICT, "tuyen-chon", "Bảng huy chương", "Hội thi, vòng")
    mine = {
        row["Tổ / đơn vị"]: row for row in rows if row["Hội thi, vòng"].endswith(f"vòng {round_}")
    }
    shown = [mine["Trường Tiểu học Cự Khê"], mine["Trường Mầm non Hoa Phượng"]]

    assert expected == columns(shown, "Nhất", "Nhì", "Ba", "KK", "Tổng điểm")


@pytest.mark.parametrize(
    ("campaign", "group", "money"),
    [
        pytest.param("VD04", "Tổ Văn phòng", 500_000 + 500_000 + 300_000, id="three ways to type"),
        pytest.param("VD04", "Tổ 5", 1_500_000, id="1tr5"),
        pytest.param("VD04", "Tổ 4", 400_000, id="corrected after it was asked about"),
        pytest.param("VD01", "Lớp 3A", 1_250_000, id="a class"),
        pytest.param("VD03", "Trường Tiểu học Cự Khê", 3_000_000, id="the school for another"),
    ],
)
def test_money_of_a_group_is_what_its_people_gave(campaign, group, money):
    rows = table(SCHOOL, "phong-trao", "Theo tổ, đơn vị", "Mã phong trào")
    given = {row["Tổ / đơn vị"]: row for row in rows if row["Mã phong trào"] == campaign}

    assert f"{money:,}".replace(",", ".") == given[group]["Số tiền (đồng)"]


def test_totals_of_persons_groups_and_campaigns_agree():
    tables = (
        ("Tổng hợp", "Mã phong trào"),
        ("Theo tổ, đơn vị", "Mã phong trào"),
        ("Theo người", "Mã phong trào"),
    )
    totals = {
        row["Số tiền (đồng)"]
        for sheet, first in tables
        for row in table(SCHOOL, "phong-trao", sheet, first)
        if row["Mã phong trào"] == "Tổng cộng"
    }

    assert {"11.480.000"} == totals


def test_goods_stand_by_kind_and_unit():
    goods = table(SCHOOL, "phong-trao", "Hiện vật", "Mã phong trào")

    shown = columns(goods, "Hiện vật", "Số lượng", "Đơn vị tính")
    assert {("Vở viết", "120", "quyển"), ("Xe đạp", "1", "chiếc")} <= set(shown)


def test_the_final_report_tells_from_registered_to_proposed():
    rows = table(SCHOOL, "bao-cao-cuoi-nam", "Theo danh hiệu", "Danh hiệu, hình thức")
    counted = {row["Danh hiệu, hình thức"]: row for row in rows}

    titles = [counted["Lao động tiên tiến"], counted["Chiến sĩ thi đua cơ sở"]]
    assert [("24", "23", "23"), ("4", "4", "3")] == columns(
        titles, "Đăng ký", "Đủ điều kiện", "Đề nghị"
    )
