"""The public bad inputs, each named by its id, as far as reading is concerned."""

import io
import zipfile

import msoffcrypto
import openpyxl
import pytest
import sheets
import xlwt

from sheets_tool.books.extract import Wanted
from sheets_tool.books.grid import open_workbook
from sheets_tool.books.read import read_books
from sheets_tool.books.save import save
from sheets_tool.forms import foreign, record, registration, results
from sheets_tool.forms.events import CAMPAIGN, CONTEST
from sheets_tool.forms.foreign import FOREIGN_BOOKS
from sheets_tool.forms.registry import BOOKS
from sheets_tool.values.numbers import POINT_SCALE

W2 = registration.REGISTRATION
W4 = results.RESULTS
W12 = record.RECORD
CANHAN = FOREIGN_BOOKS[0]
NHANDULIEU = FOREIGN_BOOKS[3]

GOOD = """
| STT | Mã cán bộ | Họ và tên      | Danh hiệu đăng ký      | Hình thức khen thưởng đăng ký |
| 1   | GV001     | Nguyễn Thị Hoà | Lao động tiên tiến     | Giấy khen                     |
| 2   | GV002     | Trần Văn Đức   | Chiến sĩ thi đua cơ sở |                               |
"""
GOOD_ROWS = [("GV001", "Nguyễn Thị Hoà", "LDTT"), ("GV002", "Trần Văn Đức", "CSTDCS")]


def good_rows(reading):
    return sheets.rows(reading, W2, registration.PERSONS, "staff_id", "full_name", "titles")


def read_file(path, books=BOOKS):
    return read_books([Wanted(path)], books=books)


def messages(reading):
    return [f"{finding.code} {finding.message}" for finding in reading.findings]


@pytest.fixture
def good(tmp_path):
    return sheets.save(tmp_path / "Tổ Toán.xlsx", {"Cá nhân": GOOD}, stamp="registration")


def test_p01_a_path_that_does_not_exist(tmp_path):
    path = tmp_path / "không có.xlsx"

    reading = read_file(path)

    assert ["T01"] == sheets.found(reading)
    assert str(path) in reading.findings[0].message


def test_p01_a_folder_where_a_file_is_due(tmp_path):
    assert ["T06"] == sheets.found(read_file(tmp_path))


def test_p01_a_name_too_long_for_any_file(tmp_path):
    assert ["T01"] == sheets.found(read_file(tmp_path / ("x" * 5000)))


def test_p02_a_word_file_renamed(tmp_path):
    path = tmp_path / "danh sách.xlsx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", "<w:document/>")

    assert ["T03 Tệp không phải bảng tính Excel (đây là tệp Word)."] == messages(read_file(path))


