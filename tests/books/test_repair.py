"""Mended copies: the same people, what changed is listed, what finds no place is not lost."""

from unicodedata import normalize

import openpyxl
import pytest
import sheets

from sheets_tool.books.extract import Wanted
from sheets_tool.books.mended import mended_book
from sheets_tool.books.read import read_books
from sheets_tool.books.repair import mend
from sheets_tool.books.write import to_bytes
from sheets_tool.forms import registration as w2
from sheets_tool.forms import results as w4
from sheets_tool.forms.registry import BOOKS

NFD = normalize("NFD", "Lê Thị Mẫu")
BROKEN = f"""
| TRƯỜNG THCS MẪU | | | | |
| Họ tên         | Hình thức khen thưởng | Mã GV | Danh hiệu | Ghi chú |
| Nguyễn Thị Hoà | GK                    | GV001 | CSTĐCS; LĐTT |      |
| {NFD}          |                       | GV002 | LĐTT      |         |
|                |                       |       |           |         |
| Trần  Văn Đức  | Giấy khen             | GV003 | Lao động tiên tiến | hay |
| Tổng cộng: 3   |                       |       |           |         |
"""
PEOPLE = [
    ("GV001", "Nguyễn Thị Hoà", "CSTDCS;LDTT", "GK"),
    ("GV002", "Lê Thị Mẫu", "LDTT", None),
    ("GV003", "Trần Văn Đức", "LDTT", "GK"),
]


def mended(path, **sheet):
    return mend(path, books=BOOKS, **sheet)


def read(path):
    return read_books([Wanted(path)], books=BOOKS)


def people(reading):
    codes = ("staff_id", "full_name", "titles", "commendations")
    found = sheets.rows(reading, w2.REGISTRATION, w2.PERSONS, *codes)
    return [tuple(None if str(v) == "<NA>" else v for v in row) for row in found]


def written(path, tmp_path):
    """Return the mended copy of a file, on disk."""
    copy = tmp_path / "bản sửa.xlsx"
    copy.write_bytes(to_bytes(mended_book(mended(path))))
    return copy


def listed(path):
    """Return what the sheet of changes says, without its number."""
    rows = openpyxl.load_workbook(path)["Cần sửa"].iter_rows(values_only=True)
    found = [row for row in rows if str(row[0] or "").isdigit()]
    return [row[1:7] for row in found]


@pytest.fixture
def broken(tmp_path):
    return sheets.save(tmp_path / "a.xlsx", {"Sheet1": BROKEN})


def test_a_mended_copy_reads_clean_with_the_same_people(broken, tmp_path):
    before = broken.read_bytes()

    reading = read(written(broken, tmp_path))

    assert PEOPLE == people(reading) == people(read(broken))
    assert [] == sheets.found(reading)
    assert before == broken.read_bytes()


def test_the_mapping_found_is_told_column_by_column(broken):
    (found,) = mended(broken).mapped

    assert ("Sheet1", w2.PERSONS, False) == (found.sheet, found.form, found.in_order)
    assert [
        ("A", "Họ tên", "Họ và tên"),
        ("B", "Hình thức khen thưởng", "Hình thức khen thưởng đăng ký"),
        ("C", "Mã GV", "Mã cán bộ"),
        ("D", "Danh hiệu", "Danh hiệu đăng ký"),
    ] == list(found.renamed)


def test_every_change_is_listed_with_what_was_typed(broken):
    changed = {item.cell: (item.was, item.now) for item in mended(broken).changed}

    assert {
        "B3": ("GK", "Giấy khen"),
        "D3": ("CSTĐCS; LĐTT", "Chiến sĩ thi đua cơ sở; Lao động tiên tiến"),
        "A4": (NFD, "Lê Thị Mẫu"),
        "D4": ("LĐTT", "Lao động tiên tiến"),
        "A6": ("Trần  Văn Đức", "Trần Văn Đức"),
    } == changed


