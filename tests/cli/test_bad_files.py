"""Files that cannot be read: told by name, set aside, never a traceback."""

import io
import os
import zipfile
from pathlib import Path

import pytest
from command_line import run
from year_folders import district_year, registration, school_year, schools

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def zipped(*names):
    """Return the bytes of a zip file with some parts."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name in names:
            archive.writestr(name, "<a/>")
    return buffer.getvalue()


def cut_off(tmp_path):
    whole = registration(tmp_path / "nguyên.xlsx", "Tổ Toán").read_bytes()
    return whole[: len(whole) // 2]


BAD = [
    pytest.param(b"", "T10", id="P06 empty"),
    pytest.param(zipped("word/document.xml"), "T03", id="P02 docx renamed"),
    pytest.param(OLE + "EncryptedPackage".encode("utf-16-le"), "T05", id="P04 a password"),
    pytest.param(OLE + "WordDocument".encode("utf-16-le"), "T03", id="an old Word file"),
    pytest.param(b"%PDF-1.7\n", "T03", id="a PDF"),
    pytest.param(b"\x89PNG\r\n", "T03", id="a picture"),
    pytest.param(b"<html><table><tr><td>1</td></tr></table></html>", "T03", id="a web page"),
    pytest.param("Mã;Họ tên\n1;An\n".encode(), "T03", id="a text file"),
    pytest.param(zipped("readme.txt"), "T03", id="a zip of something else"),
    pytest.param(zipped("xl/workbook.xml"), "T04", id="an office file with nothing in it"),
    pytest.param(cut_off, "T04", id="P03 cut off in the middle"),
]


@pytest.fixture
def bad(request, tmp_path):
    data = request.param(tmp_path) if callable(request.param) else request.param
    path = tmp_path / "bài nộp.xlsx"
    path.write_bytes(data)
    return path


@pytest.mark.parametrize(("bad", "code"), BAD, indirect=["bad"])
def test_a_file_that_is_no_workbook_is_told_by_check(bad, code):
    ran = run("check", bad, "--json")

    assert 1 == ran.code
    assert [code] == ran.codes
    assert "bài nộp.xlsx" == ran.json["findings"][0]["file"]
    assert "" == ran.err


@pytest.mark.parametrize(("bad", "code"), BAD, indirect=["bad"])
def test_a_file_that_is_no_workbook_costs_only_itself(bad, code, tmp_path):
    root = school_year(tmp_path / "năm")
    bad.rename(root / "nhan" / bad.name)

    ran = run("-C", root, "register", "--json")

    assert 1 == ran.code
    assert [code] == ran.codes
    assert 3 == ran.json["facts"]["groups_received"]
    assert (root / "ket-qua" / "dang-ky.xlsx").is_file()


@pytest.mark.parametrize(("bad", "code"), BAD, indirect=["bad"])
def test_a_plan_that_is_no_workbook_stops_every_command(bad, code, tmp_path):
    root = school_year(tmp_path / "năm")
    bad.replace(root / "ke-hoach.xlsx")

    for command in (["register"], ["status"], ["check"], ["submit"], ["template", "registration"]):
        ran = run("-C", root, *command, "--json")
        assert 2 == ran.code
        assert code in ran.codes


@pytest.mark.parametrize("command", ["check", "consolidate"])
def test_a_path_that_does_not_exist_is_exit_2(command, tmp_path):
    """P01."""
    root = district_year(tmp_path / "huyện", schools(2))
    typed = tmp_path / "không có" / "bài.xlsx"

    ran = run("-C", root, command, typed, "--json")

    assert 2 == ran.code
    assert "T01" in ran.codes
    assert str(typed) in ran.finding("T01")["message"]


def test_a_plan_that_is_a_folder_is_no_plan(tmp_path):
    (tmp_path / "ke-hoach.xlsx").mkdir()

    ran = run("-C", tmp_path, "status", "--json")

    assert 2 == ran.code
    assert ["W01"] == ran.codes


@pytest.fixture
def refused(tmp_path, monkeypatch):
    """A workbook that the operating system refuses to read."""
    path = registration(tmp_path / "bài nộp.xlsx", "Tổ Toán")
    path.chmod(0)
    if os.access(path, os.R_OK):  # the superuser may read everything
        opened = Path.open

        def open_(self, *given, **more):
            if self.name == path.name:
                raise PermissionError(13, "Permission denied", str(self))
            return opened(self, *given, **more)

        monkeypatch.setattr(Path, "open", open_)
    yield path
    path.chmod(0o600)


def test_a_file_that_may_not_be_read_is_told(refused):
    ran = run("check", refused, "--json")

    assert 1 == ran.code
    assert ["T09"] == ran.codes


def test_a_file_that_may_not_be_read_cannot_be_received(refused, tmp_path):
    root = school_year(tmp_path / "năm")

    ran = run("-C", root, "receive", refused, "--on", "28/09/2020", "--json")

    assert 2 == ran.code
    assert ["T09"] == ran.codes


def test_a_folder_where_a_file_is_due_means_what_lies_in_it(tmp_path):
    root = school_year(tmp_path / "năm")

    ran = run("check", root / "nhan", "--json")

    assert 0 == ran.code
    assert 3 == len(ran.json["facts"]["files"])


def test_a_file_that_is_in_the_cloud_alone_is_told(tmp_path):
    root = school_year(tmp_path / "năm")
    (root / "nhan" / ".Tổ Toán.xlsx.icloud").write_bytes(b"bplist00")
    for hidden in (".DS_Store", "Thumbs.db", "desktop.ini"):
        (root / "nhan" / hidden).write_bytes(b"x")

    ran = run("-C", root, "status", "--json")

    assert ["T48"] == [code for code in ran.codes if code.startswith("T")]
    assert "“Tổ Toán.xlsx”" in ran.finding("T48")["message"]


def test_a_lock_file_of_office_is_skipped_and_told(tmp_path):
    """P05."""
    root = school_year(tmp_path / "năm")
    (root / "nhan" / "~$Tổ Toán.xlsx").write_bytes(b"\0" * 165)

    ran = run("-C", root, "check", "--json")

    assert 0 == ran.code
    assert ["T11"] == ran.codes
    assert "“Tổ Toán.xlsx” có thể đang mở" in ran.json["findings"][0]["message"]


def test_pictures_in_the_inbox_are_left_out_and_told(tmp_path):
    root = school_year(tmp_path / "năm")
    (root / "nhan" / "chụp màn hình.jpg").write_bytes(b"\xff\xd8\xff")

    ran = run("-C", root, "register", "--json")

    assert 0 == ran.code
    assert ["T12"] == ran.codes
