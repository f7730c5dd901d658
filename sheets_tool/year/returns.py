"""The inbox read as returns: whose each workbook is, which year and kind, which version counts."""

from collections import Counter
from collections.abc import Iterable
from concurrent.futures import Executor
from dataclasses import dataclass, field
from datetime import date

import pandas as pd

from sheets_tool.books.cache import Cache
from sheets_tool.books.read import read_books
from sheets_tool.findings.catalogue import cross as say
from sheets_tool.findings.catalogue import folder as say_folder
from sheets_tool.findings.model import Finding
from sheets_tool.findings.stop import Stop
from sheets_tool.forms import registration as w2
from sheets_tool.forms.frames import BOOK, Counted, Reading, Source
from sheets_tool.forms.identity import identify_rows
from sheets_tool.forms.model import Book, Form
from sheets_tool.forms.planned import Plan
from sheets_tool.forms.registry import BOOKS
from sheets_tool.forms.scoring import plan_scoring_book
from sheets_tool.forms.views import VIEW
from sheets_tool.stages.receiving import Receipt, Return, receive
from sheets_tool.text.nearest import nearest
from sheets_tool.text.spelling import name_key
from sheets_tool.year.due import groups_due
from sheets_tool.year.folder import YearFolder
from sheets_tool.year.inbox import Received, look_into
from sheets_tool.year.usable import (
    is_usable,
    rows_aside,
    rows_of_no_use,
    tells_nobody,
)


@dataclass(slots=True)
class Returns:
    """The returns of one kind.

    Attributes:
        received: the files of the inbox.
        reading: everything read from it.
        receipt: who sent what, which versions count.
        senders: source → group or unit code.
        covers: source → values of its cover, for submissions.
        findings: of the files that matter here, the receipt's among them.
        of_no_use: the rows, set aside, of those of whom nothing counts.
        refused: the rows, set aside, of files told as set aside whole: of another year, of nobody
            due.
    """

    received: Received
    reading: Reading
    receipt: Receipt
    senders: dict[int, str] = field(default_factory=dict)
    covers: dict[int, dict[str, object]] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)
    of_no_use: dict[tuple[int, str], Counted] = field(default_factory=dict)
    refused: dict[tuple[int, str], Counted] = field(default_factory=dict)

    @property
    def unused(self) -> dict[tuple[int, str], Counted]:
        """The rows, set aside, of all that came and does not count."""
        return {**self.of_no_use, **self.refused}


def books_of(plan: Plan) -> tuple[Book, ...]:
    """Return every book that may come in: the standing ones and the one made of the criteria."""
    scoring = plan_scoring_book(plan)
    return BOOKS if scoring is None else (*BOOKS, scoring)


def read_inbox(
    year: YearFolder,
    plan: Plan,
    received: Received | None = None,
    *,
    executor: Executor | None = None,
) -> tuple[Received, Reading]:
    """Return what lies in the inbox and what it reads as, read anew only where it changed.

    Raises:
        Stop: there is nothing in it.
    """
    received = look_into(year.inbox) if received is None else received
    if not received.files:
        raise Stop(*received.findings, say_folder.NOTHING_RECEIVED.at(folder=year.inbox))
    books = books_of(plan)
    cache = Cache(year.cache, books)
    reading = read_books(received.files, books=books, executor=executor, cache=cache)
    cache.trim()
    return received, reading


def group_returns(
    plan: Plan,
    received: Received,
    reading: Reading,
    *,
    book: Book = w2.REGISTRATION,
    until: date = date.max,
) -> Returns:
    """Return the workbooks of a form that groups sent in: registrations, or the year's results.

    What is known to have come after `until` is left out.
    """
    is_registration = book is w2.REGISTRATION
    result = Returns(received, reading, Receipt())
    found, refused = [], set[int]()
    for number, source in enumerate(reading.sources):
        if (received.days[number] or date.min) > until:
            continue
        if source.book not in {book.id, ""}:
            result.findings += other_form(plan, reading, number, expected=book.name)
            continue
        sender, problem = _group_of(plan, reading, number, persons=book["persons"], book=book)
        problem = problem or wrong_year(plan, reading, number, source.stamp.get("year"))
        if problem is not None:
            result.findings.append(problem)
            refused.add(number)
        elif sender:
            result.senders[number] = sender
            own = own_form(plan, source) if is_registration else ""
            found.append(return_of(reading, received.days, number, own or sender))
    result.receipt = receive(found, list(groups_due(plan, book, {each.sender for each in found})))
    result.of_no_use = rows_of_no_use(result.receipt, found, reading)
    result.refused = rows_aside(reading, refused)
    result.findings += relevant(reading, result, received, found)
    return result


