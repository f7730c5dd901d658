"""The scoring sheets of Trường THCS Kim Sơn: seven groups, four periods, one council.

Points hang on the person and the period alone. The mistakes are those that people make.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from zlib import crc32

from hands import Table, Typed, opened, saved
from kim_son_plan import members
from openpyxl.workbook import Workbook
from people import Person

from sheets_tool.books.write import to_bytes
from sheets_tool.forms import scoring as w3
from sheets_tool.forms.output import OutBook
from sheets_tool.year.folder import YearFolder
from sheets_tool.year.templating import hand_out

_OFFICE = "Tổ Văn phòng"
_WHOLE = {"A1": 15, "A2": 15, "B1": 30, "B2": 30, "B3": 20, "C1": 20}
_NOTHING: Typed = {"D1": 0, "D2": "Không", "E1": 0, "E2": 0, "F1": "Không"}
_STRONG = frozenset(
    ["KS01", "KS02", "KS04", "KS05", "KS08", "KS13", "KS22", "KS28", "KS29", "KS37", "KS41"]
)
_WEAK = {"KS09", "KS26", "KS36"}
Odd = Mapping[tuple[str, str], Typed]
"""Person and period → what was typed otherwise."""
_ODD: Odd = {
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheets:
    """The scoring sheets of a period: when they came in, who scored, what was typed otherwise.

    Attributes:
        only: the group that sent one, where the others did not.
        name: how the files are named after the period.
    """

    period: str
    day: str
    scorers: tuple[str, ...] = (w3.GROUP,)
    odd: Odd = field(default_factory=dict)
    only: str = ""
    name: str = ""

    def send(self, year: YearFolder, to: YearFolder) -> None:
        """Write them into the inbox, filled into what is handed out."""
        staff = {person.staff_id: person for person in members()}
        for output in hand_out(year, w3.ID, period=self.period).outputs:
            group = output.book.stamp["group"]
            if self.only in {"", group}:
                book = opened(to_bytes(output.book))
                mine = [person for person in staff.values() if person.group == group]
                for scorer in self.scorers:
                    self._fill(_sheet(book, output.book, scorer), mine, scorer)
                name = f"cham diem dot {self.period} - {group.removeprefix('Tổ ')}{self.name}.xlsx"
                saved(book, to.inbox / self.day / name)

    def _fill(self, table: Table, people: Iterable[Person], scorer: str) -> None:
        for person in people:
            points = _points(person, self.period) | _noted(person)
            if scorer == w3.COUNCIL:
                points |= _COUNCIL.get(person.staff_id, {})
            elif scorer == w3.GROUP:
                points |= self.odd.get((person.staff_id, self.period), {})
            elif points["C1"] < _WHOLE["C1"]:
                points["C1"] += 0.5  # people are kind to themselves
            row = table.row_of("candidate_id", person.staff_id)
            table.type(row, {_column(code): value for code, value in points.items()})


SHEETS = {
    "1": Sheets(period="1", day="2020-10-23", scorers=(w3.SELF, w3.GROUP), odd=_ODD),
    "2": Sheets(period="2", day="2021-01-06", odd=_ODD),
    "3": Sheets(period="3", day="2021-04-05", odd=_ODD),
    "4": Sheets(period="4", day="2021-06-24", scorers=(w3.GROUP, w3.COUNCIL), odd=_ODD),
}
"""Period → its sheets; in the last the council scores too."""
MENDED = Sheets(period="3", day="2021-06-25", only="Tổ Ngữ văn", name=" (bổ sung)")
"""The group whose blank was told sends its sheet again."""


def _sheet(book: Workbook, made: OutBook, scorer: str) -> Table:
    return Table(book, next(sheet.form for sheet in made.sheets if sheet.form.id == scorer))


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
