"""What is known of a table's columns before its rows are looked at."""

from dataclasses import dataclass

from sheets_tool.books.grid import Row, Sheet
from sheets_tool.books.labels import Header, label_key
from sheets_tool.forms.model import Form

ORDINAL = "ordinal"
"""Code of the STT column, which tells nothing of a row."""
_PERSONS = frozenset({"staff_id", "full_name"})
_WIDE = 3


@dataclass(slots=True)
class Area:
    """The columns of a table, from 0, by the part they play.

    Attributes:
        columns: those of the form, but for the number of order.
        names: those that tell a record.
        required: those that a record must have.
        persons: those that hold a person's name or code.
        ordinal: the number of order, or -1.
        labelled: all that have a label, the form's or not.
        headers: sheet column → form column code.
        wide: where merged blocks of several columns begin.
        header_rows: the keys of the cells of each header row.
        form: the form.
    """

    columns: list[int]
    names: list[int]
    required: list[int]
    persons: frozenset[int]
    ordinal: int
    labelled: frozenset[int]
    headers: dict[int, str]
    wide: frozenset[tuple[int, int]]
    header_rows: frozenset[tuple[str, ...]]
    form: Form


def area_of(grid: Sheet, header: Header, form: Form) -> Area:
    """Return the columns of a table whose header was found."""
    at: dict[str, tuple[int, ...]] = {code: (c,) for code, c in header.columns.items()}
    at.update(header.doubled)
    headers = {column: code for code, columns in at.items() for column in columns}
    ordinal = at.get(ORDINAL, (-1,))[0]
    columns = sorted(column for column, code in headers.items() if code != ORDINAL)
    return Area(
        columns=columns,
        names=[column for code in form.names for column in at.get(code, ())],
        required=[column for column in columns if headers[column] in form.required],
        persons=frozenset(c for c in columns if headers[c] in _PERSONS),
        ordinal=ordinal,
        labelled=frozenset(columns) | header.extra.keys(),
        headers=headers,
        wide=frozenset(first for first, last in grid.merged if last[1] - first[1] + 1 >= _WIDE),
        header_rows=frozenset(map(row_key, grid.rows[header.top : header.first_row])),
        form=form,
    )


def row_key(row: Row) -> tuple[str, ...]:
    """Return the keys of a row's cells, without the blank ones at its end."""
    keys = [label_key(cell) for cell in row]
    while keys and not keys[-1]:
        keys.pop()
    return tuple(keys)
