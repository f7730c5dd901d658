"""The vote of a unit on its own people and collectives."""

from collections.abc import Iterator
from datetime import date

import pandas as pd

from sheets_tool.findings.catalogue import folder as say_folder
from sheets_tool.findings.catalogue import votes as say
from sheets_tool.findings.model import Finding
from sheets_tool.findings.stop import Stop
from sheets_tool.forms import results as w4
from sheets_tool.forms.awards import COLLECTIVE, PERSON
from sheets_tool.rules.ceilings import Ceiling, ceilings
from sheets_tool.stages.eligibility.ceilings import counted_states
from sheets_tool.stages.promises import Outturn, kept_and_broken, missing_initiatives
from sheets_tool.year.evaluating import Judged, judge
from sheets_tool.year.folder import YearFolder
from sheets_tool.year.sealing import read_seal
from sheets_tool.year.vote_standards import meeting_findings
from sheets_tool.year.voted import Voted, close


def read_own(year: YearFolder, *, day: date | None = None) -> Voted:
    """Return what a unit voted and decided, computed from the inputs alone.

    Raises:
        Stop: no minutes came in, or an input cannot be used.
    """
    seal = read_seal(year)
    sealed_on = None if seal is None else date.fromisoformat(seal.day)
    judged = judge(year, day=day, otherwise=sealed_on)
    if not judged.votes.meetings:
        raise Stop(*judged.votes.findings, _NO_MINUTES)
    return vote_on(year, judged)


def vote_on(year: YearFolder, judged: Judged) -> Voted:
    """Return what a unit voted and decided on candidates that were judged."""
    votes = judged.votes
    voted = Voted(
        year=year,
        plan=judged.plan,
        law=judged.law,
        votes=votes,
        standards=judged.standards,
        reading=judged.registered.returns.reading,
        senders=_senders(judged),
        decisions=judged.decisions,
        inputs=judged.inputs,
        judged=judged,
    )
    voted.kept, parted = _kept(judged)
    voted.findings = [
        *votes.findings,
        *meeting_findings(votes, judged.standards, judged.plan),
        *judged.vote_findings,
        *_over_ceilings(judged),
        *parted,
    ]
    return close(voted)


MINUTES = "biên bản kiểm phiếu (W5) trong nhan/"
_NO_MINUTES = say_folder.MISSING_INPUT.at(
    what=MINUTES,
    how="Lấy mẫu điền sẵn: sheets-tool template ballot --stage to, rồi --stage hoi-dong.",
)


def _senders(judged: Judged) -> dict[int, str]:
    council = f"Hội đồng {judged.plan.text('unit_name')}"
    meetings = {each.book: each.group or council for each in judged.votes.meetings}
    return {**judged.registered.returns.senders, **meetings}


def _over_ceilings(judged: Judged) -> Iterator[Finding]:
    """Yield the ceilings that more were decided under than they allow."""
    for kind, verdicts in ((PERSON, judged.persons), (COLLECTIVE, judged.collectives)):
        frame = judged.recognised(kind)
        if frame is None:
            continue
        counts = counted_states(frame)
        law = judged.law
        for each in ceilings(law.pack, counts, day=law.day, local=law.local):
            decided = _decided(each, frame, verdicts.facts)
            if each.seats is not None and decided > each.seats:
                yield say.OVER_CEILING.at(
                    quota=each.quota.text,
                    decided=decided,
                    seats=each.seats,
                    sum=each.words(),
                    basis=each.basis,
                )


def _decided(ceiling: Ceiling, frame: pd.DataFrame, facts: pd.DataFrame) -> int:
    awards = [award for award in ceiling.quota.counted if award in frame]
    chosen = frame[awards].fillna(value=False).astype(bool)
    if ceiling.quota.subset:
        is_manager = facts["is_manager"].fillna(value=False).astype(bool)
        chosen = chosen[is_manager.to_numpy()]
    return int(chosen.sum().sum())


def _kept(judged: Judged) -> tuple[pd.DataFrame, list[Finding]]:
    """Return registered against achieved, for the kinds that the council has voted on."""
    votes = judged.votes
    outturns = [
        Outturn(
            code=each.case.who[2],
            name=each.case.name,
            shown=each.case.shown,
            group=each.case.group,
            award=each.case.award,
            is_registered=each.case.registered,
            is_proposed=bool(each.case.proposed) or each.case.ballot is not None,
            is_recognised=each.is_recognised,
        )
        for each in judged.decisions
        if votes.has_met_on(each.case.who[1])
    ]
    frame, findings = kept_and_broken(outturns)
    registered = judged.registered.registration.persons
    submitted = judged.registered.returns.reading.frame(w4.RESULTS.id, w4.INITIATIVES)
    if votes.by_council:
        names = dict(judged.plan.staff.names)
        findings += missing_initiatives(registered, submitted, names)
    return frame, findings
