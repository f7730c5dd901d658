"""School years ready for the vote: plan with a council, registrations, results, minutes.

Everybody and everything in them is invented.
"""

from datetime import date
from pathlib import Path

import pandas as pd
import year_folders

from sheets_tool.findings.model import NOWHERE
from sheets_tool.forms import ballot as w5
from sheets_tool.forms import plan as w1
from sheets_tool.forms import registration as w2
from sheets_tool.forms import results as w4
from sheets_tool.forms import submission as w11
from sheets_tool.forms.counted import Meeting
from sheets_tool.year.folder import YearFolder

UNIT = "TH-MAU"
_made = {}


def write(path, book, frames, **stamp):
    """Write a workbook; the same content is made only once."""
    key = repr((book.id, frames, stamp))
    if key not in _made:
        _made[key] = year_folders.write(path, book, frames, **stamp).read_bytes()
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(_made[key])
    return path


YEAR = "2020-2021"
STAFF = (
    ("GV001", "Nguyễn Thị Thủy", "CBQL", "Tổ Toán"),
    ("GV002", "Trần Văn Hoà", "GV", "Tổ Toán"),
    ("GV003", "Lê Thị Đức", "GV", "Tổ Văn"),
    ("GV004", "Phạm Văn An", "GV", "Tổ Văn"),
)
NAMES = {code: name for code, name, *_ in STAFF}
GROUPS = ("Tổ Toán", "Tổ Văn")
COLLECTIVES = (("TO-TOAN", "Tổ Toán"), ("TO-VAN", "Tổ Văn"))
MEMBERS = 9
COUNCIL_MET = Meeting(
    book=0,
    stage="HOI_DONG",
    group="",
    round=1,
    held_on=date(2021, 5, 25),
    members=MEMBERS,
    present=MEMBERS,
    method="BO_PHIEU_KIN",
    place=NOWHERE,
)
"""A meeting of the council that everybody came to."""
RULES = (("phieu.ttldtt", "70%", "Quy chế mẫu, Điều 7"), ("phieu.gk", "1/2", "Quy chế mẫu, Điều 8"))


def plan(
    root: Path, *, rules=RULES, members=MEMBERS, calendar=(), work=(), decision_date="2021-05-28"
):
    """Write the plan of a school whose council has some members, and return its year folder."""
    unit = {
        "unit_code": UNIT,
        "unit_name": "Trường Tiểu học Mẫu",
        "unit_level": "TRUONG",
        "school_level": "TH",
        "year": YEAR,
        "rule_pack": "vn",
        "decision_date": decision_date,
    }
    frames = {
        w1.UNIT.id: [unit],
        w1.CALENDAR.id: [
            {"submission_kind": kind, "submit_from": start, "submit_to": end}
            for kind, start, end in calendar
        ],
        w1.STAFF.id: [
            {
                "staff_id": code,
                "full_name": name,
                "staff_kind": kind,
                "group": group,
                "recruited_on": "2010-09-01",
            }
            for code, name, kind, group in STAFF
        ],
        w1.COLLECTIVES.id: [
            {"collective_id": code, "collective": name, "collective_kind": "TO"}
            for code, name in COLLECTIVES
        ],
        w1.COUNCIL.id: [
            {"full_name": f"Ủy viên {n}", "role": "CHU_TICH" if n == 1 else "UY_VIEN"}
            for n in range(1, members + 1)
        ],
        w1.LOCAL_RULES.id: [
            {"value_id": value_id, "value": value, "cite": cite} for value_id, value, cite in rules
        ],
        w1.WORK_TARGETS.id: [
            {"indicator": code, "description": text, "planned": planned, "achieved": achieved}
            for code, text, planned, achieved in work
        ],
    }
    write(root / "ke-hoach.xlsx", w1.PLAN, frames)
    return YearFolder(root)


def registration(year, group, titles, *, collectives=()):
    """Put a group's registration into the inbox: code → titles."""
    frames = {
        w2.PERSONS.id: [
            {"staff_id": code, "full_name": name, "titles": titles.get(code, "LDTT")}
            for code, name, _, g in STAFF
            if g == group
        ],
        w2.COLLECTIVES.id: [
            {"collective_id": code, "collective": name, "titles": awards}
            for code, name, awards in collectives
        ],
    }
    path = year.inbox / "2020-09-28" / f"dk {group}.xlsx"
    return write(path, w2.REGISTRATION, frames, unit_code=UNIT, group=group, year=YEAR)


def results(year, group, *, ratings=None, initiatives=(), more=None, name="kq", day="2021-05-10"):
    """Put a group's results of the year into the inbox: code → rating, HTTNV by default.

    `more` are other facts by code.
    """
    frames = {
        w4.PERSONS.id: [
            {
                "staff_id": code,
                "full_name": full_name,
                "rating": (ratings or {}).get(code, "HTTNV"),
                "discipline": "KHONG",
                "months_worked": 12,
                "maternity": False,
                "brave_injury": False,
                "long_study": False,
                "under_review": False,
                "judged": "DAT",
                **(more or {}).get(code, {}),
            }
            for code, full_name, _, g in STAFF
            if g == group
        ],
        w4.INITIATIVES.id: list(initiatives),
        w4.COLLECTIVES.id: [
            {"collective_id": code, "collective": full, "rating": "HTTNV", "judged": "DAT"}
            for code, full in COLLECTIVES
            if full == group
        ],
    }
    path = year.inbox / day / f"{name} {group}.xlsx"
    return write(path, w4.RESULTS, frames, unit_code=UNIT, group=group, year=YEAR)


