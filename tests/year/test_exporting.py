"""The submission in the upper system's own import forms: its layout, its codes, nothing guessed."""

from pathlib import Path

import pytest
import python_calamine
import year_folders

from sheets_tool.books.extract import Wanted
from sheets_tool.books.read import read_books
from sheets_tool.books.write import to_bytes
from sheets_tool.forms import results as w4
from sheets_tool.forms.foreign_codes import INTAKES
from sheets_tool.forms.frames import records
from sheets_tool.forms.registry import BOOKS, BY_ID
from sheets_tool.year.exporting import export
from sheets_tool.year.folder import open_year

REAL = Path(__file__).parents[3] / "shared" / "real"
FILES = {
    "canhan": "CANHAN",
    "tapthe": "TAPTHE",
    "detai": "DETAI",
    "nhandulieu": "NHANDULIEU",
    "mautdkt": "MauTDKT",
}


@pytest.fixture
def root(tmp_path):
    folder = tmp_path / "năm"
    year_folders.plan(folder)
    rows = [
        ("GV001", "Nguyễn Thị Thủy", "LDTT;CSTDCS", None),
        ("GV002", "Trần Văn Hoà", "CSTDT", "GK"),
    ]
    collectives = [("TO-TOAN", "Tổ Toán", "TTLDTT")]
    inbox = folder / "nhan" / "2020-09-28"
    year_folders.registration(inbox / "tổ.xlsx", "Tổ Toán", rows=rows, collectives=collectives)
    return folder


def written(root, form):
    outcome = export(open_year(root), form)
    path = outcome.outputs[0].path
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(to_bytes(outcome.outputs[0].book))
    return path, outcome


def read(path, form):
    reading = read_books([Wanted(path, path.name)], books=BOOKS)
    return records(reading.frame(form, BY_ID[form].forms[0])), reading


def cells(path, sheet):
    book = python_calamine.CalamineWorkbook.from_path(path)
    return book.get_sheet_by_name(sheet).to_python(skip_empty_area=False)


@pytest.mark.parametrize("form", FILES)
def test_headers_stand_word_for_word_where_the_real_workbook_has_them(root, form):
    path, _ = written(root, form)
    intake = INTAKES[form]
    assert f"{form}.xlsx" == path.name
    ours = cells(path, intake.form.sheet)
    real = REAL / f"{FILES[form]}.xlsx"
    if not real.is_file():
        pytest.skip("the real workbooks are not here")
    theirs = cells(real, intake.form.sheet)[intake.header_row]
    expected = {place: theirs[place] for place in intake.places.values()}
    actual = ours[intake.header_row]
    assert expected == {place: actual[place] for place in intake.places.values()}


@pytest.mark.parametrize("form", ["canhan", "tapthe", "nhandulieu", "mautdkt"])
def test_what_is_exported_reads_back_as_the_same_rows(root, form):
    path, outcome = written(root, form)
    rows, reading = read(path, form)
    expected = records(outcome.outputs[0].book.sheets[0].frame)
    names = {"canhan": "full_name", "tapthe": "collective"}.get(form, "candidate_name")
    assert [row[names] for row in expected] == [row[names] for row in rows]
    for column in ("title_code", "commendation_code", "award_code", "award_name"):
        if column in INTAKES[form].form.by_code:
            assert [row[column] for row in expected] == [row[column] for row in rows]
    assert [] == [f.code for f in reading.findings if f.severity.name == "ERROR"]


def test_initiatives_exported_read_back_by_name_and_in_words(root):
    initiatives = [
        {
            "initiative_id": "SK01",
            "initiative": "Dạy phân số bằng hình",
            "authors": "GV001; Người Ngoài",
            "influence_scope": "CO_SO",
            "decision_date": "2020-05-04",
        },
        {"initiative_id": "SK02", "initiative": "Đọc sách cùng em", "authors": "Trần Văn Hoà"},
    ]
    path = root / "nhan" / "2020-12-01" / "kết quả.xlsx"
    year_folders.write(
        path, w4.RESULTS, {w4.INITIATIVES.id: initiatives}, group="Tổ Toán", year="2020-2021"
    )

    outcome = export(open_year(root), "detai", kind="SO_KET")
    sent = root / "detai.xlsx"
    sent.write_bytes(to_bytes(outcome.outputs[0].book))
    rows, reading = read(sent, "detai")

    codes = ("initiative", "authors", "achievement", "decision_date")
    assert [
        ("Dạy phân số bằng hình", "Nguyễn Thị Thủy; Người Ngoài", "Cơ sở", "2020-05-04"),
        ("Đọc sách cùng em", "Trần Văn Hoà", None, None),
    ] == [tuple(None if row[c] is None else str(row[c]) for c in codes) for row in rows]
    assert [] == [f.code for f in reading.findings if f.severity.name == "ERROR"]


def test_titles_and_commendations_get_the_codes_of_the_real_lists(root):
    path, outcome = written(root, "canhan")
    rows, _ = read(path, "canhan")
    assert [
        ("Nguyễn Thị Thủy", "1647933042", None),
        ("Nguyễn Thị Thủy", "1647933380", None),
        ("Trần Văn Hoà", None, None),
        ("Trần Văn Hoà", None, "1650360499"),
    ] == sorted(
        ((r["full_name"], r["title_code"], r["commendation_code"]) for r in rows),
        key=lambda each: (each[0], each[1] or "", each[2] or ""),
    )
    told = [f for f in outcome.findings if f.code == "C89"]
    assert ["Chiến sĩ thi đua cấp tỉnh"] == [f.values["award"] for f in told]
    assert ["Trần Văn Hoà"] == [f.values["names"] for f in told]


def test_every_code_typed_here_stands_in_the_real_tables():
    if not REAL.is_dir():
        pytest.skip("the real workbooks are not here")
    for form, intake in INTAKES.items():
        sheet = "HTKT" if form == "mautdkt" else "DANHMUC"
        rows = cells(REAL / f"{FILES[form]}.xlsx", sheet)
        pairs = {
            (row[i + d], row[i])
            for row in rows
            for i in range(len(row))
            for d in (-1, 1)
            if 0 <= i + d < len(row)
        }
        assert set() == set(intake.awards.values()) - pairs
