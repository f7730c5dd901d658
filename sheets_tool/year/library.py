"""The workbooks at hand, found by what they contain: an origin names a content, never a file."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from sheets_tool.books.grid import Workbook, open_workbook
from sheets_tool.books.plainly import PlainSheet, plain_forms
from sheets_tool.books.stamp import stamp_of
from sheets_tool.findings.cells import cell_name, read_cell_name
from sheets_tool.forms.origin import HASH_LENGTH, short
from sheets_tool.forms.submission import SUBMISSION
from sheets_tool.forms.views import VIEW
from sheets_tool.text.spelling import fold
from sheets_tool.values.kind import Raw, words
from sheets_tool.year.inbox import WORKBOOKS, files_below

_ORIGIN = re.compile(
    rf"(?P<unit>.+) · (?P<content>[0-9a-f]{{{HASH_LENGTH}}})( · (?P<sheet>.+)!(?P<cell>\w+))?"
)


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a row first stood: a unit, a content, a sheet and a cell; or a file as a whole."""

    unit: str
    content: str
    sheet: str
    row: int
    column: int
    text: str

    @property
    def cell(self) -> str:
        """The cell as `sheet!cell`, nothing where the file as a whole is meant."""
        return f"{self.sheet}!{cell_name(self.row, self.column)}" if self.sheet else ""


def read_origin(text: object) -> Origin | None:
    """Return the origin that a cell tells, or None."""
    match = _ORIGIN.fullmatch(text.strip()) if isinstance(text, str) else None
    if match is None:
        return None
    if match["cell"] is None:
        return Origin(match["unit"], match["content"], "", 0, 0, match[0])
    try:
        row, column = read_cell_name(match["cell"])
    except ValueError:
        return None
    return Origin(match["unit"], match["content"], match["sheet"], row, column, match[0])


@dataclass
class Opened:
    """A workbook at hand, with its sheets as their headers tell."""

    book: Workbook

    @cached_property
    def plain(self) -> dict[str, PlainSheet]:
        """Sheet name → the sheet as its header tells."""
        return plain_forms(self.book)

    def value(self, sheet: str, row: int, column: int) -> Raw:
        """Return the value of a cell; nothing where there is no such cell."""
        rows = next((each.rows for each in self.book.sheets if each.name == sheet), [])
        line = rows[row - 1] if 0 < row <= len(rows) else []
        return line[column] if column < len(line) else ""

    def headers(self, sheet: str) -> dict[str, int]:
        """Return folded header → its column, as a sheet tells them."""
        plain = self.plain.get(sheet)
        if plain is None:
            return {}
        return {fold(column.header): plain.columns[column.code] for column in plain.form.columns}

    @property
    def is_edited(self) -> bool:
        """Whether somebody changed a cell since the program wrote this list or submission."""
        stamp = stamp_of(self.book)
        is_made = stamp.get("form", "").startswith((VIEW, SUBMISSION.id))
        return is_made and stamp.get("content_sha256", "") not in {"", self.book.content}

    def record(self, sheet: str, row: int) -> Mapping[str, str]:
        """Return a row as text by column code, blanks left out."""
        plain = self.plain.get(sheet)
        if plain is None:
            return {}
        found = {c: words(self.value(sheet, row, p)) for c, p in plain.columns.items()}
        return {code: value for code, value in found.items() if value}


@dataclass
class Library:
    """Workbooks below some folders, or named alone, opened when they are first asked for."""

    folders: Sequence[Path]
    _by_content: dict[str, Opened] | None = field(default=None, init=False)
    _by_origin: dict[str, tuple[Opened, str, int]] | None = field(default=None, init=False)

    def find(self, content: str) -> Opened | None:
        """Return the workbook whose content hash begins so, or None where it is not at hand."""
        return self._all().get(content)

    def holder(self, origin: Origin) -> tuple[Opened, str, int] | None:
        """Return a workbook that passes a row on with this origin: workbook, sheet, row."""
        if self._by_origin is None:
            self._by_origin = {}
            for opened in self._all().values():
                for text, sheet, number in _origins(opened):
                    self._by_origin.setdefault(text, (opened, sheet, number))
        return self._by_origin.get(origin.text)

    def _all(self) -> dict[str, Opened]:
        if self._by_content is None:
            self._by_content = {}
            for path in _paths(self.folders):
                book = open_workbook(path, name=_name(path, self.folders))
                if book.content:
                    self._by_content.setdefault(short(book.content), Opened(book))
        return self._by_content


def _origins(opened: Opened) -> Iterator[tuple[str, str, int]]:
    """Yield the origin of each row that has one, its sheet and its row."""
    for sheet, plain in opened.plain.items():
        column = plain.columns.get("origin")
        if column is None:
            continue
        for number, row in enumerate(plain.rows, _first_row(opened.book, sheet, plain)):
            if column < len(row) and isinstance(row[column], str):
                yield str(row[column]), sheet, number


def _first_row(book: Workbook, sheet: str, plain: PlainSheet) -> int:
    rows = next(each.rows for each in book.sheets if each.name == sheet)
    return len(rows) - len(plain.rows) + 1


def _paths(folders: Iterable[Path]) -> list[Path]:
    found = (path for folder in folders for path in _inside(folder))
    books = (path for path in found if path.suffix.lower() in WORKBOOKS)
    return sorted({path.resolve(): path for path in books if "~$" not in path.name}.values())


def _inside(folder: Path) -> list[Path]:
    if folder.is_file():
        return [folder]
    return files_below(folder) if folder.is_dir() else []


def _name(path: Path, folders: Iterable[Path]) -> str:
    for folder in folders:
        if path.is_relative_to(folder):
            return path.relative_to(folder.parent).as_posix()
    return str(path)
