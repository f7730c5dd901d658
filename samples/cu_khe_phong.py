"""The district above Trường TH Cự Khê: seven schools, one candidate each, three places upward.

Two lower secondary schools send late: until then their school level has no candidate.
"""

from dataclasses import dataclass
from pathlib import Path

import cu_khe_plan
import pandas as pd
from acts import so_far
from happenings import Sender, lines
from tables import pairs, sheets, table, write_plan

from sheets_tool.books.write import to_bytes
from sheets_tool.forms import events as w6
from sheets_tool.forms import plan as w1
from sheets_tool.forms import submission as w11
from sheets_tool.year.folder import YearFolder
from sheets_tool.year.rehearsal.cu_khe import AFTER_REVIEW, AFTER_SCHOOL, AFTER_THCS, INTERIM_DAY
from sheets_tool.year.rehearsal.steps import LATER
from sheets_tool.year.sending import send

_CODE, _NAME, _PARENT = "PGD-TO", cu_khe_plan.PARENT, "Sở GD&ĐT Hà Nội"
_UNIT = f"""
unit_code     | {_CODE}
unit_name     | {_NAME}
unit_level    | Phòng
parent_name   | {_PARENT}
year          | {cu_khe_plan.YEAR}
rule_pack     | vn
decision_date | 15/06/2022
"""
_CALENDAR = """
Sơ kết | | 04/03/2022 | 01/04/2022 | 15/04/2022
"""
_COUNCIL = """
Mai Quốc Trụ      | Trưởng phòng     | Chủ tịch
Tạ Thị Hồng Ngân  | Phó Trưởng phòng | Phó chủ tịch
Lưu Đức Thịnh     | Chuyên viên      | Thư ký
"""


@dataclass(frozen=True, slots=True)
class School:
    """A school below the district, and whom it sends."""

    code: str
    name: str
    level: str
    candidate: str
    who: str
    topic: str


_CU_KHE = School(cu_khe_plan.CODE, cu_khe_plan.NAME, "TH", "CK05", "", "")
_OTHERS = (
    School("MN-HP", "Trường Mầm non Hoa Phượng", "MN", "HP03", "Lê Thanh Nhài", "Sân chơi xanh"),
    School("MN-BM", "Trường Mầm non Bình Minh", "MN", "BM02", "Vũ Thị Sen", "Kể chuyện qua mạng"),
    School("TH-DS", "Trường Tiểu học Đồi Sim", "TH", "DS07", "Đỗ Văn Mộc", "Toán quanh ta"),
    School("TH-LN", "Trường Tiểu học Lá Non", "TH", "LN04", "Ngô Thị Trúc", "Tập đọc có nhạc"),
)
_LATE = (
    School("CS-SV", "Trường THCS Sông Vàng", "THCS", "SV11", "Bùi Thị Quế", "Hóa học không khói"),
    School("CS-CD", "Trường THCS Cánh Diều", "THCS", "CD05", "Phan Đức Lộc", "Bản đồ quê em"),
)
_GIFTS = """
VD01 | Tập thể | 22/11/2021 | Có | 2.400.000 | Áo ấm | 30 | chiếc
VD04 | Tập thể | 15/10/2021 | Có | 3 triệu   | Máy tính bảng | 2 | chiếc
VD02 | Tập thể | 12/01/2022 | Có | 850k      | | |
"""
"""What each of the other schools gave as a whole."""
_DISTRICT_ROUND = """
HP03 | Lê Thanh Nhài | 8,5  | Chọn
BM02 | Vũ Thị Sen    | 8    | Không
CK05 | {winner}      | 9,25 | Chọn
DS07 | Đỗ Văn Mộc    | 8,75 | Không
LN04 | Ngô Thị Trúc  | 8,5  | Không
SV11 | Bùi Thị Quế   | 8    | Chọn
CD05 | Phan Đức Lộc  | 7,75 | Không
"""
_FESTIVAL = """
Bóng bàn    | Cụm   | Trường Mầm non Hoa Phượng | 5 | 0 – 3 | 2 | Nhì
Bóng bàn    | Cụm   | Trường Tiểu học Lá Non    | 9 | 3 – 0 | 1 | Nhất
Bóng bàn    | Cụm   | Trường THCS Sông Vàng     | 9 | 3 – 2 | 1 | Nhất
Bóng bàn    | Cụm   | Trường THCS Cánh Diều     | 6 | 2 – 3 | 2 | Nhì
Bóng chuyền | Cụm   | Trường THCS Sông Vàng     | 8 | 1 – 2 | 2 | Nhì
Bóng chuyền | Cụm   | Trường THCS Cánh Diều     | 9 | 2 – 1 | 1 | Nhất
Kéo co      | Cụm   | Trường Mầm non Hoa Phượng | 9 | 2 – 0 | 1 | Nhất
Kéo co      | Cụm   | Trường Mầm non Bình Minh  | 7 | 0 – 2 | 2 | Nhì
Bóng bàn    | Huyện | Trường Tiểu học Cự Khê    | 9 | 3 – 1 | 1 | Nhất
Bóng bàn    | Huyện | Trường THCS Sông Vàng     | 7 | 1 – 3 | 2 | Nhì
Bóng bàn    | Huyện | Trường Tiểu học Lá Non    | 6 |       | 3 | Ba
Bóng chuyền | Huyện | Trường THCS Cánh Diều     | 9 | 2 – 0 | 1 | Nhất
Bóng chuyền | Huyện | Trường Tiểu học Đồi Sim   | 7 | 0 – 2 | 2 | Nhì
Bóng chuyền | Huyện | Trường THCS Sông Vàng     | 6 |       | 3 | Ba
Bóng chuyền | Huyện | Trường Tiểu học Cự Khê    | 5 |       | 4 | KK
Kéo co      | Huyện | Trường Mầm non Hoa Phượng | 9 | 2 – 1 | 1 | Nhất
Kéo co      | Huyện | Trường Tiểu học Cự Khê    | 7 | 1 – 2 | 2 | Nhì
Kéo co      | Huyện | Trường Mầm non Bình Minh  | 6 |       | 3 | Ba
Bóng bàn    | Tỉnh  | Trường Tiểu học Cự Khê    | 6 | 2 – 3 | 3 | Ba
Kéo co      | Tỉnh  | Trường Mầm non Hoa Phượng | 7 | 1 – 2 | 2 | Nhì
"""


