"""`evaluate`: who is eligible for what on a day, why, and what is still blank."""

from datetime import date

import openpyxl
import pytest
from event_years import codes, said, table, words
from scoring_years import (
    GOOD,
    everybody_returns,
    initiative,
    members,
    record,
    registered,
    results,
    scores,
    year,
)
from year_folders import GROUPS, STAFF

from sheets_tool.findings.stop import Stop
from sheets_tool.year.verdict_book import evaluate_year

A, B = date(2021, 5, 31), date(2024, 5, 31)
C1, C2 = date(2026, 5, 31), date(2026, 11, 30)
YES, NO, OPEN = "Đủ", "Không đủ", "Chưa đủ căn cứ"
SK1 = initiative("SK1", "Dạy toán bằng trò chơi dân gian", "GV002")


@pytest.fixture
def folder(tmp_path):
    return year(tmp_path)


def states(outcome, *awards, sheet="Cá nhân"):
    """Return candidate → the states of some awards."""
    return {row[0]: row[1:] for row in table(outcome, sheet, "Mã", *awards)}


def signs(folder, *awards, sheet="Cá nhân"):
    """Return candidate → an award each: + - ? for the four days on which the law was another."""
    mark = {YES: "+", NO: "-", OPEN: "?"}
    days = [states(evaluate_year(folder, day=d), *awards, sheet=sheet) for d in (A, B, C1, C2)]
    return {
        code: tuple("".join(mark[day[code][n]] for day in days) for n in range(len(awards)))
        for code in days[0]
    }


def blanks(outcome):
    return table(outcome, "Cần bổ sung", "Mã", "Thông tin còn trống", "Ô", "Cần cho")


def explained(folder, name, *, day=A, what_if=()):
    return evaluate_year(folder, day=day, explain=name, what_if=what_if).lines


def test_one_school_on_four_days_differs_where_the_law_changed(folder):
    """Traps 3, 5, 8 and 2 of the law, by the whole way from workbooks to verdicts."""
    own = {
        "GV001": {"rating": "HTXSNV"},
        "GV003": {"discipline": "KHIEN_TRACH", "disciplined_from": "2021-01-01"},
        "GV004": {"under_review": True},
        "NV001": {"rating": "HTNV"},
    }
    everybody_returns(folder, own=own, initiatives=[SK1])

    assert {
        "GV001": ("++++", "-++?"),
        "GV002": ("++++", "+++?"),
        "GV003": ("-???", "----"),
        "GV004": ("+---", "----"),
        "NV001": ("----", "----"),
    } == signs(folder, "LĐTT", "CSTĐCS")


def test_explain_says_which_article_made_the_difference(folder):
    everybody_returns(folder, own={"GV001": {"rating": "HTXSNV"}})

    before = [line for line in explained(folder, "GV001", day=A) if "sáng kiến" in line]
    after = [line for line in explained(folder, "GV001", day=B) if "sáng kiến" in line]
    assert "không đủ" in before[0]
    assert "Điều 23 Luật Thi đua, khen thưởng 2003" in before[0]
    assert ": đủ" in after[0]
    assert "Điều 23 Luật Thi đua, khen thưởng 2003" not in after[0]
    assert "Điều 23 Luật" in after[0]


def test_explain_on_the_last_day_says_that_it_hangs_on_an_unread_text(folder):
    everybody_returns(folder, own={"GV001": {"rating": "HTXSNV"}})

    lines = explained(folder, "GV001", day=C2)
    assert any("phụ thuộc văn bản" in line for line in lines)


