"""Canvases become the bytes of a workbook. Same canvases, same bytes."""

import io
from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from sheets_tool import __version__
from sheets_tool.books.bulk import BulkWorksheet
from sheets_tool.books.canvas import Body, Canvas, Cell, Choices, Numbers
from sheets_tool.books.charts import draw
from sheets_tool.books.crosstab import render_crosstab
from sheets_tool.books.grid import content_hash
from sheets_tool.books.look import (
    LANDSCAPE_FROM,
    MARGINS,
    PAPER_A4,
    STYLES,
    body_style,
)
from sheets_tool.books.pack import with_bodies
from sheets_tool.books.render import render, shown_columns
from sheets_tool.books.stamp import stamp_rows
from sheets_tool.findings.catalogue import file as say
from sheets_tool.findings.stop import Stop
from sheets_tool.forms.meta import SHEET as META_SHEET
from sheets_tool.forms.model import Column
from sheets_tool.forms.output import CrossTab, OutBook, OutSheet

_LISTS = "_lists"
_CREATED = datetime(2020, 1, 1)
"""A fixed day, so that equal content gives equal bytes."""
_COMMENT_SIZE = {"x_scale": 1.6, "y_scale": 0.7}
_PROTECTION = {
    "format_cells": True,
    "format_columns": True,
    "format_rows": True,
    "insert_rows": True,
    "delete_rows": True,
    "sort": True,
    "autofilter": True,
}

EXCEL_ROWS = 1_048_576


def to_bytes(book: OutBook) -> bytes:
    """Return the bytes of a workbook, stamped with the hash of its cell values.

    Raises:
        Stop: a sheet has more rows than Excel holds.
    """
    canvases = lay_out(book)
    for canvas in canvases:
        if canvas.last_row >= EXCEL_ROWS:
            rows = canvas.last_row + 1
            raise Stop(say.TOO_MANY_ROWS.at(sheet=canvas.name, rows=rows, most=EXCEL_ROWS))
    stamp = {**book.stamp, "tool_version": __version__}
    stamp["content_sha256"] = content_hash((canvas.name, canvas.rows()) for canvas in canvases)
    return _Writer(book, canvases).write(stamp)


def lay_out(book: OutBook) -> list[Canvas]:
    """Return the canvas of each sheet, in order; what counts other sheets is laid after them."""
    laid: dict[str, tuple[Canvas, Sequence[Column]]] = {}
    canvases: dict[int, Canvas] = {}
    order = sorted(range(len(book.sheets)), key=lambda n: _counts_others(book.sheets[n]))
    for number in order:
        sheet = book.sheets[number]
        if isinstance(sheet, CrossTab):
            counted, columns = laid[sheet.form.id]
            canvas = render_crosstab(sheet, book.letterhead, counted=counted, columns=columns)
        else:
            canvas = render(sheet, book.letterhead, fillable=book.fillable, spans=laid)
            laid[sheet.form.id] = (canvas, shown_columns(sheet))
        canvases[number] = canvas
    return [canvases[number] for number in sorted(canvases)]


def _counts_others(sheet: OutSheet | CrossTab) -> bool:
    return isinstance(sheet, CrossTab) or any(":" in f for f in sheet.formulas.values())


