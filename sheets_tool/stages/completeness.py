"""How complete the returns are, by school level and by block."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator

import pandas as pd

from sheets_tool.forms import codes
from sheets_tool.forms import submission as w11
from sheets_tool.forms.output import CrossTab

_BY = (
    ("school_level", "Nộp theo cấp học", "TÌNH HÌNH NỘP HỒ SƠ THEO CẤP HỌC"),
    ("block", "Nộp theo khối", "TÌNH HÌNH NỘP HỒ SƠ THEO KHỐI THI ĐUA"),
)
"""Column of `Tình hình nộp` → sheet and title of the table by it."""
_LEGEND = ("Số đơn vị; công thức đếm trên trang Tình hình nộp, không gõ đè.",)


def completeness_tabs(received: pd.DataFrame, *, states: Iterable[str]) -> Iterator[CrossTab]:
    """Yield a table by school level and one by block, where any is known.

    `received` has the columns of `Tình hình nộp`; `states` are its states, in the order shown.
    """
    known = [state for state in states if state in set(received["received_state"])]
    for code, sheet, title in _BY:
        rows = received.dropna(subset=[code])
        keys = _ordered(rows[code].tolist(), code)
        if not keys:
            continue
        counts = Counter(zip(rows[code].tolist(), rows["received_state"].tolist(), strict=True))
        yield CrossTab(
            sheet=sheet,
            title=title,
            form=w11.RECEIVED,
            rows=(code,),
            row_keys=tuple((key,) for key in keys),
            across=("received_state",),
            column_keys=tuple((state,) for state in known),
            counts={((key,), (state,)): count for (key, state), count in counts.items()},
            totals={(key,): rows[code].tolist().count(key) for key in keys},
            legend=_LEGEND,
        )


def complete_by(
    received: pd.DataFrame, code: str, *, absent: Collection[str]
) -> dict[str, tuple[int, int]]:
    """Return school level, or block → how many units are in, how many are due.

    `absent` are the states of those that are not in.
    """
    rows = received.dropna(subset=[code])
    due = Counter(rows[code].tolist())
    came = Counter(rows.loc[~rows["received_state"].isin(list(absent)), code].tolist())
    return {key: (came[key], due[key]) for key in _ordered(due, code)}


def _ordered(found: Iterable[str], code: str) -> list[str]:
    values = set(found)
    levels = codes.SCHOOL_LEVELS.by_code
    return [each for each in levels if each in values] if code == "school_level" else sorted(values)
