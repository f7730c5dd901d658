"""Columns of the sheets the tool writes for people: a code, a header, a width."""

from sheets_tool.forms.model import Column
from sheets_tool.values.numbers import Points, Whole
from sheets_tool.values.words import Text


def words(code: str, header: str, width: int = 14) -> Column:
    """Return a column of words."""
    return Column(code=code, header=header, kind=Text(), width=width)


def count(code: str, header: str, width: int = 9) -> Column:
    """Return a column of counts."""
    return Column(code=code, header=header, kind=Whole(), width=width)


def points(code: str, header: str, width: int = 9) -> Column:
    """Return a column of points, or of shares in percent."""
    return Column(code=code, header=header, kind=Points(), width=width)
