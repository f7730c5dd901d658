"""Rows under a header told apart: nobody lost, nobody invented."""

import pytest
import sheets

from sheets_tool.books.marks import mark_of
from sheets_tool.forms import plan, registration, results
from sheets_tool.forms.foreign import FOREIGN_BOOKS

W1, W2 = plan.PLAN, registration.REGISTRATION
CANHAN = FOREIGN_BOOKS[0]
HEAD = "| STT | Mã cán bộ | Họ và tên | Chức vụ | Danh hiệu đăng ký | Ghi chú |"


def people(text, **options):
    reading = sheets.read(W2, HEAD + "\n" + text, **options)
    return sheets.column(reading, W2, registration.PERSONS, "full_name")


def outside(text):
    reading = sheets.read(W2, HEAD + "\n" + text)
    return str(reading.counted_of(0)).partition(" = ")[2]


@pytest.mark.parametrize(
    "name",
    [
        "NA",
        "NULL",
        "None",
        "nan",
        "True",
        "Ký Văn Cộng",
        "Tổng Văn Hiệu",
        "Lê Thư",
        "Kỷ An",
        "Ơn",
        "12",
    ],
)
def test_odd_names_are_people(name):
    assert [name] == people(f"| 1 | GV001 | '{name} | | LĐTT | |")


@pytest.mark.parametrize(
    "position",
    ["Hiệu trưởng", "Tổ trưởng", "Kế toán", "Thư ký hội đồng", "Chủ tịch công đoàn", "Người lập"],
)
@pytest.mark.parametrize("number", ["1", ""])
def test_a_role_in_the_column_of_positions_is_no_signature(position, number):
    assert ["Lê An"] == people(f"| {number} | GV001 | Lê An | {position} | LĐTT | |")


def test_a_role_in_a_column_of_the_senders_own_is_no_signature():
    reading = sheets.read(
        W2,
        """
        | Chức danh khác | Mã cán bộ | Họ và tên | Danh hiệu đăng ký |
        | Hiệu trưởng    | GV001     | Lê An     | LĐTT              |
        | Tổ trưởng      | GV002     | Lê Ba     | LĐTT              |
        """,
    )

    assert ["Lê An", "Lê Ba"] == sheets.column(reading, W2, registration.PERSONS, "full_name")


@pytest.mark.parametrize(
    "row",
    [
        "| | | II. Tổ Toán – Tin | | | |",
        "| | Tổ Văn – Sử | | | | |",
        "| II | Cán bộ quản lý | | | | |",
        "| I. CÁN BỘ QUẢN LÝ | | | | | |",
        "| | | Giáo viên (12 người) | | | |",
        "| | | 2) Khối 4 | | | |",
    ],
)
def test_a_line_that_heads_a_part_of_the_list_is_nobody(row):
    text = f"| 1 | GV001 | Lê An | | LĐTT | |\n{row}\n| 2 | GV002 | Lê Ba | | LĐTT | |"

    assert ["Lê An", "Lê Ba"] == people(text)


@pytest.mark.parametrize(
    "words", ["Cộng trang 1: 2 người", "Tổng trang 1", "Cộng mang sang", "Mang sang trang sau: 2"]
)
def test_the_total_of_a_page_is_nobody(words):
    text = (
        f"| 1 | GV001 | Lê An | | LĐTT | |\n| | | {words} | | | |\n| 2 | GV002 | Lê Ba | | LĐTT | |"
    )

    assert ["Lê An", "Lê Ba"] == people(text)


def test_a_wide_merged_line_is_nobody(tmp_path):
    path = sheets.save(
        tmp_path / "a.xlsx",
        {"Cá nhân": f"{HEAD}\n| | Những người đã nghỉ | | | | |\n| 1 | GV001 | Lê An | | LĐTT | |"},
        stamp="registration",
        merged=["B2:F2"],
    )
    from sheets_tool.books.extract import Wanted  # noqa: PLC0415
    from sheets_tool.books.read import read_books  # noqa: PLC0415

    reading = read_books([Wanted(path)], books=[W2])

    assert ["Lê An"] == sheets.column(reading, W2, registration.PERSONS, "full_name")


