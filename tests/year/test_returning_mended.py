"""`check --repair`: shown, asked, written, remembered."""

from types import SimpleNamespace

import openpyxl
import pytest
import sheets
import year_folders
from click.testing import CliRunner
from command_line import run

from sheets_tool.cli import check
from sheets_tool.cli.group import main

BROKEN = """
| Họ tên         | Mã GV | Danh hiệu |
| Nguyễn Thị Hoà | GV001 | LĐTT      |
"""


@pytest.fixture
def broken(tmp_path):
    return sheets.save(tmp_path / "Tổ Toán.xlsx", {"Sheet1": BROKEN})


def test_without_an_answer_nothing_is_written(broken):
    ran = run("check", broken, "--repair")

    assert "Trang “Sheet1” → “Cá nhân”" in ran.out
    assert "cột A “Họ tên” → “Họ và tên”" in ran.out
    assert "Dòng: đọc 1 = chép 1 + trống 0 + ngoài bảng 0" in ran.out
    assert "Chưa ghi bản sửa nào; thêm --yes để ghi mà không hỏi." in ran.out
    assert [broken] == list(broken.parent.iterdir())


def test_rows_of_two_sheets_that_fit_are_told_to_be_uncopied(tmp_path):
    path = sheets.save(tmp_path / "a.xlsx", {"Sheet1": BROKEN, "Sheet1 (2)": BROKEN})

    assert "Dòng: đọc 2 = chép 0 + chưa chép 2 + trống" in run("check", path, "--repair").out


@pytest.mark.parametrize(
    ("answer", "writes"), [("c", True), ("Có", True), ("y", True), ("k", False), ("", False)]
)
def test_who_sits_at_a_terminal_is_asked_after_being_shown(broken, monkeypatch, answer, writes):
    terminal = SimpleNamespace(stdin=SimpleNamespace(isatty=lambda: True))
    monkeypatch.setattr(check, "sys", terminal)

    asked = CliRunner().invoke(main, ["check", str(broken), "--repair"], input=f"{answer}\n")

    shown, question, after = asked.output.partition("Ghi bản sửa này? [c/K]")
    assert "cột A “Họ tên” → “Họ và tên”" in shown
    assert question
    assert writes == broken.with_name("Tổ Toán - đã sửa.xlsx").exists()
    assert writes == ("Chưa ghi bản sửa nào" not in after)


def test_who_sends_the_question_away_gets_no_copy(broken, monkeypatch):
    monkeypatch.setattr(check, "sys", SimpleNamespace(stdin=SimpleNamespace(isatty=lambda: True)))

    asked = CliRunner().invoke(main, ["check", str(broken), "--repair"], input="")

    assert asked.exit_code
    assert [broken] == list(broken.parent.iterdir())


def test_yes_writes_a_copy_in_the_current_template_beside_the_file(broken):
    before = broken.read_bytes()

    ran = run("check", broken, "--repair", "--yes", "--json")

    copy = broken.with_name("Tổ Toán - đã sửa.xlsx")
    assert [str(copy)] == ran.json["written"]
    assert before == broken.read_bytes()
    assert [] == run("check", copy, "--json").codes


def test_json_holds_all_that_would_be_changed_and_asks_nothing(broken):
    (told,) = run("check", broken, "--repair", "--json").json["facts"]["repair"]

    rows = {"read": 1, "copied": 1, "uncopied": 0, "blank": 0, "outside": 0}
    assert rows == told["rows"]
    assert [("C2", "LĐTT", "Lao động tiên tiến")] == [
        (each["cell"], each["was"], each["now"]) for each in told["changed"]
    ]


def test_a_mapping_is_remembered_for_the_sender_and_said_next_time(tmp_path):
    root = year_folders.school_year(tmp_path / "năm")
    sheets.save(root / "nhan" / "2020-09-28" / "x.xlsx", {"Sheet1": BROKEN})
    first = run("-C", root, "check", "--repair", "--yes")
    second = run("-C", root, "check", "--repair")

    assert (root / "tra-lai" / "2020-09-28" / "x - đã sửa.xlsx").exists()
    assert "Cách ghép cột" not in first.out
    assert "Cách ghép cột như lần trước." in second.out


def test_a_damaged_memory_is_no_obstacle(tmp_path):
    root = year_folders.school_year(tmp_path / "năm")
    sheets.save(root / "nhan" / "2020-09-28" / "x.xlsx", {"Sheet1": BROKEN})
    (root / ".sheets-tool").mkdir(exist_ok=True)
    (root / ".sheets-tool" / "mappings.json").write_text("{", encoding="utf-8")

    assert "Sheet1" in run("-C", root, "check", "--repair", "--yes").out


def test_a_mended_copy_that_somebody_edited_is_not_replaced(broken):
    run("check", broken, "--repair", "--yes")
    copy = broken.with_name("Tổ Toán - đã sửa.xlsx")
    book = openpyxl.load_workbook(copy)
    book["Cá nhân"]["C9"] = "Người khác"
    book.save(copy)
    before = copy.read_bytes()

    ran = run("check", broken, "--repair", "--yes", "--json")

    assert (2, True) == (ran.code, "W03" in ran.codes)
    assert before == copy.read_bytes()


def test_a_file_that_fits_its_template_is_left_alone(tmp_path):
    path = year_folders.registration(tmp_path / "a.xlsx", "Tổ Toán")

    ran = run("check", path, "--repair", "--yes", "--json")

    assert [] == ran.json["written"]


def test_a_file_that_is_no_form_is_told(tmp_path, broken):
    other = sheets.save(tmp_path / "b.xlsx", {"Sheet1": "| x |"})

    ran = run("check", broken, other, "--repair", "--json")

    assert "T42" in ran.codes
