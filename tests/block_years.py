"""A small district: two blocks of three schools, scored by targets, bonus, deduction and bar.

Everybody and everything in them is invented; written with the project's own writers.
"""

import openpyxl
from event_years import send, year

from sheets_tool.forms import plan as w1

POINT = 1_000_000
UNIT = {
    "unit_code": "PGD-MAU",
    "unit_name": "Phòng GD&ĐT Mẫu",
    "unit_level": "PHONG",
    "year": "2021-2022",
    "decision_date": "2022-06-15",
}
BLOCKS = {"T1": "Khối 1", "T2": "Khối 1", "T3": "Khối 1", "T4": "Khối 2", "T5": "Khối 2",
          "T6": "Khối 2"}  # fmt: skip
PAPER = "HD chấm điểm khối, mục 3"
BONUS = (
    ("khoi.thuong-vuot", "1%", PAPER),
    ("khoi.thuong-vuot-toi-da", "10%", PAPER),
    ("khoi.thuong-vuot-tong", "4", PAPER),
)
FLAGS = ("khoi.so-co", "1", PAPER)


def school(code):
    """Return the columns that tell a school."""
    return {"unit_code": code, "unit_name": f"Trường {code}", "school_level": "TH"}


def district(root, *, rules=(*BONUS, FLAGS), blocks=BLOCKS, has_targets=True):
    """Write the plan of the district and return its year folder."""
    sheets = {
        w1.UNITS_BELOW.id: [{**school(code), "block": block} for code, block in blocks.items()],
        w1.PERIODS.id: [
            {"period": "1", "from": "2021-09-01", "to": "2022-05-31", "weight": 1},
        ],
        w1.CRITERIA.id: [
            _criterion("A1", "Công tác khác", "CHINH", "DIEM", max_points=40 * POINT),
            _criterion("P1", "Nộp báo cáo muộn", "TRU", "DIEM", cap=20 * POINT),
            _criterion("X1", "Lãnh đạo bị cảnh cáo", "LOAI_TRU", "CO_KHONG"),
        ],
        w1.WORK_TARGETS.id: [
            _target("CT01", "Huy động trẻ ra lớp", "TANG", planned=100),
            _target("CT02", "Học sinh bỏ học", "GIAM", planned=2),
            {"indicator": "CT03", "description": "Việc không chấm điểm"},
        ]
        if has_targets
        else (),
    }
    return year(root, unit=UNIT, rules=rules, **sheets)


def _criterion(code, text, kind, given, **more):
    row = {"criterion": code, "description": text, "kind": kind, "input": given}
    return {**row, "applies_to": "TAP_THE", **more}


def _target(code, text, direction, *, planned):
    row = {"indicator": code, "description": text, "direction": direction}
    return {**row, "planned": planned * POINT, "points": 30 * POINT}


def report(folder, code, **achieved):
    """Let a school send what it reached of the targets at the interim."""
    rows = [
        {"indicator": target, "description": target, "achieved": value * POINT}
        for target, value in achieved.items()
    ]
    year_ = UNIT["year"]
    return send(folder, school(code), kind="SO_KET", year_=year_, **{w1.WORK_TARGETS.id: rows})


def grid(path, sheet):
    """Return a sheet's worksheet, its headers by first word or two → column, first row of data."""
    book = openpyxl.load_workbook(path)
    page = book[sheet]
    head = next(row for row in page.iter_rows() if any(cell.value == "Mã" or str(
        cell.value).startswith("Mã ") for cell in row))  # fmt: skip
    return book, page, {str(cell.value): cell.column for cell in head}, head[0].row


def fill(path, sheet, entries):
    """Type into a sheet handed out: code of a unit → words a header begins with → what to type."""
    book, page, columns, top = grid(path, sheet)
    code = next(number for header, number in columns.items() if header.startswith("Mã"))
    for row in range(top + 1, page.max_row + 1):
        for words, value in entries.get(page.cell(row, code).value, {}).items():
            (column,) = (n for header, n in columns.items() if header.startswith(words))
            page.cell(row, column).value = value
    book.save(path)


def listed(path, sheet, *headers):
    """Return the rows of a written sheet that have a code, by these headers."""
    _, page, columns, top = grid(path, sheet)
    rows = (
        tuple(page.cell(row, columns[header]).value for header in headers)
        for row in range(top + 1, page.max_row + 1)
        if page.cell(row, columns[headers[0]]).value
    )
    return list(rows)
