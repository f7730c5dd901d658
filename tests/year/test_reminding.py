"""`status --message`: what to write to each of whom anything is wanted."""

from dataclasses import replace

import openpyxl
from command_line import run
from year_folders import GROUPS, district_year, plan, registration, schools, submission


def texts(ran):
    return {each["sender"]: each["text"] for each in ran.json["facts"]["messages"]}


def test_units_that_sent_nothing_or_late_are_written_to(tmp_path):
    below = schools(3)
    root = district_year(tmp_path, below, sent=below[:1])
    district_year(tmp_path, below, sent=below[1:2], day="2020-10-02")

    found = texts(run("-C", root, "status", "--message", "--json"))

    assert ["T02", "T03"] == sorted(found)
    assert "nhận hồ sơ đăng ký ngày 02/10/2020, muộn so với hạn (hạn 30/09/2020)" in found["T02"]
    assert (
        "Kính gửi Trường số 3:\n"
        "Phòng GD&ĐT Mẫu chưa nhận được hồ sơ đăng ký (hạn 30/09/2020). Nhờ gửi sớm giúp.\n"
        "Trân trọng cảm ơn!"
    ) == found["T03"]


def test_before_anything_came_everybody_is_written_to(tmp_path):
    below = schools(2)

    found = texts(
        run("-C", district_year(tmp_path, below, sent=()), "status", "--message", "--json")
    )

    assert ["T01", "T02"] == sorted(found)


def test_groups_of_a_school_are_written_to_alike(tmp_path):
    root = plan(tmp_path, registration_deadline="2020-09-30")
    registration(root / "nhan" / "2020-09-28" / "bài.xlsx", GROUPS[0])

    ran = run("-C", root, "status", "--message", "--json")

    assert sorted(GROUPS[1:]) == sorted(texts(ran))
    assert all("chưa nhận được bản đăng ký" in text for text in texts(ran).values())


def test_where_nobody_need_be_reminded_it_says_so(tmp_path):
    root = district_year(tmp_path, schools(1))

    assert "Không phải nhắc ai." in run("-C", root, "status", "--message").out


def test_a_unit_whose_versions_clash_is_asked_which_one_counts(tmp_path):
    (unit,) = below = schools(1)
    root = district_year(tmp_path, below)
    for count in (1, 2):
        few = replace(unit, persons=unit.persons[:count])
        submission(root / "nhan" / "2020-09-28" / f"bản {count}.xlsx", few)

    text = texts(run("-C", root, "consolidate", "--message", "--json"))["T01"]

    assert 1 == text.count("Nhận được nhiều bản khác nhau")
    assert "nhan/" not in text
    assert "tệp " not in text


def test_a_unit_that_sent_rows_of_another_is_not_told_to_remind_it(tmp_path):
    first, second = below = schools(2)
    root = district_year(tmp_path, below, sent=())
    submission(root / "nhan" / "2020-09-28" / "nhầm.xlsx", first, sender=second)

    text = texts(run("-C", root, "consolidate", "--message", "--json"))["T02"]

    assert "Nhờ gửi tệp có danh sách của Trường số 2." in text
    assert "nhắc" not in text


def test_each_unit_that_lists_an_initiative_is_asked_about_it(tmp_path):
    below = schools(3)
    root = district_year(tmp_path, below)
    for code in ("T01", "T03"):
        path = root / "nhan" / "2020-09-28" / f"{code}.xlsx"
        book = openpyxl.load_workbook(path)
        sheet = book["Sáng kiến"]
        top = next(row for row in sheet.iter_rows() if row[0].value == "Mã đơn vị (*)")
        for cell in top:
            given = {"Mã đơn vị (*)": code, "Mã sáng kiến (*)": "SK1", "Tên (*)": "Dạy đọc"}
            sheet.cell(cell.row + 1, cell.column).value = given.get(cell.value)
        book.save(path)

    found = texts(run("-C", root, "consolidate", "--message", "--json"))

    assert ["T01", "T03"] == sorted(found)
    assert all("Sáng kiến “Dạy đọc” có ở 2 đơn vị" in text for text in found.values())
