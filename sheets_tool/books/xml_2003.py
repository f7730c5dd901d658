"""Workbooks of Excel 2003 in one XML file (SpreadsheetML), as rows."""

from collections.abc import Iterator
from datetime import datetime
from xml.etree.ElementTree import Element, ParseError

from defusedxml.ElementTree import fromstring

from sheets_tool.books.cells_of import Plain
from sheets_tool.books.containers import XML_SPACE
from sheets_tool.books.html_tables import TooWideError
from sheets_tool.books.limits import Limits
from sheets_tool.values.kind import UNCOMPUTED, ErrorCell, Raw

_OPTIONS = "{urn:schemas-microsoft-com:office:excel}WorksheetOptions"
_VISIBLE = "{urn:schemas-microsoft-com:office:excel}Visible"


def xml_sheets(data: bytes, *, limits: Limits) -> list[Plain]:
    """Return the sheets of a workbook.

    Raises:
        ValueError: it is no such workbook, is damaged, or declares entities.
        TooWideError: there is more than the limits allow.
    """
    try:
        root = fromstring(data, forbid_dtd=True)
    except ParseError as error:
        raise ValueError("tệp XML bị cắt hoặc sai") from error
    return [_sheet(each, limits) for each in root.iter(_name("Worksheet"))]


def _name(local: str) -> str:
    return f"{{{XML_SPACE}}}{local}"


def _sheet(worksheet: Element, limits: Limits) -> Plain:
    rows: list[list[Raw]] = []
    merged = []
    for number, row in _numbered(worksheet.iterfind(f"{_name('Table')}/{_name('Row')}")):
        if number >= limits.rows:
            raise TooWideError
        rows.extend([] for _ in range(number + 1 - len(rows)))
        column = 0
        for cell in row.iterfind(_name("Cell")):
            column = _index(cell, column)
            down, across = _whole(cell, "MergeDown"), _whole(cell, "MergeAcross")
            if column + across >= limits.columns or number + down >= limits.rows:
                raise TooWideError
            rows[number].extend([""] * (column + 1 - len(rows[number])))
            rows[number][column] = _value(cell)
            if down or across:
                merged.append(((number, column), (number + down, column + across)))
            column += 1 + across
    state = worksheet.findtext(f"{_OPTIONS}/{_VISIBLE}", "SheetVisible")
    return (worksheet.get(_name("Name"), ""), state == "SheetVisible", rows, merged)


def _numbered(rows: Iterator[Element]) -> Iterator[tuple[int, Element]]:
    number = 0
    for row in rows:
        number = _index(row, number)
        yield number, row
        number += 1


def _index(element: Element, following: int) -> int:
    return max(_whole(element, "Index") - 1, following)


def _whole(element: Element, name: str) -> int:
    text = element.get(_name(name), "")
    return int(text) if text.isdecimal() and len(text) < len("10000000") else 0


def _value(cell: Element) -> Raw:
    data = cell.find(_name("Data"))
    if data is None:
        return UNCOMPUTED if cell.get(_name("Formula")) else ""
    text = "".join(data.itertext())
    kind = data.get(_name("Type"), "String")
    try:
        return _typed(kind, text)
    except ValueError:
        return text


def _typed(kind: str, text: str) -> Raw:
    if kind == "Number":
        return float(text)
    if kind == "DateTime":
        return datetime.fromisoformat(text)
    if kind == "Boolean":
        return text == "1"
    return ErrorCell(text) if kind == "Error" else text
