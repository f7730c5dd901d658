"""The targets of the units of a block as a table: plan, result, ratio, points, bonus."""

from collections.abc import Iterator, Mapping
from fractions import Fraction

from sheets_tool.rules.exact import show_ratio
from sheets_tool.stages.scoring.board import PeriodScore
from sheets_tool.stages.scoring.target import Bonus, Measured, bonus_of

_CAPPED = "đã vượt mức thưởng tối đa của một chỉ tiêu"
_ALL = "Cộng phần vượt của các chỉ tiêu"
_ALL_CAPPED = "đã vượt mức thưởng tối đa của cả đơn vị"


def measured_rows(
    scores: Mapping[str, PeriodScore], *, bonus: Bonus | None
) -> Iterator[dict[str, object]]:
    """Yield a row a period and target of one unit by the scorer who counts, and their bonus.

    Points are rounded to what sheets carry; what ranks is exact.
    """
    for period, found in scores.items():
        measured = found.measured.get(found.decided_by or "", ())
        common = {"period": period, "scorer": found.decided_by}
        for each in measured:
            yield common | _row(each, has_bonus=bonus is not None)
        total = sum((each.bonus for each in measured), Fraction(0))
        if total:
            given = bonus_of(measured, bonus)
            note = _ALL_CAPPED if given < total else None
            amounts: dict[str, object] = {"uncapped": round(total), "bonus": round(given)}
            yield common | amounts | {"description": _ALL, "note": note}


def _row(each: Measured, *, has_bonus: bool) -> dict[str, object]:
    row: dict[str, object] = {
        "indicator": each.target.code,
        "description": each.target.description,
        "direction": "Giảm" if each.target.falls else "Tăng",
        "planned": each.planned,
        "achieved": each.achieved,
        "ratio": None if each.ratio is None else _percent(each.ratio),
        "standard": each.target.points,
        "points": None if each.points is None else round(each.points),
        "note": each.why or (_CAPPED if each.bonus < each.uncapped else None),
    }
    if each.is_over and has_bonus:
        row |= {"uncapped": round(each.uncapped), "bonus": round(each.bonus)}
    return row


def _percent(ratio: Fraction) -> str:
    """Return a ratio as percent, to a tenth of one where it has no end."""
    tenths = Fraction(round(ratio * 1000), 1000)
    return show_ratio(ratio) if tenths == ratio else f"≈ {show_ratio(tenths)}"
