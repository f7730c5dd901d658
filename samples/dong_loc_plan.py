"""The plan of Trường TH Đông Lộc, 2020-2021: dates of the real plan, invented people."""

from collections.abc import Sequence

import pandas as pd
from kim_son_plan import collectives, council
from people import Person, roster, staff
from tables import pairs, sheets, table

from sheets_tool.forms import plan as w1

_POSTS = """
Ban giám hiệu | Hiệu trưởng     | CBQL | NAM | 1
Ban giám hiệu | Phó Hiệu trưởng | CBQL | NU  | 1
Tổ 1-2-3      | Tổ trưởng       | GV   | NU  | 1
Tổ 1-2-3      | Giáo viên       | GV   | NU  | 5
Tổ 1-2-3      | Giáo viên       | GV   | NAM | 1
Tổ 4-5        | Tổ trưởng       | GV   | NAM | 1
Tổ 4-5        | Giáo viên       | GV   | NU  | 4
Tổ 4-5        | Giáo viên       | GV   | NAM | 2
Tổ Văn phòng  | Tổ trưởng       | NV   | NU  | 1
Tổ Văn phòng  | Thư viện        | NV   | NU  | 1
Tổ Văn phòng  | Y tế            | NV   | NU  | 1
Tổ Văn phòng  | Bảo vệ          | NV   | NAM | 1
"""
_START = 1700
_UNIT = """
unit_code             | TH-DL
unit_name             | Trường Tiểu học Đông Lộc
unit_level            | Trường
school_level          | TH
parent_name           | Phòng GD&ĐT Tân Hiệp
block                 | Khối Tiểu học 2
year                  | 2020-2021
rule_pack             | vn
conference_date       | 26/09/2020
registration_deadline | 30/09/2020
decision_date         | 31/05/2021
"""
_CALENDAR = """
Đăng ký | | 30/09/2020 | 01/10/2020 | 03/10/2020
"""
_COLLECTIVES = """
DL-TRUONG | Trường Tiểu học Đông Lộc | Trường | DL01
DL-BGH    | Ban giám hiệu            | Tổ     | DL01
DL-123    | Tổ 1-2-3                 | Tổ     | DL03
DL-45     | Tổ 4-5                   | Tổ     | DL10
DL-VP     | Tổ Văn phòng             | Tổ     | DL17
"""
_COUNCIL = """
DL01 | Chủ tịch
DL02 | Phó chủ tịch
DL04 | Thư ký
DL03 | Ủy viên
DL10 | Ủy viên
DL11 | Ủy viên
DL17 | Ủy viên
"""
_PERIODS = """
1 | Từ đầu năm học đến hết học kỳ I: tri ân thầy cô nhân ngày 20/11 | 07/09/2020 | 16/01/2021 | 1
2 | Học kỳ II: mừng Đảng 03/02, mừng 30/4 và 1/5, nhớ Bác 19/5, về đích năm học | 18/01/2021 | \
31/05/2021 | 1
"""
_CRITERIA = """
A1 | A | Ngày, giờ công | Chính | Điểm | 20 | 0,5 | | | |
B1 | B | Chất lượng giờ dạy, kết quả học sinh | Chính | Điểm | 40 | 0,5 | | | | GV
B2 | B | Chất lượng công việc được giao | Chính | Điểm | 40 | 0,5 | | | | CBQL; NV
B3 | B | Đổi mới, sáng tạo trong dạy và học | Chính | Điểm | 20 | 0,5 | | | |
C1 | C | Tham gia phong trào, cuộc vận động | Chính | Điểm | 20 | 0,5 | | | |
D1 | D | Thành tích đột xuất, xuất sắc | Cộng | Số lần | | | 2 | 4 | |
E1 | E | Nghỉ không lý do | Trừ | Số lần | | | 5 | 15 | |
"""
_BANDS = """
Tốt        | 90 |
Khá        | 75 | 90
Trung bình | 0  | 75
"""
_TARGETS = """
Lao động tiên tiến         | 16 | người
Chiến sĩ thi đua cơ sở     | 2  | người
Tập thể lao động tiên tiến | 3  | tập thể
"""
_WORK_TARGETS = """
CT01 | Học sinh hoàn thành chương trình lớp học (%) | 99 | 99,2 | 15 | Tăng
CT02 | Duy trì sĩ số (%)                            | 100 | 100 | 10 | Tăng
CT03 | Học sinh đạt giải giao lưu cấp huyện (lượt)  | 12 | 10 | 10 | Tăng
"""
_CAMPAIGNS = """
PT01 | Tiếp tục đổi mới, sáng tạo trong dạy và học | Phong trào | 07/09/2020 | 31/05/2021
PT02 | Học tập và làm theo tấm gương Bác Hồ | Cuộc vận động | 07/09/2020 | 31/05/2021
PT03 | Cả nước chung tay vì người nghèo | Phong trào | 07/09/2020 | 31/05/2021
"""
_LOCAL_RULES = """
sang-kien.linh-vuc | Dạy và học; Quản lý dạy học | Kế hoạch thi đua của trường (mẫu), mục II.3
phieu.ttldtt       | 1/2                         | Quy chế thi đua của trường (mẫu), Điều 7
phieu.gk           | 1/2                         | Quy chế thi đua của trường (mẫu), Điều 8
"""


def members() -> list[Person]:
    """Return the people of the school, DL01 to DL20."""
    return staff(_POSTS, prefix="DL", start=_START)


def frames(people: Sequence[Person]) -> dict[str, pd.DataFrame]:
    """Return the sheets of the plan by form id."""
    return {
        "unit": pairs(w1.UNIT, _UNIT),
        "staff": roster(people),
        "collectives": collectives(_COLLECTIVES, people),
        "council": council(_COUNCIL, people),
        "criteria": table(
            w1.CRITERIA,
            "criterion section description kind input max_points step points_each cap "
            "min_points applies_to",
            _CRITERIA,
        ),
        **sheets(
            calendar=_CALENDAR,
            periods=_PERIODS,
            bands=_BANDS,
            targets=_TARGETS,
            work_targets=_WORK_TARGETS,
            campaigns=_CAMPAIGNS,
            local_rules=_LOCAL_RULES,
        ),
    }
