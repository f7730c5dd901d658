"""Decisions for the units below (W13): one workbook a unit in `phat/quyet-dinh/`."""

from collections.abc import Iterator
from pathlib import Path

import pandas as pd

from sheets_tool.books.extract import Wanted
from sheets_tool.books.read import read_books
from sheets_tool.forms import decision as w13
from sheets_tool.forms.blank import blank_book
from sheets_tool.forms.frames import records
from sheets_tool.forms.letterhead import letterhead_of, stamp_of_plan
from sheets_tool.forms.output import Signature
from sheets_tool.forms.planned import pairs_of
from sheets_tool.stages.deciding import DECIDED, FALLEN, LOWERED, RECOGNISED, REFUSED, Decision
from sheets_tool.text.spelling import fold
from sheets_tool.year.concluding import LEVELS
from sheets_tool.year.outcome import Output
from sheets_tool.year.voted import Voted

_FILLED = ("decision_no", "decision_date", "signed_by")
_SIGNATURES = (Signature(role="NGƯỜI LẬP BIỂU"), Signature(role="NGƯỜI KÝ QUYẾT ĐỊNH"))


def decision_papers(voted: Voted) -> list[Output]:
    """Return a decision a unit: recognised here, refused, or lowered; what goes higher waits.

    Number, day and signer are left to fill; those already filled in are kept.
    """
    units = dict.fromkeys(each.case.who[0] for each in voted.decisions)
    return [
        _paper(voted, unit, rows)
        for unit in units
        if (rows := list(_rows(d for d in voted.decisions if d.case.who[0] == unit)))
    ]


def _rows(decisions: Iterator[Decision]) -> Iterator[dict[str, object]]:
    listed = list(decisions)
    lowered = {(e.case.who, e.lowered_from): e for e in listed if e.lowered_from}
    for each in listed:
        ballot, case = each.case.ballot, each.case
        if ballot is None or each.lowered_from:
            continue
        row: dict[str, object] = {
            "candidate_kind": case.who[1],
            "candidate_id": case.who[2],
            "candidate_name": case.name,
            "award": case.award,
            "reason": each.reason or None,
        }
        if each.state == DECIDED:
            yield row | {"decision": RECOGNISED}
        elif each.state == FALLEN and ballot.decision == LOWERED:
            after = lowered.get((case.who, case.award))
            if after is None or after.state == DECIDED:
                to = {"decided_award": ballot.decided_award, "reason": ballot.reason}
                yield row | {"decision": LOWERED} | to
        elif each.state == FALLEN:
            yield row | {"decision": REFUSED}


def _paper(voted: Voted, unit: str, rows: list[dict[str, object]]) -> Output:
    plan = voted.plan
    folder = voted.year.handed_out / "quyet-dinh"
    path = folder / f"quyet-dinh-{fold(unit).replace(' ', '-')}.xlsx"
    numbered = [{"ordinal": str(number), **row} for number, row in enumerate(rows, 1)]
    before, is_same = _before(path, rows)
    told = {
        **before,
        "decided_by": LEVELS.get(plan.text("unit_level")),
        "unit_code": unit,
        "unit_name": voted.unit_names.get(unit),
        "year": plan.text("year"),
    }
    columns = [column.code for column in w13.LIST.columns]
    book = blank_book(
        w13.DECISION,
        letterhead=letterhead_of(plan),
        stamp=stamp_of_plan(plan, form=w13.DECISION.id, version=w13.DECISION.version),
        frames={
            w13.PAPER.id: pd.DataFrame([told]),
            w13.LIST.id: pd.DataFrame(numbered, columns=columns),
        },
        signatures=_SIGNATURES,
        spare_rows=0,
    )
    return Output(path=path, book=book, keeps_edits=is_same)


def _before(path: Path, rows: list[dict[str, object]]) -> tuple[dict[str, object], bool]:
    """Return what was filled into a decision, and whether its list is the one to be written."""
    if not path.is_file():
        return {}, False
    reading = read_books([Wanted(path, path.name)], books=[w13.DECISION])
    filled = pairs_of(reading.frame(w13.DECISION.id, w13.PAPER), w13.PAPER)
    codes = [c.code for c in w13.LIST.columns if c.code != "ordinal"]
    stands = [
        {code: row[code] for code in codes}
        for row in records(reading.frame(w13.DECISION.id, w13.LIST))
    ]
    wanted = [{code: row.get(code) for code in codes} for row in rows]
    return {code: filled[code] for code in _FILLED if code in filled}, stands == wanted
