"""Year folders for what happens through the year: plans, event workbooks, what they come to.

Everybody and everything in them is invented; written with the project's own writers.
"""

from itertools import takewhile
from pathlib import Path

import pandas as pd

from sheets_tool.books.write import lay_out, to_bytes
from sheets_tool.forms import plan as w1
from sheets_tool.forms import submission as w11
from sheets_tool.forms.blank import blank_book
from sheets_tool.forms.output import Letterhead
from sheets_tool.year.folder import YearFolder


def workbook(path: Path, book, frames, **stamp):
    """Write a filled workbook of a book's forms and return its path."""
    path.parent.mkdir(parents=True, exist_ok=True)
    key = repr((book.id, frames, stamp))
    if key not in _WRITTEN:
        given = {form: pd.DataFrame(rows) for form, rows in frames.items()}
        out = blank_book(book, letterhead=Letterhead(), stamp=stamp, frames=given, spare_rows=1)
        _WRITTEN[key] = to_bytes(out)
    path.write_bytes(_WRITTEN[key])
    return path


_WRITTEN: dict[str, bytes] = {}
"""Most tests of a module share a plan; it is written once."""


def year(root: Path, *, unit, staff=(), rules=(), **sheets):
    """Write a plan and return the year folder; `staff` holds (code, name, group, teaches)."""
    values = {"unit_level": "TRUONG", "rule_pack": "vn", **unit}
    frames = {
        w1.UNIT.id: [values],
        w1.STAFF.id: [
            {"staff_id": code, "full_name": name, "staff_kind": "GV", "group": group, "teaches": t}
            for code, name, group, t in staff
        ],
        w1.LOCAL_RULES.id: [
            {"value_id": value_id, "value": value, "cite": cite} for value_id, value, cite in rules
        ],
        **sheets,
    }
    workbook(root / "ke-hoach.xlsx", w1.PLAN, frames)
    return YearFolder(root)


def bring(folder: YearFolder, book, rows, *, day="2020-01-05", name="bài.xlsx", **stamp):
    """Put an event workbook into the inbox under the day it came."""
    return workbook(folder.inbox / day / name, book, {book.forms[0].id: rows}, **stamp)


def send(
    folder: YearFolder, unit, *, kind="CUOI_NAM", day="2022-05-30", year_="2021-2022", **frames
):
    """Put a unit's submission with event sheets into the inbox: form id → rows."""
    facts = {key: unit[key] for key in ("unit_code", "unit_name", "school_level")}
    cover = {**facts, "year": year_, "submission_kind": kind}
    rows = {
        form: [
            {"unit_code": unit["unit_code"], "unit_name": unit["unit_name"], **row} for row in mine
        ]
        for form, mine in frames.items()
    }
    path = folder.inbox / day / f"{unit['unit_code']}-{kind}.xlsx"
    return workbook(
        path, w11.SUBMISSION, {w11.COVER.id: [cover], **rows}, unit_code=unit["unit_code"]
    )


def codes(outcome, *families):
    """Return the codes of an outcome's findings, sorted; of some families where given."""
    found = sorted(finding.code for finding in outcome.findings)
    return [code for code in found if not families or code[0] in families]


def said(outcome, code):
    """Return the messages of a code, sorted."""
    return sorted(finding.message for finding in outcome.findings if finding.code == code)


def table(outcome, sheet, *headers):
    """Return the rows of a written sheet as people read them: the named columns of its table."""
    rows = list(_canvas(outcome, sheet).rows())
    top = next(i for i, row in enumerate(rows) if set(headers) <= set(row))
    at = [rows[top].index(header) for header in headers]
    body = takewhile(lambda row: any(_plain(cell) is not None for cell in row), rows[top + 1 :])
    wide = [[*row, *[None] * (max(at) + 1 - len(row))] for row in body]
    return [tuple(_plain(row[i]) for i in at) for row in wide]


def words(outcome, sheet):
    """Return every text of a written sheet, its formulas too."""
    canvas = _canvas(outcome, sheet)
    texts = [each for row in canvas.rows() for each in row if isinstance(each, str)]
    return [*texts, *(cell.formula for cell in canvas.cells.values() if cell.formula)]


def _canvas(outcome, sheet):
    return next(each for each in lay_out(outcome.outputs[0].book) if each.name == sheet)


def _plain(value):
    return None if value == "" else value
