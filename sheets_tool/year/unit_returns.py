"""What the units below sent of one kind: whose each submission is, and for whom it answers."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace

from sheets_tool.findings.catalogue import cross as say
from sheets_tool.findings.model import Finding
from sheets_tool.forms import submission as w11
from sheets_tool.forms.frames import BOOK, Reading, Source, records
from sheets_tool.forms.identity import identify
from sheets_tool.forms.planned import Plan
from sheets_tool.stages.receiving import Receipt, Return, receive
from sheets_tool.text.nearest import nearest
from sheets_tool.text.spelling import name_key
from sheets_tool.year.due import units_due
from sheets_tool.year.inbox import Received
from sheets_tool.year.of_kind import other_kind, several_periods
from sheets_tool.year.returns import Returns, other_form, relevant, return_of, wrong_year
from sheets_tool.year.silent import told_silent
from sheets_tool.year.unit_tree import UnitTree
from sheets_tool.year.usable import rows_aside, rows_of_no_use, without_foreign


def unit_returns(
    plan: Plan, received: Received, reading: Reading, *, kind: str, period: str | None = None
) -> Returns:
    """Return the submissions of one kind that the units below sent in."""
    result = Returns(received, reading, Receipt())
    covers = covers_of(reading)
    brought = _units_brought(plan, reading, covers)
    found, elsewhere, refused = [], [], set[int]()
    for number, source in enumerate(reading.sources):
        if source.book not in {w11.SUBMISSION.id, ""}:
            result.findings += other_form(plan, reading, number, expected=w11.SUBMISSION.name)
            continue
        problem, other = _unit_problem(
            plan,
            reading,
            number,
            covers.get(number, {}),
            kind=kind,
            period=period,
            brings=number in brought,
        )
        sender = _unit_of(plan, source, covers.get(number, {}))
        if problem is not None and other:
            elsewhere.append((sender, problem))
            continue
        if problem is not None:
            result.findings.append(problem)
            refused.add(number)
        if problem is None and sender:
            result.senders[number] = sender
            result.covers[number] = covers.get(number, {})
            found.append(return_of(reading, received.days, number, sender))
    found, foreign = without_foreign(plan, found, reading)
    result.receipt = receive(
        _answering(plan, found, brought, covers), units_due(plan, kind, period)
    )
    # Who has sent this kind too sent the other for its own act: no news.
    unused = [*elsewhere, *foreign]
    if period is None:
        result.findings += several_periods(reading, covers, kind=kind)
    result.findings += [each for unit, each in unused if unit not in result.receipt.owners]
    result.of_no_use = rows_of_no_use(result.receipt, found, reading)
    result.refused = rows_aside(reading, refused)
    result.findings += relevant(reading, result, received, found)
    return result


def covers_of(reading: Reading) -> dict[int, dict[str, object]]:
    """Return source → what its cover says, blanks left out."""
    codes = w11.COVER.by_code
    return {
        row[BOOK]: {code: row[code] for code in codes if row[code] is not None}
        for row in records(reading.frame(w11.SUBMISSION.id, w11.COVER))
    }


def _unit_problem(
    plan: Plan,
    reading: Reading,
    number: int,
    cover: Mapping[str, object],
    *,
    kind: str,
    period: str | None,
    brings: bool,
) -> tuple[Finding | None, bool]:
    """Return why a submission does not count here, and whether it is one for another act."""
    source = reading.sources[number]
    if not source.readable:
        return None, False
    sender = str(cover.get("unit_name") or source.stamp.get("unit_name") or source.name)
    other = other_kind(source, cover, sender=sender, kind=kind, period=period)
    if other is not None:
        return other, True
    year = cover.get("year") or source.stamp.get("year")
    wrong = wrong_year(plan, reading, number, year, sender=sender)
    if wrong is not None:
        return wrong, False
    code = _unit_of(plan, source, cover)
    if not code:
        return say.SENDER_UNKNOWN.at(source.place), False
    if code in plan.units_below.names or brings:
        return None, False
    near = ", ".join(_units_like(plan, sender)) or "không có"
    return say.NOT_DUE.at(source.place, sender=f"{sender} ({code})", nearest=near), False


def _unit_of(plan: Plan, source: Source, cover: Mapping[str, object]) -> str:
    """Return the code of whom a submission is of; the one unit of its name where it has no code."""
    code = cover.get("unit_code") or source.stamp.get("unit_code")
    name = str(cover.get("unit_name") or "") or None
    return str(code or identify(plan.units_below, code=None, name=name).code or "")


def _units_like(plan: Plan, sender: str) -> Iterator[str]:
    """Yield the units due here whose names are near, each with its code: it may be what differs."""
    units = plan.units_below
    for name in nearest(sender, units.names.values()):
        for code in units.codes_by_name[name_key(name)]:
            yield f"{name} ({code})"


def _units_brought(
    plan: Plan, reading: Reading, covers: Mapping[int, Mapping[str, object]]
) -> dict[int, set[str]]:
    """Return source → the units due here that it brings rows of, or says to have none of."""
    found: dict[int, set[str]] = {}
    for form in (w11.PERSONS, w11.COLLECTIVES):
        pairs = reading.frame(w11.SUBMISSION.id, form)[[BOOK, "unit_code"]].drop_duplicates()
        for book, unit in zip(pairs[BOOK].tolist(), pairs["unit_code"].tolist(), strict=True):
            if unit in plan.units_below.names:
                found.setdefault(int(book), set()).add(unit)
    for book, cover in covers.items():
        # The word of a stranger who brings nothing is not taken for anybody.
        if book in found or cover.get("unit_code") in plan.units_below.names:
            found.setdefault(book, set()).update(told_silent(plan, cover))
    return found


def _answering(
    plan: Plan,
    found: list[Return],
    brought: Mapping[int, set[str]],
    covers: Mapping[int, Mapping[str, object]],
) -> list[Return]:
    """Return the returns by the units they answer for: a consolidated one answers for several.

    A unit that is due itself answers for itself and those under it, whatever else it sends. Of a
    submission in parts one alone answers for who has no rows, so that they are no versions. Who is
    told to have none answers for itself where it sent its own.
    """
    tree, answers = UnitTree(plan), []
    own = {each.sender for each in found if each.usable}
    told: defaultdict[str, set[str]] = defaultdict(set)
    for each in sorted(found, key=lambda one: _part(covers, one)):
        silent = set(told_silent(plan, covers.get(each.book, {})))
        units = brought.get(each.book, set()) - ((own & silent) - {each.sender})
        if each.sender in plan.units_below.names:
            under = tree.under(each.sender)
            units = units & under
            # Who stands between sent these rows on, and has none of its own.
            between = {each.sender} | (under & {above for u in units for above in tree.over(u)})
            if _part(covers, each):
                between -= told[each.sender]
                told[each.sender] |= between
            units = units | between
        answers += [replace(each, sender=unit) for unit in sorted(units)]
    return answers


def _part(covers: Mapping[int, Mapping[str, object]], each: Return) -> int:
    """Return which part of a submission a return is; 0 where it is whole."""
    number, _, _ = str(covers.get(each.book, {}).get("part") or "0").partition("/")
    return int(number) if number.isdigit() else 0
