"""Voting: minutes in the inbox become decisions, a list of what is missing, and a seal."""

import openpyxl
import pytest
import vote_years as v
from command_line import run
from event_years import codes, said, table

from sheets_tool.findings.stop import Stop
from sheets_tool.year.evaluating import judge
from sheets_tool.year.voting import read_voted, vote

INITIATIVE = {
    "initiative_id": "SK1",
    "initiative": "Bản đồ",
    "authors": "GV002",
    "shares": "100",
    "initiative_kind": "SANG_KIEN",
    "recognised_level": "CO_SO",
    "applied": True,
    "decision_date": "2021-05-02",
}


def states(voted, award="LDTT"):
    """Return who is decided, proposed or fallen for an award."""
    mine = [each for each in voted.decisions if each.case.award == award]
    return {each.case.who[2]: each.state for each in mine}


def results(outcome, *headers):
    return table(outcome, "Kết quả bình xét", "Mã", *headers)


@pytest.fixture(scope="module")
def outcome(tmp_path_factory):
    """Return the vote of a council of nine: seven for one, six for the other."""
    rows = [v.count("GV001", approve=7), v.count("GV002", approve=6, decision="KHONG")]
    return vote(v.voted(tmp_path_factory.mktemp("năm"), rows=rows))


def test_without_minutes_the_command_says_what_to_hand_out(tmp_path):
    with pytest.raises(Stop) as stop:
        vote(v.school(tmp_path))

    assert ["W15"] == [finding.code for finding in stop.value.findings]


def test_votes_are_held_against_the_threshold_and_the_article_is_printed(outcome):
    headers = ("Đồng ý / tổng số", "Tỷ lệ", "Ngưỡng", "Cần ít nhất", "Phiếu", "Kết quả")
    printed = {row[0]: row[1:] for row in results(outcome, *headers)}
    assert ("7/9", "7/9", "70%", 7, "đạt", "Đề nghị") == printed["GV001"]
    assert ("6/9", "2/3", "70%", 7, "không đạt", "Không đạt") == printed["GV002"]
    citations = {row[0]: row[1] for row in results(outcome, "Căn cứ về phiếu")}
    assert "Điều 3 Thông tư 21/2020/TT-BGDĐT" == citations["GV001"]


def test_who_decides_comes_from_the_law_of_the_day(outcome):
    assert ("GV001", "Huyện") in results(outcome, "Cấp quyết định")


def test_present_members_written_as_all_members_are_caught_and_not_counted_on(tmp_path):
    year = v.school(tmp_path)
    v.minutes(year, [v.count("GV001", approve=6, members=7)], members=7)
    found = read_voted(year)

    assert ["V03", "V32"] == codes(found, "V")
    assert None is states(found)["GV001"]


RECUSED = ("phieu.tru-nguoi-lien-quan", "có", "Quy chế mẫu, Điều 9")


@pytest.mark.parametrize(
    ("rules", "expected"),
    [(v.RULES, "KHONG_DAT"), ((*v.RULES, RECUSED), "DE_NGHI")],
    ids=["they stay in the base", "the plan takes them off"],
)
def test_the_recused_change_the_base_only_where_the_plan_says_so(tmp_path, rules, expected):
    decision = "CONG_NHAN" if expected == "DE_NGHI" else "KHONG"
    row = v.count("GV001", approve=6, members=8, recused=1, decision=decision)
    found = read_voted(v.voted(tmp_path, rows=[row], rules=rules))

    assert (expected, []) == (states(found)["GV001"], codes(found, "V"))


def test_a_threshold_nobody_says_is_asked_for(tmp_path):
    found = read_voted(v.voted(tmp_path, rules=(), rows=[v.count("TO-TOAN", "TTLDTT")]))

    assert ["V20"] == codes(found, "V")
    assert None is states(found, "TTLDTT")["TO-TOAN"]
    assert "phieu.ttldtt" in found.findings[0].act


def test_a_blank_count_is_told_and_decides_nothing(tmp_path):
    found = read_voted(v.voted(tmp_path, rows=[v.count("GV001", approve=None)]))

    assert (["V10"], None) == (codes(found, "V"), states(found)["GV001"])


def test_numbers_that_do_not_add_up_decide_nothing(tmp_path):
    found = read_voted(v.voted(tmp_path, rows=[v.count("GV001", approve=9, reject=1)]))

    assert (["V12"], None) == (codes(found, "V"), states(found)["GV001"])


@pytest.mark.parametrize(("present", "expected"), [(6, []), (5, ["V06"])])
def test_a_quorum_of_the_plan_is_asked(tmp_path, present, expected):
    rules = (*v.RULES, ("phieu.co-mat-toi-thieu", "2/3", "Quy chế mẫu, Điều 10"))
    year = v.school(tmp_path, rules=rules)
    row = v.count("GV001", approve=7, issued=5, returned=5, valid=None, reject=None)
    hands = {"method": "BIEU_QUYET", "present": present}
    v.minutes(year, [row | {"approve": 5, "decision": "KHONG"}], **hands)

    assert expected == codes(read_voted(year), "V")


