"""A district scores and ranks its blocks by commands: handed out, filled, received, ranked."""

from pathlib import Path

import pytest
from block_years import BLOCKS, BONUS, district, fill, listed, report
from command_line import run

from sheets_tool.forms.awards import COLLECTIVE
from sheets_tool.stages.deciding import FALLEN, PROPOSED, Case, Decision
from sheets_tool.year.folder import YearFolder
from sheets_tool.year.planning import read_plan
from sheets_tool.year.returns import read_inbox
from sheets_tool.year.unranked_flags import flags_of_unranked

FULL = {"A1": 40, "CT01 Kết quả": 100, "CT02 Kết quả": 2}
ENTRIES = {
    "T1": FULL | {"CT01 Kết quả": 120, "CT02 Kết quả": 1},
    "T2": FULL | {"CT01 Kết quả": 90, "CT02 Kết quả": 3, "P1": 5},
    "T3": FULL | {"CT01 Kết quả": 120, "CT02 Kết quả": 1, "X1": "Có"},
    "T4": FULL,
    "T5": FULL,
    "T6": FULL | {"CT01 Kết quả": 98},
}


def handed_out(root):
    """Return block → the workbook handed out to it."""
    assert 0 == run("template", "scoring", "--period", "1", "-C", root).code
    folder = root / "phat" / "scoring"
    return {
        block: folder / f"cham-diem-dot-1-khoi-{block[-1]}.xlsx" for block in set(BLOCKS.values())
    }


def come_back(root, paths, *, sheet="Hội đồng chấm", entries=ENTRIES):
    """Fill workbooks that were handed out, and receive them."""
    for path in paths:
        fill(path, sheet, entries)
        run("receive", path, "--on", "2022-06-01", "-C", root)


@pytest.fixture(scope="module")
def scored(tmp_path_factory):
    """Return a district whose council has scored both blocks, and how `score` ended."""
    root = tmp_path_factory.mktemp("quận") / "năm"
    folder = district(root)
    report(folder, "T1", CT01=119, CT03=1)
    books = handed_out(root)
    prefilled = listed(books["Khối 1"], "Tự chấm", "Mã (*)", "CT01 Kế hoạch: Huy động trẻ ra lớp",
                       "CT01 Kết quả (điểm chuẩn 30)")  # fmt: skip
    come_back(root, sorted(books.values()))
    return root, prefilled, run("score", "-C", root, "--json")


def board(root, block, *headers):
    return listed(Path(root) / "ket-qua" / "cham-diem.xlsx", block, "Mã", *headers)


@pytest.mark.parametrize(
    ("code", "award", "state", "expected"),
    [
        pytest.param("T3", "COTD_TINH", PROPOSED, ["A70"], id="barred"),
        pytest.param("T1", "COTD_TINH", PROPOSED, [], id="ranked"),
        pytest.param("T3", "COTD_TINH", FALLEN, [], id="not recognised"),
        pytest.param("T3", "TTLDTT", PROPOSED, [], id="no flag"),
    ],
)
def test_a_flag_for_a_unit_that_is_barred_is_told(scored, code, award, state, expected):
    folder = YearFolder(scored[0])
    plan, _ = read_plan(folder)
    case = Case(who=(code, COLLECTIVE, code), name=f"Trường {code}", award=award)
    found = flags_of_unranked(plan, *read_inbox(folder, plan), [Decision(case=case, state=state)])

    told = [(each.code, each.message.split(": ")[-1]) for each in found]
    assert [(code, "loại trừ theo tiêu chí X1.") for code in expected] == told


def test_a_block_gets_one_workbook_with_its_units_targets_and_what_they_reported(scored):
    _, prefilled, _ = scored

    assert [("T1", 100, 119), ("T2", 100, None), ("T3", 100, None)] == prefilled


def test_units_of_a_block_are_ranked_and_who_is_barred_stands_apart(scored):
    root, _, ran = scored

    assert [
        ("T1", 104, 1, None, "trong số cờ"),
        ("T2", 82, 2, None, "ngoài số cờ"),
        ("T3", 104, None, "loại trừ theo tiêu chí X1", "không xét: chưa xếp hạng hoặc bị loại trừ"),
    ] == board(root, "Khối 1", "Điểm tính", "Hạng", "Vì sao chưa xếp hạng", "Cờ thi đua")
    assert "Trường T3" in ran.finding("A24")["message"]


