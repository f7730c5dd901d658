"""What became of each candidate and award: council, commendations, decisions from above."""

from collections.abc import Iterator, Mapping

from sheets_tool.findings.model import Finding
from sheets_tool.forms import decision as w13
from sheets_tool.forms import events as w6
from sheets_tool.forms import record as w12
from sheets_tool.forms.awards import COLLECTIVE, PERSON
from sheets_tool.forms.frames import BOOK, records
from sheets_tool.forms.planned import Plan, pairs_of
from sheets_tool.stages import deciding
from sheets_tool.stages.commendation import commendations
from sheets_tool.stages.consolidation import origin_of
from sheets_tool.stages.deciding import Decision
from sheets_tool.stages.decrees import DECIDED, FALLEN, PROPOSED, Concluded, decrees_of, lay_over
from sheets_tool.stages.receiving import Due, Return, receive
from sheets_tool.text.names import order_key
from sheets_tool.year.commending import ACT
from sheets_tool.year.evaluating import Judged
from sheets_tool.year.folder import YearFolder
from sheets_tool.year.happening import Inbox, gather

_STATUS = {
    deciding.DECIDED: DECIDED,
    deciding.PROPOSED: PROPOSED,
    deciding.FALLEN: FALLEN,
}


def conclusions(year: YearFolder, judged: Judged) -> tuple[list[Concluded], list[Finding]]:
    """Return what the council concluded, commendations of the year, decisions from above over it.

    Ordered by kind and name, so that the order of files decides nothing.
    """
    own = [each for decision in judged.decisions for each in _of_council(judged, decision)]
    deeds = list(_deeds(year, judged))
    papers, findings = _papers(judged)
    unit, plan = judged.plan.text("unit_code"), judged.plan
    rosters = {PERSON: plan.staff, COLLECTIVE: plan.collectives}
    read = decrees_of(judged.registered.returns.reading, papers, unit=unit, rosters=rosters)
    voted = bool(judged.votes.by_council)
    rows, more = lay_over([*own, *deeds], read.decrees, unit=unit, voted=voted)
    rows.sort(key=lambda row: (row.candidate_kind, order_key(row.candidate_name), row.candidate_id))
    return rows, [*findings, *read.findings, *more]


def _of_council(judged: Judged, decision: Decision) -> Iterator[Concluded]:
    """Yield the conclusion of a council that has met on candidates of the kind."""
    unit, kind, code = decision.case.who
    if decision.state is None or not judged.votes.has_met_on(kind):
        return
    ballot = decision.case.ballot
    fallen = decision.state == deciding.FALLEN
    yield Concluded(
        unit=unit,
        candidate_kind=kind,
        candidate_id=code,
        candidate_name=decision.case.name,
        award=decision.case.award,
        status=_STATUS[decision.state],
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
                status=_STATUS[row["state"]],
                decided_by=row["decided_by"],
                decision_no=row["decision_no"],
                decision_date=row["decision_date"],
                origin=row["origin"],
                note=f"{w12.DEED}{row['achievement']}",
                period=row["period"],
            )


def _papers(judged: Judged) -> tuple[dict[int, dict[str, object]], list[Finding]]:
    """Return source → number, day and authority, for the decisions that count."""
    returns = judged.registered.returns
    reading, days = returns.reading, returns.received.days
    frame = reading.frame(w13.DECISION.id, w13.PAPER)
    papers = {int(str(n)): pairs_of(rows, w13.PAPER) for n, rows in frame.groupby(BOOK)}
    mine = {n: paper for n, paper in papers.items() if _is_ours(judged.plan, paper)}
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
    told = [f for f in receipt.findings if f.code not in _NO_MATTER]
    return {number: mine[number] for number in receipt.used}, [*inside, *told]


_NO_MATTER = frozenset({"C02", "C04"})
"""A decision has no day to be sent by."""


def _is_ours(plan: Plan, paper: Mapping[str, object]) -> bool:
    asked = {code: paper.get(code) for code in ("unit_code", "year")}
    return all(value in {None, plan.text(code)} for code, value in asked.items())


def _paper_name(paper: Mapping[str, object]) -> str:
    number, by = paper.get("decision_no"), paper.get("decided_by")
    return f"Quyết định {number or 'chưa ghi số'}{f' ({by})' if by else ''}"
