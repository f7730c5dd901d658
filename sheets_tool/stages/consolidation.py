"""Submissions of many units become one, with what does not add up told."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
import pandas as pd

from sheets_tool.findings.catalogue import cross as say
from sheets_tool.findings.model import Finding, Place
from sheets_tool.forms import submission as w11
from sheets_tool.forms.awards import AWARDS, BY_CODE, COLLECTIVE, PERSON
from sheets_tool.forms.frames import ASIDE, BOOK, ROW, Counted, Reading, Table
from sheets_tool.forms.identity import Roster
from sheets_tool.forms.model import Form, Layout
from sheets_tool.text.nearest import nearest
from sheets_tool.text.spelling import name_key

DATA_FORMS: tuple[Form, ...] = tuple(
    form for form in w11.SUBMISSION.forms if form.layout is Layout.TABLE and not form.made
)
"""The sheets that merge, row by row."""
_SHOWN_HASH = 12
_SHOWN_NAMES = 40


@dataclass(slots=True)
class Consolidation:
    """Many submissions as one.

    Attributes:
        frames: form id → rows of all units, by unit code and the order in each unit's workbook.
        compared: declared against counted, a row a unit × award where either is known.
        duplicates: candidates that more than one unit lists.
        counted: row arithmetic of each sheet of each source in use.
        findings: what there is to say.
    """

    frames: dict[str, pd.DataFrame] = field(default_factory=dict)
    compared: pd.DataFrame = field(default_factory=pd.DataFrame)
    duplicates: pd.DataFrame = field(default_factory=pd.DataFrame)
    counted: dict[tuple[int, str], Counted] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)


def consolidate(
    reading: Reading,
    *,
    owners: Mapping[str, int],
    senders: Mapping[int, str],
    units: Roster,
    covers: Mapping[int, Mapping[str, object]],
    state: str,
) -> Consolidation:
    """Return the sources in use as one submission.

    `owners` tells which source counts for each unit, `senders` each source's unit, `units` who is
    due, `covers` what each cover says, `state` which rows the covers declare.
    """
    result = Consolidation()
    used = sorted(set(owners.values()), key=lambda book: reading.sources[book].content)
    result.counted = {k: v for k, v in reading.counted.items() if k[0] in set(used)}
    for form in DATA_FORMS:
        table = reading.table(w11.SUBMISSION.id, form)
        result.frames[form.id] = _merge(
            reading, table, result, used=used, owners=owners, units=units
        )
    for form in DATA_FORMS:
        _trace(reading, form, result.frames[form.id], senders=senders)
    result.compared = _compare(
        reading,
        result,
        senders=senders,
        covers={book: covers[book] for book in used},
        state=state,
    )
    result.duplicates, found = _duplicates(reading, result)
    result.findings += found
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
    return frame[owned].sort_values(["unit_code", ROW]).reset_index(drop=True)


def _strangers(
    reading: Reading, table: Table, frame: pd.DataFrame, *, units: Roster
) -> Iterator[Finding]:
    """Yield one finding a source and unit that is not on the list of those due."""
    first = frame.drop_duplicates([BOOK, "unit_code"])
    places = reading.places(table, first, code="unit_code")
    for place, code in zip(places, first["unit_code"].tolist(), strict=True):
        near = ", ".join(nearest(str(code), units.names, limit=3)) or "không có"
        yield say.NOT_DUE.at(place, sender=code, nearest=near)


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
    code = form.names[0]
    places = reading.places(table, frame[fresh], code=code)
    units = frame.loc[fresh, "unit_code"]
    origins = [origin_of(unit, place) for unit, place in zip(units, places, strict=True)]
    frame.loc[fresh, "origin"] = pd.array(origins, dtype="string")


def origin_of(unit: str, place: Place) -> str:
    """Return the origin of a row as it travels: unit, content hash, sheet and cell."""
    return f"{unit} · {place.book[:_SHOWN_HASH]} · {place.sheet}!{place.cell}"


def _compare(
    reading: Reading,
    result: Consolidation,
    *,
    senders: Mapping[int, str],
    covers: Mapping[int, Mapping[str, object]],
    state: str,
) -> pd.DataFrame:
    rows: list[dict[str, object]] = []
    counted = {kind: _names(result.frames[form.id], label, state) for form, kind, label in _SIDES}
    for book, cover in covers.items():
        unit, name = senders[book], str(cover.get("unit_name", senders[book]))
        if not any(code.startswith("declared.") for code in cover):
            result.findings.append(say.NO_COVER_COUNT.at(reading.sources[book].place, sender=name))
            continue
        for kind, award in _DECLARABLE:
            declared = cover.get(w11.declared_code(kind, award))
            names = counted[kind].get((book, award), [])
            if declared is None and not names:
                continue
            row = _compared_row(declared, names) | {
                "unit_code": unit,
                "unit_name": name,
                "candidate_kind": kind,
                "award": award,
                "state": state,
            }
            rows.append(row)
            if row["difference"]:
                result.findings.append(_differs(reading, book, row))
    columns = [column.code for column in w11.COMPARED.columns]
    return pd.DataFrame(rows, columns=columns).sort_values(
        ["unit_code", "candidate_kind", "award"], ignore_index=True
    )


def _names(frame: pd.DataFrame, label: str, state: str) -> dict[tuple[int, str], list[str]]:
    """Return (source, award) → the names of those who have it."""
    found: dict[tuple[int, str], list[str]] = {}
    chosen = frame[frame["state"] == state]
    for book, award, name in zip(
        chosen[BOOK].tolist(), chosen["award"].tolist(), chosen[label].tolist(), strict=True
    ):
        found.setdefault((book, award), []).append(name)
    return found


_SIDES = (
    (w11.PERSONS, PERSON, "full_name"),
    (w11.COLLECTIVES, COLLECTIVE, "collective"),
)


_DECLARABLE = tuple((kind, award.code) for award in AWARDS for kind in award.candidates)


def _compared_row(declared: object, names: list[str]) -> dict[str, object]:
    told = None if declared is None else int(str(declared))
    shown = "; ".join(names[:_SHOWN_NAMES]) + ("; …" if len(names) > _SHOWN_NAMES else "")
    return {
        "declared": told,
        "counted": len(names),
        "difference": len(names) - (told or 0),
        "candidates": shown,
    }


def _differs(reading: Reading, book: int, row: Mapping[str, object]) -> Finding:
    table = reading.table(w11.SUBMISSION.id, w11.COVER)
    award = str(row["award"])
    code = w11.declared_code(str(row["candidate_kind"]), award)
    return say.DECLARED_DIFFERS.at(
        reading.place(table, book=book, code=code),
        sender=row["unit_name"],
        award=BY_CODE[award].name,
        declared="không có" if row["declared"] is None else row["declared"],
        counted=row["counted"],
        difference=row["difference"],
    )


def _duplicates(reading: Reading, result: Consolidation) -> tuple[pd.DataFrame, list[Finding]]:
    """Return people whom two units list, by code, or by name and birth date."""
    frame = result.frames[w11.PERSONS.id]
    table = reading.table(w11.SUBMISSION.id, w11.PERSONS)
    keys = _person_keys(frame)
    rows, findings, seen = [], [], set()
    for key in ("staff_id", "_person"):
        chosen = frame.assign(_person=keys)
        chosen = chosen[chosen[key].notna() & (chosen[key] != "")]
        units = chosen.groupby(key)["unit_code"].nunique()
        for _, same in chosen[chosen[key].isin(units[units > 1].index)].groupby(key):
            people = tuple(sorted(set(same["staff_id"].tolist())))
            if people in seen:
                continue
            seen.add(people)
            findings.append(_in_two_units(reading, table, same))
            rows.append(_duplicate_row(same))
    columns = [column.code for column in w11.DUPLICATES.columns]
    return pd.DataFrame(rows, columns=columns), findings


def _person_keys(frame: pd.DataFrame) -> list[str]:
    """Return name and birth date as one key a row; empty where either is not known."""
    names = frame["full_name"].tolist()
    folded = {name: name_key(name) for name in set(names) if isinstance(name, str)}
    return [
        f"{folded[name]}|{born}" if isinstance(born, str) and name in folded else ""
        for name, born in zip(names, frame["birth_date"].tolist(), strict=True)
    ]


def _in_two_units(reading: Reading, table: Table, same: pd.DataFrame) -> Finding:
    by_unit = same.drop_duplicates("unit_code")
    places = list(reading.places(table, by_unit, code="full_name"))
    return say.TWO_UNITS.at(
        places[1],
        places[0],
        name=by_unit["full_name"].iloc[0],
        code=by_unit["staff_id"].iloc[0],
        award=", ".join(BY_CODE[a].short for a in dict.fromkeys(same["award"].tolist())),
        first=by_unit["unit_code"].iloc[0],
        second=by_unit["unit_code"].iloc[1],
    )


def _duplicate_row(same: pd.DataFrame) -> dict[str, object]:
    first = same.iloc[0]
    return {
        "candidate_kind": PERSON,
        "candidate_id": first["staff_id"],
        "candidate_name": first["full_name"],
        "birth_date": first["birth_date"],
        "award": None,
        "where": "; ".join(sorted(set(same["unit_code"].tolist()))),
        "note": "Hai đơn vị xác nhận người này thuộc đơn vị nào.",
    }
