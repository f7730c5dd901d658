"""Small year folders, made with the project's own writers: plans, returns of groups, submissions.

Everybody and everything in them is invented.
"""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pandas as pd

from sheets_tool.books.write import to_bytes
from sheets_tool.forms import plan as w1
from sheets_tool.forms import registration as w2
from sheets_tool.forms import submission as w11
from sheets_tool.forms.blank import blank_book
from sheets_tool.forms.output import Letterhead

YEAR = "2020-2021"
UNIT = {"unit_code": "TH-MAU", "unit_name": "Trường Tiểu học Mẫu"}
STAFF = (
    ("GV001", "Nguyễn Thị Thủy", "CBQL", "Tổ Toán"),
    ("GV002", "Trần Văn Hoà", "GV", "Tổ Toán"),
    ("GV003", "Lê Thị Đức", "GV", "Tổ Văn"),
    ("GV004", "Phạm Văn An", "GV", "Tổ Văn"),
    ("NV001", "Đỗ Thị Uyên", "NV", "Tổ Văn phòng"),
)
GROUPS = tuple(dict.fromkeys(group for *_, group in STAFF))
COLLECTIVES = (("TO-TOAN", "Tổ Toán"), ("TO-VAN", "Tổ Văn"), ("TO-VP", "Tổ Văn phòng"))
_COLLECTIVE = ("collective_id", "collective", "head_name")
DUE = date(2020, 9, 30)


@dataclass(frozen=True)
class School:
    """A unit below, and what it sends: rows of (code, name, kind, awards)."""

    code: str
    name: str
    level: str = "TH"
    persons: tuple[tuple[str, str, str, str], ...] = ()
    collectives: tuple[tuple[str, str, str], ...] = ()

    @property
    def facts(self):
        """The columns that tell the unit."""
        return {"unit_code": self.code, "unit_name": self.name, "school_level": self.level}


def schools(count, *, people=3):
    """Return schools of invented people; some awards, some kinds of staff, all levels."""
    levels, kinds = ("MN", "TH", "THCS"), ("CBQL", "GV", "NV")
    awards = ("LDTT", "LDTT;CSTDCS", "LDTT;GK", "LDTT;BK_TINH")
    made = []
    for number in range(1, count + 1):
        persons = tuple(
            (
                f"{number:02}-{who:03}",
                f"Người {_SYLLABLES[number % 7]} {_SYLLABLES[who % 7]} {number} {who}",
                kinds[who % 3],
                awards[(number + who) % 4],
            )
            for who in range(1, people + 1)
        )
        collectives = ((f"TO-{number:02}", f"Tổ Một trường {number}", "TTLDTT"),)
        name = f"Trường số {number}"
        made.append(School(f"T{number:02}", name, levels[number % 3], persons, collectives))
    return tuple(made)


_SYLLABLES = ("An", "Bình", "Chi", "Dũng", "Đức", "Hoà", "Yến")


def write(path, book, frames, **stamp):
    """Write a filled workbook of a book's forms and return its path."""
    path.parent.mkdir(parents=True, exist_ok=True)
    given = {form: pd.DataFrame(rows) for form, rows in frames.items()}
    out = blank_book(book, letterhead=Letterhead(), stamp=stamp, frames=given, spare_rows=2)
    path.write_bytes(to_bytes(out))
    return path


def plan(
    root: Path,
    *,
    unit=UNIT,
    staff=STAFF,
    collectives=COLLECTIVES,
    below=(),
    calendar=(),
    rules=(),
    **facts,
):
    """Write a plan and return the year folder."""
    values = {**unit, "year": YEAR, "rule_pack": "vn", **facts}
    values.setdefault("unit_level", "PHONG" if below else "TRUONG")
    frames = {
        w1.UNIT.id: [values],
        w1.CALENDAR.id: calendar
        or [{"submission_kind": "DANG_KY", "due_from_below": DUE.isoformat()}],
        w1.STAFF.id: [
            {"staff_id": code, "full_name": name, "staff_kind": kind, "group": group}
            for code, name, kind, group in staff
        ],
        w1.COLLECTIVES.id: [
            dict(zip(_COLLECTIVE[: len(row)], row, strict=True)) for row in collectives
        ],
        w1.UNITS_BELOW.id: [school.facts for school in below],
        w1.LOCAL_RULES.id: [
            {"value_id": value_id, "value": value, "cite": cite} for value_id, value, cite in rules
        ],
    }
    write(root / "ke-hoach.xlsx", w1.PLAN, frames)
    return root


def registration(path, group, *, rows=None, collectives=(), unit="TH-MAU", year=YEAR):
    """Write the return of a group: (code, name, titles, commendations) a row."""
    if rows is None:
        rows = [(code, name, "LDTT", None) for code, name, _, g in STAFF if g == group]
    frames = {
        w2.PERSONS.id: [
            {"staff_id": code, "full_name": name, "titles": titles, "commendations": others}
            for code, name, titles, others in rows
        ],
        w2.COLLECTIVES.id: [
            {"collective_id": code, "collective": name, "titles": titles}
            for code, name, titles in collectives
        ],
    }
    return write(path, w2.REGISTRATION, frames, unit_code=unit, group=group, year=year)


def school_year(root: Path, *, day="2020-09-28"):
    """Write a school's year folder whose groups have all returned their registrations."""
    plan(root)
    for number, group in enumerate(GROUPS, 1):
        registration(root / "nhan" / day / f"bài {number}.xlsx", group)
    return root


def submission(path, school: School, *, declared=None, kind="DANG_KY", year=YEAR, sender=None):
    """Write what a school sends up; the cover declares what stands in the rows, or `declared`.

    Where another school sends it, the cover is that one's.
    """
    sender = sender or school
    persons = [
        {
            **school.facts,
            "staff_id": code,
            "full_name": name,
            "staff_kind": staff_kind,
            "award": award,
            "state": "DANG_KY",
        }
        for code, name, staff_kind, awards in school.persons
        for award in awards.split(";")
    ]
    collectives = [
        {**school.facts, "collective_id": code, "collective": name, "award": a, "state": "DANG_KY"}
        for code, name, awards in school.collectives
        for a in awards.split(";")
    ]
    counts = {} if declared is None else {**declared}
    if declared is None:
        for side, rows in (("CA_NHAN", persons), ("TAP_THE", collectives)):
            for row in rows:
                key = w11.declared_code(side, row["award"])
                counts[key] = counts.get(key, 0) + 1
    cover = {**sender.facts, "year": year, "submission_kind": kind, **counts}
    frames = {
        w11.COVER.id: [cover],
        w11.PERSONS.id: persons,
        w11.COLLECTIVES.id: collectives,
    }
    return write(path, w11.SUBMISSION, frames, unit_code=sender.code, year=year)


DISTRICT = {"unit_code": "PGD-MAU", "unit_name": "Phòng GD&ĐT Mẫu"}


def district_year(root: Path, below, *, unit=None, day="2020-09-28", sent=None):
    """Write the year folder of an upper level whose units have sent their submissions."""
    plan(root, unit=unit or DISTRICT, staff=(), collectives=(), below=below)
    for school in below if sent is None else sent:
        submission(root / "nhan" / day / f"{school.code}.xlsx", school)
    return root
