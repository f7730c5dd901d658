"""The plan of Trường THCS Kim Sơn, 2020-2021: dates of the real plan, invented people."""

from collections.abc import Sequence
from datetime import date

import pandas as pd
from people import Person, changed, roster, staff
from tables import pairs, sheets, table

from sheets_tool.forms import plan as w1

POSTS = """
Ban giám hiệu | Hiệu trưởng        | CBQL | NU  | 1
Ban giám hiệu | Phó Hiệu trưởng    | CBQL | NAM | 1
Ban giám hiệu | Phó Hiệu trưởng    | CBQL | NU  | 1
Tổ Toán – Lý  | Tổ trưởng          | GV   | NAM | 1
Tổ Toán – Lý  | Tổ phó             | GV   | NU  | 1
Tổ Toán – Lý  | Giáo viên          | GV   | NU  | 5
Tổ Toán – Lý  | Giáo viên          | GV   | NAM | 2
Tổ Ngữ văn    | Tổ trưởng          | GV   | NU  | 1
Tổ Ngữ văn    | Tổ phó             | GV   | NU  | 1
Tổ Ngữ văn    | Giáo viên          | GV   | NU  | 7
Tổ Ngoại ngữ  | Tổ trưởng          | GV   | NU  | 1
Tổ Ngoại ngữ  | Giáo viên          | GV   | NU  | 4
Tổ Hóa – Sinh | Tổ trưởng          | GV   | NU  | 1
Tổ Hóa – Sinh | Tổ phó             | GV   | NAM | 1
Tổ Hóa – Sinh | Giáo viên          | GV   | NU  | 4
Tổ Hóa – Sinh | Giáo viên          | GV   | NAM | 1
Tổ Sử – Địa   | Tổ trưởng          | GV   | NAM | 1
Tổ Sử – Địa   | Giáo viên          | GV   | NU  | 4
Tổ Sử – Địa   | Tổng phụ trách Đội | GV   | NAM | 1
Tổ Sử – Địa   | Giáo viên          | GV   | NAM | 1
Tổ Văn phòng  | Tổ trưởng          | NV   | NU  | 1
Tổ Văn phòng  | Kế toán            | NV   | NU  | 1
Tổ Văn phòng  | Văn thư            | NV   | NU  | 1
Tổ Văn phòng  | Thư viện           | NV   | NU  | 1
Tổ Văn phòng  | Y tế               | NV   | NU  | 1
Tổ Văn phòng  | Bảo vệ             | NV   | NAM | 1
"""
_CHANGES = {
    "KS24": {"full_name": "Vũ Thị Thủy"},
    "KS29": {"full_name": "Nguyễn Thị Thu Hà"},
    "KS30": {"full_name": "Phạm Thị Hạnh"},
    "KS28": {"arrived_on": date(2018, 8, 15)},
    "KS46": dict.fromkeys(("recruited_on", "joined_on", "arrived_on"), date(2020, 11, 2)),
}
_START = 40

