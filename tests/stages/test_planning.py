"""The plan checked against itself: codes, groups, periods, council, criteria, bands."""

from collections import Counter

import pytest
from returned import codes
from sheets import read

from sheets_tool.forms import plan as w1
from sheets_tool.forms.planned import plan_of
from sheets_tool.stages.criteria import check_criteria
from sheets_tool.stages.planning import check_plan

UNIT = "| Mã đơn vị | TH-MAU |\n| Tên đơn vị | Trường Mẫu |\n| Năm | 2020-2021 |\n"
STAFF = "| Mã cán bộ | Họ và tên | Nhóm | Tổ |\n| GV01 | Lê A | GV | Tổ Toán |\n"
GROUPS = "| Mã tập thể | Tên tập thể |\n| T1 | Tổ Toán |\n"
PERIODS = "| Đợt | Từ ngày | Đến ngày |\n"


def plan(unit=UNIT, **sheets):
    given = {"Đơn vị": unit, "Nhân sự": STAFF, "Tập thể": GROUPS} | {
        name.replace("_", " "): text for name, text in sheets.items()
    }
    return plan_of(read(w1.PLAN, given))


def found(unit=UNIT, **sheets):
    return codes(check_plan(plan(unit, **sheets)))


def test_a_plan_in_order_says_nothing():
    assert [] == found()


@pytest.mark.parametrize(
    ("sheets", "expected"),
    [
        pytest.param(
            {"Nhân_sự": STAFF + "| GV01 | Lê B | GV | Tổ Toán |"}, ["A3 N10"], id="a code twice"
        ),
        pytest.param(
            {"Nhân_sự": STAFF + "| GV02 | Lê B | GV | Tổ Văn |"}, ["D3 N11"], id="unknown group"
        ),
        pytest.param(
            {"Nhân_sự": STAFF + "| GV02 | Lê B | GV | tổ  toán |"}, [], id="the group's letters"
        ),
        pytest.param(
            {
                "Tập_thể": GROUPS + "| T2 | Tổ Hoá – Lý |",
                "Nhân_sự": STAFF + "| GV02 | Lê B | GV | Tổ Hóa-Lý |\n"
                "| GV03 | Lê C | GV | Tổ Hoá - Lý |\n| GV04 | Lê D | GV | Tổ Hóa-Lý |",
            },
            ["D3 N14", "D4 N14"],
            id="a group with other dashes",
        ),
        pytest.param(
            {"Nhân_sự": STAFF + "| GV02 | Lê B | GV | |\n| GV03 | Lê C | GV | |"},
            ["D3 N13"],
            id="a group written once",
        ),
        pytest.param({"Nhân_sự": STAFF + "| NV01 | Lê B | NV | |"}, [], id="one of no group"),
        pytest.param({"Nhân_sự": "| Mã cán bộ | Họ và tên | Nhóm | Tổ |"}, ["W05"], id="nobody"),
        pytest.param(
            {"Đợt_thi_đua": PERIODS + "| 1 | @2020-08-01 | @2020-10-20 |"}, [], id="one period"
        ),
        pytest.param(
            {
                "Đợt_thi_đua": PERIODS
                + "| 1 | @2020-08-01 | @2020-10-20 |\n| 2 | @2020-10-21 | @2020-12-31 |"
            },
            [],
            id="periods that follow each other",
        ),
        pytest.param(
            {
                "Đợt_thi_đua": PERIODS
                + "| 1 | @2020-08-01 | @2020-10-21 |\n| 2 | @2020-10-21 | @2020-12-31 |"
            },
            ["B3 W08"],
            id="periods that share a day",
        ),
        pytest.param(
            {
                "Đợt_thi_đua": PERIODS + "| 1 | @2020-08-01 | @2021-05-31 |\n"
                "| 2 | @2020-09-01 | @2020-09-30 |\n| 3 | @2021-01-01 | @2021-02-01 |"
            },
            ["B3 W08", "B4 W08"],
            id="a long period over two others",
        ),
        pytest.param(
            {"Đợt_thi_đua": PERIODS + "| 1 | @2020-10-20 | @2020-08-01 |"},
            ["B2 W09"],
            id="a period backwards",
        ),
        pytest.param(
            {
                "Đợt_thi_đua": PERIODS
                + "| 1 | @2020-08-01 | @2020-10-20 |\n| 1 | @2020-11-01 | @2020-12-31 |"
            },
            ["A3 N10"],
            id="a period twice",
        ),
    ],
)
def test_a_plan_with(sheets, expected):
    assert expected == found(**sheets)