def test_new_people_are_not_considered_for_ten_months_then_for_six(tmp_path):
    """Trap 5."""
    newcomer = ("GV009", "Trần Thị Mới", "GV", "Tổ Toán", {"recruited_on": "2023-11-01"})
    folder = year(tmp_path, staff=(*STAFF, newcomer))
    everybody_returns(folder)
    registered(folder, "Tổ Toán", [(c, "LDTT", None) for c in (*members("Tổ Toán"), "GV009")])
    results(folder, "Tổ Toán", [(c, {}) for c in (*members("Tổ Toán"), "GV009")])

    in_a = evaluate_year(folder, day=date(2023, 12, 31))
    in_b = evaluate_year(folder, day=B)
    assert (NO,) == states(in_a, "LĐTT")["GV009"]
    assert (YES,) == states(in_b, "LĐTT")["GV009"]


@pytest.mark.parametrize("day", [A, B, C1, C2])
def test_maternity_leave_is_time_worked(folder, day):
    """Trap 7; fault 5 of the field's tools."""
    everybody_returns(folder, own={"GV003": {"maternity": True, "months_worked": 12}})

    assert (YES,) == states(evaluate_year(folder, day=day), "LĐTT")["GV003"]


def test_nobody_is_considered_without_registration_until_2024(folder):
    """Trap 8."""
    everybody_returns(folder)
    registered(folder, "Tổ Toán", [("GV001", "LDTT", None)])

    assert ("-+++",) == signs(folder, "LĐTT")["GV002"]


def test_a_group_that_returned_no_results_is_not_known(folder):
    for group in GROUPS:
        registered(folder, group, [(code, "LDTT", None) for code in members(group)])
        if group != "Tổ Văn":
            results(folder, group, [(code, {}) for code in members(group)])
    outcome = evaluate_year(folder, day=A)

    assert {
        "GV001": (YES,), "GV002": (YES,), "GV003": (OPEN,), "GV004": (OPEN,), "NV001": (YES,),
    } == states(outcome, "LĐTT")  # fmt: skip
    assert ["Chưa nhận được “Kết quả năm” của Tổ Văn (hạn chưa định)."] == said(outcome, "C02")


def test_a_group_that_returned_no_registration_is_not_known(folder):
    everybody_returns(folder)
    (folder.inbox / "2020-09-28" / "đăng ký Tổ Văn.xlsx").unlink()
    found = states(evaluate_year(folder, day=A), "LĐTT")

    assert ((OPEN,), (YES,)) == (found["GV003"], found["GV001"])


@pytest.mark.parametrize(
    ("ended", "state", "codes"),
    [
        ("2020-07-31", YES, ["A51"]),
        ("2020-08-01", NO, []),
        (None, NO, []),
    ],
)
def test_a_discipline_that_ended_before_the_year_is_told_and_bars_nothing(
    folder, ended, state, codes
):
    """A-D1 of the law bars those disciplined in the year."""
    own = {"discipline": "CANH_CAO", "disciplined_from": "2019-08-01", "disciplined_to": ended}
    everybody_returns(folder, own={"GV003": own})
    outcome = evaluate_year(folder, day=A)

    assert (state,) == states(outcome, "LĐTT")["GV003"]
    assert codes == [f.code for f in outcome.findings if f.code == "A51"]


def test_a_blank_is_not_a_no_and_the_cell_to_fill_is_named(folder):
    """Fault 4 of the field's tools."""
    everybody_returns(folder, own={"GV003": {"rating": None}, "GV004": {"discipline": None}})
    outcome = evaluate_year(folder, day=A)
    found = states(outcome, "LĐTT")

    assert ((OPEN,), (OPEN,)) == (found["GV003"], found["GV004"])
    assert [
        ("GV003", "xếp loại chất lượng", "Cá nhân!D9", "LĐTT"),
        ("GV004", "kỷ luật trong năm", "Cá nhân!E10", "LĐTT"),
    ] == [row for row in blanks(outcome) if row[0] in {"GV003", "GV004"}]


