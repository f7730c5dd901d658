"""Things told by several workbooks count once."""

from dataclasses import replace
from datetime import date

import pytest
import sheets

from sheets_tool.books.extract import extract_from
from sheets_tool.books.read import join
from sheets_tool.forms.events import CAMPAIGN, PARTICIPATION
from sheets_tool.forms.frames import Counted
from sheets_tool.forms.submission import PARTICIPATION as TRAVELLING
from sheets_tool.stages.gathering import Act, Inflow, combine, once, recount

ACT = Act(book=CAMPAIGN, travelling=TRAVELLING, key=("campaign", "on", "goods"))
ONE_AMOUNT = replace(ACT, one=("amount",))
EARLY, LATE = date(2021, 10, 1), date(2021, 11, 1)


def gathered(*books, days=(), act=ACT):
    """Return amounts, codes and arithmetic of workbooks: (name, amount) a row, a code or none."""
    extracts = []
    for number, rows in enumerate(books):
        lines = ["| Mã phong trào | Đối tượng | Mã | Họ và tên / Tên | Số tiền (đồng) |"]
        lines += [f"| VC | Cá nhân | {code} | {name} | '{money} |" for code, name, money in rows]
        opened = sheets.workbook(
            {"Phong trào": "\n".join(lines)}, stamp="campaign", name=f"{number}"
        )
        opened.content = f"{number}" * 64
        extracts.append(extract_from(opened, books=[CAMPAIGN]))
    reading = join(extracts, books=[CAMPAIGN])
    known = {n: days[n] if n < len(days) else None for n in range(len(books))}
    inflow = Inflow(own=dict.fromkeys(range(len(books)), ""), days=known)
    table = combine(reading, act, inflow)
    table.frame = table.frame.assign(who=table.frame["candidate_name"])
    frame, findings = once(reading, table, act, known)
    counted = recount(reading, table, frame, used=set(known))
    total = sum(counted.values(), Counted())
    return sorted(frame["amount"].tolist()), sorted(f.code for f in findings), str(total)


AN, BE = ("1", "Nguyễn An", "5.000"), ("2", "Trần Bé", "7.000")
MORE = ("1", "Nguyễn An", "6.000")


@pytest.mark.parametrize(
    ("books", "days", "amounts", "codes"),
    [
        (([AN, BE],), (), [5000, 7000], []),
        (([AN, AN],), (), [5000], ["N01"]),
        (([AN, MORE],), (), [5000, 6000], []),
        (([AN], [AN, BE]), (), [5000, 7000], ["C40"]),
        (([AN], [MORE]), (EARLY, LATE), [6000], ["C41"]),
        (([AN], [MORE]), (LATE, EARLY), [5000], ["C41"]),
        (([AN], [MORE]), (), [], ["N06"]),
        (([AN], [MORE]), (EARLY, EARLY), [], ["N06"]),
        (([AN], [MORE]), (EARLY, None), [], ["N06"]),
        (([AN, MORE], [MORE, AN]), (), [5000, 6000], ["C40"]),
    ],
    ids=[
        "different people",
        "the same row twice in a file",
        "two gifts of one person in one file",
        "a longer list repeats a shorter one",
        "the later file counts",
        "whatever order they are read in",
        "no day orders them",
        "nor does the same day",
        "nor one day alone",
        "the same gifts in another order",
    ],
)
def test_each_thing_counts_once(books, days, amounts, codes):
    found = gathered(*books, days=days)

    assert (amounts, codes) == found[:2]


def test_rows_that_were_repeated_or_replaced_are_in_the_arithmetic():
    assert "đọc 3 = nhận 2 + để riêng 1 + trống 0 + ngoài bảng 0" == gathered([AN], [AN, BE])[2]


@pytest.mark.parametrize(
    ("books", "days", "amounts", "codes"),
    [
        (([AN, MORE, BE],), (), [7000], ["N06"]),
        (([AN, AN],), (), [5000], ["N01"]),
        (([AN, MORE], [AN]), (EARLY, LATE), [5000], ["C41"]),
        (([AN], [AN, MORE]), (EARLY, LATE), [], ["C41", "N06"]),
        (([("", *AN[1:]), ("", *MORE[1:])],), (), [5000, 6000], []),
    ],
    ids=[
        "two values in one file contradict",
        "equal rows do not",
        "a later file settles it",
        "a later file contradicts itself",
        "names without a code may be namesakes",
    ],
)
def test_what_has_one_value_is_not_counted_with_two(books, days, amounts, codes):
    found = gathered(*books, days=days, act=ONE_AMOUNT)

    assert (amounts, codes) == found[:2]


def test_equal_rows_without_a_code_may_be_namesakes():
    nameless = ("", "Nguyễn An", "5.000")

    assert ([5000], ["N40"]) == gathered([nameless, nameless])[:2]


def test_the_form_of_a_campaign_is_what_travels():
    assert PARTICIPATION.id == TRAVELLING.id
