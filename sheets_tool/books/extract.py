"""One workbook becomes raw columns a form: the unit of work that may run anywhere."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from sheets_tool.books.grid import Row, Workbook, open_workbook
from sheets_tool.books.labels import Header
from sheets_tool.books.limits import LIMITS, Limits
from sheets_tool.books.recognise import Located, recognise
from sheets_tool.books.rows import sort_rows
from sheets_tool.books.stamp import stamp_of
from sheets_tool.findings.catalogue import book as say_book
from sheets_tool.findings.catalogue import folder as say_folder
from sheets_tool.findings.catalogue import header as say
from sheets_tool.findings.cells import column_letters
from sheets_tool.findings.model import Finding, Place
from sheets_tool.forms.model import Book, Form, Layout
from sheets_tool.forms.views import VIEW
from sheets_tool.text.nearest import nearest
from sheets_tool.text.spelling import fold, tidy
from sheets_tool.values.kind import ErrorCell, Raw, words

_SHOWN_LABELS = 12


@dataclass(slots=True)
class Block:
    """The raw columns of one form of one workbook.

    Attributes:
        form: its id in the book.
        sheet: the sheet's name as it stands in the file.
        rows: the Excel row number of each record.
        columns: column code → raw cells, one a record.
        letters: column code → sheet column, from 0; what is absent has no column.
        pair_rows: for pairs, column code → Excel row number.
        blank: how many rows under the header hold nothing.
        outside: how many hold numbering, totals or signatures.
    """

    form: str
    sheet: str
    rows: list[int]
    columns: dict[str, list[Raw]]
    letters: dict[str, int]
    pair_rows: dict[str, int] = field(default_factory=dict)
    blank: int = 0
    outside: int = 0


@dataclass(slots=True)
class Extract:
    """One workbook read: what it is, what it says of itself, its raw columns and findings."""

    path: Path
    name: str
    content: str
    book: str
    stamp: dict[str, str]
    blocks: list[Block] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)


def extract(
    path: Path,
    *,
    books: Sequence[Book],
    name: str = "",
    sheet: str = "",
    limits: Limits = LIMITS,
) -> Extract:
    """Return the raw columns of a workbook that is one of the books."""
    workbook = open_workbook(path, name=name, limits=limits)
    return extract_from(workbook, books=books, sheet=sheet)


def extract_from(workbook: Workbook, *, books: Sequence[Book], sheet: str = "") -> Extract:
    """Return the raw columns of a workbook that was opened already."""
    result = Extract(workbook.path, workbook.name, workbook.content, "", {})
    result.findings.extend(workbook.findings)
    if not workbook.sheets:
        return result
    stamp = stamp_of(workbook)
    if stamp.get("form", "").startswith(VIEW):
        result.stamp = stamp
        result.findings.append(_view_finding(workbook))
        return result
    found = recognise(workbook, books, sheet=sheet)
    result.stamp = found.stamp
    result.findings.extend(found.findings)
    if found.book is None:
        return result
    result.book = found.book.id
    result.findings.extend(_version_finding(workbook, found.book, found.stamp))
    for located in found.located:
        block = _pairs(located) if located.form.layout is Layout.PAIRS else _table(located)
        result.blocks.append(block)
        place = Place(file=workbook.name, sheet=located.sheet.name, book=workbook.content)
        result.findings.extend(_structure_findings(located, block, place=place))
    return result


def _view_finding(workbook: Workbook) -> Finding:
    inputs = "ke-hoach.xlsx hoặc bài nhận trong nhan/"
    return say_folder.VIEW_AS_INPUT.at(workbook.place, name=workbook.name, inputs=inputs)


def _version_finding(workbook: Workbook, book: Book, stamp: dict[str, str]) -> list[Finding]:
    version = stamp.get("form_version", str(book.version))
    if stamp.get("form") != book.id or version == str(book.version):
        return []
    return [
        say_book.OLD_VERSION.at(
            workbook.place, book=book.name, version=version, current=book.version
        )
    ]


def _table(located: Located) -> Block:
    rows, header = located.sheet.rows, located.header
    found = sort_rows(rows, header, located.form)
    columns = {
        code: [_cell(rows[number], column) for number in found.data]
        for code, column in header.columns.items()
    }
    return Block(
        form=located.form.id,
        sheet=located.sheet.name,
        rows=[number + 1 for number in found.data],
        columns=columns,
        letters=dict(header.columns),
        blank=found.blank,
        outside=found.outside,
    )


def _cell(row: Row, column: int) -> Raw:
    return row[column] if column < len(row) else ""


def _pairs(located: Located) -> Block:
    rows, column = located.sheet.rows, min(located.header.columns.values())
    pairs = located.pair_rows
    return Block(
        form=located.form.id,
        sheet=located.sheet.name,
        rows=[min(pairs.values()) + 1],
        columns={code: [_value(rows[number], column)] for code, number in pairs.items()},
        letters=dict.fromkeys(pairs, column),
        pair_rows={code: number + 1 for code, number in pairs.items()},
    )


def _value(row: Row, column: int) -> Raw:
    """Return the first cell right of the label that is not blank."""
    return next((cell for cell in row[column:] if cell is not None and cell != ""), "")


def _structure_findings(located: Located, block: Block, *, place: Place) -> list[Finding]:
    if located.form.layout is Layout.PAIRS:
        return _pair_findings(located, place=place)
    findings = _header_findings(located.form, located.header, located.sheet.rows, place=place)
    if not block.rows and not located.form.optional:
        findings.append(say_book.NO_ROWS.at(place, sheet=located.sheet.name))
    return findings


def _header_findings(
    form: Form, header: Header, rows: Sequence[Row], *, place: Place
) -> list[Finding]:
    at = Place(file=place.file, sheet=place.sheet, row=header.first_row, book=place.book)
    findings = [
        say.DOUBLE_COLUMN.at(
            at,
            header=form[code].header,
            first=column_letters(columns[0]),
            second=column_letters(columns[1]),
        )
        for code, columns in header.doubled.items()
    ]
    findings += [
        _missing(form, header, code, rows=rows, place=at) for code in _absent(form, header)
    ]
    findings += [
        say.NEAR_HEADER.at(
            _at_column(at, header.columns[code]), label=label, header=form[code].header
        )
        for code, label in header.near.items()
    ]
    findings += [
        say.EXTRA_COLUMN.at(_at_column(at, column), label=label)
        for column, label in header.extra.items()
        if _has_data(rows, header.first_row, column)
    ]
    return findings


def _at_column(place: Place, column: int) -> Place:
    return Place(file=place.file, sheet=place.sheet, row=place.row, column=column, book=place.book)


def _absent(form: Form, header: Header) -> list[str]:
    met = header.columns.keys() | header.doubled.keys()
    return [column.code for column in form.columns if column.required and column.code not in met]


def _missing(
    form: Form, header: Header, code: str, *, rows: Sequence[Row], place: Place
) -> Finding:
    row = rows[header.first_row - 1] if header.first_row else []
    labels = [tidy(cell) for cell in row if isinstance(cell, str) and cell.strip()]
    words_of = {fold(label): label for label in labels}
    near = [words_of[key] for key in nearest(fold(form[code].header), words_of, limit=1)]
    return say.MISSING_COLUMN.at(
        place,
        header=form[code].header,
        labels=", ".join(f"“{label}”" for label in labels[:_SHOWN_LABELS]) or "không có",
        nearest=f"“{near[0]}”" if near else "không có",
    )


def _has_data(rows: Sequence[Row], first: int, column: int) -> bool:
    return any(
        column < len(row)
        and row[column] not in {"", None}
        and not isinstance(row[column], ErrorCell)
        for row in rows[first:]
    )


def _pair_findings(located: Located, *, place: Place) -> list[Finding]:
    findings = []
    rows, form = located.sheet.rows, located.form
    column = min(located.header.columns.values())
    for code, numbers in located.header.doubled.items():
        shown = [words(_value(rows[number], column)) for number in numbers]
        if len(set(shown)) > 1:
            at = Place(
                file=place.file,
                sheet=place.sheet,
                row=numbers[1] + 1,
                column=column,
                book=place.book,
            )
            findings.append(
                say_book.PAIR_TWICE.at(at, label=form[code].header, first=shown[0], second=shown[1])
            )
    known = set(located.pair_rows.values()) | {
        number for numbers in located.header.doubled.values() for number in numbers
    }
    first, last = min(known), max(known)
    for number in range(first, last + 1):
        label = _cell(rows[number], column - 1)
        value = words(_value(rows[number], column))
        if number not in known and isinstance(label, str) and label.strip() and value:
            at = Place(
                file=place.file,
                sheet=place.sheet,
                row=number + 1,
                column=column - 1,
                book=place.book,
            )
            findings.append(
                say_book.PAIR_UNKNOWN.at(at, label=tidy(label), sheet=form.sheet, value=value)
            )
    return findings