_UNIT = """
unit_code             | THCS-KS
unit_name             | Trường THCS Kim Sơn
unit_level            | Trường
school_level          | THCS
hardship              | Không
parent_name           | Phòng GD&ĐT Gia Lâm
block                 | Khối THCS
year                  | 2020-2021
rule_pack             | vn
conference_date       | 03/10/2020
registration_deadline | HN+2
decision_date         | 30/06/2021
"""
_CALENDAR = """
Đăng ký  |   | HN+2       | 12/10/2020 | 16/10/2020
Sơ kết   | 2 | 08/01/2021 | 11/01/2021 | 15/01/2021
Cuối năm |   | 25/06/2021 | 01/07/2021 | 05/07/2021
"""
_COLLECTIVES = """
KS-TRUONG | Trường THCS Kim Sơn | Trường | KS01
KS-BGH    | Ban giám hiệu       | Tổ     | KS01
KS-TOAN   | Tổ Toán – Lý        | Tổ     | KS04
KS-VAN    | Tổ Ngữ văn          | Tổ     | KS13
KS-NN     | Tổ Ngoại ngữ        | Tổ     | KS22
KS-HOA    | Tổ Hóa – Sinh       | Tổ     | KS27
KS-SU     | Tổ Sử – Địa         | Tổ     | KS34
KS-VP     | Tổ Văn phòng        | Tổ     | KS41
"""
_COUNCIL = """
KS01 | Chủ tịch
KS02 | Phó chủ tịch
KS03 | Phó chủ tịch
KS14 | Thư ký
KS04 | Ủy viên
KS13 | Ủy viên
KS22 | Ủy viên
KS27 | Ủy viên
KS34 | Ủy viên
"""
_PERIODS = """
1 | Sẵn sàng cho năm học mới, vào nền nếp từ tuần đầu; chào mừng 19/8, 2/9 và đại hội Đảng bộ \
Thành phố | 01/08/2020 | 20/10/2020 | 1
2 | Về đích học kỳ I; kỷ niệm 18/11, tri ân thầy cô 20/11, truyền thống 22/12 | 21/10/2020 | \
31/12/2020 | 1
3 | Mừng Đảng, mừng Xuân Tân Sửu; bứt phá đầu học kỳ II | 01/01/2021 | 31/03/2021 | 1
4 | Hoàn thành và vượt chỉ tiêu cả năm; chào mừng 30/4, 7/5 và 19/5 | 01/04/2021 | 30/06/2021 | 2
"""
_CRITERIA = """
A1 | A | Ngày, giờ công | Chính | Điểm | 15 | 0,5 | | | | |
A2 | A | Hồ sơ, sổ sách đúng hạn | Chính | Điểm | 15 | 0,5 | | | | |
B1 | B | Chất lượng giờ dạy, kết quả học sinh | Chính | Điểm | 30 | 0,5 | | | | | GV
B2 | B | Chất lượng công việc được giao | Chính | Điểm | 30 | 0,5 | | | | | CBQL; NV
B3 | B | Sinh hoạt chuyên môn, dự giờ | Chính | Điểm | 20 | 0,5 | | | | |
C1 | C | Tham gia phong trào, cuộc vận động | Chính | Điểm | 20 | 0,5 | | | | |
D1 | D | Học sinh đạt giải cấp huyện trở lên | Cộng | Số lần | | | 2 | 6 | | | GV
D2 | D | Sáng kiến được công nhận | Cộng | Có/Không | 4 | | | | | |
E1 | E | Nghỉ không lý do | Trừ | Số lần | | | 5 | 15 | | |
E2 | E | Đi muộn, về sớm | Trừ | Số lần | | | | | E1 | 3 |
F1 | F | Vi phạm đạo đức nhà giáo | Loại trừ | Có/Không | | | | | | |
"""
_BANDS = """
Tốt        | 90 |
Khá        | 75 | 90
Trung bình | 60 | 75
Yếu        | 0  | 60
"""
_TARGETS = """
Lao động tiên tiến           | 40 | người
Chiến sĩ thi đua cơ sở       | 6  | người
Tập thể lao động tiên tiến   | 6  | tập thể
Tập thể lao động xuất sắc    | 1  | tập thể
Giấy khen                    | 20 | %
"""
_WORK_TARGETS = """
CT01 | Duy trì sĩ số (%)                       | 100 | | 10 | Tăng
CT02 | Học sinh lớp 9 tốt nghiệp (%)           | 99  | | 15 | Tăng
CT03 | Học sinh giỏi cấp huyện (lượt)          | 24  | | 15 | Tăng
CT04 | Giờ dạy có ứng dụng công nghệ (%)       | 60  | | 10 | Tăng
CT05 | Học sinh vi phạm nội quy (lượt)         | 30  | | 5  | Giảm
"""
_CAMPAIGNS = """
PT01 | Đổi mới, sáng tạo trong dạy và học           | Phong trào    | 01/08/2020 | 30/06/2021
PT02 | Mỗi thầy cô là một tấm gương tự học          | Cuộc vận động | 01/08/2020 | 30/06/2021
PT03 | Chung tay vì người nghèo                     | Cuộc vận động | 17/10/2020 | 31/12/2020
PT04 | Hội thi giáo viên dạy giỏi cấp trường        | Hội thi       | 02/11/2020 | 18/11/2020
"""
_LOCAL_RULES = """
diem-toi-thieu.ldtt   | 75 | Quy chế thi đua của trường (mẫu), Điều 5
diem-toi-thieu.cstdcs | 90 | Quy chế thi đua của trường (mẫu), Điều 6
"""
_RULES_OF_VOTES = """
phieu.ttldtt       | 70%    | Quy chế thi đua của trường (mẫu), Điều 7
phieu.gk           | 1/2    | Quy chế thi đua của trường (mẫu), Điều 8
phieu.bk_tinh      | 70%    | Quy chế thi đua của trường (mẫu), Điều 7
cap-quyet-dinh.gk  | Trường | Quy chế thi đua của trường (mẫu), Điều 8
"""
"""What the council wrote down once it was asked: the law read does not say."""


def members() -> list[Person]:
    """Return the people of the school."""
    return changed(staff(POSTS, prefix="KS", start=_START), _CHANGES)


def frames(people: Sequence[Person], *, of_votes: bool = False) -> dict[str, pd.DataFrame]:
    """Return the sheets of the plan by form id; `of_votes` with the rules that votes ask for."""
    rules = _LOCAL_RULES.rstrip() + _RULES_OF_VOTES if of_votes else _LOCAL_RULES
    return {
        "unit": pairs(w1.UNIT, _UNIT),
        "staff": roster(people),
        "collectives": collectives(_COLLECTIVES, people),
        "council": council(_COUNCIL, people),
        "criteria": table(
            w1.CRITERIA,
            "criterion section description kind input max_points step points_each cap "
            "converts_to ratio applies_to",
            _CRITERIA,
        ),
        **sheets(
            calendar=_CALENDAR,
            periods=_PERIODS,
            bands=_BANDS,
            targets=_TARGETS,
            work_targets=_WORK_TARGETS,
            campaigns=_CAMPAIGNS,
            local_rules=rules,
        ),
    }


def collectives(text: str, people: Sequence[Person]) -> pd.DataFrame:
    """Return sheet `Tập thể`; a head stands in the text by code."""
    names = {person.staff_id: person.full_name for person in people}
    frame = table(w1.COLLECTIVES, "collective_id collective collective_kind head_name", text)
    return frame.assign(head_name=[names[code] for code in frame["head_name"]])


def council(text: str, people: Sequence[Person]) -> pd.DataFrame:
    """Return sheet `Hội đồng` from lines `code | role`; all of them vote."""
    known = {person.staff_id: person for person in people}
    frame = table(w1.COUNCIL, "staff_id role", text)
    frame["full_name"] = [known[code].full_name for code in frame["staff_id"]]
    frame["position"] = [known[code].position for code in frame["staff_id"]]
    return frame.assign(votes=True)
