"""`commend` in year folders."""

from datetime import date

import pytest
from event_years import bring, codes, said, send, table, words, year

from sheets_tool.books.write import to_bytes
from sheets_tool.findings.stop import Stop
from sheets_tool.forms import plan as w1
from sheets_tool.forms.awards import BY_CODE
from sheets_tool.forms.events import COMMENDATION
from sheets_tool.year.commending import commend

SCHOOL = {"unit_code": "TH-CD2", "unit_name": "Trường Tiểu học Cam Đức 2", "year": "2019"}
STAFF = (
    ("GV1", "Lê Thị Ánh", "Tổ 1", True),
    ("GV2", "Trần Văn Bình", "Tổ 1", False),
    ("GV3", "Phạm Thị Chi", "Tổ 2", True),
    ("GV4", "Đỗ Văn Dũng", "Tổ 2", None),
)
PERIODS = [
    {"period": "1", "from": date(2019, 1, 1), "to": date(2019, 6, 30)},
    {"period": "2", "from": date(2019, 7, 1), "to": date(2019, 12, 31)},
]
FIRST = ("uu-tien.giao-vien-dung-lop", "có", "Kế hoạch năm 2019, mục II.6")


def school(root, **more):
    sheets = {w1.PERIODS.id: PERIODS, **more.pop("sheets", {})}
    return year(root, unit=SCHOOL, staff=STAFF, **sheets, **more)


def row(code, name, achievement, **more):
    return {
        "candidate_kind": "CA_NHAN",
        "candidate_id": code,
        "candidate_name": name,
        "commendation_kind": "DOT_XUAT",
        "achievement": achievement,
        "on": date(2019, 3, 8),
        "award": "GK",
        "decided_by": "TRUONG",
        **more,
    }


def test_rows_are_listed_by_period_and_told_who_decides(tmp_path):
    folder = school(tmp_path)
    bring(
        folder,
        COMMENDATION,
        [
            row("GV2", "Trần Văn Bình", "Cứu học sinh", period="2", on=date(2019, 9, 1)),
            row("GV1", "Lê Thị Ánh", "Dạy giỏi", period="1", decision_no="12/QĐ"),
            row("GV3", "Phạm Thị Chi", "Sáng tạo", period="1", decided_by="HUYEN"),
        ],
    )

    outcome = commend(folder)

    expected = [
        ("1", "Lê Thị Ánh", "Đơn vị", "Quyết định"),
        ("1", "Phạm Thị Chi", "Cấp trên", "Đề nghị"),
        ("2", "Trần Văn Bình", "Đơn vị", "Đề nghị"),
    ]
    assert expected == table(
        outcome, "Danh sách", "Đợt", "Họ và tên / Tên tập thể", "Ai quyết định", "Giai đoạn"
    )
    assert [("Phạm Thị Chi",)] == table(outcome, "Đề nghị cấp trên", "Họ và tên / Tên tập thể")
    assert [] == codes(outcome)


def test_teachers_of_classes_come_first_and_nobody_is_left_out(tmp_path):
    people = [(c, n) for c, n, _, _ in STAFF]
    folder = school(tmp_path, rules=[FIRST])
    bring(folder, COMMENDATION, [row(c, n, f"Việc {c}", period="1") for c, n in people])

    outcome = commend(folder)

    expected = [("Lê Thị Ánh",), ("Phạm Thị Chi",), ("Trần Văn Bình",), ("Đỗ Văn Dũng",)]
    assert expected == table(outcome, "Danh sách", "Họ và tên / Tên tập thể")
    legend = next(text for text in words(outcome, "Danh sách") if text.startswith("Thứ tự"))
    assert "Kế hoạch năm 2019, mục II.6). Đây là thứ tự, không loại ai. 1 dòng chưa rõ" in legend


def test_names_alone_order_where_the_plan_says_nothing(tmp_path):
    folder = school(tmp_path)
    bring(folder, COMMENDATION, [row(c, n, f"Việc {c}", period="1") for c, n, _, _ in STAFF])

    expected = ["Lê Thị Ánh", "Trần Văn Bình", "Phạm Thị Chi", "Đỗ Văn Dũng"]
    assert expected == [
        n for (n,) in table(commend(folder), "Danh sách", "Họ và tên / Tên tập thể")
    ]


