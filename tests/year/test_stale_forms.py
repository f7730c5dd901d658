"""`template`: forms of groups that the plan no longer names are told, not sent."""

from command_line import run
from year_folders import COLLECTIVES, STAFF, plan


def test_a_form_of_a_group_that_is_no_more_is_named(tmp_path):
    wrong = [(*who, "Tổ Văn" if group == "Tổ Toán" else group) for *who, group in STAFF]
    plan(tmp_path)
    assert "W79" not in run("-C", tmp_path, "template", "registration", "--json").codes

    plan(tmp_path, staff=wrong, collectives=COLLECTIVES[1:])
    ran = run("-C", tmp_path, "template", "registration", "--json")

    told = ran.finding("W79")
    assert "dang-ky-to-toan.xlsx" in told["message"]
    assert "to-van" not in told["message"]


def test_a_form_of_a_member_in_another_group_now_is_named(tmp_path):
    plan(tmp_path)
    assert "W79" not in run("-C", tmp_path, "template", "registration", "--each", "--json").codes

    plan(tmp_path, staff=STAFF[:-1])
    ran = run("-C", tmp_path, "template", "registration", "--each", "--json")

    assert "nv001" in ran.finding("W79")["message"]
