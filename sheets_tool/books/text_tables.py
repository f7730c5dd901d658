"""The tables of files that are no workbooks, whatever their ending says."""

from dataclasses import dataclass

from sheets_tool.books.cells_of import Plain
from sheets_tool.books.containers import TextKind
from sheets_tool.books.csv_text import Decoded, decode, rows_of, sign_of_a_cut
from sheets_tool.books.html_tables import TooWideError, tables_of
from sheets_tool.books.limits import Limits
from sheets_tool.books.xml_2003 import xml_sheets
from sheets_tool.findings.catalogue import file as say
from sheets_tool.findings.model import Finding, Place

_MOST_BYTES = 32 * 2**20
_SHEET = "Sheet1"
_SAMPLE = 60


@dataclass(frozen=True, slots=True)
class Tables:
    """The sheets of such a file, and what there is to say of it."""

    sheets: list[Plain]
    findings: tuple[Finding, ...] = ()


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
