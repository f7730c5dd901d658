"""Units that are in without a row for anybody: told upward, as nothing else tells of them."""

from collections.abc import Iterator, Mapping

import pandas as pd

from sheets_tool.forms import submission as w11
from sheets_tool.forms.planned import Plan
from sheets_tool.stages.receiving import Receipt
from sheets_tool.year.unit_tree import UnitTree

_APART = ";"
_LISTS = (w11.PERSONS.id, w11.COLLECTIVES.id)


def silent_units(plan: Plan, receipt: Receipt, frames: Mapping[str, pd.DataFrame]) -> str | None:
    """Return the codes of the units whose list came in without anybody, as a cover has them."""
    named = {code for form in _LISTS for code in frames[form]["unit_code"].unique().tolist()}
    tree = UnitTree(plan)
    # Who stands between sent these rows on, and need have none of its own.
    named |= {above for code in named for above in tree.over(code)}
    silent = (each.sender for each in receipt.sent if each.used is not None)
    return f"{_APART} ".join(code for code in silent if code not in named) or None


def told_silent(plan: Plan, cover: Mapping[str, object]) -> Iterator[str]:
    """Yield the units due here that a cover says are in without anybody."""
    codes = str(cover.get(w11.SILENT.code) or "").split(_APART)
    yield from (code.strip() for code in codes if code.strip() in plan.units_below.names)
