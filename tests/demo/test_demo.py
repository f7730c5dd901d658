"""`demo` runs the sample years whole and is held to what they expect."""

import hashlib
import shutil
from pathlib import Path

import openpyxl
import pytest
from command_line import run, start

from sheets_tool.findings.model import Severity
from sheets_tool.findings.stop import Stop
from sheets_tool.year.demonstrating import NOTICE_NAME, demonstrate
from sheets_tool.year.rehearsal.bac_giang import BELOW
from sheets_tool.year.rehearsal.every import SENT_UP, STEPS, YEARS
from sheets_tool.year.shipped import shipped

SAMPLES = shipped("samples")
PACKAGE = Path(__file__).resolve().parents[2] / "sheets_tool"
CONSOLIDATED = Path("bac-giang", "ket-qua", "tong-hop.xlsx")


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


def test_findings_that_are_new_or_gone_are_told_by_year_step_and_place(samples, tmp_path):
    path = samples / "kim-son" / "expected.txt"
    lines = path.read_text(encoding="utf-8").splitlines()
    kept = [line for line in lines if not line.startswith("check: O06")]
    path.write_text("\n".join([*kept, "status: T04 nhan/x.xlsx"]), encoding="utf-8")
    new, gone = said(quietly(tmp_path / "demo", samples))

    assert new.startswith("W16 Năm mẫu kim-son, bước check: có “O06 nhan/2020-10-05/Tổ Toán")
    assert gone.startswith("W17 Năm mẫu kim-son, bước status: dự kiến có “T04 nhan/x.xlsx” mà")


def test_a_return_that_is_lost_changes_the_submission_and_is_told(samples, tmp_path):
    (lost,) = (samples / BELOW[0] / "nhan").rglob("Tổ Nhà trẻ.xlsx")
    lost.unlink()
    outcome = quietly(tmp_path / "demo", samples)

    assert {"W16", "W18"} == {finding.code for finding in outcome.findings}
    assert all(finding.severity is Severity.ERROR for finding in outcome.findings)


def test_a_plan_that_cannot_be_read_is_told_and_the_other_years_run_on(samples, tmp_path):
    (samples / "kim-son" / "ke-hoach.xlsx").write_bytes(b"PK\x03\x04")
    outcome = quietly(tmp_path / "demo", samples)

    assert any("T04 ke-hoach.xlsx" in line for line in said(outcome))
    assert (tmp_path / "demo" / CONSOLIDATED).is_file()


def test_a_second_run_makes_the_years_new_in_its_own_folder(ran):
    (ran[0] / "kim-son" / "nhan" / "thừa.xlsx").write_bytes(b"")
    result = run("demo", ran[0], "--json")

    assert (0, []) == (result.code, result.codes)
    assert str(ran[0] / CONSOLIDATED) == result.json["facts"]["consolidated"]
    assert not (ran[0] / "kim-son" / "nhan" / "thừa.xlsx").exists()


def test_a_folder_with_somebodys_files_is_refused(tmp_path):
    (tmp_path / "của tôi.txt").write_text("x", encoding="utf-8")
    ran = run("demo", tmp_path, "--json")

    assert (2, ["W02"]) == (ran.code, ran.codes)
    assert [tmp_path / "của tôi.txt"] == list(tmp_path.iterdir())


def test_force_uses_the_folder_and_leaves_what_lies_there(tmp_path):
    mine = tmp_path / "của tôi.txt"
    mine.write_text("x", encoding="utf-8")
    outcome = quietly(tmp_path, force=True)

    assert [] == outcome.findings
    assert "x" == mine.read_text(encoding="utf-8")
    assert (tmp_path / NOTICE_NAME).is_file()


def test_a_year_without_a_plan_is_told_and_the_other_steps_run_on(tmp_path):
    for year in YEARS:
        (tmp_path / "năm mẫu" / year).mkdir(parents=True)
    outcome = quietly(tmp_path / "demo", tmp_path / "năm mẫu")

    assert len(STEPS) == sum("có “T01 ke-hoach.xlsx”" in line for line in said(outcome))
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
    path = checkout / "samples" / "kim-son" / "expected.txt"
    path.write_text(path.read_text(encoding="utf-8") + "check: O01 x\n", encoding="utf-8")
    ran = start("demo", cwd=tmp_path, PYTHONPATH=str(checkout))

    assert (1, "") == (ran.code, ran.err)
    assert "W17: Năm mẫu kim-son, bước check: dự kiến có “O01 x” mà không thấy." in ran.out
