"""Outputs reach the disk whole or not at all, and nobody's work is overwritten."""

import errno
import os
import shutil

import office
import openpyxl
import pandas as pd
import pytest
import sheets

from sheets_tool.books.grid import open_workbook
from sheets_tool.books.save import may_replace, save
from sheets_tool.books.write import to_bytes
from sheets_tool.forms.output import Letterhead, OutBook, OutSheet
from sheets_tool.forms.registration import PERSONS


@pytest.fixture
def path(tmp_path):
    return tmp_path / "dang-ky.xlsx"


def written(title="Lê An"):
    frame = pd.DataFrame({"staff_id": ["001"], "full_name": [title], "titles": ["LDTT"]})
    return to_bytes(
        OutBook(
            letterhead=Letterhead(unit_name="THCS Kim Sơn"),
            sheets=(OutSheet(form=PERSONS, frame=frame.astype(object)),),
            stamp={"form": "registration", "form_version": "1"},
        )
    )


def refused(path, *, force=False):
    finding = may_replace(path, inputs="ke-hoach.xlsx", force=force)
    return finding.code if finding else None


def test_bytes_are_written_and_the_folder_is_made(tmp_path):
    path = tmp_path / "kết quả" / "năm 2020" / "a.xlsx"

    saved = save(path, b"new")

    assert (True, b"new") == (saved.written, path.read_bytes())
    assert [path] == list(path.parent.iterdir())


def test_the_same_bytes_are_not_written_again(path):
    save(path, b"same")
    before = path.stat()

    saved = save(path, b"same")

    assert not saved.written
    assert (before.st_mtime_ns, before.st_ino) == (path.stat().st_mtime_ns, path.stat().st_ino)


def fail(code):
    def raise_it(*_arguments, **_options):
        raise OSError(code, os.strerror(code))

    return raise_it


@pytest.mark.parametrize(
    ("call", "code"),
    [
        ("os.fsync", errno.ENOSPC),
        ("os.fsync", errno.EIO),
        ("os.replace", errno.EACCES),
        ("os.replace", errno.EBUSY),
        ("os.chmod", errno.EPERM),
        ("os.fdopen", errno.ENOSPC),
        ("tempfile.mkstemp", errno.EACCES),
        ("tempfile.mkstemp", errno.EROFS),
    ],
)
@pytest.mark.parametrize("old", [b"old", None])
def test_a_failure_leaves_the_old_file_whole_and_nothing_beside_it(
    path, monkeypatch, call, code, old
):
    if old is not None:
        path.write_bytes(old)
    monkeypatch.setattr(call, fail(code))

    with pytest.raises(OSError, match=r"\[Errno"):
        save(path, b"new")

    monkeypatch.undo()
    assert ([path] if old else []) == list(path.parent.iterdir())
    assert old is None or old == path.read_bytes()


def test_a_disk_full_in_the_middle_leaves_the_old_file_whole(path, monkeypatch):
    path.write_bytes(b"old")
    opened = os.fdopen

    class Full:
        """A file on a disk that takes a little and then no more."""

        def __init__(self, handle, mode):
            self._file = opened(handle, mode)

        def __enter__(self):
            return self

        def __exit__(self, *_):
            self._file.close()

        def write(self, data):
            self._file.write(data[:2])
            raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("os.fdopen", Full)

    with pytest.raises(OSError, match="No space left"):
        save(path, b"new")

    monkeypatch.undo()
    assert [path] == list(path.parent.iterdir())
    assert b"old" == path.read_bytes()


def test_an_interrupt_leaves_nothing_behind(path, monkeypatch):
    def stop(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr("os.replace", stop)

    with pytest.raises(KeyboardInterrupt):
        save(path, b"new")

    monkeypatch.undo()
    assert [] == list(path.parent.iterdir())


def test_a_file_in_the_place_of_a_folder_is_told(tmp_path):
    (tmp_path / "ket-qua").write_bytes(b"file")

    with pytest.raises(OSError, match="ket-qua"):
        save(tmp_path / "ket-qua" / "a.xlsx", b"new")


def test_a_link_is_replaced_and_what_it_leads_to_is_left_alone(tmp_path):
    real = tmp_path / "thật.xlsx"
    real.write_bytes(b"old")
    link = tmp_path / "a.xlsx"
    link.symlink_to(real)

    save(link, b"new")

    assert not link.is_symlink()
    assert (b"new", b"old") == (link.read_bytes(), real.read_bytes())


def test_others_may_read_what_is_written_and_a_mode_given_before_stays(path):
    save(path, b"one")
    assert 0o644 == path.stat().st_mode & 0o777

    path.chmod(0o600)
    save(path, b"two")
    assert 0o600 == path.stat().st_mode & 0o777


def test_what_we_wrote_may_be_replaced(path):
    save(path, written())

    assert refused(path) is None


def test_what_is_not_there_may_be_written(path):
    assert refused(path) is None


def test_a_folder_is_never_replaced(tmp_path):
    assert "T06" == refused(tmp_path)


def test_a_strangers_workbook_is_not_replaced(path):
    sheets.save(path, {"Cá nhân": "| Mã cán bộ | Họ và tên |\n| 001 | Lê An |"})

    assert "W02" == refused(path)
    assert refused(path, force=True) is None


@pytest.mark.parametrize("content", [b"", b"anything", b"PK\x03\x04 broken"])
def test_a_file_that_cannot_be_read_is_not_replaced(path, content):
    path.write_bytes(content)

    assert "W02" == refused(path)


def edit(path, change):
    book = openpyxl.load_workbook(path)
    change(book)
    book.save(path)


def the_cell(book, value):
    return next(c for row in book.worksheets[0].iter_rows() for c in row if c.value == value)


def test_an_edited_cell_is_kept(path):
    save(path, written())
    edit(path, lambda book: setattr(the_cell(book, "Lê An"), "value", "Lê Ân"))

    finding = may_replace(path, inputs="bài của tổ", force=False)

    assert "W03" == finding.code
    assert "bài của tổ" in finding.act


@pytest.mark.parametrize(
    "change",
    [
        lambda book: book.worksheets[0].append(["thêm một dòng"]),
        lambda book: book.create_sheet("Ghi của tôi").append(["nhớ"]),
        lambda book: book.remove(book.worksheets[0]) or book.create_sheet("Cá nhân", 0),
        lambda book: setattr(book.worksheets[0], "title", "Tên khác"),
    ],
    ids=["a row", "a sheet", "all removed", "renamed"],
)
def test_any_other_change_of_values_is_kept(path, change):
    save(path, written())
    edit(path, change)

    assert "W03" == refused(path)


def test_formats_alone_are_no_edit(path):
    save(path, written())
    edit(path, lambda book: setattr(the_cell(book, "Lê An"), "font", openpyxl.styles.Font(b=True)))

    assert refused(path) is None


def test_saved_again_by_openpyxl_is_no_edit(path):
    save(path, written())
    edit(path, lambda book: book)

    assert refused(path) is None


@office.needs_office
def test_saved_again_by_libreoffice_is_no_edit(path, tmp_path):
    save(path, written("Nguyễn  Thị\nHoà =1"))
    [again] = office.recalculated([path], tmp_path / "lại")
    shutil.copy(again, path)

    assert open_workbook(path).content
    assert refused(path) is None
