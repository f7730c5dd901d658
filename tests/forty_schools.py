"""A district of forty invented schools, most of them well and some with a fault each.

What is expected is computed from what was written, never from what was read.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import openpyxl
from sheets import rewrite
from year_folders import DISTRICT, YEAR, School, plan, schools, write

from sheets_tool.forms import submission as w11

DAY, LATE = "2020-09-28", "2020-10-05"
SECRETARY = "Thư ký Phòng GD&ĐT Mẫu"
LAST = "2019-2020"
PEOPLE = 6
COUNT = 40
Rows = list[dict[str, Any]]


@dataclass(frozen=True)
class Member(School):
    """A school of a block: one a level."""

    @property
    def facts(self) -> dict[str, str]:
        """The columns that tell the unit and its block."""
        return {**super().facts, "block": f"Khối {self.level}"}


def members() -> tuple[Member, ...]:
    """Return the schools of the district."""
    made = schools(COUNT, people=PEOPLE)
    return tuple(Member(s.code, s.name, s.level, s.persons, s.collectives) for s in made)


@dataclass
class Letter:
    """What one school sends: sheets by form id, the stamp, where and when it comes in."""

    school: School
    frames: dict[str, Rows]
    year: str = YEAR
    day: str = DAY
    name: str = ""
    then: Callable[[Path], Any] | None = None

    @property
    def cover(self) -> dict[str, Any]:
        """The values of the cover."""
        return self.frames[w11.COVER.id][0]

    @property
    def persons(self) -> Rows:
        """The rows of people."""
        return self.frames[w11.PERSONS.id]

    def count(self) -> None:
        """Let the cover declare what stands in the rows."""
        for key in [key for key in self.cover if key.startswith("declared.")]:
            del self.cover[key]
        for side, form in (("CA_NHAN", w11.PERSONS), ("TAP_THE", w11.COLLECTIVES)):
            for row in self.frames.get(form.id, ()):
                key = w11.declared_code(side, row["award"])
                self.cover[key] = self.cover.get(key, 0) + 1

    def save(self, inbox: Path) -> Path:
        """Write the workbook into an inbox and return its path."""
        path = inbox / self.day / (self.name or f"{self.school.code}.xlsx")
        stamp = {"unit_code": self.school.code, "year": self.year}
        write(path, w11.SUBMISSION, {k: v for k, v in self.frames.items() if v}, **stamp)
        if self.then is not None:
            self.then(path)
        return path


def letter(school: School, **more: Any) -> Letter:
    """Return what a school sends when nothing is wrong: each person with a birth date."""
    facts = school.facts
    number = int(school.code[1:])
    persons = [
        {
            **facts,
            "staff_id": code,
            "full_name": name,
            "birth_date": f"{1970 + (number + who) % 25}-05-{who + 1:02}",
            "staff_kind": kind,
            "award": award,
            "state": "DANG_KY",
        }
        for who, (code, name, kind, awards) in enumerate(school.persons)
        for award in awards.split(";")
    ]
    collectives = [
        {**facts, "collective_id": code, "collective": name, "award": award, "state": "DANG_KY"}
        for code, name, award in school.collectives
    ]
    titles = [
        {
            "unit_code": school.code,
            "unit_name": school.name,
            "initiative_id": f"SK-{school.code}",
            "initiative": f"Sáng kiến riêng của trường số {number}",
            "authors": school.persons[0][1],
        }
    ]
    cover = {**facts, "year": YEAR, "submission_kind": "DANG_KY", "staff_count": PEOPLE + 3}
    frames = {
        w11.COVER.id: [cover],
        w11.PERSONS.id: persons,
        w11.COLLECTIVES.id: collectives,
        w11.INITIATIVES.id: titles,
    }
    made = Letter(school, frames, **more)
    made.count()
    return made


@dataclass(frozen=True)
class Fault:
    """A fault planted in one school's letters.

    Attributes:
        what: in English, a sentence.
        unit: of the school.
        plant: changes the school's letters, given all of them by unit.
        code: of the finding that must name it.
        sheet: where the finding points, empty for a whole file or none at all.
        column: header of the column it points at, empty where it points at no cell.
        lost: how many of the first rows of people may not be in; None for all of them.
        who: acts on it, where that is not the school itself.
    """

    what: str
    unit: str
    plant: Callable[[dict[str, list[Letter]], "Fault"], Any]
    code: str
    sheet: str = ""
    column: str = ""
    lost: int | None = 0
    who: str = ""

    def mine(self, letters: dict[str, list[Letter]]) -> Letter:
        """Return the one letter of the school at fault."""
        return letters[self.unit][0]


def change(edit: Callable[[Letter], Any]) -> Callable[[dict[str, list[Letter]], Fault], None]:
    """Return a plan to change the letter of the school at fault."""

    def plant(letters: dict[str, list[Letter]], fault: Fault) -> None:
        edit(fault.mine(letters))

    return plant


def _again(letters, fault):
    second = letter(fault.mine(letters).school, day="2020-09-29", name="gửi lại.xlsx")
    second.persons.pop()
    second.count()
    letters[fault.unit].append(second)


def _same_person(letters, fault):
    other = letters["T09"][0].persons[0]
    mine = fault.mine(letters)
    kept = ("staff_id", "full_name", "birth_date")
    mine.persons[0] |= {code: other[code] for code in kept}


def _same_title(letters, fault):
    other = letters["T11"][0].frames[w11.INITIATIVES.id][0]
    mine = fault.mine(letters).frames[w11.INITIATIVES.id][0]
    mine["initiative"] = other["initiative"].upper()


def _copy(letters, fault):
    mine = fault.mine(letters)
    facts = {code: mine.cover[code] for code in ("unit_code", "unit_name", "school_level", "block")}
    for form in (w11.PERSONS, w11.COLLECTIVES):
        mine.frames[form.id] = [row | facts for row in letters["T13"][0].frames[form.id]]
    mine.count()


def _nobody(mine: Letter):
    mine.persons.clear()
    mine.count()


def _everybody(mine: Letter):
    first = {row["staff_id"]: row for row in mine.persons}
    mine.frames[w11.PERSONS.id] = [
        row | {"award": award} for row in first.values() for award in ("LDTT", "CSTDCS")
    ]
    mine.cover["staff_count"] = len(first)
    mine.count()


def _typed(header: str, value: str, below: int = 1) -> Callable[[Path], None]:
    """Return a plan to type over a header of the people's sheet, or over a cell below it."""

    def then(path: Path) -> None:
        book = openpyxl.load_workbook(path)
        sheet = book["Cá nhân"]
        (found,) = [c for row in sheet.iter_rows() for c in row if str(c.value).startswith(header)]
        sheet.cell(found.row + below, found.column).value = value
        book.save(path)

    return then


