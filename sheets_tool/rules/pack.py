"""A rule pack: law as dated data, with a citation on everything."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from fractions import Fraction
from typing import Protocol, TypeVar

from sheets_tool.rules.cite import Citation, speak
from sheets_tool.rules.roles import Test

Scalar = int | Fraction | str

BLOCK = "chan"
WARN = "canh-bao"
IGNORE = "bo-qua"
YES = "co"
NO = "khong"


class Confidence(StrEnum):
    """How well a rule is known; only V and S decide by themselves."""

    V = "V"
    S = "S"
    A = "A"
    M = "M"
    U = "U"

    @property
    def decides(self) -> bool:
        """Whether the text, or a good report of it, was read."""
        return self in {Confidence.V, Confidence.S}

    @property
    def label(self) -> str:
        """The words users see."""
        return _CONFIDENCE_LABELS[self]


_CONFIDENCE_LABELS = {
    Confidence.V: "đã đọc điều luật",
    Confidence.S: "theo nguồn thứ cấp",
    Confidence.A: "quy định tương tự của nơi khác",
    Confidence.M: "chưa tìm được văn bản",
    Confidence.U: "chưa đọc được văn bản",
}


class Phase(StrEnum):
    """When a condition can be answered."""

    FACTS = "facts"
    JUDGED = "judged"
    BALLOT = "ballot"
    DECIDED = "decided"

    @property
    def label(self) -> str:
        """The words users see."""
        return _PHASE_LABELS[self]


_PHASE_LABELS = {
    Phase.FACTS: "xét theo số liệu",
    Phase.JUDGED: "con người nhận xét",
    Phase.BALLOT: "bỏ phiếu",
    Phase.DECIDED: "theo kết quả đã quyết định",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A text of law, in force from `effective` to `expires` inclusive."""

    id: str
    name: str
    number: str
    effective: date
    expires: date | None = None
    note: str = ""

    @property
    def title(self) -> str:
        """The name with its number."""
        return f"{self.name} {self.number}".strip()


@dataclass(frozen=True, slots=True, kw_only=True)
class Dated:
    """A value from a day on; `value` is None where the text was not read."""

    start: date
    value: Scalar | None
    least: int
    most: int
    cite: tuple[Citation, ...]
    confidence: Confidence


@dataclass(frozen=True, slots=True, kw_only=True)
class Value:
    """A dated parameter.

    Attributes:
        id: as the plan's sheet Quy tắc names it.
        label: what it is.
        unit: what it counts; `phần` is a ratio, `lựa chọn` one of `options`.
        options: code → words, for choices.
        history: the values by the day they start.
        local: what a plan may do: any, at-most, at-least (never looser than the law), or no.
    """

    id: str
    label: str
    unit: str
    options: Mapping[str, str]
    history: tuple[Dated, ...]
    local: str

    def on(self, day: date) -> Dated | None:
        """Return the value in force on a day, or None before the first."""
        started = [each for each in self.history if each.start <= day]
        return started[-1] if started else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition:
    """One condition of one award or more.

    Attributes:
        id: unique in the pack; also the parameter by which a plan adopts an optional condition.
        text: the rule, in Vietnamese.
        kind: whose condition it is.
        awards: the codes it belongs to.
        phase: when it can be answered.
        test: how it is answered.
        effect: the parameter that says block, warn or ignore; "" blocks.
        optional: off unless the plan adopts it.
        bar: it can refuse, but meeting it earns nothing: bars alone never make an award due.
        note: what the reader should know about the source.
    """

    id: str
    text: str
    kind: str
    awards: tuple[str, ...]
    phase: Phase
    test: Test
    confidence: Confidence
    cite: tuple[Citation, ...]
    start: date | None = None
    end: date | None = None
    effect: str = ""
    optional: bool = False
    bar: bool = False
    note: str = ""

    @property
    def is_open(self) -> bool:
        """Whether it takes a plan to turn it on, or to say that it holds."""
        return not self.effect and (self.optional or not self.confidence.decides)


@dataclass(frozen=True, slots=True, kw_only=True)
class Award:
    """A title or a commendation, for persons, collectives or both."""

    code: str
    name: str
    kinds: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Quota:
    """A ceiling: how many of `counted` there may be, as a share of `base`.

    Attributes:
        counted: award or rating codes that the ceiling limits.
        subset: only those of this staff kind, or "" for all.
        base: award or rating codes whose number is the base.
        ratio: the parameter with the share.
        rounding: the parameter with the rule of rounding, or "" to round down, as a limit is one.
        scope: the parameter that says where people are counted, or "".
    """

    id: str
    text: str
    counted: tuple[str, ...]
    subset: str
    base: tuple[str, ...]
    ratio: str
    rounding: str
    scope: str
    confidence: Confidence
    cite: tuple[Citation, ...]
    start: date | None = None
    end: date | None = None
    optional: bool = False
    note: str = ""

    @property
    def is_open(self) -> bool:
        """Whether it takes a plan to turn it on, or to say that it holds."""
        return self.optional or not self.confidence.decides


@dataclass(frozen=True, slots=True, kw_only=True)
class Vote:
    """How many votes an award needs, and of whom."""

    awards: tuple[str, ...]
    ratio: Fraction | None
    council: str
    secret: bool
    confidence: Confidence
    cite: tuple[Citation, ...]
    start: date | None = None
    end: date | None = None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Decider:
    """Who decides awards for units under a level; `level` is "" where that is not known."""

    awards: tuple[str, ...]
    under: tuple[str, ...]
    level: str
    by: str
    confidence: Confidence
    cite: tuple[Citation, ...]
    start: date | None = None
    end: date | None = None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reuse:
    """Initiatives used for `barred` awards cannot serve `award` again."""

    award: str
    barred: tuple[str, ...]
    confidence: Confidence
    cite: tuple[Citation, ...]
    start: date | None = None
    end: date | None = None
    note: str = ""


class InForce(Protocol):
    """Anything dated."""

    @property
    def start(self) -> date | None:
        """The first day, or None from the first day of the pack."""

    @property
    def end(self) -> date | None:
        """The last day, or None to the last day of the pack."""


AnyDated = TypeVar("AnyDated", bound=InForce)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pack:
    """A dated version of a family of rules, in force from `start` to `end` inclusive."""

    id: str
    family: str
    name: str
    start: date
    end: date | None
    reviewed: date
    sources: Mapping[str, Source]
    values: Mapping[str, Value]
    awards: Mapping[str, Award]
    conditions: tuple[Condition, ...]
    quotas: tuple[Quota, ...]
    votes: tuple[Vote, ...]
    deciders: tuple[Decider, ...]
    reuses: tuple[Reuse, ...]

    def covers(self, day: date) -> bool:
        """Return whether the pack is in force on a day."""
        return self.start <= day and (self.end is None or day <= self.end)

    def conditions_of(self, award: str, *, kind: str, day: date) -> list[Condition]:
        """Return the conditions of an award for a kind of candidate, in force on a day."""
        return [
            each
            for each in in_force(self.conditions, day)
            if award in each.awards and each.kind == kind
        ]

    def spoken(self, cite: Iterable[Citation]) -> str:
        """Return citations as a letter says them."""
        return "; ".join(speak(each, self.sources[each.source].title) for each in cite)


def in_force(items: Iterable[AnyDated], day: date) -> list[AnyDated]:
    """Return the items in force on a day."""
    return [
        item
        for item in items
        if (item.start is None or item.start <= day) and (item.end is None or day <= item.end)
    ]
