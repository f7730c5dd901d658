"""What happens through the year (W6–W10), read from the inbox: own workbooks and submissions."""

from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import partial

import pandas as pd

from sheets_tool.findings.catalogue import cross as say
from sheets_tool.findings.catalogue import folder as say_folder
from sheets_tool.findings.model import Finding
from sheets_tool.findings.stop import Stop
from sheets_tool.forms import submission as w11
from sheets_tool.forms.frames import BOOK, Counted, Reading, Source, Table, records
from sheets_tool.forms.letterhead import letterhead_of, stamp_of_plan
from sheets_tool.forms.model import Form
from sheets_tool.forms.output import CrossTab, OutBook, OutSheet
from sheets_tool.forms.planned import Plan, pairs_of
from sheets_tool.forms.views import VIEW
from sheets_tool.stages.gathering import Act, Inflow, combine, once, recount
from sheets_tool.stages.receiving import Due, Return, receive
from sheets_tool.stages.whose import UNKNOWN, tell
from sheets_tool.year.folder import YearFolder
from sheets_tool.year.inbox import Received
from sheets_tool.year.outcome import INPUTS, Outcome, Output
from sheets_tool.year.parts import arithmetic, handling_sheet
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


@dataclass(slots=True)
class _Sources:
    """The sources of an act, sorted out."""

    own: dict[int, str] = field(default_factory=dict)
    sent: dict[int, dict[str, object]] = field(default_factory=dict)
    answers: set[tuple[int, str]] = field(default_factory=set)
    findings: list[Finding] = field(default_factory=list)

    @property
    def used(self) -> set[int]:
        """Every source that counts."""
        return {*self.own, *(book for book, _ in self.answers)}


Whose = Callable[[Plan, Reading, Table, Mapping[int, str]], tuple[pd.DataFrame, list[Finding]]]
"""Tells whom each row is about; `senders` is the unit that sent each submission."""


def read_act(year: YearFolder, act: Act, *, whose: Whose | None = None) -> Happened:
    """Return the rows of one act, computed from the inputs alone.

    Raises:
        Stop: the plan cannot be used, or nothing of this kind has come in.
    """
    plan, findings = read_plan(year)
    received, reading = read_inbox(year, plan)
    days = dict(enumerate(received.days))
    sources = _sort_out(plan, reading, act, days)
    if not sources.used:
        how = f"Mẫu trống: sheets-tool template {act.book.id}; bài về bỏ vào {year.inbox.name}/."
        what = f"bài “{act.book.name}” ({act.book.number}) trong {year.inbox.name}/"
        findings += [*sources.findings, *_inside(reading, None, sources, received)]
        raise Stop(*findings, say_folder.MISSING_INPUT.at(what=what, how=how))
    inflow = Inflow(own=sources.own, answers=sources.answers, days=days)
    table = combine(reading, act, inflow)
    senders = {book: str(cover["unit_code"]) for book, cover in sources.sent.items()}
    about = whose or partial(tell, teams=act.teams)
    table.frame, unclear = about(plan, reading, table, senders)
    table.frame, repeated = once(reading, table, act, days)
    happened = Happened(year, plan, reading, table)
    happened.counted = recount(reading, table, table.frame, used=sources.used)
    happened.senders = {**{b: group or _own(plan) for b, group in sources.own.items()}, **senders}
    told = [*sources.findings, *_inside(reading, table, sources, received)]
    happened.findings = [*findings, *told, *unclear, *repeated]
    return happened


def _own(plan: Plan) -> str:
    return plan.text("unit_code")


def _sort_out(plan: Plan, reading: Reading, act: Act, days: Mapping[int, date | None]) -> _Sources:
    sources = _Sources()
    first: dict[str, Source] = {}
    order = sorted(days, key=lambda n: (days[n] or date.max, reading.sources[n].name))
    covers = _covers(reading)
    for number in order:
        source = reading.sources[number]
        if source.book != act.book.id and not _may_answer(plan, act, source):
            continue
        known = first.setdefault(source.content, source)
        problem = _problem(plan, source, covers.get(number, {}))
        if known is not source:
            sources.findings.append(
                say.IDENTICAL.at(source.place, left=source.name, used=known.name)
            )
        elif problem is not None:
            sources.findings.append(problem)
        elif source.book == act.book.id:
            sources.own[number] = source.stamp.get("group", "")
        else:
            sources.sent[number] = covers[number]
    if act.travelling is not None:
        _settle_versions(plan, reading, act, sources, days)
    return sources


