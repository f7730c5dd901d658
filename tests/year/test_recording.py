"""`record close`: what was decided here and above, carried into the record exactly once."""

from shutil import copytree

import openpyxl
import pytest
from command_line import run
from vote_years import (
    NAMES,
    UNIT,
    YEAR,
    count,
    decided_district,
    district,
    minutes,
    results,
    school,
    upper_count,
    upper_minutes,
    voted,
)
from year_folders import write

from sheets_tool.forms import decision as w13
from sheets_tool.forms import record as w12
from sheets_tool.year.folder import YearFolder
from sheets_tool.year.voting import read_voted

RECORD = "luu-tru/theo-doi.xlsx"
SKKN = {
    "initiative_id": "SK01",
    "initiative_kind": "SKKN",
    "initiative": "Dạy phân số bằng hình",
    "authors": "GV001",
    "applied": True,
    "recognised_level": "CO_SO",
    "influence_scope": "CO_SO",
    "decision_no": "5/QĐ",
    "decision_date": "2021-05-01",
}


def close(year, *more):
    """Seal what the council concluded, where nothing waits, and close the record."""
    run("-C", year.root, "vote")
    return unsealed_close(year, *more)


def answer_for_the_change(year):
    assert 0 == run("-C", year.root, "accept", "niem-phong", "--reason", "họp xét lại").code


def unsealed_close(year, *more):
    return run("-C", year.root, "record", "close", "--json", *more)


def table(year, sheet="Thành tích"):
    """Return the rows of a sheet of the record by header."""
    rows = list(openpyxl.load_workbook(year.root / RECORD)[sheet].values)
    top = next(
        i for i, row in enumerate(rows) if row[0] in {"Đối tượng (*)", "Mã đơn vị (*)", "Năm (*)"}
    )
    heads = [str(head).removesuffix(" (*)") for head in rows[top] if head]
    return [dict(zip(heads, row, strict=False)) for row in rows[top + 1 :] if any(row)]


def told(year):
    """Return (code, award, status) of each achievement of the year."""
    keys = ("Mã", "Danh hiệu, hình thức", "Trạng thái")
    return [tuple(row[key] for key in keys) for row in table(year)]


def decree(
    year, rows, *, day="2021-07-01", number="77/QĐ-UBND", name="qđ", signed="2021-06-30", said=None
):
    """Put a decision of the level above into the inbox: (code, award, decision, more) a row."""
    paper = {
        "decision_no": number,
        "decision_date": signed,
        "decided_by": "HUYEN",
        "unit_code": UNIT,
        "year": YEAR,
        **(said or {}),
    }
    listed = [
        {
            "candidate_kind": "CA_NHAN",
            "candidate_id": code,
            "candidate_name": NAMES[code],
            "award": award,
            "decision": decision,
            **more,
        }
        for code, award, decision, more in rows
    ]
    frames = {w13.PAPER.id: [paper], w13.LIST.id: listed}
    return write(year.inbox / day / f"{name}.xlsx", w13.DECISION, frames)


@pytest.fixture(scope="module")
def open_year(tmp_path_factory):
    """A school whose council voted three through and one not; LĐTT is decided by the district."""
    rows = [count(code) for code in ("GV001", "GV002", "GV003")]
    rows.append(count("GV004", approve=2, decision="KHONG", reason="nghỉ nhiều"))
    return voted(tmp_path_factory.mktemp("chưa kết chuyển") / "năm", rows=rows)


@pytest.fixture(scope="module")
def closed_year(open_year, tmp_path_factory):
    """The same school after its record was closed once."""
    year = copied(open_year, tmp_path_factory.mktemp("đã kết chuyển"))
    close(year)
    return year


def copied(year, root):
    """Return a copy of a year folder, to change at will."""
    return YearFolder(copytree(year.root, root / "năm"))


@pytest.fixture
def year(closed_year, tmp_path):
    return copied(closed_year, tmp_path)


def test_what_is_proposed_says_so_until_the_decision_comes(year):
    assert [
        ("GV004", "Lao động tiên tiến", "Không đạt"),
        ("GV003", "Lao động tiên tiến", "Đã đề nghị"),
        ("GV002", "Lao động tiên tiến", "Đã đề nghị"),
        ("GV001", "Lao động tiên tiến", "Đã đề nghị"),
    ] == told(year)
    assert ["nghỉ nhiều", None, None, None] == [row["Ghi chú"] for row in table(year)]