def test_each_blank_names_book_sheet_and_column_to_fill(tmp_path):
    staff = [(*each, {"recruited_on": None}) if each[0] == "GV003" else each for each in STAFF]
    folder = year(tmp_path, staff=staff)
    everybody_returns(folder, collectives=[("TO-TOAN", "Tổ Toán", "GK")])
    mine = {"collective_id": "TO-TOAN", "collective": "Tổ Toán", "rating": "HTXSNV"}
    results(folder, "Tổ Toán", [(c, {}) for c in members("Tổ Toán")], collectives=[mine])
    told = table(evaluate_year(folder, day=B), "Cần bổ sung", "Mã", "Điền ở", "Ô")

    assert ("GV003", "Kế hoạch (W1), trang Nhân sự › Ngày tuyển dụng", "Nhân sự!J11") in told
    where = "Kết quả năm (W4), trang Tập thể › Đang bị xem xét"
    assert ("TO-TOAN", where, "Tập thể!H9") in told


def test_a_blank_that_cannot_change_the_answer_leaves_it_no(folder):
    everybody_returns(folder, own={"GV003": {"rating": "HTNV", "judged": None}})

    assert (NO,) == states(evaluate_year(folder, day=A), "LĐTT")["GV003"]


def test_registered_is_not_achieved(folder):
    """Fault 10 of the field's tools."""
    everybody_returns(folder, own={"GV003": {"rating": "KHTNV"}})
    outcome = evaluate_year(folder, day=A)

    assert (NO, NO) == states(outcome, "LĐTT", "CSTĐCS")["GV003"]
    assert ("GV003", "LĐTT", "đăng ký nhưng không đủ điều kiện") in parting(outcome)


def parting(outcome):
    sheet = "Đăng ký và kết quả xét"
    short = {"Lao động tiên tiến": "LĐTT", "Chiến sĩ thi đua cơ sở": "CSTĐCS"}
    rows = table(outcome, sheet, "Mã", "Danh hiệu, hình thức", "Tình trạng")
    return [(code, short.get(award, award), what) for code, award, what in rows]


def test_eligible_and_not_registered_is_told(folder):
    everybody_returns(folder, initiatives=[SK1])
    registered(folder, "Tổ Toán", [(code, "LDTT", None) for code in members("Tổ Toán")])
    outcome = evaluate_year(folder, day=A)

    assert ("GV002", "CSTĐCS", "đủ điều kiện, không đăng ký") in parting(outcome)


def test_who_takes_a_place_without_having_asked_for_it_is_marked(folder):
    everybody_returns(folder, initiatives=[{**SK1, "authors": "GV001; GV002"}])
    registered(folder, "Tổ Toán", [("GV001", "LDTT;CSTDCS", None), ("GV002", "LDTT", None)])
    told = table(evaluate_year(folder, day=A), "Thứ tự trong chỉ tiêu", "Mã", "Vị trí")

    marked = {code: place.endswith("không đăng ký") for code, place in told}
    assert {"GV001": False, "GV002": True} == marked


def test_who_lacks_a_fact_is_not_said_to_fail_one_condition_only(folder):
    own = {"GV003": {"rating": "HTNV"}, "GV004": {"rating": "HTNV", "judged": None}}
    everybody_returns(folder, own=own)
    told = table(evaluate_year(folder, day=A), "Thiếu một điều kiện", "Mã", "Danh hiệu, hình thức")

    assert ["GV003"] == [code for code, award in told if award == "Lao động tiên tiến"]


def test_who_fails_what_only_warns_is_shown_to_the_council(folder):
    """A-LDTT-9 was read in another ministry's circular: no auto-pass and no auto-fail."""
    everybody_returns(folder, own={"GV003": {"long_study": True, "study_result": "TRUNG_BINH"}})
    outcome = evaluate_year(folder, day=A)

    assert (YES,) == states(outcome, "LĐTT")["GV003"]
    (told,) = [what for code, award, what in parting(outcome) if (code, award) == ("GV003", "LĐTT")]
    assert told.startswith("đủ điều kiện, hội đồng cần xem: Đi học từ một năm")


