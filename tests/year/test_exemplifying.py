"""`exemplar` in year folders: Cam Đức's four steps."""

from datetime import date

import pytest
from event_years import bring, codes, said, send, table, words, year

from sheets_tool.forms import plan as w1
from sheets_tool.forms.events import EXEMPLAR
from sheets_tool.year.exemplifying import exemplify

SCHOOL = {"unit_code": "TH-CD2", "unit_name": "Trường Tiểu học Cam Đức 2", "year": "2019"}
STAFF = (
    ("GV1", "Lê Thị Ánh", "Tổ 1", True),
    ("GV2", "Trần Văn Bình", "Tổ 2", True),
)
DAY = date(2019, 11, 30)
NAME = "Họ và tên / Tên tập thể"


def exemplar(code="GV1", **more):
    names = {each: name for each, name, _, _ in STAFF}
    return {
        "candidate_kind": "CA_NHAN",
        "candidate_id": code,
        "candidate_name": names[code],
        "exemplar_kind": "NGUOI_TOT_VIEC_TOT",
        "deed": "Dạy phụ đạo miễn phí",
        "nominated_by": "CONG_DOAN",
        "found_on": date(2019, 3, 1),
        **more,
    }


@pytest.fixture
def follow(tmp_path):
    folder = year(tmp_path, unit=SCHOOL, staff=STAFF)

    def act(*rows, day=None):
        bring(folder, EXEMPLAR, list(rows))
        return exemplify(folder, day=day)

    return act


def steps(nurtured=None, summed_up=None, spread=None, **due):
    on = {"nurtured_on": nurtured, "summed_up_on": summed_up, "spread_on": spread}
    return {**on, **due}


DONE = steps(date(2019, 5, 1), date(2019, 9, 1), date(2019, 10, 20))


def test_an_exemplar_through_four_steps_is_shown_everywhere(follow):
    outcome = follow(exemplar(**DONE, spread_level="HUYEN"), day=DAY)

    assert [] == codes(outcome)
    assert [("Nhân rộng",)] == table(outcome, "Theo dõi", "Đã qua khâu")
    assert [("Lê Thị Ánh", "Tổ 1")] == table(outcome, "Bảng tin", NAME, "Tổ / đơn vị")
    text = "Lê Thị Ánh (Tổ 1) – Người tốt việc tốt: Dạy phụ đạo miễn phí. Giới thiệu: Công đoàn."
    assert [(text,)] == table(outcome, "Trang web", "Chữ để đăng")
    assert [("Lê Thị Ánh", "Huyện")] == table(
        outcome, "Gửi cấp trên", NAME, "Đề nghị nhân rộng ở cấp"
    )


def test_what_is_not_summed_up_is_not_shown_and_a_school_level_stays_here(follow):
    summed = exemplar(
        "GV2",
        **steps(date(2019, 5, 1), date(2019, 9, 1)),
        spread_level="CO_SO",
        spread_due=date(2019, 12, 31),
    )
    outcome = follow(exemplar(nurtured_due=date(2019, 12, 31)), summed, day=DAY)

    assert [] == codes(outcome)
    assert [("Trần Văn Bình",)] == table(outcome, "Bảng tin", NAME)
    assert [] == table(outcome, "Gửi cấp trên", NAME)


def test_steps_past_their_day_are_listed_on_the_day_asked(follow):
    late = exemplar(nurtured_due=date(2019, 11, 29), summed_up_due=date(2019, 11, 30))
    outcome = follow(late, day=DAY)

    assert [
        "“Lê Thị Ánh”: bồi dưỡng hạn 29/11/2019, đến 30/11/2019 chưa làm (quá 1 ngày)."
    ] == said(outcome, "N44")
    expected = [("Lê Thị Ánh", "Bồi dưỡng", date(2019, 11, 29), 1, "Công đoàn")]
    header = (NAME, "Khâu", "Hạn", "Quá số ngày", "Giới thiệu bởi")
    assert expected == table(outcome, "Quá hạn", *header)


