"""The year folder of Trường TH Cự Khê: registrations, and what happened from October to May.

Folders below `ve-sau/` arrive one by one, each before the commands that read it.
"""

from collections.abc import Sequence
from pathlib import Path

from acts import USUAL
from cu_khe_plan import NAME, frames, members
from hands import Table, Typed, opened, saved
from happenings import Sender, lines, sender_of
from openpyxl.workbook import Workbook
from people import Person
from tables import write_plan

from sheets_tool.books.write import to_bytes
from sheets_tool.forms import ballot as w5
from sheets_tool.forms import events as w6
from sheets_tool.forms import registration as w2
from sheets_tool.forms import results as w4
from sheets_tool.year.folder import YearFolder
from sheets_tool.year.rehearsal.cu_khe import AFTER_REVIEW, AFTER_SCHOOL, AFTER_YEAR
from sheets_tool.year.rehearsal.steps import LATER
from sheets_tool.year.templating import hand_out

_TITLE, _FIGHTER = "Lao động tiên tiến", "Chiến sĩ thi đua cơ sở"
_TOPICS = {
    "CK02": ("SKKN", "Sinh hoạt chuyên môn trực tuyến theo cụm lớp"),
    "CK04": ("Chuyên đề", "Góc sức khỏe tinh thần cho học sinh học tại nhà"),
    "CK05": ("SKKN", "Dạy vần cho học sinh lớp 1 qua màn hình"),
    "CK06": ("Chuyên đề", "Nhật ký vui của lớp 1"),
    "CK09": ("SKKN", "Trò chơi số học trong giờ trực tuyến"),
    "CK10": ("SKKN", "Đọc sách cùng cha mẹ mỗi tối"),
    "CK13": ("SKKN", "Học bảng nhân bằng nhịp điệu"),
    "CK14": ("Chuyên đề", "Vườn rau trên sân thượng làm lớp học"),
    "CK15": ("SKKN", "Viết thư cho bạn vùng cao"),
    "CK17": ("Đề tài", "Thư viện số của lớp do học sinh quản lý"),
    "CK21": ("SKKN", "Lịch sử làng nghề qua phim ngắn của học sinh"),
    "CK22": ("Chuyên đề", "Bữa cơm gia đình và bài toán lớp 5"),
}
"""Who registered a topic in October."""
_FIGHTERS = ("CK05", "CK09", "CK13", "CK21")
_ENTRY = "candidate_id points result outcome"
_REVIEWS = {
    "Tổ Văn phòng": "CK02 | 8,5 | | Chọn \n CK04 | 7,25 | | Không",
    "Tổ 1": "CK05 | 9 | | Chọn \n CK06 | 8,5 | | Chọn",
    "Tổ 2": "CK09 | 8,75 | | Chọn \n CK10 | 8 | | Chọn",
    "Tổ 3": "CK13 | 9 | | Chọn \n CK14 | 8,5 | | Chọn \n CK15 | 8,25 | | Chọn",
    "Tổ 4": "CK17 | 8,25 | | Chọn",
    "Tổ 5": "CK21 | 9,25 | | Chọn \n CK22 | 7,5 | | Không",
}
"""The groups' rounds in January; Tổ 3 sends three where two may go."""
_SCHOOL_ROUND = """
CK02 | 8,25 | | Không
CK05 | 9    | áp dụng rộng hơn trong toàn trường | Chọn
CK06 | 7,75 | | Không
CK09 | 8,5  | | Không
CK10 | 7,5  | | Không
CK13 | 9    | | Không
CK14 | 8    | | Không
CK17 | 8    | | Không
CK21 | 8,75 | | Không
"""
"""Two have nine points; the council chose one of them and wrote why."""
_OWN, _RIVAL = f"CK-TRUONG | {NAME}", " | Trường Tiểu học Đồi Sim"
_FESTIVAL = "event candidate_id candidate_name points result rank outcome"
_CLUSTER = f"""
Bóng bàn    | {_OWN} | 9 | 3 – 0 | 1 | Nhất
Bóng bàn    | {_RIVAL} | 7 | 1 – 3 | 2 | Nhì
Bóng chuyền | {_RIVAL} | 9 | 2 – 1 | 1 | Nhất
Bóng chuyền | {_OWN} | 7 | 1 – 2 | 2 | Nhì
Kéo co      | {_OWN} | 9 | 2 – 0 | 1 | Nhất
Kéo co      | {_RIVAL} | 7 | 0 – 2 | 2 | Nhì
"""
_DISTRICT_AND_CITY = """
Bóng bàn    | CK-TRUONG | 9 | 3 – 1 | 1 | Huyện | Nhất
Bóng chuyền | CK-TRUONG | 5 |       | 4 | Huyện | KK
Kéo co      | CK-TRUONG | 7 | 1 – 2 | 2 | Huyện | Nhì
Bóng bàn    | CK-TRUONG | 6 | 2 – 3 | 3 | Tỉnh  | Ba
"""
_GIFT = "campaign candidate_id on joined amount goods quantity goods_unit recipient"
_AUTUMN = """
VD04 | CK01 | 12/10/2021 | Có | 500.000   |           |   |       |
VD04 | CK02 | 12/10/2021 | Có | 500,000đ  |           |   |       |
VD04 | CK03 | 12/10/2021 | Có | 300k      |           |   |       |
VD04 | CK05 | 13/10/2021 | Có | 0,5 triệu |           |   |       |
VD04 | CK06 | 13/10/2021 | Có |           | Máy tính bảng | 1 | chiếc |
VD04 | CK09 | 13/10/2021 | Có | 300 nghìn |           |   |       |
VD04 | CK13 | 14/10/2021 | Có |           | Điện thoại cũ | 2 | chiếc |
VD04 | CK17 | 14/10/2021 | Có | 400       |           |   |       |
VD04 | CK21 | 14/10/2021 | Có | 1tr5      |           |   |       |
VD01 | CK01 | 22/11/2021 | Có | 300.000   |           |   |       | Điểm trường Nậm Khao
VD01 | CK05 | 22/11/2021 | Có | 200.000   | Áo ấm | 5 | chiếc | Điểm trường Nậm Khao
VD01 | CK09 | 22/11/2021 | Có | 200k      |           |   |       | Điểm trường Nậm Khao
VD01 | CK10 | 23/11/2021 | Có | 200k      |           |   |       | Điểm trường Nậm Khao
VD01 | CK13 | 23/11/2021 | Có | 250.000 đồng |        |   |       | Điểm trường Nậm Khao
VD01 | CK22 | 24/11/2021 | Có |           | Áo ấm | 4 | chiếc | Điểm trường Nậm Khao
"""
"""Money as people type it; the 400 of CK17 may be four hundred thousand, and is asked about."""
_CLASSES = """
VD01 | Tập thể | Lớp 3A | 24/11/2021 | Có | 1.250.000 | Vở viết | 120 | quyển
VD01 | Tập thể | Lớp 5B | 24/11/2021 | Có | 980.000   | Sách giáo khoa | 36 | bộ
"""
_PLEDGES = "CK14 \n CK18"
"""Who pledged to help a pupil in hardship in October; one of them has not come to it yet."""
_SPRING = """
VD02 | CK14 | 10/03/2022 | Có | 600.000 | Xe đạp | 1 | chiếc | Học sinh lớp 3B
VD02 | CK06 | 10/03/2022 | Có | 300.000 |        |   |       | Học sinh lớp 1A
VD02 | CK23 | 11/03/2022 | Có | 200.000 |        |   |       | Học sinh lớp 5A
"""
_SCHOOL_TO_SCHOOL = """
VD03 | Tập thể | CK-TRUONG | 15/04/2022 | Có | 3.000.000 | Bàn ghế | 15 | bộ | Trường bạn vùng cao
"""
_COMMENDED = "candidate_kind candidate_id commendation_kind period achievement on award"
_GIVEN = {"decided_by": "Trường", "outcome": "Đã trao"}
_THEMATIC = """
Cá nhân | CK21 | Chuyên đề | 1 | Quyên góp nhiều nhất cho phong trào máy tính | 30/12/2021 | \
Giấy khen
Tập thể | CK-T1 | Theo đợt | 1 | Tổ dẫn đầu phong trào đợt 1 | 28/01/2022 | Giấy khen
"""
_ENDING = """
Cá nhân | CK05 | Chuyên đề | 2 | Được chọn dự giải Nhà giáo tâm huyết cấp huyện | 22/02/2022 | \
Giấy khen
Cá nhân | CK14 | Đột xuất | 2 | Giúp học sinh mất xe có phương tiện đến trường | 14/03/2022 | \
Giấy khen
"""
_RECOGNISED: Typed = {
    "recognised_level": "Cơ sở",
    "influence_scope": "Cơ sở",
    "decision_no": "21/QĐ",
    "decision_date": "12/05/2022",
}
_SHORT_OF = {"CK16": {"rating": "Hoàn thành nhiệm vụ"}}
_VOTERS, _ENOUGH = 7, 6
_VOTES = {"CK13": 4, "CK21": 6}
"""Votes for the titles of fighters that were not unanimous; four of seven are not enough."""
_UNITS = ("CK-VP", "CK-T1", "CK-T2", "CK-T3", "CK-T4", "CK-T5")


