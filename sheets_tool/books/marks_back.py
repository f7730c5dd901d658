"""Marks on flawed cells of a sender's own workbook, and their removal.

What a cell looked like before stands in a hidden sheet, a row a cell, whose first cell bears the
former fill; a note tells its row, so that a mark is found again after rows were moved.
"""

import re
from collections.abc import Iterable, Sequence
from copy import copy

from openpyxl.cell.cell import Cell, MergedCell
from openpyxl.comments import Comment
from openpyxl.styles import PatternFill
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from sheets_tool.findings.model import Finding, Severity

AUTHOR = "sheets-tool"
MARKS = "_marks"
COLOURS = {Severity.ERROR: "FFFFC7CE", Severity.WARNING: "FFFFE699"}
_FIRST_ROW = 2
_NUMBER = re.compile(r"\[sheets-tool (\d+)\]")
_WIDE, _LINE, _LETTERS = 340, 18, 44
_OLD_NOTE = "\n———\n"


def clear_marks(book: Workbook) -> bool:
    """Take our marks and sheets off a workbook; return whether there were any."""
    if MARKS not in book.sheetnames:
        return False
    kept = book[MARKS]
    found = _marked_cells(book)
    for row in range(_FIRST_ROW, kept.max_row + 1):
        cell = found.get(row) or _still_coloured(book, kept, row)
        if cell is not None:
            _restore(cell, kept, row)
    listed = str(kept["C1"].value or "")
    for name in (MARKS, listed):
        if name in book.sheetnames:
            book.remove(book[name])
    return True


def _marked_cells(book: Workbook) -> dict[int, Cell]:
    cells = (cell for sheet in book.worksheets for row in sheet.iter_rows() for cell in row)
    noted = ((_NUMBER.search(c.comment.text), c) for c in cells if c.comment is not None)
    return {int(match[1]): cell for match, cell in noted if match and isinstance(cell, Cell)}


def _still_coloured(book: Workbook, kept: Worksheet, row: int) -> Cell | None:
    """Return the cell that was marked, where its note is gone and our colour is not."""
    name, address = str(kept.cell(row, 1).value), str(kept.cell(row, 2).value)
    if name not in book.sheetnames:
        return None
    cell = book[name][address]
    ours = isinstance(cell, Cell) and cell.fill.fgColor.rgb in COLOURS.values()
    return cell if ours else None


def _restore(cell: Cell, kept: Worksheet, row: int) -> None:
    cell.fill = copy(kept.cell(row, 1).fill)  # type: ignore[assignment]  # a proxy of a fill
    former, author = kept.cell(row, 3).value, kept.cell(row, 4).value
    cell.comment = Comment(str(former), str(author or "")) if former else None


def mark(book: Workbook, findings: Iterable[Finding]) -> int:
    """Colour and note each cell that a finding points at; return how many cells."""
    by_cell: dict[tuple[str, str], list[Finding]] = {}
    for finding in findings:
        cell = _cell_of(book, finding)
        if cell is not None:
            by_cell.setdefault((finding.place.sheet, cell.coordinate), []).append(finding)
    kept = book.create_sheet(MARKS)
    kept.sheet_state = "veryHidden"
    for row, ((name, address), mine) in enumerate(by_cell.items(), _FIRST_ROW):
        cell = book[name][address]
        _keep(kept, row, cell)
        weight = max(finding.severity for finding in mine)
        cell.fill = PatternFill("solid", fgColor=COLOURS[weight])
        cell.comment = _note(mine, row=row, former=cell.comment)
    return len(by_cell)


def _cell_of(book: Workbook, finding: Finding) -> Cell | None:
    """Return the cell a finding points at; of a merged block the first one, which people see."""
    place = finding.place
    if not place.row or place.column < 0 or place.sheet not in book.sheetnames:
        return None
    sheet = book[place.sheet]
    cell = sheet.cell(place.row, place.column + 1)
    if not isinstance(cell, MergedCell):
        return cell
    block = next(b for b in sheet.merged_cells.ranges if cell.coordinate in b)
    first = sheet.cell(block.min_row, block.min_col)
    return first if isinstance(first, Cell) else None


def _keep(kept: Worksheet, row: int, cell: Cell) -> None:
    former = cell.comment
    note, author = (former.text, former.author) if former is not None else ("", "")
    values = (cell.parent.title, cell.coordinate, note, author)
    for column, value in enumerate(values, 1):
        # Set as it is: what a sender typed never becomes a formula.
        target = kept.cell(row, column)
        target.value = value or None
        target.data_type = "s" if value else "n"
    kept.cell(row, 1).fill = copy(cell.fill)  # type: ignore[assignment]  # a proxy of a fill


def _note(findings: Sequence[Finding], *, row: int, former: Comment | None) -> Comment:
    told = [
        f"{finding.severity.label.capitalize()} {finding.code}: {finding.message}\n→ {finding.act}"
        for finding in findings
    ]
    text = "\n".join([*told, f"[sheets-tool {row}]"])
    text += _OLD_NOTE + former.text if former is not None else ""
    lines = sum(1 + len(line) // _LETTERS for line in text.splitlines())
    return Comment(text, AUTHOR, height=_LINE * (lines + 1), width=_WIDE)
