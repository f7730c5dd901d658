"""`check --annotate`: where copies go, what is told, and that no sender's file changes."""

import hashlib
import re
from pathlib import Path

import openpyxl
import pytest
import sheets
import year_folders
from command_line import run

from sheets_tool.books.marks_back import MARKS

REAL = Path(__file__).parents[2].parent / "shared" / "real"
FLAWED = """
| STT | Mã cán bộ | Họ và tên      | Danh hiệu đăng ký  | Hình thức khen thưởng |
| 1   | GV001     | Nguyễn Thị Hoà | CSTĐ               | Giấy khen             |
"""
TWELVE = """
| STT | Mã cán bộ | Họ và tên   | Danh hiệu đăng ký      | Hình thức khen thưởng | Loại đề tài |
| 1   |           | Mẫu Một     | Lao động tiên tiến     | Giấy khen             |             |
| 2   | GV002     |             | Lao động tiên tiến     | Giấy khen             |             |
| 3   | GV003     | Mẫu Ba      | CSTĐ                   | Giấy khen             |             |
| 4   | GV004     | Mẫu Bốn     | Giáo viên giỏi         | Giấy khen             |             |
| 5   | GV005     | Mẫu Năm     | Lao động tiên tiến     | Giấy mời              |             |
| 6   | GV006     | Mẫu Sáu     | Lao động tiên tiến     | Bằng khen             |             |
| 7   | GV007     | Mẫu Bảy     | Lao động tiên tiến     | Giấy khen             | Tiểu luận   |
| 8   | @2020-06-01 | Mẫu Tám   | Lao động tiên tiến     | Giấy khen             |             |
| 9   | #N/A      | Mẫu Chín    | Lao động tiên tiến     | Giấy khen             |             |
| 10  | GV010     | =A1&"x"     | Lao động tiên tiến     | Giấy khen             |             |
| 11  | GV011     | Mẫu Mười    | Xuất sắc               | Giấy khen             |             |
| 12  | 12345678901 | Mẫu Mười Hai | Lao động tiên tiến  | Giấy khen             |             |
"""


MENDED = {
    "B2": "GV001", "C3": "Mẫu Hai", "D4": "CSTĐCS", "D5": "LĐTT", "E6": "Giấy khen",
    "E7": "Giấy khen", "F8": "SKKN", "B9": "GV008", "B10": "GV009", "C11": "Mẫu Mười",
    "D12": "LĐTT", "B13": "012345678901",
}  # fmt: skip
"""Where each of the twelve stands, and what is typed there to mend it."""


def hashes(root):
    return {p: hashlib.sha256(p.read_bytes()).hexdigest() for p in root.rglob("*") if p.is_file()}


def marked_cells(path):
    book = openpyxl.load_workbook(path)
    return [
        cell.coordinate
        for sheet in book.worksheets
        for row in sheet.iter_rows()
        for cell in row
        if cell.comment is not None and cell.comment.author == "sheets-tool"
    ]


@pytest.fixture
def flawed(tmp_path):
    return sheets.save(tmp_path / "gửi" / "Tổ Toán.xlsx", {"Cá nhân": FLAWED}, stamp="registration")


@pytest.fixture(autouse=True)
def folder(tmp_path):
    (tmp_path / "gửi").mkdir()


def test_twelve_independent_faults_are_twelve_findings_and_twelve_marked_cells(tmp_path):
    path = sheets.save(tmp_path / "a.xlsx", {"Cá nhân": TWELVE}, stamp="registration")

    findings = run("check", path, "--json").json["findings"]
    run("check", path, "--annotate")

    assert sorted(MENDED) == sorted(finding["cell"] for finding in findings)
    assert sorted(MENDED) == sorted(marked_cells(tmp_path / "a - cần sửa.xlsx"))


