"""Workbooks of units merged without any file: what was sent, what came of it."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pandas as pd
from returned import frame

from sheets_tool.forms import submission as w11
from sheets_tool.forms.frames import BOOK, ROW, Counted, Reading, Source, Table, empty_frame
from sheets_tool.forms.identity import Roster
from sheets_tool.stages.consolidation import DATA_FORMS, consolidate
from sheets_tool.stages.contradictions import compare, duplicates
from sheets_tool.stages.totals import persons_by_level_and_kind

LDTT = w11.declared_code("CA_NHAN", "LDTT")
UNITS = Roster({f"T{number}": f"Trường {number}" for number in range(1, 7)})


@dataclass(frozen=True)
class Sent:
    """A workbook: who sends it, its rows by form id, what its cover declares."""

    sender: str
    rows: dict
    declared: dict
    content: str


@dataclass(frozen=True)
class Merged:
    """What came of workbooks: the rows, the comparison, the duplicates, all findings."""

    reading: Reading
    result: Any
    compared: pd.DataFrame
    duplicates: pd.DataFrame
    findings: list

    @property
    def persons(self):
        return self.result.frames["persons"]


def person(unit, code, name, *, award="LDTT", born=None, **more):
    level = {"T1": "MN", "T2": "TH"}.get(unit, "THCS")
    facts = {"unit_code": unit, "unit_name": UNITS.names.get(unit), "school_level": level}
    who = {"staff_id": code, "full_name": name, "birth_date": born, "staff_kind": "GV"}
    return {**facts, **who, "award": award, "state": "DANG_KY", **more}


def sent(sender, *persons, declared=None, content=""):
    return Sent(sender, {"persons": list(persons)}, declared or {}, content or f"nội dung {sender}")


def reading_of(*books):
    """Return workbooks as read, without files: every column stands where the form has it."""
    reading = Reading(sources=[_source(each) for each in books])
    for form in DATA_FORMS:
        given = [(n, row) for n, each in enumerate(books) for row in each.rows.get(form.id, ())]
        for number, each in enumerate(books):
            count = len(each.rows.get(form.id, ()))
            reading.counted[number, form.sheet] = Counted(accepted=count)
        if not given:
            reading.tables[w11.SUBMISSION.id, form.id] = _EMPTY[form.id]
            continue
        made = frame(form, [row for _, row in given])
        made[BOOK] = [number for number, _ in given]
        made[ROW] = [5 + position for each in books for position in _positions(each, form)]
        letters = {column.code: at for at, column in enumerate(form.columns)}
        reading.tables[w11.SUBMISSION.id, form.id] = Table(
            form=form,
            frame=made,
            sheets=dict.fromkeys(range(len(books)), form.sheet),
            letters=dict.fromkeys(range(len(books)), letters),
        )
    return reading


_EMPTY = {form.id: Table(form=form, frame=empty_frame(form)) for form in DATA_FORMS}


def _positions(each, form):
    return range(len(each.rows.get(form.id, ())))


def _source(each):
    name = f"{each.content}.xlsx"
    return Source(Path(name), name, each.content, "submission", {}, readable=True)


def merged(*books, units=UNITS, owners=None):
    """Consolidate workbooks each of which answers for the units it has rows of."""
    own = owners
    if own is None:
        own = {
            row["unit_code"]: number
            for number, each in enumerate(books)
            for row in each.rows.get("persons", ())
            if row["unit_code"] in units.names
        } | {each.sender: n for n, each in enumerate(books) if each.sender in units.names}
    senders = {number: each.sender for number, each in enumerate(books)}
    covers = {n: {"unit_name": f"Trường {e.sender}", **e.declared} for n, e in enumerate(books)}
    reading = reading_of(*books)
    result = consolidate(reading, owners=own, senders=senders, units=units)
    used = sorted(set(own.values()))
    compared, differing = compare(
        reading,
        used=used,
        senders=senders,
        covers=covers,
        state="DANG_KY",
        foreign=result.foreign,
        units=units,
    )
    doubles, doubled = duplicates(reading, result.frames["persons"])
    return Merged(reading, result, compared, doubles, [*result.findings, *differing, *doubled])


def rows(result):
    """Return unit, code, award and origin of every person's row."""
    found = result.persons
    return list(zip(*(found[c] for c in ("unit_code", "staff_id", "award", "origin")), strict=True))


def up(result, sender, *units):
    """Return a merged result as the workbook a cluster sends on."""
    people = result.persons.drop(columns=[BOOK, ROW, "_aside"])
    counted = people["award"].value_counts().to_dict()
    declared = {w11.declared_code("CA_NHAN", award): n for award, n in counted.items()}
    plain = people.astype(object).where(people.notna(), None).to_dict("records")
    return Sent(sender, {"persons": plain}, declared, f"cụm {sender} {units}")


def school(unit, members):
    persons = [person(unit, code, f"Người {code} {unit}", award=award) for code, award in members]
    declared = {}
    for _, award in members:
        key = w11.declared_code("CA_NHAN", award)
        declared[key] = declared.get(key, 0) + 1
    return sent(unit, *persons, declared=declared or {LDTT: 0})


def table(result):
    tab = persons_by_level_and_kind(result.persons)
    return tab.row_keys, tab.column_keys, dict(tab.counts), dict(tab.totals)
