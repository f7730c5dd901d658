"""Candidates × awards → three answers: đủ, không đủ, chưa đủ căn cứ."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

import numpy as np
import pandas as pd
from pandas.arrays import BooleanArray

from sheets_tool.rules.local import NOTHING_LOCAL, Local, demands
from sheets_tool.rules.pack import (
    BLOCK,
    IGNORE,
    NO,
    WARN,
    YES,
    Condition,
    Confidence,
    Pack,
    Phase,
)
from sheets_tool.rules.parameters import score_id
from sheets_tool.rules.plain import AtLeast
from sheets_tool.rules.sight import Columns, Demand, Sight, all_of, flags_of, not_known

MET: Final = "DU"
NOT_MET: Final = "KHONG_DU"
NOT_KNOWN: Final = "CHUA_DU_CAN_CU"

Key = tuple[str, str]

XET: Final = (Phase.FACTS, Phase.JUDGED)
"""The phases before any vote."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ruling:
    """A condition of an award as it is applied on the day.

    Attributes:
        effect: BLOCK or WARN.
        decides: whether its answer counts; else it is not known, as its text was not read.
        basis: the paper by which the plan adopted it, or "".
    """

    award: str
    condition: Condition
    effect: str
    decides: bool
    basis: str

    @property
    def key(self) -> Key:
        """The column of its answers."""
        return self.award, self.condition.id


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdicts:
    """The answers for a frame of candidates.

    Attributes:
        phases: the phases that were answered.
        rulings: the conditions applied, in the order of the columns of `met` and `warned`.
        met: one nullable boolean column an (award, condition) that decides.
        warned: the same for conditions that only warn; False is worth a look.
        awards: one nullable boolean column an award; not known where an award has no condition.
        demands: what every parameter asked.
    """

    pack: Pack
    kind: str
    day: date
    phases: tuple[Phase, ...]
    local: Local
    facts: pd.DataFrame
    rulings: tuple[Ruling, ...]
    met: pd.DataFrame
    warned: pd.DataFrame
    awards: pd.DataFrame
    demands: dict[str, Demand]

    def states(self) -> pd.DataFrame:
        """Return DU, KHONG_DU or CHUA_DU_CAN_CU, one column an award."""
        return to_states(self.awards)

    def over(self, phases: Iterable[Phase]) -> pd.DataFrame:
        """Return the answers by the conditions of some of the phases alone, one column an award.

        An award without a condition in these phases is left out.
        """
        kept = set(phases)
        by_award: dict[str, list[BooleanArray]] = {}
        for ruling in self.rulings:
            if ruling.effect == BLOCK and ruling.condition.phase in kept:
                column = self.met[ruling.award, ruling.condition.id]
                by_award.setdefault(ruling.award, []).append(flags_of(column))
        index = self.facts.index
        return pd.DataFrame({award: all_of(a) for award, a in by_award.items()}, index=index)


def to_states(answers: pd.DataFrame) -> pd.DataFrame:
    """Return the codes of the three answers for columns of nullable booleans."""
    unknown = answers.isna().to_numpy()
    yes = answers.fillna(value=False).to_numpy(dtype=np.bool_)
    codes = np.where(unknown, NOT_KNOWN, np.where(yes, MET, NOT_MET))
    return pd.DataFrame(codes, index=answers.index, columns=answers.columns, dtype="str")


def evaluate(
    pack: Pack,
    facts: pd.DataFrame,
    *,
    kind: str,
    day: date,
    phases: Collection[Phase] = XET,
    local: Local = NOTHING_LOCAL,
) -> Verdicts:
    """Return the verdicts of a pack for candidates of one kind.

    Args:
        pack: the rules in force on the day.
        facts: one row a candidate, each label once, columns as declared in `facts.FACTS`; what
            is absent is not known.
        kind: CA_NHAN or TAP_THE. Evaluate persons first: collectives count them.
        day: the day of the decision.
        phases: what can be answered now; the others are left out, and `Verdicts.phases` says so.
        local: the plan's own values.
    """
    asked = demands(pack, day=day, local=local)
    rulings = {
        award: [each for each in found if each.condition.phase in phases]
        for award, found in _all_rulings(pack, kind=kind, day=day, asked=asked, local=local)
    }
    seen, awards = _answers(rulings, Columns(facts), asked)
    applied = [ruling for found in rulings.values() for ruling in found]
    return Verdicts(
        pack=pack,
        kind=kind,
        day=day,
        phases=tuple(phase for phase in Phase if phase in phases),
        local=local,
        facts=facts,
        rulings=tuple(applied),
        met=_wide(seen, applied, BLOCK, facts.index),
        warned=_wide(seen, applied, WARN, facts.index),
        awards=pd.DataFrame(awards, index=facts.index),
        demands=asked,
    )


