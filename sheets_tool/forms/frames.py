"""What reading gives: frames named by the forms, and the place of every value."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import pandas as pd

from sheets_tool.findings.model import Finding, Place
from sheets_tool.forms.model import Form

BOOK = "_book"
"""Which source a row came from: its position in `Reading.sources`."""
ROW = "_row"
"""The Excel row a record stands in."""
ASIDE = "_aside"
"""Whether a row is set aside: kept and told, but not counted."""


@dataclass(slots=True)
class Source:
    """A file that was read.

    Attributes:
        path: where it lies.
        name: the name people see; never in an output, so that renaming changes no byte.
        content: hash of its cell values.
        book: id of the book it is, empty where it could not be read.
        stamp: what it says of itself.
        readable: whether it is one of the books asked for.
    """

    path: Path
    name: str
    content: str
    book: str
    stamp: dict[str, str]
    readable: bool

    @property
    def place(self) -> Place:
        """The file as a place."""
        return Place(file=self.name, book=self.content)


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """The row arithmetic of a sheet: every row under its header is in exactly one of these."""

    accepted: int = 0
    aside: int = 0
    blank: int = 0
    outside: int = 0

    @property
    def read(self) -> int:
        """All rows under the header."""
        return self.accepted + self.aside + self.blank + self.outside

    def __add__(self, other: "Counted") -> "Counted":
        return Counted(
            accepted=self.accepted + other.accepted,
            aside=self.aside + other.aside,
            blank=self.blank + other.blank,
            outside=self.outside + other.outside,
        )

    def moved_aside(self, rows: int) -> "Counted":
        """Return the arithmetic after more rows were set aside."""
        return Counted(
            accepted=self.accepted - rows,
            aside=self.aside + rows,
            blank=self.blank,
            outside=self.outside,
        )

    def __str__(self) -> str:
        return (
            f"đọc {self.read} = nhận {self.accepted} + để riêng {self.aside}"
            f" + trống {self.blank} + ngoài bảng {self.outside}"
        )


@dataclass(slots=True)
class Table:
    """One form of all sources: a frame, and where each of its values stands.

    The frame has a column a form column, by code, and `_book`, `_row`, `_aside`; `held` are the
    sources of which a column that counts was not read.
    """

    form: Form
    frame: pd.DataFrame
    sheets: dict[int, str] = field(default_factory=dict)
    letters: dict[int, dict[str, int]] = field(default_factory=dict)
    pair_rows: dict[int, dict[str, int]] = field(default_factory=dict)
    held: frozenset[int] = frozenset()


@dataclass(slots=True)
class Reading:
    """Everything read in one go."""

    sources: list[Source] = field(default_factory=list)
    tables: dict[tuple[str, str], Table] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)
    counted: dict[tuple[int, str], Counted] = field(default_factory=dict)

    def table(self, book: str, form: Form) -> Table:
        """Return the table of a form, empty where no source has it."""
        found = self.tables.get((book, form.id))
        return found if found is not None else Table(form=form, frame=empty_frame(form))

    def frame(self, book: str, form: Form) -> pd.DataFrame:
        """Return the frame of a form, empty where no source has it."""
        return self.table(book, form).frame

    def place(self, table: Table, *, book: int, row: int = 0, code: str = "") -> Place:
        """Return the place of a value, a row or a sheet."""
        source = self.sources[book]
        row = table.pair_rows.get(book, {}).get(code, row)
        return Place(
            file=source.name,
            sheet=table.sheets.get(book, table.form.sheet),
            row=row,
            column=table.letters.get(book, {}).get(code, -1),
            book=source.content,
        )

    def places(self, table: Table, frame: pd.DataFrame, *, code: str = "") -> Iterator[Place]:
        """Yield the place of each row of a part of the table's frame."""
        for book, row in zip(frame[BOOK], frame[ROW], strict=True):
            yield self.place(table, book=int(book), row=int(row), code=code)

    def counted_of(self, book: int) -> Counted:
        """Return the row arithmetic of one source, all its sheets together."""
        return sum((c for (b, _), c in self.counted.items() if b == book), Counted())

    def accepted_by_sheet(
        self, counted: Mapping[tuple[int, str], Counted], *, book: int | None = None
    ) -> dict[str, int]:
        """Return sheet of the form → rows accepted of it, whatever each file calls the sheet.

        Forms that stand on one sheet of a file are counted together, under both names. `book` asks
        for one source alone.
        """
        forms: dict[tuple[int, str], list[str]] = {}
        for table in self.tables.values():
            for each in table.sheets if book is None else {book} & table.sheets.keys():
                forms.setdefault((each, table.sheets[each]), []).append(table.form.sheet)
        found: dict[str, int] = {}
        for key, names in forms.items():
            if key in counted and counted[key].accepted:
                name = " và ".join(names)
                found[name] = found.get(name, 0) + counted[key].accepted
        return found


def countable(table: Table, *, books: Iterable[int], id: str, name: str) -> pd.DataFrame:  # noqa: A002
    """Return the rows of some sources that count, in order, and those that only lack their code.

    A row without its code is not lost yet: its name may tell who it is. Where a column that counts
    was not read, no row without a code is trusted: its blanks are no blanks.
    """
    frame = table.frame[table.frame[BOOK].isin(list(books))]
    needed = [c.code for c in table.form.columns if c.required and c.code != id] + [name]
    is_whole = frame[needed].notna().all(axis=1)
    is_nameable = is_whole & frame[id].isna() & ~frame[BOOK].isin(table.held)
    return frame[~frame[ASIDE] | is_nameable].sort_values([BOOK, ROW])


def empty_frame(form: Form) -> pd.DataFrame:
    """Return a frame of a form with no rows and the right dtypes."""
    return _empty(form).copy()


@cache
def _empty(form: Form) -> pd.DataFrame:
    dtypes: dict[str, Any] = {column.code: column.kind.dtype for column in form.columns}
    dtypes |= {BOOK: "int64", ROW: "int64", ASIDE: "bool"}
    return pd.DataFrame({code: pd.array([], dtype=dtype) for code, dtype in dtypes.items()})


def records(frame: pd.DataFrame) -> list[dict[str, Any]]:
    """Return the rows as plain values by column: a blank is None, a day is a `date`."""
    columns = {str(name): [_plain(value) for value in frame[name].tolist()] for name in frame}
    return [dict(zip(columns, row, strict=True)) for row in zip(*columns.values(), strict=True)]


def _plain(value: Any) -> Any:
    if value is None or value is pd.NA or value is pd.NaT:
        return None
    if isinstance(value, pd.Timestamp):
        return value.date()
    return None if isinstance(value, float) and value != value else value  # noqa: PLR0124


def tuples(frame: pd.DataFrame, codes: Sequence[str]) -> list[tuple[str, ...]]:
    """Return the values of some columns, a tuple a row."""
    return list(zip(*(frame[code].tolist() for code in codes), strict=True))


def with_ordinals(frame: pd.DataFrame) -> pd.DataFrame:
    """Return the frame with its rows numbered from 1 in column `ordinal`, as a list shows them."""
    return frame.assign(ordinal=[str(number) for number in range(1, len(frame) + 1)])
