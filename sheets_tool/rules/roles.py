"""What every test of a condition has: fields with roles, an answer, words."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Final, Protocol

from pandas.arrays import BooleanArray

from sheets_tool.rules.sight import Demand, Sight

YEAR_BEFORE: Final = "nam-truoc"
THIS_YEAR: Final = "nam-xet"

Demands = Mapping[str, Demand]


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """What a test needs to speak: the demands of the day, and the names of awards by code."""

    demands: Demands
    names: Mapping[str, str]


class Role(Enum):
    """What a field of a test holds."""

    FACT = "fact"
    FACTS = "facts"
    CODES = "codes"
    AWARD = "award"
    LEVEL = "level"
    RATIO = "ratio"
    YEARS = "years"
    VALUE = "value"
    ANCHOR = "anchor"
    FLAG = "flag"
    PARTS = "parts"


def role(role: Role) -> dict[str, Role]:
    """Return the metadata that gives a field its role."""
    return {"role": role}


class Test(Protocol):
    """One test of the closed list."""

    def holds(self, sight: Sight) -> BooleanArray:
        """Return yes, no or not known for each candidate."""

    def asks(self, wording: Wording) -> str:
        """Return what is demanded, in Vietnamese."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One test within another, with the words that name the reading where there are several."""

    text: str = ""
    test: Test
