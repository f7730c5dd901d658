"""The record taken a year further: what was concluded is added once, what people wrote stays."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from sheets_tool.findings.catalogue import histories as say
from sheets_tool.findings.model import NOWHERE, Finding, Place
from sheets_tool.forms import record as w12
from sheets_tool.forms.awards import BY_CODE
from sheets_tool.forms.model import Column, Form

PROPOSED, DECIDED, FALLEN, REVOKED = "DA_DE_NGHI", "DA_QUYET_DINH", "KHONG_DAT", "THU_HOI"
_FINAL = frozenset({DECIDED, FALLEN})
_PAPER = ("decided_by", "decision_no", "decision_date")
_TOLD_APART = ("candidate_name", "birth_date", "origin", "note")
"""What may differ between two rows that say the same thing."""
Row = dict[str, Any]
Key = tuple[object, ...]


@dataclass(slots=True)
class Ledger:
    """Rows of one sheet of the record while it is carried on.

    Attributes:
        form: the sheet.
        rows: as they will be written, old rows first.
        places: of the old rows.
        untouched: the rows that were written last time, and nobody has changed since.
        added, changed, removed: how many rows were.
        findings: where the record and what was concluded contradict each other.
    """

    form: Form
    rows: list[Row]
    places: Sequence[Place] = ()
    untouched: frozenset[tuple[object, ...]] = frozenset()
    added: int = 0
    changed: int = 0
    removed: int = 0
    findings: list[Finding] = field(default_factory=list)

    def is_ours(self, row: Mapping[str, Any]) -> bool:
        """Return whether a row stands as it was written last time."""
        return content(self.form, row) in self.untouched

    def place(self, number: int) -> Place:
        """Return where an old row stands."""
        return self.places[number] if number < len(self.places) else NOWHERE


def content(form: Form, row: Mapping[str, Any]) -> tuple[object, ...]:
    """Return what a row says, comparable: days as text, blanks as None."""
    values = (row.get(column.code) for column in form.columns)
    return tuple(v.isoformat() if isinstance(v, date) else v for v in values)


def carry_achievements(ledger: Ledger, concluded: Iterable[Row], *, whole_year: str = "") -> None:
    """Add what was concluded to the achievements: new rows last, known rows brought up to date.

    Until a decision has come a row says that it was proposed; a revoked one stays as it is. A row
    that a person wrote or changed is never overwritten: where it says something else, that is told.
    Of a `whole_year` all that stands is concluded: what was proposed before and is not any more
    is taken back.
    """
    known: defaultdict[Key, list[int]] = defaultdict(list)
    for number, row in enumerate(ledger.rows):
        known[_award_key(row)].append(number)
    for new in concluded:
        free = known[_award_key(new)]
        same = _same_award(ledger, new, free)
        if same is None:
            ledger.rows.append(new)
            ledger.added += 1
        else:
            free.remove(same)
            _settle(ledger, same, new)
    left = (number for free in known.values() for number in free)
    _take_back(ledger, [n for n in left if _is_passing(ledger, n, whole_year)])


def _is_passing(ledger: Ledger, number: int, year: str) -> bool:
    """Return whether we wrote a row of a year that rests on the vote alone, on no decision."""
    row = ledger.rows[number]
    rests_on_vote = row["status"] in {PROPOSED, FALLEN} and not (
        row["decision_no"] or row["decision_date"] or is_revoked(row)
    )
    return row["year"] == year and rests_on_vote and ledger.is_ours(row)


def _take_back(ledger: Ledger, numbers: Sequence[int]) -> None:
    for number in sorted(numbers):
        row = ledger.rows[number]
        found = say.TAKEN_BACK.at(ledger.place(number), status=_label(row), **_words(row))
        ledger.findings.append(found)
    gone = frozenset(numbers)
    ledger.places = [place for n, place in enumerate(ledger.places) if n not in gone]
    ledger.rows = [row for n, row in enumerate(ledger.rows) if n not in gone]
    ledger.removed += len(gone)


def _same_award(ledger: Ledger, new: Row, free: Sequence[int]) -> int | None:
    """Return the row, of those of the same award and year, that tells of the same thing."""
    found = [number for number in free if _same_deed(ledger.rows[number], new)]
    exact = [n for n in found if new["decision_no"] and _same_paper(ledger.rows[n], new)]
    return next(iter((*exact, *found)), None)


def _award_key(row: Mapping[str, Any]) -> Key:
    return tuple(
        row[code] for code in ("candidate_kind", "candidate_id", "unit_code", "year", "award")
    )


def _same_deed(row: Mapping[str, Any], new: Mapping[str, Any]) -> bool:
    notes = (each["note"] or "" for each in (row, new))
    deeds = [note if note.startswith(w12.DEED) else "" for note in notes]
    return deeds[0] == deeds[1]


def _same_paper(row: Mapping[str, Any], new: Mapping[str, Any]) -> bool:
    return bool(row["decision_no"] == new["decision_no"])


def _settle(ledger: Ledger, number: int, new: Row) -> None:
    old = ledger.rows[number]
    if content(ledger.form, old) == content(ledger.form, new) or is_revoked(old):
        return
    is_decided = old["status"] in _FINAL and (old["decision_no"] or old["decision_date"])
    if (
        new["status"] == PROPOSED
        and old["status"] in _FINAL
        and (is_decided or not ledger.is_ours(old))
    ):
        _decision_gone(ledger, number, new)
        return
    if ledger.is_ours(old):
        ledger.rows[number] = new
        ledger.changed += 1
        return
    if old["status"] in _FINAL and old["status"] != new["status"]:
        _newer_or_contradicts(ledger, number, new)
        return
    _fill(ledger, number, new)


def is_revoked(row: Mapping[str, Any]) -> bool:
    """Return whether an award was taken back."""
    return row["status"] == REVOKED or row["revoked_on"] is not None


def _decision_gone(ledger: Ledger, number: int, new: Row) -> None:
    """A decision that the record knows is not undone by its file being absent."""
    old = ledger.rows[number]
    if ledger.is_ours(old):
        ledger.findings.append(
            say.DECISION_GONE.at(ledger.place(number), status=_label(old), **_words(new))
        )


def _newer_or_contradicts(ledger: Ledger, number: int, new: Row) -> None:
    old = ledger.rows[number]
    days = old["decision_date"], new["decision_date"]
    if None not in days and days[1] > days[0]:
        ledger.rows[number] = {**old, **_of_paper(new), "status": new["status"]}
        ledger.changed += 1
        return
    ledger.findings.append(
        say.RECORD_CONTRADICTS.at(
            ledger.place(number), old=_label(old), new=_label(new), **_words(new)
        )
    )


def _of_paper(row: Mapping[str, Any]) -> Row:
    return {code: row[code] for code in (*_PAPER, "origin") if row[code] is not None}


def _fill(ledger: Ledger, number: int, new: Row) -> None:
    """Fill the blanks of a row that a person keeps, and raise its status to what was decided."""
    old = ledger.rows[number]
    filled = {**old, "status": new["status"]}
    for code in (*_PAPER, "birth_date", "origin", "note"):
        filled[code] = new[code] if old[code] is None else old[code]
    if old["decision_no"] is None and filled["decision_no"] is not None:
        filled["note"] = _without_mark(filled["note"])
    different = [c for c in _PAPER if None not in (old[c], new[c]) and old[c] != new[c]]
    ledger.findings += [_field_differs(ledger, number, new, code) for code in different]
    if content(ledger.form, filled) != content(ledger.form, old):
        ledger.rows[number] = filled
        ledger.changed += 1


def _without_mark(note: str | None) -> str | None:
    """Return a note that no longer says that the number of the decision is missing."""
    parts = [part.strip() for part in (note or "").split(";")]
    return "; ".join(part for part in parts if part and part != w12.NO_NUMBER) or None


def _field_differs(ledger: Ledger, number: int, new: Row, code: str) -> Finding:
    column = ledger.form[code]
    return say.RECORD_FIELD_DIFFERS.at(
        ledger.place(number),
        header=column.header,
        old=_shown(column, ledger.rows[number]),
        new=_shown(column, new),
        name=new["candidate_name"],
        what=f"{BY_CODE[new['award']].name} {new['year']}",
    )


def _shown(column: Column, row: Mapping[str, Any]) -> str:
    value = row[column.code]
    shown = None if value is None else column.kind.show(value)
    return f"{shown:%d/%m/%Y}" if isinstance(shown, date) else str(shown or "trống")


def _label(row: Mapping[str, Any]) -> str:
    return str(w12.ACHIEVEMENTS["status"].kind.show(row["status"]))


def _words(row: Mapping[str, Any]) -> dict[str, object]:
    award = BY_CODE[row["award"]].name
    return {"name": row["candidate_name"], "award": award, "year": row["year"]}


def carry(ledger: Ledger, new: Iterable[Row], *, key: Sequence[str]) -> None:
    """Add rows to another sheet of the record, each key once.

    A row as it was written last time is brought up to date; of one that a person keeps the blanks
    are filled, and what differs is told.
    """
    at = {tuple(row[code] for code in key): n for n, row in reversed([*enumerate(ledger.rows)])}
    for row in new:
        number = at.setdefault(tuple(row[code] for code in key), len(ledger.rows))
        if number == len(ledger.rows):
            ledger.rows.append(row)
            ledger.added += 1
        else:
            _bring_up(ledger, number, row)


def _bring_up(ledger: Ledger, number: int, new: Row) -> None:
    old = ledger.rows[number]
    if content(ledger.form, old) == content(ledger.form, new):
        return
    if ledger.is_ours(old):
        ledger.rows[number] = new
        ledger.changed += 1
        return
    filled = {code: new[code] if value is None else value for code, value in old.items()}
    for column in ledger.form.columns:
        was, now = old[column.code], new[column.code]
        if None not in (was, now) and was != now and column.code not in _TOLD_APART:
            ledger.findings.append(_value_differs(ledger, number, new, column))
    if filled != old:
        ledger.rows[number] = filled
        ledger.changed += 1


def _value_differs(ledger: Ledger, number: int, new: Row, column: Column) -> Finding:
    name = new.get("candidate_name") or new.get("initiative") or new.get("unit_code")
    return say.RECORD_FIELD_DIFFERS.at(
        ledger.place(number),
        header=column.header,
        old=_shown(column, ledger.rows[number]),
        new=_shown(column, new),
        name=name,
        what=f"{ledger.form.sheet} {new.get('year') or ''}".strip(),
    )