def _drop(sheet: str) -> Callable[[Path], None]:
    def then(path: Path) -> None:
        book = openpyxl.load_workbook(path)
        del book[sheet]
        book.save(path)

    return then


def hostile(path: Path) -> None:
    """Put an entity into a sheet, as an XML bomb has it; the scan stops the file."""
    evil = b'<?xml version="1.0"?><!DOCTYPE b [<!ENTITY x "x">]>'

    def change(name: str, data: bytes) -> bytes:
        return evil + data.partition(b"?>")[2] if "worksheets/" in name else data

    rewrite(path, change)


def _last_file(mine: Letter):
    mine.cover["year"] = mine.year = LAST


def _set(**values: Any) -> Callable[[Letter], None]:
    return lambda mine: mine.cover.update(values)


def _first(**values: Any) -> Callable[[Letter], None]:
    return lambda mine: mine.persons[0].update(values)


def _level(mine: Letter):
    for row in mine.persons:
        row["school_level"] = "THPT"


FAULTS = (
    Fault("a school that sent nothing", "T01", lambda all_, _: all_["T01"].clear(), "C02"),
    Fault("two versions, a day apart", "T02", _again, "C01"),
    Fault("late", "T03", change(lambda mine: setattr(mine, "day", LATE)), "C03", who=SECRETARY),
    Fault(
        "last year's form, a new year on its cover",
        "T04",
        change(lambda mine: setattr(mine, "year", LAST)),
        "C18",
        "Bìa",
    ),
    Fault(
        "the list of last year again",
        "T05",
        lambda *_: None,
        "C19",
        "Cá nhân",
        "Danh hiệu, hình thức",
    ),
    Fault(
        "a cover that declares more than there is",
        "T06",
        change(_set(**{w11.declared_code("CA_NHAN", "LDTT"): 60})),
        "C08",
        "Bìa",
    ),
    Fault(
        "an award nobody knows",
        "T07",
        change(
            lambda mine: setattr(mine, "then", _typed("Danh hiệu, hình thức", "CSTĐ siêu hạng"))
        ),
        "O05",
        "Cá nhân",
        "Danh hiệu, hình thức",
        lost=1,
    ),
    Fault("a person of another school", "T10", _same_person, "C10", "Cá nhân", "Họ và tên"),
    Fault(
        "an initiative of another school",
        "T12",
        _same_title,
        "C17",
        "Sáng kiến",
        "Tên (",
    ),
    Fault("another school's file under its own name", "T14", _copy, "C16", "Cá nhân", "Mã cán bộ"),
    Fault(
        "a required header typed anew",
        "T15",
        change(lambda mine: setattr(mine, "then", _typed("Danh hiệu, hình thức", "Kết quả", 0))),
        "H01",
        "Cá nhân",
        lost=None,
    ),
    Fault(
        "a required sheet left out",
        "T16",
        change(lambda mine: setattr(mine, "then", _drop("Bìa"))),
        "B03",
    ),
    Fault(
        "a birth date that makes a child",
        "T17",
        change(_first(birth_date="2012-05-01")),
        "N12",
        "Cá nhân",
        "Ngày sinh",
    ),
    Fault(
        "a birth date that makes somebody of ninety",
        "T18",
        change(_first(birth_date="1925-05-01")),
        "N12",
        "Cá nhân",
        "Ngày sinh",
    ),
    Fault(
        "a birth date that is no day",
        "T19",
        change(lambda mine: setattr(mine, "then", _typed("Ngày sinh", "31/02/1980"))),
        "O04",
        "Cá nhân",
        "Ngày sinh",
    ),
    Fault(
        "a file that the scan stops",
        "T20",
        change(lambda mine: setattr(mine, "then", hostile)),
        "T07",
        lost=None,
        who=SECRETARY,
    ),
    Fault("nobody at all", "T21", change(_nobody), "C22", "Cá nhân"),
    Fault(
        "everybody for an award of few",
        "T22",
        change(_everybody),
        "C23",
        "Cá nhân",
        "Danh hiệu, hình thức",
    ),
    Fault(
        "many more than last year", "T23", lambda *_: None, "C20", "Cá nhân", "Danh hiệu, hình thức"
    ),
    Fault(
        "another school level than the plan's", "T24", change(_level), "C21", "Cá nhân", "Cấp học"
    ),
    Fault("last year's file as it was", "T25", change(_last_file), "C07", lost=None),
)


