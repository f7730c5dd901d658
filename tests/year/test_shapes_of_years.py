"""Years of other shapes, from the first template to the record, by commands alone."""

from dataclasses import dataclass
from pathlib import Path

import openpyxl
import pytest
from command_line import run
from scoring_years import BANDS, CRITERIA, POINT
from year_folders import write

from sheets_tool.forms import plan as w1
from sheets_tool.year.folder import YearFolder

NAMES = ("Nguyễn Thị Thủy", "Trần Văn Hoà", "Lê Thị Đức", "Phạm Văn An")
SCHOOL = "Trường Tiểu học và THCS Mẫu"


@dataclass(frozen=True)
class Shape:
    """A year: its name, the days its periods begin and end, the groups of four members.

    `share` is the votes asked for where the law of the day leaves it to the plan.
    """

    year: str
    periods: tuple[tuple[str, str], ...]
    decided_on: str
    groups: tuple[str | None, ...] = ("Tổ Một", "Tổ Một", "Tổ Hai", "Tổ Hai")
    level: str = "TH"
    share: str | None = None

    @property
    def teams(self):
        """The groups that send workbooks: the school itself where it has none."""
        return sorted({group or SCHOOL for group in self.groups})


HALVES = (("2020-08-01", "2020-12-31"), ("2021-01-01", "2021-05-20"))
THIRDS = (
    ("2019-01-02", "2019-04-30"),
    ("2019-05-01", "2019-08-31"),
    ("2019-09-01", "2019-12-10"),
)
QUARTERS = (
    ("2020-08-01", "2020-10-20"),
    ("2020-10-21", "2020-12-31"),
    ("2021-01-01", "2021-03-31"),
    ("2021-04-01", "2021-05-20"),
)
SHAPES = {
    "two periods": Shape("2020-2021", HALVES, "2021-05-28"),
    "a calendar year of three periods": Shape("2019", THIRDS, "2019-12-20", share="1/2"),
    "four periods, two school levels": Shape(
        "2020-2021", QUARTERS, "2021-05-28", ("Tổ Tiểu học",) * 2 + ("Tổ THCS",) * 2, "LIEN_CAP"
    ),
    "a small school without groups": Shape("2020-2021", HALVES, "2021-05-28", (None,) * 4),
}


def plan(root: Path, shape: Shape):
    """Write the plan of a year."""
    unit = {
        "unit_code": "MAU", "unit_name": SCHOOL, "unit_level": "TRUONG",
        "school_level": shape.level, "year": shape.year, "rule_pack": "vn",
        "decision_date": shape.decided_on,
    }  # fmt: skip
    staff = [
        {
            "staff_id": f"GV{n}", "full_name": name, "staff_kind": "GV", "group": group,
            "recruited_on": "2010-09-01", "joined_on": "2010-09-01",
        }
        for n, (name, group) in enumerate(zip(NAMES, shape.groups, strict=True), 1)
    ]  # fmt: skip
    periods = [
        {"period": str(n), "theme": f"Đợt thứ {n}", "from": start, "to": end}
        for n, (start, end) in enumerate(shape.periods, 1)
    ]
    council = [{"full_name": f"Ủy viên {n}", "role": "UY_VIEN"} for n in range(3)]
    teams = [
        {"collective_id": f"T{n}", "collective": team, "collective_kind": "TO"}
        for n, team in enumerate(shape.teams, 1)
    ]
    frames = {
        w1.UNIT.id: [unit], w1.STAFF.id: staff, w1.PERIODS.id: periods, w1.COUNCIL.id: council,
        w1.COLLECTIVES.id: teams, w1.CRITERIA.id: list(CRITERIA),
        w1.BANDS.id: [{"band": b, "from": lo * POINT, "to": hi * POINT} for b, lo, hi in BANDS],
    }  # fmt: skip
    if shape.share:
        rule = {"value_id": "phieu.ldtt", "value": shape.share, "cite": "Quy chế mẫu, Điều 6"}
        frames[w1.LOCAL_RULES.id] = [rule]
    write(root / "ke-hoach.xlsx", w1.PLAN, frames)
    return YearFolder(root)


