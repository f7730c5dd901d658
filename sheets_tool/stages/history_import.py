"""Old lists of awards become rows of the record, each with its source and how far it is trusted."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from sheets_tool.findings.catalogue import awards as say_award
from sheets_tool.findings.catalogue import people as say
from sheets_tool.findings.model import Finding, Place
from sheets_tool.forms.awards import BY_CODE, COLLECTIVE, PERSON
from sheets_tool.forms.codes import CANDIDATE_KINDS
from sheets_tool.forms.frames import BOOK, ROW, Reading, Table, records
from sheets_tool.forms.identity import Match, Roster, identify
from sheets_tool.forms.old_list import STATUS_OF_STATE, YEAR_PREFIX
from sheets_tool.forms.origin import origin_of
from sheets_tool.forms.record import NO_NUMBER
from sheets_tool.text.days import NotADay, read_day
from sheets_tool.text.spelling import name_key

REGISTERED, PROPOSED = "DANG_KY", "DE_NGHI"
_PAPER: Final = re.compile(
    r"(?:số|so)?\s*:?\s*(?P<no>\S.*?)[\s,;]*(?:ngày|ngay)\s*:?\s*(?P<day>[\d/.\- ]+\d)",
    re.IGNORECASE,
)
Row = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """What a sheet says as a whole.

    Attributes:
        year: the year of rows that do not tell theirs.
        year_from: where that year was read, in words.
        stage: DANG_KY or DE_NGHI where the title says so; empty for a list of what was achieved.
        award_codes: another system's code → award, from the code table in the workbook.
        otherwise: the year that the sheet itself tells, where --year is another.
    """

    year: str | None = None
    year_from: str = ""
    stage: str = ""
    award_codes: Mapping[str, str] = field(default_factory=dict)
    otherwise: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """Whom a list may name, and by which names our own unit goes."""

    unit: str
    unit_names: frozenset[str]
    rosters: Mapping[str, Roster]
    births: Mapping[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class History:
    """Rows for the record, and what there is to say.

    Attributes:
        rows: one a candidate, year and award.
        registered: how many awards were only registered, and so are no history.
        aside: how many rows name somebody who is not known for sure.
        yearless: how many awards have no year.
    """

    rows: list[Row] = field(default_factory=list)
    registered: int = 0
    aside: int = 0
    yearless: int = 0
    findings: list[Finding] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Whom:
    kind: str
    code: str
    name: str
    sure: bool


def history_of(reading: Reading, table: Table, context: Context, known: Known) -> History:
    """Return the history that one sheet tells; namesakes and strangers are questions."""
    result = History()
    for row in records(table.frame):
        place = reading.place(table, book=row[BOOK], row=row[ROW], code="candidate_name")
        told = [each for each in _awards(row, context) if each[0] in BY_CODE]
        if row["candidate_name"] is None or not told:
            continue
        whom, findings = _whom(row, [award for award, _ in told], known, place)
        result.findings += findings
        if whom is None:
            result.aside += 1
            continue
        for award, year in told:
            _add(result, row, (award, year), whom, context=context, known=known, place=place)
    return result


def _add(
    result: History,
    row: Mapping[str, Any],
    told: tuple[str, str | None],
    whom: _Whom,
    *,
    context: Context,
    known: Known,
    place: Place,
) -> None:
    award, year = told
    status, is_told = _status(row, context)
    if whom.kind not in BY_CODE[award].candidates:
        result.findings.append(_wrong_kind(award, whom, place))
    elif status is None:
        result.registered += 1
    elif year is None:
        result.yearless += 1
    else:
        made = _row(row, (award, year, status), whom, known=known, place=place)
        doubts = _doubts(row, context, whom, year=year, is_told=is_told)
        result.rows.append(made | {"note": _note(row, made, doubts)})


def _awards(row: Mapping[str, Any], context: Context) -> Iterator[tuple[str, str | None]]:
    """Yield each award of a row and its year."""
    year = row["year"] or context.year
    for award in (row["awards"] or "").split(";"):
        yield award, year
    for column in ("title_code", "commendation_code"):
        yield context.award_codes.get(row[column] or "", ""), year
    for code, cell in row.items():
        if code.startswith(YEAR_PREFIX):
            for award in (cell or "").split(";"):
                yield award, code.removeprefix(YEAR_PREFIX)


def _whom(
    row: Mapping[str, Any], awards: Sequence[str], known: Known, place: Place
) -> tuple[_Whom | None, list[Finding]]:
    kinds = [row["candidate_kind"]] if row["candidate_kind"] else _kinds(awards)
    code, name = row["candidate_id"], row["candidate_name"]
    matches: list[Match] = []
    for kind in kinds:
        roster = known.rosters.get(kind, Roster({}))
        match = identify(roster, code=code, name=name)
        found = match.code or _by_birth(roster, name, row["birth_date"], known.births)
        if found is not None:
            sure = code is not None or match.code is None
            said = match.said(place) if match.entry is say.NAME_DIFFERS else []
            return _Whom(kind, found, roster.names[found], sure), said
        matches.append(match)
    namesakes = [m.said(place) for m in matches if m.entry is say.NAMESAKES]
    if namesakes:
        return None, namesakes[0]
    near = next((str(m.values["nearest"]) for m in matches if "nearest" in m.values), "không có")
    return None, [say.PAST_STRANGER.at(place, name=name, code=code or "không ghi mã", nearest=near)]


def _kinds(awards: Sequence[str]) -> list[str]:
    """Return the kinds of candidates that all the awards are for, persons first."""
    kinds = (PERSON, COLLECTIVE)
    fitting = [k for k in kinds if all(k in BY_CODE[award].candidates for award in awards)]
    return fitting or list(kinds)


def _by_birth(roster: Roster, name: str, born: str | None, births: Mapping[str, str]) -> str | None:
    """Return the one namesake who was born on the day, or None."""
    codes = roster.codes_by_name.get(name_key(name), ())
    found = [code for code in codes if born is not None and births.get(code) == born]
    return found[0] if len(found) == 1 else None


def _wrong_kind(award: str, whom: _Whom, place: Place) -> Finding:
    expected = (CANDIDATE_KINDS.label(kind).lower() for kind in BY_CODE[award].candidates)
    return say_award.WRONG_CANDIDATE.at(
        place,
        name=whom.name,
        award=BY_CODE[award].name,
        expected=" và ".join(expected),
        found=CANDIDATE_KINDS.label(whom.kind).lower(),
    )


def _status(row: Mapping[str, Any], context: Context) -> tuple[str | None, bool]:
    """Return the status of a row, None where it is no history, and whether the row tells it."""
    if row["status"] is not None:
        return row["status"], True
    if row["state"] is not None:
        return STATUS_OF_STATE.get(row["state"]), True
    if row["decision_no"] is not None or row["decision_date"] is not None:
        return "DA_QUYET_DINH", True
    if context.stage == REGISTERED:
        return None, True
    return ("DA_DE_NGHI", True) if context.stage == PROPOSED else ("DA_QUYET_DINH", False)


def _doubts(
    row: Mapping[str, Any], context: Context, whom: _Whom, *, year: str, is_told: bool
) -> list[str]:
    """Return what keeps a row from being sure, in words."""
    doubts = [] if whom.sure else ["nhận theo tên"]
    if row["year"] is None and year == context.year and context.year_from:
        doubts.append(f"năm theo {context.year_from}")
    return doubts if is_told else [*doubts, "hiểu là đã được khen vì có trong danh sách"]


_TRUST = {0: "cao", 1: "vừa"}


def _note(row: Mapping[str, Any], made: Row, doubts: Sequence[str]) -> str:
    """Return how far a row is trusted and why, what it lacks, and the note it came with."""
    trust = _TRUST.get(len(doubts), "thấp")
    why = f" ({', '.join(doubts)})" if doubts else ""
    notes = [f"nhập từ danh sách cũ, độ tin cậy {trust}{why}"]
    lacks = made["decision_no"] is None and made["status"] == "DA_QUYET_DINH"
    notes += [NO_NUMBER] if lacks else []
    return "; ".join([*notes, *([row["note"]] if row["note"] else [])])


def _row(
    row: Mapping[str, Any],
    told: tuple[str, str, str],
    whom: _Whom,
    *,
    known: Known,
    place: Place,
) -> Row:
    award, year, status = told
    number, day = _paper(row)
    return {
        "candidate_kind": whom.kind,
        "candidate_id": whom.code,
        "candidate_name": whom.name,
        "birth_date": known.births.get(whom.code) or row["birth_date"],
        "unit_code": _unit(row, known),
        "year": year,
        "award": award,
        "decided_by": row["decided_by"],
        "status": status,
        "decision_no": number,
        "decision_date": day,
        "revoked_on": row["revoked_on"],
        "origin": origin_of(known.unit, place),
    }


def _paper(row: Mapping[str, Any]) -> tuple[str | None, Any]:
    """Return number and day of the decision, taken apart where one cell holds both."""
    number, day = row["decision_no"], row["decision_date"]
    match = _PAPER.fullmatch(number) if number and day is None else None
    if match is None:
        return number, day
    try:
        return match["no"], read_day(match["day"])
    except NotADay:
        return number, day


def _unit(row: Mapping[str, Any], known: Known) -> str:
    """Return the unit's code; another unit whose code is not told goes by its name."""
    if row["unit_code"] is not None:
        return str(row["unit_code"])
    name = row["unit_name"]
    return known.unit if name is None or name_key(name) in known.unit_names else str(name)


def each_once(rows: Sequence[Row]) -> tuple[list[Row], int]:
    """Return rows with each candidate, year and award once, and how many were told again.

    Of several the one with a number of the decision is kept, then the first.
    """
    best: dict[tuple[object, ...], Row] = {}
    for row in rows:
        key = tuple(row[c] for c in ("candidate_kind", "candidate_id", "year", "award"))
        before = best.get(key)
        if before is None or (before["decision_no"] is None and row["decision_no"] is not None):
            best[key] = row
    return list(best.values()), len(rows) - len(best)
