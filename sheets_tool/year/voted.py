"""A unit voted on, at any level: decisions, what waits for an answer, and the seal."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

import pandas as pd

from sheets_tool.findings.catalogue import votes as say
from sheets_tool.findings.model import Finding, Severity
from sheets_tool.findings.stop import Stop
from sheets_tool.forms.complaint import COMPLAINT
from sheets_tool.forms.counted import Who
from sheets_tool.forms.frames import Reading, records
from sheets_tool.forms.planned import Plan
from sheets_tool.stages.complaints import open_about
from sheets_tool.stages.deciding import Decision, item_code
from sheets_tool.stages.sealing import Result, Seal, Sealed
from sheets_tool.stages.unit_ceilings import Line
from sheets_tool.year.ballots import Votes
from sheets_tool.year.complaining import read_complaints
from sheets_tool.year.evaluating import Judged
from sheets_tool.year.folder import YearFolder
from sheets_tool.year.law import Law
from sheets_tool.year.sealing import Answer, Settled, answers_of, settle
from sheets_tool.year.vote_standards import Standards

_SHOWN = 60


@dataclass(slots=True)
class Voted:
    """A unit voted on.

    Attributes:
        decisions: what became of each candidate and award.
        inputs: the workbooks that all of it was read from.
        senders: source → group or unit.
        unit_names: unit → its name.
        judged: what the decisions rest on; None at an upper level.
        kept: registered against achieved, one row a candidate; empty at an upper level.
        ceilings: of an upper level, held against what was decided; empty at a school.
        answers: what people answered for.
        settled: how the seal stands; only after `close`.
        findings: of votes, decisions and the seal.
    """

    year: YearFolder
    plan: Plan
    law: Law
    votes: Votes
    standards: Standards
    reading: Reading
    senders: dict[int, str]
    decisions: list[Decision] = field(default_factory=list)
    inputs: list[Sealed] = field(default_factory=list)
    unit_names: dict[str, str] = field(default_factory=dict)
    judged: Judged | None = None
    kept: pd.DataFrame = field(default_factory=pd.DataFrame)
    ceilings: list[Line] = field(default_factory=list)
    answers: dict[str, Answer] = field(default_factory=dict)
    settled: Settled = field(default_factory=Settled)
    findings: list[Finding] = field(default_factory=list)

    @property
    def seal(self) -> Seal:
        """What there is to seal now."""
        return Seal(
            unit_code=self.plan.text("unit_code"),
            year=self.plan.text("year"),
            rule_pack=self.law.pack.id,
            day=self.law.day.isoformat(),
            inputs=tuple(self.inputs),
            results=tuple(_result(each) for each in self.decisions),
        )

    @property
    def is_settled(self) -> bool:
        """Whether the result stands as it is sealed."""
        return self.settled.kept is not None and not self.settled.changes

    @property
    def recognised(self) -> list[Decision]:
        """Those decided or proposed upward."""
        return [each for each in self.decisions if each.is_recognised]


def _result(decision: Decision) -> Result:
    (unit, kind, code), case = decision.case.who, decision.case
    return Result(
        unit=unit,
        kind=kind,
        code=code,
        award=case.award,
        name=case.name,
        state=decision.state or "",
        verdict=case.verdict,
        decided_by=decision.decided_by or "",
    )


def close(voted: Voted) -> Voted:
    """Return what was voted with complaints, answers and the seal looked at.

    Nothing is sealed while an error stands.
    """
    voted.answers = answers_of(voted.year)
    voted.findings += _complaints(voted)
    is_open = not voted.votes.by_council or any(
        finding.severity is Severity.ERROR for finding in voted.findings
    )
    voted.settled = settle(voted.year, voted.seal, voted.answers, is_open=is_open)
    voted.findings += voted.settled.findings
    return voted


def _complaints(voted: Voted) -> Iterator[Finding]:
    """Yield the open complaints about those recognised; a person may answer for one."""
    if not any(source.book == COMPLAINT.id for source in voted.reading.sources):
        return
    try:
        happened = read_complaints(voted.year)
    except Stop:  # what lies there is no complaint of this year; `complaint` says why
        return
    names: dict[str, tuple[Who, str]] = {
        each.case.who[2]: (each.case.who, each.case.name) for each in voted.recognised
    }
    for row in records(open_about(happened.frame, names)):
        who, name = names[row["candidate_id"]]
        item = item_code(say.OPEN_COMPLAINT, who, own=voted.plan.text("unit_code"))
        content = str(row["content"])[:_SHOWN]
        found = say.OPEN_COMPLAINT.at(name=name, content=content, item=item)
        yield answered(found, item, voted.answers)


def answered(found: Finding, item: str, answers: dict[str, Answer]) -> Finding:
    """Return a finding as it stands: itself, or a note once a person answered for it."""
    answer = answers.get(item)
    if answer is None:
        return found
    values = {"item": item, "what": found.message, "day": answer.day, "reason": answer.reason}
    return say.ANSWERED.at(found.place, **values)


def waiting(findings: Iterable[Finding]) -> dict[str, Finding]:
    """Return what waits for an answer, by item."""
    return {
        finding.values["item"]: finding
        for finding in findings
        if "item" in finding.values and finding.entry is not say.ANSWERED
    }
