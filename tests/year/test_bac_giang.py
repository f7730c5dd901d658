"""The sample year of Bắc Giang after its schools reported: totals are the sums of the schools'.

What the schools sent is summed here from their cells with openpyxl alone.
"""

from collections import Counter
from datetime import date
from shutil import copytree

import openpyxl
import pytest
from event_years import codes, said, table, words

from sheets_tool.books.write import lay_out, to_bytes
from sheets_tool.year.consolidating import consolidate_units
from sheets_tool.year.exemplifying import exemplify
from sheets_tool.year.folder import YearFolder
from sheets_tool.year.putting import put_down
from sheets_tool.year.rehearsal.bac_giang import END, INTERIM, REMINDED
from sheets_tool.year.rehearsal.steps import LATER
from sheets_tool.year.reporting import report_of
from sheets_tool.year.sending import send
from sheets_tool.year.shipped import shipped
from sheets_tool.year.standing import status
from sheets_tool.year.voting import vote

SAMPLE = shipped("samples") / "bac-giang"
ABSENT, LATE = "Trường Mầm non Ánh Dương", "Trường THCS Hướng Dương"
SIDES = ("Cá nhân", "Tập thể")


def arrived(root, *names):
    """Return a copy of the sample year in which some of what comes later has arrived."""
    for source in (SAMPLE, *(SAMPLE / LATER / name for name in names)):
        copytree(source, root, dirs_exist_ok=True)
    return YearFolder(root)


def rows_of(sheet):
    """Return the rows of a sheet's table: header → value, read without the project's reader."""
    rows = list(sheet.values)
    top = next((n for n, row in enumerate(rows) if "Danh hiệu, hình thức" in row), None)
    if top is None:
        return []
    heads = [str(head).removesuffix(" (*)") for head in rows[top]]
    found = (dict(zip(heads, row, strict=True)) for row in rows[top + 1 :])
    return [row for row in found if row.get("Giai đoạn")]


def summed(paths):
    """Return (unit, side, award, state) → rows of the workbooks of some paths or streams."""
    total = Counter()
    for path in paths:
        book = openpyxl.load_workbook(path)
        for side in SIDES:
            for row in rows_of(book[side]):
                key = (row["Tên đơn vị"], side, row["Danh hiệu, hình thức"], row["Giai đoạn"])
                total[key] += 1
    return total


def schools(kind):
    """Return what the schools sent of a kind, summed."""
    return summed(sorted((SAMPLE / LATER).glob(f"*/nhan/*/{kind} *.xlsx")))


def written(outcome, path):
    """Save the one workbook of an outcome and return what it sums to."""
    path.write_bytes(to_bytes(outcome.outputs[0].book))
    return summed([path])


def by_award(total, state):
    """Return (award, side) → rows of a state."""
    found = Counter()
    for (_, side, award, reached), count in total.items():
        if reached == state:
            found[award, side] += count
    return found


def shown(outcome, head):
    """Return (award, side) → what the report counts under a heading."""
    rows = table(outcome, "Theo danh hiệu", "Danh hiệu, hình thức", "Đối tượng", head)
    return Counter({(award, side): count for award, side, count in rows if side and count})


def by_unit(outcome, head):
    rows = table(outcome, "Theo đơn vị", "Đơn vị", head)
    return {name: count for name, count in rows if count and name != "Tổng cộng"}


@pytest.fixture(scope="module")
def interim(tmp_path_factory):
    return arrived(tmp_path_factory.mktemp("sơ kết"), INTERIM, REMINDED)


@pytest.fixture(scope="module")
def ended(tmp_path_factory):
    year = arrived(tmp_path_factory.mktemp("cuối năm"), INTERIM, REMINDED, END)
    put_down(vote(year, day=date(2021, 6, 8)))
    return year


@pytest.fixture(scope="module")
def final_report(ended):
    return report_of(ended, period=None, day=None, final=True)


def test_who_has_not_reported_is_chased_by_name(tmp_path):
    outcome = status(arrived(tmp_path, INTERIM))

    due = "(hạn 22/01/2021)"
    missing = [message for message in said(outcome, "C02") if message.endswith(f"{due}.")]
    assert [
        f"Chưa nhận được “Hồ sơ gửi cấp trên: Sơ kết” của {name} {due}." for name in (ABSENT, LATE)
    ] == missing
    # Who sent one kind only is told what came instead; nobody else's other files are news.
    assert all(LATE in message for message in said(outcome, "C11"))