def test_a_secret_ballot_of_the_plan_is_asked(tmp_path):
    year = v.school(tmp_path, rules=(*v.RULES, ("phieu.bo-phieu-kin", "có", "Quy chế mẫu")))
    v.minutes(year, [v.count("GV001")], method="BIEU_QUYET")

    assert ["V07"] == codes(read_voted(year), "V")


def test_a_later_round_stands_for_those_it_votes_on(tmp_path):
    year = v.voted(tmp_path, rows=[v.count("GV001", approve=5, decision="KHONG"), v.count("GV002")])
    v.minutes(year, [v.count("GV001")], day="2021-05-26", name="vòng 2", round=2)

    found = states(read_voted(year))
    assert ("DE_NGHI", "DE_NGHI") == (found["GV001"], found["GV002"])


def test_a_round_that_cannot_be_read_is_not_taken_for_the_first(tmp_path):
    year = v.voted(tmp_path, rows=[v.count("GV001", approve=5, decision="KHONG"), v.count("GV002")])
    path = v.minutes(year, [v.count("GV001")], day="2021-05-26", name="vòng 2", round=2)
    book = openpyxl.load_workbook(path)
    (cell,) = [row[1] for row in book["Cuộc họp"].rows if row[0].value == "Vòng"]
    cell.value = "lần 2"
    book.save(path)
    found = read_voted(year)

    assert ("KHONG_DAT", "DE_NGHI") == (states(found)["GV001"], states(found)["GV002"])
    assert [["V01"], ["O02"]] == [codes(found, "V"), codes(found, "O")]


def test_two_counts_of_one_round_that_differ_are_left_out(tmp_path):
    year = v.voted(tmp_path, rows=[v.count("GV001"), v.count("GV002")])
    rows = [v.count("GV001", approve=3, decision="KHONG"), v.count("TO-VAN", "TTLDTT")]
    v.minutes(year, rows, name="biên bản tập thể")
    found = read_voted(year)

    assert "V13" in codes(found, "V")
    assert (None, "DE_NGHI") == (states(found)["GV001"], states(found)["GV002"])


def test_of_one_meeting_the_minutes_received_last_count(tmp_path):
    year = v.voted(tmp_path, rows=[v.count("GV001", approve=5, decision="KHONG")])
    later = year.inbox / "2021-05-27" / "biên bản sửa.xlsx"
    later.parent.mkdir()
    v.minutes(year, [v.count("GV001")], name="sửa").rename(later)

    found = read_voted(year)
    assert ("DE_NGHI", ["C01"]) == (states(found)["GV001"], codes(found, "C"))


def test_a_group_proposes_and_the_council_hears_what_it_proposes(tmp_path):
    year = v.school(tmp_path)
    group = [v.count("GV001", members=2, approve=2), v.count("GV002", members=2, approve=0)]
    group[1]["decision"] = "KHONG"
    v.minutes(year, group, group="Tổ Toán", members=2, day="2021-05-20")
    v.minutes(year, [v.count("GV002")])
    found = read_voted(year)

    assert ["V37", "V38"] == codes(found, "V")
    assert (None, "DE_NGHI") == (states(found)["GV001"], states(found)["GV002"])


def test_a_group_without_a_conclusion_is_asked(tmp_path):
    year = v.school(tmp_path)
    row = v.count("GV001", members=2, approve=2, decision=None)
    v.minutes(year, [row], group="Tổ Toán", members=2, day="2021-05-20")

    assert ["V31"] == codes(read_voted(year), "V")


def test_a_share_of_the_plan_concludes_for_the_group(tmp_path):
    year = v.school(tmp_path, rules=(*v.RULES, ("phieu-to.dong-y", "1/2", "Quy chế mẫu")))
    row = v.count("GV001", members=2, approve=2, decision=None)
    v.minutes(year, [row], group="Tổ Toán", members=2, day="2021-05-20")

    found = read_voted(year)
    assert ([], True) == (codes(found, "V"), found.decisions[0].case.proposed)


def test_a_stranger_on_the_minutes_is_told(tmp_path):
    row = v.count("GV999") | {"candidate_name": "Người Lạ"}

    assert "N03" in codes(read_voted(v.voted(tmp_path, rows=[row])), "N")


def test_a_row_of_the_minutes_without_a_code_counts_by_its_name(tmp_path):
    found = read_voted(v.voted(tmp_path, rows=[v.count("GV001") | {"candidate_id": None}]))

    assert ("DE_NGHI", ["N05"]) == (states(found)["GV001"], codes(found, "N"))
    assert [] == codes(found, "O")


def test_an_award_of_collectives_is_not_voted_to_a_person(tmp_path):
    assert "V14" in codes(read_voted(v.voted(tmp_path, rows=[v.count("GV001", "TTLDTT")])), "V")


