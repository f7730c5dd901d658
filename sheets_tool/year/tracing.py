"""`trace`: from a total or a cell to the rows, and to the files, it came from."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import Any

from sheets_tool.books.formulas import formulas_of
from sheets_tool.books.grid import open_workbook
from sheets_tool.findings.catalogue import file as say_file
from sheets_tool.findings.catalogue import histories as say
from sheets_tool.findings.model import Finding, Place
from sheets_tool.findings.stop import Stop
from sheets_tool.forms.origin import short
from sheets_tool.stages.lineage import At, Grid, read_address, sources_of
from sheets_tool.values.kind import Raw, words
from sheets_tool.year.folder import PLAN_NAME, YearFolder
from sheets_tool.year.library import Library, Opened, Origin, read_origin
from sheets_tool.year.outcome import Outcome

_MOST_SHOWN = 50
_DEEPEST = 8
_BLANK = "(trống)"
_WHO = ("full_name", "candidate_name", "collective", "column.name")
_CODES = ("staff_id", "candidate_id", "collective_id")


@dataclass(slots=True)
class Step:
    """One step down: an origin, and the file it lies in where that is at hand."""

    origin: Origin
    file: str = ""
    value: str = ""
    via: str = ""
    below: "Step | None" = None

    def facts(self) -> dict[str, Any]:
        """Return the step and those below it as plain values."""
        below = None if self.below is None else self.below.facts()
        return {
            "unit": self.origin.unit,
            "content": self.origin.content,
            "cell": self.origin.cell or None,
            "file": self.file or None,
            "value": self.value or None,
            "via": self.via or None,
            "from": below,
        }


@dataclass(slots=True)
class Line:
    """One row that a cell comes from, in words, and its way down."""

    at: At
    who: str
    value: str
    step: Step | None = None
    missing: list[Origin] = field(default_factory=list)


def trace(book: Path, cell: str, *, here: Path, among: Sequence[Path] = ()) -> Outcome:
    """Return where the value of a cell comes from, step by step as far as the files are at hand.

    `here` is the year folder stood in, `among` are more folders to look for files in.

    Raises:
        Stop: the book cannot be read, or has no such cell.
    """
    opened = _open(book)
    at = _address(opened, cell)
    grid = Grid(partial(_value, opened), partial(formulas_of, book))
    library = Library(_folders(book, here, among))
    formula, value = grid.formula(at), words(grid.value(at))
    if not value and not formula:
        raise Stop(say.EMPTY_CELL.at(opened.book.place, cell=at))
    lines = [_line(opened, each, library) for each in sources_of(grid, at)]
    outcome = Outcome(findings=_not_there(among))
    shown = f": {formula}" if formula else ""
    outcome.say(f"{at} = {value}{shown}", cell=str(at), value=value, formula=formula or None)
    _check(outcome, opened, at, lines, formula=formula, value=value)
    _tell(outcome, lines)
    return outcome


def _not_there(among: Iterable[Path]) -> list[Finding]:
    gone = (path for path in among if not path.exists())
    return [say_file.NOT_FOUND.at(Place(file=path.name), path=path) for path in gone]


def _open(book: Path) -> Opened:
    if not book.is_file():
        entry = say_file.FOLDER_GIVEN if book.is_dir() else say_file.NOT_FOUND
        raise Stop(entry.at(Place(file=book.name), path=book))
    opened = open_workbook(book)
    if not opened.sheets:
        raise Stop(*opened.findings)
    return Opened(opened)


def _address(opened: Opened, cell: str) -> At:
    names = [sheet.name for sheet in opened.book.sheets if sheet.visible]
    try:
        at = read_address(cell, sheet=names[0])
    except ValueError:
        at = None
    if at is None or at.sheet not in names:
        raise Stop(say.NO_SUCH_CELL.at(opened.book.place, cell=cell, sheets=", ".join(names)))
    return at


def _value(opened: Opened, at: At) -> Raw:
    return opened.value(at.sheet, at.row, at.column)


def _folders(book: Path, here: Path, among: Sequence[Path]) -> list[Path]:
    """Return the year folder stood in, the one the book lies in, and those named."""
    own = [folder for folder in book.resolve().parents if (folder / PLAN_NAME).is_file()][:1]
    stood = [here] if (here / PLAN_NAME).is_file() else []
    years = [YearFolder(folder) for folder in dict.fromkeys([*stood, *own])]
    inside = [folder for year in years for folder in (year.plan, year.inbox, year.archive)]
    return [*inside, *among]


def _line(opened: Opened, at: At, library: Library) -> Line:
    record = opened.record(at.sheet, at.row)
    line = Line(at=at, who=_who(record), value=words(_value(opened, at)))
    origin = read_origin(record.get("origin"))
    if origin is not None:
        header = next((h for h, c in opened.headers(at.sheet).items() if c == at.column), "")
        line.step = _step(origin, library, line.missing, header=header, depth=0)
    return line


def _step(
    origin: Origin, library: Library, missing: list[Origin], *, header: str, depth: int
) -> Step:
    found = library.find(origin.content)
    step = Step(origin if found is None else _pointed(found, origin, header))
    if found is None:
        missing.append(origin)
        holder = library.holder(origin)
        if holder is not None:
            step.via = f"{holder[0].book.name} › {holder[1]}, dòng {holder[2]}"
        return step
    step.file = found.book.name
    step.value = words(found.value(step.origin.sheet, step.origin.row, step.origin.column))
    below = read_origin(found.record(origin.sheet, origin.row).get("origin"))
    if below is not None and below != origin and depth < _DEEPEST:
        step.below = _step(below, library, missing, header=header, depth=depth + 1)
    return step


def _pointed(found: Opened, origin: Origin, header: str) -> Origin:
    """Return the origin at the cell of the same column, where its sheet has one."""
    column = found.headers(origin.sheet).get(header)
    return origin if column is None else replace(origin, column=column)


def _who(record: Mapping[str, str]) -> str:
    name = next((record[code] for code in _WHO if code in record), "")
    code = next((record[code] for code in _CODES if code in record), "")
    unit = record.get("key.ma don vi", "")
    named = f"{name} ({code})" if name and code else name or code
    rest = (record.get(code, "") for code in ("award", "state"))
    return " · ".join(part for part in (unit, named, *rest) if part)


def _check(
    outcome: Outcome, opened: Opened, at: At, lines: Sequence[Line], *, formula: str, value: str
) -> None:
    """Tell where a count is not the number of rows it counts, and where the file was edited."""
    counts = formula.startswith(("=COUNTIFS(", "=COUNTA(", "=SUMPRODUCT("))
    place = Place(
        file=opened.book.name,
        sheet=at.sheet,
        row=at.row,
        column=at.column,
        book=opened.book.content,
    )
    if counts and value.isdigit() and int(value) != len(lines):
        outcome.findings.append(say.COUNT_DIFFERS.at(place, value=value, count=len(lines)))
    if opened.is_edited:
        outcome.findings.append(say.EDITED_SINCE.at(place, value=value))


def _tell(outcome: Outcome, lines: Sequence[Line]) -> None:
    outcome.facts["rows"] = [
        {
            "cell": str(line.at),
            "who": line.who,
            "value": line.value,
            "from": None if line.step is None else line.step.facts(),
        }
        for line in lines
    ]
    outcome.say(f"Từ {len(lines)} ô:")
    for line in lines[:_MOST_SHOWN]:
        outcome.say(f"  {line.at}: {line.who or line.value}")
        for depth, words_of in enumerate(_steps(line.step), 2):
            outcome.say(f"{'  ' * depth}← {words_of}")
    if len(lines) > _MOST_SHOWN:
        outcome.say(f"  … và {len(lines) - _MOST_SHOWN} ô nữa (xem đủ: --json)")
    absent = {origin.content: origin.unit for line in lines for origin in line.missing}
    if absent:
        units = ", ".join(sorted(set(absent.values())))
        outcome.findings.append(say.NOT_AT_HAND.at(count=len(absent), units=units))


def _steps(step: Step | None) -> Iterator[str]:
    while step is not None:
        yield f"{step.origin.unit}: {_told(step)}"
        step = step.below


def _told(step: Step) -> str:
    at = step.origin.cell
    if step.file:
        return f"{step.file} › {at} = {step.value or _BLANK}" if at else step.file
    via = f"; có trong {step.via}" if step.via else ""
    code = short(step.origin.content)
    return f"{f'{at}, ' if at else ''}tệp gốc (mã {code}) không có ở đây{via}"
