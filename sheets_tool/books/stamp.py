"""The hidden `_meta` sheet: what a workbook says of itself."""

from collections.abc import Sequence

from sheets_tool.books.grid import Workbook
from sheets_tool.forms.meta import KEYS, SHEET
from sheets_tool.values.kind import words


def stamp_of(book: Workbook) -> dict[str, str]:
    """Return the stamp of a workbook, key → text; empty where there is none."""
    sheet = next((sheet for sheet in book.sheets if sheet.name == SHEET), None)
    if sheet is None:
        return {}
    pairs = {words(row[0]): words(row[1]) for row in sheet.rows if len(row) > 1}
    return {key: pairs[key] for key in KEYS if pairs.get(key)}


def stamp_rows(stamp: dict[str, str]) -> list[Sequence[str]]:
    """Return the rows of a `_meta` sheet, in the order of its form."""
    return [(key, stamp[key]) for key in KEYS if stamp.get(key)]
