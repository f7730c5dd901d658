"""`template registration --each`: a form of registration a member, where members send their own."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

import pandas as pd

from sheets_tool.findings.catalogue import folder as say
from sheets_tool.findings.stop import Stop
from sheets_tool.forms import registration as w2
from sheets_tool.forms.blank import blank_book
from sheets_tool.forms.frames import records, with_ordinals
from sheets_tool.forms.letterhead import letterhead_of, stamp_of_plan
from sheets_tool.forms.output import OutBook, Signature
from sheets_tool.forms.planned import Plan
from sheets_tool.text.days import show_day
from sheets_tool.text.spelling import fold, name_key
from sheets_tool.year.due import stale_forms
from sheets_tool.year.folder import YearFolder
from sheets_tool.year.outcome import Outcome, Output
from sheets_tool.year.planning import read_plan

_SIGNATURES = (Signature(role="NGƯỜI ĐĂNG KÝ"), Signature(role="TỔ TRƯỞNG"))


def hand_out_each(year: YearFolder, *, day: date | None = None) -> Outcome:
    """Return a form of registration a member in `phat/registration/`, a folder a group.

    On it stands the member alone, and the collectives that the member heads.

    Raises:
        Stop: the plan cannot be used, or names no member with a group.
    """
    plan, findings = read_plan(year)
    staff = plan.frames["staff"]
    known = staff[staff["staff_id"].isin(list(plan.staff.names)) & staff["group"].notna()]
    if known.empty:
        raise Stop(*findings, say.PLAN_INCOMPLETE.at(what="tổ của các thành viên", sheet="Nhân sự"))
    outcome = Outcome(findings=findings)
    folder = year.handed_out / w2.REGISTRATION.id
    for member in records(known.drop(columns=["note"])):
        name = fold(f"{w2.REGISTRATION.file_name} {member['staff_id']} {member['full_name']}")
        path = folder / fold(member["group"]).replace(" ", "-") / f"{name.replace(' ', '-')}.xlsx"
        outcome.outputs.append(Output(path=path, book=_own_form(plan, member, day=day)))
    pattern = f"*/{w2.REGISTRATION.file_name}-*.xlsx"
    outcome.findings += stale_forms(folder, pattern, outcome.outputs)
    limit = plan.deadline(plan.text("registration_deadline"))
    due = "" if limit is None else f", hạn nộp {show_day(limit)}"
    outcome.say(f"{len(known)} phiếu cho {len(known)} người{due}", members=len(known))
    outcome.next_act = (
        f"Gửi mỗi người phiếu của mình trong {folder}; phiếu gửi lại: "
        "sheets-tool receive TỆP --on NGÀY"
    )
    return outcome


def _own_form(plan: Plan, member: Mapping[str, Any], *, day: date | None) -> OutBook:
    stamp = stamp_of_plan(plan, form=w2.REGISTRATION.id, version=w2.REGISTRATION.version, day=day)
    headed = _headed_by(plan, member["full_name"])
    forms = w2.REGISTRATION.forms if len(headed) else (w2.PERSONS,)
    return blank_book(
        replace(w2.REGISTRATION, forms=forms),
        letterhead=letterhead_of(plan, day=day),
        stamp=stamp | {"group": member["group"], "staff_id": member["staff_id"]},
        frames={
            w2.PERSONS.id: with_ordinals(pd.DataFrame([member])),
            w2.COLLECTIVES.id: with_ordinals(headed),
        },
        signatures=_SIGNATURES,
        spare_rows=0,
    )


def _headed_by(plan: Plan, name: str) -> pd.DataFrame:
    collectives = plan.frames["collectives"]
    heads = collectives["head_name"].fillna("").map(name_key)
    return collectives[heads == name_key(name)].reset_index(drop=True)
