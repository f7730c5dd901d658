"""`score`: scoring sheets of groups and council, side by side, weighted and ranked."""

import openpyxl
import pandas as pd
import pytest
from event_years import codes, said, table, words
from scoring_years import scores, year

from sheets_tool.findings.stop import Stop
from sheets_tool.forms.scoring import limits_in_words, scoring_book
from sheets_tool.year.registering import read_registration
from sheets_tool.year.score_book import score_year

BOARD = "Kết quả chấm điểm"
FULL = {"A1": 40, "A2": 50}
TOAN, VAN, OFFICE = "Tổ Toán", "Tổ Văn", "Tổ Văn phòng"


@pytest.fixture
def folder(tmp_path):
    return year(tmp_path)


def ranks(outcome, sheet=BOARD):
    return table(outcome, sheet, "Mã", "Điểm tính", "Xếp loại", "Hạng", "Cùng hạng")


def test_a_period_shows_who_scored_what_and_whose_counts(folder):
    scores(folder, TOAN, [("GV001", {"A1": 40, "A2": 60}), ("GV002", FULL)], by="self")
    scores(folder, TOAN, [("GV001", {"A1": 40, "A2": 55}), ("GV002", FULL)], by="group")
    scores(folder, TOAN, [("GV001", {"A1": 35, "A2": 55})], by="council")
    outcome = score_year(folder, period="1")

    assert [
        ("GV001", 100, 95, 90, -5, -5, "Hội đồng", 90),
        ("GV002", 90, 90, None, 0, None, "Tổ", 90),
    ] == table(
        outcome, BOARD, "Mã", "Tự chấm", "Tổ chấm", "Hội đồng chấm", "Tổ trừ Tự",
        "Hội đồng trừ Tổ", "Điểm tính theo", "Điểm tính",
    )[:2]  # fmt: skip


def test_who_is_not_ranked_is_told_apart_from_a_namesake(tmp_path):
    twins = [("GV001", "Lê Thị Đức", "GV", TOAN), ("GV002", "Lê Thị Đức", "GV", TOAN)]
    folder = year(tmp_path, staff=twins)
    scores(folder, TOAN, [("GV001", FULL)], by="group")

    assert (
        "Tổ Toán: chưa xếp hạng Lê Thị Đức (GV002, Tổ Toán)"
        in said(score_year(folder, period="1"), "A24")[0]
    )


def test_what_one_gives_oneself_never_counts(folder):
    scores(folder, TOAN, [("GV001", FULL)], by="self")
    outcome = score_year(folder, period="1")

    assert 0 == outcome.facts["ranked"]
    assert (
        "Tổ Toán: chưa xếp hạng Nguyễn Thị Thủy, Trần Văn Hoà; chưa có điểm của tổ hay hội đồng."
        in said(outcome, "A24")
    )


def test_the_sheets_of_three_scorers_come_in_three_files(folder):
    for by, entry in (("self", 60), ("group", 50), ("council", 40)):
        scores(folder, TOAN, [("GV001", {"A1": 40, "A2": entry})], by=by)
    outcome = score_year(folder, period="1")

    row = table(outcome, BOARD, "Mã", "Tự chấm", "Tổ chấm", "Hội đồng chấm", "Điểm tính")[0]
    assert ("GV001", 100, 90, 80, 80) == row
    assert [] == codes(outcome, "C")


def test_versions_are_told_apart_for_each_scorer(folder):
    scores(folder, TOAN, [("GV001", FULL)], by="group", day="2021-01-05")
    scores(folder, TOAN, [("GV001", FULL)], by="council", day="2021-01-06")
    scores(folder, TOAN, [("GV001", {"A1": 30, "A2": 30})], by="group", day="2021-01-07")
    outcome = score_year(folder, period="1")

    row = table(outcome, BOARD, "Mã", "Tổ chấm", "Hội đồng chấm")[0]
    assert ("GV001", 60, 90) == row
    assert ["C01"] == codes(outcome, "C")


def test_equals_share_a_rank_and_a_band_is_exact(folder):
    people = [("GV001", FULL), ("GV002", {"A1": 40, "A2": 49.5})]
    scores(folder, TOAN, people)
    scores(folder, VAN, [("GV003", FULL), ("GV004", {"A1": 0, "A2": 0})])
    scores(folder, OFFICE, [("NV001", {"A1": 20, "A2": 30})])
    outcome = score_year(folder, period="1")

    assert [
        ("GV001", 90, "A", 1, "2 người"),
        ("GV003", 90, "A", 1, "2 người"),
        ("GV002", 89.5, "B", 3, None),
        ("NV001", 50, "B", 4, None),
        ("GV004", 0, "C", 5, None),
    ] == ranks(outcome)


