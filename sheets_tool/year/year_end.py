"""`submit cuoi-nam`: what was decided here, what is proposed upward, what was not met."""

from datetime import date

import pandas as pd

from sheets_tool.forms import submission as w11
from sheets_tool.forms.awards import COLLECTIVE, PERSON
from sheets_tool.stages.submission import Submission, of_results
from sheets_tool.year.evaluating import Judged
from sheets_tool.year.folder import YearFolder
from sheets_tool.year.happening import Inbox
from sheets_tool.year.outcome import Outcome
from sheets_tool.year.own_vote import read_own
from sheets_tool.year.parts import arithmetic
from sheets_tool.year.planning import read_plan
from sheets_tool.year.seal_gate import check_seal
from sheets_tool.year.submitting import absent_of, submission_outcome
from sheets_tool.year.travelling import history_frame, initiative_frame, work_frame
from sheets_tool.year.upper_end import submit_upper
from sheets_tool.year.upward import event_frames
from sheets_tool.year.voted import Voted
from sheets_tool.year.year_rows import CandidateRows

KIND = "CUOI_NAM"


def submit_final(year: YearFolder, *, day: date | None = None) -> Outcome:
    """Return the year-end submission of a unit as `ho-so-cuoi-nam.xlsx`.

    Raises:
        Stop: the result is not sealed, or what was sealed has changed and nobody answers for it.
    """
    if read_plan(year)[0].is_upper:
        return submit_upper(year, day=day)
    voted = read_own(year)
    check_seal(year, voted)
    judged = voted.judged
    assert judged is not None  # noqa: S101 - a unit's own vote rests on its judgement
    plan, returns = judged.plan, judged.registered.returns
    inbox = Inbox(year, plan, returns.received, returns.reading)
    events, findings = event_frames(inbox)
    return submission_outcome(
        year,
        _submission(voted, judged, events),
        plan=plan,
        kind=KIND,
        day=day,
        findings=[*voted.findings, *findings],
        rows=arithmetic(judged.registered.registration.counted),
        contents=[each.content for each in voted.inputs],
        absent=absent_of(judged.registered, kind=KIND),
    )


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
