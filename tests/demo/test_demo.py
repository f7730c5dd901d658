"""`demo` runs the sample years whole and is held to what they expect."""

import hashlib
import shutil
from collections import Counter
from functools import partial
from pathlib import Path

import office
import openpyxl
import pytest
from command_line import run, start
from sheets import rewrite

from sheets_tool.findings.model import Severity
from sheets_tool.findings.stop import Stop
from sheets_tool.year.demonstrating import NOTICE_NAME, demonstrate
from sheets_tool.year.rehearsal.bac_giang import BELOW
from sheets_tool.year.rehearsal.bac_giang import YEAR as DISTRICT
from sheets_tool.year.rehearsal.every import SENT_UP, STEPS, YEARS
from sheets_tool.year.shipped import shipped

SAMPLES = shipped("samples")
PACKAGE = Path(__file__).resolve().parents[2] / "sheets_tool"
CONSOLIDATED = Path("bac-giang", "ket-qua", "tong-hop.xlsx")
PRIMARY = BELOW[1]


def hashes(folder):
    """Return the hash of each file below a folder."""
    return {
        path.relative_to(folder): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and "__pycache__" not in path.parts
    }


def quietly(folder, samples=SAMPLES, **how):
    """Run the sample years without a word; return the outcome."""
    return demonstrate(folder, samples=samples, tell=[].append, **how)


def said(outcome):
    """Return the findings as `code message`."""
    return [f"{finding.code} {finding.message}" for finding in outcome.findings]


@pytest.fixture
def samples(tmp_path):
    """A copy of the sample years, to tamper with."""
    copy = tmp_path / "năm mẫu"
    for year in YEARS:
        shutil.copytree(SAMPLES / year, copy / year)
    return copy


@pytest.fixture(scope="module")
def ran(tmp_path_factory):
    """The demo run as a command: its folder, what it came to, the samples before and after."""
    folder = tmp_path_factory.mktemp("thư mục có dấu") / "demo"
    before = hashes(SAMPLES)
    result = run("demo", folder)
    return folder, result, before, hashes(SAMPLES)


def test_what_people_sent_keeps_its_bytes_through_every_step(ran):
    folder, _, before, _ = ran
    known = set(before.values())
    sent = {path: found for path, found in hashes(folder).items() if "nhan" in path.parts}

    assert len(sent) > len(YEARS)
    assert [] == [path for path, found in sent.items() if found not in known]


def test_demo_prints_every_step_and_where_the_consolidated_workbook_lies(ran):
    folder, result, _, _ = ran
    lines = result.out.splitlines()

    assert (0, "") == (result.code, result.err)
    assert len(STEPS) == sum(line.startswith("$ sheets-tool -C ") for line in lines)
    assert str(folder / CONSOLIDATED) == lines[-1].split(": ", 1)[1]


def test_demo_does_not_touch_the_samples_that_are_shipped(ran):
    _, _, before, after = ran

    assert before == after


def test_every_unit_that_is_due_stands_in_the_consolidated_workbook(ran):
    book = openpyxl.load_workbook(ran[0] / CONSOLIDATED, read_only=True)
    received = [row for row in book["Tình hình nộp"].values if str(row[0]).isdigit()]
    senders = {row[0] for row in book["Cá nhân"].values if "-" in str(row[0])}

    assert (13, 12) == (len(received), len(senders))


def outputs(folder):
    """Return the workbooks that the sample years wrote."""
    return sorted(path for path in folder.rglob("*.xlsx") if path.parent.name == "ket-qua")


def calculated(path):
    """Return what the formulas come to: nothing for blank text, no tail of a float."""
    return {
        where: (value.strip() or None) if isinstance(value, str) else value and round(value, 9)
        for where, value in office.formula_values(path).items()
    }


@office.needs_office
def test_libreoffice_calculates_the_values_that_the_formulas_of_every_output_carry(ran, tmp_path):
    carried = {path: values for path in outputs(ran[0]) if (values := calculated(path))}
    blank = [
        office.without_values(
            path, partial(rewrite, to=tmp_path / f"{path.parents[1].name}-{path.name}")
        )
        for path in carried
    ]
    again = office.recalculated(blank, tmp_path / "tính lại")

    assert {None} == {each for path in blank for each in office.formula_values(path).values()}
    assert [*carried.values()] == [calculated(path) for path in again]
    assert sum(len(values) > 20 for values in carried.values()) > len(YEARS)


def sheet_of(book, name):
    """Return the rows under the header of a list, by their headers."""
    rows = iter(book[name].values)
    header = next(row for row in rows if "Danh hiệu, hình thức" in row)
    found = (dict(zip(header, row, strict=True)) for row in rows)
    return [row for row in found if row["Giai đoạn"]]


def cover_of(book):
    """Return what a cover says, by its labels."""
    return {row[0]: row[1] for row in book["Bìa"].values if row[0] and row[1] is not None}


_STATES = {
    "Đăng ký": {"Đăng ký"},
    "Sơ kết": {"Đăng ký"},
    "Đột xuất": {"Đề nghị"},
    "Cuối năm": {"Đề nghị"},
}
"""Kind of submission → the states of the rows that its cover declares."""
_LISTS = {"cá nhân": "Cá nhân", "tập thể": "Tập thể"}


