"""Body rows written as XML at once; everything else of a sheet stays xlsxwriter's.

A call a cell costs about four times what the XML itself does. One private method of xlsxwriter is
overridden here and nowhere else; a test compares what comes out with the plain writer's.
"""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from sheets_tool.books.canvas import Body
from sheets_tool.findings.cells import column_letters
from sheets_tool.values.kind import Raw

_EPOCH = date(1899, 12, 30).toordinal()
_SPECIAL = re.compile(r"[&<>\x00-\x08\x0b-\x1f]|_x[0-9a-fA-F]{4}_")
_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
_ROWS_AT_ONCE = 2_000


class BulkWorksheet(Worksheet):
    """A worksheet whose body rows are given as values, one format a column."""

    _body: Body | None = None
    _looks: Sequence[Format] = ()
    _heights: Mapping[int, int] = {}

    def set_body(self, body: Body, looks: Sequence[Format], *, heights: Mapping[int, int]) -> None:
        """Take the rows of a table; they are written when the workbook is closed."""
        self._body, self._looks, self._heights = body, looks, heights
        if body.rows:
            last = body.top + len(body.rows) - 1
            # The plain call for the corners tells the writer how far the sheet reaches.
            self.write_blank(body.top, 0, None, looks[0])
            self.write_blank(last, len(looks) - 1, None, looks[-1])

    def _write_rows(self) -> None:
        body = self._body
        if body is None or not body.rows:
            super()._write_rows()
            return
        limits: Any = self
        first, last = limits.dim_rowmin, limits.dim_rowmax
        limits.dim_rowmax = body.top - 1
        super()._write_rows()
        styles = [_style(look) for look in self._looks]
        handle: Any = self.fh
        for start in range(0, len(body.rows), _ROWS_AT_ONCE):
            rows = body.rows[start : start + _ROWS_AT_ONCE]
            handle.write(rows_xml(rows, styles, top=body.top + start, heights=self._heights))
        limits.dim_rowmin, limits.dim_rowmax = body.top + len(body.rows), last
        super()._write_rows()
        limits.dim_rowmin, limits.dim_rowmax = first, last


def _style(look: Any) -> int:
    """Return the number by which cells refer to a format."""
    return int(look._get_xf_index())  # noqa: SLF001 - the price of writing rows ourselves


def rows_xml(
    rows: Sequence[Sequence[Raw]], styles: Sequence[int], *, top: int, heights: Mapping[int, int]
) -> str:
    """Return the XML of rows, the first of them in row `top` counted from 0."""
    heads = [(f'<c r="{column_letters(i)}', f'" s="{style}"') for i, style in enumerate(styles)]
    parts: list[str] = []
    add = parts.append
    for number, row in enumerate(rows, top):
        height = heights.get(number)
        line = str(number + 1)
        tall = "" if height is None else f' ht="{height}" customHeight="1"'
        add(f'<row r="{line}"{tall}>')
        for (before, style), value in zip(heads, row, strict=True):
            if value is None or value == "":
                add(f"{before}{line}{style}/>")
            elif value.__class__ is str:
                add(f'{before}{line}{style} t="inlineStr"><is>{_text(value)}</is></c>')
            else:
                add(f"{before}{line}{style}{_value(value)}</c>")
        add("</row>")
    return "".join(parts)


def _text(text: str) -> str:
    if _SPECIAL.search(text):
        text = _SPECIAL.sub(_escaped, text)
    keep = ' xml:space="preserve"' if text != text.strip() else ""
    return f"<t{keep}>{text}</t>"


def _escaped(match: "re.Match[str]") -> str:
    found = match[0]
    if found in _ENTITIES:
        return _ENTITIES[found]
    return f"_x{ord(found):04X}_" if len(found) == 1 else f"_x005F{found}"


def _value(value: Raw) -> str:
    if isinstance(value, bool):
        return f' t="b"><v>{int(value)}</v>'
    if isinstance(value, date):
        return f"><v>{value.toordinal() - _EPOCH}</v>"
    if isinstance(value, (int, float)):
        return f"><v>{value:.16G}</v>"
    return f' t="inlineStr"><is>{_text(str(value))}</is>'
