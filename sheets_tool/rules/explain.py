"""Why: condition by condition, what was seen, what was asked, by which article."""

from collections.abc import Iterable
from typing import Any, Final

import pandas as pd

from sheets_tool.forms.codes import VERDICTS
from sheets_tool.rules.conditions import named
from sheets_tool.rules.evaluate import Ruling, Verdicts, to_states
from sheets_tool.rules.joined import EveryReading
from sheets_tool.rules.pack import BLOCK
from sheets_tool.rules.roles import Role, Wording
from sheets_tool.rules.seen import Seen
from sheets_tool.rules.sight import Columns, Sight, flags_of

DEPENDS: Final = "PHU_THUOC_VAN_BAN"

ANSWER_LABELS: Final = {
    **{code: verdict.label.lower() for code, verdict in VERDICTS.by_code.items()},
    DEPENDS: "phụ thuộc văn bản",
}
"""The answers as people read them."""

COLUMNS: Final = (
    "award", "condition", "text", "phase", "answer", "effect", "seen", "asked", "citation",
    "confidence", "note",
)  # fmt: skip


def explain(
    verdicts: Verdicts, rows: Iterable[Any], *, awards: Iterable[str] | None = None
) -> pd.DataFrame:
    """Return a reason for each row, award and condition; made on demand, for the rows printed.

    Args:
        verdicts: what `evaluate` returned.
        rows: labels of the frame of facts.
        awards: the awards to explain; all by default.

    Returns:
        A frame indexed by the labels, with the columns of `COLUMNS`. `answer` is DU, KHONG_DU,
        CHUA_DU_CAN_CU, or PHU_THUOC_VAN_BAN where readings of an unread text differ; `effect` is
        chan or canh-bao; `confidence` is "" for what the plan decided.
    """
    chosen = list(rows)
    wanted = set(verdicts.awards.columns) if awards is None else set(awards)
    rulings = [ruling for ruling in verdicts.rulings if ruling.award in wanted]
    excerpt = _Excerpt(verdicts, chosen)
    reasons = [
        excerpt.reason(ruling, number) for number in range(len(chosen)) for ruling in rulings
    ]
    labels = [label for label in chosen for _ in rulings]
    index = pd.Index(labels, name=verdicts.facts.index.name)
    return pd.DataFrame(reasons, columns=list(COLUMNS), index=index)


def depends_on_text(verdicts: Verdicts) -> pd.DataFrame:
    """Return where readings of an unread text differ, one boolean column an (award, condition)."""
    answers = {award: flags_of(verdicts.awards[award]) for award in verdicts.awards.columns}
    columns = Columns(verdicts.facts)
    found: dict[tuple[str, str], Any] = {}
    for ruling in verdicts.rulings:
        if isinstance(ruling.condition.test, EveryReading):
            sight = Sight(
                columns=columns, award=ruling.award, answers=answers, demands=verdicts.demands
            )
            differ = ruling.condition.test.differ(sight)
            found[ruling.key] = differ.to_numpy(dtype="bool", na_value=False)
    frame = pd.DataFrame(dict(enumerate(found.values())), index=verdicts.facts.index)
    frame.columns = pd.MultiIndex.from_tuples(list(found), names=["award", "condition"])
    return frame


class _Excerpt:
    """The rows to explain: their answers, and what was seen of them."""

    def __init__(self, verdicts: Verdicts, rows: list[Any]) -> None:
        self.verdicts = verdicts
        self.seen = Seen(Columns(verdicts.facts.loc[rows]))
        self.blocking = to_states(verdicts.met.loc[rows])
        self.warning = to_states(verdicts.warned.loc[rows])
        self.awards = to_states(verdicts.awards.loc[rows])
        self.depends = depends_on_text(verdicts).loc[rows]
        names = {award.code: award.name for award in verdicts.pack.awards.values()}
        self.wording = Wording(demands=verdicts.demands, names=names)

    def reason(self, ruling: Ruling, row: int) -> tuple[str, ...]:
        """Return the columns of `COLUMNS` for one ruling and row."""
        condition = ruling.condition
        by_plan = ruling.basis and not condition.confidence.decides
        return (
            ruling.award,
            condition.id,
            condition.text,
            condition.phase.value,
            self._state(ruling, row),
            ruling.effect,
            "; ".join([*self._held(ruling, row), *self._facts(ruling, row)]),
            self._asked(ruling),
            "; ".join(self._citations(ruling)),
            "" if by_plan or not condition.cite else condition.confidence.value,
            condition.note,
        )

    def _state(self, ruling: Ruling, row: int) -> str:
        if ruling.key in self.depends.columns and self.depends[ruling.key].iloc[row]:
            return DEPENDS
        frame = self.blocking if ruling.effect == BLOCK else self.warning
        return str(frame[ruling.key].iloc[row])

    def _held(self, ruling: Ruling, row: int) -> list[str]:
        return [
            f"{self.wording.names[award]}: {ANSWER_LABELS[str(self.awards[award].iloc[row])]}"
            for award in named(ruling.condition.test, Role.AWARD)
        ]

    def _facts(self, ruling: Ruling, row: int) -> list[str]:
        return self.seen.of(ruling.condition.test, award=ruling.award, row=row)

    def _asked(self, ruling: Ruling) -> str:
        if not ruling.decides:
            return f"chưa rõ: {ruling.condition.confidence.label}"
        return ruling.condition.test.asks(self.wording)

    def _citations(self, ruling: Ruling) -> list[str]:
        """Return the papers of the plan, then the articles, that the ruling rests on."""
        local = self.verdicts.local
        values = [local.basis(value) for value in named(ruling.condition.test, Role.VALUE)]
        spoken = self.verdicts.pack.spoken(ruling.condition.cite)
        return list(dict.fromkeys(each for each in (ruling.basis, *values, spoken) if each))
