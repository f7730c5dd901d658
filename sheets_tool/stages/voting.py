"""Counts of votes as minutes tell them: who was voted on for what, and whether the numbers hold."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from sheets_tool.findings.catalogue import people as say_people
from sheets_tool.findings.catalogue import votes as say
from sheets_tool.findings.model import Finding, Place, Severity
from sheets_tool.forms import ballot as w5
from sheets_tool.forms.awards import BY_CODE
from sheets_tool.forms.codes import CANDIDATE_KINDS
from sheets_tool.forms.counted import GROUP_STAGE, Ballot, Item, Meeting, Who
from sheets_tool.forms.frames import BOOK, ROW, Reading, countable, records
from sheets_tool.forms.identity import Match, Roster, identify

Rosters = Mapping[tuple[str, str], Roster]
"""Unit and kind of candidate → those who may be voted on."""


def meetings(
    reading: Reading, books: Iterable[int], groups: Mapping[int, str]
) -> tuple[list[Meeting], list[Finding]]:
    """Return the meetings of the sources given, and those that do not say what they are.

    `groups` tells the group of a source, as far as it is known.
    """
    table = reading.table(w5.BALLOT.id, w5.MEETING)
    rows = {row[BOOK]: row for row in records(table.frame)}
    unread = {each.place for each in reading.findings if each.severity is Severity.ERROR}
    found: list[Meeting] = []
    findings: list[Finding] = []
    for book in books:
        row = rows.get(book, {})
        missing = [w5.MEETING[code].header for code in ("stage", "held_on") if not row.get(code)]
        if reading.place(table, book=book, code="round") in unread:
            # What is written there and cannot be read is no first round.
            missing.append(w5.MEETING["round"].header)
        place = reading.place(table, book=book, code="stage")
        group = groups.get(book, "")
        if missing:
            findings.append(say.MEETING_UNKNOWN.at(place, what=", ".join(missing)))
        elif row["stage"] == GROUP_STAGE and not group:
            findings.append(say.GROUP_UNKNOWN.at(place))
        else:
            found.append(_meeting(row, book=book, group=group, place=place))
    return found, findings


def _meeting(row: Mapping[str, Any], *, book: int, group: str, place: Place) -> Meeting:
    stage = row["stage"]
    return Meeting(
        book=book,
        stage=stage,
        group=group if stage == GROUP_STAGE else "",
        round=row["round"] or 1,
        held_on=row["held_on"],
        members=row["members"],
        present=row["present"],
        method=row["method"],
        place=place,
    )


_NUMBERS = ("issued", "returned", "valid", "approve", "reject", "recused")


def ballots(
    reading: Reading, held: Iterable[Meeting], rosters: Rosters
) -> tuple[list[Ballot], list[Finding]]:
    """Return the counts of votes of some meetings, keyed to those who may be voted on."""
    table = reading.table(w5.BALLOT.id, w5.COUNT)
    by_book = {meeting.book: meeting for meeting in held}
    found: list[Ballot] = []
    findings: list[Finding] = []
    rows = countable(table, books=by_book, id="candidate_id", name="candidate_name")
    for row, at in zip(
        records(rows), reading.places(table, rows, code="candidate_id"), strict=True
    ):
        place = reading.place(table, book=row[BOOK], row=row[ROW], code="award")
        who, name, said = _whom(rosters, row, at)
        findings += said
        if who is not None:
            made = _ballot(row, by_book[row[BOOK]], who, name, place=place)
            found.append(replace(made, shown=rosters[who[:2]].shown(who[2])))
    return found, findings


def _ballot(
    row: Mapping[str, Any], meeting: Meeting, who: Who, name: str, *, place: Place
) -> Ballot:
    numbers = {code: row[code] for code in _NUMBERS}
    words = {code: row[code] for code in ("award", "decision", "decided_award", "reason")}
    return Ballot(meeting=meeting, who=who, name=name, place=place, **numbers, **words)


def _whom(
    rosters: Rosters, row: Mapping[str, Any], place: Place
) -> tuple[Who | None, str, list[Finding]]:
    """Return who a row means: by code and unit, else by name, of a kind the award is for."""
    code, name, award = row["candidate_id"], row["candidate_name"], BY_CODE[row["award"]]
    chosen = {k: r for k, r in rosters.items() if row["unit_code"] in {None, k[0]}}
    matches = {key: identify(roster, code=code, name=name) for key, roster in chosen.items()}
    known = {key: match for key, match in matches.items() if match.code is not None}
    fitting = {key: match for key, match in known.items() if key[1] in award.candidates}
    if len(fitting) == 1:
        ((unit, kind), match), *_ = fitting.items()
        who = (unit, kind, str(match.code))
        return who, rosters[unit, kind].names[str(match.code)], match.said(place)
    shown = name or code or "?"
    if fitting:
        codes = ", ".join(f"{m.code} ({unit})" for (unit, _), m in fitting.items())
        return (
            None,
            "",
            [say_people.NAMESAKES.at(place, name=shown, count=len(fitting), codes=codes)],
        )
    if known:
        kind = CANDIDATE_KINDS.label(next(iter(known))[1]).lower()
        return None, "", [say.OTHER_KIND.at(place, name=shown, award=award.name, kind=kind)]
    return None, "", _not_found(matches, award.candidates, code=code, name=name, place=place)


def _not_found(
    matches: Mapping[tuple[str, str], Match],
    kinds: Sequence[str],
    *,
    code: str | None,
    name: str | None,
    place: Place,
) -> list[Finding]:
    of_kind = [match for (_, kind), match in matches.items() if kind in kinds]
    told = next((match.said(place) for match in of_kind if match.entry is not None), [])
    values = {"name": name or "?", "code": code or "không ghi mã", "nearest": "không có"}
    return told or [say_people.NOT_ON_ROSTER.at(place, **values)]


def latest(found: Iterable[Ballot]) -> tuple[dict[Item, Ballot], list[Finding]]:
    """Return what counts for each candidate and award: its last round; equal rounds clash."""
    rounds: dict[Item, list[Ballot]] = {}
    for each in found:
        rounds.setdefault(each.item, []).append(each)
    kept: dict[Item, Ballot] = {}
    findings: list[Finding] = []
    for item, mine in rounds.items():
        newest = max(each.meeting.order for each in mine)
        last = [each for each in mine if each.meeting.order == newest]
        if len({_plain(each) for each in last}) == 1:
            kept[item] = last[0]
            continue
        first, second = last[:2]
        values = {"name": first.shown or first.name, "award": BY_CODE[first.award].name}
        findings.append(
            say.COUNTED_TWICE.at(second.place, first.place, meeting=first.meeting.words, **values)
        )
    return kept, findings


def _plain(ballot: Ballot) -> Ballot:
    meeting = replace(ballot.meeting, book=0, place=Place())
    return replace(ballot, meeting=meeting, place=Place())
