"""`report`: from registered to decided, targets against results, charts over their numbers."""

import zipfile
from shutil import copytree

import openpyxl
import pandas as pd
import pytest
from command_line import run
from office import formula_values, needs_office, recalculated, without_values
from sheets import rewrite
from vote_years import NAMES, UNIT, YEAR, count, decided_district, minutes, voted
from year_folders import district_year, schools, write

from sheets_tool.books.write import to_bytes
from sheets_tool.forms import decision as w13
from sheets_tool.forms import events as w6
from sheets_tool.forms import plan as w1
from sheets_tool.forms.blank import blank_book
from sheets_tool.forms.output import Letterhead
from sheets_tool.year.folder import YearFolder
from sheets_tool.year.planning import read_plan

FINAL, INTERIM = "bao-cao-cuoi-nam.xlsx", "bao-cao-so-ket.xlsx"
TARGETS = (("LDTT", 80, "PHAN_TRAM"), ("TTLDTT", 2, "TAP_THE"))
WORK = (("CT1", "Học sinh lên lớp", 98, 99), ("CT2", "Học sinh bỏ học", 2, None))


def with_targets(year):
    """Write targets, results of the work and two periods into the plan."""
    plan, _ = read_plan(year)
    frames = {form.id: plan.frames[form.id] for form in w1.PLAN.forms if form is not w1.UNIT}
    scale = 1_000_000
    frames |= {
        w1.UNIT.id: pd.DataFrame([plan.unit]),
        w1.TARGETS.id: pd.DataFrame(
            [{"award": a, "target": n * scale, "target_unit": u} for a, n, u in TARGETS]
        ),
        w1.WORK_TARGETS.id: pd.DataFrame(
            [
                {
                    "indicator": code,
                    "description": text,
                    "planned": planned * scale,
                    "achieved": None if achieved is None else achieved * scale,
                }
                for code, text, planned, achieved in WORK
            ]
        ),
        w1.PERIODS.id: pd.DataFrame(
            [
                {"period": "1", "from": "2020-08-01", "to": "2020-12-31"},
                {"period": "2", "from": "2021-01-01", "to": "2021-06-30"},
            ]
        ),
    }
    book = blank_book(w1.PLAN, letterhead=Letterhead(), frames=frames, spare_rows=2)
    year.plan.write_bytes(to_bytes(book))
    return year


def commended(year):
    """Put a commendation of period 1 into the inbox."""
    row = {
        "candidate_kind": "CA_NHAN",
        "candidate_id": "GV002",
        "candidate_name": NAMES["GV002"],
        "commendation_kind": "CHUYEN_DE",
        "period": "1",
        "achievement": "Giáo viên dạy giỏi",
        "on": "2020-11-20",
        "award": "GK",
        "decided_by": "TRUONG",
        "outcome": "Đã trao",
    }
    path = year.inbox / "2020-11-21" / "khen.xlsx"
    write(path, w6.COMMENDATION, {w6.COMMENDATIONS.id: [row]})


def decided(year, codes):
    """Put the decision of the level above into the inbox."""
    paper = {"decision_no": "77/QĐ", "decided_by": "HUYEN", "unit_code": UNIT, "year": YEAR}
    rows = [
        {
            "candidate_kind": "CA_NHAN",
            "candidate_id": code,
            "candidate_name": NAMES[code],
            "award": "LDTT",
            "decision": "CONG_NHAN",
        }
        for code in codes
    ]
    frames = {w13.PAPER.id: [paper], w13.LIST.id: rows}
    write(year.inbox / "2021-07-01" / "qđ.xlsx", w13.DECISION, frames)


@pytest.fixture(scope="module")
def reported(tmp_path_factory):
    """A school year reported at its interim and at its end."""
    rows = [count(code) for code in ("GV001", "GV002", "GV003")]
    rows.append(count("GV004", approve=2, decision="KHONG", reason="nghỉ nhiều"))
    year = with_targets(voted(tmp_path_factory.mktemp("năm") / "trường", rows=rows))
    commended(year)
    decided(year, ["GV001", "GV002"])
    assert 0 == run("-C", year.root, "report", "--final").code
    assert 0 == run("-C", year.root, "report", "--interim", "--period", "1").code
    return year


