"""A workbook as a page people can read: a line a row, cells between bars."""

from collections.abc import Iterator
from datetime import date

from sheets_tool.books.canvas import Canvas
from sheets_tool.books.write import lay_out
from sheets_tool.forms.output import OutBook
from sheets_tool.text.days import show_day
from sheets_tool.values.kind import Raw


def readable(book: OutBook) -> str:
    """Return the sheets of a workbook with what stands in their cells, as people see it."""
    pages = (page for canvas in lay_out(book) for page in _page(canvas))
    return "\n".join(pages).strip() + "\n"


def _page(canvas: Canvas) -> Iterator[str]:
    if canvas.name.startswith("_"):
        return
    yield f"\n== {canvas.name}"
    for row in canvas.rows():
        line = " | ".join(_shown(cell) for cell in row).rstrip(" |")
        if line:
            yield line


def _shown(cell: Raw) -> str:
    if isinstance(cell, date):
        return show_day(cell)
    if isinstance(cell, float):
        return f"{cell:,.10g}".translate(_VIETNAMESE)
    return " ".join(str(cell).split())


_VIETNAMESE = str.maketrans(",.", ".,")