def test_p03_a_workbook_cut_off_in_the_middle(good):
    data = good.read_bytes()
    good.write_bytes(data[: len(data) // 2])

    reading = read_file(good)

    assert ["T04"] == sheets.found(reading)
    assert "mở bằng Excel và lưu lại" in reading.findings[0].act


def test_p04_a_workbook_with_a_password(good):
    locked = io.BytesIO()
    with good.open("rb") as plain:
        msoffcrypto.OfficeFile(plain).encrypt("bí mật", locked)
    good.write_bytes(locked.getvalue())

    reading = read_file(good)

    assert ["T05"] == sheets.found(reading)
    assert "xóa mật khẩu" in reading.findings[0].act


def test_p06_a_file_of_no_bytes(tmp_path):
    path = tmp_path / "rỗng.xlsx"
    path.touch()

    assert ["T10"] == sheets.found(read_file(path))


def test_p07_a_workbook_of_excel_97(tmp_path):
    path = tmp_path / "Tổ Toán.xls"
    book = xlwt.Workbook()
    sheet = book.add_sheet("Cá nhân")
    for row, line in enumerate(sheets.grid(GOOD)):
        for column, cell in enumerate(line):
            sheet.write(row, column, cell)
    book.save(str(path))

    reading = read_file(path)

    assert GOOD_ROWS == good_rows(reading)
    assert ["B04"] == sheets.found(reading)


def test_p02_an_old_word_file_with_a_table_of_excel_in_it(tmp_path):
    path = tmp_path / "danh sách.xls"
    path.write_bytes(sheets.ole({"WordDocument": None, "ObjectPool": ["Workbook"]}))

    assert ["T03 Tệp không phải bảng tính Excel (đây là tệp Word)."] == messages(read_file(path))


def test_p04_an_old_way_to_encrypt(tmp_path):
    path = tmp_path / "a.xlsx"
    path.write_bytes(sheets.ole({"EncryptedPackage": None, "EncryptionInfo": None}))

    assert ["T05"] == sheets.found(read_file(path))


def test_p08_an_output_that_is_open_is_left_whole(tmp_path, monkeypatch):
    path = tmp_path / "dang-ky.xlsx"
    path.write_bytes(b"old")

    def refuse(source, target):
        raise PermissionError(13, "đang mở", str(target), str(source))

    monkeypatch.setattr("os.replace", refuse)
    with pytest.raises(PermissionError):
        save(path, b"new")

    assert [path] == list(tmp_path.iterdir())
    assert b"old" == path.read_bytes()


_STRICT = (
    (
        b"http://schemas.openxmlformats.org/spreadsheetml/2006/main",
        b"http://purl.oclc.org/ooxml/spreadsheetml/main",
    ),
    (
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        b"http://purl.oclc.org/ooxml/officeDocument/relationships",
    ),
)


def _strict(_, data):
    for transitional, strict in _STRICT:
        data = data.replace(transitional, strict)
    return data


def test_p09_a_strict_copy_reads_the_same(tmp_path):
    path = sheets.save(
        tmp_path / "theo-doi.xlsx",
        {
            "Sáng kiến": """
            | Năm       | Mã sáng kiến | Tên    | Tác giả | Ngày quyết định | Điểm hội đồng |
            | 2019-2020 | SK01         | Vẽ đồ  | GV001   | @2020-06-30     | 8.5           |
            | 2019      | SK02         | Hát ru | GV002   | 31/02/2020      | #N/A          |
            """
        },
        stamp="record",
    )
    strict = sheets.rewrite(path, _strict, to=tmp_path / "strict.xlsx")

    good, copy = read_file(path), read_file(strict)

    assert ["E3 O04", "F3 O08"] == sheets.found(good) == sheets.found(copy)
    codes = record.INITIATIVES.by_code
    assert [sheets.column(good, W12, record.INITIATIVES, code) for code in codes] == [
        sheets.column(copy, W12, record.INITIATIVES, code) for code in codes
    ]


def test_p09_a_strict_date_in_iso_words_is_a_date(tmp_path):
    path = sheets.save(
        tmp_path / "theo-doi.xlsx",
        {
            "Sáng kiến": """
            | Năm       | Mã sáng kiến | Tên   | Tác giả | Ngày quyết định |
            | 2019-2020 | SK01         | Vẽ đồ | GV001   | @2020-06-30     |
            """
        },
        stamp="record",
    )

    def iso(name, data):
        if name == "xl/worksheets/sheet1.xml":
            data = data.replace(b't="n"><v>44012</v>', b't="d"><v>2020-06-30</v>')
            assert b't="d"' in data
        return _strict(name, data)

    reading = read_file(sheets.rewrite(path, iso))

    assert [] == sheets.found(reading)
    days = sheets.column(reading, W12, record.INITIATIVES, "decision_date")
    assert ["2020-06-30"] == [day.date().isoformat() for day in days]


def test_p10_a_sheet_that_says_it_has_one_cell(good):
    def lie(name, data):
        if name == "xl/worksheets/sheet1.xml":
            data = data.replace(b'<dimension ref="A1:E3"', b'<dimension ref="A1"')
            assert b'ref="A1"' in data
        return data

    reading = read_file(sheets.rewrite(good, lie))

    assert GOOD_ROWS == good_rows(reading)


def test_p11_institution_lines_title_and_header_at_row_6():
    reading = sheets.read(
        W2,
        f"""
        | PHÒNG GD&ĐT KIM SƠN |  |                      |
        | TRƯỜNG THCS KIM SƠN |  |                      |
        | TỔ TOÁN – TIN       |  | Độc lập - Tự do      |
        | ĐĂNG KÝ DANH HIỆU   |  |                      |
        |                     |  |                      |
        {GOOD.strip()}
        """,
    )

    assert [] == sheets.found(reading)
    assert GOOD_ROWS == good_rows(reading)
    assert [7, 8] == sheets.column(reading, W2, registration.PERSONS, "_row")


@pytest.mark.parametrize("merged", [(), ("A1:A2", "B1:B2", "C1:C2", "D1:E1", "F1:F2")])
def test_p12_a_header_two_deep(tmp_path, merged):
    path = sheets.save(
        tmp_path / "Tổ Văn.xlsx",
        {
            "Cá nhân": """
            | STT | Mã cán bộ | Họ và tên      | Đăng ký |             | Ghi chú |
            |     |           |                | Thi đua | Khen thưởng |         |
            | 1   | GV001     | Nguyễn Thị Hoà | LĐTT    | GK          | mới     |
            """
        },
        stamp="registration",
        merged=merged,
    )

    reading = read_file(path)

    assert [] == sheets.found(reading)
    assert [("Nguyễn Thị Hoà", "LDTT", "GK", "mới")] == sheets.rows(
        reading, W2, registration.PERSONS, "full_name", "titles", "commendations", "note"
    )


@pytest.mark.parametrize(
    "numbers",
    [
        "| (1) | (2) | (3) | (4) | (5) |",
        "| 1 | 2 | 3 | 4 | 5 |",
        "| '1 | '2 | '3 | '4 | '5 |",
        "| A | B | 1 | 2 | 3=1+2 |",
    ],
)
def test_p13_a_row_that_numbers_the_columns(numbers):
    header, *body = GOOD.strip().splitlines()

    reading = sheets.read(W2, "\n".join([header, numbers, *body]))

    assert [] == sheets.found(reading)
    assert GOOD_ROWS == good_rows(reading)
    assert "đọc 3 = nhận 2 + để riêng 0 + trống 0 + ngoài bảng 1" == str(reading.counted_of(0))


@pytest.mark.parametrize(
    "total",
    [
        "| Tổng cộng | | | 2 | 1 |",
        "| | Tổng cộng: 2 người | | | |",
        "| | | Tổng số | 2 | 1 |",
        "| | TỔNG | 2 | | |",
        "| Cộng | | 20 người | 2 | 1 |",
        "| | Cộng: | 2 | 2 | 1 |",
    ],
)
def test_p14_a_total_is_not_a_person(total):
    reading = sheets.read(W2, GOOD.strip() + "\n" + total)

    assert [] == sheets.found(reading)
    assert GOOD_ROWS == good_rows(reading)


@pytest.mark.parametrize(
    "below",
    [
        """
        | | | | | Kim Sơn, ngày 25 tháng 9 năm 2020 |
        | | NGƯỜI LẬP BIỂU | | | HIỆU TRƯỞNG |
        | | (Ký, ghi rõ họ tên) | | | (Ký, đóng dấu) |
        | | | | | |
        | | Nguyễn Thị Lan | | | Trần Văn Minh |
        """,
        """
        | | Kim Sơn, ngày 05/10/2020 | | | |
        | | Người lập | TỔ TRƯỞNG | KT. HIỆU TRƯỞNG | PHÓ HIỆU TRƯỞNG |
        | | Nguyễn Thị Lan | Lê Văn Tám | Trần Văn Minh | |
        """,
        """
        | Danh sách này có 2 người. | | | | |
        | Ghi chú: nộp trước ngày 30/9. | | | | |
        | THƯ KÝ | | TM. HỘI ĐỒNG | CHỦ TỊCH | |
        """,
    ],
)
def test_p15_signatures_below_are_ignored(below):
    reading = sheets.read(W2, GOOD.strip() + "\n" + below.strip())

    assert [] == sheets.found(reading)
    assert GOOD_ROWS == good_rows(reading)


def test_p16_blank_rows_keep_the_row_numbers():
    """Also fault 7 of the field's tools: a wrong row number after blank rows."""
    header, first, second = GOOD.strip().splitlines()

    reading = sheets.read(W2, f"{header}\n{first}\n| | | | | |\n| | | | | |\n{second}")

    assert [] == sheets.found(reading)
    assert [2, 5] == sheets.column(reading, W2, registration.PERSONS, "_row")
    assert "đọc 4 = nhận 2 + để riêng 0 + trống 2 + ngoài bảng 0" == str(reading.counted_of(0))


def test_p17_no_column_for_the_title():
    reading = sheets.read(
        W2,
        """
        | STT | Mã cán bộ | Họ và tên      | Danh hiệu thi đua năm nay | Ghi chú |
        | 1   | GV001     | Nguyễn Thị Hoà | LĐTT          |         |
        """,
    )

    message = reading.findings[0].message
    assert ["D1 H01"] == sheets.found(reading)
    assert "Không có cột “Danh hiệu đăng ký”" in message
    assert "“Họ và tên”" in message
    assert "Cột gần giống nhất: “Danh hiệu thi đua năm nay”" in message
    assert "đọc 1 = nhận 0 + để riêng 1 + trống 0 + ngoài bảng 0" == str(reading.counted_of(0))


def test_p18_columns_in_another_order_are_silent():
    reading = sheets.read(
        W2,
        """
        | Chức vụ     | Danh hiệu đăng ký      | Họ và tên      | STT | Mã cán bộ |
        | Hiệu trưởng | Lao động tiên tiến     | Nguyễn Thị Hoà | 1   | GV001     |
        | Giáo viên   | Chiến sĩ thi đua cơ sở | Trần Văn Đức   | 2   | GV002     |
        """,
    )

    assert [] == sheets.found(reading)
    assert GOOD_ROWS == good_rows(reading)


def test_p19_extra_columns_are_told_where_they_hold_data():
    reading = sheets.read(
        W2,
        """
        | Mã cán bộ | Họ và tên      | Danh hiệu đăng ký  | Điện thoại | Thâm niên |
        | GV001     | Nguyễn Thị Hoà | Lao động tiên tiến | 0912       |           |
        """,
    )

    assert ["D1 H03"] == sheets.found(reading)


def test_a_list_by_hand_numbers_its_rows_and_shortens_its_headers():
    reading = sheets.read(
        CAMPAIGN,
        """
        | TT | Mã cuộc vận động | Loại đối tượng | Tên    | Hiện vật | SL | ĐVT   |
        | 1  | VC               | Lớp            | Lớp 4A | Vở viết  | 30 | quyển |
        | 2  | VC               | HS             | Lê An  | Vở viết  | 5  | quyển |
        """,
    )

    assert [] == sheets.found(reading)
    told = reading.frame(CAMPAIGN.id, CAMPAIGN.forms[0])
    assert ["TAP_THE", "HOC_SINH"] == told["candidate_kind"].tolist()
    assert [30 * POINT_SCALE, 5 * POINT_SCALE] == told["quantity"].tolist()
    assert ["quyển", "quyển"] == told["goods_unit"].tolist()


def test_p20_a_column_twice_is_read_from_neither():
    reading = sheets.read(
        CONTEST,
        """
        | Mã phong trào | Vòng   | Đối tượng | Họ và tên    | Điểm | Điểm |
        | PT01          | Trường | Cá nhân   | Trần Văn Đức | 8    | 9    |
        """,
    )

    assert ["F1 H02"] == sheets.found(reading)
    assert "ở cột E và cột F" in reading.findings[0].message
    assert [None] == sheets.column(reading, CONTEST, CONTEST.forms[0], "points")
    assert 1 == reading.counted_of(0).aside


def test_p20_a_required_column_twice_is_one_finding_and_no_flood_of_blanks():
    reading = sheets.read(
        W2,
        """
        | Mã cán bộ | Họ và tên      | Họ tên         | Danh hiệu đăng ký |
        | GV001     | Nguyễn Thị Hoà | Nguyễn Thị Hoà | LĐTT              |
        | GV002     | Trần Văn Đức   | Trần Văn Đức   | LĐTT              |
        """,
    )

    assert ["C1 H02"] == sheets.found(reading)
    assert 2 == reading.counted_of(0).aside


def test_p21_a_sheet_renamed_is_silent():
    reading = sheets.read(W2, {"Bản cuối (2)": GOOD})

    assert [] == sheets.found(reading)
    assert GOOD_ROWS == good_rows(reading)


def test_p22_two_sheets_with_a_fitting_header():
    reading = sheets.read(W2, {"Tổ Toán": GOOD, "Tổ Văn": GOOD})

    assert ["B02"] == sheets.found(reading)
    assert "--sheet" in reading.findings[0].act
    assert [] == good_rows(reading)


def test_p22_the_sheet_that_is_named_is_read_and_the_others_with_it():
    collectives = """
    | STT | Tên tập thể | Danh hiệu đăng ký |
    | 1   | Tổ Toán     | TTLĐTT            |
    """
    reading = sheets.read(
        W2, {"Tổ Toán": GOOD, "Tổ Văn": GOOD, "Tập thể": collectives}, sheet="tổ văn"
    )

    assert [] == sheets.found(reading)
    assert GOOD_ROWS == good_rows(reading)
    assert ["Tổ Toán"] == sheets.column(reading, W2, registration.COLLECTIVES, "collective")


def test_p23_a_header_without_rows():
    assert ["B06"] == sheets.found(sheets.read(W2, GOOD.strip().splitlines()[0]))


def test_p24_names_in_decomposed_letters_equal_composed_ones():
    reading = sheets.read(
        W2, GOOD.replace("Nguyễn Thị Hoà", "Nguye\u0302\u0303n Thi\u0323 Hoa\u0300")
    )

    assert GOOD_ROWS == good_rows(reading)
    assert ["O16"] == sheets.found(reading)


def test_p24_headers_in_decomposed_letters_are_silent():
    reading = sheets.read(W2, GOOD.replace("Họ và tên", "Ho\u0323 va\u0300 te\u0302n"))

    assert [] == sheets.found(reading)
    assert GOOD_ROWS == good_rows(reading)


def test_p25_blanks_are_tidied_and_counted():
    reading = sheets.read(
        W2, GOOD.replace("Nguyễn Thị Hoà", "Nguyễn  Thị\u00a0Hoà").replace("GV002", "GV002\u200b")
    )

    assert GOOD_ROWS == good_rows(reading)
    assert ["O16 Đã bỏ qua dấu cách thừa, ký tự ẩn hoặc kiểu gõ khác ở 2 ô của trang."] == (
        messages(reading)
    )


def test_p27_spellings_of_one_title():
    reading = sheets.read(
        W2,
        """
        | Mã cán bộ | Họ và tên | Danh hiệu đăng ký       |
        | GV001     | Lê An     | CSTĐ cơ sở              |
        | GV002     | Lê Ba     | Chiến sỹ thi đua cơ sở  |
        | GV003     | Lê Ca     | cstđcs                  |
        | GV004     | Lê Da     | LĐTT, CSTĐ cấp cơ sở    |
        | GV005     | Lê Êm     | LĐTT\\nCSTĐ CS          |
        """,
    )

    assert ["CSTDCS", "CSTDCS", "CSTDCS", "LDTT;CSTDCS", "LDTT;CSTDCS"] == sheets.column(
        reading, W2, registration.PERSONS, "titles"
    )
    assert [] == sheets.found(reading)


def test_p28_a_title_that_could_be_four():
    reading = sheets.read(W2, GOOD.replace("Chiến sĩ thi đua cơ sở", "CSTĐ"))

    assert ["D3 O06"] == sheets.found(reading)
    assert 4 == reading.findings[0].act.count("Chiến sĩ thi đua")


def points(literal):
    return sheets.read(
        CONTEST,
        f"""
        | Mã phong trào | Vòng   | Đối tượng | Họ và tên    | Điểm      |
        | PT01          | Trường | Cá nhân   | Trần Văn Đức | {literal} |
        """,
    )


@pytest.mark.parametrize("literal", ["8,5", "'8.5", "8.5"])
def test_p29_a_decimal_comma_is_silent(literal):
    reading = points(literal)

    assert [] == sheets.found(reading)
    assert [8_500_000] == sheets.column(reading, CONTEST, CONTEST.forms[0], "points")


@pytest.mark.parametrize("header", ["Số tháng công tác", "Số tháng làm việc"])
def test_months_are_read_under_the_headers_that_schools_use(header):
    reading = sheets.read(
        W4,
        f"""
        | Mã cán bộ | Họ và tên    | Xếp loại chất lượng | {header} |
        | GV001     | Trần Văn Đức | HTTNV               | 12       |
        """,
    )

    assert [] == sheets.found(reading)
    assert [12] == sheets.column(reading, W4, W4["persons"], "months_worked")


def test_p30_a_number_above_the_most():
    reading = sheets.read(
        W4,
        """
        | Mã cán bộ | Họ và tên    | Xếp loại chất lượng | Số tháng công tác trong năm |
        | GV001     | Trần Văn Đức | HTTNV               | 13                          |
        """,
    )

    assert ["D2 O03"] == sheets.found(reading)
    assert "từ 0 đến 12" in reading.findings[0].message


@pytest.mark.parametrize("literal", ["8.5.0", "tám"])
def test_p31_no_number(literal):
    assert ["E2 O02"] == sheets.found(points(literal))


def decided_on(literal):
    return sheets.read(
        W4,
        {
            "Sáng kiến": f"""
            | Mã sáng kiến | Tên   | Tác giả | Ngày quyết định |
            | SK01         | Vẽ đồ | GV001   | {literal}       |
            """
        },
    )


@pytest.mark.parametrize("literal", ["31/02/1980", "1985", "'1985", "15/8/85", "18/11/20220"])
def test_p32_p33_no_day_where_a_day_is_asked(literal):
    assert ["D2 O04"] == sheets.found(decided_on(literal))


def test_p33_a_year_alone_where_the_column_allows_it():
    reading = sheets.read(
        CANHAN,
        """
        | STT | Họ và tên    | Giới tính | Ngày sinh |
        | 1   | Trần Văn Đức | Nam       | 1985      |
        """,
    )

    assert [] == sheets.found(reading)
    assert ["1985"] == sheets.column(reading, CANHAN, foreign.CANHAN, "birth_date")


def test_p34_a_formula_with_its_value(tmp_path):
    path = sheets.save(
        tmp_path / "a.xlsx",
        {"Cá nhân": GOOD.replace("Trần Văn Đức", '="Trần Văn "&"Đức" -> Trần Văn Đức')},
        stamp="registration",
    )

    reading = read_file(path)

    assert [] == sheets.found(reading)
    assert GOOD_ROWS == good_rows(reading)


def test_p35_a_formula_without_a_value_is_no_blank(tmp_path):
    path = sheets.save(
        tmp_path / "a.xlsx",
        {"Cá nhân": GOOD.replace("Trần Văn Đức", "=A1")},
        stamp="registration",
    )

    assert ["C3 O07"] == sheets.found(read_file(path))


def test_p35_rows_of_nothing_but_uncomputed_names_are_not_lost():
    reading = sheets.read(
        W2,
        """
        | Mã cán bộ | Họ và tên | Danh hiệu đăng ký |
        | =A1       | =B1       | =C1               |
        """,
    )

    assert ["A2 O07", "B2 O07", "C2 O07"] == sheets.found(reading)


def test_p36_an_error_in_a_needed_cell_and_spare_rows_of_errors(tmp_path):
    path = sheets.save(
        tmp_path / "a.xlsx",
        {
            "Cá nhân": GOOD.replace("Trần Văn Đức", "#N/A")
            + "| 3 | #N/A | #N/A | #N/A | #N/A |\n" * 9
        },
        stamp="registration",
    )

    reading = read_file(path)

    assert ["C3 O08"] == sheets.found(reading)
    assert 2 == len(reading.frame(W2.id, registration.PERSONS))


def test_p37_a_name_without_a_title():
    reading = sheets.read(
        NHANDULIEU,
        """
        | Phân loại khen thưởng | Tên tập thể/cá nhân/hộ gia đình | Danh hiệu thi đua |
        | CANHAN                | Trần Văn Đức                    |                   |
        """,
    )

    assert ["C2 O01"] == sheets.found(reading)


def test_p39_two_people_of_one_name_are_two_rows():
    reading = sheets.read(
        CANHAN,
        """
        | STT | Họ và tên    | Giới tính | Ngày sinh  |
        | 1   | Trần Văn Đức | Nam       | 05/09/1985 |
        | 2   | Trần Văn Đức | Nam       | 06/10/1990 |
        """,
    )

    assert [] == sheets.found(reading)
    assert ["1985-09-05", "1990-10-06"] == sheets.column(
        reading, CANHAN, foreign.CANHAN, "birth_date"
    )


def test_a_reading_leaves_the_file_as_it_is(good):
    before = good.read_bytes()

    read_file(good)

    assert before == good.read_bytes()
    assert "Cá nhân" in openpyxl.load_workbook(good).sheetnames
    assert 2 == len(open_workbook(good).sheets)
