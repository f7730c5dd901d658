"""The council of an upper level: votes on what the units propose, one decision a unit."""

from datetime import date

import openpyxl
import pytest
import vote_years as v
from command_line import run
from event_years import codes, table
from returned import frame

from sheets_tool.books.extract import Wanted
from sheets_tool.books.read import read_books
from sheets_tool.forms import decision as w13
from sheets_tool.forms import submission as w11
from sheets_tool.forms.frames import empty_frame, records
from sheets_tool.forms.planned import pairs_of
from sheets_tool.stages.unit_ceilings import Standing
from sheets_tool.year.consolidating import consolidate_units
from sheets_tool.year.law import law_of
from sheets_tool.year.level_evaluating import evaluate_any
from sheets_tool.year.planning import read_plan
from sheets_tool.year.sending import send
from sheets_tool.year.upper_ceilings import level_ceilings
from sheets_tool.year.voting import read_voted, vote

PROPOSED = (
    ("TH-A", "01", "Nguyễn Văn Một", "LDTT"),
    ("TH-A", "02", "Trần Thị Hai", "CSTDCS"),
    ("TH-A", "02", "Trần Thị Hai", "LDTT"),
    ("TH-B", "01", "Lê Văn Ba", "LDTT"),
    ("TH-B", "02", "Lê Văn Bốn", "BK_TINH"),
)
LOWERED = {"decision": "HA", "decided_award": "LDTT", "reason": "chưa có sáng kiến"}
ROWS = (
    v.upper_count("TH-A", "01"),
    v.upper_count("TH-A", "02", "CSTDCS", 2, **LOWERED),
    v.upper_count("TH-A", "02"),
    v.upper_count("TH-B", "01", approve=2, decision="KHONG"),
)


@pytest.fixture
def year(tmp_path):
    """Return a district whose council has voted."""
    made = v.district(tmp_path, PROPOSED)
    v.upper_minutes(made, list(ROWS))
    return made


def papers(year):
    """Return unit → the pairs and the rows of its decision."""
    found = {}
    for path in sorted((year.handed_out / "quyet-dinh").glob("*.xlsx")):
        reading = read_books([Wanted(path)], books=[w13.DECISION])
        paper = pairs_of(reading.frame(w13.DECISION.id, w13.PAPER), w13.PAPER)
        rows = records(reading.frame(w13.DECISION.id, w13.LIST))
        columns = ("candidate_id", "award", "decision", "decided_award", "reason")
        found[paper["unit_code"]] = paper, [tuple(r[c] for c in columns) for r in rows]
    return found


def test_what_the_level_decides_is_decided_and_the_rest_goes_up_or_falls(year):
    found = read_voted(year)

    assert {
        ("TH-A", "01", "LDTT"): "QUYET_DINH",
        ("TH-A", "02", "CSTDCS"): "KHONG_DAT",
        ("TH-A", "02", "LDTT"): "QUYET_DINH",
        ("TH-B", "01", "LDTT"): "KHONG_DAT",
        ("TH-B", "02", "BK_TINH"): None,
    } == {(*_who(each), each.case.award): each.state for each in found.decisions}
    assert ["V38"] == codes(found, "V")


def _who(decision):
    unit, _, code = decision.case.who
    return unit, code


def test_each_unit_gets_its_own_decision(year):
    assert 0 == run("vote", "-C", year.root).code
    found = papers(year)

    assert ("HUYEN", "2020-2021") == (found["TH-A"][0]["decided_by"], found["TH-A"][0]["year"])
    assert [
        ("01", "LDTT", "CONG_NHAN", None, None),
        ("02", "CSTDCS", "HA", "LDTT", "chưa có sáng kiến"),
        ("02", "LDTT", "CONG_NHAN", None, None),
    ] == found["TH-A"][1]
    assert [("01", "LDTT", "KHONG", None, "không đủ phiếu")] == found["TH-B"][1]


def test_a_number_filled_in_is_kept_and_no_byte_changes_after(year):
    run("vote", "-C", year.root)
    path = next(iter(sorted((year.handed_out / "quyet-dinh").glob("*-th-a.xlsx"))))
    _fill(path, "Số quyết định", "12/QĐ-UBND")
    again = run("vote", "-C", year.root)
    first = path.read_bytes()
    run("vote", "-C", year.root)

    assert (0, "12/QĐ-UBND", first) == (
        again.code,
        papers(year)["TH-A"][0]["decision_no"],
        path.read_bytes(),
    )