def build(root: Path, *, school: Path) -> None:
    """Write the year folder; `school` is Cự Khê's own, whose submission is one of those sent."""
    year, late = YearFolder(root), YearFolder(root / LATER / AFTER_THCS)
    write_plan(year.plan, _frames())
    path = year.inbox / "2022-03-01" / "TH Cự Khê - sơ kết.xlsx"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(_of_cu_khe(school))
    for each in _OTHERS:
        _send(each, year.inbox / "2022-03-03" / f"so ket {each.name}.xlsx")
    for each in _LATE:
        _send(each, late.inbox / "2022-03-10" / f"so ket {each.name}.xlsx")
    _own_rounds(late)


def _of_cu_khe(school: Path) -> bytes:
    """Return the interim submission that Cự Khê's own year comes to."""
    with so_far(school, (AFTER_REVIEW, AFTER_SCHOOL)) as year:
        (output,) = send(year, "SO_KET", day=INTERIM_DAY).outputs
        return to_bytes(output.book)


def _send(school: School, path: Path) -> None:
    """Write what a school sends: its cover, whom it chose, what it gave."""
    sender = Sender(
        unit_code=school.code,
        unit_name=school.name,
        parent_name=_NAME,
        year=cu_khe_plan.YEAR,
        names={},
    )
    unit = {"unit_code": school.code, "unit_name": school.name}
    chosen = {
        **unit,
        "campaign": "GT01",
        "round": "Trường",
        "candidate_kind": "Cá nhân",
        "candidate_id": school.candidate,
        "candidate_name": school.who,
        "event": school.topic,
        "school_level": school.level,
        "outcome": "Chọn",
    }
    codes = "campaign candidate_kind on joined amount goods quantity goods_unit"
    gifts = [{**unit, **gift} for gift in lines(codes, _GIFTS, candidate_name=school.name)]
    cover = {
        **unit,
        "school_level": school.level,
        "year": cu_khe_plan.YEAR,
        "submission_kind": "SO_KET",
    }
    tables = {w11.CONTESTS: [chosen], w11.PARTICIPATION: gifts}
    sender.send(path, w11.SUBMISSION, tables, pairs={w11.COVER: cover})


def _own_rounds(year: YearFolder) -> None:
    """Write the district's own round of the award, and the festival of district and city."""
    winner = {person.staff_id: person.full_name for person in cu_khe_plan.members()}["CK05"]
    award = lines(
        "candidate_id candidate_name points outcome",
        _DISTRICT_ROUND.format(winner=winner),
        campaign="GT01",
        round="Huyện",
        candidate_kind="Cá nhân",
    )
    festival = lines(
        "event round candidate_name points result rank outcome",
        _FESTIVAL,
        campaign="HT01",
        candidate_kind="Tập thể",
    )
    district = Sender(
        unit_code=_CODE,
        unit_name=_NAME,
        parent_name=_PARENT,
        year=cu_khe_plan.YEAR,
        names={},
    )
    for day, name, rows in (
        ("2022-03-25", "xet chon cap huyen.xlsx", award),
        ("2022-04-20", "ngay hoi cap huyen, thanh pho.xlsx", festival),
    ):
        district.send(year.inbox / day / name, w6.CONTEST, {w6.CONTESTS: rows})


def _frames() -> dict[str, pd.DataFrame]:
    schools = sorted((_CU_KHE, *_OTHERS, *_LATE), key=lambda each: (each.level, each.code))
    below = "\n".join(
        f"{s.code} | {s.name} | {s.level} | Khối {s.level} | {_CODE}" for s in schools
    )
    return {
        "unit": pairs(w1.UNIT, _UNIT),
        "council": table(w1.COUNCIL, "full_name position role", _COUNCIL).assign(votes=True),
        "campaigns": cu_khe_plan.campaigns("1 | Cấp học | 3"),
        **sheets(calendar=_CALENDAR, units_below=below),
    }
