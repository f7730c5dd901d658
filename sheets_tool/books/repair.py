"""A broken workbook brought into the current template: what fits, what changed, what did not fit.

Nothing is lost: what finds no place in a column stands, with its cell, in the list of the mended
copy.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pandas as pd

from sheets_tool.books.extract import Block, extract_from
from sheets_tool.books.grid import Row, Sheet, cell_at, is_blank, open_workbook
from sheets_tool.books.labels import Header
from sheets_tool.books.mended import LIST_SHEET, Item, Mapped, Mended
from sheets_tool.books.read import join
from sheets_tool.books.recognise import Located, recognise
from sheets_tool.findings.catalogue import book as say
from sheets_tool.findings.catalogue.cell import LEGACY_TEXT
from sheets_tool.findings.cells import cell_name
from sheets_tool.findings.model import Finding, Severity
from sheets_tool.forms.awards import BY_CODE, is_title
from sheets_tool.forms.frames import records
from sheets_tool.forms.model import Book, Form, Layout
from sheets_tool.text.spelling import tidy
from sheets_tool.values.kind import Kind, Raw, UncomputedCell, words

_NOTE = "note"
_CELL_FAMILY = "O"
_PAIRS = frozenset({say.PAIR_UNKNOWN, say.PAIR_TWICE, say.PAIR_ELSEWHERE})
_UNREAD = "không đọc được"
_DOUBLE = "cột ghi hai lần"
_EXTRA = "cột không có trong mẫu"
_OUTSIDE = "ngoài bảng"
_RIVAL = "bảng chưa đọc"
_ELSEWHERE = "dòng lạ, ghi hai lần hoặc sai cột"
_OLD = "chuyển bảng mã cũ"
_WRONG_COLUMN = "chuyển sang đúng cột"
_AWARD_COLUMNS = {"titles": True, "commendations": False}
"""Column → whether it holds titles."""


def mend(path: Path, *, books: Sequence[Book], name: str = "", sheet: str = "") -> Mended | None:
    """Return a workbook as the current template has it, or None where it is no known form."""
    workbook = open_workbook(path, name=name)
    taken = extract_from(workbook, books=books, sheet=sheet)
    found = recognise(workbook, books, sheet=sheet) if taken.book else None
    if found is None or found.book is None:
        return None
    reading = join([taken], books)
    uncopied = sum(rows for _, rows, _, _ in found.aside)
    mended = Mended(found.book, found.stamp, counted=reading.counted_of(0), uncopied=uncopied)
    blocks = {block.form: block for block in taken.blocks}
    flawed = _flawed(reading.findings)
    for located in found.located:
        form = located.form
        frame = reading.frame(found.book.id, form).reset_index(drop=True)
        changed, unread = _compared(located, blocks[form.id], frame, flawed=flawed)
        moved, frame = _to_their_columns(located, blocks[form.id], frame)
        mended.changed += [*changed, *moved]
        mended.unplaced += [item for _, item in unread]
        mended.unplaced += _homeless(located, blocks[form.id])
        mended.frames[form.id] = _with_notes(form, frame, unread)
        mended.mapped.append(_mapped(located))
    mended.unplaced += _stray_pairs(taken.findings)
    mended.unplaced += [item for rival in found.rivals for item in _not_read(rival)]
    used = {located.sheet.name for located in (*found.located, *found.rivals)}
    mended.left = [each.name for each in workbook.sheets if _is_left(each, used)]
    return mended


def _is_left(sheet: Sheet, used: Iterable[str]) -> bool:
    filled = any(not is_blank(cell) for row in sheet.rows for cell in row)
    ours = sheet.name.startswith(("_", LIST_SHEET))
    return sheet.visible and not ours and sheet.name not in used and filled


def _flawed(findings: Iterable[Finding]) -> frozenset[tuple[str, str]]:
    """Return sheet and address of each cell of which something did not read."""
    return frozenset(
        (finding.place.sheet, finding.place.cell)
        for finding in findings
        if finding.severity is Severity.ERROR
        and finding.code.startswith(_CELL_FAMILY)
        and finding.entry is not LEGACY_TEXT
    )


def _compared(
    located: Located, block: Block, frame: pd.DataFrame, *, flawed: frozenset[tuple[str, str]]
) -> tuple[list[Item], list[tuple[int, Item]]]:
    """Return the cells that read otherwise than typed, and by record those that did not read."""
    typed = located.sheet.raw or located.sheet.rows
    changed: list[Item] = []
    unread: list[tuple[int, Item]] = []
    for position, record in enumerate(records(frame)):
        for code, column in block.letters.items():
            row = block.pair_rows.get(code, block.rows[position])
            raw = cell_at(typed[row - 1], column)
            item = _item(located, (row, column), code, raw, value=record[code])
            if item is None:
                continue
            if item.now and (item.sheet, item.cell) not in flawed:
                changed.append(item)
            else:
                # Of several awards some may read; the words go whole where people see them.
                unread.append((position, replace(item, now="", why=_UNREAD)))
    return changed, unread


def _to_their_columns(
    located: Located, block: Block, frame: pd.DataFrame
) -> tuple[list[Item], pd.DataFrame]:
    """Move titles and commendations that stand in each other's columns to their own."""
    form = located.form
    if not form.by_code.keys() >= _AWARD_COLUMNS.keys():
        return [], frame
    moved: list[Item] = []
    columns: dict[str, list[str | None]] = {code: [] for code in _AWARD_COLUMNS}
    for position, record in enumerate(records(frame)):
        held = {code: str(record[code] or "").split(";") for code in _AWARD_COLUMNS}
        awards = [award for codes in held.values() for award in codes if award]
        for code, wanted in _AWARD_COLUMNS.items():
            mine = dict.fromkeys(award for award in awards if is_title(award) is wanted)
            columns[code].append(";".join(mine) or None)
            for award in held[code]:
                if award and award not in mine:
                    at = cell_name(block.rows[position], block.letters[code])
                    moved.append(_moved(located, at, form[code].header, award))
    changes = {code: pd.array(values, dtype="string") for code, values in columns.items()}
    return moved, frame.assign(**changes) if moved else frame


