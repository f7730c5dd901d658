"""Tests read from a pack: the role of each field says how its key is read."""

from collections.abc import Callable
from dataclasses import MISSING, fields
from typing import Any, Final

from sheets_tool.findings.catalogue import pack as say
from sheets_tool.rules.conditions import TESTS
from sheets_tool.rules.facts import FACTS
from sheets_tool.rules.roles import THIS_YEAR, YEAR_BEFORE, Part, Role, Test
from sheets_tool.rules.tables import Table
from sheets_tool.text.nearest import nearest


def read_test(table: Table, *, kind: str, also: tuple[str, ...] = ()) -> Test:
    """Return the test a table declares, for a kind of candidate.

    Args:
        table: the keys of the test, and of what holds it.
        kind: the candidate kind whose facts it may ask.
        also: keys of the holder, allowed beside those of the test.

    Raises:
        Flaw: the test, a key or a fact is unknown, or a key is missing or of another type.
    """
    name = table.text("test")
    if name not in TESTS:
        raise table.flaw(say.UNKNOWN_TEST, test=name, allowed=", ".join(TESTS))
    declared = {each.name.replace("_", "-"): each for each in fields(TESTS[name])}
    table.allow([*also, "test", *declared])
    given = {
        each.name: _READ[each.metadata["role"]](table, key, kind)
        for key, each in declared.items()
        if key in table.keys or each.default is MISSING
    }
    if {"at", "value"} <= declared.keys() and not given.keys() & {"at", "value"}:
        raise table.flaw(say.MISSING_KEY, key="at")
    made: Test = TESTS[name](**given)
    return made


def _fact(table: Table, key: str, kind: str) -> str:
    return _declared(table, table.text(key), kind)


def _facts(table: Table, key: str, kind: str) -> tuple[str, ...]:
    return tuple(_declared(table, fact, kind) for fact in table.texts(key))


def _declared(table: Table, fact: str, kind: str) -> str:
    own = [each.id for each in FACTS.values() if kind in each.kinds]
    if fact not in own:
        close = ", ".join(nearest(fact, own)) or "không có"
        raise table.flaw(say.UNKNOWN_FACT, fact=fact, kind=kind, nearest=close)
    return fact


def _codes(table: Table, key: str, kind: str) -> tuple[str, ...]:
    declared = FACTS[_fact(table, "fact", kind)].codes
    for code in table.texts(key):
        _must_be(table, key, code, declared)
    return table.texts(key)


def _level(table: Table, key: str, kind: str) -> int | str:
    codes = FACTS[_fact(table, "fact", kind)].codes if "fact" in table.keys else ()
    return _must_be(table, key, table.text(key), codes) if codes else table.whole(key)


def _must_be(table: Table, key: str, code: str, codes: tuple[str, ...]) -> str:
    if code not in codes:
        expected = " hoặc ".join(codes) or "mã nào"
        raise table.flaw(say.WRONG_TYPE, key=key, value=code, expected=expected)
    return code


def _anchor(table: Table, key: str, _kind: str) -> str:
    return table.option(key, (YEAR_BEFORE, THIS_YEAR))


def _parts(table: Table, key: str, kind: str) -> tuple[Part, ...]:
    tables = table.tables(key)
    if not tables:
        raise table.flaw(say.MISSING_KEY, key=key)
    return tuple(
        Part(text=each.text("text", ""), test=read_test(each, kind=kind, also=("text",)))
        for each in tables
    )


_READ: Final[dict[Role, Callable[[Table, str, str], Any]]] = {
    Role.FACT: _fact,
    Role.FACTS: _facts,
    Role.CODES: _codes,
    Role.AWARD: lambda table, key, _kind: table.text(key),
    Role.LEVEL: _level,
    Role.RATIO: lambda table, key, _kind: table.ratio(key),
    Role.YEARS: lambda table, key, _kind: table.whole(key),
    Role.VALUE: lambda table, key, _kind: table.text(key),
    Role.ANCHOR: _anchor,
    Role.FLAG: lambda table, key, _kind: table.flag(key),
    Role.PARTS: _parts,
}