def build(root: Path) -> None:
    """Write the year folder, and below `ve-sau/` what arrives later."""
    people = members()
    year = YearFolder(root)
    plan = frames(people)
    write_plan(year.plan, plan)
    school = sender_of(plan, people)
    _register(year, people)
    later = root / LATER
    _autumn(school, YearFolder(root))
    _review(school, YearFolder(later / AFTER_REVIEW))
    _after_school_round(school, YearFolder(later / AFTER_SCHOOL))
    _end_of_year(school, YearFolder(later / AFTER_YEAR), year, people)


def _register(year: YearFolder, people: Sequence[Person]) -> None:
    """Each group's head fills the form that was handed out: titles and the year's topic."""
    for output in hand_out(year, w2.REGISTRATION.id).outputs:
        group = output.book.stamp["group"]
        book = opened(to_bytes(output.book))
        persons = Table(book, w2.PERSONS)
        for person in (each for each in people if each.group == group):
            code = person.staff_id
            kind, topic = _TOPICS.get(code, ("", ""))
            titles = f"{_TITLE}; {_FIGHTER}" if code in _FIGHTERS else _TITLE
            typed = {"titles": titles, "initiative_kind": kind, "initiative": topic}
            persons.type(persons.row_of("staff_id", code), typed)
        units = Table(book, w2.COLLECTIVES)
        units.type(units.top + 1, {"titles": "Tập thể lao động tiên tiến"})
        saved(book, year.inbox / "2021-10-22" / f"dang ky {group}.xlsx")


