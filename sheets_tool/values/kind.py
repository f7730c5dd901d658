"""What a raw cell is, what a kind of cell is, and what a flaw is."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import ClassVar

from sheets_tool.findings.model import Entry
from sheets_tool.text.days import show_day
from sheets_tool.text.spelling import tidy


@dataclass(frozen=True, slots=True)
class ErrorCell:
    """A cell that holds an Excel error such as `#N/A`; it is not a blank."""

    text: str


@dataclass(frozen=True, slots=True)
class UncomputedCell:
    """A formula without a stored value; it is not a blank either."""


UNCOMPUTED = UncomputedCell()

Raw = (
    str
    | float
    | int
    | bool
    | date
    | datetime
    | time
    | timedelta
    | ErrorCell
    | UncomputedCell
    | None
)
"""A cell as it stands in the file; the empty string and None are blank."""


class Flaw(Exception):  # noqa: N818 - it is the user's flaw, not our error
    """A raw cell does not read as its kind; carries the catalogue entry and what its words need.

    `kept` is what could be read of a cell that holds several things, or None.
    """

    def __init__(self, entry: Entry, *, kept: object = None, **values: object) -> None:
        super().__init__(entry.code)
        self.entry = entry
        self.kept = kept
        self.values = values


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """A kind of cell.

    Attributes:
        dtype: the pandas dtype of a column of this kind.
        number_format: how Excel shows it.
        lines: whether a line break in the cell separates two things.
        single: whether several lines in the cell are several things where one is due.
        verbatim: whether tidy text reads as itself, without a doubt.
    """

    dtype: ClassVar[str] = "string"
    lines: ClassVar[bool] = False
    single: ClassVar[bool] = False
    verbatim: ClassVar[bool] = False
    number_format: ClassVar[str] = "@"

    def read(self, raw: Raw) -> object:
        """Return the value of a raw cell that is not blank, or None where it turns out blank.

        Raises:
            Flaw: the cell does not read as this kind.
        """
        raise NotImplementedError

    def doubt(self, raw: Raw, value: object) -> Flaw | None:
        """Return what should be looked at although the cell reads, or None."""
        del raw, value
        return None

    def show(self, value: object) -> Raw:
        """Return what to write into a cell for a value; the inverse of `read`."""
        return value if value is None or isinstance(value, str) else str(value)

    @property
    def options(self) -> tuple[str, ...]:
        """What a dropdown offers; empty where anything may be typed."""
        return ()

    @property
    def english(self) -> str:
        """One phrase for the documentation."""
        raise NotImplementedError


def words(raw: Raw) -> str:
    """Return a raw cell as tidy text: whole numbers without `.0`, days as dd/mm/yyyy.

    >>> words(3.0), words("  Nguyễn  An "), words(date(2020, 9, 2)), words(8.5)
    ('3', 'Nguyễn An', '02/09/2020', '8.5')
    """
    if isinstance(raw, str):
        return tidy(raw)
    if isinstance(raw, bool):
        return "TRUE" if raw else "FALSE"
    if isinstance(raw, float):
        return str(int(raw)) if raw.is_integer() else repr(raw)
    if isinstance(raw, date):
        return show_day(raw)
    if isinstance(raw, ErrorCell):
        return raw.text
    return "" if raw is None or isinstance(raw, UncomputedCell) else str(raw)