def test_who_reports_after_the_reminder_is_late_and_counted(interim):
    outcome = consolidate_units(interim, kind="SO_KET")

    assert [f"{LATE} gửi ngày 28/01/2021, sau hạn 22/01/2021."] == said(outcome, "C03")
    assert ([ABSENT], 12) == (outcome.facts["missing"], outcome.facts["units_received"])
    assert "tong-hop-so-ket.xlsx" == outcome.outputs[0].path.name


def test_interim_totals_are_the_sums_of_the_schools(interim, tmp_path):
    sent = schools("so-ket")
    report = report_of(interim, period=None, day=None, final=False)

    assert 300 < sent.total()
    assert sent == written(consolidate_units(interim, kind="SO_KET"), tmp_path / "x.xlsx")
    assert by_award(sent, "Đăng ký") == shown(report, "Đăng ký")


def test_final_totals_are_the_sums_of_the_schools(ended, tmp_path):
    merged = written(consolidate_units(ended, kind="CUOI_NAM"), tmp_path / "x.xlsx")

    assert schools("cuoi-nam") == merged


def test_what_goes_to_the_province_adds_up_to_what_the_schools_sent(ended, tmp_path):
    sent = schools("cuoi-nam")
    up = written(send(ended, "CUOI_NAM", day=date(2021, 6, 8)), tmp_path / "x.xlsx")

    proposed = by_award(sent, "Đề nghị")
    settled = by_award(up, "Quyết định") + by_award(up, "Đề nghị") + by_award(up, "Không đạt")
    before = by_award(sent, "Quyết định") + by_award(sent, "Không đạt")
    assert proposed + before == settled
    assert by_award(sent, "Đăng ký") == by_award(up, "Đăng ký")
    assert {("Tập thể lao động xuất sắc", "Tập thể"): 4} == by_award(up, "Đề nghị")


def test_the_final_report_counts_each_unit_as_its_own_workbook_does(final_report):
    sent = schools("cuoi-nam")
    units = Counter()
    for (unit, _, _, state), count in sent.items():
        units[unit] += count if state in {"Đề nghị", "Quyết định"} else 0

    assert dict(units) == by_unit(final_report, "Đề nghị")
    assert ABSENT not in by_unit(final_report, "Đề nghị")


def test_who_commends_much_with_poor_results_is_told(final_report):
    (message,) = said(final_report, "A42")
    rows = table(
        final_report,
        "Trên mức LĐTT",
        "Tổ / đơn vị",
        "Tỷ lệ đã khen (%)",
        "HTT nhiệm vụ trở lên (%)",
        "Chỉ tiêu công tác đạt",
    )
    shares = {name: (share, good, met) for name, share, good, met in rows}

    assert message.startswith("Trường TH Đồng Xanh: khen 10/13 người")
    assert "1/4" == shares["Trường TH Đồng Xanh"][2]
    assert shares["Trường TH Đồng Xanh"][1] < shares["Trường TH Hòa Bình"][1]


def test_exemplars_of_schools_and_sector_are_published_and_the_overdue_told(interim):
    outcome = exemplify(interim, day=date(2021, 2, 3))

    assert ["N44"] == codes(outcome, "N")
    board = table(outcome, "Bảng tin", "Họ và tên / Tên tập thể")
    assert [("Nguyễn Gia Khiêm",)] == [row for row in board if row[0] == "Nguyễn Gia Khiêm"]
    assert 2 == len(board)
    assert any("Góc chơi làm từ đồ tái chế" in text for text in words(outcome, "Trang web"))


def test_every_sheet_of_the_final_report_is_laid_out(final_report):
    names = [canvas.name for canvas in lay_out(final_report.outputs[0].book)]

    assert {"Theo đơn vị", "Theo cấp học", "Theo khối", "Trên mức LĐTT"} <= set(names)


def test_a_share_is_of_the_people_of_the_units_that_reported(final_report):
    rows = table(
        final_report, "Chỉ tiêu", "Danh hiệu, hình thức", "Quyết định", "Số gốc", "Kết quả"
    )
    (titled,) = [row[1:] for row in rows if row[0] == "Lao động tiên tiến"]

    assert (155, 172) == titled[:2]
    assert 90.12 == titled[2]  # 155 of 172, half up
