"""How the candidates stand: the matrix of answers, near misses, registration against verdict."""

import pandas as pd

from sheets_tool.rules.evaluate import MET, NOT_KNOWN, NOT_MET, XET
from sheets_tool.rules.pack import BLOCK, WARN
from sheets_tool.stages.eligibility.side import Side


def matrix(side: Side) -> pd.DataFrame:
    """Return one row a candidate: who, what was registered, the state of each award concerned."""
    frame = side.people.loc[side.verdicts.facts.index].copy()
    frame.insert(0, "candidate_id", frame.index)
    frame["registered"] = [";".join(side.registered[each]) or None for each in frame.index]
    for award in side.concerned:
        frame[f"state.{award}"] = side.states[award].to_numpy()
    return frame.reset_index(drop=True)


def near_misses(side: Side) -> pd.DataFrame:
    """Return who registered an award and fails it by exactly one condition, and which.

    Whoever has not been voted on may be among them; whoever lacks a fact may fail more.
    """
    verdicts = side.verdicts
    texts = {ruling.key: ruling.condition.text for ruling in verdicts.rulings}
    failed = ~verdicts.met.fillna(value=True).astype(bool)
    before = [r.key for r in verdicts.rulings if r.effect == BLOCK and r.condition.phase in XET]
    unknown = verdicts.met[before].isna()
    lines = []
    for award in side.awards:
        mine = failed[[key for key in failed.columns if key[0] == award]]
        is_open = unknown[[key for key in before if key[0] == award]].any(axis=1)
        for candidate in mine.index[((mine.sum(axis=1) == 1) & ~is_open).to_numpy()]:
            if award in side.registered[candidate]:
                key = mine.columns[mine.loc[candidate].to_numpy()][0]
                lines.append({**side.who(candidate), "award": award, "text": texts[key]})
    return pd.DataFrame(lines)


def against_registration(side: Side) -> pd.DataFrame:
    """Return where registration and eligibility part, and who is eligible against a warning.

    A condition that only warns decides nothing, so that people have to look at who fails it.
    """
    warnings = _warnings(side)
    no_return = side.verdicts.facts["registered_any"].isna()
    lines = []
    for candidate in side.verdicts.facts.index:
        unknown, registered = bool(no_return[candidate]), side.registered[candidate]
        for award in side.awards:
            state = side.state(candidate, award)
            words = _parting(state, registered=award in registered, unknown=unknown)
            if award in registered and state == MET:
                words = warnings.get((candidate, award), "")
            if words:
                lines.append({**side.who(candidate), "award": award, "what": words})
    return pd.DataFrame(lines)


def _warnings(side: Side) -> dict[tuple[str, str], str]:
    """Return candidate and award → the conditions failed that only warn, in words."""
    verdicts = side.verdicts
    found: dict[tuple[str, str], list[str]] = {}
    for ruling in verdicts.rulings:
        if ruling.effect == WARN:
            failed = ~verdicts.warned[ruling.key].fillna(value=True).astype(bool)
            for candidate in failed.index[failed.to_numpy()]:
                found.setdefault((candidate, ruling.award), []).append(ruling.condition.text)
    return {who: f"đủ điều kiện, hội đồng cần xem: {'; '.join(t)}" for who, t in found.items()}


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
