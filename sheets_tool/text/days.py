"""Days as text, day first; and days of which only the month or the year is known."""

import re
from collections.abc import Mapping
from datetime import date
from typing import Final

from sheets_tool.text.spelling import tidy

# A year outside these is a slip of the finger (`2202`, `0198`), not a day of a career.
FIRST_YEAR: Final = 1900
LAST_YEAR: Final = 2099

_MARKS: Final = str.maketrans("‐‑‒–—−⁄∕／", "------///")  # noqa: RUF001
_MIDNIGHT: Final = re.compile(r"[ t]0?0:00(?::00(?:\.0+)?)?")
_DAY: Final = r"(?P<day>\d{1,2})"
_MONTH: Final = r"(?P<month>\d{1,2})"
_YEAR: Final = r"(?P<year>\d{4})"
_FULL: Final = tuple(
    re.compile(pattern, re.ASCII)
    for pattern in (
        rf"{_DAY} ?(?P<mark>[/.-]) ?{_MONTH} ?(?P=mark) ?{_YEAR}",
        rf"{_DAY} {_MONTH} {_YEAR}",
        rf"(?:ngày )?{_DAY} tháng {_MONTH},? năm {_YEAR}",
        rf"{_YEAR}(?P<mark>[/.-]){_MONTH}(?P=mark){_DAY}",
    )
)
_USUAL: Final = re.compile(r"(\d{2})/(\d{2})/(\d{4})", re.ASCII)
_PARTIAL: Final = tuple(
    re.compile(pattern, re.ASCII)
    for pattern in (
        rf"(?:năm )?{_YEAR}",
        rf"(?:tháng )?{_MONTH} ?[/.-] ?{_YEAR}",
        rf"tháng {_MONTH},? năm {_YEAR}",
        rf"{_YEAR}-{_MONTH}",
    )
)


class NotADay(ValueError):  # noqa: N818 - reads as what it says
    """The text is no day of the calendar, or has a year of two digits."""


def read_day(text: str) -> date:
    """Return the day a text names, the day before the month unless the year leads.

    >>> read_day("2/9/1980")
    datetime.date(1980, 9, 2)
    >>> read_day("ngày 5 tháng 9 năm 2020")
    datetime.date(2020, 9, 5)

    Raises:
        NotADay: for days that do not exist, two-digit years and anything else.
    """
    parts = _match(_FULL, _plain(text))
    if parts is None:
        raise NotADay(text)
    return _date(parts, text)


def read_partial_day(text: str) -> str:
    """Return as much of an ISO date as the text tells, and nothing invented.

    >>> read_partial_day("1985"), read_partial_day("9/1985"), read_partial_day("2/9/1985")
    ('1985', '1985-09', '1985-09-02')

    Raises:
        NotADay: if the text is neither a year, a month of a year nor a day.
    """
    usual = _USUAL.fullmatch(text)
    if usual is not None:
        day, month, year = usual.groups()
        return _date({"day": day, "month": month, "year": year}, text).isoformat()
    plain = _plain(text)
    # No text is both; most are whole days.
    whole = _match(_FULL, plain)
    if whole is not None:
        return _date(whole, text).isoformat()
    parts = _match(_PARTIAL, plain)
    if parts is None:
        raise NotADay(text)
    month = parts.get("month")
    # Any month has a first day, so the check of the full day serves for parts too.
    known = _date({"day": "1", "month": month or "1", "year": parts["year"]}, text)
    return known.isoformat()[: len("1985-09") if month else len("1985")]


def show_day(day: date) -> str:
    """Return a day as dd/mm/yyyy.

    >>> show_day(date(1980, 9, 2))
    '02/09/1980'
    """
    return f"{day.day:02}/{day.month:02}/{day.year:04}"


def show_partial_day(partial: str) -> str:
    """Return what `read_partial_day` gave in Vietnamese order.

    >>> show_partial_day("1985-09-02"), show_partial_day("1985-09"), show_partial_day("1985")
    ('02/09/1985', '09/1985', '1985')
    """
    return "/".join(reversed(partial.split("-")))


def _plain(text: str) -> str:
    plain = tidy(text).lower().translate(_MARKS)
    midnight = _MIDNIGHT.search(plain)
    # Databases export days with the hour 0; any other hour is not ours to drop.
    return plain[: midnight.start()] if midnight and midnight.end() == len(plain) else plain


def _match(patterns: tuple[re.Pattern[str], ...], text: str) -> Mapping[str, str] | None:
    matches = (pattern.fullmatch(text) for pattern in patterns)
    return next((match.groupdict() for match in matches if match), None)


def _date(parts: Mapping[str, str], text: str) -> date:
    year, month, day = (int(parts[name]) for name in ("year", "month", "day"))
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise NotADay(text)
    try:
        return date(year, month, day)
    except ValueError:
        raise NotADay(text) from None
