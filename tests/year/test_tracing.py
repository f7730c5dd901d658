"""`trace`: from a province's total to the cell that a group head filled."""

from pathlib import Path
from shutil import copyfile

import openpyxl
import pytest
from command_line import run
from sheets import rewrite
from year_folders import DISTRICT, School, plan, school_year

SCHOOL = School("TH-MAU", "Trường Tiểu học Mẫu")
PROVINCE = {"unit_code": "SGD", "unit_name": "Sở GD&ĐT Mẫu", "unit_level": "SO"}
DAY = "2020-10-01"


@pytest.fixture(scope="module")
def levels(tmp_path_factory):
    """Return the year folders of a school, its district and its province, all consolidated."""
    root = tmp_path_factory.mktemp("ba cấp")
    school = school_year(root / "trường")
    assert 0 == run("-C", school, "register").code
    assert 0 == run("-C", school, "submit", "dang-ky").code
    district = plan(root / "phòng", unit=DISTRICT, staff=(), collectives=(), below=(SCHOOL,))
    _send(school / "ket-qua" / "ho-so-dang-ky.xlsx", district, "bản cuối (2).xlsx")
    assert 0 == run("-C", district, "consolidate").code
    province = plan(root / "sở", unit=PROVINCE, staff=(), collectives=(), below=(SCHOOL,))
    _send(district / "ket-qua" / "tong-hop.xlsx", province, "phòng gửi.xlsx")
    assert 0 == run("-C", province, "consolidate").code
    return school, district, province


def _send(path: Path, year: Path, name: str):
    target = year / "nhan" / DAY / name
    target.parent.mkdir(parents=True)
    copyfile(path, target)


def total_of(book, sheet="Tổng hợp"):
    """Return the address of the last column of the first row that counts."""
    cells = [c for row in openpyxl.load_workbook(book)[sheet].iter_rows() for c in row]
    formulas = [c for c in cells if str(c.value).startswith("=COUNTIFS")]
    last = [c for c in formulas if c.row == formulas[0].row][-1]
    return f"{sheet}!{last.coordinate}"


def traced(book, cell, *more):
    ran = run("trace", book, cell, "--json", *more)
    return ran, ran.json["facts"].get("rows", [])


def chain(row):
    """Return the files on the way down from a row; None where one is not at hand."""
    files, step = [], row["from"]
    while step is not None:
        files.append(step["file"])
        step = step["from"]
    return files


def test_a_total_of_a_school_leads_to_the_cells_of_the_groups(levels):
    school, _, _ = levels
    book = school / "ket-qua" / "ho-so-dang-ky.xlsx"

    ran, rows = traced(book, total_of(book))

    assert (0, []) == (ran.code, ran.codes)
    assert "5" == ran.json["facts"]["value"]
    assert 5 == len(rows)
    assert "TH-MAU · Nguyễn Thị Thủy (GV001) · Lao động tiên tiến · Đăng ký" == rows[0]["who"]
    assert ["nhan/2020-09-28/bài 1.xlsx"] == chain(rows[0])
    assert "Nguyễn Thị Thủy" == rows[0]["from"]["value"]


def test_a_total_of_the_province_leads_through_the_levels_to_the_group(levels):
    school, district, province = levels
    book = province / "ket-qua" / "tong-hop.xlsx"
    among = [option for year in (district, school) for option in ("--among", year / "nhan")]

    ran, rows = traced(book, total_of(book), *among)

    assert (0, []) == (ran.code, ran.codes)
    assert 5 == len(rows)
    assert ["nhan/2020-10-01/bản cuối (2).xlsx", "nhan/2020-09-28/bài 1.xlsx"] == chain(rows[0])


def test_what_is_not_at_hand_is_said_with_the_file_that_passed_it_on(levels):
    _, _, province = levels
    book = province / "ket-qua" / "tong-hop.xlsx"

    ran, rows = traced(book, total_of(book))

    assert 0 == ran.code
    assert ["C75"] == ran.codes
    assert "TH-MAU" in ran.finding("C75")["message"]
    assert [None] == chain(rows[0])
    assert rows[0]["from"]["via"].startswith("nhan/2020-10-01/phòng gửi.xlsx › Cá nhân, dòng")


def test_a_cell_of_a_row_leads_to_its_origin(levels):
    school, _, _ = levels
    book = school / "ket-qua" / "dang-ky.xlsx"
    sheet = openpyxl.load_workbook(book)["Cá nhân"]
    cell = next(c for row in sheet.iter_rows() for c in row if c.value == "Trần Văn Hoà")

    ran, rows = traced(book, cell.coordinate)

    assert 0 == ran.code
    assert ["Trần Văn Hoà"] == [row["value"] for row in rows]
    assert ["nhan/2020-09-28/bài 1.xlsx"] == chain(rows[0])


