"""What became of the candidates of the units below: what they sent, and the council above them."""

from collections import Counter
from collections.abc import Iterator, Sequence

import pandas as pd

from sheets_tool.findings.model import Finding
from sheets_tool.forms.frames import records
from sheets_tool.forms.identity import Roster, roster_of
from sheets_tool.stages.decrees import FALLEN, Concluded
from sheets_tool.year.conclusions import STATUS, from_above, of_decision
from sheets_tool.year.folder import YearFolder
from sheets_tool.year.happening import Inbox
from sheets_tool.year.upper_frames import SIDES
from sheets_tool.year.upper_vote import UpperVoted


def upper_conclusions(
    year: YearFolder, upper: UpperVoted, *, is_sealed: bool = True
) -> tuple[list[Concluded], list[Finding]]:
    """Return what the units decided and propose, their proposals as a sealed vote concluded."""
    voted = upper.voted
    rows = {(each.unit, *each.key): each for each in _sent(upper)}
    for decision in voted.decisions if is_sealed else ():
        if decision.state is not None and voted.votes.has_met_on(decision.case.who[1]):
            made = of_decision(decision, decision.state)
            rows[made.unit, *made.key] = made
    returns, concluded = upper.returns, list(rows.values())
    inbox = Inbox(year, voted.plan, returns.received, returns.reading)
    return from_above(concluded, inbox, rosters=_rosters(concluded), voted=True)


def _sent(upper: UpperVoted) -> Iterator[Concluded]:
    for kind, form, code, name in SIDES:
        for row in records(upper.merged.frames[form]):
            status = STATUS.get(row["state"])
            if status is not None:
                yield Concluded(
                    unit=row["unit_code"],
                    candidate_kind=kind,
                    candidate_id=row[code] or row[name],
                    candidate_name=row[name],
                    award=row["award"],
                    status=status,
                    decided_by=row["decided_by"],
                    origin=row["origin"],
                    note=row["reason"] if status == FALLEN else None,
                )


def _rosters(rows: Sequence[Concluded]) -> dict[str, Roster]:
    """Return those whom a decision from above may mean; a code that two units use tells nobody."""
    people = {(row.candidate_kind, row.unit, row.candidate_id): row for row in rows}
    uses = Counter((kind, code) for kind, _, code in people)
    rosters = {}
    for side in SIDES:
        mine = [
            {"code": code, "name": row.candidate_name}
            for (kind, _, code), row in people.items()
            if kind == side[0] and uses[kind, code] == 1
        ]
        frame = pd.DataFrame(mine, columns=["code", "name"])
        rosters[side[0]] = roster_of(frame, code="code", name="name")
    return rosters