def test_a_list_edited_by_hand_is_not_written_over(year):
    run("vote", "-C", year.root)
    path = next(iter(sorted((year.handed_out / "quyet-dinh").glob("*-th-a.xlsx"))))
    _fill(path, "01", "Người Khác", sheet="Danh sách")
    before = path.read_bytes()

    assert (2, before) == (run("vote", "-C", year.root).code, path.read_bytes())


def _fill(path, label, value, *, sheet="Quyết định"):
    book = openpyxl.load_workbook(path)
    cell = next(c for row in book[sheet].iter_rows() for c in row if c.value == label)
    cell.offset(column=1).value = value
    book.save(path)


def test_nothing_is_decided_on_paper_while_something_waits(tmp_path):
    year = v.district(tmp_path, PROPOSED)
    rows = [v.upper_count("TH-A", "02", "CSTDCS", 2, **LOWERED), v.upper_count("TH-B", "02")]
    v.upper_minutes(year, rows)
    outcome = vote(year)

    assert ["binh-xet.xlsx"] == [output.path.name for output in outcome.outputs]


def test_a_code_that_two_units_have_needs_its_unit(tmp_path):
    year = v.district(tmp_path, PROPOSED)
    row = v.upper_count("TH-A", "01") | {"unit_code": None}
    v.upper_minutes(year, [row])

    assert "N07" in codes(read_voted(year), "N")


def test_the_submission_upward_carries_the_votes_of_this_council(year):
    run("vote", "-C", year.root)
    outcome = send(year, "CUOI_NAM")
    headers = ("Mã đơn vị", "Mã cán bộ", "Danh hiệu, hình thức", "Giai đoạn", "Phiếu đồng ý")
    listed = table(outcome, "Cá nhân", *headers)

    assert ("TH-A", "01", "Lao động tiên tiến", "Quyết định", 5) in listed
    assert ("TH-A", "02", "Chiến sĩ thi đua cơ sở", "Không đạt", 2) in listed
    assert ("TH-B", "01", "Lao động tiên tiến", "Không đạt", 2) in listed


def ceiling(value_id, value, cite="CV 12/PGDĐT"):
    return {"value_id": value_id, "value": value, "cite": cite}


TWO = "{}: đã đề nghị, quyết định 2 LĐTT (Nguyễn Văn Một; Trần Thị Hai), kế hoạch cho nhiều nhất 1"


@pytest.mark.parametrize("typed", ["Khối 1", "Cụm 1", "CỤM THCS số 2", "1"])
def test_a_block_is_named_as_the_plan_names_it(tmp_path, typed):
    below = [
        {"unit_code": "TH-A", "unit_name": "Trường A", "school_level": "TH", "block": typed},
        {"unit_code": "TH-B", "unit_name": "Trường B", "school_level": "TH", "block": "Khối 9"},
    ]
    made = v.district(tmp_path, PROPOSED, below=below, rules=[ceiling("tran.ldtt.khoi", "1")])
    v.upper_minutes(made, list(ROWS))

    (told,) = (f.message for f in read_voted(made).findings if f.code == "A67")
    assert told.startswith("Khối 1: " if typed == "1" else f"{typed}: ")


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        pytest.param(
            ceiling("tran.ldtt.don-vi", "1"),
            [TWO.format("Trường A")],
            id="of a unit",
        ),
        pytest.param(ceiling("tran.ldtt.don-vi", "2"), [], id="just as many as allowed"),
        pytest.param(
            ceiling("tran.ldtt.khoi", "1"),
            [TWO.format("Khối 1")],
            id="of a block",
        ),
        pytest.param(
            ceiling("tran.ldtt.cap-hoc", "1"),
            [TWO.format("Cấp TH")],
            id="of a school level",
        ),
        pytest.param(ceiling("tran.cstdcs.don-vi", "0"), [], id="what was lowered does not count"),
    ],
)
def test_a_ceiling_of_the_plan_is_held_against_what_was_decided(tmp_path, rule, expected):
    below = [
        {"unit_code": code, "unit_name": name, "school_level": "TH", "block": block}
        for code, name, block in (("TH-A", "Trường A", "1"), ("TH-B", "Trường B", "2"))
    ]
    made = v.district(tmp_path, PROPOSED, below=below, rules=[rule])
    v.upper_minutes(made, list(ROWS))
    found = read_voted(made)

    told = [f.message.rpartition(" (")[0] for f in found.findings if f.code == "A67"]
    assert expected == told
    assert [] == codes(found, "P")


