"""Each submission counts for the kind and the period that it says it is of, and for no other."""

import openpyxl
import pytest
from command_line import run
from year_folders import district_year, schools, submission

INTERIM = ("consolidate", "--kind", "so-ket")


def bend(path, *, cover=None, stamp=None, drop=()):
    """Change values of the cover and of the stamp by their labels, and take sheets out."""
    book = openpyxl.load_workbook(path)
    for sheet, values in (("Bìa", cover), ("_meta", stamp)):
        for row in book[sheet].iter_rows():
            if row[0].value in (values or {}):
                row[1].value = values[row[0].value]
    for label, value in (stamp or {}).items():
        if label not in {row[0].value for row in book["_meta"].iter_rows()}:
            book["_meta"].append([label, value])
    for sheet in drop:
        del book[sheet]
    book.save(path)


@pytest.fixture
def two_periods(tmp_path):
    """Return a district whose one school sent of period 1 two persons, of period 2 three."""
    (unit,) = below = schools(1)
    root = district_year(tmp_path / "năm", below, sent=())
    for period, day, people in (("1", "2021-01-20", 2), ("2", "2021-05-20", 3)):
        path = root / "nhan" / day / f"đợt {period}.xlsx"
        few = type(unit)(unit.code, unit.name, unit.level, unit.persons[:people])
        submission(path, few, kind="SO_KET")
        bend(path, cover={"Đợt": period})
    return root


@pytest.mark.parametrize(("period", "people"), [("1", 2), ("2", 3)])
def test_a_period_is_consolidated_from_its_own_submissions(two_periods, period, people):
    ran = run("-C", two_periods, *INTERIM, "--period", period, "--json")

    assert "C01" not in ran.codes
    path = two_periods / "ket-qua" / f"tong-hop-so-ket-dot-{period}.xlsx"
    rows = openpyxl.load_workbook(path)["Cá nhân"].values
    assert people == len({row[4] for row in rows if row[0] == "T01"})


def test_several_periods_taken_together_are_told(two_periods):
    finding = run("-C", two_periods, *INTERIM, "--json").finding("C32")

    assert "nhiều đợt: 1, 2" in finding["message"]
    assert "--period 1 hoặc --period 2" in finding["act"]


def test_a_period_that_nobody_sent_is_missing(two_periods):
    ran = run("-C", two_periods, *INTERIM, "--period", "3", "--json")

    assert 0 == ran.json["facts"]["units_received"]
    assert "sheets-tool submit so-ket --period 3" in ran.finding("C02")["act"]
    told = [each["message"] for each in ran.json["findings"] if each["code"] == "C11"]
    assert any("“Sơ kết đợt 1”, không phải “Sơ kết đợt 3”" in each for each in told)


def test_status_tells_each_period_by_itself(two_periods):
    facts = run("-C", two_periods, "status", "--json").json["facts"]

    assert {"Đúng hạn"} == {each["state"] for n in "12" for each in facts[f"Hồ sơ Sơ kết đợt {n}"]}


def test_a_submission_without_its_cover_is_of_the_kind_its_stamp_tells(tmp_path):
    root = district_year(tmp_path / "năm", schools(1))
    path = root / "nhan" / "2020-09-28" / "T01.xlsx"
    bend(path, stamp={"submission_kind": "Đăng ký"}, drop=["Bìa"])

    assert 1 == run("-C", root, "consolidate", "--json").json["facts"]["units_received"]
    year_end = run("-C", root, "consolidate", "--kind", "cuoi-nam", "--json")
    assert 0 == year_end.json["facts"]["units_received"]
    assert "C11" in year_end.codes


def test_what_is_not_in_the_calendar_is_asked_of_nobody(tmp_path):
    below = schools(3)
    root = district_year(tmp_path / "năm", below, sent=below[:2])
    submission(root / "nhan" / "2020-09-28" / "nhầm loại.xlsx", below[2], kind="CUOI_NAM")

    ran = run("-C", root, "status", "--message", "--json")

    facts = ran.json["facts"]
    assert [("T03", "Đúng hạn")] == [
        (each["sender"], each["state"]) for each in facts["Hồ sơ Cuối năm"]
    ]
    (asked,) = facts["messages"]
    assert ("T03", "Chưa nộp") == (asked["sender"], asked["why"])
    assert ["C02", "C11"] == sorted(ran.codes)


def test_the_next_act_takes_up_what_came_last(two_periods):
    act = run("-C", two_periods, "status", "--json").json["next"]

    assert act.endswith("sheets-tool consolidate --kind so-ket --period 2")
