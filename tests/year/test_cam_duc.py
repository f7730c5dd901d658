"""The sample year of Cam Đức 2, as the readable pages beside its inputs have it."""

from itertools import groupby

import pytest
from sample_pages import columns, found, numbered, steps, table

YEAR = "cam-duc"
STEPS = ("Phát hiện", "Bồi dưỡng", "Tổng kết", "Nhân rộng")


def test_the_calendar_year_runs_from_spring_to_the_record():
    days = [typed.rsplit(" ", 1)[1] for typed, _ in steps(YEAR)]

    assert {"2019"} == {day[-4:] for day in days}
    assert ["report --final", "record close"] == [
        typed.split(" --day")[0] for typed, _ in steps(YEAR)
    ][-2:]


def test_teachers_of_classes_stand_first_and_nobody_is_left_out():
    rows = numbered(table(YEAR, "khen-thuong", "Danh sách", "STT"))
    parts = groupby(rows, key=lambda row: (row["Đợt"], row["Loại"]))
    orders = [
        [row["Đứng lớp"] == "Có" for row in part if row["Mã"][:3] != "CD-"] for _, part in parts
    ]

    assert all(order == sorted(order, reverse=True) for order in orders)
    assert any(set(order) == {True, False} for order in orders)
    assert {"CD02", "CD17", "CD19"} <= {row["Mã"] for row in rows}


def test_periodic_and_ad_hoc_commendations_are_summed_by_period():
    rows = table(YEAR, "khen-thuong", "Theo đợt", "Hình thức")
    sums = {(row["Hình thức"], row["Loại"]): row["Tổng cộng"] for row in rows}

    assert "10" == sums["Giấy khen", "Theo đợt"]
    assert "3" == sums["Giấy khen", "Đột xuất"]


@pytest.mark.parametrize(
    ("part", "share", "good", "above"),
    [
        pytest.param("Tổ khối 3", "75", "50", "Trên ngưỡng", id="much awarded, poor results"),
        pytest.param("Tổ khối 4-5", "20", "80", "", id="under the threshold"),
        pytest.param("Toàn đơn vị", "42,11", "84,21", "Trên ngưỡng", id="the school"),
    ],
)
def test_the_share_of_awards_stands_beside_the_results(part, share, good, above):
    rows = table(YEAR, "khen-thuong", "Tỷ lệ khen", "STT")
    (row,) = [row for row in rows if row.get("Tổ / đơn vị") == part]

    heads = ("Tỷ lệ đã khen (%)", "HTT nhiệm vụ trở lên (%)", "Ghi chú")
    assert [(share, good, above)] == columns([row], *heads)


def test_one_achievement_that_may_be_told_twice_is_asked_about():
    assert 1 == len(found(YEAR, "A41"))


def test_the_public_list_names_everybody_and_shows_no_code():
    public = numbered(table(YEAR, "khen-thuong", "Công khai", "STT"))
    listed = numbered(table(YEAR, "khen-thuong", "Danh sách", "STT"))
    head = "Họ và tên / Tên tập thể"

    assert columns(listed, head) == columns(public, head)
    assert "Mã" not in public[0]
    assert 1 == len(found(YEAR, "C60"))


def test_exemplars_pass_four_steps_by_who_names_them():
    rows = numbered(table(YEAR, "dien-hinh", "Theo dõi", "STT"))

    assert {"Hội đồng", "Công đoàn", "Tổ"} == {row["Giới thiệu bởi"] for row in rows}
    assert {"Điển hình tiên tiến", "Người tốt việc tốt", "Tài năng trẻ"} == {
        row["Loại"] for row in rows
    }
    assert {"Cá nhân", "Tập thể", "Học sinh"} == {row["Đối tượng"] for row in rows}
    assert set(STEPS) == {row["Đã qua khâu"] for row in rows}


def test_steps_past_their_day_are_listed_with_how_long():
    rows = numbered(table(YEAR, "dien-hinh", "Quá hạn", "STT"))

    assert [
        ("Nhân rộng", "20/12/2019", "7", "Hội đồng"),
        ("Tổng kết", "31/05/2019", "210", "Công đoàn"),
        ("Nhân rộng", "30/11/2019", "27", "Công đoàn"),
        ("Bồi dưỡng", "31/05/2019", "210", "Công đoàn"),
        ("Tổng kết", "30/11/2019", "27", "Công đoàn"),
    ] == columns(rows, "Khâu", "Hạn", "Quá số ngày", "Giới thiệu bởi")


def test_what_is_summed_up_is_shown_and_goes_up_where_asked():
    board = numbered(table(YEAR, "dien-hinh", "Bảng tin", "STT"))
    up = numbered(table(YEAR, "dien-hinh", "Gửi cấp trên", "STT"))

    assert (4, 3) == (len(board), len(up))
    assert {"Huyện", "Tỉnh"} == {row["Đề nghị nhân rộng ở cấp"] for row in up}
