"""`status --message`: what to write to each of whom anything is wanted."""

from command_line import run
from year_folders import GROUPS, district_year, plan, registration, schools


def texts(ran):
    return {each["sender"]: each["text"] for each in ran.json["facts"]["messages"]}


def test_units_that_sent_nothing_or_late_are_written_to(tmp_path):
    below = schools(3)
    root = district_year(tmp_path, below, sent=below[:1])
    district_year(tmp_path, below, sent=below[1:2], day="2020-10-02")

    found = texts(run("-C", root, "status", "--message", "--json"))

    assert ["T02", "T03"] == sorted(found)
    assert "nhận hồ sơ đăng ký ngày 02/10/2020, muộn so với hạn (hạn 30/09/2020)" in found["T02"]
    assert (
        "Kính gửi Trường số 3:\n"
        "Phòng GD&ĐT Mẫu chưa nhận được hồ sơ đăng ký (hạn 30/09/2020). Nhờ gửi sớm giúp.\n"
        "Trân trọng cảm ơn!"
    ) == found["T03"]


def test_before_anything_came_everybody_is_written_to(tmp_path):
    below = schools(2)

    found = texts(
        run("-C", district_year(tmp_path, below, sent=()), "status", "--message", "--json")
    )

    assert ["T01", "T02"] == sorted(found)


def test_groups_of_a_school_are_written_to_alike(tmp_path):
    root = plan(tmp_path, registration_deadline="2020-09-30")
    registration(root / "nhan" / "2020-09-28" / "bài.xlsx", GROUPS[0])

    ran = run("-C", root, "status", "--message", "--json")

    assert sorted(GROUPS[1:]) == sorted(texts(ran))
    assert all("chưa nhận được bản đăng ký" in text for text in texts(ran).values())


def test_where_nobody_need_be_reminded_it_says_so(tmp_path):
    root = district_year(tmp_path, schools(1))

    assert "Không phải nhắc ai." in run("-C", root, "status", "--message").out
