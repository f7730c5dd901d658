"""The year folder of Phòng GD&ĐT thành phố Bắc Giang: the plan, and what its schools sent up.

Thirteen schools are due. One sends nothing, one is late, one sends twice, one declares on its cover
more than its rows hold, one typed over an award, and one teacher stands in two schools.
"""

import tempfile
from pathlib import Path

import bac_giang_later
import pandas as pd
import schools
from hands import Table, opened, saved
from schools import KEPT, MISSING, OTHERS, School
from tables import pairs, sheets, table, write_plan

from sheets_tool.forms import plan as w1
from sheets_tool.forms import submission as w11
from sheets_tool.year.folder import YearFolder

_UNIT = """
unit_code     | PGD-BG
unit_name     | Phòng GD&ĐT thành phố Bắc Giang
unit_level    | Phòng
parent_name   | Sở GD&ĐT Bắc Giang
year          | 2020-2021
rule_pack     | vn
decision_date | 04/06/2021
"""
_CALENDAR = """
Đăng ký  |   | 20/11/2020 | 25/11/2020 | 30/11/2020
Sơ kết   | 1 | 22/01/2021 | 01/02/2021 | 05/02/2021
Cuối năm | 2 | 28/05/2021 | 07/06/2021 | 11/06/2021
"""
_COUNCIL = """
Đỗ Quang Khánh  | Trưởng phòng      | Chủ tịch
Vũ Thanh Quyên  | Phó Trưởng phòng  | Phó chủ tịch
Ngô Hữu Toàn    | Chuyên viên       | Thư ký
Bùi Thị Kim Yến | Chuyên viên       | Ủy viên
Đinh Tiến Lâm   | Kế toán trưởng    | Ủy viên
"""
_TARGETS = """
Lao động tiên tiến        | 75 | %
Chiến sĩ thi đua cơ sở    | 15 | %
Tập thể lao động xuất sắc | 4  | tập thể
"""
_CAMPAIGNS = """
PT01 | Đổi mới, sáng tạo trong quản lý, giảng dạy và học tập | Phong trào | 01/11/2020 | 31/05/2021
PT02 | Văn hóa công sở trong trường học | Cuộc vận động | 01/11/2020 | 31/05/2021
"""
_LOCAL_RULES = """
nguong.ty-le-khen | 60% | Hướng dẫn thi đua của Phòng (mẫu), mục 3
phieu.ttldtt      | 1/2 | Quy chế thi đua của Phòng (mẫu), Điều 6
"""
_TEACHER = {"full_name": "Trần Thị Phương Thảo", "birth_date": "1988-03-14"}
_MOVED = {"THST05": _TEACHER, "THPH05": _TEACHER}
"""One teacher moved in October; both schools still name her."""
_SENT = (
    ("2020-11-13", "ho-so-dang-ky MN Hoa Sen.xlsx", "MN-HS"),
    ("2020-11-13", "Mầm non Sao Mai - hồ sơ đăng ký.xlsx", "MN-SM"),
    ("2020-11-16", "ho-so-dang-ky (TH Binh Minh).xlsx", "TH-BM"),
    ("2020-11-16", "FW_ ho so dang ky TH Hoa Binh.xlsx", "TH-HB"),
    ("2020-11-17", "hoso dk hoa mi.xlsx", "MN-HM"),
    ("2020-11-17", "THCS Đồi Thông.xlsx", "CS-DT"),
    ("2020-11-18", "ho-so-dang-ky.xlsx", "CS-BM"),
    ("2020-11-18", "Hướng Dương bản chính thức.xlsx", "CS-HD"),
    ("2020-11-19", "TH Sông Thương nộp Phòng.xlsx", "TH-ST"),
    ("2020-11-20", "ho-so-dang-ky_Phuong_Hong.xlsx", "TH-PH"),
    ("2020-11-20", "thcs song thuong.xlsx", "CS-ST"),
    ("2020-11-23", "Đồng Xanh xin nộp muộn.xlsx", "TH-DX"),
)
"""Day received, file name, school."""
_EARLIER = ("2020-11-13", "Hướng Dương.xlsx")


def build(root: Path, *, kept: Path) -> None:
    """Write the year folder of the district and, in `kept`, those of three of its schools."""
    year = YearFolder(root)
    write_plan(year.plan, _frames())
    with tempfile.TemporaryDirectory() as folder:
        roots = _roots(Path(folder), kept=kept)
        made = {code: schools.submission(root) for code, root in roots.items()}
        for day, name, code in _SENT:
            path = year.inbox / day / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(made[code])
        bac_giang_later.build(year, roots)
        _send_earlier(roots["CS-HD"], year)
    _declare_more(year.inbox / "2020-11-16" / "FW_ ho so dang ky TH Hoa Binh.xlsx")
    _type_over(year.inbox / "2020-11-17" / "THCS Đồi Thông.xlsx")


def _roots(folder: Path, *, kept: Path) -> dict[str, Path]:
    """Write the year of every school that sends something, and return code → its folder."""
    roots = {}
    for school in (*KEPT, *OTHERS):
        root = kept / school.folder if school in KEPT else folder / school.code
        schools.build(school, root, changes=_MOVED)
        roots[school.code] = root
    return roots


def _send_earlier(root: Path, year: YearFolder) -> None:
    """The first version of a school that sent twice: one group's return was not in yet."""
    (late,) = root.glob("nhan/*/Tổ Khoa học xã hội.xlsx")
    late.unlink()
    day, name = _EARLIER
    (year.inbox / day / name).write_bytes(schools.submission(root))


def _declare_more(path: Path) -> None:
    """Somebody corrected the cover by hand and forgot the rows."""
    book = opened(path.read_bytes())
    label = w11.COVER[w11.declared_code("CA_NHAN", "GK")].header
    cell = next(row[1] for row in book["Bìa"].iter_rows() if row[0].value == label)
    cell.value += 2
    saved(book, path)


def _type_over(path: Path) -> None:
    """Somebody typed a title that does not exist over an award."""
    book = opened(path.read_bytes())
    persons = Table(book, w11.PERSONS)
    persons.type(persons.top + 5, {"award": "Giáo viên xuất sắc"})
    saved(book, path)


def _frames() -> dict[str, pd.DataFrame]:
    below = "\n".join(
        f"{s.code} | {s.name} | {s.level} | {s.block} | PGD-BG" for s in _all_schools()
    )
    return {
        "unit": pairs(w1.UNIT, _UNIT),
        "council": table(w1.COUNCIL, "full_name position role", _COUNCIL).assign(votes=True),
        **sheets(
            calendar=_CALENDAR,
            units_below=below,
            periods=schools.PERIODS,
            targets=_TARGETS,
            campaigns=_CAMPAIGNS,
            local_rules=_LOCAL_RULES,
        ),
    }


def _all_schools() -> list[School]:
    order = {"MN": 0, "TH": 1, "THCS": 2}
    return sorted((*KEPT, *OTHERS, MISSING), key=lambda s: (order[s.level], s.block, s.name))
