"""The plan of Trường TH Cam Đức 2, calendar year 2019: steps of the real plan, invented people."""

from collections.abc import Sequence

import pandas as pd
from kim_son_plan import collectives, council
from people import Person, roster, staff
from tables import pairs, sheets

from sheets_tool.forms import plan as w1

_POSTS = """
Ban giám hiệu | Hiệu trưởng     | CBQL | NU  | 1
Ban giám hiệu | Phó Hiệu trưởng | CBQL | NAM | 1
Tổ khối 1-2   | Tổ trưởng       | GV   | NU  | 1
Tổ khối 1-2   | Giáo viên       | GV   | NU  | 4
Tổ khối 3     | Tổ trưởng       | GV   | NU  | 1
Tổ khối 3     | Giáo viên       | GV   | NU  | 3
Tổ khối 4-5   | Tổ trưởng       | GV   | NAM | 1
Tổ khối 4-5   | Giáo viên       | GV   | NU  | 3
Tổ khối 4-5   | Giáo viên       | GV   | NAM | 1
Tổ Văn phòng  | Tổ trưởng       | NV   | NU  | 1
Tổ Văn phòng  | Thư viện        | NV   | NU  | 1
Tổ Văn phòng  | Bảo vệ          | NV   | NAM | 1
"""
_START = 1900
_UNIT = """
unit_code     | TH-CD2
unit_name     | Trường Tiểu học Cam Đức 2
unit_level    | Trường
school_level  | TH
parent_name   | Phòng GD&ĐT Cam Lâm
year          | 2019
rule_pack     | vn
decision_date | 31/12/2019
"""
_COLLECTIVES = """
CD-TRUONG | Trường Tiểu học Cam Đức 2 | Trường   | CD01
CD-BGH    | Ban giám hiệu             | Tổ       | CD01
CD-12     | Tổ khối 1-2               | Tổ       | CD03
CD-3      | Tổ khối 3                 | Tổ       | CD08
CD-45     | Tổ khối 4-5               | Tổ       | CD12
CD-VP     | Tổ Văn phòng              | Tổ       | CD17
CD-CD     | Công đoàn trường          | Đoàn thể | CD08
"""
_COUNCIL = """
CD01 | Chủ tịch
CD02 | Phó chủ tịch
CD04 | Thư ký
CD08 | Ủy viên
CD12 | Ủy viên
"""
_PERIODS = """
1 | Thi đua sáu tháng đầu năm 2019 | 18/02/2019 | 30/06/2019 | 1
2 | Thi đua sáu tháng cuối năm 2019, tổng kết phong trào | 01/07/2019 | 31/12/2019 | 1
"""
_WORK_TARGETS = """
CT01 | Học sinh hoàn thành chương trình lớp học (%)   | 98  | 98,6 | | Tăng
CT02 | Tiết dạy có đổi mới phương pháp (tiết)         | 120 | 131  | | Tăng
CT03 | Chuyên đề, sáng kiến áp dụng trong trường      | 10  | 7    | | Tăng
"""
_CAMPAIGNS = """
PT01 | Thi đua phát triển kinh tế - xã hội tỉnh Khánh Hòa năm 2019 | Phong trào | 18/02/2019 | \
31/12/2019
PT02 | Đổi mới, sáng tạo trong dạy và học | Phong trào | 18/02/2019 | 31/12/2019
PT03 | Mỗi thầy cô là một tấm gương tự học | Cuộc vận động | 18/02/2019 | 31/12/2019
"""
_LOCAL_RULES = """
uu-tien.giao-vien-dung-lop | có  | Kế hoạch thi đua năm 2019 của trường (mẫu), mục II.6
nguong.ty-le-khen          | 40% | Kế hoạch thi đua năm 2019 của trường (mẫu), mục II.6
"""


def members() -> list[Person]:
    """Return the people of the school, CD01 to CD19."""
    return staff(_POSTS, prefix="CD", start=_START)


def frames(people: Sequence[Person]) -> dict[str, pd.DataFrame]:
    """Return the sheets of the plan by form id."""
    return {
        "unit": pairs(w1.UNIT, _UNIT),
        "staff": roster(people),
        "collectives": collectives(_COLLECTIVES, people),
        "council": council(_COUNCIL, people),
        **sheets(
            periods=_PERIODS,
            work_targets=_WORK_TARGETS,
            campaigns=_CAMPAIGNS,
            local_rules=_LOCAL_RULES,
        ),
    }
