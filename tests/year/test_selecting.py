"""`select` in year folders: Cự Khê's funnel and its festival."""

from datetime import date

import pytest
from event_years import bring, codes, said, send, table, words, year

from sheets_tool.forms import plan as w1
from sheets_tool.forms.events import CONTEST
from sheets_tool.values.numbers import POINT_SCALE
from sheets_tool.year.selecting import select_rounds

SCHOOL = {
    "unit_code": "TH-CK",
    "unit_name": "Trường Tiểu học Cự Khê",
    "school_level": "TH",
    "year": "2021-2022",
}
GROUPS = tuple(f"Tổ {n}" for n in range(1, 7))
STAFF = tuple(
    (f"GV{g}{n}", f"Cô Giáo {g} {n}", group, True)
    for g, group in enumerate(GROUPS, 1)
    for n in range(1, 4)
)
AWARD = {"campaign": "TH", "campaign_name": "Nhà giáo tâm huyết", "campaign_kind": "GIAI_THUONG"}
FESTIVAL = {"campaign": "TT", "campaign_name": "Ngày hội thể thao", "campaign_kind": "HOI_THI"}
NAME = "Họ và tên / Tên tập thể"
PLACES = ("Tổ / đơn vị", "Đã gửi", "Được gửi")


def school(root, *, below=2, up=1):
    sheets = {w1.CAMPAIGNS.id: [{**AWARD, "quota_below": below, "quota_up": up}, FESTIVAL]}
    return year(root, unit=SCHOOL, staff=STAFF, **sheets)


def entry(code, round_, points=None, outcome=None, **more):
    names = {each: name for each, name, _, _ in STAFF}
    return {
        "campaign": "TH",
        "round": round_,
        "candidate_kind": "CA_NHAN",
        "candidate_id": code,
        "candidate_name": names.get(code),
        "points": None if points is None else int(points * POINT_SCALE),
        "outcome": outcome,
        **more,
    }


def funnel(folder, *, sent=(2, 1, 2, 1, 2, 1), winner="GV11"):
    """Bring the groups' rounds and the school's own."""
    for g, count in enumerate(sent, 1):
        rows = [
            entry(f"GV{g}{n}", "TO", 10 - n, "CHON" if n <= count else "KHONG") for n in (1, 2, 3)
        ]
        bring(folder, CONTEST, rows, name=f"tổ {g}.xlsx", day="2022-01-20", group=f"Tổ {g}")
    chosen = [f"GV{g}{n}" for g, count in enumerate(sent, 1) for n in range(1, count + 1)]
    rows = [
        entry(code, "TRUONG", 20 - n, "CHON" if code == winner else "KHONG")
        for n, code in enumerate(chosen)
    ]
    bring(folder, CONTEST, rows, name="trường.xlsx", day="2022-02-20")


def test_six_groups_send_at_most_two_and_the_school_sends_one(tmp_path):
    folder = school(tmp_path)
    funnel(folder)

    outcome = select_rounds(folder)

    assert [] == codes(outcome)
    sent = [*((f"Tổ {g}", n, 2) for g, n in enumerate((2, 1, 2, 1, 2, 1), 1)), (None, 1, 1)]
    assert sent == table(outcome, "Suất", *PLACES)
    assert [("Cô Giáo 1 1", "Tổ 1")] == table(outcome, "Được gửi lên", NAME, "Tổ / đơn vị")
    assert ["Cô Giáo 1 1"] == outcome.facts["sent_up"]
    assert "đọc 27 = nhận 27 + để riêng 0 + trống 0 + ngoài bảng 0" == outcome.facts["rows"]


def test_a_group_that_sends_three_is_told_with_their_names(tmp_path):
    folder = school(tmp_path)
    funnel(folder, sent=(3, 1, 1, 1, 1, 1))

    outcome = select_rounds(folder)

    message = (
        "Tổ 1 gửi 3 (Cô Giáo 1 1, Cô Giáo 1 2, Cô Giáo 1 3), "
        "“Nhà giáo tâm huyết” chỉ cho mỗi tổ gửi 2."
    )
    assert [message] == said(outcome, "C42")
    assert ["C42"] == codes(outcome)
    (told,) = (each for each in outcome.findings if each.code == "C42")
    assert "nhan/2022-01-20/tổ 1.xlsx" == told.place.file
    assert 8 == len([r for r in table(outcome, "Các vòng", "Vòng") if r == ("Trường",)])


