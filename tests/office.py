"""LibreOffice as an arbiter: a workbook recalculated, and what its cells then say."""

import re
import shutil
import subprocess

import openpyxl
import pytest

SOFFICE = shutil.which("soffice")
needs_office = pytest.mark.skipif(SOFFICE is None, reason="soffice is not installed")


def recalculated(paths, folder):
    """Return copies of workbooks that LibreOffice calculated anew, all in one go."""
    folder.mkdir(exist_ok=True)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [SOFFICE, profile, "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML"]
    subprocess.run(
        [*command, "--outdir", str(folder), *map(str, paths)],
        check=True,
        capture_output=True,
        timeout=120,
    )
    return [folder / path.name for path in paths]


def formula_values(path):
    """Return (sheet, cell) → stored value of every formula of a workbook."""
    formulas = openpyxl.load_workbook(path)
    values = openpyxl.load_workbook(path, data_only=True)
    return {
        (sheet.title, cell.coordinate): values[sheet.title][cell.coordinate].value
        for sheet in formulas.worksheets
        for row in sheet.iter_rows()
        for cell in row
        if cell.data_type == "f"
    }


def without_values(path, rewrite):
    """Drop the stored value of every formula, so that whoever opens it must calculate."""

    def drop(name, data):
        if not name.startswith("xl/worksheets/"):
            return data
        return re.sub(rb"(<f>[^<]*</f>)<v>[^<]*</v>", rb"\1", data)

    return rewrite(path, drop)