def _autumn(school: Sender, year: YearFolder) -> None:
    gifts = lines(_GIFT, _AUTUMN, candidate_kind="Cá nhân")
    classes = lines(
        "campaign candidate_kind candidate_name on joined amount goods quantity goods_unit",
        _CLASSES,
        recipient="Điểm trường Nậm Khao",
    )
    pledged = lines(
        "candidate_id", _PLEDGES, campaign="VD02", candidate_kind="Cá nhân", pledged="Có"
    )
    path = year.inbox / "2021-11-30" / "ung ho thang 10-11.xlsx"
    school.send(path, w6.CAMPAIGN, {w6.PARTICIPATION: [*gifts, *classes, *pledged]})


def _review(school: Sender, year: YearFolder) -> None:
    """Put in the groups' rounds of January, the cluster's festival, the first commendations."""
    for group, text in _REVIEWS.items():
        path = year.inbox / "2022-01-20" / f"xet chon {group}.xlsx"
        school.send(path, w6.CONTEST, {w6.CONTESTS: _entries(text, "Tổ")}, group=group)
    cluster = lines(_FESTIVAL, _CLUSTER, campaign="HT01", round="Cụm", candidate_kind="Tập thể")
    school.send(
        year.inbox / "2022-01-05" / "ngay hoi cap cum.xlsx", w6.CONTEST, {w6.CONTESTS: cluster}
    )
    path = year.inbox / "2022-01-28" / "khen thuong dot 1.xlsx"
    school.send(path, w6.COMMENDATION, {w6.COMMENDATIONS: lines(_COMMENDED, _THEMATIC, **_GIVEN)})


def _entries(text: str, round_: str) -> list[dict[str, str | float]]:
    return [
        {**line, "event": _TOPICS[str(line["candidate_id"])][1]}
        for line in lines(_ENTRY, text, campaign="GT01", round=round_, candidate_kind="Cá nhân")
    ]


def _after_school_round(school: Sender, year: YearFolder) -> None:
    """Tổ 3 chose again, two instead of three; then the school held its round."""
    again = _entries(_REVIEWS["Tổ 3"].replace("8,25 | | Chọn", "8,25 | | Không"), "Tổ")
    school.send(
        year.inbox / "2022-02-10" / "xet chon Tổ 3 (chọn lại).xlsx",
        w6.CONTEST,
        {w6.CONTESTS: again},
        group="Tổ 3",
    )
    path = year.inbox / "2022-02-22" / "hoi thao cap truong.xlsx"
    school.send(path, w6.CONTEST, {w6.CONTESTS: _entries(_SCHOOL_ROUND, "Trường")})


