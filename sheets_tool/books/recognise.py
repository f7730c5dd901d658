"""Which form each sheet of a workbook is, told by stamp, sheet name and above all by headers."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from sheets_tool.books.grid import Row, Sheet, Workbook
from sheets_tool.books.labels import Header, find_header, label_key
from sheets_tool.books.stamp import stamp_of
from sheets_tool.findings.catalogue import book as say
from sheets_tool.findings.model import Finding, Place
from sheets_tool.forms.model import Book, Form, Layout
from sheets_tool.text.spelling import fold

_GUIDE_SHEETS = frozenset({"huong dan", "danh muc", "danhmuc", "danh muc ma", "mau", "can sua"})
_FEWEST_PAIRS = 3


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
        return self.form.required <= (self.header.columns.keys() | self.header.doubled.keys())


@dataclass(slots=True)
class Recognised:
    """A workbook recognised: its book or None, the sheet of each form, and what there is to say."""

    book: Book | None
    stamp: dict[str, str]
    located: list[Located] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)


def recognise(workbook: Workbook, books: Sequence[Book], *, sheet: str = "") -> Recognised:
    """Return which of the books a workbook is and where each form lies.

    `sheet` names the one sheet to read where two would fit.
    """
    stamp = stamp_of(workbook)
    stamped = next((book for book in books if book.id == stamp.get("form")), None)
    visible = [s for s in workbook.sheets if s.visible and not s.name.startswith("_")]
    if sheet:
        visible = [s for s in visible if fold(s.name) == fold(sheet)]
    fits = _fit(visible, stamped) if stamped else []
    if stamped and fits and all(located.complete for located in fits):
        return _recognised(workbook, stamped, fits, stamp=stamp)
    best, best_fits = stamped, fits
    for book in books:
        found = _fit(visible, book)
        if _weight(found) > _weight(best_fits):
            best, best_fits = book, found
    if best is None or not best_fits:
        return _unknown(workbook, stamp=stamp)
    result = _recognised(workbook, best, best_fits, stamp=stamp)
    result.findings.extend(_stamp_findings(workbook, best, stamp=stamp))
    return result


def _unknown(workbook: Workbook, *, stamp: dict[str, str]) -> Recognised:
    names = ", ".join(f"“{s.name}”" for s in workbook.sheets if s.visible) or "không có"
    return Recognised(None, stamp, findings=[say.UNKNOWN_FORM.at(workbook.place, sheets=names)])


def _stamp_findings(workbook: Workbook, book: Book, *, stamp: dict[str, str]) -> list[Finding]:
    if not stamp.get("form"):
        return [] if book.foreign else [say.NO_STAMP.at(workbook.place, book=book.name)]
    if stamp["form"] == book.id:
        return []
    return [say.LYING_STAMP.at(workbook.place, stamped=stamp["form"], found=book.name)]


def _weight(fits: Iterable[Located]) -> tuple[int, int, int, int]:
    """How well sheets fit a book: complete forms, required columns, share of columns, columns."""
    fits = list(fits)
    complete = sum(1 for located in fits if located.complete)
    met = sum(located.header.score(located.form)[0] for located in fits)
    share = sum(1000 * _met(located) // len(located.form.columns) for located in fits)
    return (complete, met, share, sum(map(_met, fits)))


def _met(located: Located) -> int:
    return len(located.header.columns) + len(located.header.doubled)


def _fit(sheets: Sequence[Sheet], book: Book) -> list[Located]:
    """Return, for each sheet that fits a form of the book, the form it fits best."""
    readable = [form for form in book.forms if not form.made]
    made = {fold(form.sheet) for form in book.forms if form.made}
    fits = []
    for sheet in sheets:
        name = fold(sheet.name)
        if name in made or (name in _GUIDE_SHEETS and name not in _named(readable)):
            continue
        best = _best_form(sheet, readable)
        if best is not None:
            fits.append(best)
    return fits


def _named(forms: Iterable[Form]) -> dict[str, Form]:
    return {fold(name): form for form in forms for name in (form.sheet, *form.sheet_aliases)}


def _best_form(sheet: Sheet, forms: Sequence[Form]) -> Located | None:
    named = _named(forms).get(fold(sheet.name))
    if named is not None:
        located = locate(sheet, named)
        if located is not None and located.complete:
            return located
    found = [located for form in forms if (located := locate(sheet, form)) is not None]
    found = [located for located in found if _is_likely(located, named=named)]
    return max(found, key=_likeness, default=None)


def _likeness(located: Located) -> tuple[bool, int, int]:
    return (located.complete, _met(located) * 1000 // len(located.form.columns), _met(located))


def _is_likely(located: Located, *, named: Form | None) -> bool:
    """Return whether a sheet is near enough to a form to be called it, whole or broken."""
    if located.complete or located.form is named:
        return True
    form, header = located.form, located.header
    has_name = any(code in header.columns or code in header.doubled for code in form.names)
    required, met = header.score(form)
    return has_name and required * 2 >= len(form.required) and met * 3 >= len(form.columns)


def locate(sheet: Sheet, form: Form) -> Located | None:
    """Return where a form lies in a sheet, or None where it does not."""
    if form.layout is Layout.PAIRS:
        return _locate_pairs(sheet, form)
    header = find_header(sheet.rows, form)
    return None if header is None else Located(form, sheet, header)


def _locate_pairs(sheet: Sheet, form: Form) -> Located | None:
    hits: dict[int, dict[str, list[int]]] = {}
    for number, row in enumerate(sheet.rows):
        for column, cell in enumerate(row[:6]):
            code = form.headers.get(label_key(cell))
            if code is not None:
                hits.setdefault(column, {}).setdefault(code, []).append(number)
    if not hits:
        return None
    column, rows = max(hits.items(), key=lambda item: len(item[1]))
    if len(rows) < min(_FEWEST_PAIRS, len(form.columns)):
        return None
    header = Header(top=min(found[0] for found in rows.values()), depth=0)
    header.columns = dict.fromkeys(rows, column + 1)
    header.doubled = {code: tuple(found) for code, found in rows.items() if len(found) > 1}
    return Located(form, sheet, header, {code: found[0] for code, found in rows.items()})


def _recognised(
    workbook: Workbook, book: Book, fits: Sequence[Located], *, stamp: dict[str, str]
) -> Recognised:
    result = Recognised(book, stamp)
    for form in book.forms:
        mine = [located for located in fits if located.form is form]
        chosen = _with_rows(mine) if len(mine) > 1 else mine
        if len(chosen) > 1:
            first, second = chosen[0].sheet.name, chosen[1].sheet.name
            place = Place(file=workbook.name, book=workbook.content)
            result.findings.append(
                say.TWO_SHEETS.at(place, form=form.sheet, first=first, second=second)
            )
        else:
            result.located.extend(chosen)
        if not mine and not form.optional and not form.made:
            place = Place(file=workbook.name, book=workbook.content)
            result.findings.append(say.MISSING_SHEET.at(place, sheet=form.sheet, book=book.name))
    return result


def _with_rows(fits: list[Located]) -> list[Located]:
    """Return the sheets that hold anything under their header; all of them where none does."""
    full = [located for located in fits if _has_rows(located.sheet.rows, located.header)]
    return full or fits[:1]


def _has_rows(rows: Sequence[Row], header: Header) -> bool:
    columns = header.columns.values()
    return any(
        column < len(row) and row[column] not in {"", None}
        for row in rows[header.first_row :]
        for column in columns
    )
