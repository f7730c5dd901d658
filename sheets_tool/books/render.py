"""A sheet to write becomes a canvas: letterhead, title, header, body, totals, signatures."""

import re
from collections.abc import Mapping, Sequence
from math import ceil

import pandas as pd

from sheets_tool.books.canvas import Body, Canvas, Choices, across
from sheets_tool.books.charts import lay_chart
from sheets_tool.books.filling import lay_closed, lay_dropdowns, lay_numbers
from sheets_tool.books.paper import paper_for, telling
from sheets_tool.books.signing import lay_signatures
from sheets_tool.findings.cells import cell_name, column_letters
from sheets_tool.forms.model import Column, Layout
from sheets_tool.forms.output import Letterhead, OutSheet
from sheets_tool.forms.placed import PlacedSheet
from sheets_tool.values.kind import Raw

Laid = Mapping[str, tuple[Canvas, Sequence[Column]]]
"""Form id → a sheet laid before, and the columns it shows."""
_NOTHING_LAID: Laid = {}
NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"
TOTAL = "Tổng cộng"
_ORIGIN = "origin"
_ROW_CELL = re.compile(r"\{([^{}]+)\}")
_PAIR_WIDTHS = (46, 70)
_NATION_WIDTH = 44
_FILLER = 10
_MOST_FILLERS = 2
"""So many blank columns are worth it to see the name of a unit whole."""
_CAPITAL = 1.15
"""How much wider a capital is than the digit that column widths are counted in."""
LINE_HEIGHT = 16
_LONGEST_CELL = 32_767
_ROOM_TO_TELL = 40
_MOST_LINES = 6
"""What a column of text holds that is shown as it stands."""


def render(
    sheet: OutSheet, letterhead: Letterhead, *, fillable: bool, spans: Laid = _NOTHING_LAID
) -> Canvas:
    """Return the canvas of a sheet; `spans` are the sheets laid before, for its formulas."""
    if isinstance(sheet, PlacedSheet):
        return render_placed(sheet)
    if sheet.form.layout is Layout.PAIRS:
        return _pairs(sheet, letterhead, fillable=fillable)
    return _table(sheet, letterhead, fillable=fillable, spans=spans)


def render_placed(sheet: PlacedSheet) -> Canvas:
    """Return the canvas of a sheet whose every cell has its place; columns between stay blank."""
    columns, places = shown_columns(sheet), sheet.places
    width = max(places.values()) + 1
    canvas = Canvas(sheet.form.sheet, widths=[_FILLER] * width, header_row=sheet.header_row)
    formats: list[str] = ["@"] * width
    for column in columns:
        position = places[column.code]
        canvas.widths[position], formats[position] = column.width, column.kind.number_format
        canvas.put(sheet.header_row, position, column.header, style="header")
    canvas.heights[sheet.header_row] = _header_height(columns)
    if sheet.header_row:
        across(canvas, 0, 0, width - 1, value=sheet.title, style="title")
    placed: list[Sequence[Raw]] = [[None] * len(sheet.frame)] * width
    for column in columns:
        placed[places[column.code]] = _shown(sheet.frame, column)
    canvas.body = Body(top=sheet.header_row + 1, formats=formats, columns=placed)
    return canvas


def shown_columns(sheet: OutSheet) -> list[Column]:
    """Return the columns a sheet shows, in the form's order."""
    chosen = set(sheet.columns) or set(sheet.form.by_code)
    return [column for column in sheet.form.columns if column.code in chosen]


