"""Workbooks written: what stands in them, live totals that come out as we counted them."""

import shutil
from collections import Counter
from dataclasses import replace

import dump
import office
import openpyxl
import pandas as pd
import pytest
import sheets

from sheets_tool.books import write
from sheets_tool.books.extract import Wanted
from sheets_tool.books.grid import open_workbook
from sheets_tool.books.read import read_books
from sheets_tool.books.write import to_bytes
from sheets_tool.findings.stop import Stop
from sheets_tool.forms import submission
from sheets_tool.forms.blank import blank_book
from sheets_tool.forms.model import Column, Form
from sheets_tool.forms.output import CrossTab, Letterhead, OutBook, OutSheet, Signature
from sheets_tool.forms.registration import REGISTRATION as W2
from sheets_tool.forms.submission import SUBMISSION as W11
from sheets_tool.values.numbers import Points
from sheets_tool.values.words import Text

LETTERHEAD = Letterhead(parent_name="Phòng GD&ĐT", unit_name="Trường THCS Kim Sơn")
FORM = Form(
    id="rows",
    sheet="Tổ 'A' & \"B\"",
    title="DANH SÁCH",
    names=("name",),
    columns=(
        Column(code="name", header="Họ và tên", kind=Text(), required=True, example="An"),
        Column(code="unit", header="Đơn vị", kind=Text(), example="A"),
        Column(code="level", header="Cấp học", kind=Text(), example="TH"),
        Column(code="points", header="Điểm", kind=Points(), example="8,5"),
    ),
)
PLAIN = [("TH-A", "TH"), ("TH-A", "THCS"), ("TH-B", "TH"), ("TH-B", None), ("TH-A", "TH")]
ODD = [
    ("01", "TH"), ("1", "TH"), ("1", "th"), ("*", "TH"), ("a?", "TH"), ("ab", "TH"), ("AB", "TH"),
    ("> 5", "TH"), ("=1", None), ("1/2", "th"), ("TRUE", "TH"), ("x" * 300, "TH"), ("~", "TH"),
    ("2020-2021", "TH"), ("1.0", "TH"),
]  # fmt: skip


def book_of(rows, sheet="Tổng hợp"):
    frame = pd.DataFrame(
        {
            "name": [f"=Người {n}" for n in range(len(rows))],
            "unit": [unit for unit, _ in rows],
            "level": [level for _, level in rows],
            "points": [8_500_000] * len(rows),
        },
        dtype=object,
    )
    units = tuple((unit,) for unit in dict.fromkeys(unit for unit, _ in rows))
    levels = tuple((level,) for level in dict.fromkeys(level for _, level in rows if level))
    tab = CrossTab(
        sheet=sheet,
        title="TỔNG HỢP",
        form=FORM,
        rows=("unit",),
        row_keys=units,
        across=("level",),
        column_keys=levels,
        counts=Counter(((unit,), (level,)) for unit, level in rows),
        totals=Counter((unit,) for unit, _ in rows),
    )
    totals = {"name": "count", "points": "sum"}
    listed = OutSheet(
        form=FORM, frame=frame, totals=totals, signatures=(Signature(role="HIỆU TRƯỞNG"),)
    )
    return OutBook(letterhead=LETTERHEAD, sheets=(listed, tab), stamp={"form": "view.x"})


def submitted():
    frame = pd.DataFrame(
        {
            "unit_code": ["TH-A", "TH-A"],
            "staff_id": ["001", "002"],
            "full_name": ["Nguyễn Thị Hoà", "NA"],
            "birth_date": ["1985", "1990-09-05"],
            "award": ["LDTT", "CSTDCS"],
            "state": ["DANG_KY", "DANG_KY"],
            "score": [92_500_000, None],
            "teaches": [True, None],
        },
        dtype=object,
    )
    signed = (Signature(role="KẾ TOÁN"),)
    listed = OutSheet(form=submission.PERSONS, frame=frame, signatures=signed)
    stamp = {"form": W11.id, "form_version": str(W11.version)}
    return OutBook(letterhead=LETTERHEAD, sheets=(listed,), stamp=stamp)


