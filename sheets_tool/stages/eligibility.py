"""Verdicts as people read them: matrix, reasons, ceilings, near misses, blanks to fill."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

import pandas as pd

from sheets_tool.forms.awards import BY_CODE
from sheets_tool.forms.frames import records
from sheets_tool.rules.ceilings import Ceiling, ceilings
from sheets_tool.rules.conditions import named
from sheets_tool.rules.evaluate import MET, NOT_KNOWN, NOT_MET, Verdicts
from sheets_tool.rules.explain import ANSWER_LABELS, explain
from sheets_tool.rules.facts import FACTS
from sheets_tool.rules.pack import BLOCK
from sheets_tool.rules.quota import PLACE_LABELS, Seats, allocate
from sheets_tool.rules.roles import Role
from sheets_tool.values.numbers import POINT_SCALE

_FROM_HUNDREDTHS = POINT_SCALE // 100

Locate = Callable[[str, str], str]
"""Candidate and fact → the cell it was read from, as sheet!cell, or empty."""


@dataclass(frozen=True, slots=True, kw_only=True)
class People:
    """Who the candidates are: columns `name`, `group`, `staff_kind`, indexed by candidate."""

    frame: pd.DataFrame

    def name(self, candidate: str) -> str:
        """Return a candidate's name."""
        return str(self.frame["candidate_name"].get(candidate, candidate))


def shown_awards(verdicts: Verdicts) -> list[str]:
    """Return the awards to show, in the field's order: those the pack knows."""
    known = set(verdicts.awards.columns)
    return [award for award in BY_CODE if award in known]


def matrix(verdicts: Verdicts, people: People) -> pd.DataFrame:
    """Return one row a candidate: who, what was registered, and the state of each award."""
    states = verdicts.states()
    frame = people.frame.loc[verdicts.facts.index].copy()
    frame.insert(0, "candidate_id", frame.index)
    registered = registered_awards(verdicts)
    frame["registered"] = [";".join(registered[each]) or None for each in frame.index]
    for award in shown_awards(verdicts):
        frame[f"state.{award}"] = states[award].to_numpy()
    return frame.reset_index(drop=True)


def registered_awards(verdicts: Verdicts) -> dict[str, list[str]]:
    """Return candidate → the awards that were registered, in the field's order."""
    found: dict[str, list[str]] = {candidate: [] for candidate in verdicts.facts.index}
    for award in BY_CODE:
        flags = verdicts.facts[f"registered.{award}"].fillna(value=False).astype(bool)
        for candidate in verdicts.facts.index[flags.to_numpy()]:
            found[candidate].append(award)
    return found


def reasons(
    verdicts: Verdicts, people: People, *, locate: Locate, candidates: Sequence[str] = ()
) -> pd.DataFrame:
    """Return one row a candidate, award and condition, for the awards that matter to each.

    An award matters where it was registered, where it is met, or where the candidate is asked for.
    """
    rows = list(candidates) or list(verdicts.facts.index)
    told = explain(verdicts, rows)
    matters = set(_mattering(verdicts, rows, everything=bool(candidates)))
    facts = {ruling.key: named(ruling.condition.test, Role.FACT) for ruling in verdicts.rulings}
    lines = []
    for candidate, row in zip(told.index, told.to_dict("records"), strict=True):
        if (candidate, row["award"]) not in matters:
            continue
        cells = [locate(candidate, fact) for fact in facts[row["award"], row["condition"]]]
        lines.append(
            {
                "candidate_id": candidate,
                "candidate_name": people.name(candidate),
                "award": row["award"],
                "text": row["text"],
                "answer": ANSWER_LABELS[row["answer"]],
                "seen": row["seen"] or None,
                "cells": ", ".join(dict.fromkeys(cell for cell in cells if cell)) or None,
                "asked": row["asked"] or None,
                "citation": row["citation"] or None,
                "confidence": row["confidence"] or None,
                "effect": "chặn" if row["effect"] == "chan" else "cảnh báo",
                "note": row["note"] or None,
            }
        )
    return pd.DataFrame(lines)


