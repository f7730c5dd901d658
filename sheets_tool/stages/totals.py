"""Counts by award × state × school level × kind of staff, to stand beside live formulas."""

from collections import Counter
from collections.abc import Iterable

import pandas as pd

from sheets_tool.forms import codes
from sheets_tool.forms import submission as w11
from sheets_tool.forms.awards import ORDER
from sheets_tool.forms.frames import tuples
from sheets_tool.forms.model import Form
from sheets_tool.forms.output import CrossTab

_LEGEND = ("Số liệu là công thức đếm trên trang danh sách; không gõ đè.",)


def persons_by_level_and_kind(frame: pd.DataFrame, *, form: Form = w11.PERSONS) -> CrossTab:
    """Return how many persons have each award, by school level and kind of staff.

    `form` is the sheet, written before this one, whose rows are counted.
    """
    levels = _present(frame, "school_level", codes.SCHOOL_LEVELS.by_code)
    keys = tuple((level, kind) for level in levels for kind in codes.STAFF_KINDS.by_code)
    return _tab(
        frame,
        sheet=w11.SUMMARY.sheet,
        form=form,
        title="TỔNG HỢP DANH HIỆU, HÌNH THỨC KHEN THƯỞNG – CÁ NHÂN",
        across=("school_level", "staff_kind"),
        keys=keys,
    )


def collectives_by_level(frame: pd.DataFrame) -> CrossTab:
    """Return how many collectives have each award, by school level."""
    levels = _present(frame, "school_level", codes.SCHOOL_LEVELS.by_code)
    return _tab(
        frame,
        sheet=f"{w11.SUMMARY.sheet} tập thể",
        form=w11.COLLECTIVES,
        title="TỔNG HỢP DANH HIỆU, HÌNH THỨC KHEN THƯỞNG – TẬP THỂ",
        across=("school_level",),
        keys=tuple((level,) for level in levels),
    )


def _present(frame: pd.DataFrame, code: str, order: Iterable[str]) -> list[str]:
    found = set(frame[code].dropna().tolist())
    return [value for value in order if value in found]


def _tab(
    frame: pd.DataFrame,
    *,
    sheet: str,
    form: Form,
    title: str,
    across: tuple[str, ...],
    keys: tuple[tuple[str, ...], ...],
) -> CrossTab:
    rows = ("award", "state")
    totals: Counter[tuple[str, ...]] = Counter(tuples(frame, rows))
    counts: Counter[tuple[tuple[str, ...], tuple[str, ...]]] = Counter(
        zip(tuples(frame, rows), tuples(frame, across), strict=True)
    )
    ordered = sorted(totals, key=lambda key: (ORDER[key[0]], codes.STATE_ORDER[key[1]]))
    return CrossTab(
        sheet=sheet,
        title=title,
        form=form,
        rows=rows,
        row_keys=tuple(ordered),
        across=across,
        column_keys=keys,
        counts=counts,
        totals=totals,
        legend=_LEGEND,
    )