def test_a_name_alone_is_a_person_whose_code_is_missing():
    reading = sheets.read(W2, f"{HEAD}\n| | | Lê An | | | |")

    assert ["B2 O01"] == sheets.found(reading)


def test_a_row_without_a_name_is_told_and_not_lost():
    reading = sheets.read(W2, f"{HEAD}\n| 1 | | | Hiệu trưởng | LĐTT | |")

    assert ["B2 O01", "C2 O01"] == sheets.found(reading)


@pytest.mark.parametrize("name", ["Tổ Toán", "Ban giám hiệu", "Văn phòng", "Khối 4", "Kế toán"])
def test_collectives_are_not_taken_for_lines_that_head_a_part(name):
    reading = sheets.read(
        W2,
        {
            "Tập thể": f"""
            | STT | Mã tập thể | Tên tập thể | Danh hiệu đăng ký |
            | 1   |            | {name}      |                   |
            |     |            | {name} hai  | TTLĐTT            |
            """
        },
    )

    assert [name, f"{name} hai"] == sheets.column(
        reading, W2, registration.COLLECTIVES, "collective"
    )


def test_what_is_counted_may_begin_with_total():
    reading = sheets.read(
        W1,
        {
            "Chỉ tiêu công tác": """
            | Mã | Nội dung                | Kế hoạch |
            | 1  | Tổng số học sinh giỏi   | 30       |
            | 2  | Cộng                    | 5        |
            | Tổng cộng |                  | 35       |
            """
        },
    )

    assert ["Tổng số học sinh giỏi", "Cộng"] == sheets.column(
        reading, W1, plan.WORK_TARGETS, "description"
    )


def test_a_band_of_few_letters_is_no_row_of_numbers():
    reading = sheets.read(
        W1,
        {
            "Xếp loại": """
            | Mức | Từ điểm | Đến điểm |
            | B   | 80      | 90       |
            | A   | 90      | 99       |
            """
        },
    )

    assert ["B", "A"] == sheets.column(reading, W1, plan.BANDS, "band")


def test_kinds_of_criteria_called_add_are_criteria():
    reading = sheets.read(
        W1,
        {
            "Tiêu chí": """
            | Loại | Mã | Nội dung     | Cách nhập |
            | Cộng | 1  | Viết báo     | Số lần    |
            | Trừ  | 2  | Đi muộn      | Số lần    |
            """
        },
    )

    assert ["Viết báo", "Đi muộn"] == sheets.column(reading, W1, plan.CRITERIA, "description")


def test_a_header_repeated_on_each_page_is_nobody():
    text = f"""| 1 | GV001 | Lê An | | LĐTT | |
    {HEAD}
    | (1) | (2) | (3) | (4) | (5) | (6) |
    | 2 | GV002 | Lê Ba | | LĐTT | |"""

    assert ["Lê An", "Lê Ba"] == people(text)


def test_a_deep_header_repeated_is_nobody():
    deep = """| STT | Mã cán bộ | Họ và tên | Đăng ký | |
    | | | | Thi đua | Khen thưởng |"""
    text = f"{deep}\n| 1 | GV001 | Lê An | LĐTT | |\n{deep}\n| 2 | GV002 | Lê Ba | LĐTT | |"

    reading = sheets.read(W2, text)

    assert [] == sheets.found(reading)
    assert ["Lê An", "Lê Ba"] == sheets.column(reading, W2, registration.PERSONS, "full_name")
    assert "nhận 2 + để riêng 0 + trống 0 + ngoài bảng 2" in str(reading.counted_of(0))


@pytest.mark.parametrize("hidden", ["\u200b", "\ufeff", " \u00a0"])
def test_letters_that_nobody_sees_neither_make_a_row_nor_hide_what_it_is(hidden):
    text = f"""| {hidden}(1){hidden} | (2){hidden} | (3) | (4) | (5) | (6) |
    | 1 | GV001 | Lê An | | LĐTT | |
    | | '{hidden} | '{hidden} | | | |
    | 2 | GV002 | Lê Ba | | LĐTT | |"""

    assert ["Lê An", "Lê Ba"] == people(text)
    assert "nhận 2 + để riêng 0 + trống 1 + ngoài bảng 1" == outside(text)