@pytest.mark.parametrize(
    ("rules", "over"),
    [
        pytest.param([("khoi.so-co", "1")], ["Cụm 1"], id="more than the block has"),
        pytest.param([("khoi.so-co", "2")], [], id="as many as the block has"),
        pytest.param([("khoi.so-co", "một")], [], id="not to be read"),
        pytest.param([("khoi.so-co", "2"), ("tran.cotd-tinh.khoi", "1")], ["Cụm 1"], id="by award"),
    ],
)
def test_flags_are_held_against_what_their_block_has(tmp_path, rules, over):
    blocks = {"T1": "Cụm 1", "T2": "Cụm 1", "T3": "Cụm 2"}
    units = [{"unit_code": code, "unit_name": f"Trường {code}"} for code in blocks]
    below = [{**unit, "school_level": "TH", "block": blocks[unit["unit_code"]]} for unit in units]
    rules = [ceiling(*rule) for rule in rules]
    plan, _ = read_plan(v.district(tmp_path, [], below=below, rules=rules))
    flag = {"award": "COTD_TINH", "state": "DE_NGHI"}
    rows = [{**unit, **flag, "collective": unit["unit_name"]} for unit in units]
    frames = {"persons": empty_frame(w11.PERSONS), "collectives": frame(w11.COLLECTIVES, rows)}
    held = level_ceilings(plan, law_of(plan, date(2021, 6, 1)), frames)

    assert over == [each.where for each in held.lines if each.standing is Standing.OVER]
    assert ["P24"] * (rules[0]["value"] == "một") == [each.code for each in held.findings]


ABOVE = "đã quyết định 1, nhiều nhất 0 (3 × 15% = 0,45, làm tròn xuống còn 0"


@pytest.mark.parametrize(
    ("rules", "expected"),
    [
        pytest.param([], [ABOVE], id="the whole level where the plan says nothing"),
        pytest.param([ceiling("pham-vi.cstdcs", "cap-tren")], [ABOVE], id="the whole level"),
        pytest.param([ceiling("pham-vi.cstdcs", "don-vi")], [ABOVE], id="each unit by itself"),
    ],
)
def test_the_ceilings_of_the_law_are_held_against_the_whole_level(tmp_path, rules, expected):
    """Decree 91/2017 Art. 9: no more than 15 % of those who are LĐTT; 1 of 3 is more than that."""
    rows = [
        ("TH-A", code, name, award)
        for code, name in (("01", "Nguyễn Văn Một"), ("02", "Trần Thị Hai"), ("03", "Lê Thị Tư"))
        for award in ("LDTT", "CSTDCS")[: 2 if code == "01" else 1]
    ]
    made = v.district(tmp_path, rows, rules=rules)
    counted = [v.upper_count(unit, code, award) for unit, code, _, award in rows]
    v.upper_minutes(made, counted)
    found = read_voted(made)

    told = [f.message for f in found.findings if f.code == "V43"]
    assert expected == [ABOVE for message in told if ABOVE in message]
    assert len(expected) == len(told)


def two_schools(tmp_path, rules=()):
    """Return a district where 1 of 3 LĐTT of one school is CSTĐCS too, and none of 7 of another."""
    rows = [
        (unit, f"{number:02}", f"Người {unit} {number}", "LDTT")
        for unit, many in (("TH-A", 3), ("TH-B", 7))
        for number in range(1, many + 1)
    ]
    rows.insert(1, ("TH-A", "01", "Người TH-A 1", "CSTDCS"))
    made = v.district(tmp_path, rows, rules=rules)
    counted = [v.upper_count(unit, code, award) for unit, code, _, award in rows]
    v.upper_minutes(made, counted)
    return made


OPEN = "nếu tính từng đơn vị thì vượt ở: Trường Tiểu học A"


def test_where_nobody_says_where_a_share_is_counted_that_is_asked(tmp_path):
    made = two_schools(tmp_path)
    found = read_voted(made)

    assert [] == codes(found, "V43")
    (told,) = (f.message for f in found.findings if f.code == "A69")
    assert OPEN in told
    lines = table(vote(made), "Chỉ tiêu, tỷ lệ", "Phạm vi tính", "Số gốc", "Nhiều nhất", "Kết luận")
    assert ("chưa rõ, cần hỏi cấp trên", 10, 1, "chưa kết luận được") in lines


