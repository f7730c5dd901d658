"""`submit so-ket` and `submit dot-xuat`: how the year stands, and what cannot wait for its end."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

import pandas as pd

from sheets_tool.findings.catalogue import folder as say
from sheets_tool.findings.stop import Stop
from sheets_tool.forms import events as w6
from sheets_tool.forms import submission as w11
from sheets_tool.forms.awards import BY_CODE, COLLECTIVE, PERSON
from sheets_tool.forms.frames import records
from sheets_tool.forms.planned import Plan
from sheets_tool.stages.commendation import commendations
from sheets_tool.stages.submission import Submission, of_results
from sheets_tool.year.commending import ACT as COMMENDATIONS
from sheets_tool.year.folder import YearFolder
from sheets_tool.year.happening import Inbox, gather
from sheets_tool.year.outcome import Outcome
from sheets_tool.year.parts import arithmetic
from sheets_tool.year.planning import read_plan
from sheets_tool.year.registering import Registered, read_registration
from sheets_tool.year.returns import read_inbox
from sheets_tool.year.scoring import read_scores, year_means
from sheets_tool.year.submitting import absent_of, contents_of, submission_outcome
from sheets_tool.year.travelling import initiative_frame, work_frame
from sheets_tool.year.upward import event_frames

INTERIM, AD_HOC = "SO_KET", "DOT_XUAT"
_CODES = {PERSON: "staff_id", COLLECTIVE: "collective_id"}


def submit_interim(
    year: YearFolder, *, period: str | None = None, day: date | None = None
) -> Outcome:
    """Return the interim submission as `ho-so-so-ket.xlsx`: registered, scored, done so far.

    Raises:
        Stop: the plan or the inbox cannot be used, or the plan has no such period.
    """
    found = read_registration(year)
    plan, returns = found.plan, found.returns
    inbox = Inbox(year, plan, returns.received, returns.reading)
    events, findings = event_frames(inbox)
    frames = {
        w11.INITIATIVES.id: initiative_frame(returns, plan),
        **events,
        w11.WORK_TARGETS.id: work_frame(plan),
    }
    scores = _scores(found, period)
    registration = found.registration
    submission = of_results(
        plan,
        persons=list(_registered(registration.person_awards, "staff_id", scores)),
        collectives=list(_registered(registration.collective_awards, "collective_id", scores)),
        frames={form: frame for form, frame in frames.items() if len(frame)},
    )
    return submission_outcome(
        year,
        submission,
        plan=plan,
        kind=INTERIM,
        day=day,
        findings=[*found.called_for(found.findings), *findings],
        rows=arithmetic(registration.counted),
        contents=contents_of(returns.reading, returns.receipt.used),
        absent=absent_of(found, kind=INTERIM),
        period=period,
    )


def _scores(found: Registered, period: str | None) -> dict[str, int]:
    plan, returns = found.plan, found.returns
    if plan.frames["criteria"].empty:
        return {}
    scored = read_scores(plan, returns.received, returns.reading, only=period)
    return {code: round(mean) for code, mean in year_means(scored).items()}


def _registered(
    frame: pd.DataFrame, code: str, scores: dict[str, int]
) -> Iterator[dict[str, object]]:
    for row in records(frame):
        yield {
            code: row[code],
            "award": row["award"],
            "state": "DANG_KY",
            "score": scores.get(row[code]),
            "origin": row["origin"],
        }


def submit_ad_hoc(year: YearFolder, *, day: date | None = None) -> Outcome:
    """Return what cannot wait as `ho-so-dot-xuat.xlsx`: ad-hoc commendations decided and proposed.

    Raises:
        Stop: the plan or the inbox cannot be used, or there is no such commendation.
    """
    plan, findings = read_plan(year)
    received, reading = read_inbox(year, plan)
    happened = gather(Inbox(year, plan, received, reading), COMMENDATIONS)
    found = commendations(plan, reading, happened.table, teachers_first=False)
    frame = found.frame[found.frame["commendation_kind"] == AD_HOC].reset_index(drop=True)
    told = [*findings, *happened.findings, *found.findings]
    if frame.empty:
        how = f"Ghi vào mẫu {w6.COMMENDATION.number}: sheets-tool template commendation."
        raise Stop(*told, say.MISSING_INPUT.at(what="khen thưởng đột xuất", how=how))
    return submission_outcome(
        year,
        _ad_hoc(plan, frame),
        plan=plan,
        kind=AD_HOC,
        day=day,
        findings=told,
        rows=arithmetic(happened.counted),
        contents=contents_of(happened.reading, happened.senders),
    )


def _ad_hoc(plan: Plan, frame: pd.DataFrame) -> Submission:
    columns = [column.code for column in w11.COMMENDATIONS.columns]
    persons, collectives = (list(_commended(frame, kind)) for kind in (PERSON, COLLECTIVE))
    own = {w11.COMMENDATIONS.id: frame[columns]}
    made = of_results(plan, persons=persons, collectives=collectives, frames=own)
    for form, rows, name in (
        (w11.PERSONS.id, persons, "full_name"),
        (w11.COLLECTIVES.id, collectives, "collective"),
    ):
        made.frames[form] = _as_sent(plan, made.frames[form], rows, name=name)
    return made


def _as_sent(
    plan: Plan, frame: pd.DataFrame, rows: Sequence[Mapping[str, Any]], *, name: str
) -> pd.DataFrame:
    """Return the rows of units below under their own unit and name, which no roster here knows."""
    below = {row["unit_code"]: row for row in records(plan.frames["units_below"])}
    own, shown = plan.text("unit_code"), records(frame)
    for row, sent in zip(shown, rows, strict=True):
        if sent["unit_code"] not in {None, own}:
            known = below.get(sent["unit_code"], {})
            row |= {code: sent[code] for code in ("unit_code", "unit_name")}
            row |= {code: known.get(code) for code in ("school_level", "block")}
            row[name] = sent["candidate_name"]
    columns = ("unit_code", "unit_name", "school_level", "block", name)
    told = {c: pd.array([row[c] for row in shown], dtype="string") for c in columns}
    return frame.assign(**told)


def _commended(frame: pd.DataFrame, kind: str) -> Iterator[dict[str, object]]:
    """Yield those whom the plan knows; pupils and others stand among the commendations alone."""
    told: set[tuple[str, ...]] = set()
    for row in records(frame):
        known = row["candidate_kind"] == kind and row["candidate_id"] is not None
        key = tuple(str(row[code]) for code in ("unit_code", "candidate_id", "award", "state"))
        if known and kind in BY_CODE[row["award"]].candidates and key not in told:
            told.add(key)
            yield {
                _CODES[kind]: row["candidate_id"],
                "award": row["award"],
                "state": row["state"],
                "decided_by": row["decided_by"],
                "reason": row["achievement"],
                "origin": row["origin"],
                **{code: row[code] for code in ("unit_code", "unit_name", "candidate_name")},
            }
