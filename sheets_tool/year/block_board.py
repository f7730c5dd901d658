"""What the list of scores says of blocks alone: flags, targets, the bonus rule, who is barred."""

from collections.abc import Iterator, Sequence

import pandas as pd

from sheets_tool.findings.catalogue import awards as say
from sheets_tool.findings.model import Finding
from sheets_tool.forms import scoring as w3
from sheets_tool.forms.block_views import MEASURED
from sheets_tool.forms.frames import records
from sheets_tool.forms.output import OutSheet
from sheets_tool.forms.planned import Plan
from sheets_tool.stages.scoring.criterion import KNOCK_OUT
from sheets_tool.stages.scoring.flags import ONE_A_BLOCK, with_flags
from sheets_tool.stages.scoring.measures import measured_rows
from sheets_tool.year.local_values import BLOCK_FLAGS, Chosen
from sheets_tool.year.scoring import Scored

SCORERS = {w3.SELF: "Tự chấm", w3.GROUP: "Khối", w3.COUNCIL: "Hội đồng", None: None}
"""Who scores units of a block, in words."""


def flagged(
    rows: Sequence[dict[str, object]], flags: Chosen[int] | None, *, block: str
) -> tuple[list[dict[str, object]], list[Finding], str]:
    """Return the rows of a block with who leads it, the ties, and by which paper."""
    seats = ONE_A_BLOCK if flags is None else flags.value
    marked, tied = with_flags(rows, block=block, seats=seats)
    basis = "kế hoạch không định" if flags is None else flags.basis
    words = f"Số cờ thi đua của khối: {seats} ({BLOCK_FLAGS.id}: {basis}); hội đồng quyết định."
    return marked, tied, words


def block_legend(scored: Scored) -> Iterator[str]:
    """Yield how targets and bars count in a block."""
    if scored.candidates.targets:
        yield (
            "Chỉ tiêu: kết quả / kế hoạch × điểm chuẩn, chỉ tiêu giảm lấy kế hoạch / kết quả; "
            "không quá điểm chuẩn."
        )
        yield scored.over_plan.words
    bars = [f"{code} {text}" for code, text in _bars(scored.plan)]
    if bars:
        yield f"Bị loại trừ thì xếp riêng, không xét cờ: {'; '.join(bars)}."


def _bars(plan: Plan) -> Iterator[tuple[str, str]]:
    for row in records(plan.frames["criteria"]):
        if row["kind"] == KNOCK_OUT and w3.COLLECTIVE in (row["applies_to"] or "").split(";"):
            yield row["criterion"], row["description"]


def unpaid(scored: Scored) -> list[Finding]:
    """Return that units are above a target while the plan does not say what that brings."""
    if scored.over_plan.bonus is not None:
        return []
    names = [
        scored.candidates.roster.names[code]
        for code, periods in scored.scores.items()
        if any(
            each.is_over
            for found in periods.values()
            for each in found.measured.get(found.decided_by or "", ())
        )
    ]
    rule = scored.over_plan.words
    return [say.OVER_PLAN_UNPAID.at(names=", ".join(names), rule=rule)] if names else []


def measured_sheets(scored: Scored) -> list[OutSheet]:
    """Return the sheet of the targets of all blocks, if units are scored by any."""
    rows = [
        {
            "block": block or None,
            "candidate_id": unit,
            "candidate_name": scored.candidates.roster.names[unit],
            **row,
            "scorer": SCORERS[_scorer(row)],
        }
        for unit, block in scored.plan.blocks.items()
        for row in measured_rows(scored.scores.get(unit, {}), bonus=scored.over_plan.bonus)
    ]
    if not rows:
        return []
    frame = pd.DataFrame(rows).reindex(columns=[column.code for column in MEASURED.columns])
    return [OutSheet(form=MEASURED, frame=frame, legend=(scored.over_plan.words,))]


def _scorer(row: dict[str, object]) -> str | None:
    scorer = row["scorer"]
    return scorer if isinstance(scorer, str) else None
