"""The formulas of a sheet, as they are written."""

from functools import lru_cache
from pathlib import Path

import openpyxl


@lru_cache(maxsize=8)
def formulas_of(path: Path, sheet: str) -> dict[tuple[int, int], str]:
    """Return row (from 1) and column (from 0) → formula; empty where the file has none."""
    if path.suffix.lower() not in {".xlsx", ".xlsm"}:
        return {}
    book = openpyxl.load_workbook(path, read_only=True)
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
