"""`campaign` in year folders: pledges, gifts, goods, and money that is never guessed."""

from datetime import date

import pytest
import sheets
from event_years import bring, codes, said, send, table, words, year
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from sheets_tool.forms import plan as w1
from sheets_tool.forms.events import CAMPAIGN
from sheets_tool.text.money import show_money
from sheets_tool.values.numbers import POINT_SCALE
from sheets_tool.year.campaigning import campaign

SCHOOL = {"unit_code": "TH-CK", "unit_name": "Trường Tiểu học Cự Khê", "year": "2021-2022"}
STAFF = (
    ("GV1", "Lê Thị Ánh", "Tổ 1", True),
    ("GV2", "Trần Văn Bình", "Tổ 1", True),
    ("GV3", "Phạm Thị Chi", "Tổ 2", True),
)
CAMPAIGNS = [
    {
        "campaign": "VC",
        "campaign_name": "Ủng hộ giáo dục vùng cao",
        "campaign_kind": "CUOC_VAN_DONG",
    },
    {
        "campaign": "MT",
        "campaign_name": "Sóng và máy tính cho em",
        "campaign_kind": "PHONG_TRAO",
        "from": date(2021, 10, 1),
        "to": date(2021, 12, 31),
    },
    {"campaign": "HT", "campaign_name": "Ngày hội thể thao", "campaign_kind": "HOI_THI"},
]
NAME = "Họ và tên / Tên tập thể"


def school(root, **more):
    return year(root, unit=SCHOOL, staff=STAFF, **{w1.CAMPAIGNS.id: CAMPAIGNS}, **more)


def gift(code, amount=None, **more):
    names = {each: name for each, name, _, _ in STAFF}
    return {
        "campaign": "VC",
        "candidate_kind": "CA_NHAN",
        "candidate_id": code,
        "candidate_name": names.get(code),
        "amount": amount,
        **more,
    }


def test_money_is_summed_by_person_group_and_campaign(tmp_path):
    folder = school(tmp_path)
    rows = [
        gift("GV1", 200_000, pledged=True, joined=True),
        gift("GV1", 50_000, on=date(2021, 11, 20)),
        gift("GV2", 100_000),
        gift("GV3", 300_000, recipient="Điểm trường Na Hang"),
    ]
    bring(folder, CAMPAIGN, rows)

    outcome = campaign(folder)

    people = [("Lê Thị Ánh", 250_000), ("Trần Văn Bình", 100_000), ("Phạm Thị Chi", 300_000)]
    total = ("Số tiền (đồng)",)
    assert [*people, (None, 650_000)] == table(outcome, "Theo người", NAME, *total)
    groups = [("Tổ 1", 2, 350_000), ("Tổ 2", 1, 300_000), (None, None, 650_000)]
    assert groups == table(outcome, "Theo tổ, đơn vị", "Tổ / đơn vị", "Có đóng góp", *total)
    first = table(
        outcome, "Tổng hợp", "Mã phong trào", "Người, tập thể", "Cam kết", "Tham gia", *total
    )[0]
    assert ("VC", 3, 1, 1, 650_000) == first
    places = [("Chưa rõ", 350_000), ("Điểm trường Na Hang", 300_000), (None, 650_000)]
    assert places == table(outcome, "Nơi nhận", "Nơi nhận", *total)
    assert [] == codes(outcome)
    assert "Tiền: đọc 650.000 = tính 650.000 + để riêng hoặc lặp 0 đồng" in outcome.lines


def test_every_total_can_be_asked_for_its_cells(tmp_path):
    folder = school(tmp_path)
    bring(folder, CAMPAIGN, [gift("GV1", 1000), gift("GV1", 2000), gift("GV1", 3000)])

    outcome = campaign(folder)

    origins = [origin for (origin,) in table(outcome, "Chi tiết", "Nguồn") if origin]
    rows = [origin.rpartition("!")[2] for origin in origins]
    assert 3 == len(set(rows))
    assert all(origin.startswith("TH-CK · ") and "Phong trào!" in origin for origin in origins)
    (asked, _) = table(outcome, "Theo người", "Lấy từ")
    assert f"3 dòng, trang Chi tiết (đầu: {min(origins)})" == asked[0]