def test_a_blank_main_criterion_is_no_zero(folder):
    scores(folder, TOAN, [("GV001", {"A1": 40}), ("GV002", FULL)])
    outcome = score_year(folder, period="1")

    assert ("GV001", None, None, None, None) in ranks(outcome)
    assert ["Nguyễn Thị Thủy: trang “Tổ chấm” chưa chấm tiêu chí A2; chưa có tổng điểm."] == said(
        outcome, "A21"
    )


def test_silent_blanks_are_told_once_a_workbook(folder):
    people = [("GV001", FULL), ("GV002", FULL)]
    scores(folder, TOAN, people, by="group")
    scores(folder, TOAN, people, by="council")
    outcome = score_year(folder, period="1")

    told = "4 ô điểm cộng, điểm trừ, loại trừ để trống (trang “{}”); hiểu là không có."
    assert [told.format("Hội đồng chấm"), told.format("Tổ chấm")] == said(outcome, "A22")


@pytest.mark.parametrize(
    ("entered", "told"),
    [
        ({"D1": -2}, "D1 (số lần từ 0)"),
        ({"A1": 41}, "A1 (điểm từ 0 đến 40)"),
        ({"C1": 5.5, "A1": 41}, "A1 (điểm từ 0 đến 40), C1 (điểm từ 0 đến 5)"),
    ],
    ids=["count", "points", "points under a cap"],
)
def test_a_cell_that_cannot_be_read_leaves_no_total_and_its_limits_are_said(folder, entered, told):
    scores(folder, TOAN, [("GV001", {**FULL, **entered}), ("GV002", FULL)])
    outcome = score_year(folder, period="1")

    assert ("GV001", None, None, None, None) in ranks(outcome)
    what = f"ô tiêu chí {told} không đọc được hoặc ngoài giới hạn trong ngoặc; chưa có tổng điểm."
    assert [f"Nguyễn Thị Thủy: {what}"] == said(outcome, "A32")


def test_the_limits_of_answers_and_targets_are_told_in_words():
    blank = dict.fromkeys(("max_points", "cap", "points_each", "direction"))
    criteria = [
        blank | {"criterion": "L1", "description": "Loại", "input": "CO_KHONG"},
        blank | {"criterion": "C2", "description": "Việc khó", "input": "DIEM"},
    ]
    target = blank | {"indicator": "I1", "description": "Lên lớp", "points": 5_000_000}
    form = scoring_book(pd.DataFrame(criteria), pd.DataFrame([target]))["group"]

    assert ["Có hoặc Không", "điểm từ 0", "số từ 0"] == [
        limits_in_words(form, code) for code in ("L1", "C2", "I1")
    ]


def test_one_candidate_on_two_rows_that_differ_is_set_aside(folder):
    rows = [("GV001", FULL), ("GV001", {"A1": 1, "A2": 1}), ("GV002", FULL)]
    scores(folder, TOAN, rows)
    outcome = score_year(folder, period="1")

    assert [("GV002", 90, "A", 1, None)] == [row for row in ranks(outcome) if row[3]]
    assert ["N06"] == codes(outcome, "N")


def test_a_row_without_a_code_is_told_once_as_what_its_name_led_to(folder):
    path = scores(folder, TOAN, [("GV001", FULL), ("GV002", FULL)])
    book = openpyxl.load_workbook(path)
    (code,) = [cell for cell in book["Tổ chấm"]["B"] if cell.value == "GV002"]
    code.value = None
    book.save(path)
    outcome = score_year(folder, period="1")

    assert ("GV002", 90, "A", 1, "2 người") in ranks(outcome)
    assert [[], ["N05"]] == [codes(outcome, "O"), codes(outcome, "N")]


def test_one_candidate_on_two_equal_rows_counts_once(folder):
    scores(folder, TOAN, [("GV001", FULL), ("GV001", FULL)])
    outcome = score_year(folder, period="1")

    assert ("GV001", 90, "A", 1, None) in ranks(outcome)
    assert ["N01"] == codes(outcome, "N")


def test_the_year_weighs_its_periods(tmp_path):
    folder = year(tmp_path, weights=(1, 2))
    scores(folder, TOAN, [("GV001", {"A1": 30, "A2": 30})], period="1")
    scores(folder, TOAN, [("GV001", {"A1": 40, "A2": 50})], period="2", day="2021-05-20")
    outcome = score_year(folder)

    assert ("GV001", 60, 90, 80, "B", 1) in table(
        outcome, BOARD, "Mã", "Đợt 1", "Đợt 2", "Điểm tính", "Xếp loại", "Hạng"
    )


