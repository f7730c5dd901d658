"""Kinds that choose from a closed list: one entry, several entries, yes or no."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from sheets_tool.findings.catalogue.cell import (
    AMBIGUOUS,
    AWARD_UNKNOWN,
    NO_AWARD,
    NOT_IN_LIST,
    NOT_YES_NO,
)
from sheets_tool.findings.model import Entry
from sheets_tool.text.spelling import fold
from sheets_tool.values.coded import CodedList
from sheets_tool.values.kind import Flaw, Kind, Raw, words

_YES = frozenset({"co", "x", "yes", "true", "dung", "dat", "1", "v"})
_NO = frozenset({"khong", "no", "false", "sai", "0", "chua"})
_NO_AWARD = frozenset(
    f"{no}{what}"
    for no in ("khong", "ko", "k")
    for what in ("", " co", " dang ky", " dang ki", " dk", " dang ky gi", " dang ky danh hieu")
) - {"k"}
"""What people write who register nothing, folded."""
_DASHES = "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212_ "
"""What people draw through a cell that stays empty."""
_MARKS = {"✓": True, "✔": True, "☑": True, "☒": True, "×": True}
_SEPARATORS = tuple(re.compile(rf"\s*{mark}\s*") for mark in (";", ",", r"\+", r"\bvà\b", "/"))
_NUMBER = re.compile(r"^\d{1,2}\s*[.)]\s*(?=\D)")
"""The number of a line of a list, as in “1. LĐTT”."""
_SHOWN_OPTIONS = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice(Kind):
    """One entry of a coded list; the value is its code."""

    of: CodedList

    def read(self, raw: Raw) -> object:
        """Return the code of the entry the cell means."""
        text = words(raw)
        code = self.of.find(text)
        if code is None:
            raise _unknown(self.of, text, entry=NOT_IN_LIST)
        return code

    def show(self, value: object) -> Raw:
        """Return the label of a code."""
        return self.of.label(str(value))

    @property
    def options(self) -> tuple[str, ...]:
        """What a dropdown offers."""
        return self.of.offered

    @property
    def english(self) -> str:
        """One phrase for the documentation."""
        return "one of: " + " · ".join(self.options)


def _unknown(of: CodedList, text: str, *, entry: Entry) -> Flaw:
    choices = of.choices(text)
    if choices:
        return Flaw(AMBIGUOUS, value=text, options=" · ".join(choices))
    more = " …" if len(of.offered) > _SHOWN_OPTIONS else ""
    shown = " · ".join(of.offered[:_SHOWN_OPTIONS]) + more
    nearest = " · ".join(of.near(text)) or "không có"
    words_of = {"value": text, "nearest": nearest, "options": shown}
    return Flaw(entry, **{name: words_of[name] for name in words_of if name in entry.fields})


def _split(text: str) -> list[str]:
    """Return a text cut at the first separator that parts it; none where it is one thing."""
    for separator in _SEPARATORS:
        parts = [part for part in separator.split(text) if part]
        if parts and parts != [text]:
            return parts
    return []


@dataclass(frozen=True, slots=True, kw_only=True)
class Many(Kind):
    """Several entries of a coded list in one cell; the value is their codes joined by `;`."""

    lines: ClassVar[bool] = True
    of: CodedList
    unknown: Entry = AWARD_UNKNOWN

    def read(self, raw: Raw) -> object:
        """Return the codes; the whole cell is matched first and split only where it must be.

        Raises:
            Flaw: a part is not known or not clear; `kept` holds the codes of the parts that are.
        """
        text = words(raw)
        is_none = not text.strip(_DASHES) or fold(text) in _NO_AWARD
        if self.unknown is AWARD_UNKNOWN and is_none:
            raise Flaw(NO_AWARD, value=text)
        read = list(self._parts(text, text))
        codes = dict.fromkeys(part for part in read if isinstance(part, str))
        value = ";".join(codes) or None
        flaw = next((part for part in read if isinstance(part, Flaw)), None)
        if flaw is not None:
            flaw.kept = value
            raise flaw
        return value

    def _parts(self, text: str, whole: str) -> Iterator[str | Flaw]:
        """Yield the code of each part of a cell, or why it has none."""
        text = _NUMBER.sub("", text)
        found = self.of.find(text)
        parts = [] if found is not None or self.of.choices(text) else _split(text)
        if found is not None:
            yield found
        elif parts:
            for part in parts:
                yield from self._parts(part, whole)
        else:
            flaw = _unknown(self.of, text, entry=self.unknown)
            if text != whole:
                flaw.values["value"] = f"{text}” trong “{whole}"
            yield flaw

    def show(self, value: object) -> Raw:
        """Return the labels, separated by semicolons."""
        return self.of.labels(str(value).split(";"))

    @property
    def options(self) -> tuple[str, ...]:
        """What a dropdown offers; more than one may be typed."""
        return self.of.offered

    @property
    def english(self) -> str:
        """One phrase for the documentation."""
        return f"one or more of {self.of.name}, separated by ;"


@dataclass(frozen=True, slots=True, kw_only=True)
class YesNo(Kind):
    """Yes or no; a blank is neither."""

    dtype: ClassVar[str] = "boolean"

    def read(self, raw: Raw) -> object:
        """Return True or False."""
        if isinstance(raw, bool):
            return raw
        text = words(raw)
        if text in _MARKS:
            return _MARKS[text]
        key = fold(text)
        if key in _YES or key in _NO:
            return key in _YES
        raise Flaw(NOT_YES_NO, value=text)

    def show(self, value: object) -> Raw:
        """Return Có or Không."""
        return "Có" if value else "Không"

    @property
    def options(self) -> tuple[str, ...]:
        """What a dropdown offers."""
        return ("Có", "Không")

    @property
    def english(self) -> str:
        """One phrase for the documentation."""
        return "yes or no"
