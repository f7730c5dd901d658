"""A short polite text for each unit or group that is due: missing, late, or with cells to mend."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

import pandas as pd

from sheets_tool.findings.catalogue import cross as say
from sheets_tool.findings.model import Finding, Severity
from sheets_tool.findings.tally import in_order
from sheets_tool.forms import submission as w11
from sheets_tool.forms.codes import SUBMISSION_KINDS
from sheets_tool.forms.output import OutSheet
from sheets_tool.stages.handling import Senders
from sheets_tool.stages.receiving import LATE, MISSING, UNUSABLE, Sent
from sheets_tool.text.days import show_day
from sheets_tool.year.messaging import MOST_LINES, OURS, where
from sheets_tool.year.outcome import Outcome

_TOLD_APART = frozenset(
    {say.REPLACED, say.NOT_RECEIVED, say.LATE, say.CAME_UNUSABLE, say.MENDED_LATE}
)
"""Replaced, missing, late: the state of the sender says so already."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reminder:
    """A text for one sender that is due.

    Attributes:
        sender: code of the unit, or name of the group.
        name: as people call it.
        why: in few words: Chưa nộp, Muộn, Cần sửa 3 chỗ.
        text: the whole text, to paste.
    """

    sender: str
    name: str
    why: str
    text: str


def due_words(kind: str, period: str | None = None) -> str:
    """Return what is due, as a message names it: hồ sơ sơ kết đợt 1."""
    words = f"hồ sơ {SUBMISSION_KINDS.label(kind).lower()}"
    return f"{words} đợt {period}" if period else words


def reminders(
    sent: Iterable[Sent], findings: Iterable[Finding], senders: Senders, *, ours: str, what: str
) -> list[Reminder]:
    """Return a text for each sender of whom anything is wanted, in the plan's order.

    `ours` is who asks, `what` is due. No file is named, so that a name changes no output.
    """
    to_mend: defaultdict[str, list[Finding]] = defaultdict(list)
    for finding in in_order(findings):
        if finding.severity > Severity.NOTE and finding.entry not in OURS | _TOLD_APART:
            for sender, theirs in _by_sender(finding, senders).items():
                to_mend[sender].append(theirs)
    made = (_of(each, to_mend[each.sender], senders, ours=ours, what=what) for each in sent)
    return [each for each in made if each is not None]


def _by_sender(finding: Finding, senders: Senders) -> dict[str, Finding]:
    """Return a finding as it stands in the workbook of each sender that it is about."""
    found = {senders.of(finding): finding}
    for place in finding.also:
        theirs = replace(finding, place=place)
        found.setdefault(senders.of(theirs), theirs)
    return found


def _of(
    sent: Sent, findings: list[Finding], senders: Senders, *, ours: str, what: str
) -> Reminder | None:
    asked = _asked(sent, ours=ours, what=what)
    if not asked and not findings:
        return None
    told = list(dict.fromkeys(senders.nameless(f"{where(f)}{f.to_sender}") for f in findings))
    mend = f"Cần sửa {len(told)} chỗ" if told else ""
    is_told = sent.state in {MISSING, UNUSABLE, LATE}
    lines = [
        f"Kính gửi {sent.name}:",
        *asked,
        *_to_mend(told, what=what),
        "Trân trọng cảm ơn!",
    ]
    return Reminder(
        sender=sent.sender,
        name=sent.name,
        why="; ".join(each for each in (sent.state if is_told else "", mend) if each),
        text="\n".join(lines),
    )


def _asked(sent: Sent, *, ours: str, what: str) -> list[str]:
    due = "" if sent.due is None else f" (hạn {show_day(sent.due)})"
    if sent.state == MISSING:
        return [f"{ours} chưa nhận được {what}{due}. Nhờ gửi sớm giúp."]
    if sent.state == UNUSABLE:
        return [f"{ours} đã nhận {what} nhưng chưa dùng được{due}. Nhờ gửi lại giúp."]
    if sent.state == LATE and sent.used is not None and sent.used.day is not None:
        return [f"{ours} nhận {what} ngày {show_day(sent.used.day)}, muộn so với hạn{due}."]
    return []


def _to_mend(told: Sequence[str], *, what: str) -> list[str]:
    if not told:
        return []
    more = len(told) - MOST_LINES
    return [
        f"Nhờ sửa rồi gửi lại {what}, {len(told)} chỗ:",
        *(f"- {line}" for line in told[:MOST_LINES]),
        *([f"- và {more} chỗ nữa."] if more > 0 else []),
    ]


def reminder_sheet(found: Iterable[Reminder]) -> OutSheet:
    """Return sheet `Nhắn tin`: one row a unit to write to."""
    rows = [
        {"unit_code": r.sender, "unit_name": r.name, "why": r.why, "message": r.text} for r in found
    ]
    columns = [column.code for column in w11.MESSAGES.columns]
    return OutSheet(form=w11.MESSAGES, frame=pd.DataFrame(rows, columns=columns))


def add_reminders(outcome: Outcome, found: Iterable[Reminder]) -> None:
    """Put the texts before everything else that an outcome tells."""
    known = list(found)
    lines = [line for each in known for line in (*each.text.splitlines(), "")]
    outcome.lines[:0] = lines or ["Không phải nhắc ai.", ""]
    outcome.facts["messages"] = [
        {"sender": r.sender, "name": r.name, "why": r.why, "text": r.text} for r in known
    ]
