"""Marked copies: every flawed cell, nothing else, and back again."""

import hashlib
import io
from copy import copy as copy_of
from pathlib import Path

import openpyxl
import pytest
import sheets
from openpyxl.comments import Comment
from openpyxl.styles import PatternFill

from sheets_tool.books.annotate import CannotMarkError, annotated, is_untouched, markable
from sheets_tool.books.extract import Wanted
from sheets_tool.books.marks_back import AUTHOR, COLOURS, MARKS
from sheets_tool.books.read import read_books
from sheets_tool.findings.model import Severity
from sheets_tool.forms.registry import BOOKS

REAL = Path(__file__).parents[2].parent / "shared" / "real"
FLAWED = """
| STT | Mã cán bộ | Họ và tên      | Danh hiệu đăng ký  | Hình thức khen thưởng | Loại đề tài |
| 1   | GV001     | Nguyễn Thị Hoà | CSTĐ               | Giấy khen              |             |
| 2   |           | Trần Văn Đức   | Lao động tiên tiến | Giấy mời               |             |
| 3   | GV003     |                | LĐTT               |                        | Tiểu luận   |
"""


@pytest.fixture
def flawed(tmp_path):
    return sheets.save(tmp_path / "tổ.xlsx", {"Cá nhân": FLAWED}, stamp="registration")


def findings_of(path):
    found = read_books([Wanted(path)], books=BOOKS).findings
    return [each for each in found if each.severity > Severity.NOTE]


def marked(path, *, to=None):
    """Return the marked copy of a file, opened."""
    data = annotated(markable(path), findings_of(path))
    if to is not None:
        to.write_bytes(data)
    return openpyxl.load_workbook(io.BytesIO(data))


def marks(book):
    """Return sheet, cell and weight of each cell that bears our mark."""
    return {
        (sheet.title, cell.coordinate): cell.fill.fgColor.rgb
        for sheet in book.worksheets
        for row in sheet.iter_rows()
        for cell in row
        if cell.comment is not None and cell.comment.author == AUTHOR
    }


def test_each_flawed_cell_is_coloured_and_noted_and_no_other(flawed):
    book = marked(flawed)

    red = COLOURS[Severity.ERROR]
    cells = ("D2", "B3", "E3", "C4", "F4")
    assert dict.fromkeys([("Cá nhân", cell) for cell in cells], red) == marks(book)


def test_a_note_says_what_is_wrong_and_what_to_do(flawed):
    note = marked(flawed)["Cá nhân"]["B3"].comment.text

    assert note.startswith("Lỗi O01: Ô “Mã cán bộ” để trống.\n→ Điền ô này.")


def test_the_list_comes_first_with_links_and_suggestions(flawed):
    book = marked(flawed)
    listed = book.worksheets[0]
    rows = list(listed.iter_rows(values_only=True))

    assert "Cần sửa" == listed.title
    assert ("STT", "Mức", "Trang", "Ô", "Vấn đề", "Cách sửa", "Gợi ý") == rows[0]
    assert ["D2", "B3", "E3", "C4", "F4"] == [row[3] for row in rows[1:]]
    assert "'Cá nhân'!D2" == listed["D2"].hyperlink.location
    assert "Chiến sĩ thi đua cơ sở" in rows[1][6]


def test_only_one_sheet_is_selected_in_the_copy(flawed):
    selected = [sheet.sheet_view.tabSelected for sheet in marked(flawed).worksheets]

    assert [True, False, False, False] == selected


def test_the_senders_file_keeps_its_bytes(flawed):
    before = hashlib.sha256(flawed.read_bytes()).hexdigest()

    marked(flawed)

    assert before == hashlib.sha256(flawed.read_bytes()).hexdigest()


def test_the_same_file_gives_the_same_bytes(flawed):
    made = [annotated(markable(flawed), findings_of(flawed)) for _ in range(2)]

    assert made[0] == made[1]


def test_a_marked_copy_reads_as_the_file_it_was_made_of(flawed, tmp_path):
    copy = tmp_path / "bản trả lại.xlsx"
    marked(flawed, to=copy)

    assert [sheets.terse(f) for f in findings_of(flawed)] == [
        sheets.terse(f) for f in findings_of(copy)
    ]


def test_annotating_anew_takes_the_former_marks_off(flawed, tmp_path):
    copy = tmp_path / "bản trả lại.xlsx"
    book = marked(flawed, to=copy)
    book["Cá nhân"]["B3"] = "GV002"
    book["Cá nhân"]["E3"] = "Giấy khen"
    book.save(copy)

    again = marked(copy)

    assert {("Cá nhân", "D2"), ("Cá nhân", "C4"), ("Cá nhân", "F4")} == set(marks(again))
    assert ["Cần sửa", "Cá nhân", "_meta", MARKS] == again.sheetnames


def test_a_mended_copy_gets_its_own_fills_and_notes_back(tmp_path):
    path = sheets.save(tmp_path / "a.xlsx", {"Cá nhân": FLAWED}, stamp="registration")
    book = openpyxl.load_workbook(path)
    book["Cá nhân"]["D2"].fill = PatternFill("solid", fgColor="FF00FF00")
    book["Cá nhân"]["D2"].comment = Comment("hỏi lại cô Hoà", "tổ trưởng")
    book.save(path)
    marked(path, to=path)

    back = openpyxl.load_workbook(io.BytesIO(annotated(markable(path), [])))

    assert ["Cá nhân", "_meta"] == back.sheetnames
    assert {} == marks(back)
    assert "FF00FF00" == back["Cá nhân"]["D2"].fill.fgColor.rgb
    assert ("hỏi lại cô Hoà", "tổ trưởng") == (
        back["Cá nhân"]["D2"].comment.text,
        back["Cá nhân"]["D2"].comment.author,
    )
    assert back["Cá nhân"]["B3"].fill.fill_type is None


