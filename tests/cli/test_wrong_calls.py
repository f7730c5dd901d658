"""Calls that are wrong: exit 2, one line in Vietnamese, no traceback."""

import re

import click
import pytest
from command_line import run
from year_folders import district_year, school_year, schools

from sheets_tool.cli.errors import words

ENGLISH = re.compile(
    r"\b(is|not|are|takes?|requires?|such|missing|could|does|the)\b", re.IGNORECASE
)

WRONG = [
    pytest.param(["khong-co"], "Không có lệnh “khong-co”.", id="a command that does not exist"),
    pytest.param(["chekc"], "Có phải: check?", id="a command mistyped"),
    pytest.param(["rules", "shw"], "Có phải: show?", id="a command of a command mistyped"),
    pytest.param(["-C", "nơi"], "Thiếu tên lệnh.", id="no command"),
    pytest.param(["--lạ"], "Không có tùy chọn “--lạ”.", id="an option of the group"),
    pytest.param(["check", "--strcit"], "Có phải: --strict?", id="an option mistyped"),
    pytest.param(["receive"], "Thiếu tham số TỆP…", id="a missing argument"),
    pytest.param(["receive", "a.xlsx"], "Thiếu tham số --on.", id="a missing option"),
    pytest.param(["receive", "a.xlsx", "--on"], "--on cần một giá trị.", id="a missing value"),
    pytest.param(["check", "--json=có"], "--json không nhận giá trị.", id="a value too many"),
    pytest.param(["new", "a", "b", "c"], "Thừa tham số: b c.", id="arguments too many"),
    pytest.param(["status", "a"], "Thừa tham số: a.", id="an argument where none is due"),
    pytest.param(
        ["receive", "a.xlsx", "--on", "31/02/2020"],
        "“31/02/2020” không phải ngày; ghi như 30/09/2020.",
        id="a day that does not exist",
    ),
    pytest.param(["register", "--day", "mai"], "“mai” không phải ngày", id="a day that is no day"),
    pytest.param(
        ["submit", "quý-một"], "chọn: Đăng ký, Sơ kết, Cuối năm, Đột xuất.", id="an unknown kind"
    ),
    pytest.param(
        ["template", "ballot", "--stage", "xyz"],
        "--stage “xyz” không có; chọn: to, hoi-dong.",
        id="none of a few words",
    ),
    pytest.param(
        ["submit", "--as", "x'y"],
        "--as “x'y” không có; chọn: canhan,",
        id="none of a few words, with a quote",
    ),
    pytest.param(["consolidate", "--jobs", "hai"], "“hai” không phải số.", id="no number"),
    pytest.param(["template", "W2"], "Không có mẫu “W2”; chọn: all,", id="an unknown form"),
]


@pytest.mark.parametrize(("arguments", "words"), WRONG)
def test_a_wrong_call_is_told_in_vietnamese(arguments, words):
    ran = run(*arguments)

    assert 2 == ran.code
    assert words in ran.err
    assert ran.err.startswith("Lỗi: ")
    assert ran.err.endswith("Xem cách dùng: sheets-tool --help\n")
    assert "" == ran.out


@pytest.mark.parametrize("kind", ["dang-ky", "Đăng ký", "ĐĂNG KÍ", "DANG_KY"])
def test_a_kind_is_understood_with_and_without_marks(tmp_path, kind):
    root = school_year(tmp_path)

    assert 0 == run("-C", root, "submit", kind).code


@pytest.mark.parametrize("day", ["01/10/2020", "2020-10-01", "1.10.2020"])
def test_a_day_is_understood_as_people_type_it(tmp_path, day):
    root = school_year(tmp_path)

    assert 0 == run("-C", root, "register", "--day", day).code


def test_the_folder_may_stand_before_or_after_the_command(tmp_path):
    root = school_year(tmp_path)

    assert run("-C", root, "status").out == run("status", "-C", root).out


