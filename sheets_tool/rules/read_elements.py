"""The elements of a pack, each read from its table."""

from datetime import date
from itertools import pairwise
from typing import Any, Final

from sheets_tool.findings.catalogue import pack as say
from sheets_tool.forms.awards import PERSON
from sheets_tool.rules.facts import BOTH
from sheets_tool.rules.pack import (
    Award,
    Condition,
    Confidence,
    Dated,
    Decider,
    Phase,
    Quota,
    Reuse,
    Scalar,
    Source,
    Value,
    Vote,
)
from sheets_tool.rules.read_tests import read_test
from sheets_tool.rules.sight import NO_LIMIT
from sheets_tool.rules.tables import Table

RATIO: Final = "phần"
CHOICE: Final = "lựa chọn"
POINTS: Final = "điểm"
UNITS: Final = (RATIO, CHOICE, "tháng", "năm", POINTS, "mức kỷ luật")
LOCAL: Final = ("any", "at-most", "at-least", "no")

_DATED_KEYS: Final = ("id", "from", "to", "cite", "confidence", "note")
_CONDITION_KEYS: Final = (
    *_DATED_KEYS, "text", "kind", "awards", "phase", "effect", "optional", "bar",
)  # fmt: skip


def read_source(table: Table) -> Source:
    """Return a text of law; raises `Flaw`, as do all readers here."""
    table.allow(["id", "name", "number", "effective", "expires", "note"])
    start, end = table.day("effective"), table.day_or_none("expires")
    if end is not None and end < start:
        raise table.flaw(say.HISTORY_ORDER, later=end, earlier=start)
    return Source(
        id=table.text("id"),
        name=table.text("name"),
        number=table.text("number", ""),
        effective=start,
        expires=end,
        note=table.text("note", ""),
    )


def read_value(table: Table) -> Value:
    """Return a parameter with its history."""
    table.allow(["id", "label", "unit", "local", "options", "history"])
    unit = table.option("unit", UNITS)
    options = dict(table.keys.get("options", {}))
    history = tuple(_dated(each, unit, options) for each in table.tables("history"))
    for earlier, later in pairwise(history):
        if later.start <= earlier.start:
            raise table.flaw(say.HISTORY_ORDER, later=later.start, earlier=earlier.start)
    return Value(
        id=table.text("id"),
        label=table.text("label"),
        unit=unit,
        options=options,
        history=history,
        local=table.option("local", LOCAL, "no"),
    )


def read_award(table: Table) -> Award:
    """Return an award."""
    table.allow(["id", "name", "kinds"])
    return Award(code=table.text("id"), name=table.text("name"), kinds=table.texts("kinds"))


def read_condition(table: Table) -> Condition:
    """Return a condition with its test."""
    kind = table.option("kind", BOTH, PERSON)
    condition = Condition(
        text=table.text("text"),
        kind=kind,
        awards=table.texts("awards"),
        phase=table.word("phase", Phase, Phase.FACTS),
        test=read_test(table, kind=kind, also=_CONDITION_KEYS),
        effect=table.text("effect", ""),
        optional=table.flag("optional"),
        bar=table.flag("bar"),
        **_common(table, with_id=True),
    )
    if condition.confidence is Confidence.A and not (condition.optional or condition.effect):
        raise table.flaw(say.ANALOG_ON)
    return condition


def read_quota(table: Table) -> Quota:
    """Return a ceiling."""
    own = ("text", "counted", "subset", "base", "ratio", "rounding", "scope", "optional")
    table.allow([*_DATED_KEYS, *own])
    return Quota(
        text=table.text("text"),
        counted=table.texts("counted"),
        subset=table.text("subset", ""),
        base=table.texts("base"),
        ratio=table.text("ratio"),
        rounding=table.text("rounding", ""),
        scope=table.text("scope", ""),
        optional=table.flag("optional"),
        **_common(table, with_id=True),
    )


def read_vote(table: Table) -> Vote:
    """Return how many votes some awards need."""
    table.allow([*_DATED_KEYS, "awards", "ratio", "council", "secret"])
    return Vote(
        awards=table.texts("awards"),
        ratio=table.ratio("ratio") if "ratio" in table.keys else None,
        council=table.text("council", ""),
        secret=table.flag("secret"),
        **_common(table),
    )


def read_decider(table: Table) -> Decider:
    """Return who decides some awards for the units under some levels."""
    table.allow([*_DATED_KEYS, "awards", "under", "level", "by"])
    return Decider(
        awards=table.texts("awards"),
        under=table.texts("under"),
        level=table.text("level", ""),
        by=table.text("by", ""),
        **_common(table),
    )


def read_reuse(table: Table) -> Reuse:
    """Return which uses of an initiative bar another."""
    table.allow([*_DATED_KEYS, "award", "barred"])
    return Reuse(award=table.text("award"), barred=table.texts("barred"), **_common(table))


def _common(table: Table, *, with_id: bool = False) -> dict[str, Any]:
    start, end = table.day_or_none("from"), table.day_or_none("to")
    if start is not None and end is not None and end < start:
        raise table.flaw(say.HISTORY_ORDER, later=end, earlier=start)
    common: dict[str, Any] = {
        "cite": table.cite(),
        "confidence": table.word("confidence", Confidence),
        "start": start,
        "end": end,
        "note": table.text("note", ""),
    }
    return {"id": table.text("id"), **common} if with_id else common


def _dated(table: Table, unit: str, options: dict[str, str]) -> Dated:
    table.allow(["from", "value", "least", "most", "cite", "confidence", "note"])
    confidence = table.word("confidence", Confidence)
    value = _scalar(table, unit, options) if "value" in table.keys else None
    if value is not None and not confidence.decides and unit != CHOICE:
        raise table.flaw(say.UNREAD_NUMBER, confidence=confidence)
    start: date = table.day("from")
    return Dated(
        start=start,
        value=value,
        least=table.whole("least", 0),
        most=table.whole("most", NO_LIMIT + 1),
        cite=table.cite(),
        confidence=confidence,
    )


def _scalar(table: Table, unit: str, options: dict[str, str]) -> Scalar:
    if unit == RATIO:
        return table.ratio("value")
    if options:
        return table.option("value", options)
    return table.whole("value")
