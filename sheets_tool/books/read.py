"""Many workbooks become one frame a form, every value with its place.

Raw columns of all workbooks are joined first and each kind reads the joined column once: a frame a
sheet costs more than its cells.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from typing import Any

import numpy as np
import pandas as pd

from sheets_tool.books.beside import WORTH, ready_hands
from sheets_tool.books.cache import Cache, packed
from sheets_tool.books.elsewhere import read_beside, read_elsewhere
from sheets_tool.books.extract import Block, Extract, Wanted, extract
from sheets_tool.books.following import follower
from sheets_tool.books.journal import one_by_one
from sheets_tool.findings.catalogue import cell as say
from sheets_tool.findings.model import Finding, Place, Severity
from sheets_tool.forms.frames import ASIDE, BOOK, ROW, Counted, Reading, Source, Table
from sheets_tool.forms.model import Book, Column, Form, Layout
from sheets_tool.text.days import NotADay, read_day
from sheets_tool.values.column import Parsed, parse_column
from sheets_tool.values.days import Day, PartialDay
from sheets_tool.values.kind import Flaw, Raw

_LARGEST_SWAPPABLE = 12


def read_books(
    wanted: Iterable[Wanted],
    *,
    books: Sequence[Book],
    executor: Executor | None = None,
    cache: Cache | None = None,
) -> Reading:
    """Return the frames of the books that the files are, with findings and row counts.

    The order of the files does not matter to any value; `executor` is where they are opened;
    `cache` knows what was read before, and with it the processes that are ready read too.
    """
    known = tuple(books)
    files = list(wanted)
    follower().expect(len(files))
    take = partial(_take, books=known, cache=cache)
    if executor is not None:
        return join(_elsewhere(files, executor, known, cache), known)
    if cache is None or len(files) < WORTH or one_by_one():
        return join(map(take, files), known)
    with ready_hands() as pool:
        if pool is None:
            return join(map(take, files), known)
        return join(_beside(files, pool, known, cache), known)


def _beside(
    files: list[Wanted], pool: Executor, books: Sequence[Book], cache: Cache
) -> Iterator[Extract]:
    take = partial(_take, books=books, cache=cache)
    return read_beside(files, pool, cache, here=take)


def _elsewhere(
    files: list[Wanted], executor: Executor, books: Sequence[Book], cache: Cache | None
) -> Iterator[Extract]:
    """Yield what the files hold; only those the cache does not know are sent out."""
    keys = ["" if cache is None else cache.key(f.path, name=f.name, sheet=f.sheet) for f in files]
    known = [
        cache.get(key, f.path) if cache is not None and key else None
        for key, f in zip(keys, files, strict=True)
    ]
    unread = [f for f, taken in zip(files, known, strict=True) if taken is None]
    here = partial(_take, books=books, cache=None)
    brought = read_elsewhere(unread, executor, books=books, here=here)
    for key, taken in zip(keys, known, strict=True):
        if taken is not None:
            follower().done()
        found = next(brought) if taken is None else taken
        if taken is None and cache is not None and key and found.book:
            cache.put(key, packed(found))
        yield found


def _take(file: Wanted, *, books: Sequence[Book], cache: Cache | None) -> Extract:
    taken = (
        extract(file.path, books=books, name=file.name, sheet=file.sheet)
        if cache is None
        else cache.read(file.path, name=file.name, sheet=file.sheet)
    )
    follower().done()
    return taken


@dataclass(slots=True)
class _Part:
    """The blocks of one form, each with the number of its workbook."""

    form: Form
    blocks: list[tuple[int, Block]] = field(default_factory=list)


def join(extracts: Iterable[Extract], books: Sequence[Book]) -> Reading:
    """Return what many extracts hold, as one frame a form."""
    by_id = {book.id: book for book in books}
    reading = Reading()
    parts: dict[tuple[str, str], _Part] = {}
    for number, taken in enumerate(extracts):
        reading.sources.append(_source(taken))
        reading.findings.extend(taken.findings)
        for sheet, aside, blank, outside in taken.aside:
            _add(reading, number, sheet, Counted(aside=aside, blank=blank, outside=outside))
        for block in taken.blocks:
            key = (taken.book, block.form)
            part = parts.setdefault(key, _Part(by_id[taken.book][block.form]))
            part.blocks.append((number, block))
    for key, part in parts.items():
        reading.tables[key] = _table(part, reading)
    return reading


def _source(taken: Extract) -> Source:
    return Source(
        path=taken.path,
        name=taken.name,
        content=taken.content,
        book=taken.book,
        stamp=taken.stamp,
        readable=bool(taken.book),
    )


def _table(part: _Part, reading: Reading) -> Table:
    form = part.form
    held = frozenset(number for number, block in part.blocks if block.held)
    table = Table(form=form, frame=pd.DataFrame(), held=held)
    for number, block in part.blocks:
        table.sheets[number] = block.sheet
        table.letters[number] = block.letters
        table.pair_rows[number] = block.pair_rows
    sizes = [len(block.rows) for _, block in part.blocks]
    books = np.repeat([number for number, _ in part.blocks], sizes)
    rows = np.fromiter((row for _, block in part.blocks for row in block.rows), dtype=np.int64)
    data: dict[str, object] = {BOOK: books, ROW: rows}
    aside = np.zeros(len(rows), dtype=bool)
    tidied = np.zeros(len(rows), dtype=np.int64)
    table.frame = pd.DataFrame({BOOK: books, ROW: rows})
    for column in form.columns:
        parsed = _parse(column, part)
        data[column.code] = to_array(parsed.values, column.kind.dtype)
        problems = _problems(column, parsed, part)
        reading.findings.extend(
            _finding(reading, table, column, position=p, flaw=f) for p, f in problems
        )
        if column.required:
            aside[
                [position for position, flaw in problems if flaw.entry.severity is Severity.ERROR]
            ] = True
            aside |= _blank_or_flawed(parsed)
        tidied[parsed.tidied] += 1
    aside[_held(part)] = True
    data[ASIDE] = aside
    table.frame = pd.DataFrame(data)
    _count(reading, table, part, tidied=tidied)
    return table


def _blank_or_flawed(parsed: Parsed) -> np.ndarray[tuple[int], np.dtype[np.bool_]]:
    return np.fromiter((value is None for value in parsed.values), dtype=bool)


def _held(part: _Part) -> list[int]:
    held: list[int] = []
    start = 0
    for _, block in part.blocks:
        held += [start + position for position in block.held]
        start += len(block.rows)
    return held


def _parse(column: Column, part: _Part) -> Parsed:
    raws: list[Raw] = []
    for _, block in part.blocks:
        cells = block.columns.get(column.code)
        raws.extend(cells if cells is not None else [None] * len(block.rows))
    return parse_column(column.kind, raws)


def to_array(values: list[object], dtype: Any) -> Any:
    """Return a column of a frame: nullable, days as `datetime64[s]`."""
    if dtype.startswith("datetime64"):
        return np.array(values, dtype=dtype)
    return pd.array(values, dtype=dtype)


def _problems(column: Column, parsed: Parsed, part: _Part) -> list[tuple[int, Flaw]]:
    problems = [] if column.ours else list(parsed.flaws)
    if column.required:
        problems += _blanks(column, parsed, part)
    if isinstance(column.kind, (Day, PartialDay)):
        problems += _swapped(column, part)
    return problems


def _blanks(column: Column, parsed: Parsed, part: _Part) -> list[tuple[int, Flaw]]:
    """Return the cells that must be filled and are not."""
    if None not in parsed.values:
        return []
    flawed = {position for position, _ in parsed.flaws}
    present = _present(column, part)
    return [
        (position, Flaw(say.BLANK))
        for position, value in enumerate(parsed.values)
        if value is None and position not in flawed and present[position]
    ]


def _present(column: Column, part: _Part) -> list[bool]:
    """Return, a record, whether its sheet has the column at all: one cause, one finding."""
    return [column.code in b.columns for _, b in part.blocks for _ in b.rows]


def _swapped(column: Column, part: _Part) -> list[tuple[int, Flaw]]:
    """Return true dates that a US locale may have swapped: others in the column are text."""
    found: list[tuple[int, Flaw]] = []
    start = 0
    for _, block in part.blocks:
        cells = block.columns.get(column.code, [])
        if any(_is_late_text(cell) for cell in cells):
            found += [
                (start + i, Flaw(say.SWAPPED_DAY, value=cell.strftime("%d/%m/%Y")))
                for i, cell in enumerate(cells)
                if isinstance(cell, date) and cell.day <= _LARGEST_SWAPPABLE
            ]
        start += len(block.rows)
    return found


def _is_late_text(cell: Raw) -> bool:
    """Return whether a cell is a day as text whose day part cannot be a month."""
    if not isinstance(cell, str) or not cell:
        return False
    try:
        return read_day(cell).day > _LARGEST_SWAPPABLE
    except NotADay:
        return False


def _finding(
    reading: Reading, table: Table, column: Column, *, position: int, flaw: Flaw
) -> Finding:
    place = _place(reading, table, column, position=position)
    values = dict(flaw.values)
    if "header" in flaw.entry.fields:
        values["header"] = column.header
    return flaw.entry.at(place, **values)


def _place(reading: Reading, table: Table, column: Column, *, position: int) -> Place:
    book = int(table.frame[BOOK].to_numpy()[position])
    row = int(table.frame[ROW].to_numpy()[position])
    return reading.place(table, book=book, row=row, code=column.code)


def _add(reading: Reading, number: int, sheet: str, counted: Counted) -> None:
    """Count rows of a sheet, which may hold several tables."""
    before = reading.counted.get((number, sheet), Counted())
    reading.counted[number, sheet] = before + counted


def _count(
    reading: Reading,
    table: Table,
    part: _Part,
    *,
    tidied: np.ndarray[tuple[int], np.dtype[np.int64]],
) -> None:
    frame = table.frame
    aside = frame.groupby(BOOK)[ASIDE].sum().to_dict()
    cells: dict[int, int] = defaultdict(int)
    books = frame[BOOK].to_numpy()
    for position in tidied.nonzero()[0].tolist():
        cells[int(books[position])] += int(tidied[position])
    for number, block in part.blocks:
        if table.form.layout is Layout.PAIRS:
            continue
        set_aside = int(aside.get(number, 0))
        counted = Counted(
            accepted=len(block.rows) - set_aside,
            aside=set_aside,
            blank=block.blank,
            outside=block.outside,
        )
        _add(reading, number, block.sheet, counted)
        if cells[number]:
            place = reading.place(table, book=number)
            reading.findings.append(say.TIDIED.at(place, count=cells[number]))
