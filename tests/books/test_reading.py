"""Cells as people leave them, read from real files."""

from datetime import date, datetime

import openpyxl
import pytest
import sheets
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from sheets_tool.books.extract import Wanted
from sheets_tool.books.read import read_books
from sheets_tool.forms import foreign, plan, registration, results
from sheets_tool.forms.foreign import FOREIGN_BOOKS
from sheets_tool.forms.registration import REGISTRATION as W2
from sheets_tool.forms.registry import BOOKS

W1, W4 = plan.PLAN, results.RESULTS
CANHAN = FOREIGN_BOOKS[0]
INITIATIVES = """
| Mã sáng kiến | Tên    | Tác giả | Ngày quyết định | Đã áp dụng | Điểm hội đồng |
| SK01         | Vẽ đồ  | GV001   | @2020-06-30     | ?TRUE      | 8.5           |
"""


def read(path, *books):
    return read_books([Wanted(path)], books=books or BOOKS)


def initiatives(path, change):
    sheets.save(path, {"Sáng kiến": INITIATIVES}, stamp="results")
    book = openpyxl.load_workbook(path)
    change(book)
    book.save(path)
    reading = read(path, W4)
    day = sheets.column(reading, W4, results.INITIATIVES, "decision_date")[0]
    return reading, day.date() if day else None


def test_dates_of_the_1904_system_are_the_days_people_see(tmp_path):
    path = tmp_path / "mac.xlsx"
    book = openpyxl.Workbook()
    book.epoch = CALENDAR_MAC_1904
    sheet = book.active
    sheet.title = "Sáng kiến"
    for row in sheets.grid(INITIATIVES):
        sheet.append(row)
    book.save(path)

    reading = read(path, W4)

    days = sheets.column(reading, W4, results.INITIATIVES, "decision_date")
    assert [date(2020, 6, 30)] == [day.date() for day in days]


@pytest.mark.parametrize(
    ("value", "number_format", "expected"),
    [
        (datetime(2020, 6, 30, 15, 30), "dd/mm/yyyy hh:mm", date(2020, 6, 30)),
        (date(2020, 6, 30), '[$-42A]"Ngày "dd" tháng "mm" năm "yyyy', date(2020, 6, 30)),
        (date(1900, 3, 1), "dd/mm/yyyy", date(1900, 3, 1)),
        (date(2099, 12, 31), "mm-dd-yy", date(2099, 12, 31)),
    ],
)
def test_days_in_any_format_are_days(tmp_path, value, number_format, expected):
    def change(book):
        book["Sáng kiến"]["D2"] = value
        book["Sáng kiến"]["D2"].number_format = number_format

    reading, day = initiatives(tmp_path / "a.xlsx", change)

    assert ([], expected) == (sheets.found(reading), day)


@pytest.mark.parametrize("number", [44012, 0.5, -1, 3e6, 1e15])
def test_numbers_that_are_no_days_are_told(tmp_path, number):
    def change(book):
        book["Sáng kiến"]["D2"] = number
        book["Sáng kiến"]["D2"].number_format = "General"

    reading, _ = initiatives(tmp_path / "a.xlsx", change)

    assert ["D2 O04"] == sheets.found(reading)


@pytest.mark.parametrize("number", [-1, 0, 0.5, 3e6, 1e15])
def test_numbers_far_from_any_day_shown_as_days_are_told(tmp_path, number):
    def change(book):
        book["Sáng kiến"]["D2"] = number
        book["Sáng kiến"]["D2"].number_format = "dd/mm/yyyy"

    reading, day = initiatives(tmp_path / "a.xlsx", change)

    assert day is None
    assert sheets.found(reading)


def test_errors_of_every_kind_in_filled_rows_are_told(tmp_path):
    path = sheets.save(
        tmp_path / "a.xlsx",
        {
            "Cá nhân": """
            | Mã cán bộ | Họ và tên | Danh hiệu đăng ký | Ghi chú |
            | GV001     | #REF!     | #N/A              | #DIV/0! |
            | #NAME?    | Lê Ba     | LĐTT              | #NUM!   |
            """
        },
        stamp="registration",
    )

    assert ["A3 O08", "B2 O08", "C2 O08", "D2 O08", "D3 O08"] == sorted(sheets.found(read(path)))


