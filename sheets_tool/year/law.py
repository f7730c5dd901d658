"""The law a year folder is judged by: the pack in force on the day, and the plan's values."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from sheets_tool.findings.catalogue import folder as say
from sheets_tool.findings.model import Finding
from sheets_tool.findings.stop import Stop
from sheets_tool.forms import plan as w1
from sheets_tool.forms.frames import records
from sheets_tool.forms.planned import Plan
from sheets_tool.rules.local import Local, LocalRow, read_local
from sheets_tool.rules.pack import Pack
from sheets_tool.rules.shelf import FAMILY, chosen_pack
from sheets_tool.year.block_rules import OF_BLOCKS
from sheets_tool.year.local_values import (
    BLOCK_FLAGS,
    INITIATIVE_FIELDS,
    SHARE_LIMIT,
    TEACHERS_FIRST,
    UNIT_CEILINGS,
)
from sheets_tool.year.vote_standards import OF_MEETINGS


@dataclass(slots=True)
class Law:
    """What holds on the day of the decision."""

    pack: Pack
    local: Local
    day: date
    findings: list[Finding] = field(default_factory=list)


def law_of(
    plan: Plan,
    day: date | None,
    *,
    otherwise: date | None = None,
    what_if: Sequence[tuple[str, str]] = (),
) -> Law:
    """Return the law of a day, by default the plan's; `what_if` are parameters tried out.

    `otherwise` is the day where neither is known.

    Raises:
        Stop: no day is known, or no pack is in force on it.
    """
    when = day or plan.day("decision_date") or otherwise
    if when is None:
        raise Stop(say.MISSING_INPUT.at(what="ngày xét", how=_NEEDS_DAY))
    pack, findings = chosen_pack(plan.text("rule_pack") or FAMILY, day=when)
    if pack is None:
        raise Stop(*findings)
    local, more = _local(plan, pack, when, what_if)
    return Law(pack, local, when, [*findings, *more])


_NEEDS_DAY = (
    "Điền “Ngày xét” trong kế hoạch, hoặc thêm --day NGÀY: ngày xét quyết định áp dụng luật nào."
)


def _local(
    plan: Plan, pack: Pack, day: date, what_if: Sequence[tuple[str, str]]
) -> tuple[Local, list[Finding]]:
    table = plan.reading.table(w1.PLAN.id, w1.LOCAL_RULES)
    places = list(plan.reading.places(table, table.frame, code="value_id"))
    rows = [
        LocalRow(
            value_id=row["value_id"], written=row["value"], basis=row["cite"] or "", place=place
        )
        for row, place in zip(records(table.frame), places, strict=True)
        if row["value_id"] and row["value"] and not _is_of_other_acts(row["value_id"])
    ]
    local, findings = read_local(pack, rows, day=day)
    tried = [LocalRow(value_id=key, written=value, basis="") for key, value in what_if]
    assumed, more = read_local(pack, tried, day=day, hypothetical=True)
    return Local(values={**local.values, **assumed.values}), [*findings, *more]


def _is_of_other_acts(value_id: str) -> bool:
    return value_id in _OF_OTHER_ACTS or value_id.startswith(_TARGETS)


_OF_OTHER_ACTS = OF_MEETINGS | OF_BLOCKS | UNIT_CEILINGS.keys() | {
    "diem.tran", BLOCK_FLAGS.id, TEACHERS_FIRST.id, SHARE_LIMIT.id, INITIATIVE_FIELDS.id,
}  # fmt: skip
_TARGETS = "chi-tieu."
"""Parameters of the same sheet that other acts read."""
