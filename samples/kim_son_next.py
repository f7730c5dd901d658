"""The year after at Trường THCS Kim Sơn: its plan renewed, and what decides on its streaks."""

from collections.abc import Mapping

from acts import USUAL
from arriving import Send
from hands import Table, Typed, fill, fill_pairs, opened, saved
from kim_son_plan import members
from kim_son_scores import Sheets
from openpyxl.workbook import Workbook
from tables import NOTICE

from sheets_tool.books.write import to_bytes
from sheets_tool.forms import plan as w1
from sheets_tool.forms import registration as w2
from sheets_tool.forms import results as w4
from sheets_tool.year.folder import YearFolder
from sheets_tool.year.templating import hand_out

_UNIT: Typed = {"conference_date": "02/10/2021", "decision_date": "30/06/2022"}
_CALENDAR = (
    {"submission_kind": "Đăng ký", "due_from_below": "HN+2", "submit_from": "11/10/2021"},
    {"submission_kind": "Cuối năm", "due_from_below": "20/06/2022", "submit_from": "01/07/2022"},
)
_PERIODS = (
    {"period": "1", "theme": "Thích ứng an toàn, dạy tốt học tốt", "from": "01/09/2021"}
    | {"to": "15/01/2022", "weight": 1},
    {"period": "2", "theme": "Hoàn thành năm học", "from": "16/01/2022", "to": "31/05/2022"}
    | {"weight": 1},
)
_TARGETS = (
    {"award": "Lao động tiên tiến", "target": 42, "target_unit": "người"},
    {"award": "Chiến sĩ thi đua cơ sở", "target": 6, "target_unit": "người"},
    {"award": "Chiến sĩ thi đua cấp tỉnh", "target": 1, "target_unit": "người"},
)


def _plan(year: YearFolder, to: YearFolder) -> None:
    """The secretary fills what is of the new year into the plan that `new` carried over."""
    book = opened(year.plan.read_bytes())
    fill_pairs(book, w1.UNIT, _UNIT)
    fill(book, w1.CALENDAR, _CALENDAR)
    fill(book, w1.PERIODS, _PERIODS)
    fill(book, w1.TARGETS, _TARGETS)
    _say_invented(book)
    saved(book, to.plan)


def _say_invented(book: Workbook) -> None:
    """Add to the first line of hints of every sheet that its people are invented."""
    for sheet in book.worksheets:
        if sheet.sheet_state == "visible":
            hint = next(c for row in sheet.iter_rows() for c in row if _is_hint(c.value))
            hint.value = f"{hint.value} {NOTICE}"


def _is_hint(value: object) -> bool:
    return isinstance(value, str) and value.startswith("Ô tô vàng")


_LDTT, _CSTDCS = "Lao động tiên tiến", "Chiến sĩ thi đua cơ sở"
_CSTDT, _BK = "Chiến sĩ thi đua cấp thành phố", "Bằng khen UBND thành phố"
_AIMS: Mapping[str, Typed] = {
    "KS01": {"titles": f"{_LDTT}; {_CSTDCS}", "commendations": _BK},
    "KS04": {"titles": f"{_LDTT}; {_CSTDCS}; {_CSTDT}", "commendations": _BK},
    "KS05": {"titles": f"{_LDTT}; {_CSTDCS}; {_CSTDT}", "commendations": _BK},
    "KS13": {"titles": f"{_LDTT}; {_CSTDCS}; {_CSTDT}"},
    "KS28": {"titles": f"{_LDTT}; {_CSTDCS}; {_CSTDT}"},
}
"""Whose titles rest on the years before; everybody else registers the basic title."""
_TOPICS: Mapping[str, tuple[str, str]] = {
    "KS01": ("SK21", "Họp phụ huynh trực tuyến theo nhóm nhỏ"),
    "KS04": ("SK22", "Chấm chéo bài tập trực tuyến môn Toán"),
    "KS05": ("SK23", "Hình học động trên điện thoại"),
    "KS13": ("SK24", "Nhật ký đọc sách trực tuyến"),
    "KS28": ("SK25", "Sổ theo dõi vườn trường bằng mã vạch"),
}


def _register(year: YearFolder, to: YearFolder) -> None:
    for output in hand_out(year, w2.REGISTRATION.id).outputs:
        group = output.book.stamp["group"]
        book = opened(to_bytes(output.book))
        persons, collectives = Table(book, w2.PERSONS), Table(book, w2.COLLECTIVES)
        for code in _members_of(group):
            number, title = _TOPICS.get(code, ("", ""))
            kind = "SKKN" if title else ""
            topic = {"initiative_id": number, "initiative_kind": kind, "initiative": title}
            row = persons.row_of("staff_id", code)
            persons.type(row, {"titles": _LDTT, **topic, **_AIMS.get(code, {})})
        collectives.type(collectives.top + 1, {"titles": "Tập thể lao động tiên tiến"})
        saved(book, to.inbox / "2021-10-04" / f"dang ky {group.removeprefix('Tổ ')}.xlsx")


def _members_of(group: str) -> list[str]:
    return [person.staff_id for person in members() if person.group == group]


_RATED: Mapping[str, str] = dict.fromkeys(_AIMS, "Hoàn thành xuất sắc nhiệm vụ")


def _end_of_year(year: YearFolder, to: YearFolder) -> None:
    """Scores of both periods, and the results of all groups."""
    for period, day in (("1", "2022-01-17"), ("2", "2022-06-06")):
        Sheets(period=period, day=day).send(year, to)
    for output in hand_out(year, w4.RESULTS.id).outputs:
        group = output.book.stamp["group"]
        book = opened(to_bytes(output.book))
        persons, collectives = Table(book, w4.PERSONS), Table(book, w4.COLLECTIVES)
        for code in _members_of(group):
            own = {"rating": _RATED[code]} if code in _RATED else {}
            persons.type(persons.row_of("staff_id", code), {**USUAL, **own})
        mine = [code for code in _members_of(group) if code in _TOPICS]
        fill(book, w4.INITIATIVES, [_initiative(code) for code in mine])
        rated = {"rating": "Hoàn thành tốt nhiệm vụ", "judged": "Đạt"}
        collectives.type(collectives.top + 1, rated)
        saved(book, to.inbox / "2022-06-08" / f"ket qua nam - {group.removeprefix('Tổ ')}.xlsx")


def _initiative(code: str) -> Typed:
    number, title = _TOPICS[code]
    return {
        "initiative_id": number,
        "initiative_kind": "SKKN",
        "initiative": title,
        "authors": code,
        "applied": "Có",
        "recognised_level": "Cơ sở",
        "influence_scope": "Tỉnh",
        "decision_no": "17/QĐ",
        "decision_date": "25/05/2022",
    }


ARRIVALS: Mapping[str, Send] = {
    "01-ke-hoach": _plan,
    "02-dang-ky": _register,
    "03-cuoi-nam": _end_of_year,
}
"""The folders below `ve-sau/` → who writes them."""