def _answers(
    rulings: Mapping[str, list[Ruling]], columns: Columns, asked: Mapping[str, Demand]
) -> tuple[dict[Key, BooleanArray], dict[str, BooleanArray]]:
    """Return the answer of every ruling and, award after award, of every award."""
    seen: dict[Key, BooleanArray] = {}
    awards: dict[str, BooleanArray] = {}
    for award, applied in rulings.items():
        sight = Sight(columns=columns, award=award, answers=awards, demands=asked)
        seen |= {ruling.key: _answer(ruling, sight) for ruling in applied}
        blocking = [ruling for ruling in applied if ruling.effect == BLOCK]
        answers = [seen[ruling.key] for ruling in blocking]
        if all(ruling.condition.bar for ruling in blocking):
            answers.append(not_known(sight.rows))  # bars alone never make an award due
        awards[award] = all_of(answers)
    return seen, awards


def _all_rulings(
    pack: Pack, *, kind: str, day: date, asked: Mapping[str, Demand], local: Local
) -> Iterator[tuple[str, list[Ruling]]]:
    for code, award in pack.awards.items():
        if kind in award.kinds:
            conditions = pack.conditions_of(code, kind=kind, day=day)
            found = [_ruling(condition, code, asked, local) for condition in conditions]
            given = [ruling for ruling in found if ruling]
            yield code, [*given, *_lowest_score(code, kind, local)]


def _ruling(
    condition: Condition, award: str, asked: Mapping[str, Demand], local: Local
) -> Ruling | None:
    """Return how a condition is applied, or None where it is off."""
    switch, basis = local.chosen(condition.id), local.basis(condition.id)
    effect = asked[condition.effect].value if condition.effect else BLOCK
    is_off = condition.optional and switch != YES
    if is_off or switch == NO or effect == IGNORE:
        return None
    decides = condition.confidence.decides or bool(condition.effect) or switch == YES
    return Ruling(
        award=award,
        condition=condition,
        effect=str(effect),
        decides=decides,
        basis=basis or local.basis(condition.effect),
    )


def _lowest_score(award: str, kind: str, local: Local) -> list[Ruling]:
    """Return the condition a plan makes by setting a lowest score for an award."""
    parameter = score_id(award)
    if local.chosen(parameter) is None:
        return []
    condition = Condition(
        id=parameter,
        text="Đạt điểm thi đua tối thiểu của đơn vị",
        kind=kind,
        awards=(award,),
        phase=Phase.FACTS,
        test=AtLeast(fact="score", value=parameter),
        confidence=Confidence.S,
        cite=(),
        bar=True,
    )
    basis = local.basis(parameter)
    return [Ruling(award=award, condition=condition, effect=BLOCK, decides=True, basis=basis)]


def _answer(ruling: Ruling, sight: Sight) -> BooleanArray:
    return ruling.condition.test.holds(sight) if ruling.decides else not_known(sight.rows)


def _wide(
    seen: dict[Key, BooleanArray],
    rulings: list[Ruling],
    effect: str,
    index: "pd.Index[str]",
) -> pd.DataFrame:
    keys = [ruling.key for ruling in rulings if ruling.effect == effect]
    columns = pd.MultiIndex.from_tuples(keys, names=["award", "condition"])
    frame = pd.DataFrame({number: seen[key] for number, key in enumerate(keys)}, index=index)
    frame.columns = columns
    return frame