def table(path, sheet, first):
    """Return the rows of a written sheet under the header that begins with `first`."""
    rows = list(openpyxl.load_workbook(path, data_only=True)[sheet].values)
    top = next(i for i, row in enumerate(rows) if row[0] == first)
    heads = [head for head in rows[top] if head]
    return [dict(zip(heads, row, strict=False)) for row in rows[top + 1 :] if row[0]]


def final(year):
    return year.results / FINAL


def test_each_stage_is_counted_by_award(reported):
    rows = table(final(reported), "Theo danh hiệu", "Danh hiệu, hình thức")

    assert [
        ("Lao động tiên tiến", 4, 4, 3, 2, 1),
        ("Tập thể lao động tiên tiến", 2, 1, 0, 0, 0),
        ("Giấy khen", 0, 0, 1, 1, 0),
        ("Tổng cộng", 6, 5, 4, 3, 1),
    ] == [
        (
            row["Danh hiệu, hình thức"],
            *(row[s] for s in ("Đăng ký", "Đủ điều kiện", "Đề nghị", "Quyết định", "Không đạt")),
        )
        for row in rows
    ]


def test_groups_kinds_of_staff_and_periods_have_their_sheets(reported):
    groups = table(final(reported), "Theo tổ", "Tổ")
    kinds = table(final(reported), "Theo nhóm", "Nhóm")
    periods = table(final(reported), "Theo đợt", "Đợt")

    assert [("Tổ Toán", 3), ("Tổ Văn", 3)] == [(r["Tổ"], r["Đăng ký"]) for r in groups[:2]]
    assert {"CBQL", "GV", "Tập thể", "Tổng cộng"} == {row["Nhóm"] for row in kinds}
    assert ("Đợt 1", "Giấy khen") in [(r["Đợt"], r["Danh hiệu, hình thức"]) for r in periods]


def test_targets_stand_against_results(reported):
    rows = table(final(reported), "Chỉ tiêu", "Danh hiệu, hình thức")
    work = table(final(reported), "Chỉ tiêu công tác", "Mã")

    keys = ("Danh hiệu, hình thức", "Chỉ tiêu", "Quyết định", "Kết quả", "So chỉ tiêu")
    assert [
        ("Lao động tiên tiến", 80, 2, 50, -30),
        ("Tập thể lao động tiên tiến", 2, 0, 0, -2),
    ] == [tuple(row[key] for key in keys) for row in rows]
    assert [("CT1", 1, "đạt"), ("CT2", " ", "chưa có số liệu")] == [
        (row["Mã"], row["Chênh lệch"], row["Đánh giá"]) for row in work
    ]


def test_the_share_of_the_awarded_stands_beside_the_results(reported):
    everybody = {r["Tổ / đơn vị"]: r for r in table(final(reported), "Tỷ lệ khen", "STT")}
    above = {r["Tổ / đơn vị"]: r for r in table(final(reported), "Trên mức LĐTT", "STT")}

    assert (2, 2, 100) == tuple(
        everybody["Tổ Toán"][key] for key in ("Số người", "Đã khen", "Tỷ lệ đã khen (%)")
    )
    assert (1, 50) == tuple(above["Tổ Toán"][key] for key in ("Đã khen", "Tỷ lệ đã khen (%)"))
    assert 100 == above["Tổ Toán"]["HTT nhiệm vụ trở lên (%)"]


def test_charts_are_native_and_draw_the_cells_of_their_sheets(reported):
    with zipfile.ZipFile(final(reported)) as archive:
        charts = [archive.read(n).decode() for n in archive.namelist() if "charts/chart" in n]

    assert 6 == len(charts)
    assert any("'Theo danh hiệu'!$A$" in chart for chart in charts)
    assert all("<c:v>" in chart for chart in charts)


def test_what_is_not_there_yet_is_said(reported):
    ran = run("-C", reported.root, "report", "--final", "--json", "--dry-run")

    assert [
        "phiếu của hội đồng về tập thể",
        "quyết định của cấp trên về 1 lượt đề nghị",
    ] == ran.json["facts"]["missing"]