def mattering_awards(verdicts: Verdicts, candidate: str) -> list[str]:
    """Return the awards that were registered or are met, in the field's order."""
    found = {award for _, award in _mattering(verdicts, [candidate], everything=False)}
    return [award for award in shown_awards(verdicts) if award in found]


def _mattering(
    verdicts: Verdicts, rows: Iterable[str], *, everything: bool
) -> Iterator[tuple[str, str]]:
    states, registered = verdicts.states(), registered_awards(verdicts)
    for award in verdicts.awards.columns:
        met = states[award] == MET
        for candidate in rows:
            if everything or award in registered[candidate] or met[candidate]:
                yield candidate, award


def blanks(verdicts: Verdicts, people: People, *, locate: Locate) -> pd.DataFrame:
    """Return what to fill in, for verdicts that are not known: one row a candidate and fact."""
    found: dict[tuple[str, str], list[str]] = {}
    for ruling in verdicts.rulings:
        if ruling.effect != "chan":
            continue
        unknown = verdicts.met.index[verdicts.met[ruling.key].isna()]
        for candidate in unknown:
            for fact in named(ruling.condition.test, Role.FACT):
                if _is_blank(verdicts.facts, candidate, fact, ruling.award):
                    found.setdefault((candidate, fact), []).append(ruling.award)
    registered = registered_awards(verdicts)
    lines = [
        {
            "candidate_id": candidate,
            "candidate_name": people.name(candidate),
            "fact": FACTS[fact].label,
            "where": _where(fact),
            "cells": locate(candidate, fact) or None,
            "awards": ", ".join(BY_CODE[a].short for a in BY_CODE if a in awards),
        }
        for (candidate, fact), awards in found.items()
        if set(registered[candidate]) & set(awards)  # it stands in the way of what was registered
    ]
    return pd.DataFrame(lines)


def _is_blank(facts: pd.DataFrame, candidate: str, fact: str, award: str) -> bool:
    """Return whether a fact is not known, or only within limits."""
    for name in (f"{fact}.{award}", fact):
        if name in facts.columns:
            return bool(facts[name].isna()[candidate])
    if f"{fact}.least" not in facts.columns:
        return True
    least, most = facts[f"{fact}.least"], facts[f"{fact}.most"]
    return bool((least.isna() | (least != most).fillna(value=True))[candidate])


_ORIGINS = {
    "results": "Kết quả năm (W4)",
    "plan": "Kế hoạch (W1)",
    "registration": "Đăng ký thi đua (W2)",
    "record": "Hồ sơ theo dõi (W12)",
    "history": "Hồ sơ theo dõi (W12)",
    "initiatives": "Kết quả năm (W4), trang Sáng kiến",
    "members": "Kết quả năm (W4) của các thành viên",
    "scoring": "Bảng chấm điểm (W3)",
    "ballot": "Biên bản kiểm phiếu (W5)",
}


def _where(fact: str) -> str:
    return _ORIGINS[FACTS[fact].origin.split(".", maxsplit=1)[0]]


def why_not(verdicts: Verdicts, candidate: str, award: str) -> str:
    """Return the conditions that a candidate fails, or else those that are not known, in words."""
    failed: list[str] = []
    unknown: list[str] = []
    for ruling in verdicts.rulings:
        if ruling.award == award and ruling.effect == BLOCK:
            answer = verdicts.met[ruling.key][candidate]
            if pd.isna(answer):
                unknown.append(ruling.condition.text)
            elif not answer:
                failed.append(ruling.condition.text)
    return "; ".join(failed or unknown)


def near_misses(verdicts: Verdicts, people: People) -> pd.DataFrame:
    """Return who registered an award and fails it by exactly one condition, and which."""
    texts = {ruling.key: ruling.condition.text for ruling in verdicts.rulings}
    failed = ~verdicts.met.fillna(value=True).astype(bool)
    registered = registered_awards(verdicts)
    lines = []
    for award in shown_awards(verdicts):
        mine = failed[[key for key in failed.columns if key[0] == award]]
        for candidate in mine.index[(mine.sum(axis=1) == 1).to_numpy()]:
            if award not in registered[candidate]:
                continue
            key = mine.columns[mine.loc[candidate].to_numpy()][0]
            lines.append(
                {
                    "candidate_id": candidate,
                    "candidate_name": people.name(candidate),
                    "award": award,
                    "text": texts[key],
                }
            )
    return pd.DataFrame(lines)


