"""What people do with a workbook they were handed: type into it, add lines, send it under any name.

openpyxl stands for the hand and Excel. Files are written so that the same typing gives the same
bytes.
"""

import io
import re
import zipfile
from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import datetime
from pathlib import Path

import openpyxl
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from sheets_tool.forms.model import Form

Typed = Mapping[str, str | float]
"""Column code → what is typed there."""
_ZIP_DAY = (1980, 1, 1, 0, 0, 0)
_SAVED = datetime(2020, 10, 1)
_MODIFIED = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*")


class Table:
    """One table of an opened workbook, by the codes of its form; some columns may be left out."""

    def __init__(
        self, book: Workbook, form: Form, *, without: Collection[str] = frozenset()
    ) -> None:
        self.sheet: Worksheet = book[form.sheet]
        self._columns, self.top = self._header(form, without)

    def _header(self, form: Form, without: Collection[str]) -> tuple[dict[str, int], int]:
        known = {c.header: c.code for c in form.columns if c.code not in without}
        for row in self.sheet.iter_rows():
            labels = {str(cell.value).removesuffix(" (*)"): cell.column for cell in row}
            found = {known[label]: at for label, at in labels.items() if label in known}
            if len(found) == len(known):
                return found, row[0].row
        raise LookupError(form.id)

    def type(self, row: int, typed: Typed) -> None:
        """Type into the cells of a row."""
        for code, value in typed.items():
            self.sheet.cell(row, self._columns[code]).value = None if value == "" else value

    def seen(self, row: int, code: str) -> str:
        """Return what stands in a cell."""
        value = self.sheet.cell(row, self._columns[code]).value
        return "" if value is None else str(value)

    def row_of(self, code: str, value: str) -> int:
        """Return the row in whose column a value stands."""
        return next(row for row in self.rows() if self.seen(row, code) == value)

    def rows(self) -> Iterator[int]:
        """Yield the numbers of the rows under the header."""
        yield from range(self.top + 1, self.sheet.max_row + 1)

    def next_free(self) -> int:
        """Return the first row under the header in which nothing stands."""
        codes = [code for code in self._columns if code != "ordinal"]
        return next(row for row in self.rows() if not any(self.seen(row, c) for c in codes))


def fill(book: Workbook, form: Form, rows: Iterable[Typed]) -> None:
    """Type rows into the free lines of a table."""
    table = Table(book, form)
    for row in rows:
        table.type(table.next_free(), row)


def fill_pairs(book: Workbook, form: Form, typed: Typed) -> None:
    """Type values beside their names, on a sheet of pairs."""
    known = {column.header: column.code for column in form.columns}
    for row in book[form.sheet].iter_rows():
        code = known.get(str(row[0].value).removesuffix(" (*)"))
        if code in typed:
            row[1].value = typed[code]


def opened(data: bytes) -> Workbook:
    """Return a workbook as a person who opened it has it."""
    return openpyxl.load_workbook(io.BytesIO(data))


def saved(book: Workbook, path: Path) -> None:
    """Save a workbook under a name, without a trace of the clock."""
    book.properties.created = _SAVED
    buffer = io.BytesIO()
    book.save(buffer)
    path.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(buffer) as typed, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as out:
        for name in typed.namelist():
            part = typed.read(name)
            if name == "docProps/core.xml":
                part = _MODIFIED.sub(rb"\g<1>2020-10-01T00:00:00Z", part)
            entry = zipfile.ZipInfo(name, _ZIP_DAY)
            entry.compress_type = zipfile.ZIP_DEFLATED
            out.writestr(entry, part)
