"""Units that no plan here lists, taken as sent by the unit between that does."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from sheets_tool.findings.catalogue import doubts as say
from sheets_tool.findings.model import Finding
from sheets_tool.forms import submission as w11
from sheets_tool.forms.frames import ASIDE, BOOK
from sheets_tool.forms.identity import Roster
from sheets_tool.forms.planned import UPPER_LEVELS, Plan
from sheets_tool.stages.consolidation import DATA_FORMS
from sheets_tool.year.returns import Returns
from sheets_tool.year.unit_tree import UnitTree


@dataclass(frozen=True, slots=True)
class Accepted:
    """Whose rows are taken from which source.

    Attributes:
        owners: unit → the source that counts for it, units that are vouched for among them.
        units: the units due, and those that are vouched for.
        findings: one note a sender that vouches.
    """

    owners: dict[str, int]
    units: Roster
    findings: list[Finding] = field(default_factory=list)


def accepted(plan: Plan, returns: Returns) -> Accepted:
    """Return the owners of all rows that count.

    A unit of an upper level whose own units the plan does not list vouches for those whose rows it
    brings; where the plan lists any of them, only those listed count. A code that two senders
    bring is nobody's.
    """
    books = dict(_books(plan, returns))
    if not books:
        return Accepted(owners=returns.receipt.owners, units=plan.units_below)
    brought = _brought(plan, returns)
    sent_by: defaultdict[str, set[str]] = defaultdict(set)
    for book, sender in books.items():
        for unit in brought.get(book, {}):
            sent_by[unit].add(sender)
    owners, names = dict(returns.receipt.owners), dict(plan.units_below.names)
    counts: defaultdict[str, set[str]] = defaultdict(set)
    for book, sender in books.items():
        for unit, name in brought.get(book, {}).items():
            if len(sent_by[unit]) == 1:
                owners[unit], names[unit] = book, name
                counts[sender].add(unit)
    return Accepted(
        owners=owners,
        units=replace(plan.units_below, names=names),
        findings=[_note(plan, returns, sender, len(units)) for sender, units in counts.items()],
    )


def _note(plan: Plan, returns: Returns, sender: str, count: int) -> Finding:
    place = returns.reading.sources[returns.receipt.owners[sender]].place
    name = plan.units_below.names[sender]
    return say.VOUCHED_FOR.at(place, sender=name, count=count)


def _books(plan: Plan, returns: Returns) -> Iterator[tuple[int, str]]:
    """Yield each source that counts of who may vouch for others: all parts, where it has parts."""
    tree = UnitTree(plan)
    for sender, book in returns.receipt.owners.items():
        cover = returns.covers.get(book, {})
        is_own = returns.senders.get(book) == sender
        if is_own and cover.get("unit_level") in UPPER_LEVELS and not tree.under(sender):
            yield from ((each, sender) for each in _parts(returns, sender, book))


def _parts(returns: Returns, sender: str, book: int) -> list[int]:
    """Return the sources of a submission: the one that counts, and the newest of its other parts.

    Parts of which two came on one day are left out: nobody knows which is meant.
    """
    number, _, count = str(returns.covers[book].get("part") or "").partition("/")
    newest: dict[str, list[int]] = {}
    for other, who in returns.senders.items():
        mine, _, of = str(returns.covers[other].get("part") or "").partition("/")
        if who == sender and count and of == count and mine != number:
            newest.setdefault(mine, []).append(other)
    found = [book]
    for books in newest.values():
        days = {each: returns.received.days[each] for each in books}
        last = max((day for day in days.values() if day is not None), default=None)
        same = [each for each, day in days.items() if day == last]
        contents = {returns.reading.sources[each].content for each in same}
        found += same[:1] if len(contents) == 1 else []
    return found


def _brought(plan: Plan, returns: Returns) -> Mapping[int, dict[str, str]]:
    """Return source → the units it brings rows of that the plan does not list, with their names."""
    found: defaultdict[int, dict[str, str]] = defaultdict(dict)
    for form in DATA_FORMS:
        frame = returns.reading.frame(w11.SUBMISSION.id, form)
        if frame.empty:
            continue
        rows = frame[~frame[ASIDE] & ~frame["unit_code"].isin(list(plan.units_below.names))]
        rows = rows[["unit_code", "unit_name", BOOK]].dropna(subset=["unit_code"])
        rows = rows.drop_duplicates(["unit_code", BOOK])
        columns = (rows[BOOK].tolist(), rows["unit_code"].tolist(), rows["unit_name"])
        for book, unit, name in zip(*columns, strict=True):
            found[book].setdefault(unit, name if isinstance(name, str) else unit)
    return found
