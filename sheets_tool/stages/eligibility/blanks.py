"""What to fill in before a verdict can be known."""

from collections.abc import Iterator, Mapping

import pandas as pd

from sheets_tool.forms import plan as w1
from sheets_tool.forms import registration as w2
from sheets_tool.forms import results as w4
from sheets_tool.forms.awards import BY_CODE, COLLECTIVE, PERSON
from sheets_tool.forms.model import Form
from sheets_tool.rules.conditions import named
from sheets_tool.rules.evaluate import NOT_KNOWN, Ruling, Verdicts
from sheets_tool.rules.facts import FACTS
from sheets_tool.rules.pack import BLOCK
from sheets_tool.rules.parameters import parameters
from sheets_tool.rules.roles import Role
from sheets_tool.stages.eligibility.side import Locate, Side

Needed = dict[tuple[str, str], set[str]]
"""Candidate and something to fill in → the registered awards that wait for it."""


def blanks(side: Side, *, locate: Locate) -> pd.DataFrame:
    """Return what stands in the way of what was registered and is not known.

    One row a candidate and fact; one a parameter that the plan leaves open, for all who wait.
    """
    needed = _needed(side)
    facts: Needed = {}
    values: dict[str, Needed] = {}
    for ruling in _blocking(side.verdicts):
        waiting = _waiting(side.verdicts, ruling, needed)
        for fact in _facts_of(ruling):
            is_blank = _is_blank(side.verdicts.facts, fact, ruling.award)
            for candidate, awards in waiting.items():
                if is_blank[candidate]:
                    facts.setdefault((candidate, fact), set()).update(awards)
        for parameter in _open_parameters(side.verdicts, ruling) if waiting else ():
            for candidate, awards in waiting.items():
                found = values.setdefault(parameter, {})
                found.setdefault((candidate, parameter), set()).update(awards)
    lines = [_fact_line(side, *key, awards, locate) for key, awards in facts.items()]
    lines += [_value_line(side, parameter, found) for parameter, found in values.items()]
    return pd.DataFrame(lines)


def _blocking(verdicts: Verdicts) -> Iterator[Ruling]:
    return (ruling for ruling in verdicts.rulings if ruling.effect == BLOCK)


def _facts_of(ruling: Ruling) -> list[str]:
    return named(ruling.condition.test, Role.FACT, Role.FACTS)


def _needed(side: Side) -> Needed:
    """Return candidate and award → the registered awards that are not known without it.

    An award that asks for another one waits for what that one waits for.
    """
    found: Needed = {}
    for candidate, registered in side.registered.items():
        for award in registered:
            if award in side.awards and side.state(candidate, award) == NOT_KNOWN:
                found.setdefault((candidate, award), set()).add(award)
    for ruling in _blocking(side.verdicts):
        for held in named(ruling.condition.test, Role.AWARD):
            for candidate, awards in _waiting(side.verdicts, ruling, found).items():
                found.setdefault((candidate, held), set()).update(awards)
    return found


def _waiting(verdicts: Verdicts, ruling: Ruling, needed: Needed) -> dict[str, set[str]]:
    """Return candidate → the awards that wait for a ruling whose answer is not known."""
    unknown = verdicts.met[ruling.key].isna()
    return {
        candidate: set(needed[candidate, ruling.award])
        for candidate in unknown.index[unknown.to_numpy()]
        if (candidate, ruling.award) in needed
    }


def _open_parameters(verdicts: Verdicts, ruling: Ruling) -> list[str]:
    """Return the parameters a ruling asks that nobody set, and itself where it was not read."""
    values = named(ruling.condition.test, Role.VALUE)
    left_open = [each for each in values if verdicts.demands[each].value is None]
    return left_open if ruling.decides else [*left_open, ruling.condition.id]


def _fact_line(
    side: Side, candidate: str, fact: str, awards: set[str], locate: Locate
) -> dict[str, object]:
    groups = side.people.get("group")
    return {
        **side.who(candidate),
        "group": None if groups is None else groups.get(candidate),
        "fact": FACTS[fact].label,
        "where": _where(FACTS[fact].origin, side.verdicts.kind),
        "cells": locate(candidate, fact) or None,
        "awards": _shown(awards),
    }


def _value_line(side: Side, parameter: str, found: Needed) -> dict[str, object]:
    who = list(dict.fromkeys(candidate for candidate, _ in found))
    unit = "người" if side.verdicts.kind == PERSON else "tập thể"
    return {
        "candidate_id": who[0] if len(who) == 1 else None,
        "candidate_name": side.name(who[0]) if len(who) == 1 else f"{len(who)} {unit}",
        "group": None,
        "fact": parameters(side.verdicts.pack)[parameter].label,
        "where": f"Kế hoạch (W1), trang {w1.LOCAL_RULES.sheet} › {parameter}",
        "cells": None,
        "awards": _shown({award for awards in found.values() for award in awards}),
    }


def _shown(awards: set[str]) -> str:
    return ", ".join(BY_CODE[each].short for each in BY_CODE if each in awards)


def _is_blank(facts: pd.DataFrame, fact: str, award: str) -> "pd.Series[bool]":
    """Return whose fact is not known, or known only within limits."""
    for name in (f"{fact}.{award}", fact):
        if name in facts.columns:
            return facts[name].isna()
    if f"{fact}.least" not in facts.columns:
        return pd.Series(data=True, index=facts.index)
    least, most = facts[f"{fact}.least"], facts[f"{fact}.most"]
    return least.isna() | (least != most).fillna(value=True).astype(bool)


def _where(origin: str, kind: str) -> str:
    """Return the book to fill, with sheet and column where a form has a column for it."""
    source, _, code = origin.partition(".")
    book, forms = _SOURCES[source]
    form = forms.get(kind)
    if form is None or code not in form.by_code:
        return book
    return f"{book}, trang {form.sheet} › {form.by_code[code].header}"


_SOURCES: Mapping[str, tuple[str, Mapping[str, Form]]] = {
    "results": ("Kết quả năm (W4)", {PERSON: w4.PERSONS, COLLECTIVE: w4.COLLECTIVES}),
    "plan": ("Kế hoạch (W1)", {PERSON: w1.STAFF}),
    "registration": ("Đăng ký thi đua (W2)", {PERSON: w2.PERSONS, COLLECTIVE: w2.COLLECTIVES}),
    "record": ("Hồ sơ theo dõi (W12)", {}),
    "history": ("Hồ sơ theo dõi (W12)", {}),
    "initiatives": ("Kết quả năm (W4), trang Sáng kiến", {}),
    "members": ("Kết quả năm (W4) của các thành viên", {}),
    "scoring": ("Bảng chấm điểm (W3)", {}),
    "ballot": ("Biên bản kiểm phiếu (W5)", {}),
}
"""Where a fact comes from → the book, and its form for each kind of candidate."""