def _moved(located: Located, cell: str, header: str, award: str) -> Item:
    right = next(code for code, wanted in _AWARD_COLUMNS.items() if is_title(award) is wanted)
    now = f"cột {located.form[right].header}"
    was = BY_CODE[award].name
    return Item(
        sheet=located.sheet.name, cell=cell, header=header, was=was, now=now, why=_WRONG_COLUMN
    )


def _item(
    located: Located, at: tuple[int, int], code: str, raw: Raw, *, value: object
) -> Item | None:
    if raw is None or raw == "":
        return None
    column = located.form[code]
    was = _typed(raw)
    now = "" if value is None else words(column.kind.show(value))
    if was == now or (value is None and is_blank(raw)):
        return None
    why = _why(column.kind, was, now, encoding=located.sheet.encoding) if now else _UNREAD
    place = cell_name(*at)
    return Item(
        sheet=located.sheet.name, cell=place, header=column.header, was=was, now=now, why=why
    )


def _typed(raw: Raw) -> str:
    if isinstance(raw, UncomputedCell):
        return "(công thức chưa tính)"
    return raw if isinstance(raw, str) else words(raw)


def _why(kind: Kind, was: str, now: str, *, encoding: str) -> str:
    if tidy(was) == now:
        return "bỏ dấu cách thừa, sửa kiểu gõ"
    if encoding:
        return _OLD
    return "ghi theo danh mục" if kind.options else "ghi theo kiểu của cột"


def _homeless(located: Located, block: Block) -> Iterator[Item]:
    """Yield what stands under no column of the form, and the rows that are no records."""
    if located.form.layout is Layout.PAIRS:
        return
    header = located.header
    rows = located.sheet.raw or located.sheet.rows
    doubled = {c: code for code, found in header.doubled.items() for c in found}
    labels = {column: located.form[code].header for column, code in doubled.items()}
    records_at = {number - 1 for number in block.rows}
    for number in range(header.first_row, len(rows)):
        if number not in records_at:
            yield from _outside(located.sheet.name, number, rows[number])
            continue
        for column in sorted({**header.extra, **labels}):
            raw = cell_at(rows[number], column)
            if not is_blank(raw):
                yield Item(
                    sheet=located.sheet.name,
                    cell=cell_name(number + 1, column),
                    header=tidy(header.extra.get(column, "")) or labels[column],
                    was=_typed(raw),
                    why=_DOUBLE if column in labels else _EXTRA,
                )


def _not_read(rival: Located) -> Iterator[Item]:
    """Yield the rows of a table that is not read, its header first."""
    rows = rival.sheet.raw or rival.sheet.rows
    for number in range(rival.header.top, len(rows)):
        yield from _outside(rival.sheet.name, number, rows[number], why=_RIVAL)


def _outside(sheet: str, number: int, row: Row, *, why: str = _OUTSIDE) -> Iterator[Item]:
    said = [_typed(cell) for cell in row if not is_blank(cell)]
    if said:
        text = " | ".join(said)
        yield Item(sheet=sheet, cell=f"dòng {number + 1}", header="", was=text, why=why)


def _stray_pairs(findings: Iterable[Finding]) -> list[Item]:
    return [_stray(finding) for finding in findings if finding.entry in _PAIRS]


def _stray(finding: Finding) -> Item:
    place, said = finding.place, finding.values
    was = "; ".join(said[name] for name in ("value", "first", "second") if name in said)
    return Item(sheet=place.sheet, cell=place.cell, header=said["label"], was=was, why=_ELSEWHERE)


def _with_notes(
    form: Form, frame: pd.DataFrame, unread: Sequence[tuple[int, Item]]
) -> pd.DataFrame:
    """Return the rows with what did not read written into their note, where there is one."""
    if _NOTE not in form.by_code or not unread:
        return frame
    former = [record[_NOTE] for record in records(frame)]
    notes = [[] if note is None else [str(note)] for note in former]
    for position, item in unread:
        notes[position].append(f"{item.header}: “{tidy(item.was)}” (chưa đọc được)")
    texts = ["; ".join(parts) or None for parts in notes]
    return frame.assign(**{_NOTE: pd.array(texts, dtype="string")})


def _mapped(located: Located) -> Mapped:
    form, header = located.form, located.header
    pairs = form.layout is Layout.PAIRS
    labels = () if pairs else tuple(_labels(located, header))
    order = [code for code in form.by_code if code in header.columns]
    stand = sorted(header.columns, key=lambda code: header.columns[code])
    absent = tuple(c.header for c in form.columns if c.code not in header.met)
    return Mapped(
        sheet=located.sheet.name,
        form=form,
        labels=labels,
        absent=absent,
        in_order=pairs or order == stand,
    )


def _labels(located: Located, header: Header) -> Iterator[tuple[str, str, str]]:
    for code, column in sorted(header.columns.items(), key=lambda item: item[1]):
        cells = [cell_at(row, column) for row in located.sheet.rows[header.top : header.first_row]]
        said = dict.fromkeys(tidy(words(cell)) for cell in cells if not is_blank(cell))
        letters = cell_name(1, column)[:-1]
        yield letters, " / ".join(said), located.form[code].header
