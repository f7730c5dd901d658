"""Whether anything of a return counts, and the rows of those of whom nothing does."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace

import pandas as pd

from sheets_tool.findings.catalogue import cross as say
from sheets_tool.findings.model import Finding
from sheets_tool.forms import submission as w11
from sheets_tool.forms.frames import ASIDE, BOOK, Counted, Reading, Table, countable
from sheets_tool.forms.planned import Plan
from sheets_tool.stages.consolidation import DATA_FORMS
from sheets_tool.stages.receiving import Receipt, Return
from sheets_tool.year.unit_tree import UnitTree

_PERSONS = "persons"


def is_usable(reading: Reading, number: int) -> bool:
    """Return whether a workbook was recognised and any row of it can be told.

    A list in which nothing stands can be used; one of which nothing could be read cannot.
    """
    if not reading.sources[number].readable:
        return False
    if _tells_somebody(reading, number):
        return True
    counted = reading.counted_of(number)
    return bool(counted.accepted) or not counted.aside


def tells_nobody(reading: Reading, number: int) -> bool:
    """Return whether rows for persons stand in a workbook and not one person can be told."""
    if _tells_somebody(reading, number):
        return False
    persons = _persons(reading, number)
    if persons is not None and (persons.frame[BOOK] == number).any():
        return True
    book = reading.sources[number].book
    mine = (table for (id_, _), table in reading.tables.items() if id_ == book)
    read = {table.sheets[number] for table in mine if number in table.sheets}
    counted = ((sheet, c) for (each, sheet), c in reading.counted.items() if each == number)
    return any(c.aside for sheet, c in counted if sheet not in read)


def _persons(reading: Reading, number: int) -> Table | None:
    return reading.tables.get((reading.sources[number].book, _PERSONS))


def _tells_somebody(reading: Reading, number: int) -> bool:
    persons = _persons(reading, number)
    if persons is None:
        return False
    if _tells_any(persons, number):
        # Somebody; what was set aside need not be looked at.
        return True
    found = countable(persons, books=[number], id="staff_id", name="full_name")
    return not found.empty


def _tells_any(persons: Table, number: int) -> bool:
    """Return whether any row of a source is accepted; its rows stand together, in their order."""
    books = persons.frame[BOOK].to_numpy()
    first, last = books.searchsorted([number, number + 1])
    return not persons.frame[ASIDE].to_numpy()[first:last].all()


def without_foreign(
    plan: Plan, found: Iterable[Return], reading: Reading
) -> tuple[list[Return], list[tuple[str, Finding]]]:
    """Return the returns, and sender and finding of each that has rows of other units due alone.

    Such a return cannot be used: its sender is in, without any row of its own.
    """
    rows, tree = _units_named(reading), UnitTree(plan)
    kept, told = [], []
    for each in found:
        others = set(plan.units_below.names) - {each.sender} - tree.under(each.sender)
        counts = rows.get(each.book, Counter())
        is_foreign = each.sender in plan.units_below.names and counts and others >= set(counts)
        kept.append(replace(each, usable=False) if is_foreign else each)
        if is_foreign:
            told.append((each.sender, _foreign(plan, each, counts)))
    return kept, told


def _foreign(plan: Plan, each: Return, counts: Mapping[str, int]) -> Finding:
    names = plan.units_below.names
    return say.NO_ROW_OF_ITS_OWN.at(
        each.place,
        sender=names[each.sender],
        count=sum(counts.values()),
        unit=", ".join(names[unit] for unit in sorted(counts)),
    )


def _units_named(reading: Reading) -> Mapping[int, Counter[str]]:
    """Return source → how many rows name each unit."""
    found: defaultdict[int, Counter[str]] = defaultdict(Counter)
    for form in DATA_FORMS:
        frame = reading.frame(w11.SUBMISSION.id, form)
        named = Counter(zip(frame[BOOK].tolist(), frame["unit_code"].tolist(), strict=True))
        for (book, unit), count in named.items():
            if unit is not None and unit is not pd.NA:
                found[book][unit] += count
    return found


def rows_of_no_use(
    receipt: Receipt, found: Iterable[Return], reading: Reading
) -> dict[tuple[int, str], Counted]:
    """Return the rows, set aside, of what came from those of whom nothing counts."""
    nothing = {sent.sender for sent in receipt.sent if sent.used is None}
    came = {each.book for each in found if each.sender in nothing}
    return rows_aside(reading, came - set(receipt.used))


def rows_aside(reading: Reading, books: Collection[int]) -> dict[tuple[int, str], Counted]:
    """Return all rows of files as set aside."""
    return {
        (book, sheet): counted.moved_aside(counted.accepted)
        for (book, sheet), counted in reading.counted.items()
        if book in books
    }
