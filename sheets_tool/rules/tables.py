"""One table of a pack, read key by key; what is wrong with it has its place."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from typing import Any, TypeVar

from sheets_tool.findings.catalogue import pack as say
from sheets_tool.findings.model import Entry, Finding, Place
from sheets_tool.rules.cite import Citation, read_citation
from sheets_tool.rules.exact import read_ratio

Read = TypeVar("Read")
Word = TypeVar("Word", bound=StrEnum)


class Flaw(Exception):  # noqa: N818 - it carries a finding to the loader, it is no error of ours
    """What is wrong with one element of a pack."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(finding.message)
        self.finding = finding


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """The keys of one element, with the file and the path that say where it stands."""

    file: str
    path: str
    keys: Mapping[str, Any]

    @property
    def place(self) -> Place:
        """Where the element stands: the file, and the path of keys in it."""
        return Place(file=self.file, sheet=self.path)

    def flaw(self, entry: Entry, **values: object) -> Flaw:
        """Return what is wrong here, ready to be raised."""
        return Flaw(entry.at(self.place, **values))

    def within(self, key: str, keys: Mapping[str, Any]) -> "Table":
        """Return a table inside this one."""
        return Table(file=self.file, path=f"{self.path}.{key}", keys=keys)

    def allow(self, names: Iterable[str]) -> None:
        """Refuse a key that is not among the names.

        Raises:
            Flaw: a key is unknown.
        """
        allowed = list(names)
        for key in self.keys:
            if key not in allowed:
                raise self.flaw(say.UNKNOWN_KEY, key=key, allowed=", ".join(allowed))

    def text(self, key: str, default: str | None = None) -> str:
        """Return a text, or the default where the key is absent.

        Raises:
            Flaw: the key is missing without a default, or no text.
        """
        found: str = self._typed(key, str, default=default, expected="một dòng chữ")
        return found

    def whole(self, key: str, default: int | None = None) -> int:
        """Return a whole number, or the default; raises `Flaw` as `text` does."""
        found: int = self._typed(key, int, default=default, expected="một số nguyên")
        return found

    def flag(self, key: str, *, default: bool = False) -> bool:
        """Return a yes or no, no by default; raises `Flaw` as `text` does."""
        found: bool = self._typed(key, bool, default=default, expected="true hoặc false")
        return found

    def day(self, key: str) -> date:
        """Return a day; raises `Flaw` as `text` does."""
        found: date = self._typed(key, date, expected="một ngày")
        return found

    def day_or_none(self, key: str) -> date | None:
        """Return a day, or None where the key is absent."""
        return self.day(key) if key in self.keys else None

    def texts(self, key: str) -> tuple[str, ...]:
        """Return a list of texts; raises `Flaw` as `text` does."""
        found: list[object] = self._typed(key, list, expected="một danh sách")
        if not found or not all(isinstance(each, str) for each in found):
            raise self._wrong(key, "một danh sách chữ")
        return tuple(str(each) for each in found)

    def tables(self, key: str) -> list["Table"]:
        """Return a list of tables, none where the key is absent."""
        found: list[object] = self._typed(key, list, default=[], expected="một danh sách")
        return [
            self.within(f"{key}[{number}]", each) if isinstance(each, dict) else self._stop(key)
            for number, each in enumerate(found, start=1)
        ]

    def ratio(self, key: str) -> Fraction:
        """Return an exact ratio; raises `Flaw` as `text` does."""
        written = self.keys[key]
        try:
            return read_ratio(str(written) if isinstance(written, Decimal | int) else written)
        except (ValueError, AttributeError):
            raise self._wrong(key, "một tỷ lệ như 15% hoặc 1/3") from None

    def word(self, key: str, words: type[Word], default: Word | None = None) -> Word:
        """Return a word of a closed list; raises `Flaw` as `text` does."""
        written = self.text(key, default)
        if written not in set(words):
            raise self._wrong(key, " hoặc ".join(words))
        return words(written)

    def option(self, key: str, options: Iterable[str], default: str | None = None) -> str:
        """Return one of the options; raises `Flaw` as `text` does."""
        written = self.text(key, default)
        if written not in options:
            raise self._wrong(key, " hoặc ".join(options))
        return written

    def cite(self) -> tuple[Citation, ...]:
        """Return the citations under `cite`, one or a list.

        Raises:
            Flaw: there is none, or one cannot be parsed.
        """
        written = self.keys.get("cite")
        if not written:
            raise self.flaw(say.NO_CITATION)
        return tuple(map(self._citation, [written] if isinstance(written, str) else written))

    def _citation(self, written: object) -> Citation:
        try:
            return read_citation(str(written))
        except ValueError:
            raise self.flaw(say.BAD_CITATION, cite=written) from None

    def _typed(self, key: str, kind: type, *, expected: str, default: Any = None) -> Any:
        if key not in self.keys:
            if default is None:
                raise self.flaw(say.MISSING_KEY, key=key)
            return default
        value = self.keys[key]
        is_other = isinstance(value, bool) is not (kind is bool) or isinstance(value, datetime)
        if not isinstance(value, kind) or is_other:
            raise self._wrong(key, expected)
        return value

    def _wrong(self, key: str, expected: str) -> Flaw:
        return self.flaw(say.WRONG_TYPE, key=key, value=self.keys.get(key), expected=expected)

    def _stop(self, key: str) -> "Table":
        raise self._wrong(key, "một danh sách bảng")


def read_each(
    tables: Iterable[Table], read: Callable[[Table], Read]
) -> tuple[list[Read], list[Finding]]:
    """Return what could be read of each table, and what is wrong with the others."""
    good: list[Read] = []
    findings: list[Finding] = []
    for table in tables:
        try:
            good.append(read(table))
        except Flaw as flaw:
            findings.append(flaw.finding)
    return good, findings
