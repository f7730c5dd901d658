"""`consolidate`: who is in, what does not add up, nothing summed twice."""

from dataclasses import replace

import openpyxl
import pytest
from command_line import run
from year_folders import School, district_year, plan, registration, schools, submission

from sheets_tool.forms.submission import declared_code

DAY = "2020-09-28"


def rows_of(root, sheet):
    """Return the rows of a sheet of `tong-hop.xlsx`, as tuples of their cells."""
    book = openpyxl.load_workbook(root / "ket-qua" / "tong-hop.xlsx", data_only=True)
    return list(book[sheet].values)


def persons(root):
    codes = {f"T{number:02}" for number in range(1, 20)}
    return [row for row in rows_of(root, "Cá nhân") if row[0] in codes]


def test_a_school_without_a_file_is_on_the_list_of_those_missing(tmp_path):
    """P42."""
    below = schools(4)
    root = district_year(tmp_path, below, sent=below[:2])

    ran = run("-C", root, "consolidate", "--json")

    assert 1 == ran.code
    assert ["C02", "C02"] == ran.codes
    assert ["Trường số 3", "Trường số 4"] == ran.json["facts"]["missing"]
    states = {row[2]: row[5] for row in rows_of(root, "Tình hình nộp") if row[1] in {"T01", "T03"}}
    assert {"Trường số 1": "Đúng hạn", "Trường số 3": "Chưa nộp"} == states


def test_two_files_of_one_school_are_counted_once(tmp_path):
    """P41."""
    below = schools(2)
    root = district_year(tmp_path, below)
    first = below[0]
    again = School(first.code, first.name, first.level, first.persons[:1], first.collectives)
    submission(root / "nhan" / "2020-09-29" / "gửi lại.xlsx", again)

    ran = run("-C", root, "consolidate", "--json")

    message = ran.finding("C01")["message"]
    assert 0 == ran.code
    assert "28/09/2020" in message
    assert "29/09/2020" in message
    sent = {row[4] for row in persons(root) if row[0] == "T01"}
    assert {code for code, *_ in again.persons} == sent


def test_the_same_file_twice_is_read_once(tmp_path):
    below = schools(2)
    root = district_year(tmp_path, below)
    copy = root / "nhan" / "2020-09-29" / "bản sao.xlsx"
    copy.parent.mkdir()
    copy.write_bytes((root / "nhan" / DAY / "T01.xlsx").read_bytes())

    ran = run("-C", root, "consolidate", "--json")

    assert 0 == ran.code
    assert ["C09"] == ran.codes


def test_a_cover_that_declares_another_number_is_told(tmp_path):
    below = schools(2)
    root = district_year(tmp_path, below, sent=below[1:])
    declared = {declared_code("CA_NHAN", "LDTT"): 5}
    submission(root / "nhan" / DAY / "sai.xlsx", below[0], declared=declared)

    ran = run("-C", root, "consolidate", "--json")

    messages = [f["message"] for f in ran.json["findings"] if f["code"] == "C08"]
    assert 1 == ran.code
    assert any("Lao động tiên tiến 5, đếm từng dòng được 3 (lệch -2)" in each for each in messages)


def test_a_row_written_twice_is_no_difference_from_the_cover(tmp_path):
    (unit,) = below = schools(1)
    root = district_year(tmp_path, below, sent=())
    awards = {"LDTT": 3, "GK": 1, "BK_TINH": 1}
    declared = {declared_code("CA_NHAN", award): count for award, count in awards.items()}
    declared |= {declared_code("TAP_THE", "TTLDTT"): 1}
    twice = replace(unit, persons=(*unit.persons, unit.persons[0]))
    submission(root / "nhan" / DAY / "hai lần.xlsx", twice, declared=declared)

    ran = run("-C", root, "consolidate", "--json")

    assert "N01" in ran.codes
    assert "C08" not in ran.codes


def test_a_person_in_two_schools_is_told(tmp_path):
    first, second = schools(2)
    moved = School(second.code, second.name, second.level, (*second.persons, first.persons[0]), ())
    root = district_year(tmp_path, (first, moved))

    ran = run("-C", root, "consolidate", "--json")

    assert 0 == ran.code
    assert "C10" in ran.codes
    assert any("T01; T02" in row for row in rows_of(root, "Trùng lặp"))