def test_rounds_are_told_in_their_order_whatever_the_events_are_called(tmp_path):
    folder = school(tmp_path)
    rows = [
        entry("GV11", "HUYEN", outcome="NHAT", campaign="TT", event="Bóng bàn"),
        entry("GV21", "CUM", outcome="NHAT", campaign="TT", event="Kéo co"),
    ]
    bring(folder, CONTEST, rows)

    told = [line for line in select_rounds(folder).lines if line.endswith("lượt")]

    rounds = [f"Ngày hội thể thao, vòng {name}: 1 lượt" for name in ("Cụm", "Huyện")]
    assert rounds == told


def test_two_results_of_one_candidate_in_one_round_are_asked_about(tmp_path):
    folder = school(tmp_path)
    rows = [
        entry("GV11", "TRUONG", 18.5, "CHON"),
        entry("GV11", "TRUONG", 17, "KHONG"),
        entry("GV21", "TRUONG", 18, "KHONG"),
    ]
    bring(folder, CONTEST, rows)

    outcome = select_rounds(folder)

    told = (
        "“Cô Giáo 1 1” được ghi hai lần với nội dung khác nhau: “Điểm: 18,5; Kết quả: Chọn” và "
        "“Điểm: 17; Kết quả: Không”; để riêng cả hai."
    )
    assert [told] == said(outcome, "N06")
    assert [("Cô Giáo 2 1", 1)] == table(outcome, "Các vòng", NAME, "Hạng theo điểm")


def test_each_round_is_held_against_the_one_before(tmp_path):
    folder = school(tmp_path)
    rows = [
        entry("GV11", "TO", outcome="CHON"),
        entry("GV12", "TO", outcome="KHONG"),
        entry("GV11", "TRUONG", outcome="CHON"),
        entry("GV12", "TRUONG", outcome="KHONG"),
        entry("GV21", "TRUONG", outcome="KHONG"),
    ]
    bring(folder, CONTEST, rows)

    outcome = select_rounds(folder)

    assert ["C45", "C46"] == codes(outcome)
    came = [
        ("Cô Giáo 1 1", "vòng Tổ: Chọn"),
        ("Cô Giáo 2 1", "không có ở vòng Tổ"),
        ("Cô Giáo 1 2", "vòng Tổ: Không"),
    ]
    assert came == table(outcome, "Các vòng", NAME, "Từ vòng trước")[2:]


def test_more_sent_up_than_allowed_is_told(tmp_path):
    folder = school(tmp_path)
    rows = [entry("GV11", "TRUONG", outcome="CHON"), entry("GV21", "TRUONG", outcome="CHON")]
    bring(folder, CONTEST, rows)

    outcome = select_rounds(folder)

    message = "“Nhà giáo tâm huyết”: vòng Trường gửi lên 2 (Cô Giáo 1 1, Cô Giáo 2 1), chỉ được 1."
    assert [message] == said(outcome, "C44")


def test_a_tie_at_the_cut_is_left_to_the_council(tmp_path):
    folder = school(tmp_path)
    rows = [entry("GV11", "TRUONG", 9), entry("GV21", "TRUONG", 9), entry("GV31", "TRUONG", 8.5)]
    bring(folder, CONTEST, rows)

    outcome = select_rounds(folder)

    assert ["C47", "C51"] == codes(outcome)
    (message,) = said(outcome, "C47")
    assert "Cô Giáo 1 1, Cô Giáo 2 1 cùng 9 điểm ở ranh giới 1 suất" in message
    ranks = [(1, "2 cùng hạng"), (1, "2 cùng hạng"), (3, None)]
    assert ranks == table(outcome, "Các vòng", "Hạng theo điểm", "Cùng hạng")
    assert [] == table(outcome, "Được gửi lên", NAME)


def test_a_tie_the_council_has_decided_is_no_question_any_more(tmp_path):
    folder = school(tmp_path)
    rows = [entry("GV11", "TRUONG", 9, "CHON"), entry("GV21", "TRUONG", 9, "KHONG")]
    bring(folder, CONTEST, rows)

    assert [] == codes(select_rounds(folder))