def test_rows_that_are_no_people_are_listed_not_copied(broken):
    found = mended(broken)

    assert [("dòng 7", "Tổng cộng: 3", "ngoài bảng")] == [
        (item.cell, item.was, item.why) for item in found.unplaced
    ]
    assert "đọc 5 = nhận 3 + để riêng 0 + trống 1 + ngoài bảng 1" == str(found.counted)


def test_a_cell_that_does_not_read_moves_into_the_note_with_its_words(tmp_path):
    text = BROKEN.replace("Lao động tiên tiến | hay", "Giáo viên giỏi | hay")
    path = sheets.save(tmp_path / "a.xlsx", {"Sheet1": text})
    copy = written(path, tmp_path)

    reading = read(copy)

    notes = sheets.column(reading, w2.REGISTRATION, w2.PERSONS, "note")
    titles = sheets.column(reading, w2.REGISTRATION, w2.PERSONS, "titles")
    assert "hay; Danh hiệu đăng ký: “Giáo viên giỏi” (chưa đọc được)" == notes[2]
    assert titles[2] is None
    said = ("Chưa đặt được", "Sheet1", "D6", "Danh hiệu đăng ký", "Giáo viên giỏi", None)
    assert said in listed(copy)


def test_of_several_awards_one_that_is_none_is_not_dropped_in_silence(tmp_path):
    text = BROKEN.replace("CSTĐCS; LĐTT", "LĐTT; Giáo viên giỏi")
    path = sheets.save(tmp_path / "a.xlsx", {"Sheet1": text})

    notes = sheets.column(read(written(path, tmp_path)), w2.REGISTRATION, w2.PERSONS, "note")

    assert "Danh hiệu đăng ký: “LĐTT; Giáo viên giỏi” (chưa đọc được)" == notes[0]


def test_a_row_set_aside_is_copied_with_what_it_has(tmp_path):
    text = BROKEN.replace("GV002", "     ")
    path = sheets.save(tmp_path / "a.xlsx", {"Sheet1": text})

    reading = read(written(path, tmp_path))

    names = sheets.column(reading, w2.REGISTRATION, w2.PERSONS, "full_name")
    assert ["Nguyễn Thị Hoà", "Lê Thị Mẫu", "Trần Văn Đức"] == names
    assert ["O01"] == [found.code for found in reading.findings]


def test_columns_that_no_form_has_are_listed_cell_by_cell(tmp_path):
    text = BROKEN.replace("Ghi chú", "Cỡ áo").replace("hay", "XL")
    path = sheets.save(tmp_path / "a.xlsx", {"Sheet1": text})

    found = [item for item in mended(path).unplaced if item.why != "ngoài bảng"]

    assert [("E6", "Cỡ áo", "XL")] == [(item.cell, item.header, item.was) for item in found]


def test_a_column_that_stands_twice_is_read_in_neither_and_lost_in_neither(tmp_path):
    text = BROKEN.replace("Ghi chú", "Danh hiệu").replace("hay", "Giấy khen")
    path = sheets.save(tmp_path / "a.xlsx", {"Sheet1": text})

    found = [(i.cell, i.was) for i in mended(path).unplaced if i.why == "cột ghi hai lần"]

    words = [("D3", "CSTĐCS; LĐTT"), ("D4", "LĐTT"), ("D6", "Lao động tiên tiến")]
    assert [*words, ("E6", "Giấy khen")] == found


def test_a_sheet_that_is_no_form_is_named(tmp_path):
    path = sheets.save(tmp_path / "a.xlsx", {"Sheet1": BROKEN, "Nháp": "| linh tinh |"})

    assert ["Nháp"] == mended(path).left


def test_of_two_sheets_that_fit_no_row_is_lost_and_none_is_told_to_be_copied(tmp_path):
    made = mended(sheets.save(tmp_path / "a.xlsx", {"Sheet1": BROKEN, "Sheet1 (2)": BROKEN}))
    unread = [(item.sheet, item.cell) for item in made.unplaced if item.why == "bảng chưa đọc"]

    assert (0, 6) == (made.copied, made.uncopied)
    assert [] == made.left
    both = ("Sheet1", "Sheet1 (2)")
    assert [(sheet, f"dòng {row}") for sheet in both for row in (2, 3, 4, 6, 7)] == unread


