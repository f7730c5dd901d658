"""Several tables on one sheet, sheets without their header, cells merged over several records."""

import pytest
import sheets

from sheets_tool.books.extract import Wanted
from sheets_tool.books.read import read_books
from sheets_tool.forms import plan, registration
from sheets_tool.forms.registration import REGISTRATION as W2
from sheets_tool.forms.registry import BOOKS

PERSONS = """
| STT | Mã cán bộ | Họ và tên      | Danh hiệu đăng ký | Hình thức khen thưởng |
| 1   | GV001     | Nguyễn Thị Hoà | LĐTT              | Giấy khen             |
| 2   | GV002     | Trần Văn Đức   | CSTĐCS            |                       |
"""
PEOPLE = ["Nguyễn Thị Hoà", "Trần Văn Đức"]
GROUPS = ["Tổ Toán", "Tổ Văn"]


def names(reading):
    return (
        [name for (name,) in sheets.rows(reading, W2, registration.PERSONS, "full_name")],
        [name for (name,) in sheets.rows(reading, W2, registration.COLLECTIVES, "collective")],
    )


@pytest.mark.parametrize(
    "below",
    [
        """
        | STT | Tên tập thể | Danh hiệu đăng ký | Ghi chú | |
        | 1   | Tổ Toán     | TTLĐTT            |         | |
        | 2   | Tổ Văn      | TTLĐXS            |         | |
        """,
        """
        |     |           | II. TẬP THỂ |                   |         |
        | STT | Mã tập thể | Tên tập thể | Danh hiệu đăng ký | Ghi chú |
        | (1) | (2)       | (3)         | (4)               | (5)     |
        | 1   | TO-T      | Tổ Toán     | TTLĐTT            |         |
        | 2   | TO-V      | Tổ Văn      | TTLĐXS            |         |
        """,
        """
        | 2. Tập thể |            |         |             |  |
        | TT         | Tập thể    | Đăng ký |             |  |
        |            |            | Thi đua | Khen thưởng |  |
        | 1          | Tổ Toán    | TTLĐTT  |             |  |
        |            |            |         |             |  |
        | 2          | Tổ Văn     | TTLĐXS  | GK          |  |
        """,
    ],
)
def test_a_list_of_collectives_under_the_list_of_persons_is_one_of_its_own(below):
    reading = sheets.read(W2, PERSONS.strip() + "\n" + below.strip())

    assert [] == sheets.found(reading)
    assert (PEOPLE, GROUPS) == names(reading)
    assert 4 == reading.counted_of(0).accepted
    assert {"Cá nhân và Tập thể": 4} == reading.accepted_by_sheet(reading.counted)


def test_a_list_of_collectives_above_the_list_of_persons_is_one_of_its_own():
    above = "| STT | Tên tập thể | Danh hiệu |\n| 1 | Tổ Toán | TTLĐTT |\n| 2 | Tổ Văn | |"

    reading = sheets.read(W2, f"{above}\n| | | |\n{PERSONS.strip()}")

    assert (PEOPLE, GROUPS) == names(reading)


def test_tables_side_by_side_are_read_apart():
    reading = sheets.read(
        W2,
        """
        | STT | Mã cán bộ | Họ và tên      | Danh hiệu | | STT | Tên tập thể | Danh hiệu |
        | 1   | GV001     | Nguyễn Thị Hoà | LĐTT      | | 1   | Tổ Toán     | TTLĐTT    |
        | 2   | GV002     | Trần Văn Đức   | CSTĐCS    | | 2   | Tổ Văn      |           |
        """,
    )

    assert [] == sheets.found(reading)
    assert (PEOPLE, GROUPS) == names(reading)


def test_places_of_a_lower_table_are_those_people_see():
    below = "| STT | Tên tập thể | Danh hiệu |\n| 1 | Tổ Toán | Cờ đỏ |"

    reading = sheets.read(W2, f"{PERSONS.strip()}\n{below}")

    assert ["C5 O15"] == sheets.found(reading)


def test_a_second_table_of_one_form_in_another_order_is_told_and_set_aside():
    below = "| STT | Họ và tên | Mã cán bộ | Danh hiệu đăng ký |\n| 3 | Lê An | GV003 | LĐTT |"

    reading = sheets.read(W2, f"{PERSONS.strip()}\n| | | | | |\n{below}")

    assert ["dòng 5 B13"] == sheets.found(reading)
    assert (PEOPLE, []) == names(reading)
    assert (2, 1) == (reading.counted_of(0).accepted, reading.counted_of(0).aside)