def last_year(letters: dict[str, list[Letter]]) -> Letter:
    """Return what is kept of the year before: one school's list, and a short one of another."""
    kept = [*letters["T05"][0].persons, letters["T23"][0].persons[0]]
    office = {**DISTRICT, "year": LAST, "submission_kind": "DANG_KY"}
    frames = {w11.COVER.id: [office], w11.PERSONS.id: kept}
    return Letter(School(*DISTRICT.values()), frames, year=LAST, day="", name="tong-hop.xlsx")


def faulty_district(root: Path) -> dict[str, list[Letter]]:
    """Write the district with its faults; return what each school sent, by unit."""
    below = members()
    letters = {school.code: [letter(school)] for school in below}
    last_year(letters).save(root / "luu-tru" / "nam-truoc")
    for fault in FAULTS:
        fault.plant(letters, fault)
    plan(root, unit=DISTRICT, staff=(), collectives=(), below=below)
    for sent in letters.values():
        for each in sent:
            each.save(root / "nhan")
    return letters


def good_rows(letters: dict[str, list[Letter]]) -> set[tuple[str, str, str]]:
    """Return unit, code and name of each row of people that must be in."""
    lost = {fault.unit: fault.lost for fault in FAULTS}
    rows = set()
    for unit, sent in letters.items():
        for each in sent[-1:]:
            gone = each.persons[: lost.get(unit, 0)]
            rows |= {
                (unit, row["staff_id"], row["award"]) for row in each.persons if row not in gone
            }
    return rows
