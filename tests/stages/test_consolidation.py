"""Consolidation: many submissions as one, whatever the order and however many the steps."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from merging import LDTT, UNITS, merged, person, reading_of, rows, school, sent, table, up
from returned import codes

from sheets_tool.forms import submission as w11
from sheets_tool.forms.frames import Counted
from sheets_tool.stages.contradictions import compare

HUONG = person("T1", "GV01", "Nguyễn Thị Hương")
NAM = person("T1", "GV02", "Lê Văn Nam")


@pytest.mark.parametrize(
    ("declared", "expected"),
    [
        pytest.param({LDTT: 2}, [], id="as declared"),
        pytest.param({LDTT: 3}, ["C08"], id="more declared than there are"),
        pytest.param({LDTT: 1}, ["C08"], id="fewer declared than there are"),
        pytest.param({}, ["C14"], id="nothing declared"),
        pytest.param(
            {LDTT: 2, w11.declared_code("CA_NHAN", "CSTDCS"): 1},
            ["C08"],
            id="an award declared that nobody has",
        ),
        pytest.param(
            {w11.declared_code("CA_NHAN", "CSTDCS"): 0},
            ["C08"],
            id="an award had that nobody declared",
        ),
    ],
)
def test_what_the_cover_declares_is_counted_again(declared, expected):
    result = merged(sent("T1", HUONG, NAM, declared=declared))

    assert expected == codes(result.findings)


def test_who_sent_no_cover_is_told_by_the_name_that_the_plan_has():
    reading = reading_of(sent("T1", HUONG))
    senders, covers = {0: "T1"}, {0: {}}
    _, told = compare(
        reading, used=[0], senders=senders, covers=covers, state="DANG_KY", foreign={}, units=UNITS
    )

    assert ["Trường 1: bìa không khai số lượng"] == [f.message.split(" nên ")[0] for f in told]


def test_a_difference_names_the_people_who_make_it():
    result = merged(sent("T1", HUONG, NAM, declared={LDTT: 3}))

    (row,) = result.compared.to_dict("records")
    assert (3, 2, -1) == (row["declared"], row["counted"], row["difference"])
    assert "Nguyễn Thị Hương; Lê Văn Nam" == row["candidates"]


def test_a_row_of_a_unit_nobody_expects_is_set_aside_and_told():
    stranger = person("T1", "GV09", "Ai Đó") | {"unit_code": "T77"}
    result = merged(sent("T1", HUONG, stranger, declared={LDTT: 2}))

    assert ["A6 C05"] == codes(result.findings)
    assert [("T1", "GV01")] == [row[:2] for row in rows(result)]
    assert Counted(accepted=1, aside=1) == result.result.counted[0, "Cá nhân"]


def test_a_row_of_another_school_is_set_aside_and_told():
    wrong = person("T2", "GV05", "Trần Thị Nhầm")
    result = merged(
        sent("T1", HUONG, wrong, declared={LDTT: 1}),
        sent("T2", person("T2", "GV05", "Trần Thị Nhầm"), declared={LDTT: 1}),
        owners={"T1": 0, "T2": 1},
    )

    assert ["A6 C15"] == codes(result.findings)
    assert [("T1", "GV01"), ("T2", "GV05")] == [row[:2] for row in rows(result)]
    assert [("T1", 1), ("T2", 1)] == list(
        result.compared[["unit_code", "counted"]].itertuples(index=False, name=None)
    )


def test_a_code_in_another_case_is_the_same_code_and_told():
    result = merged(
        sent(
            "T1",
            person("T1", "MNHM02", "Lê Thị Mai"),
            person("T1", "mnhm02", "LÊ THỊ MAI", award="CSTDCS"),
            person("T1", "mnhm02", "Lê Thị Mai"),
            declared={LDTT: 2, w11.declared_code("CA_NHAN", "CSTDCS"): 1},
        )
    )

    assert ["E6 N15", "E7 N15", "F7 N01"] == sorted(codes(result.findings))
    assert [("MNHM02", "LDTT"), ("MNHM02", "CSTDCS")] == [row[1:3] for row in rows(result)]


def test_staff_numbers_of_two_schools_are_no_duplicates():
    result = merged(
        sent("T1", HUONG, declared={LDTT: 1}),
        sent("T2", person("T2", "GV01", "Trần Văn Hoà"), declared={LDTT: 1}),
    )

    assert [] == codes(result.findings)


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        pytest.param(("GV01", "Lê A", None), ("gv01", "LÊ A", None), 1, id="code and name"),
        pytest.param(
            ("GV01", "Lê A", "1980-09-02"), ("GV77", "Lê A", "1980-09-02"), 1, id="name and birth"
        ),
        pytest.param(("GV01", "Lê A", None), ("GV77", "Lê A", None), 0, id="the name alone"),
        pytest.param(
            ("GV01", "Lê A", "1980-09-02"),
            ("GV01", "Lê A", "1991-01-01"),
            0,
            id="code and name, but born on other days",
        ),
    ],
)
def test_one_person_in_two_schools(first, second, expected):
    schools = [
        sent(unit, person(unit, code, name, born=born), declared={LDTT: 1})
        for unit, (code, name, born) in (("T1", first), ("T2", second))
    ]
    result = merged(*schools)

    assert ["F5 C10"] * 2 * expected == codes(result.findings)
    assert expected == len(result.duplicates)


def test_both_units_of_a_person_are_asked_in_the_words_of_what_they_sent():
    schools = [
        sent(unit, person(unit, "GV01", "Lê A"), declared={LDTT: 1}, content=unit)
        for unit in ("T1", "T2")
    ]

    found = merged(*schools).findings

    assert ["T2", "T1"] == [finding.place.book for finding in found]
    said = "“Lê A” (GV01) có trong danh sách của hai đơn vị, T1 và T2: đăng ký LĐTT."
    assert {said} == {finding.message for finding in found}


def test_a_row_remembers_the_workbook_it_first_stood_in():
    result = merged(sent("T1", HUONG, declared={LDTT: 1}, content="a" * 64))

    assert [("T1", "GV01", "LDTT", "T1 · aaaaaaaaaaaa · Cá nhân!F5")] == rows(result)


_AWARD = st.sampled_from(["LDTT", "CSTDCS", "GK"])
_SCHOOL = st.lists(
    st.tuples(st.sampled_from(["GV1", "GV2", "GV3"]), _AWARD), max_size=4, unique=True
)


@given(st.lists(_SCHOOL, min_size=4, max_size=6), st.integers(1, 3))
@settings(max_examples=8, deadline=None)
def test_schools_in_one_step_are_schools_by_clusters_first(members, cut):
    schools = [school(f"T{number}", each) for number, each in enumerate(members, 1)]
    at_once = merged(*schools)
    clusters = [
        up(merged(*part), sender, *(each.sender for each in part))
        for sender, part in (("CUM1", schools[:cut]), ("CUM2", schools[cut:]))
    ]
    by_clusters = merged(*clusters)

    assert rows(at_once) == rows(by_clusters)
    assert [] == codes([*at_once.findings, *by_clusters.findings])
    assert table(at_once) == table(by_clusters)


@given(st.permutations(range(4)))
@settings(max_examples=8, deadline=None)
def test_the_order_in_which_files_are_read_changes_nothing(order):
    members = [[("GV1", "LDTT"), ("GV2", "CSTDCS")], [("GV1", "GK")], [], [("GV3", "LDTT")]]
    schools = [school(f"T{number}", each) for number, each in enumerate(members, 1)]

    expected, actual = merged(*schools), merged(*(schools[each] for each in order))
    assert rows(expected) == rows(actual)
    assert expected.compared.equals(actual.compared)


def test_a_row_twice_in_one_workbook_counts_once():
    result = merged(sent("T1", HUONG, HUONG, declared={LDTT: 2}))

    assert [("T1", "GV01")] == [row[:2] for row in rows(result)]
    assert ["F6 N01"] == [code for code in codes(result.findings) if "N01" in code]
