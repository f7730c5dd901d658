"""Kinds of time: days, partial days, years, deadlines."""

import re
from dataclasses import dataclass
from datetime import date, datetime
from typing import ClassVar

from sheets_tool.findings.catalogue.cell import BAD_DEADLINE, NOT_A_DAY, NOT_A_YEAR
from sheets_tool.text.days import (
    FIRST_YEAR,
    LAST_YEAR,
    NotADay,
    read_day,
    read_partial_day,
    show_partial_day,
)
from sheets_tool.text.years import NotAYear, read_year
from sheets_tool.values.kind import Flaw, Kind, Raw, words

_YEARS = range(FIRST_YEAR, LAST_YEAR + 1)
_DEADLINE = re.compile(r"(?:HN|HỘI NGHỊ)\s*\+\s*(\d{1,3})(?:\s*NGÀY)?", re.IGNORECASE)


def _day(raw: Raw) -> date:
    if isinstance(raw, datetime):
        return raw.date()
    if isinstance(raw, date):
        return raw
    if not isinstance(raw, str):
        raise Flaw(NOT_A_DAY, value=words(raw))
    try:
        return read_day(raw)
    except NotADay:
        raise Flaw(NOT_A_DAY, value=raw) from None


@dataclass(frozen=True, slots=True, kw_only=True)
class Day(Kind):
    """A calendar day, typed as a date or as text."""

    dtype: ClassVar[str] = "datetime64[s]"
    number_format: ClassVar[str] = "dd/mm/yyyy"

    def read(self, raw: Raw) -> object:
        """Return the day as a `date`."""
        day = _day(raw)
        if day.year not in _YEARS:
            raise Flaw(NOT_A_DAY, value=words(raw))
        return day

    def show(self, value: object) -> Raw:
        """Return the day."""
        return value.date() if isinstance(value, datetime) else value  # type: ignore[return-value]

    @property
    def english(self) -> str:
        """One phrase for the documentation."""
        return "day, dd/mm/yyyy"


@dataclass(frozen=True, slots=True, kw_only=True)
class PartialDay(Kind):
    """A day of which only the year, or month and year, may be known: `1985`, `1985-09`, a day."""

    number_format: ClassVar[str] = "@"

    def read(self, raw: Raw) -> object:
        """Return the known part as ISO text; nothing is invented."""
        if isinstance(raw, date):
            return _day(raw).isoformat()
        if isinstance(raw, (int, float)) and raw in _YEARS and not isinstance(raw, bool):
            return str(int(raw))
        if not isinstance(raw, str):
            raise Flaw(NOT_A_DAY, value=words(raw))
        try:
            return read_partial_day(raw)
        except NotADay:
            raise Flaw(NOT_A_DAY, value=raw) from None

    def show(self, value: object) -> Raw:
        """Return the day as dd/mm/yyyy, mm/yyyy or yyyy."""
        return show_partial_day(str(value))

    @property
    def english(self) -> str:
        """One phrase for the documentation."""
        return "day, month and year, or year alone"


@dataclass(frozen=True, slots=True, kw_only=True)
class Year(Kind):
    """A school year `2020-2021` or a calendar year `2019`."""

    def read(self, raw: Raw) -> object:
        """Return the canonical year as text."""
        try:
            return read_year(words(raw))
        except NotAYear:
            raise Flaw(NOT_A_YEAR, value=words(raw)) from None

    @property
    def english(self) -> str:
        """One phrase for the documentation."""
        return "school year 2020-2021 or calendar year 2019"


@dataclass(frozen=True, slots=True, kw_only=True)
class Deadline(Kind):
    """A day, or `HN+n`: n days after the staff conference."""

    def read(self, raw: Raw) -> object:
        """Return the day as ISO text, or `HN+n`."""
        match = _DEADLINE.fullmatch(raw) if isinstance(raw, str) else None
        if match is not None:
            return f"HN+{int(match[1])}"
        try:
            return _day(raw).isoformat()
        except Flaw:
            raise Flaw(BAD_DEADLINE, value=words(raw)) from None

    def show(self, value: object) -> Raw:
        """Return dd/mm/yyyy or `HN+n`."""
        text = str(value)
        return text if text.startswith("HN+") else show_partial_day(text)

    @property
    def english(self) -> str:
        """One phrase for the documentation."""
        return "day, or HN+2 for two days after the conference"
