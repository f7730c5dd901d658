"""The submissions of a year: what was decided, proposed, not met; the interim; what cannot wait."""

from datetime import date

import pytest
import vote_years as v
import year_folders
from command_line import run
from event_years import table

from sheets_tool.books.extract import Wanted
from sheets_tool.books.read import read_books
from sheets_tool.books.write import to_bytes
from sheets_tool.forms import events as w6
from sheets_tool.forms import record as w12
from sheets_tool.forms import submission as w11
from sheets_tool.forms.frames import Counted, records
from sheets_tool.forms.planned import pairs_of
from sheets_tool.stages.submission import of_results
from sheets_tool.year.folder import YearFolder
from sheets_tool.year.planning import read_plan
from sheets_tool.year.sending import send
from sheets_tool.year.submitting import submission_outcome, window
from sheets_tool.year.voting import vote
from sheets_tool.year.year_end import submit_final

WORK = (("CT01", "Duy trì sĩ số", 100_000_000, 99_500_000),)


def settle(year):
    """Seal a year as the command does."""
    (text,) = vote(year).texts
    text.path.parent.mkdir(exist_ok=True)
    text.path.write_text(text.text, encoding="utf-8")
    return year


def deed(code, award, **given):
    row = {"candidate_kind": "CA_NHAN", "candidate_id": code, "candidate_name": v.NAMES[code]}
    row |= {"commendation_kind": "DOT_XUAT", "achievement": "Cứu học sinh đuối nước"}
    return row | {"award": award, "on": "2021-03-02"} | given


def commended(year, rows):
    path = year.inbox / "2021-03-05" / "khen thưởng.xlsx"
    v.write(path, w6.COMMENDATION, {w6.COMMENDATIONS.id: rows}, year=v.YEAR)


def recorded(year):
    """Write the record of the years before."""
    row = {"candidate_kind": "CA_NHAN", "candidate_name": "Ai", "unit_code": v.UNIT}
    row |= {"year": "2019-2020", "award": "LDTT", "status": "DA_QUYET_DINH", "decided_by": "HUYEN"}
    rows = [row | {"candidate_id": code} for code in ("GV001", "GV002")]
    known = [{"unit_code": v.UNIT, "year": "2019-2020", "complete": True}]
    sheets = {w12.ACHIEVEMENTS.id: rows, w12.KNOWN_YEARS.id: known}
    v.write(year.archive / "theo-doi.xlsx", w12.RECORD, sheets)


@pytest.fixture(scope="module")
def sent(tmp_path_factory):
    """Return a year-end submission, read as the level above reads it."""
    root = tmp_path_factory.mktemp("năm")
    sk = {"initiative_id": "SK1", "initiative": "Bản đồ", "authors": "GV001"}
    rows = [v.count("GV001"), v.count("GV002", approve=6, decision="KHONG"), v.count("GV003")]
    year = v.voted(root, rows=rows, initiatives=[sk], work=WORK, rules=v.RULES)
    recorded(year)
    commended(year, [deed("GV003", "GK", decided_by="TRUONG", outcome="Đã trao")])
    (output,) = submit_final(settle(year)).outputs
    path = root / "ho-so.xlsx"
    path.write_bytes(to_bytes(output.book))
    return read_books([Wanted(path)], books=[w11.SUBMISSION])


def rows(sent, form, *columns):
    return [tuple(r[c] for c in columns) for r in records(sent.frame(w11.SUBMISSION.id, form))]


def test_the_level_above_reads_it_without_a_finding(sent):
    assert [] == [(f.code, str(f.place), f.message) for f in sent.findings]


def test_registered_proposed_and_not_met_are_rows_of_their_own(sent):
    found = rows(sent, w11.PERSONS, "staff_id", "state")

    assert [("GV001", "DANG_KY"), ("GV001", "DE_NGHI")] == [r for r in found if r[0] == "GV001"]
    assert [("GV002", "DANG_KY"), ("GV002", "KHONG_DAT")] == [r for r in found if r[0] == "GV002"]
    assert [("GV004", "DANG_KY")] == [r for r in found if r[0] == "GV004"]


def test_a_row_carries_votes_verdict_rating_reason_and_origin(sent):
    columns = ("state", "approve", "members", "verdict", "rating", "decided_by")
    found = rows(sent, w11.PERSONS, "staff_id", *columns)
    reasons = rows(sent, w11.PERSONS, "staff_id", "state", "reason")
    origins = [origin for (origin,) in rows(sent, w11.PERSONS, "origin")]

    assert ("GV001", "DE_NGHI", 9, 9, "DU", "HTTNV", "HUYEN") in found
    assert ("GV002", "KHONG_DAT", 6, 9, "DU", "HTTNV", None) in found
    assert (
        "GV002",
        "KHONG_DAT",
        "không đủ phiếu; Điều 3 Thông tư 21/2020/TT-BGDĐT",
    ) in reasons
    assert all(origin.startswith(f"{v.UNIT} · ") for origin in origins)


def test_collectives_carry_how_many_members_were_recognised(sent):
    found = rows(sent, w11.COLLECTIVES, "collective_id", "state", "headcount", "ldtt_count")

    assert ("TO-TOAN", "KHONG_DAT", 2, 1) in found