def test_a_vote_that_is_not_sealed_is_not_carried(open_year, tmp_path):
    year = copied(open_year, tmp_path)

    refused = unsealed_close(year)
    decree(year, [("GV001", "LDTT", "CONG_NHAN", {})])
    ran = unsealed_close(year)

    assert (2, "V52") == (refused.code, refused.codes[-1])
    assert {"V52", "W75"} <= {*ran.codes}
    assert [("GV001", "Lao động tiên tiến", "Đã quyết định")] == told(year)


def test_what_the_vote_no_longer_concludes_is_taken_back_and_told(year):
    rows = [count(code) for code in ("GV001", "GV002")]
    rows.append(count("GV004", approve=2, decision="KHONG", reason="nghỉ nhiều"))
    (year.inbox / "2021-05-25" / "biên bản hội đồng.xlsx").unlink()
    minutes(year, rows, day="2021-05-26")
    answer_for_the_change(year)

    ran = close(year)

    assert "Đã đề nghị" in ran.finding("C90")["message"]
    assert {"GV001", "GV002", "GV004"} == {code for code, *_ in told(year)}


def test_closing_twice_changes_no_byte(year):
    files = sorted((year.root / "luu-tru").iterdir())
    before = [path.read_bytes() for path in files]

    ran = close(year)

    assert 0 == ran.code
    assert files == sorted((year.root / "luu-tru").iterdir())
    assert before == [path.read_bytes() for path in files]
    assert 0 == sum(ran.json["facts"]["added"].values())


def sealed_inputs(year):
    """Return the record as the vote reads it, among what would be sealed."""
    return [each for each in read_voted(year).inputs if each.what == "Hồ sơ theo dõi"]


@pytest.fixture
def disciplined(tmp_path):
    """A school with a record of the year before and somebody disciplined this year, sealed."""
    year = school(tmp_path / "năm")
    given = {"discipline": "KHIEN_TRACH", "disciplined_from": "2021-03-15"}
    results(year, "Tổ Văn", more={"GV004": given}, name="kq sửa", day="2021-05-12")
    row = {"candidate_kind": "CA_NHAN", "candidate_id": "GV001", "candidate_name": NAMES["GV001"]}
    row |= {"unit_code": UNIT, "year": "2019-2020", "award": "LDTT", "status": "DA_QUYET_DINH"}
    write(year.root / RECORD, w12.RECORD, {w12.ACHIEVEMENTS.id: [row]})
    minutes(year, [count(code) for code in ("GV001", "GV002", "GV003")])
    assert 0 == run("vote", "-C", year.root).code
    return year


def test_closing_the_record_leaves_what_was_sealed_as_it_is(disciplined):
    before = sealed_inputs(disciplined)
    assert 0 == close(disciplined).code
    sent = run("submit", "cuoi-nam", "--json", "-C", disciplined.root)

    assert (0, []) == (sent.code, [code for code in sent.codes if code.startswith("V5")])
    assert before == sealed_inputs(disciplined)
    assert ["GV004"] == [row["Mã"] for row in table(disciplined, "Kỷ luật")]


def test_a_first_record_is_no_change_of_what_was_sealed(open_year, tmp_path):
    year = copied(open_year, tmp_path)
    run("vote", "-C", year.root)
    close(year)

    assert [] == sealed_inputs(year)
    assert 0 == run("submit", "cuoi-nam", "--strict", "-C", year.root).code


def test_an_earlier_year_changed_by_hand_is_told_after_the_vote(disciplined):
    edit(disciplined, "GV001", {"Trạng thái": "Thu hồi", "Ngày thu hồi": "01/06/2021"})
    sent = run("submit", "cuoi-nam", "--json", "-C", disciplined.root)

    assert "“Hồ sơ theo dõi” đã đổi" in sent.finding("V51")["message"]


