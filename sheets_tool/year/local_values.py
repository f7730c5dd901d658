"""What the plan's sheet `Quy tắc` sets for the acts of the year, each value with its paper."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from sheets_tool.findings.catalogue import pack as say
from sheets_tool.findings.model import Finding
from sheets_tool.forms import plan as w1
from sheets_tool.forms.awards import AWARDS
from sheets_tool.forms.frames import BOOK, ROW, records
from sheets_tool.forms.planned import Plan
from sheets_tool.forms.scopes import SCOPES
from sheets_tool.rules.exact import read_ratio
from sheets_tool.values.choices import YesNo
from sheets_tool.values.kind import Flaw
from sheets_tool.values.numbers import Money, Whole

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Parameter(Generic[T]):
    """A value that a plan may set.

    Attributes:
        id: its name in the sheet.
        read: the value of what was typed.
        expected: what is to be typed, in words.
        example: one value that reads.
    """

    id: str
    read: Callable[[str], T]
    expected: str
    example: str


@dataclass(frozen=True, slots=True)
class Chosen(Generic[T]):
    """A value the plan sets, and the paper it rests on."""

    value: T
    basis: str


def chosen(plan: Plan, parameter: Parameter[T]) -> tuple[Chosen[T] | None, list[Finding]]:
    """Return what a plan sets for a parameter, or None, and why it cannot be used."""
    table = plan.reading.table(w1.PLAN.id, w1.LOCAL_RULES)
    for row in records(plan.frames["local_rules"]):
        if (row["value_id"] or "").casefold() != parameter.id.casefold() or row["value"] is None:
            continue
        place = plan.reading.place(table, book=row[BOOK], row=row[ROW], code="value")
        if row["cite"] is None:
            return None, [say.PARAMETER_WITHOUT_BASIS.at(place, value=parameter.id)]
        try:
            return Chosen(parameter.read(row["value"]), row["cite"]), []
        except (ValueError, Flaw):
            return None, [
                say.UNREADABLE_PARAMETER.at(
                    place,
                    value=parameter.id,
                    written=row["value"],
                    expected=parameter.expected,
                    example=parameter.example,
                )
            ]
    return None, []


def read_yes(text: str) -> bool:
    """Return what a typed yes or no means.

    Raises:
        Flaw: it is neither.
    """
    return bool(YesNo().read(text))


TEACHERS_FIRST = Parameter("uu-tien.giao-vien-dung-lop", read_yes, "Có hoặc Không", "có")
"""Whether those who teach classes stand first in a list: an order, nobody is left out."""
SHARE_LIMIT = Parameter("nguong.ty-le-khen", read_ratio, "một tỷ lệ", "40%")
"""The share of people commended above which a group or unit is asked to look again."""


def _fields(text: str) -> tuple[str, ...]:
    found = tuple(each.strip() for each in text.split(";") if each.strip())
    if not found:
        raise ValueError(text)
    return found


INITIATIVE_FIELDS = Parameter(
    "sang-kien.linh-vuc", _fields, "các lĩnh vực, cách nhau bằng dấu ;", "Dạy và học; Quản lý"
)
"""The fields that a registered initiative is to be about: asked, nobody is left out."""


def amount_target(campaign: str) -> Parameter[int]:
    """Return the parameter that sets how much money a campaign is to bring, in đồng."""
    return Parameter(f"chi-tieu.{campaign}.so-tien", _money, "số tiền", "10.000.000")


def people_target(campaign: str) -> Parameter[int]:
    """Return the parameter that sets how many are to join a campaign."""
    return Parameter(f"chi-tieu.{campaign}.so-nguoi", _count, "số người", "30")


def _money(text: str) -> int:
    return int(str(Money().read(text)))


def _count(text: str) -> int:
    return int(str(Whole().read(text)))


def seats_of(value_id: str) -> Parameter[int]:
    """Return the parameter that sets how many of an award there may be in each of a kind."""
    return Parameter(value_id, _count, "số người, tập thể", "3")


BLOCK_FLAGS = Parameter("khoi.so-co", _count, "số cờ", "1")
"""How many flags a block may propose."""
FLAGS = ("COTD_TINH", "COTD_BO")
"""The flags that those who lead their block get; that of the Government is chosen among them."""

UNIT_CEILINGS: Mapping[str, tuple[str, str]] = {
    f"tran.{award.code.lower().replace('_', '-')}.{scope}": (award.code, scope)
    for award in AWARDS
    for scope in SCOPES
}
"""Parameter of sheet `Quy tắc` → award and scope: `tran.cstdcs.khoi` is per block."""