def _may_answer(plan: Plan, act: Act, source: Source) -> bool:
    is_sent = source.book == w11.SUBMISSION.id
    return plan.is_upper and act.travelling is not None and is_sent


def _covers(reading: Reading) -> dict[int, dict[str, object]]:
    """Return source → what its cover says, its stamp where there is no cover."""
    frame = reading.frame(w11.SUBMISSION.id, w11.COVER)
    found = {int(str(book)): pairs_of(rows, w11.COVER) for book, rows in frame.groupby(BOOK)}
    for number, source in enumerate(reading.sources):
        if source.book == w11.SUBMISSION.id:
            found[number] = {**source.stamp, **found.get(number, {})}
    return found


def _problem(plan: Plan, source: Source, cover: Mapping[str, object]) -> Finding | None:
    told: Mapping[str, object] = cover or source.stamp
    sender = str(told.get("unit_name") or told.get("group") or source.name)
    year, expected = told.get("year"), plan.text("year")
    if year and year != expected:
        return say.OTHER_YEAR.at(source.place, sender=sender, year=year, expected=expected)
    unit = told.get("unit_code")
    if cover and not unit:
        return say.SENDER_UNKNOWN.at(source.place)
    if cover or not unit or unit == _own(plan):
        return None
    return say.NOT_DUE.at(source.place, sender=unit, nearest=_own(plan))


def _settle_versions(
    plan: Plan, reading: Reading, act: Act, sources: _Sources, days: Mapping[int, date | None]
) -> None:
    """Let one version count of each unit × kind × period; units that send nothing are no fault."""
    assert act.travelling is not None  # noqa: S101 - the caller has looked
    frame = reading.frame(w11.SUBMISSION.id, act.travelling)
    brought: defaultdict[int, set[str]] = defaultdict(set)
    for row in records(frame[[BOOK, "unit_code"]].dropna()):
        brought[row[BOOK]].add(row["unit_code"])
    kinds: defaultdict[tuple[str, str], list[Return]] = defaultdict(list)
    for number, cover in sources.sent.items():
        units = {str(cover["unit_code"]), *brought[number]}
        key = (str(cover.get("submission_kind", "")), str(cover.get("period", "")))
        source = reading.sources[number]
        kinds[key] += [
            Return(
                book=number,
                sender=unit,
                content=source.content,
                name=source.name,
                day=days[number],
            )
            for unit in sorted(units)
        ]
    for returns in kinds.values():
        senders = sorted({each.sender for each in returns})
        names = plan.units_below.names
        receipt = receive(returns, [Due(sender=s, name=names.get(s, s)) for s in senders])
        sources.findings += [f for f in receipt.findings if f.entry not in _NO_MATTER]
        sources.answers |= {(book, unit) for unit, book in receipt.owners.items()}


_NO_MATTER = (say.NOT_RECEIVED, say.UNKNOWN_DAY)
"""What happens through the year has no day to be sent by."""


def _inside(
    reading: Reading, table: Table | None, sources: _Sources, received: Received
) -> list[Finding]:
    """Return the findings of dead files, and of the sheets that count."""
    dead = {source.name for source in reading.sources if not source.readable}
    used = {reading.sources[book].name: book for book in sources.used}
    inside = [
        finding
        for finding in reading.findings
        if finding.place.file in dead
        or (table is not None and _is_of(finding, table, used.get(finding.place.file)))
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
        inputs=INPUTS["upper" if plan.is_upper else "school"],
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


def numbered(frame: pd.DataFrame) -> pd.DataFrame:
    """Return a frame with its ordinals, from 1."""
    return frame.assign(ordinal=[str(number) for number in range(1, len(frame) + 1)])
