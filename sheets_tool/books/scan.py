"""A scan of the raw sheet XML for what the reader does not tell.

calamine gives an error cell and a formula without a value as blank and trusts any cell address, so
addresses are looked at before it may allocate a grid for them.
"""

import re
import zipfile
from dataclasses import dataclass, field

from sheets_tool.books.limits import Limits
from sheets_tool.findings.cells import column_letters, column_number, read_cell_name
from sheets_tool.values.kind import UNCOMPUTED, ErrorCell, Raw

_SHEET_PART = re.compile(r"xl/worksheets/[^/]+\.xml", re.IGNORECASE)
_FAR = re.compile(rb"\br=[\"'](?:[A-Z]{3}\d+|[A-Z]{1,3}\d{6,})[\"']")
_FILLED_CELL = re.compile(
    rb"<(?:\w+:)?c\b[^>]*?\br=[\"']([A-Z]{3}|[A-Z]{1,3}(?=\d{6,}))(\d+)[\"'](?:[^>/]|/(?!>))*>"
)
_ERROR = re.compile(
    rb"<(?:\w+:)?c\b([^>]*?\bt=[\"']e[\"'][^>]*)>(?:(?!</(?:\w+:)?c>).)*?"
    rb"<(?:\w+:)?v>([^<]*)</(?:\w+:)?v>",
    re.DOTALL,
)
_UNCOMPUTED = re.compile(
    rb"<(?:\w+:)?c\b([^>]*)>\s*<(?:\w+:)?f\b(?:[^>]*/>|[^>]*>[^<]*</(?:\w+:)?f>)\s*"
    rb"(?:<(?:\w+:)?v\s*/>|<(?:\w+:)?v>\s*</(?:\w+:)?v>)?\s*</(?:\w+:)?c>"
)
_ADDRESS = re.compile(rb"\br=[\"']([A-Z]{1,3}\d+)[\"']")
_TEXT_RESULT = re.compile(rb"\bt=[\"']str[\"']")
_SHEET = re.compile(rb"<(?:\w+:)?sheet\b([^>]*)/?>")
_NAME = re.compile(rb"\bname=\"([^\"]*)\"")
_REL_ID = re.compile(rb"\b\w+:id=\"([^\"]*)\"")
_RELATION = re.compile(rb"<Relationship\b([^>]*)/?>")
_STRICT = b"purl.oclc.org/ooxml"


@dataclass(slots=True)
class Scanned:
    """What a scan of a workbook found.

    Attributes:
        marks: zip part → cell (row from 1, column from 0) → an error or uncomputed cell.
        strict: whether the workbook is Strict Open XML.
        refused: why the workbook may not be read, or empty.
    """

    marks: dict[str, dict[tuple[int, int], Raw]] = field(default_factory=dict)
    strict: bool = False
    refused: str = ""


def scan(archive: zipfile.ZipFile, *, limits: Limits) -> Scanned:
    """Return what the raw XML of a workbook tells.

    Raises:
        zipfile.BadZipFile, zlib.error, OSError: a part does not unpack.
    """
    found = Scanned()
    names = archive.namelist()
    if "xl/workbook.xml" in names:
        head = archive.read("xl/workbook.xml")
        found.strict = _STRICT in head
        found.refused = _entity(head)
    for name in names:
        if found.refused or not _SHEET_PART.fullmatch(name):
            continue
        data = archive.read(name)
        found.refused = _entity(data) or _too_far(data, limits=limits)
        marks = {} if found.refused else _marks(data)
        if marks:
            found.marks[name] = marks
    return found


def _entity(data: bytes) -> str:
    return "khai báo DOCTYPE/ENTITY lạ trong XML" if b"<!DOCTYPE" in data[:4096] else ""


def _too_far(data: bytes, *, limits: Limits) -> str:
    if _FAR.search(data) is None:
        return ""
    # A cell that only carries a format costs the reader nothing, so it is no reason to refuse.
    for letters, row in _FILLED_CELL.findall(data):
        if column_number(letters.decode()) >= limits.columns:
            return f"có ô ở {letters.decode()}{row.decode()}, quá cột {_last(limits)}"
        if int(row) > limits.rows:
            return f"có ô ở dòng {int(row)}, quá {limits.rows} dòng"
    return ""


def _last(limits: Limits) -> str:
    return column_letters(limits.columns - 1)


def _marks(data: bytes) -> dict[tuple[int, int], Raw]:
    marks: dict[tuple[int, int], Raw] = {}
    if b't="e"' in data or b"t='e'" in data:
        for attributes, text in _ERROR.findall(data):
            _mark(marks, attributes, ErrorCell(text.decode("utf-8", "replace")))
    if b"<f" in data or b":f" in data:
        for attributes in _UNCOMPUTED.findall(data):
            if not _TEXT_RESULT.search(attributes):
                # A formula whose text result is empty is a blank; without `t="str"` nothing
                # was ever computed.
                _mark(marks, attributes, UNCOMPUTED)
    return marks


def _mark(marks: dict[tuple[int, int], Raw], attributes: bytes, raw: Raw) -> None:
    address = _ADDRESS.search(attributes)
    if address is not None:
        marks[read_cell_name(address[1].decode())] = raw


def sheet_parts(archive: zipfile.ZipFile) -> dict[str, str]:
    """Return sheet name → zip part, read off the workbook and its relations."""
    relations: dict[bytes, str] = {}
    for attributes in _RELATION.findall(archive.read("xl/_rels/workbook.xml.rels")):
        identity = re.search(rb"\bId=\"([^\"]*)\"", attributes)
        target = re.search(rb"\bTarget=\"([^\"]*)\"", attributes)
        if identity and target:
            relations[identity[1]] = _part_name(target[1].decode())
    parts = {}
    for attributes in _SHEET.findall(archive.read("xl/workbook.xml")):
        name, identity = _NAME.search(attributes), _REL_ID.search(attributes)
        if name and identity and identity[1] in relations:
            parts[_unescape(name[1].decode())] = relations[identity[1]]
    return parts


def _part_name(target: str) -> str:
    return target.lstrip("/") if target.startswith("/") else f"xl/{target}"


def _unescape(text: str) -> str:
    for entity, letter in (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&apos;", "'")):
        text = text.replace(entity, letter)
    return text.replace("&amp;", "&")