def test_goods_are_summed_by_kind_and_unit_however_they_are_cased(tmp_path):
    folder = school(tmp_path)
    goods = [("Vở viết", 10, "quyển"), ("vở  VIẾT", 5, "Quyển"), ("Vở viết", 2, "thùng")]
    rows = [
        gift("GV1", goods=name, quantity=n * POINT_SCALE, goods_unit=unit)
        for name, n, unit in goods
    ]
    bring(folder, CAMPAIGN, rows)

    outcome = campaign(folder)

    expected = [("Vở viết", 15, "quyển"), ("Vở viết", 2, "thùng")]
    assert expected == table(outcome, "Hiện vật", "Hiện vật", "Số lượng", "Đơn vị tính")
    assert (
        "Ủng hộ giáo dục vùng cao: 1 tham gia hoặc đóng góp, 0 đồng; "
        "Vở viết 15 quyển; Vở viết 2 thùng" in outcome.lines
    )


@pytest.mark.parametrize(
    "half", [{"goods": "Vở"}, {"quantity": 3 * POINT_SCALE}], ids=["no quantity", "no goods"]
)
def test_goods_told_by_half_are_asked_about(tmp_path, half):
    folder = school(tmp_path)
    bring(folder, CAMPAIGN, [gift("GV1", 1000, **half)])

    outcome = campaign(folder)

    assert ["C53"] == codes(outcome)
    assert [] == table(outcome, "Hiện vật", "Hiện vật")


def test_pledges_without_part_or_gift_are_listed(tmp_path):
    folder = school(tmp_path)
    rows = [
        gift("GV1", pledged=True, joined=False),
        gift("GV2", pledged=True),
        gift("GV3", pledged=True),
        gift("GV3", 100_000, on=date(2021, 11, 20)),
    ]
    bring(folder, CAMPAIGN, rows)

    outcome = campaign(folder)

    expected = [("Lê Thị Ánh", "không tham gia"), ("Trần Văn Bình", "chưa rõ đã tham gia chưa")]
    assert expected == table(outcome, "Cam kết chưa tham gia", NAME, "Tình trạng")
    assert ["C54"] == codes(outcome)


def test_a_campaign_the_plan_does_not_have_is_set_aside_and_its_money_told(tmp_path):
    folder = school(tmp_path)
    bring(folder, CAMPAIGN, [gift("GV1", 1000), gift("GV2", 5000, campaign="VV")])

    outcome = campaign(folder)

    assert ["C52"] == codes(outcome)
    assert "Tiền: đọc 6.000 = tính 1.000 + để riêng hoặc lặp 5.000 đồng" in outcome.lines
    assert "đọc 2 = nhận 1 + để riêng 1 + trống 0 + ngoài bảng 0" == outcome.facts["rows"]


def test_targets_of_the_plan_stand_beside_what_came(tmp_path):
    rules = [
        ("chi-tieu.VC.so-tien", "1 triệu", "Kế hoạch 12"),
        ("chi-tieu.VC.so-nguoi", "3", "Kế hoạch 12"),
        ("chi-tieu.MT.so-tien", "200", "Kế hoạch 12"),
    ]
    folder = school(tmp_path, rules=rules)
    bring(folder, CAMPAIGN, [gift("GV1", 250_000), gift("GV2", joined=True)])

    outcome = campaign(folder)

    header = ("Mã phong trào", "Chỉ tiêu tiền (đồng)", "Đạt (%)", "Chỉ tiêu người", "Đạt (%) người")
    expected = [("VC", 1_000_000, 25, 3, 66.67), ("MT", None, None, None, None)]
    assert expected == table(outcome, "Tổng hợp", *header)[:2]
    assert ["P24"] == codes(outcome)


