"""Invented people: names put together from small lists, the same ones at every build.

Nobody here is anybody. The lengths of the lists have no common divisor, so that counting through
all of them at once gives a new name each time.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

import pandas as pd


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


FAMILIES = _words(
    "Nguyễn Trần Nguyễn Lê Phạm Nguyễn Hoàng Vũ Nguyễn Đặng Bùi Đỗ Nguyễn Ngô Dương Đinh Nguyễn"
)
MIDDLES = {
    "NU": (
        *("Thị", "Thị Thu", "Thị Minh", "Ngọc", "Thanh", "Thị Hồng"),
        *("Thu", "Thị Kim", "Bích", "Thị Ngọc", "Phương"),
    ),
    "NAM": _words("Văn Đức Minh Quang Xuân Hữu Công Tiến Ngọc Mạnh Đình"),
}
GIVENS = {
    "NU": _words(
        "Hoa Hương Lan Mai Hằng Nga Hạnh Thảo Yến Hiền Trang Dung Vân Hòa Quyên Loan Nhung Tuyết "
        "Oanh Xuyến Thơm Huệ Lý"
    ),
    "NAM": _words(
        "Hùng Dũng Sơn Tuấn Cường Hải Thắng Long Quân Khánh Toàn Bình Hiếu Nam Phong Trung Việt "
        "Lâm Thành Kiên Đạt Vinh Tùng"
    ),
}
Changes = Mapping[str, Mapping[str, str | date]]
"""Code of a person → what is not as the lists of names give it."""
_BIRTH_YEARS, _FIRST_YEAR = 28, 1967
_LAST_RECRUITED = 2019


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """One row of sheet `Nhân sự`."""

    staff_id: str
    full_name: str
    birth_date: str
    gender: str
    position: str
    staff_kind: str
    group: str
    teaches: bool
    recruited_on: date
    joined_on: date
    arrived_on: date


@dataclass(frozen=True, slots=True)
class Post:
    """Some people of one kind in a group, before they have names."""

    group: str
    position: str
    staff_kind: str
    gender: str
    count: int = 1


def posts(table: str) -> Iterator[Post]:
    """Yield the posts of a text table: group | position | kind | gender | how many."""
    for line in table.strip().splitlines():
        group, position, kind, gender, count = (cell.strip() for cell in line.split("|"))
        yield Post(group, position, kind, gender, int(count))


def staff(table: str, *, prefix: str, start: int) -> list[Person]:
    """Return people for the posts of a table; `start` tells units apart."""
    wanted = [post for post in posts(table) for _ in range(post.count)]
    return [
        _person(post, number=start + place, staff_id=f"{prefix}{place:02d}")
        for place, post in enumerate(wanted, 1)
    ]


def _person(post: Post, *, number: int, staff_id: str) -> Person:
    born = date(_FIRST_YEAR + number * 11 % _BIRTH_YEARS, 1 + number * 5 % 12, 1 + number * 17 % 28)
    recruited = date(min(born.year + 22 + number % 4, _LAST_RECRUITED), 9, 1)
    arrived = date(min(recruited.year + number * 3 % 9, _LAST_RECRUITED), 8, 15)
    return Person(
        staff_id=staff_id,
        full_name=_name(number, post.gender),
        birth_date=born.isoformat(),
        gender=post.gender,
        position=post.position,
        staff_kind=post.staff_kind,
        group=post.group,
        teaches=post.staff_kind == "GV",
        recruited_on=recruited,
        joined_on=recruited,
        arrived_on=max(recruited, arrived),
    )


def _name(number: int, gender: str) -> str:
    middles, givens = MIDDLES[gender], GIVENS[gender]
    family = FAMILIES[number * 3 % len(FAMILIES)]
    return f"{family} {middles[number * 5 % len(middles)]} {givens[number * 7 % len(givens)]}"


def changed(people: Iterable[Person], changes: Changes) -> list[Person]:
    """Return the people, some of them with the name or birth date that a sample needs."""
    return [replace(person, **changes.get(person.staff_id, {})) for person in people]


def roster(people: Iterable[Person]) -> pd.DataFrame:
    """Return people as the frame of sheet `Nhân sự`."""
    columns = Person.__slots__
    rows = [[getattr(person, code) for code in columns] for person in people]
    frame = pd.DataFrame(rows, columns=list(columns), dtype=object)
    return frame.assign(ordinal=[str(number) for number in range(1, len(frame) + 1)])