def test_a_day_in_the_place_of_a_name_or_a_code_is_told():
    reading = sheets.read(
        W2,
        """
        | Mã cán bộ   | Họ và tên   | Danh hiệu đăng ký |
        | @2020-06-01 | Lê An       | LĐTT              |
        | GV002       | @2020-10-02 | LĐTT              |
        """,
    )

    assert ["A2 O14", "B3 O14"] == sheets.found(reading)


def test_a_name_longer_than_people_have_is_kept_whole():
    name = "Nguyễn " * 4000 + "An"

    reading = sheets.read(
        W2, {"Cá nhân": [["Mã cán bộ", "Họ và tên", "Danh hiệu đăng ký"], ["GV001", name, "LĐTT"]]}
    )

    assert [name] == sheets.column(reading, W2, registration.PERSONS, "full_name")


@pytest.mark.parametrize("text", ["=1+1", "+84", "-x", "@a"])
def test_words_that_look_like_formulas_are_words(tmp_path, text):
    path = sheets.save(
        tmp_path / "a.xlsx",
        {
            "Cá nhân": f"""
            | Mã cán bộ | Họ và tên | Danh hiệu đăng ký | Ghi chú |
            | GV001     | Lê An     | LĐTT              | '{text} |
            """
        },
        stamp="registration",
    )

    reading = read(path, W2)

    assert [] == sheets.found(reading)
    assert [text] == sheets.column(reading, W2, registration.PERSONS, "note")


def test_line_breaks_separate_titles_and_join_words():
    reading = sheets.read(
        W2,
        """
        | Mã cán bộ | Họ và tên  | Danh hiệu đăng ký |
        | GV001     | Lê\\nAn    | LĐTT\\n\\nCSTĐCS   |
        """,
    )

    assert [("Lê An", "LDTT;CSTDCS")] == sheets.rows(
        reading, W2, registration.PERSONS, "full_name", "titles"
    )
    assert ["O16"] == sheets.found(reading)


def test_birthdays_that_excel_may_have_swapped_are_told():
    reading = sheets.read(
        CANHAN,
        """
        | STT | Họ và tên | Giới tính | Ngày sinh   |
        | 1   | Lê An     | Nam       | @1980-02-09 |
        | 2   | Lê Ba     | Nam       | 25/09/1980  |
        | 3   | Lê Ca     | Nam       | @1980-02-19 |
        """,
    )

    assert ["D2 O13"] == sheets.found(reading)
    assert "1980-02-09" == sheets.column(reading, CANHAN, foreign.CANHAN, "birth_date")[0]


def test_a_criterion_that_applies_to_nobody_known_is_not_called_an_award():
    reading = sheets.read(
        W1,
        {
            "Tiêu chí": """
            | Mã | Nội dung | Loại  | Cách nhập | Áp dụng cho |
            | A1 | Ngày công | Chính | Điểm      | GV, XYZ     |
            """
        },
    )

    assert ["B03", "E2 O05"] == sheets.found(reading)


def test_a_local_rule_may_be_a_number_with_a_fraction():
    reading = sheets.read(
        W1,
        {
            "Quy tắc": """
            | Tham số                | Giá trị | Căn cứ    |
            | diem-toi-thieu.cstdcs  | 0.7     | Quy chế 5 |
            | diem-toi-thieu.ldtt    | 70      | Quy chế 5 |
            """
        },
    )

    assert ["B03"] == sheets.found(reading)
    assert ["0.7", "70"] == sheets.column(reading, W1, plan.LOCAL_RULES, "value")


def test_many_files_in_any_order_give_the_same_findings_and_places(tmp_path):
    text = "| Mã cán bộ | Họ và tên | Danh hiệu đăng ký |\n| GV00{n} | Lê An | CSTĐ |"
    paths = [
        sheets.save(tmp_path / f"{n}.xlsx", {"Cá nhân": text.format(n=n)}, stamp="registration")
        for n in range(6)
    ]

    there = read_books([Wanted(path) for path in paths], books=[W2])
    back = read_books([Wanted(path) for path in reversed(paths)], books=[W2])

    def said(reading):
        return sorted((f.code, str(f.place)) for f in reading.findings)

    assert said(there) == said(back)
    assert "0.xlsx › Cá nhân › C2" == said(there)[0][1]
    people = [
        sorted(reading.frame("registration", registration.PERSONS)["staff_id"])
        for reading in (there, back)
    ]
    assert people[0] == people[1]