@pytest.mark.parametrize(
    ("scope", "expected"),
    [
        pytest.param("don-vi", [("Trường Tiểu học A", 3, 0, 1, "vượt 1"),
                                ("Trường Tiểu học B", 7, 1, 0, "trong giới hạn")],
                     id="in each unit"),
        pytest.param("cap-tren", [("cả địa bàn", 10, 1, 1, "trong giới hạn")], id="in all"),
    ],
)  # fmt: skip
def test_the_consolidated_workbook_shows_the_ceilings_of_what_is_proposed(
    tmp_path, scope, expected
):
    made = two_schools(tmp_path, rules=[ceiling("pham-vi.cstdcs", scope)])
    outcome = consolidate_units(made, kind="CUOI_NAM")

    lines = table(outcome, "Chỉ tiêu, tỷ lệ", "Giới hạn", "Ở", "Số gốc", "Nhiều nhất",
                  "Số đếm được", "Kết luận")  # fmt: skip
    assert expected == [line[1:] for line in lines if line[0].startswith("CSTĐ cơ sở")]
    over = [line for line in outcome.lines if line.startswith("Vượt chỉ tiêu: Trường Tiểu học A")]
    assert (scope == "don-vi") == bool(over)


def test_consolidate_tells_a_value_of_the_plan_that_vote_tells(tmp_path):
    bad = [ceiling("pham-vi.cstdcs", "đâu đó"), ceiling("tran.ldtt.khoi", "vài người")]
    made = two_schools(tmp_path, rules=bad)

    assert ["P24", "P24"] == codes(read_voted(made), "P")
    outcome = consolidate_units(made, kind="CUOI_NAM")
    assert ["P24", "P24"] == codes(outcome, "P")
    assert ["P24", "P24"] == [
        code for (code,) in table(outcome, "Cần xử lý", "Mã") if code == "P24"
    ]


def test_an_upper_level_is_led_to_the_minutes_it_can_have(tmp_path):
    made = v.district(tmp_path, PROPOSED)
    blank = "sheets-tool template ballot -o phat"

    assert blank in evaluate_any(made).next_act
    assert blank in run("vote", "-C", made.root).out
    assert 0 == run("template", "ballot", "-o", made.handed_out, "-C", made.root).code


def test_evaluate_shows_an_upper_level_its_ceilings_and_what_the_units_concluded(tmp_path):
    made = two_schools(tmp_path, rules=[ceiling("pham-vi.cstdcs", "don-vi")])
    ran = run("evaluate", "-C", made.root)

    assert 0 == ran.code
    assert "LĐTT 10 đề nghị (10 đủ)" in ran.out
    assert "Vượt chỉ tiêu: Trường Tiểu học A: CSTĐ cơ sở" in ran.out
    assert (made.results / "xet-duyet.xlsx").is_file()
    told = run("evaluate", "--explain", "người th-a 1", "-C", made.root).out
    assert "Người TH-A 1 (Trường Tiểu học A): Chiến sĩ thi đua cơ sở: đề nghị, đủ" in told
    assert 2 == run("evaluate", "--explain", "Không Có Ai", "-C", made.root).code


TWICE = (*PROPOSED[:1], *PROPOSED[2:4], *PROPOSED[2:4])


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("Trần Thị Hai", ["Trần Thị Hai"]),
        ("lê văn ba", ["Lê Văn Ba"]),
        ("02", ["Trần Thị Hai"]),
        ("TH-B", ["Lê Văn Ba"]),
    ],
    ids=["name", "name typed small", "code", "unit"],
)
def test_explain_at_an_upper_level_says_what_concerns_the_one_asked_for_alone(
    tmp_path, asked, told
):
    made = v.district(tmp_path, TWICE)
    everything = evaluate_any(made).findings

    outcome = evaluate_any(made, explain=asked)

    assert ["N01", "N01"] == [each.code for each in everything]
    assert told == [each.message.split("”")[0].strip("“") for each in outcome.findings]
    assert any(line.startswith("Ngoài ra còn 1 điều") for line in outcome.lines)


def test_a_code_that_two_units_use_is_told_of_the_unit_it_belongs_to(tmp_path):
    made = v.district(tmp_path, (*TWICE, ("TH-B", "02", "Lê Văn Bốn", "LDTT")))

    outcome = evaluate_any(made, explain="Lê Văn Bốn")

    assert [] == outcome.findings