def test_marks_are_found_again_after_rows_were_put_in(flawed, tmp_path):
    copy = tmp_path / "a.xlsx"
    book = marked(flawed, to=copy)
    sheet = book["Cá nhân"]
    note, fill = sheet["F4"].comment, copy_of(sheet["F4"].fill)
    sheet["F4"].comment, sheet["F4"].fill = None, PatternFill()
    sheet["F9"].comment, sheet["F9"].fill = Comment(note.text, note.author), fill
    book.save(copy)

    back = openpyxl.load_workbook(io.BytesIO(annotated(markable(copy), [])))

    assert back["Cá nhân"]["F9"].fill.fill_type is None
    assert back["Cá nhân"]["F9"].comment is None


def test_a_colour_left_where_a_note_was_deleted_goes_too(flawed, tmp_path):
    copy = tmp_path / "a.xlsx"
    book = marked(flawed, to=copy)
    book["Cá nhân"]["D2"].comment = None
    book.save(copy)

    back = openpyxl.load_workbook(io.BytesIO(annotated(markable(copy), [])))

    assert back["Cá nhân"]["D2"].fill.fill_type is None


def test_a_sheet_of_the_senders_own_with_our_name_is_left_alone(tmp_path):
    tables = {"Cá nhân": FLAWED, "Cần sửa": "| việc riêng |"}
    path = sheets.save(tmp_path / "a.xlsx", tables, stamp="registration")

    book = marked(path)

    assert ["Cần sửa (2)", "Cá nhân", "Cần sửa", "_meta", MARKS] == book.sheetnames
    assert "việc riêng" == book["Cần sửa"]["A1"].value


def test_dropdowns_that_the_library_keeps_stay(tmp_path):
    path = sheets.save(tmp_path / "a.xlsx", {"Cá nhân": FLAWED}, stamp="registration")
    book = openpyxl.load_workbook(path)
    rule = openpyxl.worksheet.datavalidation.DataValidation("list", formula1='"LĐTT,CSTĐCS"')
    rule.add("D2:D9")
    book["Cá nhân"].add_data_validation(rule)
    book.save(path)

    rules = marked(path)["Cá nhân"].data_validations.dataValidation

    assert [("D2:D9", '"LĐTT,CSTĐCS"')] == [(str(r.sqref), r.formula1) for r in rules]
    assert () == markable(path).lost


def test_a_flaw_inside_a_merged_block_is_marked_where_people_see_it(tmp_path):
    text = FLAWED.replace("| Trần Văn Đức   |", "|  |")
    path = sheets.save(tmp_path / "a.xlsx", {"Cá nhân": text}, merged=["B2:B3"])
    finding = next(f for f in findings_of(path) if f.place.cell in {"B3", "C3"})

    book = openpyxl.load_workbook(io.BytesIO(annotated(markable(path), [finding])))

    assert 1 == len(marks(book))


def test_what_begins_like_a_formula_stays_text(tmp_path):
    text = FLAWED.replace("CSTĐ  ", "'=1+1")
    path = sheets.save(tmp_path / "a.xlsx", {"Cá nhân": text}, stamp="registration")

    book = marked(path)

    formulas = [c for s in book for row in s.iter_rows() for c in row if c.data_type == "f"]
    assert [] == formulas


@pytest.mark.parametrize(
    ("part", "what"),
    [
        ("xl/media/image1.png", "hình ảnh"),
        ("xl/charts/chart1.xml", "kiểu dáng biểu đồ"),
        ("xl/vbaProject.bin", "macro"),
        ("_xmlsignatures/sig1.xml", "chữ ký số"),
    ],
)
def test_what_a_copy_loses_is_known_beforehand(flawed, part, what):
    sheets.zipfile.ZipFile(flawed, "a").writestr(part, b"<x/>")

    assert (what,) == markable(flawed).lost


@pytest.mark.skipif(not REAL.is_dir(), reason="the real workbooks are not here")
def test_a_provinces_form_is_told_to_lose_its_dropdowns():
    lost = markable(REAL / "MauTDKT.xlsx").lost

    assert "danh sách chọn (dropdown) lấy từ trang khác" in lost
    assert "hình ảnh" in lost


def test_a_workbook_that_is_no_xlsx_cannot_be_marked(tmp_path):
    path = tmp_path / "a.xlsx"
    path.write_bytes(b"%PDF-1.7")

    with pytest.raises(CannotMarkError, match="không đọc được"):
        markable(path)


def test_a_copy_is_known_as_untouched_until_somebody_types_in_it(flawed, tmp_path):
    copy = tmp_path / "bản trả lại.xlsx"
    book = marked(flawed, to=copy)
    fresh = is_untouched(copy)
    book.save(copy)
    saved = is_untouched(copy)
    book["Cá nhân"]["B3"] = "GV002"
    book.save(copy)

    assert (True, True, False) == (fresh, saved, is_untouched(copy))


def test_a_file_that_is_no_copy_of_ours_is_not_untouched(flawed):
    assert not is_untouched(flawed)