REGISTERED = {"Danh hiệu đăng ký": "Lao động tiên tiến"}
SCORED = {"A1": 38, "A2": 55, "C1": 1, "D1": 0}
ACHIEVED = {
    "Xếp loại chất lượng": "Hoàn thành tốt nhiệm vụ", "Kỷ luật": "Không",
    "Số tháng công tác trong năm": 12, "Nghỉ thai sản": "Không", "Đang bị xem xét": "Không",
    "Đi học từ 1 năm": "Không", "Tiêu chuẩn định tính": "Đạt",
}  # fmt: skip
VOTED = {
    "Số phiếu phát ra": 3, "Số phiếu thu về": 3, "Hợp lệ": 3, "Đồng ý": 3, "Không đồng ý": 0,
    "Kết luận": "Công nhận",
}  # fmt: skip


def filled(year, form, day, *, sheet, key, typed, pairs=None):
    """Fill what `template` handed out, as a person does, and put it into the inbox."""
    for path in sorted((year.handed_out / form).glob("*.xlsx")):
        book = openpyxl.load_workbook(path)
        page = book[sheet]
        top = next(r for r in page.iter_rows() if key in {_label(cell) for cell in r})
        at = {_label(cell): cell.column for cell in top}
        at |= {label.split(" ")[0]: column for label, column in at.items()}
        for row in range(top[0].row + 1, page.max_row + 1):
            if page.cell(row, at[key]).value:
                for head, value in typed.items():
                    page.cell(row, at[head]).value = value
        for row in book.worksheets[0].iter_rows() if pairs else ():
            if _label(row[0]) in pairs:
                row[1].value = pairs[_label(row[0])]
        target = year.inbox / day / path.name
        target.parent.mkdir(parents=True, exist_ok=True)
        book.save(target)


def _label(cell):
    return str(cell.value or "").removesuffix(" (*)")


def ran(year, *command):
    """Run a command in a year and return what it came to; no error may be found."""
    came = run(*command, "--json", "-C", year.root)
    assert 0 == came.code, (command, came.out, came.err)
    return came.json


@pytest.fixture(scope="module", params=SHAPES, ids=list(SHAPES))
def lived(request, tmp_path_factory):
    """A year of a shape, lived through by commands; what some of them came to."""
    shape = SHAPES[request.param]
    year = plan(tmp_path_factory.mktemp("năm"), shape)
    end = shape.decided_on
    ran(year, "template", "registration")
    filled(year, "registration", end, sheet="Cá nhân", key="Mã cán bộ", typed=REGISTERED)
    told = {"register": ran(year, "register")}
    for n in range(1, len(shape.periods) + 1):
        ran(year, "template", "scoring", "--period", n)
    filled(year, "scoring", end, sheet="Tổ chấm", key="Mã", typed=SCORED)
    told["score"] = ran(year, "score")
    ran(year, "template", "results")
    filled(year, "results", end, sheet="Cá nhân", key="Mã cán bộ", typed=ACHIEVED)
    ran(year, "template", "ballot", "--stage", "hoi-dong")
    held = {"Ngày họp": end, "Có mặt": 3, "Hình thức": "Bỏ phiếu kín"}
    filled(year, "ballot", end, sheet="Kiểm phiếu", key="Mã", typed=VOTED, pairs=held)
    told["vote"] = ran(year, "vote")
    told["final"] = ran(year, "report", "--final")
    told["record"] = ran(year, "record", "close")
    return shape, year, told


def test_everybody_registers_is_voted_on_and_enters_the_record(lived):
    _, _, told = lived
    counts = told["final"]["facts"]["counts"]

    assert (4, 4) == (told["register"]["facts"]["persons"], counts["dang_ky"])
    assert (4, 4, 0) == (counts["du_dieu_kien"], counts["de_nghi"], counts["khong_dat"])
    assert 4 == told["record"]["facts"]["concluded"]["da_de_nghi"]


def test_every_group_and_period_stands_in_the_final_report(lived):
    shape, year, _ = lived
    sheets = openpyxl.load_workbook(year.results / "bao-cao-cuoi-nam.xlsx")
    page = next(each for each in sheets if each.title.startswith("Điểm"))
    rows = {(str(row[1].value), row[2].value) for row in page.iter_rows() if row[2].value}

    wanted = {(str(n + 1), team) for n in range(len(shape.periods)) for team in shape.teams}
    assert wanted <= rows


def test_a_school_without_groups_is_its_own_group(lived):
    shape, _, told = lived
    codes = {each["code"] for each in told["register"]["findings"]}

    assert (None in shape.groups) == ("W76" in codes)
    assert len(shape.teams) == told["register"]["facts"]["groups_received"]
