"""Why: each condition with what was seen, in which cell, what was asked, by which article."""

from collections.abc import Sequence

import pandas as pd

from sheets_tool.rules.conditions import named
from sheets_tool.rules.evaluate import MET, Verdicts
from sheets_tool.rules.explain import ANSWER_LABELS, explain
from sheets_tool.rules.pack import BLOCK
from sheets_tool.rules.roles import Role
from sheets_tool.stages.eligibility.side import Locate, Side

_COUNTED = "members_ldtt"


def reasons(side: Side, *, locate: Locate, candidates: Sequence[str] = ()) -> pd.DataFrame:
    """Return one row a candidate, award and condition, for the awards that matter to each.

    An award matters where it was registered, where it is met, or where the candidate is asked for.
    """
    verdicts = side.verdicts
    chosen = list(candidates) or list(verdicts.facts.index)
    told = explain(verdicts, chosen)
    matters = {each: set(mattering_awards(side, each)) for each in chosen}
    facts = {ruling.key: named(ruling.condition.test, Role.FACT) for ruling in verdicts.rulings}
    lines = []
    for candidate, row in zip(told.index, told.to_dict("records"), strict=True):
        if not candidates and row["award"] not in matters[candidate]:
            continue
        cells = [locate(candidate, fact) for fact in facts[row["award"], row["condition"]]]
        lines.append(
            {
                **side.who(candidate),
                "award": row["award"],
                "text": row["text"],
                "answer": ANSWER_LABELS[row["answer"]],
                "seen": row["seen"] or None,
                "cells": ", ".join(dict.fromkeys(cell for cell in cells if cell)) or None,
                "asked": row["asked"] or None,
                "citation": row["citation"] or None,
                "confidence": row["confidence"] or None,
                "effect": "chặn" if row["effect"] == BLOCK else "cảnh báo",
                "note": row["note"] or None,
            }
        )
    return pd.DataFrame(lines)


def mattering_awards(side: Side, candidate: str) -> list[str]:
    """Return the awards that were registered or are met, in the field's order."""
    registered = side.registered[candidate]
    return [a for a in side.awards if a in registered or side.state(candidate, a) == MET]


def why_not(verdicts: Verdicts, candidate: str, award: str, *, aside: str = "") -> str:
    """Return the conditions that a candidate fails, or else those that are not known, in words.

    `aside` follows the conditions that count members with LĐTT.
    """
    failed: list[str] = []
    unknown: list[str] = []
    for ruling in verdicts.rulings:
        if ruling.award == award and ruling.effect == BLOCK:
            answer = verdicts.met[ruling.key][candidate]
            counts = aside and _COUNTED in named(ruling.condition.test, Role.FACT)
            text = f"{ruling.condition.text} ({aside})" if counts else ruling.condition.text
            if pd.isna(answer):
                unknown.append(text)
            elif not answer:
                failed.append(text)
    return "; ".join(failed or unknown)