def test_a_decision_that_comes_later_raises_the_row(year):
    decree(
        year,
        [
            ("GV001", "LDTT", "CONG_NHAN", {}),
            ("GV002", "LDTT", "KHONG", {"reason": "thiếu hồ sơ"}),
        ],
    )

    ran = close(year)

    rows = {row["Mã"]: row for row in table(year)}
    assert 0 == ran.code
    assert 4 == len(told(year))
    assert ("Đã quyết định", "77/QĐ-UBND") == (
        rows["GV001"]["Trạng thái"],
        rows["GV001"]["Số quyết định"],
    )
    assert ("Không đạt", "thiếu hồ sơ") == (rows["GV002"]["Trạng thái"], rows["GV002"]["Ghi chú"])
    assert "Đã đề nghị" == rows["GV003"]["Trạng thái"]
    assert rows["GV001"]["Nguồn"].startswith(f"{UNIT} · ")


@pytest.mark.parametrize(
    ("paper", "code", "told_of"),
    [
        ({"year": "2019-2020"}, "C07", "Quyết định 77/QĐ-UBND (Huyện): tệp của năm 2019-2020"),
        ({"unit_code": "TH-KHAC"}, "C05", "“TH-KHAC” không có trong danh sách đơn vị"),
    ],
    ids=["another year", "another unit"],
)
def test_a_decision_that_is_not_ours_is_told_and_decides_nothing(year, paper, code, told_of):
    before = told(year)
    decree(year, [("GV001", "LDTT", "CONG_NHAN", {})], said=paper)
    ran = close(year)

    assert before == told(year)
    assert ran.finding(code)["message"].startswith(told_of)


_OWN = ("GV001", "LDTT", "CONG_NHAN", {})
_LOWERED = ("GV001", "CSTDCS", "HA", {"decided_award": "LDTT", "reason": "vượt tỷ lệ"})


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param([_LOWERED], id="of the higher title alone"),
        pytest.param([_OWN, _LOWERED], id="after that on the lower one"),
        pytest.param([_LOWERED, _OWN], id="before that on the lower one"),
    ],
)
def test_a_downgrade_from_above_keeps_both_rows(tmp_path, lines):
    titles = {"GV001": "LDTT;CSTDCS"}
    year = school(tmp_path / "năm", titles=titles, initiatives=[SKKN], ratings={"GV001": "HTXSNV"})
    minutes(year, [count("GV001", "CSTDCS"), count("GV001"), count("GV002")])
    decree(year, lines)

    close(year)

    found = [(a, s) for code, a, s in told(year) if code == "GV001"]
    higher, lower = "Chiến sĩ thi đua cơ sở", "Lao động tiên tiến"
    assert [(higher, "Không đạt"), (lower, "Đã quyết định")] == sorted(found)


def test_a_revoked_row_stays_revoked(year):
    decree(year, [("GV001", "LDTT", "CONG_NHAN", {})])
    close(year)
    edit(year, "GV001", {"Trạng thái": "Thu hồi", "Ngày thu hồi": "01/09/2021"})

    ran = close(year)
    again = close(year)

    row = next(row for row in table(year) if row["Mã"] == "GV001")
    assert (0, 0) == (ran.code, again.code)
    assert "Thu hồi" == row["Trạng thái"]
    assert "01/09/2021" == f"{row['Ngày thu hồi']:%d/%m/%Y}"


def edit(year, code, values, sheet="Thành tích"):
    """Change cells of a candidate's row by hand."""
    path = year.root / RECORD
    book = openpyxl.load_workbook(path)
    rows = list(book[sheet].iter_rows())
    top = next(row for row in rows if any(cell.value == "Mã (*)" for cell in row))
    heads = {str(cell.value).removesuffix(" (*)"): cell.column for cell in top if cell.value}
    row = next(r for r in rows if r[heads["Mã"] - 1].value == code)
    for header, value in values.items():
        row[heads[header] - 1].value = value
    book.save(path)


def test_a_number_typed_by_hand_stays_and_the_difference_is_told(year):
    edit(year, "GV001", {"Trạng thái": "Đã quyết định", "Số quyết định": "99/QĐ"})
    decree(year, [("GV001", "LDTT", "CONG_NHAN", {})])

    ran = close(year)

    row = next(row for row in table(year) if row["Mã"] == "GV001")
    assert 0 == ran.code
    assert "“99/QĐ”" in ran.finding("C81")["message"]
    assert "99/QĐ" == row["Số quyết định"]
    assert "Huyện" == row["Cấp quyết định"]


