"""Readings of several workbooks at once, and plans, from text tables and rows; no files."""

import hashlib
from collections.abc import Mapping

import pandas as pd
from sheets import workbook

from sheets_tool.books.extract import extract_from
from sheets_tool.books.read import join
from sheets_tool.forms import plan as w1
from sheets_tool.forms.frames import ASIDE, BOOK, ROW, empty_frame
from sheets_tool.forms.planned import Plan


def reading(book, *workbooks, names=()):
    """Return several workbooks of one book as read together: each is sheet → text table."""
    extracts = []
    for number, sheets in enumerate(workbooks):
        name = names[number] if names else f"bài {number + 1}.xlsx"
        opened = workbook(sheets, stamp=book.id, name=name)
        opened.content = hashlib.sha256(repr(sheets).encode()).hexdigest()
        extracts.append(extract_from(opened, books=(book,)))
    return join(extracts, (book,))


def plan(unit: Mapping[str, object] | None = None, **sheets):
    """Return a plan: values of the unit, and rows (dicts) of its sheets by form id."""
    frames = {form.id: frame(form, sheets.get(form.id, ())) for form in w1.PLAN.forms}
    facts = {"unit_code": "TH-MAU", "unit_name": "Trường Mẫu", "year": "2020-2021", **(unit or {})}
    return Plan(facts, frames)


def frame(form, rows):
    """Return rows (dicts) as a frame of a form, with its dtypes; what is not given is blank."""
    if not rows:
        return empty_frame(form)
    data = {
        column.code: pd.Series([row.get(column.code) for row in rows], dtype=column.kind.dtype)
        for column in form.columns
    }
    made = pd.DataFrame(data)
    made[BOOK], made[ROW], made[ASIDE] = 0, range(5, 5 + len(rows)), False
    return made


def codes(findings):
    """Return the findings as `cell code`, sorted; without a cell the code alone."""
    return sorted(f"{each.place.cell} {each.code}".strip() for each in findings)
