"""A cross table of counts: live formulas over a written sheet, with their values beside."""

from collections.abc import Iterable, Sequence

from sheets_tool.books.canvas import Canvas, across
from sheets_tool.books.charts import lay_chart
from sheets_tool.books.counting import count_formula, must_be_exact
from sheets_tool.books.paper import paper_for
from sheets_tool.books.render import LINE_HEIGHT, TOTAL, column_span, heading, lines_of
from sheets_tool.findings.cells import cell_name
from sheets_tool.forms.model import Column
from sheets_tool.forms.output import CrossTab, Letterhead

_UNKNOWN = "Chưa rõ"
_ROW_LABEL_WIDTHS = (34, 14)
_COUNT_WIDTH = 9
_BOLD = 1
"""Characters that fit less where letters are bold."""


def render_crosstab(
    tab: CrossTab, letterhead: Letterhead, *, counted: Canvas, columns: Sequence[Column]
) -> Canvas:
    """Return the canvas of a cross table over the rows of a canvas laid out before."""
    labels = len(tab.rows)
    counts = len(tab.column_keys) + (2 if tab.sums_across else 0)
    own = [tab.form[code].width for code in tab.rows]
    heads = _ROW_LABEL_WIDTHS[:labels] if tab.sums_across else own
    widths = [*heads, *[_COUNT_WIDTH] * counts]
    canvas = Canvas(tab.sheet, widths=widths, paper=paper_for(widths, (0, labels - 1)))
    width = canvas.paper.first
    row = heading(canvas, letterhead, title=tab.title, legend=tab.legend, width=width)
    first = _header(canvas, tab, row=row)
    spans = {c: column_span(tab.form.id, counted, columns, c) for c in (*tab.rows, *tab.across)}
    exact = must_be_exact(counted, columns, spans)
    for number, key in enumerate(tab.row_keys):
        shown = [
            str(tab.form[code].kind.show(value)) for code, value in zip(tab.rows, key, strict=True)
        ]
        _make_room(canvas, first + number, zip(shown, widths, strict=False))
        _count_row(canvas, tab, key, at=(first + number, first - 1), spans=spans, exact=exact)
    _total_row(canvas, tab, first=first)
    lay_chart(
        canvas,
        tab.chart,
        rows=(first, first + len(tab.row_keys) - 1),
        label=0,
        series=list(range(labels, labels + len(tab.column_keys))),
    )
    return canvas


def _header(canvas: Canvas, tab: CrossTab, *, row: int) -> int:
    """Lay one header row a heading level; return the first row under them."""
    labels, depth = len(tab.rows), len(tab.across)
    bottom = row + depth - 1
    canvas.header_row = bottom
    for position, code in enumerate(tab.rows):
        canvas.put(bottom, position, tab.form[code].header, style="header")
    for level, code in enumerate(tab.across):
        heads = []
        for first, last in _runs(tab, level):
            shown = str(tab.form[code].kind.show(tab.column_keys[first][level]))
            at = (labels + first, labels + last)
            across(canvas, row + level, *at, value=shown, style="header")
            heads.append((shown, _COUNT_WIDTH * (last - first + 1)))
        _make_room(canvas, row + level, heads)
    if tab.sums_across:
        end = labels + len(tab.column_keys)
        canvas.put(bottom, end, _UNKNOWN, style="header")
        canvas.put(bottom, end + 1, TOTAL, style="header")
    return bottom + 1


def _make_room(canvas: Canvas, row: int, texts: Iterable[tuple[str, int]]) -> None:
    """Give a row the height that its bold texts take in cells of some widths."""
    tall = max((lines_of(text, width - _BOLD) for text, width in texts), default=1)
    if tall > 1:
        canvas.heights[row] = LINE_HEIGHT * tall


def _runs(tab: CrossTab, level: int) -> list[tuple[int, int]]:
    """Return first and last column key of each run that shares its heading down to a level."""
    runs: list[tuple[int, int]] = []
    for position, key in enumerate(tab.column_keys):
        if runs and tab.column_keys[runs[-1][0]][: level + 1] == key[: level + 1]:
            runs[-1] = (runs[-1][0], position)
        else:
            runs.append((position, position))
    return runs


def _heads(tab: CrossTab) -> list[list[int]]:
    """Return, a level, the column key under whose merged heading each column key stands."""
    return [
        [first for first, last in _runs(tab, level) for _ in range(first, last + 1)]
        for level in range(len(tab.across))
    ]


def _count_row(
    canvas: Canvas,
    tab: CrossTab,
    key: tuple[str, ...],
    *,
    at: tuple[int, int],
    spans: dict[str, str],
    exact: bool,
) -> None:
    """Lay the counts of one row key: its row and the lowest row of the header are `at`."""
    (row, head), labels, depth = at, len(tab.rows), len(tab.across)
    conditions = []
    for position, (code, value) in enumerate(zip(tab.rows, key, strict=True)):
        canvas.put(row, position, tab.form[code].kind.show(value), style="label")
        conditions.append((spans[code], _fixed(row, position, column=True)))
    known, heads, top = 0, _heads(tab), head - depth + 1
    for position, column_key in enumerate(tab.column_keys):
        column = labels + position
        over = [
            (spans[code], _fixed(top + level, labels + heads[level][position], column=False))
            for level, code in enumerate(tab.across)
        ]
        count = tab.counts.get((key, column_key), 0)
        known += count
        formula = count_formula([*conditions, *over], exact=exact)
        canvas.put(row, column, count, style="count", formula=formula)
    if not tab.sums_across:
        return
    end = labels + len(tab.column_keys)
    total = tab.totals.get(key, 0)
    first, last = cell_name(row + 1, labels), cell_name(row + 1, end - 1)
    unknown = f"={cell_name(row + 1, end + 1)}-SUM({first}:{last})"
    canvas.put(row, end, total - known, style="count", formula=unknown)
    all_of_it = count_formula(conditions, exact=exact)
    canvas.put(row, end + 1, total, style="count_total", formula=all_of_it)


def _fixed(row: int, position: int, *, column: bool) -> str:
    """Return the address of a heading cell, its column or its row fixed."""
    name = cell_name(row + 1, position)
    letters = name.rstrip("0123456789")
    return f"${name}" if column else f"{letters}${row + 1}"


def _total_row(canvas: Canvas, tab: CrossTab, *, first: int) -> None:
    if not tab.row_keys:
        return
    labels, last = len(tab.rows), first + len(tab.row_keys) - 1
    row = last + 1
    for position in range(labels):
        canvas.put(row, position, TOTAL if position == 0 else None, style="total")
    for column in range(labels, labels + len(tab.column_keys) + (2 if tab.sums_across else 0)):
        cells = [canvas.cells[line, column].value for line in range(first, row)]
        total = sum(value for value in cells if isinstance(value, (int, float)))
        span = f"{cell_name(first + 1, column)}:{cell_name(last + 1, column)}"
        canvas.put(row, column, total, style="count_total", formula=f"=SUM({span})")
