"""The page on the five plans names what exists, and tests that fail without what they test."""

import ast
import importlib
import os
import pkgutil
import re
import subprocess
import sys
from functools import cache
from pathlib import Path

import pages
import pytest

from sheets_tool import forms
from sheets_tool.cli.group import COMMANDS
from sheets_tool.forms.model import Form

ROOT = Path(__file__).parents[2]
TESTS = ROOT / "tests"
HEADER = ["Place", "Asked", "Command", "Where", "Test"]
PLANS = ("dong-loc", "bac-giang", "cam-duc", "kim-son", "cu-khe")
_QUOTED = re.compile(r"`([^`]+)`")


@cache
def rows():
    """Return (plan, cells of a row) of the page, in order."""
    text = (ROOT / "docs" / "plans.md").read_text(encoding="utf-8")
    found = []
    for section in text.split("\n## ")[1:]:
        plan = _QUOTED.match(section)[1]
        lines = [line for line in section.splitlines() if line.startswith("|")]
        table = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]
        assert HEADER == table[0], plan
        found += [(plan, dict(zip(HEADER, cells, strict=True))) for cells in table[2:]]
    return found


def named(head):
    """Return (plan, place, what is quoted) of every cell of a column."""
    return [
        (plan, row["Place"], each) for plan, row in rows() for each in _QUOTED.findall(row[head])
    ]


@cache
def view_sheets():
    """Return the names of all sheets that the code declares: forms, and tables it lays out."""
    names = set()
    for module in pkgutil.iter_modules(forms.__path__):
        loaded = vars(importlib.import_module(f"sheets_tool.forms.{module.name}")).values()
        names |= {each.sheet for each in loaded if isinstance(each, Form)}
    for path in (ROOT / "sheets_tool").rglob("*.py"):
        if "sheet" in (source := path.read_text(encoding="utf-8")):
            strings = (
                node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Constant)
            )
            names |= {node.value for node in strings if isinstance(node.value, str)}
    return names


def functions_of(path):
    tree = ast.parse((TESTS / path).read_text(encoding="utf-8"))
    return {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}


def test_every_plan_has_its_rows_and_no_place_is_told_twice():
    places = [(plan, row["Place"]) for plan, row in rows()]

    assert list(PLANS) == list(dict.fromkeys(plan for plan, _ in places))
    assert len(set(places)) == len(places)


def test_every_row_says_who_does_it_where_it_lies_and_which_test_shows_it():
    silent = [
        (plan, row["Place"])
        for plan, row in rows()
        if not (row["Asked"] and _QUOTED.search(row["Where"]) and _QUOTED.search(row["Test"]))
        or not (_QUOTED.match(row["Command"]) or row["Command"].startswith("outside: "))
    ]

    assert [] == silent


def test_every_command_and_option_named_exists():
    page = (ROOT / "docs" / "commands.md").read_text(encoding="utf-8")
    parts = page.split("\n## `sheets-tool ")[1:]
    help_of = {name: help_ for name, _, help_ in (part.partition("`") for part in parts)}
    wrong = [
        (plan, place, typed)
        for plan, place, typed in named("Command")
        for command, *options in [typed.split()]
        if command not in COMMANDS or any(option not in help_of[command] for option in options)
    ]

    assert [] == wrong


def test_every_sheet_and_column_named_exists():
    books = {book.number: book for book in pages.books()}
    wrong = []
    for plan, place, where in named("Where"):
        file, *inside = where.split(" · ")
        if file.endswith(".xlsx"):
            known = len(inside) == 1 and inside[0] in view_sheets()
        else:
            sheets = {form.sheet: form for form in books[file].forms}
            known = not inside or inside[0] in sheets
            if known and len(inside) > 1:
                known = inside[1] in {column.header for column in sheets[inside[0]].columns}
        if not known:
            wrong.append((plan, place, where))

    assert [] == wrong


def test_every_test_named_exists():
    wrong = [
        (plan, place, each)
        for plan, place, each in named("Test")
        for path, _, name in [each.partition("::")]
        if not (TESTS / path).is_file() or name not in functions_of(path)
    ]

    assert [] == wrong


TAKEN_OUT = [
    ("dong-loc", "II.3 g", "sheets_tool.year.submitting:window=[]"),
    ("bac-giang", "5.1 b", "sheets_tool.stages.receiving:_settle=None"),
    ("cam-duc", "II.7 c", "sheets_tool.stages.exemplars:_is_overdue=False"),
    ("kim-son", "III.2.1 f", "sheets_tool.stages.adoption:changes=[]"),
    ("cu-khe", "II.2.2 e", "sheets_tool.stages.selection:_Contest.senders=None"),
    ("cu-khe", "II.2.2 h", "sheets_tool.stages.selection:_Contest._empty=()"),
]
"""Plan, place of a row, and the function behind it with what it gives when it is taken out."""


def ran(tests, *, disabled=""):
    """Return how pytest ended over some tests in a process of its own, and what it said."""
    quick = ("-p", "no:cacheprovider", "-p", "no:randomly", "-n", "0", "-q", "--no-header")
    command = [sys.executable, "-X", "utf8", "-m", "pytest", "-p", "disabling", *quick, *tests]
    environment = {**os.environ, "DISABLED": disabled, "PYTHONPATH": str(TESTS)}
    ended = subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )
    return ended.returncode, ended.stdout + ended.stderr


def shown_by(plan, place):
    """Return the test that the page names for a row, as pytest takes it."""
    row = next(row for of, row in rows() if (of, row["Place"]) == (plan, place))
    return f"tests/{_QUOTED.search(row['Test'])[1]}"


def test_of_each_plan_something_is_taken_out():
    assert set(PLANS) == {plan for plan, *_ in TAKEN_OUT}


def test_with_everything_in_place_the_tests_named_are_green():
    code, said = ran(sorted({shown_by(plan, place) for plan, place, _ in TAKEN_OUT}))

    assert 0 == code, said


@pytest.mark.parametrize(("plan", "place", "function"), TAKEN_OUT)
def test_without_the_function_the_test_named_goes_red(plan, place, function):
    code, said = ran([shown_by(plan, place)], disabled=function)

    # 1 is a test that failed; a name that is out of date would end otherwise.
    assert 1 == code, said
    assert " failed" in said