def heading(
    canvas: Canvas, letterhead: Letterhead, *, title: str, legend: Sequence[str], width: int
) -> int:
    """Lay letterhead, title and legend over `width` columns; return the next free row.

    A narrow table gets blank columns beside it, so that nothing of the heading is cut.
    """
    lines = (
        (letterhead.parent_name.upper(), "unit", NATION, "unit_bold"),
        (letterhead.unit_name.upper(), "unit_bold", MOTTO, "motto"),
        ("", "unit", letterhead.place_and_day, "day"),
    )
    mine = _unit_width(letterhead)
    if width == len(canvas.widths):
        canvas.widths += [_FILLER] * _fillers(canvas.seen_widths(), mine)
        width = len(canvas.widths)
    widths, after = canvas.seen_widths()[:width], canvas.paper.after
    left = canvas.paper.before if after else _columns_for(widths, mine)
    for row, (text, my_style, nation, style) in enumerate(lines):
        _unit_line(canvas, row, text, style=my_style, widths=widths[:left])
        across(canvas, row, after or left, width - 1, value=nation, style=style)
    row = len(lines) + 1
    for number, line in enumerate((title, *legend)):
        across(canvas, row, after, width - 1, value=line, style="legend" if number else "title")
        height = 22 if number == 0 else LINE_HEIGHT
        canvas.heights[row] = height * (1 + int(len(line) * _CAPITAL) // sum(widths[after:]))
        row += 1
    return row + 1


def _unit_line(canvas: Canvas, row: int, text: str, *, style: str, widths: Sequence[int]) -> None:
    """Lay a line of the unit over the first columns, on as many lines as it needs there."""
    lines = lines_of(text, int(sum(widths) / _CAPITAL) or 1)
    if lines > 1:
        canvas.heights[row] = LINE_HEIGHT * lines
        style = f"{style}_long"
    across(canvas, row, 0, len(widths) - 1, value=text, style=style)


def _unit_width(letterhead: Letterhead) -> float:
    """Return how many characters the unit and the one over it take in capitals."""
    return max(len(letterhead.parent_name), len(letterhead.unit_name)) * _CAPITAL + 2


def _fillers(widths: Sequence[int], mine: float) -> int:
    """Return how many blank columns let both sides of the letterhead be seen whole.

    Where whole columns for the unit leave the nation far too little, the unit has to do with less.
    """
    lacking = mine + _NATION_WIDTH - sum(widths)
    held = next((n for n in range(len(widths)) if sum(widths[:n]) >= mine), len(widths))
    beside = _NATION_WIDTH - sum(widths[held:])
    wanted = beside if beside <= _MOST_FILLERS * _FILLER else lacking
    return max(0, ceil(max(lacking, wanted) / _FILLER))


def _columns_for(widths: Sequence[int], characters: float) -> int:
    """Return how many columns hold so many characters, leaving the nation its own on the right."""
    total, needed = sum(widths), 0
    for number, width in enumerate(widths, 1):
        needed += width
        if needed >= characters or total - needed - widths[number] < _NATION_WIDTH:
            return number
    return 1


def _table(sheet: OutSheet, letterhead: Letterhead, *, fillable: bool, spans: Laid) -> Canvas:
    columns = shown_columns(sheet)
    shown: list[Sequence[Raw]] = [_shown(sheet.frame, column) for column in columns]
    canvas = Canvas(sheet.form.sheet, widths=[column.width for column in columns])
    if not fillable:
        canvas.hidden = _all_blank(columns, shown)
        canvas.unprinted = len(columns) - 1 if columns[-1].code == _ORIGIN else 0
    title = sheet.title or sheet.form.title
    printed = canvas.seen_widths()[: canvas.unprinted or None]
    canvas.paper = paper_for(printed, telling(columns, printed, unit=_unit_width(letterhead)))
    width = canvas.paper.first
    row = heading(canvas, letterhead, title=title, legend=sheet.legend, width=width)
    canvas.header_row = row
    _header(canvas, columns, row=row, fillable=fillable)
    body = Body(
        top=row + 1,
        formats=[column.kind.number_format for column in columns],
        columns=shown,
        spare=sheet.spare_rows,
    )
    canvas.body = body
    _tall_rows(canvas, body)
    _row_formulas(canvas, sheet, columns, body, spans=spans)
    if fillable:
        lay_dropdowns(canvas, columns, body)
        lay_closed(canvas, columns, body, closed=sheet.closed)
    if fillable and sheet.numbers_only:
        lay_numbers(canvas, columns, body)
    row = _totals(canvas, sheet, columns, body)
    lay_signatures(canvas, sheet.signatures, row=row + 1, width=width)
    if sheet.chart is not None:
        codes = [column.code for column in columns]
        lay_chart(
            canvas,
            sheet.chart,
            rows=(body.top, body.top + body.count - 1),
            label=codes.index(sheet.chart.label),
            series=[codes.index(code) for code in sheet.chart.series],
        )
    return canvas


def _header(canvas: Canvas, columns: Sequence[Column], *, row: int, fillable: bool) -> None:
    for position, column in enumerate(columns):
        star = " (*)" if fillable and column.required else ""
        canvas.put(row, position, column.header + star, style="header")
        if fillable and column.hint:
            canvas.hints[row, position] = column.hint
    canvas.heights[row] = _header_height(columns)


def _all_blank(columns: Sequence[Column], shown: Sequence[Sequence[Raw]]) -> frozenset[int]:
    """Return the optional columns that hold nothing, to hide them from a page too wide already.

    A column that is due stays: people write into it by hand.
    """
    return frozenset(
        position
        for position, (column, values) in enumerate(zip(columns, shown, strict=True))
        if not (column.required or column.due) and values and values.count(None) == len(values)
    )


def _row_formulas(
    canvas: Canvas, sheet: OutSheet, columns: Sequence[Column], body: Body, *, spans: Laid
) -> None:
    """Lay the formulas of a form; in a row to fill their value is blank until somebody fills it."""
    letters = {column.code: column_letters(i) for i, column in enumerate(columns)}
    for code, formula in sheet.formulas.items():
        position = next(i for i, column in enumerate(columns) if column.code == code)
        style = f"body:{columns[position].kind.number_format}"
        own = dict(enumerate(sheet.own_formulas.get(code, ()), body.top))
        for row in range(body.top, body.bottom + 1):
            text = _with_addresses(own.get(row, formula), letters, row=row, spans=spans)
            if not text:
                continue
            known = body.columns[position][row - body.top] if row < body.top + body.count else None
            # A value of one blank says "computed, nothing there"; none at all says "not computed".
            canvas.put(row, position, " " if known is None else known, style=style, formula=text)


def _with_addresses(formula: str, letters: Mapping[str, str], *, row: int, spans: Laid) -> str:
    def address(found: re.Match[str]) -> str:
        form, _, code = found[1].rpartition(":")
        if not form:
            return f"{letters[code]}{row + 1}"
        canvas, columns = spans[form]
        return column_span(form, canvas, columns, code)

    return _ROW_CELL.sub(address, formula)


def _tall_rows(canvas: Canvas, body: Body) -> None:
    """Give each row whose text wraps the height it needs; not every program does so itself."""
    limit = canvas.unprinted or len(body.formats)
    wide = [(i, width) for i, width in enumerate(canvas.seen_widths()[:limit]) if width]
    heights: dict[int, int] = {}
    for position, width in wide:
        values = body.columns[position]
        long = {value for value in set(values) if value.__class__ is str and len(value) > width}
        for number, value in enumerate(values if long else (), body.top):
            if value in long:
                heights[number] = max(heights.get(number, 0), lines_of(str(value), width))
    for number in sorted(heights):
        canvas.heights[number] = LINE_HEIGHT * heights[number]


def lines_of(text: str, width: int) -> int:
    """Return how many lines a text takes in a cell of some characters, up to the most we give."""
    return min(_MOST_LINES, -(-len(text) // width))


def _header_height(columns: Sequence[Column]) -> int:
    lines = max(1 + len(column.header) // max(1, column.width - 1) for column in columns)
    return LINE_HEIGHT * min(_MOST_LINES, lines + 1)


def _shown(frame: pd.DataFrame, column: Column) -> list[Raw]:
    """Return a column of the frame as raw cells, each value shown once by its kind."""
    if column.code not in frame:
        return [None] * len(frame)
    if column.kind.verbatim and frame[column.code].dtype == "string":
        # The stubs know no None here; pandas does.
        cells = frame[column.code].to_numpy(object, na_value=None)  # type: ignore[call-overload]
        texts: list[Raw] = cells.tolist()
        longest = max((len(text) for text in set(texts) if isinstance(text, str)), default=0)
        return texts if longest <= _LONGEST_CELL else list(map(_fitting, texts))
    values = frame[column.code].tolist()
    answers = {value: _answer(column, value) for value in dict.fromkeys(values)}
    return [answers[value] for value in values]


def _answer(column: Column, value: object) -> Raw:
    if value is None or value is pd.NA or value is pd.NaT or value != value:  # noqa: PLR0124
        return None
    return _fitting(column.kind.show(value))


def _fitting(shown: Raw) -> Raw:
    """Return what Excel can hold of a text; what is cut off is told where people see it."""
    if not isinstance(shown, str) or len(shown) <= _LONGEST_CELL:
        return shown
    kept = shown[: _LONGEST_CELL - _ROOM_TO_TELL]
    return f"{kept}… (còn {len(shown) - len(kept)} ký tự)"


def _totals(canvas: Canvas, sheet: OutSheet, columns: Sequence[Column], body: Body) -> int:
    row = body.bottom + 1
    if not sheet.totals or not body.count:
        return row
    first = next((i for i, column in enumerate(columns) if column.code in sheet.totals), 0)
    across(canvas, row, 0, max(0, first - 1), value=TOTAL, style="total")
    for position, column in enumerate(columns[first:], first):
        how = sheet.totals.get(column.code)
        if how is None:
            canvas.put(row, position, None, style="total")
            continue
        values = body.columns[position]
        span = f"{cell_name(body.top + 1, position)}:{cell_name(body.bottom + 1, position)}"
        formula = f"=SUM({span})" if how == "sum" else f"=COUNTA({span})"
        canvas.put(row, position, _total(values, how), style="total", formula=formula)
    return row + 1


def _total(values: Sequence[Raw], how: str) -> float:
    if how == "count":
        return sum(1 for value in values if value is not None)
    return sum(value for value in values if isinstance(value, (int, float)))


def _pairs(sheet: OutSheet, letterhead: Letterhead, *, fillable: bool) -> Canvas:
    canvas = Canvas(sheet.form.sheet, widths=list(_PAIR_WIDTHS))
    title = sheet.title or sheet.form.title
    row = heading(canvas, letterhead, title=title, legend=sheet.legend, width=2)
    for column in shown_columns(sheet):
        value = next(iter(_shown(sheet.frame.head(1), column)), None)
        if value is None and not fillable and not column.required:
            continue
        _pair(canvas, column, value, row=row, fillable=fillable)
        row += 1
    lay_signatures(canvas, sheet.signatures, row=row + 1, width=2)
    return canvas


def _pair(canvas: Canvas, column: Column, value: Raw, *, row: int, fillable: bool) -> None:
    star = " (*)" if fillable and column.required else ""
    canvas.put(row, 0, column.header + star, style="label")
    canvas.put(row, 1, value, style=f"pair:{column.kind.number_format}")
    texts = zip((column.header, str(value)), _PAIR_WIDTHS, strict=True)
    lines = max(-(-len(text) // width) for text, width in texts)
    if lines > 1:
        canvas.heights[row] = LINE_HEIGHT * min(_MOST_LINES, lines)
    if not fillable:
        return
    canvas.open_cells[row, 1] = column.kind.number_format
    if column.hint:
        canvas.hints[row, 1] = column.hint
    if column.kind.options:
        canvas.choices.append(Choices(row, row, 1, column.kind.options, strict=True))


def column_span(form: str, canvas: Canvas, columns: Sequence[Column], code: str) -> str:
    """Return the address of a column of a laid-out body, with its sheet, for a formula."""
    body = canvas.body
    if body is None:
        raise ValueError(form)
    position = next(i for i, column in enumerate(columns) if column.code == code)
    letters = column_letters(position)
    last = max(body.bottom, body.top) + 1
    sheet = canvas.name.replace("'", "''")
    return f"'{sheet}'!${letters}${body.top + 1}:${letters}${last}"
