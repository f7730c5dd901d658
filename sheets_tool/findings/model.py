"""Severity, place, catalogue entry and finding."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import IntEnum
from functools import cached_property
from string import Formatter

from sheets_tool.findings.cells import cell_name, column_letters


class Severity(IntEnum):
    """How much a finding weighs; the order is the order of weight."""

    NOTE = 1
    WARNING = 2
    ERROR = 3

    @property
    def label(self) -> str:
        """The word users see."""
        return _LABELS[self]


_LABELS = {Severity.NOTE: "lưu ý", Severity.WARNING: "cảnh báo", Severity.ERROR: "lỗi"}


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Place:
    """Where something stands: file, sheet, row from 1, column from 0; what is unknown is left out.

    `file` is the name people see; `book` is the hash of the contents and identifies the file
    whatever it is called.
    """

    file: str = ""
    sheet: str = ""
    row: int = 0
    column: int = -1
    book: str = field(default="", compare=False)

    @property
    def cell(self) -> str:
        """The address as Excel users say it: `C7`, `dòng 7`, `cột C` or nothing."""
        if self.row and self.column >= 0:
            return cell_name(self.row, self.column)
        if self.row:
            return f"dòng {self.row}"
        return f"cột {column_letters(self.column)}" if self.column >= 0 else ""

    def __str__(self) -> str:
        return " › ".join(part for part in (self.file, self.sheet, self.cell) if part)


NOWHERE = Place()


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing to tell a person: an entry of the catalogue, filled, at a place."""

    entry: "Entry"
    place: Place
    values: Mapping[str, str]
    also: tuple[Place, ...] = ()

    @property
    def code(self) -> str:
        """The code of the entry."""
        return self.entry.code

    @property
    def severity(self) -> Severity:
        """The severity of the entry."""
        return self.entry.severity

    @property
    def message(self) -> str:
        """What is wrong, in Vietnamese."""
        return self.entry.message.format_map(self.values)

    @property
    def act(self) -> str:
        """What to do next, in Vietnamese."""
        return self.entry.act.format_map(self.values)

    @property
    def to_sender(self) -> str:
        """What to write to whom sent the file, in Vietnamese: what is wrong and what to do."""
        own = self.entry.to_sender.format_map(self.values)
        return own or f"{self.message} {self.act}"

    @property
    def sort_key(self) -> tuple[object, ...]:
        """Place first, then weight, code and words: an order that no input order changes."""
        return (self.place, -self.severity, self.code, tuple(sorted(self.values.items())))


@dataclass(frozen=True, kw_only=True)
class Entry:
    """One thing the tool can say.

    Attributes:
        code: a family letter and two digits; never reused.
        severity: how much it weighs.
        message: what is found, quoting the cell; `{name}` stands for a value.
        act: the next act, in the imperative.
        meaning: one English sentence for the documentation.
        to_sender: message and act as whom sent the file is told, where the act is not theirs.
    """

    code: str
    severity: Severity
    message: str
    act: str
    meaning: str
    to_sender: str = ""

    @cached_property
    def fields(self) -> frozenset[str]:
        """The names the templates ask for; read off them, so there is no second list to keep."""
        parts = Formatter().parse(self.message + self.act + self.to_sender)
        return frozenset(name for _, name, _, _ in parts if name)

    def at(self, place: Place = NOWHERE, /, *also: Place, **values: object) -> Finding:
        """Return the finding at a place, with the values its words ask for.

        Raises:
            TypeError: a value is missing or not asked for: a bug of ours, not of the data.
        """
        if values.keys() != self.fields:
            raise TypeError(f"{self.code} takes {sorted(self.fields)}, not {sorted(values)}")
        shown = {name: str(value) for name, value in values.items()}
        return Finding(entry=self, place=place, values=shown, also=also)
