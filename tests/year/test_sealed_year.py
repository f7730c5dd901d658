"""A sealed year: a change is told as people and awards; a person answers, or nothing is sent."""

import json
import shutil

import pytest
import vote_years as v
from command_line import run
from event_years import codes, said

from sheets_tool.forms import complaint as w10
from sheets_tool.year.folder import YearFolder
from sheets_tool.year.voting import read_voted


@pytest.fixture(scope="module")
def sealed(tmp_path_factory):
    """Return a year voted on and sealed, not to be touched."""
    made = v.voted(tmp_path_factory.mktemp("niêm phong"))
    assert 0 == run("vote", "-C", made.root).code
    return made


@pytest.fixture
def year(sealed, tmp_path):
    """Return a year voted on and sealed."""
    return YearFolder(shutil.copytree(sealed.root, tmp_path / "năm"))


def seal(year):
    return (year.archive / "niem-phong.json").read_text(encoding="utf-8")


def accept(year, item, reason="đã họp lại", *more):
    return run("accept", item, "--reason", reason, *more, "-C", year.root)


def test_a_changed_input_is_told_as_people_and_awards(year):
    v.results(year, "Tổ Văn", ratings={"GV003": "HTNV"})
    found = read_voted(year)
    (told,) = said(found, "V50")

    assert "“Kết quả năm – Tổ Văn” đã đổi; kết quả đổi với 1 trường hợp" in told
    assert "Lê Thị Đức – LĐTT: đề nghị (điều kiện: đủ) → chưa kết luận" in told


def test_a_change_is_not_sealed_over(year):
    before = seal(year)
    v.results(year, "Tổ Văn", ratings={"GV003": "HTNV"})

    assert (1, before) == (run("vote", "-C", year.root).code, seal(year))


def test_a_change_stops_the_submission_until_somebody_answers(year):
    v.minutes(year, [v.count("GV001", approve=3, decision="KHONG", reason="nhầm phiếu")])
    stopped = run("submit", "cuoi-nam", "--json", "-C", year.root)
    answered = accept(year, "niem-phong", "kiểm phiếu lại", "--day", "27/05/2021")
    sent = run("submit", "cuoi-nam", "--json", "-C", year.root)

    assert (2, ["V50"]) == (stopped.code, stopped.codes)
    assert (0, 0) == (answered.code, sent.code)
    assert "kiểm phiếu lại" in sent.finding("V41")["message"]


def test_an_answer_is_for_that_change_alone(year):
    v.minutes(year, [v.count("GV001", approve=3, decision="KHONG", reason="nhầm phiếu")])
    accept(year, "niem-phong")
    v.minutes(year, [v.count("GV001", approve=2, decision="HA", reason="nhầm phiếu")])

    assert "V50" in codes(read_voted(year), "V")


def test_an_input_that_changes_nobody_is_a_warning(year):
    v.results(year, "Tổ Văn", ratings={"GV003": "HTXSNV"})

    assert ["V51"] == codes(read_voted(year), "V")
    assert 0 == run("submit", "cuoi-nam", "-C", year.root).code


def test_a_meeting_on_collectives_renews_the_seal(year):
    before = seal(year)
    v.minutes(year, [v.count("TO-TOAN", "TTLDTT")], name="tập thể", day="2021-05-27")
    asked = run("submit", "cuoi-nam", "--json", "-C", year.root)
    ran = run("vote", "--json", "-C", year.root)

    assert (2, ["V52"]) == (asked.code, asked.codes)
    assert (0, True) == (ran.code, "V56" in ran.codes)
    assert before != seal(year)


def test_a_new_round_may_change_what_was_sealed(year):
    rows = [v.count("GV001", approve=3, decision="KHONG")]
    v.minutes(year, rows, name="vòng 2", day="2021-05-27", round=2)
    ran = run("vote", "--json", "-C", year.root)

    assert (0, True) == (ran.code, "V56" in ran.codes)
    assert '"KHONG_DAT"' in seal(year)


def test_nothing_is_sealed_while_something_waits(tmp_path):
    year = v.voted(tmp_path, ratings={"GV004": "HTNV"})
    run("vote", "-C", year.root)
    asked = run("submit", "cuoi-nam", "--json", "-C", year.root)

    assert not (year.archive / "niem-phong.json").exists()
    assert (2, "còn chờ trả lời V40/GV004/LDTT") == (
        asked.code,
        asked.finding("V52")["message"].split(": ")[1].rstrip("."),
    )


