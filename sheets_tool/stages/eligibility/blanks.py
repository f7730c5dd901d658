"""What to fill in before a verdict can be known."""

from collections.abc import Mapping

import pandas as pd

from sheets_tool.forms import plan as w1
from sheets_tool.forms import registration as w2
from sheets_tool.forms import results as w4
from sheets_tool.forms.awards import BY_CODE, COLLECTIVE, PERSON
from sheets_tool.forms.model import Form
from sheets_tool.rules.conditions import named
from sheets_tool.rules.facts import FACTS
from sheets_tool.rules.pack import BLOCK
from sheets_tool.rules.roles import Role
from sheets_tool.stages.eligibility.side import Locate, Side


def blanks(side: Side, *, locate: Locate) -> pd.DataFrame:
    """Return what stands in the way of what was registered: one row a candidate and fact."""
    found: dict[tuple[str, str], set[str]] = {}
    verdicts = side.verdicts
    for ruling in verdicts.rulings:
        if ruling.effect != BLOCK:
            continue
        unknown = verdicts.met[ruling.key].isna()
        for fact in named(ruling.condition.test, Role.FACT):
            missing = unknown & _is_blank(verdicts.facts, fact, ruling.award)
            for candidate in missing.index[missing.to_numpy()]:
                if ruling.award in side.registered[candidate]:
                    found.setdefault((candidate, fact), set()).add(ruling.award)
    groups = side.people.get("group")
    lines = [
        {
            **side.who(candidate),
            "group": None if groups is None else groups.get(candidate),
            "fact": FACTS[fact].label,
            "where": _where(FACTS[fact].origin, verdicts.kind),
            "cells": locate(candidate, fact) or None,
            "awards": ", ".join(BY_CODE[each].short for each in BY_CODE if each in awards),
        }
        for (candidate, fact), awards in found.items()
    ]
    return pd.DataFrame(lines)


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