@pytest.fixture(scope="module")
def lab(tmp_path_factory):
    """Return a folder with workbooks and, in `lại`, what LibreOffice makes of them."""
    folder = tmp_path_factory.mktemp("lab")
    books = {"plain": book_of(PLAIN), "odd": book_of(ODD), "sent": submitted()}
    for name, book in books.items():
        (folder / f"{name}.xlsx").write_bytes(to_bytes(book))
        shutil.copy(folder / f"{name}.xlsx", folder / f"{name}-bare.xlsx")
        office.without_values(folder / f"{name}-bare.xlsx", sheets.rewrite)
    office.recalculated([folder / f"{name}-bare.xlsx" for name in books], folder / "lại")
    return folder


@office.needs_office
@pytest.mark.parametrize("name", ["plain", "odd"])
def test_totals_recalculated_equal_the_stored_ones(name, lab):
    stored = office.formula_values(lab / f"{name}.xlsx")
    bare = office.formula_values(lab / f"{name}-bare.xlsx")

    assert {None} == set(bare.values())
    assert stored == office.formula_values(lab / "lại" / f"{name}-bare.xlsx")


@office.needs_office
def test_a_workbook_saved_again_by_libreoffice_reads_the_same(lab):
    before = read_books([Wanted(lab / "sent.xlsx")], books=[W11])
    after = read_books([Wanted(lab / "lại" / "sent-bare.xlsx")], books=[W11])

    assert before.sources[0].content == after.sources[0].content
    pd.testing.assert_frame_equal(
        before.frame(W11.id, submission.PERSONS), after.frame(W11.id, submission.PERSONS)
    )


def test_plain_counts_are_formulas_people_know(tmp_path):
    path = tmp_path / "a.xlsx"
    path.write_bytes(to_bytes(book_of(PLAIN)))

    formulas = {
        cell.value
        for row in openpyxl.load_workbook(path)["Tổng hợp"].iter_rows()
        for cell in row
        if cell.data_type == "f"
    }

    assert any(formula.startswith("=COUNTIFS('Tổ ''A'' & \"B\"'!") for formula in formulas)
    assert not any("EXACT" in formula for formula in formulas)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Tổng hợp khen thưởng theo danh hiệu và cấp học", "Tổng hợp khen thưởng theo danh…"),
        ("a/b[c]*?:\\", "a b c"),
        ("'trong ngoặc'", "trong ngoặc"),
    ],
)
def test_a_sheet_name_excel_refuses_is_made_one_it_takes(name, expected, tmp_path):
    path = tmp_path / "a.xlsx"
    path.write_bytes(to_bytes(book_of(PLAIN, sheet=name)))

    assert expected == openpyxl.load_workbook(path).sheetnames[1]


def test_words_too_long_for_a_cell_are_cut_where_people_see_it(tmp_path):
    path = tmp_path / "a.xlsx"
    book = book_of(PLAIN)
    frame = book.sheets[0].frame
    frame.loc[0, "name"] = "đ" * 40_000
    path.write_bytes(to_bytes(book))

    opened = open_workbook(path)
    longest = max(
        (cell for row in opened.sheets[0].rows for cell in row if isinstance(cell, str)), key=len
    )

    assert 32_767 >= len(longest)
    assert longest.endswith("ký tự)")
    stamp = {row[0]: row[1] for row in opened.sheets[-1].rows}
    assert stamp["content_sha256"] == opened.content


