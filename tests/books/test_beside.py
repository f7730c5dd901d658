"""Reading by several processes at once: the same bytes, whatever becomes of the others."""

import shutil
from multiprocessing import active_children

import pytest
import year_folders

from sheets_tool.books import read
from sheets_tool.books.beside import hands, ready_hands
from sheets_tool.books.following import followed_by
from sheets_tool.books.write import to_bytes
from sheets_tool.year.ahead import FILES, read_ahead
from sheets_tool.year.consolidating import consolidate_units
from sheets_tool.year.folder import open_year

SCHOOLS = 12


@pytest.fixture(autouse=True)
def _few_are_many(monkeypatch):
    monkeypatch.setattr(read, "WORTH", 4)


@pytest.fixture(scope="module")
def district(tmp_path_factory):
    root = tmp_path_factory.mktemp("huyện") / "năm"
    made = year_folders.district_year(root, year_folders.schools(SCHOOLS, people=2))
    (made / "nhan" / "hỏng.xlsx").write_bytes(b"PK\x03\x04 half a file")
    return made


@pytest.fixture
def root(district, tmp_path):
    return shutil.copytree(district, tmp_path / "năm")


def consolidated(root):
    return to_bytes(consolidate_units(open_year(root)).outputs[0].book)


@pytest.mark.parametrize("count", [1, 2])
def test_several_processes_give_the_same_bytes_as_one(root, count):
    expected = consolidated(root)
    shutil.rmtree(open_year(root).cache)
    with hands(count):
        assert consolidated(root) == expected
        with ready_hands() as pool:
            assert pool is None, "they end with the reading they were for"
    # What the others read is kept as what this one reads.
    assert len(list(open_year(root).cache.glob("*.pickle"))) == SCHOOLS
    with hands(count):
        assert consolidated(root) == expected


def test_a_process_that_dies_costs_no_file(root):
    expected = consolidated(root)
    shutil.rmtree(open_year(root).cache)
    with hands(1):
        for child in active_children():
            child.kill()
        assert consolidated(root) == expected


def test_every_file_is_told_to_who_follows(root):
    class Follower:
        expected = read = 0

        def expect(self, count):
            self.expected += count

        def begin(self, path):
            pass

        def done(self):
            self.read += 1

    follower = Follower()
    with followed_by(follower), hands(1):
        consolidated(root)
    assert follower.read == follower.expected > SCHOOLS


def test_without_hands_there_is_no_pool():
    with hands(0), ready_hands() as pool:
        assert pool is None


def test_what_was_read_ahead_is_not_read_again(root):
    expected = consolidated(root)
    shutil.rmtree(open_year(root).cache)
    for first in range(0, SCHOOLS + 1, FILES):
        read_ahead(root, first)
    known = {path.name: path.stat().st_mtime_ns for path in open_year(root).cache.glob("*.pickle")}

    assert consolidated(root) == expected
    assert len(known) == SCHOOLS
    kept = open_year(root).cache.glob("*.pickle")
    assert known == {path.name: path.stat().st_mtime_ns for path in kept}


def test_nothing_is_kept_beside_a_folder_that_is_no_year(root):
    open_year(root).plan.unlink()

    read_ahead(root, 0)

    assert not (root / ".sheets-tool").exists()
