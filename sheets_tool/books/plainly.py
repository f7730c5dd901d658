"""Sheets read by their header alone, as text: for comparing what no form declares."""

from collections.abc import Iterator
from dataclasses import dataclass

from sheets_tool.books.grid import Row, Sheet, Workbook
from sheets_tool.forms import columns as c
from sheets_tool.forms.model import Column, Form
from sheets_tool.forms.record import ACHIEVEMENTS
from sheets_tool.forms.submission import STATE
from sheets_tool.text.spelling import fold, tidy
from sheets_tool.values.kind import Raw, words
from sheets_tool.values.words import Text

_FEWEST_HEADERS = 3
_COLUMNS = (
    c.ORDINAL,
    c.ORIGIN,
    c.CANDIDATE_ID,
    c.STAFF_ID,
    c.COLLECTIVE_ID,
    c.FULL_NAME,
    c.CANDIDATE_NAME,
    c.COLLECTIVE,
    c.AWARD,
    STATE,
    ACHIEVEMENTS["status"],
)
_CODE_OF = {fold(column.header): column.code for column in _COLUMNS}
"""Folded header → the code that forms use for it."""
_KEYS = (
    "doi tuong", "ma don vi", "nam", "dot", "dieu kien", "loai", "thanh tich", "ma phong trao",
    "noi dung", "gioi han", "to", "don vi", "ten don vi", "van de", "thong tin con trong",
)  # fmt: skip
_NAMES = ("staff_id", "collective_id", "candidate_id", "full_name", "candidate_name", "collective")


@dataclass(frozen=True, slots=True)
class PlainSheet:
    """A sheet of text columns: a form made of its header, and the rows under it."""

    form: Form
    columns: dict[str, int]
    rows: list[Row]


def plain_forms(book: Workbook) -> dict[str, PlainSheet]:
    """Return sheet name → the sheet, for the visible ones whose header tells people or keys."""
    found = {}
    for sheet in book.sheets:
        if sheet.visible and not sheet.name.startswith("_"):
            plain = _plain(sheet)
            if plain is not None:
                found[sheet.name] = plain
    return found


def _plain(sheet: Sheet) -> PlainSheet | None:
    top = next((n for n, row in enumerate(sheet.rows) if _is_header(row)), None)
    if top is None:
        return None
    columns: dict[str, int] = {}
    headers = {}
    for position, cell in enumerate(sheet.rows[top]):
        if isinstance(cell, str) and cell.strip():
            code = _code(cell, position, taken=columns)
            columns[code], headers[code] = position, tidy(cell)
    names = [code for code in _NAMES if code in columns]
    keys = [code for code in columns if code.startswith("key.")]
    awards = [code for code in ("award",) if code in columns]
    key = (*names[:1], *awards, *keys)
    if not key:
        return None
    form = Form(
        id=sheet.name,
        sheet=sheet.name,
        title="",
        columns=tuple(Column(code=code, header=headers[code], kind=Text()) for code in columns),
        names=key[:1],
        key=key,
    )
    return PlainSheet(form, columns, sheet.rows[top + 1 :])


def _is_header(row: Row) -> bool:
    filled = [cell for cell in row if cell not in {"", None}]
    return len(filled) >= _FEWEST_HEADERS and all(isinstance(cell, str) for cell in filled)


def _code(cell: str, position: int, *, taken: dict[str, int]) -> str:
    key = fold(cell)
    code = _CODE_OF.get(key) or (f"key.{key}" if key in _KEYS else f"column.{position}")
    return code if code not in taken else f"column.{position}"


def plain_rows(sheet: PlainSheet) -> list[dict[str, str | None]]:
    """Return the records under a header as text; totals, signatures and blank rows left out."""
    return list(_records(sheet))


def _records(sheet: PlainSheet) -> Iterator[dict[str, str | None]]:
    needed = [sheet.columns[code] for code in sheet.form.key[:1]]
    for row in sheet.rows:
        if any(_at(row, position) is None for position in needed):
            continue
        values = {code: _at(row, position) for code, position in sheet.columns.items()}
        if sum(1 for value in values.values() if value is not None) > 1:
            yield values


def _at(row: Row, position: int) -> str | None:
    cell: Raw = row[position] if position < len(row) else None
    return words(cell) or None if cell is not None else None