def test_a_period_nobody_scored_yet_is_told_once_and_counts_for_nobody(folder):
    scores(folder, TOAN, [("GV001", FULL), ("GV002", FULL)])
    outcome = score_year(folder)

    assert ("GV001", 90, "A", 1, "2 người") in ranks(outcome)
    assert [
        "Đợt 2 chưa có bảng chấm nào của tổ hay hội đồng; điểm năm tính trên các đợt còn lại."
    ] == said(outcome, "A31")


def test_who_misses_a_period_that_others_have_is_not_ranked(folder):
    scores(folder, TOAN, [("GV001", FULL), ("GV002", FULL)])
    scores(folder, TOAN, [("GV001", FULL)], period="2", day="2021-05-20")
    outcome = score_year(folder)

    assert [("GV001", 1)] == [row for row in table(outcome, BOARD, "Mã", "Hạng") if row[1]]
    assert "Tổ Toán: chưa xếp hạng Trần Văn Hoà; thiếu điểm đợt 2." in said(outcome, "A24")
    (act,) = {each.act for each in outcome.findings if each.code == "A24"}
    assert "nghỉ thai sản" in act
    assert "hội đồng xét khi bỏ phiếu" in act


def test_a_bare_workbook_of_an_unknown_period_is_set_aside(folder):
    scores(folder, TOAN, [("GV001", FULL)], stamped=False, name="bảng chấm.xlsx")
    with pytest.raises(Stop) as stopped:
        score_year(folder)

    assert ["A33", "W15"] == sorted(f.code for f in stopped.value.findings)


def test_a_bare_workbook_is_named_as_people_name_it_where_registrations_are_read(folder):
    path = scores(folder, TOAN, [("GV001", FULL)])
    by_hand = openpyxl.load_workbook(path)
    del by_hand["_meta"]
    by_hand.save(path)
    told = [each for each in read_registration(folder).findings if each.code == "C11"]

    assert ["Bảng chấm điểm"] == [finding.values["kind"] for finding in told]


def test_a_workbook_of_another_school_or_year_is_set_aside(folder):
    scores(folder, TOAN, [("GV001", FULL)], unit_code="TH-KHAC", name="trường khác.xlsx")
    scores(folder, TOAN, [("GV001", {"A1": 1, "A2": 1})], year="2019-2020", name="năm cũ.xlsx")
    scores(folder, VAN, [("GV003", FULL)])
    outcome = score_year(folder, period="1")

    assert ["C05", "C07"] == codes(outcome, "C")
    assert ["GV003"] == [row[0] for row in ranks(outcome) if row[3]]


def test_the_council_may_score_everybody_in_one_workbook(folder):
    everybody = [(code, FULL) for code in ("GV001", "GV003", "NV001")]
    scores(folder, "", everybody, by="council", name="hội đồng.xlsx")
    outcome = score_year(folder, period="1")

    assert ["GV001", "GV003", "NV001"] == [row[0] for row in ranks(outcome) if row[3]]


def test_a_plan_may_set_a_ceiling_with_its_paper(tmp_path):
    folder = year(tmp_path, rules=[("diem.tran", "92", "Quy chế 01")])
    scores(folder, TOAN, [("GV001", {"A1": 40, "A2": 60})])

    assert ("GV001", 92, "A", 1, None) in ranks(score_year(folder, period="1"))


def test_a_ceiling_that_is_no_number_is_told(tmp_path):
    folder = year(tmp_path, rules=[("diem.tran", "một trăm", "Quy chế 01")])
    scores(folder, TOAN, [("GV001", {"A1": 40, "A2": 60})])
    outcome = score_year(folder, period="1")

    assert ("GV001", 100, "A", 1, None) in ranks(outcome)
    assert 1 == len(codes(outcome, "P"))


def test_units_of_a_block_are_ranked_among_each_other(tmp_path):
    below = [
        {"unit_code": code, "unit_name": f"Trường {code}", "school_level": "TH", "block": block}
        for code, block in (("T1", "Khối 1"), ("T2", "Khối 1"), ("T3", "Khối 2"))
    ]
    unit = {"unit_level": "PHONG", "applies_to": "TAP_THE"}
    folder = year(tmp_path, below=below, staff=(), **unit)
    rows = [("T1", {"A1": 40, "A2": 40}), ("T2", {"A1": 40, "A2": 50}), ("T3", {"A1": 1, "A2": 1})]
    scores(folder, "", rows, by="council", name="khối.xlsx")
    outcome = score_year(folder, period="1")

    assert [] == codes(outcome, "N")
    assert [("T2", 1), ("T1", 2)] == table(outcome, "Khối 1", "Mã", "Hạng")
    assert [("T3", 1)] == table(outcome, "Khối 2", "Mã", "Hạng")


