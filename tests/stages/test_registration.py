"""Merging registrations: each row keyed to the roster, each candidate once, nothing lost."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from returned import codes, plan, reading

from sheets_tool.forms.frames import Counted
from sheets_tool.forms.registration import REGISTRATION
from sheets_tool.stages.registration import merge

STAFF = (
    ("GV001", "Nguyễn Thị Hương", "Tổ Toán"),
    ("GV002", "Nguyễn Thị Hương", "Tổ Toán"),
    ("GV003", "Trần Văn Hoà", "Tổ Toán"),
    ("GV004", "Lê Thị Đức", "Tổ Văn"),
)
PLAN = plan(
    staff=[{"staff_id": c, "full_name": n, "group": g} for c, n, g in STAFF],
    collectives=[
        {"collective_id": "TO-TOAN", "collective": "Tổ Toán"},
        {"collective_id": "TO-VAN", "collective": "Tổ Văn"},
    ],
)
HEADER = "| Mã cán bộ | Họ và tên | Danh hiệu đăng ký | Hình thức khen thưởng đăng ký |\n"
UNITS = "| Mã tập thể | Tên tập thể | Danh hiệu đăng ký | Hình thức khen thưởng đăng ký |\n"
EVERYBODY = (
    "| GV001 | Nguyễn Thị Hương | LĐTT | |\n| GV002 | Nguyễn Thị Hương | LĐTT | |\n"
    "| GV003 | Trần Văn Hoà | LĐTT | |\n"
)


def merged(*returns, collectives="", senders=None):
    """Merge returns of persons; the first one may bring collectives too."""
    workbooks = [{"Cá nhân": HEADER + rows} for rows in returns]
    if collectives:
        workbooks[0]["Tập thể"] = UNITS + collectives
    read = reading(REGISTRATION, *workbooks)
    who = senders or dict.fromkeys(range(len(returns)), "Tổ Toán")
    return merge(PLAN, read, used=sorted(who), senders=who)


def awards(result):
    frame = result.person_awards
    return list(zip(frame["staff_id"], frame["award"], strict=True))


ROWS = [
    pytest.param("", [], [("GV001", "LDTT"), ("GV002", "LDTT"), ("GV003", "LDTT")], id="all well"),
    pytest.param(
        "| GV004 | Lê Thị Đức | LĐTT | |",
        ["A5 N08"],
        [("GV001", "LDTT"), ("GV002", "LDTT"), ("GV003", "LDTT"), ("GV004", "LDTT")],
        id="a member of another group counts and is told",
    ),
    pytest.param(
        "| GV999 | Trần Văn Hòa | LĐTT | |",
        ["A5 N03"],
        [("GV001", "LDTT"), ("GV002", "LDTT"), ("GV003", "LDTT")],
        id="a code that is not on the roster, whoever the name is",
    ),
]


@pytest.mark.parametrize(("more", "expected", "registered"), ROWS)
def test_rows_beside_those_of_the_group(more, expected, registered):
    result = merged(EVERYBODY + more)

    assert expected == codes(result.findings)
    assert registered == awards(result)


def test_a_stranger_is_told_with_the_names_that_are_near():
    result = merged(EVERYBODY + "| GV999 | Trần Văn Hoàn | LĐTT | |")

    assert [
        (
            "“Trần Văn Hoàn” (GV999) không có trong danh sách của kế hoạch. "
            "Tên gần giống: Trần Văn Hoà (GV003)."
        )
    ] == [f.message for f in result.findings]


def test_a_name_of_two_people_without_a_code_is_a_question():
    result = merged("| | Nguyễn Thị Hương | LĐTT | |\n| GV003 | Trần Văn Hoà | LĐTT | |")

    assert ["A2 N07"] == codes(result.findings)
    assert [("GV003", "LDTT")] == awards(result)


def test_a_name_nobody_else_has_is_enough():
    result = merged("| | trần văn hòa | LĐTT | |")

    assert ("GV003", "LDTT") in awards(result)
    assert "A2 N05" in codes(result.findings)


def test_a_code_whose_name_is_another_goes_by_the_code():
    result = merged("| GV003 | Trần Văn Hùng | LĐTT | |")

    assert ("GV003", "LDTT") in awards(result)
    assert ["Trần Văn Hoà"] == result.persons["full_name"].tolist()
    assert "A2 N04" in codes(result.findings)


def test_another_position_than_the_plans_is_told_and_the_plans_is_shown():
    staff = [
        {"staff_id": "GV001", "full_name": "Ngô Thị Mai", "position": "Tổ trưởng"},
        {"staff_id": "GV002", "full_name": "Lê Thị Đức", "position": None},
    ]
    header = HEADER.replace("|\n", "| Chức vụ |\n")
    people = ("| GV001 | Ngô Thị Mai", "| GV002 | Lê Thị Đức")
    rows = "\n".join(f"{person} | LĐTT | | Giáo viên |" for person in people)
    read = reading(REGISTRATION, {"Cá nhân": header + rows})

    result = merge(plan(staff=staff), read, used=[0], senders={0: "Tổ Toán"})

    assert ["Tổ trưởng", "Giáo viên"] == result.persons["position"].tolist()
    assert ["E2"] == [f.place.cell for f in result.findings if f.code == "N16"]


def test_the_same_row_twice_counts_once():
    result = merged(EVERYBODY + "| GV003 | Trần Văn Hoà | LĐTT | |")

    assert ["A5 N01"] == codes(result.findings)
    assert [("GV001", "LDTT"), ("GV002", "LDTT"), ("GV003", "LDTT")] == awards(result)
    assert "đọc 4 = nhận 3 + để riêng 1 + trống 0 + ngoài bảng 0" == counted(result)


def test_two_rows_that_contradict_are_both_set_aside():
    result = merged(EVERYBODY + "| GV003 | Trần Văn Hoà | LĐTT; CSTĐCS | |")

    assert [("GV001", "LDTT"), ("GV002", "LDTT")] == awards(result)
    assert [
        (
            "“Trần Văn Hoà” được ghi hai lần với nội dung khác nhau: "
            "“Lao động tiên tiến” và “Lao động tiên tiến; Chiến sĩ thi đua cơ sở”; để riêng cả hai."
        )
    ] == [f.message for f in result.findings if f.code == "N06"]
    assert "đọc 4 = nhận 2 + để riêng 2 + trống 0 + ngoài bảng 0" == counted(result)


def test_who_is_set_aside_is_not_told_to_be_missing_as_well():
    result = merged(EVERYBODY + "| GV003 | Trần Văn Hoà | LĐTT; CSTĐCS | |")

    assert ["A5 N06"] == codes(result.findings)


def test_one_person_in_the_returns_of_two_groups_is_compared_too():
    result = merged(EVERYBODY, "| GV003 | Trần Văn Hoà | CSTĐCS | |", senders=TWO)

    assert "A2 N06" in codes(result.findings)
    assert [("GV001", "LDTT"), ("GV002", "LDTT")] == awards(result)
    (conflict,) = (each for each in result.findings if each.code == "N06")
    assert "Lao động tiên tiến (bài của Tổ Toán)" == conflict.values["first"]
    assert "Chiến sĩ thi đua cơ sở (bài của Tổ Văn)" == conflict.values["second"]


@pytest.mark.parametrize("second", ["xin rút", "LĐTT; CSTĐ"])
def test_a_second_row_that_does_not_read_is_a_rival_and_not_a_name_alone(second):
    result = merged(f"{EVERYBODY}| GV003 | Trần Văn Hoà | {second} | |\n")

    assert "A5 N06" in codes(result.findings)
    assert "GV003" in result.unclear


def test_of_three_rows_the_two_that_differ_are_told():
    again = "| GV003 | Trần Văn Hoà | {} | |\n"
    result = merged(EVERYBODY + again.format("LĐTT") + again.format("CSTĐCS"))
    (conflict,) = (each for each in result.findings if each.code == "N06")

    assert "A6" == conflict.place.cell
    assert "Chiến sĩ thi đua cơ sở" == conflict.values["second"]


def test_a_row_with_a_name_alone_is_no_rival_of_two_that_agree():
    again = "| GV003 | Trần Văn Hoà | {} | |\n"
    result = merged(EVERYBODY + again.format("") + again.format("LĐTT"))

    assert ["N01"] == [each.code for each in result.findings if each.code in {"N01", "N06"}]
    assert ("GV003", "LDTT") in awards(result)


TWO = {0: "Tổ Toán", 1: "Tổ Văn"}


def test_a_return_that_is_not_in_use_says_nothing():
    everything = reading(
        REGISTRATION,
        {"Cá nhân": HEADER + EVERYBODY},
        {"Cá nhân": HEADER + "| GV003 | Trần Văn Hoà | CSTĐCS | |"},
    )
    result = merge(PLAN, everything, used=[0], senders=TWO)

    assert [] == codes(result.findings)
    assert {0} == {book for book, _ in result.counted}


def test_a_commendation_among_the_titles_still_counts_as_one():
    result = merged(EVERYBODY.replace("| GV003 | Trần Văn Hoà | LĐTT | |", _WRONG_COLUMN))

    assert ["C4 A01", "D4 A01"] == codes(result.findings)
    assert [("GV003", "GK"), ("GV003", "LDTT")] == sorted(awards(result))[2:]


_WRONG_COLUMN = "| GV003 | Trần Văn Hoà | Giấy khen | LĐTT |"


def test_a_persons_title_registered_by_a_collective_does_not_count():
    result = merged(EVERYBODY, collectives="| TO-TOAN | Tổ Toán | LĐTT | |")

    assert ["C2 A02"] == codes(result.findings)
    assert [] == result.collective_awards["award"].tolist()


def test_a_title_of_collectives_registered_by_a_person_does_not_count():
    result = merged(EVERYBODY.replace("Hoà | LĐTT", "Hoà | Tập thể lao động tiên tiến"))

    assert ["C4 A02"] == codes(result.findings)
    assert [("GV001", "LDTT"), ("GV002", "LDTT")] == awards(result)


def test_an_award_of_both_kinds_counts_on_either_sheet():
    result = merged(
        EVERYBODY.replace("Hoà | LĐTT |", "Hoà | LĐTT | Giấy khen"),
        collectives="| TO-TOAN | Tổ Toán | | Giấy khen |",
    )

    assert [] == codes(result.findings)
    assert ["GK"] == result.collective_awards["award"].tolist()


def test_members_whom_no_return_names_are_told():
    result = merged("| GV003 | Trần Văn Hoà | LĐTT | |")

    assert ["N09", "N09"] == codes(result.findings)
    assert ["Nguyễn Thị Hương", "Nguyễn Thị Hương"] == [f.values["name"] for f in result.findings]


def test_a_member_who_registers_nothing_is_told_and_kept():
    result = merged(EVERYBODY.replace("Hoà | LĐTT", "Hoà | "))

    assert ["C4 O09"] == codes(result.findings)
    assert ["GV001", "GV002", "GV003"] == result.persons["staff_id"].tolist()


def counted(result):
    return str(sum(result.counted.values(), Counted()))


_CODES = st.sampled_from(["GV001", "GV003", "gv003", "GV999", ""])
_NAMES = st.sampled_from(["Nguyễn Thị Hương", "Trần Văn Hoà", "TRẦN VĂN HÒA", "Ai Đó", ""])
_AWARDS = st.sampled_from(["LĐTT", "LĐTT; CSTĐCS", "Giấy khen", "TTLĐTT", "?", ""])
_LINES = st.lists(st.tuples(_CODES, _NAMES, _AWARDS), max_size=7)


@given(_LINES, _LINES)
@settings(max_examples=60, deadline=None)
def test_row_arithmetic_closes_whatever_comes_in(first, second):
    tables = [
        HEADER + "".join(f"| {c} | {n} | {a} | |\n" for c, n, a in lines)
        for lines in (first, second)
    ]
    everything = reading(REGISTRATION, *({"Cá nhân": table} for table in tables))
    result = merge(PLAN, everything, used=[0, 1], senders=TWO)
    total = sum(result.counted.values(), Counted())

    assert total.accepted == len(result.persons)
    assert total.aside >= 0
    assert total.read == sum(everything.counted_of(book).read for book in (0, 1))
    assert result.persons["staff_id"].is_unique


def test_what_could_not_be_read_or_told_apart_is_unclear_and_not_nothing():
    rows = (
        "| GV001 | Nguyễn Thị Hương | CSTĐ | |\n| GV002 | Nguyễn Thị Hương | | |\n"
        "| GV003 | Trần Văn Hoà | LĐTT | |\n| GV003 | Trần Văn Hoà | CSTĐCS | |\n"
    )
    result = merged(rows)

    assert frozenset({"GV001", "GV003"}) == result.unclear


def test_namesakes_without_a_code_are_both_unclear():
    assert frozenset({"GV001", "GV002"}) == merged("| | Nguyễn Thị Hương | LĐTT | |").unclear


def test_where_the_titles_were_not_read_nobody_is_told_to_have_registered_nothing():
    table = (
        "| TT | Họ tên | Danh hiệu TĐ | Tên SKKN | Ghi chú |\n"
        "| 1 | Trần Văn Hoà | LĐTT | | |\n| 2 | Lê Thị Đức | CSTĐCS | Đọc sách | |\n"
    )
    read = reading(REGISTRATION, {"Cá nhân": table})
    result = merge(PLAN, read, used=[0], senders={0: "Tổ Văn"})

    assert "O09" not in "".join(codes(result.findings))
    assert result.persons.empty
    assert "đọc 2 = nhận 0 + để riêng 2 + trống 0 + ngoài bảng 0" == counted(result)


def test_several_people_in_one_row_are_set_aside_whole():
    result = merged("| GV001\\nGV003 | Nguyễn Thị Hương\\nTrần Văn Hoà | LĐTT\\nCSTĐCS | |")

    assert result.person_awards.empty
    assert "đọc 1 = nhận 0 + để riêng 1 + trống 0 + ngoài bảng 0" == counted(result)


@pytest.mark.parametrize(
    ("persons", "collectives", "expected"),
    [
        ("| | Tổ Văn | TTLĐTT | |\n", "", ("Tổ Văn", "tập thể", "Tập thể")),
        ("| TO-VAN | Tổ Văn | TTLĐTT | |\n", "", ("Tổ Văn", "tập thể", "Tập thể")),
        ("", "| | Trần Văn Hòa | LĐTT | |\n", ("Trần Văn Hòa", "cá nhân", "Cá nhân")),
    ],
)
def test_who_stands_on_the_sheet_of_the_other_kind_is_sent_to_the_right_one(
    persons, collectives, expected
):
    result = merged(EVERYBODY + persons, collectives=collectives)
    (found,) = [each for each in result.findings if each.code in {"N03", "N17"}]

    assert "N17" == found.code
    assert expected == tuple(found.values[word] for word in ("name", "kind", "right"))
    assert {"TO-VAN", "GV003"} & result.unclear
