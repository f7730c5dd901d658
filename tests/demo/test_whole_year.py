"""The sample year of Kim Son runs from `new` to `record close`, and the year after reads it."""

import shutil
from contextlib import suppress

import pytest
import sample_years
from sample_years import SAMPLES, listed

from sheets_tool.findings.stop import Stop
from sheets_tool.forms.codes import VERDICTS
from sheets_tool.year.demonstrating import run
from sheets_tool.year.evaluating import judge
from sheets_tool.year.folder import YearFolder
from sheets_tool.year.putting import put_down
from sheets_tool.year.rehearsal import kim_son, kim_son_next
from sheets_tool.year.voting import vote

pytestmark = pytest.mark.timeout(900)  # two whole years before the first test
OUTCOME = sample_years.table(SAMPLES / kim_son.YEAR / "expected-outcome.txt", first="Mã")
KEY = ("Mã", "Danh hiệu, hình thức")


def contents(root):
    """Return what the commands have written below a year folder."""
    return {path: path.read_bytes() for path in root.rglob("*") if path.is_file()}


def again(done):
    """Run a command a second time and return the files that are others then, or were refused."""
    before = contents(done.place)
    refused = []
    with suppress(Stop):  # a folder is made only once
        refused = put_down(done.step.act(YearFolder(done.place))).refused
    after = contents(done.place)
    changed = [path.name for path in before | after if before.get(path) != after.get(path)]
    return [*changed, *(finding.place.file for finding in refused)]


@pytest.fixture(scope="module")
def played(tmp_path_factory):
    """Both years run, each command twice in the end: the folder, what the second time changed."""
    folder = tmp_path_factory.mktemp("hai năm")
    changed = []
    for year, steps in ((kim_son.YEAR, kim_son.STEPS), (kim_son_next.YEAR, kim_son_next.STEPS)):
        last = {step.name: step for step in steps}
        for done in run(folder, samples=SAMPLES, years=[year]):
            if last[done.step.name] is done.step:
                changed += [(done.step.typed, name) for name in again(done)]
    return folder, changed


@pytest.fixture(scope="module")
def school(played):
    return YearFolder(played[0] / kim_son.YEAR)


@pytest.fixture(scope="module")
def later(played):
    return YearFolder(played[0] / kim_son_next.YEAR)


def test_every_command_run_a_second_time_changes_no_byte(played):
    assert [] == played[1]


SHORT = {
    "Lao động tiên tiến": "LĐTT",
    "Chiến sĩ thi đua cơ sở": "CSTĐCS",
    "Bằng khen của Chủ tịch UBND cấp tỉnh": "BK tỉnh",
    "Giấy khen": "GK",
    "Kỷ niệm chương “Vì sự nghiệp Giáo dục”": "KNC",
    "Tập thể lao động tiên tiến": "TTLĐTT",
    "Tập thể lao động xuất sắc": "TTLĐXS",
}
"""Awards as the readable table writes them."""


def expected(column, *, only=frozenset()):
    """Return (code, award) → a column of the table of what became of everybody."""
    found = {(row["Mã"], row["Danh hiệu"]): row[column] for row in OUTCOME}
    return {key: value for key, value in found.items() if not only or value in only}


def read(path, sheet, *headers, year=None):
    """Return (code, award) → cells of a list; `year` keeps the rows of one year."""
    rows = listed(path, sheet, *KEY, *headers, *(["Năm"] if year else []))
    return {
        (code, SHORT[award]): cells[0] if len(headers) == 1 else cells[: len(headers)]
        for code, award, *cells in rows
        if year is None or cells[-1] == year
    }


def test_the_council_concluded_what_the_table_says(school):
    path = school.results / "binh-xet.xlsx"

    assert expected("Kết quả") == read(path, "Kết quả bình xét", "Kết quả")
    assert expected("Điều kiện") == read(path, "Kết quả bình xét", "Điều kiện")
    found = read(path, "Kết quả bình xét", "Đồng ý / tổng số")
    assert expected("Hội đồng") == {key: votes or "–" for key, votes in found.items()}


def test_the_list_of_those_recognised_holds_them_and_nobody_else(school):
    found = read(school.results / "binh-xet.xlsx", "Danh sách quyết định", "Kết quả", "Ghi chú")

    assert expected("Kết quả", only={"Đề nghị", "Quyết định"}) == {
        k: v[0] for k, v in found.items()
    }
    assert "biên bản hội nghị 03/10/2020" in found["KS07", "LĐTT"][1]


def test_the_submission_carries_every_conclusion_upward(school):
    path = school.results / "ho-so-cuoi-nam.xlsx"
    sides = (("Cá nhân", "Mã cán bộ"), ("Tập thể", "Mã tập thể"))
    found = {}
    for sheet, code in sides:
        rows = listed(path, sheet, code, "Danh hiệu, hình thức", "Giai đoạn")
        found |= {(who, SHORT[award]): state for who, award, state in rows if state != "Đăng ký"}

    assert expected("Kết quả") == found


def test_the_record_says_what_was_decided_above_and_what_still_waits(school):
    path = school.archive / "theo-doi.xlsx"
    found = read(path, "Thành tích", "Trạng thái", year="2020-2021")
    deeds = {("KS37", "GK"), ("KS-SU", "GK"), ("KS16", "KNC")}

    assert expected("Hồ sơ") == {key: found[key] for key in found if key not in deeds}
    assert ("Đã quyết định", "Đã đề nghị") == (found["KS37", "GK"], found["KS16", "KNC"])
    assert [("THCS-KS", year, "Có") for year in YEARS] == listed(
        path, "Năm có dữ liệu", "Mã đơn vị", "Năm", "Đầy đủ"
    )


