"""Another program that calculates agrees with the values our formulas carry."""

import re
import shutil
import subprocess
from pathlib import Path

import openpyxl
import pytest
from sheets import rewrite

from sheets_tool.year.demonstrating import demonstrate
from sheets_tool.year.shipped import shipped

SOFFICE = shutil.which("soffice") or shutil.which("libreoffice")
WORKBOOKS = ("bac-giang/ket-qua/tong-hop.xlsx", "kim-son/ket-qua/dang-ky.xlsx")
_STORED = re.compile(rb"(</f>)<v>[^<]*</v>")


@pytest.fixture(scope="module")
def demo(tmp_path_factory):
    """A folder in which the sample years were run."""
    folder = tmp_path_factory.mktemp("demo")
    demonstrate(folder, samples=shipped("samples"), tell=[].append)
    return folder


def without_values(path: Path, to: Path):
    """Write a copy whose formulas carry no values, so that whoever opens it must calculate."""

    def change(name, data):
        return _STORED.sub(rb"\1", data) if name.startswith("xl/worksheets/") else data

    return rewrite(path, change, to=to)


def values_of(path: Path, cells):
    """Return the stored values of cells given as (sheet, address)."""
    book = openpyxl.load_workbook(path, data_only=True)
    return {(sheet, at): book[sheet][at].value for sheet, at in cells}


def formulas_of(path: Path):
    """Return the cells that hold a formula, as (sheet, address)."""
    book = openpyxl.load_workbook(path)
    return [
        (sheet.title, cell.coordinate)
        for sheet in book.worksheets
        for row in sheet.iter_rows()
        for cell in row
        if cell.data_type == "f"
    ]


@pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not installed")
@pytest.mark.parametrize("name", WORKBOOKS)
def test_libreoffice_calculates_the_values_that_the_formulas_carry(demo, tmp_path, name):
    cells = formulas_of(demo / name)
    blank = without_values(demo / name, tmp_path / "trống.xlsx")
    command = [SOFFICE, f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--headless"]
    command += ["--convert-to", "xlsx", "--outdir", str(tmp_path / "tính lại"), str(blank)]
    subprocess.run(command, check=True, capture_output=True, timeout=180)

    assert len(cells) > 20
    assert {None} == set(values_of(blank, cells).values())
    assert values_of(demo / name, cells) == values_of(tmp_path / "tính lại" / "trống.xlsx", cells)
