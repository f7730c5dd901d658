"""`submit`: what the unit sends up, computed anew from the inputs."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path

import pandas as pd

from sheets_tool.findings.catalogue import votes as say
from sheets_tool.findings.model import Finding, Severity
from sheets_tool.findings.tally import count_by_severity
from sheets_tool.forms import submission as w11
from sheets_tool.forms.codes import SUBMISSION_KINDS
from sheets_tool.forms.frames import Counted, Reading
from sheets_tool.forms.letterhead import letterhead_of, stamp_of_plan
from sheets_tool.forms.origin import short
from sheets_tool.forms.output import CrossTab, OutBook, OutSheet
from sheets_tool.forms.planned import Plan
from sheets_tool.stages.submission import MAIN_STATE, Submission, counts, cover
from sheets_tool.stages.totals import collectives_by_level, persons_by_level_and_kind
from sheets_tool.text.days import show_day
from sheets_tool.text.spelling import fold
from sheets_tool.year.folder import YearFolder
from sheets_tool.year.outcome import Outcome, Output
from sheets_tool.year.parts import arithmetic, cover_sheet, inputs_of, signatures_of
from sheets_tool.year.registering import Registered, read_registration

REGISTERED = "DANG_KY"


def submit(year: YearFolder, kind: str = REGISTERED, *, day: date | None = None) -> Outcome:
    """Return the submission of registrations as `ho-so-dang-ky.xlsx`.

    Raises:
        Stop: the plan or the inbox cannot be used.
    """
    found = read_registration(year)
    rows = arithmetic(found.counted)
    outcome = submission_outcome(
        year,
        found.submission,
        plan=found.plan,
        kind=kind,
        day=day,
        findings=found.findings,
        rows=rows,
        contents=contents_of(found.returns.reading, found.returns.receipt.used),
        absent=absent_of(found, kind=kind),
    )
    outcome.say(f"Dòng đọc từ bài của các tổ: {rows}")
    return outcome


def submission_outcome(
    year: YearFolder,
    submission: Submission,
    *,
    plan: Plan,
    kind: str,
    day: date | None,
    findings: Iterable[Finding],
    rows: Counted,
    contents: Iterable[str],
    absent: Sequence[str] = (),
    silent: str | None = None,
    period: str | None = None,
) -> Outcome:
    """Return a submission to save, what it declares and whether it may be signed.

    `rows` and `contents` are of the inputs; `findings` are all but those of the day it is made.
    """
    outcome = Outcome(findings=[*findings, *window(plan, kind, day, period=period)])
    told = outcome.findings
    facts = cover_facts(plan, rows=rows, contents=contents, findings=told, absent=absent)
    facts[w11.SILENT.code] = silent
    book = submission_book(plan, submission, kind=kind, day=day, facts=facts, period=period)
    outcome.outputs = [Output(path=submission_path(year, kind, period=period), book=book)]
    for line in declared_lines(submission, kind=kind):
        outcome.say(line)
    outcome.next_act = _next_act(plan, kind, told, absent=absent, period=period)
    return outcome


def contents_of(reading: Reading, books: Iterable[int]) -> list[str]:
    """Return what files were read, by their contents."""
    return [reading.sources[book].content for book in books]


def absent_of(found: Registered, *, kind: str) -> list[str]:
    """Return who has not registered, where the kind of submission or the plan calls for it."""
    is_called_for = kind == REGISTERED or found.is_called_for
    sent = found.returns.receipt.sent if is_called_for else ()
    return [each.name for each in sent if each.used is None]


def submission_path(year: YearFolder, kind: str, *, period: str | None = None) -> Path:
    """Return where a submission is written."""
    return year.results / f"ho-so-{kind_words(kind, period)}.xlsx"


def kind_words(kind: str, period: str | None) -> str:
    """Return a kind of submission, and its period if any, as names of files have it."""
    name = fold(SUBMISSION_KINDS.label(kind)).replace(" ", "-")
    return f"{name}-dot-{period}" if period else name


def cover_facts(
    plan: Plan,
    *,
    rows: Counted,
    contents: Iterable[str],
    findings: Iterable[Finding],
    absent: Iterable[str] = (),
) -> dict[str, object]:
    """Return what a cover tells beside counts: rows read, inputs, who answers, what is open."""
    return {
        "row_count": str(rows),
        "input_hashes": ", ".join(sorted({short(content) for content in contents})),
        "responsible": secretary_of(plan),
        "open_errors": count_by_severity(findings)[Severity.ERROR] or None,
        "absent": ", ".join(absent) or None,
    }


def secretary_of(plan: Plan) -> str | None:
    """Return who answers for a submission: the secretary of the council."""
    council = plan.frames["council"]
    names = council.loc[council["role"] == "THU_KY", "full_name"].dropna().tolist()
    return str(names[0]) if names else None


def submission_book(
    plan: Plan,
    submission: Submission,
    *,
    kind: str,
    day: date | None,
    facts: dict[str, object],
    period: str | None = None,
    more: tuple[OutSheet | CrossTab, ...] = (),
    title: str = "",
) -> OutBook:
    """Return a W11 workbook: cover, rows, totals as live formulas, then `more` sheets."""
    values = cover(plan, submission, kind=kind, period=period, day=day, facts=facts)
    persons, collectives = submission.persons, submission.collectives
    sheets: list[OutSheet | CrossTab] = [cover_sheet(values, title=title)]
    for form in w11.SUBMISSION.forms:
        frame = submission.frames.get(form.id, pd.DataFrame())
        if form in {w11.PERSONS, w11.COLLECTIVES} or len(frame):
            sheets.append(OutSheet(form=form, frame=frame, signatures=signatures_of(plan)))
    sheets += [persons_by_level_and_kind(persons), collectives_by_level(collectives), *more]
    stamp = stamp_of_plan(plan, form=w11.SUBMISSION.id, version=w11.SUBMISSION.version, day=day)
    stamp["submission_kind"] = SUBMISSION_KINDS.label(kind)
    if period:
        stamp["period"] = period
    return OutBook(
        letterhead=letterhead_of(plan, day=day),
        sheets=tuple(sheets),
        stamp=stamp,
        inputs=inputs_of(plan),
    )


def declared_lines(submission: Submission, *, kind: str) -> list[str]:
    """Return one line a kind of candidate: how many have each award."""
    lines = []
    state = MAIN_STATE[kind]
    for label, frame, form in (
        ("Cá nhân", submission.persons, w11.PERSONS),
        ("Tập thể", submission.collectives, w11.COLLECTIVES),
    ):
        found = counts(frame, state=state)
        shown = ", ".join(f"{form['award'].kind.show(a)} {n}" for a, n in found.items())
        lines.append(f"{label}: {shown or 'không có'}")
    return lines


def _next_act(
    plan: Plan,
    kind: str,
    findings: Iterable[Finding],
    *,
    absent: Iterable[str],
    period: str | None,
) -> str:
    """Return what keeps a submission from being signed, or to whom it goes, and when."""
    errors, late = count_by_severity(findings)[Severity.ERROR], ", ".join(absent)
    if errors or late:
        missing = f"; chưa có bài của {late}" if late else ""
        return f"CHƯA NÊN KÝ: còn {errors} lỗi{missing}. Sửa rồi lập lại hồ sơ."
    row = plan.calendar_row(kind, period=period)
    window = "" if row is None else _window(row)
    return f"Kiểm tra, ký rồi gửi {plan.text('parent_name') or 'cấp trên'}{window}"


def _window(row: pd.Series) -> str:
    start, end = row["submit_from"], row["submit_to"]
    if pd.isna(start) and pd.isna(end):
        return ""
    if pd.isna(start):
        return f" chậm nhất {show_day(end.date())}"
    stop = "" if pd.isna(end) else f" đến {show_day(end.date())}"
    return f" từ {show_day(start.date())}{stop}"


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
