"""A sheet laid out in memory: what stands in which cell, before any writer is asked.

One place for what is written and what is hashed, so that the stamp is right by construction.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from sheets_tool.books.grid import Row
from sheets_tool.books.paper import ONE_PAGE, Paper
from sheets_tool.forms.output import Chart
from sheets_tool.values.kind import Raw

_REFUSED = re.compile(r"[\[\]:*?/\\]")
_LONGEST_NAME = 31
_AS_IT_IS = {str, float, bool, date}
_OR_BLANK = {*_AS_IT_IS, type(None)}


@dataclass(frozen=True, slots=True)
class Cell:
    """A value and its style; a formula carries its value."""

    value: Raw
    style: str
    formula: str = ""


@dataclass(frozen=True, slots=True)
class Merged:
    """A value over a block of cells of one row."""

    row: int
    first: int
    last: int
    value: str
    style: str


@dataclass(slots=True)
class Body:
    """The rows of a table: one style a column, values only.

    Attributes:
        top: the first row, from 0.
        formats: number format a column.
        columns: raw values of each column, one a row.
        spare: how many blank rows follow.
    """

    top: int
    formats: list[str]
    columns: list[Sequence[Raw]]
    spare: int = 0

    @property
    def count(self) -> int:
        """How many rows hold values."""
        return len(self.columns[0]) if self.columns else 0

    @property
    def bottom(self) -> int:
        """The last row, from 0, also of the spare ones; above `top` where there is none."""
        return self.top + self.count + self.spare - 1


@dataclass(slots=True)
class Choices:
    """A dropdown over part of a column."""

    first: int
    last: int
    column: int
    options: tuple[str, ...]
    strict: bool


@dataclass(frozen=True, slots=True)
class Numbers:
    """Part of a column that refuses text, and numbers out of its limits."""

    first: int
    last: int
    column: int
    least: float
    most: float
    whole: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """A chart laid out: where it stands, and the rows and columns of the cells it draws."""

    chart: Chart
    row: int
    width: int
    rows: tuple[int, int]
    label: int
    series: tuple[int, ...]
    head: int


def sheet_name(name: str) -> str:
    """Return a name as Excel takes it for a sheet: 31 letters, no brackets, no edge quotes."""
    clean = " ".join(_REFUSED.sub(" ", name).split()).strip("'")
    return clean if len(clean) <= _LONGEST_NAME else clean[: _LONGEST_NAME - 1].rstrip(" '") + "…"


@dataclass(slots=True)
class Canvas:
    """A sheet laid out.

    Attributes:
        name: the sheet's name.
        widths: characters a column.
        cells: (row, column) → cell, outside the body.
        merged: blocks of one row.
        body: the table's rows, if any.
        hints: (row, column) → what to type there.
        choices: dropdowns.
        numbers: where only numbers are taken.
        header_row: row of the header, from 0, or -1.
        open_cells: for a fillable sheet of pairs, the cells to fill → their number format.
        heights: row → height in points, where it is not the usual one.
        hidden: columns that hold nothing and are not shown.
        unprinted: the first column that is for the screen only, or 0.
        paper: on how many pages side by side it is printed.
        drawings: charts, under everything else.
    """

    name: str
    widths: list[int] = field(default_factory=list)
    cells: dict[tuple[int, int], Cell] = field(default_factory=dict)
    merged: list[Merged] = field(default_factory=list)
    body: Body | None = None
    hints: dict[tuple[int, int], str] = field(default_factory=dict)
    choices: list[Choices] = field(default_factory=list)
    numbers: list[Numbers] = field(default_factory=list)
    header_row: int = -1
    open_cells: dict[tuple[int, int], str] = field(default_factory=dict)
    heights: dict[int, int] = field(default_factory=dict)
    hidden: frozenset[int] = frozenset()
    unprinted: int = 0
    paper: Paper = ONE_PAGE
    drawings: list[Drawing] = field(default_factory=list)

    def seen_widths(self) -> list[int]:
        """Return the widths of the columns as people see them: a hidden one has none."""
        return [0 if i in self.hidden else width for i, width in enumerate(self.widths)]

    @property
    def last_row(self) -> int:
        """The last row that holds anything, from 0."""
        body = self.body.bottom if self.body else 0
        laid = (row for row, _ in self.cells)
        return max([body, *laid, *(block.row for block in self.merged)])

    def __post_init__(self) -> None:
        self.name = sheet_name(self.name)

    def put(self, row: int, column: int, value: Raw, *, style: str, formula: str = "") -> None:
        """Lay a value into a cell."""
        self.cells[row, column] = Cell(value, style, formula)

    def rows(self) -> Iterator[Row]:
        """Yield the rows as a reader will see them: numbers as floats, blanks as empty text."""
        by_row: dict[int, dict[int, Raw]] = {}
        for (row, column), cell in self.cells.items():
            by_row.setdefault(row, {})[column] = cell.value
        for block in self.merged:
            by_row.setdefault(block.row, {})[block.first] = block.value
        body = self.body
        shown = _seen_rows(body.columns) if body is not None else []
        last = max([*by_row, body.bottom if body else -1], default=-1)
        for number in range(last + 1):
            found = by_row.get(number, {})
            if body is not None and body.top <= number < body.top + len(shown):
                line = shown[number - body.top]
                for column, value in found.items():  # a formula laid over the body
                    line[column] = _seen(value)
                yield line
                continue
            yield [_seen(found.get(column)) for column in range(max(found, default=-1) + 1)]


def _seen_rows(columns: Sequence[Sequence[Raw]]) -> list[Row]:
    return list(map(list, zip(*map(_seen_column, columns), strict=True)))


def _seen_column(values: Sequence[Raw]) -> Sequence[Raw]:
    """Return a column as a reader will see it; most hold text, which is seen as it is."""
    kinds = set(map(type, values))
    if kinds <= _AS_IT_IS:
        return values
    if kinds <= _OR_BLANK:
        return ["" if value is None else value for value in values]
    return [_seen(value) for value in values]


def _seen(value: Raw) -> Raw:
    if value is None:
        return ""
    if isinstance(value, bool):
        return value
    if isinstance(value, datetime):
        return value.date()
    return float(value) if isinstance(value, int) and not isinstance(value, date) else value


def across(canvas: Canvas, row: int, first: int, last: int, *, value: str, style: str) -> None:
    """Lay a value over columns of one row, merged where there are several."""
    if not value:
        return
    if last > first:
        canvas.merged.append(Merged(row, first, last, value, style))
    else:
        canvas.put(row, first, value, style=style)
