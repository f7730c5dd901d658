"""What is shipped is what the code writes: the sample years and the blank workbooks."""

import os
import re
import subprocess
import sys
from pathlib import Path

import openpyxl
import pytest

from sheets_tool.forms.registry import BOOKS
from sheets_tool.year.demonstrating import same_workbook
from sheets_tool.year.putting import put_down
from sheets_tool.year.rehearsal.every import YEARS
from sheets_tool.year.rehearsal.expected import read_expected
from sheets_tool.year.shipped import shipped
from sheets_tool.year.templating import blanks

SAMPLES = shipped("samples")
ROOT = Path(__file__).resolve().parents[2]


def files_of(folder):
    """Return the files below a folder by their paths in it."""
    found = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path for path in found}


def differing(first, second):
    """Return the paths at which two folders differ; workbooks are compared unpacked."""
    mine, theirs = files_of(first), files_of(second)
    both = mine.keys() & theirs.keys()
    return sorted(
        {*(mine.keys() ^ theirs.keys())}
        | {name for name in both if not same_workbook(mine[name], theirs[name])}
    )


@pytest.mark.timeout(900)  # it runs all sample years twice
def test_building_the_samples_again_gives_the_same_files(tmp_path):
    command = [sys.executable, "-X", "utf8", "samples/build.py", str(tmp_path)]
    subprocess.run(command, cwd=ROOT, env={**os.environ, "PYTHONPATH": str(ROOT)}, check=True)

    assert {year: [] for year in YEARS} == {
        year: differing(SAMPLES / year, tmp_path / year) for year in YEARS
    }


def test_the_templates_on_disk_are_what_the_code_writes(tmp_path):
    put = put_down(blanks(tmp_path))

    assert not put.refused
    assert len(BOOKS) == len(put.written)
    assert [] == differing(shipped("templates"), tmp_path)


PLANS = sorted(path.relative_to(SAMPLES).as_posix() for path in SAMPLES.rglob("ke-hoach.xlsx"))


def test_every_sample_year_has_a_plan():
    assert all(any(plan.startswith(f"{year}/") for plan in PLANS) for year in YEARS)


@pytest.mark.parametrize("plan", PLANS)
def test_every_sheet_of_a_sample_plan_says_that_its_people_are_invented(plan):
    book = openpyxl.load_workbook(SAMPLES / plan, read_only=True)
    visible = [sheet for sheet in book.worksheets if sheet.sheet_state == "visible"]
    silent = [
        sheet.title
        for sheet in visible
        if not any("hư cấu" in str(cell) for row in sheet.values for cell in row if cell)
    ]

    assert visible
    assert [] == silent


def test_no_person_of_a_school_shares_a_name_with_another():
    for plan in PLANS:
        book = openpyxl.load_workbook(SAMPLES / plan, read_only=True)
        names = [row[2] for row in book["Nhân sự"].values if row[1] and row[2]]

        assert names, plan
        assert len(set(names)) == len(names), plan


def test_what_is_expected_is_what_the_readme_says_was_planted():
    codes = {line.split(" ")[0] for year in YEARS for _, line in read_expected(SAMPLES, year)}
    told = (SAMPLES / "README.md").read_text(encoding="utf-8")
    planted = set(re.findall(r"\b[A-Z][0-9]{2}\b", told))

    assert planted == codes
