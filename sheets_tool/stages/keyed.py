"""Rows of a returned sheet keyed to a roster, each candidate once, each value with its cell."""

from collections.abc import Mapping, MutableMapping, Sequence

import pandas as pd

from sheets_tool.findings.catalogue import people as say
from sheets_tool.findings.cells import cell_name
from sheets_tool.findings.model import Finding
from sheets_tool.forms.frames import BOOK, ROW, Reading, Table, countable
from sheets_tool.forms.identity import Roster, identify_rows


def keyed(
    reading: Reading,
    table: Table,
    roster: Roster,
    *,
    used: Sequence[int],
    id: str,  # noqa: A002 - the word of the forms
    name: str,
    cells: MutableMapping[tuple[str, str], str],
) -> tuple[pd.DataFrame, list[Finding]]:
    """Return the rows of the sources in use, `id` being the roster's code, and what to say.

    A candidate who stands twice with different content is set aside both times: nobody knows which
    row is meant. `cells` is filled with candidate × column → sheet!cell.
    """
    frame = countable(table, books=used, id=id, name=name).copy()
    places = list(reading.places(table, frame, code=id))
    matches = identify_rows(roster, frame, code=id, name=name)
    findings = [f for match, at in zip(matches, places, strict=True) for f in match.said(at)]
    frame[id] = pd.array([match.code for match in matches], dtype="string")
    known = frame[frame[id].notna()]
    kept, more = _once(reading, table, known, names=roster.names, columns=(id, name))
    note_cells(table, kept, id, cells)
    return kept.reset_index(drop=True), [*findings, *more]


def _once(
    reading: Reading,
    table: Table,
    frame: pd.DataFrame,
    *,
    names: Mapping[str, str],
    columns: tuple[str, str],
) -> tuple[pd.DataFrame, list[Finding]]:
    """Return each candidate once: equal rows said once, rows that contradict set aside.

    `columns` are those of the code and of the name; a row that says nothing beside them is no
    rival of the one that does.
    """
    findings: list[Finding] = []
    twice = frame[columns[0]].duplicated(keep=False)
    parts = [frame[~twice]]
    content = [code for code in table.form.by_code if code not in {*columns, *_NO_CONTENT}]
    for code, rows in frame[twice].groupby(columns[0], sort=False):
        first, second = list(reading.places(table, rows, code=columns[0]))[:2]
        shown = names[str(code)]
        told = rows.dropna(how="all", subset=content).drop_duplicates(content)
        if len(told) > 1:
            cells = {"first": first.cell, "second": second.cell}
            findings.append(say.CONFLICT.at(second, first, name=shown, **cells))
            continue
        parts.append(told if len(told) else rows.head(1))
        findings.append(say.SAME_TWICE.at(second, first, name=shown))
    return pd.concat(parts).sort_index(), findings


_NO_CONTENT = frozenset({"ordinal", "note"})


def note_cells(
    table: Table,
    frame: pd.DataFrame,
    key: str,
    cells: MutableMapping[tuple[str, str], str],
    *,
    prefix: str = "",
) -> None:
    """Fill in where each value of a part of the table stands: (key, column) → sheet!cell.

    `prefix` goes before the columns' codes.
    """
    for code, book, row in zip(frame[key], frame[BOOK], frame[ROW], strict=True):
        sheet = table.sheets[int(book)]
        for column, position in table.letters[int(book)].items():
            cells[code, f"{prefix}{column}"] = f"{sheet}!{cell_name(int(row), position)}"
