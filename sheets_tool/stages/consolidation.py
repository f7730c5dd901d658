"""Submissions of many units become one, with what does not add up told."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
import pandas as pd

from sheets_tool.findings.catalogue import cross as say
from sheets_tool.findings.catalogue import people
from sheets_tool.findings.model import Finding
from sheets_tool.forms import submission as w11
from sheets_tool.forms.frames import ASIDE, BOOK, ROW, Counted, Reading, Table
from sheets_tool.forms.identity import Roster
from sheets_tool.forms.model import Form, Layout
from sheets_tool.forms.origin import cell_origin
from sheets_tool.text.nearest import nearest
from sheets_tool.text.spelling import name_key

DATA_FORMS: tuple[Form, ...] = tuple(
    form for form in w11.SUBMISSION.forms if form.layout is Layout.TABLE and not form.made
)
"""The sheets that merge, row by row."""


@dataclass(slots=True)
class Consolidation:
    """Many submissions as one.

    Attributes:
        frames: form id → rows of all units, by unit code and the order in each unit's workbook.
        counted: row arithmetic of each sheet of each source in use.
        foreign: form id → the rows of the reading that a unit due here sends of another one.
        findings: what there is to say.
    """

    frames: dict[str, pd.DataFrame] = field(default_factory=dict)
    counted: dict[tuple[int, str], Counted] = field(default_factory=dict)
    foreign: dict[str, pd.DataFrame] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)


def consolidate(
    reading: Reading,
    *,
    owners: Mapping[str, int],
    senders: Mapping[int, str],
    units: Roster,
) -> Consolidation:
    """Return the sources in use as one submission.

    `owners` tells which source counts for each unit, `senders` each source's unit, `units` who is
    due.
    """
    result = Consolidation()
    used = sorted(set(owners.values()), key=lambda book: reading.sources[book].content)
    result.counted = {k: v for k, v in reading.counted.items() if k[0] in set(used)}
    for form in DATA_FORMS:
        table = reading.table(w11.SUBMISSION.id, form)
        if table.frame.empty:
            result.frames[form.id] = table.frame
            continue
        result.frames[form.id] = _merge(
            reading, table, result, used=used, owners=owners, units=units
        )
        foreign = _of_others(table, owners=owners, senders=senders, units=units)
        result.foreign[form.id] = foreign
        result.findings += _others_told(reading, table, foreign, senders=senders, units=units)
    for form in DATA_FORMS:
        if len(result.frames[form.id]):
            _trace(reading, form, result.frames[form.id], senders=senders)
    return result


def _merge(
    reading: Reading,
    table: Table,
    result: Consolidation,
    *,
    used: Sequence[int],
    owners: Mapping[str, int],
    units: Roster,
) -> pd.DataFrame:
    frame = table.frame[table.frame[BOOK].isin(list(used)) & ~table.frame[ASIDE]]
    codes, books = frame["unit_code"].tolist(), frame[BOOK].tolist()
    owned = np.fromiter((owners.get(c) == b for c, b in zip(codes, books, strict=True)), dtype=bool)
    strangers = frame[~frame["unit_code"].isin(list(units.names))]
    result.findings += _strangers(reading, table, strangers, units=units)
    for book, rows in frame[~owned].groupby(BOOK).size().items():
        key = (int(str(book)), table.sheets[int(str(book))])
        result.counted[key] = result.counted[key].moved_aside(int(rows))
    # Each unit has one source, so unit and row order everything; no file name gets a say.
    kept = frame[owned].sort_values(["unit_code", ROW])
    if table.form.id in _ONE_ROW:
        kept, told = _codes_alike(reading, table, kept)
        result.findings += told
    twice = kept.duplicated([BOOK, *_ONE_ROW[table.form.id]]) if table.form.id in _ONE_ROW else None
    if twice is not None and twice.any():
        result.findings += _told_twice(reading, table, kept, twice)
        for book, rows in kept[twice].groupby(BOOK).size().items():
            key = (int(str(book)), table.sheets[int(str(book))])
            result.counted[key] = result.counted[key].moved_aside(int(rows))
        kept = kept[~twice]
    return kept.reset_index(drop=True)


def _codes_alike(
    reading: Reading, table: Table, frame: pd.DataFrame
) -> tuple[pd.DataFrame, list[Finding]]:
    """Return the rows with each code as a unit first spelt it for a name, and what was changed."""
    name, code = table.form.names
    pairs = frame[["unit_code", code]].dropna().drop_duplicates()
    pairs["_key"] = pairs[code].str.upper()
    odd = pairs[pairs.duplicated(["unit_code", "_key"], keep=False)]
    rows = frame[frame[code].isin(odd[code].tolist())].dropna(subset=[name])
    first: dict[tuple[str, str, str], str] = {}
    spelt = [
        first.setdefault((unit, typed.upper(), name_key(who)), typed)
        for unit, typed, who in zip(rows["unit_code"], rows[code], rows[name], strict=True)
    ]
    rows = rows.assign(_spelt=pd.array(spelt, dtype="string"))
    rows = rows[rows["_spelt"] != rows[code]]
    findings = [
        people.CODE_IN_OTHER_CASE.at(place, name=who, typed=typed, code=known)
        for place, who, typed, known in zip(
            reading.places(table, rows, code=code),
            rows[name],
            rows[code],
            rows["_spelt"],
            strict=True,
        )
    ]
    mended = frame[code].mask(frame.index.isin(rows.index), rows["_spelt"])
    return frame.assign(**{code: mended}), findings


_ONE_ROW = {
    w11.PERSONS.id: ("unit_code", "staff_id", "award", "state"),
    w11.COLLECTIVES.id: ("unit_code", "collective", "award", "state"),
}
"""What may stand only once in a unit's list: the same person, award and state is counted once."""