def test_no_file_name_stands_in_the_workbook(folder):
    scores(folder, TOAN, [("GV001", {"A1": 40})], name="bản cuối (2).xlsx")
    outcome = score_year(folder, period="1")

    shown = [each for sheet in (BOARD, "Cần xử lý") for each in words(outcome, sheet)]
    assert [] == [each for each in shown if "bản cuối" in each]


def test_a_period_the_plan_does_not_have_stops(folder):
    scores(folder, TOAN, [("GV001", FULL)])
    with pytest.raises(Stop) as stopped:
        score_year(folder, period="5")

    assert ["W15"] == [f.code for f in stopped.value.findings]


def test_collectives_are_ranked_apart_from_people(tmp_path):
    folder = year(tmp_path, applies_to="GV;CBQL;NV;TAP_THE")
    scores(folder, TOAN, [("GV001", FULL), ("TO-TOAN", {"A1": 30, "A2": 40})])
    outcome = score_year(folder, period="1")

    assert [("GV001", 90, "A", 1, None)] == [row for row in ranks(outcome) if row[3]]
    assert ("TO-TOAN", 70, "B", 1, None) in ranks(outcome, "Tập thể")
    assert ["Cá nhân: xếp hạng 1/5", "Tập thể: xếp hạng 1/4"] == outcome.lines[:2]


def test_points_where_no_criterion_applies_are_told(folder):
    scores(folder, TOAN, [("GV001", FULL), ("TO-TOAN", {"A1": 30})])
    outcome = score_year(folder, period="1")

    assert ["Tổ Toán: tiêu chí A1 không áp dụng cho nhóm này; không tính."] == said(outcome, "A23")


def test_every_stranger_is_told_not_the_first_ten(folder):
    """Faults 6 and 9 of the field's tools."""
    strangers = [(f"XX{number:02}", FULL) for number in range(12)]
    scores(folder, TOAN, [("GV001", FULL), *strangers])
    outcome = score_year(folder, period="1")

    assert ["N03"] * 12 == codes(outcome, "N")


def blocks(tmp_path, points, **more):
    """Return the year's scores of units of one block, each scored alike in both periods."""
    below = [
        {"unit_code": code, "unit_name": f"Trường {code}", "school_level": "TH", "block": "Khối 1"}
        for code in points
    ]
    unit = {"unit_level": "PHONG", "applies_to": "TAP_THE"}
    folder = year(tmp_path, staff=(), below=below, **unit, **more)
    for period in ("1", "2"):
        rows = [(code, {"A1": 40, "A2": got}) for code, got in points.items() if got is not None]
        scores(folder, "", rows, by="council", period=period, name=f"khối {period}.xlsx")
    return score_year(folder)


def test_the_unit_that_leads_a_block_is_put_forward_for_its_one_flag(tmp_path):
    outcome = blocks(tmp_path, {"T1": 50, "T2": 55, "T3": 41, "T4": None})

    told = "chưa có thì lấy điểm khối thẩm định. Tính: đợt 1 hệ số 1, đợt 2 hệ số "
    assert told in outcome.outputs[0].book.sheets[0].legend[0]
    rows = table(outcome, "Khối 1", "Mã", "Hạng", "Cờ thi đua")
    assert [
        ("T2", 1, "trong số cờ"),
        ("T1", 2, "ngoài số cờ"),
        ("T3", 3, "ngoài số cờ"),
        ("T4", None, "không xét: chưa xếp hạng hoặc bị loại trừ"),
    ] == rows
    assert [] == said(outcome, "A66")


@pytest.mark.parametrize(
    ("flags", "expected"),
    [
        pytest.param("1", {"T1": "tie", "T2": "tie", "T3": None}, id="a tie for the only flag"),
        pytest.param("2", {"T1": "yes", "T2": "yes", "T3": None}, id="a flag for each"),
        pytest.param("3", {"T1": "yes", "T2": "yes", "T3": "yes"}, id="flags for all"),
    ],
)
def test_ties_for_a_flag_are_left_to_the_council(tmp_path, flags, expected):
    rule = ("khoi.so-co", flags, "HD khối thi đua")
    outcome = blocks(tmp_path, {"T1": 55, "T2": 55, "T3": 41}, rules=[rule])

    words = {
        "tie": "bằng nhau ở ranh giới, hội đồng chọn",
        "yes": "trong số cờ",
        None: "ngoài số cờ",
    }
    told = dict(table(outcome, "Khối 1", "Mã", "Cờ thi đua"))
    assert {code: words[each] for code, each in expected.items()} == told
    ties = ["Khối 1: Trường T1, Trường T2 cùng hạng ở ranh giới 1 cờ thi đua"]
    assert (ties if "tie" in expected.values() else []) == [
        each.partition(";")[0] for each in said(outcome, "A66")
    ]
