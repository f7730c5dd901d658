"""What was read before is not read again; what lies in the cache is never trusted blindly."""

import os
import pickle
from datetime import date
from pathlib import Path

import pytest
import year_folders

from sheets_tool.books import cache as cache_module
from sheets_tool.books.cache import Cache, declared, is_as_written, note_written
from sheets_tool.books.extract import extract
from sheets_tool.books.write import to_bytes
from sheets_tool.forms import registration as w2
from sheets_tool.forms.blank import blank_book
from sheets_tool.forms.output import Letterhead
from sheets_tool.forms.registry import BOOKS
from sheets_tool.year.consolidating import consolidate_units
from sheets_tool.year.folder import open_year


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "bài.xlsx"
    path.write_bytes(to_bytes(blank_book(w2.REGISTRATION, letterhead=Letterhead())))
    return path


@pytest.fixture
def kept(tmp_path):
    return Cache(tmp_path / "cache", BOOKS)


def never(*args, **kwargs):
    raise AssertionError("the file was read again")


def entries(kept_in):
    return sorted(path for path in kept_in.iterdir() if path.suffix == ".pickle")


def test_the_same_bytes_are_read_once_and_say_the_same(file, kept, monkeypatch):
    expected = extract(file, books=BOOKS, name="bài.xlsx")
    assert expected == kept.read(file, name="bài.xlsx")
    monkeypatch.setattr(cache_module, "extract", never)
    again = kept.read(file, name="bài.xlsx")
    assert expected == again
    for before, after in zip(expected.findings, again.findings, strict=True):
        assert before.entry is after.entry


def test_another_name_or_other_bytes_are_read_anew(file, kept, tmp_path):
    kept.read(file, name="bài.xlsx")
    assert "khác.xlsx" == kept.read(file, name="khác.xlsx").name
    file.write_bytes(b"gone")
    assert "" == kept.read(file, name="bài.xlsx").book
    assert 2 == len(entries(tmp_path / "cache"))


def test_other_forms_are_another_cache():
    assert declared(BOOKS) == declared(BOOKS)
    assert declared(BOOKS) != declared(BOOKS[1:])


class Evil:
    def __reduce__(self):
        return (os.mkdir, ("evil",))


@pytest.mark.parametrize(
    "data", [b"", b"junk", pickle.dumps(Evil()), pickle.dumps(date(2020, 1, 1))]
)
def test_what_does_not_read_as_an_extract_is_read_from_the_file(
    data, file, kept, tmp_path, monkeypatch
):
    monkeypatch.chdir(tmp_path)
    expected = kept.read(file, name="bài.xlsx")
    entries(tmp_path / "cache")[0].write_bytes(data)
    assert expected == kept.read(file, name="bài.xlsx")
    assert not Path("evil").exists()


def test_a_cache_that_cannot_be_written_costs_nothing_but_time(file, tmp_path):
    (tmp_path / "tệp").write_text("")
    kept = Cache(tmp_path / "tệp", BOOKS)
    assert "registration" == kept.read(file, name="bài.xlsx").book
    kept.trim()


def test_the_oldest_extracts_go_where_there_are_too_many(file, tmp_path):
    folder = tmp_path / "cache"
    kept = Cache(folder, BOOKS)
    for number in range(3):
        kept.read(file, name=f"{number}.xlsx")
    (folder / "half.tmp").write_text("")
    newest = entries(folder)[1]
    os.utime(newest, ns=(2**62, 2**62))
    Cache(folder, BOOKS, most=newest.stat().st_size).trim()
    assert [newest] == list(folder.iterdir())


def test_a_file_is_as_written_until_somebody_edits_it(tmp_path):
    path = tmp_path / "a.xlsx"
    path.write_bytes(b"ours")
    assert not is_as_written(tmp_path / "cache", path)
    note_written(tmp_path / "cache", b"ours")
    assert is_as_written(tmp_path / "cache", path)
    path.write_bytes(b"edited")
    assert not is_as_written(tmp_path / "cache", path)


def test_a_run_after_one_changed_workbook_gives_the_bytes_of_a_run_from_nothing(tmp_path):
    below = year_folders.schools(4)
    root = year_folders.district_year(tmp_path / "năm", below)
    consolidated(root)
    changed = year_folders.schools(4, people=4)[2]
    sent = next(path for path in sorted(root.rglob("*.xlsx")) if changed.code in path.name)
    year_folders.submission(sent, changed)
    warm = consolidated(root)
    for path in entries(open_year(root).cache):
        path.unlink()
    assert consolidated(root) == warm


def consolidated(root, **how):
    return to_bytes(consolidate_units(open_year(root), **how).outputs[0].book)
