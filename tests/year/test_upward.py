"""What happened at schools travels upward: the district's totals are the sum of the schools'."""

import pytest
from command_line import run
from event_years import bring, table, workbook, year
from year_folders import YEAR, district_year, schools, write

from sheets_tool.forms import plan as w1
from sheets_tool.forms import submission as w11
from sheets_tool.forms.events import CAMPAIGN, COMMENDATION
from sheets_tool.forms.frames import records
from sheets_tool.year.campaigning import campaign
from sheets_tool.year.commending import commend
from sheets_tool.year.folder import open_year
from sheets_tool.year.happening import Inbox
from sheets_tool.year.planning import read_plan
from sheets_tool.year.returns import read_inbox
from sheets_tool.year.sending import send
from sheets_tool.year.upward import event_frames

CAMPAIGNS = [{"campaign": "VC", "campaign_name": "Ủng hộ", "campaign_kind": "CUOC_VAN_DONG"}]
SHEETS = {w1.CAMPAIGNS.id: CAMPAIGNS}


def unit(number):
    level = "TH" if number % 2 else "THCS"
    facts = {"unit_code": f"T{number}", "unit_name": f"Trường số {number}", "school_level": level}
    return {**facts, "year": "2021-2022"}


def school(root, number):
    """Return a school whose two groups brought gifts, one of them twice."""
    staff = [(f"GV{n}", f"Cô Giáo {number} {n}", f"Tổ {n}", True) for n in (1, 2)]
    folder = year(root / f"T{number}", unit=unit(number), staff=staff, **SHEETS)
    rows = [
        {
            "campaign": "VC",
            "candidate_kind": "CA_NHAN",
            "candidate_id": code,
            "candidate_name": name,
            "amount": 1000 * number * position,
        }
        for position, (code, name, _, _) in enumerate(staff, 1)
    ]
    bring(folder, CAMPAIGN, rows[:1], day="2021-11-01", name="tổ 1.xlsx")
    bring(folder, CAMPAIGN, rows, day="2021-12-01", name="tổ 2.xlsx")
    praise = {key: rows[0][key] for key in ("candidate_kind", "candidate_id", "candidate_name")}
    praise |= {"commendation_kind": "DOT_XUAT", "achievement": "Cứu người", "award": "GK"}
    bring(folder, COMMENDATION, [praise], name="khen.xlsx")
    return folder


def frames_of(folder):
    plan, _ = read_plan(folder)
    return event_frames(Inbox(folder, plan, *read_inbox(folder, plan)))


def test_a_district_sums_what_its_schools_sent(tmp_path):
    schools = {number: school(tmp_path, number) for number in (1, 2, 3)}
    office = {"unit_code": "PGD", "unit_name": "Phòng", "year": "2021-2022", "unit_level": "PHONG"}
    below = [{k: v for k, v in unit(n).items() if k != "year"} for n in schools]
    district = year(tmp_path / "PGD", unit=office, **{w1.UNITS_BELOW.id: below, **SHEETS})
    for number, folder in schools.items():
        frames, _ = frames_of(folder)
        cover = {**unit(number), "submission_kind": "CUOI_NAM"}
        rows = {form: records(frame) for form, frame in frames.items()}
        workbook(
            district.inbox / f"{number}.xlsx",
            w11.SUBMISSION,
            {w11.COVER.id: [cover], **rows},
            unit_code=f"T{number}",
        )

    outcome = campaign(district)

    at_schools = {n: campaign(folder).facts["money_counted"] for n, folder in schools.items()}
    parts = table(outcome, "Theo tổ, đơn vị", "Tổ / đơn vị", "Số tiền (đồng)")
    assert [*((f"Trường số {n}", at_schools[n]) for n in schools), (None, 18_000)] == parts
    assert sum(at_schools.values()) == outcome.facts["money_counted"]
    assert 3 == commend(district).facts["commendations"]


def test_each_thing_is_sent_once_with_its_unit_and_the_cell_it_stands_in(tmp_path):
    frames, findings = frames_of(school(tmp_path, 1))

    assert ["commendations", "participation"] == sorted(frames)
    sent = frames["participation"]
    assert [1000, 2000] == sorted(sent["amount"])
    assert {"T1"} == set(sent["unit_code"])
    assert all("Phong trào!" in origin for origin in sent["origin"])
    assert ["C40"] == [finding.code for finding in findings]


@pytest.mark.parametrize("kind", ["dang-ky", "so-ket"])
def test_an_upper_level_is_told_to_consolidate_what_its_units_sent(tmp_path, kind):
    district = district_year(tmp_path, schools(1))

    ran = run("-C", district, "submit", kind, "--json")

    assert (2, ["W40"]) == (ran.code, ran.codes)
    assert f"submit {kind}" in ran.finding("W40")["message"]
    assert f"consolidate --kind {kind}" in ran.finding("W40")["act"]


def test_an_upper_level_sends_what_cannot_wait_under_the_unit_it_came_from(tmp_path):
    (school_below,) = schools(1)
    district = district_year(tmp_path, [school_below])
    deed = {
        "unit_code": "T01",
        "candidate_kind": "CA_NHAN",
        "candidate_id": "01-001",
        "candidate_name": "Người Cứu Bạn",
        "commendation_kind": "DOT_XUAT",
        "achievement": "Cứu người",
        "award": "BK_TINH",
        "decided_by": "TINH",
        "outcome": "Đã đề nghị",
    }
    cover = {**school_below.facts, "year": YEAR, "submission_kind": "DOT_XUAT"}
    sheets = {w11.COVER.id: [cover], w11.COMMENDATIONS.id: [deed]}
    write(district / "nhan" / "2020-11-01" / "x.xlsx", w11.SUBMISSION, sheets, unit_code="T01")

    outcome = send(open_year(district), "DOT_XUAT")

    person = table(outcome, "Cá nhân", "Mã đơn vị", "Tên đơn vị", "Họ và tên", "Giai đoạn")
    assert ("T01", "Trường số 1", "Người Cứu Bạn", "Đề nghị") == person[0]
