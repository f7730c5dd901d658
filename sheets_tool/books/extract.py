"""One workbook becomes raw columns a form: the unit of work that may run anywhere."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from sheets_tool.books.area import ORDINAL
from sheets_tool.books.encoding import encoding_findings, readable
from sheets_tool.books.grid import Workbook, cell_at, is_blank, open_workbook
from sheets_tool.books.limits import LIMITS, Limits
from sheets_tool.books.recognise import Located, NotRead, recognise
from sheets_tool.books.rows import sort_rows
from sheets_tool.books.stamp import stamp_of
from sheets_tool.books.structure import doubled_pairs, structure_findings
from sheets_tool.findings.catalogue import book as say_book
from sheets_tool.findings.catalogue import folder as say_folder
from sheets_tool.findings.model import Finding, Place
from sheets_tool.forms.model import Book, Layout
from sheets_tool.forms.views import VIEW
from sheets_tool.values.kind import Raw, words


@dataclass(frozen=True, slots=True)
class Wanted:
    """A file to read, with the name people see, and the one sheet to read where two would fit."""

    path: Path
    name: str = ""
    sheet: str = ""


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
        held: positions of records that may not be counted, for a reason told once for all.
    """

    form: str
    sheet: str
    rows: list[int]
    columns: dict[str, list[Raw]]
    letters: dict[str, int]
    pair_rows: dict[str, int] = field(default_factory=dict)
    blank: int = 0
    outside: int = 0
    held: list[int] = field(default_factory=list)


@dataclass(slots=True)
class Extract:
    """One workbook read: what it is, what it says of itself, its raw columns and findings.

    `aside` are the tables that are not read, so that their rows are counted.
    """

    path: Path
    name: str
    content: str
    book: str
    stamp: dict[str, str]
    blocks: list[Block] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    aside: list[NotRead] = field(default_factory=list)


def extract(
    path: Path,
    *,
    books: Sequence[Book],
    name: str = "",
    sheet: str = "",
    limits: Limits = LIMITS,
    data: bytes | None = None,
) -> Extract:
    """Return the raw columns of a workbook that is one of the books.

    `data` is what the file holds, where that was read already.
    """
    workbook = open_workbook(path, name=name, limits=limits, data=data)
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
    workbook.sheets = [readable(each) for each in workbook.sheets]
    result.findings.extend(encoding_findings(workbook))
    found = recognise(workbook, books, sheet=sheet)
    result.stamp = found.stamp
    result.findings.extend(found.findings)
    result.aside = found.aside
    if found.book is None:
        return result
    result.book = found.book.id
    result.findings.extend(_version_finding(workbook, found.book, found.stamp))
    for located in found.located:
        block = _pairs(located) if located.form.layout is Layout.PAIRS else _table(located)
        result.blocks.append(block)
        place = Place(file=workbook.name, sheet=located.sheet.name, book=workbook.content)
        result.findings.extend(_spread_merged(located, block, place=place))
        result.findings.extend(structure_findings(located, records=block.rows, place=place))
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
    found = sort_rows(located.sheet, header, located.form)
    records = [rows[number] for number in found.data]
    whole = list(zip(*records, strict=False))
    columns = {
        code: _each_once(whole[column])
        if column < len(whole)
        else [cell_at(row, column) for row in records]
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
        held=_held(located, found.data),
    )


def _each_once(cells: Sequence[Raw]) -> list[Raw]:
    """Return cells in which equal texts are one object: thousands of workbooks are held at once."""
    seen: dict[Raw, Raw] = {}
    is_text = set(map(type, cells)) == {str}
    return list(map(seen.setdefault, cells, cells)) if is_text else list(cells)


def _spread_merged(located: Located, block: Block, *, place: Place) -> Iterator[Finding]:
    """Give the words of a block merged over several records to each of them, and tell it."""
    form, rows = located.form, located.sheet.rows
    at = {c: code for code, c in block.letters.items() if code not in {ORDINAL, *form.names}}
    for (first, column), (last, _) in located.sheet.merged:
        if last == first or column not in at or form.layout is Layout.PAIRS:
            continue
        value, cells = cell_at(rows[first], column), block.columns[at[column]]
        under = [i for i, row in enumerate(block.rows) if first + 1 < row <= last + 1]
        if is_blank(value) or not under:
            continue
        for position in under:
            cells[position] = value
        yield say_book.MERGED_CELLS.at(
            replace(place, row=first + 1, column=column),
            header=form[at[column]].header,
            value=words(value),
            first=first + 1,
            last=last + 1,
        )


def _held(located: Located, data: Sequence[int]) -> list[int]:
    """Return the records of which a column that counts was not read: their blanks are no blanks."""
    if located.sheet.encoding or located.form.due - located.header.met:
        return list(range(len(data)))
    header = located.header
    doubled = [c for code, found in header.doubled.items() if code != ORDINAL for c in found]
    rows = located.sheet.rows
    return [
        position
        for position, number in enumerate(data)
        if any(not is_blank(cell_at(rows[number], column)) for column in doubled)
    ]


def _pairs(located: Located) -> Block:
    rows, column = located.sheet.rows, min(located.header.columns.values())
    doubtful = doubled_pairs(located)
    pairs = {code: row for code, row in located.pair_rows.items() if code not in doubtful}
    return Block(
        form=located.form.id,
        sheet=located.sheet.name,
        rows=[min(located.pair_rows.values()) + 1],
        columns={code: [cell_at(rows[number], column)] for code, number in pairs.items()},
        letters=dict.fromkeys(pairs, column),
        pair_rows={code: number + 1 for code, number in pairs.items()},
        held=[0] if located.sheet.encoding else [],
    )
