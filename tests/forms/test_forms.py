"""Forms as declared: consistent, readable, small enough for Excel."""

import pytest

from sheets_tool.forms import codes
from sheets_tool.forms.model import Column, Form, Layout
from sheets_tool.forms.registry import BOOKS
from sheets_tool.text.spelling import fold
from sheets_tool.values.choices import Many
from sheets_tool.values.column import parse_column
from sheets_tool.values.words import Text

FORMS = [
    pytest.param(book, form, id=f"{book.id}-{form.id}") for book in BOOKS for form in book.forms
]
READABLE = [param for param in FORMS if not param.values[1].made]


@pytest.mark.parametrize(("book", "form"), FORMS)
def test_no_header_means_two_columns(book, form):
    assert len(form.columns) <= len(form.headers)


@pytest.mark.parametrize(("book", "form"), FORMS)
def test_every_example_reads_without_a_flaw(book, form):
    for column in form.columns:
        if column.example:
            parsed = parse_column(column.kind, [column.example])
            assert ([], True) == (parsed.flaws, parsed.values[0] is not None), column.code


@pytest.mark.parametrize(("book", "form"), READABLE)
def test_every_column_has_an_example_and_fits_excel(book, form):
    for column in form.columns:
        assert column.example, column.code
        assert len(column.hint) <= 255
        assert all(len(option) <= 255 for option in column.kind.options)


@pytest.mark.parametrize(("book", "form"), READABLE)
def test_what_tells_a_record_is_declared(book, form):
    assert form.names or form.layout is Layout.PAIRS
    assert form.required


@pytest.mark.parametrize(("book", "form"), FORMS)
def test_sheet_names_fit_excel(book, form):
    assert len(form.sheet) <= 31
    assert not set(form.sheet) & set("[]:*?/\\'")
    assert not form.sheet.startswith("_")


@pytest.mark.parametrize("book", BOOKS, ids=lambda book: book.id)
def test_sheets_and_form_ids_of_a_book_are_distinct(book):
    assert len({fold(form.sheet) for form in book.forms}) == len(book.forms)
    assert len(book.by_id) == len(book.forms)


def test_books_have_distinct_ids_and_numbers():
    assert len({book.id for book in BOOKS}) == len(BOOKS)
    assert len({book.number for book in BOOKS}) == len(BOOKS)


def test_only_awards_may_be_an_unknown_award():
    wrong = [
        column.code
        for book in BOOKS
        for form in book.forms
        for column in form.columns
        if isinstance(column.kind, Many)
        and column.kind.of is codes.APPLIES_TO
        and column.kind.unknown.code == "O15"
    ]

    assert [] == wrong


def test_a_header_of_two_columns_is_refused():
    muddled = Form(
        id="lẫn",
        sheet="Lẫn",
        title="",
        columns=(
            Column(code="a", header="Tên", kind=Text()),
            Column(code="b", header="Khác", kind=Text(), aliases=("TÊN",)),
        ),
    )

    with pytest.raises(ValueError, match="TÊN"):
        _ = muddled.headers


@pytest.mark.parametrize("options", [{"names": ("gì",)}, {"key": ("gì",)}])
def test_an_unknown_column_is_refused(options):
    with pytest.raises(ValueError, match="gì"):
        Form(id="x", sheet="X", title="", columns=(), **options)
