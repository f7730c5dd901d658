"""Twelve small schools of Bắc Giang: plan, three groups' returns, submission; all invented."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pandas as pd
from hands import Table, opened, saved
from kim_son_plan import collectives, council
from openpyxl.workbook import Workbook
from people import Changes, Person, changed, roster, staff
from tables import pairs, sheets, write_plan

from sheets_tool.books.write import to_bytes
from sheets_tool.forms import plan as w1
from sheets_tool.forms import registration as w2
from sheets_tool.year.folder import YearFolder
from sheets_tool.year.submitting import submit
from sheets_tool.year.templating import hand_out

SUBMITTED_ON = date(2020, 11, 12)
_TITLE, _FIGHTER = "Lao động tiên tiến", "Chiến sĩ thi đua cơ sở"


@dataclass(frozen=True, slots=True)
class School:
    """A school below the district: who it is and where its people begin in the lists of names."""

    folder: str
    code: str
    name: str
    level: str
    block: str
    start: int
    teachers: int


MN_HOA_SEN = School("mn-hoa-sen", "MN-HS", "Trường Mầm non Hoa Sen", "MN", "Khối MN", 100, 9)
TH_BINH_MINH = School("th-binh-minh", "TH-BM", "Trường TH Bình Minh", "TH", "Khối TH 1", 200, 12)
THCS_BAN_MAI = School("thcs-ban-mai", "CS-BM", "Trường THCS Ban Mai", "THCS", "Khối THCS", 300, 13)
KEPT = (MN_HOA_SEN, TH_BINH_MINH, THCS_BAN_MAI)
"""The schools whose whole year folders lie among the samples."""

OTHERS = (
    School("", "MN-SM", "Trường Mầm non Sao Mai", "MN", "Khối MN", 400, 8),
    School("", "MN-HM", "Trường Mầm non Họa Mi", "MN", "Khối MN", 500, 7),
    School("", "TH-HB", "Trường TH Hòa Bình", "TH", "Khối TH 1", 600, 11),
    School("", "TH-DX", "Trường TH Đồng Xanh", "TH", "Khối TH 1", 700, 9),
    School("", "TH-ST", "Trường TH Sông Thương", "TH", "Khối TH 2", 800, 10),
    School("", "TH-PH", "Trường TH Phượng Hồng", "TH", "Khối TH 2", 900, 12),
    School("", "CS-HD", "Trường THCS Hướng Dương", "THCS", "Khối THCS", 1000, 12),
    School("", "CS-ST", "Trường THCS Sông Thương", "THCS", "Khối THCS", 1100, 11),
    School("", "CS-DT", "Trường THCS Đồi Thông", "THCS", "Khối THCS", 1200, 10),
)
MISSING = School("", "MN-AD", "Trường Mầm non Ánh Dương", "MN", "Khối MN", 1300, 0)

_GROUPS = {
    "MN": ("Tổ Mẫu giáo", "Tổ Nhà trẻ"),
    "TH": ("Tổ 1-2-3", "Tổ 4-5"),
    "THCS": ("Tổ Khoa học tự nhiên", "Tổ Khoa học xã hội"),
}
OFFICE = "Tổ Văn phòng"
_PARENT = "Phòng GD&ĐT thành phố Bắc Giang"
_INITIATIVES = {
    "MN": ("Góc chơi từ vật liệu tái chế", "Làm quen chữ cái qua bài đồng dao"),
    "TH": ("Học bảng nhân bằng trò chơi", "Thư viện lớp học do học sinh tự quản"),
    "THCS": ("Sổ tay thí nghiệm tại nhà", "Dạy lịch sử địa phương qua dự án nhỏ"),
}


def build(school: School, root: Path, *, changes: Changes) -> None:
    """Write the year folder of a school: its plan and what its groups returned."""
    people = changed(_staff(school), changes)
    year = YearFolder(root)
    write_plan(year.plan, _frames(school, people))
    for output in hand_out(year, w2.REGISTRATION.id).outputs:
        group = output.book.stamp["group"]
        day = "2020-11-11" if (school, group) == (TH_BINH_MINH, OFFICE) else "2020-11-09"
        saved(_returned(school, to_bytes(output.book), group), year.inbox / day / f"{group}.xlsx")


def submission(root: Path, *, day: date = SUBMITTED_ON) -> bytes:
    """Return the submission of a school's year folder."""
    (output,) = submit(YearFolder(root), "DANG_KY", day=day).outputs
    return to_bytes(output.book)


