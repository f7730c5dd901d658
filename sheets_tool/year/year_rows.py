"""Rows of a submission: each candidate and award, with what is known of both."""

from collections.abc import Iterable, Iterator

import pandas as pd

from sheets_tool.forms.awards import COLLECTIVE, PERSON
from sheets_tool.forms.frames import records
from sheets_tool.forms.origin import origin_of
from sheets_tool.stages.deciding import FALLEN, Decision
from sheets_tool.year.evaluating import Judged


class CandidateRows:
    """Rows of persons and collectives, with what is known of each."""

    def __init__(self, judged: Judged) -> None:
        self._judged = judged
        registration = judged.registered.registration
        self._awards = {
            PERSON: (registration.person_awards, "staff_id"),
            COLLECTIVE: (registration.collective_awards, "collective_id"),
        }
        self._initiatives = {
            row["staff_id"]: row["initiative_id"] for row in records(registration.persons)
        }
        self._scores = {code: round(mean) for code, mean in judged.known.scores.items()}

    def registered(self, kind: str) -> Iterator[dict[str, object]]:
        """Yield a row an award that was registered."""
        frame, code = self._awards[kind]
        for row in records(frame):
            about = self._about(kind, row[code])
            yield about | {"award": row["award"], "state": "DANG_KY", "origin": row["origin"]}

    def decided(self, kind: str, decisions: Iterable[Decision]) -> Iterator[dict[str, object]]:
        """Yield a row an award that something became of."""
        unit = self._judged.plan.text("unit_code")
        for each in decisions:
            if each.case.who[1] != kind or each.state is None:
                continue
            tally, ballot = each.case.tally, each.case.ballot
            yield self._about(kind, each.case.who[2]) | {
                "award": each.case.award,
                "state": each.state,
                "decided_by": each.decided_by,
                "approve": None if tally is None else tally.approve,
                "members": None if tally is None else tally.base,
                "verdict": each.case.verdict,
                "reason": _reason(each),
                "origin": None if ballot is None else origin_of(unit, ballot.place),
            }

    def _about(self, kind: str, code: str) -> dict[str, object]:
        judged = self._judged
        side = judged.eligible[0] if kind == PERSON else judged.eligible[1]
        facts = side.facts
        rating = facts["rating"].get(code)
        row: dict[str, object] = {
            "staff_id" if kind == PERSON else "collective_id": code,
            "rating": None if pd.isna(rating) else rating,
            "score": self._scores.get(code),
        }
        if kind == PERSON:
            return row | {"initiative_id": self._initiatives.get(code)}
        return row | {
            "headcount": _sure(facts, "members", code),
            "ldtt_count": _sure(facts, "members_ldtt", code),
        }


def _sure(facts: pd.DataFrame, fact: str, code: str) -> int | None:
    """Return a count of members where no blank can change it."""
    least, most = facts[f"{fact}.least"].get(code), facts[f"{fact}.most"].get(code)
    return None if pd.isna(least) or least != most else int(str(least))


def _reason(decision: Decision) -> str | None:
    case = decision.case
    parts = [
        decision.reason,
        f"điều kiện: {case.why}" if case.why and decision.state != FALLEN else "",
        f"trả lời: {decision.answered}" if decision.answered else "",
        "" if case.tally is None else case.tally.asked.basis,
    ]
    return "; ".join(part for part in parts if part) or None
