"""Several tables on one sheet, below or beside each other, as sheets of their own.

Each keeps the rows and columns it stands in, so that every address stays what people see.
"""

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from sheets_tool.books.area import ORDINAL, row_key
from sheets_tool.books.grid import Row, Sheet, cell_at, is_blank
from sheets_tool.books.labels import Header, label_key

_FEWEST_LABELS = 2


def tables_below(
    sheet: Sheet, header: Header, *, words: Collection[str], is_table: Callable[[Sheet, int], bool]
) -> list[Sheet]:
    """Return the sheet cut where other tables than the one of the header begin.

    Args:
        sheet: the sheet.
        header: the header that was found in it.
        words: the keys of all that may stand in a header.
        is_table: whether a part of the sheet is a table whose header begins at a row, from 0.
    """
    rows = sheet.rows
    seen = sorted({*_starts(rows, header, words), header.top})
    ends = [*seen[1:], len(rows)]
    tops = [
        top
        for top, end in zip(seen, ends, strict=True)
        if top == header.top or is_table(_rows_of(sheet, top, end), top)
    ]
    return [
        _rows_of(sheet, first, last)
        for first, last in zip([0, *tops[1:]], [*tops[1:], len(rows)], strict=True)
    ]


def _starts(rows: Sequence[Row], header: Header, words: Collection[str]) -> Iterator[int]:
    """Yield the rows outside the header that mostly hold words of headers, and not its own."""
    own = {row_key(row) for row in rows[header.top : header.first_row]}
    ordinal = header.columns.get(ORDINAL, -1)
    texts = {cell for cell in set().union(*rows) if cell.__class__ is str}
    known = {text for text in texts if label_key(text) in words}
    last = -_FEWEST_LABELS
    for number, row in enumerate(rows):
        if known.isdisjoint(row):
            continue
        if 0 <= ordinal < len(row) and row[ordinal].__class__ is float:
            continue
        if header.top <= number < header.first_row or not _seems_header(row, words):
            continue
        # A second row of labels belongs to the header it stands under.
        if number > last + 1 and row_key(row) not in own:
            yield number
        last = number


def _seems_header(row: Row, words: Collection[str]) -> bool:
    """Return whether at least half of a row's labels are known; most rows need no second half."""
    texts = [cell for cell in row if cell.__class__ is str and cell]
    known = unknown = 0
    for left, text in enumerate(texts, 1 - len(texts)):
        key = label_key(text)
        if key in words:
            known += 1
        elif key:
            unknown += 1
            if unknown > known - left:
                return False
    return known >= max(_FEWEST_LABELS, unknown)


def _rows_of(sheet: Sheet, first: int, last: int) -> Sheet:
    above: list[Row] = [[] for _ in range(first)]
    raw = [*above, *sheet.raw[first:last]] if sheet.raw else []
    return replace(sheet, rows=[*above, *sheet.rows[first:last]], raw=raw)


def tables_beside(sheet: Sheet, header: Header) -> list[Sheet]:
    """Return the sheet cut at the blank columns between tables that stand side by side."""
    labelled = {*header.columns.values(), *header.extra}
    labelled.update(column for columns in header.doubled.values() for column in columns)
    below = sheet.rows[header.top :]
    gaps = [
        column
        for column in range(min(labelled), max(labelled))
        if column not in labelled and all(is_blank(cell_at(row, column)) for row in below)
    ]
    edges = [-1, *gaps, max(map(len, sheet.rows))]
    return [
        _columns_of(sheet, left + 1, right)
        for left, right in pairwise(edges)
        if labelled & set(range(left + 1, right))
    ]


def _columns_of(sheet: Sheet, first: int, last: int) -> Sheet:
    def cut(rows: Sequence[Row]) -> list[Row]:
        return [[*[""] * min(first, len(row)), *row[first:last]] for row in rows]

    return replace(sheet, rows=cut(sheet.rows), raw=cut(sheet.raw))
