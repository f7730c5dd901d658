"""X1–X5 as their system takes them in: exact words, places of columns, and its codes.

The codes are facts read off the code tables of the real workbooks (`DANHMUC`, `HTKT`, `PLDT`,
`LVHD`). Which award a name means is decided by our own closed list alone, so none is guessed: a
name our list does not know, or an award none of the names means, has no code here.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from sheets_tool.forms import foreign
from sheets_tool.forms.awards import AWARD_LIST
from sheets_tool.forms.model import Form
from sheets_tool.values.words import Code, Text

_LISTED = (
    ("Chiến sĩ thi đua cơ sở", "1647933380"),
    ("Chiến sĩ thi đua toàn quốc", "1647933381"),
    ("Chiến sĩ thi đua cấp Bộ, ngành, tỉnh, đoàn thể trung ương", "1647508703"),
    ("Lao động tiên tiến", "1647933042"),
    ("Cờ thi đua của Chính phủ", "1647933079"),
    ("Tập thể lao động xuất sắc", "1647933151"),
    ("Tập thể lao động tiên tiến", "1647933198"),
)
_LISTS = (*_LISTED, ("Giấy khen", "1650360499"))
"""`DANHMUC` of the four lists."""
_REGISTER = (
    *_LISTED,
    ("Bằng khen của Thủ tướng Chính phủ", "1671247716"),
    ("Cờ thi đua của UBND tỉnh", "1668522916"),
    ("Huân chương Lao động hạng nhất", "1671246434"),
    ("Huân chương Lao động hạng nhì", "1671246446"),
    ("Huân chương Lao động hạng ba", "1671246455"),
)
"""`HTKT` of the register."""
DIRECT_WORKER = (
    "1660638976",
    "Người trực tiếp công tác, lao động, học tập, chiến đấu và phục vụ chiến đấu",
)
DIRECT_KINDS = frozenset({"GV", "NV"})
EDUCATION = ("0003", "Giáo dục - Đào tạo")
KINDS: Mapping[str, tuple[str, str]] = {
    "CA_NHAN": ("CANHAN", "Khen thưởng cá nhân"),
    "TAP_THE": ("TAPTHE", "Khen thưởng tập thể"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Intake:
    """How a foreign form is laid out to be taken in.

    Attributes:
        form: the form, each header word for word as in the real workbook.
        title: in the first row, or empty.
        header_row: from 0.
        places: column code → sheet column, from 0.
        awards: our award code → the name and code of theirs.
    """

    form: Form
    title: str
    header_row: int
    places: Mapping[str, int] = field(default_factory=dict)
    awards: Mapping[str, tuple[str, str]] = field(default_factory=dict)


def _known(table: tuple[tuple[str, str], ...]) -> dict[str, tuple[str, str]]:
    return {
        ours: (name, code) for name, code in table if (ours := AWARD_LIST.find(name)) is not None
    }


def _intake(form: Form, *, headers: Mapping[str, str], titled: bool = True) -> Intake:
    columns = tuple(
        column.but(
            header=headers.get(column.code, column.header),
            kind={"gender": Code(), "candidate_kind": Text()}.get(column.code, column.kind),
        )
        for column in form.columns
    )
    exact = Form(id=form.id, sheet=form.sheet, title=form.title, columns=columns, names=form.names)
    gap = _GAP if form is foreign.MAUTDKT else 0
    places = {
        column.code: number + (gap if number >= _BEFORE_GAP else 0)
        for number, column in enumerate(columns)
    }
    return Intake(
        form=exact,
        title=form.title if titled else "",
        header_row=2 if titled else 0,
        places=places,
        awards=_known(_LISTS if titled else _REGISTER),
    )


_BEFORE_GAP, _GAP = 9, 8
_IF_ANY = "Mã danh hiệu thi đua\n(nếu có)"
INTAKES: Mapping[str, Intake] = {
    "canhan": _intake(
        foreign.CANHAN,
        headers={
            "group": "Tên phòng ban/ khối, tổ \ncông tác",
            "workplace": "Tên đơn vị/tập thể\ncông tác",
            "title_code": _IF_ANY,
        },
    ),
    "tapthe": _intake(foreign.TAPTHE, headers={"title_code": _IF_ANY}),
    # “công nhân” is how the real workbook spells it.
    "detai": _intake(foreign.DETAI, headers={"decision_date": "Ngày công nhân"}),
    "nhandulieu": _intake(foreign.NHANDULIEU, headers={}),
    "mautdkt": _intake(
        foreign.MAUTDKT,
        headers={"form_of_address": "Tên gọi\n(Ông/Bà/Chức danh)"},
        titled=False,
    ),
}
