"""Column, form and book: a sheet is declared once, as data.

The template, the reader, the checks, the notes in a returned workbook, the samples and the docs are
all read off these declarations.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from enum import Enum
from functools import cached_property

from sheets_tool.text.spelling import fold
from sheets_tool.values.kind import Kind


class Layout(Enum):
    """How a sheet lies: one row a record, or one row a key."""

    TABLE = "table"
    PAIRS = "pairs"


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One column of a table, or one key of a sheet of pairs.

    Attributes:
        code: the column's name in a frame.
        header: the words in the header row.
        kind: how its cells read.
        required: whether a data row must have it.
        due: whether a sheet must have the column although its cells may be blank.
        aliases: other headers that mean this column.
        group: the words merged over this header and its neighbours, where the header is two deep.
        hint: what to type, shown in Excel beside the cell.
        example: one value that reads, for docs and tests.
        width: characters.
        ours: whether the tool computes it anew, so that what stands there is only compared.
    """

    code: str
    header: str
    kind: Kind
    required: bool = False
    due: bool = False
    aliases: tuple[str, ...] = ()
    group: str = ""
    hint: str = ""
    example: str = ""
    width: int = 14
    ours: bool = False

    @property
    def labels(self) -> tuple[str, ...]:
        """Every way the header may be written; under a group also with the group's words."""
        own = (self.header, *self.aliases)
        return (*own, *(f"{self.group} {words}" for words in own)) if self.group else own

    def but(self, **changes: object) -> "Column":
        """Return this column with some attributes changed, for the forms that differ in one."""
        return replace(self, **changes)  # type: ignore[arg-type]


@dataclass(frozen=True, kw_only=True, eq=False)
class Form:
    """One sheet; there is one object for it, so that it is itself and quick to look up.

    Attributes:
        id: the name in code and stamps, unique in its book.
        sheet: the sheet's name.
        title: the title above the table.
        columns: in the order of the template.
        layout: table or pairs.
        names: codes of the columns that tell a data row: one of them must be filled.
        key: codes of the columns that tell one row from another; empty where rows may repeat.
        optional: whether a book may come without this sheet.
        made: whether the sheet is a view that the tool makes and never reads as data.
        sheet_aliases: other sheet names that mean this form.
    """

    id: str
    sheet: str
    title: str
    columns: tuple[Column, ...]
    layout: Layout = Layout.TABLE
    names: tuple[str, ...] = ()
    key: tuple[str, ...] = ()
    optional: bool = True
    made: bool = False
    sheet_aliases: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        codes = [column.code for column in self.columns]
        unknown = {*self.names, *self.key} - set(codes)
        if unknown or len(set(codes)) != len(codes):
            raise ValueError(f"{self.id}: unknown or double columns {unknown or codes}")

    @cached_property
    def by_code(self) -> dict[str, Column]:
        """Each column by its code."""
        return {column.code: column for column in self.columns}

    @cached_property
    def headers(self) -> dict[str, str]:
        """Folded header or alias → column code; a column under a group also as `group header`."""
        found: dict[str, str] = {}
        for column in self.columns:
            for words in column.labels:
                if found.setdefault(fold(words), column.code) != column.code:
                    raise ValueError(f"{self.id}: header “{words}” means two columns")
        return found

    @cached_property
    def header_texts(self) -> tuple[str, ...]:
        """Every header and alias as it is declared."""
        return tuple(words for column in self.columns for words in column.labels)

    @cached_property
    def header_words(self) -> frozenset[str]:
        """What may stand in a header row: headers, aliases and the groups over them, folded."""
        groups = {fold(column.group) for column in self.columns if column.group}
        return frozenset(groups | self.headers.keys())

    @cached_property
    def header_tails(self) -> frozenset[str]:
        """What may stand in the lower row of a deep header: a header, or the end of one."""
        split = [words.split() for words in self.headers]
        tails = {" ".join(words[start:]) for words in split for start in range(len(words))}
        return frozenset(tails)

    @cached_property
    def due(self) -> frozenset[str]:
        """Codes of the columns that a sheet must have."""
        return frozenset(c.code for c in self.columns if c.required or c.due)

    @cached_property
    def required(self) -> frozenset[str]:
        """Codes of the required columns."""
        return frozenset(column.code for column in self.columns if column.required)

    def __getitem__(self, code: str) -> Column:
        return self.by_code[code]

    def __iter__(self) -> Iterator[Column]:
        return iter(self.columns)


@dataclass(frozen=True, kw_only=True, eq=False)
class Book:
    """A workbook of one or more forms.

    Attributes:
        id: the name in code, stamps and on the command line.
        number: its number in the contract, such as `W2`.
        name: its Vietnamese name.
        version: raised when a change could trip an old reader.
        forms: in the order of the sheets.
        foreign: whether the layout is somebody else's.
    """

    id: str
    number: str
    name: str
    forms: tuple[Form, ...]
    version: int = 1
    foreign: bool = False
    file_name: str = field(default="")

    @cached_property
    def by_id(self) -> dict[str, Form]:
        """Each form by its id."""
        return {form.id: form for form in self.forms}

    def __getitem__(self, form_id: str) -> Form:
        return self.by_id[form_id]