@pytest.mark.parametrize(("year_", "code"), [("2019-2020", "C07")])
def test_minutes_of_another_year_are_left_out(tmp_path, monkeypatch, year_, code):
    year = v.voted(tmp_path, rows=[v.count("GV001")])
    monkeypatch.setattr(v, "YEAR", year_)
    v.minutes(year, [v.count("GV002")], name="năm cũ", day="2021-05-26")

    assert [code] == codes(read_voted(year), "C")


def test_registered_and_result_are_set_side_by_side(outcome):
    listed = dict(table(outcome, "Đăng ký và kết quả", "Mã", "Tình trạng"))
    assert ("như đăng ký", "LĐTT: đăng ký, không đạt") == (listed["GV001"], listed["GV002"])
    assert ["Trần Văn Hoà: đăng ký “Lao động tiên tiến”, không đạt."] == said(outcome, "A61")


def test_collectives_are_judged_on_what_was_decided_of_their_members(tmp_path):
    year = v.school(tmp_path)
    before = dict(collective_states(year))
    v.minutes(year, [v.count("GV001"), v.count("GV002", approve=2, decision="KHONG")])

    assert "DU" == before["TO-TOAN"]
    assert "KHONG_DU" == dict(collective_states(year))["TO-TOAN"]


def collective_states(year):
    return judge(year).collectives.states()["TTLDTT"].items()


@pytest.mark.parametrize(
    ("approve", "state", "why"),
    [
        (None, "CHUA_DU_CAN_CU", ""),
        (9, "KHONG_DU", "không tính Trần Văn Hoà: được công nhận Chiến sĩ thi đua cơ sở"),
    ],
)
def test_a_higher_title_alone_leaves_the_share_of_ldtt_open_then_names_who_is_not_counted(
    tmp_path, approve, state, why
):
    year = v.school(tmp_path, titles={"GV002": "CSTDCS"}, initiatives=[INITIATIVE])
    rows = [v.count("GV001"), v.count("GV002", "CSTDCS", approve)]
    v.minutes(year, [*rows, v.count("GV003"), v.count("GV004")])
    judged = judge(year)
    (told,) = [each for each in judged.decisions if each.case.who[2] == "TO-TOAN"]

    assert state == judged.collectives.states()["TTLDTT"]["TO-TOAN"]
    assert why in told.reason or why in told.case.why


def test_ceilings_count_those_eligible_before_the_vote_and_those_decided_after(tmp_path):
    year = v.school(tmp_path)
    before = run("evaluate", "-C", year.root).out
    v.minutes(year, [v.count("GV001")])
    after = run("evaluate", "-C", year.root).out

    assert "4 × 15%" in before
    assert "đủ điều kiện" in before
    assert "1 × 15%" in after
    assert "đã quyết định" in after


def test_more_than_a_ceiling_allows_is_told(tmp_path):
    year = v.school(tmp_path, titles={"GV002": "LDTT;CSTDCS"}, initiatives=[INITIATIVE])
    rows = [v.count(code) for code in v.NAMES]
    v.minutes(year, [*rows, v.count("GV002", "CSTDCS")])

    (told,) = said(read_voted(year), "V43")
    assert "đã quyết định 1, nhiều nhất 0 (4 × 15% = 0,6" in told


def test_running_again_changes_no_byte(tmp_path):
    year = v.voted(tmp_path)
    run("vote", "-C", year.root)
    first = {path: path.read_bytes() for path in year.root.rglob("*.*") if path.is_file()}
    again = run("vote", "-C", year.root)

    assert 0 == again.code
    assert first == {path: path.read_bytes() for path in year.root.rglob("*.*") if path.is_file()}


def test_an_edited_list_is_not_written_over(tmp_path):
    year = v.voted(tmp_path)
    run("vote", "-C", year.root)
    path = year.results / "binh-xet.xlsx"
    edit(path)
    before = path.read_bytes()
    v.minutes(year, [v.count("GV001", approve=8)], name="vòng 2", round=2, day="2021-05-26")

    assert (2, before) == (run("vote", "-C", year.root).code, path.read_bytes())


def edit(path):
    book = openpyxl.load_workbook(path)
    book.worksheets[0]["C12"] = "sửa tay"
    book.save(path)


def test_the_screen_and_json_tell_what_waits(tmp_path):
    year = v.voted(tmp_path, ratings={"GV004": "HTNV"})
    ran = run("vote", "--json", "-C", year.root)

    assert ["V40/GV004/LDTT"] == ran.json["facts"]["waiting"]


@pytest.mark.parametrize(
    ("rules", "expected"),
    [((), None), ((("cap-quyet-dinh.gk", "Trường", "Quy chế mẫu, Điều 4"),), "TRUONG")],
    ids=["the law is silent", "the plan says"],
)
def test_who_decides_is_never_guessed(tmp_path, rules, expected):
    year = v.voted(tmp_path, rows=[v.count("GV001", "GK")], rules=(*v.RULES, *rules))
    (decision,) = [d for d in read_voted(year).decisions if d.case.award == "GK"]

    assert expected == decision.decided_by
