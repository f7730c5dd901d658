"""Every kind of file that may hold a table is read from an inbox; limits are moved from outside."""

import other_kinds
import pytest
import sheets
import year_folders
from command_line import run, start

from sheets_tool.books.limits import NAMES, Limits, bad_limits, limits_of

ROWS = sheets.grid("""
| STT | Mã cán bộ | Họ và tên       | Danh hiệu đăng ký |
| 1   | GV001     | Nguyễn Thị Thủy | LĐTT              |
| 2   | GV002     | Trần Văn Hoà    | CSTĐCS            |
""")


def test_every_kind_of_table_in_an_inbox_is_read(tmp_path):
    root = year_folders.plan(tmp_path / "năm")
    inbox = root / "nhan" / "2020-09-28"
    inbox.mkdir(parents=True)
    for kind, make in other_kinds.KINDS.items():
        (inbox / f"bài{kind}").write_bytes(make("Cá nhân", ROWS))
    (inbox / "bài.html").write_bytes(other_kinds.page("Cá nhân", ROWS))

    ran = run("-C", root, "check", "--json")

    assert {f"nhan/2020-09-28/bài{end}": 2 for end in (*other_kinds.KINDS, ".html")} == {
        each["file"]: each["accepted"] for each in ran.json["facts"]["files"]
    }
    assert "T12" not in ran.codes


@pytest.mark.parametrize(
    ("name", "text"),
    [("a.xml", "<?xml version='1.0'?><thu/>"), ("a.html", "<html><body>xin chào</body></html>")],
)
def test_a_page_without_a_table_in_an_inbox_is_told(name, text, tmp_path):
    root = year_folders.plan(tmp_path / "năm")
    (root / "nhan").mkdir(exist_ok=True)
    (root / "nhan" / name).write_text(text, encoding="utf-8")

    assert f"nhan/{name}" == run("-C", root, "check", "--json").finding("T03")["file"]


def test_each_variable_moves_its_limit():
    moved = limits_of(dict.fromkeys(NAMES, "7"))

    assert {name: 7 * unit for name, (_, unit) in NAMES.items()} == {
        name: getattr(moved, limit) for name, (limit, _) in NAMES.items()
    }
    assert Limits() == limits_of({"SHEETS_TOOL_MAX_ROWS": ""})


@pytest.mark.parametrize("value", ["0", "-5", "nhiều", "1.5", "²"])
def test_a_limit_that_is_no_number_is_told_and_changes_nothing(value):
    environment = {"SHEETS_TOOL_MAX_ROWS": value}

    assert environment == bad_limits(environment)
    assert Limits() == limits_of(environment)


def test_limits_from_the_environment_hold_for_a_run(tmp_path):
    path = tmp_path / "a.xlsx"
    path.write_bytes(other_kinds.xlsx("Cá nhân", [*ROWS, *[["x"]] * 10_000]))

    fewer = start("check", path, "--json", SHEETS_TOOL_MAX_ROWS="9000")
    wrong = start("check", path, "--json", SHEETS_TOOL_MAX_ROWS="nhiều")

    assert ["T07"] == fewer.codes
    assert "quá 9000 dòng" in fewer.finding("T07")["message"]
    assert "“nhiều”" in wrong.finding("T46")["message"]
    assert "T07" not in wrong.codes
