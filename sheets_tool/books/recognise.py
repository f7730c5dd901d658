"""Which form each sheet of a workbook is, told by stamp, sheet name and above all by headers."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from sheets_tool.books.grid import Row, Sheet, Workbook, cell_at, is_blank
from sheets_tool.books.labels import Header, find_header, meaning_of
from sheets_tool.books.rows import sort_rows
from sheets_tool.books.stamp import stamp_of
from sheets_tool.books.tables import tables_below, tables_beside
from sheets_tool.findings.catalogue import book as say
from sheets_tool.findings.model import Finding, Place
from sheets_tool.forms.model import Book, Form, Layout
from sheets_tool.text.spelling import fold
from sheets_tool.values.kind import Raw

_GUIDE_SHEETS = frozenset({"huong dan", "danh muc", "danhmuc", "danh muc ma", "mau", "can sua"})
_FEWEST_PAIRS = 3
_PAIR_COLUMNS = 6


@dataclass(frozen=True, slots=True)
class Located:
    """A sheet recognised as a form; pairs have the sheet row and value column of each key."""

    form: Form
    sheet: Sheet
    header: Header
    pair_rows: dict[str, int] = field(default_factory=dict)

    @property
    def complete(self) -> bool:
        """Whether every required column of the form is there."""
        return self.form.required <= self.header.met


NotRead = tuple[str, int, int, int]
"""A table that is not read: its sheet, and how many of its rows are set aside, blank, outside."""


@dataclass(slots=True)
class Recognised:
    """A workbook recognised.

    Attributes:
        book: what it is, or None.
        stamp: what it says of itself.
        located: the sheet of each form.
        rivals: tables of a form that are not read, since another fits it too.
        aside: tables that are not read, for a reason that is told: their rows by kind.
        findings: what there is to say.
    """

    book: Book | None
    stamp: dict[str, str]
    located: list[Located] = field(default_factory=list)
    rivals: list[Located] = field(default_factory=list)
    aside: list[NotRead] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)


def recognise(workbook: Workbook, books: Sequence[Book], *, sheet: str = "") -> Recognised:
    """Return which of the books a workbook is and where each form lies.

    `sheet` names the one sheet to read where two would fit.
    """
    stamp = stamp_of(workbook)
    stamped = next((book for book in books if book.id == stamp.get("form")), None)
    visible = list(filter(_may_be_read, workbook.sheets))
    fits = _fit(visible, stamped) if stamped else []
    best, best_fits = stamped, fits
    for book in books if not _is_sure(fits) else ():
        found = _fit(visible, book) if book is not stamped else fits
        if _weight(found) > _weight(best_fits):
            best, best_fits = book, found
    chosen = _only(best_fits, sheet) if sheet else best_fits
    if best is None or not chosen:
        return _unknown(workbook, books, stamp=stamp)
    result = _recognised(workbook, best, chosen, stamp=stamp)
    result.findings.extend(_stamp_findings(workbook, best, stamp=stamp))
    result.findings.extend(_hidden_findings(workbook, [best]))
    return result


def _may_be_read(sheet: Sheet) -> bool:
    return sheet.visible and not sheet.name.startswith("_")


def _is_sure(fits: Sequence[Located]) -> bool:
    """Return whether stamp and labels all say the same, so that no other book need be tried."""
    return bool(fits) and all(located.complete and not located.header.extra for located in fits)


def _only(fits: Sequence[Located], name: str) -> list[Located]:
    """Return the fits without the rivals of the sheet a person named."""
    named = [located for located in fits if fold(located.sheet.name) == fold(name)]
    forms = [located.form for located in named]
    rest = [located for located in fits if not any(located.form is form for form in forms)]
    return [*named, *rest] if named else []


def _unknown(workbook: Workbook, books: Sequence[Book], *, stamp: dict[str, str]) -> Recognised:
    names = ", ".join(f"“{s.name}”" for s in workbook.sheets if s.visible) or "không có"
    result = Recognised(None, stamp, findings=[say.UNKNOWN_FORM.at(workbook.place, sheets=names)])
    result.aside = [_not_understood(sheet) for sheet in workbook.sheets if _may_be_read(sheet)]
    result.findings.extend(_hidden_findings(workbook, books))
    return result


def _hidden_findings(workbook: Workbook, books: Sequence[Book]) -> list[Finding]:
    """Return a finding for each hidden sheet that looks like data."""
    hidden = [s for s in workbook.sheets if not s.visible and not s.name.startswith("_")]
    forms = [form for book in books for form in book.forms if not form.made]
    found = [located for sheet in hidden if (located := _best_form(sheet, forms)) is not None]
    return [
        say.HIDDEN_DATA.at(
            Place(file=workbook.name, sheet=located.sheet.name, book=workbook.content),
            sheet=located.sheet.name,
            form=located.form.sheet,
        )
        for located in found
        if located.complete and _has_rows(located)
    ]


def _stamp_findings(workbook: Workbook, book: Book, *, stamp: dict[str, str]) -> list[Finding]:
    if not stamp.get("form"):
        return [] if book.foreign else [say.NO_STAMP.at(workbook.place, book=book.name)]
    if stamp["form"] == book.id:
        return []
    return [say.LYING_STAMP.at(workbook.place, stamped=stamp["form"], found=book.name)]


def _weight(fits: Iterable[Located]) -> tuple[int, int, int]:
    """How well a book explains a workbook: labels it knows, whole forms, share of its columns.

    Labels come first: a list of persons without its codes is still that list, although a form
    that asks for a name alone would be whole.
    """
    fits = list(fits)
    complete = sum(1 for located in fits if located.complete)
    share = sum(1000 * _met(located) // len(located.form.columns) for located in fits)
    return (sum(map(_met, fits)), complete, share)


def _met(located: Located) -> int:
    return len(located.header.met)


def _fit(sheets: Sequence[Sheet], book: Book) -> list[Located]:
    """Return, for each sheet that fits a form of the book, the form it fits best."""
    readable = [form for form in book.forms if not form.made]
    made = {fold(form.sheet) for form in book.forms if form.made}
    fits = []
    for sheet in sheets:
        name = fold(sheet.name)
        if name in made or (name in _GUIDE_SHEETS and name not in _named(tuple(readable))):
            continue
        best = _best_form(sheet, readable)
        if best is not None:
            fits += _tables(best, readable)
    return fits


def _tables(best: Located, forms: Sequence[Form]) -> list[Located]:
    """Return every table of the sheet that a form was found in, in the order they stand in."""
    if best.form.layout is Layout.PAIRS:
        return [best]
    beside = tables_beside(best.sheet, best.header) if best.header.doubled else []
    if len(beside) > 1:
        found = [located for part in beside if (located := _best_form(part, forms)) is not None]
        if all(located.complete for located in found):
            return found

    def is_table(part: Sheet, top: int) -> bool:
        other = _best_form(part, forms)
        if other is None or not other.complete or other.header.top != top:
            return False
        same = other.form is best.form and other.header.columns == best.header.columns
        return other.form.layout is Layout.TABLE and not same

    words = _header_words(tuple(forms))
    parts = tables_below(best.sheet, best.header, words=words, is_table=is_table)
    if len(parts) == 1:
        return [best]
    return [located for part in parts if (located := _best_form(part, forms)) is not None]


@lru_cache(maxsize=64)
def _named(forms: tuple[Form, ...]) -> dict[str, Form]:
    return {fold(name): form for form in forms for name in (form.sheet, *form.sheet_aliases)}


@lru_cache(maxsize=64)
def _header_words(forms: tuple[Form, ...]) -> frozenset[str]:
    return frozenset().union(*(form.header_words for form in forms))


def _best_form(sheet: Sheet, forms: Sequence[Form]) -> Located | None:
    named = _named(tuple(forms)).get(fold(sheet.name))
    own = None if named is None else locate(sheet, named)
    if own is not None and own.complete:
        return own
    found = [located for form in forms if (located := locate(sheet, form)) is not None]
    found = [located for located in found if _is_likely(located, named=named)]
    best = max(found, key=_likeness, default=None)
    # A form that asks for little is whole in many a sheet that bears another one's name.
    is_own = own is not None and best is not None and _met(own) >= _met(best)
    return own if is_own else best


def _likeness(located: Located) -> tuple[bool, bool, int, int]:
    """How like a form a sheet is; one that leaves most of the labels unread is whole by chance."""
    explains = _met(located) > len(located.header.extra)
    share = _met(located) * 1000 // len(located.form.columns)
    return (explains, located.complete, share, _met(located))


def _is_likely(located: Located, *, named: Form | None) -> bool:
    """Return whether a sheet is near enough to a form to be called it, whole or broken."""
    if located.complete or located.form is named:
        return True
    form, header = located.form, located.header
    has_name = any(code in header.met for code in form.names)
    required, met = header.score(form)
    return has_name and required * 2 >= len(form.required) and met * 3 >= len(form.columns)


def locate(sheet: Sheet, form: Form) -> Located | None:
    """Return where a form lies in a sheet, or None where it does not."""
    if form.layout is Layout.PAIRS:
        return _locate_pairs(sheet, form)
    header = find_header(sheet.rows, form, merged=sheet.merged)
    return None if header is None else Located(form, sheet, header)


def _locate_pairs(sheet: Sheet, form: Form) -> Located | None:
    hits: dict[int, dict[str, list[int]]] = {}
    for number, row in enumerate(sheet.rows):
        for column, cell in enumerate(row[:_PAIR_COLUMNS]):
            code = meaning_of(cell, form)
            if code is not None:
                hits.setdefault(column, {}).setdefault(code, []).append(number)
    if not hits:
        return None
    column, rows = max(hits.items(), key=lambda item: len(item[1]))
    if len(rows) < min(_FEWEST_PAIRS, len(form.required) or _FEWEST_PAIRS):
        return None
    header = Header(top=min(found[0] for found in rows.values()), depth=0)
    lines = [sheet.rows[number] for found in rows.values() for number in found]
    values = _value_column(lines, labels=column)
    # A title may be called as a key is; it has nothing beside it.
    rows = {code: _with_value(sheet.rows, found, values) for code, found in rows.items()}
    header.columns = dict.fromkeys(rows, values)
    header.doubled = {code: tuple(found) for code, found in rows.items() if len(found) > 1}
    return Located(form, sheet, header, {code: found[0] for code, found in rows.items()})


def _with_value(rows: Sequence[Row], numbers: list[int], column: int) -> list[int]:
    return [n for n in numbers if not is_blank(cell_at(rows[n], column))] or numbers[:1]


def _value_column(lines: Sequence[Row], *, labels: int) -> int:
    """Return the column that most first values right of the labels stand in."""
    right = Counter(
        next((c for c in range(labels + 1, len(line)) if not is_blank(line[c])), labels + 1)
        for line in lines
    )
    return min(right, key=lambda column: (-right[column], column))


def _recognised(
    workbook: Workbook, book: Book, fits: Sequence[Located], *, stamp: dict[str, str]
) -> Recognised:
    result = Recognised(book, stamp)
    for form in book.forms:
        mine = [located for located in fits if located.form is form]
        chosen = _with_rows(mine) if len(mine) > 1 else mine
        names = list(dict.fromkeys(located.sheet.name for located in chosen))
        if len(names) > 1:
            result.rivals += chosen
            result.findings.append(
                say.TWO_SHEETS.at(workbook.place, form=form.sheet, first=names[0], second=names[1])
            )
        else:
            result.located += chosen[:1]
            result.rivals += chosen[1:]
            result.findings += [_second_table(workbook, located) for located in chosen[1:]]
        if not mine and not form.made:
            _miss(result, workbook, form, book)
    result.aside += map(_not_read, result.rivals)
    return result


def _miss(result: Recognised, workbook: Workbook, form: Form, book: Book) -> None:
    """Tell a form that was found nowhere: its sheet is gone, or stands there without its header."""
    names = _named((form,))
    sheet = next((s for s in workbook.sheets if s.visible and fold(s.name) in names), None)
    found = _not_understood(sheet) if sheet is not None else ("", 0, 0, 0)
    if sheet is not None and found[1]:
        place = Place(file=workbook.name, sheet=sheet.name, book=workbook.content)
        headers = ", ".join(f"“{c.header}”" for c in form.columns if c.code in form.due)
        result.findings.append(say.NO_HEADER_ROW.at(place, sheet=sheet.name, headers=headers))
        result.aside.append(found)
    elif not form.optional:
        result.findings.append(
            say.MISSING_SHEET.at(workbook.place, sheet=form.sheet, book=book.name)
        )


def _not_read(located: Located) -> NotRead:
    found = sort_rows(located.sheet, located.header, located.form)
    return located.sheet.name, len(found.data), found.blank, found.outside


def _not_understood(sheet: Sheet) -> NotRead:
    """Return the rows of a sheet without a header; one cell alone in its row is a title or note."""
    filled = [sum(map(_is_filled, row)) for row in sheet.rows]
    while filled and not filled[-1]:
        filled.pop()
    return sheet.name, sum(n > 1 for n in filled), filled.count(0), filled.count(1)


def _is_filled(cell: Raw) -> bool:
    return not is_blank(cell)


def _second_table(workbook: Workbook, located: Located) -> Finding:
    sheet, row = located.sheet.name, located.header.top + 1
    place = Place(file=workbook.name, sheet=sheet, row=row, book=workbook.content)
    _, count, _, _ = _not_read(located)
    return say.SECOND_TABLE.at(place, sheet=sheet, form=located.form.sheet, row=row, count=count)


def _with_rows(fits: list[Located]) -> list[Located]:
    """Return the sheets that hold anything under their header; one of them where none does."""
    full = [located for located in fits if _has_rows(located)]
    return full or fits[:1]


def _has_rows(located: Located) -> bool:
    if located.form.layout is Layout.PAIRS:
        column = min(located.header.columns.values())
        rows = (located.sheet.rows[number] for number in located.pair_rows.values())
        return any(not is_blank(cell_at(row, column)) for row in rows)
    return bool(sort_rows(located.sheet, located.header, located.form).data)
