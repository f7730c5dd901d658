"""`diff`: two workbooks of one form, told in people and awards."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from sheets_tool.books.extract import extract_from
from sheets_tool.books.grid import Workbook, open_workbook
from sheets_tool.books.plainly import plain_forms, plain_rows
from sheets_tool.books.read import join
from sheets_tool.books.stamp import stamp_of
from sheets_tool.findings.catalogue import file as say_file
from sheets_tool.findings.catalogue import histories as say
from sheets_tool.findings.model import Finding, Place, Severity
from sheets_tool.findings.stop import Stop
from sheets_tool.forms.frames import BOOK, ROW, Reading, records
from sheets_tool.forms.model import Book, Form
from sheets_tool.forms.registry import BOOKS
from sheets_tool.forms.views import VIEW
from sheets_tool.stages.comparison import (
    ADDED,
    CHANGED,
    REMOVED,
    Difference,
    Unread,
    differences,
)
from sheets_tool.year.folder import YearFolder
from sheets_tool.year.outcome import Outcome
from sheets_tool.year.planning import read_plan
from sheets_tool.year.returns import books_of

_SIGNS = {ADDED: "+", REMOVED: "−", CHANGED: "~"}  # noqa: RUF001 - a minus people can see
_MOST_SHOWN = 200


def compare(old: Path, new: Path, *, year: YearFolder | None = None) -> Outcome:
    """Return what differs between two workbooks of one form.

    A form made from a plan, and only such a one, needs the plan of a year folder.

    Raises:
        Stop: a file cannot be read, or they are not of one form.
    """
    files = [_open(path) for path in (old, new)]
    forms = [stamp_of(file).get("form", "") for file in files]
    outcome = Outcome()
    found = None
    if not any(form.startswith(VIEW) for form in forms):
        found = _by_form(files, _books(year), outcome)
    if found is None:
        found = _plainly(files, forms)
    _tell(outcome, found)
    return outcome


def _open(path: Path) -> Workbook:
    if not path.is_file():
        entry = say_file.FOLDER_GIVEN if path.is_dir() else say_file.NOT_FOUND
        raise Stop(entry.at(Place(file=path.name), path=path))
    book = open_workbook(path, name=str(path))
    if not book.sheets:
        raise Stop(*book.findings)
    return book


def _books(year: YearFolder | None) -> tuple[Book, ...]:
    if year is None or not year.plan.is_file():
        return BOOKS
    try:
        return books_of(read_plan(year)[0])
    except Stop:
        return BOOKS


def _by_form(
    files: Sequence[Workbook], books: tuple[Book, ...], outcome: Outcome
) -> list[Difference] | None:
    """Return the differences of two workbooks of a known form; None where neither is known."""
    reading = join([extract_from(file, books=books) for file in files], books)
    first, second = reading.sources
    if not (first.readable or second.readable):
        return None
    if first.book != second.book:
        raise Stop(_not_one_form([first.book, second.book], files))
    for number, source in enumerate(reading.sources):
        unread = sum(1 for f in reading.findings if _is_unread(f, source.name))
        if unread:
            outcome.findings.append(say.NOT_COMPARED.at(source.place, count=unread))
        outcome.say(f"{'Cũ' if number == 0 else 'Mới'}: {source.name}")
    book = next(book for book in books if book.id == first.book)
    return [
        each
        for form in book.forms
        if not form.made
        for each in differences(form, *(_rows(reading, book, form, number) for number in (0, 1)))
    ]


def _is_unread(finding: Finding, file: str) -> bool:
    is_cell = finding.code.startswith("O") and finding.severity is Severity.ERROR
    return is_cell and finding.place.file == file


def _rows(reading: Reading, book: Book, form: Form, number: int) -> list[dict[str, Any]]:
    """Return the records of one file; a cell that does not read stands there in its words."""
    table = reading.table(book.id, form)
    rows = records(table.frame[table.frame[BOOK] == number])
    name = reading.sources[number].name
    unread = {f.place: f.values for f in reading.findings if _is_unread(f, name)}
    for row in rows if unread else ():
        for column in form.columns:
            at = reading.place(table, book=number, row=row[ROW], code=column.code)
            if "value" in unread.get(at, {}):
                row[column.code] = Unread(str(unread[at]["value"]))
    return rows


def _not_one_form(forms: Sequence[str], files: Sequence[Workbook]) -> Finding:
    names = {book.id: book.name for book in BOOKS}
    shown = [names.get(form, form.removeprefix(VIEW)) or "không nhận ra" for form in forms]
    return say.NOT_ONE_FORM.at(files[1].place, files[0].place, old=shown[0], new=shown[1])


def _plainly(files: Sequence[Workbook], forms: Sequence[str]) -> list[Difference]:
    """Return the differences of two workbooks that only their headers describe, such as views."""
    if forms[0] != forms[1]:
        raise Stop(_not_one_form(forms, files))
    found = [plain_forms(file) for file in files]
    if not found[0].keys() & found[1].keys():
        raise Stop(_not_one_form(["", ""], files))
    differing: list[Difference] = []
    for sheet in dict.fromkeys((*found[0], *found[1])):
        located = [forms_of.get(sheet) for forms_of in found]
        form = next(each.form for each in reversed(located) if each is not None)
        rows = [[] if each is None else plain_rows(each) for each in located]
        differing += differences(form, *rows)
    return differing


def _tell(outcome: Outcome, found: Sequence[Difference]) -> None:
    outcome.differs = bool(found)
    outcome.facts["equal"] = not found
    outcome.facts["differences"] = [
        {
            "sheet": each.sheet,
            "what": each.what,
            "who": each.who,
            "fields": [{"header": f.header, "old": f.old, "new": f.new} for f in each.fields],
        }
        for each in found
    ]
    if not found:
        outcome.say("Hai tệp như nhau (không kể thứ tự dòng).")
    for sheet in dict.fromkeys(each.sheet for each in found):
        mine = [each for each in found if each.sheet == sheet]
        counts = (f"{what} {sum(1 for d in mine if d.what == what)}" for what in _SIGNS)
        outcome.say(f"{sheet}: {', '.join(counts)}")
        for each in mine[:_MOST_SHOWN]:
            outcome.say(f"  {_SIGNS[each.what]} {_words(each)}")
        if len(mine) > _MOST_SHOWN:
            outcome.say(f"  … và {len(mine) - _MOST_SHOWN} chỗ nữa (xem đủ: --json)")


def _words(each: Difference) -> str:
    fields = "; ".join(f"{f.header}: {f.old} → {f.new}" for f in each.fields)
    return f"{each.who}: {fields}" if fields and each.who else fields or each.who
