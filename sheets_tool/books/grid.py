"""A file becomes grids of raw cells, A1 at [0][0]; nothing is decided yet."""

import hashlib
import io
import re
import zipfile
import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import Any

import python_calamine as calamine

from sheets_tool.books.apart import DiedError, PasswordError, sheets_apart
from sheets_tool.books.cells_of import plain_sheets
from sheets_tool.books.containers import TextKind
from sheets_tool.books.following import follower
from sheets_tool.books.guard import Container, Guarded, look_at, look_at_bytes
from sheets_tool.books.journal import is_avoided, opening
from sheets_tool.books.limits import LIMITS, Limits
from sheets_tool.books.scan import Scanned, scan, sheet_parts
from sheets_tool.findings.catalogue import file as say
from sheets_tool.findings.model import Finding, Place
from sheets_tool.text.spelling import tidy
from sheets_tool.values.kind import ErrorCell, Raw, UncomputedCell

Row = list[Raw]
Span = tuple[tuple[int, int], tuple[int, int]]
"""A merged block: its first and last cell, each as row and column from 0."""
_HASHED_AT_ONCE = 1_000
_ROW, _OTHER, _CELL = "\x1d\x1e\x1f"
"""What parts rows, values that are no text, and cells; no keyboard types them."""
_NO_SHEETS = "không có trang tính nào"
_STRICT_URIS: tuple[tuple[bytes, bytes], ...] = (
    (
        b"http://purl.oclc.org/ooxml/spreadsheetml/main",
        b"http://schemas.openxmlformats.org/spreadsheetml/2006/main",
    ),
    (
        b"http://purl.oclc.org/ooxml/officeDocument/relationships",
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    ),
)


@dataclass(slots=True)
class Sheet:
    """One sheet.

    Attributes:
        name: as people see it.
        visible: whether they do.
        rows: its cells, A1 at [0][0].
        merged: its merged blocks.
        encoding: the old encoding its rows were converted from, or empty.
        raw: the rows before they were converted.
    """

    name: str
    visible: bool
    rows: list[Row]
    merged: list[Span] = field(default_factory=list)
    encoding: str = ""
    raw: list[Row] = field(default_factory=list)


@dataclass(slots=True)
class Workbook:
    """A file read: who it is, its sheets, and what there is to say of it.

    Attributes:
        path: where it lies.
        name: the name people see.
        content: hash of its cell values; a re-save by Excel does not change it. Where nothing could
            be read, the hash of its bytes.
        sheets: empty where the file could not be read.
        findings: about the file as a whole.
    """

    path: Path
    name: str
    content: str = ""
    sheets: list[Sheet] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)

    @property
    def place(self) -> Place:
        """The file as a place."""
        return Place(file=self.name, book=self.content)


def open_workbook(
    path: Path, *, name: str = "", limits: Limits = LIMITS, data: bytes | None = None
) -> Workbook:
    """Return a file's sheets; a file that cannot be read has none and says why.

    `data` is what the file holds, where that was read already.
    """
    book = Workbook(path=path, name=name or path.name)
    _read_into(book, limits=limits, data=data)
    if not book.content:
        book.content = _hash_of_bytes(path)
    return book


def _hash_of_bytes(path: Path) -> str:
    """Return what tells a file that cannot be read from others, or "" where there is none."""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return ""


def _read_into(book: Workbook, *, limits: Limits, data: bytes | None) -> None:
    path, place = book.path, Place(file=book.name)
    if is_avoided(path):
        book.findings.append(say.READER_DIED.at(place, seconds=limits.seconds))
        return
    follower().begin(path)
    with opening(path):
        guarded = (
            look_at(path, place=place, limits=limits)
            if data is None
            else look_at_bytes(data, place=place, limits=limits)
        )
        _open(book, guarded, place, limits=limits)


def _open(book: Workbook, guarded: Guarded, place: Place, *, limits: Limits) -> None:
    book.findings.extend(guarded.findings)
    if guarded.container is None:
        return
    try:
        _fill(book, guarded.container, limits=limits)
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, KeyError, NotImplementedError) as e:
        book.findings.append(say.BROKEN.at(place, reason=_reason(e)))
    except (calamine.PasswordError, PasswordError):
        book.findings.append(say.ENCRYPTED.at(place))
    except DiedError:
        book.findings.append(say.READER_DIED.at(place, seconds=limits.seconds))
    except (calamine.CalamineError, ValueError, ArithmeticError, RuntimeError) as error:
        book.findings.append(say.BROKEN.at(place, reason=_reason(error)))
    except BaseException as error:
        # A Rust panic arrives as a BaseException of its own; anything else is not ours to hold.
        if type(error).__name__ != "PanicException":
            raise
        book.findings.append(say.BROKEN.at(place, reason="cấu trúc bên trong sai"))


