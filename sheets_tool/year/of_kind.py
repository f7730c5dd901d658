"""Of which kind and period a submission says it is, by its cover or else by its stamp."""

from collections.abc import Iterator, Mapping

from sheets_tool.findings.catalogue import cross as say
from sheets_tool.findings.model import Finding
from sheets_tool.forms import submission as w11
from sheets_tool.forms.codes import SUBMISSION_KINDS
from sheets_tool.forms.frames import Reading, Source
from sheets_tool.text.spelling import fold

Cover = Mapping[str, object]


def other_kind(
    source: Source, cover: Cover, *, sender: str, kind: str, period: str | None
) -> Finding | None:
    """Return that a submission says it is of another kind or period than asked, or None.

    What it does not say is taken to be as asked.
    """
    told_kind, told_period = kind_told(source, cover), period_told(source, cover)
    is_asked = told_kind in {None, kind}
    if is_asked and (period is None or not told_period or fold(told_period) == fold(period)):
        return None
    return say.OTHER_KIND.at(
        source.place,
        sender=sender,
        kind=kind_shown(told_kind or kind, told_period),
        expected=kind_shown(kind, period),
    )


def several_periods(
    reading: Reading, covers: Mapping[int, Cover], *, kind: str
) -> Iterator[Finding]:
    """Yield that submissions of one kind are of several periods, so that they are not one list."""
    periods = [period for told, period in kinds_told(reading, covers) if told == kind]
    if len(periods) > 1:
        yield say.SEVERAL_PERIODS.at(
            kind=SUBMISSION_KINDS.label(kind),
            periods=", ".join(map(str, periods)),
            options=" hoặc ".join(f"--period {period}" for period in periods),
        )


def kinds_told(reading: Reading, covers: Mapping[int, Cover]) -> list[tuple[str, str | None]]:
    """Return the kinds that came in, a kind of which periods are told once a period."""
    told = {
        (kind_told(source, covers.get(number, {})), period_told(source, covers.get(number, {})))
        for number, source in enumerate(reading.sources)
        if source.book == w11.SUBMISSION.id
    }
    periods = {kind: sorted(p for k, p in told if k == kind and p) for kind, _ in told}
    return [
        (kind, period)
        for kind in SUBMISSION_KINDS.by_code
        if kind in periods
        for period in (*periods[kind],) or (None,)
    ]


def kind_told(source: Source, cover: Cover) -> str | None:
    """Return the code of the kind, or None where neither cover nor stamp tells it."""
    told = cover.get("submission_kind")
    return str(told) if told else SUBMISSION_KINDS.find(source.stamp.get("submission_kind", ""))


def period_told(source: Source, cover: Cover) -> str | None:
    """Return the period, or None where neither cover nor stamp tells it."""
    told = cover.get("period") or source.stamp.get("period")
    return str(told) if told else None


def kind_shown(kind: str, period: str | None) -> str:
    """Return a kind and its period, if any, in words: Sơ kết đợt 1."""
    label = SUBMISSION_KINDS.label(kind)
    return f"{label} đợt {period}" if period else label