def own_form(plan: Plan, source: Source) -> str:
    """Return the member whose own form a workbook is, empty where it is its group's."""
    code = source.stamp.get("staff_id", "")
    return code if code in plan.staff.names else ""


def return_of(reading: Reading, days: list[date | None], number: int, sender: str) -> Return:
    """Return a source as what a sender sent on its day."""
    source = reading.sources[number]
    return Return(
        book=number,
        sender=sender,
        content=source.content,
        name=source.name,
        day=days[number],
        usable=is_usable(reading, number),
        tells_nobody=tells_nobody(reading, number),
    )


def _group_of(
    plan: Plan, reading: Reading, number: int, *, persons: Form, book: Book
) -> tuple[str, Finding | None]:
    """Return the group that sent a workbook, told by its stamp or else by who is on it."""
    source = reading.sources[number]
    if not source.readable:
        return "", None
    stranger = other_unit(plan, source)
    if stranger is not None:
        return "", stranger
    known = {name_key(group): group for group in plan.groups}
    stamped = source.stamp.get("group", "")
    if name_key(stamped) in known:
        return known[name_key(stamped)], None
    counted = _groups_on(plan, reading.frame(book.id, persons), number)
    if counted and counted.most_common(1)[0][1] * 2 > counted.total():
        return counted.most_common(1)[0][0], None
    if stamped:
        close = ", ".join(nearest(stamped, plan.groups)) or "không có"
        return "", say.NOT_DUE.at(source.place, sender=stamped, nearest=close)
    return "", say.SENDER_UNKNOWN.at(source.place)


def other_unit(plan: Plan, source: Source) -> Finding | None:
    """Return that a workbook says it is of another unit, or None."""
    unit, own = source.stamp.get("unit_code"), plan.text("unit_code")
    return (
        say.NOT_DUE.at(source.place, sender=unit, nearest=own)
        if unit not in {None, "", own}
        else None
    )


def _groups_on(plan: Plan, frame: pd.DataFrame, number: int) -> Counter[str]:
    """Return how many members of each group a workbook names."""
    rows = frame[frame[BOOK] == number]
    roster = plan.staff
    matches = identify_rows(roster, rows, code="staff_id", name="full_name")
    return Counter(roster.groups[match.code] for match in matches if match.code is not None)


def wrong_year(
    plan: Plan, reading: Reading, number: int, year: object, *, sender: str = ""
) -> Finding | None:
    """Return that a workbook says it is of another year, or None."""
    expected = plan.text("year")
    if not year or year == expected:
        return None
    source = reading.sources[number]
    named = sender or source.stamp.get("group") or source.stamp.get("unit_name") or source.name
    return say.OTHER_YEAR.at(source.place, sender=named, year=year, expected=expected)


def other_form(plan: Plan, reading: Reading, number: int, *, expected: str) -> list[Finding]:
    """Return that a workbook is of another form than is read here, unless its turn comes later."""
    source = reading.sources[number]
    stamped = source.stamp.get("form", "")
    if stamped.startswith(VIEW) or stamped == source.book:
        # A view was told when it was read; one of our own forms waits for its own act.
        return []
    kind = next(book.name for book in books_of(plan) if book.id == source.book)
    return [say.OTHER_KIND.at(source.place, sender=source.name, kind=kind, expected=expected)]


def relevant(
    reading: Reading, result: Returns, received: Received, found: Iterable[Return]
) -> list[Finding]:
    """Return the findings of the files that count, of dead files, and of the receipt.

    What is wrong inside a replaced version is no longer anybody's work.
    """
    used = {reading.sources[book].name for book in result.receipt.used}
    dead = {source.name for source in reading.sources if not source.readable}
    dead |= {each.name for each in found if not each.usable}
    inside = [f for f in reading.findings if f.place.file in used | dead]
    return [*received.findings, *inside, *result.receipt.findings]