def test_one_person_twice_in_the_results_is_set_aside(folder):
    everybody_returns(folder)
    rows = [("GV001", {}), ("GV002", {}), ("GV002", {"rating": "HTNV"})]
    results(folder, "Tổ Toán", rows)
    outcome = evaluate_year(folder, day=A)

    assert (OPEN,) == states(outcome, "LĐTT")["GV002"]
    assert ["N06"] == codes(outcome, "N")


@pytest.mark.parametrize(
    "again",
    [
        pytest.param({}, id="the same again"),
        pytest.param({"note": "ghi lại"}, id="with a note"),
        pytest.param(dict.fromkeys(GOOD), id="a name alone"),
    ],
)
def test_one_person_twice_with_one_content_is_counted_once(folder, again):
    everybody_returns(folder)
    results(folder, "Tổ Toán", [("GV001", {}), ("GV002", {}), ("GV002", again)])
    outcome = evaluate_year(folder, day=A)

    assert (YES,) == states(outcome, "LĐTT")["GV002"]
    assert ["N01"] == codes(outcome, "N")


def test_a_row_without_a_code_is_told_once_as_what_its_name_led_to(folder):
    everybody_returns(folder)
    results(folder, "Tổ Toán", [("GV001", {}), ("GV002", {"staff_id": None})])
    outcome = evaluate_year(folder, day=A)

    assert (YES,) == states(outcome, "LĐTT")["GV002"]
    assert [[], ["N05"]] == [codes(outcome, "O"), codes(outcome, "N")]


def test_results_on_a_sheet_of_their_own_are_not_said_to_be_unread(folder):
    everybody_returns(folder)
    path = results(folder, "Tổ Toán", [("GV001", {}), ("GV002", {})])
    by_hand = openpyxl.load_workbook(path)
    del by_hand["_meta"]
    by_hand.save(path)
    outcome = evaluate_year(folder, day=A)

    assert (YES,) == states(outcome, "LĐTT")["GV002"]
    assert ["B04"] == codes(outcome, "B", "C")


FIFTY = tuple((f"GV{n:03}", f"Người Thứ {n}", "GV", "Tổ Toán") for n in range(1, 51))


@pytest.fixture
def fifty(tmp_path):
    """Fifty teachers, all LĐTT, nine of them with initiatives; points fall from one to the next."""
    folder = year(tmp_path, staff=FIFTY)
    everybody = [(code, "LDTT;CSTDCS", None) for code, *_ in FIFTY]
    registered(folder, "Tổ Toán", everybody)
    mine = [
        initiative(f"SK{n}", f"Sáng kiến riêng {chr(64 + n) * 9}", f"GV{n:03}")
        for n in range(1, 10)
    ]
    results(folder, "Tổ Toán", [(code, {}) for code, *_ in FIFTY], initiatives=mine)
    return folder


def fall(folder, *points, periods=("1", "2")):
    rows = [(f"GV{n:03}", {"A1": 40, "A2": each}) for n, each in enumerate(points, 1)]
    for period in periods:
        scores(folder, "Tổ Toán", rows, period=period)


def quotas(outcome):
    return table(
        outcome, "Chỉ tiêu, tỷ lệ", "Số gốc tính theo", "Số gốc", "Cách tính", "Nhiều nhất"
    )


def test_fifteen_percent_of_fifty_are_seven_and_the_rounding_is_printed(fifty):
    """Trap 4: the ceiling stands in regime A alone; its base is named."""
    in_a, in_b = evaluate_year(fifty, day=A), evaluate_year(fifty, day=B)

    assert (
        "đủ điều kiện, chưa bỏ phiếu", 50, "50 × 15% = 7,5, làm tròn xuống còn 7", 7,
    ) == quotas(in_a)[0]  # fmt: skip
    assert [] == quotas(in_b)
    assert any("50 × 15% = 7,5, làm tròn xuống còn 7" in line for line in in_a.lines)


