"""Which conditions of a pack lack a case: a yes, a no, a blank, or a side of a threshold."""

from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction
from typing import Any

from sheets_tool.findings.catalogue import pack as say
from sheets_tool.findings.model import Finding, Place
from sheets_tool.rules.cases import EXPECTED, Case, Facts
from sheets_tool.rules.conditions import leaves
from sheets_tool.rules.facts import FACTS
from sheets_tool.rules.local import NOTHING_LOCAL, demands
from sheets_tool.rules.pack import Condition, Pack, in_force
from sheets_tool.rules.plain import AtLeast, AtMost, CountOf, Share, YearsInARow
from sheets_tool.rules.roles import THIS_YEAR, Demands, Test


def uncovered(pack: Pack, cases: Iterable[Case]) -> list[Finding]:
    """Return a finding for each condition of a pack that its cases do not show on every side."""
    among = list(cases)
    return [
        say.NO_CASE.at(Place(file=pack.id, sheet=condition.id), condition=condition.id,
                       missing=", ".join(missing))
        for condition in pack.conditions
        if (missing := list(_missing(pack, condition, among)))
    ]  # fmt: skip


def _missing(pack: Pack, condition: Condition, cases: list[Case]) -> Iterator[str]:
    own = [
        (case, day)
        for case in cases
        if condition.id in case.conditions
        for day in case.on
        if pack.covers(day) and condition in in_force(pack.conditions, day)
    ]
    rows = [row for case, _ in own for found in case.rows.values() for row in found]
    for answer, words in EXPECTED.items():
        if not any(case.rows[answer] for case, _ in own):
            yield words
    for day in {day for case, day in own if not case.local}:
        yield from _sides(condition.test, rows, demands(pack, day=day, local=NOTHING_LOCAL))


def _sides(test: Test, rows: list[Facts], asked: Demands) -> Iterator[str]:
    """Yield each side of each threshold at which no row stands."""
    for leaf in leaves(test):
        if isinstance(leaf, Share):
            yield from _share_sides(leaf, rows, asked)
            continue
        for wanted, words in _levels(leaf, asked):
            if wanted not in {_value(leaf, row) for row in rows}:
                yield f"{words} = {wanted}"


def _levels(leaf: Test, asked: Demands) -> list[tuple[int, str]]:
    """Return the last value that fails and the first that passes, or the reverse."""
    if isinstance(leaf, CountOf):
        return [(leaf.at, "+".join(leaf.facts)), (leaf.at - 1, "+".join(leaf.facts))]
    if isinstance(leaf, YearsInARow):
        last = leaf.years - 1 if leaf.through == THIS_YEAR else leaf.years
        return [(last, leaf.fact), (last - 1, leaf.fact)]
    if isinstance(leaf, AtLeast | AtMost):
        level = _known_level(leaf, asked)
        if level is not None:
            other = level - 1 if isinstance(leaf, AtLeast) else level + 1
            return [(level, leaf.fact), (other, leaf.fact)]
    return []


def _known_level(leaf: AtLeast | AtMost, asked: Demands) -> int | None:
    wanted = leaf.at if leaf.value is None else asked[leaf.value].value
    if isinstance(wanted, str):
        return FACTS[leaf.fact].codes.index(wanted)
    return None if wanted is None else int(wanted)


def _value(leaf: Test, row: Facts) -> int | None:
    if isinstance(leaf, CountOf):
        counts = [row[fact] for fact in leaf.facts if fact in row]
        return sum(counts) if len(counts) == len(leaf.facts) else None
    if isinstance(leaf, AtLeast | AtMost | YearsInARow):
        return _number(FACTS[leaf.fact].codes, row.get(leaf.fact))
    return None


def _number(codes: tuple[str, ...], value: Any) -> int | None:
    return codes.index(value) if codes and value in codes else value


def _share_sides(leaf: Share, rows: list[Mapping[str, Any]], asked: Demands) -> Iterator[str]:
    wanted = leaf.at if leaf.value is None else asked[leaf.value].value
    if wanted is None or isinstance(wanted, str):
        return
    counts = [
        (row[leaf.part], row[leaf.whole]) for row in rows if {leaf.part, leaf.whole} <= row.keys()
    ]
    step = 1 if leaf.strict else -1
    if not any(part == whole * Fraction(wanted) for part, whole in counts):
        yield f"{leaf.part}/{leaf.whole} = {wanted}"
    if not any((part - step) == whole * Fraction(wanted) for part, whole in counts):
        yield f"{leaf.part}/{leaf.whole} sát {wanted}"