def _reason(error: BaseException) -> str:
    text = re.sub(r"\s+", " ", str(error)).strip()
    return text[:80] or "cấu trúc bên trong sai"


def _fill_from_text(book: Workbook, data: bytes, kind: TextKind, *, limits: Limits) -> None:
    # Few files are one, and every process that reads would load the parsers.
    from sheets_tool.books.text_tables import read_tables  # noqa: PLC0415

    tables = read_tables(data, kind, place=Place(file=book.name), limits=limits)
    book.findings.extend(tables.findings)
    book.sheets = [Sheet(*each) for each in tables.sheets]
    book.content = content_hash((sheet.name, sheet.rows) for sheet in book.sheets)


def _fill(book: Workbook, container: Container, *, limits: Limits) -> None:
    if container.text is not None:
        _fill_from_text(book, container.data, container.text, limits=limits)
        return
    found = Scanned() if container.archive is None else scan(container.archive, limits=limits)
    if found.refused:
        book.findings.append(say.TOO_LARGE.at(Place(file=book.name), what=found.refused))
        return
    data = container.data
    if found.strict and container.archive is not None:
        data = _transitional(container.archive)
    plain = plain_sheets(data) if found.scanned else sheets_apart(data, limits=limits)
    book.sheets = [Sheet(*each) for each in plain]
    if not book.sheets:
        raise ValueError(_NO_SHEETS)
    book.content = content_hash((sheet.name, sheet.rows) for sheet in book.sheets)
    if found.marks and container.archive is not None:
        _lay_marks(book, found, sheet_parts(container.archive))


def _lay_marks(book: Workbook, found: Scanned, parts: dict[str, str]) -> None:
    for sheet in book.sheets:
        for (row, column), raw in found.marks.get(parts.get(sheet.name, ""), {}).items():
            _put(sheet.rows, row=row - 1, column=column, raw=raw)


def _put(rows: list[Row], *, row: int, column: int, raw: Raw) -> None:
    while len(rows) <= row:
        rows.append([])
    cells = rows[row]
    cells.extend([""] * (column + 1 - len(cells)))
    cells[column] = raw


def _transitional(archive: zipfile.ZipFile) -> bytes:
    """Return a Strict workbook with the namespaces every reader knows."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as copy:
        for entry in archive.infolist():
            data = archive.read(entry)
            for strict, transitional in _STRICT_URIS:
                data = data.replace(strict, transitional)
            copy.writestr(entry.filename, data)
    return buffer.getvalue()


def content_hash(sheets: Iterable[tuple[str, Iterable[Row]]]) -> str:
    """Return the hash of the cell values of the sheets whose names people see.

    Blank cells and rows at the edges do not count, so that formatting or a re-save is no edit.
    """
    digest = hashlib.sha256()
    for name, rows in sheets:
        if name.startswith("_"):
            continue
        digest.update(name.encode())
        lines = enumerate(map(_line, rows))
        while chunk := list(islice(lines, _HASHED_AT_ONCE)):
            told = [f"{_ROW}{number}{_CELL}{line}" for number, line in chunk if line]
            digest.update("".join(told).encode())
    return digest.hexdigest()


def _line(row: Row) -> str:
    """Return the values of a row as one text, the same for no other row but one with more blanks.

    Texts first, for most cells are; then, by their places, what is no text.
    """
    texts: Sequence[Any] = row
    others = ""
    try:
        line = _CELL.join(texts)
    except TypeError:
        texts = [cell if cell.__class__ is str else "" for cell in row]
        line, others = _CELL.join(texts), _not_text(row)
    if _ROW in line or _OTHER in line or line.count(_CELL) > len(row) - 1 >= 0:
        line = _CELL.join([repr(text) if text else "" for text in texts])
    return line.rstrip(_CELL) + others


def _not_text(row: Row) -> str:
    found = enumerate(row)
    told = [(i, cell) for i, cell in found if cell.__class__ is not str and cell is not None]
    return "".join([f"{_OTHER}{place}{_CELL}{cell!r}" for place, cell in told])


def cell_at(row: Row, column: int) -> Raw:
    """Return a cell of a row; beyond its end there are blanks."""
    return row[column] if column < len(row) else ""


def is_blank(cell: Raw) -> bool:
    """Return whether a cell holds nothing anyone typed; a lookup that found nothing is blank."""
    if cell is None or cell == "" or isinstance(cell, ErrorCell):
        return True
    return isinstance(cell, str) and (not cell.strip() or not (cell.isascii() or tidy(cell)))


def is_spare(cell: Raw) -> bool:
    """Return whether a cell is blank or a formula that nobody calculated."""
    return is_blank(cell) or isinstance(cell, UncomputedCell)