def places(outcome):
    rows = table(outcome, "Thứ tự trong chỉ tiêu", "Mã", "Hạng", "Vị trí")
    return {code: (rank, place) for code, rank, place in rows}


def test_points_order_candidates_under_the_ceiling(fifty):
    fall(fifty, 60, 59, 58, 57, 56, 55, 54, 53, 52)
    found = places(evaluate_year(fifty, day=A))

    assert (1, "trong chỉ tiêu") == found["GV001"]
    assert (7, "trong chỉ tiêu") == found["GV007"]
    assert (8, "ngoài chỉ tiêu") == found["GV008"]


def test_a_tie_at_the_cut_is_left_to_the_council(fifty):
    fall(fifty, 60, 59, 58, 57, 56, 55, 54, 54, 52)
    found = places(evaluate_year(fifty, day=A))

    told = "bằng nhau ở ranh giới, hội đồng quyết định"
    assert ((7, told), (7, told)) == (found["GV007"], found["GV008"])
    assert (9, "ngoài chỉ tiêu") == found["GV009"]


def test_means_less_than_a_hundredth_apart_are_no_tie(fifty):
    fall(fifty, 60, 59, 58, 57, 56, 55, 54, 54, 52)
    fall(fifty, 60, 59, 58, 57, 56, 55, 54, 54.01, 52, periods=("2",))
    found = places(evaluate_year(fifty, day=A))

    assert ((8, "ngoài chỉ tiêu"), (7, "trong chỉ tiêu")) == (found["GV007"], found["GV008"])


def test_who_has_no_points_cannot_be_put_in_order(fifty):
    fall(fifty, 60, 59)

    assert (None, "thiếu căn cứ xếp thứ tự") == places(evaluate_year(fifty, day=A))["GV003"]


def test_what_if_tells_and_writes_nothing(fifty):
    outcome = evaluate_year(fifty, day=A, what_if=[("ty-le.cstdcs", "10%")])

    assert [] == outcome.outputs
    assert "Giả định: ty-le.cstdcs = 10%" in outcome.lines
    assert any("50 × 10% = 5" in line for line in outcome.lines)


def test_what_if_of_an_unknown_parameter_names_the_nearest(fifty):
    outcome = evaluate_year(fifty, day=A, what_if=[("ti-le.cstdcs", "10%")])

    (message,) = said(outcome, "P27")
    assert ["P27"] == codes(outcome, "P")
    assert message.startswith("--what-if: tham số “ti-le.cstdcs”")
    assert "ty-le.cstdcs" in message


def test_a_plan_may_ask_for_a_lowest_score(tmp_path):
    folder = year(tmp_path, rules=[("diem-toi-thieu.ldtt", "80", "Quy chế 01")])
    everybody_returns(folder)
    rows = [("GV001", {"A1": 40, "A2": 40}), ("GV002", {"A1": 40, "A2": 39.5})]
    scores(folder, "Tổ Toán", rows, period="1")
    half = states(evaluate_year(folder, day=A), "LĐTT")
    scores(folder, "Tổ Toán", rows, period="2", day="2021-05-25")
    whole = states(evaluate_year(folder, day=A), "LĐTT")

    assert ((OPEN,), (OPEN,)) == (half["GV001"], half["GV002"])
    assert ((YES,), (NO,), (OPEN,)) == (whole["GV001"], whole["GV002"], whole["GV003"])


def test_a_period_that_is_not_over_on_the_day_is_not_waited_for(tmp_path):
    folder = year(tmp_path, rules=[("diem-toi-thieu.ldtt", "80", "Quy chế 01")])
    everybody_returns(folder)
    scores(folder, "Tổ Toán", [("GV001", {"A1": 40, "A2": 40})], period="1")

    assert (YES,) == states(evaluate_year(folder, day=date(2021, 5, 30)), "LĐTT")["GV001"]


