"""`record import` and `record show`: history from old lists, with its source and its doubts."""

import openpyxl
import pytest
from command_line import run
from sheets import save
from year_folders import STAFF, plan, write

from sheets_tool.forms import record as w12
from sheets_tool.forms import registration as w2

NAMESAKES = (*STAFF, ("GV005", "Lê Thị Đức", "GV", "Tổ Toán"))


@pytest.fixture
def root(tmp_path):
    return plan(tmp_path / "năm")


def rows_of(root, sheet="Thành tích"):
    """Return the rows of a sheet of the record by header."""
    rows = list(openpyxl.load_workbook(root / "luu-tru" / "theo-doi.xlsx")[sheet].values)
    top = next(i for i, row in enumerate(rows) if "Năm (*)" in row or "Mức (*)" in row)
    heads = [str(head).removesuffix(" (*)") for head in rows[top]]
    return [dict(zip(heads, row, strict=True)) for row in rows[top + 1 :] if any(row)]


def told(root):
    """Return (code, year, award, status) of each achievement."""
    keys = ("Mã", "Năm", "Danh hiệu, hình thức", "Trạng thái")
    return [tuple(row[key] for key in keys) for row in rows_of(root)]


def import_(root, path, *more):
    return run("-C", root, "record", "import", path, "--json", *more)


def test_a_list_with_a_year_in_its_title_and_no_codes(root, tmp_path):
    path = save(
        tmp_path / "khen 19-20.xlsx",
        {
            "Sheet1": """
            | DANH SÁCH ĐƯỢC KHEN THƯỞNG NĂM HỌC 2019 - 2020 | | |
            | STT | Họ và tên | Danh hiệu | Số QĐ |
            | 1 | Trần Văn Hòa | LĐTT | 12/QĐ-PGD |
            | 2 | Nguyễn Thị Thủy | CSTĐ cơ sở; LĐTT | |
            """
        },
    )

    ran = import_(root, path)

    note = "nhập từ danh sách cũ, độ tin cậy thấp (nhận theo tên, năm theo tiêu đề, "
    assert 0 == ran.code
    assert [
        ("GV002", "2019-2020", "Lao động tiên tiến", "Đã quyết định"),
        ("GV001", "2019-2020", "Chiến sĩ thi đua cơ sở", "Đã quyết định"),
        ("GV001", "2019-2020", "Lao động tiên tiến", "Đã quyết định"),
    ] == told(root)
    assert ["12/QĐ-PGD", None, None] == [row["Số quyết định"] for row in rows_of(root)]
    assert rows_of(root)[1]["Ghi chú"].startswith(note)
    assert rows_of(root)[1]["Ghi chú"].endswith("chưa có số quyết định")
    assert rows_of(root)[0]["Nguồn"].endswith(" · Sheet1!B3")
    assert [("TH-MAU", "2019-2020", "Không")] == [
        tuple(row.values())[:3] for row in rows_of(root, "Năm có dữ liệu")
    ]


def test_a_sheet_a_year_and_a_second_import_adds_nothing(root, tmp_path):
    body = "| Mã cán bộ | Họ và tên | Danh hiệu |\n| GV001 | Nguyễn Thị Thủy | LĐTT |"
    path = save(tmp_path / "cũ.xlsx", {"2017-2018": body, "NH 18-19": body})

    import_(root, path)
    before = (root / "luu-tru" / "theo-doi.xlsx").read_bytes()
    again = import_(root, path)

    assert ["2017-2018", "2018-2019"] == [year for _, year, *_ in told(root)]
    assert before == (root / "luu-tru" / "theo-doi.xlsx").read_bytes()
    assert 0 == again.json["facts"]["added"]["achievements"]


def test_a_column_a_year(root, tmp_path):
    path = save(
        tmp_path / "cũ.xlsx",
        {
            "Theo dõi": """
            | STT | Mã | Họ và tên | 2017-2018 | Năm học 2018-2019 |
            | 1 | GV001 | Nguyễn Thị Thủy | LĐTT | LĐTT, CSTĐCS |
            | 2 | GV002 | Trần Văn Hoà | | LĐTT |
            """
        },
    )

    import_(root, path)

    assert {
        ("GV001", "2017-2018", "Lao động tiên tiến", "Đã quyết định"),
        ("GV001", "2018-2019", "Lao động tiên tiến", "Đã quyết định"),
        ("GV001", "2018-2019", "Chiến sĩ thi đua cơ sở", "Đã quyết định"),
        ("GV002", "2018-2019", "Lao động tiên tiến", "Đã quyết định"),
    } == set(told(root))


