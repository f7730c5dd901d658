"""The ceilings of an upper level over what its units propose or have decided."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import pandas as pd

from sheets_tool.findings.model import Finding
from sheets_tool.forms.ceiling_views import LEVEL_CEILINGS
from sheets_tool.forms.codes import SCHOOL_LEVELS
from sheets_tool.forms.frames import records
from sheets_tool.forms.output import OutSheet
from sheets_tool.forms.planned import Plan
from sheets_tool.forms.scopes import SCOPE_WORDS, UNIT
from sheets_tool.stages.deciding import DECIDED, PROPOSED
from sheets_tool.stages.unit_ceilings import (
    Line,
    Placed,
    Standing,
    UnitCeiling,
    law_lines,
    plan_lines,
)
from sheets_tool.year.law import Law
from sheets_tool.year.local_values import BLOCK_FLAGS, FLAGS, UNIT_CEILINGS, chosen, seats_of
from sheets_tool.year.upper_frames import SIDES

_COUNTS = frozenset({PROPOSED, DECIDED})
_MANAGER = "CBQL"
_LEGEND = "Đếm người, tập thể được đề nghị và đã quyết định; chương trình không tự bỏ ai."


@dataclass(frozen=True, slots=True)
class LevelCeilings:
    """The ceilings of an upper level, and the parameters of the plan that cannot be used."""

    lines: list[Line]
    findings: list[Finding] = field(default_factory=list)


def level_ceilings(plan: Plan, law: Law, frames: Mapping[str, pd.DataFrame]) -> LevelCeilings:
    """Return the ceilings of the plan and of the law, held against the rows of a submission."""
    placed = list(_placed(plan, frames))
    asked, findings = _asked(plan)
    lines = [
        *plan_lines(placed, asked),
        *law_lines(placed, law.pack, day=law.day, local=law.local),
    ]
    return LevelCeilings(lines, findings)


def _asked(plan: Plan) -> tuple[list[UnitCeiling], list[Finding]]:
    """Return the ceilings a plan sets; the flags of a block are one, unless set by their award."""
    asked: dict[tuple[str, str], UnitCeiling] = {}
    findings: list[Finding] = []
    for parameter, award, scope in _SET_BY_PLANS:
        found, unread = chosen(plan, parameter)
        findings += [each for each in unread if each not in findings]
        if found is not None:
            ceiling = UnitCeiling(award=award, scope=scope, seats=found.value, basis=found.basis)
            asked.setdefault((award, scope), ceiling)
    return list(asked.values()), findings


_BLOCK = "khoi"
_SET_BY_PLANS = (
    *((seats_of(value_id), *of_what) for value_id, of_what in UNIT_CEILINGS.items()),
    *((BLOCK_FLAGS, flag, _BLOCK) for flag in FLAGS),
)


def ceilings_sheet(lines: Sequence[Line]) -> OutSheet:
    """Return the ceilings as a sheet, those passed first."""
    ordered = sorted(lines, key=lambda each: _ORDER.index(each.standing))
    columns = [column.code for column in LEVEL_CEILINGS.columns]
    frame = pd.DataFrame([_row(each) for each in ordered], columns=columns)
    return OutSheet(form=LEVEL_CEILINGS, frame=frame, legend=(_LEGEND,))


_ORDER = (Standing.OVER, Standing.UNKNOWN, Standing.WITHIN)


def said(lines: Sequence[Line]) -> Iterator[str]:
    """Yield in words what is above a ceiling or cannot be told."""
    for each in lines:
        if each.standing is Standing.OVER:
            count = f"{len(each.names)}, nhiều nhất {each.seats}"
            yield f"Vượt chỉ tiêu: {each.where}: {each.text}: {count}"
        elif each.standing is Standing.UNKNOWN:
            scope = SCOPE_WORDS[each.scope] if not each.scope else "tỷ lệ chưa rõ"
            yield f"Chưa kết luận: {each.text}: phạm vi tính {scope}"


def _row(line: Line) -> dict[str, object]:
    over = f"{line.standing.value} {line.excess}"
    return {
        "text": line.text,
        "scope": SCOPE_WORDS[line.scope],
        "where": line.where,
        "base": line.base,
        "sum": line.sum or None,
        "seats": line.seats,
        "count": len(line.names),
        "standing": over if line.standing is Standing.OVER else line.standing.value,
        "note": line.note or None,
        "citation": line.basis,
    }


def _placed(plan: Plan, frames: Mapping[str, pd.DataFrame]) -> Iterator[Placed]:
    """Yield each candidate and award that is proposed or decided, once."""
    places = {row["unit_code"]: _where(row) for row in records(plan.frames["units_below"])}
    for _, form, code, name in SIDES:
        frame = frames[form]
        counting = frame[frame["state"].isin(list(_COUNTS))]
        once = counting.assign(_who=counting[code].fillna(counting[name]))
        for row in records(once.drop_duplicates(["unit_code", "_who", "award"])):
            yield Placed(
                award=row["award"],
                name=row[name] or row["_who"],
                where=places.get(row["unit_code"]) or _where(row),
                is_manager=row.get("staff_kind") == _MANAGER,
            )


def _where(row: Mapping[str, object]) -> dict[str, str]:
    """Return scope → the unit, its block and its level in words; what is blank is absent."""
    level, block = row["school_level"], row["block"]
    told = {
        UNIT: row["unit_name"] or row["unit_code"],
        _BLOCK: block and _block_words(str(block)),
        "cap-hoc": level and f"Cấp {SCHOOL_LEVELS.label(str(level))}",
    }
    return {scope: str(words) for scope, words in told.items() if words}


def _block_words(block: str) -> str:
    return block if block.casefold().startswith(_BLOCKS) else f"Khối {block}"


_BLOCKS = ("khối", "cụm")
