"""Real intake workbooks of a provincial award system: blank, and filled with invented rows."""

import warnings
from pathlib import Path

import openpyxl
import pytest
import sheets

from sheets_tool.books.extract import Wanted
from sheets_tool.books.grid import open_workbook
from sheets_tool.books.read import read_books
from sheets_tool.books.recognise import recognise
from sheets_tool.forms.registry import BOOKS, BY_ID

REAL = Path(__file__).parents[2].parent / "shared" / "real"
pytestmark = pytest.mark.skipif(not REAL.is_dir(), reason="the real workbooks are not here")

NAMES = {
    "CANHAN": "canhan",
    "TAPTHE": "tapthe",
    "DETAI": "detai",
    "NHANDULIEU": "nhandulieu",
    "MauTDKT": "mautdkt",
}
WAY = {  # workbook → sheet, header row, first row to fill, and a cell a column to fill
    "CANHAN": ("DANHSACH", 3, 4, {
        "A": "{n}", "B": "Nguyễn Thị Mẫu {n}", "C": "Nữ", "D": "05/09/1985", "E": "Giáo viên",
        "F": "Tổ Toán", "G": "Trường THCS Kim Sơn", "H": "Kim Sơn", "I": "0660638976",
        "J": "1650360491", "K": "1647933042",
    }),
    "TAPTHE": ("DANHSACH", 3, 4, {
        "A": "{n}", "B": "Tổ Toán {n}", "C": "0660638226", "D": "1650360491", "E": "1647933042",
    }),
    "DETAI": ("DANHSACH", 3, 4, {
        "A": "{n}", "B": "Dạy phân số bằng hình {n}", "C": "30/06/2020", "D": "UBND huyện",
        "E": "Áp dụng toàn trường", "F": "Nguyễn Thị Mẫu", "G": "Tổ Toán", "H": "THCS Kim Sơn",
    }),
    "NHANDULIEU": ("DANHSACH", 3, 4, {
        "A": "{n}", "B": "CANHAN", "C": "Nguyễn Thị Mẫu {n}", "D": "Giáo viên", "E": "THCS Kim Sơn",
        "F": "Lao động tiên tiến", "G": "Người trực tiếp công tác", "H": "Giáo dục",
    }),
    "MauTDKT": ("file nhận", 1, 2, {
        "A": "{n}", "B": "Bà", "C": "Nguyễn Thị Mẫu {n}", "D": "Giáo viên", "E": "THCS Kim Sơn",
        "F": "Khen thưởng cá nhân", "G": "Lao động tiên tiến", "H": "Người trực tiếp công tác",
        "I": "Giáo dục - Đào tạo", "R": "CANHAN", "S": "1647933042", "T": "1660638976",
        "U": "0008",
    }),
}  # fmt: skip
ROWS = 20


def source(name):
    return REAL / f"{name}.xlsx"


def read(path):
    return read_books([Wanted(path)], books=BOOKS)


def fill(name, path, changes=()):
    """Return a copy of a real workbook with invented rows, as a person would fill it."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # openpyxl says that it loses some dropdowns
        book = openpyxl.load_workbook(source(name))
    title, _, first, cells = WAY[name]
    sheet = book[title]
    if name == "NHANDULIEU":
        sheet.delete_rows(first, 4)
    for n in range(1, ROWS + 1):
        for letter, value in cells.items():
            sheet[f"{letter}{first + n - 1}"] = value.format(n=n)
    for cell, value in changes:
        sheet[cell] = value
    book.save(path)
    return path


@pytest.mark.parametrize("name", NAMES)
def test_each_is_recognised_for_what_it_is(name):
    reading = read(source(name))

    assert NAMES[name] == reading.sources[0].book


@pytest.mark.parametrize("name", NAMES)
def test_the_header_is_found_and_no_other_sheet_is_taken_for_data(name):
    book = BY_ID[NAMES[name]]

    located = recognise(open_workbook(source(name)), BOOKS).located

    title, header_row, *_ = WAY[name]
    assert [(title, header_row)] == [(at.sheet.name, at.header.first_row) for at in located]
    required = book.forms[0].required
    assert required <= located[0].header.columns.keys()


@pytest.mark.parametrize("name", NAMES)
def test_a_blank_workbook_has_nobody_in_it(name):
    reading = read(source(name))

    frame = reading.frame(NAMES[name], BY_ID[NAMES[name]].forms[0])
    # NHANDULIEU comes with four invented candidates whose award is still blank.
    assert (4 if name == "NHANDULIEU" else 0) == len(frame)


def test_the_examples_in_a_workbook_lack_their_award():
    assert ["F4 O01", "F5 O01", "F6 O01", "F7 O01"] == sheets.found(read(source("NHANDULIEU")))


@pytest.mark.parametrize("name", NAMES)
def test_twenty_invented_rows_read_as_twenty(name, tmp_path):
    reading = read(fill(name, tmp_path / "đã điền.xlsx"))

    form = BY_ID[NAMES[name]].forms[0]
    first = WAY[name][2]
    assert "đọc 20 = nhận 20 + để riêng 0 + trống 0 + ngoài bảng 0" == str(reading.counted_of(0))
    rows = sheets.column(reading, BY_ID[NAMES[name]], form, "_row")
    assert list(range(first, first + ROWS)) == rows
    assert (["C3 H04"] if name == "DETAI" else []) == sheets.found(reading)


@pytest.mark.parametrize(
    ("name", "code", "expected"),
    [
        ("CANHAN", "staff_class_code", "0660638976"),
        ("TAPTHE", "collective_class_code", "0660638226"),
        ("MauTDKT", "activity_field_code", "0008"),
    ],
)
def test_codes_stay_text_with_their_zeros(name, code, expected, tmp_path):
    reading = read(fill(name, tmp_path / "đã điền.xlsx"))

    book = BY_ID[NAMES[name]]
    assert [expected] * ROWS == sheets.column(reading, book, book.forms[0], code)


def test_lookups_nobody_calculated_are_told_in_filled_rows_only(tmp_path):
    path = fill("MauTDKT", tmp_path / "đã điền.xlsx", [("R5", "=VLOOKUP(F5,HTKT!$A$2:$B$4,2,0)")])

    reading = read(path)

    assert ["R5 O07"] == sheets.found(reading)
    assert 20 == reading.counted_of(0).accepted


def test_a_header_with_a_typo_of_its_own_is_accepted_and_told():
    reading = read(source("DETAI"))

    assert ["H04 Cột ghi “Ngày công nhân” được hiểu là “Ngày công nhận”."] == [
        f"{finding.code} {finding.message}" for finding in reading.findings
    ]


@pytest.mark.parametrize(
    ("name", "changes", "expected"),
    [
        ("CANHAN", [("C7", "Nũ nam")], ["C7 O05"]),
        ("CANHAN", [("B5", None), ("D9", "31/02/1980")], ["B5 O01", "D9 O04"]),
        ("DETAI", [("C10", "30/02/2020")], ["C10 O04", "C3 H04"]),
        ("TAPTHE", [("B8", None)], ["B8 O01"]),
        ("MauTDKT", [("F6", "Khen ai đó"), ("G21", None)], ["F6 O05", "G21 O01"]),
    ],
)
def test_a_flaw_is_told_at_its_cell(name, changes, expected, tmp_path):
    path = fill(name, tmp_path / "đã điền.xlsx", changes)

    assert sorted(expected) == sorted(sheets.found(read(path)))
