"""W3 · `scoring`: sheets whose columns are the plan's criteria, and the targets of a block."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

import pandas as pd

from sheets_tool.forms import columns as c
from sheets_tool.forms.frames import records
from sheets_tool.forms.model import Book, Column, Form
from sheets_tool.forms.planned import FALLING, Plan
from sheets_tool.text.numbers import show_number
from sheets_tool.values.choices import YesNo
from sheets_tool.values.kind import Kind
from sheets_tool.values.numbers import Points, Whole, shown_points
from sheets_tool.values.words import Text

ID = "scoring"
SELF, GROUP, COUNCIL = "self", "group", "council"
COLLECTIVE = "TAP_THE"
NO_BLOCK = "Đơn vị"
"""What units are called that the plan puts in no block."""
SHEETS: Mapping[str, str] = {SELF: "Tự chấm", GROUP: "Tổ chấm", COUNCIL: "Hội đồng chấm"}
"""Who scores → the sheet; the form's id is who scores."""
_LONGEST_HEADER = 60


def criterion_code(criterion: str) -> str:
    """Return the code of the column of a criterion."""
    return f"criterion.{criterion}"


def planned_code(indicator: str) -> str:
    """Return the code of the column of what was planned of a target."""
    return f"planned.{indicator}"


def achieved_code(indicator: str) -> str:
    """Return the code of the column of what was achieved of a target."""
    return f"achieved.{indicator}"


def block_targets(plan: Plan) -> pd.DataFrame:
    """Return the targets that units below are scored by: those of an upper level with points."""
    targets = plan.frames["work_targets"]
    is_used = targets["points"].notna() & targets["indicator"].notna()
    return targets[is_used & bool(plan.units_below.names)].drop_duplicates("indicator")


def plan_scoring_book(plan: Plan) -> Book | None:
    """Return the scoring book of a plan, or None where it has nothing to score by."""
    criteria, targets = plan.frames["criteria"], block_targets(plan)
    return None if criteria.empty and targets.empty else scoring_book(criteria, targets)


def scoring_book(criteria: pd.DataFrame, targets: pd.DataFrame | None = None) -> Book:
    """Return the scoring book of a plan: one column a criterion, in the plan's order.

    A target of a block has two: what was planned and what was achieved.
    """
    rows = [] if targets is None else records(targets)
    made = tuple(_column(row) for row in records(criteria))
    made += tuple(column for row in rows for column in _target_columns(row))
    return Book(
        id=ID,
        number="W3",
        name="Bảng chấm điểm",
        file_name="cham-diem",
        forms=tuple(_form(scorer, sheet, made) for scorer, sheet in SHEETS.items()),
    )


def _form(scorer: str, sheet: str, criteria: tuple[Column, ...]) -> Form:
    return Form(
        id=scorer,
        sheet=sheet,
        title=f"BẢNG CHẤM ĐIỂM THI ĐUA – {sheet.upper()}",
        names=("candidate_name", "candidate_id"),
        key=("candidate_id",),
        columns=(
            c.ORDINAL,
            c.CANDIDATE_ID.but(required=True),
            c.CANDIDATE_NAME,
            *criteria,
            Column(
                code="total",
                header="Tổng",
                kind=Points(),
                width=9,
                aliases=("Tổng điểm",),
                ours=True,
            ),
            Column(code="band", header="Xếp loại đề nghị", kind=Text(), width=10),
            Column(code="reason", header="Minh chứng, lý do", kind=Text(), width=30),
        ),
    )


def _column(row: Mapping[str, Any]) -> Column:
    criterion, most = str(row["criterion"]), row["max_points"]
    limit = "" if most is None else f" (tối đa {show_number(shown_points(most))})"
    text = str(row["description"])
    shown = text if len(text) <= _LONGEST_HEADER else f"{text[: _LONGEST_HEADER - 1]}…"
    return Column(
        code=criterion_code(criterion),
        header=f"{criterion} {shown}{limit}",
        kind=_kind(row),
        aliases=(criterion, f"{criterion} {text}"),
        hint=text,
        width=12,
    )


