"""`submit cuoi-nam` at an upper level: what the units sent, with what was decided on it here."""

from datetime import date

from sheets_tool.stages.submission import Submission
from sheets_tool.year.folder import YearFolder
from sheets_tool.year.outcome import Outcome
from sheets_tool.year.parts import arithmetic
from sheets_tool.year.seal_gate import check_seal
from sheets_tool.year.silent import silent_units
from sheets_tool.year.submitting import submission_outcome
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
    return submission_outcome(
        year,
        Submission(frames_after(found.merged.frames, voted.decisions)),
        plan=plan,
        kind=KIND,
        day=day,
        findings=voted.findings,
        rows=arithmetic(found.merged.counted),
        contents=[each.content for each in voted.inputs],
        absent=[sent.name for sent in found.returns.receipt.sent if sent.used is None],
        silent=silent_units(plan, found.returns.receipt, found.merged.frames),
    )