def test_twelve_faults_mended_in_the_copy_leave_no_finding_and_no_mark(tmp_path):
    path = sheets.save(tmp_path / "a.xlsx", {"Cá nhân": TWELVE}, stamp="registration")
    run("check", path, "--annotate")
    copy = tmp_path / "a - cần sửa.xlsx"
    book = openpyxl.load_workbook(copy)
    for cell, value in MENDED.items():
        book["Cá nhân"][cell] = value
    book.save(copy)

    ran = run("check", copy, "--annotate", "--json", "-o", tmp_path / "ra")

    (clean,) = ran.json["written"]
    assert ([], []) == (ran.codes, marked_cells(clean))
    assert ["Cá nhân", "_meta"] == openpyxl.load_workbook(clean).sheetnames


def test_awards_in_each_others_columns_are_told_and_marked(tmp_path):
    text = FLAWED.replace("CSTĐ      ", "Giấy khen ").replace("Giấy khen             |", "LĐTT |")
    path = sheets.save(tmp_path / "a.xlsx", {"Cá nhân": text}, stamp="registration")

    ran = run("check", path, "--annotate", "--json")

    assert ["A01", "A01"] == ran.codes
    assert ["D2", "E2"] == marked_cells(tmp_path / "a - cần sửa.xlsx")


def test_a_copy_goes_beside_the_file_and_the_file_keeps_its_bytes(flawed):
    before = hashes(flawed.parent)

    ran = run("check", flawed, "--annotate")

    copy = flawed.with_name("Tổ Toán - cần sửa.xlsx")
    assert 1 == ran.code
    assert f"Đã ghi: {copy}" in ran.out
    assert {**before, copy: hashes(flawed.parent)[copy]} == hashes(flawed.parent)


def test_a_copy_goes_where_it_is_asked_to(flawed, tmp_path):
    run("check", flawed, "--annotate", "-o", tmp_path / "ra")

    assert [tmp_path / "ra" / "Tổ Toán - cần sửa.xlsx"] == list((tmp_path / "ra").iterdir())


def test_copies_of_an_inbox_go_into_the_folder_of_what_goes_back(tmp_path):
    root = year_folders.school_year(tmp_path / "năm")
    bad = sheets.save(root / "nhan" / "2020-09-28" / "x.xlsx", {"Cá nhân": FLAWED})
    before = hashes(root / "nhan")

    ran = run("-C", root, "check", "--annotate", "--json")

    back = root / "tra-lai" / "2020-09-28" / "x - cần sửa.xlsx"
    assert [str(back)] == ran.json["written"]
    assert before == hashes(root / "nhan")
    assert bad.exists()


def test_a_file_of_the_inbox_named_by_hand_has_its_copy_in_the_same_place(tmp_path):
    root = year_folders.school_year(tmp_path / "năm")
    bad = sheets.save(root / "nhan" / "2020-09-28" / "x.xlsx", {"Cá nhân": FLAWED})

    ran = run("-C", root, "check", bad, "--annotate", "--json")

    assert [str(root / "tra-lai" / "2020-09-28" / "x - cần sửa.xlsx")] == ran.json["written"]


def test_two_files_of_one_name_get_two_copies(tmp_path):
    one = sheets.save(tmp_path / "gửi" / "x.xlsx", {"Cá nhân": FLAWED})
    two = sheets.save(tmp_path / "x.xlsx", {"Cá nhân": FLAWED.replace("GV001", "GV002")})

    ran = run("check", one, two, "--annotate", "--json", "-o", tmp_path / "ra")

    names = [Path(path).name for path in ran.json["written"]]
    assert ["x - cần sửa.xlsx", "x - cần sửa (2).xlsx"] == names


def test_a_file_without_a_flaw_gets_no_copy(tmp_path):
    text = FLAWED.replace("CSTĐ", "LĐTT")
    path = sheets.save(tmp_path / "a.xlsx", {"Cá nhân": text}, stamp="registration")

    ran = run("check", path, "--annotate", "--json")

    assert [] == ran.json["written"]


