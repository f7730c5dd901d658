"""Tables that are no workbooks: CSV in its encodings, web pages, XML of Excel 2003."""

from datetime import datetime
from unicodedata import normalize

import pytest
import sheets
from command_line import run

from sheets_tool.books.containers import TextKind
from sheets_tool.books.csv_text import decode, separator_of
from sheets_tool.books.extract import Wanted
from sheets_tool.books.grid import open_workbook
from sheets_tool.books.limits import LIMITS, Limits
from sheets_tool.books.read import read_books
from sheets_tool.books.text_tables import read_tables
from sheets_tool.findings.model import Place
from sheets_tool.forms import registration as w2
from sheets_tool.forms.registry import BOOKS
from sheets_tool.values.kind import UNCOMPUTED, ErrorCell

CSV = (
    "Mã cán bộ;Họ và tên;Danh hiệu đăng ký\r\n"
    '001;"Nguyễn Thị; Hoà";LĐTT\r\n002;Trần Văn Đức;"CSTĐCS;\nLĐTT"\r\n'
)
TONES = "\u0300\u0301\u0303\u0309\u0323"
PEOPLE = [("001", "Nguyễn Thị; Hoà", "LDTT"), ("002", "Trần Văn Đức", "CSTDCS;LDTT")]
HTML = """<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta charset="utf-8">
<style>td {color: red}</style></head><body><table><tr><td>bố cục</td></tr></table>
<table><tr><th colspan="3">DANH SÁCH</th></tr>
<tr><th>Mã cán bộ</th><th>Họ và
 tên</th><th>Danh hiệu đăng ký</th></tr>
<tr><td x:num="1">1</td><td>Trần Văn Đức</td><td>LĐTT<br>CSTĐCS</td></tr></table></body></html>"""
XML = """<?xml version="1.0" encoding="UTF-8"?><?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"
 xmlns:x="urn:schemas-microsoft-com:office:excel"
 xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
<Worksheet ss:Name="Cá nhân"><Table>
<Row ss:Index="3"><Cell><Data ss:Type="String">Mã cán bộ</Data></Cell>
<Cell><Data ss:Type="String">Họ và tên</Data></Cell>
<Cell ss:Index="4"><Data ss:Type="String">Danh hiệu đăng ký</Data></Cell></Row>
<Row><Cell><Data ss:Type="String">GV001</Data></Cell>
<Cell><ss:Data ss:Type="String">Trần <B>Văn</B> Đức</ss:Data></Cell>
<Cell ss:Index="4"><Data ss:Type="String">LĐTT</Data></Cell></Row>
</Table></Worksheet>
<Worksheet ss:Name="Ẩn"><Table><Row ss:Index="2">
<Cell ss:MergeAcross="1" ss:MergeDown="2"><Data ss:Type="Number">8.5</Data></Cell>
<Cell><Data ss:Type="DateTime">2020-09-05T00:00:00.000</Data></Cell>
<Cell><Data ss:Type="Boolean">1</Data></Cell><Cell><Data ss:Type="Error">#N/A</Data></Cell>
<Cell ss:Formula="=A1"/><Cell/></Row></Table>
<x:WorksheetOptions><x:Visible>SheetHidden</x:Visible></x:WorksheetOptions></Worksheet>
</Workbook>"""


def read(path):
    return read_books([Wanted(path)], books=BOOKS)


def people(reading):
    codes = ("staff_id", "full_name", "titles")
    return sheets.rows(reading, w2.REGISTRATION, w2.PERSONS, *codes)


def save(tmp_path, name, data):
    path = tmp_path / name
    path.write_bytes(data)
    return path


def as_windows_writes(letter):
    """Return a letter in cp1258: its tone, where it has one, stands behind it."""
    try:
        return letter.encode("cp1258")
    except UnicodeEncodeError:
        parts = normalize("NFD", letter)
        tone = next(part for part in parts if part in TONES)
        return (normalize("NFC", parts.replace(tone, "")) + tone).encode("cp1258")


