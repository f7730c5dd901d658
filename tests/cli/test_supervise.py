"""A file that kills or hangs the reader costs only itself.

The reader is made to die by a `sitecustomize` of the child's own Python: a file whose zip comment
says so aborts the process, another one hangs in it.
"""

import os
import re
import sys
import zipfile

import pytest
from command_line import start
from year_folders import district_year, schools

from sheets_tool.books.beside import WORTH

DEADLY = b"deadly"
HANGING = b"hanging"
CUSTOM = """
import os
import threading

import python_calamine
from sheets_tool.books import limits

limits.LIMITS = limits.Limits(seconds=1)
_reader = python_calamine.CalamineWorkbook


class CalamineWorkbook:
    @staticmethod
    def from_filelike(file):
        data = file.getvalue()
        if data.endswith(b"deadly"):
            os.abort()
        if data.endswith(b"hanging"):
            threading.Event().wait()
        return _reader.from_filelike(file)


python_calamine.CalamineWorkbook = CalamineWorkbook
"""


def mark(path, comment):
    """Give a workbook the comment that the reader above dies of."""
    with zipfile.ZipFile(path, "a") as archive:
        archive.comment = comment
    return path


@pytest.fixture
def hostile(tmp_path):
    """The environment in which marked files kill the reader."""
    folder = tmp_path / "custom"
    folder.mkdir()
    (folder / "sitecustomize.py").write_text(CUSTOM, encoding="utf-8")
    paths = [str(folder), *os.environ.get("PYTHONPATH", "").split(os.pathsep)]
    return {"PYTHONPATH": os.pathsep.join(path for path in paths if path)}


@pytest.fixture
def root(tmp_path):
    return district_year(tmp_path / "huyện", schools(5))


def inbox(root, name):
    return root / "nhan" / "2020-09-28" / name


def findings(ran, code):
    return [each["file"].split("/")[-1] for each in ran.json["findings"] if each["code"] == code]


@pytest.mark.parametrize("comment", [DEADLY, HANGING], ids=["aborts", "hangs"])
def test_one_hostile_file_of_five_is_set_aside_and_four_are_consolidated(root, hostile, comment):
    mark(inbox(root, "T03.xlsx"), comment)

    ran = start("-C", root, "consolidate", "--json", **hostile)

    assert 1 == ran.code
    assert ["T03.xlsx"] == findings(ran, "T08")
    assert 4 == ran.json["facts"]["units_received"]
    assert (root / "ket-qua" / "tong-hop.xlsx").is_file()


@pytest.mark.parametrize("comment", [DEADLY, HANGING], ids=["aborts", "hangs"])
def test_one_file_of_forty_that_kills_the_reader_costs_only_itself(tmp_path, hostile, comment):
    below = schools(40, people=2)
    root = district_year(tmp_path / "huyện", below)
    mark(inbox(root, "T17.xlsx"), comment)

    ran = start("-C", root, "consolidate", "--json", **hostile)

    facts = ran.json["facts"]
    read, *parts = map(int, re.findall(r"\d+", facts["rows"]))
    others = [each for each in below if each.code != "T17"]
    sent = sum(len(awards.split(";")) for each in others for *_, awards in each.persons)
    assert ["T17.xlsx"] == findings(ran, "T08")
    assert (39, 40) == (facts["units_received"], facts["units_due"])
    assert ["Trường số 17"] == facts["missing"]
    assert read == sum(parts)
    assert sent + len(others) == parts[0]
    assert "resource_tracker" not in ran.err


@pytest.mark.parametrize("arguments", [["register"], ["consolidate", "--không-có"]])
def test_a_call_that_ends_at_once_leaves_no_word_of_its_helpers(tmp_path, arguments):
    root = district_year(tmp_path / "huyện", schools(WORTH, people=1))

    ran = start("-C", root, *arguments)

    assert 2 == ran.code
    assert "resource_tracker" not in ran.err


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have no such names")
def test_a_hostile_file_whose_name_is_no_proper_text_is_set_aside(root, hostile):
    sound = inbox(root, "T03.xlsx")
    deadly = mark(sound.rename(sound.with_name(os.fsdecode(b"t\xff\xe9.xlsx"))), DEADLY)

    ran = start("-C", root, "consolidate", "--json", **hostile)

    assert 1 == ran.code
    assert 1 == len(findings(ran, "T08"))
    assert 4 == ran.json["facts"]["units_received"]
    assert deadly.exists()


def test_two_hostile_files_are_both_named(root, hostile):
    for name in ("T01.xlsx", "T05.xlsx"):
        mark(inbox(root, name), DEADLY)

    ran = start("check", root / "nhan", "--json", **hostile)

    assert 1 == ran.code
    assert ["T01.xlsx", "T05.xlsx"] == sorted(findings(ran, "T08"))
    assert 3 == sum(1 for file in ran.json["facts"]["files"] if file["form"])


def test_a_hostile_plan_stops_the_command(root, hostile):
    mark(root / "ke-hoach.xlsx", DEADLY)

    ran = start("-C", root, "consolidate", "--json", **hostile)

    assert 2 == ran.code
    assert ["ke-hoach.xlsx"] == findings(ran, "T08")
    assert not (root / "ket-qua").exists()
