"""Submissions against themselves and each other: covers and rows, one person in two units."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any

import pandas as pd

from sheets_tool.findings.catalogue import cross as say
from sheets_tool.findings.model import Finding
from sheets_tool.forms import submission as w11
from sheets_tool.forms.awards import AWARDS, BY_CODE, COLLECTIVE, PERSON
from sheets_tool.forms.codes import STATES
from sheets_tool.forms.frames import ASIDE, BOOK, ROW, Reading, Table, records, tuples
from sheets_tool.forms.identity import Roster
from sheets_tool.forms.model import Form
from sheets_tool.text.spelling import name_key

_SHOWN_NAMES = 40
_SIDES = (
    (w11.PERSONS, PERSON, "full_name", "staff_id"),
    (w11.COLLECTIVES, COLLECTIVE, "collective", "collective"),
)
_PERSON = ["unit_code", "staff_id", "full_name", "birth_date", "state", "award", BOOK, ROW]
_DECLARABLE = tuple((kind, award.code) for award in AWARDS for kind in award.candidates)


def compare(
    reading: Reading,
    *,
    used: Sequence[int],
    senders: Mapping[int, str],
    covers: Mapping[int, Mapping[str, object]],
    state: str,
    foreign: Mapping[str, pd.DataFrame],
    units: Roster,
) -> tuple[pd.DataFrame, list[Finding]]:
    """Return what each cover declares against the rows of its own workbook, whoever owns them.

    The `foreign` rows of a form, which are another sender's to send, count for nobody.
    """
    rows: list[dict[str, object]] = []
    findings: list[Finding] = []
    counted = {
        kind: _names(reading, form, (label, key), state=state, but=foreign.get(form.id))
        for form, kind, label, key in _SIDES
    }
    for book in sorted(used, key=lambda each: reading.sources[each].content):
        cover = covers[book]
        unit = senders[book]
        name = str(cover.get("unit_name", units.names.get(unit, unit)))
        if not any(code.startswith("declared.") for code in cover):
            findings.append(say.NO_COVER_COUNT.at(reading.sources[book].place, sender=name))
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
                findings.append(_differs(reading, book, row))
    columns = [column.code for column in w11.COMPARED.columns]
    frame = pd.DataFrame(rows, columns=columns)
    return frame.sort_values(["unit_code", "candidate_kind", "award"], ignore_index=True), findings


def _names(
    reading: Reading, form: Form, who: tuple[str, str], *, state: str, but: pd.DataFrame | None
) -> dict[tuple[int, str], list[str]]:
    """Return (source, award) → the names of those who have it, each once as totals count them.

    `who` are the columns of the name and of what tells one from another in a unit.
    """
    label, key = who
    found: dict[tuple[int, str], list[str]] = {}
    frame = reading.frame(w11.SUBMISSION.id, form)
    counts = ~frame[ASIDE] if but is None else ~frame[ASIDE] & ~frame.index.isin(but.index)
    chosen = frame[(frame["state"] == state) & counts]
    chosen = chosen.drop_duplicates([BOOK, "unit_code", key, "award"])
    for book, award, name in zip(
        chosen[BOOK].tolist(), chosen["award"].tolist(), chosen[label].tolist(), strict=True
    ):
        found.setdefault((book, award), []).append(name)
    return found


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


def duplicates(
    reading: Reading, persons: pd.DataFrame, *, apart: Collection[frozenset[str]] = ()
) -> tuple[pd.DataFrame, list[Finding]]:
    """Return people whom two units list, by code and name, or by name and birth date.

    A code alone tells nobody: schools number their own staff. Units `apart` share their whole list,
    which is told once and not person by person.
    """
    table = reading.table(w11.SUBMISSION.id, w11.PERSONS)
    rows, seen = [], set()
    findings: list[Finding] = []
    for second in ("staff_id", "birth_date"):
        for same in _in_several(persons, second):
            people = frozenset((row["unit_code"], row["staff_id"]) for row in same)
            if people in seen or len({row["birth_date"] for row in same} - {None}) > 1:
                continue
            if frozenset(row["unit_code"] for row in same) in apart:
                continue
            seen.add(people)
            findings += _in_two_units(reading, table, same)
            rows.append(_duplicate_row(same))
    columns = [column.code for column in w11.DUPLICATES.columns]
    return pd.DataFrame(rows, columns=columns), findings


def _in_several(persons: pd.DataFrame, second: str) -> Iterator[list[dict[str, Any]]]:
    """Yield the rows of each person, known by name and `second`, whom several units list."""
    known = persons.dropna(subset=["full_name", second])
    told = tuples(known, ["full_name", second])
    people = [(name_key(name), value.upper()) for name, value in told]
    brought = set(zip(people, known["unit_code"].tolist(), strict=True))
    units = Counter(person for person, _ in brought)
    listed: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    for position, person in enumerate(people):
        if units[person] > 1:
            listed[person].append(position)
    for positions in listed.values():
        yield records(known.iloc[positions][_PERSON])


def _in_two_units(
    reading: Reading, table: Table, same: Sequence[Mapping[str, Any]]
) -> Iterator[Finding]:
    """Yield a finding for each of two units, at its own row: both are asked.

    Of more units than two each is told beside the first.
    """
    firsts: dict[str, Mapping[str, Any]] = {}
    for row in same:
        firsts.setdefault(row["unit_code"], row)
    one, *others = firsts.values()
    for two in others:
        first, second = (
            reading.place(table, book=row[BOOK], row=row[ROW], code="full_name")
            for row in (one, two)
        )
        for place, other in ((second, first), (first, second)):
            yield say.TWO_UNITS.at(
                place,
                other,
                name=one["full_name"],
                code=one["staff_id"],
                award=_listed_for(same),
                first=one["unit_code"],
                second=two["unit_code"],
            )


def _listed_for(same: Iterable[Mapping[str, Any]]) -> str:
    """Return what a person is listed for, by state, in words: “đăng ký LĐTT; đề nghị CSTĐCS”."""
    by_state: dict[str, list[str]] = {}
    for state, award in dict.fromkeys((row["state"], row["award"]) for row in same):
        by_state.setdefault(STATES.label(state).lower(), []).append(BY_CODE[award].short)
    return "; ".join(f"{state} {', '.join(awards)}" for state, awards in by_state.items())


def _duplicate_row(same: Sequence[Mapping[str, Any]]) -> dict[str, object]:
    first = same[0]
    return {
        "candidate_kind": PERSON,
        "candidate_id": first["staff_id"],
        "candidate_name": first["full_name"],
        "birth_date": first["birth_date"],
        "award": None,
        "where": "; ".join(sorted({row["unit_code"] for row in same})),
        "note": "Hai đơn vị xác nhận người này thuộc đơn vị nào.",
    }
