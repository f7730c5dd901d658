"""A thousand real workbooks, clean ones made messy: nobody lost, nobody invented, rows add up."""

import messes
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from sheets_tool.books.extract import Wanted
from sheets_tool.books.read import read_books
from sheets_tool.forms.frames import Counted
from sheets_tool.forms.registry import BOOKS
from sheets_tool.text.spelling import name_key

ALONE = 8
"""Workbooks for each mess alone."""
TOGETHER = 5
EXAMPLES = 200
"""Workbooks for each table with several messes together."""
SILENT = {"B04", "H03", "H04", "O16"}
"""No stamp, a column of their own, a header nearly right, blanks: told, and nothing to mend."""


def read_all(folder, made):
    """Return what messy sheets read as, each written as a workbook and all read at once."""
    laid = [messes.laid_out(mess) for mess in made]
    paths = [
        messes.save(folder / f"{number}.xlsx", *each)
        for number, each in enumerate(zip(made, laid, strict=True))
    ]
    return laid, read_books([Wanted(path) for path in paths], books=BOOKS)


def unlike(folder, made):
    """Return, for each sheet not read as it was made, what is due, what was read and its rows."""
    laid, reading = read_all(folder, made)
    told = {}
    for finding in reading.findings:
        told.setdefault(finding.place.file, set()).add(finding.code)
    found = {}
    for number, (mess, sheet) in enumerate(zip(made, laid, strict=True)):
        counted = reading.counted.get((number, mess.sheet), Counted())
        seen = (
            rows_of(reading, mess, number),
            counted.read,
            counted.accepted,
            told.get(f"{number}.xlsx", set()) - SILENT,
        )
        rows = [tuple(map(plain, row)) for row in mess.expected]
        due = (rows, sheet.under, len(mess.expected), set())
        if seen != due:
            found[number] = (due, seen, sheet.rows)
    return found


def rows_of(reading, mess, number):
    frame = reading.frame(mess.book.id, mess.form)
    mine = frame[(frame["_book"] == number) & ~frame["_aside"]]
    return [
        tuple(map(plain, row)) for row in mine[list(mess.codes)].itertuples(index=False, name=None)
    ]


def plain(value):
    """Return a value in one spelling: words blind to capitals and to where a tone mark stands."""
    if str(value) in {"<NA>", "NaT"}:
        return None
    if isinstance(value, str):
        return name_key(value)
    return value.date() if hasattr(value, "date") else value


@pytest.mark.parametrize("mess", messes.MESSES, ids=lambda mess: mess.__name__)
def test_a_mess_alone_loses_and_invents_nobody(mess, tmp_path):
    made = [
        messes.made(seed, [mess], messes.TABLES[seed % len(messes.TABLES)]) for seed in range(ALONE)
    ]

    assert {} == unlike(tmp_path, made)


@pytest.mark.parametrize("table", messes.TABLES, ids=lambda table: table.__name__)
def test_five_messes_together_lose_and_invent_nobody(table, tmp_path):
    @settings(
        max_examples=EXAMPLES,
        deadline=None,
        derandomize=True,
        phases=[Phase.generate, Phase.shrink],
        suppress_health_check=[HealthCheck.too_slow],
    )
    @given(
        st.lists(st.sampled_from(messes.MESSES), min_size=TOGETHER, max_size=TOGETHER, unique=True),
        st.integers(0, 10**6),
    )
    def together(chosen, seed):
        assert {} == unlike(tmp_path, [messes.made(seed, chosen, table)])

    together()


def test_they_are_a_thousand_workbooks_and_more():
    assert len(messes.MESSES) * ALONE + len(messes.TABLES) * EXAMPLES > 1000
