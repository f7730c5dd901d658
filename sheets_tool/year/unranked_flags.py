"""Flags recognised for units that the scoring of their block does not rank."""

from collections.abc import Iterable, Iterator

from sheets_tool.findings.catalogue import awards as say
from sheets_tool.findings.model import NOWHERE, Finding
from sheets_tool.forms.awards import BY_CODE
from sheets_tool.forms.frames import Reading
from sheets_tool.forms.planned import Plan
from sheets_tool.forms.scoring import plan_scoring_book
from sheets_tool.stages.deciding import Decision
from sheets_tool.stages.scoring.board import year_score
from sheets_tool.year.inbox import Received
from sheets_tool.year.local_values import FLAGS
from sheets_tool.year.scoring import read_scores


def flags_of_unranked(
    plan: Plan, received: Received, reading: Reading, decisions: Iterable[Decision]
) -> Iterator[Finding]:
    """Yield the flags recognised for units without a rank, where blocks are scored at all."""
    flagged = [each for each in decisions if each.case.award in FLAGS and each.is_recognised]
    if not flagged or plan_scoring_book(plan) is None:
        return
    scored = read_scores(plan, received, reading)
    periods = scored.scored_periods
    for each in flagged if periods else ():
        case = each.case
        reason = year_score(scored.scores.get(case.who[0], {}), periods).reason
        if reason:
            yield say.FLAG_OF_UNRANKED.at(
                NOWHERE if case.ballot is None else case.ballot.place,
                name=case.shown or case.name,
                award=BY_CODE[case.award].name,
                reason=reason,
            )
