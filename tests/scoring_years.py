"""Year folders with criteria, scoring sheets, results of the year and a record.

Everybody and everything in them is invented; written with the project's own writers.
"""

from pathlib import Path

import pandas as pd
from year_folders import COLLECTIVES, GROUPS, STAFF, UNIT, YEAR, write

from sheets_tool.forms import plan as w1
from sheets_tool.forms import record as w12
from sheets_tool.forms import registration as w2
from sheets_tool.forms import results as w4
from sheets_tool.forms import scoring as w3
from sheets_tool.year.folder import YearFolder

POINT = 1_000_000


def criterion(code, description, kind, input_, **points):
    """Return a criterion; points as people know them."""
    scaled = {name: value * POINT for name, value in points.items()}
    return {"criterion": code, "description": description, "kind": kind, "input": input_, **scaled}


CRITERIA = (
    criterion("A1", "Ngày công", "CHINH", "DIEM", max_points=40),
    criterion("A2", "Chuyên môn", "CHINH", "DIEM", max_points=60),
    criterion("C1", "Việc khó", "CONG", "DIEM", cap=5),
    criterion("D1", "Nghỉ không phép", "TRU", "SO_LAN", points_each=2),
)
COUNTED = frozenset({"D1"})
BANDS = (("A", 90, 100), ("B", 50, 90), ("C", 0, 50))
UNITS = (
    *((code, name, "TO") for code, name in COLLECTIVES),
    (UNIT["unit_code"], UNIT["unit_name"], "TRUONG"),
)
PERIODS = (("1", "2020-08-01", "2020-12-31"), ("2", "2021-01-01", "2021-05-31"))


def year(
    root: Path,
    *,
    staff=STAFF,
    weights=(1, 1),
    rules=(),
    below=(),
    applies_to=None,
    limited=None,
    **unit,
):
    """Write a plan with criteria and two periods, and return the year folder.

    `staff` holds (code, name, kind, group) and may end in a dict of more columns; `limited` says
    by criterion whom it applies to, else `applies_to` does.
    """
    values = {**UNIT, "year": YEAR, "rule_pack": "vn", "unit_level": "TRUONG", **unit}
    frames = {
        w1.UNIT.id: [values],
        w1.STAFF.id: [_member(*each) for each in staff],
        w1.COLLECTIVES.id: [
            {"collective_id": code, "collective": name, "collective_kind": kind}
            for code, name, kind in (UNITS if staff else ())
        ],
        w1.UNITS_BELOW.id: below,
        w1.CRITERIA.id: [
            {**each, "applies_to": (limited or {}).get(each["criterion"], applies_to)}
            for each in CRITERIA
        ],
        w1.PERIODS.id: [
            {"period": p, "from": start, "to": end, "weight": weight}
            for (p, start, end), weight in zip(PERIODS, weights, strict=True)
        ],
        w1.BANDS.id: [
            {"band": band, "from": low * POINT, "to": high * POINT} for band, low, high in BANDS
        ],
        w1.LOCAL_RULES.id: [
            {"value_id": value_id, "value": value, "cite": cite} for value_id, value, cite in rules
        ],
    }  # fmt: skip
    write(root / "ke-hoach.xlsx", w1.PLAN, frames)
    return YearFolder(root)


def _member(code, name, kind, group, more=None):
    member = {"staff_id": code, "full_name": name, "staff_kind": kind, "group": group}
    return {**member, "recruited_on": "2010-09-01", "joined_on": "2010-09-01", **(more or {})}


def scores(
    folder, group, rows, *, by="group", period="1", day="2021-01-05", name="", stamped=True, **stamp
):
    """Put a scoring workbook into the inbox: rows of (code, {criterion: entry}) of one scorer."""
    names = {code: who for code, who, *_ in (*STAFF, *COLLECTIVES)}
    frame = [
        {
            "candidate_id": code,
            "candidate_name": names.get(code, f"Trường {code}"),
            **_scaled(entries),
        }
        for code, entries in rows
    ]
    facts = {
        "unit_code": UNIT["unit_code"],
        "group": group,
        "year": YEAR,
        "period": period,
        **stamp,
    }
    book = w3.scoring_book(_criteria())
    path = folder.inbox / day / (name or f"chấm {group} {by} đợt {period}.xlsx")
    return write(path, book, {by: frame}, **(facts if stamped else {}))