def _end_of_year(
    school: Sender, year: YearFolder, plan: YearFolder, people: Sequence[Person]
) -> None:
    festival = lines(
        "event candidate_id points result rank round outcome",
        _DISTRICT_AND_CITY,
        campaign="HT01",
        candidate_kind="Tập thể",
    )
    path = year.inbox / "2022-04-28" / "ngay hoi cap huyen, thanh pho.xlsx"
    school.send(path, w6.CONTEST, {w6.CONTESTS: festival})
    gifts = lines(_GIFT, _SPRING, candidate_kind="Cá nhân")
    codes = (
        "campaign candidate_kind candidate_id on joined amount goods quantity goods_unit recipient"
    )
    gifts += lines(codes, _SCHOOL_TO_SCHOOL)
    corrected = [
        {**line, "amount": "400.000"}
        for line in lines(_GIFT, _AUTUMN, candidate_kind="Cá nhân")
        if line["candidate_id"] == "CK17"
    ]
    path = year.inbox / "2022-04-29" / "ung ho thang 3-4.xlsx"
    school.send(path, w6.CAMPAIGN, {w6.PARTICIPATION: [*gifts, *corrected]})
    path = year.inbox / "2022-05-10" / "khen thuong dot 2.xlsx"
    school.send(path, w6.COMMENDATION, {w6.COMMENDATIONS: lines(_COMMENDED, _ENDING, **_GIVEN)})
    for output in hand_out(plan, w4.RESULTS.id).outputs:
        group = output.book.stamp["group"]
        book = _results(to_bytes(output.book), group, people)
        saved(book, year.inbox / "2022-05-20" / f"ket qua nam {group}.xlsx")
    _vote(school, year, people)


def _results(template: bytes, group: str, people: Sequence[Person]) -> Workbook:
    book = opened(template)
    persons, initiatives = Table(book, w4.PERSONS), Table(book, w4.INITIATIVES)
    mine = [person.staff_id for person in people if person.group == group]
    for code in mine:
        persons.type(persons.row_of("staff_id", code), {**USUAL, **_SHORT_OF.get(code, {})})
    for code in (each for each in mine if each in _TOPICS):
        kind, topic = _TOPICS[code]
        own = {"initiative_id": f"SK-{code}", "initiative_kind": kind, "initiative": topic}
        known = _RECOGNISED if code in _FIGHTERS else {}
        initiatives.type(
            initiatives.next_free(), {**own, "authors": code, "applied": "Có", **known}
        )
    units = Table(book, w4.COLLECTIVES)
    units.type(units.top + 1, {"rating": "Hoàn thành tốt nhiệm vụ", "judged": "Đạt"})
    return book


def _vote(school: Sender, year: YearFolder, people: Sequence[Person]) -> None:
    """Put in the minutes of the council: persons first, then the groups."""
    proposed = [p.staff_id for p in people if p.staff_id not in _SHORT_OF]
    rows = [_count(code, _TITLE, _VOTERS) for code in proposed]
    rows += [_count(code, _FIGHTER, _VOTES.get(code, _VOTERS)) for code in _FIGHTERS]
    meeting = {
        "stage": "HOI_DONG",
        "round": 1,
        "held_on": "2022-05-26",
        "members": _VOTERS,
        "present": _VOTERS,
        "method": "BO_PHIEU_KIN",
    }
    minutes = {
        "kiem phieu ca nhan": rows,
        "kiem phieu tap the": [_count(u, "Tập thể lao động tiên tiến", _VOTERS) for u in _UNITS],
    }
    for name, counted in minutes.items():
        path = year.inbox / "2022-05-27" / f"{name}.xlsx"
        school.send(path, w5.BALLOT, {w5.COUNT: counted}, pairs={w5.MEETING: meeting})


def _count(code: str, award: str, approve: int) -> dict[str, str | float]:
    counted = dict.fromkeys(("issued", "returned", "valid"), _VOTERS)
    passed = approve >= _ENOUGH
    decided = (
        {"decision": "Công nhận"} if passed else {"decision": "Không", "reason": "thiếu phiếu"}
    )
    return {
        "candidate_id": code,
        "award": award,
        **counted,
        "approve": approve,
        "reject": _VOTERS - approve,
        **decided,
    }
