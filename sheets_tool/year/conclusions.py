"""What became of each candidate and award: council, commendations, decisions from above."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from sheets_tool.findings.catalogue import cross as say
from sheets_tool.findings.model import Finding
from sheets_tool.forms import decision as w13
from sheets_tool.forms import events as w6
from sheets_tool.forms import record as w12
from sheets_tool.forms.awards import COLLECTIVE, PERSON
from sheets_tool.forms.codes import DECIDERS
from sheets_tool.forms.frames import BOOK, records
from sheets_tool.forms.identity import Roster
from sheets_tool.forms.origin import origin_of
from sheets_tool.forms.planned import pairs_of
from sheets_tool.stages import deciding
from sheets_tool.stages.commendation import commendations
from sheets_tool.stages.deciding import Decision
from sheets_tool.stages.decrees import DECIDED, FALLEN, PROPOSED, Concluded, decrees_of, lay_over
from sheets_tool.stages.receiving import Due, Return, receive
from sheets_tool.text.names import order_key
from sheets_tool.year.commending import ACT
from sheets_tool.year.evaluating import Judged, judge
from sheets_tool.year.folder import YearFolder
from sheets_tool.year.happening import Inbox, gather
from sheets_tool.year.returns import wrong_year
from sheets_tool.year.sealing import read_seal

STATUS = {
    deciding.DECIDED: DECIDED,
    deciding.PROPOSED: PROPOSED,
    deciding.FALLEN: FALLEN,
}
"""What became of a candidate and award → its status in the record."""


def judge_as_sealed(year: YearFolder, *, day: date | None = None) -> Judged:
    """Return the verdicts on a day, or else on the day the result was sealed for.

    Raises:
        Stop: an input cannot be used, or no day of decision is known.
    """
    seal = read_seal(year)
    return judge(year, day=day, otherwise=None if seal is None else date.fromisoformat(seal.day))


def conclusions(
    year: YearFolder, judged: Judged, *, is_sealed: bool = True
) -> tuple[list[Concluded], list[Finding]]:
    """Return what the council concluded, commendations of the year, decisions from above over it.

    Ordered by kind and name, so that the order of files decides nothing. Of a vote that is not
    sealed only what was decided above is a conclusion.
    """
    own = [each for decision in judged.decisions for each in _of_council(judged, decision)]
    deeds = list(_deeds(year, judged))
    plan, returns = judged.plan, judged.registered.returns
    rosters = {PERSON: plan.staff, COLLECTIVE: plan.collectives}
    voted = bool(judged.votes.by_council)
    inbox = Inbox(year, plan, returns.received, returns.reading)
    laid, findings = from_above([*own, *deeds], inbox, rosters=rosters, voted=voted)
    return [each for each in laid if is_sealed or each not in own], findings


def from_above(
    rows: Sequence[Concluded], inbox: Inbox, *, rosters: Mapping[str, Roster], voted: bool
) -> tuple[list[Concluded], list[Finding]]:
    """Return what was concluded with the decisions of the level above laid over it."""
    unit = inbox.plan.text("unit_code")
    papers, findings = _papers(inbox)
    read = decrees_of(inbox.reading, papers, unit=unit, rosters=rosters)
    laid, more = lay_over(rows, read.decrees, unit=unit, voted=voted)
    laid.sort(key=lambda row: (row.unit != unit, row.unit, *_order(row)))
    return laid, [*findings, *read.findings, *more]


def _order(row: Concluded) -> tuple[object, ...]:
    return (row.candidate_kind, order_key(row.candidate_name), row.candidate_id)


def _of_council(judged: Judged, decision: Decision) -> Iterator[Concluded]:
    """Yield the conclusion of a council that has met on candidates of the kind."""
    if decision.state is not None and judged.votes.has_met_on(decision.case.who[1]):
        yield of_decision(decision, decision.state)


def of_decision(decision: Decision, state: str) -> Concluded:
    """Return a council's conclusion as the record tells it."""
    unit, kind, code = decision.case.who
    ballot = decision.case.ballot
    fallen = state == deciding.FALLEN
    return Concluded(
        unit=unit,
        candidate_kind=kind,
        candidate_id=code,
        candidate_name=decision.case.name,
        award=decision.case.award,
        status=STATUS[state],
        decided_by=decision.decided_by,
        origin=None if ballot is None else origin_of(unit, ballot.place),
        note=(decision.reason or None) if fallen or decision.lowered_from else None,
    )