def test_a_pinned_pack_that_is_not_in_force_is_told_and_not_used(tmp_path):
    folder = year(tmp_path, rule_pack="vn-2020")
    everybody_returns(folder, own={"GV001": {"rating": "HTXSNV"}})
    outcome = evaluate_year(folder, day=B)

    assert ["P22"] == codes(outcome, "P")
    assert "vn-2024" == outcome.facts["rule_pack"]
    assert (YES,) == states(outcome, "CSTĐCS")["GV001"]


def test_a_family_nobody_knows_stops(tmp_path):
    folder = year(tmp_path, rule_pack="fr")
    everybody_returns(folder)
    with pytest.raises(Stop) as stopped:
        evaluate_year(folder, day=A)

    assert ["P21"] == [f.code for f in stopped.value.findings]


def test_without_a_day_no_law_is_guessed(folder):
    everybody_returns(folder)
    with pytest.raises(Stop) as stopped:
        evaluate_year(folder)

    assert ["W15"] == [f.code for f in stopped.value.findings]


YEARS = ("2017-2018", "2018-2019", "2019-2020")
WIDE = initiative("SK1", "Dạy toán bằng trò chơi dân gian", "GV002", influence_scope="TINH")


def streak(folder, *achieved, years=YEARS):
    """Return the answer on three CSTĐCS in a row of GV002, with what was seen."""
    everybody_returns(folder, initiatives=[WIDE])
    record(folder, achievements=[("GV002", *each) for each in achieved], years=years)
    registered(folder, "Tổ Toán", [("GV001", "LDTT", None), ("GV002", "LDTT;CSTDCS;CSTDT", None)])
    lines = explained(folder, "GV002", day=A)
    (line,) = [each for each in lines if "liên tục" in each and "CSTĐ cơ sở" in each][:1]
    return line.split(":")[1].split(";")[0].strip()


CSTDCS = [(y, "CSTDCS") for y in YEARS]


@pytest.mark.parametrize(
    ("achieved", "years", "expected"),
    [
        pytest.param(CSTDCS, YEARS, "đủ", id="three years to last year"),
        pytest.param(CSTDCS[:2], YEARS, "không đủ", id="the streak that ended earlier"),
        pytest.param(
            [CSTDCS[0], CSTDCS[2]], YEARS, "không đủ", id="fault 1: a missing year breaks it"
        ),
        pytest.param(
            [CSTDCS[0], CSTDCS[2]],
            (YEARS[0], YEARS[2]),
            "chưa đủ căn cứ",
            id="a year without data is not known",
        ),
        pytest.param([*CSTDCS[:2], (*CSTDCS[2], "THU_HOI")], YEARS, "không đủ", id="a revoked one"),
        pytest.param(
            [*CSTDCS[:2], (*CSTDCS[2], "DA_DE_NGHI")], YEARS, "chưa đủ căn cứ", id="only proposed"
        ),
    ],
)
def test_a_streak_of_three_years(folder, achieved, years, expected):
    assert expected == streak(folder, *achieved, years=years)


def test_uneven_shares_are_told(folder):
    both = initiative("SK1", "Dạy học theo dự án liên môn", "GV001; GV002", shares="60; 30")
    everybody_returns(folder, initiatives=[both])

    assert [
        (
            "Sáng kiến SK1 “Dạy học theo dự án liên môn”: "
            "tỷ lệ đóng góp “60; 30” của GV001; GV002 không cộng đủ 100%."
        )
    ] == said(evaluate_year(folder, day=A), "A49")


