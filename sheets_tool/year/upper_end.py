"""`submit cuoi-nam` at an upper level: what the units sent, with what was decided on it here."""

from datetime import date

from sheets_tool.stages.submission import Submission
from sheets_tool.year.folder import YearFolder
from sheets_tool.year.outcome import Outcome, Output
from sheets_tool.year.parts import arithmetic
from sheets_tool.year.seal_gate import check_seal
from sheets_tool.year.submitting import (
    cover_facts,
    declared_lines,
    next_act,
    submission_book,
    submission_path,
    window,
)
from sheets_tool.year.upper_frames import frames_after
from sheets_tool.year.upper_vote import KIND, read_upper


def submit_upper(year: YearFolder, *, day: date | None = None) -> Outcome:
    """Return the year-end submission of an upper level as `ho-so-cuoi-nam.xlsx`.

    Raises:
        Stop: the result is not sealed, or what was sealed has changed and nobody answers for it.
    """
    found = read_upper(year)
    voted, plan = found.voted, found.voted.plan
    check_seal(year, voted)
    submission = Submission(frames_after(found.merged.frames, voted.decisions))
    outcome = Outcome(findings=[*voted.findings, *window(plan, KIND, day)])
    absent = [sent.name for sent in found.returns.receipt.sent if sent.used is None]
    facts = cover_facts(
        plan,
        rows=arithmetic(found.merged.counted),
        contents=[each.content for each in voted.inputs],
        findings=outcome.findings,
        absent=absent,
    )
    book = submission_book(plan, submission, kind=KIND, day=day, facts=facts)
    outcome.outputs = [Output(path=submission_path(year, KIND), book=book)]
    for line in declared_lines(submission, kind=KIND):
        outcome.say(line)
    outcome.next_act = next_act(plan, KIND, outcome.findings, absent=absent)
    return outcome