def test_the_cover_declares_what_the_rows_propose(sent):
    cover = pairs_of(sent.frame(w11.SUBMISSION.id, w11.COVER), w11.COVER)
    proposed = [r for r in rows(sent, w11.PERSONS, "award", "state") if r[1] == "DE_NGHI"]

    assert len(proposed) == cover[w11.declared_code("CA_NHAN", "LDTT")] == 2
    assert "CUOI_NAM" == cover["submission_kind"]


def test_the_record_of_the_candidates_travels_and_of_nobody_else(sent):
    found = rows(sent, w11.HISTORY, "candidate_id", "year", "award", "unit_code")

    assert [("GV001", "2019-2020", "LDTT", v.UNIT)] == found


def test_initiatives_events_and_work_results_travel_with_their_origin(sent):
    assert [("SK1", "GV001")] == rows(sent, w11.INITIATIVES, "initiative_id", "authors")
    assert [("GV003", "GK")] == rows(sent, w11.COMMENDATIONS, "candidate_id", "award")
    assert [("CT01", 99_500_000)] == rows(sent, w11.WORK_TARGETS, "indicator", "achieved")
    for form in (w11.INITIATIVES, w11.COMMENDATIONS, w11.WORK_TARGETS):
        assert all(origin for (origin,) in rows(sent, form, "origin"))


@pytest.fixture(scope="module")
def plan(tmp_path_factory):
    calendar = [("CUOI_NAM", "2021-05-31", "2021-06-04")]
    return read_plan(v.plan(tmp_path_factory.mktemp("kế hoạch"), calendar=calendar))[0]


@pytest.mark.parametrize(
    ("day", "expected"),
    [(30, ["V60"]), (31, ["V62"]), (None, [])],
    ids=["a day early", "the first day", "no day given"],
)
def test_early_in_the_window_and_without_a_day(plan, day, expected):
    when = None if day is None else date(2021, 5, day)
    assert expected == [f.code for f in window(plan, "CUOI_NAM", when)]


@pytest.mark.parametrize(("day", "expected"), [(4, ["V62"]), (5, ["V61"])])
def test_the_last_day_is_in_time_and_the_next_is_late(plan, day, expected):
    assert expected == [f.code for f in window(plan, "CUOI_NAM", date(2021, 6, day))]


def test_without_a_vote_there_is_nothing_to_send(tmp_path):
    year = v.school(tmp_path)
    ran = run("submit", "cuoi-nam", "--json", "-C", year.root)

    assert (2, ["W15"]) == (ran.code, ran.codes)


def test_the_interim_tells_what_was_registered_and_done_so_far(tmp_path):
    year = v.school(tmp_path, work=WORK)
    outcome = send(year, "SO_KET")

    assert "ho-so-so-ket.xlsx" == outcome.outputs[0].path.name
    listed = table(outcome, "Cá nhân", "Mã cán bộ", "Giai đoạn")
    assert [(code, "Đăng ký") for code in sorted(v.NAMES)] == sorted(listed)[: len(v.NAMES)]
    assert [("CT01",)] == table(outcome, "Chỉ tiêu công tác", "Mã")


def test_what_cannot_wait_is_sent_decided_here_or_proposed(tmp_path):
    year = v.school(tmp_path)
    rows_ = [
        deed("GV001", "GK", decided_by="TRUONG", outcome="Đã trao"),
        deed("GV002", "BK_TINH", decided_by="TINH", outcome="Đã đề nghị", achievement="Khác"),
        deed("GV003", "GK", commendation_kind="CHUYEN_DE", decided_by="TRUONG"),
    ]
    commended(year, rows_)
    outcome = send(year, "DOT_XUAT")

    listed = table(outcome, "Cá nhân", "Mã cán bộ", "Giai đoạn", "Cấp quyết định")
    assert {("GV001", "Quyết định", "Trường"), ("GV002", "Đề nghị", "Tỉnh")} == set(listed[:2])
    assert "GV003" not in [row[0] for row in listed]


def test_without_anything_urgent_there_is_nothing_to_send(tmp_path):
    year = v.school(tmp_path)
    commended(year, [deed("GV003", "GK", commendation_kind="CHUYEN_DE", decided_by="TRUONG")])
    ran = run("submit", "dot-xuat", "--json", "-C", year.root)

    assert (2, True) == (ran.code, "W15" in ran.codes)


@pytest.mark.parametrize(("period", "last"), [("1", "20/01/2021"), ("2", "20/05/2021")])
def test_the_next_act_names_the_window_of_the_period_that_is_sent(tmp_path, period, last):
    windows = [
        {"submission_kind": "SO_KET", "period": number, "submit_to": day}
        for number, day in (("1", date(2021, 1, 20)), ("2", date(2021, 5, 20)))
    ]
    year = YearFolder(tmp_path)
    year_folders.plan(year.root, calendar=windows)
    plan, _ = read_plan(year)
    nobody = of_results(plan, persons=[], collectives=[], frames={})

    outcome = submission_outcome(
        year,
        nobody,
        plan=plan,
        kind="SO_KET",
        day=None,
        findings=[],
        rows=Counted(),
        contents=[],
        period=period,
    )

    assert outcome.next_act.endswith(f"chậm nhất {last}")