def test_a_mended_copy_comes_back_without_marks(flawed, tmp_path):
    run("check", flawed, "--annotate")
    copy = flawed.with_name("Tổ Toán - cần sửa.xlsx")
    book = openpyxl.load_workbook(copy)
    book["Cá nhân"]["D2"] = "Lao động tiên tiến"
    book.save(copy)

    ran = run("check", copy, "--annotate", "--json", "-o", tmp_path / "ra")

    (clean,) = ran.json["written"]
    assert [] == marked_cells(clean)
    assert {"Cần sửa", MARKS}.isdisjoint(openpyxl.load_workbook(clean).sheetnames)


def test_a_returned_copy_is_never_written_over_itself(flawed):
    run("check", flawed, "--annotate")
    copy = flawed.with_name("Tổ Toán - cần sửa.xlsx")
    before = hashes(flawed.parent)

    ran = run("check", copy, "--annotate", "--json")

    assert [str(flawed.with_name("Tổ Toán - cần sửa (2).xlsx"))] == ran.json["written"]
    assert before == {p: h for p, h in hashes(flawed.parent).items() if p in before}


def test_a_copy_that_somebody_has_worked_on_is_not_replaced(flawed):
    run("check", flawed, "--annotate")
    copy = flawed.with_name("Tổ Toán - cần sửa.xlsx")
    book = openpyxl.load_workbook(copy)
    book["Cá nhân"]["D2"] = "Lao động tiên tiến"
    book.save(copy)
    before = copy.read_bytes()

    ran = run("check", flawed, "--annotate", "--json")

    assert (2, True) == (ran.code, "W02" in ran.codes)
    assert before == copy.read_bytes()


def test_an_untouched_copy_is_replaced_when_the_file_changed(flawed):
    run("check", flawed, "--annotate")
    sheets.save(flawed, {"Cá nhân": FLAWED.replace("GV001", "")}, stamp="registration")

    ran = run("check", flawed, "--annotate", "--json")

    assert 1 == ran.code
    assert ["B2", "D2"] == marked_cells(flawed.with_name("Tổ Toán - cần sửa.xlsx"))


def test_nothing_is_written_in_a_dry_run(flawed):
    ran = run("check", flawed, "--annotate", "--dry-run")

    assert "(sẽ ghi)" in ran.out
    assert [flawed] == list(flawed.parent.iterdir())


def test_a_file_that_cannot_be_marked_is_skipped_with_the_reason(flawed, tmp_path):
    bad = tmp_path / "khóa.xlsx"
    bad.write_bytes(b"%PDF-1.7")

    ran = run("check", flawed, bad, "--annotate", "--json")

    assert (
        "Không làm bản trả lại cho “khóa.xlsx”: tệp không đọc được."
        == (ran.finding("T41")["message"])
    )
    assert 1 == len(ran.json["written"])


@pytest.mark.skipif(not REAL.is_dir(), reason="the real workbooks are not here")
def test_a_provinces_form_is_handed_back_only_with_what_it_lost_told(tmp_path):
    """Fault 12 of the field's tools: dropdowns in the x14 extension vanish on saving."""
    path = sheets.rewrite(REAL / "MauTDKT.xlsx", _filled, to=tmp_path / "MauTDKT.xlsx")

    ran = run("check", path, "--annotate")

    assert f"Đã ghi: {tmp_path / 'MauTDKT - cần sửa.xlsx'}" in ran.out
    assert ran.out.index("danh sách chọn (dropdown) lấy từ trang khác") < ran.out.index("Đã ghi")


def _filled(name, data):
    """Type a person and an award that is none into the first row; nothing else changes."""
    if name != "xl/worksheets/sheet1.xml":
        return data
    text = data.decode()
    for cell, value in (("C2", "Nguyễn Thị Mẫu"), ("G2", "Giáo viên giỏi")):
        typed = rf'<c r="{cell}"\1 t="inlineStr"><is><t>{value}</t></is></c>'
        text = re.sub(rf'<c r="{cell}"( s="\d+")/>', typed, text)
    return text.encode()
