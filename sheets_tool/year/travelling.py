"""What travels with a submission: initiatives, the record of the candidates, work results."""

from collections.abc import Iterable

import pandas as pd

from sheets_tool.forms import plan as w1
from sheets_tool.forms import results as w4
from sheets_tool.forms import submission as w11
from sheets_tool.forms.counted import Who
from sheets_tool.forms.frames import ASIDE, BOOK
from sheets_tool.forms.origin import origin_of
from sheets_tool.forms.planned import Plan
from sheets_tool.year.returns import Returns, group_returns


def initiative_frame(registered: Returns, plan: Plan) -> pd.DataFrame:
    """Return this year's initiatives as the groups sent them, with unit and origin."""
    results = group_returns(plan, registered.received, registered.reading, book=w4.RESULTS)
    reading = results.reading
    table = reading.table(w4.RESULTS.id, w4.INITIATIVES)
    used = table.frame[table.frame[BOOK].isin(results.receipt.used) & ~table.frame[ASIDE]]
    used = used.drop_duplicates("initiative_id").sort_values("initiative_id")
    places = reading.places(table, used, code="initiative_id")
    origins = [origin_of(plan.text("unit_code"), place) for place in places]
    return used.assign(origin=pd.array(origins, dtype="string")).reset_index(drop=True)


def history_frame(achievements: pd.DataFrame, candidates: Iterable[Who]) -> pd.DataFrame:
    """Return what the record holds of the candidates: the upper level tests streaks with it."""
    wanted = {(kind, code) for _, kind, code in candidates}
    pairs = zip(
        achievements["candidate_kind"].tolist(), achievements["candidate_id"].tolist(), strict=True
    )
    is_theirs = pd.Series([pair in wanted for pair in pairs], index=achievements.index, dtype=bool)
    chosen = achievements[is_theirs]
    columns = [c.code for c in w11.HISTORY.columns if c.code not in {"unit_code", "unit_name"}]
    order = ["candidate_kind", "candidate_id", "year", "award"]
    return chosen[columns].sort_values(order).reset_index(drop=True)


def work_frame(plan: Plan) -> pd.DataFrame:
    """Return the work results beside awards, as the plan has them, with unit and origin."""
    table = plan.reading.table(w1.PLAN.id, w1.WORK_TARGETS)
    frame = table.frame[~table.frame[ASIDE]]
    places = plan.reading.places(table, frame, code="indicator")
    origins = [origin_of(plan.text("unit_code"), place) for place in places]
    return frame.assign(origin=pd.array(origins, dtype="string")).reset_index(drop=True)