def count(code, award="LDTT", approve=9, *, members=MEMBERS, decision="CONG_NHAN", **more):
    """Return a row of a count of votes whose numbers add up, `more` changing some."""
    row = {
        "candidate_id": code,
        "candidate_name": NAMES.get(code) or dict(COLLECTIVES).get(code),
        "award": award,
        "issued": members,
        "returned": members,
        "valid": members,
        "approve": approve,
        "reject": None if approve is None else members - approve,
        "decision": decision,
    }
    return row | more


def minutes(
    year, rows, *, group="", day="2021-05-25", name="", members=MEMBERS, unit=UNIT, **meeting
):
    """Put the minutes of a meeting into the inbox: of the council, or of a group."""
    told = {
        "stage": "TO" if group else "HOI_DONG",
        "round": 1,
        "held_on": day,
        "members": members,
        "present": members,
        "method": "BO_PHIEU_KIN",
        **meeting,
    }
    path = year.inbox / day / f"{name or 'biên bản ' + (group or 'hội đồng')}.xlsx"
    frames = {w5.MEETING.id: [told], w5.COUNT.id: rows}
    return write(path, w5.BALLOT, frames, unit_code=unit, group=group, year=YEAR)


def school(root, *, titles=None, ratings=None, rules=RULES, initiatives=(), **facts):
    """Write a school year up to the day before the vote, and return its year folder."""
    year = plan(root, rules=rules, **facts)
    for group, (code, name) in zip(GROUPS, COLLECTIVES, strict=True):
        registration(year, group, titles or {}, collectives=[(code, name, "TTLDTT")])
        mine = initiatives if group == GROUPS[0] else ()
        results(year, group, ratings=ratings, initiatives=mine)
    return year


def voted(root, *, rows=None, **facts):
    """Write a school year whose council has voted on everybody's LĐTT, `rows` instead if given."""
    year = school(root, **facts)
    minutes(year, [count(code) for code in NAMES] if rows is None else rows)
    return year


def frame(rows):
    """Return rows as a frame."""
    return pd.DataFrame(rows)


DISTRICT = {
    "unit_code": "PGD-MAU",
    "unit_name": "Phòng GD&ĐT Mẫu",
    "unit_level": "PHONG",
    "year": YEAR,
    "rule_pack": "vn",
    "decision_date": "2021-06-15",
}
SCHOOLS = (("TH-A", "Trường Tiểu học A"), ("TH-B", "Trường Tiểu học B"))


def district(root, rows, *, members=5, below=(), rules=(), facts=None, initiatives=()):
    """Write the year of a district whose schools sent proposals: (unit, code, name, award).

    `below` are the rows of the units instead of the two schools, `rules` those of `Quy tắc`;
    `facts` gives columns more of some people, `initiatives` what the schools sent of these.
    """
    frames = {
        w1.UNIT.id: [DISTRICT],
        w1.UNITS_BELOW.id: list(below)
        or [{"unit_code": code, "unit_name": name, "school_level": "TH"} for code, name in SCHOOLS],
        w1.COUNCIL.id: [
            {"full_name": f"Ủy viên {n}", "role": "UY_VIEN"} for n in range(1, members + 1)
        ],
        w1.LOCAL_RULES.id: list(rules),
    }
    write(root / "ke-hoach.xlsx", w1.PLAN, frames)
    for code, name in SCHOOLS:
        school = {"unit_code": code, "unit_name": name, "school_level": "TH"}
        mine = [
            {
                **school,
                "staff_id": staff_id,
                "full_name": full_name,
                "staff_kind": "GV",
                "award": award,
                "state": "DE_NGHI",
                "approve": 9,
                "members": 9,
                "verdict": "DU",
                **(facts or {}).get((code, staff_id), {}),
            }
            for unit, staff_id, full_name, award in rows
            if unit == code
        ]
        counts = {}
        for row in mine:
            key = w11.declared_code("CA_NHAN", row["award"])
            counts[key] = counts.get(key, 0) + 1
        cover = {**school, "year": YEAR, "submission_kind": "CUOI_NAM", **counts}
        path = root / "nhan" / "2021-06-01" / f"{code}.xlsx"
        sheets = {w11.COVER.id: [cover], w11.PERSONS.id: mine}
        sheets[w11.INITIATIVES.id] = [each for each in initiatives if each["unit_code"] == code]
        write(path, w11.SUBMISSION, sheets, unit_code=code, year=YEAR)
    return YearFolder(root)


def upper_count(unit, code, award="LDTT", approve=5, **given):
    """Return a row of the count of a district's council about one person of a school."""
    row = count(code, award, approve, members=5, **given)
    return row | {"unit_code": unit, "candidate_name": None}


def upper_minutes(year, rows):
    """Put the minutes of a district's council into the inbox."""
    return minutes(year, rows, members=5, unit=DISTRICT["unit_code"], day="2021-06-14")


def decided_district(root, rows):
    """Write a district that proposes rows; its council took one person's LĐTT, not another's."""
    year = district(root, rows)
    refused = upper_count("TH-B", "01", approve=2, decision="KHONG")
    upper_minutes(year, [upper_count("TH-A", "01"), refused])
    return year
