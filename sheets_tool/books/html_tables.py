"""Tables of a web page that was saved with an Excel ending, as rows."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

from sheets_tool.books.limits import Limits
from sheets_tool.values.kind import Raw

Span = tuple[tuple[int, int], tuple[int, int]]
_LEAST = 2


class TooWideError(ValueError):
    """A table reaches beyond the limits."""


@dataclass(slots=True)
class _Table:
    """A table being read.

    Attributes:
        rows: its cells so far.
        taken: cells that a block above reaches into.
        spans: its merged blocks.
        column: where the next cell of the row goes.
        words: what the open cell holds so far, or None where none is open.
        number: the value that Excel wrote beside the words of the open cell.
        size: rows and columns of the open cell.
    """

    rows: list[list[Raw]] = field(default_factory=list)
    taken: set[tuple[int, int]] = field(default_factory=set)
    spans: list[Span] = field(default_factory=list)
    column: int = 0
    words: list[str] | None = None
    number: str = ""
    size: tuple[int, int] = (1, 1)


class _Reader(HTMLParser):
    """Collects tables in the order in which they begin; a table in a cell is one of its own."""

    def __init__(self, limits: Limits) -> None:
        super().__init__(convert_charrefs=True)
        self.tables: list[_Table] = []
        self._open: list[_Table] = []
        self._limits = limits
        self._cells = 0
        self._strays = False

    @property
    def sign(self) -> str:
        """What shows that the page was cut or is damaged, or nothing."""
        if self._open:
            return "bảng không khép"
        return "có ô nằm ngoài bảng" if self._strays else ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "table":
            self._open.append(_Table())
            self.tables.append(self._open[-1])
        elif not self._open and tag in {"tr", "td", "th"}:
            self._strays = True
        elif self._open and tag == "tr":
            self._end_cell()
            self._open[-1].rows.append([])
            self._open[-1].column = 0
        elif self._open and tag in {"td", "th"}:
            self._start_cell(dict(attrs))
        elif tag == "br" and self._open and self._open[-1].words is not None:
            self._open[-1].words.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in {"td", "th", "tr", "table"}:
            self._end_cell()
        if tag == "table" and self._open:
            self._open.pop()

    def handle_data(self, data: str) -> None:
        if self._open and self._open[-1].words is not None:
            # Line ends of the page are blanks; only <br> is one of the cell.
            self._open[-1].words.append(" ".join(f"x{data}x".split())[1:-1])

    def _start_cell(self, attributes: dict[str, str | None]) -> None:
        self._end_cell()
        table = self._open[-1]
        if not table.rows:
            table.rows.append([])
        down, across = (self._whole(attributes.get(name)) for name in ("rowspan", "colspan"))
        table.words, table.number = [], attributes.get("x:num") or ""
        table.size = (down, across)

    def _whole(self, text: str | None) -> int:
        number = int(text) if text and text.isdecimal() and len(text) < len("1000000") else 1
        return max(number, 1)

    def _end_cell(self) -> None:
        if not self._open or self._open[-1].words is None:
            return
        table = self._open[-1]
        row = len(table.rows) - 1
        while (row, table.column) in table.taken:
            table.column += 1
        self._reserve(table, row)
        cells = table.rows[row]
        cells.extend([""] * (table.column + 1 - len(cells)))
        cells[table.column] = _value(table)
        table.column += table.size[1]
        table.words = None

    def _reserve(self, table: _Table, row: int) -> None:
        down, across = table.size
        self._cells += down * across
        limits = self._limits
        if self._cells > limits.cells or table.column + across > limits.columns:
            raise TooWideError
        if row >= limits.rows:
            raise TooWideError
        if down * across == 1:
            return
        first, last = (row, table.column), (row + down - 1, table.column + across - 1)
        table.spans.append((first, last))
        below = range(row + 1, row + down)
        table.taken.update((r, table.column + c) for r in below for c in range(across))


def _value(table: _Table) -> Raw:
    text = "".join(table.words or ()).strip()
    try:
        return float(table.number) if table.number else text
    except ValueError:
        return text


@dataclass(frozen=True, slots=True)
class Tables:
    """The tables of a page one below the other, merged blocks, and what shows that it was cut."""

    rows: list[list[Raw]]
    merged: list[Span]
    sign: str


def tables_of(text: str, *, limits: Limits) -> Tables:
    """Return the page's tables.

    A table of one row or one column is layout and left out.

    Raises:
        TooWideError: there is more than the limits allow.
        ValueError: the page is damaged.
    """
    reader = _Reader(limits)
    try:
        reader.feed(text)
        reader.close()
    except AssertionError as error:
        # So the parser of the standard library meets a declaration it does not know.
        raise ValueError("trang web bị cắt hoặc sai") from error
    rows: list[list[Raw]] = []
    spans: list[Span] = []
    for table in reader.tables:
        if len(table.rows) < _LEAST or max(map(len, table.rows)) < _LEAST:
            continue
        rows += [[]] if rows else []
        top = len(rows)
        spans += [((top + a, b), (top + c, d)) for (a, b), (c, d) in table.spans]
        rows += table.rows
    return Tables(rows, spans, reader.sign)
