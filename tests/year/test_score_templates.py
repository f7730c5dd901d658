"""Scoring sheets handed out to groups: the total in the form is what `score` computes."""

import openpyxl
import pytest
from office import needs_office, recalculated
from scoring_years import year

from sheets_tool.books.write import to_bytes
from sheets_tool.year.templating import hand_out

SHEET = "Tổ chấm"


@pytest.fixture(scope="module")
def form(tmp_path_factory):
    """Return the workbook of a group with a manager and a teacher; C1 is for teachers alone."""
    folder = year(tmp_path_factory.mktemp("year"), limited={"C1": "GV"})
    output = hand_out(folder, "scoring", period="1").outputs[0]
    path = folder.root / "cham.xlsx"
    path.write_bytes(to_bytes(output.book))
    return path


def cells(sheet):
    """Return (code, header) → cell, headers as far as the first blank."""
    rows = list(sheet.iter_rows())
    head = next(row for row in rows if any(cell.value == "Mã (*)" for cell in row))
    headers = {cell.column: str(cell.value).split()[0] for cell in head if cell.value}
    code = next(cell.column for cell in head if cell.value == "Mã (*)")
    found = [row for row in rows if row[0].row > head[0].row and row[code - 1].value]
    return {(row[code - 1].value, headers[c.column]): c for row in found for c in row}


def test_what_does_not_apply_is_locked_and_left_out_of_the_total(form):
    found = cells(openpyxl.load_workbook(form)[SHEET])
    bonus = {who: found[who, "C1"] for who in ("GV001", "GV002")}
    counts = {who: bonus[who].coordinate in found[who, "Tổng"].value for who in bonus}

    assert {"GV001": True, "GV002": False} == {w: c.protection.locked for w, c in bonus.items()}
    assert {"GV001": False, "GV002": True} == counts


def test_cells_for_points_take_numbers_alone_within_their_limits(form):
    sheet = openpyxl.load_workbook(form)[SHEET]
    at = cells(sheet)["GV002", "A1"].coordinate
    (rule,) = [each for each in sheet.data_validations.dataValidation if at in each.sqref]

    assert ("decimal", True) == (rule.type, bool(rule.showErrorMessage))
    assert (0, 40) == (float(rule.formula1), float(rule.formula2))


@needs_office
def test_a_spreadsheet_totals_what_applies_and_nothing_where_a_number_is_text(form, tmp_path):
    book = openpyxl.load_workbook(form)
    for sheet, entry in ((SHEET, 50), ("Hội đồng chấm", "50,5")):
        found = cells(book[sheet])
        for who in ("GV001", "GV002"):
            for criterion, value in {"A1": 40, "A2": entry, "C1": 2}.items():
                found[who, criterion].value = value
    book.save(tmp_path / "filled.xlsx")
    (path,) = recalculated([tmp_path / "filled.xlsx"], tmp_path / "office")
    totals = {
        (sheet.title, who): cells(sheet)[who, "Tổng"].value or None
        for sheet in openpyxl.load_workbook(path, data_only=True).worksheets[1:3]
        for who in ("GV001", "GV002")
    }

    assert {
        (SHEET, "GV001"): 90,
        (SHEET, "GV002"): 92,
        ("Hội đồng chấm", "GV001"): None,
        ("Hội đồng chấm", "GV002"): None,
    } == totals
