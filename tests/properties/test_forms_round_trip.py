"""Rows of every form, written and read back."""

from datetime import date

import openpyxl
import pandas as pd
import pytest
import strategies
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from sheets_tool.books.extract import Wanted
from sheets_tool.books.grid import open_workbook
from sheets_tool.books.read import read_books
from sheets_tool.books.write import to_bytes
from sheets_tool.forms.blank import blank_book
from sheets_tool.forms.frames import ROW
from sheets_tool.forms.model import Layout
from sheets_tool.forms.output import Letterhead, OutBook, OutSheet, Signature
from sheets_tool.forms.registry import BOOKS

LETTERHEAD = Letterhead(parent_name="Phòng GD&ĐT Kim Sơn", unit_name="Trường THCS Kim Sơn")
SIGNED = (Signature(role="NGƯỜI LẬP BIỂU"), Signature(role="HIỆU TRƯỞNG"))
FEW = settings(
    max_examples=4,
    phases=[Phase.generate],  # a workbook a step makes shrinking slow
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


def template(book, frames):
    return blank_book(book, letterhead=LETTERHEAD, frames=frames, signatures=SIGNED, spare_rows=7)


def view(book, frames):
    sheets = tuple(
        OutSheet(form=book[form], frame=frame, legend=("Chú giải",), signatures=SIGNED)
        for form, frame in frames.items()
    )
    stamp = {"form": book.id, "form_version": str(book.version)}
    return OutBook(letterhead=LETTERHEAD, sheets=sheets, stamp=stamp)


def plain(value):
    """Return a value as the strategies give it."""
    if value is None or value is pd.NA or value is pd.NaT:
        return None
    return value.date() if isinstance(value, pd.Timestamp) else value


def records(frame, form):
    values = [[plain(value) for value in frame[c.code].tolist()] for c in form.columns]
    return [dict(zip(form.by_code, row, strict=True)) for row in zip(*values, strict=True)]


@st.composite
def books_of_rows(draw, book):
    readable = [form for form in book.forms if not form.made]
    return {
        form.id: draw(strategies.frames(form, most=1 if form.layout is Layout.PAIRS else 4))
        for form in readable
    }


@pytest.fixture(scope="module")
def path(tmp_path_factory):
    return tmp_path_factory.mktemp("vòng tròn") / "bài nộp.xlsx"


@pytest.mark.parametrize("lay_out", [template, view])
@pytest.mark.parametrize("book", BOOKS, ids=lambda book: book.id)
def test_rows_written_and_read_back_are_equal(book, lay_out, path):
    @FEW
    @given(frames=books_of_rows(book))
    def check(frames):
        path.write_bytes(to_bytes(lay_out(book, frames)))

        reading = read_books([Wanted(path)], books=BOOKS)

        assert [] == [str((f.code, str(f.place), f.message)) for f in reading.findings]
        assert book.id == reading.sources[0].book
        for form_id, frame in frames.items():
            form = book[form_id]
            assert records(frame, form) == records(reading.frame(book.id, form), form)
            assert not reading.frame(book.id, form)["_aside"].any()

    check()


@pytest.mark.parametrize("lay_out", [template, view])
@pytest.mark.parametrize("book", BOOKS, ids=lambda book: book.id)
def test_places_point_at_the_cells_the_values_stand_in(book, lay_out, path):
    @settings(FEW, max_examples=2)
    @given(frames=books_of_rows(book))
    def check(frames):
        path.write_bytes(to_bytes(lay_out(book, frames)))

        reading = read_books([Wanted(path)], books=[book])

        cells = openpyxl.load_workbook(path)
        for form_id in frames:
            table = reading.table(book.id, book[form_id])
            for column, row, value in _values(table):
                at = reading.place(table, book=0, row=row, code=column.code)
                expected = column.kind.show(value)
                assert expected == _shown(cells[at.sheet][at.cell].value)

    check()


def _values(table):
    for column in table.form.columns:
        cells = zip(table.frame[ROW].tolist(), table.frame[column.code].tolist(), strict=True)
        for row, value in cells:
            if plain(value) is not None:
                yield column, row, plain(value)


def _shown(value):
    return (
        value.date() if hasattr(value, "date") and not isinstance(value, date.__class__) else value
    )


@pytest.mark.parametrize("lay_out", [template, view])
@pytest.mark.parametrize("book", BOOKS, ids=lambda book: book.id)
def test_the_stamp_holds_the_hash_of_what_is_read_and_bytes_repeat(book, lay_out, path):
    @settings(FEW, max_examples=2)
    @given(frames=books_of_rows(book))
    def check(frames):
        data = to_bytes(lay_out(book, frames))
        path.write_bytes(data)

        opened = open_workbook(path)

        reading = read_books([Wanted(path)], books=[book])
        assert reading.sources[0].stamp["content_sha256"] == opened.content
        assert data == to_bytes(lay_out(book, frames))

    check()
