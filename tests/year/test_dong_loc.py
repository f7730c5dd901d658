"""The sample year of Đông Lộc, as the readable pages beside its inputs have it."""

from collections import Counter

import pytest
from sample_pages import columns, found, numbered, steps, table

YEAR = "dong-loc"


def said(command):
    """Return what the first step whose command begins so says."""
    return next(lines for typed, lines in steps(YEAR) if typed.startswith(command))


@pytest.mark.parametrize(
    ("day", "code"),
    [
        pytest.param("30/09/2020", "V60", id="early"),
        pytest.param("02/10/2020", "V62", id="in the window"),
        pytest.param("05/10/2020", "V61", id="late"),
    ],
)
def test_the_window_of_the_level_above_tells_early_in_time_and_late(day, code):
    lines = said(f"submit dang-ky --day {day}")
    told = [line for line in lines if line.startswith("submit dang-ky: V6")]

    assert [f"submit dang-ky: {code}"] == told


def test_members_are_in_time_late_or_missing_each_by_the_day_of_their_own_form():
    lines = [line for line in said("status") if "hạn 30/09/2020" in line]
    states = [line.split(": ")[1].split(",")[0] for line in lines]

    assert {"Đúng hạn": 18, "Muộn": 1, "Chưa nộp": 1} == Counter(states)


def test_each_further_form_adds_one_registration():
    days = ("30/09/2020", "02/10/2020", "05/10/2020")
    lines = [said(f"submit dang-ky --day {day}")[0] for day in days]

    assert ["17", "18", "19"] == [line.rsplit(" ", 1)[1] for line in lines]


def test_initiatives_off_the_theme_are_told_and_kept():
    places = {line.split(" ", 1)[1] for line in found(YEAR, "A65")}

    assert 2 == len(places)
    assert all("DL11" in place or "DL17" in place for place in places)


def test_achievements_go_up_as_they_happen():
    rows = numbered(table(YEAR, "khen-thuong", "Đề nghị cấp trên", "STT"))

    assert [
        ("DL-123", "Đột xuất", "Giấy khen", "Huyện"),
        ("DL10", "Theo đợt", "Giấy khen", "Huyện"),
        ("DL20", "Đột xuất", "Bằng khen của Chủ tịch UBND cấp tỉnh", "Tỉnh"),
        ("DL20", "Đột xuất", "Giấy khen", "Huyện"),
    ] == sorted(columns(rows, "Mã", "Loại", "Hình thức", "Cấp quyết định"))
    assert "#   Cá nhân: Giấy khen 1" in said("submit dot-xuat")
    assert 1 == len(found(YEAR, "A40"))


def test_the_year_of_two_periods_ends_sealed_decided_and_in_the_record():
    commands = [typed.split(" --day")[0] for typed, _ in steps(YEAR)]

    assert commands.index("score --period 1") < commands.index("report --interim --period 1")
    assert ["submit cuoi-nam", "report --final", "record close"] == commands[-3:]
    assert any(line.startswith("#   Đã niêm phong") for line in said("vote"))
    assert "quyết định 25" in said("report --final")[0]


@pytest.mark.parametrize(
    ("code", "award", "outcome"),
    [
        pytest.param("DL03", "Chiến sĩ thi đua cơ sở", "Đề nghị", id="initiative, seven of seven"),
        pytest.param("DL01", "Chiến sĩ thi đua cơ sở", "Không đạt", id="two of seven"),
        pytest.param("DL11", "Chiến sĩ thi đua cơ sở", "Không đạt", id="no initiative"),
        pytest.param("DL07", "Lao động tiên tiến", "Không đạt", id="rated too low"),
        pytest.param("DL15", "Lao động tiên tiến", "Đề nghị", id="on maternity leave"),
        pytest.param("DL-TRUONG", "Tập thể lao động tiên tiến", "Đề nghị", id="the school"),
    ],
)
def test_the_council_concluded(code, award, outcome):
    rows = table(YEAR, "binh-xet", "Kết quả bình xét", "STT")
    wanted = [
        row for row in rows if (row.get("Mã"), row.get("Danh hiệu, hình thức")) == (code, award)
    ]

    assert [(outcome,)] == columns(wanted, "Kết quả")
