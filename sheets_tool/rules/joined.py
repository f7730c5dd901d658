"""Tests made of tests."""

from dataclasses import dataclass, field

import numpy as np
from pandas.arrays import BooleanArray

from sheets_tool.rules.roles import Part, Role, Wording, role
from sheets_tool.rules.sight import Sight, all_of, answer, any_of


@dataclass(frozen=True, slots=True, kw_only=True)
class AnyOf:
    """At least one of the parts holds."""

    of: tuple[Part, ...] = field(metadata=role(Role.PARTS))

    def holds(self, sight: Sight) -> BooleanArray:
        """Return yes where one part holds, no where all fail."""
        return any_of([part.test.holds(sight) for part in self.of])

    def asks(self, wording: Wording) -> str:
        """Return the parts joined by "hoặc"."""
        return "; hoặc ".join(part.test.asks(wording) for part in self.of)


@dataclass(frozen=True, slots=True, kw_only=True)
class AllOf:
    """Every part holds."""

    of: tuple[Part, ...] = field(metadata=role(Role.PARTS))

    def holds(self, sight: Sight) -> BooleanArray:
        """Return yes where all parts hold, no where one fails."""
        return all_of([part.test.holds(sight) for part in self.of])

    def asks(self, wording: Wording) -> str:
        """Return the parts joined by "và"."""
        return " và ".join(part.test.asks(wording) for part in self.of)


@dataclass(frozen=True, slots=True, kw_only=True)
class EveryReading:
    """A text that is not read yet has several readings: where they agree, that is the answer.

    Law 06/2026/QH16, in force from 01/10/2026: its adopted text was not obtained (law.md C-6..C-8).
    """

    of: tuple[Part, ...] = field(metadata=role(Role.PARTS))

    def holds(self, sight: Sight) -> BooleanArray:
        """Return the common answer; "not known" where the readings differ."""
        seen = [part.test.holds(sight) for part in self.of]
        yes, no = all_of(seen), all_of([~each for each in seen])
        return answer(
            yes=yes.to_numpy(dtype=np.bool_, na_value=False),
            no=no.to_numpy(dtype=np.bool_, na_value=False),
        )

    def differ(self, sight: Sight) -> BooleanArray:
        """Return where the readings are known and say different things."""
        seen = [part.test.holds(sight) for part in self.of]
        return any_of(seen) & any_of([~each for each in seen])

    def asks(self, wording: Wording) -> str:
        """Return each reading with its name."""
        return "; ".join(f"{part.text}: {part.test.asks(wording)}" for part in self.of)
