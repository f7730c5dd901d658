"""What a pack must be, beyond being readable: names that exist, citations within their dates."""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import zip_longest
from typing import Final

from sheets_tool.findings.catalogue import pack as say
from sheets_tool.findings.model import Finding, Place
from sheets_tool.rules.cite import Citation
from sheets_tool.rules.conditions import leaves, named
from sheets_tool.rules.facts import FACTS, RATINGS
from sheets_tool.rules.pack import Condition, Pack, Quota
from sheets_tool.rules.plain import YearsInARow
from sheets_tool.rules.roles import Role
from sheets_tool.text.days import show_day

_LAST: Final = date.max


def check(pack: Pack, *, file: str) -> list[Finding]:
    """Return what is wrong between the elements of a pack."""
    return [
        *_citations(pack, file),
        *_values(pack, file),
        *_names(pack, file),
        *_awards(pack, file),
    ]


def _citations(pack: Pack, file: str) -> Iterator[Finding]:
    for path, cite, start, end in _cited(pack):
        # What is used only outside the pack's own time is not used.
        used = (max(start or pack.start, pack.start), min(end or _LAST, pack.end or _LAST))
        if used[0] <= used[1]:
            yield from _citation(pack, cite, used, Place(file=file, sheet=path))


def _cited(
    pack: Pack,
) -> Iterator[tuple[str, tuple[Citation, ...], date | None, date | None]]:
    """Yield path, citations and time of use of everything that is cited."""
    for condition in pack.conditions:
        yield f"conditions.{condition.id}", condition.cite, condition.start, condition.end
    for quota in pack.quotas:
        yield f"quotas.{quota.id}", quota.cite, quota.start, quota.end
    for name, items in (("deciders", pack.deciders), ("reuses", pack.reuses)):
        for item in items:
            yield name, item.cite, item.start, item.end
    for value in pack.values.values():
        for dated, later in zip_longest(value.history, value.history[1:]):
            last = date.fromordinal(later.start.toordinal() - 1) if later else None
            yield f"values.{value.id}", dated.cite, dated.start, last


def _citation(
    pack: Pack, cites: Iterable[Citation], used: tuple[date, date], place: Place
) -> Iterator[Finding]:
    for cite in cites:
        source = pack.sources.get(cite.source)
        if source is None:
            yield say.UNKNOWN_SOURCE.at(place, cite=cite)
        elif used[0] < source.effective or (source.expires or _LAST) < used[1]:
            force = _span(source.effective, source.expires or _LAST)
            yield say.OUT_OF_FORCE.at(place, cite=cite, used=_span(*used), force=force)


def _span(start: date, end: date) -> str:
    return f"từ {show_day(start)}" + ("" if end == _LAST else f" đến {show_day(end)}")


def _values(pack: Pack, file: str) -> Iterator[Finding]:
    for path, values in _asked(pack):
        for value in values:
            if value not in pack.values:
                yield say.UNKNOWN_VALUE.at(Place(file=file, sheet=path), value=value)


def _names(pack: Pack, file: str) -> Iterator[Finding]:
    """Yield a finding for each open condition or quota that shares its name with a value."""
    rules: list[Condition | Quota] = [*pack.conditions, *pack.quotas]
    for each in rules:
        if each.is_open and each.id in pack.values:
            yield say.TWICE.at(Place(file=file, sheet=f"values.{each.id}"), id=each.id)


def _asked(pack: Pack) -> Iterator[tuple[str, list[str]]]:
    for each in pack.conditions:
        effect = [each.effect] if each.effect else []
        yield f"conditions.{each.id}", [*named(each.test, Role.VALUE), *effect]
    for quota in pack.quotas:
        values = [quota.ratio, quota.rounding, quota.scope]
        yield f"quotas.{quota.id}", [value for value in values if value]


def _awards(pack: Pack, file: str) -> Iterator[Finding]:
    order = list(pack.awards)
    for condition in pack.conditions:
        place = Place(file=file, sheet=f"conditions.{condition.id}")
        for award in condition.awards:
            before = order[: order.index(award)] if award in order else []
            unknown = [award] if award not in order else []
            for each in (*unknown, *(need for need in _needs(condition) if need not in before)):
                yield say.UNKNOWN_AWARD.at(place, award=each)
    for quota in pack.quotas:
        place = Place(file=file, sheet=f"quotas.{quota.id}")
        for code in (*quota.counted, *quota.base):
            if code not in order and code not in RATINGS:
                yield say.UNKNOWN_AWARD.at(place, award=code)


def _needs(condition: Condition) -> list[str]:
    """Return the awards whose answer of this year the condition reads."""
    streaks = [leaf for leaf in leaves(condition.test) if isinstance(leaf, YearsInARow)]
    counted = [code for streak in streaks for code in FACTS[streak.fact].counts]
    return [
        *named(condition.test, Role.AWARD),
        *(code for code in counted if code not in RATINGS),
    ]
