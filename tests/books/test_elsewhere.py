"""Reading by other hands: the same frames, whatever goes wrong over there."""

from concurrent.futures import Executor, Future, ProcessPoolExecutor, ThreadPoolExecutor
from dataclasses import replace
from multiprocessing import get_context

import pytest
from year_folders import schools, submission

from sheets_tool.books.cache import Cache
from sheets_tool.books.extract import Wanted
from sheets_tool.books.read import read_books
from sheets_tool.forms import submission as w11
from sheets_tool.forms.frames import records

BOOKS = [w11.SUBMISSION]


@pytest.fixture(scope="module")
def wanted(tmp_path_factory):
    folder = tmp_path_factory.mktemp("hồ sơ")
    paths = [submission(folder / f"{each.code}.xlsx", each) for each in schools(10, people=2)]
    (folder / "hỏng.xlsx").write_bytes(b"PK\x03\x04 half a file")
    return [Wanted(path, path.name) for path in [*paths, folder / "hỏng.xlsx"]]


def told(reading):
    """Return everything a reading says, so that two can be compared."""
    tables = {key: records(table.frame) for key, table in reading.tables.items()}
    findings = sorted(f"{each.code} {each.place} {each.message}" for each in reading.findings)
    return tables, findings, reading.sources, reading.counted


class Broken(Executor):
    """An executor whose errands all end badly, or that takes none at all."""

    def __init__(self, *, takes):
        self.takes = takes

    def submit(self, _fn, /, *_args, **_kwargs):
        if not self.takes:
            raise RuntimeError("closed")
        future = Future()
        future.set_exception(RuntimeError("a worker died"))
        return future


class Blind(Executor):
    """An executor whose workers see no file."""

    def submit(self, fn, errand, books, /):
        future = Future()
        future.set_result(
            fn([replace(each, path=each.path.with_name("không có")) for each in errand], books)
        )
        return future


@pytest.mark.parametrize(
    "executor",
    [Broken(takes=True), Broken(takes=False), Blind(), ThreadPoolExecutor(1)],
    ids=["workers die", "takes nothing", "sees no file", "threads"],
)
def test_whatever_goes_wrong_elsewhere_the_same_is_read(wanted, executor):
    expected = told(read_books(wanted, books=BOOKS))

    assert expected == told(read_books(wanted, books=BOOKS, executor=executor))


def test_other_processes_read_the_same(wanted):
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as executor:
        actual = told(read_books(wanted, books=BOOKS, executor=executor))

    assert told(read_books(wanted, books=BOOKS)) == actual


def test_findings_that_come_from_elsewhere_are_entries_of_the_catalogue(wanted):
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as executor:
        reading = read_books(wanted, books=BOOKS, executor=executor)

    here = read_books(wanted, books=BOOKS)
    assert {id(each.entry) for each in here.findings} == {
        id(each.entry) for each in reading.findings
    }


def test_what_the_cache_knows_is_not_sent_out(wanted, tmp_path):
    cache = Cache(tmp_path, BOOKS)
    expected = told(read_books(wanted[:10], books=BOOKS, cache=cache))
    sent = []

    class Watched(ThreadPoolExecutor):
        def submit(self, fn, /, *args, **kwargs):
            sent.extend(file.path.name for file in args[0])
            return super().submit(fn, *args, **kwargs)

    with Watched(1) as executor:
        assert expected == told(
            read_books(wanted[:10], books=BOOKS, cache=cache, executor=executor)
        )
        read_books(wanted, books=BOOKS, cache=cache, executor=executor)

    assert ["hỏng.xlsx"] == sent