def test_cover_totals_and_rows_of_every_submission_agree(ran):
    opened = (openpyxl.load_workbook(path, data_only=True) for path in outputs(ran[0]))
    books = [book for book in opened if "Bìa" in book.sheetnames]
    for book in books:
        cover = cover_of(book)
        lists = {name: sheet_of(book, name) for name in _LISTS.values() if name in book.sheetnames}
        counted = Counter(
            f"Khai {kind} · {row['Danh hiệu, hình thức']}"
            for kind, name in _LISTS.items()
            for row in lists[name]
            if row["Giai đoạn"] in _STATES[cover["Loại hồ sơ"]]
        )
        rows = {name: f"{name} {len(found)} dòng" for name, found in lists.items() if found}
        total = list(book["Tổng hợp"].values)[-1]
        persons = len(lists["Cá nhân"])

        assert counted == {key: n for key, n in cover.items() if key.startswith("Khai ")}
        assert all(each in cover["Nội dung"] for each in rows.values())
        assert persons == 0 or ("Tổng cộng", persons) == (total[0], total[-1])
    assert len(books) > len(YEARS)


def test_findings_that_are_new_or_gone_are_told_by_year_step_and_place(samples, tmp_path):
    path = samples / PRIMARY / "expected.txt"
    lines = path.read_text(encoding="utf-8").splitlines()
    kept = [line for line in lines if not line.startswith("register: O09")]
    path.write_text("\n".join([*kept, "register: T04 nhan/x.xlsx"]), encoding="utf-8")
    new, gone = said(quietly(tmp_path / "demo", samples, years=[PRIMARY]))

    assert new.startswith(f"W16 Năm mẫu {PRIMARY}, bước register: có “O09 nhan/")
    assert gone.startswith(f"W17 Năm mẫu {PRIMARY}, bước register: dự kiến có “T04 nhan/x.xlsx” mà")


def test_a_return_that_is_lost_changes_the_submission_and_is_told(samples, tmp_path):
    (lost,) = (samples / BELOW[0] / "nhan").rglob("Tổ Nhà trẻ.xlsx")
    lost.unlink()
    outcome = quietly(tmp_path / "demo", samples, years=[BELOW[0], DISTRICT])

    assert {"W16", "W18"} == {finding.code for finding in outcome.findings}
    assert all(finding.severity is Severity.ERROR for finding in outcome.findings)


def test_a_plan_that_cannot_be_read_is_told_and_the_other_years_run_on(samples, tmp_path):
    (samples / BELOW[0] / "ke-hoach.xlsx").write_bytes(b"PK\x03\x04")
    outcome = quietly(tmp_path / "demo", samples, years=BELOW[:2])

    assert any("T04 ke-hoach.xlsx" in line for line in said(outcome))
    assert (tmp_path / "demo" / BELOW[1] / "ket-qua" / "dang-ky.xlsx").is_file()


def test_a_second_run_makes_the_years_new_in_its_own_folder(ran):
    extra = ran[0] / PRIMARY / "nhan" / "thừa.xlsx"
    extra.write_bytes(b"")
    result = run("demo", ran[0], "--only", PRIMARY, "--json")

    assert (0, []) == (result.code, result.codes)
    assert not extra.exists()


def test_a_folder_with_somebodys_files_is_refused(tmp_path):
    (tmp_path / "của tôi.txt").write_text("x", encoding="utf-8")
    ran = run("demo", tmp_path, "--json")

    assert (2, ["W02"]) == (ran.code, ran.codes)
    assert [tmp_path / "của tôi.txt"] == list(tmp_path.iterdir())


def test_force_uses_the_folder_and_leaves_what_lies_there(tmp_path):
    mine = tmp_path / "của tôi.txt"
    mine.write_text("x", encoding="utf-8")
    outcome = quietly(tmp_path, years=[PRIMARY], force=True)

    assert [] == outcome.findings
    assert "x" == mine.read_text(encoding="utf-8")
    assert (tmp_path / NOTICE_NAME).is_file()


def test_a_year_without_a_plan_is_told_and_the_other_steps_run_on(tmp_path):
    for year in YEARS:
        (tmp_path / "năm mẫu" / year).mkdir(parents=True)
    outcome = quietly(tmp_path / "demo", tmp_path / "năm mẫu")
    # A year is renewed from a plan that somebody filled; this one is blank.
    made = {step.year for step in STEPS if step.name == "new" and "--from" not in step.options}
    without = sum(step.year not in made and step.name != "new" for step in STEPS)

    assert without == sum("có “T01 ke-hoach.xlsx”" in line for line in said(outcome))
    assert len(SENT_UP) == sum(line.startswith("W18") for line in said(outcome))


def test_samples_that_are_not_there_stop_the_demo(tmp_path):
    with pytest.raises(Stop) as stopped:
        quietly(tmp_path / "demo", tmp_path / "không có")

    assert ["T01"] == [finding.code for finding in stopped.value.findings]
    assert not (tmp_path / "demo").exists()


def test_force_does_not_touch_a_year_folder_of_somebodys(tmp_path):
    mine = tmp_path / "kim-son" / "ke-hoach.xlsx"
    mine.parent.mkdir()
    mine.write_bytes(b"x")
    ran = run("demo", tmp_path, "--force", "--json")

    assert (2, ["W02"]) == (ran.code, ran.codes)
    assert b"x" == mine.read_bytes()


def test_a_checkout_whose_samples_were_changed_exits_1_and_says_what(samples, tmp_path):
    checkout = tmp_path / "bản sao có dấu"
    shutil.copytree(PACKAGE, checkout / "sheets_tool", ignore=shutil.ignore_patterns("__pycache__"))
    samples.rename(checkout / "samples")
    path = checkout / "samples" / PRIMARY / "expected.txt"
    path.write_text(path.read_text(encoding="utf-8") + "check: O01 x\n", encoding="utf-8")
    ran = start("demo", "--only", PRIMARY, cwd=tmp_path, PYTHONPATH=str(checkout))

    assert (1, "") == (ran.code, ran.err)
    assert f"W17: Năm mẫu {PRIMARY}, bước check: dự kiến có “O01 x” mà không thấy." in ran.out
