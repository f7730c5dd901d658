"""A district of invented schools with their submissions, written with the project's own writers.

About 60 people a school, five sheets a workbook: cover, persons, collectives, initiatives, totals.
"""

import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from zlib import crc32

import pandas as pd

from sheets_tool.books.write import to_bytes
from sheets_tool.forms import plan as w1
from sheets_tool.forms import submission as w11
from sheets_tool.forms.blank import blank_book
from sheets_tool.forms.output import Letterhead, OutBook, OutSheet
from sheets_tool.stages.totals import persons_by_level_and_kind

YEAR = "2020-2021"
PEOPLE = 60
INITIATIVES = 12
GROUPS = 8
_LEVELS = ("MN", "TH", "THCS")
_KINDS = ("CBQL", *("GV",) * 8, "NV")
_FAMILY = ("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Đỗ", "Hồ")
_MIDDLE = ("Thị", "Văn", "Minh", "Thu", "Đức", "Ngọc", "Quang")
_GIVEN = ("An", "Bình", "Chi", "Dũng", "Giang", "Hà", "Hoà", "Khánh", "Lan", "Oanh", "Thủy", "Yến")


DISTRICT = {"unit_code": "PGD", "unit_name": "Phòng GD&ĐT Mẫu", "unit_level": "PHONG"}


def district(root: Path, units: int, *, first: int = 1, unit: Mapping[str, str] = DISTRICT) -> Path:
    """Write a district's year folder with the submissions of so many schools; return it.

    The schools are numbered from `first`.
    """
    numbers = range(first, first + units)
    schools = [school(number) for number in numbers]
    inbox = year_of(root, unit, schools)
    for number, one in zip(numbers, schools, strict=True):
        (inbox / f"{one['unit_code']}.xlsx").write_bytes(_submission(one, number))
    return root


def year_of(root: Path, unit: Mapping[str, str], below: Sequence[Mapping[str, str]]) -> Path:
    """Write the year folder of a unit with units below it; return its empty inbox."""
    inbox = root / "nhan" / "2020-10-02"
    inbox.mkdir(parents=True)
    (root / "ke-hoach.xlsx").write_bytes(_plan(unit, below))
    return inbox


def school(number: int) -> dict[str, str]:
    """Return what is known of one invented school."""
    level = _LEVELS[number % len(_LEVELS)]
    return {
        "unit_code": f"{level}-{number:04}",
        "unit_name": f"Trường {level} Số {number}",
        "school_level": level,
        "block": f"Khối {number % 5 + 1}",
    }


def _plan(unit: Mapping[str, str], below: Sequence[Mapping[str, str]]) -> bytes:
    frames = {
        w1.UNIT.id: pd.DataFrame([{**unit, "year": YEAR, "rule_pack": "vn"}]),
        w1.CALENDAR.id: pd.DataFrame(
            [{"submission_kind": "DANG_KY", "due_from_below": "2020-10-03"}]
        ),
        w1.UNITS_BELOW.id: pd.DataFrame([dict(each) for each in below]),
    }
    return to_bytes(blank_book(w1.PLAN, letterhead=Letterhead(), frames=frames))


def person(number: int, who: int) -> dict[str, str]:
    """Return one invented person of a school."""
    turn = crc32(f"{number} {who}".encode())
    name = (
        _FAMILY[turn % len(_FAMILY)],
        _MIDDLE[turn // 11 % len(_MIDDLE)],
        _GIVEN[turn // 83 % len(_GIVEN)],
    )
    return {
        "staff_id": f"{number:04}{who:03}",
        "full_name": " ".join(name),
        "birth_date": f"{1965 + turn // 997 % 35}-{turn // 13 % 12 + 1:02}-{turn // 7 % 28 + 1:02}",
        "gender": "NU" if who % 3 else "NAM",
        "position": "Hiệu trưởng" if who == 1 else "Giáo viên",
        "staff_kind": _KINDS[who % len(_KINDS)],
        "group": f"Tổ {who % GROUPS + 1}",
    }


def _submission(unit: dict[str, str], number: int) -> bytes:
    people = [person(number, who) for who in range(1, PEOPLE + 1)]
    rows = [
        {**unit, **each, "award": award, "state": "DANG_KY"}
        for who, each in enumerate(people)
        for award in ("LDTT", *(("CSTDCS",) if who % 6 == 0 else ()))
    ]
    collectives = [
        {
            **unit,
            "collective_id": f"TO-{group}",
            "collective": f"Tổ {group}",
            "award": "TTLDTT",
            "state": "DANG_KY",
        }
        for group in range(1, GROUPS + 1)
    ]
    initiatives = [
        {
            **unit,
            "initiative_id": f"SK-{number:04}{who:03}",
            "initiative_kind": "SANG_KIEN",
            "initiative": f"Đổi mới cách dạy bài số {who} cho học sinh lớp {who % 9 + 1}",
            "authors": people[who]["full_name"],
        }
        for who in range(INITIATIVES)
    ]
    persons = pd.DataFrame(rows)
    declared = {
        w11.declared_code("CA_NHAN", str(award)): int(count)
        for award, count in persons["award"].value_counts().items()
    }
    cover = {**unit, "year": YEAR, "submission_kind": "DANG_KY", **declared}
    cover[w11.declared_code("TAP_THE", "TTLDTT")] = GROUPS
    sheets = (
        OutSheet(form=w11.COVER, frame=pd.DataFrame([cover])),
        OutSheet(form=w11.PERSONS, frame=persons),
        OutSheet(form=w11.COLLECTIVES, frame=pd.DataFrame(collectives)),
        OutSheet(form=w11.INITIATIVES, frame=pd.DataFrame(initiatives)),
        persons_by_level_and_kind(persons),
    )
    stamp = {
        "form": w11.SUBMISSION.id,
        "form_version": str(w11.SUBMISSION.version),
        "unit_code": unit["unit_code"],
        "unit_name": unit["unit_name"],
        "year": YEAR,
    }
    return to_bytes(OutBook(letterhead=Letterhead(), sheets=sheets, stamp=stamp))


if __name__ == "__main__":
    print(district(Path(sys.argv[1]), int(sys.argv[2])))
