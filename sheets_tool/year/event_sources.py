"""Which workbooks of an inbox bring rows of one act: own ones, and submissions of units below."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from sheets_tool.findings.catalogue import cross as say
from sheets_tool.findings.model import Finding
from sheets_tool.forms import submission as w11
from sheets_tool.forms.frames import BOOK, Reading, Source, records
from sheets_tool.forms.planned import Plan, pairs_of
from sheets_tool.stages.gathering import Act, Inflow
from sheets_tool.stages.receiving import Due, Return, receive


@dataclass(slots=True)
class EventSources:
    """The sources of an act.

    Attributes:
        own: the unit's own workbooks → the group each is from, or empty.
        sent: submissions → what their covers say.
        answers: (submission, unit) pairs that count.
        findings: copies, other years, strangers, versions replaced.
    """

    own: dict[int, str] = field(default_factory=dict)
    sent: dict[int, dict[str, object]] = field(default_factory=dict)
    answers: set[tuple[int, str]] = field(default_factory=set)
    findings: list[Finding] = field(default_factory=list)

    @property
    def used(self) -> set[int]:
        """Every source that counts."""
        return {*self.own, *(book for book, _ in self.answers)}

    @property
    def units(self) -> dict[int, str]:
        """Submission → the unit that sent it."""
        return {book: str(cover["unit_code"]) for book, cover in self.sent.items()}

    def inflow(self, days: Mapping[int, date | None]) -> Inflow:
        """Return where rows come from, for the stage that combines them."""
        return Inflow(own=self.own, answers=self.answers, days=days)


def sort_out(
    plan: Plan, reading: Reading, act: Act, days: Mapping[int, date | None]
) -> EventSources:
    """Return which sources of an inbox bring rows of an act, and what is wrong with the others."""
    sources = EventSources()
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
        _settle_versions(plan, reading, act, sources, days=days)
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
    if cover or not unit or unit == plan.text("unit_code"):
        return None
    return say.NOT_DUE.at(source.place, sender=unit, nearest=plan.text("unit_code"))


def _settle_versions(
    plan: Plan,
    reading: Reading,
    act: Act,
    sources: EventSources,
    *,
    days: Mapping[int, date | None],
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


_NO_MATTER = (say.NOT_RECEIVED, say.CAME_UNUSABLE, say.UNKNOWN_DAY)
"""What happens through the year has no day to be sent by."""
