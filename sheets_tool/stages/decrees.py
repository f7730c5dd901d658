"""Decisions from above (W13) laid over what was concluded here."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from sheets_tool.findings.catalogue import histories as say
from sheets_tool.findings.model import NOWHERE, Finding, Place
from sheets_tool.forms import decision as w13
from sheets_tool.forms import record as w12
from sheets_tool.forms.awards import BY_CODE
from sheets_tool.forms.frames import ASIDE, BOOK, ROW, Reading, records
from sheets_tool.forms.identity import Roster, identify
from sheets_tool.forms.origin import origin_of

RECOGNISED, REFUSED, LOWERED = "CONG_NHAN", "KHONG", "HA"
PROPOSED, DECIDED, FALLEN = "DA_DE_NGHI", "DA_QUYET_DINH", "KHONG_DAT"


@dataclass(frozen=True, slots=True, kw_only=True)
class Concluded:
    """What became of one candidate and award, as the record will tell it."""

    unit: str
    candidate_kind: str
    candidate_id: str
    candidate_name: str
    award: str
    status: str
    decided_by: str | None = None
    decision_no: str | None = None
    decision_date: date | None = None
    origin: str | None = None
    note: str | None = None
    period: str | None = None

    @property
    def key(self) -> tuple[str, str, str]:
        """The candidate and the award."""
        return (self.candidate_kind, self.candidate_id, self.award)

    @property
    def is_deed(self) -> bool:
        """Whether it is for a deed of its own: there may be several of one award."""
        return (self.note or "").startswith(w12.DEED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Decree:
    """One line of a decision from above."""

    candidate_kind: str
    candidate_id: str
    candidate_name: str
    award: str
    decision: str
    decided_award: str | None
    reason: str | None
    decision_no: str | None
    decision_date: date | None
    decided_by: str | None
    origin: str
    place: Place = NOWHERE

    @property
    def key(self) -> tuple[str, str, str]:
        """The candidate and the award it is about."""
        return (self.candidate_kind, self.candidate_id, self.award)


@dataclass(slots=True)
class Read:
    """The lines of the decisions in use, earlier decisions first, and what there is to say."""

    decrees: list[Decree] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)


def decrees_of(
    reading: Reading,
    papers: Mapping[int, Mapping[str, object]],
    *,
    unit: str,
    rosters: Mapping[str, Roster],
) -> Read:
    """Return the lines of decisions keyed to the unit's rosters.

    `papers` tells number, day and authority of each source in use, `rosters` those of a kind.
    """
    result = Read()
    table = reading.table(w13.DECISION.id, w13.LIST)
    for row in records(table.frame):
        paper = papers.get(row[BOOK])
        if paper is None or row["award"] is None or row["decision"] is None:
            continue
        place = reading.place(table, book=row[BOOK], row=row[ROW], code="candidate_name")
        kind = row["candidate_kind"]
        if row[ASIDE] and (kind is None or not (row["candidate_id"] or row["candidate_name"])):
            continue
        match = identify(rosters[kind], code=row["candidate_id"], name=row["candidate_name"])
        result.findings += match.said(place)
        if match.code is not None:
            name = rosters[kind].names[match.code]
            origin = origin_of(unit, place)
            result.decrees.append(
                _decree(row, paper, code=match.code, name=name, origin=origin, place=place)
            )
    result.decrees.sort(key=lambda each: (each.decision_date or date.min, each.decision_no or ""))
    return result


def _decree(
    row: Mapping[str, Any],
    paper: Mapping[str, object],
    *,
    code: str,
    name: str,
    origin: str,
    place: Place,
) -> Decree:
    words: dict[str, Any] = {c: paper.get(c) for c in ("decision_no", "decision_date")}
    words["decided_by"] = paper.get("decided_by")
    return Decree(
        candidate_kind=row["candidate_kind"],
        candidate_id=code,
        candidate_name=name,
        award=row["award"],
        decision=row["decision"],
        decided_award=row["decided_award"],
        reason=row["reason"],
        origin=origin,
        place=place,
        **words,
    )


def lay_over(
    concluded: Sequence[Concluded], decrees: Iterable[Decree], *, unit: str, voted: bool
) -> tuple[list[Concluded], list[Finding]]:
    """Return what was concluded with the decisions from above in their place.

    A later decision overrules an earlier one; what nobody proposed here is told where votes are
    known (`voted`).
    """
    rows = list(concluded)
    findings: list[Finding] = []
    decided: dict[tuple[str, str, str], Decree] = {}
    for each in decrees:
        before = decided.get(each.key)
        if before is not None and _clashes(before, each):
            findings.append(_two_decisions(before, each))
            continue
        decided[each.key] = each
        found, said = _laid(rows, each, unit=unit, voted=voted)
        rows, findings = found, [*findings, *said]
    return rows, findings


def _clashes(before: Decree, later: Decree) -> bool:
    """Return whether two decisions contradict and no day tells which is the later."""
    same = (before.decision, before.decided_award) == (later.decision, later.decided_award)
    unordered = None in (before.decision_date, later.decision_date)
    return not same and (unordered or before.decision_date == later.decision_date)


def _two_decisions(before: Decree, later: Decree) -> Finding:
    papers = [each.decision_no or "chưa ghi số" for each in (before, later)]
    return say.TWO_DECISIONS.at(
        later.place,
        before.place,
        name=later.candidate_name,
        award=BY_CODE[later.award].name,
        first=papers[0],
        second=papers[1],
    )


def _laid(
    rows: list[Concluded], decree: Decree, *, unit: str, voted: bool
) -> tuple[list[Concluded], list[Finding]]:
    if decree.decision == LOWERED and decree.decided_award is None:
        found = say.LOWERED_TO_NOTHING.at(
            decree.place, name=decree.candidate_name, award=BY_CODE[decree.award].name
        )
        return rows, [found]
    position = _position(rows, decree)
    findings: list[Finding] = []
    if position is None or rows[position].status == FALLEN:
        findings += _not_proposed(decree, voted=voted)
    made = _made(decree, unit=unit)
    if position is None:
        rows = [*rows, made[0]]
    else:
        was = rows[position]
        note = was.note if was.is_deed else made[0].note
        settled = replace(made[0], note=note, period=was.period, unit=was.unit)
        made = [settled, *(replace(each, unit=was.unit) for each in made[1:])]
        rows = [*rows[:position], settled, *rows[position + 1 :]]
    return (_with_lower(rows, made[1]) if len(made) > 1 else rows), findings


def _with_lower(rows: list[Concluded], lower: Concluded) -> list[Concluded]:
    """Return the rows with the award somebody was lowered to, once: it may stand there already."""
    own = [number for number, row in enumerate(rows) if row.key == lower.key and not row.is_deed]
    if not own:
        return [*rows, lower]
    if any(rows[number].status == DECIDED for number in own):
        return rows
    return [*rows[: own[0]], lower, *rows[own[0] + 1 :]]


def _position(rows: Sequence[Concluded], decree: Decree) -> int | None:
    """Return which row a decision is about: one proposed before any other."""
    found = [number for number, row in enumerate(rows) if row.key == decree.key]
    return min(found, key=lambda number: rows[number].status != PROPOSED, default=None)


def _not_proposed(decree: Decree, *, voted: bool) -> list[Finding]:
    if not voted or decree.decision == REFUSED:
        return []
    return [
        say.DECIDED_UNPROPOSED.at(
            decree.place, name=decree.candidate_name, award=BY_CODE[decree.award].name
        )
    ]


def _made(decree: Decree, *, unit: str) -> list[Concluded]:
    base = Concluded(
        unit=unit,
        candidate_kind=decree.candidate_kind,
        candidate_id=decree.candidate_id,
        candidate_name=decree.candidate_name,
        award=decree.award,
        status=DECIDED,
        decided_by=decree.decided_by,
        decision_no=decree.decision_no,
        decision_date=decree.decision_date,
        origin=decree.origin,
    )
    if decree.decision == RECOGNISED:
        return [base]
    if decree.decision == REFUSED:
        return [replace(base, status=FALLEN, note=decree.reason)]
    assert decree.decided_award is not None  # noqa: S101 - looked at before
    lower, higher = BY_CODE[decree.decided_award].name, BY_CODE[decree.award].name
    why = f": {decree.reason}" if decree.reason else ""
    return [
        replace(base, status=FALLEN, note=f"hạ xuống {lower}{why}"),
        replace(base, award=decree.decided_award, note=f"hạ từ {higher}{why}"),
    ]
