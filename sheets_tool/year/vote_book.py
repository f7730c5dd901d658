"""The sheets of `binh-xet.xlsx`."""

from collections.abc import Iterator, Sequence

import pandas as pd

from sheets_tool.forms import ballot_views as views
from sheets_tool.forms.awards import ORDER
from sheets_tool.forms.frames import with_ordinals
from sheets_tool.forms.letterhead import letterhead_of, stamp_of_plan
from sheets_tool.forms.model import Form
from sheets_tool.forms.origin import short
from sheets_tool.forms.output import OutBook, OutSheet, Signature
from sheets_tool.forms.views import VIEW
from sheets_tool.rules.exact import show_ratio
from sheets_tool.stages.deciding import Decision
from sheets_tool.year.parts import handling_sheet, inputs_of
from sheets_tool.year.upper_ceilings import ceilings_sheet
from sheets_tool.year.voted import Voted

NAME = "binh-xet"
_SIGNATURES = (
    Signature(role="THƯ KÝ HỘI ĐỒNG"),
    Signature(role="NGƯỜI KIỂM PHIẾU"),
    Signature(role="CHỦ TỊCH HỘI ĐỒNG"),
)
_PASSED = {True: "đạt", False: "không đạt", None: "chưa rõ"}
_PROPOSED = {True: "có", False: "không", None: None}


def vote_book(voted: Voted) -> OutBook:
    """Return votes, decisions, answers and what is to be done as one workbook."""
    plan = voted.plan
    changes = voted.settled.changes
    sheets = [
        _sheet(views.RESULTS, _results(voted), legend=_legend(voted), signatures=_SIGNATURES),
        _sheet(views.DECISIONS, _recognised(voted), signatures=_SIGNATURES),
        _sheet(views.COUNTS, _counts(voted)),
        _sheet(views.MEETINGS, _meetings(voted)),
        *([ceilings_sheet(voted.ceilings)] if voted.ceilings else []),
        *([_sheet(views.AGAINST, voted.kept)] if len(voted.kept) else []),
        *([_sheet(views.ANSWERS, _answers(voted))] if voted.answers else []),
        *([_sheet(views.CHANGED, pd.DataFrame({"what": list(changes)}))] if changes else []),
        handling_sheet(voted.findings, voted.reading, senders=voted.senders, plan=plan),
    ]
    stamp = stamp_of_plan(plan, form=f"{VIEW}{NAME}", version=1, day=voted.law.day)
    return OutBook(
        letterhead=letterhead_of(plan, day=voted.law.day),
        sheets=tuple(sheets),
        stamp=stamp | {"rule_pack": voted.law.pack.id},
        inputs=inputs_of(plan),
    )


def _sheet(
    form: Form,
    frame: pd.DataFrame,
    *,
    legend: tuple[str, ...] = (),
    signatures: tuple[Signature, ...] = (),
) -> OutSheet:
    numbered = with_ordinals(frame.reset_index(drop=True))
    return OutSheet(form=form, frame=numbered, legend=legend, signatures=signatures)


def _legend(voted: Voted) -> tuple[str, ...]:
    standards = voted.standards
    recused = standards.less_recused
    base = "Tỷ lệ phiếu tính trên tổng số thành viên, kể cả người vắng mặt"
    if recused is not None and recused.value:
        base += f", trừ người không tham gia do liên quan ({recused.basis})"
    kept = voted.settled.kept
    sealed = "chưa niêm phong" if kept is None else f"niêm phong, mã {short(kept.digest)}"
    return (f"{base}.", f"Bộ quy tắc {voted.law.pack.id}; {sealed}.")


def _results(voted: Voted) -> pd.DataFrame:
    columns = [column.code for column in views.RESULTS.columns]
    return pd.DataFrame([_result(voted, each) for each in voted.decisions], columns=columns)


def _result(voted: Voted, decision: Decision) -> dict[str, object]:
    case = decision.case
    ballot, tally = case.ballot, case.tally
    row: dict[str, object] = {
        **_who(voted, decision),
        "award": case.award,
        "verdict": case.verdict,
        "by_group": case.by_group or None,
        "proposed": _PROPOSED[case.proposed],
        "decision": None if ballot is None or decision.lowered_from else ballot.decision,
        "state": decision.state,
        "decided_by": decision.decided_by,
        "reason": decision.reason or None,
        "answered": decision.answered or None,
    }
    if tally is None:
        return row
    ratio = tally.asked.ratio
    return row | {
        "votes": tally.words,
        "share": tally.share_words,
        "asked": "chưa rõ" if ratio is None else show_ratio(ratio),
        "need": tally.need,
        "passed": _PASSED[tally.passed],
        "citation": tally.asked.basis or None,
    }


def _who(voted: Voted, decision: Decision) -> dict[str, object]:
    unit, _, code = decision.case.who
    is_own = unit == voted.plan.text("unit_code")
    return {
        "unit_code": None if is_own else unit,
        "unit_name": None if is_own else voted.unit_names.get(unit),
        "candidate_id": code,
        "candidate_name": decision.case.name,
        "group": decision.case.group or None,
    }


def _recognised(voted: Voted) -> pd.DataFrame:
    found = sorted(voted.recognised, key=lambda each: ORDER[each.case.award])
    columns = [column.code for column in views.DECISIONS.columns]
    return pd.DataFrame([_listed(voted, each) for each in found], columns=columns)


def _listed(voted: Voted, decision: Decision) -> dict[str, object]:
    notes = [decision.reason, f"trả lời: {decision.answered}" if decision.answered else ""]
    return {
        **_who(voted, decision),
        "award": decision.case.award,
        "state": decision.state,
        "decided_by": decision.decided_by,
        "votes": None if decision.case.tally is None else decision.case.tally.words,
        "reason": "; ".join(note for note in notes if note) or None,
    }


def _counts(voted: Voted) -> pd.DataFrame:
    columns = [column.code for column in views.COUNTS.columns]
    return pd.DataFrame(list(_count_rows(voted)), columns=columns)


def _count_rows(voted: Voted) -> Iterator[dict[str, object]]:
    counted = {
        id(each) for each in (*voted.votes.by_group.values(), *voted.votes.by_council.values())
    }
    own = voted.plan.text("unit_code")
    for each in voted.votes.listed:
        numbers = ("issued", "returned", "valid", "approve", "reject", "recused")
        words = ("award", "decision", "decided_award", "reason")
        yield {code: getattr(each, code) for code in (*numbers, *words)} | {
            "meeting": each.meeting.words,
            "members": each.meeting.members,
            "present": each.meeting.present,
            "candidate_id": each.who[2],
            "candidate_name": each.name,
            "unit_code": None if each.who[0] == own else each.who[0],
            "counts": "có" if id(each) in counted else "không",
        }


def _meetings(voted: Voted) -> pd.DataFrame:
    rows = [
        {
            "stage": each.stage,
            "group": each.group or None,
            "round": each.round,
            "held_on": each.held_on,
            "members": each.members,
            "present": each.present,
            "method": each.method,
            "rows": sum(1 for ballot in voted.votes.listed if ballot.meeting is each),
        }
        for each in voted.votes.meetings
    ]
    return pd.DataFrame(rows)


def _answers(voted: Voted) -> pd.DataFrame:
    answers: Sequence[dict[str, object]] = [
        {"item": item, "what": each.what, "reason": each.reason, "day": each.day}
        for item, each in sorted(voted.answers.items())
    ]
    return pd.DataFrame(answers)
