"""The inbox read before anybody asks: what other processes do while the program is being loaded."""

from pathlib import Path

from sheets_tool.books.cache import Cache
from sheets_tool.forms.registry import BOOKS
from sheets_tool.year.folder import YearFolder
from sheets_tool.year.inbox import look_into

FILES = 8
"""So many at once."""


def read_ahead(root: Path, first: int) -> None:
    """Keep what some files of an inbox hold, from a number on, as the standing books read it.

    Where the plan makes a book of its own, its files are kept under another key and read again.
    """
    year = YearFolder(root)
    if not year.plan.is_file():
        return
    cache = Cache(year.cache, BOOKS)
    for file in look_into(year.inbox).files[first : first + FILES]:
        cache.read_packed(file.path, name=file.name, sheet=file.sheet)
