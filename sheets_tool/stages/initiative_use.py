"""For what each initiative was used: written once an award is decided, taken back when it fell."""

from collections.abc import Collection, Mapping

import pandas as pd

from sheets_tool.findings.catalogue import awards as say
from sheets_tool.findings.model import Finding
from sheets_tool.forms.awards import BY_CODE
from sheets_tool.rules.ledger import credits_of, give_back, spend, uses_of

_RESTS_ON_ONE = ("CSTDCS",)
"""Awards that rest on an initiative of the same year; for others a person writes the use."""


def with_uses(
    initiatives: pd.DataFrame,
    *,
    decided: Mapping[str, Collection[str]],
    fallen: Mapping[str, Collection[str]],
    chosen: Mapping[str, str],
    year: str,
) -> tuple[pd.DataFrame, list[Finding]]:
    """Return the initiatives with what they were used for, and where a person has to say which.

    `decided` and `fallen` give the candidates of an award, `chosen` the initiative that a candidate
    registered. Somebody without a recognised initiative had another ground: nothing is used.
    """
    findings: list[Finding] = []
    for award in _RESTS_ON_ONE:
        for candidate in sorted(fallen.get(award, ())):
            mine = _own(initiatives, candidate)
            initiatives = give_back(initiatives, mine, award=award, year=year)
        for candidate in sorted(decided.get(award, ())):
            mine = _own(initiatives, candidate)
            if _is_used(initiatives, mine, award, year):
                continue
            one = [chosen[candidate]] if chosen.get(candidate) in mine else mine
            if len(one) > 1:
                findings.append(_which(candidate, award, one))
            initiatives = spend(
                initiatives, one[:1] if len(one) == 1 else (), award=award, year=year
            )
    return initiatives, findings


def _own(initiatives: pd.DataFrame, candidate: str) -> list[str]:
    """Return the recognised initiatives of a candidate, shared ones too."""
    credited = credits_of(initiatives)
    mine = credited[(credited["candidate_id"] == candidate) & credited["recognised_level"].notna()]
    return sorted(set(mine["initiative_id"].dropna().tolist()))


def _is_used(initiatives: pd.DataFrame, mine: Collection[str], award: str, year: str) -> bool:
    used = uses_of(initiatives)
    same = (used["award"] == award) & (used["year"] == year)
    return bool(used.loc[same, "initiative_id"].isin(list(mine)).any())


def _which(candidate: str, award: str, found: Collection[str]) -> Finding:
    return say.WHICH_INITIATIVE.at(
        code=candidate, award=BY_CODE[award].name, initiatives=", ".join(found)
    )
