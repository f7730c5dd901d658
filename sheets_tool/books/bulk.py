"""Body rows written as XML at once; everything else of a sheet stays xlsxwriter's.

A call a cell costs about four times what the XML itself does. Two private methods of xlsxwriter are
overridden here and nowhere else; a test compares what comes out with the plain writer's. A long
body is not written with the rest but streamed into the finished workbook (`books.pack`).
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from sheets_tool.books.canvas import Body
from sheets_tool.books.pack import MARK
from sheets_tool.findings.cells import column_letters
from sheets_tool.values.kind import Raw

_EPOCH = date(1899, 12, 30).toordinal()
_LEAP_DAY = 60
"""Excel counts a 29 February 1900 that never was; days before it are one less."""
_SPECIAL = re.compile(r"[&<>\x00-\x08\x0b-\x1f\ufffe\uffff]|_x[0-9a-fA-F]{4}_")
_EDGE = "¦"
_MARKS = ("&", "<", ">", "_x", f"{_EDGE} ", f" {_EDGE}")
"""Without these and what cannot be printed, nothing in texts between edges is special."""
_TEXT = {str, type(None)}
_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
_POINTS_A_PIXEL = 0.75
_ROWS_AT_ONCE = 1_000
_LONG = 1_000
_MOST_KNOWN = 20_000
_NOTHING = Body(top=0, formats=[], columns=[])


class BulkWorksheet(Worksheet):
    """A worksheet whose body rows are given as values, one format a column."""

    _body: Body = _NOTHING
    _looks: Sequence[Format] = ()
    _pieces: Iterator[str] = iter(())

    def set_body(self, body: Body, looks: Sequence[Format]) -> None:
        """Take the rows of a table; they are written when the workbook is closed."""
        self._body, self._looks = body, looks
        if body.count:
            last = body.top + body.count - 1
            # The plain call for the corners tells the writer how far the sheet reaches.
            self.write_blank(body.top, 0, None, looks[0])
            self.write_blank(last, len(looks) - 1, None, looks[-1])

    def _write_string(
        self, row: int, col: int, string: str, cell_format: Format | None = None
    ) -> Any:
        """Write text; what looks like the writer's own rich text is put into one plain run."""
        if string.startswith("<r>") and string.endswith("</r>"):
            inside = "".join(_ENTITIES.get(letter, letter) for letter in string)
            string = f'<r><t xml:space="preserve">{inside}</t></r>'
        return super()._write_string(row, col, string, cell_format)

    def _write_rows(self) -> None:
        body = self._body
        if not body.count:
            super()._write_rows()
            return
        limits: Any = self
        first, last = limits.dim_rowmin, limits.dim_rowmax
        limits.dim_rowmax = body.top - 1
        super()._write_rows()
        # Asked for now, for a format that no cell has asked for is left out of the styles.
        self._pieces = _pieces(body, _columns(self._looks), limits.row_info)
        for piece in (MARK,) if self._is_long else self._pieces:
            limits.fh.write(piece)
        limits.dim_rowmin, limits.dim_rowmax = body.top + body.count, last
        super()._write_rows()
        limits.dim_rowmin, limits.dim_rowmax = first, last

    @property
    def _is_long(self) -> bool:
        return self._body.count >= _LONG

    def left_out(self) -> dict[str, Iterator[str]]:
        """Return zip part → the pieces of the body, where it is too long to be written yet."""
        numbered: Any = self
        name = f"xl/worksheets/sheet{numbered.index + 1}.xml"
        return {name: self._pieces} if self._is_long else {}


class _Column(dict[Raw, str]):
    """A column's values → their XML from behind the row's number to before the next one."""

    def __init__(self, style: int, after: str) -> None:
        super().__init__()
        self._before, self._after = f'" s="{style}"', after
        self._text = (f'{self._before} t="inlineStr"><is><t>', f"</t></is></c>{after}")
        self._blank = f"{self._before}/>{after}"

    def __missing__(self, value: Raw) -> str:
        shown = f"{self._before}{_value(value)}{self._after}"
        if value is None or value.__class__ is str:
            # Numbers and truths are not kept: 1, 1.0 and True are one key.
            self[value] = shown
        return shown

    def cells(self, values: Sequence[Raw]) -> list[str]:
        """Return the XML of each value; of plain text, as most are, without a look at each."""
        before, after = self._text
        if _is_plain(values):
            return [f"{before}{value}{after}" if value else self._blank for value in values]
        if len(self) > _MOST_KNOWN:
            self.clear()
        return list(map(self.__getitem__, values))


def _is_plain(values: Sequence[Raw]) -> bool:
    """Return whether values are blanks and texts that are written as they stand."""
    if not set(map(type, values)) <= _TEXT:
        return False
    texts: list[Any] = ["", *filter(None, values), ""]
    # Looked at as one text; of all blanks that are stripped, only the space can be printed.
    whole = _EDGE.join(texts)
    return whole.isprintable() and not any(mark in whole for mark in _MARKS)


def _columns(looks: Sequence[Any]) -> list[_Column]:
    """Return the columns of cells in these formats, each ending where the next one begins."""
    styles = [int(look._get_xf_index()) for look in looks]  # noqa: SLF001 - the price, see above
    afters = [*(f'<c r="{column_letters(i)}' for i in range(1, len(styles))), "</row>"]
    return [_Column(*each) for each in zip(styles, afters, strict=True)]


def _pieces(body: Body, columns: Sequence[_Column], row_info: Mapping[int, Any]) -> Iterator[str]:
    """Yield the XML of a body, some rows at a time."""
    heights = {
        number: f' ht="{info.height * _POINTS_A_PIXEL:.16g}" customHeight="1"'
        for number, info in row_info.items()
    }
    for start in range(0, body.count, _ROWS_AT_ONCE):
        part = [values[start : start + _ROWS_AT_ONCE] for values in body.columns]
        yield _rows_xml(part, columns, top=body.top + start, heights=heights)


def _rows_xml(
    values: Sequence[Sequence[Raw]],
    columns: Sequence[_Column],
    *,
    top: int,
    heights: Mapping[int, str],
) -> str:
    """Return the XML of rows, given by column, the first of them in row `top` counted from 0."""
    by_column = zip(columns, values, strict=True)
    cells = zip(*(column.cells(part) for column, part in by_column), strict=True)
    # The number of a row stands before each of its cells, so it is what joins them.
    return "".join(
        str(number + 1).join(('<row r="', f'"{heights.get(number, "")}><c r="A', *parts))
        for number, parts in enumerate(cells, top)
    )


def _value(value: Raw) -> str:
    """Return the XML of a cell behind its format."""
    if value is None or value == "":
        return "/>"
    if isinstance(value, bool):
        return f' t="b"><v>{int(value)}</v></c>'
    if isinstance(value, date):
        days = value.toordinal() - _EPOCH
        return f"><v>{days if days > _LEAP_DAY else days - 1}</v></c>"
    if isinstance(value, (int, float)):
        return f"><v>{value:.16G}</v></c>"
    return f' t="inlineStr"><is>{_text(str(value))}</is></c>'


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
