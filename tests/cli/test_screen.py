"""What is printed: UTF-8 everywhere, no escape codes, JSON alone where asked."""

import io
from contextlib import redirect_stdout
from pathlib import Path

import pytest
import sheets
from command_line import run, start
from year_folders import district_year, plan, registration, school_year, schools

from sheets_tool.cli.run import run_here

FLAWED = "| Mã cán bộ | Họ và tên | Danh hiệu đăng ký |\n| GV001 | Lê An | CSTĐ |"
LETTERS = "Đỗ Thị Ưởng"
ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def root(tmp_path):
    """A year folder with blanks and Vietnamese letters in its path, and something to tell."""
    root = school_year(tmp_path / "Trường TH Mẫu" / "năm học 2020 – 2021")
    rows = [("GV009", LETTERS, "LDTT", None)]
    registration(root / "nhan" / "2020-09-29" / "bổ sung.xlsx", "Tổ Văn", rows=rows)
    return root


COMMANDS = [["status"], ["check"], ["register"], ["submit"], ["template", "registration"]]


@pytest.mark.parametrize("command", COMMANDS, ids=lambda each: each[0])
def test_json_stands_alone(root, command):
    ran = run("-C", root, *command, "--json")

    assert ran.code == ran.json["exit_code"]
    assert {"exit_code", "facts", "written", "next", "findings"} == set(ran.json)
    assert "" == ran.err


def test_json_of_a_district_stands_alone(tmp_path):
    root = district_year(tmp_path, schools(2))

    ran = run("-C", root, "consolidate", "--json")

    assert 0 == ran.json["exit_code"]
    assert 2 == ran.json["facts"]["units_received"]


def test_a_finding_has_its_place_and_its_act_in_json(root):
    finding = run("-C", root, "register", "--json").finding("N03")

    assert "Cá nhân" == finding["sheet"]
    assert LETTERS in finding["message"]
    assert finding["cell"].startswith("B")
    assert finding["act"]
    assert "error" == finding["severity"]


def test_a_vietnamese_console_of_windows_gets_utf8_and_no_escape_codes(root):
    ran = start("-C", root, "register", PYTHONIOENCODING="cp1258", FORCE_COLOR="1")

    assert 1 == ran.code
    assert LETTERS in ran.out
    assert "lỗi N03" in ran.out
    assert "năm học 2020 – 2021" in ran.out
    assert "\x1b" not in ran.out + ran.err


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["--help"], 0, "thi đua – khen thưởng"),
        (["không-có"], 2, "Xem cách dùng"),
        (["-C", "thư mục không có", "status"], 2, "thư mục không có"),
        (["check", "Đỗ Thị Ưởng.xlsx"], 2, "Đỗ Thị Ưởng.xlsx"),
    ],
)
def test_help_and_errors_are_whole_on_a_vietnamese_console_of_windows(
    tmp_path, arguments, code, words
):
    ran = start(*arguments, cwd=tmp_path, PYTHONIOENCODING="cp1258", PYTHONUTF8="0")

    assert code == ran.code
    assert words in ran.out + ran.err
    assert "?" not in (ran.out + ran.err).replace("Có phải: ", "")
    assert "Traceback" not in ran.err


def test_a_copy_goes_back_under_a_path_with_blanks_and_letters(tmp_path):
    sent = tmp_path / "Tệp gửi ở Zalo"
    sent.mkdir()
    path = sheets.save(sent / "Đăng ký – tổ Văn.xlsx", {"Cá nhân": FLAWED}, stamp="registration")

    ran = start("check", path, "--annotate", "-o", tmp_path / "trả lại", PYTHONIOENCODING="cp1258")

    copy = tmp_path / "trả lại" / "Đăng ký – tổ Văn - cần sửa.xlsx"
    assert copy.exists()
    assert f"Đã ghi: {copy}" in ran.out


def test_a_pipe_gets_no_bar_and_no_escape_code(tmp_path):
    root = district_year(tmp_path / "Phòng GD&ĐT", schools(3))

    ran = start("-C", root, "consolidate", FORCE_COLOR="1")

    assert "Đã ghi: " in ran.out
    assert not {"\x1b", "\r"} & set(ran.out + ran.err)


def test_json_is_utf8_and_alone_without_any_locale(root):
    # Named here, for in such an environment Python itself cannot read where it was installed
    # when letters stand in that path.
    ran = start("-C", root, "register", "--json", LC_ALL="C", PYTHONUTF8="0", PYTHONPATH=str(ROOT))

    assert 1 == ran.json["exit_code"]
    assert LETTERS in ran.finding("N03")["message"]
    assert "Traceback" not in ran.err


class Terminal(io.StringIO):
    """A screen that can show colours."""

    def isatty(self):
        return True


@pytest.mark.parametrize(("no_colour", "expected"), [("", True), ("1", False)])
def test_colours_are_for_terminals_and_never_against_no_color(
    root, monkeypatch, no_colour, expected
):
    monkeypatch.setenv("NO_COLOR", no_colour)
    screen = Terminal()

    with redirect_stdout(screen):
        run_here(["-C", str(root), "register"])

    assert expected == ("\x1b[" in screen.getvalue())


def test_many_findings_of_one_kind_are_cut_short(tmp_path):
    root = plan(tmp_path / "năm")
    rows = [(f"LA{n:03}", f"Người Lạ {n}", "LDTT", None) for n in range(25)]
    registration(root / "nhan" / "2020-09-28" / "lạ.xlsx", "Tổ Toán", rows=rows)

    ran = run("-C", root, "register")

    assert 20 == ran.out.count("lỗi N03")
    assert "… và 5 chỗ nữa cùng loại N03" in ran.out
    assert 25 == run("-C", root, "register", "--json").codes.count("N03")


def test_the_rows_add_up_on_the_screen(root):
    ran = run("-C", root, "register")

    line = next(line for line in ran.out.splitlines() if line.startswith("Dòng: "))
    read, accepted, aside, blank, outside = (int(n) for n in line.split() if n.isdigit())
    assert read == accepted + aside + blank + outside
    assert read > 0
