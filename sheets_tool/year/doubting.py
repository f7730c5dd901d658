"""What units sent, held against itself, against each other, the plan and the year before."""

from dataclasses import dataclass

import pandas as pd

from sheets_tool.findings.model import Finding
from sheets_tool.forms import submission as w11
from sheets_tool.forms.identity import Roster
from sheets_tool.forms.planned import Plan
from sheets_tool.stages.consolidation import Consolidation
from sheets_tool.stages.contradictions import compare, duplicates
from sheets_tool.stages.copies import copies, same_initiatives
from sheets_tool.stages.last_year import beside_last_year
from sheets_tool.stages.plausible import odd_births, odd_levels, retyped_years
from sheets_tool.stages.shares import Shares
from sheets_tool.stages.submission import MAIN_STATE
from sheets_tool.year.folder import YearFolder
from sheets_tool.year.last_year import read_last_year
from sheets_tool.year.returns import Returns

_WHOLE = frozenset({"DANG_KY", "CUOI_NAM"})
"""Kinds of submission that tell of all of a unit's people; the others tell of a few."""


@dataclass(frozen=True, slots=True)
class Checked:
    """What the checks across units came to.

    Attributes:
        compared: rows of `Đối chiếu`.
        duplicates: rows of `Trùng lặp`.
        findings: what there is to say.
    """

    compared: pd.DataFrame
    duplicates: pd.DataFrame
    findings: list[Finding]


def check_units(
    year: YearFolder,
    plan: Plan,
    returns: Returns,
    merged: Consolidation,
    *,
    kind: str,
    units: Roster,
) -> Checked:
    """Return what does not agree among the submissions in use; nothing is taken out for it.

    `units` are all whose rows count, also those of whom the plan does not know.
    """
    reading, state = returns.reading, MAIN_STATE[kind]
    persons = merged.frames[w11.PERSONS.id]
    compared, findings = compare(
        reading,
        used=returns.receipt.used,
        senders=returns.senders,
        covers=returns.covers,
        state=state,
        foreign=merged.foreign,
        units=units,
    )
    pairs, copied = copies(reading, persons, units=units)
    apart = [pair.units for pair in pairs]
    doubles, doubled = duplicates(reading, persons, apart=apart)
    initiatives = merged.frames[w11.INITIATIVES.id]
    titles, titled = same_initiatives(reading, initiatives, units=units)
    findings += [*copied, *doubled, *titled]
    findings += _of_each(plan, returns, merged, kind=kind, units=units)
    last, unread = read_last_year(year, plan, kind=kind, state=state)
    findings += unread
    if last is not None:
        findings += beside_last_year(reading, persons, last, state=state, units=units)
    both = pd.concat([doubles.astype(object), titles.astype(object)], ignore_index=True)
    return Checked(compared, both, findings)


def _of_each(
    plan: Plan, returns: Returns, merged: Consolidation, *, kind: str, units: Roster
) -> list[Finding]:
    """Return what each unit's rows say that the plan, the stamp or common sense does not."""
    reading = returns.reading
    below = plan.frames["units_below"].dropna(subset=["unit_code", "school_level"])
    levels = dict(zip(below["unit_code"].tolist(), below["school_level"].tolist(), strict=True))
    year, covers, receipt = plan.text("year"), returns.covers, returns.receipt
    found = [
        *odd_levels(reading, merged.frames, levels=levels, units=units),
        *odd_births(reading, merged.frames[w11.PERSONS.id], year=year),
        *retyped_years(reading, covers, used=receipt.used, year=year),
    ]
    if kind in _WHOLE:
        shares = Shares(
            reading=reading,
            frames=merged.frames,
            owners=receipt.owners,
            covers=covers,
            state=MAIN_STATE[kind],
            units=units,
        )
        found += shares.odd()
    return found