def _scaled(entries):
    """Return entries as frames hold them: points scaled, counts as they are."""
    return {
        w3.criterion_code(code): entry if code in COUNTED else round(entry * POINT)
        for code, entry in entries.items()
    }


def _criteria():
    known = {column.code: None for column in w1.CRITERIA.columns}
    return pd.DataFrame([{**known, **row} for row in CRITERIA], dtype=object)


def registered(folder, group, rows, *, collectives=(), day="2020-09-28"):
    """Put a group's registration into the inbox: (code, titles, commendations) a row."""
    names = {code: who for code, who, *_ in STAFF}
    frames = {
        w2.PERSONS.id: [
            {"staff_id": c, "full_name": names.get(c, c), "titles": t, "commendations": o}
            for c, t, o in rows
        ],
        w2.COLLECTIVES.id: [
            {"collective_id": code, "collective": name, "titles": titles}
            for code, name, titles in collectives
        ],
    }
    facts = {"unit_code": UNIT["unit_code"], "group": group, "year": YEAR}
    return write(folder.inbox / day / f"đăng ký {group}.xlsx", w2.REGISTRATION, frames, **facts)


GOOD = {"rating": "HTTNV", "discipline": "KHONG", "months_worked": 12, "maternity": False,
        "under_review": False, "judged": "DAT"}  # fmt: skip


def results(folder, group, rows, *, collectives=(), initiatives=(), day="2021-05-20", **stamp):
    """Put a group's results into the inbox: (code, {column: value}) a row over `GOOD`."""
    names = {code: who for code, who, *_ in STAFF}
    frames = {
        w4.PERSONS.id: [
            {"staff_id": code, "full_name": names.get(code, code), **GOOD, **own}
            for code, own in rows
        ],
        w4.COLLECTIVES.id: list(collectives),
        w4.INITIATIVES.id: list(initiatives),
    }
    facts = {"unit_code": UNIT["unit_code"], "group": group, "year": YEAR, **stamp}
    return write(folder.inbox / day / f"kết quả {group}.xlsx", w4.RESULTS, frames, **facts)


def initiative(code, title, authors, **more):
    """Return an initiative that was recognised in the school and applied."""
    return {
        "initiative_id": code, "initiative_kind": "SANG_KIEN", "initiative": title,
        "authors": authors, "applied": True, "recognised_level": "CO_SO",
        "decision_no": "12/QĐ", "decision_date": "2021-05-10", **more,
    }  # fmt: skip


def record(folder, *, achievements=(), ratings=(), years=(), initiatives=()):
    """Write the record: (code, year, award) decided, (code, year, rating), years known."""
    names = {code: who for code, who, *_ in STAFF}
    unit = UNIT["unit_code"]
    frames = {
        w12.ACHIEVEMENTS.id: [
            {"candidate_kind": "CA_NHAN", "candidate_id": code, "candidate_name": names.get(code),
             "unit_code": unit, "year": y, "award": award, "status": status}
            for code, y, award, status in map(_decided, achievements)
        ],
        w12.RATINGS.id: [
            {"candidate_kind": "CA_NHAN", "candidate_id": code, "year": y, "rating": rating}
            for code, y, rating in ratings
        ],
        w12.KNOWN_YEARS.id: [{"unit_code": unit, "year": y, "complete": True} for y in years],
        w12.INITIATIVES.id: list(initiatives),
    }  # fmt: skip
    return write(folder.archive / "theo-doi.xlsx", w12.RECORD, frames)


def _decided(achievement):
    return achievement if len(achievement) == 4 else (*achievement, "DA_QUYET_DINH")


def members(group):
    """Return the codes of a group's members."""
    return [code for code, _, _, own in STAFF if own == group]


def everybody_returns(folder, *, own=None, collectives=(), initiatives=()):
    """Let every group register LĐTT and CSTĐCS for all and return good results, but for `own`."""
    for group in GROUPS:
        registered(folder, group, [(code, "LDTT;CSTDCS", None) for code in members(group)],
                   collectives=collectives if group == GROUPS[0] else ())  # fmt: skip
        results(folder, group, [(code, (own or {}).get(code, {})) for code in members(group)],
                initiatives=initiatives if group == GROUPS[0] else ())  # fmt: skip
