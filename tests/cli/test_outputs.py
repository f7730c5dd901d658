"""What is written: never over a person's work, never half, nothing in a dry run."""

import os

import openpyxl
import pytest
from command_line import run
from year_folders import district_year, registration, school_year, schools


def edit(path, cell="B8", value="sửa tay"):
    """Change a cell as a person would, and save."""
    book = openpyxl.load_workbook(path)
    book.worksheets[0][cell] = value
    book.save(path)


def resave(path):
    """Open and save with another width of a column, as people do; no value changes."""
    book = openpyxl.load_workbook(path)
    book.worksheets[0].column_dimensions["A"].width = 40
    book.save(path)


def files(root):
    return {path: path.read_bytes() for path in root.rglob("*") if path.is_file()}


@pytest.fixture
def root(tmp_path):
    return school_year(tmp_path / "năm học")


@pytest.fixture
def register(root):
    """The list that `register` wrote."""
    assert 0 == run("-C", root, "register").code
    return root / "ket-qua" / "dang-ky.xlsx"


def test_a_list_edited_by_hand_is_not_overwritten(root, register):
    edit(register)
    edited = register.read_bytes()

    ran = run("-C", root, "register", "--json")

    assert 2 == ran.code
    assert ["W03"] == ran.codes
    assert edited == register.read_bytes()
    assert "bài của tổ trong nhan/" in ran.finding("W03")["act"]
    assert "làm theo lỗi W03 ở trên" in ran.json["next"]


def test_force_overwrites_what_was_edited(root, register):
    whole = register.read_bytes()
    edit(register)

    ran = run("-C", root, "register", "--force")

    assert 0 == ran.code
    assert whole == register.read_bytes()


def test_saving_again_without_a_change_is_no_edit(root, register):
    public = root / "ket-qua" / "cong-khai.xlsx"
    before = files(root / "ket-qua")
    resave(public)

    ran = run("-C", root, "register")

    assert 0 == ran.code
    assert before == files(root / "ket-qua")


def test_a_file_of_somebody_else_is_not_overwritten(root):
    mine = root / "ket-qua" / "dang-ky.xlsx"
    registration(mine, "Tổ Toán")
    book = openpyxl.load_workbook(mine)
    del book["_meta"]
    book.save(mine)
    before = mine.read_bytes()

    ran = run("-C", root, "register", "--json")

    assert 2 == ran.code
    assert ["W02"] == ran.codes
    assert before == mine.read_bytes()


def test_a_second_run_changes_no_byte(root, register):
    before = files(root / "ket-qua")

    ran = run("-C", root, "register")

    assert 0 == ran.code
    assert 2 == ran.out.count("(không đổi)")
    assert before == files(root / "ket-qua")
    again = run("-C", root, "register", "--json").json["written"]
    assert sorted(again) == sorted(map(str, (root / "ket-qua").glob("*.xlsx")))


@pytest.mark.parametrize(
    "command", [["register"], ["submit"], ["template", "registration"]], ids=lambda each: each[0]
)
def test_a_dry_run_writes_nothing(root, command):
    before = files(root)

    ran = run("-C", root, *command, "--dry-run")

    assert 0 == ran.code
    assert "(sẽ ghi)" in ran.out
    assert before == {k: v for k, v in files(root).items() if ".sheets-tool" not in k.parts}


def test_a_dry_run_of_a_district_writes_nothing(tmp_path):
    root = district_year(tmp_path, schools(2))

    ran = run("-C", root, "consolidate", "--dry-run")

    assert 0 == ran.code
    assert not (root / "ket-qua").exists()


def test_a_dry_run_tells_of_the_edited_file_too(root, register):
    edit(register)

    assert 2 == run("-C", root, "register", "--dry-run").code


@pytest.fixture
def held_open(monkeypatch):
    """A program holds every output open: it cannot be replaced."""

    def replace(source, target):
        raise PermissionError(13, "The process cannot access the file", str(target))

    monkeypatch.setattr(os, "replace", replace)


def test_an_output_that_is_open_stays_whole(root, register, held_open):
    """P08."""
    before = files(root / "ket-qua")
    registration(root / "nhan" / "2020-09-29" / "mới.xlsx", "Tổ Văn", rows=[])

    ran = run("-C", root, "register", "--json")

    assert 2 == ran.code
    assert {"T02"} <= set(ran.codes)
    assert before == files(root / "ket-qua")


def test_a_place_that_cannot_be_written_is_told(root):
    (root / "ket-qua").write_text("a file where the folder should be", encoding="utf-8")

    ran = run("-C", root, "register", "--json")

    assert 2 == ran.code
    assert {"T02"} == set(ran.codes)


def test_an_output_that_is_a_folder_is_told(root):
    (root / "ket-qua" / "dang-ky.xlsx").mkdir(parents=True)

    ran = run("-C", root, "register", "--json")

    assert 2 == ran.code
    assert ["T06"] == ran.codes


def test_a_full_disk_leaves_nothing_behind(root, monkeypatch):
    def fsync(handle):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", fsync)

    ran = run("-C", root, "register", "--json")

    assert 2 == ran.code
    assert {"T02"} == set(ran.codes)
    assert "No space left on device" in ran.json["findings"][0]["message"]
    assert {} == files(root / "ket-qua")


def test_warnings_count_as_errors_where_asked(tmp_path):
    root = school_year(tmp_path, day="2020-10-05")

    assert 0 == run("-C", root, "register").code
    assert 1 == run("-C", root, "register", "--strict").code


@pytest.mark.parametrize("form", ["registration", "plan", "submission", "canhan"])
def test_a_blank_form_needs_no_year_folder(tmp_path, form):
    ran = run("template", form, "-o", tmp_path / "mẫu")

    assert 0 == ran.code
    assert 1 == len(list((tmp_path / "mẫu").glob("*.xlsx")))


def test_all_blank_forms_are_written_at_once(tmp_path):
    ran = run("template", "all", "-o", tmp_path, "--json")

    assert 0 == ran.code
    assert len(ran.json["written"]) == len(list(tmp_path.glob("*.xlsx")))


def test_a_template_filled_by_a_person_is_not_overwritten(root):
    assert 0 == run("-C", root, "template", "registration").code
    template = root / "phat" / "registration" / "dang-ky-to-toan.xlsx"
    edit(template, cell="E9", value="Lao động tiên tiến")

    ran = run("-C", root, "template", "registration", "--json")

    assert 2 == ran.code
    assert ["W03"] == ran.codes


def test_what_is_handed_out_comes_back_without_a_finding(root):
    """A template that nobody filled is read as the members who register nothing."""
    assert 0 == run("-C", root, "template", "registration").code
    handed_out = root / "phat" / "registration"

    ran = run("check", handed_out, "--json")

    assert 0 == ran.code
    assert [] == ran.codes