def test_the_days_that_two_periods_share_are_named():
    both = PERIODS + "| 1 | @2020-08-01 | @2020-10-25 |\n| 2 | @2020-10-21 | @2020-12-31 |"
    (finding,) = check_plan(plan(Đợt_thi_đua=both))

    assert "Đợt 1 và đợt 2 chồng ngày (21/10/2020 – 25/10/2020)." == finding.message


def test_a_deadline_that_counts_from_an_unknown_conference():
    assert ["W06"] == [c[-3:] for c in found(UNIT + "| Hạn đăng ký | HN+2 |")]
    assert [] == found(UNIT + "| Hạn đăng ký | HN+2 |\n| Ngày hội nghị CBCCVC | @2020-10-01 |")


@pytest.mark.parametrize(("members", "expected"), [(4, ["W12"]), (5, [])])
def test_a_council_should_be_odd(members, expected):
    rows = "".join(f"| Người {n} | Ủy viên | Có |\n" for n in range(members))
    council = "| Họ và tên | Vai trò | Có quyền biểu quyết |\n" + rows

    assert expected == found(Hội_đồng=council)


CRITERIA = (
    "| Mã | Nội dung | Loại | Cách nhập | Điểm tối đa | Điểm mỗi lần | Quy đổi thành | Tỷ lệ |\n"
)


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        pytest.param("| A | a | Chính | Điểm | 10 | | | |", [], id="points"),
        pytest.param("| A | a | Chính | Số lần | 10 | 1 | | |", [], id="points lost by count"),
        pytest.param("| A | a | Chính | Số lần | | 1 | | |", ["A2 A28"], id="no maximum to lose"),
        pytest.param("| D | d | Trừ | Số lần | | | | |", ["A2 A28"], id="a count worth nothing"),
        pytest.param("| D | d | Cộng | Có/Không | | | | |", ["A2 A28"], id="an empty answer"),
        pytest.param("| K | k | Loại trừ | Số lần | | | | |", [], id="a knock-out needs no points"),
        pytest.param("| D | d | Trừ | Số lần | | | X | 3 |", ["A2 A26"], id="converts nowhere"),
        pytest.param(
            "| D | d | Trừ | Số lần | | | E | |\n| E | e | Trừ | Số lần | | 1 | | |",
            ["A2 A28"],
            id="converts without a ratio",
        ),
        pytest.param(
            "| D | d | Trừ | Số lần | | 1 | E | 3 |\n| E | e | Trừ | Số lần | | 1 | D | 2 |",
            ["A2 A27", "A3 A27"],
            id="converts in a circle",
        ),
    ],
)
def test_criteria_with(rows, expected):
    assert expected == codes(check_criteria(plan(Tiêu_chí=CRITERIA + rows)))


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        pytest.param("| A | 90 | 100 |\n| B | 50 | 90 |\n| C | 0 | 50 |", [], id="in order"),
        pytest.param("| A | 90 | |\n| B | 0 | 90 |", [], id="the top one open"),
        pytest.param("| A | 90 | 100 |\n| B | 50 | 89 |", ["A2 A30"], id="a gap"),
        pytest.param("| A | 90 | 100 |\n| B | 50 | 91 |", ["A2 A29"], id="an overlap"),
        pytest.param("| A | 90 | 100 |\n| B | 50 | |", [], id="a lower one without an end"),
    ],
)
def test_bands_with(rows, expected):
    table = "| Mức | Từ điểm | Đến điểm |\n" + rows

    assert expected == codes(check_criteria(plan(Xếp_loại=table)))


def test_a_gap_names_the_points_that_no_band_holds():
    table = "| Mức | Từ điểm | Đến điểm |\n| A | 20 | 25 |\n| B | 15 | 19,75 |"
    (finding,) = check_criteria(plan(Xếp_loại=table))

    assert "Giữa mức xếp loại B và A còn hở từ 19,75 đến dưới 20." == finding.message


def test_a_group_written_in_several_ways_is_one():
    rows = "| GV02 | Lê B | GV | Tổ Hóa-Lý |\n| GV03 | Lê C | GV | tổ hoá – lý |"
    made = plan(Nhân_sự=STAFF + rows, Tập_thể=GROUPS + "| T2 | Tổ Hoá – Lý |")

    assert ("Tổ Toán", "Tổ Hoá – Lý") == made.groups
    assert {"Tổ Toán": 1, "Tổ Hoá – Lý": 2} == Counter(made.staff.groups.values())
