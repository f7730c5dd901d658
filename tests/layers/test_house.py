"""What a machine can hold the house to: sizes, names, and what may stand where."""

import ast
import statistics
from pathlib import Path

import pytest

from sheets_tool.cli.group import COMMANDS
from sheets_tool.cli.supervise import READING

ROOT = Path(__file__).parents[2] / "sheets_tool"
MODULES = sorted(ROOT.rglob("*.py"))
VAGUE = {"utils", "helpers", "common", "constants", "base", "manager", "misc"}
CLOCKS_AND_EXITS = {"print", "exit", "now", "today", "utcnow"}
SPREADSHEETS = {"openpyxl", "xlsxwriter", "python_calamine"}
OWN_FILES = {"new", "receive", "template", "rules"}
"""Commands that open nothing a stranger sent: our own plan, copies, packs."""


def tree(path):
    return ast.parse(path.read_text(encoding="utf-8"))


def layer(path):
    parts = path.relative_to(ROOT).parts
    return parts[0] if len(parts) > 1 else ""


def declares(function):
    """Return whether a function only returns one thing: a declaration, long as its data."""
    return isinstance(function.body[-1], ast.Return) and len(function.body) <= 2


def functions():
    """Yield each function that does something, with its lines, its docstring left out."""
    for path in MODULES:
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.FunctionDef) and not declares(node):
                lines = node.end_lineno - node.lineno + 1
                if ast.get_docstring(node) is not None:
                    lines -= node.body[0].end_lineno - node.body[0].lineno + 1
                yield f"{path.relative_to(ROOT)}:{node.lineno} {node.name}", lines


def called(path):
    """Yield the name of each function that a module calls."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Call):
            target = node.func
            yield target.attr if isinstance(target, ast.Attribute) else getattr(target, "id", "")


def imported(path):
    """Yield the top-level name of each module that a module imports."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            yield from (each.name.split(".")[0] for each in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module.split(".")[0]


def where(found):
    return [str(path.relative_to(ROOT)) for path in found]


def test_functions_are_short():
    lines = dict(functions())

    assert statistics.median(lines.values()) <= 10
    assert statistics.quantiles(lines.values(), n=10)[-1] <= 30
    assert [] == [name for name, count in lines.items() if count > 60]


def test_modules_are_short():
    lines = [len(path.read_text(encoding="utf-8").splitlines()) for path in MODULES]

    assert statistics.median(lines) <= 120
    assert max(lines) <= 450


def test_every_module_says_in_its_name_what_lives_there():
    assert [] == where(path for path in MODULES if path.stem in VAGUE)


def test_nothing_below_the_command_line_prints_exits_or_asks_the_clock():
    below = [path for path in MODULES if layer(path) not in {"cli", ""}]

    assert [] == where(path for path in below if CLOCKS_AND_EXITS & set(called(path)))


def test_findings_are_made_from_the_catalogue_alone():
    others = [path for path in MODULES if layer(path) != "findings"]

    assert [] == where(path for path in others if "Finding" in set(called(path)))


def test_spreadsheet_libraries_stay_in_books():
    others = [path for path in MODULES if layer(path) != "books"]

    assert [] == where(path for path in others if SPREADSHEETS & set(imported(path)))


@pytest.mark.parametrize("command", sorted(set(COMMANDS) - OWN_FILES))
def test_commands_that_read_what_others_sent_are_watched(command):
    assert command in READING


@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_is_a_small_module(command):
    path = ROOT / "cli" / f"{COMMANDS[command][0]}.py"

    assert len(path.read_text(encoding="utf-8").splitlines()) <= 100