def tables(data, kind, limits=LIMITS):
    return read_tables(data, kind, place=Place(), limits=limits)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_csv_in_unicode_reads_as_a_workbook(tmp_path, encoding):
    reading = read(save(tmp_path, "tổ toán.csv", CSV.encode(encoding)))

    assert PEOPLE == people(reading)
    assert ["B04", "T43"] == sheets.found(reading)


def test_a_csv_in_unicode_without_its_mark_reads_too(tmp_path):
    reading = read(save(tmp_path, "a.csv", CSV.encode("utf-16-le")))

    assert PEOPLE == people(reading)


def test_a_csv_of_an_old_code_page_reads_and_says_that_it_is_a_guess(tmp_path):
    path = save(tmp_path, "a.csv", b"".join(map(as_windows_writes, CSV)))

    reading = read(path)

    assert PEOPLE == people(reading)
    (told,) = [each for each in reading.findings if each.code == "T44"]
    assert "đọc thử theo cp1258: “Mã cán bộ;Họ và tên" in told.message


def test_a_csv_in_letters_of_an_old_font_is_told_as_such():
    typed = "Mã;Tªn\nGV1;NguyÔn ThÞ Thuû\nGV2;TrÇn V¨n §øc\nGV3;Lª ThÞ H»ng\n"
    found = decode(typed.encode("cp1252"))

    assert ("cp1252", True) == (found.encoding, found.guessed)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a;b;c\n1,5;2;3", ";"),
        ("a,b\n1,2\n3,4", ","),
        ("a\tb\n1,5\t2", "\t"),
        ('"x,y,z";b\n"1,2";3', ";"),
        ("sep=|\na|b", "|"),
    ],
)
def test_the_separator_is_the_one_the_lines_agree_on(text, expected):
    assert expected == separator_of(text)


def test_the_line_that_names_the_separator_keeps_row_numbers(tmp_path):
    path = save(tmp_path, "a.csv", b"sep=;\r\n1;2\r\n")

    (sheet,) = open_workbook(path).sheets

    assert [[], ["1", "2"]] == sheet.rows


def test_a_web_page_with_an_excel_ending_reads_its_tables(tmp_path):
    reading = read(save(tmp_path, "tổ.xls", HTML.encode()))

    assert [("1", "Trần Văn Đức", "LDTT;CSTDCS")] == people(reading)
    assert ["B04", "T43"] == sheets.found(reading)


def test_blocks_of_a_web_table_keep_their_place():
    page = """<table><tr><td rowspan=2>A</td><td colspan=2>B</td></tr>
    <tr><td>1</td><td>2</td></tr><tr><td>x</td><td>y</td><td>z</td></tr></table>"""

    ((_, _, rows, merged),) = tables(page.encode(), TextKind.HTML).sheets

    assert [["A", "B"], ["", "1", "2"], ["x", "y", "z"]] == rows
    assert [((0, 0), (1, 0)), ((0, 1), (0, 2))] == merged


def test_a_table_inside_a_cell_is_one_of_its_own():
    inner = "<table><tr><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr></table>"
    page = f"<table><tr><td>{inner}</td></tr></table>"

    ((_, _, rows, _),) = tables(page.encode(), TextKind.HTML).sheets

    assert [["1", "2"], ["3", "4"]] == rows


def test_a_web_page_without_a_table_is_named(tmp_path):
    reading = read(save(tmp_path, "a.xls", b"<html><body>xin ch\xc3\xa0o</body></html>"))

    assert ["T03"] == sheets.found(reading)
    assert "trang web" in reading.findings[0].message


def test_a_workbook_in_one_xml_file_reads_with_its_addresses(tmp_path):
    path = save(tmp_path, "a.xls", XML.encode())

    reading = read(path)

    assert [("GV001", "Trần Văn Đức", "LDTT")] == people(reading)
    assert [4] == sheets.column(reading, w2.REGISTRATION, w2.PERSONS, "_row")


