"""Scoring workbooks of an upper level: one a block, prefilled with its units and their targets."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

import pandas as pd

from sheets_tool.forms import scoring as w3
from sheets_tool.forms import submission as w11
from sheets_tool.forms.blank import blank_book
from sheets_tool.forms.frames import BOOK, records, with_ordinals
from sheets_tool.forms.letterhead import letterhead_of, stamp_of_plan
from sheets_tool.forms.model import Book
from sheets_tool.forms.output import OutBook, OutSheet, Signature
from sheets_tool.forms.planned import Plan
from sheets_tool.year.folder import YearFolder
from sheets_tool.year.inbox import look_into
from sheets_tool.year.returns import read_inbox
from sheets_tool.year.unit_returns import unit_returns

_SIGNATURES = (Signature(role="TRƯỞNG KHỐI"), Signature(role="THƯ KÝ HỘI ĐỒNG"))
_REPORTS = ("CUOI_NAM", "SO_KET")
"""Kinds of submission that tell of targets, the one that says most first."""
_TITLES = {
    w3.SELF: "BẢNG CHẤM ĐIỂM THI ĐUA – ĐƠN VỊ TỰ CHẤM",
    w3.GROUP: "BẢNG CHẤM ĐIỂM THI ĐUA – TRƯỞNG KHỐI THẨM ĐỊNH",
    w3.COUNCIL: "BẢNG CHẤM ĐIỂM THI ĐUA – HỘI ĐỒNG CHẤM",
}
_HOW = (
    "Chỉ tiêu định lượng: ghi Kế hoạch và Kết quả, phần mềm tính điểm; tiêu chí khác ghi như mẫu.",
    "Mỗi trang một bên chấm: đơn vị, Trưởng khối, hội đồng. Ô trống không phải là 0.",
)


def blocks_of(plan: Plan) -> dict[str, list[str]]:
    """Return block → its units, those of no block under "Đơn vị"; empty without units below."""
    found: dict[str, list[str]] = {}
    for unit, block in plan.blocks.items():
        found.setdefault(block or w3.NO_BLOCK, []).append(unit)
    return found


def block_book(plan: Plan) -> Book | None:
    """Return the scoring book of units: what applies to them alone; None where nothing does."""
    criteria, targets = _of_units(plan), w3.block_targets(plan)
    if not plan.units_below.names or (criteria.empty and targets.empty):
        return None
    return w3.scoring_book(criteria, targets)


def _of_units(plan: Plan) -> pd.DataFrame:
    """Return the criteria that collectives are scored by."""
    criteria = plan.frames["criteria"]
    return criteria[
        [w3.COLLECTIVE in (row["applies_to"] or "").split(";") for row in records(criteria)]
    ]


def for_block(
    plan: Plan,
    book: Book,
    block: str,
    *,
    reported: pd.DataFrame,
    period: str | None,
    day: date | None,
) -> OutBook:
    """Return the workbook of a block, with the targets given and what units reported of them."""
    stamp = stamp_of_plan(plan, form=book.id, version=book.version, day=day)
    stamp |= {"group": block, "period": period or ""}
    units = _units(plan, block)
    given = units.merge(_given(plan, units["candidate_id"]), on="candidate_id", how="left")
    frames = dict.fromkeys(w3.SHEETS, with_ordinals(given))
    frames[w3.SELF] = with_ordinals(_over(given, reported))
    out = blank_book(
        book,
        letterhead=letterhead_of(plan, day=day),
        stamp=stamp,
        frames=frames,
        signatures=_SIGNATURES,
        spare_rows=0,
        formulas=_formulas(plan),
    )
    sheets = tuple(
        replace(each, title=_TITLES[each.form.id], legend=(*each.legend, *_HOW), numbers_only=True)
        for each in out.sheets
        if isinstance(each, OutSheet)
    )
    return replace(out, sheets=sheets)


def _formulas(plan: Plan) -> dict[str, str]:
    """Return the formula of the total; targets are measured by the tool alone."""
    formula = w3.total_formula(_of_units(plan)) if w3.block_targets(plan).empty else ""
    return {"total": formula} if formula else {}


def _units(plan: Plan, block: str) -> pd.DataFrame:
    names = plan.units_below.names
    rows = [
        {"candidate_id": unit, "candidate_name": names[unit]} for unit in blocks_of(plan)[block]
    ]
    return pd.DataFrame(rows, dtype="string")


def _given(plan: Plan, units: "pd.Series[str]") -> pd.DataFrame:
    """Return what the plan sets as the target of every unit, a row a unit."""
    given = {
        w3.planned_code(row["indicator"]): row["planned"] for row in records(w3.block_targets(plan))
    }
    return pd.DataFrame(
        {"candidate_id": units, **{code: pd.array([value] * len(units), dtype="Int64")
                                   for code, value in given.items()}}
    )  # fmt: skip


def _over(given: pd.DataFrame, reported: pd.DataFrame) -> pd.DataFrame:
    """Return the rows with what units reported in place of what is blank."""
    if reported.empty:
        return given
    mine = reported.reindex(given["candidate_id"]).reset_index(drop=True)
    columns = [*given.columns, *(code for code in mine.columns if code not in given.columns)]
    return given.reindex(columns=columns).combine_first(mine)[columns]


def reported_targets(year: YearFolder, plan: Plan) -> pd.DataFrame:
    """Return what the units sent of the targets, a row a unit, of the submission that says most."""
    targets = w3.block_targets(plan)
    received = look_into(year.inbox) if year.inbox.is_dir() else None
    if targets.empty or received is None or not received.files:
        return pd.DataFrame()
    received, reading = read_inbox(year, plan, received)
    table = reading.table(w11.SUBMISSION.id, w11.WORK_TARGETS)
    known, found = set(targets["indicator"].tolist()), pd.DataFrame()
    for kind in _REPORTS:
        owners = unit_returns(plan, received, reading, kind=kind).receipt.owners
        rows = [
            (row["unit_code"], of(row["indicator"]), row[value])
            for row in records(table.frame)
            if owners.get(row["unit_code"]) == row[BOOK] and row["indicator"] in known
            for of, value in ((w3.planned_code, "planned"), (w3.achieved_code, "achieved"))
            if row[value] is not None
        ]
        found = found.combine_first(_wide(rows))
    return found


def _wide(cells: Iterable[tuple[str, str, int]]) -> pd.DataFrame:
    """Return (unit, column, value) as a row a unit; of a target told twice the first stands."""
    by_unit: dict[str, dict[str, int]] = {}
    for unit, code, value in cells:
        by_unit.setdefault(unit, {}).setdefault(code, value)
    return pd.DataFrame.from_dict(by_unit, orient="index", dtype="Int64")