def _target_columns(row: Mapping[str, Any]) -> tuple[Column, Column]:
    code, text = str(row["indicator"]), str(row["description"])
    shown = text if len(text) <= _LONGEST_HEADER else f"{text[: _LONGEST_HEADER - 1]}…"
    full = show_number(shown_points(row["points"]))
    falls = ", càng thấp càng tốt" if row["direction"] == FALLING else ""
    number = Points(least=Decimal(0))
    return (
        Column(
            code=planned_code(code),
            header=f"{code} Kế hoạch: {shown}",
            kind=number,
            aliases=(f"{code} Kế hoạch",),
            hint=f"{text}: chỉ tiêu giao.",
            width=14,
        ),
        Column(
            code=achieved_code(code),
            header=f"{code} Kết quả (điểm chuẩn {full}{falls})",
            kind=number,
            aliases=(f"{code} Kết quả", f"{code} Thực hiện"),
            hint=f"{text}: kết quả thực hiện; điểm do phần mềm tính.",
            width=14,
        ),
    )


def _kind(row: Mapping[str, Any]) -> Kind:
    if row["input"] == "SO_LAN":
        return Whole(least=0)
    if row["input"] == "CO_KHONG":
        return YesNo()
    most = row["cap"] if row["max_points"] is None else row["max_points"]
    return Points(least=Decimal(0), most=None if most is None else shown_points(most))


def limits_in_words(form: Form, code: str) -> str:
    """Return what the cells of a criterion or a target take: `điểm từ 0 đến 40`."""
    column = form.by_code.get(criterion_code(code)) or form[achieved_code(code)]
    kind = column.kind
    if isinstance(kind, YesNo):
        return "Có hoặc Không"
    if isinstance(kind, Whole):
        return f"số lần{_span(kind.least, kind.most)}"
    if isinstance(kind, Points):
        is_entry = column.code == criterion_code(code)
        return f"{'điểm' if is_entry else 'số'}{_span(kind.least, kind.most)}"
    raise TypeError(kind)


def _span(least: Decimal | int | None, most: Decimal | int | None) -> str:
    low = "" if least is None else f" từ {show_number(least)}"
    return low if most is None else f"{low} đến {show_number(most)}"


def total_formula(criteria: pd.DataFrame) -> str:
    """Return the formula of the total, for criteria simple enough for a cell, else nothing.

    Main points and bonus are added, deductions taken off, never under 0; blank while a main
    criterion is blank or a cell for a number holds text. Conversions are left to the tool, which
    computes every total anew.
    """
    rows = records(criteria)
    if any(row["converts_to"] is not None for row in rows):
        return ""
    terms = [_term(row) for row in rows if row["kind"] != "LOAI_TRU"]
    if not any(row["kind"] == "CHINH" for row in rows):
        return ""
    blank = "+".join(check for row in rows if (check := _unfit(row)))
    return f'=IF({blank}>0,"",MAX(0,{"".join(terms).removeprefix("+")}))'


def _unfit(row: Mapping[str, Any]) -> str:
    """Return what is true of a cell that leaves the total blank: none, or text for a number."""
    cell = f"{{{criterion_code(row['criterion'])}}}"
    if row["kind"] == "CHINH":
        return f'({cell}="")' if row["input"] == "CO_KHONG" else f"NOT(ISNUMBER({cell}))"
    return "" if row["kind"] == "LOAI_TRU" or row["input"] == "CO_KHONG" else f"ISTEXT({cell})"


def _term(row: Mapping[str, Any]) -> str:
    cell = f"{{{criterion_code(row['criterion'])}}}"
    each = show_number(shown_points(row["points_each"] or 0)).replace(",", ".")
    most = row["max_points"]
    full = "0" if most is None else show_number(shown_points(most)).replace(",", ".")
    if row["input"] == "CO_KHONG":
        points = f'IF({cell}="Có",{full if most is not None else each},0)'
    elif row["input"] == "SO_LAN":
        taken = _capped(f"N({cell})*{each}", row["cap"])
        points = f"MAX(0,{full}-{taken})" if row["kind"] == "CHINH" else _capped(taken, most)
    else:
        points = _capped(_capped(f"N({cell})", row["cap"]), most)
    return f"-{points}" if row["kind"] == "TRU" else f"+{points}"


def _capped(formula: str, limit: int | None) -> str:
    if limit is None:
        return formula
    return f"MIN({formula},{show_number(shown_points(limit)).replace(',', '.')})"
