"""The end of the year at Trường THCS Kim Sơn: results of the groups, and the record of years past.

One group has sent nothing; what follows from that, and from the rest, stands in
`expected-verdicts.txt`, person by person.
"""

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType

import pandas as pd
from acts import USUAL
from hands import Table, Typed, opened, saved
from openpyxl.workbook import Workbook
from people import Person
from tables import table

from sheets_tool.books.write import to_bytes
from sheets_tool.forms import record as w12
from sheets_tool.forms import results as w4
from sheets_tool.forms.awards import COLLECTIVE, PERSON
from sheets_tool.forms.blank import blank_book
from sheets_tool.forms.codes import VERDICTS
from sheets_tool.forms.frames import records
from sheets_tool.forms.output import Letterhead
from sheets_tool.rules.evaluate import Verdicts
from sheets_tool.year.evaluating import Judged, judge
from sheets_tool.year.folder import YearFolder
from sheets_tool.year.templating import hand_out

EXPECTED_VERDICTS = "expected-verdicts.txt"
RECEIVED = "2021-05-26"
MISSING = "Tổ Ngoại ngữ"
_EXCELLENT: Typed = {"rating": "Hoàn thành xuất sắc nhiệm vụ"}
_OWN: Mapping[str, Typed] = {
    **dict.fromkeys(("KS01", "KS04", "KS05", "KS13", "KS28"), _EXCELLENT),
    "KS09": {"rating": "Hoàn thành nhiệm vụ"},
    "KS19": {"maternity": "Có", "months_worked": 12},
    "KS20": {"rating": ""},
    "KS33": {
        "discipline": "Khiển trách",
        "disciplined_from": "15/03/2021",
        "disciplined_to": "15/03/2022",
    },
    "KS40": {"under_review": "Có"},
    "KS42": {"judged": ""},
    "KS46": {"months_worked": 7},
}
_INITIATIVES = """
SK01 | Giải pháp | Họp tổ chuyên môn trực tuyến theo chuyên đề | KS01 | | Có | Cơ sở | Cơ sở
SK02 | SKKN | Giúp học sinh lớp 9 tự tìm lỗi khi giải phương trình | KS04 | | Có | Cơ sở | Tỉnh
SK03 | SKKN | Vẽ đồ thị hàm số bằng bảng tính | KS05 | | Có | Cơ sở | Cơ sở
SK04 | SKKN | Thí nghiệm vật lý từ đồ dùng quanh em | KS07; KS08 | 60; 30 | Có | Cơ sở | Cơ sở
SK05 | SKKN | Viết đoạn văn từ nhật ký đọc sách | KS13 | | Có | Cơ sở | Cơ sở
SK06 | SKKN | Vườn trường làm phòng học môn Sinh học | KS28 | | Có | Cơ sở | Tỉnh
SK07 | SKKN | Bản đồ địa phương do học sinh vẽ | KS37 | | Có | |
SK08 | Giải pháp | Sổ mượn sách bằng bảng tính | KS44 | | Không | |
"""
_UNITS = """
KS-TRUONG | Hoàn thành tốt nhiệm vụ      | Đạt
KS-BGH    | Hoàn thành xuất sắc nhiệm vụ | Đạt
KS-TOAN   | Hoàn thành tốt nhiệm vụ      | Đạt
KS-VAN    | Hoàn thành tốt nhiệm vụ      | Đạt
KS-NN     | Hoàn thành tốt nhiệm vụ      | Đạt
KS-HOA    | Hoàn thành tốt nhiệm vụ      | Đạt
KS-SU     | Hoàn thành nhiệm vụ          | Đạt
KS-VP     | Hoàn thành tốt nhiệm vụ      |
"""
_YEARS = ("2017-2018", "2018-2019", "2019-2020")
_ACHIEVED = """
KS04 | 2017-2018 | CSTĐCS | Đã quyết định
KS04 | 2018-2019 | CSTĐCS | Đã quyết định
KS04 | 2019-2020 | CSTĐCS | Đã quyết định
KS05 | 2018-2019 | CSTĐCS | Đã quyết định
KS05 | 2019-2020 | CSTĐCS | Đã quyết định
KS13 | 2017-2018 | CSTĐCS | Đã quyết định
KS13 | 2019-2020 | CSTĐCS | Đã quyết định
KS01 | 2017-2018 | CSTĐCS | Đã quyết định
KS01 | 2018-2019 | CSTĐCS | Đã quyết định
KS01 | 2019-2020 | CSTĐCS | Thu hồi
KS28 | 2018-2019 | CSTĐCS | Đã quyết định
KS28 | 2019-2020 | CSTĐCS | Đã quyết định
"""
"""Streaks of three and of two, one with a gap, one revoked, one before which nothing is known."""
_RATED = """
KS04 | 2018-2019 | Hoàn thành xuất sắc nhiệm vụ
KS04 | 2019-2020 | Hoàn thành xuất sắc nhiệm vụ
KS01 | 2018-2019 | Hoàn thành tốt nhiệm vụ
KS01 | 2019-2020 | Hoàn thành xuất sắc nhiệm vụ
"""
_EARLIER = """
2018-2019 | SK11 | SKKN | Ôn tập hình học bằng sơ đồ tư duy | KS04 | Có | Cơ sở | 20/05/2019 | \
CSTĐCS 2018-2019
2019-2020 | SK12 | SKKN | Giúp học sinh lớp 8 tự tìm lỗi khi giải phương trình | KS04 | Có | \
Cơ sở | 15/06/2020 | CSTĐCS 2019-2020
"""


