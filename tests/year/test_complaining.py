"""`complaint` in year folders."""

from datetime import date

import pytest
from event_years import bring, codes, said, table, words, year

from sheets_tool.forms import plan as w1
from sheets_tool.forms.complaint import COMPLAINT
from sheets_tool.stages.complaints import open_about
from sheets_tool.year.complaining import complain, read_complaints

SCHOOL = {"unit_code": "THCS-KS", "unit_name": "Trường THCS Kim Sơn", "year": "2020-2021"}
STAFF = (("GV1", "Lê Thị Ánh", "Tổ 1", True), ("GV2", "Trần Văn Bình", "Tổ 2", True))
COLLECTIVES = [{"collective_id": f"TO-{n}", "collective": f"Tổ {n}"} for n in (1, 2)]
DAY = date(2020, 10, 16)


def letter(**more):
    return {
        "received_on": date(2020, 10, 5),
        "sender": "Nguyễn Thị Gửi",
        "list": "Đăng ký",
        "candidate_id": "GV1",
        "content": "Xem lại ngày công",
        "due_on": date(2020, 10, 15),
        **more,
    }


@pytest.fixture
def school(tmp_path):
    return year(tmp_path, unit=SCHOOL, staff=STAFF, **{w1.COLLECTIVES.id: COLLECTIVES})


def test_open_complaints_are_listed_with_what_is_overdue(school):
    done = letter(content="Ghi sai tên", answered_on=date(2020, 10, 7), status="DA_TRA_LOI")
    bring(school, COMPLAINT, [letter(), done])

    outcome = complain(school, day=DAY)

    expected = [("Đăng ký", "GV1", "Lê Thị Ánh", 1)]
    header = ("Về danh sách", "Về ai", "Họ và tên / Tên tập thể", "Quá số ngày")
    assert expected == table(outcome, "Chưa trả lời", *header)
    assert ["C60"] == codes(outcome)
    message = (
        "Đơn nhận 05/10/2020 về Lê Thị Ánh: "
        "hạn 15/10/2020, đến 16/10/2020 chưa trả lời (quá 1 ngày)."
    )
    assert [message] == said(outcome, "C60")
    states = [("Đã trả lời",), ("Quá hạn 1 ngày",)]
    assert states == table(outcome, "Sổ đơn thư", "Tình trạng")


def test_nobody_is_told_to_answer_where_all_is_answered(school):
    done = letter(answered_on=date(2020, 10, 7), status="DA_TRA_LOI")
    bring(school, COMPLAINT, [done])

    assert "Trả lời đơn còn mở" not in complain(school, day=DAY).next_act


def test_without_a_day_nothing_is_overdue(school):
    bring(school, COMPLAINT, [letter()])

    outcome = complain(school)

    assert [] == codes(outcome)
    assert any("chưa cho ngày (--day)" in each for each in words(outcome, "Sổ đơn thư"))


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"due_on": DAY}, []),
        ({"due_on": None}, ["C65"]),
        ({"answered_on": date(2020, 10, 16)}, ["C61"]),
        ({"answered_on": date(2020, 10, 4)}, ["C63"]),
        ({"due_on": date(2020, 10, 4)}, ["C66"]),
        ({"due_on": date(2020, 10, 4), "answered_on": date(2020, 10, 7)}, ["C66"]),
        ({"status": "DA_TRA_LOI", "due_on": DAY}, ["C62"]),
        ({"status": "MOI", "answered_on": date(2020, 10, 7)}, ["C60", "C62"]),
        ({"candidate_id": "Trần Văn Bình", "due_on": DAY}, []),
        ({"candidate_id": "TO-1", "due_on": DAY}, []),
        ({"candidate_id": "GV9", "due_on": DAY}, ["C64"]),
    ],
    ids=[
        "due on the day itself",
        "no deadline",
        "answered late",
        "answered before it came",
        "due before it came",
        "due before it came, and answered",
        "said to be answered, without a day",
        "new, with a day of answer",
        "about a name",
        "about a collective",
        "about nobody the plan knows",
    ],
)
def test_what_a_complaint_leaves_open_is_told(school, changes, expected):
    bring(school, COMPLAINT, [letter(**changes)])

    assert expected == codes(complain(school, day=DAY))


def test_a_complaint_about_a_name_that_two_have_asks_which(tmp_path):
    twins = (("GV1", "Lê Thị Ánh", "Tổ 1", True), ("GV2", "Lê Thị Ánh", "Tổ 2", True))
    folder = year(tmp_path, unit=SCHOOL, staff=twins)
    bring(folder, COMPLAINT, [letter(candidate_id="Lê Thị Ánh", due_on=DAY)])

    (told,) = said(complain(folder, day=DAY), "N07")
    assert "2 người trùng tên: Lê Thị Ánh (GV1, Tổ 1), Lê Thị Ánh (GV2, Tổ 2)" in told


def test_a_later_book_closes_a_complaint(school):
    bring(school, COMPLAINT, [letter()], day="2020-10-06")
    bring(school, COMPLAINT, [letter(answered_on=date(2020, 10, 9))], day="2020-10-10")

    outcome = complain(school, day=DAY)

    assert ["C41"] == codes(outcome)
    assert 0 == outcome.facts["open"]
    assert "đọc 2 = nhận 1 + để riêng 1 + trống 0 + ngoài bảng 0" == outcome.facts["rows"]


def test_the_same_complaint_twice_counts_once(school):
    bring(school, COMPLAINT, [letter(candidate_id=None), letter(candidate_id=None)])

    outcome = complain(school, day=DAY)

    assert ["C60", "N01"] == codes(outcome)
    assert 1 == outcome.facts["complaints"]


def test_open_complaints_about_names_are_found_before_sealing(school):
    rows = [
        letter(candidate_id="Lê Thị Ánh"),
        letter(candidate_id="GV2", answered_on=date(2020, 10, 9), content="Đã xong"),
        letter(candidate_id=None, content="Thiếu tên người"),
    ]
    bring(school, COMPLAINT, rows)
    frame = read_complaints(school).frame

    assert ["Xem lại ngày công"] == open_about(frame, {"GV1", "GV2"})["content"].tolist()
    assert [] == open_about(frame, {"GV2"})["content"].tolist()
