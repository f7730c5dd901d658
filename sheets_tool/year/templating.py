"""`template`: workbooks to hand out, prefilled from the plan, or blank."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pandas as pd

from sheets_tool.findings.catalogue import folder as say
from sheets_tool.findings.model import Finding
from sheets_tool.findings.stop import Stop
from sheets_tool.forms import registration as w2
from sheets_tool.forms import scoring as w3
from sheets_tool.forms.blank import blank_book
from sheets_tool.forms.frames import with_ordinals
from sheets_tool.forms.letterhead import letterhead_of, stamp_of_plan
from sheets_tool.forms.model import Book
from sheets_tool.forms.output import Letterhead, OutBook, Signature
from sheets_tool.forms.planned import Plan
from sheets_tool.forms.registry import BOOKS, BY_ID
from sheets_tool.text.days import show_day
from sheets_tool.text.spelling import file_word, name_key
from sheets_tool.year.block_template import block_book, blocks_of, for_block, reported_targets
from sheets_tool.year.due import stale_forms
from sheets_tool.year.folder import YearFolder
from sheets_tool.year.outcome import Outcome, Output
from sheets_tool.year.planning import read_plan
from sheets_tool.year.score_template import to_score

_GROUP_SIGNATURES = (Signature(role="TỔ TRƯỞNG"), Signature(role="THƯ KÝ HỘI ĐỒNG"))
_GROUP_SPARE = 8


def blanks(folder: Path, books: tuple[Book, ...] = BOOKS) -> Outcome:
    """Return the blank workbook of each book, to be filled by hand."""
    outcome = Outcome()
    letterhead = Letterhead()
    for book in books:
        name = f"{book.number}-{book.file_name}.xlsx"
        out = blank_book(book, letterhead=letterhead)
        outcome.outputs.append(Output(path=folder / name, book=out))
        outcome.say(f"{book.number} {book.name}: {name}")
    return outcome


def hand_out(
    year: YearFolder, form: str, *, period: str | None = None, day: date | None = None
) -> Outcome:
    """Return the workbooks of a form to hand out, one a group, in `phat/`.

    An upper level's scoring sheets are handed out one a block of its units, too.

    Raises:
        Stop: the plan cannot be used, names no group, or has no criteria to score by.
    """
    plan, findings = read_plan(year)
    book = _book(plan, form)
    _known_period(plan, form, period)
    of_blocks = block_book(plan) if form == w3.ID else None
    if not plan.groups and of_blocks is None:
        raise Stop(*findings, _nobody(plan, form))
    outcome = Outcome(findings=findings)
    folder = year.handed_out / book.id
    if of_blocks is not None:
        _for_blocks(outcome, year, plan, of_blocks, period=period, day=day)
    word = "" if period is None else f"dot-{file_word(period)}-"
    for group, name in zip(plan.groups, _file_words(plan.groups), strict=True):
        out = _for_group(plan, book, group, period=period, day=day)
        path = folder / f"{book.file_name}-{word}{name}.xlsx"
        outcome.outputs.append(Output(path=path, book=out))
    pattern = f"{book.file_name}-{word}*.xlsx"
    outcome.findings += stale_forms(folder, pattern, outcome.outputs)
    deadline = plan.text("registration_deadline") if book is w2.REGISTRATION else None
    shown = plan.deadline(deadline)
    due = "" if shown is None else f", hạn nộp {show_day(shown)}"
    if plan.groups:
        count = len(plan.groups)
        outcome.say(f"{count} tệp cho {count} tổ{due}", groups=count)
    whom = "Trưởng khối" if of_blocks is not None else "tổ trưởng"
    outcome.next_act = (
        f"Gửi các tệp trong {folder} cho {whom}; bài gửi lại bỏ vào {year.inbox} hoặc dùng: "
        "sheets-tool receive TỆP --on NGÀY"
    )
    return outcome


def _nobody(plan: Plan, form: str) -> Finding:
    """Return what a plan lacks that has nobody to hand a form out to."""
    if form == w3.ID and plan.units_below.names:
        return say.PLAN_INCOMPLETE.at(
            what="tiêu chí áp dụng cho Tập thể, hay chỉ tiêu công tác có điểm chuẩn",
            sheet="Tiêu chí",
        )
    return say.PLAN_INCOMPLETE.at(what="tổ của các thành viên", sheet="Nhân sự")


def _for_blocks(
    outcome: Outcome,
    year: YearFolder,
    plan: Plan,
    book: Book,
    *,
    period: str | None,
    day: date | None,
) -> None:
    """Add the scoring workbook of each block."""
    blocks = list(blocks_of(plan))
    reported = reported_targets(year, plan)
    for block, name in zip(blocks, _file_words(blocks), strict=True):
        out = for_block(plan, book, block, reported=reported, period=period, day=day)
        word = "" if period is None else f"dot-{file_word(period)}-"
        path = year.handed_out / book.id / f"{book.file_name}-{word}{name}.xlsx"
        outcome.outputs.append(Output(path=path, book=out))
    units = len(plan.units_below.names)
    outcome.say(f"{len(blocks)} tệp cho {len(blocks)} khối, {units} đơn vị", blocks=len(blocks))


def _book(plan: Plan, form: str) -> Book:
    if form != w3.ID:
        return BY_ID[form]
    if w3.plan_scoring_book(plan) is None:
        raise Stop(say.PLAN_INCOMPLETE.at(what="tiêu chí chấm điểm", sheet="Tiêu chí"))
    return w3.scoring_book(plan.frames["criteria"])


def _known_period(plan: Plan, form: str, period: str | None) -> None:
    periods = plan.frames["periods"]["period"].dropna().tolist()
    if form == w3.ID and period not in periods:
        how = f"Thêm --period, là một trong: {', '.join(periods) or 'kế hoạch chưa có đợt nào'}."
        raise Stop(say.MISSING_INPUT.at(what="đợt thi đua", how=how))


def _for_group(
    plan: Plan, book: Book, group: str, *, period: str | None, day: date | None
) -> OutBook:
    stamp = stamp_of_plan(plan, form=book.id, version=book.version, day=day) | {"group": group}
    if period is not None:
        stamp["period"] = period
    out = blank_book(
        book,
        letterhead=letterhead_of(plan, day=day),
        stamp=stamp,
        frames=_prefilled(plan, book, group),
        signatures=_GROUP_SIGNATURES,
        spare_rows=_GROUP_SPARE,
    )
    return to_score(plan, out) if book.id == w3.ID else out


def _prefilled(plan: Plan, book: Book, group: str) -> dict[str, pd.DataFrame]:
    staff = plan.frames["staff"]
    members = staff[_keys(staff["group"]) == name_key(group)].drop(columns=["note"])
    mine = _collectives(plan, group)
    candidates = members.rename(columns={"staff_id": "candidate_id", "full_name": "candidate_name"})
    frames = {w2.PERSONS.id: members, w2.COLLECTIVES.id: mine}
    frames |= dict.fromkeys(w3.SHEETS, candidates)
    known = {form.id for form in book.forms}
    return {form: with_ordinals(frame) for form, frame in frames.items() if form in known}


def _collectives(plan: Plan, group: str) -> pd.DataFrame:
    """Return a group as a collective, then those that are no group and whose head is its member.

    So the school itself stands in the form of its principal; where the plan names no head, or two
    people bear the name, it stands in none.
    """
    collectives, staff = plan.frames["collectives"], plan.frames["staff"]
    group_of, people = _keys(staff["group"]), _keys(staff["full_name"])
    members = people[(group_of == name_key(group)) & ~people.duplicated(keep=False)]
    names, heads = _keys(collectives["collective"]), _keys(collectives["head_name"])
    headed = heads.isin(members) & (heads != "") & ~names.isin(group_of)
    return pd.concat([collectives[names == name_key(group)], collectives[headed]])


def _keys(names: pd.Series) -> pd.Series:
    return names.fillna("").map(name_key)


def _file_words(groups: Sequence[str]) -> list[str]:
    """Return a file word a group, numbered where two groups differ by marks alone."""
    found: list[str] = []
    for group in groups:
        word = file_word(group)
        same = sum(1 for each in found if each == word or each.startswith(f"{word}-so-"))
        found.append(f"{word}-so-{same + 1}" if same else word)
    return found
