"""`evaluate`: who is eligible for what, why, by which article, and what is still blank."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType

import pandas as pd

from sheets_tool.findings.catalogue import cross
from sheets_tool.findings.model import Finding
from sheets_tool.forms.awards import COLLECTIVE, PERSON
from sheets_tool.forms.planned import Plan
from sheets_tool.rules.evaluate import XET, Verdicts, evaluate
from sheets_tool.rules.facts import FACTS
from sheets_tool.rules.pack import Phase
from sheets_tool.stages.candidate_facts import Known, members_of, person_facts, unit_facts
from sheets_tool.stages.deciding import Decision
from sheets_tool.stages.sealing import Sealed
from sheets_tool.year.ballots import Votes, minutes, read_votes, rosters_of
from sheets_tool.year.concluding import Session, ballot_facts, conclude_own, not_counted, recognised
from sheets_tool.year.folder import YearFolder
from sheets_tool.year.known_facts import on_paper
from sheets_tool.year.law import Law, law_of
from sheets_tool.year.registering import Registered, read_registration
from sheets_tool.year.sealing import read_answers
from sheets_tool.year.vote_standards import Standards, standards_of


@dataclass(slots=True)
class Judged:
    """A year folder judged by the law of a day, as far as people have voted.

    Attributes:
        persons, collectives: the verdicts, in every phase that can be answered.
        eligible: the same by the facts, without the vote.
        registered: what was registered.
        votes: the counts of votes that came in.
        decisions: what became of each candidate and award.
        known: what is on paper of each candidate.
        cells: candidate × column of the results → sheet!cell.
        inputs: the workbooks that all of it was read from.
        findings: what there is to say before the vote.
        vote_findings: what there is to say of votes and decisions.
    """

    law: Law
    plan: Plan
    persons: Verdicts
    collectives: Verdicts
    eligible: tuple[Verdicts, Verdicts]
    registered: Registered
    votes: Votes
    standards: Standards
    cells: Mapping[tuple[str, str], str]
    known: Known
    decisions: list[Decision] = field(default_factory=list)
    inputs: list[Sealed] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    vote_findings: list[Finding] = field(default_factory=list)

    def recognised(self, kind: str) -> pd.DataFrame | None:
        """Return who of a kind was recognised for what, or None before the council's vote."""
        if not self.votes.has_met_on(kind):
            return None
        verdicts = self.persons if kind == PERSON else self.collectives
        mine = [each for each in self.decisions if each.case.who[1] == kind]
        return recognised(mine, verdicts)


def judge(
    year: YearFolder,
    *,
    day: date | None = None,
    otherwise: date | None = None,
    what_if: Sequence[tuple[str, str]] = (),
) -> Judged:
    """Return the verdicts of a year folder, computed from the inputs alone.

    Before the council votes on persons their eligibility is counted; after it, what was decided.
    `otherwise` is the day of the decision where neither `day` nor the plan tells it. `what_if` are
    parameters tried out; they need no paper and are printed as assumed.

    Raises:
        Stop: no day of decision, no pack in force on it, or an input cannot be used.
    """
    registered = read_registration(year)
    plan, returns = registered.plan, registered.returns
    law = law_of(plan, day, otherwise=otherwise, what_if=what_if)
    paper = on_paper(year, registered, day=law.day)
    votes = read_votes(plan, returns.received, returns.reading, rosters_of(plan))
    standards = standards_of(plan, law.pack, law.local, law.day)
    session = Session(plan, votes, standards, read_answers(year))
    persons, collectives = _sides(session, paper.known)
    return Judged(
        law=law,
        plan=plan,
        persons=persons.verdicts(),
        collectives=collectives.verdicts(),
        eligible=(persons.eligible, collectives.eligible),
        registered=registered,
        votes=votes,
        standards=standards,
        cells=paper.cells,
        known=paper.known,
        decisions=[*persons.decisions, *collectives.decisions],
        inputs=[*paper.inputs, *minutes(votes, returns.reading)],
        findings=[*_of_concern(registered), *law.findings, *paper.findings],
        vote_findings=[*persons.findings, *collectives.findings],
    )


def _of_concern(registered: Registered) -> list[Finding]:
    """Return what is said of the registrations; workbooks of other kinds are read here too."""
    return [each for each in registered.findings if each.entry is not cross.OTHER_KIND]


def _sides(session: Session, known: Known) -> "tuple[_Side, _Side]":
    """Return persons and collectives; these count what was decided of those, once it is."""
    plan, standards = session.plan, session.standards
    facts = person_facts(known, pack=standards.pack, day=standards.day)
    persons = _Side(session, PERSON, facts, _names(plan, PERSON, facts))
    units = unit_facts(known, awards=persons.counted(), persons=facts)
    names = _names(plan, COLLECTIVE, units)
    if not session.votes.has_met_on(PERSON):
        return persons, _Side(session, COLLECTIVE, units, names)
    members = members_of(known, facts.index)
    asides = not_counted(persons.counted(), members, _names(plan, PERSON, facts)["candidate_name"])
    decided = frozenset({Phase.DECIDED})
    return persons, _Side(session, COLLECTIVE, units, names, decided=decided, asides=asides)


class _Side:
    """The candidates of one kind: eligible first, then decided on."""

    def __init__(
        self,
        session: Session,
        kind: str,
        facts: pd.DataFrame,
        names: pd.DataFrame,
        *,
        decided: frozenset[Phase] = frozenset(),
        asides: Mapping[str, str] = MappingProxyType({}),
    ) -> None:
        self._session, self._kind = session, kind
        standards = session.standards
        self._phases = {*XET, *decided}
        self.eligible = evaluate(
            standards.pack,
            facts,
            kind=kind,
            day=standards.day,
            phases=self._phases,
            local=standards.local,
        )
        self.decisions, self.findings = conclude_own(session, self.eligible, names, asides)

    def counted(self) -> pd.DataFrame:
        """Return what collectives count: the eligible before the vote, the recognised after it."""
        if not self._session.votes.has_met_on(self._kind):
            return self.eligible.awards
        return recognised(self.decisions, self.eligible)

    def verdicts(self) -> Verdicts:
        """Return the verdicts in every phase that has its inputs."""
        votes, standards = self._session.votes, self._session.standards
        if not votes.has_met_on(self._kind):
            return self.eligible
        columns = ballot_facts(votes, standards, self._kind)
        facts = self.eligible.facts.assign(
            **{name: column.reindex(self.eligible.facts.index) for name, column in columns.items()}
        )
        return evaluate(
            standards.pack,
            facts,
            kind=self._kind,
            day=standards.day,
            phases={*self._phases, Phase.BALLOT},
            local=standards.local,
        )


def _names(plan: Plan, kind: str, facts: pd.DataFrame) -> pd.DataFrame:
    form, code, name = {
        PERSON: ("staff", "staff_id", "full_name"),
        COLLECTIVE: ("collectives", "collective_id", "collective"),
    }[kind]
    frame = plan.frames[form].drop_duplicates(code).set_index(code)
    frame = frame.rename(columns={name: "candidate_name"})
    columns = ["candidate_name", "group"] if kind == PERSON else ["candidate_name"]
    return frame[columns].reindex(facts.index)


def locate(cells: Mapping[tuple[str, str], str], candidate: str, fact: str) -> str:
    """Return the cell of the results that a fact of a candidate was read from, or nothing."""
    origin = FACTS[fact].origin
    return cells.get((candidate, origin.removeprefix("results.")), "")
