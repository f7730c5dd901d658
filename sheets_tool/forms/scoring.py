"""W3 · `scoring`: sheets whose columns are the plan's criteria."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

import pandas as pd

from sheets_tool.forms import columns as c
from sheets_tool.forms.frames import records
from sheets_tool.forms.model import Book, Column, Form
from sheets_tool.text.numbers import show_number
from sheets_tool.values.choices import YesNo
from sheets_tool.values.kind import Kind
from sheets_tool.values.numbers import Points, Whole, shown_points
from sheets_tool.values.words import Text

ID = "scoring"
SELF, GROUP, COUNCIL = "self", "group", "council"
COLLECTIVE = "TAP_THE"
SHEETS: Mapping[str, str] = {SELF: "Tự chấm", GROUP: "Tổ chấm", COUNCIL: "Hội đồng chấm"}
"""Who scores → the sheet; the form's id is who scores."""
_LONGEST_HEADER = 60


def criterion_code(criterion: str) -> str:
    """Return the code of the column of a criterion."""
    return f"criterion.{criterion}"


def scoring_book(criteria: pd.DataFrame) -> Book:
    """Return the scoring book of a plan: one column a criterion, in the plan's order."""
    made = tuple(_column(row) for row in records(criteria))
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


def _kind(row: Mapping[str, Any]) -> Kind:
    if row["input"] == "SO_LAN":
        return Whole(least=0)
    if row["input"] == "CO_KHONG":
        return YesNo()
    most = row["cap"] if row["max_points"] is None else row["max_points"]
    return Points(least=Decimal(0), most=None if most is None else shown_points(most))


def total_formula(criteria: pd.DataFrame) -> str:
    """Return the formula of the total, for criteria simple enough for a cell, else nothing.

    Main points and bonus are added, deductions taken off, never under 0; blank while a main
    criterion is blank. Conversions are left to the tool, which computes every total anew.
    """
    rows = records(criteria)
    if any(row["converts_to"] is not None for row in rows):
        return ""
    terms = [_term(row) for row in rows if row["kind"] != "LOAI_TRU"]
    needed = [f"{{{criterion_code(r['criterion'])}}}" for r in rows if r["kind"] == "CHINH"]
    if not needed:
        return ""
    blank = " + ".join(f'({cell}="")' for cell in needed)
    return f'=IF({blank}>0,"",MAX(0,{"".join(terms).removeprefix("+")}))'


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
