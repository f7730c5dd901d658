"""A unit whose list came in without anybody is in, however many levels up it is asked for."""

import shutil
from types import SimpleNamespace

import openpyxl
import pytest
from command_line import run
from year_folders import School, district_year, plan, schools, submission

from sheets_tool.year.consolidating import consolidate_units
from sheets_tool.year.folder import YearFolder
from sheets_tool.year.putting import put_down

DISTRICT = {"unit_code": "PGD-A", "unit_name": "Phòng A"}
PROVINCE = {"unit_code": "SGD", "unit_name": "Sở GD&ĐT Mẫu", "unit_level": "SO"}
EMPTY, ABSENT = School("T09", "Trường số 9"), School("T10", "Trường số 10")
ALL = (*schools(2), EMPTY, ABSENT)


def below(code, name, parent=None, level=None):
    facts = {"unit_code": code, "unit_name": name, "school_level": level, "parent_code": parent}
    return SimpleNamespace(facts=facts)


SCHOOLS = [below(each.code, each.name, "PGD-A", each.level) for each in ALL]


@pytest.fixture(scope="module")
def sent(tmp_path_factory):
    """Return what a district sends: two schools, one of which nobody registered, one absent."""
    root = tmp_path_factory.mktemp("quận")
    district_year(root, ALL, unit=DISTRICT, sent=ALL[:3])
    run("-C", root, "consolidate")
    return root / "ket-qua" / "tong-hop.xlsx"


def province(root, units, *files):
    """Return how a level above ends that got these files."""
    plan(root, unit=PROVINCE, staff=(), collectives=(), below=units)
    for number, path in enumerate(files):
        to = root / "nhan" / "2020-09-29" / f"{number}.xlsx"
        to.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, to)
    return run("-C", root, "consolidate", "--json")


def cover(path):
    rows = openpyxl.load_workbook(path)["Bìa"].values
    return {row[0]: row[1] for row in rows if row[0]}


def test_a_school_that_registered_nobody_is_in_at_the_province(tmp_path, sent):
    ran = province(tmp_path, [below("PGD-A", "Phòng A"), *SCHOOLS], sent)

    assert [ABSENT.name] == ran.json["facts"]["missing"]
    assert ["C02"] == [code for code in ran.codes if code == "C02"]


def test_the_cover_says_who_is_in_without_anybody(tmp_path, sent):
    label = "Đơn vị đã nộp, không có cá nhân, tập thể nào"
    province(tmp_path, [below("PGD-A", "Phòng A"), *SCHOOLS], sent)

    # The district sent the rows of others on and is not told to have nobody.
    assert "T09" == cover(sent)[label] == cover(tmp_path / "ket-qua" / "tong-hop.xlsx")[label]


def test_it_is_in_one_level_further_up(tmp_path, sent):
    under = [below("SGD", "Sở"), below("PGD-A", "Phòng A", "SGD"), *SCHOOLS]
    province(tmp_path / "sở", [below("PGD-A", "Phòng A"), *SCHOOLS], sent)
    ministry = tmp_path / "bộ"

    ran = province(ministry, under, tmp_path / "sở" / "ket-qua" / "tong-hop.xlsx")

    assert [ABSENT.name] == ran.json["facts"]["missing"]


def test_a_unit_that_is_not_under_the_sender_is_not_told_to_be_in(tmp_path, sent):
    others = [below(each.code, each.name, "PGD-B", each.level) for each in ALL[2:]]
    units = [below("PGD-A", "Phòng A"), below("PGD-B", "Phòng B"), *SCHOOLS[:2], *others]

    ran = province(tmp_path, units, sent)

    assert {EMPTY.name, ABSENT.name, "Phòng B"} == set(ran.json["facts"]["missing"])


def test_a_submission_in_parts_tells_of_it_once(tmp_path):
    root = district_year(tmp_path / "quận", ALL, unit=DISTRICT, sent=ALL[:3])
    outcome = consolidate_units(YearFolder(root), most_rows=6)
    put_down(outcome)
    parts = [output.path for output in outcome.outputs]

    ran = province(tmp_path / "sở", [below("PGD-A", "Phòng A"), *SCHOOLS], *parts)

    assert 2 == len(parts)
    assert [ABSENT.name] == ran.json["facts"]["missing"]


def test_a_stranger_that_brings_nothing_answers_for_nobody(tmp_path, sent):
    ran = province(tmp_path, [below(EMPTY.code, EMPTY.name, level="TH")], sent)

    assert [EMPTY.name] == ran.json["facts"]["missing"]
    assert "C05" in ran.codes


def test_a_school_that_sends_an_empty_list_itself_is_no_second_version(tmp_path, sent):
    own = submission(tmp_path / "9.xlsx", EMPTY)

    ran = province(tmp_path / "sở", [below("PGD-A", "Phòng A"), *SCHOOLS], sent, own)

    assert [ABSENT.name] == ran.json["facts"]["missing"]
    assert {"C01", "C13"}.isdisjoint(ran.codes)