def test_a_line_that_heads_a_part_may_stand_under_any_column():
    reading = sheets.read(
        W2,
        """
        | Ghi chú          | Danh hiệu đăng ký | Mã cán bộ | Họ và tên |
        | I. Tổ Toán – Tin |                   |           |           |
        |                  | LĐTT              | GV001     | Lê An     |
        """,
    )

    assert [] == sheets.found(reading)
    assert ["Lê An"] == sheets.column(reading, W2, registration.PERSONS, "full_name")


def test_people_below_a_signature_block_are_people_if_they_are_numbered():
    text = """| 1 | GV001 | Lê An | | LĐTT | |
    | | | HIỆU TRƯỞNG | | | |
    | | | Trần Văn Minh | | | |
    | 2 | GV002 | Lê Ba | | LĐTT | |"""

    assert ["Lê An", "Lê Ba"] == people(text)


def test_spare_rows_numbered_or_with_zeros_are_blank():
    text = """| 1 | GV001 | Lê An | | LĐTT | |
    | 2 | | | | | |
    | '3 | | | | | |
    | | | | | | 0 |
    | 4 | GV002 | Lê Ba | | LĐTT | |
    | 5 | | | | | |"""

    assert "nhận 2 + để riêng 0 + trống 4 + ngoài bảng 0" == outside(text)


def test_lookups_that_found_nothing_are_blank():
    text = "| 1 | GV001 | Lê An | | LĐTT | |\n" + "| 2 | #N/A | #N/A | #N/A | | #N/A |\n" * 30

    assert ["Lê An"] == people(text)


def test_a_footnote_is_nobody():
    assert ["Lê An"] == people(
        "| 1 | GV001 | Lê An | | LĐTT | |\n| | Ghi chú: nộp trước 30/9 | | | | |\n"
        "| | * Danh sách đã họp tổ | | | | |"
    )


def test_every_row_is_counted_once():
    text = """| (1) | (2) | (3) | (4) | (5) | (6) |
    | 1 | GV001 | Lê An | | LĐTT | |
    | 2 | GV002 |  | | LĐTT | |
    | | | | | | |
    | | Tổng cộng | 2 | | | |
    | | | HIỆU TRƯỞNG | | | |"""

    assert "nhận 1 + để riêng 1 + trống 1 + ngoài bảng 3" == outside(text)


@pytest.mark.parametrize(
    "text",
    [
        "Nguyễn Thị Tổng", "Lê Văn Cộng", "Phạm Ngày", "Trưởng Văn Ký", "Hiệu",
        "Tổ trưởng tổ Toán giỏi", "Kim Sơn", "Thư", "Quách Thị Chủ", "Q Văn", "TM Hoà",
    ],
)  # fmt: skip
def test_names_are_no_marks(text):
    assert mark_of(text) is None


def test_a_column_that_must_stand_and_does_not_is_one_finding():
    reading = sheets.read(
        results.RESULTS,
        """
        | Họ và tên | Xếp loại chất lượng | Ghi chú | Kỷ luật |
        | Lê An     | HTTNV               |         | Không   |
        | Lê Ba     | HTTNV               |         | Không   |
        """,
    )

    assert ["dòng 1 H01"] == sheets.found(reading)
    assert 2 == reading.counted_of(0).aside


def test_words_of_people_under_no_header_are_told_and_those_of_nobody_are_not():
    reading = sheets.read(
        W2,
        """
        | Mã cán bộ | Họ và tên | Danh hiệu đăng ký |      |           |
        | GV001     | Lê An     | LĐTT              | 0912 |           |
        | GV002     | Lê Ba     | LĐTT              | 0913 |           |
        | Tổng cộng | 2         |                   |      | ngoài lề  |
        """,
    )

    assert ["D2 H06"] == sheets.found(reading)
    assert "Cột D không có tiêu đề mà 2 dòng" in reading.findings[0].message
