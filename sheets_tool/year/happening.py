"""What happens through the year (W6–W10), read from the inbox: own workbooks and submissions."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import partial

import pandas as pd

from sheets_tool.findings.catalogue import folder as say
from sheets_tool.findings.model import Finding
from sheets_tool.findings.stop import Stop
from sheets_tool.forms.frames import Counted, Reading, Table
from sheets_tool.forms.letterhead import letterhead_of, stamp_of_plan
from sheets_tool.forms.model import Form
from sheets_tool.forms.output import CrossTab, OutBook, OutSheet
from sheets_tool.forms.planned import Plan
from sheets_tool.forms.views import VIEW
from sheets_tool.stages.gathering import Act, combine, once, recount
from sheets_tool.stages.whose import UNKNOWN, tell
from sheets_tool.year.event_sources import EventSources, sort_out
from sheets_tool.year.folder import YearFolder
from sheets_tool.year.inbox import Received
from sheets_tool.year.outcome import Outcome, Output
from sheets_tool.year.parts import arithmetic, handling_sheet, inputs_of
from sheets_tool.year.planning import read_plan
from sheets_tool.year.returns import read_inbox


@dataclass(slots=True)
class Happened:
    """The rows of one act in a year folder.

    Attributes:
        table: the rows that count, keyed to who they are about; places as read.
        counted: row arithmetic of the sheets in use.
        senders: source → the group or unit it is from.
        findings: of the plan and of the files that matter here.
    """

    year: YearFolder
    plan: Plan
    reading: Reading
    table: Table
    counted: dict[tuple[int, str], Counted] = field(default_factory=dict)
    senders: dict[int, str] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)

    @property
    def frame(self) -> pd.DataFrame:
        """The rows that count."""
        return self.table.frame

    @property
    def used(self) -> set[int]:
        """The sources that count; a replaced version is none."""
        return {book for book, _ in self.counted}


Whose = Callable[[Plan, Reading, Table, Mapping[int, str]], tuple[pd.DataFrame, list[Finding]]]
"""Tells whom each row is about; `senders` is the unit that sent each submission."""


@dataclass(frozen=True, slots=True)
class Inbox:
    """A year folder read: its plan, what came in and what that reads as."""

    year: YearFolder
    plan: Plan
    received: Received
    reading: Reading


def read_act(year: YearFolder, act: Act, *, whose: Whose | None = None) -> Happened:
    """Return the rows of one act, computed from the inputs alone.

    Raises:
        Stop: the plan cannot be used, or nothing of this kind has come in.
    """
    plan, findings = read_plan(year)
    received, reading = read_inbox(year, plan)
    happened = gather(Inbox(year, plan, received, reading), act, whose=whose)
    happened.findings = [*findings, *happened.findings]
    if not happened.senders:
        how = f"Mẫu trống: sheets-tool template {act.book.id}; bài về bỏ vào {year.inbox.name}/."
        what = f"bài “{act.book.name}” ({act.book.number}) trong {year.inbox.name}/"
        raise Stop(*happened.findings, say.MISSING_INPUT.at(what=what, how=how))
    return happened


def gather(inbox: Inbox, act: Act, *, whose: Whose | None = None) -> Happened:
    """Return the rows of one act in an inbox; without senders where nothing of it came in."""
    plan, received, reading = inbox.plan, inbox.received, inbox.reading
    days = dict(enumerate(received.days))
    sources = sort_out(plan, reading, act, days)
    happened = Happened(inbox.year, plan, reading, combine(reading, act, sources.inflow(days)))
    table, senders = happened.table, sources.units
    about = whose or partial(tell, teams=act.teams)
    table.frame, unclear = about(plan, reading, table, senders)
    table.frame, repeated = once(reading, table, act, days)
    happened.counted = recount(reading, table, table.frame, used=sources.used)
    own = {book: group or plan.text("unit_code") for book, group in sources.own.items()}
    happened.senders = {**own, **senders}
    told = [*sources.findings, *_inside(reading, table, sources, received)]
    happened.findings = [*told, *unclear, *repeated]
    return happened


def _inside(
    reading: Reading, table: Table, sources: EventSources, received: Received
) -> list[Finding]:
    """Return the findings of dead files, and of the sheets that count."""
    dead = {source.name for source in reading.sources if not source.readable}
    used = {reading.sources[book].name: book for book in sources.used}
    inside = [
        finding
        for finding in reading.findings
        if finding.place.file in dead or _is_of(finding, table, used.get(finding.place.file))
    ]
    return [*received.findings, *inside]


def _is_of(finding: Finding, table: Table, book: int | None) -> bool:
    return book is not None and finding.place.sheet in {"", table.sheets.get(book)}


def outcome_of(
    happened: Happened,
    name: str,
    sheets: tuple[OutSheet | CrossTab, ...],
    *,
    findings: list[Finding],
    day: date | None,
) -> Outcome:
    """Return the outcome with a view `ket-qua/<name>.xlsx`, its last sheet what is to be done."""
    plan = happened.plan
    told = [*happened.findings, *findings]
    to_do = handling_sheet(told, happened.reading, senders=happened.senders, plan=plan)
    book = OutBook(
        letterhead=letterhead_of(plan, day=day),
        sheets=(*sheets, to_do),
        stamp=stamp_of_plan(plan, form=f"{VIEW}{name}", version=1, day=day),
        inputs=inputs_of(plan),
    )
    outcome = Outcome(findings=told)
    rows = arithmetic(happened.counted)
    outcome.say(f"Dòng: {rows}", rows=str(rows))
    outcome.outputs = [Output(path=happened.year.results / f"{name}.xlsx", book=book)]
    return outcome


def shown(form: Form, frame: pd.DataFrame, code: str) -> pd.Series:
    """Return a coded column in the words people see; a blank is `Chưa rõ`."""
    kind = form[code].kind
    words = [None if pd.isna(v) else str(kind.show(v)) for v in frame[code].tolist()]
    return pd.Series([UNKNOWN if each is None else each for each in words], dtype="string")