def test_a_day_outside_the_campaign_is_told_and_still_counted(tmp_path):
    folder = school(tmp_path)
    bring(folder, CAMPAIGN, [gift("GV1", 1000, campaign="MT", on=date(2022, 1, 1))])

    outcome = campaign(folder)

    assert ["C55"] == codes(outcome)
    assert 1000 == outcome.facts["money_counted"]


def test_an_amount_too_small_to_be_likely_is_asked_about(tmp_path):
    folder = school(tmp_path)
    bring(folder, CAMPAIGN, [gift("GV1", 200), gift("GV2", 0), gift("GV3", 1000)])

    outcome = campaign(folder)

    assert ["C57"] == codes(outcome)
    assert 1200 == outcome.facts["money_counted"]


def test_a_class_gives_without_being_on_the_list_and_a_stranger_does_not_count(tmp_path):
    folder = school(tmp_path)
    room = gift(None, 70_000, candidate_kind="TAP_THE", candidate_name="Lớp 3A")
    pupil = gift(None, 20_000, candidate_kind="HOC_SINH", candidate_name="Nguyễn An")
    bring(folder, CAMPAIGN, [room, pupil, pupil, gift("GV9", 1, candidate_name="Ai Đó")])

    outcome = campaign(folder)

    assert ["N03", "N40"] == codes(outcome)
    groups = [("Học sinh", 20_000), ("Lớp 3A", 70_000), (None, 90_000)]
    assert groups == table(outcome, "Theo tổ, đơn vị", "Tổ / đơn vị", "Số tiền (đồng)")


def test_a_longer_list_received_later_adds_only_what_is_new(tmp_path):
    folder = school(tmp_path)
    first = [gift("GV1", 1000), gift("GV2", 2000)]
    bring(folder, CAMPAIGN, first, day="2021-10-30", name="tháng 10.xlsx")
    bring(folder, CAMPAIGN, [*first, gift("GV3", 4000)], day="2021-11-30", name="tháng 11.xlsx")

    outcome = campaign(folder)

    assert 7000 == outcome.facts["money_counted"]
    assert ["C40"] == codes(outcome)


def test_an_upper_level_sums_by_unit_and_school_level(tmp_path):
    units = [
        {"unit_code": f"T{n}", "unit_name": f"Trường số {n}", "school_level": level}
        for n, level in enumerate(("TH", "THCS", "TH"))
    ]
    district = {
        "unit_code": "PGD",
        "unit_name": "Phòng",
        "year": "2021-2022",
        "unit_level": "PHONG",
    }
    folder = year(tmp_path, unit=district, **{w1.UNITS_BELOW.id: units, w1.CAMPAIGNS.id: CAMPAIGNS})
    for n, unit in enumerate(units, 1):
        send(folder, unit, participation=[gift("GV1", 10_000 * n), gift("GV2", 1000)])
    send(folder, units[0], kind="SO_KET", day="2022-01-15", participation=[gift("GV1", 10_000)])

    outcome = campaign(folder)

    money = ("Số tiền (đồng)",)
    by_unit = [
        ("Trường số 0", 11_000),
        ("Trường số 1", 21_000),
        ("Trường số 2", 31_000),
        (None, 63_000),
    ]
    assert by_unit == table(outcome, "Theo tổ, đơn vị", "Tổ / đơn vị", *money)
    by_level = [("TH", 42_000), ("THCS", 21_000), (None, 63_000)]
    assert by_level == table(outcome, "Theo cấp học", "Cấp học", *money)
    assert ["C40"] == codes(outcome)
    assert any("1 dòng đã có trong tệp khác" in message for message in said(outcome, "C40"))


