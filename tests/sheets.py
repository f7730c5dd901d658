"""Sheet literals: a text table becomes a grid or a workbook; findings become `C2 O04`.

A cell is text, except `12` and `8.5` (numbers; `'12` is text), `@2020-09-05` (a date), `?TRUE`
(a boolean), `#N/A` (an error) and `=A1+1` (a formula nobody calculated; `=A1+1 -> 3` has a value).
`\\n` is a line break and a line of bars alone is a blank row.
"""

import re
import struct
import zipfile
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import openpyxl
from openpyxl.worksheet.worksheet import Worksheet

from sheets_tool.books.extract import extract_from
from sheets_tool.books.grid import Sheet, Workbook
from sheets_tool.books.read import join
from sheets_tool.findings.model import Finding
from sheets_tool.forms.frames import Reading
from sheets_tool.forms.model import Form
from sheets_tool.text.spelling import fold
from sheets_tool.values.kind import UNCOMPUTED, ErrorCell

_NUMBER = re.compile(r"-?(0|[1-9]\d*)(\.\d+)?")
_VALUE = " -> "
_CELLS = re.compile(r"(?<!\\)\|")


def cells(text):
    """Return the cells of a text table as their literals."""
    lines = [line.strip() for line in text.strip().splitlines()]
    return [[cell.strip() for cell in _CELLS.split(line.strip())[1:-1]] for line in lines]


def raw(literal):
    """Return the raw cell a literal stands for, as the reader gives it."""
    if _NUMBER.fullmatch(literal):
        return float(literal)
    if literal.startswith("#") and literal.isupper():
        return ErrorCell(literal)
    if literal.startswith("="):
        return raw(literal.split(_VALUE)[1]) if _VALUE in literal else UNCOMPUTED
    if literal.startswith("@"):
        return date.fromisoformat(literal[1:])
    if literal.startswith("?"):
        return literal == "?TRUE"
    return literal.removeprefix("'").replace("\\n", "\n").replace("\\|", "|")


def grid(text):
    """Return the raw cells of a text table."""
    return [[raw(cell) for cell in row] for row in cells(text)]


def workbook(sheets, *, stamp="", name="bài nộp.xlsx", hidden=()):
    """Return an opened workbook without any file: sheet name → text table or grid."""
    opened = [
        Sheet(title, title not in hidden, grid(body) if isinstance(body, str) else body)
        for title, body in sheets.items()
    ]
    if stamp:
        opened.append(Sheet("_meta", False, [["form", stamp]]))
    return Workbook(Path(name), name, "0" * 64, opened)


def read(book, sheets, *, stamped=True, books=(), hidden=(), sheet=""):
    """Return what a workbook reads as; one text table stands for the book's first sheet."""
    if isinstance(sheets, str):
        sheets = {book.forms[0].sheet: sheets}
    opened = workbook(sheets, stamp=book.id if stamped else "", hidden=hidden)
    wanted = tuple(books) or (book,)
    return join([extract_from(opened, books=wanted, sheet=sheet)], wanted)


def found(reading):
    """Return the findings as `cell code`, in order; a sheet or file has its code alone."""
    findings = reading.findings if isinstance(reading, Reading) else reading
    return [terse(finding) for finding in sorted(findings, key=lambda f: f.sort_key)]


def terse(finding: Finding):
    """Return a finding as `C2 O04`."""
    return f"{finding.place.cell} {finding.code}".strip()


def rows(reading: Reading, book, form: Form, *codes):
    """Return the values of some columns, a tuple a row that was accepted."""
    frame = reading.frame(book.id, form)
    kept = frame[~frame["_aside"]]
    return [tuple(row) for row in kept[list(codes)].itertuples(index=False)]


def column(reading: Reading, book, form: Form, code):
    """Return the values of one column of all rows; None where there is none."""
    values = reading.frame(book.id, form)[code].tolist()
    return [value if _is_known(value) else None for value in values]


def _is_known(value):
    return str(value) not in {"None", "<NA>", "NaT", "nan"} or isinstance(value, str)