def test_titles_that_are_nearly_the_same_are_proposed_across_groups_and_years(folder):
    everybody_returns(folder, initiatives=[SK1])
    other = initiative("SK9", "Dạy Toán bằng các trò chơi dân gian", "GV003")
    results(folder, "Tổ Văn", [(c, {}) for c in members("Tổ Văn")], initiatives=[other])
    record(
        folder,
        initiatives=[{**SK1, "initiative_id": "SK7", "year": "2018-2019", "authors": "GV004"}],
    )
    found = said(evaluate_year(folder, day=A), "A48")

    assert 3 == len(found)
    assert any("(Tổ Toán)" in each and "(Tổ Văn)" in each for each in found)
    assert any("(hồ sơ các năm trước)" in each for each in found)


def test_an_initiative_carried_on_under_its_code_keeps_its_uses(folder):
    everybody_returns(folder, initiatives=[SK1])
    earlier = {**SK1, "year": "2019-2020", "used_for": "CSTĐCS 2019-2020"}
    record(folder, initiatives=[earlier])
    outcome = evaluate_year(folder, day=A)

    assert [] == codes(outcome, "A")
    assert [] == said(outcome, "A50")


def test_a_code_of_two_groups_is_two_initiatives(folder):
    """Fault 8: nothing is overwritten because a number was given twice."""
    everybody_returns(folder, initiatives=[SK1])
    other = initiative("SK1", "Rèn chữ viết cho học sinh lớp một", "GV003")
    results(folder, "Tổ Văn", [(c, {}) for c in members("Tổ Văn")], initiatives=[other])
    outcome = evaluate_year(folder, day=A)
    found = states(outcome, "CSTĐCS")

    assert ((YES,), (YES,)) == (found["GV002"], found["GV003"])
    assert ["A50"] == codes(outcome, "A")


def test_collectives_wait_for_the_vote_on_persons_and_it_is_said(folder):
    mine = {"collective_id": "TO-TOAN", "collective": "Tổ Toán", "rating": "HTTNV", "judged": "DAT"}
    everybody_returns(folder, collectives=[("TO-TOAN", "Tổ Toán", "TTLDTT")])
    results(folder, "Tổ Toán", [(c, {}) for c in members("Tổ Toán")], collectives=[mine])
    outcome = evaluate_year(folder, day=A)

    assert (YES,) == states(outcome, "TTLĐTT", sheet="Tập thể")["TO-TOAN"]
    assert "Chưa tính: bỏ phiếu, theo kết quả đã quyết định" in outcome.lines


def test_who_is_on_no_list_cannot_be_explained(folder):
    everybody_returns(folder)
    with pytest.raises(Stop) as stopped:
        explained(folder, "Trần Văn Hoàn")

    assert ["N03"] == [f.code for f in stopped.value.findings]
    assert "Trần Văn Hoà (GV002)" in stopped.value.findings[0].message


def test_a_name_typed_without_marks_is_explained_when_one_has_it(folder):
    everybody_returns(folder)

    assert explained(folder, "Trần Văn Hoà") == explained(folder, "tran van hoa")


def test_explain_says_what_concerns_the_one_asked_for_alone(folder):
    everybody_returns(folder)
    registered(folder, "Tổ Toán", [("GV001", "LDTT", None)], day="2020-09-29")
    registered(folder, "Tổ Văn", [("GV003", "LDTT", None)], day="2020-09-29")
    all_told = evaluate_year(folder, day=A).findings

    outcome = evaluate_year(folder, day=A, explain="GV002")

    (told,) = outcome.findings
    assert ("N09", "GV002") == (told.code, told.values["code"])
    others = f"Ngoài ra còn {len(all_told) - 1} điều về người, tệp khác"
    assert any(line.startswith(others) for line in outcome.lines)


def of_long_service(tmp_path):
    """Return a year whose first teacher has been in the sector for twenty years."""
    staff = [(*each, {"joined_on": "2000-09-01"}) if each[0] == "GV001" else each for each in STAFF]
    return year(tmp_path, staff=staff)