def test_a_person_in_three_schools_is_told_to_each(tmp_path):
    first, *others = schools(3)
    moved = [replace(each, persons=(*each.persons, first.persons[0])) for each in others]
    root = district_year(tmp_path, (first, *moved))

    ran = run("-C", root, "consolidate", "--json")

    files = {each["file"] for each in ran.json["findings"] if each["code"] == "C10"}
    assert {f"nhan/{DAY}/T0{number}.xlsx" for number in (1, 2, 3)} == files


def test_a_unit_listed_twice_in_the_plan_is_one_unit(tmp_path):
    below = schools(2)
    root = district_year(tmp_path, (*below, below[0]), sent=below)

    ran = run("-C", root, "consolidate", "--json")

    facts = ran.json["facts"]
    assert "N10" in ran.codes
    assert (2, {"TH": "1/1", "THCS": "1/1"}) == (facts["units_due"], facts["by_school_level"])
    assert 1 == sum("T01" in row for row in rows_of(root, "Tình hình nộp"))


def test_a_unit_that_is_not_due_is_set_aside(tmp_path):
    below = schools(3)
    root = district_year(tmp_path, below[:2], sent=below)

    ran = run("-C", root, "consolidate", "--json")

    assert 1 == ran.code
    assert "Gần giống: Trường số 1 (T01)" in ran.finding("C05")["message"]
    assert {"T01", "T02"} == {row[0] for row in persons(root)}


@pytest.mark.parametrize("fault", ["of another year", "not due"])
def test_the_rows_of_a_file_that_is_refused_are_set_aside(tmp_path, fault):
    below = schools(2)
    root = district_year(tmp_path, below[:1])
    before = run("-C", root, "consolidate", "--json").json["facts"]["rows"]
    path, odd = root / "nhan" / DAY / "lạ.xlsx", below[fault == "not due"]
    year = "2019-2020" if fault == "of another year" else "2020-2021"
    submission(path, odd, year=year)

    after = run("-C", root, "consolidate", "--json").json["facts"]["rows"]

    (read, kept, aside), (more, same, away) = (
        [int(word) for word in told.split() if word.isdigit()][:3] for told in (before, after)
    )
    assert (kept, aside) == (same, 0)
    assert more - read == away > 0


def test_a_unit_whose_rows_all_bear_a_code_not_due_is_not_said_to_list_nobody(tmp_path):
    below = schools(2)
    root = district_year(tmp_path, below, sent=below[1:])
    before = School("T77", "Trường cũ", "TH", below[0].persons)
    submission(root / "nhan" / DAY / "sáp nhập.xlsx", before, sender=below[0])

    ran = run("-C", root, "consolidate", "--json")

    assert "C05" in ran.codes
    assert "C22" not in ran.codes


def test_a_cover_with_the_name_and_no_code_is_of_the_unit_of_that_name(tmp_path):
    below = schools(2)
    root = district_year(tmp_path, below)
    path = root / "nhan" / DAY / "T01.xlsx"
    book = openpyxl.load_workbook(path)
    del book["_meta"]
    code = next(row[1] for row in book["Bìa"].iter_rows() if row[1].value == "T01")
    code.value = None
    book.save(path)

    ran = run("-C", root, "consolidate", "--json")

    assert "C06" not in ran.codes
    assert [] == ran.json["facts"]["missing"]


def test_a_unit_that_sent_another_ones_rows_alone_is_in_without_anything_of_its_own(tmp_path):
    below = schools(2)
    root = district_year(tmp_path, below, sent=below[:1])
    submission(root / "nhan" / DAY / "nhầm.xlsx", below[0], sender=below[1])

    ran = run("-C", root, "consolidate", "--json")

    assert (1, ["C27", "C30"]) == (ran.code, sorted(ran.codes))
    assert ["Trường số 2"] == ran.json["facts"]["missing"]
    assert any("Không dùng được" in row for row in rows_of(root, "Tình hình nộp"))
    assert not any("T02" in row for row in rows_of(root, "Đối chiếu"))
    said = next(f["message"] for f in ran.json["findings"] if f["code"] == "C30")
    assert said.startswith("Trường số 2: tệp không có dòng nào của đơn vị, cả")
    assert "là của Trường số 1" in said


def test_a_file_of_another_kind_is_left_to_its_own_act(tmp_path):
    below = schools(2)
    root = district_year(tmp_path, below)
    registration(root / "nhan" / DAY / "của tổ.xlsx", "Tổ Toán")
    submission(root / "nhan" / DAY / "cuối năm.xlsx", below[0], kind="CUOI_NAM")

    ran = run("-C", root, "consolidate", "--json")

    assert (0, []) == (ran.code, ran.codes)