def test_fewer_points_chosen_before_more_is_told_with_both(tmp_path):
    folder = school(tmp_path)
    rows = [entry("GV11", "TRUONG", 8.25, "CHON"), entry("GV21", "TRUONG", 9, "KHONG")]
    bring(folder, CONTEST, rows)

    outcome = select_rounds(folder)

    message = "“Cô Giáo 1 1” (8,25 điểm) được chọn, “Cô Giáo 2 1” (9 điểm) thì không."
    assert [message] == said(outcome, "C49")


def test_a_rank_that_contradicts_the_points_is_told(tmp_path):
    folder = school(tmp_path)
    rows = [entry("GV11", "TRUONG", 9, rank=2), entry("GV21", "TRUONG", 8, rank=2)]
    bring(folder, CONTEST, rows)

    assert ["C48"] == codes(select_rounds(folder))


UNITS = [
    {"unit_code": "MN1", "unit_name": "Trường Mầm non Một", "school_level": "MN"},
    {"unit_code": "TH1", "unit_name": "Trường Tiểu học Một", "school_level": "TH"},
    {"unit_code": "TH2", "unit_name": "Trường Tiểu học Hai", "school_level": "TH"},
    {"unit_code": "CS1", "unit_name": "Trường THCS Một", "school_level": "THCS"},
]


def district(root, units=None, **festival):
    unit = {
        "unit_code": "PGD",
        "unit_name": "Phòng GD&ĐT Thanh Oai",
        "unit_level": "PHONG",
        "year": "2021-2022",
    }
    quota = {"quota_below": 1, "quota_up": 3, "quota_by": "CAP_HOC"}
    sheets = {
        w1.UNITS_BELOW.id: UNITS if units is None else units,
        w1.CAMPAIGNS.id: [{**AWARD, **quota}, {**FESTIVAL, **festival}],
    }
    return year(root, unit=unit, **sheets)


def teacher(unit, round_, points=None, outcome=None):
    # Every school has a GV1; the name tells which.
    name = f"Thầy Cô {unit['unit_code']}"
    return entry("GV1", round_, points, outcome, candidate_name=name)


def send_schools(folder, units):
    for unit in units:
        send(folder, unit, contests=[teacher(unit, "TRUONG", outcome="CHON")])


def test_the_district_chooses_three_one_for_each_school_level(tmp_path):
    folder = district(tmp_path)
    send_schools(folder, UNITS)
    points = (8, 9, 8.5, 7)
    rows = [
        teacher(unit, "HUYEN", point, "KHONG" if unit["unit_code"] == "TH2" else "CHON")
        for unit, point in zip(UNITS, points, strict=True)
    ]
    bring(folder, CONTEST, rows, day="2022-03-15")

    outcome = select_rounds(folder)

    assert [] == codes(outcome)
    up = [("Trường Mầm non Một", "MN"), ("Trường Tiểu học Một", "TH"), ("Trường THCS Một", "THCS")]
    assert up == table(outcome, "Được gửi lên", "Tổ / đơn vị", "Cấp học")
    levels = [("MN", 1, 1), ("TH", 1, 1), ("THCS", 1, 1)]
    assert levels == table(outcome, "Suất", "Cấp học", "Đã gửi", "Được gửi")[4:]


def test_each_group_of_a_school_ranks_its_own_whom_the_district_cannot_tell_apart(tmp_path):
    folder = district(tmp_path)
    first = [
        entry(code, "TO", points, "CHON", campaign="TT", candidate_name=name, rank=1)
        for code, name, points in (("GV1", "Thầy Một", 19), ("GV2", "Cô Hai", 18))
    ]
    send(folder, UNITS[1], contests=first)

    outcome = select_rounds(folder)

    assert [] == codes(outcome)
    assert [(None, 1), (None, 1)] == table(outcome, "Các vòng", "Hạng theo điểm", "Hạng ghi")


