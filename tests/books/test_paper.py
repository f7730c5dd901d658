"""Wide tables go on several pages side by side, each with the names; others stay on one."""

import io

import openpyxl
import pandas as pd
import pytest

from sheets_tool.books.canvas import Canvas, Merged
from sheets_tool.books.paper import paper_for, telling
from sheets_tool.books.render import LINE_HEIGHT, render
from sheets_tool.books.write import to_bytes
from sheets_tool.forms.ballot_views import RESULTS
from sheets_tool.forms.blank import blank_book
from sheets_tool.forms.model import Layout
from sheets_tool.forms.output import Letterhead, OutBook, OutSheet, Signature
from sheets_tool.forms.registration import REGISTRATION
from sheets_tool.forms.registry import BOOKS
from sheets_tool.forms.submission import SUBMISSION
from sheets_tool.forms.views import REGISTERED_COLLECTIVES

LETTERHEAD = Letterhead(parent_name="Sở GD&ĐT", unit_name="Phòng GD&ĐT thành phố Bắc Giang")
WIDE = [
    form
    for form in (RESULTS, *(form for book in BOOKS for form in book.forms))
    if form.layout is Layout.TABLE and sum(column.width for column in form) > 290
]


def sheet(form):
    """Return a sheet without rows, so that no column is hidden for being blank."""
    frame = pd.DataFrame({column.code: [] for column in form.columns}, dtype=object)
    signatures = (Signature(role="NGƯỜI LẬP BIỂU"), Signature(role="TRƯỞNG PHÒNG"))
    return OutSheet(form=form, frame=frame, legend=("Kèm theo.",), signatures=signatures)


def printed(form):
    """Return how many pages wide a sheet is printed and what is repeated, as Excel reads it."""
    book = OutBook(letterhead=LETTERHEAD, sheets=(sheet(form),), stamp={"form": "view.x"})
    seen = openpyxl.load_workbook(io.BytesIO(to_bytes(book))).worksheets[0]
    setup = seen.page_setup
    return setup.fitToWidth or 1, seen.print_title_cols, seen.print_title_rows, setup.pageOrder


def laid(canvas: Canvas) -> list[Merged]:
    """Return what stands outside the body, also what stands over one column only."""
    alone = [Merged(r, c, c, str(cell.value), cell.style) for (r, c), cell in canvas.cells.items()]
    return [each for each in [*canvas.merged, *alone] if each.style != "header"]


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        (RESULTS, (2, "$D:$E", "$9:$9", "overThenDown")),
        (SUBMISSION["persons"], (2, "$E:$F", "$7:$7", "overThenDown")),
        (SUBMISSION["collectives"], (2, "$E:$F", "$7:$7", "overThenDown")),
        (REGISTRATION["persons"], (1, None, "$7:$7", None)),
    ],
    ids=lambda value: value.id if hasattr(value, "id") else "",
)
def test_a_table_too_small_on_one_page_goes_on_two_with_the_names(form, expected):
    pages, names, header, order = printed(form)

    assert expected[:2] == (pages, names)
    assert expected[3] == order
    assert header is not None


def test_what_is_handed_out_stays_on_one_page_where_it_can_be_read():
    book = blank_book(REGISTRATION, letterhead=LETTERHEAD)
    sheets = openpyxl.load_workbook(io.BytesIO(to_bytes(book))).worksheets

    assert {1} == {each.page_setup.fitToWidth or 1 for each in sheets}


@pytest.mark.parametrize("form", WIDE, ids=lambda form: f"{form.id}-{form.sheet}")
@pytest.mark.parametrize("unit", ["Trường A", "Sở Giáo dục và Đào tạo Thành phố Hồ Chí Minh"])
def test_nothing_of_the_heading_is_printed_in_half(form, unit):
    canvas = render(sheet(form), Letterhead(unit_name=unit), fillable=False)
    first, last = canvas.paper.repeated
    repeated = range(first, last + 1)

    assert canvas.paper.pages > 1
    for each in laid(canvas):
        over = range(each.first, each.last + 1)

        assert each.last < canvas.paper.first
        assert set(over) <= set(repeated) or not set(over) & set(repeated)


def test_a_unit_too_long_for_its_columns_goes_on_several_lines():
    long = Letterhead(parent_name="Phòng GD&ĐT huyện An Hòa", unit_name="Trường A")
    row = {"ordinal": ["1"], "collective_id": ["TT-SD"], "collective": ["Tổ Sử"], "titles": ["GK"]}
    frame = pd.DataFrame(row, dtype="string")
    canvas = render(OutSheet(form=REGISTERED_COLLECTIVES, frame=frame), long, fillable=False)
    styles = {each.value: each.style for each in laid(canvas)}

    assert "unit_long" == styles["PHÒNG GD&ĐT HUYỆN AN HÒA"]
    assert "unit_bold" == styles["TRƯỜNG A"]
    assert canvas.heights[0] > LINE_HEIGHT
    assert 1 not in canvas.heights


@pytest.mark.parametrize(
    ("widths", "pages"),
    [([20] * 12, 1), ([20] * 13, 2), ([20] * 23, 2), ([20] * 24, 3), ([20] * 60, 3), ([4_000], 1)],
)
def test_pages_are_added_only_as_letters_would_grow_too_small(widths, pages):
    paper = paper_for(widths, (0, 0))

    assert pages == paper.pages
    assert 1 <= paper.first <= len(widths)


def test_hidden_columns_take_no_paper():
    assert 1 == paper_for([20, 0] * 11, (0, 0)).pages


def test_the_columns_before_the_names_are_repeated_where_they_cannot_hold_the_unit():
    form = SUBMISSION["persons"]
    widths = [column.width for column in form.columns]

    assert (4, 5) == telling(form.columns, widths, unit=40)
    assert (4, 5) == telling(form.columns, widths, unit=1_000)
    assert (0, 5) == telling(form.columns, [1, 1, 1, 1, *widths[4:]], unit=40)
