"""School years (`2020-2021`) and calendar years (`2019`), as one canonical text each."""

import re
from datetime import date
from typing import Final

from sheets_tool.text.days import FIRST_YEAR, LAST_YEAR
from sheets_tool.text.spelling import tidy

_DASHES: Final = str.maketrans("‐‑‒–—−", "------")  # noqa: RUF001
_SCHOOL: Final = re.compile(
    r"(?:(?:năm học|nam hoc|n\.?h\.?|năm|nam) ?:? ?)?(\d{4}|\d{2}) ?[-/_] ?(\d{4}|\d{2})", re.ASCII
)
_CALENDAR: Final = re.compile(r"(?:(?:năm|nam) ?:? ?)?(\d{4})", re.ASCII)
# `99-00` was a school year of this trade, `70-71` was not typed into a workbook.
_OLDEST_SHORT_YEAR: Final = 70


class NotAYear(ValueError):  # noqa: N818 - reads as what it says
    """The text is no school year and no calendar year."""


def read_year(text: str) -> str:
    """Return the canonical year: `2020-2021` for a school year, `2019` for a calendar year.

    >>> read_year("NH 2020 – 2021"), read_year("20-21"), read_year("2019")
    ('2020-2021', '2020-2021', '2019')

    Raises:
        NotAYear: if the second year is not the first plus one, or for anything else.
    """
    plain = tidy(text).lower().translate(_DASHES)
    school = _SCHOOL.fullmatch(plain)
    if school:
        return _school_year(school, text)
    calendar = _CALENDAR.fullmatch(plain)
    if calendar and FIRST_YEAR <= int(calendar[1]) <= LAST_YEAR:
        return calendar[1]
    raise NotAYear(text)


def next_year(year: str) -> str:
    """Return the canonical year after a canonical year.

    >>> next_year("2020-2021"), next_year("2019")
    ('2021-2022', '2020')
    """
    return _shift(year, by=1)


def previous_year(year: str) -> str:
    """Return the canonical year before a canonical year.

    >>> previous_year("2020-2021"), previous_year("2019")
    ('2019-2020', '2018')
    """
    return _shift(year, by=-1)


def year_start(year: str) -> date:
    """Return the first day of a canonical year: 1 August or 1 January.

    >>> year_start("2020-2021"), year_start("2019")
    (datetime.date(2020, 8, 1), datetime.date(2019, 1, 1))
    """
    return date(_first(year), 8 if _is_school_year(year) else 1, 1)


def year_end(year: str) -> date:
    """Return the last day of a canonical year: 31 July or 31 December.

    >>> year_end("2020-2021"), year_end("2019")
    (datetime.date(2021, 7, 31), datetime.date(2019, 12, 31))
    """
    if _is_school_year(year):
        return date(_first(year) + 1, 7, 31)
    return date(_first(year), 12, 31)


def _school_year(match: re.Match[str], text: str) -> str:
    first, second = _full(match[1]), _full(match[2])
    if second != first + 1 or not FIRST_YEAR <= first <= LAST_YEAR:
        raise NotAYear(text)
    return f"{first}-{second}"


def _full(digits: str) -> int:
    year = int(digits)
    if len(digits) == len("2020"):
        return year
    return year + (1900 if year >= _OLDEST_SHORT_YEAR else 2000)


def _is_school_year(year: str) -> bool:
    return "-" in year


def _first(year: str) -> int:
    return int(year.partition("-")[0])


def _shift(year: str, *, by: int) -> str:
    first = _first(year) + by
    return f"{first}-{first + 1}" if _is_school_year(year) else str(first)