def send(year: YearFolder, to: YearFolder, people: Sequence[Person]) -> None:
    """Write the results of six groups."""
    for output in hand_out(year, w4.RESULTS.id).outputs:
        group = output.book.stamp["group"]
        if group != MISSING:
            book = _results(group, to_bytes(output.book), people, own=_OWN)
            saved(book, to.inbox / RECEIVED / f"ket qua nam - {group.removeprefix('Tổ ')}.xlsx")


def send_again(year: YearFolder, to: YearFolder, people: Sequence[Person]) -> None:
    """Write the results of the group that had sent none, and of three with their blanks filled."""
    for output in hand_out(year, w4.RESULTS.id).outputs:
        group = output.book.stamp["group"]
        if group in _AGAIN:
            own = {code: typed for code, typed in _OWN.items() if code not in _FILLED}
            book = _results(group, to_bytes(output.book), people, own=own, mended=_MENDED)
            name = f"ket qua nam - {group.removeprefix('Tổ ')}{_AGAIN[group]}.xlsx"
            saved(book, to.inbox / "2021-06-25" / name)


_AGAIN = {
    MISSING: " nộp bù",
    "Tổ Toán – Lý": " (sửa)",
    "Tổ Ngữ văn": " (sửa)",
    "Tổ Văn phòng": " (sửa)",
}
"""Group → how its file is named the second time."""
_FILLED = {"KS20", "KS42"}
"""Whose blanks are filled then, with what is usual."""
_MENDED: Mapping[str, Typed] = {"SK04": {"shares": "60; 40"}, "KS-VP": {"judged": "Đạt"}}


def _results(
    group: str,
    template: bytes,
    people: Sequence[Person],
    *,
    own: Mapping[str, Typed],
    mended: Mapping[str, Typed] = MappingProxyType({}),
) -> Workbook:
    book = opened(template)
    persons = Table(book, w4.PERSONS)
    codes = {person.staff_id for person in people if person.group == group}
    for code in sorted(codes):
        persons.type(persons.row_of("staff_id", code), {**USUAL, **own.get(code, {})})
    initiatives = Table(book, w4.INITIATIVES)
    for line in _lines(_INITIATIVES, _INITIATIVE_CODES):
        if line["authors"].split(";")[0] in codes:
            known = {"decision_no": "15/QĐ", "decision_date": "20/05/2021"}
            typed = {**line, **(known if line["recognised_level"] else {})}
            code = line["initiative_id"]
            initiatives.type(initiatives.next_free(), {**typed, **mended.get(code, {})})
    _type_units(Table(book, w4.COLLECTIVES), mended)
    return book


_INITIATIVE_CODES = (
    "initiative_id initiative_kind initiative authors shares applied recognised_level "
    "influence_scope"
)