def test_values_of_an_xml_workbook_keep_their_kind():
    _, (name, visible, rows, merged) = tables(XML.encode(), TextKind.XML).sheets

    assert ("Ẩn", False) == (name, visible)
    day = datetime(2020, 9, 5)
    assert [[], [8.5, "", day, True, ErrorCell("#N/A"), UNCOMPUTED, ""]] == rows
    assert [((1, 0), (3, 1))] == merged


def test_an_xml_bomb_is_refused(tmp_path):
    bomb = XML.replace("<Workbook", '<!DOCTYPE b [<!ENTITY a "ha">]><Workbook', 1)

    assert ["T04"] == sheets.found(read(save(tmp_path, "a.xls", bomb.encode())))


def test_an_xml_workbook_cut_off_in_the_middle_is_broken(tmp_path):
    data = XML.encode()[: len(XML) // 2]

    assert ["T04"] == sheets.found(read(save(tmp_path, "a.xls", data)))


@pytest.mark.parametrize(
    ("kind", "data"),
    [
        (TextKind.CSV, b"1;2;3\n" * 20),
        (TextKind.HTML, b"<table>" + b"<tr><td>1<td>2</tr>" * 20 + b"</table>"),
        (TextKind.HTML, b"<table><tr><td colspan=999999>1<td>2</tr><tr><td>1<td>2</table>"),
        (TextKind.HTML, b"<table><tr><td rowspan=999999 colspan=9>1<td>2</tr></table>"),
        (TextKind.XML, XML.replace('ss:Index="3"', 'ss:Index="999999"').encode()),
        (TextKind.XML, XML.replace('ss:Index="4"', 'ss:Index="999999"').encode()),
    ],
)
def test_what_is_beyond_the_limits_is_refused(kind, data):
    found = tables(data, kind, Limits(rows=10, columns=20, cells=30))

    assert ([], ["T07"]) == (found.sheets, [each.code for each in found.findings])


@pytest.mark.parametrize(
    ("name", "data", "sign"),
    [
        ("a.csv", CSV.replace('ĐTT"', "ĐTT").encode(), "dấu ngoặc kép sai chỗ hoặc không khép"),
        ("a.csv", CSV.replace(' Hoà"', " Hoà").encode(), "dấu ngoặc kép sai chỗ hoặc không khép"),
        ("a.csv", CSV.encode()[:100], "dòng cuối ít ô hơn"),
        ("a.htm", HTML.encode()[:-30], "bảng không khép"),
        (
            "a.htm",
            HTML.replace("</tr>\n<tr><td x:", "</tr></table><tr><td x:").encode(),
            "ngoài bảng",
        ),
    ],
)
def test_what_seems_cut_off_is_told_with_what_is_left(tmp_path, name, data, sign):
    reading = read(save(tmp_path, name, data))

    (found,) = [finding for finding in reading.findings if finding.code == "T45"]
    assert sign in found.message


def test_a_file_of_commas_without_the_ending_is_no_workbook(tmp_path):
    assert ["T03"] == sheets.found(read(save(tmp_path, "a.xlsx", CSV.encode())))


@pytest.mark.parametrize("data", [b"<![x[", b"<table><![if x]><tr><td>1<td", b"<table" * 99])
def test_a_damaged_web_page_is_told_and_nothing_else(tmp_path, data):
    found = sheets.found(read(save(tmp_path, "a.xls", b"<html>" + data)))

    assert found in (["T03"], ["T04"])


def test_a_csv_in_an_inbox_is_a_return_like_any_other(tmp_path):
    (tmp_path / "nhận").mkdir()
    save(tmp_path / "nhận", "a.csv", CSV.encode())

    ran = run("check", tmp_path / "nhận", "--json")

    assert ["B04", "T43"] == ran.codes
    assert 2 == ran.json["facts"]["files"][0]["accepted"]
