"""Which rows under a header are data, and which are blank, numbering, totals or signatures."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from sheets_tool.books.area import Area, area_of, row_key
from sheets_tool.books.grid import Row, is_blank, is_spare
from sheets_tool.books.grid import Sheet as Grid
from sheets_tool.books.labels import Header, label_key
from sheets_tool.books.marks import Mark, divides, mark_of, numbers_columns
from sheets_tool.forms.model import Form
from sheets_tool.text.spelling import tidy
from sheets_tool.values.kind import Raw, UncomputedCell, words

_MUCH = 4
_FEW = 2


@dataclass(slots=True)
class Sorted:
    """The rows under a header, told apart; every row is in exactly one of the lists.

    Attributes:
        data: sheet rows, from 0, that hold a record.
        blank: how many rows hold nothing, or nothing but a number of order.
        outside: how many rows are numbering, totals, signatures or a second header.
    """

    data: list[int] = field(default_factory=list)
    blank: int = 0
    outside: int = 0


def sort_rows(grid: Grid, header: Header, form: Form) -> Sorted:
    """Return the rows under a header told apart."""
    rows, area = grid.rows, area_of(grid, header, form)
    found = Sorted()
    closed = False
    numbering = True
    for number in range(header.first_row, _last_filled(rows, header.first_row, area)):
        row = rows[number]
        if not any(row):
            found.blank += 1
            continue
        if _is_plain(row, area):
            found.data.append(number)
            numbering = False
            continue
        filled = [column for column in area.columns if not _is_empty(row, column)]
        if _repeats_header(row, area):
            found.outside += 1
            numbering = True
        elif numbering and _numbers(row):
            found.outside += 1
        elif _is_record(row, area, filled=filled, closed=closed, number=number):
            found.data.append(number)
            numbering = False
        elif _says_nothing(row, area):
            found.blank += 1
        else:
            found.outside += 1
            closed = closed or _closes(row)
    return found


def _is_plain(row: Row, area: Area) -> bool:
    """Return whether a row is a record at first sight.

    Its names stand there, and its number of order or all that is required.
    """
    if not _has_ordinal(row, area) and not _has_all(row, area):
        return False
    for column in area.names:
        name = row[column] if column < len(row) else ""
        if not isinstance(name, str) or len(name) <= _FEW or mark_of(name) is not None:
            return False
    return bool(area.names)


def _has_ordinal(row: Row, area: Area) -> bool:
    return 0 <= area.ordinal < len(row) and row[area.ordinal].__class__ is float


def _has_all(row: Row, area: Area) -> bool:
    """Return whether every required column is filled, where that is more than a name."""
    if len(area.required) < _MUCH or area.required[-1] >= len(row):
        return False
    for column in area.required:
        cell = row[column]
        if cell.__class__ is not str or not cell:
            return False
    return True


def _is_record(row: Row, area: Area, *, filled: list[int], closed: bool, number: int) -> bool:
    """Return whether a row holds a record; under a signature line it takes more to be one."""
    names = [row[column] for column in area.names if column < len(row)]
    uncomputed = any(isinstance(cell, UncomputedCell) for cell in names)
    if (not filled and not uncomputed) or _is_total(row, area):
        return False
    if _is_named(row, area) and _is_numbered(row, area):
        return True
    if _is_signed(row, area) or _is_marked_name(names, row, area, filled=filled):
        return False
    if len(filled) == 1 and _is_divider(row, area, column=filled[0], number=number):
        return False
    if not _is_named(row, area) and not uncomputed:
        return not closed and _is_nameless_record(row, area, filled=filled)
    return not closed or _is_sure(row, area, filled=filled)


def _first_text(row: Row) -> tuple[int, str]:
    texts = ((c, cell) for c, cell in enumerate(row) if isinstance(cell, str) and cell.strip())
    return next(texts, (-1, ""))


def _is_total(row: Row, area: Area) -> bool:
    """Return whether a row begins as a total; behind a code “Tổng số lớp” is what it counts."""
    column, first = _first_text(row)
    if mark_of(first) is not Mark.TOTAL:
        return False
    return all(name >= column or _is_empty(row, name) for name in area.names)


def _is_marked_name(names: Sequence[Raw], row: Row, area: Area, *, filled: list[int]) -> bool:
    """Return whether a role or a note stands in the place of a name.

    A collective may be called “Ban giám hiệu”: then the row says more than roles.
    """
    if not any(_is_marked(cell) for cell in names):
        return False
    return bool(area.persons) or all(_is_marked(row[column]) for column in filled)


def _is_named(row: Row, area: Area) -> bool:
    """Return whether a row has a name; beside “Cộng” a number or “20 người” is none."""
    filled = [row[column] for column in area.names if not _is_empty(row, column)]
    if mark_of(_first_text(row)[1]) is Mark.MAYBE_TOTAL:
        filled = [
            cell for cell in filled if isinstance(cell, str) and not cell.strip()[0].isdigit()
        ]
    return bool(filled)


def _is_nameless_record(row: Row, area: Area, *, filled: list[int]) -> bool:
    """Return whether a row is a record whose name is missing: what is typed must not be lost."""
    said = [column for column in filled if not _is_marked(row[column]) and row[column] != 0]
    if not said or mark_of(_first_text(row)[1]) in {Mark.MAYBE_TOTAL, Mark.NOTE}:
        return False
    return _is_numbered(row, area) or len(said) > _FEW or not _closes(row)


def _is_divider(row: Row, area: Area, *, column: int, number: int) -> bool:
    """Return whether the one filled cell of a row heads a part of the list: “II. Tổ Toán”."""
    cell = row[column]
    if not isinstance(cell, str):
        return False
    if (number, column) in area.wide or (number, area.ordinal) in area.wide:
        return True
    return (column in area.persons or column not in area.names) and divides(cell)


def _is_sure(row: Row, area: Area, *, filled: list[int]) -> bool:
    """Return whether a row is a record beyond doubt, where signatures stand above it."""
    if _is_numbered(row, area):
        return True
    complete = all(not _is_empty(row, column) for column in area.required)
    # The names that are signed may stand under any columns, but have no digits.
    coded = any(letter.isdigit() for column in filled for letter in str(row[column]))
    much = len(filled) >= max(_MUCH, len(area.columns) // 2)
    return much or (complete and coded and area.ordinal < 0)


def _is_signed(row: Row, area: Area) -> bool:
    """Return whether a role of the signature block stands where the table has no words."""
    return any(
        isinstance(cell, str) and cell and mark_of(cell) is Mark.CLOSING
        for column, cell in enumerate(row)
        if column not in area.labelled
    )


def _is_numbered(row: Row, area: Area) -> bool:
    if not 0 <= area.ordinal < len(row):
        return False
    cell = row[area.ordinal]
    if isinstance(cell, str):
        return tidy(cell).rstrip(".)").isdecimal()
    return isinstance(cell, float) and cell > 0


def _repeats_header(row: Row, area: Area) -> bool:
    """Return whether a row says its columns' headers again, as lists printed by page do."""
    if row_key(row) in area.header_rows:
        return True
    if not any(c < len(row) and label_key(row[c]) in area.form.headers for c in area.names):
        return False
    headers = area.form.headers
    same = sum(
        1
        for c, code in area.headers.items()
        if c < len(row) and headers.get(label_key(row[c])) == code
    )
    return same > 1


def _numbers(row: Row) -> bool:
    cells = [cell for cell in row if not is_blank(cell)]
    return numbers_columns(map(words, cells))


def _says_nothing(row: Row, area: Area) -> bool:
    """Return whether a row has no words and no numbers but its number of order and zeros."""
    return all(
        is_spare(cell) or cell == 0 or (column == area.ordinal and _is_numbered(row, area))
        for column, cell in enumerate(row)
    )


def _last_filled(rows: Sequence[Row], first: int, area: Area) -> int:
    last = len(rows)
    while last > first and all(map(is_spare, rows[last - 1])):
        if any(not is_blank(rows[last - 1][c]) for c in area.names if c < len(rows[last - 1])):
            break
        last -= 1
    return last


def _is_empty(row: Row, column: int) -> bool:
    """Return whether a cell says nothing: a spare formula that shows `#N/A` says nothing either."""
    return column >= len(row) or row[column] == "" or is_spare(row[column])


def _is_marked(cell: Raw) -> bool:
    return isinstance(cell, str) and mark_of(cell) is not None


def _closes(row: Row) -> bool:
    return any(isinstance(cell, str) and cell and mark_of(cell) is Mark.CLOSING for cell in row)
