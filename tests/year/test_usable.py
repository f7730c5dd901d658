"""A return in which nobody could be read is no return in time, and its rows are still counted."""

import openpyxl
import pytest
import year_folders
from command_line import run


@pytest.fixture
def root(tmp_path):
    return year_folders.school_year(tmp_path / "năm")


def bend(path, change):
    """Change the workbook of a group by hand."""
    book = openpyxl.load_workbook(path)
    change(book)
    book.save(path)
    return path


def two_lists(book):
    book.copy_worksheet(book["Cá nhân"]).title = "Bản cũ"


def no_header(book):
    sheet = book["Cá nhân"]
    for row in sheet.iter_rows():
        for cell in row:
            if isinstance(cell.value, str) and cell.value.startswith(("STT", "Mã", "Họ")):
                cell.value = "x"


def no_codes(book):
    for row in book["Cá nhân"].iter_rows():
        for cell in row:
            if isinstance(cell.value, str) and cell.value.startswith(("GV0", "NV0")):
                cell.value = None


def states(root):
    facts = run("-C", root, "status", "--json").json["facts"]
    (sent,) = [value for name, value in facts.items() if name.startswith("Đăng ký")]
    return {each["sender"]: each["state"] for each in sent}


def told_rows(root):
    ran = run("-C", root, "register", "--json")
    numbers = [int(word) for word in ran.json["facts"]["rows"].split() if word.isdigit()]
    return dict(zip(("read", "accepted", "aside", "blank", "outside"), numbers, strict=True))


@pytest.mark.parametrize(("change", "code"), [(two_lists, "B02"), (no_header, "H01")])
def test_a_return_of_which_nobody_could_be_read_is_not_in_time(root, change, code):
    before = told_rows(root)
    bend(root / "nhan" / "2020-09-28" / "bài 1.xlsx", change)

    assert "Không dùng được" == states(root)["Tổ Toán"]
    assert code in run("-C", root, "status", "--json").codes
    after = told_rows(root)
    assert after["accepted"] == before["accepted"] - 2
    assert after["aside"] >= before["aside"] + 2
    assert after["read"] == sum(count for name, count in after.items() if name != "read")


def test_a_return_of_which_only_collectives_could_be_read_is_used_and_not_called_in_time(root):
    path = root / "nhan" / "2020-09-28" / "bài 1.xlsx"
    year_folders.registration(path, "Tổ Toán", collectives=[("TO-TOAN", "Tổ Toán", "TTLDTT")])
    bend(path, two_lists)

    assert "Chưa đọc được ai" == states(root)["Tổ Toán"]
    assert {"B02"} <= set(run("-C", root, "register", "--json").codes)


def test_people_whom_their_names_tell_make_a_return_usable(root):
    bend(root / "nhan" / "2020-09-28" / "bài 1.xlsx", no_codes)

    assert "Đúng hạn" == states(root)["Tổ Toán"]


def test_an_older_version_counts_where_nobody_could_be_read_in_the_newer(root):
    newer = root / "nhan" / "2020-09-29" / "bài 1.xlsx"
    year_folders.registration(newer, "Tổ Toán", rows=[("GV001", "Nguyễn Thị Thủy", "LDTT", None)])
    bend(newer, two_lists)

    ran = run("-C", root, "status", "--json")

    assert "Đúng hạn" == states(root)["Tổ Toán"]
    assert {"B02", "C01"} <= set(ran.codes)


def test_the_rows_of_two_versions_that_clash_are_counted_as_set_aside(root):
    before = told_rows(root)
    second = root / "nhan" / "2020-09-28" / "bài 1 sửa.xlsx"
    year_folders.registration(second, "Tổ Toán", rows=[("GV001", "Nguyễn Thị Thủy", "LDTT", None)])

    ran = run("-C", root, "register", "--json")

    assert "C13" in ran.codes
    after = told_rows(root)
    assert (before["accepted"] - 2, before["aside"] + 3) == (after["accepted"], after["aside"])
