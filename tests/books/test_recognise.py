"""What a workbook is: told by its headers, its stamp and its sheets."""

import pytest
import sheets

from sheets_tool.forms import plan, registration, results, submission
from sheets_tool.forms.registry import BOOKS, BY_ID
from sheets_tool.forms.views import VIEW

W1, W2, W4 = plan.PLAN, registration.REGISTRATION, results.RESULTS
W11 = submission.SUBMISSION
PEOPLE = """
| STT | Mã cán bộ | Họ và tên | Chức vụ   | Danh hiệu đăng ký |
| 1   | GV001     | Lê An     | Giáo viên | LĐTT              |
"""
GROUPS = """
| STT | Mã tập thể | Tên tập thể | Danh hiệu đăng ký |
| 1   | TO-TOAN    | Tổ Toán     | TTLĐTT            |
"""
RESULT = """
| STT | Mã cán bộ | Họ và tên | Xếp loại chất lượng | Kỷ luật |
| 1   | GV001     | Lê An     | HTTNV               | Không   |
"""


def book_of(sheets_by_name, **options):
    reading = sheets.read(W2, sheets_by_name, books=BOOKS, **options)
    return reading.sources[0].book, sheets.found(reading)


@pytest.mark.parametrize("book", BOOKS, ids=lambda book: book.id)
def test_headers_alone_tell_each_book(book):
    forms = [form for form in book.forms if not form.made]
    opened = {
        form.sheet: [[column.header] for column in form.columns]
        if form.layout.value == "pairs"
        else [[column.header for column in form.columns]]
        for form in forms
    }

    found, findings = book_of(opened, stamped=False)

    assert book.id == found
    assert not {"B01", "B02", "H01", "H02"} & {code.split()[-1] for code in findings}


def test_a_stamp_of_another_form_is_told():
    assert ("results", ["B05"]) == book_of({"Cá nhân": RESULT})


def test_no_stamp_is_a_note():
    assert ("registration", ["B04"]) == book_of(
        {"Cá nhân": PEOPLE, "Tập thể": GROUPS}, stamped=False
    )


@pytest.mark.parametrize("stamped", [True, False])
def test_a_registration_without_codes_is_still_a_registration(stamped):
    without = PEOPLE.replace("Mã cán bộ", "Số hiệu")

    found, findings = book_of({"Cá nhân": without}, stamped=stamped)

    assert "registration" == found
    assert "dòng 1 H01" in findings
    assert not [code for code in findings if code.endswith("O01")]


def test_a_renamed_list_without_its_codes_is_no_other_list_that_asks_for_less():
    kept = [column for column in submission.PERSONS.columns if column.code != "staff_id"]
    rows = [[column.header for column in kept], [column.example for column in kept]]

    reading = sheets.read(W11, {"Danh sách GV": rows}, books=BOOKS, stamped=False)

    assert ["B03", "B04", "dòng 1 H01"] == sorted(sheets.found(reading))
    assert "“Mã cán bộ”" in next(f.message for f in reading.findings if f.code == "H01")
    counted = reading.counted_of(0)
    assert (0, 1) == (counted.accepted, counted.aside)


def test_a_sheet_of_own_notes_is_left_alone():
    notes = "| Việc | Ai |\n| in danh sách | Lan |"

    assert ("registration", []) == book_of({"Cá nhân": PEOPLE, "Việc của tôi": notes})


def test_a_guide_sheet_that_repeats_the_header_is_no_data():
    assert ("registration", []) == book_of({"Hướng dẫn": PEOPLE, "Cá nhân": PEOPLE})


def test_a_hidden_sheet_with_data_is_told_and_not_read():
    found, findings = book_of({"Cá nhân": PEOPLE, "Cũ": PEOPLE}, hidden=["Cũ"])

    assert ("registration", ["B08"]) == (found, findings)


def test_a_hidden_sheet_without_rows_is_silent():
    header = PEOPLE.strip().splitlines()[0]

    assert [] == book_of({"Cá nhân": PEOPLE, "Cũ": header}, hidden=["Cũ"])[1]