def test_one_achievement_rewarded_twice_is_told_with_the_law(tmp_path):
    folder = school(tmp_path)
    again = row("GV1", "Lê Thị Ánh", "cứu HỌC SINH  đuối nước", award="BK_TINH", period="1")
    bring(
        folder,
        COMMENDATION,
        [row("GV1", "Lê Thị Ánh", "Cứu học sinh đuối nước", period="1"), again],
    )

    outcome = commend(folder)

    (message,) = said(outcome, "A40")
    assert f"Giấy khen (đột xuất) và {BY_CODE['BK_TINH'].name} (đột xuất)" in message
    assert "điểm c khoản 2 Điều 5 Luật Thi đua, khen thưởng 06/2022/QH15" in message


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"achievement": "Cứu một học sinh đuối nước"}, ["A41"]),
        ({"achievement": "Giải nhất hội thi"}, ["A41"]),
        ({"achievement": "Giải nhất hội thi", "on": date(2019, 4, 2)}, []),
        ({"achievement": "Giải nhất hội thi", "commendation_kind": "CHUYEN_DE"}, []),
        ({"award": "BK_TINH", "outcome": "Không"}, []),
    ],
    ids=["near words", "same day and kind", "another day", "another kind", "the other was refused"],
)
def test_what_may_be_one_achievement_is_asked(tmp_path, changes, expected):
    folder = school(tmp_path)
    first = row("GV1", "Lê Thị Ánh", "Cứu học sinh đuối nước", period="1")
    bring(folder, COMMENDATION, [first, {**first, **changes}])

    assert expected == codes(commend(folder))


def test_totals_are_counted_by_period_kind_award_and_outcome(tmp_path):
    folder = school(tmp_path)
    rows = [
        row(c, n, f"Việc {c}", period="1", outcome=o)
        for (c, n, _, _), o in zip(STAFF, ["Đã trao", "Đã trao", "Không", None], strict=True)
    ]
    bring(folder, COMMENDATION, rows)

    outcome = commend(folder)

    header = ("Không đạt", "Quyết định", "Đề nghị", "Tổng cộng")
    assert [(1, 2, 1, 4), (1, 2, 1, 4)] == table(outcome, "Theo đợt", *header)
    assert "=COUNTIFS('Danh sách'!$" in " ".join(words(outcome, "Theo đợt"))


def test_a_share_above_the_threshold_is_told_below_it_is_only_shown(tmp_path):
    limit = ("nguong.ty-le-khen", "50%", "Quy chế thi đua, Điều 7")
    folder = school(tmp_path, rules=[limit])
    rows = [
        row(c, n, f"Việc {c}", period="1", outcome="Đã trao") for c, n, g, _ in STAFF if g == "Tổ 1"
    ]
    bring(folder, COMMENDATION, rows)

    outcome = commend(folder)

    message = "Tổ 1: khen 2/2 người (100%), trên ngưỡng 50% (Quy chế thi đua, Điều 7)."
    assert [message] == said(outcome, "A42")
    expected = [("Tổ 1", 2, 2, 100), ("Tổ 2", 2, 0, 0), ("Toàn đơn vị", 4, 2, 50)]
    assert expected == table(
        outcome, "Tỷ lệ khen", "Tổ / đơn vị", "Số người", "Đã khen", "Tỷ lệ đã khen (%)"
    )


def test_without_a_threshold_no_share_is_judged(tmp_path):
    folder = school(tmp_path)
    bring(
        folder,
        COMMENDATION,
        [row(c, n, f"Việc {c}", period="1", outcome="Đã trao") for c, n, _, _ in STAFF],
    )

    outcome = commend(folder)

    assert [] == codes(outcome)
    assert any("không đặt ngưỡng" in text for text in words(outcome, "Tỷ lệ khen"))


def test_pupils_need_no_roster_and_strangers_are_set_aside(tmp_path):
    folder = school(tmp_path)
    pupil = row(None, "Nguyễn An", "Nhặt được của rơi", candidate_kind="HOC_SINH", period="1")
    bring(folder, COMMENDATION, [pupil, row("GV9", "Người Lạ", "Việc", period="1")])

    outcome = commend(folder)

    assert ["N03"] == codes(outcome)
    assert [("Nguyễn An", "Học sinh")] == table(
        outcome, "Danh sách", "Họ và tên / Tên tập thể", "Tổ / đơn vị"
    )
    assert "đọc 2 = nhận 1 + để riêng 1 + trống 0 + ngoài bảng 0" == outcome.facts["rows"]


def test_an_award_for_others_is_not_counted(tmp_path):
    folder = school(tmp_path)
    bring(folder, COMMENDATION, [row("GV1", "Lê Thị Ánh", "Việc", award="COTD_TINH", period="1")])

    outcome = commend(folder)

    assert ["A02"] == codes(outcome)
    assert "đọc 1 = nhận 0 + để riêng 1 + trống 0 + ngoài bảng 0" == outcome.facts["rows"]


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"period": None}, ["A45"]),
        ({"period": None, "on": None}, []),
        ({"period": "3"}, ["A43"]),
        ({"period": "2"}, ["A44"]),
        ({"period": "1", "decided_by": None}, ["A46"]),
        ({"period": "1", "outcome": "tùy"}, ["A47"]),
        ({"period": "1", "outcome": "Đã trình huyện"}, ["A47"]),
        ({"period": "1", "outcome": "Đã trình"}, []),
    ],
)
def test_what_a_row_leaves_open_is_told(tmp_path, changes, expected):
    folder = school(tmp_path)
    bring(folder, COMMENDATION, [row("GV1", "Lê Thị Ánh", "Việc", **changes)])

    assert expected == codes(commend(folder))


