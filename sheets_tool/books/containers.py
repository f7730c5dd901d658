"""Files that hold tables but are no workbooks: CSV, web pages, XML saved with an Excel ending."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import PurePath

from sheets_tool.books.cells_of import Plain
from sheets_tool.books.csv_text import Decoded, decode, rows_of, sign_of_a_cut, wide_without_mark
from sheets_tool.books.html_tables import TooWideError, tables_of
from sheets_tool.books.limits import Limits
from sheets_tool.books.xml_2003 import SPACE, xml_sheets
from sheets_tool.findings.catalogue import file as say
from sheets_tool.findings.model import Finding, Place

_HEAD = 4096
_MOST_BYTES = 32 * 2**20
_SHEET = "Sheet1"
_PAGES = ("<html", "<!doctype html", "<table", "<head", "<meta", "<style", "<body", "<div")
_SAMPLE = 60


class TextKind(StrEnum):
    """A kind of file, as people are told of it."""

    CSV = "tệp CSV"
    HTML = "trang web lưu đuôi Excel"
    XML = "bảng tính XML của Excel 2003"


@dataclass(frozen=True, slots=True)
class Tables:
    """The sheets of such a file, and what there is to say of it."""

    sheets: list[Plain]
    findings: tuple[Finding, ...] = ()


def text_kind(data: bytes, *, name: str) -> TextKind | None:
    """Return which of the kinds a file is, told by its first letters; a CSV by its name."""
    head = _head(data)
    if "<workbook" in head and SPACE in head:
        return TextKind.XML
    if head.startswith(_PAGES) or (head.startswith("<?xml") and "<html" in head):
        return TextKind.HTML
    is_csv = PurePath(name).suffix.lower() == ".csv" and not head.startswith("<")
    return TextKind.CSV if is_csv and (wide_without_mark(data) or "\0" not in head) else None


def _head(data: bytes) -> str:
    wide = data.startswith((b"\xff\xfe", b"\xfe\xff"))
    text = data[:_HEAD].decode("utf-16" if wide else "latin-1", "replace")
    return text.removeprefix("ï»¿").lstrip("\ufeff \r\n\t").lower()


def read_tables(data: bytes, kind: TextKind, *, place: Place, limits: Limits) -> Tables:
    """Return the sheets of a file of a kind; where there are none, the findings say why.

    Raises:
        ValueError: the file is damaged.
    """
    if len(data) > _MOST_BYTES:
        return Tables([], (say.TOO_LARGE.at(place, what=f"nặng {len(data) // 2**20} MB"),))
    try:
        found = _READERS[kind](data, place, limits)
    except TooWideError:
        return Tables([], (say.TOO_LARGE.at(place, what="bảng quá rộng hoặc quá dài"),))
    if not any(row for _, _, rows, _ in found.sheets for row in rows):
        return Tables([], (say.NOT_A_WORKBOOK.at(place, kind=f"đây là {kind} không có bảng"),))
    return Tables(found.sheets, (say.OTHER_CONTAINER.at(place, kind=kind), *found.findings))


def _csv(data: bytes, place: Place, limits: Limits) -> Tables:
    decoded = decode(data)
    rows = rows_of(decoded.text)
    widest = max(map(len, rows), default=0)
    if len(rows) > limits.rows or widest > limits.columns or len(rows) * widest > limits.cells:
        raise TooWideError
    plain: Plain = (_SHEET, True, [list(row) for row in rows], [])
    sign = sign_of_a_cut(decoded.text, rows)
    return Tables([plain], (*_guessed(decoded, place), *_cut(sign, place)))


def _cut(sign: str, place: Place) -> tuple[Finding, ...]:
    return (say.CUT_OFF.at(place, sign=sign),) if sign else ()


def _guessed(decoded: Decoded, place: Place) -> tuple[Finding, ...]:
    if not decoded.guessed:
        return ()
    lines = (line.strip() for line in decoded.text.splitlines())
    sample = next((line for line in lines if not line.isascii()), "")[:_SAMPLE]
    return (say.GUESSED_ENCODING.at(place, encoding=decoded.encoding, sample=sample),)


def _html(data: bytes, place: Place, limits: Limits) -> Tables:
    decoded = decode(data)
    found = tables_of(decoded.text, limits=limits)
    sheets: list[Plain] = [(_SHEET, True, found.rows, found.merged)]
    return Tables(sheets, (*_guessed(decoded, place), *_cut(found.sign, place)))


def _xml(data: bytes, place: Place, limits: Limits) -> Tables:
    del place
    return Tables(xml_sheets(data, limits=limits))


_READERS = {TextKind.CSV: _csv, TextKind.HTML: _html, TextKind.XML: _xml}
