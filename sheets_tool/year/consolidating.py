"""`consolidate`: what the units below sent, as one workbook for the level above."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from sheets_tool.books.elsewhere import cluster
from sheets_tool.books.read import THREADS, Wanted
from sheets_tool.findings.catalogue import file as say_file
from sheets_tool.findings.catalogue import folder as say
from sheets_tool.findings.model import Finding, Place
from sheets_tool.findings.stop import Stop
from sheets_tool.forms import plan as w1
from sheets_tool.forms import submission as w11
from sheets_tool.forms.output import OutSheet
from sheets_tool.forms.planned import Plan
from sheets_tool.stages.consolidation import Consolidation, consolidate
from sheets_tool.stages.submission import Submission
from sheets_tool.year.doubting import Checked, check_units
from sheets_tool.year.folder import YearFolder
from sheets_tool.year.inbox import expand
from sheets_tool.year.outcome import Outcome, Output
from sheets_tool.year.parts import arithmetic, handling_sheet, received_frame
from sheets_tool.year.planning import read_plan
from sheets_tool.year.returns import Returns, read_inbox, unit_returns
from sheets_tool.year.submitting import declared_lines, kind_words, submission_book

OUTPUT_NAME = "tong-hop.xlsx"
_FIRST = "DANG_KY"


def consolidate_units(
    year: YearFolder,
    *,
    kind: str = "DANG_KY",
    period: str | None = None,
    paths: Sequence[Path] = (),
    day: date | None = None,
    jobs: int = THREADS,
    scheduler: str | None = None,
) -> Outcome:
    """Return the submissions of the units below as `tong-hop.xlsx`, or `tong-hop-<kind>.xlsx`.

    `paths` are read instead of the inbox where given. What is good is consolidated, the rest is set
    aside with its reason. Files are read by so many threads, or by the cluster at an address.

    Raises:
        Stop: the plan cannot be used, or there is nothing to read.
    """
    plan, findings = read_plan(year)
    if not plan.units_below.names:
        raise Stop(*findings, _no_units(plan))
    given = expand(paths) if paths else None
    if given is not None and not any(file.path.exists() for file in given.files):
        raise Stop(*(_no_file(file) for file in given.files))
    with cluster(scheduler) as executor:
        received, reading = read_inbox(year, plan, given, jobs=jobs, executor=executor)
    returns = unit_returns(plan, received, reading, kind=kind, period=period)
    merged = consolidate(
        reading,
        owners=returns.receipt.owners,
        senders=returns.senders,
        units=plan.units_below,
    )
    checked = check_units(year, plan, returns, merged, kind=kind)
    told = [*findings, *returns.findings, *merged.findings, *checked.findings]
    outcome = Outcome(findings=told)
    submission = Submission(merged.frames)
    _tell(outcome, returns, merged, submission, kind=kind)
    book = submission_book(
        plan,
        submission,
        kind=kind,
        period=period,
        day=day,
        facts=_facts(returns, merged),
        title="HỒ SƠ TỔNG HỢP THI ĐUA – KHEN THƯỞNG",
        more=_more(plan, returns, merged, checked, findings=outcome.findings),
    )
    outcome.outputs = [Output(path=year.results / _output_name(kind, period), book=book)]
    outcome.next_act = "Xem trang “Cần xử lý”, nhắc đơn vị còn thiếu; có tệp mới thì chạy lại."
    return outcome


def _output_name(kind: str, period: str | None) -> str:
    """Return the name of a consolidated workbook: each kind keeps its own."""
    first = kind == _FIRST and period is None
    return OUTPUT_NAME if first else f"tong-hop-{kind_words(kind, period)}.xlsx"


def _no_file(file: Wanted) -> Finding:
    return say_file.NOT_FOUND.at(Place(file=file.name), path=file.path)


def _no_units(plan: Plan) -> Finding:
    if plan.is_upper:
        return say.PLAN_INCOMPLETE.at(what="đơn vị trực thuộc", sheet=w1.UNITS_BELOW.sheet)
    return say.OTHER_LEVEL.at(
        unit=plan.text("unit_name"),
        level="trường",
        command="consolidate",
        other="đơn vị cấp trên",
        instead="register",
    )


def _tell(
    outcome: Outcome,
    returns: Returns,
    merged: Consolidation,
    submission: Submission,
    *,
    kind: str,
) -> None:
    sent = returns.receipt.sent
    came = sum(1 for each in sent if each.used is not None)
    missing = [each.name for each in sent if each.used is None]
    rows = arithmetic(merged.counted)
    outcome.say(f"Đơn vị: {came}/{len(sent)}", units_received=came, units_due=len(sent))
    outcome.say(f"Dòng: {rows}", rows=str(rows))
    outcome.say(f"Thiếu: {', '.join(missing) or 'không'}", missing=missing)
    for line in declared_lines(submission, kind=kind):
        outcome.say(line)


def _facts(returns: Returns, merged: Consolidation) -> dict[str, object]:
    reading = returns.reading
    hashes = sorted(reading.sources[book].content[:12] for book in returns.receipt.used)
    return {"row_count": str(arithmetic(merged.counted)), "input_hashes": ", ".join(hashes)}


def _more(
    plan: Plan,
    returns: Returns,
    merged: Consolidation,
    checked: Checked,
    *,
    findings: list[Finding],
) -> tuple[OutSheet, ...]:
    details = plan.frames["units_below"]
    received = received_frame(returns.receipt, merged.counted, details, "unit_code")
    return (
        OutSheet(form=w11.RECEIVED, frame=received),
        OutSheet(form=w11.COMPARED, frame=checked.compared),
        handling_sheet(findings, returns.reading, senders=returns.senders, plan=plan),
        OutSheet(form=w11.DUPLICATES, frame=checked.duplicates),
    )