def test_text_in_an_old_encoding_is_converted_and_said(tmp_path):
    text = """
    | Mã cán bộ | Họ và tên         | Danh hiệu đăng ký |
    | GV001     | NguyÔn ThÞ Thuû   | Lao ®éng tiªn tiÕn |
    | GV002     | TrÇn V¨n §øc      | Lao ®éng tiªn tiÕn |
    """
    path = sheets.save(tmp_path / "a.xlsx", {"Cá nhân": text})

    reading = read(written(path, tmp_path))

    changed = {item.cell: (item.was, item.why) for item in mended(path).changed}
    assert ("NguyÔn ThÞ Thuû", "chuyển bảng mã cũ") == changed["B2"]
    assert [("GV001", "Nguyễn Thị Thuỷ"), ("GV002", "Trần Văn Đức")] == [
        row[:2] for row in people(reading)
    ]


def test_text_in_a_vni_font_is_converted_too(tmp_path):
    text = """
    | Mã cán bộ | Họ và tên         | Danh hiệu đăng ký     |
    | GV001     | Nguyeãn Thò Thuûy | Lao ñoäng tieân tieán |
    | GV002     | Traàn Vaên Ñöùc   | Lao ñoäng tieân tieán |
    """
    path = sheets.save(tmp_path / "a.xlsx", {"Cá nhân": text})

    expected = [("GV001", "Nguyễn Thị Thủy", "LDTT"), ("GV002", "Trần Văn Đức", "LDTT")]
    assert expected == [row[:3] for row in people(read(written(path, tmp_path)))]


def test_awards_in_each_others_columns_are_moved_to_their_own_and_said(tmp_path):
    text = """
    | Mã cán bộ | Họ và tên    | Danh hiệu đăng ký | Hình thức khen thưởng |
    | GV001     | Trần Văn Đức | Giấy khen; LĐTT   | CSTĐCS                |
    | GV002     | Lê An        |                   | LĐTT                  |
    | GV003     | Lê Ba        | Giấy khen         |                       |
    """
    path = sheets.save(tmp_path / "a.xlsx", {"Cá nhân": text})

    assert [
        ("GV001", "Trần Văn Đức", "LDTT;CSTDCS", "GK"),
        ("GV002", "Lê An", "LDTT", None),
        ("GV003", "Lê Ba", None, "GK"),
    ] == people(read(written(path, tmp_path)))
    moved = [i for i in mended(path).changed if i.why == "chuyển sang đúng cột"]
    assert ["C2", "D2", "D3", "C4"] == [item.cell for item in moved]
    assert ("Giấy khen", "cột Hình thức khen thưởng đăng ký") == (moved[0].was, moved[0].now)


def test_days_typed_as_text_become_days(tmp_path):
    text = """
    | Mã cán bộ | Họ và tên  | Xếp loại chất lượng | Kỷ luật | Kỷ luật từ ngày |
    | GV001     | Trần Văn A | HTTNV               | Khiển trách | 5/9/2020 |
    """
    path = sheets.save(tmp_path / "a.xlsx", {"Cá nhân": text}, stamp="results")
    copy = written(path, tmp_path)

    (day,) = sheets.column(read(copy), w4.RESULTS, w4.RESULTS["persons"], "disciplined_from")

    assert "2020-09-05" == str(day)[:10]


def test_a_mended_copy_needs_no_mending(tmp_path, broken):
    assert not mended(written(broken, tmp_path)).is_needed


def test_a_file_that_is_no_form_cannot_be_mended(tmp_path):
    assert mended(sheets.save(tmp_path / "a.xlsx", {"Sheet1": "| x |"})) is None
