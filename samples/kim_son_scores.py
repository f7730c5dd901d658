"""The scoring sheets of Trường THCS Kim Sơn: seven groups, four periods, one council.

Points hang on the person and the period alone. The mistakes are those that people make.
"""

from collections.abc import Iterable, Mapping
from zlib import crc32

from hands import Table, Typed, opened, saved
from openpyxl.workbook import Workbook
from people import Person

from sheets_tool.books.write import to_bytes
from sheets_tool.forms import scoring as w3
from sheets_tool.forms.output import OutBook
from sheets_tool.year.folder import YearFolder
from sheets_tool.year.templating import hand_out

RECEIVED = {"1": "2020-10-23", "2": "2021-01-06", "3": "2021-04-05", "4": "2021-06-24"}
"""Period → the day its sheets came in."""
_OFFICE = "Tổ Văn phòng"
_WHOLE = {"A1": 15, "A2": 15, "B1": 30, "B2": 30, "B3": 20, "C1": 20}
_NOTHING: Typed = {"D1": 0, "D2": "Không", "E1": 0, "E2": 0, "F1": "Không"}
_STRONG = frozenset(
    ["KS01", "KS02", "KS04", "KS05", "KS08", "KS13", "KS22", "KS28", "KS29", "KS37", "KS41"]
)
_WEAK = {"KS09", "KS26", "KS36"}
_ODD: Mapping[tuple[str, str], Typed] = {
    ("KS04", "2"): {"D1": 2, "D2": "Có"},
    ("KS06", "2"): {"E2": 4},  # four late arrivals: one absence, one is left
    ("KS12", "3"): {"F1": "Có"},  # not ranked
    ("KS16", "3"): {"C1": ""},  # left blank: no total (A21)
    ("KS24", "1"): {"A1": 14.3},  # half points are asked (A25)
    ("KS43", "4"): {"B1": 28},  # a clerk does not teach (A23)
    ("KS30", "4"): {"total": 99},  # typed by hand, and wrong (A20)
}
_COUNCIL = {"KS13": {"B3": 17}, "KS22": {"B3": 16.5}, "KS37": {"C1": 15}}
"""What the council gave otherwise than the group in the last period."""


def build(year: YearFolder, people: Iterable[Person]) -> None:
    """Write the scoring sheets into the inbox; in the last period the council scores too."""
    everybody = list(people)
    for period, day in RECEIVED.items():
        for output in hand_out(year, w3.ID, period=period).outputs:
            group = output.book.stamp["group"]
            members = [person for person in everybody if person.group == group]
            book = opened(to_bytes(output.book))
            for scorer in _scorers(period):
                _fill(_sheet(book, output.book, scorer), members, scorer=scorer, period=period)
            name = f"cham diem dot {period} - {group.removeprefix('Tổ ')}.xlsx"
            saved(book, year.inbox / day / name)


def _scorers(period: str) -> tuple[str, ...]:
    return {"1": (w3.SELF, w3.GROUP), "4": (w3.GROUP, w3.COUNCIL)}.get(period, (w3.GROUP,))


def _sheet(book: Workbook, made: OutBook, scorer: str) -> Table:
    return Table(book, next(sheet.form for sheet in made.sheets if sheet.form.id == scorer))


def _fill(table: Table, members: Iterable[Person], *, scorer: str, period: str) -> None:
    for person in members:
        points = _points(person, period) | _noted(person)
        if scorer == w3.COUNCIL:
            points |= _COUNCIL.get(person.staff_id, {})
        elif scorer == w3.GROUP:
            points |= _ODD.get((person.staff_id, period), {})
        elif points["C1"] < _WHOLE["C1"]:
            points["C1"] += 0.5  # people are kind to themselves
        row = table.row_of("candidate_id", person.staff_id)
        table.type(row, {_column(code): value for code, value in points.items()})


def _column(code: str) -> str:
    return code if code == "total" else w3.criterion_code(code)


def _noted(person: Person) -> dict[str, str | float]:
    """Return what is typed where there is nothing to note; the office leaves it blank (A22)."""
    if person.group == _OFFICE:
        return {}
    own = {code: value for code, value in _NOTHING.items() if code != "D1"}
    return dict(_NOTHING) if person.staff_kind == "GV" else own


def _points(person: Person, period: str) -> dict[str, str | float]:
    """Return the main points, in halves: most of the whole, by person, period and criterion."""
    lost = 2 if person.staff_id in _STRONG else 9 if person.staff_id in _WEAK else 5
    mine = "B1" if person.staff_kind == "GV" else "B2"
    found: dict[str, str | float] = {}
    for code, whole in _WHOLE.items():
        if code in {"B1", "B2"} - {mine}:
            continue
        turn = crc32(f"{person.staff_id} {period} {code}".encode()) % (lost + 1)
        found[code] = whole - turn / 2
    return found