def _told_twice(
    reading: Reading, table: Table, frame: pd.DataFrame, twice: "pd.Series[bool]"
) -> Iterator[Finding]:
    name = table.form.names[0]
    rows = frame[twice]
    places = reading.places(table, rows, code=name)
    for place, who in zip(places, rows[name].tolist(), strict=True):
        yield people.SAME_TWICE.at(place, name=who)


def _strangers(
    reading: Reading, table: Table, frame: pd.DataFrame, *, units: Roster
) -> Iterator[Finding]:
    """Yield one finding a source and unit that is not on the list of those due."""
    first = frame.drop_duplicates([BOOK, "unit_code"])
    places = reading.places(table, first, code="unit_code")
    for place, code in zip(places, first["unit_code"].tolist(), strict=True):
        near = ", ".join(nearest(str(code), units.names, limit=3)) or "không có"
        yield say.NOT_DUE.at(place, sender=code, nearest=near)


def _of_others(
    table: Table, *, owners: Mapping[str, int], senders: Mapping[int, str], units: Roster
) -> pd.DataFrame:
    """Return the rows that a unit due here sends of another one that is due too."""
    frame = table.frame[table.frame[BOOK].isin(list(owners.values())) & ~table.frame[ASIDE]]
    sender = frame[BOOK].map(dict(senders))
    mine = frame["unit_code"].map(dict(owners)) == frame[BOOK]
    foreign = frame[sender.isin(list(units.names)) & frame["unit_code"].isin(list(units.names))]
    return foreign[~mine.reindex(foreign.index)]


def _others_told(
    reading: Reading,
    table: Table,
    foreign: pd.DataFrame,
    *,
    senders: Mapping[int, str],
    units: Roster,
) -> Iterator[Finding]:
    """Yield one finding a source and unit of foreign rows."""
    for _, rows in foreign.groupby([BOOK, "unit_code"], sort=False):
        place = next(reading.places(table, rows.head(1), code="unit_code"))
        shown = units.names[senders[int(rows[BOOK].iloc[0])]]
        unit = units.names[rows["unit_code"].iloc[0]]
        yield say.ROWS_OF_OTHERS.at(place, sender=shown, count=len(rows), unit=unit)


def _trace(
    reading: Reading, form: Form, frame: pd.DataFrame, *, senders: Mapping[int, str]
) -> None:
    """Fill the origin of each row: unit, content hash and cell of the workbook it first stood in.

    A row of a unit below the sender keeps the origin it came with, so that merging in one step or
    in several gives the same.
    """
    table = reading.table(w11.SUBMISSION.id, form)
    own = frame["unit_code"] == frame[BOOK].map(dict(senders))
    fresh = own | frame["origin"].isna()
    part = frame.loc[fresh, ["unit_code", BOOK, ROW]]
    columns = {book: _column_of(reading, table, book) for book in part[BOOK].unique().tolist()}
    rows = zip(*(part[code].tolist() for code in part), strict=True)
    origins = [f"{unit} · {columns[book]}{row}" for unit, book, row in rows]
    frame.loc[fresh, "origin"] = pd.array(origins, dtype="string")


def _column_of(reading: Reading, table: Table, book: int) -> str:
    """Return the origin of a source's rows but for the unit before it and the row after it."""
    place = reading.place(table, book=book, row=1, code=table.form.names[0])
    return cell_origin(place).removesuffix("1")
