"""`consolidate`: what the units below sent, as one workbook for the level above."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from sheets_tool.books.elsewhere import cluster
from sheets_tool.books.extract import Wanted
from sheets_tool.findings.catalogue import file as say_file
from sheets_tool.findings.catalogue import folder as say
from sheets_tool.findings.model import Finding, Place
from sheets_tool.findings.stop import Stop
from sheets_tool.forms import plan as w1
from sheets_tool.forms.output import OutSheet
from sheets_tool.forms.planned import Plan
from sheets_tool.stages.consolidation import Consolidation
from sheets_tool.stages.splitting import MOST_ROWS
from sheets_tool.year.consolidated_books import Consolidated, output_name
from sheets_tool.year.doubting import check_units
from sheets_tool.year.folder import YearFolder
from sheets_tool.year.inbox import Received, expand
from sheets_tool.year.merging import Sent, merge_units
from sheets_tool.year.outcome import Outcome
from sheets_tool.year.planning import but_levels, read_plan, upper_senders
from sheets_tool.year.reminding import add_reminders
from sheets_tool.year.returns import read_inbox

OUTPUT_NAME = output_name("DANG_KY", None)
"""The first consolidated workbook of a year: of what was registered."""
_YEAR_END = "CUOI_NAM"


def consolidate_units(
    year: YearFolder,
    *,
    kind: str = "DANG_KY",
    period: str | None = None,
    paths: Sequence[Path] = (),
    day: date | None = None,
    scheduler: str | None = None,
    message: bool = False,
    most_rows: int = MOST_ROWS,
) -> Outcome:
    """Return the submissions of the units below as `tong-hop.xlsx`, or `tong-hop-<kind>.xlsx`.

    `paths` are read instead of the inbox where given. What is good is consolidated, the rest is set
    aside with its reason. Files are read on this machine, or by the cluster at an address.
    `message` tells first what to write to each unit that is missing, late or has cells to mend.
    More rows than `most_rows` go into several workbooks, divided by unit.

    Raises:
        Stop: the plan cannot be used, there is nothing to read, or a unit has too many rows.
    """
    plan, findings = read_plan(year)
    given = _given(plan, findings, paths)
    with cluster(scheduler) as executor:
        received, reading = read_inbox(year, plan, given, executor=executor)
    findings = but_levels(plan, findings, of=upper_senders(reading))
    sent = merge_units(plan, received, reading, kind=kind, period=period)
    found = _checked(year, plan, findings, sent, kind=kind, period=period, day=day)
    outcome = Outcome(findings=list(found.findings))
    if message:
        add_reminders(outcome, found.messages)
    found.tell(outcome)
    found.put(outcome, year, day=day, most_rows=most_rows)
    outcome.next_act = (
        "Xem trang “Cần xử lý”, nhắc đơn vị còn thiếu; có tệp mới thì chạy lại. "
        f"{_whither(plan, kind)}"
    )
    return outcome


def _given(plan: Plan, findings: Sequence[Finding], paths: Sequence[Path]) -> Received | None:
    """Return the files that are asked for, or None where it is the inbox.

    Raises:
        Stop: no unit is below, or no such file is there.
    """
    if not plan.units_below.names:
        raise Stop(*findings, _no_units(plan))
    given = expand(paths) if paths else None
    if given is not None and not any(file.path.exists() for file in given.files):
        raise Stop(*(_no_file(file) for file in given.files))
    return given


def _checked(
    year: YearFolder,
    plan: Plan,
    findings: Sequence[Finding],
    sent: Sent,
    *,
    kind: str,
    period: str | None,
    day: date | None,
) -> Consolidated:
    """Return what was sent with all that does not agree in it, behind the findings so far."""
    returns, taken, merged = sent.returns, sent.accepted, sent.merged
    checked = check_units(year, plan, returns, merged, kind=kind, units=taken.units)
    held = _held(plan, merged, day=day) if kind == _YEAR_END else _Held()
    told = [*findings, *returns.findings, *taken.findings, *merged.findings, *checked.findings]
    return Consolidated(
        plan=plan,
        returns=returns,
        merged=merged,
        checked=checked,
        findings=[*told, *held.findings],
        kind=kind,
        period=period,
        ceilings=held.sheet,
        above=held.above,
    )


def _whither(plan: Plan, kind: str) -> str:
    """Return what goes to the level above: the consolidated workbook, or what is voted after it."""
    above = plan.text("parent_name") or "cấp trên"
    if kind == _YEAR_END:
        return f"Hồ sơ gửi {above} lập sau khi xét: sheets-tool vote, rồi submit cuoi-nam."
    return f"Khi đủ, ký rồi gửi {above} chính tệp tổng hợp này: nó là hồ sơ, không cần submit."


@dataclass(frozen=True, slots=True)
class _Held:
    """The ceilings as a sheet, what is above one, and what the plan sets that cannot be used."""

    sheet: OutSheet | None = None
    above: list[str] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)


def _held(plan: Plan, merged: Consolidation, *, day: date | None) -> _Held:
    """Return the ceilings held against the year-end rows; none where no law is known."""
    # The law is asked at the year's end alone, and takes a while to load.
    from sheets_tool.year.law import law_of  # noqa: PLC0415
    from sheets_tool.year.upper_ceilings import (  # noqa: PLC0415
        ceilings_sheet,
        level_ceilings,
        said,
    )

    try:
        law = law_of(plan, day)
    except Stop:
        # `vote` and `evaluate` say what the plan lacks; what came in is merged all the same.
        return _Held()
    held = level_ceilings(plan, law, merged.frames)
    sheet = ceilings_sheet(held.lines) if held.lines else None
    return _Held(sheet, list(said(held.lines)), [*law.findings, *held.findings])


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