def save(path: Path, sheets: Mapping[str, str], *, stamp="", merged=(), hidden=()):
    """Write text tables as a workbook on disk and return its path."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    computed: dict[tuple[int, str], str] = {}
    for number, (title, body) in enumerate(sheets.items(), 1):
        sheet = book.create_sheet(title)
        sheet.sheet_state = "hidden" if title in hidden else "visible"
        computed.update({(number, at): value for at, value in _fill(sheet, body)})
        for span in merged if number == 1 else ():
            sheet.merge_cells(span)
    if stamp:
        meta = book.create_sheet("_meta")
        meta.append(["form", stamp])
        meta.sheet_state = "veryHidden"
    book.save(path)
    if computed:
        _store_values(path, computed)
    return path


def _fill(sheet: Worksheet, body):
    for row, line in enumerate(cells(body), 1):
        for column_number, literal in enumerate(line, 1):
            cell = sheet.cell(row, column_number)
            if literal.startswith("="):
                formula, _, value = literal.partition(_VALUE)
                cell.value = formula
                if value:
                    yield cell.coordinate, value
                continue
            value = raw(literal)
            cell.value = value.text if isinstance(value, ErrorCell) else value
            if isinstance(value, str) and value.startswith(("=", "#")):
                cell.data_type = "s"


def _store_values(path: Path, computed):
    """Give formulas the values that a program which calculates would have stored."""

    def change(name, data):
        match = re.fullmatch(r"xl/worksheets/sheet(\d+)\.xml", name)
        for (number, at), value in computed.items():
            if match and int(match[1]) == number:
                kind = "" if _NUMBER.fullmatch(value) else ' t="str"'
                pattern = rf'<c r="{at}"([^>]*?)><f>(.*?)</f><v ?/?>(</v>)?'
                stored = rf'<c r="{at}"\1{kind}><f>\2</f><v>{value}</v>'
                data = re.sub(pattern, stored, data.decode()).encode()
        return data

    rewrite(path, change)


def rewrite(path: Path, change, *, to: Path | None = None):
    """Write a zip file anew with each part changed; a part that becomes None is left out."""
    with zipfile.ZipFile(path) as archive:
        parts = [(entry.filename, archive.read(entry)) for entry in archive.infolist()]
    target = to or path
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts:
            changed = change(name, data)
            if changed is not None:
                archive.writestr(name, changed)
    return target


def label_key(label):
    """Return the key under which a header is known."""
    return fold(label)


def ole(tree):
    """Return the bytes of an OLE container: root name → None for a stream, or a storage's names."""
    entries = [["Root Entry", 5, _NONE, _NONE, _NONE]]
    above = 0
    for name, inside in tree.items():
        entries.append([name, 2 if inside is None else 1, _NONE, _NONE, _NONE])
        entries[above][4 if above == 0 else 3] = len(entries) - 1
        above = len(entries) - 1
        for child in inside or ():
            entries.append([child, 2, _NONE, _NONE, _NONE])
            entries[above][4] = len(entries) - 1
    directory = b"".join(
        struct.pack(
            "<64sHBBIII48x",
            name.encode("utf-16-le"),
            2 * len(name) + 2,
            kind,
            1,
            left,
            right,
            child,
        )
        for name, kind, left, right, child in entries
    )
    sectors = -(-len(directory) // 512)
    table = [0xFFFFFFFD, *range(2, sectors + 1), 0xFFFFFFFE]
    table += [_NONE] * (128 - len(table))
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 16
    header += struct.pack(
        "<HHHHH6xIIIIIIIIII", 62, 3, 0xFFFE, 9, 6, 0, 1, 1, 0, 4096, 0xFFFFFFFE, 0, 0xFFFFFFFE, 0, 0
    )
    header = header[:76] + struct.pack("<109I", 0, *[_NONE] * 108)
    fat = struct.pack("<128I", *table)
    return header + fat + directory.ljust(512 * sectors, b"\0")


_NONE = 0xFFFFFFFF
