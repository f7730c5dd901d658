"""What the units below sent, row by row, with what the council above decided on it."""

from collections.abc import Iterable, Mapping

import pandas as pd

from sheets_tool.forms import submission as w11
from sheets_tool.forms.awards import COLLECTIVE, PERSON
from sheets_tool.forms.counted import Who
from sheets_tool.forms.frames import records
from sheets_tool.stages.deciding import PROPOSED, Decision

SIDES = (
    (PERSON, w11.PERSONS.id, "staff_id", "full_name"),
    (COLLECTIVE, w11.COLLECTIVES.id, "collective_id", "collective"),
)
"""Kind of candidate → the sheet it stands in, the columns of its code and name."""
_OPEN = "DU_DIEU_KIEN"


def frames_after(
    frames: Mapping[str, pd.DataFrame], decisions: Iterable[Decision]
) -> dict[str, pd.DataFrame]:
    """Return the frames of a submission as their rows stand after the vote."""
    decided = {(each.case.who, each.case.award): each for each in decisions}
    found = dict(frames)
    for kind, form, code, name in SIDES:
        frame = frames[form]
        rows = [
            new
            for row in records(frame)
            for new in _after(row, (row["unit_code"], kind, row[code] or row[name]), decided)
        ]
        found[form] = pd.DataFrame(rows, columns=list(frame.columns)).astype(frame.dtypes)
    return found


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