def test_a_tie_for_the_flag_is_left_to_the_council(scored):
    root, _, ran = scored

    tied = "bằng nhau ở ranh giới, hội đồng chọn"
    assert [
        ("T4", 100, 1, "2 đơn vị", tied),
        ("T5", 100, 1, "2 đơn vị", tied),
        ("T6", 99.4, 3, None, "ngoài số cờ"),
    ] == board(root, "Khối 2", "Điểm tính", "Hạng", "Cùng hạng", "Cờ thi đua")
    assert "Trường T4, Trường T5" in ran.finding("A66")["message"]


def test_each_target_is_shown_with_its_ratio_bonus_and_limit(scored):
    root, *_ = scored
    path = root / "ket-qua" / "cham-diem.xlsx"
    rows = listed(path, "Chỉ tiêu công tác", "Mã", "Chỉ tiêu", "Tỷ lệ đạt", "Điểm", "Thưởng vượt",
                  "Thưởng được tính")  # fmt: skip

    assert [
        ("T1", "CT01", "120%", 30, 6, 3),
        ("T1", "CT02", "200%", 30, 30, 3),
        ("T1", None, None, None, 6, 4),
        ("T2", "CT01", "90%", 27, None, None),
        ("T2", "CT02", "≈ 66,7%", 20, None, None),
    ] == rows[:5]


def test_without_a_rule_of_the_plan_going_over_brings_nothing_and_that_is_told(tmp_path):
    district(tmp_path, rules=BONUS[:2])
    book = handed_out(tmp_path)["Khối 1"]
    come_back(tmp_path, [book])
    ran = run("score", "-C", tmp_path, "--json")

    assert ("T1", 100) == board(tmp_path, "Khối 1", "Điểm tính")[0]
    assert "khoi.thuong-vuot-tong" in ran.finding("A68")["message"]


def test_a_unit_may_send_its_own_row_beside_the_head_of_its_block(tmp_path):
    district(tmp_path)
    book = handed_out(tmp_path)["Khối 1"]
    mine = tmp_path / "T1 tự chấm.xlsx"
    mine.write_bytes(book.read_bytes())
    come_back(tmp_path, [mine], sheet="Tự chấm", entries={"T1": ENTRIES["T1"]})
    come_back(tmp_path, [book], sheet="Tổ chấm", entries={"T1": FULL, "T2": ENTRIES["T2"]})
    ran = run("score", "--period", "1", "-C", tmp_path, "--json")

    path = tmp_path / "ket-qua" / "cham-diem-dot-1.xlsx"
    headers = ("Mã", "Tự chấm", "Khối chấm", "Khối trừ Tự", "Hạng")
    assert [("T1", 104, 100, -4, 1), ("T2", None, 82, None, 2), ("T3", None, None, None, None)] == (
        listed(path, "Khối 1", *headers)
    )
    assert not [code for code in ran.codes if code.startswith("C")]


def test_without_targets_the_total_is_a_formula_of_what_units_are_scored_by(tmp_path):
    district(tmp_path, has_targets=False)
    book = handed_out(tmp_path)["Khối 2"]
    formulas = [total for _, total in listed(book, "Tổ chấm", "Mã (*)", "Tổng")]

    # A1 stands in D and P1 in E; X1 in F bars and adds nothing.
    assert [["D", "E"]] * 3 == [
        [letter for letter in "DEF" if f"{letter}1" in each] for each in formulas
    ]
    come_back(tmp_path, [book], entries={"T4": {"A1": 40, "P1": 5}})
    run("score", "-C", tmp_path)
    assert ("T4", 35) == board(tmp_path, "Khối 2", "Điểm tính")[0]


def test_nothing_to_score_units_by_is_told(tmp_path):
    district(tmp_path, blocks={})
    ran = run("template", "scoring", "--period", "1", "-C", tmp_path, "--json")

    assert (2, ["W05", "W05"]) == (ran.code, ran.codes)


def test_an_edited_list_of_a_district_leads_to_what_its_units_sent(tmp_path):
    folder = district(tmp_path / "năm")
    come_back(folder.root, handed_out(folder.root).values())
    run("score", "-C", folder.root)
    made = folder.results / "cham-diem.xlsx"
    fill(made, "Khối 1", {"T1": {"Xếp loại": "A"}})

    ran = run("score", "-C", folder.root, "--json")

    assert "hồ sơ của đơn vị trong nhan/" in ran.finding("W03")["act"]