def _deeds(year: YearFolder, judged: Judged) -> Iterator[Concluded]:
    """Yield the commendations of the year for single deeds, of people and collectives we know."""
    reading = judged.registered.returns.reading
    if reading.frame(w6.COMMENDATION.id, w6.COMMENDATIONS).empty:
        return
    returns = judged.registered.returns
    happened = gather(Inbox(year, judged.plan, returns.received, reading), ACT)
    found = commendations(judged.plan, reading, happened.table, teachers_first=False)
    for row in records(found.frame):
        if row["candidate_id"] is not None and row["candidate_kind"] in {PERSON, COLLECTIVE}:
            yield Concluded(
                unit=row["unit_code"] or judged.plan.text("unit_code"),
                candidate_kind=row["candidate_kind"],
                candidate_id=row["candidate_id"],
                candidate_name=row["candidate_name"],
                award=row["award"],
                status=STATUS[row["state"]],
                decided_by=row["decided_by"],
                decision_no=row["decision_no"],
                decision_date=row["decision_date"],
                origin=row["origin"],
                note=f"{w12.DEED}{row['achievement']}",
                period=row["period"],
            )


def _papers(inbox: Inbox) -> tuple[dict[int, dict[str, object]], list[Finding]]:
    """Return source → number, day and authority, for the decisions that count."""
    reading, days = inbox.reading, inbox.received.days
    frame = reading.frame(w13.DECISION.id, w13.PAPER)
    papers = {int(str(n)): pairs_of(rows, w13.PAPER) for n, rows in frame.groupby(BOOK)}
    strange = {n: _strange(inbox, n, paper) for n, paper in papers.items()}
    mine = {n: paper for n, paper in papers.items() if strange[n] is None}
    sent = [
        Return(
            book=number,
            sender=_paper_name(paper),
            content=reading.sources[number].content,
            name=reading.sources[number].name,
            day=days[number],
        )
        for number, paper in mine.items()
    ]
    names = dict.fromkeys(each.sender for each in sent)
    receipt = receive(sent, [Due(sender=name, name=name) for name in names])
    used = {reading.sources[number].name for number in receipt.used}
    inside = [f for f in reading.findings if f.place.file in used]
    told = [f for f in receipt.findings if f.entry not in _NO_MATTER]
    others = [finding for finding in strange.values() if finding is not None]
    return {number: mine[number] for number in receipt.used}, [*inside, *told, *others]


_NO_MATTER = frozenset({say.NOT_RECEIVED, say.UNKNOWN_DAY, say.CAME_UNUSABLE})
"""A decision has no day to be sent by."""


def _strange(inbox: Inbox, number: int, paper: Mapping[str, object]) -> Finding | None:
    """Return that a decision says it is of another unit or year, or None."""
    unit, own = paper.get("unit_code"), inbox.plan.text("unit_code")
    if unit not in {None, own}:
        return say.NOT_DUE.at(inbox.reading.sources[number].place, sender=unit, nearest=own)
    year = paper.get("year")
    return wrong_year(inbox.plan, inbox.reading, number, year, sender=_paper_name(paper))


def _paper_name(paper: Mapping[str, object]) -> str:
    number, by = paper.get("decision_no"), paper.get("decided_by")
    above = f" ({DECIDERS.label(str(by))})" if by else ""
    return f"Quyết định {number or 'chưa ghi số'}{above}"
