"""The ceilings, and where each candidate stands against them; nobody is chosen."""

from collections.abc import Iterable, Iterator

import pandas as pd

from sheets_tool.forms.frames import records
from sheets_tool.rules.ceilings import Ceiling, ceilings
from sheets_tool.rules.facts import FACTS, SCORE_ORDER
from sheets_tool.rules.quota import PLACE_LABELS, Seats, allocate
from sheets_tool.stages.eligibility.side import Side
from sheets_tool.values.numbers import POINT_SCALE

_FROM_FACT = POINT_SCALE // FACTS["score"].scale


def counted_states(awards: pd.DataFrame) -> dict[str, int]:
    """Return award → how many candidates surely have it."""
    answers = awards.fillna(value=False)
    return {str(award): int(answers[award].sum()) for award in answers}


def standings(side: Side, *, counted: pd.DataFrame) -> tuple[list[Ceiling], pd.DataFrame]:
    """Return the ceilings worked out, and where each candidate who counts stands against them.

    `counted` says who counts, one nullable boolean column an award: eligible before the vote,
    decided after it. Nobody is chosen: ties at the cut are the council's.
    """
    counts = counted_states(counted)
    verdicts = side.verdicts
    found = ceilings(verdicts.pack, counts, day=verdicts.day, local=verdicts.local)
    limited = dict.fromkeys(a for each in found for a in each.quota.counted)
    lines = [
        line
        for award in limited
        if award in counted
        for line in _places(side, award, seats=_seats(found, award), counted=counted[award])
    ]
    return found, pd.DataFrame(lines)


def _seats(found: Iterable[Ceiling], award: str) -> Seats:
    mine = [each for each in found if award in each.quota.counted]
    seats = [each.seats for each in mine if not each.quota.subset and each.seats is not None]
    ratio = next((each.ratio for each in mine if each.quota.subset), None)
    return Seats(total=min(seats, default=None), subset_ratio=ratio)


def _places(
    side: Side, award: str, *, seats: Seats, counted: "pd.Series[bool]"
) -> Iterator[dict[str, object]]:
    eligible = side.verdicts.facts[counted.fillna(value=False).to_numpy(dtype=bool)]
    places = allocate(eligible, seats=seats, order=[SCORE_ORDER])
    managers = eligible["is_manager"].astype(object).where(eligible["is_manager"].notna(), None)
    scores = eligible["score"]
    is_registered = eligible[f"registered.{award}"].fillna(value=True)
    ordered = places.sort_values("rank", kind="stable", na_position="last")
    for candidate, row in zip(ordered.index, records(ordered), strict=True):
        yield {
            "award": award,
            "rank": row["rank"],
            **side.who(candidate),
            "is_manager": managers.get(candidate),
            "score": _points(scores.get(candidate)),
            "place": PLACE_LABELS[row["place"]]
            + ("" if is_registered[candidate] else _UNREGISTERED),
        }


_UNREGISTERED = "; không đăng ký"
"""What is said of one who counts under a ceiling and did not ask for the award."""


def _points(hundredths: object) -> int | None:
    """Return hundredths of a point in the units in which sheets carry points."""
    text = str(hundredths)
    return int(text) * _FROM_FACT if text.isdigit() else None