def test_a_medal_waits_for_what_the_record_says_of_disciplines(tmp_path):
    folder = of_long_service(tmp_path)
    everybody_returns(folder)
    registered(folder, "Tổ Toán", [("GV001", "LDTT", "KNC_GD"), ("GV002", "LDTT", None)])
    asked = [row for row in blanks(evaluate_year(folder, day=A)) if row[3] == "KNC"]

    assert [
        ("GV001", "đã từng bị kỷ luật", None, "KNC"),
        ("GV001", "thời gian từ khi hết kỷ luật", None, "KNC"),
    ] == asked


def test_a_blank_that_cannot_change_the_answer_is_not_asked_for(folder):
    everybody_returns(folder, own={"GV003": {"rating": "HTNV", "judged": None}})
    registered(folder, "Tổ Toán", [("GV001", "LDTT", "KNC_GD"), ("GV002", "LDTT", None)])

    assert [] == blanks(evaluate_year(folder, day=A))


def test_an_initiative_that_is_not_known_to_count_is_asked_for(folder):
    research = initiative("DT1", "Khảo sát nước sinh hoạt", "GV002", initiative_kind="DE_TAI")
    everybody_returns(folder, initiatives=[{**research, "applied": None}])
    outcome = evaluate_year(folder, day=A)

    assert (OPEN,) == states(outcome, "CSTĐCS")["GV002"]
    fact = "đề tài đã nghiệm thu và áp dụng, còn được tính"
    assert [("GV002", fact, None, "CSTĐCS")] == blanks(outcome)


@pytest.mark.parametrize(
    ("decided", "state", "told"),
    [("2021-05-31", YES, []), ("2021-06-01", OPEN, ["A52"])],
)
def test_what_is_recognised_after_the_day_is_no_ground_on_it(folder, decided, state, told):
    everybody_returns(folder, initiatives=[{**SK1, "decision_date": decided}])
    outcome = evaluate_year(folder, day=A)

    assert (state,) == states(outcome, "CSTĐCS")["GV002"]
    assert told == [f.code for f in outcome.findings if f.code == "A52"]


def test_who_registered_the_higher_title_alone_is_asked_for_what_the_lower_one_lacks(folder):
    everybody_returns(folder, own={"GV002": {"rating": None}}, initiatives=[SK1])
    registered(folder, "Tổ Toán", [("GV001", "LDTT", None), ("GV002", "CSTDCS", None)])

    asked = ("GV002", "xếp loại chất lượng", "Cá nhân!D10", "CSTĐCS")
    assert [asked] == blanks(evaluate_year(folder, day=A))


def test_a_parameter_that_nobody_set_is_asked_for_once(folder):
    everybody_returns(folder)
    registered(folder, "Tổ Toán", [(code, "LDTT", "GK") for code in ("GV001", "GV002")])
    told = table(
        evaluate_year(folder, day=A),
        "Cần bổ sung", "Họ và tên / Tên tập thể", "Thông tin còn trống", "Điền ở",
    )  # fmt: skip

    where = "Kế hoạch (W1), trang Quy tắc › gk.tieu-chuan"
    assert [("2 người", "Đủ tiêu chuẩn Giấy khen", where)] == told


def test_initiatives_that_are_told_apart_keep_their_own_uses(folder):
    everybody_returns(folder, initiatives=[SK1])
    used = {**SK1, "initiative": "Một sáng kiến khác hẳn", "used_for": "CSTĐCS 2018-2019"}
    record(folder, initiatives=[{**used, "year": "2018-2019"}])

    assert (YES,) == states(evaluate_year(folder, day=A), "CSTĐCS")["GV002"]


def test_no_file_name_stands_in_the_workbook(folder):
    everybody_returns(folder, own={"GV003": {"rating": None}})
    outcome = evaluate_year(folder, day=A)
    sheets = ("Cá nhân", "Tập thể", "Cần bổ sung", "Lý do", "Cần xử lý", "Đăng ký và kết quả xét")

    assert [] == [w for sheet in sheets for w in words(outcome, sheet) if ".xlsx" in w]
