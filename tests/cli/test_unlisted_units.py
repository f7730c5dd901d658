"""A province that lists its districts alone takes their schools on the word of each district."""

import shutil
from types import SimpleNamespace

import pytest
import vote_years as v
from command_line import run
from year_folders import district_year, plan, schools

PROVINCE = {"unit_code": "SGD", "unit_name": "Sở GD&ĐT Mẫu", "unit_level": "SO"}
ALL = schools(4)
NAMES = {"PGD-A": "Phòng A", "PGD-B": "Phòng B"}


def below(code, name, *, level=None, parent=None):
    facts = {"unit_code": code, "unit_name": name, "school_level": level, "parent_code": parent}
    return SimpleNamespace(facts=facts)


DISTRICTS = [below(code, name) for code, name in NAMES.items()]


@pytest.fixture(scope="module")
def sent(tmp_path_factory):
    """Return what two districts of two schools each send."""
    root = tmp_path_factory.mktemp("quận")
    found = {}
    for code, mine in zip(NAMES, (ALL[:2], ALL[2:]), strict=True):
        unit = {"unit_code": code, "unit_name": NAMES[code]}
        folder = district_year(root / code, mine, unit=unit)
        assert 0 == run("-C", folder, "consolidate", "--json").code
        found[code] = folder / "ket-qua" / "tong-hop.xlsx"
    return found


def province(root, units, files):
    """Return how a province with a plan ends that got these files."""
    plan(root, unit=PROVINCE, staff=(), collectives=(), below=units)
    for name, path in files.items():
        to = root / "nhan" / "2020-09-29" / f"{name}.xlsx"
        to.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, to)
    return run("-C", root, "consolidate", "--json")


def test_schools_below_a_district_are_taken_with_one_note_a_district(tmp_path, sent):
    ran = province(tmp_path, DISTRICTS, sent)

    notes = [each["message"] for each in ran.json["findings"] if each["code"] == "C28"]
    expected = "{} gửi dòng của 2 đơn vị không có trong kế hoạch; nhận theo {}."
    assert [expected.format(name, name) for name in NAMES.values()] == sorted(notes)
    assert set(ran.codes) <= {"C26", "C28"}
    facts = ran.json["facts"]
    assert (2, 2) == (facts["units_received"], facts["units_due"])
    assert "để riêng 0" in facts["rows"]
    for command in (["status"], ["check"], ["report", "--interim"]):
        assert "O01" not in run("-C", tmp_path, *command, "--json").codes


def test_a_district_whose_schools_the_plan_lists_sends_for_those_alone(tmp_path, sent):
    units = [*DISTRICTS, below("T01", ALL[0].name, level=ALL[0].level, parent="PGD-A")]
    ran = province(tmp_path, units, sent)

    assert [ALL[1].code] == [
        each["message"].split("”")[0].strip("“")
        for each in ran.json["findings"]
        if each["code"] == "C05"
    ][:1]
    assert 1 == ran.codes.count("C28")
    # A district that others stand under, or that sends for others, has no level to tell.
    assert "O01" not in ran.codes


@pytest.fixture
def evaluated(tmp_path):
    """Return how a province evaluates what a district of two schools sent at the year's end."""
    rows = [(code, "01", "Người Một", "LDTT") for code, _ in v.SCHOOLS]
    district = v.district(tmp_path / "phòng", rows)
    assert 0 == run("-C", district.root, "consolidate", "--kind", "cuoi-nam").code
    (book,) = district.results.glob("tong-hop-*.xlsx")
    province(tmp_path / "sở", [below("PGD-MAU", "Phòng Mẫu")], {"PGD-MAU": book})
    return run("-C", tmp_path / "sở", "evaluate", "--day", "15/06/2021", "--json")


def test_evaluating_tells_of_the_schools_that_are_taken_on_the_word_of_a_district(evaluated):
    told = evaluated.finding("C28")["message"]

    expected = "Phòng Mẫu gửi dòng của 2 đơn vị không có trong kế hoạch; nhận theo Phòng Mẫu."
    assert expected == told


def test_evaluating_asks_a_district_that_sends_for_others_for_no_level(evaluated):
    assert "O01" not in evaluated.codes


def test_a_code_that_two_districts_bring_is_nobodys(tmp_path, sent):
    root = tmp_path / "quận"
    unit = {"unit_code": "PGD-B", "unit_name": NAMES["PGD-B"]}
    district_year(root, ALL[1:3], unit=unit)
    run("-C", root, "consolidate")
    ran = province(tmp_path / "sở", DISTRICTS, {**sent, "PGD-B": root / "ket-qua/tong-hop.xlsx"})

    told = {each["message"] for each in ran.json["findings"] if each["code"] == "C05"}
    assert 1 == len(told)
    assert ALL[1].code in next(iter(told))
    assert all("1 đơn vị" in e["message"] for e in ran.json["findings"] if e["code"] == "C28")


def test_a_school_vouches_for_nobody(tmp_path):
    root = tmp_path / "trường"
    unit = {"unit_code": "X", "unit_name": "Trường X", "unit_level": "TRUONG"}
    district_year(root, ALL[:2], unit=unit)
    run("-C", root, "consolidate")
    book = root / "ket-qua" / "tong-hop.xlsx"
    ran = province(tmp_path / "sở", [below("X", "Trường X", level="TH")], {"X": book})

    assert {school.code for school in ALL[:2]} == {
        each["message"].split("”")[0].strip("“")
        for each in ran.json["findings"]
        if each["code"] == "C05"
    }
    assert "C28" not in ran.codes