@pytest.mark.parametrize(
    "text",
    [
        "=1+1",
        "+84",
        "-5",
        "@SUM(A1)",
        '=HYPERLINK("http://x")',
        "http://x.vn",
        "{=1}",
        "'x",
        "\tx\ny",
    ],
)
def test_text_is_written_as_text(text, tmp_path):
    path = tmp_path / "a.xlsx"
    book = book_of(PLAIN)
    book.sheets[0].frame.loc[0, "name"] = text
    path.write_bytes(to_bytes(book))

    cells = [cell for row in openpyxl.load_workbook(path).worksheets[0].iter_rows() for cell in row]

    found = next(cell for cell in cells if cell.value == text)
    assert "s" == found.data_type
    assert found.hyperlink is None


def test_what_looks_like_rich_text_is_plain_text_wherever_it_stands(tmp_path):
    name = "<r><t>x</t></r>"
    frame = pd.DataFrame({"name": [name], "points": [8_500_000]})
    sheet = OutSheet(
        form=FORM,
        frame=frame,
        title=name,
        legend=(name,),
        totals={"points": "sum"},
        signatures=(Signature(role=name, how=name),),
    )
    letterhead = Letterhead(parent_name=name, unit_name=name)
    path = tmp_path / "x.xlsx"
    stamp = {"form": "rows", "unit_name": name}
    path.write_bytes(to_bytes(OutBook(letterhead=letterhead, sheets=(sheet,), stamp=stamp)))

    cells = [cell for s in openpyxl.load_workbook(path) for row in s.values for cell in row if cell]
    read = [cell for s in open_workbook(path).sheets for row in s.rows for cell in row if cell]
    # The level above and the unit at the head are written in capitals.
    assert 6 == cells.count(name)
    assert 2 == cells.count(name.upper())
    assert (6, 2) == (read.count(name), read.count(name.upper()))


def test_the_same_content_gives_the_same_bytes():
    assert to_bytes(book_of(ODD)) == to_bytes(book_of(ODD))


def test_a_template_is_laid_out_to_be_filled_and_printed(tmp_path):
    path = tmp_path / "mẫu.xlsx"
    people = pd.DataFrame({"staff_id": ["001"], "full_name": ["Lê An"]}, dtype=object)
    book = blank_book(W2, letterhead=LETTERHEAD, frames={"persons": people}, spare_rows=2)
    path.write_bytes(to_bytes(book))

    seen = dump.dump(path)

    assert "== Cá nhân" in seen
    assert "'Mã cán bộ (*)'" in seen
    assert "in khổ 9 landscape vừa 1×0" in seen
    assert "khóa có" in seen
    assert "_meta (veryHidden)" in seen
    assert "_lists (veryHidden)" in seen
    assert "tên ds_1 = _lists!$A$1:" in seen
    assert "'001' [@] mở" in seen


def test_a_blank_template_of_every_sheet_has_a_header_and_nobody(tmp_path):
    path = tmp_path / "mẫu.xlsx"
    path.write_bytes(to_bytes(blank_book(W2, letterhead=LETTERHEAD)))

    reading = read_books([Wanted(path)], books=[W2])

    assert ["B06"] == sheets.found(reading)


def test_counts_of_nothing_are_a_table_without_rows(tmp_path):
    book = book_of(PLAIN)
    empty = replace(book.sheets[1], row_keys=(), column_keys=(), counts={}, totals={})
    path = tmp_path / "a.xlsx"

    path.write_bytes(to_bytes(replace(book, sheets=(book.sheets[0], empty))))

    assert 3 == len(openpyxl.load_workbook(path).sheetnames)


def test_a_sheet_longer_than_excel_holds_is_refused_and_not_cut_off(monkeypatch):
    rows = write.lay_out(book_of(PLAIN))[0].last_row + 1
    monkeypatch.setattr(write, "EXCEL_ROWS", rows)
    assert to_bytes(book_of(PLAIN))
    monkeypatch.setattr(write, "EXCEL_ROWS", rows - 1)

    with pytest.raises(Stop) as stopped:
        to_bytes(book_of(PLAIN))

    assert ["T60"] == [finding.code for finding in stopped.value.findings]