YEARS = ("2017-2018", "2018-2019", "2019-2020", "2020-2021")


def test_the_decision_of_the_level_above_is_cited_with_its_reason(school):
    headers = ("Trạng thái", "Số quyết định", "Ghi chú")
    found = read(school.archive / "theo-doi.xlsx", "Thành tích", *headers, year="2020-2021")
    number = "2345/QĐ-UBND"

    assert ["Đã quyết định", number] == found["KS28", "LĐTT"][:2]
    assert ["Không đạt", number] == found["KS28", "CSTĐCS"][:2]
    assert "khối vượt tỷ lệ 15%" in found["KS28", "CSTĐCS"][2]
    assert ["Đã đề nghị", None] == found["KS04", "BK tỉnh"][:2]


@pytest.mark.parametrize(
    ("code", "award", "told"),
    [
        pytest.param("KS17", "LĐTT", ("Đủ", "5/9", "Không đạt"), id="eligible, voted down"),
        pytest.param("KS39", "LĐTT", ("Đủ", "6/9", "Không đạt"), id="70 % of 9 is 7, not 6"),
        pytest.param("KS13", "CSTĐCS", ("Đủ", "4/9", "Không đạt"), id="lowered by the council"),
        pytest.param("KS13", "LĐTT", ("Đủ", "8/9", "Đề nghị"), id="what it was lowered to"),
        pytest.param("KS07", "LĐTT", ("Chưa đủ căn cứ", "8/9", "Đề nghị"), id="answered for"),
        pytest.param("KS08", "GK", ("Chưa đủ căn cứ", "8/9", "Quyết định"), id="decided here"),
        pytest.param("KS12", "LĐTT", ("Chưa đủ căn cứ", "–", "Không đạt"), id="not proposed"),
        pytest.param("KS03", "KNC", ("Không đủ", "–", "Không đạt"), id="too few years"),
        pytest.param("KS04", "CSTĐCS", ("Đủ", "7/9", "Đề nghị"), id="stood aside, base as it is"),
    ],
)
def test_the_table_says_what_votes_and_verdicts_come_to(code, award, told):
    (row,) = [row for row in OUTCOME if (row["Mã"], row["Danh hiệu"]) == (code, award)]

    assert told == (row["Điều kiện"], row["Hội đồng"], row["Kết quả"])


def test_comments_and_what_changed_after_them_stand_in_the_public_notice(school):
    path = school.results / "cong-khai.xlsx"
    comments = listed(path, "Ý kiến", "Về ai", "Trạng thái")
    changes = listed(path, "Thay đổi sau công khai", "Họ và tên / Tên tập thể", "Thay đổi")

    assert {("Phạm Thanh Loan", "Đã trả lời"), ("Bùi Thị Trang", "Đã trả lời")} == set(comments)
    assert ["Phạm Thanh Loan"] == [name for name, _ in changes]


def test_closing_the_record_leaves_the_seal_of_the_vote_as_it_is(school):
    told = {finding.code for finding in vote(school).findings}

    assert not {code for code in told if code.startswith("V5")}


@pytest.fixture(scope="module")
def states(later):
    """The verdicts of the year after."""
    return judge(later).persons.states()


def test_the_year_after_judges_everybody_as_its_table_says(states):
    path = SAMPLES / kim_son_next.YEAR / "expected-verdicts.txt"
    awards = {"LĐTT": "LDTT", "CSTĐCS": "CSTDCS", "CSTĐ tỉnh": "CSTDT", "BK tỉnh": "BK_TINH"}
    rows = sample_years.table(path, first="Mã")

    assert len(states) == len(rows)
    for row in rows:
        told = {code: row[name] for name, code in awards.items()}
        assert told == {a: VERDICTS.label(states.loc[row["Mã"], a]) for a in told}, row["Mã"]


@pytest.fixture(scope="module")
def forgetful(later, tmp_path_factory):
    """The year after with the record as it was before the first year was closed."""
    root = shutil.copytree(later.root, tmp_path_factory.mktemp("quên") / "năm")
    before = SAMPLES / kim_son.YEAR / "ve-sau" / "01-ke-hoach" / "luu-tru" / "theo-doi.xlsx"
    shutil.copyfile(before, root / "luu-tru" / "theo-doi.xlsx")
    return judge(YearFolder(root)).persons.states()


@pytest.mark.parametrize(
    ("code", "award", "answers"),
    [
        pytest.param("KS05", "CSTDT", ("DU", "CHUA_DU_CAN_CU"), id="the third year in a row"),
        pytest.param("KS28", "CSTDT", ("KHONG_DU", "CHUA_DU_CAN_CU"), id="lowered above"),
        pytest.param("KS13", "CSTDT", ("KHONG_DU", "CHUA_DU_CAN_CU"), id="lowered by the council"),
        pytest.param("KS05", "BK_TINH", ("DU", "KHONG_DU"), id="initiatives of two years"),
    ],
)
def test_verdicts_of_the_year_after_hinge_on_the_record_of_the_first(
    states, forgetful, code, award, answers
):
    assert answers == (states.loc[code, award], forgetful.loc[code, award])
