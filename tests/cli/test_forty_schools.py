"""Forty schools the night before: every fault is named, every good row is in, the sum closes."""

import re
import string
from collections import Counter

import openpyxl
import pytest
from command_line import run
from forty_schools import FAULTS, faulty_district, good_rows, members

from sheets_tool.books.extract import Wanted
from sheets_tool.books.read import read_books
from sheets_tool.forms import submission as w11
from sheets_tool.forms.frames import records
from sheets_tool.forms.model import Layout

_SUM = re.compile(r"đọc (\d+) = nhận (\d+) \+ để riêng (\d+) \+ trống (\d+) \+ ngoài bảng (\d+)")
_OUT = "ket-qua/tong-hop.xlsx"


@pytest.fixture(scope="module")
def consolidated(tmp_path_factory):
    """The district, consolidated once: its folder, what was sent, what the run came to."""
    root = tmp_path_factory.mktemp("bốn mươi trường")
    letters = faulty_district(root)
    ran = run("-C", root, "consolidate", "--json", "--message")
    reading = read_books([Wanted(root / _OUT)], books=[w11.SUBMISSION])
    return root, letters, ran, reading


def work(root):
    """Return the rows of sheet `Cần xử lý` as dictionaries by header."""
    rows = [list(row) for row in openpyxl.load_workbook(root / _OUT)["Cần xử lý"].values]
    (top,) = [number for number, row in enumerate(rows) if row[0] == "STT"]
    return [dict(zip(rows[top], row, strict=True)) for row in rows[top + 1 :] if row[1]]


def cell_of(root, fault, header):
    """Return the first cell under a header of the school's own workbook, as it was sent."""
    (path,) = (root / "nhan").rglob(f"{fault.unit}.xlsx")
    rows = openpyxl.load_workbook(path)[fault.sheet].iter_rows()
    (found,) = [c for row in rows for c in row if str(c.value).startswith(header)]
    return found


def named(ran, fault):
    """Return the findings that name a fault, told by the file or by the unit's name."""
    name = f"Trường số {int(fault.unit[1:])}"
    return [
        each
        for each in ran.json["findings"]
        if each["code"] == fault.code
        and (fault.unit in each["file"] or re.search(rf"{name}\b", each["message"]))
    ]


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.what)
def test_a_fault_is_named_with_school_sheet_cell_and_next_act(consolidated, fault):
    root, _, ran, _ = consolidated

    (found,) = named(ran, fault)
    assert found["act"]
    assert fault.sheet == found["sheet"]
    if fault.column:
        cell = cell_of(root, fault, fault.column)
        assert cell.column_letter == found["cell"].rstrip("0123456789")
        assert cell.row < int(found["cell"].lstrip(string.ascii_uppercase))


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.what)
def test_the_list_of_work_says_who_acts_on_a_fault(consolidated, fault):
    root, _, ran, _ = consolidated

    (found,) = named(ran, fault)
    mine = [
        row for row in work(root) if row["Mã"] == fault.code and found["act"] == row["Việc cần làm"]
    ]
    who = {row["Ai làm"] for row in mine if row["Ô"] == (found["cell"] or None)}
    assert (fault.who or f"Trường số {int(fault.unit[1:])}") in who


def test_each_school_of_whom_anything_is_wanted_has_a_message_to_paste(consolidated):
    root, _, ran, _ = consolidated
    messages = {each["sender"]: each["text"] for each in ran.json["facts"]["messages"]}

    # T02 is only asked about; the others share a person, an initiative or a list with a fault.
    others = {"T09", "T11", "T13"}
    assert {fault.unit for fault in FAULTS} | others == {*messages, "T02"}
    assert all(f"Kính gửi Trường số {int(unit[1:])}:" in text for unit, text in messages.items())
    assert "chưa nhận được hồ sơ đăng ký (hạn 30/09/2020)" in messages["T01"]
    assert "nhận hồ sơ đăng ký ngày 05/10/2020, muộn" in messages["T03"]
    assert "- Trang Cá nhân, ô G9: " in messages["T17"]
    rows = openpyxl.load_workbook(root / _OUT)["Nhắn tin"].values
    assert messages == {row[0]: row[3] for row in rows if row[0] in messages}
    assert not [text for text in messages.values() if ".xlsx" in text]


def test_how_complete_it_is_by_level_and_block(consolidated):
    root, _, ran, _ = consolidated

    due, came = Counter(), Counter()
    for school in members():
        due[school.level] += 1
        came[school.level] += school.code not in {"T01", "T20", "T25"}
    told = {level: f"{came[level]}/{due[level]}" for level in due}
    assert told == ran.json["facts"]["by_school_level"]
    assert {f"Khối {k}": v for k, v in told.items()} == ran.json["facts"]["by_block"]
    sheet = openpyxl.load_workbook(root / _OUT, data_only=True)["Nộp theo cấp học"]
    head, *rows = [row for row in sheet.values if row[0] in {"Cấp học", *told}]
    absent = head.index("Chưa nộp")
    assert came == {row[0]: row[-1] - row[absent] for row in rows}
    assert due == {row[0]: row[-1] for row in rows}


def test_all_good_rows_are_in(consolidated):
    _, letters, _, reading = consolidated

    persons = reading.frame(w11.SUBMISSION.id, w11.PERSONS)
    columns = [persons[code].tolist() for code in ("unit_code", "staff_id", "award")]
    assert good_rows(letters) == set(zip(*columns, strict=True))


def test_row_arithmetic_closes_on_the_cover(consolidated):
    _, _, _, reading = consolidated

    (cover,) = records(reading.frame(w11.SUBMISSION.id, w11.COVER))
    read, *parts = map(int, _SUM.fullmatch(cover["row_count"]).groups())
    frames = [form for form in w11.SUBMISSION.forms if form.layout is Layout.TABLE]
    assert read == sum(parts)
    assert parts[0] == sum(len(reading.frame(w11.SUBMISSION.id, form)) for form in frames)
