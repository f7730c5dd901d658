"""`record show`: what the record knows of one person or collective."""

from dataclasses import dataclass
from typing import Any

import pandas as pd

from sheets_tool.findings.catalogue import folder as say
from sheets_tool.findings.model import NOWHERE, Finding
from sheets_tool.findings.stop import Stop
from sheets_tool.forms import record as w12
from sheets_tool.forms.awards import COLLECTIVE, PERSON
from sheets_tool.forms.frames import Reading, records
from sheets_tool.forms.identity import Match, Roster, identify, roster_of
from sheets_tool.forms.model import Form
from sheets_tool.forms.planned import Plan
from sheets_tool.rules.ledger import credits_of
from sheets_tool.rules.marks import History
from sheets_tool.stages.personal_file import (
    discipline_told,
    initiatives_told,
    streaks_told,
    years_told,
)
from sheets_tool.text.years import next_year
from sheets_tool.year.folder import YearFolder
from sheets_tool.year.known_facts import read_record
from sheets_tool.year.outcome import Outcome
from sheets_tool.year.planning import read_plan


@dataclass(frozen=True, slots=True)
class _Asked:
    """Whom a person asked about."""

    kind: str
    code: str
    name: str
    part: str = ""


def show(year: YearFolder, asked: str) -> Outcome:
    """Return the file of the person or collective that a name or code means.

    Raises:
        Stop: there is no record, nobody is called so, or several are.
    """
    plan, findings = read_plan(year)
    record, more = read_record(year)
    if not record.sources:
        how = "Lập bằng: sheets-tool record close, hoặc nhập: sheets-tool record import TỆP."
        raise Stop(say.MISSING_INPUT.at(what="hồ sơ theo dõi (luu-tru/theo-doi.xlsx)", how=how))
    who = _asked(plan, record, asked)
    outcome = Outcome(findings=[*findings, *more])
    outcome.say(
        f"{who.name} ({who.code}){f' – {who.part}' if who.part else ''}",
        candidate=who.code,
        name=who.name,
        kind=who.kind,
    )
    for title, key, lines in _sections(plan, record, who):
        outcome.facts[key] = lines
        if lines:
            outcome.say(f"{title}:")
            outcome.lines += [f"  {line}" for line in lines]
    return outcome


def _asked(plan: Plan, record: Reading, asked: str) -> _Asked:
    rosters = (
        (PERSON, plan.staff),
        (COLLECTIVE, plan.collectives),
        *((kind, _of_record(record, kind)) for kind in (PERSON, COLLECTIVE)),
    )
    said: list[Finding] = []
    for kind, roster in rosters:
        for match in _ways(roster, asked):
            if match.code is not None:
                name, part = roster.names[match.code], roster.groups.get(match.code, "")
                return _Asked(kind, match.code, name, part)
            # Namesakes are a question; that one roster of several lacks the name is none.
            said += match.said(NOWHERE) if match.entry and "codes" in match.values else []
    raise Stop(*(said or identify(plan.staff, code=None, name=asked).said(NOWHERE)))


def _ways(roster: Roster, asked: str) -> tuple[Match, Match]:
    by_code = identify(roster, code=asked, name=None)
    return by_code, identify(roster, code=None, name=asked)


def _of_record(record: Reading, kind: str) -> Roster:
    """Return those whom only the record knows, such as people who have left."""
    frames = [record.frame(w12.RECORD.id, form) for form in (w12.ACHIEVEMENTS, w12.RATINGS)]
    columns = ["candidate_kind", "candidate_id", "candidate_name"]
    both = pd.concat([frame[columns] for frame in frames], ignore_index=True)
    mine = both[both["candidate_kind"] == kind].drop_duplicates("candidate_id")
    return roster_of(mine, code="candidate_id", name="candidate_name")


def _sections(plan: Plan, record: Reading, who: _Asked) -> list[tuple[str, str, list[str]]]:
    achievements, ratings = (_mine(record, form, who) for form in (w12.ACHIEVEMENTS, w12.RATINGS))
    known = records(record.frame(w12.RECORD.id, w12.KNOWN_YEARS))
    own = plan.text("unit_code")
    complete = {row["year"]: bool(row["complete"]) for row in known if row["unit_code"] == own}
    discipline = _mine(record, w12.DISCIPLINE, who)
    return [
        ("Từng năm", "years", list(years_told(achievements, ratings, complete))),
        ("Kỷ luật", "discipline", list(discipline_told(discipline))),
        ("Sáng kiến", "initiatives", list(initiatives_told(_initiatives(record, who)))),
        ("Liên tục", "streaks", list(streaks_told(_history(plan, record, who), kind=who.kind))),
    ]


def _mine(record: Reading, form: Form, who: _Asked) -> list[dict[str, Any]]:
    frame = record.frame(w12.RECORD.id, form)
    mine = (frame["candidate_kind"] == who.kind) & (frame["candidate_id"] == who.code)
    return records(frame[mine.fillna(value=False).to_numpy(dtype=bool)])


def _initiatives(record: Reading, who: _Asked) -> list[dict[str, Any]]:
    if who.kind != PERSON:
        return []
    rows = credits_of(record.frame(w12.RECORD.id, w12.INITIATIVES))
    return records(rows[rows["candidate_id"].isin([who.code, who.name])])


def _history(plan: Plan, record: Reading, who: _Asked) -> History:
    """Return the history up to this year where the record has it, else up to the year before."""
    frames = {form.id: record.frame(w12.RECORD.id, form) for form in w12.RECORD.forms}
    achievements, ratings = frames[w12.ACHIEVEMENTS.id], frames[w12.RATINGS.id]
    known, year = frames[w12.KNOWN_YEARS.id], plan.text("year")
    is_in = year in {*known["year"].tolist(), *achievements["year"].tolist()}
    candidate = {"candidate_id": [who.code], "unit_code": [plan.text("unit_code")]}
    return History(
        achievements=achievements[achievements["candidate_kind"] == who.kind],
        ratings=ratings[ratings["candidate_kind"] == who.kind],
        known=known,
        candidates=pd.DataFrame(candidate),
        year=next_year(year) if is_in else year,
    )
