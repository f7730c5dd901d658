"""A scan of the raw sheet XML for what the reader does not tell.

calamine gives an error cell and a formula without a value as blank and trusts any cell address, so
addresses are looked at before it may allocate a grid for them.
"""

import html
import re
import zipfile
from dataclasses import dataclass, field

from sheets_tool.books.extent import too_far
from sheets_tool.books.limits import Limits
from sheets_tool.findings.cells import read_cell_name
from sheets_tool.values.kind import UNCOMPUTED, ErrorCell, Raw

# A sheet may lie anywhere in the archive; these never are one, and are large.
_NO_SHEET = re.compile(
    r"xl/(sharedStrings|styles|calcChain|comments\d*|theme/.*|drawings/.*|media/.*|printerSettings/.*)"
    r"(\.\w+)?|docProps/.*|.*\.(rels|vml|png|jpe?g|gif|emf|wmf|bin)",
    re.IGNORECASE,
)
_TAIL = rb"\s*(?:<(?:\w+:)?v\s*/>|<(?:\w+:)?v>\s*</(?:\w+:)?v>)?\s*</(?:\w+:)?c>"
_FORMULA = rb"<(?:\w+:)?f\b(?:[^<>]*/>|[^<>]*>[^<]*</(?:\w+:)?f>)"
_ERROR = re.compile(
    rb"<(?:\w+:)?c\b([^<>]*?\bt=[\"']e[\"'][^<>]*)>\s*(?:"
    + _FORMULA
    + rb")?\s*<(?:\w+:)?v>([^<]*)</(?:\w+:)?v>"
)
_UNCOMPUTED = re.compile(rb"<(?:\w+:)?c\b([^<>]*)>\s*" + _FORMULA + _TAIL)
_FORMULAS = (b"<f>", b"<f ", b"<f/", b":f>", b":f ", b":f/")
_ADDRESS = re.compile(rb"\br=[\"']([A-Z]{1,3}\d+)[\"']")
_TEXT_RESULT = re.compile(rb"\bt=[\"']str[\"']")
_SHEET = re.compile(rb"<(?:\w+:)?sheet\b([^<>]*)/?>")
_NAME = re.compile(rb"\bname=(?:\"([^\"]*)\"|'([^']*)')")
_REL_ID = re.compile(rb"\b\w+:id=(?:\"([^\"]*)\"|'([^']*)')")
_RELATION = re.compile(rb"<(?:\w+:)?Relationship\b([^<>]*)/?>")
_IDENTITY = re.compile(rb"\bId=(?:\"([^\"]*)\"|'([^']*)')")
_TARGET = re.compile(rb"\bTarget=(?:\"([^\"]*)\"|'([^']*)')")
STRICT = b"purl.oclc.org/ooxml"
"""What the namespaces of a Strict Open XML workbook have in common."""
_HEAD = 4096


@dataclass(slots=True)
class Scanned:
    """What a scan of a workbook found.

    Attributes:
        marks: zip part → cell (row from 1, column from 0) → an error or uncomputed cell.
        strict: whether the workbook is Strict Open XML.
        refused: why the workbook may not be read, or empty.
        scanned: whether its sheets are XML that was looked at.
    """

    marks: dict[str, dict[tuple[int, int], Raw]] = field(default_factory=dict)
    strict: bool = False
    refused: str = ""
    scanned: bool = False


def scan(archive: zipfile.ZipFile, *, limits: Limits) -> Scanned:
    """Return what the raw XML of a workbook tells.

    Raises:
        zipfile.BadZipFile, zlib.error, OSError: a part does not unpack.
    """
    found = Scanned()
    # Two entries may bear one name, and readers differ in which of them they take.
    for entry in archive.infolist():
        name = entry.filename.lstrip("/\\")
        if _NO_SHEET.fullmatch(name):
            continue
        data = archive.read(entry)
        found.refused = _entity(data) or too_far(data, limits=limits)
        if found.refused:
            break
        if name.lower() == "xl/workbook.xml":
            found.strict = STRICT in data
            found.scanned = True
        if b"sheetData" in data and (marks := _marks(data)):
            found.marks[name] = marks
    return found


def _entity(data: bytes) -> str:
    return "khai báo DOCTYPE/ENTITY lạ trong XML" if b"<!DOCTYPE" in data[:_HEAD] else ""


def _marks(data: bytes) -> dict[tuple[int, int], Raw]:
    marks: dict[tuple[int, int], Raw] = {}
    if b't="e"' in data or b"t='e'" in data:
        for attributes, text in _ERROR.findall(data):
            _mark(marks, attributes, ErrorCell(text.decode("utf-8", "replace")))
    if (b"<f" in data or b":f" in data) and any(formula in data for formula in _FORMULAS):
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
    relations: dict[str, str] = {}
    for attributes in _RELATION.findall(archive.read("xl/_rels/workbook.xml.rels")):
        identity, target = _value(_IDENTITY, attributes), _value(_TARGET, attributes)
        if identity and target:
            relations[identity] = _part_name(target)
    parts = {}
    for attributes in _SHEET.findall(archive.read("xl/workbook.xml")):
        name, identity = _value(_NAME, attributes), _value(_REL_ID, attributes)
        if name and identity in relations:
            parts[name] = relations[identity]
    return parts


def _value(pattern: re.Pattern[bytes], attributes: bytes) -> str:
    found = pattern.search(attributes)
    text = (found[1] or found[2] or b"") if found else b""
    return html.unescape(text.decode("utf-8", "replace"))


def _part_name(target: str) -> str:
    target = target.replace("\\", "/")
    return target.lstrip("/") if target.startswith(("/", "xl/")) else f"xl/{target}"
