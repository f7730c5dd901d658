"""`template ballot`: minutes of a count of votes, prefilled with whom a meeting may consider."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import pandas as pd

from sheets_tool.findings.catalogue import cross as say
from sheets_tool.findings.catalogue import folder as say_folder
from sheets_tool.findings.model import Finding
from sheets_tool.findings.stop import Stop
from sheets_tool.forms import ballot as w5
from sheets_tool.forms.awards import BY_CODE, COLLECTIVE, PERSON
from sheets_tool.forms.blank import blank_book
from sheets_tool.forms.counted import COUNCIL_STAGE, GROUP_STAGE
from sheets_tool.forms.letterhead import letterhead_of, stamp_of_plan
from sheets_tool.forms.output import OutBook, OutSheet, Signature
from sheets_tool.forms.planned import Plan
from sheets_tool.rules.evaluate import NOT_MET
from sheets_tool.rules.votes import value_id
from sheets_tool.stages.deciding import Case
from sheets_tool.text.spelling import file_word, name_key
from sheets_tool.year.due import handed_out
from sheets_tool.year.evaluating import Judged, judge
from sheets_tool.year.folder import YearFolder
from sheets_tool.year.outcome import Outcome, Output
from sheets_tool.year.planning import read_plan

_SIGNATURES = (
    Signature(role="THƯ KÝ"),
    Signature(role="NGƯỜI KIỂM PHIẾU"),
    Signature(role="CHỦ TỌA"),
)
_SPARE = 6
BLANK_MINUTES = "Cấp trên dùng mẫu trống: sheets-tool template ballot -o phat."
"""How an upper level comes by the minutes of its council."""
_KIND_WORDS = {PERSON: "", COLLECTIVE: "tap-the-"}


def hand_out_ballots(
    year: YearFolder, *, stage: str, kind: str = PERSON, day: date | None = None
) -> Outcome:
    """Return minutes to fill in `phat/ballot/`: one a group, or one for the council.

    On them stand those who registered and are or may be eligible; at the council those whom the
    groups proposed.

    Raises:
        Stop: an input cannot be used, or nobody may be considered.
    """
    plan, _ = read_plan(year)
    if plan.is_upper:
        raise Stop(say_folder.MISSING_INPUT.at(what="mẫu có sẵn tên", how=BLANK_MINUTES))
    judged = judge(year)
    cases = [each.case for each in judged.decisions if each.case.who[1] == kind]
    outcome = Outcome()
    if stage == GROUP_STAGE:
        outcome.outputs = list(_of_groups(year, judged, cases, kind=kind, day=day))
    else:
        chosen, outcome.findings = _for_council(judged, cases, kind=kind)
        if chosen:
            book = _book(plan, chosen, stage=stage, members=judged.standards.members, day=day)
            path = _path(year, f"kiem-phieu-{_KIND_WORDS[kind]}hoi-dong")
            outcome.outputs = [Output(path=path, book=book)]
    if not outcome.outputs:
        raise Stop(*outcome.findings, say_folder.MISSING_INPUT.at(what=_NOBODY, how=_NOBODY_HOW))
    outcome.say(f"{len(outcome.outputs)} biên bản", ballots=len(outcome.outputs))
    _thresholds(outcome, judged)
    if kind == PERSON and plan.collectives.names:
        outcome.say("Biên bản cho tập thể: thêm --for tap-the (sau khi hội đồng xét cá nhân).")
    outcome.next_act = "Họp, kiểm phiếu, điền biên bản; bài về bỏ vào nhan/ rồi: sheets-tool vote"
    return outcome


def _thresholds(outcome: Outcome, judged: Judged) -> None:
    """Say which awards still lack a threshold of votes, all at once, before anybody votes."""
    awards = {each.case.award for each in judged.decisions if _may_be_considered(each.case)}
    unknown = [a for a in BY_CODE if a in awards and judged.standards.asked(a).ratio is None]
    if unknown:
        names = "; ".join(f"{BY_CODE[award].name}: {value_id(award)}" for award in unknown)
        outcome.say(
            f"Chưa rõ tỷ lệ phiếu cần đạt; hỏi hội đồng, ghi vào trang Quy tắc kèm căn cứ: {names}."
            " Cách ghi: 2/3, 70% hoặc 1/2 (ít nhất bằng ấy; “quá bán” thì hỏi rõ tỷ lệ).",
            thresholds_unknown=unknown,
        )


_NOBODY = "người hoặc tập thể đã đăng ký và có thể đủ điều kiện"
_NOBODY_HOW = "Xem kết quả xét: sheets-tool evaluate."


def _may_be_considered(case: Case) -> bool:
    return bool(case.registered) and case.verdict != NOT_MET


def _of_groups(
    year: YearFolder, judged: Judged, cases: Sequence[Case], *, kind: str, day: date | None
) -> Iterable[Output]:
    plan = judged.plan
    for group in plan.groups:
        mine = [case for case in cases if _is_of(plan, case, group) and _may_be_considered(case)]
        if not mine:
            continue
        members = sum(1 for each in plan.staff.groups.values() if each == group)
        book = _book(plan, mine, stage=GROUP_STAGE, members=members, day=day, group=group)
        yield Output(
            path=_path(year, f"kiem-phieu-{_KIND_WORDS[kind]}{file_word(group)}"), book=book
        )


def _is_of(plan: Plan, case: Case, group: str) -> bool:
    unit, kind, code = case.who
    del unit
    own = plan.staff.groups.get(code, "") if kind == PERSON else case.name
    return name_key(own) == name_key(group)


def _for_council(
    judged: Judged, cases: Sequence[Case], *, kind: str
) -> tuple[list[Case], list[Finding]]:
    """Return whom the council may consider: the groups' proposals, all where no group has met."""
    met = {
        name_key(each.meeting.group)
        for each in judged.votes.by_group.values()
        if each.who[1] == kind
    }
    if not met:
        return [case for case in cases if _may_be_considered(case)], []
    chosen = [
        case
        for case in cases
        if case.proposed or (not _has_group(judged.plan, case) and _may_be_considered(case))
    ]
    late = [g for g in judged.plan.groups if name_key(g) not in met] if kind == PERSON else []
    shown = [
        say.NOT_RECEIVED.at(
            sender=group,
            what=w5.BALLOT.name,
            due="trước khi hội đồng họp",
            source=handed_out(w5.BALLOT.id, "--stage", "to"),
        )
        for group in late
    ]
    return chosen, shown


