"""Registration forms handed out to groups: which collectives stand in whose form."""

import pytest
from year_folders import COLLECTIVES, STAFF, plan

from sheets_tool.forms import registration as w2
from sheets_tool.year.folder import YearFolder
from sheets_tool.year.templating import hand_out

SCHOOL = ("TRUONG", "Trường Tiểu học Mẫu")
NAMESAKE = ("GV005", "Lê Thị Đức", "GV", "Tổ Văn phòng")


def collectives(root, *, staff=STAFF, more=()):
    """Return group → the codes of the collectives in the form handed out to it."""
    plan(root, staff=staff, collectives=(*more, *COLLECTIVES))
    books = [output.book for output in hand_out(YearFolder(root), w2.REGISTRATION.id).outputs]
    return {
        book.stamp["group"]: sheet.frame["collective_id"].tolist()
        for book in books
        for sheet in book.sheets
        if sheet.form.id == w2.COLLECTIVES.id
    }


def test_the_school_itself_stands_behind_the_group_of_its_principal(tmp_path):
    school, union = (*SCHOOL, "Nguyễn Thị Thuỷ"), ("CD", "Công đoàn", "Đỗ Thị Uyên")

    found = collectives(tmp_path, more=(school, union))

    assert {
        "Tổ Toán": ["TO-TOAN", "TRUONG"],
        "Tổ Văn": ["TO-VAN"],
        "Tổ Văn phòng": ["TO-VP", "CD"],
    } == found


@pytest.mark.parametrize(
    ("head", "staff"),
    [
        pytest.param((), STAFF, id="no head is told"),
        pytest.param(("Người ngoài trường",), STAFF, id="the head is nobody of the staff"),
        pytest.param(("Lê Thị Đức",), (*STAFF, NAMESAKE), id="two people bear the name"),
    ],
)
def test_it_stands_nowhere_where_the_plan_does_not_tell_its_head(tmp_path, head, staff):
    found = collectives(tmp_path, staff=staff, more=((*SCHOOL, *head),))

    assert "TRUONG" not in [code for codes in found.values() for code in codes]


def test_a_group_stands_in_its_own_form_whoever_heads_it(tmp_path):
    led = ("TO-TIN", "Tổ Tin", "Nguyễn Thị Thủy")
    staff = (*STAFF, ("GV009", "Vũ Văn Tin", "GV", "Tổ Tin"))

    found = collectives(tmp_path, staff=staff, more=(led,))

    assert (["TO-TIN"], ["TO-TOAN"]) == (found["Tổ Tin"], found["Tổ Toán"])