def _staff(school: School) -> list[Person]:
    first, second = _GROUPS[school.level]
    half = school.teachers // 2
    posts = f"""
    {OFFICE}  | Hiệu trưởng     | CBQL | NU  | 1
    {OFFICE}  | Phó Hiệu trưởng | CBQL | {"NU" if school.level == "MN" else "NAM"} | 1
    {first}   | Tổ trưởng       | GV   | NU  | 1
    {first}   | Giáo viên       | GV   | NU  | {school.teachers - half - 1}
    {second}  | Tổ trưởng       | GV   | NU  | 1
    {second}  | Giáo viên       | GV   | NU  | {half - 1}
    {OFFICE}  | Kế toán         | NV   | NU  | 1
    {OFFICE}  | Bảo vệ          | NV   | NAM | 1
    """
    return staff(posts, prefix=school.code.replace("-", ""), start=school.start)


def _frames(school: School, people: Sequence[Person]) -> dict[str, pd.DataFrame]:
    groups = (*_GROUPS[school.level], OFFICE)
    heads = {person.group: person.staff_id for person in reversed(people)}
    lines = [f"{school.code}-00 | {school.name} | Trường | {people[0].staff_id}"]
    lines += [
        f"{school.code}-{number:02d} | {group} | Tổ | {heads[group]}"
        for number, group in enumerate(groups, 1)
    ]
    roles = ("Chủ tịch", "Phó chủ tịch", "Thư ký", "Ủy viên", "Ủy viên")
    chosen = [*people[:2], *(p for p in people[2:] if p.position == "Tổ trưởng"), people[-2]]
    seats = [f"{p.staff_id} | {role}" for p, role in zip(chosen, roles, strict=True)]
    return {
        "unit": pairs(w1.UNIT, _unit(school)),
        "staff": roster(people),
        "collectives": collectives("\n".join(lines), people),
        "council": council("\n".join(seats), people),
        **sheets(calendar=_CALENDAR, periods=PERIODS, targets=_TARGETS),
    }


_CALENDAR = "Đăng ký | | 10/11/2020 | 12/11/2020 | 20/11/2020"
_TARGETS = """
Lao động tiên tiến     | 80 | %
Chiến sĩ thi đua cơ sở | 15 | %
"""
PERIODS = """
1 | Đổi mới, sáng tạo trong quản lý, dạy và học; chào mừng 20/11, 22/12 và đại hội Đảng \
| 01/11/2020 | 31/01/2021 | 1
2 | Hoàn thành năm học; chào mừng 3/2, 26/3, 30/4, 1/5 và 19/5 | 01/02/2021 | 31/05/2021 | 1
"""


def _unit(school: School) -> str:
    return f"""
    unit_code             | {school.code}
    unit_name             | {school.name}
    unit_level            | Trường
    school_level          | {school.level}
    parent_name           | {_PARENT}
    block                 | {school.block}
    year                  | 2020-2021
    rule_pack             | vn
    conference_date       | 10/10/2020
    registration_deadline | 10/11/2020
    """


def _returned(school: School, template: bytes, group: str) -> Workbook:
    """Return a group's template as its head filled it."""
    book = opened(template)
    persons = Table(book, w2.PERSONS)
    for place, row in enumerate(range(persons.top + 1, persons.next_free())):
        persons.type(row, _typed(school, group, place))
    collectives_table = Table(book, w2.COLLECTIVES)
    collectives_table.type(collectives_table.top + 1, {"titles": "Tập thể lao động tiên tiến"})
    if group == OFFICE:
        title = "Tập thể lao động xuất sắc" if school.start % 300 == 0 else "Tập thể LĐTT"
        whole = collectives_table.row_of("collective_id", f"{school.code}-00")
        collectives_table.type(whole, {"titles": title})
    return book


def _typed(school: School, group: str, place: int) -> dict[str, str]:
    """Return what a member registers: heads aim high, every fourth member for a commendation."""
    if place == 0:
        part = _GROUPS[school.level].index(group) if group in _GROUPS[school.level] else None
        if part is None:
            return {"titles": f"{_TITLE}; {_FIGHTER}", "commendations": "Giấy khen"}
        return {
            "titles": f"{_TITLE}; {_FIGHTER}",
            "initiative_kind": "SKKN",
            "initiative": f"{_INITIATIVES[school.level][part]} ở {school.name}",
        }
    nothing = school is TH_BINH_MINH and group == "Tổ 4-5" and place == 3
    titles = "" if nothing else _TITLE
    return {"titles": titles, "commendations": "Giấy khen" if place % 4 == 1 else ""}
