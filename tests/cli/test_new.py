"""`new`: a year folder is begun, and never over another."""

import openpyxl
import pytest
from command_line import run
from year_folders import STAFF, plan, school_year


def sheet_rows(path, name):
    """Return the cells of a sheet below its header, blanks and blank rows left out."""
    sheet = openpyxl.load_workbook(path)[name]
    rows = [[cell for cell in row if cell is not None] for row in sheet.values]
    return [row for row in rows if row]


def test_a_new_folder_has_its_plan_and_its_places(tmp_path):
    root = tmp_path / "năm học 2020-2021"

    ran = run("new", root)

    assert 0 == ran.code
    expected = ["ke-hoach.xlsx", "ket-qua", "luu-tru", "nhan", "phat"]
    assert expected == sorted(path.name for path in root.iterdir())
    assert "template registration" in ran.out


def test_new_stands_where_c_says_and_finds_last_year_from_there(tmp_path):
    plan(tmp_path / "năm trước")

    ran = run("-C", tmp_path / "năm nay", "new", ".", "--from", "../năm trước")

    assert 0 == ran.code
    assert (tmp_path / "năm nay" / "ke-hoach.xlsx").is_file()


@pytest.mark.parametrize("manner", [(), ("--force",)])
def test_new_twice_is_refused_and_the_plan_stays(tmp_path, manner):
    assert 0 == run("new", tmp_path).code
    before = (tmp_path / "ke-hoach.xlsx").read_bytes()

    ran = run("new", tmp_path, "--json", *manner)

    assert 2 == ran.code
    assert ["W80"] == ran.codes
    assert "thêm --force" not in ran.finding("W80")["act"]
    assert before == (tmp_path / "ke-hoach.xlsx").read_bytes()


def test_last_years_people_are_carried_over_and_its_dates_are_not(tmp_path):
    old = plan(tmp_path / "cũ", conference_date="2020-09-26", registration_deadline="HN+2")

    ran = run("new", tmp_path / "mới", "--from", old, "--json")

    made = tmp_path / "mới" / "ke-hoach.xlsx"
    people = [row for row in sheet_rows(made, "Nhân sự") if row[0] in {c for c, *_ in STAFF}]
    unit = {row[0]: row[1:] for row in sheet_rows(made, "Đơn vị")}
    assert 0 == ran.code
    assert ["W13", "W83"] == ran.codes
    told = ran.finding("W83")
    assert "chưa niêm phong kết quả và chưa kết chuyển" in told["message"]
    assert "sheets-tool vote và sheets-tool record close" in told["act"]
    assert len(STAFF) == len(people)
    assert ["2021-2022"] == unit["Năm (*)"]
    assert ["HN+2"] == unit["Hạn đăng ký"]
    assert [] == unit["Ngày hội nghị CBCCVC"]


def test_carrying_over_leaves_last_year_as_it_was(tmp_path):
    old = school_year(tmp_path / "cũ")
    before = {path: path.read_bytes() for path in old.rglob("*") if path.is_file()}

    assert 0 == run("new", tmp_path / "mới", "--from", old).code

    after = {path: path.read_bytes() for path in old.rglob("*") if path.is_file()}
    assert before == after


def test_the_record_is_carried_over_as_it_is(tmp_path):
    old = plan(tmp_path / "cũ")
    record = old / "luu-tru" / "theo-doi.xlsx"
    record.parent.mkdir()
    record.write_bytes(b"as it is")

    assert 0 == run("new", tmp_path / "mới", "--from", old).code

    assert b"as it is" == (tmp_path / "mới" / "luu-tru" / "theo-doi.xlsx").read_bytes()


def test_a_year_that_does_not_exist_cannot_be_carried_over(tmp_path):
    ran = run("new", tmp_path / "mới", "--from", tmp_path / "không có", "--json")

    assert 2 == ran.code
    assert ["W01"] == ran.codes
    assert not (tmp_path / "mới").exists()


def test_a_dry_run_makes_no_folder(tmp_path):
    ran = run("new", tmp_path / "năm", "--dry-run")

    assert 0 == ran.code
    assert "(sẽ ghi)" in ran.out
    assert not (tmp_path / "năm").exists()
