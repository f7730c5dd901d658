"""`status`: what has come in, what is missing, late or wrong, and the next act."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sheets_tool.findings.catalogue import cross as say
from sheets_tool.findings.model import Finding, Severity
from sheets_tool.findings.tally import count_by_severity, in_order
from sheets_tool.forms.codes import SUBMISSION_KINDS
from sheets_tool.forms.frames import Reading
from sheets_tool.forms.planned import Plan
from sheets_tool.stages.receiving import Sent
from sheets_tool.text.days import show_day
from sheets_tool.year.folder import YearFolder
from sheets_tool.year.inbox import Received, look_into
from sheets_tool.year.of_kind import kind_shown, kinds_told
from sheets_tool.year.outcome import Outcome
from sheets_tool.year.parts import senders_of, senders_word
from sheets_tool.year.planning import but_levels, read_plan, upper_senders
from sheets_tool.year.reminding import Reminder, add_reminders, reminders
from sheets_tool.year.returns import Returns, group_returns, read_inbox
from sheets_tool.year.unit_returns import covers_of, unit_returns

_OF_THE_DUE = frozenset({say.NOT_RECEIVED, say.OTHER_KIND})
"""What is said of those who sent nothing, or something else, where something is due."""
_NOT_DUE = " (không có trong lịch nộp, không nhắc ai)"


def status(year: YearFolder, *, message: bool = False) -> Outcome:
    """Return how the year stands: per sender what came, and the next act with its command.

    `message` tells first what to write to each sender of whom anything is wanted.

    Raises:
        Stop: the plan cannot be used.
    """
    plan, findings = read_plan(year)
    outcome = Outcome(findings=findings)
    outcome.say(f"{plan.text('unit_name')} – năm {plan.text('year')}")
    received = look_into(year.inbox) if year.inbox.is_dir() else Received()
    if not received.files:
        outcome.findings += received.findings
        outcome.say("Hộp nhận (nhan/) chưa có bài nào.", received=0)
        outcome.next_act = _before_returns(year, plan)
        if message:
            add_reminders(outcome, _reminders(plan, _waited(plan, received, Reading())))
        return outcome
    received, reading = read_inbox(year, plan, received)
    outcome.findings = but_levels(plan, outcome.findings, of=upper_senders(reading))
    waited = _waited(plan, received, reading)
    for each in waited:
        outcome.findings += each.findings
        _tell(outcome, each)
    if message:
        add_reminders(outcome, _reminders(plan, waited))
    outcome.next_act = _after_returns(outcome, waited)
    return outcome


@dataclass(frozen=True, slots=True, kw_only=True)
class _Waited:
    """What is waited for: how it is called, who sent it, and the command that takes it up.

    What is not in the calendar came by itself, or by mistake: nobody is asked for it.
    """

    label: str
    returns: Returns
    command: str
    is_due: bool = True

    @property
    def sent(self) -> list[Sent]:
        return [each for each in self.returns.receipt.sent if self.is_due or each.versions]

    @property
    def findings(self) -> list[Finding]:
        told = self.returns.findings
        return told if self.is_due else [each for each in told if each.entry not in _OF_THE_DUE]


def _waited(plan: Plan, received: Received, reading: Reading) -> list[_Waited]:
    if not plan.is_upper:
        returns = group_returns(plan, received, reading)
        label = f"Đăng ký của các {senders_word(plan, returns.receipt)}"
        return [_Waited(label=label, returns=returns, command="sheets-tool register")]
    return [
        _Waited(
            label=f"Hồ sơ {kind_shown(kind, period)}",
            returns=unit_returns(plan, received, reading, kind=kind, period=period),
            command=f"sheets-tool consolidate{_options(kind, period)}",
            is_due=plan.frames["calendar"].empty
            or plan.calendar_row(kind, period=period) is not None,
        )
        for kind, period in kinds_told(reading, covers_of(reading)) or [("DANG_KY", None)]
    ]


def _options(kind: str, period: str | None) -> str:
    own = "" if kind == "DANG_KY" else f" --kind {SUBMISSION_KINDS.by_code[kind].spellings[0]}"
    return f"{own} --period {period}" if period else own


def _reminders(plan: Plan, waited: Iterable[_Waited]) -> list[Reminder]:
    return [
        reminder
        for each in waited
        for reminder in reminders(
            each.sent,
            each.findings,
            senders_of(each.returns.reading, each.returns.senders, plan),
            ours=plan.text("unit_name"),
            what=each.label.lower() if plan.is_upper else "bản đăng ký",
        )
    ]


def _tell(outcome: Outcome, waited: _Waited) -> None:
    sent, due = waited.sent, len(waited.returns.receipt.sent)
    came = sum(1 for each in sent if each.used is not None)
    outcome.say(f"{waited.label}: {came}/{due}{'' if waited.is_due else _NOT_DUE}")
    for each in sent:
        day = each.used.day if each.used is not None else None
        shown = "" if day is None else f", nhận {show_day(day)}"
        last = "" if each.due is None else f", hạn {show_day(each.due)}"
        many = f", {each.versions} bản" if each.versions > 1 else ""
        outcome.say(f"  {each.name}: {each.state}{shown}{last}{many}")
    outcome.facts[waited.label] = [
        {"sender": each.sender, "name": each.name, "state": each.state} for each in sent
    ]


def _before_returns(year: YearFolder, plan: Plan) -> str:
    if plan.is_upper:
        return "Bỏ hồ sơ các đơn vị vào nhan/, hoặc: sheets-tool receive TỆP --on NGÀY"
    if not any((year.handed_out / "registration").rglob("*.xlsx")):
        return "sheets-tool template registration"
    return (
        "Gửi tệp trong phat/registration cho tổ trưởng; "
        "bài về thì: sheets-tool receive TỆP --on NGÀY"
    )


def _after_returns(outcome: Outcome, waited: Sequence[_Waited]) -> str:
    errors = count_by_severity(in_order(outcome.findings))[Severity.ERROR]
    act = next((each.command for each in reversed(waited) if each.is_due), waited[-1].command)
    return f"Có {errors} lỗi: sheets-tool check, rồi {act}" if errors else act
