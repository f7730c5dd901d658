"""The formulas of a sheet, as they are written."""

from functools import lru_cache
from pathlib import Path

import openpyxl

from sheets_tool.findings.catalogue import file as say
from sheets_tool.findings.model import Place
from sheets_tool.findings.stop import Stop

NOT_OPENED = (ValueError, TypeError, KeyError, AttributeError, IndexError, OSError, SyntaxError)
"""What openpyxl raises at a workbook that other readers can read."""


@lru_cache(maxsize=8)
def formulas_of(path: Path, sheet: str) -> dict[tuple[int, int], str]:
    """Return row (from 1) and column (from 0) → formula; empty where the file has none.

    Raises:
        Stop: openpyxl cannot open the workbook, although it reads.
    """
    if path.suffix.lower() not in {".xlsx", ".xlsm"}:
        return {}
    try:
        book = openpyxl.load_workbook(path, read_only=True)
    except NOT_OPENED:
        broken = say.BROKEN.at(Place(file=path.name), reason="cấu trúc bên trong lạ")
        raise Stop(broken) from None
    try:
        if sheet not in book.sheetnames:
            return {}
        return {
            (cell.row, cell.column - 1): cell.value
            for row in book[sheet].iter_rows()
            for cell in row
            if isinstance(cell.value, str) and cell.data_type == "f"
        }
    finally:
        book.close()
