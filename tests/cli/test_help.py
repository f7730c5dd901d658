"""Help: Vietnamese, cheap, for every command."""

import re
import subprocess
import sys

import pages
import pytest
from command_line import run, start

from sheets_tool.cli.group import COMMANDS

HEAVY = {"pandas", "numpy", "openpyxl", "xlsxwriter", "rich", "python_calamine", "rapidfuzz"}
ENGLISH = re.compile(r"\b(Usage|Options|Commands|Show|Error|Missing|TEXT|PATH|default)\b")


@pytest.mark.parametrize("command", COMMANDS)
def test_each_command_explains_itself_in_vietnamese(command):
    ran = run(command, "--help")

    assert 0 == ran.code
    assert ran.out.startswith(f"Cách dùng: sheets-tool {command} ")
    assert "Ví dụ: sheets-tool" in " ".join(ran.out.split())
    assert "In trợ giúp này." in ran.out
    assert not ENGLISH.search(ran.out)


@pytest.mark.parametrize("path", [path for path in pages.paths() if len(path) > 1], ids=" ".join)
def test_each_command_of_a_command_explains_itself_in_vietnamese(path):
    ran = run(*path, "--help")

    assert 0 == ran.code
    assert ran.out.startswith(f"Cách dùng: sheets-tool {' '.join(path)} ")
    assert not ENGLISH.search(ran.out)


@pytest.mark.parametrize("path", [[], *pages.paths()], ids=" ".join)
def test_no_line_of_help_is_cut_short(path):
    assert "..." not in run(*path, "--help").out


def test_the_group_lists_every_command_in_the_order_of_the_year():
    ran = run("--help")

    listed = re.findall(r"^  ([a-z]+) ", ran.out.split("Lệnh:")[1], flags=re.MULTILINE)
    assert list(COMMANDS) == listed
    assert not ENGLISH.search(ran.out)


def test_nothing_typed_is_answered_with_the_help_and_exit_2():
    ran = run()

    assert 2 == ran.code
    assert run("--help").out == ran.out


def test_the_version_is_told():
    ran = run("--version")

    assert 0 == ran.code
    assert re.fullmatch(r"sheets-tool \d+\.\d+\.\d+\n", ran.out)


def imported_by(*arguments):
    """Return the top-level modules that a run leaves loaded."""
    script = (
        "import sys\n"
        "from sheets_tool.cli.supervise import run\n"
        f"run({list(arguments)!r})\n"
        "print(*sys.modules, file=sys.stderr)"
    )
    ended = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True)
    return {name.split(".")[0] for name in ended.stderr.decode().split()}


@pytest.mark.parametrize("arguments", [["--help"], ["--version"], ["không-có"], []])
def test_the_first_screens_load_no_heavy_library(arguments):
    assert set() == HEAVY & imported_by(*arguments)


def test_the_process_that_watches_loads_no_heavy_library(tmp_path):
    assert set() == HEAVY & imported_by("check", str(tmp_path / "không có.xlsx"))


def test_the_program_starts_as_a_module():
    ran = start("--help")

    assert 0 == ran.code
    assert run("--help").out.splitlines() == ran.out.splitlines()
