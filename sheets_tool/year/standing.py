"""`status`: what has come in, what is missing, late or wrong, and the next act."""

from collections.abc import Iterable

from sheets_tool.findings.model import Severity
from sheets_tool.findings.tally import count_by_severity, in_order
from sheets_tool.forms.frames import Reading
from sheets_tool.forms.planned import Plan
from sheets_tool.stages.receiving import Receipt
from sheets_tool.text.days import show_day
from sheets_tool.year.folder import YearFolder
from sheets_tool.year.inbox import Received, look_into
from sheets_tool.year.of_kind import kind_shown, kinds_told
from sheets_tool.year.outcome import Outcome
from sheets_tool.year.parts import senders_of, senders_word
from sheets_tool.year.planning import but_levels, read_plan, upper_senders
from sheets_tool.year.reminding import Reminder, add_reminders, reminders
from sheets_tool.year.returns import Returns, covers_of, group_returns, read_inbox, unit_returns


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
            add_reminders(outcome, _reminders(plan, _returns(plan, received, Reading())))
        return outcome
    received, reading = read_inbox(year, plan, received)
    outcome.findings = but_levels(plan, outcome.findings, of=upper_senders(reading))
    waited = _returns(plan, received, reading)
    for label, returns in waited:
        outcome.findings += returns.findings
        _tell(outcome, label, returns.receipt)
    if message:
        add_reminders(outcome, _reminders(plan, waited))
    outcome.next_act = _after_returns(outcome, plan)
    return outcome


def _returns(plan: Plan, received: Received, reading: Reading) -> list[tuple[str, Returns]]:
    if not plan.is_upper:
        returns = group_returns(plan, received, reading)
        return [(f"Đăng ký của các {senders_word(plan, returns.receipt)}", returns)]
    return [
        (
            f"Hồ sơ {kind_shown(kind, period)}",
            unit_returns(plan, received, reading, kind=kind, period=period),
        )
        for kind, period in kinds_told(reading, covers_of(reading)) or [("DANG_KY", None)]
    ]


def _reminders(plan: Plan, waited: Iterable[tuple[str, Returns]]) -> list[Reminder]:
    return [
        each
        for label, returns in waited
        for each in reminders(
            returns.receipt,
            returns.findings,
            senders_of(returns.reading, returns.senders, plan),
            ours=plan.text("unit_name"),
            what=label.lower() if plan.is_upper else "bản đăng ký",
        )
    ]


def _tell(outcome: Outcome, label: str, receipt: Receipt) -> None:
    came = sum(1 for each in receipt.sent if each.used is not None)
    outcome.say(f"{label}: {came}/{len(receipt.sent)}")
    for each in receipt.sent:
        day = each.used.day if each.used is not None else None
        shown = "" if day is None else f", nhận {show_day(day)}"
        due = "" if each.due is None else f", hạn {show_day(each.due)}"
        many = f", {each.versions} bản" if each.versions > 1 else ""
        outcome.say(f"  {each.name}: {each.state}{shown}{due}{many}")
    outcome.facts[label] = [
        {"sender": each.sender, "name": each.name, "state": each.state} for each in receipt.sent
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


def _after_returns(outcome: Outcome, plan: Plan) -> str:
    errors = count_by_severity(in_order(outcome.findings))[Severity.ERROR]
    act = "sheets-tool consolidate" if plan.is_upper else "sheets-tool register"
    return f"Có {errors} lỗi: sheets-tool check, rồi {act}" if errors else act
