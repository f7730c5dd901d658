"""The cells a total comes from: the rows a COUNTIFS counted, the parts of a sum."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from sheets_tool.findings.cells import cell_name, read_cell_name
from sheets_tool.values.kind import Raw, words

_CALL = re.compile(r"=?\s*(?P<name>[A-Z]+)\((?P<inside>.*)\)\s*", re.DOTALL)
_REFERENCE = re.compile(
    r"(?:(?P<sheet>'(?:[^']|'')+'|[^\W\d]\w*)!)?"
    r"(?P<first>\$?[A-Z]{1,3}\$?[0-9]+)(?::(?P<last>\$?[A-Z]{1,3}\$?[0-9]+))?"
)
_DIFFERENCE = re.compile(r"=(?P<whole>\$?[A-Z]{1,3}\$?[0-9]+)-SUM\((?P<parts>[^()]+)\)")
_EXACT = re.compile(r"EXACT\((?P<span>(?:'(?:[^']|'')+'!)?[^,()']+),(?P<cell>[^,()]+)\)")
_MOST_CELLS = 200_000


@dataclass(frozen=True, slots=True, order=True)
class At:
    """A cell by sheet, row from 1 and column from 0."""

    sheet: str
    row: int
    column: int

    def __str__(self) -> str:
        return f"{self.sheet}!{cell_name(self.row, self.column)}"


@dataclass(frozen=True, slots=True)
class Grid:
    """What a workbook holds: the value of a cell, and the formulas of a sheet."""

    value: Callable[[At], Raw]
    formulas: Callable[[str], Mapping[tuple[int, int], str]]

    def formula(self, at: At) -> str:
        """Return the formula of a cell, or nothing."""
        return self.formulas(at.sheet).get((at.row, at.column), "")


def read_address(text: str, *, sheet: str) -> At:
    """Return the cell that `Sheet!C7`, or `C7` on a sheet given, means.

    Raises:
        ValueError: it means none.
    """
    name, mark, cell = text.strip().rpartition("!")
    row, column = read_cell_name(cell)
    return At(_unquoted(name) if mark else sheet, row, column)


def sources_of(grid: Grid, at: At) -> list[At]:
    """Return the data cells that a cell comes from, one a row counted; the cell itself if plain."""
    return sorted(_sources(grid, at, seen=set()))


def _sources(grid: Grid, at: At, *, seen: set[At]) -> set[At]:
    """Return the sources of a cell; those of a cell already seen are already among them."""
    formula = grid.formula(at)
    if not formula:
        return {at}
    if at in seen:
        return set()
    seen.add(at)
    difference = _DIFFERENCE.fullmatch(formula.replace("$", ""))
    if difference is not None:
        whole, parts = (_of_all(grid, difference[name], at, {at}) for name in ("whole", "parts"))
        return whole - parts
    call = _CALL.fullmatch(formula)
    count = _COUNTS.get(call["name"]) if call is not None else None
    if call is not None and count is not None:
        return set(count(grid, call["inside"], at))
    found: set[At] = set()
    for reference in _REFERENCE.finditer(formula):
        found |= _of_all(grid, reference[0], at, seen)
    return found


def _of_all(grid: Grid, reference: str, at: At, seen: set[At]) -> set[At]:
    cells = [cell for cell in _cells(reference, at) if _has(grid.value(cell))]
    return {source for cell in cells for source in _sources(grid, cell, seen=seen)}


def _counted(grid: Grid, inside: str, at: At) -> Iterator[At]:
    """Yield, for each row that meets every criterion, its cell in the first range."""
    pieces = _arguments(inside)
    spans = [_cells(piece, at) for piece in pieces[::2]]
    wanted = [_criterion(grid, piece, at) for piece in pieces[1::2]]
    for cells in zip(*spans, strict=True):
        answers = zip(cells, wanted, strict=True)
        if all(_key(grid.value(cell)) == asked for cell, asked in answers):
            yield cells[0]


def _counted_exactly(grid: Grid, inside: str, at: At) -> Iterator[At]:
    """Yield the same of `EXACT(span,cell)*EXACT(span,cell)*1`: letters large and small differ."""
    pairs = [
        (_cells(each["span"], at), _cells(each["cell"], at)) for each in _EXACT.finditer(inside)
    ]
    wanted = [words(grid.value(cells[0])) for _, cells in pairs if cells]
    for cells in zip(*(span for span, _ in pairs), strict=True):
        if [words(grid.value(cell)) for cell in cells] == wanted:
            yield cells[0]


def _criterion(grid: Grid, piece: str, at: At) -> str:
    piece = piece.strip()
    if piece.startswith('"'):
        return _key(piece.strip('"'))
    (cell,) = _cells(piece, at)
    return _key(grid.value(cell))


def _arguments(inside: str) -> list[str]:
    """Return the arguments of a call; commas between quotes part nothing."""
    pieces, quote = [""], ""
    for letter in inside:
        if letter in {"'", '"'}:
            quote = "" if quote == letter else quote or letter
        if letter == "," and not quote:
            pieces.append("")
        else:
            pieces[-1] += letter
    return pieces


def _cells(reference: str, at: At) -> list[At]:
    match = _REFERENCE.fullmatch(reference.strip())
    if match is None:
        return []
    sheet = _unquoted(match["sheet"]) if match["sheet"] else at.sheet
    first = read_cell_name(match["first"])
    last = read_cell_name(match["last"]) if match["last"] else first
    rows, columns = range(first[0], last[0] + 1), range(first[1], last[1] + 1)
    if len(rows) * len(columns) > _MOST_CELLS:
        return []
    return [At(sheet, row, column) for row in rows for column in columns]


def _unquoted(name: str) -> str:
    return name[1:-1].replace("''", "'") if name.startswith("'") else name


def _has(value: Raw) -> bool:
    return value is not None and value != ""


def _key(value: Raw) -> str:
    """Return how COUNTIFS sees a value: letters large and small alike."""
    return words(value).casefold() if _has(value) else ""


def _filled(grid: Grid, inside: str, at: At) -> Iterator[At]:
    """Yield the cells of a range that hold anything."""
    return (cell for cell in _cells(inside, at) if _has(grid.value(cell)))


_COUNTS: Mapping[str, Callable[[Grid, str, At], Iterator[At]]] = {
    "COUNTIFS": _counted,
    "COUNTIF": _counted,
    "SUMPRODUCT": _counted_exactly,
    "COUNTA": _filled,
}
"""Function that counts → the cells it counted."""
