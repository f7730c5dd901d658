"""The five commands of what happens through the year, called as people call them."""

from datetime import date

import pytest
from command_line import run
from event_years import bring, year

from sheets_tool.cli.group import COMMANDS
from sheets_tool.cli.supervise import READING
from sheets_tool.forms import plan as w1
from sheets_tool.forms.complaint import COMPLAINT
from sheets_tool.forms.events import CAMPAIGN, COMMENDATION, CONTEST, EXEMPLAR

WHO = {"candidate_kind": "HOC_SINH", "candidate_name": "Nguyễn An"}
ROWS = {
    "commend": (
        COMMENDATION,
        {
            **WHO,
            "commendation_kind": "DOT_XUAT",
            "achievement": "Cứu bạn",
            "award": "GK",
            "decided_by": "TRUONG",
        },
    ),
    "exemplar": (EXEMPLAR, {**WHO, "deed": "Nhặt của rơi", "found_on": "2021-10-01"}),
    "campaign": (CAMPAIGN, {**WHO, "campaign": "VC", "amount": 20_000}),
    "select": (CONTEST, {**WHO, "campaign": "VC", "round": "TRUONG", "outcome": "CHON"}),
    "complaint": (
        COMPLAINT,
        {"received_on": "2021-10-01", "content": "Xem lại", "due_on": "2021-11-01"},
    ),
}
OUTPUTS = {
    "commend": "khen-thuong.xlsx",
    "exemplar": "dien-hinh.xlsx",
    "campaign": "phong-trao.xlsx",
    "select": "tuyen-chon.xlsx",
    "complaint": "don-thu.xlsx",
}


@pytest.fixture
def folder(tmp_path):
    unit = {"unit_code": "TH", "unit_name": "Trường Tiểu học", "year": "2021-2022"}
    staff = [("GV1", "Lê Thị Ánh", "Tổ 1", True)]
    campaigns = [{"campaign": "VC", "campaign_name": "Vùng cao"}]
    return year(tmp_path, unit=unit, staff=staff, **{w1.CAMPAIGNS.id: campaigns})


def days(row):
    return {k: date.fromisoformat(v) if k.endswith("_on") else v for k, v in row.items()}


@pytest.mark.parametrize("command", ROWS)
def test_a_command_writes_its_view_twice_alike(folder, command):
    book, row = ROWS[command]
    bring(folder, book, [days(row)])
    path = folder.results / OUTPUTS[command]

    first = run("-C", folder.root, command, "--day", "05/10/2021")
    written = path.read_bytes()
    second = run("-C", folder.root, command, "--day", "05/10/2021")

    assert (0, 0) == (first.code, second.code)
    assert "đọc 1 = nhận 1" in first.out
    assert "(không đổi)" in second.out
    assert written == path.read_bytes()


@pytest.mark.parametrize("command", ROWS)
def test_a_command_without_its_workbook_says_what_to_do(folder, command):
    other = next(each for each in ROWS if each != command)
    book, row = ROWS[other]
    bring(folder, book, [days(row)])

    ran = run("-C", folder.root, command)

    assert 2 == ran.code
    assert f"sheets-tool template {ROWS[command][0].id}" in ran.out


def test_the_commands_are_listed_and_read_strangers_files_under_watch():
    assert ROWS.keys() <= COMMANDS.keys()
    assert ROWS.keys() <= READING