def test_namesakes_are_a_question_unless_the_birth_date_tells(tmp_path):
    root = plan(tmp_path / "năm", staff=NAMESAKES)
    path = save(
        tmp_path / "cũ.xlsx",
        {"2019-2020": "| TT | Họ và tên | Danh hiệu |\n| 1 | Lê Thị Đức | LĐTT |"},
    )

    ran = import_(root, path)

    assert (1, True) == (ran.code, "N07" in ran.codes)
    assert 1 == ran.json["facts"]["aside"]
    assert [] == told(root)


def test_people_who_have_left_are_told_and_not_imported(root, tmp_path):
    path = save(
        tmp_path / "cũ.xlsx",
        {"2019-2020": "| TT | Họ và tên | Danh hiệu |\n| 1 | Người Đã Đi | LĐTT |"},
    )

    ran = import_(root, path)

    assert 0 == ran.code
    assert "“Người Đã Đi”" in ran.finding("N70")["message"]


@pytest.mark.parametrize(
    ("title", "more", "expected"),
    [
        pytest.param("DANH SÁCH ĐĂNG KÝ THI ĐUA", (), [], id="registered is not achieved"),
        pytest.param("DANH SÁCH ĐỀ NGHỊ KHEN", (), ["Đã đề nghị"], id="proposed"),
        pytest.param(
            "DANH SÁCH ĐỀ NGHỊ KHEN", ("--decided",), ["Đã quyết định"], id="a person says"
        ),
        pytest.param("DANH SÁCH KHEN THƯỞNG", (), ["Đã quyết định"], id="a list of the commended"),
    ],
)
def test_what_a_title_says_of_the_stage(root, tmp_path, title, more, expected):
    body = f"| {title} | | |\n| TT | Họ và tên | Danh hiệu |\n| 1 | Trần Văn Hoà | LĐTT |"
    path = save(tmp_path / "cũ.xlsx", {"Sheet1": body})

    import_(root, path, "--year", "2019-2020", *more)

    assert expected == [status for *_, status in told(root)]


def test_a_list_without_any_year_is_not_imported(root, tmp_path):
    path = save(
        tmp_path / "cũ.xlsx",
        {"Sheet1": "| TT | Họ và tên | Danh hiệu |\n| 1 | Trần Văn Hoà | LĐTT |"},
    )

    ran = import_(root, path)

    assert 1 == ran.code
    assert "C86" in ran.codes


@pytest.mark.parametrize(
    ("asked", "told_of"),
    [("2019-2020", ["NH 18-19"]), ("2018-2019", []), ("2019", [])],
    ids=["another school year", "the same", "a calendar year, as one decision may span"],
)
def test_a_year_asked_for_that_the_sheet_contradicts_is_told(root, tmp_path, asked, told_of):
    body = "| Mã cán bộ | Họ và tên | Danh hiệu |\n| GV001 | Nguyễn Thị Thủy | LĐTT |"
    path = save(tmp_path / "cũ.xlsx", {"NH 18-19": body, "Sheet2": body})
    ran = import_(root, path, "--year", asked)

    assert told_of == [each["sheet"] for each in ran.json["findings"] if each["code"] == "C91"]


def test_our_own_registration_is_no_history(root, tmp_path):
    rows = [{"staff_id": "GV001", "full_name": "Nguyễn Thị Thủy", "titles": "LDTT"}]
    path = write(tmp_path / "dk.xlsx", w2.REGISTRATION, {w2.PERSONS.id: rows}, year="2019-2020")

    ran = import_(root, path)

    assert "C87" in ran.codes
    assert [] == told(root)


def test_codes_of_another_system_are_read_by_the_table_in_the_workbook(root, tmp_path):
    path = save(
        tmp_path / "CANHAN.xlsx",
        {
            "DANHSACH": """
            | DANH SÁCH ĐỐI TƯỢNG ĐỀ NGHỊ KHEN THƯỞNG NĂM HỌC 2019-2020 | | |
            | STT | Họ và tên | Ngày sinh | Chức vụ | Mã danh hiệu thi đua (nếu có) |
            | 1 | Trần Văn Hoà | | Giáo viên | '1647933042 |
            """,
            "DANHMUC": "| STT | Mã số | Tên |\n| 1 | '1647933042 | Lao động tiên tiến |",
        },
    )

    import_(root, path)

    assert [("GV002", "2019-2020", "Lao động tiên tiến", "Đã đề nghị")] == told(root)