def test_who_sent_another_kind_alone_is_told_what_came_instead(tmp_path):
    below = schools(2)
    root = district_year(tmp_path, below, sent=below[:1])
    submission(root / "nhan" / DAY / "cuối năm.xlsx", below[1], kind="CUOI_NAM")

    ran = run("-C", root, "consolidate", "--json")

    assert 1 == ran.code
    assert ["C02", "C11"] == sorted(ran.codes)


def test_each_kind_is_consolidated_into_a_workbook_of_its_own(tmp_path):
    root = district_year(tmp_path, schools(2))

    told = [
        run("-C", root, "consolidate", *kind).out
        for kind in ((), ("--kind", "so-ket"), ("--kind", "cuoi-nam", "--period", "2"))
    ]

    assert ["chính tệp tổng hợp này" in out for out in told] == [True, True, False]
    assert "rồi submit cuoi-nam" in told[-1]
    names = sorted(path.name for path in (root / "ket-qua").iterdir())
    assert ["tong-hop-cuoi-nam-dot-2.xlsx", "tong-hop-so-ket.xlsx", "tong-hop.xlsx"] == names


def test_files_named_by_hand_are_read_instead_of_the_inbox(tmp_path):
    below = schools(2)
    root = district_year(tmp_path / "huyện", below, sent=())
    path = submission(tmp_path / "Zalo" / "trường 1.xlsx", below[0])

    ran = run("-C", root, "consolidate", path, "--json")

    assert 1 == ran.code
    assert {"C02", "C04"} == set(ran.codes)
    assert {"T01"} == {row[0] for row in persons(root)}


def test_the_rows_of_every_school_are_counted(tmp_path):
    below = schools(3)
    root = district_year(tmp_path, below)

    ran = run("-C", root, "consolidate", "--json")

    people = sum(len(school.persons) for school in below)
    accepted = {row[1]: row[9] for row in rows_of(root, "Tình hình nộp") if row[1] == "T01"}
    assert 0 == ran.code
    assert people == len({(row[0], row[4]) for row in persons(root)})
    assert ran.json["facts"]["rows"].startswith("đọc 18 = nhận 18 +")
    assert {"T01": 6} == accepted


def test_the_total_table_counts_by_formula_and_by_value(tmp_path):
    root = district_year(tmp_path, schools(3))
    assert 0 == run("-C", root, "consolidate").code
    path = root / "ket-qua" / "tong-hop.xlsx"

    values = openpyxl.load_workbook(path, data_only=True)["Tổng hợp"]
    formulas = openpyxl.load_workbook(path)["Tổng hợp"]

    totals = {row[0]: row[-1] for row in values.values if isinstance(row[-1], int)}
    assert 9 == totals["Lao động tiên tiến"]
    assert "Tổng cộng" in totals
    assert any(
        str(cell).startswith("=COUNTIFS(") for row in formulas.values for cell in row if cell
    )


@pytest.mark.parametrize("damage", [b"", b"PK\x03\x04 cut", b"%PDF-1.7"])
def test_a_damaged_file_is_set_aside_and_the_rest_is_consolidated(tmp_path, damage):
    below = schools(3)
    root = district_year(tmp_path, below)
    (root / "nhan" / DAY / "T02.xlsx").write_bytes(damage)

    ran = run("-C", root, "consolidate", "--json")

    assert 1 == ran.code
    assert 2 == ran.json["facts"]["units_received"]
    assert {"T01", "T03"} == {row[0] for row in persons(root)}
    handled = [row for row in rows_of(root, "Cần xử lý") if str(row[2]).startswith("T")]
    assert 1 == len(handled)


def test_status_of_a_district_tells_who_sent(tmp_path):
    below = schools(3)
    root = district_year(tmp_path, below, sent=below[:2])

    ran = run("-C", root, "status")

    assert 1 == ran.code
    assert "Hồ sơ Đăng ký: 2/3" in ran.out
    assert "Trường số 3: Chưa nộp, hạn 30/09/2020" in ran.out
    assert "sheets-tool consolidate" in ran.out


def test_status_before_anything_came_says_what_to_do(tmp_path):
    root = plan(tmp_path)

    before = run("-C", root, "status")
    assert 0 == run("-C", root, "template", "registration").code
    after = run("-C", root, "status")

    assert 0 == before.code
    assert before.out.endswith("Việc tiếp theo: sheets-tool template registration\n")
    assert "Gửi tệp trong phat/registration" in after.out