def test_a_cell_forged_by_hand_is_not_vouched_for_and_its_source_is_shown(levels, tmp_path):
    school, _, _ = levels
    book = openpyxl.load_workbook(school / "ket-qua" / "dang-ky.xlsx")
    cells = [c for row in book["Cá nhân"].iter_rows() for c in row]
    forged = next(c for c in cells if c.value == "Lao động tiên tiến")
    forged.value = "Chiến sĩ thi đua toàn quốc"
    book.save(tmp_path / "sửa tay.xlsx")

    ran, rows = traced(tmp_path / "sửa tay.xlsx", forged.coordinate, "--among", school / "nhan")

    assert (1, ["C76"]) == (ran.code, ran.codes)
    assert "Lao động tiên tiến" == rows[0]["from"]["value"]
    assert rows[0]["from"]["cell"].startswith("Cá nhân!")


def test_a_path_is_looked_for_in_the_year_folder_too(levels):
    school, _, _ = levels

    ran = run("-C", school, "trace", "ket-qua/dang-ky.xlsx", "Cá nhân!B10", "--json")

    assert "T01" not in ran.codes


def test_what_is_to_be_handled_leads_to_the_file_that_could_not_be_read_and_to_the_plan(tmp_path):
    year = school_year(tmp_path)
    plan(year, calendar=[{"submission_kind": "DANG_KY", "due_from_below": "40/13/2020"}])
    (year / "nhan" / DAY).mkdir()
    (year / "nhan" / DAY / "bài hỏng.xlsx").write_bytes(b"PK\x03\x04 dang do")
    run("-C", year, "register")
    book = year / "ket-qua" / "dang-ky.xlsx"
    sheet = openpyxl.load_workbook(book)["Cần xử lý"]
    told = {row[2].value: row[-1] for row in sheet.iter_rows() if row[-1].value}

    broken = traced(book, f"Cần xử lý!{told['T04'].coordinate}")
    of_plan = traced(book, f"Cần xử lý!{told['O19'].coordinate}")

    assert ["nhan/2020-10-01/bài hỏng.xlsx"] == chain(broken[1][0])
    assert told["O19"].value.startswith("Kế hoạch · ")
    assert ["ke-hoach.xlsx"] == chain(of_plan[1][0])


def test_a_total_row_is_the_sum_of_its_rows(levels):
    _, district, _ = levels
    book = district / "ket-qua" / "tong-hop.xlsx"
    cells = [c for row in openpyxl.load_workbook(book)["Tổng hợp"].iter_rows() for c in row]
    total = [c for c in cells if str(c.value).startswith("=SUM")][-1]

    _, rows = traced(book, f"Tổng hợp!{total.coordinate}")

    assert 5 == len(rows)


def test_a_count_that_is_not_what_its_formula_counts_is_told(levels, tmp_path):
    school, _, _ = levels
    book = school / "ket-qua" / "ho-so-dang-ky.xlsx"
    wrong = rewrite(book, _seven_for_five, to=tmp_path / "sai.xlsx")

    ran, rows = traced(wrong, total_of(book))

    assert (1, "C74") == (ran.code, ran.codes[0])
    assert "ghi 7 mà công thức của nó đếm được 5 dòng" in ran.finding("C74")["message"]
    assert 5 == len(rows)


def _seven_for_five(name, data):
    is_sheet = name.startswith("xl/worksheets/sheet")
    return data.replace(b"</f><v>5</v>", b"</f><v>7</v>") if is_sheet else data


def test_a_workbook_whose_formulas_cannot_be_read_is_told(levels, tmp_path):
    school, _, _ = levels
    book = school / "ket-qua" / "ho-so-dang-ky.xlsx"
    odd = rewrite(book, _without_fills, to=tmp_path / "lạ.xlsx")

    ran, _ = traced(odd, total_of(book))

    assert (2, ["T04"]) == (ran.code, ran.codes)


def _without_fills(name, data):
    return data.replace(b"fills", b"fillz") if name == "xl/styles.xml" else data


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        pytest.param("Không có!C9", "C72", id="no such sheet"),
        pytest.param("dòng 9", "C72", id="no address"),
        pytest.param("ZZ999", "C73", id="a blank cell"),
    ],
)
def test_a_cell_that_is_not_there_stops_the_command(levels, cell, code):
    school, _, _ = levels

    ran = run("trace", school / "ket-qua" / "ho-so-dang-ky.xlsx", cell, "--json")

    assert (2, [code]) == (ran.code, ran.codes)


def test_a_folder_to_look_in_is_seen_from_the_year_folder_or_told_missing(levels):
    *_, province = levels
    book = province / "ket-qua" / "tong-hop.xlsx"
    below = [each for year in ("phòng", "trường") for each in ("--among", f"../{year}/nhan")]

    found, _ = traced(book, total_of(book), "-C", province, *below)
    missing, _ = traced(book, total_of(book), "--among", "../không có/nhan")

    assert [] == found.codes
    assert "không có/nhan" in missing.finding("T01")["message"]