def test_a_number_found_later_fills_the_blank_and_takes_the_mark_away(root, tmp_path):
    body = "| Mã | Họ và tên | Danh hiệu | Số QĐ |\n| GV001 | Nguyễn Thị Thủy | LĐTT | {} |"
    import_(root, save(tmp_path / "a.xlsx", {"2019-2020": body.format("")}))

    numbered = body.format("Số 15/QĐ-UBND ngày 30/6/2020")
    import_(root, save(tmp_path / "b.xlsx", {"2019-2020": numbered}))

    (row,) = rows_of(root)
    assert "15/QĐ-UBND" == row["Số quyết định"]
    assert "30/06/2020" == f"{row['Ngày quyết định']:%d/%m/%Y}"
    assert "chưa có số quyết định" not in row["Ghi chú"]


def test_a_row_that_a_person_wrote_is_filled_and_never_overwritten(root, tmp_path):
    mine = {
        "candidate_kind": "CA_NHAN",
        "candidate_id": "GV001",
        "candidate_name": "Nguyễn Thị Thủy",
        "unit_code": "TH-MAU",
        "year": "2019-2020",
        "award": "LDTT",
        "status": "DA_QUYET_DINH",
        "decision_no": "99/QĐ",
        "note": "theo bản giấy",
    }
    write(root / "luu-tru" / "theo-doi.xlsx", w12.RECORD, {w12.ACHIEVEMENTS.id: [mine]})
    body = "| Mã | Họ và tên | Danh hiệu | Số QĐ |\n| GV001 | Nguyễn Thị Thủy | LĐTT | 12/QĐ |"

    ran = import_(root, save(tmp_path / "a.xlsx", {"2019-2020": body}))

    (row,) = rows_of(root)
    assert "“99/QĐ”" in ran.finding("C81")["message"]
    assert ("99/QĐ", "theo bản giấy") == (row["Số quyết định"], row["Ghi chú"])


def shown(root, name):
    return run("-C", root, "record", "show", name, "--json")


def test_the_file_of_a_person_tells_years_and_streaks(root, tmp_path):
    body = "| Mã | Họ và tên | Danh hiệu |\n| GV001 | Nguyễn Thị Thủy | LĐTT; CSTĐCS |"
    import_(root, save(tmp_path / "a.xlsx", {"2018-2019": body, "2019-2020": body}), "--complete")

    ran = shown(root, "nguyễn thị thuỷ")

    facts = ran.json["facts"]
    assert 0 == ran.code
    assert "GV001" == facts["candidate"]
    assert ["2019-2020", "2018-2019"] == [line.partition(":")[0] for line in facts["years"]]
    assert (
        "CSTĐ cơ sở liên tục 2 năm, đến 2019-2020; năm 2017-2018 chưa có dữ liệu"
        in facts["streaks"]
    )


def test_a_year_that_is_complete_without_the_award_ends_a_streak(root, tmp_path):
    mine = "| Mã | Họ và tên | Danh hiệu |\n| GV001 | Nguyễn Thị Thủy | LĐTT |"
    other = "| Mã | Họ và tên | Danh hiệu |\n| GV002 | Trần Văn Hoà | LĐTT |"
    lists = {"2017-2018": mine, "2018-2019": other, "2019-2020": mine}
    import_(root, save(tmp_path / "a.xlsx", lists), "--complete")

    ran = shown(root, "GV001")

    assert (
        "LĐTT liên tục 1 năm, đến 2019-2020; năm 2018-2019 không đạt"
        in ran.json["facts"]["streaks"]
    )


def test_a_list_that_names_the_higher_title_alone_does_not_break_the_lower_one(root, tmp_path):
    body = "| Mã | Họ và tên | Danh hiệu |\n| GV001 | Nguyễn Thị Thủy | {} |"
    lists = {"2018-2019": body.format("CSTĐCS"), "2019-2020": body.format("LĐTT")}
    import_(root, save(tmp_path / "a.xlsx", lists), "--complete")

    ran = shown(root, "GV001")

    told = "LĐTT liên tục 2 năm, đến 2019-2020; năm 2017-2018 chưa có dữ liệu"
    assert told in ran.json["facts"]["streaks"]


@pytest.mark.parametrize("name", ["Không Ai Cả", "GV999"])
def test_nobody_called_so_stops_the_command(root, tmp_path, name):
    body = "| Mã | Họ và tên | Danh hiệu |\n| GV001 | Nguyễn Thị Thủy | LĐTT |"
    import_(root, save(tmp_path / "a.xlsx", {"2018-2019": body}))

    assert 2 == shown(root, name).code


def test_without_a_record_the_way_to_make_one_is_told(root):
    ran = shown(root, "GV001")

    assert (2, ["W15"]) == (ran.code, ran.codes)