def counted_states(awards: pd.DataFrame) -> dict[str, int]:
    """Return award → how many candidates surely have it."""
    answers = awards.fillna(value=False)
    return {str(award): int(answers[award].sum()) for award in answers}


def standings(
    verdicts: Verdicts, people: People, *, counted: pd.DataFrame
) -> tuple[list[Ceiling], pd.DataFrame]:
    """Return the ceilings worked out, and where each candidate who counts stands against them.

    `counted` says who counts, one nullable boolean column an award: eligible before the vote,
    decided after it. Nobody is chosen: ties at the cut are the council's.
    """
    counts = counted_states(counted)
    found = ceilings(verdicts.pack, counts, day=verdicts.day, local=verdicts.local)
    limited = dict.fromkeys(a for each in found for a in each.quota.counted)
    lines = [
        line
        for award in limited
        if award in counted
        for line in _places(
            verdicts, people, award, seats=_seats(found, award), counted=counted[award]
        )
    ]
    return found, pd.DataFrame(lines)


def _seats(found: Iterable[Ceiling], award: str) -> Seats:
    mine = [each for each in found if award in each.quota.counted]
    total = next((each.seats for each in mine if not each.quota.subset), None)
    ratio = next((each.ratio for each in mine if each.quota.subset), None)
    return Seats(total=total, subset_ratio=ratio)


def _places(
    verdicts: Verdicts, people: People, award: str, *, seats: Seats, counted: "pd.Series[bool]"
) -> Iterator[dict[str, object]]:
    eligible = verdicts.facts[counted.fillna(value=False).to_numpy(dtype=bool)]
    places = allocate(eligible, seats=seats, order=["score"])
    ordered = places.sort_values("rank", kind="stable", na_position="last")
    for candidate, row in zip(ordered.index, records(ordered), strict=True):
        yield {
            "award": award,
            "rank": row["rank"],
            "candidate_id": candidate,
            "candidate_name": people.name(candidate),
            "is_manager": bool(eligible["is_manager"].get(candidate)),
            "score": _points(eligible["score"].get(candidate)),
            "place": PLACE_LABELS[row["place"]],
        }


def _points(hundredths: object) -> int | None:
    """Return hundredths of a point in the units in which sheets carry points."""
    text = str(hundredths)
    return int(text) * _FROM_HUNDREDTHS if text.isdigit() else None


def against_registration(verdicts: Verdicts, people: People) -> pd.DataFrame:
    """Return where registration and eligibility part: registered and not eligible, and so on."""
    states, no_return = verdicts.states(), verdicts.facts["registered_any"].isna()
    registered = registered_awards(verdicts)
    lines = []
    for candidate in verdicts.facts.index:
        unknown = bool(no_return[candidate])
        for award in shown_awards(verdicts):
            state = str(states[award][candidate])
            words = _parting(state, registered=award in registered[candidate], unknown=unknown)
            if words:
                lines.append(
                    {
                        "candidate_id": candidate,
                        "candidate_name": people.name(candidate),
                        "award": award,
                        "what": words,
                    }
                )
    return pd.DataFrame(lines)


def _parting(state: str, *, registered: bool, unknown: bool) -> str:
    """Return in words how registration and verdict part; empty where they agree."""
    if registered:
        return _REGISTERED.get(state, "")
    if state != MET:
        return ""
    return "đủ điều kiện, chưa rõ có đăng ký không" if unknown else "đủ điều kiện, không đăng ký"


_REGISTERED = {
    NOT_MET: "đăng ký nhưng không đủ điều kiện",
    NOT_KNOWN: "đăng ký, chưa đủ căn cứ để kết luận",
}
