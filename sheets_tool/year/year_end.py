"""`submit cuoi-nam`: what was decided here, what is proposed upward, what was not met."""

from collections.abc import Iterator
from datetime import date

import pandas as pd

from sheets_tool.findings.catalogue import votes as say
from sheets_tool.findings.model import Finding
from sheets_tool.findings.stop import Stop
from sheets_tool.forms import submission as w11
from sheets_tool.forms.awards import COLLECTIVE, PERSON
from sheets_tool.forms.codes import SUBMISSION_KINDS
from sheets_tool.forms.planned import Plan
from sheets_tool.stages.submission import Submission, of_results
from sheets_tool.text.days import show_day
from sheets_tool.year.evaluating import Judged
from sheets_tool.year.folder import YearFolder
from sheets_tool.year.happening import Inbox
from sheets_tool.year.outcome import Outcome, Output
from sheets_tool.year.own_vote import read_own
from sheets_tool.year.parts import arithmetic
from sheets_tool.year.sealing import read_seal
from sheets_tool.year.submitting import (
    declared_lines,
    next_act,
    secretary_of,
    submission_book,
    submission_path,
)
from sheets_tool.year.travelling import history_frame, initiative_frame, work_frame
from sheets_tool.year.upward import event_frames
from sheets_tool.year.voted import Voted, waiting
from sheets_tool.year.year_rows import CandidateRows

_SHOWN_HASH = 12
KIND = "CUOI_NAM"


def submit_final(year: YearFolder, *, day: date | None = None) -> Outcome:
    """Return the year-end submission of a unit as `ho-so-cuoi-nam.xlsx`.

    Raises:
        Stop: the result is not sealed, or what was sealed has changed and nobody answers for it.
    """
    voted = read_own(year)
    check_seal(year, voted)
    judged = voted.judged
    assert judged is not None  # noqa: S101 - a unit's own vote rests on its judgement
    plan, returns = judged.plan, judged.registered.returns
    inbox = Inbox(year, plan, returns.received, returns.reading)
    events, findings = event_frames(inbox)
    submission = _submission(voted, judged, events)
    outcome = Outcome(findings=[*voted.findings, *findings, *window(plan, KIND, day)])
    facts: dict[str, object] = {
        "row_count": str(arithmetic(judged.registered.registration.counted)),
        "input_hashes": ", ".join(sorted(each.content[:_SHOWN_HASH] for each in voted.inputs)),
        "responsible": secretary_of(plan),
    }
    book = submission_book(plan, submission, kind=KIND, day=day, facts=facts)
    outcome.outputs = [Output(path=submission_path(year, KIND), book=book)]
    for line in declared_lines(submission, kind=KIND):
        outcome.say(line)
    outcome.next_act = next_act(plan, KIND)
    return outcome


def check_seal(year: YearFolder, voted: Voted) -> None:
    """Let pass what is sealed as it stands, or changed with somebody answering for it.

    Raises:
        Stop: it does not.
    """
    again = "sheets-tool vote"
    items = waiting(voted.findings)
    changed = [f for f in voted.settled.findings if f.entry is say.SEALED_CHANGED]
    if changed:
        raise Stop(*changed)
    if items.keys() - {"niem-phong"}:
        why = f"còn chờ trả lời {', '.join(sorted(items))}"
        raise Stop(say.NOT_SEALED.at(why=why, how=f"Sửa hoặc trả lời rồi: {again}"))
    if read_seal(year) is None:
        raise Stop(say.NOT_SEALED.at(why="chưa có bản niêm phong", how=f"Chạy: {again}"))
    if any(f.entry is say.RESEALED for f in voted.settled.findings):
        raise Stop(say.NOT_SEALED.at(why="hội đồng đã họp thêm", how=f"Niêm phong lại: {again}"))


def window(
    plan: Plan, kind: str, day: date | None, *, period: str | None = None
) -> Iterator[Finding]:
    """Yield whether a submission of a day is early, late or in the upper level's window."""
    row = plan.calendar_row(kind, period=period)
    if row is None or day is None:
        return
    opens, due = (None if pd.isna(row[c]) else row[c].date() for c in ("submit_from", "submit_to"))
    values = {"kind": SUBMISSION_KINDS.label(kind), "day": show_day(day)}
    if opens is not None and day < opens:
        yield say.SUBMITTED_EARLY.at(opens=show_day(opens), **values)
    elif due is not None and day > due:
        yield say.SUBMITTED_LATE.at(due=show_day(due), **values)
    elif opens is not None or due is not None:
        shown = " – ".join("…" if each is None else show_day(each) for each in (opens, due))
        yield say.SUBMITTED_IN_TIME.at(window=shown, **values)


def _submission(voted: Voted, judged: Judged, events: dict[str, pd.DataFrame]) -> Submission:
    rows = CandidateRows(judged)
    recognised = [each.case.who for each in voted.recognised]
    frames = {
        w11.INITIATIVES.id: initiative_frame(judged.registered.returns, judged.plan),
        w11.HISTORY.id: history_frame(judged.known.achievements, recognised),
        **events,
        w11.WORK_TARGETS.id: work_frame(judged.plan),
    }
    return of_results(
        judged.plan,
        persons=[*rows.registered(PERSON), *rows.decided(PERSON, voted.decisions)],
        collectives=[*rows.registered(COLLECTIVE), *rows.decided(COLLECTIVE, voted.decisions)],
        frames={form: frame for form, frame in frames.items() if len(frame)},
    )
