"""Complaints and comments after a list was shown (W10): received, due, answered, still open."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import pandas as pd

from sheets_tool.findings.catalogue import happenings as say
from sheets_tool.findings.catalogue import people as say_people
from sheets_tool.findings.model import Finding, Place
from sheets_tool.forms.codes import COMPLAINT_STATUSES
from sheets_tool.forms.frames import BOOK, ROW, Reading, Table, records
from sheets_tool.forms.identity import identify
from sheets_tool.forms.origin import origin_of
from sheets_tool.forms.planned import Plan
from sheets_tool.text.days import show_day
from sheets_tool.text.nearest import nearest
from sheets_tool.text.spelling import fold, name_key

ANSWERED = "DA_TRA_LOI"


def about(
    plan: Plan, reading: Reading, table: Table, senders: Mapping[int, str]
) -> tuple[pd.DataFrame, list[Finding]]:
    """Return the complaints with whom they are about, and those about nobody the plan knows.

    No complaint is ever set aside. More columns: `about_name`, `who`, `candidate_name` (what the
    complaint goes by), `origin`.
    """
    del senders
    rows = records(table.frame)
    places = list(reading.places(table, table.frame, code="content"))
    found = [_whom(plan, row["candidate_id"]) for row in rows]
    findings = [
        _unknown(plan, reading, table, row)
        for row, (code, _) in zip(rows, found, strict=True)
        if row["candidate_id"] is not None and code is None
    ]
    unit = plan.text("unit_code")
    named = {
        "candidate_id": [c or row["candidate_id"] for row, (c, _) in zip(rows, found, strict=True)],
        "about_name": [name for _, name in found],
        "candidate_name": [row["content"] for row in rows],
        "who": ["" for _ in rows],
        "origin": [origin_of(unit, place) for place in places],
    }
    words = {code: pd.Series(values, dtype="string") for code, values in named.items()}
    return table.frame.assign(**words), findings


def _whom(plan: Plan, typed: str | None) -> tuple[str | None, str | None]:
    """Return code and name of whom a cell means, by code or by a name only one has."""
    if typed is None:
        return None, None
    for roster in (plan.staff, plan.collectives, plan.units_below):
        code = identify(roster, code=typed, name=None).code
        named = roster.codes_by_name.get(name_key(typed), ())
        code = code or (named[0] if len(named) == 1 else None)
        if code is not None:
            return code, roster.names[code]
    return None, None


def _unknown(plan: Plan, reading: Reading, table: Table, row: Mapping[str, Any]) -> Finding:
    typed = row["candidate_id"]
    place = reading.place(table, book=row[BOOK], row=row[ROW], code="candidate_id")
    codes = plan.staff.codes_by_name.get(name_key(typed), ())
    if codes:
        shown = ", ".join(plan.staff.shown(code) for code in codes)
        return say_people.NAMESAKES.at(place, name=typed, count=len(codes), codes=shown)
    known = {**plan.staff.names, **plan.collectives.names}
    near = ", ".join(nearest(typed, [*known, *known.values()])) or "không có"
    return say.ABOUT_UNKNOWN.at(
        place, received=show_day(row["received_on"]), candidate=typed, nearest=near
    )


@dataclass(slots=True)
class Complaints:
    """Complaints followed.

    Attributes:
        frame: by day received, with `state` in words and `days` past the deadline.
        open: those still open, by list, by whom they are about, by deadline.
        findings: what there is to say.
    """

    frame: pd.DataFrame
    open: pd.DataFrame
    findings: list[Finding] = field(default_factory=list)


def follow(reading: Reading, table: Table, *, day: date | None) -> Complaints:
    """Return how each complaint stands; without a day nothing is overdue."""
    rows = sorted(records(table.frame), key=_order)
    findings = [finding for row in rows for finding in _said(reading, table, row, day)]
    for row in rows:
        row["days"] = _overdue(row, day)
        row["state"] = _state(row)
    frame = pd.DataFrame(rows, dtype=object)
    waiting = sorted((row for row in rows if _is_open(row)), key=_open_order)
    columns = frame.columns if rows else list(table.frame.columns)
    return Complaints(frame, pd.DataFrame(waiting, columns=columns, dtype=object), findings)


def open_about(frame: pd.DataFrame, candidate_ids: Collection[str]) -> pd.DataFrame:
    """Return the open complaints about some candidates.

    A list with an open complaint about a name on it is not sealed without a reason.
    """
    chosen = [_is_open(row) and row["candidate_id"] in candidate_ids for row in records(frame)]
    return frame[pd.Series(chosen, index=frame.index, dtype=bool)]


def _is_open(row: Mapping[str, Any]) -> bool:
    """Return whether a complaint still waits; where status and day contradict, it does."""
    return row["answered_on"] is None or row["status"] not in {None, ANSWERED}


def _due(row: Mapping[str, Any]) -> date | None:
    """Return the deadline; one before the day received is none."""
    due: date | None = row["due_on"]
    return None if due is None or due < row["received_on"] else due


def _overdue(row: Mapping[str, Any], day: date | None) -> int | None:
    """Return by how many days an open complaint is past its deadline, None where it is not."""
    due = _due(row)
    if day is None or due is None or not _is_open(row) or due >= day:
        return None
    return int((day - due).days)


def _state(row: Mapping[str, Any]) -> str:
    if not _is_open(row):
        due = _due(row)
        late = due is not None and row["answered_on"] > due
        return "Đã trả lời, muộn" if late else "Đã trả lời"
    return "Chưa trả lời" if row["days"] is None else f"Quá hạn {row['days']} ngày"


def _about(row: Mapping[str, Any]) -> str:
    name = row.get("about_name") or row["candidate_id"]
    return f" về {name}" if name else f" về danh sách {row['list']}" if row["list"] else ""


def _said(
    reading: Reading, table: Table, row: Mapping[str, Any], day: date | None
) -> Iterator[Finding]:
    def at(code: str) -> Place:
        return reading.place(table, book=row[BOOK], row=row[ROW], code=code)

    received, due, answered = row["received_on"], _due(row), row["answered_on"]
    told = {"received": show_day(received), "about": _about(row)}
    days = _overdue(row, day)
    if due is not None and days is not None and day is not None:
        values = {"due": show_day(due), "day": show_day(day), "days": days}
        yield say.ANSWER_OVERDUE.at(at("due_on"), **told, **values)
    if _is_open(row) and row["due_on"] is None:
        yield say.NO_DUE_DAY.at(at("due_on"), **told)
    if due is None and row["due_on"] is not None:
        yield say.DUE_BACKWARDS.at(at("due_on"), **told, due=show_day(row["due_on"]))
    if answered is not None and answered < received:
        yield say.ANSWER_BACKWARDS.at(at("answered_on"), **told, answered=show_day(answered))
    elif answered is not None and due is not None and answered > due:
        values = {"due": show_day(due), "answered": show_day(answered)}
        yield say.ANSWER_LATE.at(at("answered_on"), **told, **values)
    what = _contradiction(row)
    if what:
        yield say.STATUS_CONTRADICTS.at(at("status"), **told, what=what)


def _contradiction(row: Mapping[str, Any]) -> str:
    status, answered = row["status"], row["answered_on"]
    if status == ANSWERED and answered is None:
        return "ghi Đã trả lời mà không có ngày trả lời; coi như chưa trả lời"
    if status not in {None, ANSWERED} and answered is not None:
        shown = COMPLAINT_STATUSES.label(status)
        return f"ghi “{shown}” mà có ngày trả lời {show_day(answered)}; coi như chưa trả lời"
    return ""


def _order(row: Mapping[str, Any]) -> tuple[Any, ...]:
    return (row["received_on"], fold(row["content"]), row["origin"])


def _open_order(row: Mapping[str, Any]) -> tuple[Any, ...]:
    return (
        fold(row["list"] or ""),
        row["candidate_id"] or "",
        row["due_on"] or date.max,
        *_order(row),
    )