def _type_units(collectives: Table, mended: Mapping[str, Typed]) -> None:
    """Type the rating of each line: the group's own, for the heads the school's too."""
    rated = {line["collective_id"]: line for line in _lines(_UNITS, "collective_id rating judged")}
    for row in range(collectives.top + 1, collectives.next_free()):
        code = collectives.seen(row, "collective_id")
        collectives.type(row, {**rated[code], **mended.get(code, {})})


def _lines(text: str, codes: str) -> list[dict[str, str]]:
    rows = ([cell.strip() for cell in line.split("|")] for line in text.strip().splitlines())
    return [dict(zip(codes.split(), row, strict=True)) for row in rows]


def write_record(to: YearFolder, people: Sequence[Person]) -> None:
    """Write the record of three years."""
    names = {person.staff_id: person.full_name for person in people}
    achieved = table(w12.ACHIEVEMENTS, "candidate_id year award status", _ACHIEVED)
    rated = table(w12.RATINGS, "candidate_id year rating", _RATED)
    initiatives = table(
        w12.INITIATIVES,
        "year initiative_id initiative_kind initiative authors applied recognised_level "
        "decision_date used_for",
        _EARLIER,
    )
    years = pd.DataFrame([{"unit_code": "THCS-KS", "year": y, "complete": True} for y in _YEARS])
    frames = {
        w12.ACHIEVEMENTS.id: _named(achieved, names).assign(unit_code="THCS-KS"),
        w12.RATINGS.id: _named(rated, names),
        w12.INITIATIVES.id: initiatives,
        w12.KNOWN_YEARS.id: years,
    }
    head = Letterhead(unit_name="Trường THCS Kim Sơn")
    book = blank_book(w12.RECORD, letterhead=head, frames=frames, stamp={"unit_code": "THCS-KS"})
    path = to.archive / "theo-doi.xlsx"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(to_bytes(book))


def _named(frame: pd.DataFrame, names: Mapping[str, str]) -> pd.DataFrame:
    who = [names[code] for code in frame["candidate_id"]]
    return frame.assign(candidate_kind=PERSON, candidate_name=who)


def verdicts(year: YearFolder) -> str:
    """Return the verdicts on a year as a table people can read."""
    return verdict_table(judge(year))


def verdict_table(judged: Judged) -> str:
    """Return person × award and collective × award: Đủ, Không đủ, Chưa đủ căn cứ."""
    names = {
        PERSON: judged.plan.staff.names,
        COLLECTIVE: judged.plan.collectives.names,
    }
    sides = (
        (PERSON, judged.persons, _PERSON_AWARDS),
        (COLLECTIVE, judged.collectives, _UNIT_AWARDS),
    )
    day = f"{judged.law.day:%d/%m/%Y}"
    lines = [f"# Bộ quy tắc {judged.law.pack.id}, ngày xét {day}; trước khi bỏ phiếu."]
    for kind, verdicts, awards in sides:
        lines += ["", *_rows(verdicts, names[kind], awards)]
    return "\n".join(lines) + "\n"


_PERSON_AWARDS = {
    "LDTT": "LĐTT", "CSTDCS": "CSTĐCS", "CSTDT": "CSTĐ tỉnh", "BK_TINH": "BK tỉnh", "KNC_GD": "KNC",
}  # fmt: skip
_UNIT_AWARDS = {"TTLDTT": "TTLĐTT", "TTLDXS": "TTLĐXS"}
_CODE, _NAME, _CELL = 10, 24, 16


def _rows(verdicts: Verdicts, names: Mapping[str, str], awards: Mapping[str, str]) -> Iterable[str]:
    yield _line("Mã", "Tên", awards.values())
    states = verdicts.states()
    for code, row in zip(states.index, records(states[list(awards)]), strict=True):
        yield _line(code, names[code], (VERDICTS.label(row[award]) for award in awards))


def _line(code: str, name: str, cells: Iterable[str]) -> str:
    shown = "".join(f"{cell:<{_CELL}}" for cell in cells)
    return f"{code:<{_CODE}}{name:<{_NAME}}{shown}".rstrip()
