"""Kinds of text: words, names, codes."""

import re
from dataclasses import dataclass
from datetime import date, time, timedelta
from typing import ClassVar

from sheets_tool.findings.catalogue.cell import (
    DATE_FOR_TEXT,
    LOST_DIGITS,
    LOST_ZEROS,
    NOT_WHOLE,
)
from sheets_tool.values.kind import Flaw, Kind, Raw, words

_IDENTITY_DIGITS = 12
_SHORT_IDENTITY = range(10, _IDENTITY_DIGITS)
_LARGEST_EXACT = 10**15
_PLAIN_NUMBER = re.compile(r"0|[1-9][0-9]{0,14}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Text(Kind):
    """Free words, tidied; numbers and days typed there are kept as people see them."""

    verbatim: ClassVar[bool] = True

    def read(self, raw: Raw) -> object:
        """Return the words."""
        return words(raw) or None

    @property
    def english(self) -> str:
        """One phrase for the documentation."""
        return "text"


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonName(Kind):
    """A name of a person, group or unit; never re-cased."""

    verbatim: ClassVar[bool] = True

    def read(self, raw: Raw) -> object:
        """Return the name as typed, tidied."""
        if isinstance(raw, (date, time, timedelta)):
            raise Flaw(DATE_FOR_TEXT, value=words(raw))
        return words(raw) or None

    @property
    def english(self) -> str:
        """One phrase for the documentation."""
        return "name"


@dataclass(frozen=True, slots=True, kw_only=True)
class Code(Kind):
    """A code kept as text, leading zeros and all; a number loses only its `.0`."""

    verbatim: ClassVar[bool] = True

    def read(self, raw: Raw) -> object:
        """Return the code as text."""
        if isinstance(raw, (date, time, timedelta)):
            raise Flaw(DATE_FOR_TEXT, value=words(raw))
        if isinstance(raw, bool) or not isinstance(raw, (int, float)):
            return words(raw) or None
        return _code_of_number(raw)

    def doubt(self, raw: Raw, value: object) -> Flaw | None:
        """Tell of a number with 10 or 11 digits: an identity number has 12, zeros may be gone."""
        if isinstance(raw, str) or not isinstance(value, str) or not value.isdigit():
            return None
        if len(value) not in _SHORT_IDENTITY:
            return None
        return Flaw(LOST_ZEROS, value=value, proposal=value.zfill(_IDENTITY_DIGITS))

    @property
    def english(self) -> str:
        """One phrase for the documentation."""
        return "code, kept as text"


@dataclass(frozen=True, slots=True, kw_only=True)
class OneCode(Code):
    """The code of one person; several lines in a cell are several people."""

    single: ClassVar[bool] = True


def _code_of_number(raw: float) -> str:
    if not abs(raw) < _LARGEST_EXACT:
        # Excel keeps fifteen digits; the rest of such a code is already lost.
        raise Flaw(LOST_DIGITS, value=words(raw))
    if raw != int(raw):
        raise Flaw(NOT_WHOLE, value=words(raw))
    return str(int(raw))


@dataclass(frozen=True, slots=True, kw_only=True)
class Ordinal(Kind):
    """The STT column: kept as typed and never used as a key."""

    def read(self, raw: Raw) -> object:
        """Return the ordinal as typed."""
        return re.sub(r"[.)]$", "", words(raw)) or None

    def show(self, value: object) -> Raw:
        """Return a number where it is one."""
        text = str(value)
        return int(text) if _PLAIN_NUMBER.fullmatch(text) else text

    @property
    def english(self) -> str:
        """One phrase for the documentation."""
        return "ordinal, never a key"
