"""Deadlines of registration as dated inputs say: early, in time, late, missing."""

from datetime import date

import pytest
import year_folders as y
from command_line import run
from event_years import codes, said, table

from sheets_tool.books.write import to_bytes
from sheets_tool.forms import registration as w2
from sheets_tool.year.each_member import hand_out_each
from sheets_tool.year.folder import YearFolder
from sheets_tool.year.registering import register
from sheets_tool.year.standing import status
from sheets_tool.year.submitting import submit

CONFERENCE = "2020-10-03"
TWO_DAYS_AFTER = {"conference_date": CONFERENCE, "registration_deadline": "HN+2"}


def groups_sent(root, days, *, calendar=(), **unit):
    """Return a year folder whose groups sent on the days given, None for one that did not."""
    y.plan(root, calendar=calendar, **unit)
    for number, (group, day) in enumerate(zip(y.GROUPS, days, strict=True), 1):
        if day is not None:
            y.registration(root / "nhan" / day / f"bài {number}.xlsx", group)
    return YearFolder(root)


def states(year):
    """Return sender → how it stands, as `status` says it."""
    (sent,) = [value for key, value in status(year).facts.items() if key.startswith("Đăng ký")]
    return {each["name"]: each["state"] for each in sent}


def registered(found):
    """Return (code, titles) of the merged list."""
    rows = table(found, "Cá nhân", "Mã cán bộ", "Danh hiệu đăng ký")
    return [row for row in rows if row[0] is not None]


def test_two_days_after_the_conference_tells_in_time_late_and_missing(tmp_path):
    year = groups_sent(tmp_path, ("2020-10-05", "2020-10-06", None), **TWO_DAYS_AFTER)
    found = register(year)

    assert {"Tổ Toán": "Đúng hạn", "Tổ Văn": "Muộn", "Tổ Văn phòng": "Chưa nộp"} == states(year)
    assert ["C02", "C03"] == codes(found, "C")
    assert "hạn 05/10/2020" in said(found, "C02")[0]
    assert "05/10/2020" in said(found, "C03")[0]


@pytest.mark.parametrize(
    ("day", "state"),
    [
        pytest.param("2020-09-28", "Đúng hạn", id="well before the conference"),
        pytest.param(CONFERENCE, "Đúng hạn", id="on its day"),
        pytest.param("2020-10-05", "Đúng hạn", id="on the last day"),
        pytest.param("2020-10-06", "Muộn", id="a day after"),
    ],
)
def test_the_day_a_group_sent_decides(tmp_path, day, state):
    year = groups_sent(tmp_path, (day, None, None), **TWO_DAYS_AFTER)

    assert state == states(year)["Tổ Toán"]


def test_a_conference_without_a_day_leaves_the_deadline_open(tmp_path):
    year = groups_sent(tmp_path, ("2020-12-31", None, None), registration_deadline="HN+2")

    assert "Đúng hạn" == states(year)["Tổ Toán"]
    assert "W06" in codes(register(year))


WINDOW = {"submission_kind": "DANG_KY", "submit_from": "2020-10-01", "submit_to": "2020-10-03"}


@pytest.mark.parametrize(
    ("day", "code"),
    [
        pytest.param(date(2020, 9, 30), "V60", id="early"),
        pytest.param(date(2020, 10, 1), "V62", id="first day"),
        pytest.param(date(2020, 10, 3), "V62", id="last day"),
        pytest.param(date(2020, 10, 5), "V61", id="late"),
        pytest.param(None, None, id="no day, nothing guessed"),
    ],
)
def test_a_registration_sent_up_is_held_to_the_window_of_the_level_above(window_year, day, code):
    found = submit(window_year, day=day)

    assert [code] * (code is not None) == codes(found, "V")
    assert found.outputs[0].path.name == "ho-so-dang-ky.xlsx"


@pytest.fixture(scope="module")
def window_year(tmp_path_factory):
    """A year whose groups have sent in time and whose upper level has a window."""
    root = tmp_path_factory.mktemp("cửa sổ nộp")
    return groups_sent(root, ["2020-09-30"] * 3, calendar=[WINDOW])


DUE = {"registration_deadline": "2020-09-30"}


@pytest.fixture(scope="module")
def own_forms(tmp_path_factory):
    """Member → the form that `template registration --each` hands out, as bytes."""
    root = y.plan(tmp_path_factory.mktemp("phiếu"), **DUE)
    outputs = hand_out_each(YearFolder(root)).outputs
    return {each.book.stamp["staff_id"]: to_bytes(each.book) for each in outputs}


def members_sent(root, own_forms, days, **unit):
    """Return a year folder whose members sent their own forms as handed out on the days given."""
    y.plan(root, **DUE, **unit)
    for code, day in days.items():
        path = root / "nhan" / day / f"phieu {code}.xlsx"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(own_forms[code])
    return YearFolder(root)


def test_each_member_may_send_a_form_of_their_own(tmp_path, own_forms):
    days = {"GV001": "2020-09-28", "GV002": "2020-10-02", "GV003": "2020-09-30"}
    year = members_sent(tmp_path, own_forms, days)
    y.registration(tmp_path / "nhan" / "2020-09-30" / "tổ.xlsx", "Tổ Văn phòng")
    found = register(year)

    assert {
        "Nguyễn Thị Thủy": "Đúng hạn",
        "Trần Văn Hoà": "Muộn",
        "Lê Thị Đức": "Đúng hạn",
        "Phạm Văn An": "Chưa nộp",
        "Tổ Văn phòng": "Đúng hạn",
    } == states(year)
    assert ["C02", "C03"] == codes(found, "C")
    assert [] == codes(found, "N")
    assert ["GV001", "GV002", "GV003", "NV001"] == [code for code, _ in registered(found)]


def test_a_later_form_of_one_member_replaces_that_members_alone(tmp_path, own_forms):
    year = members_sent(tmp_path, own_forms, {"GV001": "2020-09-28", "GV002": "2020-09-28"})
    row = {"staff_id": "GV001", "full_name": "Nguyễn Thị Thủy", "titles": "LDTT"}
    stamp = {"unit_code": "TH-MAU", "group": "Tổ Toán", "year": y.YEAR, "staff_id": "GV001"}
    path = tmp_path / "nhan" / "2020-09-29" / "sửa.xlsx"
    y.write(path, w2.REGISTRATION, {w2.PERSONS.id: [row]}, **stamp)
    found = register(year)

    assert "C01" in codes(found, "C")
    assert [("GV001", "Lao động tiên tiến"), ("GV002", None)] == registered(found)


def test_forms_of_members_are_for_registration_only():
    assert 2 == run("template", "results", "--each").code
