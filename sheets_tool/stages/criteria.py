"""The plan's criteria and bands checked: nothing that is entered may get lost on its way."""

from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import Any

import pandas as pd

from sheets_tool.findings.catalogue import awards as say
from sheets_tool.findings.model import Finding, Place
from sheets_tool.forms import plan as w1
from sheets_tool.forms.frames import records
from sheets_tool.forms.model import Form
from sheets_tool.forms.planned import Plan
from sheets_tool.text.numbers import show_number
from sheets_tool.values.numbers import shown_points

MAIN, KNOCK_OUT = "CHINH", "LOAI_TRU"
COUNTED, ANSWERED = "SO_LAN", "CO_KHONG"


def check_criteria(plan: Plan) -> list[Finding]:
    """Return what is wrong with the criteria and bands of a plan as a whole."""
    return [*_criteria(plan), *_bands(plan)]


def _placed(plan: Plan, form: Form, frame: pd.DataFrame) -> Iterator[tuple[dict[str, Any], Place]]:
    table = plan.reading.table(w1.PLAN.id, form)
    places = plan.reading.places(table, frame, code=form.key[0])
    return zip(records(frame), places, strict=True)


def _criteria(plan: Plan) -> Iterator[Finding]:
    frame = plan.frames["criteria"].dropna(subset=["criterion", "kind", "input"])
    targets = {row["criterion"]: row["converts_to"] for row in records(frame)}
    for row, place in _placed(plan, w1.CRITERIA, frame):
        criterion, target = row["criterion"], row["converts_to"]
        for what in _missing(row):
            yield say.CRITERION_INCOMPLETE.at(place, criterion=criterion, what=f"“{what}”")
        if target is not None and target not in targets:
            yield say.CONVERTS_NOWHERE.at(place, criterion=criterion, target=target)
        if _comes_back(criterion, targets):
            yield say.CONVERTS_ROUND.at(place, criterion=criterion)


def _missing(row: Mapping[str, Any]) -> Iterator[str]:
    """Yield the headers of the columns without which an entry makes no points."""
    most, each, target = row["max_points"], row["points_each"], row["converts_to"]
    if target is not None or row["ratio"] is not None:
        yield from [w1.CRITERIA["ratio"].header] if row["ratio"] is None else []
        yield from [w1.CRITERIA["converts_to"].header] if target is None else []
    elif row["kind"] == KNOCK_OUT:
        return
    elif row["input"] == COUNTED:
        yield from [w1.CRITERIA["points_each"].header] if each is None else []
        if row["kind"] == MAIN and most is None:
            yield w1.CRITERIA["max_points"].header
    elif row["input"] == ANSWERED and most is None and each is None:
        yield w1.CRITERIA["max_points"].header


def _comes_back(criterion: str, targets: Mapping[str, str | None]) -> bool:
    seen = set()
    current = targets[criterion]
    while current is not None and current not in seen:
        if current == criterion:
            return True
        seen.add(current)
        current = targets.get(current)
    return False


def _bands(plan: Plan) -> Iterator[Finding]:
    frame = plan.frames["bands"].dropna(subset=["band", "from"]).sort_values("from", kind="stable")
    for (low, _), (high, place) in pairwise(_placed(plan, w1.BANDS, frame)):
        first, second = {"first": low["band"], "second": high["band"]}, high["from"]
        # A blank end is where the next band begins; two that begin together share points.
        end = low["to"] if low["to"] is not None or low["from"] == second else second
        if end is None or end > second:
            yield say.BANDS_OVERLAP.at(place, **first, span=_span(second, end))
        elif end < second:
            yield say.BANDS_GAP.at(place, **first, span=_span(end, second))


def _span(start: int, end: int | None) -> str:
    low = f"từ {show_number(shown_points(start))}"
    return low if end is None else f"{low} đến dưới {show_number(shown_points(end))}"