def test_the_interim_counts_what_was_registered_and_commended(reported):
    path = reported.results / "bao-cao-so-ket-dot-1.xlsx"
    rows = table(path, "Theo danh hiệu", "Danh hiệu, hình thức")

    assert [
        ("Lao động tiên tiến", 4, 0, 0),
        ("Tập thể lao động tiên tiến", 2, 0, 0),
        ("Giấy khen", 0, 1, 1),
    ] == [
        (row["Danh hiệu, hình thức"], row["Đăng ký"], row["Đề nghị"], row["Quyết định"])
        for row in rows[:-1]
    ]


def test_reporting_twice_changes_no_byte(reported):
    before = final(reported).read_bytes()

    ran = run("-C", reported.root, "report", "--final")

    assert 0 == ran.code
    assert before == final(reported).read_bytes()


@needs_office
def test_libreoffice_calculates_what_is_stored(reported, tmp_path):
    path = tmp_path / FINAL
    path.write_bytes(final(reported).read_bytes())
    stored = formula_values(path)
    without_values(path, rewrite)

    (fresh,) = recalculated([path], tmp_path / "mới")

    found = formula_values(fresh)
    assert 60 < len(stored)
    assert {k: v for k, v in stored.items() if v != " "} == {
        k: found[k] for k, v in stored.items() if v != " "
    }


def test_without_votes_the_final_report_says_so(reported, tmp_path):
    year = YearFolder(copytree(reported.root, tmp_path / "năm"))
    for path in year.inbox.rglob("biên bản*.xlsx"):
        path.unlink()
    (year.inbox / "2021-07-01" / "qđ.xlsx").unlink()

    ran = run("-C", year.root, "report", "--final", "--json")

    assert 0 == ran.code
    assert "phiếu của hội đồng về cá nhân" in ran.json["facts"]["missing"]
    assert 1 == ran.json["facts"]["counts"]["quyet_dinh"]


def test_an_upper_level_counts_by_unit_and_school_level(tmp_path):
    below = schools(4)
    root = district_year(tmp_path / "phòng", below, sent=below[:3])

    ran = run("-C", root, "report", "--interim", "--json")

    path = root / "ket-qua" / INTERIM
    units = table(path, "Theo đơn vị", "Đơn vị")
    levels = table(path, "Theo cấp học", "Cấp học")
    awards = table(path, "Theo danh hiệu", "Danh hiệu, hình thức")
    per_school = sum(len(awards.split(";")) for *_, awards in below[0].persons)
    assert "hồ sơ của Trường số 1" in ran.json["facts"]["missing"][0]
    assert ["Trường số 1", "Trường số 2", "Trường số 3"] == [r["Đơn vị"] for r in units[:-1]]
    assert per_school + 1 == units[0]["Đăng ký"]
    assert {"MN", "TH", "THCS", "Tổng cộng"} == {row["Cấp học"] for row in levels}
    assert awards[-1]["Đăng ký"] == units[-1]["Đăng ký"] == levels[-1]["Đăng ký"]


def test_a_choice_of_summary_is_asked_for(reported):
    ran = run("-C", reported.root, "report")

    assert 2 == ran.code
    assert "--interim" in ran.err


def test_a_later_vote_changes_only_its_own_rows(reported, tmp_path):
    year = YearFolder(copytree(reported.root, tmp_path / "năm"))
    minutes(year, [count(code, "TTLDTT") for code in ("TO-TOAN", "TO-VAN")], name="tập thể")

    run("-C", year.root, "report", "--final")

    ran = run("diff", final(reported), final(year), "--json")
    told = [
        each["who"].partition(" (")[0]
        for each in ran.json["facts"]["differences"]
        if (each["sheet"], each["what"]) == ("Danh sách", "thêm")
    ]
    assert 1 == ran.code
    assert ["Tổ Toán"] == told


def test_an_upper_level_counts_what_its_council_decided(tmp_path):
    proposed = (
        ("TH-A", "01", "Nguyễn Văn Một", "LDTT"),
        ("TH-B", "01", "Lê Văn Ba", "LDTT"),
    )
    year = decided_district(tmp_path / "phòng", proposed)

    run("-C", year.root, "report", "--final", "--json")

    units = {r["Đơn vị"]: r for r in table(final(year), "Theo đơn vị", "Đơn vị")}
    fallen = [unit for unit, row in units.items() if row["Không đạt"] and unit != "Tổng cộng"]
    assert 1 == len(fallen)
    assert 2 == units["Tổng cộng"]["Đề nghị"]
