"""`diff`: two workbooks of one form, told in people and awards."""

from dataclasses import replace

import pytest
import sheets
from command_line import run
from year_folders import (
    School,
    district_year,
    registration,
    school_year,
    schools,
    submission,
    write,
)

from sheets_tool.forms import plan as w1
from sheets_tool.forms import record as w12

AN = ("GV001", "Nguyễn Thị Thủy", "LDTT", None)
HOA = ("GV002", "Trần Văn Hoà", "LDTT", None)


def told(old, new, *more):
    """Return the exit code and the differences as (what, who, fields)."""
    ran = run("diff", old, new, "--json", *more)
    found = [
        (each["what"], each["who"], [(f["header"], f["old"], f["new"]) for f in each["fields"]])
        for each in ran.json["facts"].get("differences", [])
    ]
    return ran.code, found


@pytest.fixture
def lists(tmp_path):
    def make(name, *rows, **more):
        return registration(tmp_path / f"{name}.xlsx", "Tổ Toán", rows=list(rows), **more)

    return make


def test_the_same_rows_in_another_order_are_equal(lists):
    assert (0, []) == told(lists("cũ", AN, HOA), lists("mới", HOA, AN))


def test_a_person_added_and_one_taken_away(lists):
    code, found = told(lists("cũ", AN), lists("mới", HOA))

    assert 1 == code
    assert [
        ("thêm", "Trần Văn Hoà (GV002) · Danh hiệu đăng ký: Lao động tiên tiến", []),
        ("bớt", "Nguyễn Thị Thủy (GV001) · Danh hiệu đăng ký: Lao động tiên tiến", []),
    ] == found


def test_an_award_more_is_a_change_of_the_person(lists):
    more = ("GV001", "Nguyễn Thị Thủy", "LDTT;CSTDCS", None)

    code, found = told(lists("cũ", AN, HOA), lists("mới", more, HOA))

    field = (
        "Danh hiệu đăng ký",
        "Lao động tiên tiến",
        "Lao động tiên tiến; Chiến sĩ thi đua cơ sở",
    )
    assert (1, [("sửa", "Nguyễn Thị Thủy (GV001)", [field])]) == (code, found)


def test_an_award_that_does_not_read_is_no_blank(tmp_path):
    header = "| Mã cán bộ | Họ và tên | Danh hiệu đăng ký |\n| GV001 | Nguyễn Thị Thủy | {} |"
    old, read, unread = (
        sheets.save(tmp_path / f"{number}.xlsx", {"Cá nhân": header.format(award)})
        for number, award in enumerate(("xin rút", "LĐTT", "xin rút"))
    )

    field = ("Danh hiệu đăng ký", "Lao động tiên tiến", "“xin rút” (chưa đọc được)")
    assert (1, [("sửa", "Nguyễn Thị Thủy (GV001)", [field])]) == told(read, old)
    assert (0, []) == told(old, unread)


def test_a_code_filled_in_later_is_the_same_person(lists):
    nameless = (None, "Trần Văn Hoà", "LDTT", None)

    code, found = told(lists("cũ", AN, nameless), lists("mới", AN, HOA))

    assert (1, [("sửa", "Trần Văn Hoà (GV002)", [("Mã cán bộ", "trống", "GV002")])]) == (
        code,
        found,
    )


def test_submissions_are_told_by_award_and_cover(tmp_path):
    before = School("T01", "Trường số 1", "TH", (("C1", "Người An", "GV", "LDTT"),))
    after = School("T01", "Trường số 1", "TH", (("C1", "Người An", "GV", "LDTT;GK"),))
    old = submission(tmp_path / "a.xlsx", before)
    new = submission(tmp_path / "b.xlsx", after)

    code, found = told(old, new)

    assert 1 == code
    assert ("sửa", "", [("Khai cá nhân · Giấy khen", "trống", "1")]) in found
    assert "Người An (C1) · Giấy khen" in [who.partition(" · Nhóm")[0] for _, who, _ in found]


def test_a_decision_that_came_is_a_change_of_the_row_of_the_record(tmp_path):
    def record(name, **facts):
        row = {
            "candidate_kind": "CA_NHAN",
            "candidate_id": "GV001",
            "candidate_name": "Nguyễn Thị Thủy",
            "unit_code": "TH-MAU",
            "year": "2020-2021",
            "award": "LDTT",
            **facts,
        }
        return write(tmp_path / name, w12.RECORD, {w12.ACHIEVEMENTS.id: [row]})

    old = record("a.xlsx", status="DA_DE_NGHI")
    new = record("b.xlsx", status="DA_QUYET_DINH", decision_no="12/QĐ")

    _, found = told(old, new)

    fields = [("Trạng thái", "Đã đề nghị", "Đã quyết định"), ("Số quyết định", "trống", "12/QĐ")]
    assert [("sửa", "Nguyễn Thị Thủy (GV001) · Lao động tiên tiến", fields)] == found


def test_the_lists_the_tool_writes_are_compared_too(tmp_path):
    root = school_year(tmp_path / "năm")
    run("-C", root, "register")
    path = root / "ket-qua" / "dang-ky.xlsx"
    old = tmp_path / "cũ.xlsx"
    old.write_bytes(path.read_bytes())
    rows = [("GV001", "Nguyễn Thị Thủy", "CSTDCS", None), HOA]
    registration(root / "nhan" / "2020-10-05" / "toán.xlsx", "Tổ Toán", rows=rows)
    run("-C", root, "register")

    code, found = told(old, path)
    same, nothing = told(path, path)

    field = ("Danh hiệu đăng ký", "Lao động tiên tiến", "Chiến sĩ thi đua cơ sở")
    assert (0, []) == (same, nothing)
    assert 1 == code
    assert ("sửa", "Nguyễn Thị Thủy (GV001)", [field]) in found


def test_two_forms_are_not_compared(lists, tmp_path):
    plan = write(tmp_path / "kế hoạch.xlsx", w1.PLAN, {})

    ran = run("diff", lists("cũ", AN), plan, "--json")

    assert (2, ["C70"]) == (ran.code, ran.codes)


def test_a_file_that_is_not_there_stops_the_command(lists, tmp_path):
    ran = run("diff", lists("cũ", AN), tmp_path / "không có.xlsx", "--json")

    assert 2 == ran.code


def test_what_differs_is_printed_a_line_each(lists):
    ran = run("diff", lists("cũ", AN), lists("mới", AN, HOA))

    assert "Cá nhân: thêm 1, bớt 0, sửa 0" in ran.out
    assert "  + Trần Văn Hoà (GV002)" in ran.out


def test_in_lists_of_several_units_each_difference_names_its_unit(tmp_path):
    first, second = schools(2)
    second = replace(second, collectives=(("TO-01", "Tổ Một trường 1", "TTLDTT"),))
    paths = []
    for name, sent in (("cũ", second), ("mới", replace(second, collectives=()))):
        root = district_year(tmp_path / name, (first, sent))
        assert 0 == run("-C", root, "consolidate").code
        paths.append(root / "ket-qua" / "tong-hop.xlsx")

    _, found = told(*paths)

    (gone,) = [who for what, who, _ in found if what == "bớt"]
    assert gone.startswith("Trường số 2 · Tổ Một trường 1 (TO-01) · Tập thể lao động tiên tiến")
