"""How far the cells of a sheet reach, told from its raw XML before a grid is made for them.

calamine trusts any address and makes room for every cell up to it: one cell at XFD200000 asks for
100 GB and the process dies.
"""

import re
import sys

from sheets_tool.books.limits import Limits
from sheets_tool.findings.cells import column_letters, column_number

# Where every row and cell begins as office programs write it, all lie within A1:Z9999.
_FAR = re.compile(rb'<(?:c|row)(?=[\s/>])(?! r="[A-Z]?\d{1,4}")')
_PLAIN = re.compile(rb'<(?:c|row) r="([A-Z]*)(\d+)"')
_STARTS = re.compile(rb"<(?:c|row)(?=[\s/>])")
_PREFIXED = b":sheetData"
_ATTRIBUTES = rb"((?:[^<>\"']|\"[^<\"]*\"|'[^<']*')*?)"
_ELEMENT = re.compile(rb"<(?:\w+:)?(row|c)(?=[\s/>])" + _ATTRIBUTES + rb"(/?)>")
_REFERENCE = re.compile(rb"(?<![\w:])r\s*=\s*[\"']([A-Za-z]*)(\d*)[\"']")
_UTF16 = (b"\xff\xfe", b"\xfe\xff")


def too_far(data: bytes, *, limits: Limits) -> str:
    """Return why the cells of a sheet may not be read, or nothing where they may."""
    if data.startswith(_UTF16):
        return "trang tính ghi bằng UTF-16"
    prefixed = _PREFIXED in data
    if not prefixed and _FAR.search(data) is None:
        return ""
    if not prefixed and not _refusal(*_bound(data), limits=limits):
        return ""
    # A cell that only carries a format costs the reader nothing, so it is no reason to refuse.
    return _refusal(*_reach(data), limits=limits)


def _bound(data: bytes) -> tuple[int, int]:
    """Return rows and columns that no cell lies beyond, filled or not; more than any if unsure."""
    found = _PLAIN.findall(data)
    if len(found) != len(_STARTS.findall(data)):
        return sys.maxsize, sys.maxsize
    columns = max(
        (column_number(name.decode()) + 1 for name in {name for name, _ in found}), default=0
    )
    return max((int(number) for _, number in found), default=0), columns


def _reach(data: bytes) -> tuple[int, int]:
    """Return the last row and column of any cell that holds something."""
    row = column = last_row = last_column = 0
    for element in _ELEMENT.finditer(data):
        kind, attributes, closed = element.groups()
        reference = _REFERENCE.search(attributes)
        letters, digits = reference.groups() if reference else (b"", b"")
        if kind == b"row":
            row, column = int(digits) if digits else row + 1, 0
            continue
        column = column_number(letters.decode()) + 1 if letters else column + 1
        if closed or data.startswith(b"</", element.end()):
            continue
        last_row = max(last_row, int(digits) if digits else row)
        last_column = max(last_column, column)
    return last_row, last_column


def _refusal(rows: int, columns: int, *, limits: Limits) -> str:
    if columns > limits.columns:
        return f"có ô ở cột {column_letters(columns - 1)}, quá cột {_last(limits)}"
    if rows > limits.rows:
        return f"có ô ở dòng {rows}, quá {limits.rows} dòng"
    if rows * columns > limits.cells:
        return f"vùng có dữ liệu rộng {rows} dòng × {columns} cột"
    return ""


def _last(limits: Limits) -> str:
    return column_letters(limits.columns - 1)
