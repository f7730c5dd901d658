"""The closed list of tests a condition may use.

A test is a frozen dataclass whose fields are its keys in a pack; the role of each field tells the
loader how to read it. `holds` answers for whole columns at once: yes, no, not known. `asks` says
what is demanded, in Vietnamese. There is no expression language: law that none of these can say
gets a new test, with its article in the docstring.
"""

from collections.abc import Iterator
from dataclasses import fields
from typing import Any, Final

from sheets_tool.rules.joined import AllOf, AnyOf, EveryReading
from sheets_tool.rules.plain import (
    AtLeast,
    AtMost,
    CountOf,
    HoldsAward,
    Is,
    NoneOf,
    OneOf,
    Share,
    YearsInARow,
)
from sheets_tool.rules.roles import Role, Test

TESTS: Final[dict[str, type[Any]]] = {
    "one-of": OneOf,
    "none-of": NoneOf,
    "is": Is,
    "at-least": AtLeast,
    "at-most": AtMost,
    "count-of": CountOf,
    "holds-award": HoldsAward,
    "years-in-a-row": YearsInARow,
    "share": Share,
    "any-of": AnyOf,
    "all-of": AllOf,
    "every-reading": EveryReading,
}
"""The tests by the name a pack writes."""


def leaves(test: Test) -> Iterator[Test]:
    """Return the tests that look at facts themselves, at any depth."""
    for each in fields(test):  # type: ignore[arg-type]  # every test is a dataclass
        if each.metadata["role"] is Role.PARTS:
            for part in getattr(test, each.name):
                yield from leaves(part.test)
            return
    yield test


def named(test: Test, *roles: Role) -> list[str]:
    """Return what a test and its parts name in fields of these roles, in order, each once."""
    found: dict[str, None] = {}
    for leaf in leaves(test):
        for each in fields(leaf):  # type: ignore[arg-type]  # every test is a dataclass
            value = getattr(leaf, each.name)
            if each.metadata["role"] in roles and value is not None:
                found |= dict.fromkeys([value] if isinstance(value, str) else value)
    return list(found)