def test_without_a_day_nothing_is_overdue_and_what_has_no_day_is_told(follow):
    outcome = follow(exemplar(nurtured_due=date(2019, 4, 1)))

    assert ["“Lê Thị Ánh”: chưa có ngày bồi dưỡng, tổng kết, nhân rộng."] == said(outcome, "N46")
    assert ["N46"] == codes(outcome)
    assert [] == table(outcome, "Quá hạn", NAME)
    assert any("chạy lại với --day" in each for each in words(outcome, "Quá hạn"))


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        (steps(date(2019, 2, 28), nurtured_due=date(2019, 3, 1), summed_up_due=DAY), ["N42"]),
        (steps(None, date(2019, 9, 1), nurtured_due=DAY), ["N43"]),
        (steps(date(2019, 5, 2), nurtured_due=date(2019, 5, 1), summed_up_due=DAY), ["N45"]),
        (steps(), ["N47"]),
        (steps(date(2019, 12, 1), nurtured_due=date(2019, 11, 1)), ["N44"]),
        (steps(date(2019, 5, 1), summed_up_due=DAY), []),
    ],
    ids=[
        "nurtured before it was found",
        "summed up without being nurtured",
        "done, but late",
        "the next step has no deadline",
        "a day after the day asked is not done yet",
        "due on the day itself is not overdue",
    ],
)
def test_steps_are_held_to_their_order_and_days(follow, changes, expected):
    assert expected == codes(follow(exemplar(**changes), day=DAY))


def test_a_skipped_step_keeps_an_exemplar_from_the_notice_board(follow):
    outcome = follow(exemplar(**steps(None, date(2019, 9, 1))), day=DAY)

    assert [("Phát hiện",)] == table(outcome, "Theo dõi", "Đã qua khâu")
    assert [] == table(outcome, "Bảng tin", NAME)


def test_exemplars_are_counted_by_who_names_them_and_kind(follow):
    talent = {"candidate_kind": "HOC_SINH", "candidate_id": None, "candidate_name": "Nguyễn An"}
    outcome = follow(
        exemplar(**DONE),
        exemplar("GV2", nominated_by="HOI_DONG"),
        exemplar(**talent, exemplar_kind="TAI_NANG_TRE", nominated_by=None, deed="Vẽ tranh"),
    )

    header = ("Giới thiệu bởi", "Loại", "Phát hiện", "Nhân rộng", "Tổng cộng")
    expected = [
        ("Hội đồng", "Người tốt việc tốt", 1, 0, 1),
        ("Công đoàn", "Người tốt việc tốt", 0, 1, 1),
        ("Chưa rõ", "Tài năng trẻ", 1, 0, 1),
        ("Tổng cộng", None, 2, 1, 3),
    ]
    assert expected == table(outcome, "Theo nơi giới thiệu", *header)


def test_a_later_file_carries_an_exemplar_to_its_next_step(tmp_path):
    folder = year(tmp_path, unit=SCHOOL, staff=STAFF)
    bring(folder, EXEMPLAR, [exemplar()], day="2019-03-05")
    bring(folder, EXEMPLAR, [exemplar(**DONE)], day="2019-10-25")

    outcome = exemplify(folder, day=DAY)

    assert [("Lê Thị Ánh", "Nhân rộng")] == table(outcome, "Theo dõi", NAME, "Đã qua khâu")
    assert ["C41"] == codes(outcome)


def test_a_district_lists_what_goes_to_the_province(tmp_path):
    unit = {"unit_code": "TH1", "unit_name": "Trường số 1", "school_level": "TH"}
    district = {"unit_code": "PGD", "unit_name": "Phòng", "year": "2019", "unit_level": "PHONG"}
    folder = year(tmp_path, unit=district, **{w1.UNITS_BELOW.id: [unit]})
    known = exemplar(**DONE, spread_level="HUYEN")
    send(
        folder, unit, year_="2019", exemplars=[known, exemplar("GV2", **DONE, spread_level="TINH")]
    )

    outcome = exemplify(folder, day=DAY)

    assert [("Trần Văn Bình", "Trường số 1")] == table(outcome, "Gửi cấp trên", NAME, "Tổ / đơn vị")
    assert [] == codes(outcome)


def test_one_deed_told_in_two_ways_is_asked_about_and_not_counted_twice(follow):
    outcome = follow(exemplar(), exemplar(nominated_by="TO", **steps(date(2019, 5, 1))), day=DAY)

    told = (
        "“Lê Thị Ánh” được ghi hai lần với nội dung khác nhau: "
        "“Giới thiệu bởi: Công đoàn; Bồi dưỡng: ngày: trống” và "
        "“Giới thiệu bởi: Tổ; Bồi dưỡng: ngày: 01/05/2019”; để riêng cả hai."
    )
    assert [told] == said(outcome, "N06")
    assert 0 == outcome.facts["exemplars"]
