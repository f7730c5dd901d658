"""A workbook as readable text: cells, merged blocks, lists, notes, widths, print set-up."""

from pathlib import Path

import openpyxl
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet


def dump(path: Path) -> str:
    """Return everything people see in a workbook, a line each, in a steady order."""
    formulas = openpyxl.load_workbook(path)
    values = openpyxl.load_workbook(path, data_only=True)
    lines: list[str] = []
    for sheet in formulas.worksheets:
        lines += [*_sheet(sheet, values[sheet.title]), ""]
    lines += [f"tên {name} = {each.attr_text}" for name, each in formulas.defined_names.items()]
    return "\n".join(lines).rstrip() + "\n"


def _sheet(sheet: Worksheet, values: Worksheet):
    state = "" if sheet.sheet_state == "visible" else f" ({sheet.sheet_state})"
    yield f"== {sheet.title}{state}"
    if sheet.sheet_state == "visible":
        yield from _page(sheet)
    for row in sheet.iter_rows():
        for cell in row:
            yield from _cell(cell, values[cell.coordinate].value)
    yield from (f"gộp {span}" for span in sorted(str(each) for each in sheet.merged_cells.ranges))
    yield from sorted(_list(each) for each in sheet.data_validations.dataValidation)


def _page(sheet: Worksheet):
    setup = sheet.page_setup
    widths = (
        f"{get_column_letter(each.min)}={each.width:.0f}"
        for each in sheet.column_dimensions.values()
        if each.width
    )
    yield f"rộng {' '.join(widths)}"
    yield (
        f"in khổ {setup.paperSize} {setup.orientation or 'portrait'}"
        f" vừa {setup.fitToWidth or 1}×{setup.fitToHeight}"
        f" lặp {sheet.print_title_rows or '–'} cố định {sheet.freeze_panes or '–'}"
        f" khóa {'có' if sheet.protection.sheet else 'không'}"
    )


def _cell(cell, value):
    if cell.value is not None:
        shown = repr(cell.value)
        stored = f" -> {value!r}" if cell.data_type == "f" else ""
        opened = "" if cell.protection.locked else " mở"
        yield f"{cell.coordinate}: {shown}{stored} [{cell.number_format}]{opened}"
    if cell.comment is not None:
        yield f"{cell.coordinate} ghi chú: {cell.comment.text!r}"


def _list(rule):
    hint = f" “{rule.prompt}”" if rule.prompt else ""
    return f"danh sách {rule.sqref} {rule.type} {rule.formula1 or ''}{hint}".rstrip()
