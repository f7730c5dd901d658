"""Scoring sheets to hand out to groups: each row is totalled by the criteria that apply to it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from sheets_tool.forms import scoring as w3
from sheets_tool.forms.frames import records
from sheets_tool.forms.output import OutBook, OutSheet
from sheets_tool.forms.planned import Plan
from sheets_tool.stages.scoring.criterion import criteria_of

_CLOSED = "Ô xám: tiêu chí không áp dụng cho người này, không chấm."


def to_score(plan: Plan, out: OutBook) -> OutBook:
    """Return a scoring workbook whose totals are what `score` computes.

    Cells of criteria that do not apply to a member's kind of staff are closed.
    """
    fitting = _fitting(plan)
    sheets = [_sheet(each, fitting) if isinstance(each, OutSheet) else each for each in out.sheets]
    return replace(out, sheets=tuple(sheets))


@dataclass(frozen=True, slots=True)
class _Fitting:
    """What fits each member.

    Attributes:
        formulas: code → the formula of the total.
        closed: code → the columns of criteria that do not apply.
        spare: the formula of rows for who is added below, of whatever kind.
    """

    formulas: Mapping[str, str]
    closed: Mapping[str, frozenset[str]]
    spare: str


def _fitting(plan: Plan) -> _Fitting:
    frame = plan.frames["criteria"]
    criteria = criteria_of(frame)
    staff = records(plan.frames["staff"])
    kinds = {row["staff_id"]: row["staff_kind"] or "" for row in staff if row["staff_id"]}
    formulas = {
        kind: w3.total_formula(frame[[each.applies(kind) for each in criteria]])
        for kind in dict.fromkeys(kinds.values())
    }
    closed = {
        kind: frozenset(w3.criterion_code(c.code) for c in criteria if not c.applies(kind))
        for kind in formulas
    }
    return _Fitting(
        formulas={code: formulas[kind] for code, kind in kinds.items()},
        closed={code: closed[kind] for code, kind in kinds.items()},
        spare="" if any(closed.values()) else w3.total_formula(frame),
    )


def _sheet(sheet: OutSheet, fitting: _Fitting) -> OutSheet:
    codes = sheet.frame["candidate_id"].tolist()
    closed = tuple(fitting.closed.get(code, frozenset()) for code in codes)
    return replace(
        sheet,
        formulas={"total": fitting.spare},
        own_formulas={"total": tuple(fitting.formulas.get(c, fitting.spare) for c in codes)},
        closed=closed,
        legend=(*sheet.legend, *((_CLOSED,) if any(closed) else ())),
        numbers_only=True,
    )
