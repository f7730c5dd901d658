"""Old lists of awards, whatever their layout: the columns by which history is read from them."""

import re
from collections.abc import Sequence
from itertools import pairwise

from sheets_tool.forms import columns as c
from sheets_tool.forms.awards import AWARD_LIST
from sheets_tool.forms.foreign import CANHAN, MAUTDKT, NHANDULIEU
from sheets_tool.forms.model import Book, Column, Form
from sheets_tool.forms.record import ACHIEVEMENTS
from sheets_tool.forms.submission import STATE
from sheets_tool.text.spelling import fold
from sheets_tool.values.choices import Many
from sheets_tool.values.words import PersonName

YEAR_PREFIX = "year."
"""Codes of columns whose header is a year, and whose cells hold that year's awards."""


def _labels(*columns: Column) -> tuple[str, ...]:
    return tuple(dict.fromkeys(words for each in columns for words in each.labels))


def _but(own: str, labels: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(words for words in labels if words != own)


_NAME = "Họ và tên"
_NAMES = _but(
    _NAME,
    (
        *_labels(c.FULL_NAME, c.CANDIDATE_NAME, c.COLLECTIVE, NHANDULIEU["candidate_name"]),
        "Tên",
        "Họ và tên, đơn vị",
        "Tên tập thể/cá nhân",
        "Cá nhân, tập thể",
    ),
)
_ALL_AWARDS = (
    *_labels(c.TITLES, c.COMMENDATIONS, c.AWARD, MAUTDKT["award_name"]),
    "Danh hiệu đạt được",
    "Danh hiệu đạt",
    "Đạt danh hiệu",
    "Thành tích",
    "Khen thưởng đã đạt",
    "Danh hiệu thi đua đạt được",
    "Danh hiệu được công nhận",
)
_AWARDS = tuple(words for words in _ALL_AWARDS if "dang ky" not in fold(words))
"""What was registered is no history, so no header that says so is read."""


def old_list(years: tuple[tuple[str, str], ...] = ()) -> Book:
    """Return the book that reads an old list; `years` are headers that are years, and the year."""
    matrix = tuple(
        Column(code=f"{YEAR_PREFIX}{year}", header=header, kind=Many(of=AWARD_LIST))
        for header, year in years
    )
    form = Form(
        id="old_list",
        sheet="Danh sách",
        title="",
        names=("candidate_name",),
        columns=(c.ORDINAL, *_WHO, *_WHAT, *matrix, *_DECIDED, c.NOTE),
    )
    return Book(
        id=form.id, number="X0", name="Danh sách khen thưởng cũ", forms=(form,), foreign=True
    )


_WHO = (
    c.CANDIDATE_KIND.but(required=False, aliases=("Loại đối tượng", "Phân loại khen thưởng")),
    c.CANDIDATE_ID.but(aliases=_but("Mã", _labels(c.STAFF_ID, c.COLLECTIVE_ID, c.CANDIDATE_ID))),
    c.CANDIDATE_NAME.but(header=_NAME, aliases=_NAMES),
    c.BIRTH_DATE,
    c.UNIT_CODE.but(required=False),
    c.UNIT_NAME.but(aliases=("Đơn vị", "Tên trường", "Đơn vị công tác", "Trường")),
    c.YEAR.but(required=False),
)
_AWARD = "Danh hiệu, hình thức"
_WHAT = (
    Column(code="awards", header=_AWARD, kind=Many(of=AWARD_LIST), aliases=_but(_AWARD, _AWARDS)),
    CANHAN["title_code"].but(aliases=(*CANHAN["title_code"].aliases, "Mã danh hiệu")),
    CANHAN["commendation_code"].but(aliases=("Mã hình thức",)),
)
_DECIDED = (
    STATE.but(required=False),
    ACHIEVEMENTS["status"].but(required=False),
    c.DECIDED_BY.but(aliases=("Cấp", "Cấp khen", "Cấp khen thưởng")),
    c.DECISION_NO.but(aliases=("Số QĐ", "Quyết định", "Số, ngày quyết định", "Quyết định số")),
    c.DECISION_DATE.but(aliases=("Ngày QĐ", "Ngày ký", "Ngày")),
    ACHIEVEMENTS["revoked_on"],
    Column(code="decided_text", header="Cơ quan quyết định", kind=PersonName()),
)
STATUS_OF_STATE = {
    "DE_NGHI": "DA_DE_NGHI",
    "QUYET_DINH": "DA_QUYET_DINH",
    "KHONG_DAT": "KHONG_DAT",
}
"""Stage of a row that travelled → status in the record; other stages are no history."""
_CODE = re.compile(r"\d{8,12}")


def award_codes(cells: Sequence[Sequence[object]]) -> dict[str, str]:
    """Return another system's code → award, from a table with codes beside names.

    >>> award_codes([["1", "1647933042", "Lao động tiên tiến"]])
    {'1647933042': 'LDTT'}
    """
    found: dict[str, str] = {}
    for row in cells:
        texts = ["" if cell is None else str(cell).removesuffix(".0").strip() for cell in row]
        for first, second in pairwise(texts):
            for code, name in ((first, second), (second, first)):
                award = AWARD_LIST.find(name) if _CODE.fullmatch(code) and name else None
                if award is not None:
                    found.setdefault(code, award)
    return found
