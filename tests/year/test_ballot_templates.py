"""Minutes to hand out: on them stand those whom the meeting may consider."""

import openpyxl
import pytest
import vote_years as v
from command_line import run
from event_years import table

from sheets_tool.findings.stop import Stop
from sheets_tool.forms.awards import COLLECTIVE, PERSON
from sheets_tool.forms.counted import COUNCIL_STAGE, GROUP_STAGE
from sheets_tool.year.ballot_template import hand_out_ballots


def listed(outcome, position=0):
    """Return file name, members written, and the candidates with their awards."""
    output = outcome.outputs[position]
    one = type(outcome)(outputs=[output])
    rows = table(one, "Kiểm phiếu", "Mã (*)", "Danh hiệu, hình thức (*)")
    shown = [(code, award) for code, award in rows if award]
    return output.path.name, shown


def test_a_group_votes_on_its_members_who_may_be_eligible(tmp_path):
    year = v.school(tmp_path, ratings={"GV004": "HTNV"})
    outcome = hand_out_ballots(year, stage=GROUP_STAGE)

    assert ("kiem-phieu-to-toan.xlsx", [(c, "Lao động tiên tiến") for c in ("GV001", "GV002")]) == (
        listed(outcome)
    )
    assert ("kiem-phieu-to-van.xlsx", [("GV003", "Lao động tiên tiến")]) == listed(outcome, 1)


def test_thresholds_still_unknown_and_the_minutes_for_collectives_are_told_at_once(tmp_path):
    told = hand_out_ballots(v.school(tmp_path, rules=()), stage=GROUP_STAGE)

    assert ["TTLDTT"] == told.facts["thresholds_unknown"]
    assert any("phieu.ttldtt" in line and "2/3, 70%" in line for line in told.lines)
    assert any("--for tap-the" in line for line in told.lines)


def test_the_council_votes_on_what_the_groups_propose(tmp_path):
    year = v.school(tmp_path)
    rows = [v.count("GV001", members=2, approve=2), v.count("GV002", members=2, approve=0)]
    rows[1]["decision"] = "KHONG"
    v.minutes(year, rows, group="Tổ Toán", members=2, day="2021-05-20")
    outcome = hand_out_ballots(year, stage=COUNCIL_STAGE)

    assert ("kiem-phieu-hoi-dong.xlsx", [("GV001", "Lao động tiên tiến")]) == listed(outcome)
    assert ["C02"] == [finding.code for finding in outcome.findings]


def test_where_no_group_meets_the_council_sees_all_who_may_be_eligible(tmp_path):
    outcome = hand_out_ballots(v.school(tmp_path), stage=COUNCIL_STAGE)

    assert sorted(v.NAMES) == [code for code, _ in listed(outcome)[1]]


def test_collectives_have_minutes_of_their_own(tmp_path):
    outcome = hand_out_ballots(v.school(tmp_path), stage=COUNCIL_STAGE, kind=COLLECTIVE)
    name, rows = listed(outcome)

    assert "kiem-phieu-tap-the-hoi-dong.xlsx" == name
    assert ["TO-TOAN", "TO-VAN"] == [code for code, _ in rows]


def test_nobody_to_vote_on_is_told(tmp_path):
    year = v.school(tmp_path, ratings=dict.fromkeys(v.NAMES, "KHTNV"))

    with pytest.raises(Stop):
        hand_out_ballots(year, stage=GROUP_STAGE, kind=PERSON)


def test_what_is_handed_out_comes_back_and_counts(tmp_path):
    year = v.school(tmp_path)
    ran = run("template", "ballot", "--stage", "hoi-dong", "-C", year.root)
    (path,) = (year.handed_out / "ballot").glob("*.xlsx")
    fill(path, year.inbox / "2021-05-26" / "biên bản.xlsx")
    voted = run("vote", "-C", year.root)

    assert (0, 0) == (ran.code, voted.code)
    assert "Được công nhận, đề nghị: LĐTT 4" in voted.out


def fill(path, to):
    """Fill minutes as a secretary does: the meeting, then nine votes for everybody."""
    book = openpyxl.load_workbook(path)
    for row in book["Cuộc họp"].iter_rows(max_col=2):
        answer = {"Ngày họp (*)": "25/05/2021", "Có mặt": 9, "Hình thức": "Bỏ phiếu kín"}
        if row[0].value in answer:
            row[1].value = answer[row[0].value]
    sheet = book["Kiểm phiếu"]
    top = next(r for r in sheet.iter_rows() if "Đồng ý" in [c.value for c in r])
    at = {cell.value: cell.column for cell in top}
    numbers = {"Số phiếu phát ra": 9, "Số phiếu thu về": 9, "Hợp lệ": 9, "Đồng ý": 9}
    numbers |= {"Không đồng ý": 0, "Kết luận": "Công nhận"}
    for number in range(top[0].row + 1, top[0].row + 1 + len(v.NAMES)):
        for header, value in numbers.items():
            sheet.cell(number, at[header]).value = value
    to.parent.mkdir(parents=True)
    book.save(to)


@pytest.mark.parametrize("arguments", [(), ("--stage", "giữa")], ids=["no stage", "unknown stage"])
def test_a_stage_must_be_told(tmp_path, arguments):
    year = v.school(tmp_path)

    assert 2 == run("template", "ballot", *arguments, "-C", year.root).code
