"""The candidates of one kind with their verdicts: what every sheet asks again and again."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

import pandas as pd

from sheets_tool.forms.awards import BY_CODE
from sheets_tool.rules.evaluate import Verdicts
from sheets_tool.text.spelling import fold

Locate = Callable[[str, str], str]
"""Candidate and fact → the cell it was read from, as sheet!cell, or empty."""


@dataclass(frozen=True, kw_only=True)
class Side:
    """The persons, or the collectives, of a unit.

    Attributes:
        verdicts: what the law says of them.
        people: who they are: `candidate_name`, and `group`, `staff_kind` of persons, by candidate.
    """

    verdicts: Verdicts
    people: pd.DataFrame

    @cached_property
    def states(self) -> pd.DataFrame:
        """The three answers by award."""
        return self.verdicts.states()

    @cached_property
    def _answers(self) -> dict[str, dict[str, str]]:
        index = self.states.index.tolist()
        return {
            str(award): dict(zip(index, self.states[award].tolist(), strict=True))
            for award in self.states
        }

    def state(self, candidate: str, award: str) -> str:
        """Return the answer for a candidate and an award."""
        return self._answers[award][candidate]

    @cached_property
    def registered(self) -> dict[str, list[str]]:
        """Candidate → the awards that were registered, in the field's order."""
        return registered_awards(self.verdicts)

    @cached_property
    def awards(self) -> list[str]:
        """The awards to show, in the field's order: those the pack knows."""
        known = set(self.verdicts.awards.columns)
        return [award for award in BY_CODE if award in known]

    @cached_property
    def asked(self) -> list[str]:
        """The awards that somebody registered, in the field's order."""
        registered = {award for awards in self.registered.values() for award in awards}
        return [award for award in self.awards if award in registered]

    @cached_property
    def concerned(self) -> list[str]:
        """The awards that somebody registered or is eligible for, in the field's order."""
        met = self.verdicts.awards.fillna(value=False).any()
        return [award for award in self.awards if award in self.asked or met[award]]

    @cached_property
    def _names(self) -> dict[str, str]:
        names = self.people["candidate_name"]
        return dict(zip(names.index, names.fillna("").tolist(), strict=True))

    def name(self, candidate: str) -> str:
        """Return a candidate's name."""
        return self._names.get(candidate) or candidate

    def sounding_like(self, asked: str) -> list[str]:
        """Return the candidates whose name is the one asked for, marks and case aside."""
        key = fold(asked)
        return [candidate for candidate, name in self._names.items() if fold(name) == key]

    def who(self, candidate: str) -> dict[str, object]:
        """Return the columns that tell a candidate on every sheet."""
        return {"candidate_id": candidate, "candidate_name": self.name(candidate)}


def registered_awards(verdicts: Verdicts) -> dict[str, list[str]]:
    """Return candidate → the awards that were registered, in the field's order."""
    found: dict[str, list[str]] = {candidate: [] for candidate in verdicts.facts.index}
    for award in BY_CODE:
        flags = verdicts.facts[f"registered.{award}"].fillna(value=False).astype(bool)
        for candidate in verdicts.facts.index[flags.to_numpy()]:
            found[candidate].append(award)
    return found
