"""The sheet `Cần sửa` of a workbook that goes back: what is wrong, where, and how to mend it."""

from collections.abc import Sequence

from openpyxl.cell.cell import Cell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.workbook import Workbook
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from sheets_tool.books.look import FONT, HEADER_FILL, PAPER_A4
from sheets_tool.books.marks_back import COLOURS
from sheets_tool.books.mended import LIST_SHEET
from sheets_tool.findings.catalogue.header import MISSING_COLUMN
from sheets_tool.findings.model import Finding

HEADERS = ("STT", "Mức", "Trang", "Ô", "Vấn đề", "Cách sửa", "Gợi ý")
_WIDTHS = (5, 10, 16, 9, 54, 40, 26)
_LINK = 4
_LINE = 16
_SUGGESTING = ("proposal", "converted", "nearest", "options")
_NONE = "không có"
_THIN = Side(style="thin", color="FF7F7F7F")


def suggestion(finding: Finding) -> str:
    """Return the value to type instead, where a finding has one."""
    if finding.entry is MISSING_COLUMN:
        return finding.values["header"]
    values = (finding.values.get(name, "") for name in _SUGGESTING)
    return next((value for value in values if value and value != _NONE), "")


def add_list(book: Workbook, findings: Sequence[Finding]) -> str:
    """Put the list first in a workbook and open there; return the sheet's name."""
    name = _free_name(book)
    sheet = book.create_sheet(name, 0)
    _write(sheet, 1, HEADERS)
    for cell in sheet[1]:
        cell.font = Font(name=FONT, size=11, bold=True)
        cell.fill = PatternFill("solid", fgColor=HEADER_FILL.replace("#", "FF"))
    for number, finding in enumerate(findings, 1):
        place = finding.place
        label = finding.severity.label.capitalize()
        values = (number, label, place.sheet, place.cell, finding.message, finding.act)
        _write(sheet, number + 1, (*values, suggestion(finding)))
        sheet.cell(number + 1, 2).fill = PatternFill("solid", fgColor=COLOURS[finding.severity])
        _link(book, sheet.cell(number + 1, _LINK), finding)
        sheet.row_dimensions[number + 1].height = _LINE * _lines(sheet, number + 1)
    _lay_out(sheet)
    _open_at(book, sheet)
    return name


def _lines(sheet: Worksheet, row: int) -> int:
    texts = [str(cell.value or "") for cell in sheet[row]]
    return max(-(-len(text) // width) for text, width in zip(texts, _WIDTHS, strict=True)) or 1


def _free_name(book: Workbook) -> str:
    names = {name.casefold() for name in book.sheetnames}
    free = (f"{LIST_SHEET} ({n})" if n > 1 else LIST_SHEET for n in range(1, len(names) + 2))
    return next(name for name in free if name.casefold() not in names)


def _write(sheet: Worksheet, row: int, values: Sequence[object]) -> None:
    for column, value in enumerate(values, 1):
        cell = sheet.cell(row, column)
        if isinstance(value, str):
            # A quoted cell may begin with = and must stay text.
            cell.value = value or None
            cell.data_type = "s" if value else "n"
        else:
            cell.value = value  # type: ignore[assignment]
        cell.font = Font(name=FONT, size=11)
        cell.alignment = Alignment(vertical="top", wrap_text=True)
        cell.border = Border(left=_THIN, right=_THIN, top=_THIN, bottom=_THIN)


def _link(book: Workbook, cell: Cell, finding: Finding) -> None:
    place = finding.place
    if place.sheet not in book.sheetnames:
        return
    target = place.cell if place.row and place.column >= 0 else f"A{max(place.row, 1)}"
    quoted = place.sheet.replace("'", "''")
    if cell.value is None:
        cell.value = "mở trang"
    cell.hyperlink = Hyperlink(ref=cell.coordinate, location=f"'{quoted}'!{target}")
    cell.font = Font(name=FONT, size=11, color="FF0563C1", underline="single")


def _lay_out(sheet: Worksheet) -> None:
    for column, width in zip("ABCDEFG", _WIDTHS, strict=True):
        sheet.column_dimensions[column].width = width
    sheet.freeze_panes = "A2"
    sheet.page_setup.paperSize = str(PAPER_A4)
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.print_title_rows = "1:1"


def _open_at(book: Workbook, sheet: Worksheet) -> None:
    """Open the workbook at a sheet; two selected sheets would be edited as one."""
    book.active = sheet
    for other in book.worksheets:
        other.sheet_view.tabSelected = other is sheet