def test_a_later_file_updates_a_proposal_and_repeats_nothing(tmp_path):
    folder = school(tmp_path)
    first = row("GV1", "Lê Thị Ánh", "Dạy giỏi", period="1")
    other = row("GV2", "Trần Văn Bình", "Cứu học sinh", period="1")
    bring(folder, COMMENDATION, [first, other], day="2019-03-09")
    bring(folder, COMMENDATION, [{**first, "decision_no": "12/QĐ"}, other], day="2019-04-09")

    outcome = commend(folder)

    expected = [("Lê Thị Ánh", "Quyết định"), ("Trần Văn Bình", "Đề nghị")]
    assert expected == table(outcome, "Danh sách", "Họ và tên / Tên tập thể", "Giai đoạn")
    assert ["C40", "C41"] == codes(outcome)
    assert "đọc 4 = nhận 2 + để riêng 2 + trống 0 + ngoài bảng 0" == outcome.facts["rows"]


def test_two_files_that_contradict_without_order_are_both_set_aside(tmp_path):
    folder = school(tmp_path)
    first = row("GV1", "Lê Thị Ánh", "Dạy giỏi", period="1")
    bring(folder, COMMENDATION, [first], name="a.xlsx")
    bring(folder, COMMENDATION, [{**first, "decided_by": "HUYEN"}], name="b.xlsx")

    outcome = commend(folder)

    assert ["N06"] == codes(outcome)
    assert 0 == outcome.facts["commendations"]


def test_nothing_of_the_kind_stops_the_command_with_the_way_on(tmp_path):
    folder = school(tmp_path)
    (folder.inbox / "x.xlsx").parent.mkdir(parents=True)
    (folder.inbox / "x.xlsx").write_bytes((folder.plan).read_bytes())

    with pytest.raises(Stop) as stopped:
        commend(folder)

    assert "sheets-tool template commendation" in stopped.value.findings[-1].act


def test_an_upper_level_lists_what_its_schools_sent_by_unit(tmp_path):
    units = [
        {"unit_code": f"TH{n}", "unit_name": f"Trường số {n}", "school_level": "TH"} for n in (1, 2)
    ]
    folder = year(
        tmp_path,
        unit={
            "unit_code": "PGD",
            "unit_name": "Phòng GD&ĐT",
            "year": "2019",
            "unit_level": "PHONG",
        },
        rules=[("nguong.ty-le-khen", "10%", "Hướng dẫn 5")],
        **{w1.UNITS_BELOW.id: units, w1.PERIODS.id: PERIODS},
    )
    head = {
        "collective_id": "T",
        "collective": "Trường",
        "collective_kind": "TRUONG",
        "award": "TTLDTT",
        "state": "DE_NGHI",
    }
    for unit, people in zip(units, (5, 50), strict=True):
        mine = row(
            "GV1", f"Cô Giáo {unit['unit_code']}", "Cứu học sinh", period="1", decision_no="1"
        )
        send(
            folder,
            unit,
            year_="2019",
            commendations=[mine],
            collectives=[{**head, "headcount": people}],
        )

    outcome = commend(folder)

    expected = [("Trường số 1", "Cấp dưới"), ("Trường số 2", "Cấp dưới")]
    assert expected == table(outcome, "Danh sách", "Tổ / đơn vị", "Ai quyết định")
    assert ["Trường số 1: khen 1/5 người (20%), trên ngưỡng 10% (Hướng dẫn 5)."] == said(
        outcome, "A42"
    )


def test_the_same_inputs_give_the_same_bytes_whatever_the_files_are_called(tmp_path):
    first = row("GV1", "Lê Thị Ánh", "Dạy giỏi", period="1")
    other = row("GV2", "Trần Văn Bình", "Cứu học sinh", period=None)
    made = []
    for place, names in (("một", ("a.xlsx", "b.xlsx")), ("hai", ("z.xlsx", "c.xlsx"))):
        folder = school(tmp_path / place)
        for name, each in zip(names, (first, other), strict=True):
            bring(folder, COMMENDATION, [each], name=name)
        made.append(to_bytes(commend(folder).outputs[0].book))

    assert made[0] == made[1]
