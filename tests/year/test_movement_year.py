"""A calendar year of a movement: nobody is asked to register, so nobody is missed."""

import event_years as e
import openpyxl
import pytest
from command_line import run

from sheets_tool.forms import events as w6
from sheets_tool.forms import plan as w1
from sheets_tool.year.commending import commend

UNIT = {"unit_code": "TH-MAU", "unit_name": "Trường TH Mẫu", "year": "2019"}
STAFF = (("GV1", "Lê Thị Một", "Tổ 1", True), ("GV2", "Trần Văn Hai", "Tổ 2", False))
ROW = {
    "candidate_kind": "CA_NHAN",
    "commendation_kind": "THEO_DOT",
    "on": "2019-03-20",
    "award": "GK",
    "decided_by": "TRUONG",
    "outcome": "Đã quyết định",
    "decision_no": "5/QĐ",
    "decision_date": "2019-03-22",
}
ROWS = [
    {**ROW, "candidate_id": "GV2", "candidate_name": "Trần Văn Hai", "achievement": "Giữ trường"},
    {**ROW, "candidate_id": "GV1", "candidate_name": "Lê Thị Một", "achievement": "Dạy hay"},
]
ACTS = [
    pytest.param(("report", "--interim"), 0, id="interim report"),
    pytest.param(("submit", "so-ket"), 0, id="interim submission"),
    pytest.param(("report", "--final"), len(STAFF), id="final report"),
    pytest.param(("record", "close"), len(STAFF), id="record"),
]
"""Acts, and how many groups they miss for their results of the year."""


def movement(root, **unit):
    """Write a calendar year with two commendations and nothing else."""
    folder = e.year(
        root,
        unit={**UNIT, "decision_date": "2019-12-31", **unit},
        staff=STAFF,
        rules=[("uu-tien.giao-vien-dung-lop", "có", "Kế hoạch mẫu, mục 6")],
        **{w1.PERIODS.id: [{"period": "1", "from": "2019-01-01", "to": "2019-12-31"}]},
    )
    e.bring(folder, w6.COMMENDATION, ROWS, day="2019-04-01")
    return folder


@pytest.fixture(scope="module")
def year(tmp_path_factory):
    return movement(tmp_path_factory.mktemp("năm 2019"))


@pytest.mark.parametrize(("act", "without_results"), ACTS)
def test_nobody_is_missed_where_nobody_was_asked(year, act, without_results):
    ran = run(*act, "--json", "-C", year.root)

    assert without_results == ran.codes.count("C02")


@pytest.mark.parametrize(("act", "without_results"), ACTS)
def test_a_day_for_registering_makes_the_absent_missed(tmp_path, act, without_results):
    folder = movement(tmp_path, registration_deadline="2019-02-28")
    ran = run(*act, "--json", "-C", folder.root)

    assert len(STAFF) + without_results == ran.codes.count("C02")


def test_teachers_of_classes_come_first_and_everybody_stays(year):
    found = commend(year)
    names = [("Lê Thị Một",), ("Trần Văn Hai",)]

    for sheet in ("Danh sách", "Công khai"):
        assert names == e.table(found, sheet, "Họ và tên / Tên tập thể")[:2]
    assert any("đứng lớp xếp trước" in each for each in e.words(found, "Danh sách"))


def test_the_public_list_leaves_room_for_opinions_and_shows_no_codes(year):
    assert 0 == run("commend", "-C", year.root).code
    sheet = openpyxl.load_workbook(year.results / "khen-thuong.xlsx")["Công khai"]
    cells = {
        cell.value: cell.coordinate.strip("0123456789") for row in sheet.iter_rows() for cell in row
    }

    assert not sheet.column_dimensions[cells["Ý kiến"]].hidden
    assert not {"GV1", "GV2"} & set(cells)