def test_schools_of_one_name_spelt_two_ways_are_told_apart_by_code(tmp_path):
    """V3: Hoà and Hòa are one name; each school stands there once, with what it sent."""
    _, one, two, _ = UNITS
    alike = [{**one, "unit_name": "Trường TH Hoà"}, {**two, "unit_name": "Trường TH Hòa"}]
    folder = district(tmp_path, alike)
    send_schools(folder, alike)

    outcome = select_rounds(folder)

    schools = [("Trường TH Hoà (TH1)", 1, 1), ("Trường TH Hòa (TH2)", 1, 1)]
    assert schools == table(outcome, "Suất", *PLACES)[:-1]


def test_a_school_level_without_a_candidate_is_told(tmp_path):
    folder = district(tmp_path)
    send_schools(folder, UNITS[:3])

    outcome = select_rounds(folder)

    message = "“Nhà giáo tâm huyết”, vòng Huyện: cấp học THCS chưa có ai dự."
    assert [message] == said(outcome, "C43")


def test_a_school_level_nobody_is_chosen_of_is_told(tmp_path):
    folder = district(tmp_path)
    send_schools(folder, UNITS)
    chosen = {"MN1": "CHON", "TH1": "CHON", "TH2": "CHON", "CS1": "KHONG"}
    bring(folder, CONTEST, [teacher(u, "HUYEN", None, chosen[u["unit_code"]]) for u in UNITS])

    outcome = select_rounds(folder)

    message = "“Nhà giáo tâm huyết”, vòng Huyện: cấp học THCS chưa chọn ai."
    assert [message] == said(outcome, "C43")
    (over,) = said(outcome, "C44")
    assert "gửi lên 2 của cấp TH (Thầy Cô TH1, Thầy Cô TH2), chỉ được 1" in over


def test_a_candidate_whose_unit_nobody_told_is_asked_about_and_kept(tmp_path):
    folder = district(tmp_path)
    send_schools(folder, UNITS)
    stranger = entry(None, "HUYEN", outcome="CHON", candidate_name="Người Lạ")
    bring(folder, CONTEST, [stranger])

    outcome = select_rounds(folder)

    assert {"N41", "C45", "C50"} <= set(codes(outcome))
    assert [("Người Lạ", "Chưa rõ")] == table(outcome, "Được gửi lên", NAME, "Tổ / đơn vị")


def team(unit, event, outcome=None, rank=None):
    return {
        **entry(None, "HUYEN", None, outcome),
        "campaign": "TT",
        "event": event,
        "candidate_kind": "TAP_THE",
        "candidate_name": unit["unit_name"],
        "rank": rank,
    }


def test_a_festival_has_a_medal_table_by_unit(tmp_path):
    folder = district(tmp_path)
    mn, one, two, lower = UNITS
    rows = [
        team(one, "Bóng bàn", "NHAT", 1),
        team(two, "Bóng bàn", "NHI", 2),
        team(lower, "Bóng bàn", "BA", 3),
        team(two, "Kéo co", "NHAT", 1),
        team(one, "kéo  CO", "NHI", 2),
        team(mn, "Kéo co", None, 4),
    ]
    bring(folder, CONTEST, rows, day="2022-03-20")

    outcome = select_rounds(folder)

    header = ("Hạng", "Tổ / đơn vị", "Nhất", "Nhì", "Ba", "KK")
    expected = [
        (1, "Trường Tiểu học Hai", 1, 1, 0, 0),
        (1, "Trường Tiểu học Một", 1, 1, 0, 0),
        (3, "Trường THCS Một", 0, 0, 1, 0),
        (4, "Trường Mầm non Một", 0, 0, 0, 0),
    ]
    assert expected == table(outcome, "Bảng huy chương", *header)
    events = [
        contest for (contest,) in table(outcome, "Giải theo nội dung", "Hội thi, vòng, nội dung")
    ]
    assert 3 == sum("Bóng bàn" in event for event in events)
    assert 2 == sum("Kéo co" in event for event in events)
    assert any(each.startswith("=COUNTIFS") for each in words(outcome, "Giải theo nội dung"))
    assert ["O16"] == codes(outcome)


