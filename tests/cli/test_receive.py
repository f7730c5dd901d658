"""`receive`: copies under the day received; never moves, never twice."""

import hashlib

import pytest
from command_line import run
from year_folders import plan, registration


@pytest.fixture
def root(tmp_path):
    return plan(tmp_path / "năm")


def digest(path):
    return hashlib.sha256(path.read_bytes()).hexdigest()


def received(root):
    inbox = root / "nhan"
    return sorted(path.relative_to(inbox).as_posix() for path in inbox.rglob("*.xlsx"))


def test_a_file_is_copied_under_its_day_and_the_source_stays(root, tmp_path):
    source = registration(tmp_path / "Zalo" / "Tổ Toán.xlsx", "Tổ Toán")
    before = digest(source)

    ran = run("-C", root, "receive", source, "--on", "28/09/2020")

    assert 0 == ran.code
    assert ["2020-09-28/Tổ Toán.xlsx"] == received(root)
    assert before == digest(source)
    assert before == digest(root / "nhan" / "2020-09-28" / "Tổ Toán.xlsx")


def test_the_same_bytes_are_not_copied_twice(root, tmp_path):
    source = registration(tmp_path / "a.xlsx", "Tổ Toán")
    again = tmp_path / "b.xlsx"
    again.write_bytes(source.read_bytes())
    run("-C", root, "receive", source, "--on", "28/09/2020")

    ran = run("-C", root, "receive", again, "--on", "29/09/2020", "--json")

    assert 0 == ran.code
    assert ["W14"] == ran.codes
    assert ["2020-09-28/a.xlsx"] == received(root)


def test_another_file_of_the_same_name_gets_a_number(root, tmp_path):
    first = registration(tmp_path / "một" / "bài.xlsx", "Tổ Toán")
    second = registration(tmp_path / "hai" / "bài.xlsx", "Tổ Văn")
    third = registration(tmp_path / "ba" / "bài.xlsx", "Tổ Văn phòng")
    run("-C", root, "receive", first, "--on", "28/09/2020")

    ran = run("-C", root, "receive", second, third, "--on", "28/09/2020")

    expected = [f"2020-09-28/{name}.xlsx" for name in ("bài (2)", "bài (3)", "bài")]
    assert 0 == ran.code
    assert sorted(expected) == received(root)


def test_what_is_missing_is_told_and_the_rest_is_copied(root, tmp_path):
    source = registration(tmp_path / "có.xlsx", "Tổ Toán")

    ran = run(
        "-C", root, "receive", source, tmp_path / "không.xlsx", "--on", "28/09/2020", "--json"
    )

    assert 1 == ran.code
    assert ["T01"] == ran.codes
    assert ["2020-09-28/có.xlsx"] == received(root)


@pytest.mark.parametrize(
    ("name", "code"),
    [pytest.param("không có.xlsx", "T01", id="missing"), pytest.param(".", "T06", id="a folder")],
)
def test_nothing_to_copy_is_exit_2(root, tmp_path, name, code):
    ran = run("-C", root, "receive", tmp_path / name, "--on", "28/09/2020", "--json")

    assert 2 == ran.code
    assert [code] == ran.codes
    assert not (root / "nhan").exists()


def test_a_dry_run_copies_nothing(root, tmp_path):
    source = registration(tmp_path / "a.xlsx", "Tổ Toán")

    ran = run("-C", root, "receive", source, "--on", "28/09/2020", "--dry-run")

    assert 0 == ran.code
    assert "(sẽ chép)" in ran.out
    assert not (root / "nhan").exists()


def test_a_copy_that_cannot_be_made_is_told(root, tmp_path):
    source = registration(tmp_path / "a.xlsx", "Tổ Toán")
    (root / "nhan").write_text("a file where the inbox should be", encoding="utf-8")

    ran = run("-C", root, "receive", source, "--on", "28/09/2020", "--json")

    assert 2 == ran.code
    assert ["T02"] == ran.codes


def test_a_folder_means_the_workbooks_in_it(root, tmp_path):
    registration(tmp_path / "Zalo" / "toán.xlsx", "Tổ Toán")
    registration(tmp_path / "Zalo" / "thêm" / "văn.xlsx", "Tổ Văn")
    (tmp_path / "Zalo" / "ảnh.jpg").write_bytes(b"")

    ran = run("-C", root, "receive", tmp_path / "Zalo", "--on", "28/09/2020", "--json")

    assert (0, ["T12"]) == (ran.code, ran.codes)
    assert ["2020-09-28/toán.xlsx", "2020-09-28/văn.xlsx"] == received(root)


def test_a_folder_without_workbooks_is_told(root, tmp_path):
    (tmp_path / "Zalo").mkdir()

    ran = run("-C", root, "receive", tmp_path / "Zalo", "--on", "28/09/2020", "--json")

    assert (2, ["T14"]) == (ran.code, ran.codes)


@pytest.mark.parametrize(
    ("day", "expected"),
    [("31/07/2020", ["W77"]), ("01/08/2020", []), ("01/08/2022", []), ("28/09/2030", ["W77"])],
)
def test_a_day_far_from_the_year_is_told_and_the_file_copied(root, tmp_path, day, expected):
    source = registration(tmp_path / "a.xlsx", "Tổ Toán")

    ran = run("-C", root, "receive", source, "--on", day, "--json")

    assert (0, expected) == (ran.code, ran.codes)
    assert 1 == len(received(root))