def test_lines_of_data_with_words_of_headers_are_no_tables():
    reading = sheets.read(
        W2,
        """
        | Mã cán bộ | Họ và tên   | Chức vụ | Danh hiệu đăng ký | Ghi chú |
        | GV001     | Lê Tổ       | Tổ      | LĐTT              | Danh hiệu |
        | GV002     | Ngô Danh    | Chức vụ | LĐTT              | Tập thể |
        """,
    )

    assert [] == sheets.found(reading)
    assert (["Lê Tổ", "Ngô Danh"], []) == names(reading)


@pytest.mark.parametrize(
    ("tables", "code", "aside"),
    [
        ({"Tổ Toán": PERSONS, "Tổ Văn": PERSONS}, "B02", 4),
        ({"Cá nhân": PERSONS.replace("Mã cán bộ", "A").replace("Họ và tên", "B")
          .replace("Danh hiệu đăng ký", "C").replace("Hình thức khen thưởng", "D")}, "B01", 3),
        ({"Cá nhân": "| TT | A | B |\n| 1 | GV001 | Lê An |",
          "Tập thể": "| STT | Tên tập thể |\n| 1 | Tổ Toán |"}, "B14", 2),
    ],
)  # fmt: skip
def test_rows_that_nobody_could_read_are_counted_as_set_aside(tables, code, aside):
    reading = sheets.read(W2, tables)

    assert code in sheets.found(reading)
    assert aside == reading.counted_of(0).aside


def test_a_column_that_is_missed_is_not_told_a_second_time_as_unknown():
    reading = sheets.read(
        W2,
        """
        | STT | Mã số | Tên người | Danh hiệu | Điện thoại |
        | 1   | GV001 | Lê An     | LĐTT      | 0912       |
        """,
    )

    assert ["B1 H01", "C1 H01", "E1 H03"] == sheets.found(reading)
    assert ["“Mã số”.", "“Tên người”."] == [
        finding.message.partition("gần giống nhất: ")[2] for finding in reading.findings[:2]
    ]


def test_a_form_of_address_written_once_is_no_column_of_ours():
    reading = sheets.read(
        W2,
        """
        | STT | Ông (bà) | Mã cán bộ | Họ và tên | Danh hiệu đăng ký |
        | 1   |          | GV001     | Lê An     | LĐTT              |
        | 2   |          | GV002     | Lê Ba     | LĐTT              |
        """,
    )

    assert [] == sheets.found(reading)
    assert (["Lê An", "Lê Ba"], []) == names(reading)


STAFF = """
| Mã cán bộ | Họ và tên | Nhóm | Tổ      |
| GV001     | Lê An     | GV   | Tổ Toán |
| GV002     | Lê Ba     | GV   |         |
| GV003     | Lê Ca     | GV   |         |
| GV004     | Lê Da     | GV   | Tổ Văn  |
"""


def groups(reading):
    return sheets.column(reading, plan.PLAN, plan.STAFF, "group")


def test_a_group_merged_over_its_members_is_the_group_of_each(tmp_path):
    path = sheets.save(tmp_path / "a.xlsx", {"Danh sách": STAFF}, merged=["D2:D4"])

    reading = read_books([Wanted(path)], books=BOOKS)

    assert ["Tổ Toán", "Tổ Toán", "Tổ Toán", "Tổ Văn"] == groups(reading)
    (told,) = [finding for finding in reading.findings if finding.code == "B15"]
    assert "từ dòng 2 đến dòng 4 ghi “Tổ Toán”" in told.message


def test_a_group_written_once_and_left_empty_below_is_not_guessed(tmp_path):
    path = sheets.save(tmp_path / "a.xlsx", {"Danh sách": STAFF})

    assert ["Tổ Toán", None, None, "Tổ Văn"] == groups(read_books([Wanted(path)], books=BOOKS))


def test_a_name_merged_over_two_rows_is_one_person(tmp_path):
    text = "| Mã cán bộ | Họ và tên | Danh hiệu |\n| GV001 | Lê An | LĐTT |\n| | | CSTĐCS |"
    path = sheets.save(tmp_path / "a.xlsx", {"Cá nhân": text}, merged=["A2:A3", "B2:B3"])

    reading = read_books([Wanted(path)], books=[W2])

    assert (["Lê An"], []) == names(reading)
    assert {"A3 O01", "B3 O01"} <= set(sheets.found(reading))


def test_free_lines_that_say_an_award_under_a_table_are_told():
    below = """
    | 2. Tập thể: |
    | - Danh hiệu thi đua: Tập thể lao động tiên tiến |
    | + Hình thức khen thưởng: Giấy khen |
    | Danh hiệu thi đua: ……… |
    | Tổng số danh hiệu: 2 |
    """

    reading = sheets.read(W2, PERSONS.strip() + "\n" + below.strip())

    assert ["A5 B16", "A6 B16"] == sheets.found(reading)
    assert (PEOPLE, []) == names(reading)