def test_a_submission_sent_again_replaces_the_first_and_adds_nothing(tmp_path):
    unit = {"unit_code": "T1", "unit_name": "Trường số 1", "school_level": "TH"}
    district = {"unit_code": "PGD", "unit_name": "Phòng", "year": "2021-2022"}
    sheets_ = {w1.UNITS_BELOW.id: [unit], w1.CAMPAIGNS.id: CAMPAIGNS}
    folder = year(tmp_path, unit={**district, "unit_level": "PHONG"}, **sheets_)
    send(folder, unit, day="2022-05-20", participation=[gift("GV1", 1000), gift("GV2", 2000)])
    send(folder, unit, day="2022-05-25", participation=[gift("GV1", 5000)])

    outcome = campaign(folder)

    assert ["C01"] == codes(outcome)
    assert "đọc 1 = nhận 1 + để riêng 0 + trống 0 + ngoài bảng 0" == outcome.facts["rows"]
    assert "Tiền: đọc 5.000 = tính 5.000 + để riêng hoặc lặp 0 đồng" in outcome.lines


def test_totals_are_sums_people_can_follow_in_excel(tmp_path):
    folder = school(tmp_path)
    bring(folder, CAMPAIGN, [gift("GV1", 1000), gift("GV2", 2000)])

    formulas = [each for each in words(campaign(folder), "Chi tiết") if each.startswith("=SUM(")]

    assert 1 == len(formulas)


def typed(amount):
    """Return ways people type an amount in whole thousands that read in one way only."""
    thousands = amount // 1000
    whole = thousands % 1000 == 0
    ways = [
        show_money(amount),
        f"{amount:,}đ",
        f"{thousands}k",
        f"{show_money(amount)} đồng",
        str(amount),
        f"{thousands} nghìn",
    ]
    ways += [f"{thousands // 1000} triệu"] if whole else []
    return [*(f"'{each}" for each in ways), str(amount)]  # the last one as a number


AMOUNTS = st.integers(1, 5000).map(lambda n: n * 1000)
CLEAR = AMOUNTS.flatmap(lambda n: st.tuples(st.sampled_from(typed(n)), st.just(n)))
FIXED = st.sampled_from(
    [("'0,2 triệu", 200_000), ("'1tr5", 1_500_000), ("'2 triệu 500", 2_500_000)]
)
DOUBTFUL = st.sampled_from(["'200", "'1.5", "'hai trăm", "'200.000 hoặc 300.000", "'50"]).map(
    lambda text: (text, None)
)


@settings(
    max_examples=4,
    phases=[Phase.generate],  # a thousand rows make shrinking slow
    deadline=None,
    derandomize=True,
    suppress_health_check=list(HealthCheck),
)
@given(pledges=st.lists(st.one_of(CLEAR, CLEAR, FIXED, DOUBTFUL), min_size=1000, max_size=1000))
def test_a_thousand_amounts_as_typed_sum_exactly_or_are_asked_about(tmp_path_factory, pledges):
    folder = school(tmp_path_factory.mktemp("năm"))
    lines = ["| Mã phong trào | Đối tượng | Họ và tên / Tên | Ngày | Cam kết | Số tiền (đồng) |"]
    lines += [
        f"| VC | Học sinh | Học sinh số {n} | 20/11/2021 | Có | {text} |"
        for n, (text, _) in enumerate(pledges)
    ]
    (folder.inbox).mkdir()
    sheets.save(folder.inbox / "bài.xlsx", {"Phong trào": "\n".join(lines)}, stamp="campaign")

    outcome = campaign(folder)

    clear = [amount for _, amount in pledges if amount is not None]
    asked = sum(1 for finding in outcome.findings if finding.code == "O18")
    assert sum(clear) == outcome.facts["money_counted"]
    assert (len(pledges) - len(clear)) == asked == outcome.facts["asked"]
    assert (sum(clear),) == table(outcome, "Tổng hợp", "Số tiền (đồng)")[-1]