def test_each_event_of_a_contest_has_its_own_quota(tmp_path):
    folder = district(tmp_path, quota_below=1)
    one = UNITS[1]
    second = {**team(one, "Kéo co"), "candidate_name": "Thầy Cô TH1", "candidate_kind": "CA_NHAN"}
    send(folder, one, contests=[teacher(one, "TRUONG", outcome="CHON")])
    bring(folder, CONTEST, [team(one, "Bóng bàn", "NHAT"), team(one, "Kéo co", "NHI"), second])

    outcome = select_rounds(folder)

    (message,) = said(outcome, "C42")
    assert "Ngày hội thể thao – Kéo co" in message


def test_a_name_where_the_code_of_a_campaign_is_due_leads_to_the_code(tmp_path):
    folder = school(tmp_path)
    bring(folder, CONTEST, [entry("GV11", "TO", campaign="Nhà giáo tâm huyết", outcome="CHON")])

    (message,) = said(select_rounds(folder), "C52")

    assert message.endswith("Gần giống: TH (Nhà giáo tâm huyết).")


def test_a_campaign_the_plan_does_not_have_is_set_aside(tmp_path):
    folder = school(tmp_path)
    bring(
        folder, CONTEST, [entry("GV11", "TO", campaign="XX"), entry("GV11", "TO", outcome="CHON")]
    )

    outcome = select_rounds(folder)

    assert ["C52"] == codes(outcome)
    assert 1 == outcome.facts["entries"]


@pytest.mark.parametrize("below", [None, 2])
def test_without_a_quota_nothing_is_too_many(tmp_path, below):
    folder = school(tmp_path, below=below, up=None)
    rows = [entry(f"GV1{n}", "TO", outcome="CHON") for n in (1, 2, 3)]
    bring(folder, CONTEST, rows, day=date(2022, 1, 20).isoformat())

    assert ([] if below is None else ["C42"]) == codes(select_rounds(folder))


def played(name, code=None, *, rank, points, round_="CUM"):
    return {
        **entry(code, round_, points),
        "campaign": "TT",
        "event": "Kéo co",
        "candidate_kind": "TAP_THE",
        "candidate_name": name,
        "rank": rank,
        "outcome": ("NHAT", "NHI", "BA")[rank - 1],
    }


def test_a_school_sends_its_own_teams_up_and_not_its_rivals(tmp_path):
    team = {"collective_id": "CK", "collective": SCHOOL["unit_name"], "collective_kind": "TRUONG"}
    sheets = {w1.CAMPAIGNS.id: [FESTIVAL], w1.COLLECTIVES.id: [team]}
    folder = year(tmp_path, unit=SCHOOL, staff=STAFF, **sheets)
    rows = [
        played("Trường Đồi Sim", rank=1, points=9),
        played(SCHOOL["unit_name"], "CK", rank=2, points=7),
        played(SCHOOL["unit_name"], "CK", rank=3, points=6, round_="HUYEN"),
    ]
    bring(folder, CONTEST, rows)

    outcome = select_rounds(folder)

    assert [] == codes(outcome, "C")
    assert [(SCHOOL["unit_name"],)] == table(outcome, "Được gửi lên", NAME)
    assert [] == table(outcome, "Suất", *PLACES)
    places = [(1, "Trường Đồi Sim"), (2, SCHOOL["unit_name"]), (None, SCHOOL["unit_name"])]
    assert places == table(outcome, "Bảng huy chương", "Hạng", "Tổ / đơn vị")


def test_a_rival_whom_a_school_names_has_its_own_medal_at_the_district(tmp_path):
    folder = district(tmp_path)
    _, one, two, _ = UNITS
    own = played(one["unit_name"], "TRUONG", rank=1, points=9)
    send(folder, one, contests=[own, played(two["unit_name"], rank=2, points=7)])

    outcome = select_rounds(folder)

    medals = [("Trường Tiểu học Một", 1, 0), ("Trường Tiểu học Hai", 0, 1)]
    assert medals == table(outcome, "Bảng huy chương", "Tổ / đơn vị", "Nhất", "Nhì")


def test_a_unit_need_not_send_the_rounds_of_its_groups(tmp_path):
    folder = district(tmp_path)
    _, one, two, _ = UNITS
    send(folder, one, contests=[teacher(one, r, outcome="CHON") for r in ("TO", "TRUONG")])
    send(folder, two, contests=[teacher(two, "TRUONG", outcome="CHON")])

    assert "C45" not in codes(select_rounds(folder))