def test_what_was_answered_counts_and_is_printed(tmp_path):
    year = v.voted(tmp_path, ratings={"GV004": "HTNV"})
    first = accept(year, "v40/gv004/ldtt", "đã có quyết định minh oan", "--day", "26/05/2021")
    ran = run("vote", "--json", "-C", year.root)

    assert (0, 0) == (first.code, ran.code)
    told = ran.finding("V41")["message"]
    assert "(26/05/2021): đã có quyết định minh oan" in told
    assert "chưa tính" not in told
    assert (year.archive / "niem-phong.json").is_file()


def test_a_council_answers_for_who_has_no_points_where_a_minimum_is_set(tmp_path):
    """Somebody on leave for a period is neither under the minimum nor over it."""
    year = v.voted(tmp_path, rules=[*v.RULES, ("diem-toi-thieu.ldtt", "80", "Quy chế 01")])
    before = said(read_voted(year), "V40")
    accept(year, "V40/GV004/LDTT", "nghỉ thai sản cả đợt 2")
    found = read_voted(year)

    assert "chưa đủ căn cứ" in before[0]
    assert len(before) == len(said(found, "V40")) + 1
    assert "nghỉ thai sản cả đợt 2" in said(found, "V41")[0]


def test_an_answer_without_a_day_says_so(tmp_path):
    year = v.voted(tmp_path, ratings={"GV004": "HTNV"})
    accept(year, "V40/GV004/LDTT")
    (kept,) = json.loads((year.archive / "chap-nhan.json").read_text(encoding="utf-8"))

    assert ("V40", "chưa ghi ngày") == (kept["code"], kept["day"])


@pytest.mark.parametrize(
    ("item", "reason", "code"),
    [("V40/GV001/LDTT", "x", "V54"), ("bất kỳ", "x", "V54"), ("V40/GV004/LDTT", "  ", "V55")],
    ids=["not waiting", "unknown", "no reason"],
)
def test_what_cannot_be_accepted_is_told(tmp_path, item, reason, code):
    year = v.voted(tmp_path, ratings={"GV004": "HTNV"})
    ran = run("accept", item, "--reason", reason, "--json", "-C", year.root)

    assert (2, [code]) == (ran.code, ran.codes)
    assert not (year.archive / "chap-nhan.json").exists()
    assert code != "V54" or "V40/GV004/LDTT" in ran.finding(code)["message"]


def complain(year, **given):
    row = {"received_on": "2021-05-26", "content": "Đề nghị xem lại ngày công"}
    row |= {"candidate_id": "GV002", "status": "MOI"} | given
    v.write(year.inbox / "2021-05-26" / "đơn.xlsx", w10.COMPLAINT, {"complaints": [row]})


def test_an_open_complaint_keeps_the_list_from_being_sealed(tmp_path):
    year = v.voted(tmp_path)
    complain(year)
    ran = run("vote", "--json", "-C", year.root)

    assert (1, ["V42/GV002"]) == (ran.code, ran.json["facts"]["waiting"])
    assert not (year.archive / "niem-phong.json").exists()


@pytest.mark.parametrize("given", [{"status": "DA_TRA_LOI", "answered_on": "2021-05-27"}, None])
def test_a_complaint_answered_or_answered_for_lets_it_be_sealed(tmp_path, given):
    year = v.voted(tmp_path)
    complain(year, **(given or {}))
    if given is None:
        accept(year, "V42/GV002", "đã trả lời miệng, có biên bản")
    run("vote", "-C", year.root)

    assert (year.archive / "niem-phong.json").is_file()


def test_a_complaint_about_somebody_else_does_not_matter(tmp_path):
    year = v.voted(tmp_path)
    complain(year, candidate_id="GV999")

    assert [] == codes(read_voted(year), "V")


@pytest.mark.parametrize("name", ["niem-phong.json", "chap-nhan.json"])
def test_a_store_that_cannot_be_read_is_told(year, name):
    (year.archive / name).write_text("{không phải", encoding="utf-8")
    ran = run("vote", "--json", "-C", year.root)

    assert (2, ["V53"]) == (ran.code, ran.codes)


def test_the_law_of_the_sealed_day_holds_where_the_plan_has_none(tmp_path):
    year = v.voted(tmp_path, decision_date=None)
    run("vote", "--day", "28/05/2021", "-C", year.root)
    assert "2021-05-28" == json.loads(seal(year))["day"]

    assert 0 == run("submit", "cuoi-nam", "-C", year.root).code
