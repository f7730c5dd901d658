"""All that a plan can set: values of law left open, switches, lowest scores, who decides."""

from collections.abc import Mapping
from typing import Final

from sheets_tool.forms.codes import DECIDERS
from sheets_tool.rules.pack import NO, YES, Condition, Pack, Quota, Value
from sheets_tool.rules.read_elements import CHOICE, POINTS

LEVELS: Final = {
    code: level.label for code, level in DECIDERS.by_code.items() if code != "NHA_NUOC"
}
"""The levels that can decide an award; the State gives orders alone, which no pack has."""


def parameters(pack: Pack) -> dict[str, Value]:
    """Return every parameter of a pack by its id, as the sheet Quy tắc names it."""
    rules: list[Condition | Quota] = [*pack.conditions, *pack.quotas]
    yes_no = {YES: "Có", NO: "Không"}
    made = [
        *(_choice(each.id, each.text, yes_no) for each in rules if each.is_open),
        *(
            _choice(decider_id(award.code), f"cấp quyết định {award.name}", LEVELS)
            for award in pack.awards.values()
        ),
        *(_lowest_score(award.code, award.name) for award in pack.awards.values()),
    ]
    return {**pack.values, **{each.id: each for each in made}}


def score_id(award: str) -> str:
    """Return the parameter that holds the lowest score of an award.

    >>> score_id("CSTDCS")
    'diem-toi-thieu.cstdcs'
    """
    return f"diem-toi-thieu.{award.lower()}"


def decider_id(award: str) -> str:
    """Return the parameter by which a plan names who decides an award.

    >>> decider_id("CSTDCS")
    'cap-quyet-dinh.cstdcs'
    """
    return f"cap-quyet-dinh.{award.lower()}"


def _choice(parameter: str, label: str, options: Mapping[str, str]) -> Value:
    return Value(id=parameter, label=label, unit=CHOICE, options=options, history=(), local="any")


def _lowest_score(award: str, name: str) -> Value:
    label = f"điểm tối thiểu của {name}"
    return Value(id=score_id(award), label=label, unit=POINTS, options={}, history=(), local="any")
