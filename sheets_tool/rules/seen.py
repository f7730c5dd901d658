"""The values a condition saw of one candidate, in words."""

from dataclasses import dataclass
from fractions import Fraction
from typing import Final

import pandas as pd

from sheets_tool.rules.conditions import named
from sheets_tool.rules.exact import show_exact
from sheets_tool.rules.facts import FACTS, LABELS, Fact
from sheets_tool.rules.roles import Role, Test
from sheets_tool.rules.sight import NO_LIMIT, Columns

BLANK: Final = "chưa có"


@dataclass(frozen=True, slots=True)
class Seen:
    """The facts of some candidates, ready to be shown."""

    columns: Columns

    def of(self, test: Test, *, award: str, row: int) -> list[str]:
        """Return `label: value` for each fact a test looks at, as an award sees it."""
        facts = [FACTS[name] for name in named(test, Role.FACT, Role.FACTS)]
        return [f"{fact.label}: {self._show(fact, award, row)}" for fact in facts]

    def _show(self, fact: Fact, award: str, row: int) -> str:
        name = self.columns.name(fact.id, award) if fact.per_award else fact.id
        if fact.dtype == "boolean":
            flag = self.columns.flags(name)[row]
            return BLANK if pd.isna(flag) else ("có" if flag else "không")
        bounds = self.columns.bounds(name, fact)
        least, most = int(bounds.least[row]), int(bounds.most[row])
        if fact.codes:
            return LABELS[fact.codes[least]] if least == most else BLANK
        return _number(fact, least, most)


def _number(fact: Fact, least: int, most: int) -> str:
    low, high = (show_exact(Fraction(each, fact.scale)) for each in (least, most))
    if least == most:
        return f"{low} {fact.unit}"
    if most >= NO_LIMIT:
        return f"ít nhất {low} {fact.unit}" if least else BLANK
    return f"từ {low} đến {high} {fact.unit}"
