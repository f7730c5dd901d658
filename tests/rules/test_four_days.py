"""One school judged on four days differs exactly where the law changed, and the reasons say so."""

from datetime import date

import pandas as pd

from sheets_tool.forms.awards import COLLECTIVE, PERSON
from sheets_tool.rules.evaluate import XET, evaluate
from sheets_tool.rules.explain import ANSWER_LABELS, depends_on_text, explain
from sheets_tool.rules.pack import Phase
from sheets_tool.rules.shelf import pack_for

DAYS = (date(2021, 5, 31), date(2024, 5, 31), date(2026, 5, 31), date(2026, 11, 30))

BASE = {
    "rating": "HTTNV", "discipline": "KHONG", "discipline_running": False, "judged": True,
    "outstanding": False, "under_review": False, "registered_any": True, "registered": True,
    "months_since_recruited": 100, "months_worked": 12, "maternity": False, "sick_leave": False,
    "initiatives": 0, "research": 0, "initiatives_wide": 0, "research_wide": 0,
    "initiatives_national": 0, "initiatives_2y": 0, "research_2y": 0, "initiatives_5y": 0,
    "streak_cstdcs": 0, "streak_cstdbt": 0, "streak_htxsnv": 0, "streak_httnv": 0,
    "cstdcs_5y": 0, "merits": 0, "merits_5y": 0, "years_since_merit": 0, "years_in_sector": 10,
    "hardship_years": 0, "ever_disciplined": False, "months_since_discipline": 0,
    "is_manager": False, "unit_violation": False, "long_study": False,
}  # fmt: skip

SCHOOL = {
    "bình thường": {},
    "mới 7 tháng": {"months_since_recruited": 7},
    "có sáng kiến": {"initiatives": 1},
    "xuất sắc": {"rating": "HTXSNV"},
    "xuất sắc, có sáng kiến": {"rating": "HTXSNV", "initiatives": 1},
    "bị khiển trách": {"discipline": "KHIEN_TRACH"},
    "không đăng ký": {"registered_any": False, "registered": False},
    "đang xem xét": {"under_review": True},
    "nghỉ thai sản": {"maternity": True, "months_worked": 12},
    "đi làm 4 tháng": {"months_worked": 4},
    "hoàn thành": {"rating": "HTNV"},
    "ba năm CSTĐCS": {"initiatives": 1, "streak_cstdcs": 3, "initiatives_wide": 1},
    "hai năm xuất sắc": {"rating": "HTXSNV", "streak_htxsnv": 1, "initiatives_2y": 2},
    "hai năm CSTĐCS": {"initiatives": 1, "streak_cstdcs": 2, "initiatives_2y": 2},
    "hai mươi năm": {"years_in_sector": 20},
    "mười lăm năm vùng khó": {"years_in_sector": 15, "hardship_years": 6},
}

EXPECTED = """
                        LDTT      CSTDCS    CSTDT     BK_TINH   KNC_GD
bình thường             + + + +   - - - -   - - - -   - - - -   - - ? ?
mới 7 tháng             - + ? ?   - - - -   - - - -   - - - -   - - ? ?
có sáng kiến            + + + +   + + + ?   - - - -   - - - -   - - ? ?
xuất sắc                + + + +   - + + ?   - - - -   - - - -   - - ? ?
xuất sắc, có sáng kiến  + + + +   + + + +   - - - -   - - - -   - - ? ?
bị khiển trách          - ? ? ?   - - - -   - - - -   - - - -   - - ? ?
không đăng ký           - + + +   - - - -   - - - -   - - - -   - - ? ?
đang xem xét            + - - -   - - - -   - - - -   - - - -   - - - -
nghỉ thai sản           + + + +   - - - -   - - - -   - - - -   - - ? ?
đi làm 4 tháng          + + + -   - - - -   - - - -   - - - -   - - ? ?
hoàn thành              - - - -   - - - -   - - - -   - - - -   - - ? ?
ba năm CSTĐCS           + + + +   + + + ?   + + + +   - - - -   - - ? ?
hai năm xuất sắc        + + + +   - + + ?   - - - -   + + + +   - - ? ?
hai năm CSTĐCS          + + + +   + + + ?   - - - -   - + + +   - - ? ?
hai mươi năm            + + + +   - - - -   - - - -   - - - -   + + ? ?
mười lăm năm vùng khó   + + + +   - - - -   - - - -   - - - -   ? + ? ?
"""
"""+ đủ, - không đủ, ? chưa đủ căn cứ; on the four days in order."""

SIGNS = {"DU": "+", "KHONG_DU": "-", "CHUA_DU_CAN_CU": "?"}


def verdicts_on(day):
    facts = pd.DataFrame([{**BASE, **own} for own in SCHOOL.values()], index=list(SCHOOL))
    return evaluate(pack_for(day), facts, kind=PERSON, day=day)