def test_a_workbook_whose_only_data_is_hidden_says_so():
    found, findings = book_of({"Ghi": "| a | b |", "Cá nhân": PEOPLE}, hidden=["Cá nhân"])

    assert "" == found
    assert {"B01", "B08"} == set(findings)


def test_a_workbook_of_something_else_is_unknown():
    reading = sheets.read(W2, {"Thu chi": "| Ngày | Tiền |\n| 1 | 2 |"}, books=BOOKS, stamped=False)

    assert ["B01"] == sheets.found(reading)
    assert "“Thu chi”" in reading.findings[0].message


def test_a_view_is_never_data():
    opened = sheets.workbook({"Cá nhân": PEOPLE}, stamp=VIEW + "dang-ky")
    from sheets_tool.books.extract import extract_from  # noqa: PLC0415

    extract = extract_from(opened, books=BOOKS)

    assert [] == extract.blocks
    assert ["W11"] == sheets.found(extract.findings)


def test_a_sheet_that_must_be_there_and_is_not():
    periods = "| Đợt | Từ ngày | Đến ngày |\n| 1 | 01/08/2020 | 20/10/2020 |"

    reading = sheets.read(W1, {"Đợt thi đua": periods})

    assert ["B03"] == sheets.found(reading)


UNIT = """
| Mã đơn vị  | KS-THCS            |
| Tên đơn vị | Trường THCS Kim Sơn |
| Năm        | 2020-2021          |
| Bộ quy tắc | vn                 |
"""


def unit(text):
    reading = sheets.read(W1, {"Đơn vị": text})
    return reading, sheets.column(reading, W1, plan.UNIT, "unit_name")


def test_pairs_are_read_beside_their_keys():
    reading, names = unit(UNIT)

    assert [] == sheets.found(reading)
    assert ["Trường THCS Kim Sơn"] == names


def test_pairs_with_merged_keys_and_notes_beside_are_read_from_the_column_of_values():
    reading, names = unit(
        """
        | ĐƠN VỊ | | | |
        | Mã đơn vị (*)  | | KS-THCS | giữ số 0 ở đầu |
        | Tên đơn vị | | Trường THCS Kim Sơn | |
        | Năm        | | 2020-2021 | |
        | Hạn đăng ký | | | ví dụ HN+2 |
        | Bộ quy tắc | | vn | |
        """
    )

    assert ["D5 B11"] == sheets.found(reading)
    assert ["Trường THCS Kim Sơn"] == names
    assert [None] == sheets.column(reading, W1, plan.UNIT, "registration_deadline")


def test_a_key_that_is_gone_is_told():
    reading, _ = unit(UNIT.replace("| Năm        | 2020-2021          |\n", ""))

    assert ["B12"] == sheets.found(reading)
    assert "“Năm”" in reading.findings[0].message
    assert reading.frame("plan", plan.UNIT)["_aside"].all()


def test_a_key_twice_with_two_values_is_read_from_neither():
    reading, names = unit(UNIT + "| Tên trường | Trường THCS Kim Thành |\n")

    assert ["B5 B10"] == sheets.found(reading)
    assert [None] == names


def test_a_key_twice_with_one_value_is_silent():
    reading, names = unit(UNIT + "| Tên trường | Trường THCS Kim Sơn |\n")

    assert [] == sheets.found(reading)
    assert ["Trường THCS Kim Sơn"] == names


def test_a_key_no_form_has_is_told():
    reading, _ = unit(UNIT.replace("| Năm ", "| Địa chỉ | Xã Kim Sơn |\n| Năm "))

    assert ["B3 B09"] == sheets.found(reading)


def test_a_blank_value_is_told_at_its_cell():
    reading, _ = unit(UNIT.replace("2020-2021", ""))

    assert ["B3 O01"] == sheets.found(reading)


def test_an_old_version_of_a_form_is_noted():
    opened = sheets.workbook({"Cá nhân": PEOPLE})
    opened.sheets.append(
        type(opened.sheets[0])("_meta", False, [["form", "registration"], ["form_version", "0"]])
    )
    from sheets_tool.books.extract import extract_from  # noqa: PLC0415

    assert ["B07"] == sheets.found(extract_from(opened, books=[BY_ID["registration"]]).findings)
