"""`check --message`: what a sender is told, ready to paste."""

import pytest
import sheets
import year_folders
from command_line import run

from sheets_tool.forms import registration as w2

HEADER = "| STT | Mã cán bộ | Họ và tên | Danh hiệu đăng ký | Hình thức khen thưởng đăng ký |"


def returned(path, titles, *, group="Tổ Văn – Sử"):
    """Write the return of a group in which each person registers one of the titles."""
    persons = [
        {"staff_id": f"GV{n:03}", "full_name": f"Nguyễn Thị Mẫu {n}", "titles": title}
        for n, title in enumerate(titles, 1)
    ]
    return year_folders.write(path, w2.REGISTRATION, {"persons": persons}, group=group)


def spoil(path, titles):
    """Type titles by hand into the column of titles, from the first row on."""
    import openpyxl  # noqa: PLC0415

    book = openpyxl.load_workbook(path)
    sheet = book["Cá nhân"]
    head = next(
        cell for row in sheet.iter_rows() for cell in row if cell.value == "Danh hiệu đăng ký"
    )
    for number, title in enumerate(titles, head.row + 1):
        sheet.cell(number, head.column).value = title
    book.save(path)
    return head.column_letter, head.row


def message(path):
    (only,) = run("check", path, "--message", "--json").json["facts"]["messages"]
    return only


def test_a_sender_is_told_each_cell_to_mend(tmp_path):
    path = returned(tmp_path / "to-van.xlsx", ["LDTT"] * 3)
    column, row = spoil(path, ["CSTĐ", "Lao động tiên tiến", "Giáo viên giỏi"])

    told = message(path)

    lines = told["text"].splitlines()
    assert ("Tổ Văn – Sử", 2) == (told["sender"], told["places"])
    assert lines[0].startswith("Chào thầy/cô")
    assert "to-van.xlsx" in lines[0]
    assert "Tổ Văn – Sử: 2 chỗ cần sửa:" == lines[1]
    assert lines[2].startswith(f"- Trang Cá nhân, ô {column}{row + 1}: ")
    assert lines[3].startswith(f"- Trang Cá nhân, ô {column}{row + 3}: ")
    assert "Nhờ thầy/cô sửa rồi gửi lại giúp. Trân trọng cảm ơn!" == lines[4]


def test_a_long_list_is_cut_after_ten_lines(tmp_path):
    path = returned(tmp_path / "a.xlsx", ["LDTT"] * 13)
    spoil(path, ["CSTĐ"] * 13)

    lines = message(path)["text"].splitlines()

    assert 10 == sum(line.startswith("- Trang") for line in lines)
    assert "- và 3 chỗ nữa." == lines[-2]


def test_who_has_nothing_to_mend_gets_no_text(tmp_path):
    path = returned(tmp_path / "a.xlsx", ["LDTT"])

    assert ("", 0) == (message(path)["text"], message(path)["places"])
    assert "Tổ Văn – Sử (a.xlsx): không có chỗ nào phải sửa." in run("check", path, "--message").out


def test_a_file_that_does_not_say_whose_it_is_goes_by_its_name(tmp_path):
    path = sheets.save(tmp_path / "Tổ Hoá.xlsx", {"Cá nhân": f"{HEADER}\n| 1 | GV1 | | LĐTT | |"})

    assert "Tổ Hoá" == message(path)["sender"]
    assert "Tổ Hoá: 1 chỗ cần sửa:" in message(path)["text"]


def test_a_file_that_cannot_be_read_is_told_as_a_whole(tmp_path):
    path = tmp_path / "a.xlsx"
    path.write_bytes(b"%PDF-1.7")
    good = returned(tmp_path / "b.xlsx", ["LDTT"])

    told = run("check", path, good, "--message", "--json").json["facts"]["messages"]

    assert [1, 0] == [each["places"] for each in told]
    assert "- Tệp không phải bảng tính Excel (đây là tệp PDF). Mở bằng" in told[0]["text"]


@pytest.mark.parametrize("number", range(len(year_folders.GROUPS)))
def test_each_sender_of_an_inbox_has_a_message(tmp_path, number):
    root = year_folders.school_year(tmp_path / "năm")

    told = run("-C", root, "check", "--message", "--json").json["facts"]["messages"]

    assert year_folders.GROUPS[number] == told[number]["sender"]
