"""A workbook as a page people can read: a line a row, cells between bars."""

from collections.abc import Collection, Iterator
from datetime import date

from sheets_tool.books.canvas import Canvas
from sheets_tool.books.write import lay_out
from sheets_tool.forms.output import OutBook
from sheets_tool.text.days import show_day
from sheets_tool.values.kind import Raw


def readable(book: OutBook, *, only: Collection[str] = ()) -> str:
    """Return the sheets of a workbook, or some, with what people see in their cells."""
    sheets = (canvas for canvas in lay_out(book) if not only or canvas.name in only)
    pages = (page for canvas in sheets for page in _page(canvas))
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