NEED_A_YEAR = [
    ["status"],
    ["check"],
    ["register"],
    ["submit", "dang-ky"],
    ["consolidate"],
    ["receive", __file__, "--on", "30/09/2020"],
]


@pytest.mark.parametrize("arguments", NEED_A_YEAR, ids=lambda each: each[0])
def test_a_folder_without_a_plan_is_no_year_folder(tmp_path, arguments):
    ran = run("-C", tmp_path, *arguments, "--json")

    assert 2 == ran.code
    assert ["W01"] == ran.codes
    assert str(tmp_path) in ran.json["findings"][0]["message"]
    assert [] == list(tmp_path.iterdir())


def test_an_inbox_with_nothing_in_it_is_told(tmp_path):
    root = school_year(tmp_path, day="2020-09-28")
    for path in (root / "nhan").rglob("*.xlsx"):
        path.unlink()

    ran = run("-C", root, "register", "--json")

    assert 2 == ran.code
    assert ["W10"] == ran.codes


def test_a_plan_without_unit_and_year_stops_the_command(tmp_path):
    assert 0 == run("new", tmp_path / "năm").code

    ran = run("-C", tmp_path / "năm", "register", "--json")

    assert 2 == ran.code
    assert {"O01", "W05"} == set(ran.codes)


def test_a_kind_without_its_stage_yet_says_what_can_be_made(tmp_path):
    ran = run("-C", school_year(tmp_path), "submit", "cuoi-nam", "--json")

    assert 2 == ran.code
    assert ["W15"] == ran.codes


@pytest.mark.parametrize("upper", [False, True], ids=["consolidate", "register"])
def test_the_act_of_another_level_says_which_act_is_meant(tmp_path, upper):
    root = district_year(tmp_path, schools(1)) if upper else school_year(tmp_path)

    ran = run("-C", root, "register" if upper else "consolidate", "--json")

    assert 2 == ran.code
    assert ["W40"] == ran.codes
    assert not (root / "ket-qua").exists()


def test_an_upper_level_is_told_to_consolidate_before_it_submits(tmp_path):
    root = district_year(tmp_path, schools(1))

    ran = run("-C", root, "submit", "dang-ky", "--json")

    assert 2 == ran.code
    assert not (root / "ket-qua").exists()


VALUES = [
    pytest.param(click.Choice(["một"]), "hai", id="one choice"),
    pytest.param(click.Choice(["to", "hoi-dong"]), "hai", id="choices"),
    pytest.param(click.INT, "hai", id="integer"),
    pytest.param(click.FLOAT, "hai", id="float"),
    pytest.param(click.BOOL, "hai", id="boolean"),
    pytest.param(click.IntRange(1, 3), "7", id="range"),
    pytest.param(click.Tuple([str, str]), ("hai",), id="number of values"),
    pytest.param(click.Path(exists=True), "không/có", id="path that is not there"),
    pytest.param(click.Path(dir_okay=False), "/", id="folder for a file"),
]


@pytest.mark.parametrize(("kind", "value"), VALUES)
def test_what_click_says_of_a_value_is_said_in_vietnamese(kind, value):
    option = click.Option(["--so"], type=kind)

    with pytest.raises(click.BadParameter) as caught:
        kind.convert(value, option, None)

    assert caught.value.message != words(caught.value)
    assert not ENGLISH.search(words(caught.value))


CALLS = [
    click.FileError("a.xlsx", "denied"),
    click.BadArgumentUsage("Argument 'x' takes 2 values."),
    click.BadOptionUsage("--day", "Option '--day' requires an argument."),
    click.BadOptionUsage("--json", "Option '--json' does not take a value."),
    click.NoSuchOption("--xyz"),
    click.MissingParameter(param=click.Option(["--on"]), ctx=click.Context(click.Command("x"))),
    click.UsageError("Missing command."),
]


@pytest.mark.parametrize("error", CALLS, ids=lambda each: type(each).__name__)
def test_what_click_says_of_a_call_is_said_in_vietnamese(error):
    assert not ENGLISH.search(words(error))
