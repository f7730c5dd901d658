"""Who is due to send what, by when, and how they come by the form: as the plan says."""

from collections.abc import Collection, Iterable, Iterator
from datetime import date
from pathlib import Path

from sheets_tool.findings.catalogue import folder as say
from sheets_tool.findings.model import Finding
from sheets_tool.forms import registration as w2
from sheets_tool.forms import results as w4
from sheets_tool.forms import submission as w11
from sheets_tool.forms.codes import SUBMISSION_KINDS
from sheets_tool.forms.model import Book
from sheets_tool.forms.planned import Plan
from sheets_tool.stages.receiving import Due
from sheets_tool.text.spelling import fold, name_key
from sheets_tool.year.of_kind import kind_shown
from sheets_tool.year.outcome import Output

_CALENDAR = {w2.REGISTRATION.id: "DANG_KY", w4.RESULTS.id: "CUOI_NAM"}
"""Book that groups fill → the row of the calendar that sets its last day."""


def groups_due(plan: Plan, book: Book, came: Collection[str]) -> Iterator[Due]:
    """Yield who is due to send a book: each group, or its members where they send their own.

    `came` holds the groups and members that sent any.
    """
    source = handed_out(book.id)
    due = _group_deadline(plan, book)
    for group in plan.groups:
        members = [c for c, own in plan.staff.groups.items() if name_key(own) == name_key(group)]
        alone = set(came).isdisjoint(members)
        if alone or group in came:
            yield Due(sender=group, name=group, due=due, what=book.name, source=source)
        for code in () if alone else members:
            if code in came or group not in came:
                name = plan.staff.names[code]
                yield Due(sender=code, name=name, due=due, what=book.name, source=source)


def units_due(plan: Plan, kind: str, period: str | None) -> list[Due]:
    """Return the units below, each due to send its submission of a kind."""
    row = plan.calendar_row(kind, period=period)
    limit = None if row is None else row["due_from_below"]
    due = plan.deadline(limit if isinstance(limit, str) else None)
    word = fold(SUBMISSION_KINDS.label(kind)).replace(" ", "-")
    what = f"{w11.SUBMISSION.name}: {kind_shown(kind, period)}"
    option = f" --period {period}" if period else ""
    source = f"đơn vị ấy lập bằng: sheets-tool submit {word}{option}"
    return [
        Due(sender=code, name=name, due=due, what=what, source=source)
        for code, name in plan.units_below.names.items()
    ]


def handed_out(form: str, *options: str) -> str:
    """Return in words how a form is handed out."""
    return f"phát mẫu bằng: {' '.join(('sheets-tool template', form, *options))}"


def stale_forms(folder: Path, pattern: str, outputs: Iterable[Output]) -> list[Finding]:
    """Return that forms lie in a folder which are not among those handed out now."""
    ours = {output.path for output in outputs}
    names = [p.name for p in sorted(folder.glob(pattern)) if p not in ours]
    if not names:
        return []
    return [say.STALE_FORMS.at(folder=folder, count=len(names), names=", ".join(names))]


def _group_deadline(plan: Plan, book: Book) -> date | None:
    own = plan.text("registration_deadline") if book is w2.REGISTRATION else ""
    row = plan.calendar_row(_CALENDAR[book.id])
    value = None if row is None else row["due_from_below"]
    return plan.deadline(own or (value if isinstance(value, str) else ""))
