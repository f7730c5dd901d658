"""What a submission must pass: the seal, and the window of the level above."""

from collections.abc import Iterator
from datetime import date

import pandas as pd

from sheets_tool.findings.catalogue import votes as say
from sheets_tool.findings.model import Finding
from sheets_tool.findings.stop import Stop
from sheets_tool.forms.codes import SUBMISSION_KINDS
from sheets_tool.forms.planned import Plan
from sheets_tool.text.days import show_day
from sheets_tool.year.folder import YearFolder
from sheets_tool.year.sealing import SEAL_ITEM, read_seal
from sheets_tool.year.voted import Voted, waiting


def check_seal(year: YearFolder, voted: Voted) -> None:
    """Let pass what is sealed as it stands, or changed with somebody answering for it.

    Raises:
        Stop: it does not.
    """
    again = "sheets-tool vote"
    items = waiting(voted.findings)
    changed = [f for f in voted.settled.findings if f.entry is say.SEALED_CHANGED]
    if changed:
        raise Stop(*changed)
    if items.keys() - {SEAL_ITEM}:
        why = f"còn chờ trả lời {', '.join(sorted(items))}"
        raise Stop(say.NOT_SEALED.at(why=why, how=f"Sửa hoặc trả lời rồi: {again}"))
    if read_seal(year) is None:
        raise Stop(say.NOT_SEALED.at(why="chưa có bản niêm phong", how=f"Chạy: {again}"))
    if any(f.entry is say.RESEALED for f in voted.settled.findings):
        raise Stop(say.NOT_SEALED.at(why="hội đồng đã họp thêm", how=f"Niêm phong lại: {again}"))


def window(
    plan: Plan, kind: str, day: date | None, *, period: str | None = None
) -> Iterator[Finding]:
    """Yield whether a submission of a day is early, late or in the upper level's window."""
    row = plan.calendar_row(kind, period=period)
    if row is None or day is None:
        return
    opens, due = (None if pd.isna(row[c]) else row[c].date() for c in ("submit_from", "submit_to"))
    values = {"kind": SUBMISSION_KINDS.label(kind), "day": show_day(day)}
    if opens is not None and day < opens:
        yield say.SUBMITTED_EARLY.at(opens=show_day(opens), **values)
    elif due is not None and day > due:
        yield say.SUBMITTED_LATE.at(due=show_day(due), **values)
    elif opens is not None or due is not None:
        shown = " – ".join("…" if each is None else show_day(each) for each in (opens, due))
        yield say.SUBMITTED_IN_TIME.at(window=shown, **values)
