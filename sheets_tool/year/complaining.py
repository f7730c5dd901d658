"""`complaint`: complaints and comments: received, due, answered, open."""

from datetime import date

from sheets_tool.forms import event_views as views
from sheets_tool.forms.complaint import COMPLAINT
from sheets_tool.forms.frames import with_ordinals
from sheets_tool.forms.output import OutSheet
from sheets_tool.stages.complaints import about, follow
from sheets_tool.stages.gathering import Act
from sheets_tool.text.days import show_day
from sheets_tool.year.folder import YearFolder
from sheets_tool.year.happening import Happened, outcome_of, read_act
from sheets_tool.year.outcome import Outcome
from sheets_tool.year.parts import signatures_of

ACT = Act(book=COMPLAINT, travelling=None, key=("received_on", "sender", "content"))
NAME = "don-thu"


def read_complaints(year: YearFolder) -> Happened:
    """Return the complaints of a year folder, each once, with whom they are about.

    Raises:
        Stop: the plan cannot be used, or no complaint has come in.
    """
    return read_act(year, ACT, whose=about)


def complain(year: YearFolder, *, day: date | None = None) -> Outcome:
    """Return the complaints as `don-thu.xlsx`, with those overdue on a day.

    Raises:
        Stop: the plan cannot be used, or no complaint has come in.
    """
    happened = read_complaints(year)
    found = follow(happened.reading, happened.table, day=day)
    told = "chưa cho ngày (--day) nên chưa nói đơn nào quá hạn" if day is None else show_day(day)
    sheets = (
        OutSheet(
            form=views.COMPLAINTS_FOLLOWED,
            frame=with_ordinals(found.frame),
            legend=(f"Xét đến ngày: {told}.",),
            signatures=signatures_of(happened.plan),
        ),
        OutSheet(
            form=views.OPEN_COMPLAINTS,
            frame=with_ordinals(found.open),
            legend=("Danh sách còn đơn chưa trả lời về người có tên thì chưa chốt được.",),
        ),
    )
    outcome = outcome_of(happened, NAME, sheets, findings=found.findings, day=day)
    overdue = 0 if found.open.empty else int(found.open["days"].notna().sum())
    outcome.say(
        f"{len(found.frame)} đơn, ý kiến: còn {len(found.open)} chưa trả lời, {overdue} quá hạn",
        complaints=len(found.frame),
        open=len(found.open),
        overdue=overdue,
    )
    outcome.next_act = (
        "Mọi đơn đã được trả lời; có đơn mới thì ghi thêm vào sổ rồi chạy lại."
        if found.open.empty
        else "Trả lời đơn còn mở, ghi ngày trả lời vào sổ rồi chạy lại."
    )
    return outcome