def _has_group(plan: Plan, case: Case) -> bool:
    return any(_is_of(plan, case, group) for group in plan.groups)


def _book(
    plan: Plan,
    cases: Sequence[Case],
    *,
    stage: str,
    members: int | None,
    day: date | None,
    group: str = "",
) -> OutBook:
    stamp = stamp_of_plan(plan, form=w5.BALLOT.id, version=w5.BALLOT.version, day=day)
    meeting = {"stage": stage, "round": 1, "members": members}
    rows = [
        {
            "ordinal": str(number),
            "candidate_id": case.who[2],
            "candidate_name": case.name,
            "award": case.award,
        }
        for number, case in enumerate(cases, 1)
    ]
    frames = {w5.MEETING.id: pd.DataFrame([meeting]), w5.COUNT.id: pd.DataFrame(rows)}
    book = blank_book(
        w5.BALLOT,
        letterhead=letterhead_of(plan, day=day),
        stamp=stamp | ({"group": group} if group else {}),
        frames=frames,
        signatures=_SIGNATURES,
        spare_rows=_SPARE,
    )
    return replace(book, sheets=tuple(_own_columns(sheet) for sheet in book.sheets))


def _own_columns(sheet: object) -> OutSheet:
    """Return a sheet without the columns that only an upper level fills."""
    assert isinstance(sheet, OutSheet)  # noqa: S101 - a blank book has no other
    codes = tuple(c.code for c in sheet.form.columns if c.code not in w5.OF_UNITS)
    return replace(sheet, columns=codes) if sheet.form is w5.COUNT else sheet


def _path(year: YearFolder, name: str) -> Path:
    return year.handed_out / w5.BALLOT.id / f"{name}.xlsx"


STAGES = {"to": GROUP_STAGE, "hoi-dong": COUNCIL_STAGE}
"""A stage as it is typed → its code."""
KINDS = {"ca-nhan": PERSON, "tap-the": COLLECTIVE}
"""A kind of candidate as it is typed → its code."""
