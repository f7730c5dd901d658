"""`report`: the interim and the final summary, with charts over the numbers they show."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import pandas as pd

from sheets_tool.findings.model import Finding
from sheets_tool.findings.stop import Stop
from sheets_tool.forms import events as w8
from sheets_tool.forms import report_views as views
from sheets_tool.forms import submission as w11
from sheets_tool.forms.codes import STATES, SUBMISSION_KINDS
from sheets_tool.forms.event_views import SHARES
from sheets_tool.forms.frames import with_ordinals
from sheets_tool.forms.letterhead import letterhead_of, stamp_of_plan
from sheets_tool.forms.output import Chart, CrossTab, OutBook, OutSheet
from sheets_tool.forms.views import VIEW
from sheets_tool.stages.mass_awarding import Limit, shares
from sheets_tool.stages.summary import (
    TARGET_FORMULAS,
    UNKNOWN,
    WHOLE_YEAR,
    WORK_FORMULAS,
    Step,
    for_shares,
    listed,
    period_rows,
    reached,
    tab,
    target_rows,
    work_rows,
)
from sheets_tool.year.campaigning import campaign
from sheets_tool.year.folder import YearFolder
from sheets_tool.year.local_values import SHARE_LIMIT, chosen
from sheets_tool.year.outcome import Outcome, Output
from sheets_tool.year.parts import handling_sheet, inputs_of
from sheets_tool.year.planning import read_plan
from sheets_tool.year.scoring import read_scores
from sheets_tool.year.steps import FINAL, Taken, school_steps, upper_steps

_NAMES = {"SO_KET": "bao-cao-so-ket", "CUOI_NAM": "bao-cao-cuoi-nam"}
_DONE = "Đã quyết định cũng được đếm ở Đề nghị."


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """Which summary: SO_KET or CUOI_NAM, of a period or of the year so far."""

    kind: str
    period: str | None = None
    day: date | None = None


def report(year: YearFolder, asked: Asked) -> Outcome:
    """Return a summary as `bao-cao-so-ket.xlsx` or `bao-cao-cuoi-nam.xlsx`.

    Raises:
        Stop: an input cannot be used, or nothing has come in.
    """
    plan, _ = read_plan(year)
    if plan.is_upper:
        taken = upper_steps(year, kind=asked.kind, period=asked.period, day=asked.day)
    else:
        taken = school_steps(year, kind=asked.kind, day=asked.day)
    steps = reached(taken.steps)
    frame = listed(steps)
    lacking = tuple(f"Chưa có: {words}." for words in taken.missing)
    beside, more = _shares(taken, steps)
    outcome = Outcome(findings=[*taken.findings, *more])
    sheets: list[OutSheet | CrossTab] = [
        *_tabs(taken, frame, lacking),
        *_targets(taken, steps),
        *beside,
        *_periods(taken, asked),
        *_movements(year, taken),
        OutSheet(form=views.STEPS, frame=frame, columns=_columns(taken)),
        handling_sheet(outcome.findings, taken.reading, senders=taken.senders, plan=taken.plan),
    ]
    name = _NAMES[asked.kind] + (f"-dot-{asked.period}" if asked.period else "")
    book = OutBook(
        letterhead=letterhead_of(plan, day=asked.day),
        sheets=tuple(sheets),
        stamp=stamp_of_plan(plan, form=f"{VIEW}{name}", version=1, day=asked.day),
        inputs=inputs_of(plan),
    )
    outcome.outputs = [Output(path=year.results / f"{name}.xlsx", book=book)]
    _tell(outcome, taken, frame)
    outcome.next_act = f"sheets-tool submit {SUBMISSION_KINDS.by_code[asked.kind].spellings[0]}"
    return outcome


def _columns(taken: Taken) -> tuple[str, ...]:
    """Return the columns of the list: groups in a school, units at an upper level."""
    left_out = {"part"} if taken.plan.is_upper else {"unit_shown", "level_shown", "block_shown"}
    return tuple(code for code in views.STEPS.by_code if code not in left_out)


def _tabs(taken: Taken, frame: pd.DataFrame, lacking: Sequence[str]) -> list[CrossTab]:
    """Return the counts by award, by part, by kind of staff and by period."""
    upper = taken.plan.is_upper
    part, noun = ("unit_shown", "đơn vị") if upper else ("part", "tổ, tập thể")
    legend = (_DONE, *lacking)
    found = [
        tab(
            frame,
            sheet="Theo danh hiệu",
            title="TỪ ĐĂNG KÝ ĐẾN QUYẾT ĐỊNH, THEO DANH HIỆU, HÌNH THỨC",
            rows=("award_shown", "kind_shown"),
            legend=legend,
            chart="Từ đăng ký đến quyết định, theo danh hiệu, hình thức",
        ),
        tab(
            frame,
            sheet="Theo đơn vị" if upper else "Theo tổ",
            title=f"TỪ ĐĂNG KÝ ĐẾN QUYẾT ĐỊNH, THEO {noun.upper()}",
            rows=(part,),
            legend=legend,
            chart=f"Từ đăng ký đến quyết định, theo {noun}",
        ),
        _plain(frame, f"Danh hiệu theo {'đơn vị' if upper else 'tổ'}", (part, "award_shown")),
        _plain(frame, "Theo nhóm", ("staff_shown", "award_shown")),
    ]
    if upper:
        found.append(_plain(frame, "Theo cấp học", ("level_shown", "award_shown")))
    if upper and set(frame["block_shown"]) - {UNKNOWN}:
        found.append(_plain(frame, "Theo khối", ("block_shown", "award_shown")))
    if set(frame["period_shown"]) - {WHOLE_YEAR}:
        found.append(_plain(frame, "Theo đợt", ("period_shown", "award_shown")))
    return found


def _plain(frame: pd.DataFrame, sheet: str, rows: tuple[str, ...]) -> CrossTab:
    title = f"TỪ ĐĂNG KÝ ĐẾN QUYẾT ĐỊNH – {sheet.upper()}"
    return tab(frame, sheet=sheet, title=title, rows=rows, legend=(_DONE,))


def _targets(taken: Taken, steps: Sequence[Step]) -> list[OutSheet]:
    frames = taken.plan.frames
    found = []
    if len(frames["targets"]):
        rows = target_rows(
            frames["targets"],
            steps,
            people=taken.people,
            collectives=taken.collectives,
        )
        found.append(
            OutSheet(
                form=views.TARGETS,
                frame=pd.DataFrame(list(rows), dtype=object),
                formulas=TARGET_FORMULAS,
                chart=Chart(
                    title="Chỉ tiêu và kết quả",
                    label="award_shown",
                    series=("target", "result"),
                ),
            )
        )
    if len(frames["work_targets"]):
        work = pd.DataFrame(list(work_rows(frames["work_targets"])), dtype=object)
        chart = Chart(
            title="Chỉ tiêu công tác: kế hoạch và kết quả",
            label="indicator",
            series=("planned", "achieved"),
        )
        found.append(OutSheet(form=views.WORK, frame=work, formulas=WORK_FORMULAS, chart=chart))
    return found


def _shares(taken: Taken, steps: Sequence[Step]) -> tuple[list[OutSheet], list[Finding]]:
    """Return the share of people awarded beside the results, and again above the basic title."""
    found, unread = chosen(taken.plan, SHARE_LIMIT)
    limit = None if found is None else Limit(share=found.value, basis=found.basis)
    whole, _ = shares(
        taken.plan,
        taken.reading,
        for_shares(steps, above_basic=False),
        limit=None,
    )
    above, findings = shares(
        taken.plan,
        taken.reading,
        for_shares(steps, above_basic=True),
        limit=limit,
    )
    chart = Chart(
        title="Tỷ lệ khen bên cạnh kết quả công tác (%)",
        label="part",
        series=("share", "good_share"),
    )
    sheets = [
        OutSheet(form=SHARES, frame=with_ordinals(whole), chart=chart),
        OutSheet(form=views.SHARES_ABOVE, frame=with_ordinals(above), chart=chart),
    ]
    return sheets, [*unread, *findings]


def _periods(taken: Taken, asked: Asked) -> list[OutSheet]:
    """Return the mean score of each group by period, where there are criteria and scores."""
    plan = taken.plan
    if plan.is_upper or plan.frames["criteria"].empty:
        return []
    scored = read_scores(plan, taken.received, taken.reading, only=asked.period)
    points = {
        code: {p: found.decided for p, found in mine.items() if found.decided is not None}
        for code, mine in scored.scores.items()
    }
    if not any(points.values()):
        return []
    groups = {code: plan.staff.groups.get(code, "") for code in plan.staff.names}
    frame = pd.DataFrame(list(period_rows(points, groups, tuple(scored.periods))), dtype=object)
    chart = Chart(title="Điểm bình quân từng đợt, theo tổ", label="label", series=("mean",))
    columns = tuple(code for code in views.PERIODS.by_code)
    return [OutSheet(form=views.PERIODS, frame=frame, chart=chart, columns=columns)]


def _movements(year: YearFolder, taken: Taken) -> list[OutSheet | CrossTab]:
    """Return the totals of movements and campaigns, where any came in."""
    own = taken.reading.frame(w8.CAMPAIGN.id, w8.PARTICIPATION)
    sent = taken.reading.frame(w11.SUBMISSION.id, w11.PARTICIPATION)
    if own.empty and sent.empty:
        return []
    try:
        return list(campaign(year).outputs[0].book.sheets[:1])
    except Stop:  # what came in is of another year; `campaign` says why
        return []


def _tell(outcome: Outcome, taken: Taken, frame: pd.DataFrame) -> None:
    counts = Counter(frame["state_shown"].tolist())
    shown = [f"{item.label.lower()} {counts[item.label]}" for item in STATES.items]
    facts = {item.code.lower(): counts[item.label] for item in STATES.items}
    outcome.say(f"Lượt: {', '.join(shown)}", counts=facts)
    for words in taken.missing:
        outcome.say(f"Chưa có: {words}")
    outcome.facts["missing"] = taken.missing


def report_of(year: YearFolder, *, period: str | None, day: date | None, final: bool) -> Outcome:
    """Return the final summary, or the interim one of a period or of the year so far."""
    kind = FINAL if final else "SO_KET"
    return report(year, Asked(kind=kind, period=None if final else period, day=day))
