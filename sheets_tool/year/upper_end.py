"""`submit cuoi-nam` at an upper level: what the units sent, with what was decided on it here."""

from datetime import date

import pandas as pd

from sheets_tool.forms.counted import Who
from sheets_tool.forms.frames import records
from sheets_tool.stages.deciding import PROPOSED, Decision
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
from sheets_tool.year.upper_vote import KIND, SIDES, UpperVoted, read_upper

_OPEN = "DU_DIEU_KIEN"


def submit_upper(year: YearFolder, *, day: date | None = None) -> Outcome:
    """Return the year-end submission of an upper level as `ho-so-cuoi-nam.xlsx`.

    Raises:
        Stop: the result is not sealed, or what was sealed has changed and nobody answers for it.
    """
    found = read_upper(year)
    voted, plan = found.voted, found.voted.plan
    check_seal(year, voted)
    submission = Submission(_frames(found))
    outcome = Outcome(findings=[*voted.findings, *window(plan, KIND, day)])
    facts = cover_facts(
        plan,
        rows=arithmetic(found.merged.counted),
        contents=[each.content for each in voted.inputs],
        findings=outcome.findings,
        absent=[sent.name for sent in found.returns.receipt.sent if sent.used is None],
    )
    book = submission_book(plan, submission, kind=KIND, day=day, facts=facts)
    outcome.outputs = [Output(path=submission_path(year, KIND), book=book)]
    for line in declared_lines(submission, kind=KIND):
        outcome.say(line)
    outcome.next_act = next_act(plan, KIND)
    return outcome


def _frames(found: UpperVoted) -> dict[str, pd.DataFrame]:
    decided = {(each.case.who, each.case.award): each for each in found.voted.decisions}
    frames = dict(found.merged.frames)
    for kind, form, code, name in SIDES:
        frame = frames[form]
        rows = [
            new
            for row in records(frame)
            for new in _after(row, (row["unit_code"], kind, row[code] or row[name]), decided)
        ]
        frames[form] = pd.DataFrame(rows, columns=list(frame.columns)).astype(frame.dtypes)
    return frames


def _after(
    row: dict[str, object], who: Who, decided: dict[tuple[Who, str], Decision]
) -> list[dict[str, object]]:
    """Return a row as it stands after the vote, and the award it was lowered to, if any."""
    award = str(row["award"])
    found = decided.get((who, award))
    if row["state"] != PROPOSED or found is None:
        return [row]
    lower = [each for each in decided.values() if each.case.who == who]
    lower = [each for each in lower if each.lowered_from == award]
    return [_told(row, found), *(_told(row, each) for each in lower)]


def _told(row: dict[str, object], decision: Decision) -> dict[str, object]:
    tally = decision.case.tally
    votes: dict[str, object] = {}
    if tally is not None:
        votes = {"approve": tally.approve, "members": tally.base}
    elif decision.lowered_from:  # the votes of the unit were for what it was lowered from
        votes = {"approve": None, "members": None, "verdict": decision.case.verdict}
    return (
        row
        | votes
        | {
            "award": decision.case.award,
            "state": decision.state or _OPEN,
            "decided_by": decision.decided_by,
            "reason": decision.reason or row["reason"],
        }
    )