def test_a_status_typed_by_hand_against_the_decision_is_an_error_and_stays(year):
    edit(year, "GV001", {"Trạng thái": "Không đạt", "Ngày quyết định": "30/06/2021"})
    decree(year, [("GV001", "LDTT", "CONG_NHAN", {})])

    ran = close(year)

    row = next(row for row in table(year) if row["Mã"] == "GV001")
    assert 1 == ran.code
    assert "giữ nguyên hồ sơ" in ran.finding("C80")["message"]
    assert "Không đạt" == row["Trạng thái"]


def test_a_record_edited_by_hand_is_copied_before_it_is_written_anew(year):
    edit(year, "GV001", {"Ghi chú": "đã trao thưởng"})
    edited = (year.root / RECORD).read_bytes()

    close(year)

    kept = [p for p in (year.root / "luu-tru").glob("theo-doi-*.xlsx") if p.read_bytes() == edited]
    assert 1 == len(kept)
    assert "đã trao thưởng" == next(r for r in table(year) if r["Mã"] == "GV001")["Ghi chú"]


def test_a_decision_whose_file_is_gone_is_not_undone(year):
    path = decree(year, [("GV001", "LDTT", "CONG_NHAN", {})])
    close(year)
    path.unlink()

    ran = close(year)

    assert "C82" in ran.codes
    assert ("GV001", "Lao động tiên tiến", "Đã quyết định") in told(year)


def test_a_later_vote_brings_its_own_row_up_to_date(year):
    minutes(year, [count("GV004")], day="2021-05-27", round=2, name="vòng 2")
    answer_for_the_change(year)

    close(year)

    assert ("GV004", "Lao động tiên tiến", "Đã đề nghị") in told(year)
    assert 4 == len(told(year))


def test_ratings_initiatives_and_the_year_are_carried(tmp_path):
    titles = {"GV001": "LDTT;CSTDCS"}
    year = school(tmp_path / "năm", titles=titles, initiatives=[SKKN], ratings={"GV001": "HTXSNV"})
    minutes(year, [count("GV001", "CSTDCS"), *(count(code) for code in NAMES)])
    minutes(year, [count(code, "TTLDTT") for code in ("TO-TOAN", "TO-VAN")], name="tập thể")
    decree(year, [("GV001", "CSTDCS", "CONG_NHAN", {})])

    close(year)

    (initiative,) = table(year, "Sáng kiến")
    ratings = {row["Mã"]: row["Xếp loại chất lượng"] for row in table(year, "Xếp loại")}
    (known,) = table(year, "Năm có dữ liệu")
    assert ("SK01", f"CSTĐCS {YEAR}") == (initiative["Mã sáng kiến"], initiative["Đã dùng cho"])
    assert "Hoàn thành xuất sắc nhiệm vụ" == ratings["GV001"]
    assert {"TO-TOAN", "TO-VAN"} < set(ratings)
    assert YEAR == known["Năm"]


def test_a_year_with_something_open_is_not_complete(year):
    ran = close(year)

    (known,) = table(year, "Năm có dữ liệu")
    assert "Không" == known["Đầy đủ"]
    assert "hội đồng chưa bỏ phiếu về tập thể" in ran.finding("W75")["message"]


def test_the_next_year_reads_the_streak(tmp_path):
    rows = [count(code) for code in NAMES]
    year = voted(tmp_path / "2020-2021", rows=rows)
    minutes(year, [count(code, "TTLDTT") for code in ("TO-TOAN", "TO-VAN")], name="tập thể")
    decree(year, [(code, "LDTT", "CONG_NHAN", {}) for code in NAMES])
    close(year)
    renewed = tmp_path / "2021-2022"
    assert 0 == run("new", renewed, "--from", year.root).code

    ran = run("-C", renewed, "record", "show", "GV001", "--json")

    line = f"LĐTT liên tục 1 năm, đến {YEAR}; năm 2019-2020 chưa có dữ liệu"
    assert line in ran.json["facts"]["streaks"]


def test_nothing_to_carry_stops_the_command(tmp_path):
    year = school(tmp_path / "năm")

    ran = close(year)

    assert 2 == ran.code
    assert "W74" in ran.codes
    assert not (year.root / RECORD).exists()


