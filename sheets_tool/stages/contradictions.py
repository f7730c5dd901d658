"""Submissions against themselves and each other: covers and rows, one person in two units."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence

import pandas as pd

from sheets_tool.findings.catalogue import cross as say
from sheets_tool.findings.model import Finding
from sheets_tool.forms import submission as w11
from sheets_tool.forms.awards import AWARDS, BY_CODE, COLLECTIVE, PERSON
from sheets_tool.forms.codes import STATES
from sheets_tool.forms.frames import ASIDE, BOOK, Reading, Table
from sheets_tool.forms.model import Form
from sheets_tool.text.spelling import name_key

_SHOWN_NAMES = 40
_SIDES = (
    (w11.PERSONS, PERSON, "full_name"),
    (w11.COLLECTIVES, COLLECTIVE, "collective"),
)
_DECLARABLE = tuple((kind, award.code) for award in AWARDS for kind in award.candidates)


def compare(
    reading: Reading,
    *,
    used: Sequence[int],
    senders: Mapping[int, str],
    covers: Mapping[int, Mapping[str, object]],
    state: str,
    foreign: Mapping[str, pd.DataFrame],
) -> tuple[pd.DataFrame, list[Finding]]:
    """Return what each cover declares against the rows of its own workbook, whoever owns them.

    The `foreign` rows of a form, which are another sender's to send, count for nobody.
    """
    rows: list[dict[str, object]] = []
    findings: list[Finding] = []
    counted = {
        kind: _names(reading, form, label, state=state, but=foreign.get(form.id))
        for form, kind, label in _SIDES
    }
    for book in sorted(used, key=lambda each: reading.sources[each].content):
        cover = covers[book]
        unit, name = senders[book], str(cover.get("unit_name", senders[book]))
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
    reading: Reading, form: Form, label: str, *, state: str, but: pd.DataFrame | None
) -> dict[tuple[int, str], list[str]]:
    """Return (source, award) → the names of those who have it."""
    found: dict[tuple[int, str], list[str]] = {}
    frame = reading.frame(w11.SUBMISSION.id, form)
    counts = ~frame[ASIDE] if but is None else ~frame[ASIDE] & ~frame.index.isin(but.index)
    chosen = frame[(frame["state"] == state) & counts]
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
    names = persons["full_name"].map(name_key, na_action="ignore")
    rows, seen = [], set()
    findings: list[Finding] = []
    for second in ("staff_id", "birth_date"):
        told = persons[second].str.upper()
        keyed = persons.assign(_person=names + "|" + told).dropna(subset=["_person"])
        for _, same in keyed.loc[_in_several(keyed)].groupby("_person", sort=False):
            people = frozenset(zip(same["unit_code"], same["staff_id"], strict=True))
            if people in seen or len(same["birth_date"].dropna().unique()) > 1:
                continue
            if frozenset(same["unit_code"]) in apart:
                continue
            seen.add(people)
            findings += _in_two_units(reading, table, same)
            rows.append(_duplicate_row(same))
    columns = [column.code for column in w11.DUPLICATES.columns]
    return pd.DataFrame(rows, columns=columns), findings


def _in_several(keyed: pd.DataFrame) -> list[bool]:
    """Return, a row, whether several units list its person."""
    people, units = keyed["_person"].tolist(), keyed["unit_code"].tolist()
    listed: defaultdict[str, set[str]] = defaultdict(set)
    for person, unit in zip(people, units, strict=True):
        listed[person].add(unit)
    return [len(listed[person]) > 1 for person in people]


def _in_two_units(reading: Reading, table: Table, same: pd.DataFrame) -> Iterator[Finding]:
    """Yield a finding for each of two units, at its own row: both are asked."""
    by_unit = same.drop_duplicates("unit_code")
    first, second, *_ = reading.places(table, by_unit, code="full_name")
    for place, other in ((second, first), (first, second)):
        yield say.TWO_UNITS.at(
            place,
            other,
            name=by_unit["full_name"].iloc[0],
            code=by_unit["staff_id"].iloc[0],
            award=_listed_for(same),
            first=by_unit["unit_code"].iloc[0],
            second=by_unit["unit_code"].iloc[1],
        )


def _listed_for(same: pd.DataFrame) -> str:
    """Return what a person is listed for, by state, in words: “đăng ký LĐTT; đề nghị CSTĐCS”."""
    by_state: dict[str, list[str]] = {}
    for state, award in same[["state", "award"]].drop_duplicates().itertuples(index=False):
        by_state.setdefault(STATES.label(state).lower(), []).append(BY_CODE[award].short)
    return "; ".join(f"{state} {', '.join(awards)}" for state, awards in by_state.items())


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
