"""The plan of Trường TH Cự Khê, 2021-2022: dates and rules of the real plan, invented people."""

from collections.abc import Sequence

import pandas as pd
from kim_son_plan import collectives, council
from people import Person, roster, staff
from tables import pairs, sheets, table

from sheets_tool.forms import plan as w1

CODE, NAME = "TH-CK", "Trường Tiểu học Cự Khê"
PARENT = "Phòng GD&ĐT Thanh Oai"
YEAR = "2021-2022"
OFFICE = "Tổ Văn phòng"
_START = 1400

_UNIT = f"""
unit_code             | {CODE}
unit_name             | {NAME}
unit_level            | Trường
school_level          | TH
hardship              | Không
parent_name           | {PARENT}
block                 | Khối TH
year                  | {YEAR}
rule_pack             | vn
conference_date       | 09/10/2021
registration_deadline | 25/10/2021
decision_date         | 31/05/2022
"""
_CALENDAR = """
Đăng ký  | | 25/10/2021 | 27/10/2021 | 05/11/2021
Sơ kết   | | 22/02/2022 | 25/02/2022 | 04/03/2022
Cuối năm | | 20/05/2022 | 01/06/2022 | 06/06/2022
"""
_COLLECTIVES = """
CK-TRUONG | Trường Tiểu học Cự Khê | Trường | CK01
CK-VP     | Tổ Văn phòng           | Tổ     | CK02
CK-T1     | Tổ 1                   | Tổ     | CK05
CK-T2     | Tổ 2                   | Tổ     | CK09
CK-T3     | Tổ 3                   | Tổ     | CK13
CK-T4     | Tổ 4                   | Tổ     | CK17
CK-T5     | Tổ 5                   | Tổ     | CK21
"""
_COUNCIL = """
CK01 | Chủ tịch
CK02 | Phó chủ tịch
CK05 | Thư ký
CK09 | Ủy viên
CK13 | Ủy viên
CK17 | Ủy viên
CK21 | Ủy viên
"""
_PERIODS = """
1 | Dạy tốt – học tốt, thích ứng với dạy trực tuyến; chào mừng 20/11 | 01/10/2021 | 31/01/2022 | 1
2 | Đổi mới, sáng tạo dạy và học; xây dựng trường học hạnh phúc | 01/02/2022 | 31/05/2022 | 1
"""
_TARGETS = """
Lao động tiên tiến         | 22 | người
Chiến sĩ thi đua cơ sở     | 15 | %
Tập thể lao động tiên tiến | 6  | tập thể
"""
CAMPAIGNS = """
PT01 | Đổi mới, sáng tạo trong dạy và học | Phong trào | 01/10/2021 | 31/05/2022 | | |
PT02 | Trường học hạnh phúc | Phong trào | 01/10/2021 | 31/05/2022 | | |
GT01 | Nhà giáo Hà Nội tâm huyết, sáng tạo | Giải thưởng | 01/10/2021 | 30/04/2022 | {funnel}
HT01 | Ngày hội Văn hóa thể thao ngành Giáo dục | Hội thi | 01/12/2021 | 30/04/2022 | | |
VD01 | Ủng hộ giáo dục miền núi, vùng sâu, vùng xa | Cuộc vận động | 01/11/2021 | 31/01/2022 | | |
VD02 | Nhà giáo giúp học sinh khó khăn | Cuộc vận động | 01/10/2021 | 31/05/2022 | | |
VD03 | Trường giúp trường – Cá nhân giúp cá nhân | Phong trào | 01/10/2021 | 31/05/2022 | | |
VD04 | Sóng và máy tính cho em | Phong trào | 01/10/2021 | 31/12/2021 | | |
"""
"""The movements of the school and the district; how many a part sends differs."""
CAMPAIGN_CODES = "campaign campaign_name campaign_kind from to quota_below quota_by quota_up"
_FUNNEL = "2 | | 1"
_LOCAL_RULES = """
phieu.ttldtt            | 1/2         | Quy chế thi đua của trường (mẫu), Điều 7
chi-tieu.VD01.so-tien   | 5 triệu     | Kế hoạch vận động của trường (mẫu), mục 2
chi-tieu.VD01.so-nguoi  | 24          | Kế hoạch vận động của trường (mẫu), mục 2
chi-tieu.VD04.so-tien   | 10.000.000  | Kế hoạch vận động của trường (mẫu), mục 3
"""
_POSTS = f"""
{OFFICE} | Hiệu trưởng     | CBQL | NAM | 1
{OFFICE} | Phó Hiệu trưởng | CBQL | NU  | 1
{OFFICE} | Kế toán         | NV   | NU  | 1
{OFFICE} | Y tế            | NV   | NU  | 1
Tổ 1     | Tổ trưởng       | GV   | NU  | 1
Tổ 1     | Giáo viên       | GV   | NU  | 3
Tổ 2     | Tổ trưởng       | GV   | NU  | 1
Tổ 2     | Giáo viên       | GV   | NU  | 3
Tổ 3     | Tổ trưởng       | GV   | NU  | 1
Tổ 3     | Giáo viên       | GV   | NU  | 3
Tổ 4     | Tổ trưởng       | GV   | NAM | 1
Tổ 4     | Giáo viên       | GV   | NU  | 3
Tổ 5     | Tổ trưởng       | GV   | NU  | 1
Tổ 5     | Giáo viên       | GV   | NAM | 3
"""


def members() -> list[Person]:
    """Return the people of the school: CK01 to CK24, four a group."""
    return staff(_POSTS, prefix="CK", start=_START)


def frames(people: Sequence[Person]) -> dict[str, pd.DataFrame]:
    """Return the sheets of the plan by form id."""
    return {
        "unit": pairs(w1.UNIT, _UNIT),
        "staff": roster(people),
        "collectives": collectives(_COLLECTIVES, people),
        "council": council(_COUNCIL, people),
        "campaigns": campaigns(_FUNNEL),
        **sheets(calendar=_CALENDAR, periods=_PERIODS, targets=_TARGETS, local_rules=_LOCAL_RULES),
    }


def campaigns(funnel: str) -> pd.DataFrame:
    """Return sheet `Phong trào`; `funnel`: places a part has | by what | places upward."""
    return table(w1.CAMPAIGNS, CAMPAIGN_CODES, CAMPAIGNS.format(funnel=funnel))
