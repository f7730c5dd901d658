"""Where places end: ties that nobody has decided, and who was passed over with more points.

Nothing is cut here; people choose, and are told what they choose between.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any

from sheets_tool.findings.catalogue import happenings as say
from sheets_tool.findings.model import Finding
from sheets_tool.forms.codes import ROUNDS, SCHOOL_LEVELS
from sheets_tool.text.numbers import show_number
from sheets_tool.values.numbers import POINT_SCALE

Row = Mapping[str, Any]


def at_the_cut(
    contest: str, rows: Sequence[Row], *, quota: int, level: str | None
) -> Iterator[Finding]:
    """Yield an undecided tie across the last of `quota` places, and who was passed over."""
    tied = _tied(rows, quota)
    if tied and any(row["outcome"] is None for row in tied):
        yield say.TIE_AT_CUT.at(
            *(row["at"] for row in tied),
            campaign=contest,
            round=ROUNDS.label(tied[0]["round"]),
            level="" if level is None else f", cấp {SCHOOL_LEVELS.label(level)}",
            names=", ".join(str(row["candidate_name"]) for row in tied),
            points=_points(tied[0]),
            quota=quota,
        )
    yield from _passed_over([row for row in rows if row["points"] is not None])


def _tied(rows: Iterable[Row], quota: int) -> list[Row]:
    """Return those who share the last place, where not all of them can have one."""
    scored = sorted((r for r in rows if r["points"] is not None), key=lambda row: -row["points"])
    if not 0 < quota < len(scored) or scored[quota - 1]["points"] != scored[quota]["points"]:
        return []
    return [row for row in scored if row["points"] == scored[quota]["points"]]


def _passed_over(scored: Sequence[Row]) -> Iterator[Finding]:
    left = [row for row in scored if row["outcome"] == "KHONG"]
    best = max(left, key=lambda row: row["points"], default=None)
    for row in scored:
        if best is not None and row["outcome"] == "CHON" and row["points"] < best["points"]:
            yield say.LOWER_CHOSEN.at(
                row["at"],
                best["at"],
                name=row["candidate_name"],
                points=_points(row),
                other=best["candidate_name"],
                other_points=_points(best),
            )


def _points(row: Row) -> str:
    return show_number(Decimal(row["points"]) / POINT_SCALE)
