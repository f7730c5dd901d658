"""Valid files with their bytes changed: rows or a finding, never an error, a hang, a wrong count.

What lies inside a zip is changed too, and packed again: a changed zip is mostly refused for its
check sums, while a changed part reaches the parsers.
"""

import io
import random
import re
import time
import zipfile

import other_kinds
import pytest
import sheets

from sheets_tool.books.extract import Wanted
from sheets_tool.books.read import read_books
from sheets_tool.findings.model import Severity
from sheets_tool.forms.registration import REGISTRATION as W2

ROWS = sheets.grid("""
| STT | Mã cán bộ | Họ và tên      | Danh hiệu đăng ký | Ghi chú |
| 1   | GV001     | Nguyễn Thị Hoà | LĐTT              |         |
| 2   | GV002     | Trần Văn Đức   | CSTĐCS            | mới     |
""")
PEOPLE = 2
SLOWEST = 20.0
WHOLE = {".xlsx": 60, "-shared.xlsx": 60, ".xls": 40, ".ods": 15, ".xlsb": 15,
         ".csv": 150, ".htm": 150, ".xml": 150}  # fmt: skip
"""Kind → how many times the bytes of the file are changed."""
INSIDE = {".xlsx": 250, "-shared.xlsx": 250, ".ods": 60, ".xlsb": 80}
"""Kind → how many times a part of the zip is changed and packed again."""


def flip(chance, data):
    at = chance.randrange(len(data))
    return data[:at] + bytes([chance.randrange(256)]) + data[at + 1 :]


def drop(chance, data):
    at = chance.randrange(len(data))
    return data[:at] + data[at + chance.choice((1, 2, 7, 60)) :]


def repeat(chance, data):
    at = chance.randrange(len(data))
    run = data[at : at + chance.choice((1, 5, 40))]
    return data[:at] + run * chance.choice((2, 3, 50)) + data[at:]


def swap(chance, data):
    a, b = sorted(chance.sample(range(len(data)), 2))
    return data[:a] + data[b:] + data[a:b]


def cut(chance, data):
    return data[: chance.randrange(len(data))]


def odd(chance, data):
    """Put in what parsers trip over: entities, ends of blocks, letters that are none."""
    at = chance.randrange(len(data))
    return data[:at] + chance.choice(ODD) + data[at:]


def number(chance, data):
    """Replace a digit by a number that no table has."""
    digits = [at for at, byte in enumerate(data) if 48 <= byte <= 57]
    at = chance.choice(digits or [0])
    return (
        data[:at]
        + chance.choice((b"-1", b"0", b"99999999", b"4294967296", b"1e309"))
        + data[at + 1 :]
    )


ODD = (b"&#0;", b"&lol;", b"<![CDATA[", b"-->", b"</row>", b"<c>", b"</sheetData>", b"\0",
       b"\xff\xfe", b"\xed\xa0\x80", b'"', b"'", b"<", b"</table>", b"<table>", b"<!DOCTYPE x [",
       b"\r", b"]]>", b"colspan=99999999", b"<?x?>", b"<Row/>", b"]]]]><!--",
       b";" * 2000)  # fmt: skip
CHANGES = (flip, flip, drop, repeat, swap, cut, odd, odd, number)


def changed(chance, data):
    for _ in range(chance.choice((1, 1, 1, 2, 5, 20))):
        data = chance.choice(CHANGES)(chance, data) or data
    return data


def changed_inside(chance, data):
    """Return a zip file with one of its parts changed."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(buffer, "w") as new:
        parts = {name: old.read(name) for name in old.namelist()}
        name = chance.choice(list(parts))
        parts[name] = changed(chance, parts[name])
        for each, content in parts.items():
            new.writestr(each, content)
    return buffer.getvalue()


def wrong(path):
    """Return what is wrong with how a changed file was read, or nothing."""
    start = time.monotonic()
    reading = read_books([Wanted(path)], books=[W2])
    if time.monotonic() - start > SLOWEST:
        return "slow"
    if any(finding.severity > Severity.NOTE for finding in reading.findings):
        return ""
    # Where nothing is told, both people stand there, or their rows are counted as what they became.
    counted, people = reading.counted_of(0), PEOPLE
    if path.suffix == ".csv":
        # Any lines are a CSV, so that each line must be a row; a quoted cell may hold several.
        text = path.read_bytes().decode("utf-8-sig", "replace")
        lines = re.split(r"\r\n|\r|\n", text)
        people = sum(1 for line in lines if line.strip(";")) - 1
        people = counted.read if '"' in text else people
    filled = counted.read - counted.blank
    return "" if filled <= people <= counted.read else str(counted)


def told(path, data, change, times):
    found = {}
    for seed in range(times):
        chance = random.Random(seed)  # noqa: S311 - disorder, not secrets
        path.write_bytes(change(chance, data))
        problem = wrong(path)
        if problem:
            found[seed] = problem
    return found


@pytest.mark.parametrize("kind", other_kinds.KINDS)
def test_a_table_reads_the_same_from_every_kind_of_file(kind, tmp_path):
    path = tmp_path / f"a{kind}"
    path.write_bytes(other_kinds.KINDS[kind]("Cá nhân", ROWS))

    reading = read_books([Wanted(path)], books=[W2])

    assert [
        ("GV001", "Nguyễn Thị Hoà", "LDTT"),
        ("GV002", "Trần Văn Đức", "CSTDCS"),
    ] == sheets.rows(reading, W2, W2.forms[0], "staff_id", "full_name", "titles")


@pytest.mark.parametrize("kind", WHOLE)
def test_bytes_changed_anywhere_give_rows_or_a_finding(kind, tmp_path):
    data = other_kinds.KINDS[kind]("Cá nhân", ROWS)

    assert {} == told(tmp_path / f"a{kind}", data, changed, WHOLE[kind])


@pytest.mark.parametrize("kind", INSIDE)
def test_parts_changed_inside_a_zip_give_rows_or_a_finding(kind, tmp_path):
    data = other_kinds.KINDS[kind]("Cá nhân", ROWS)

    assert {} == told(tmp_path / f"a{kind}", data, changed_inside, INSIDE[kind])