def test_the_same_people_on_four_days():
    awards = EXPECTED.split("\n")[1].split()
    states = [verdicts_on(day).states() for day in DAYS]
    lines = [
        f"{name:<24}" + "   ".join(
            " ".join(SIGNS[each.loc[name, award]] for each in states) for award in awards
        )
        for name in SCHOOL
    ]  # fmt: skip

    assert EXPECTED.strip("\n").split("\n")[1:] == lines


def test_the_same_groups_on_four_days():
    groups = pd.DataFrame(
        {"members": 20, "members_ldtt": [11, 14, 14], "members_disciplined": [0, 0, 1],
         "members_done": 20, "members_cstdcs": 1, "rating": "HTXSNV", "judged": True,
         "registered_any": True, "under_review": False},
        index=["11 của 20", "14 của 20", "một người bị cảnh cáo"],
    )  # fmt: skip
    phases = (*XET, Phase.DECIDED)
    states = [
        evaluate(pack_for(day), groups, kind=COLLECTIVE, day=day, phases=phases).states()
        for day in DAYS
    ]
    found = {
        (name, award): "".join(SIGNS[each.loc[name, award]] for each in states)
        for name in groups.index
        for award in ("TTLDTT", "TTLDXS")
    }

    assert {
        ("11 của 20", "TTLDTT"): "+---",
        ("11 của 20", "TTLDXS"): "----",
        ("14 của 20", "TTLDTT"): "++++",
        ("14 của 20", "TTLDXS"): "++++",
        ("một người bị cảnh cáo", "TTLDTT"): "----",
        ("một người bị cảnh cáo", "TTLDXS"): "-+++",
    } == found


def reason(name, award, condition, day):
    reasons = explain(verdicts_on(day), [name], awards=[award])
    (row,) = reasons[reasons["condition"] == condition].to_dict("records")
    return row


def test_the_reason_says_value_seen_value_asked_and_article():
    row = reason("mới 7 tháng", "LDTT", "ldtt.moi-tuyen-dung", DAYS[0])

    assert (
        "KHONG_DU",
        "thời gian từ khi được tuyển dụng (liên tục): 7 tháng",
        "ít nhất 10 tháng",
        "Điều 10 Nghị định 91/2017/NĐ-CP",
        "S",
    ) == (row["answer"], row["seen"], row["asked"], row["citation"], row["confidence"])


def test_three_years_later_the_reason_says_six_months_of_another_text():
    row = reason("mới 7 tháng", "LDTT", "ldtt.moi-tuyen-dung", DAYS[1])

    assert ("DU", "ít nhất 6 tháng", "khoản 5 Điều 1 Thông tư 01/2024/TT-BNV") == (
        row["answer"],
        row["asked"],
        row["citation"],
    )


def test_where_the_readings_differ_the_reason_says_it_depends_on_the_text():
    row = reason("có sáng kiến", "CSTDCS", "cstdcs.hai-cach-doc", DAYS[3])

    assert ("PHU_THUOC_VAN_BAN", "phụ thuộc văn bản") == (
        row["answer"],
        ANSWER_LABELS[row["answer"]],
    )
    assert "nếu giữ như Luật 2022" in row["asked"]
    assert "nếu như dự thảo 12/2025" in row["asked"]


def test_only_those_for_whom_the_readings_differ_depend_on_the_text():
    depends = depends_on_text(verdicts_on(DAYS[3]))[("CSTDCS", "cstdcs.hai-cach-doc")]

    assert [
        "có sáng kiến", "xuất sắc", "ba năm CSTĐCS", "hai năm xuất sắc", "hai năm CSTĐCS",
    ] == list(depends.index[depends])  # fmt: skip
    assert depends_on_text(verdicts_on(DAYS[1])).empty


def test_a_text_that_was_not_read_is_said_to_be_not_read():
    row = reason("hai mươi năm", "KNC_GD", "knc.tt07", DAYS[2])

    assert ("CHUA_DU_CAN_CU", "chưa rõ: chưa đọc được văn bản", "U") == (
        row["answer"],
        row["asked"],
        row["confidence"],
    )


def test_a_value_within_limits_is_shown_with_its_limits():
    facts = pd.DataFrame(
        {"streak_cstdcs.least": [2, 0, 2], "streak_cstdcs.most": [4, 1 << 40, 1 << 40]},
        index=["hai đến bốn", "không rõ", "từ hai"],
    )
    verdicts = evaluate(pack_for(DAYS[0]), facts, kind=PERSON, day=DAYS[0])
    reasons = explain(verdicts, facts.index, awards=["CSTDT"])

    assert ["từ 2 đến 4 năm", "chưa có", "ít nhất 2 năm"] == [
        seen.rpartition(": ")[2]
        for seen in reasons.loc[reasons["condition"] == "cstd.ba-lan", "seen"]
    ]