def test_a_record_with_errors_is_not_written_anew(year):
    edit(year, "GV001", {"Trạng thái": "gì đó"})
    before = (year.root / RECORD).read_bytes()

    ran = close(year)

    assert (2, True) == (ran.code, "W73" in ran.codes)
    assert before == (year.root / RECORD).read_bytes()


def test_a_rating_changed_by_hand_stays(year):
    edit(year, "GV001", {"Xếp loại chất lượng": "Hoàn thành nhiệm vụ"}, sheet="Xếp loại")
    results(year, "Tổ Toán", ratings={"GV001": "HTXSNV"})

    ran = close(year)

    row = next(row for row in table(year, "Xếp loại") if row["Mã"] == "GV001")
    assert "C81" in ran.codes
    assert "Hoàn thành nhiệm vụ" == row["Xếp loại chất lượng"]


def test_rows_of_other_years_are_left_as_they_are(open_year, tmp_path):
    year = copied(open_year, tmp_path)
    old = {
        "candidate_kind": "CA_NHAN",
        "candidate_id": "GV001",
        "candidate_name": "Nguyễn Thị Thủy",
        "unit_code": "TH-KHAC",
        "year": "2018-2019",
        "award": "LDTT",
        "status": "DA_QUYET_DINH",
    }
    write(year.root / RECORD, w12.RECORD, {w12.ACHIEVEMENTS.id: [old]})

    close(year)

    assert ("GV001", "Lao động tiên tiến", "Đã quyết định") == told(year)[0]
    assert 5 == len(told(year))


def test_an_upper_level_keeps_what_it_and_its_units_decided(tmp_path):
    proposed = (
        ("TH-A", "01", "Nguyễn Văn Một", "LDTT"),
        ("TH-A", "02", "Trần Thị Hai", "CSTDCS"),
        ("TH-B", "01", "Lê Văn Ba", "LDTT"),
    )
    year = decided_district(tmp_path / "phòng", proposed)

    close(year)
    before = (year.root / RECORD).read_bytes()
    close(year)

    keys = ("Mã đơn vị", "Mã", "Danh hiệu, hình thức")
    found = {tuple(row[key] for key in keys): row["Trạng thái"] for row in table(year)}
    assert "Không đạt" == found["TH-B", "01", "Lao động tiên tiến"]
    assert found["TH-A", "01", "Lao động tiên tiến"] in {"Đã quyết định", "Đã đề nghị"}
    assert "Đã đề nghị" == found["TH-A", "02", "Chiến sĩ thi đua cơ sở"]
    assert before == (year.root / RECORD).read_bytes()


def test_an_upper_level_keeps_ratings_and_initiatives_of_codes_that_one_unit_uses(tmp_path):
    proposed = (
        ("TH-A", "01", "Nguyễn Văn Một", "LDTT"),
        ("TH-A", "02", "Trần Thị Hai", "CSTDCS"),
        ("TH-A", "02", "Trần Thị Hai", "LDTT"),
        ("TH-B", "01", "Lê Văn Ba", "LDTT"),
    )
    rated = {who: {"rating": "HTXSNV"} for who in (("TH-A", "01"), ("TH-A", "02"), ("TH-B", "01"))}
    initiatives = [
        {
            "unit_code": "TH-A",
            "initiative_id": "SK-A",
            "initiative": "Đọc",
            "authors": "Trần Thị Hai",
        },
        {"unit_code": "TH-A", "initiative_id": "SK01", "initiative": "Viết", "authors": "02"},
        {"unit_code": "TH-B", "initiative_id": "SK01", "initiative": "Vẽ", "authors": "01"},
    ]
    year = district(tmp_path / "phòng", proposed, facts=rated, initiatives=initiatives)
    upper_minutes(year, [upper_count("TH-A", "02")])

    ran = close(year)

    ratings = [(row["Mã"], row["Xếp loại chất lượng"]) for row in table(year, "Xếp loại")]
    kept = [(row["Mã sáng kiến"], row["Tác giả"]) for row in table(year, "Sáng kiến")]
    shared = [each["message"] for each in ran.json["findings"] if each["code"] == "W78"]
    assert [("02", "Hoàn thành xuất sắc nhiệm vụ")] == ratings
    assert [("SK-A", "02")] == kept
    assert ["(01)", "(SK01)"] == [message[message.index("(") :].split(",")[0] for message in shared]