class _Writer:
    """Writes canvases with xlsxwriter; holds the formats and lists of one workbook."""

    def __init__(self, book: OutBook, canvases: Sequence[Canvas]) -> None:
        self._buffer = io.BytesIO()
        options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
        self._book = xlsxwriter.Workbook(self._buffer, options)
        self._book.set_properties({"created": _CREATED, "title": book.stamp.get("form", "")})
        self._fillable = book.fillable
        self._canvases = canvases
        self._formats: dict[str, Format] = {}
        self._lists: dict[tuple[str, ...], str] = {}

    def write(self, stamp: dict[str, str]) -> bytes:
        """Return the finished workbook."""
        sheets: list[BulkWorksheet] = []
        for canvas in self._canvases:
            sheet = self._book.add_worksheet(canvas.name, BulkWorksheet)
            if not isinstance(sheet, BulkWorksheet):
                raise TypeError(type(sheet))
            self._sheet(sheet, canvas)
            sheets.append(sheet)
        self._write_lists()
        meta = self._book.add_worksheet(META_SHEET, BulkWorksheet)
        for number, row in enumerate(stamp_rows(stamp)):
            meta.write_row(number, 0, row)
        meta.very_hidden()
        self._book.close()
        bodies = {part: xml for sheet in sheets for part, xml in sheet.left_out().items()}
        return with_bodies(self._buffer.getvalue(), bodies)

    def _format(self, style: str) -> Format:
        if style not in self._formats:
            self._formats[style] = self._book.add_format(self._properties(style))
        return self._formats[style]

    def _properties(self, style: str) -> dict[str, Any]:
        if style.startswith("pair:"):
            return {**body_style(style[5:], open_to_fill=False), "align": "left"}
        if style.startswith("body:"):
            return body_style(style[5:], open_to_fill=False)
        if style.startswith("open:"):
            return body_style(style[5:], open_to_fill=True)
        return STYLES[style]

    def _sheet(self, sheet: BulkWorksheet, canvas: Canvas) -> None:
        for position, width in enumerate(canvas.widths):
            sheet.set_column(position, position, width, None, {"hidden": position in canvas.hidden})
        for row, height in canvas.heights.items():
            sheet.set_row(row, height)
        for block in canvas.merged:
            look = self._format(block.style)
            sheet.merge_range(block.row, block.first, block.row, block.last, block.value, look)
        for (row, column), cell in canvas.cells.items():
            _put(sheet, (row, column), cell, self._format(self._style(canvas, (row, column))))
        if canvas.body is not None:
            self._body(sheet, canvas, canvas.body)
        for choice in canvas.choices:
            self._dropdown(sheet, choice)
        for numbers in canvas.numbers:
            _refuse_text(sheet, numbers)
        self._hints(sheet, canvas)
        for drawing in canvas.drawings:
            draw(self._book, sheet, drawing)
        self._page(sheet, canvas)

    def _style(self, canvas: Canvas, at: tuple[int, int]) -> str:
        to_fill = self._fillable and at in canvas.open_cells
        return f"open:{canvas.open_cells[at]}" if to_fill else canvas.cells[at].style

    def _hints(self, sheet: Worksheet, canvas: Canvas) -> None:
        chosen = {(choice.first, choice.column) for choice in canvas.choices}
        for (row, column), hint in canvas.hints.items():
            if canvas.header_row == row:
                sheet.write_comment(row, column, hint, _COMMENT_SIZE)
            elif (row, column) not in chosen:
                rule = {"validate": "any", "input_title": "Cách điền", "input_message": hint}
                sheet.data_validation(row, column, row, column, rule)

    def _body(self, sheet: BulkWorksheet, canvas: Canvas, body: Body) -> None:
        prefix = "open" if self._fillable else "body"
        looks = [self._format(f"{prefix}:{number}") for number in body.formats]
        if not any(body.top <= row <= body.bottom for row, _ in canvas.cells):
            sheet.set_body(body, looks)
        else:
            self._cell_by_cell(sheet, canvas, body, looks)
        for number in range(body.top + body.count, body.bottom + 1):
            for column, look in enumerate(looks):
                if (number, column) not in canvas.cells:
                    sheet.write_blank(number, column, None, look)

    def _cell_by_cell(
        self, sheet: Worksheet, canvas: Canvas, body: Body, looks: Sequence[Format]
    ) -> None:
        """Write a body in which formulas stand among the values."""
        for column, (values, look) in enumerate(zip(body.columns, looks, strict=True)):
            for number, value in enumerate(values, body.top):
                if (number, column) not in canvas.cells:
                    _put(sheet, (number, column), Cell(value, ""), look)

    def _dropdown(self, sheet: Worksheet, choice: Choices) -> None:
        name = self._lists.setdefault(choice.options, f"ds_{len(self._lists) + 1}")
        rule = {"validate": "list", "source": f"={name}"}
        if not choice.strict:
            # More than one entry may be typed, so a value outside the list is not refused.
            rule["error_type"] = "information"
            rule["show_error"] = False  # type: ignore[assignment]
        rule["error_title"] = "Không có trong danh mục"
        rule["error_message"] = "Hãy chọn một giá trị trong danh sách."
        sheet.data_validation(choice.first, choice.column, choice.last, choice.column, rule)

    def _write_lists(self) -> None:
        if not self._lists:
            return
        sheet = self._book.add_worksheet(_LISTS, BulkWorksheet)
        sheet.very_hidden()
        for column, (options, name) in enumerate(self._lists.items()):
            sheet.write_column(0, column, options)
            letters = xlsxwriter.utility.xl_col_to_name(column)
            span = f"={_LISTS}!${letters}$1:${letters}${len(options)}"
            self._book.define_name(name, span)

    def _page(self, sheet: Worksheet, canvas: Canvas) -> None:
        sheet.set_paper(PAPER_A4)
        if sum(canvas.seen_widths()[: canvas.unprinted or None]) > LANDSCAPE_FROM:
            sheet.set_landscape()
        sheet.fit_to_pages(canvas.paper.pages, 0)
        if canvas.paper.pages > 1:
            # The next page goes on with the same rows, so that the two can be laid side by side.
            sheet.print_across()
            sheet.repeat_columns(*canvas.paper.repeated)
        sheet.set_margins(**MARGINS)
        sheet.center_horizontally()
        sheet.set_footer("&CTrang &P/&N")
        sheet.hide_gridlines(2)
        if canvas.header_row >= 0:
            sheet.freeze_panes(canvas.header_row + 1, 0)
            sheet.repeat_rows(canvas.header_row)
        if canvas.unprinted:
            sheet.print_area(0, 0, canvas.last_row, canvas.unprinted - 1)
        if self._fillable:
            sheet.protect("", _PROTECTION)


def _refuse_text(sheet: Worksheet, numbers: Numbers) -> None:
    rule = {
        "validate": "integer" if numbers.whole else "decimal",
        "criteria": "between",
        "minimum": numbers.least,
        "maximum": numbers.most,
        "error_title": "Chỉ nhập số",
        "error_message": "Ô này chỉ nhận số trong giới hạn ở đầu cột. Máy không nhận 65,5 thì gõ "
        "65.5, hoặc ngược lại: gõ sai dấu thập phân thì ô thành chữ và không được cộng.",
    }
    sheet.data_validation(numbers.first, numbers.column, numbers.last, numbers.column, rule)


def _put(sheet: Worksheet, at: tuple[int, int], cell: Cell, look: Format) -> None:
    value = cell.value
    if cell.formula:
        sheet.write_formula(*at, cell.formula, look, value)
    elif value is None or value == "":
        sheet.write_blank(*at, None, look)
    elif isinstance(value, bool):
        sheet.write_boolean(*at, value, look)
    elif isinstance(value, (int, float)):
        sheet.write_number(*at, value, look)
    elif isinstance(value, date):
        sheet.write_datetime(*at, datetime(value.year, value.month, value.day), look)
    else:
        sheet.write_string(*at, str(value), look)
