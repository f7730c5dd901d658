"""Sheets typed in an old encoding: told, shown in Unicode, and never counted as they stand."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from sheets_tool.books.grid import Row, Sheet, Workbook
from sheets_tool.findings.catalogue import cell as say
from sheets_tool.findings.model import Finding, Place
from sheets_tool.text.legacy import Encoding, convert, suspect
from sheets_tool.values.kind import Raw

# Letters that Unicode Vietnamese never uses; every sheet in an old encoding has some of them.
_FOREIGN = re.compile(
    r"[\x80-\x9f\xa2-\xbf\xc4-\xc7\xcb\xce-\xd1\xd6-\xd8\xdb\xdc\xde\xdf\xe4-\xe7\xeb\xee-\xf1"
    r"\xf6-\xf8\xfb\xfc\xfe\xff\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u2020-\u2022"
    r"\u2030\u2039\u203a\u20ac\u2122]"
)
_UNICODE_ONLY = re.compile("[ăĂđĐĩĨũŨơƠưƯ\u1ea0-\u1ef9]")
_FEWEST = 2


def readable(sheet: Sheet) -> Sheet:
    """Return a sheet as it is, or converted to Unicode and marked where it seems to be older."""
    if not sheet.visible or not _is_odd(sheet):
        return sheet
    encoding = suspect(_texts(sheet))
    if encoding is None:
        return sheet
    rows = [[_converted(cell, encoding) for cell in row] for row in sheet.rows]
    return replace(sheet, rows=rows, encoding=encoding, raw=sheet.rows)


def _is_odd(sheet: Sheet) -> bool:
    """Return whether letters stand here that Unicode Vietnamese never uses; one look a sheet."""
    texts = [cell for cell in set().union(*sheet.rows) if cell.__class__ is str]
    if not _foreign(texts):
        return False
    return len(_foreign(list(_texts(sheet)))) >= _FEWEST


def _foreign(texts: Sequence[str]) -> list[str]:
    # The dot between the parts of an origin is no letter.
    return _FOREIGN.findall("\n".join(texts).replace(" · ", " "))


def _texts(sheet: Sheet) -> Iterator[str]:
    return (cell for row in sheet.rows for cell in row if isinstance(cell, str) and cell)


def _converted(cell: Raw, encoding: Encoding) -> Raw:
    if not isinstance(cell, str) or cell.isascii() or _UNICODE_ONLY.search(cell):
        return cell
    return convert(cell, encoding)


def encoding_findings(workbook: Workbook) -> list[Finding]:
    """Return a finding for each sheet that had to be converted, at its first such cell."""
    findings = []
    for sheet in workbook.sheets:
        if not sheet.encoding:
            continue
        row, column, was, now = _first_changed(sheet.raw, sheet.rows)
        place = Place(
            file=workbook.name, sheet=sheet.name, row=row, column=column, book=workbook.content
        )
        findings.append(
            say.LEGACY_TEXT.at(place, encoding=sheet.encoding, value=was, converted=now)
        )
    return findings


def _first_changed(raw: list[Row], rows: list[Row]) -> tuple[int, int, str, str]:
    changed = (
        (number, column, str(was), str(now))
        for number, (before, after) in enumerate(zip(raw, rows, strict=True), 1)
        for column, (was, now) in enumerate(zip(before, after, strict=True))
        if was != now
    )
    return next(changed, (0, -1, "", ""))
