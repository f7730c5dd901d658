"""Later versions in which nobody registers, of senders whose earlier one had people in it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from sheets_tool.findings.catalogue import cross as say
from sheets_tool.findings.model import Finding
from sheets_tool.forms import registration as w2
from sheets_tool.forms.frames import Reading, countable
from sheets_tool.forms.identity import identify_rows
from sheets_tool.forms.planned import Plan
from sheets_tool.stages.receiving import UNKNOWN_DAY, Return, Sent
from sheets_tool.text.days import show_day


@dataclass(slots=True)
class Blanked:
    """Who registered in a version that a blank one replaced, and what is asked of the senders."""

    codes: frozenset[str] = frozenset()
    findings: list[Finding] = field(default_factory=list)


def blanked(plan: Plan, reading: Reading, sent: Iterable[Sent]) -> Blanked:
    """Return whose registration a later version without any replaced: nobody said they withdrew."""
    found = Blanked()
    for each in sent:
        if each.used is None or not each.replaced or _registered(plan, reading, each.used):
            continue
        for left in each.replaced:
            if codes := _registered(plan, reading, left):
                found.codes |= codes
                found.findings.append(_asked(each.name, each.used, left, count=len(codes)))
                break
    return found


def _registered(plan: Plan, reading: Reading, version: Return) -> frozenset[str]:
    """Return the codes of the candidates for whom a version names an award."""
    return frozenset(_codes(plan, reading, version.book))


def _codes(plan: Plan, reading: Reading, book: int) -> Iterator[str]:
    for form, code, name, roster in (
        (w2.PERSONS, "staff_id", "full_name", plan.staff),
        (w2.COLLECTIVES, "collective_id", "collective", plan.collectives),
    ):
        table = reading.table(w2.REGISTRATION.id, form)
        rows = countable(table, books=[book], id=code, name=name)
        rows = rows[rows["titles"].notna() | rows["commendations"].notna()]
        matches = identify_rows(roster, rows, code=code, name=name)
        yield from (match.code for match in matches if match.code is not None)


def _asked(sender: str, used: Return, left: Return, *, count: int) -> Finding:
    return say.BLANKED.at(
        used.place,
        left.place,
        sender=sender,
        used=used.name,
        used_day=_shown(used),
        left=left.name,
        left_day=_shown(left),
        count=count,
    )


def _shown(version: Return) -> str:
    return UNKNOWN_DAY if version.day is None else show_day(version.day)
