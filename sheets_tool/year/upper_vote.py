"""The vote of an upper level's council on what the units below propose."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd

from sheets_tool.findings.catalogue import folder as say_folder
from sheets_tool.findings.stop import Stop
from sheets_tool.forms.counted import Ballot, Who
from sheets_tool.forms.frames import records
from sheets_tool.forms.identity import Roster, roster_of
from sheets_tool.rules.evaluate import NOT_KNOWN
from sheets_tool.stages.consolidation import Consolidation
from sheets_tool.stages.deciding import PROPOSED, Case
from sheets_tool.stages.sealing import Sealed
from sheets_tool.stages.unit_ceilings import told
from sheets_tool.year.ballot_template import BLANK_MINUTES
from sheets_tool.year.ballots import minutes, read_votes
from sheets_tool.year.concluding import Session, conclude
from sheets_tool.year.folder import YearFolder
from sheets_tool.year.law import law_of
from sheets_tool.year.merging import merge_units
from sheets_tool.year.own_vote import MINUTES
from sheets_tool.year.planning import read_plan
from sheets_tool.year.returns import Returns, read_inbox
from sheets_tool.year.sealing import read_answers, read_seal
from sheets_tool.year.unranked_flags import flags_of_unranked
from sheets_tool.year.upper_ceilings import level_ceilings
from sheets_tool.year.upper_frames import SIDES, frames_after
from sheets_tool.year.vote_standards import meeting_findings, standards_of
from sheets_tool.year.voted import Voted, close

KIND = "CUOI_NAM"


@dataclass(slots=True)
class UpperVoted:
    """What the units sent, merged, and what the council above them decided on it."""

    voted: Voted
    merged: Consolidation
    returns: Returns


def read_upper(year: YearFolder, *, day: date | None = None) -> UpperVoted:
    """Return what an upper level voted and decided, computed from the inputs alone.

    Raises:
        Stop: no minutes came in, or an input cannot be used.
    """
    plan, findings = read_plan(year)
    received, reading = read_inbox(year, plan)
    seal = read_seal(year)
    sealed_on = None if seal is None else date.fromisoformat(seal.day)
    law = law_of(plan, day, otherwise=sealed_on)
    sent = merge_units(plan, received, reading, kind=KIND)
    returns, merged = sent.returns, sent.merged
    proposed = Proposed(merged)
    votes = read_votes(plan, received, reading, proposed.rosters())
    if not votes.meetings:
        lacking = say_folder.MISSING_INPUT.at(what=MINUTES, how=BLANK_MINUTES)
        raise Stop(*findings, *votes.findings, lacking)
    standards = standards_of(plan, law.pack, law.local, law.day)
    session = Session(plan, votes, standards, read_answers(year), proposed.levels)
    voted = Voted(
        year=year,
        plan=plan,
        law=law,
        votes=votes,
        standards=standards,
        reading=reading,
        senders={**returns.senders, **dict.fromkeys(votes.used, plan.text("unit_code"))},
        inputs=[*_inputs(returns, plan.reading.sources[0].content), *minutes(votes, reading)],
        unit_names=dict(sent.accepted.units.names),
    )
    voted.findings = [*law.findings, *votes.findings, *meeting_findings(votes, standards, plan)]
    _conclude(voted, session, proposed)
    held = level_ceilings(plan, law, frames_after(merged.frames, voted.decisions))
    voted.ceilings = held.lines
    voted.findings += [*held.findings, *told(held.lines)]
    voted.findings += flags_of_unranked(plan, received, reading, voted.decisions)
    return UpperVoted(close(voted), merged, returns)


def _conclude(voted: Voted, session: Session, proposed: "Proposed") -> None:
    for kind, *_ in SIDES:
        cases = list(proposed.cases(session, kind))
        made, said = conclude(session, kind, cases=cases, verdict=proposed.verdict)
        voted.decisions += made
        voted.findings += said


def _inputs(returns: Returns, plan: str) -> Iterator[Sealed]:
    yield Sealed(what="Kế hoạch", content=plan)
    for unit, book in returns.receipt.owners.items():
        yield Sealed(what=f"Hồ sơ – {unit}", content=returns.reading.sources[book].content)


class Proposed:
    """What the units below propose: rows of W11 by candidate and award."""

    def __init__(self, merged: Consolidation) -> None:
        self._rows: dict[tuple[Who, str], dict[str, Any]] = {}
        self.levels: dict[str, str] = {}
        for kind, form, code, name in SIDES:
            frame = merged.frames[form]
            for row in records(frame[frame["state"] == PROPOSED]):
                who = (row["unit_code"], kind, row[code] or row[name])
                self._rows[who, row["award"]] = row | {"name": row[name]}
                if row["school_level"] is not None:
                    self.levels[row["unit_code"]] = row["school_level"]

    def rosters(self) -> dict[tuple[str, str], Roster]:
        """Return whom the council may vote on, by unit and kind."""
        named = pd.DataFrame(
            [
                {"unit": who[0], "kind": who[1], "code": who[2], "name": row["name"]}
                for (who, _), row in self._rows.items()
            ],
            columns=["unit", "kind", "code", "name"],
        )
        return {
            (str(unit), str(kind)): roster_of(mine, code="code", name="name")
            for (unit, kind), mine in named.groupby(["unit", "kind"])
        }

    def verdict(self, who: Who, award: str) -> tuple[str, str]:
        """Return the verdict that the unit sent with a proposal."""
        row = self._rows.get((who, award))
        if row is None:
            return NOT_KNOWN, "đơn vị không đề nghị danh hiệu, hình thức này"
        return row["verdict"] or NOT_KNOWN, row["reason"] or "đơn vị chưa ghi kết luận"

    def cases(self, session: Session, kind: str) -> Iterator[Case]:
        """Yield what was proposed, then what the council voted on beside it."""
        voted = session.votes.by_council
        beside = [item for item in voted if item not in self._rows]
        for who, award in (*self._rows, *beside):
            if who[1] == kind:
                yield self._case(session, who, award, voted.get((who, award)))

    def _case(self, session: Session, who: Who, award: str, ballot: Ballot | None) -> Case:
        row = self._rows.get((who, award), {})
        verdict, why = self.verdict(who, award)
        unit = session.plan.units_below.names.get(who[0], who[0])
        votes = (row.get("approve"), row.get("members"))
        return Case(
            who=who,
            name=str(row["name"] if row else ballot.name if ballot is not None else who[2]),
            award=award,
            group=unit,
            verdict=verdict,
            why=why,
            proposed=bool(row),
            heard=True,
            by_group="" if votes[0] is None else f"{votes[0]}/{votes[1]}",
            ballot=ballot,
            tally=None if ballot is None else session.standards.by_council(ballot),
        )
