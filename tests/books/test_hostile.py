"""Hostile and broken files: always a finding, never an error, in bounded time and memory."""

import io
import struct
import time
import zipfile
import zlib

import pytest
import sheets
import xlsxwriter
import xlwt

from sheets_tool.books.extract import Wanted
from sheets_tool.books.grid import open_workbook
from sheets_tool.books.limits import Limits
from sheets_tool.books.read import read_books
from sheets_tool.forms import registration
from sheets_tool.forms.registration import REGISTRATION as W2

GOOD = """
| STT | Mã cán bộ | Họ và tên      | Danh hiệu đăng ký |
| 1   | GV001     | Nguyễn Thị Hoà | LĐTT              |
| 2   | GV002     | Trần Văn Đức   | CSTĐCS            |
"""
SHEET = "xl/worksheets/sheet1.xml"
REFUSED = {"T03", "T04", "T05", "T07", "T08"}
SLOWEST = 15.0


@pytest.fixture
def good(tmp_path):
    return sheets.save(tmp_path / "a.xlsx", {"Cá nhân": GOOD}, stamp="registration")


@pytest.fixture(autouse=True)
def _in_time():
    start = time.monotonic()
    yield
    assert time.monotonic() - start < SLOWEST


@pytest.fixture
def shared(tmp_path):
    """Return the same workbook with its words in a part of their own, as Excel keeps them."""
    path = tmp_path / "shared.xlsx"
    with xlsxwriter.Workbook(path, {"in_memory": True}) as book:
        sheet = book.add_worksheet("Cá nhân")
        for row, line in enumerate(sheets.grid(GOOD)):
            sheet.write_row(row, 0, line)
    return path


def read(path):
    return read_books([Wanted(path)], books=[W2])


def with_rows(path, added):
    """Return the workbook with more XML behind its last row."""
    return sheets.rewrite(
        path,
        lambda name, data: (
            data.replace(b"</sheetData>", added.encode() + b"</sheetData>")
            if name == SHEET
            else data
        ),
    )


def with_part(path, part, change):
    return sheets.rewrite(path, lambda name, data: change(data) if name == part else data)


@pytest.mark.parametrize(
    "added",
    [
        '<row r="200000"><c r="XFD200000"><v>1</v></c></row>',
        '<row r="1048576"><c r="A1048576"><v>1</v></c></row>',
        '<row r="1048576"><c><v>1</v></c></row>',
        '<row r="9"><c r="xfd200000"><v>1</v></c></row>',
        '<row r="9"><c r = "XFD2000"><v>1</v></c></row>',
        "<row r='9'><c r='XFD2000'><v>1</v></c></row>",
        '<row r="9"><c\nr="XFD2000"><v>1</v></c></row>',
        '<row r="9"><c s=">" r="XFD2000"><v>1</v></c></row>',
        '<row r="9"><c r="A99999999999"><v>1</v></c></row>',
        '<row r="9"><c r="AAAA9"><v>1</v></c></row>',
        '<row r="99999"><c r="A99999"><v>1</v></c></row><row r="9"><c r="ZZ9"><v>1</v></c></row>',
        '<row r="9"><c r="XFD200000" t="e"><v>#N/A</v></c></row>',
        '<row r="9"><c r="XFD200000" t="inlineStr"><is><t>x</t></is></c></row>',
    ],
)
def test_a_cell_far_outside_any_table_is_refused(good, added):
    assert ["T07"] == sheets.found(read(with_rows(good, added)))


@pytest.mark.parametrize(
    "added",
    [
        '<row r="1048576"><c r="XFD1048576" s="1"/></row>',
        '<row r="1048576"><c r="XFD1048576" s="1"></c></row>',
        "".join(
            f'<row r="{row}" s="1" ht="15"><c r="A{row}" s="1"/></row>' for row in range(4, 99_999)
        ),
        '<row r="4"><c r="AB4" s="1"/><c r="ZZ4" s="1"/></row>',
        "<row/><row/>",
    ],
    ids=["last cell", "last cell, open", "all rows", "far columns", "rows without numbers"],
)
def test_a_sheet_formatted_to_its_end_is_read(good, added):
    reading = read(with_rows(good, added))

    assert [] == sheets.found(reading)
    assert 2 == reading.counted_of(0).accepted


def test_a_far_cell_in_a_sheet_that_lies_elsewhere_is_refused(good):
    far = b'<row r="9"><c r="XFD200000"><v>1</v></c></row></sheetData>'

    def move(name, data):
        if name == "xl/_rels/workbook.xml.rels":
            return data.replace(b"/xl/worksheets/sheet1.xml", b"/xl/odd/one.bin.xml")
        return data

    sheets.rewrite(good, move)
    with zipfile.ZipFile(good, "a") as archive:
        data = archive.read(SHEET).replace(b"</sheetData>", far)
        archive.writestr("xl/odd/one.bin.xml", data)

    assert ["T07"] == sheets.found(read(good))


def test_two_parts_of_one_name_are_both_looked_at(good):
    far = b'<row r="9"><c r="XFD200000"><v>1</v></c></row></sheetData>'
    with zipfile.ZipFile(good, "a") as archive:
        whole = archive.read(SHEET)
        for data in (whole.replace(b"</sheetData>", far), whole):
            with pytest.warns(UserWarning, match="Duplicate"):
                archive.writestr(SHEET, data)

    assert ["T07"] == sheets.found(read(good))


def test_a_sheet_in_utf_16_is_refused(good):
    changed = with_part(
        good, SHEET, lambda data: data.decode().replace("UTF-8", "UTF-16").encode("utf-16")
    )

    assert sheets.found(read(changed))[0] in REFUSED


@pytest.mark.parametrize("part", ["xl/workbook.xml", SHEET])
def test_entities_are_refused(good, part):
    bomb = (
        b'<?xml version="1.0"?><!DOCTYPE b [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">'
        b'<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    )

    reading = read(with_part(good, part, lambda data: bomb + data.partition(b"?>")[2]))

    assert ["T07"] == sheets.found(reading)
    assert "DOCTYPE" in reading.findings[0].message


def test_entities_among_the_shared_words_give_nothing_away(shared):
    bomb = b'<!DOCTYPE b [<!ENTITY x SYSTEM "file:///etc/passwd">]>'

    def change(data):
        head, _, rest = data.partition(b"<sst")
        return head + bomb + b"<sst" + rest.replace("Hoà".encode(), b"&x;")

    reading = read(with_part(shared, "xl/sharedStrings.xml", change))

    assert "root:" not in str([finding.message for finding in reading.findings])
    assert "root:" not in str(reading.frame("registration", registration.PERSONS))


def test_a_bomb_that_says_its_size_is_refused(good):
    with zipfile.ZipFile(good, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/media/a.xml", b"\0" * (60 * 2**20))

    assert ["T07"] == sheets.found(read(good))


def test_a_bomb_that_lies_about_its_size_is_refused(tmp_path, shared):
    """The directory says 100 bytes; the part unpacks to 300 MB."""
    packed = zlib.compress(b"<sst>" + b"\0" * (300 * 2**20), 1)[2:-4]
    path = tmp_path / "bomb.xlsx"
    marker = b"M" * len(packed)

    def change(name, data):
        return marker if name == "xl/sharedStrings.xml" else data

    sheets.rewrite(shared, change, to=path)
    path.write_bytes(_as_deflated(path.read_bytes(), marker, packed))

    assert ["T07"] == sheets.found(read(path))


def _as_deflated(data, marker, packed):
    """Put a deflated stream in place of a part and call it 100 bytes long."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = [(entry.filename, archive.read(entry)) for entry in archive.infolist()]
    directory = b""
    for name, content in parts:
        lies = content == marker
        body = packed if lies else zlib.compress(content)[2:-4]
        size = 100 if lies else len(content)
        crc = 0 if lies else zlib.crc32(content)
        common = struct.pack(
            "<HHHHHIIIHH", 20, 0, 8, 0, 33, crc, len(body), size, len(name.encode()), 0
        )
        offset = buffer.tell()
        buffer.write(b"PK\x03\x04" + common + name.encode() + body)
        directory += (
            b"PK\x01\x02"
            + struct.pack("<H", 20)
            + common
            + struct.pack("<HHHII", 0, 0, 0, 0, offset)
            + name.encode()
        )
    start = buffer.tell()
    end = struct.pack("<HHHHIIH", 0, 0, len(parts), len(parts), len(directory), start, 0)
    return buffer.getvalue() + directory + b"PK\x05\x06" + end


def test_a_huge_file_is_not_even_opened(good):
    book = open_workbook(good, limits=Limits(packed_bytes=100))

    assert ["T07"] == sheets.found(book.findings)


@pytest.mark.parametrize("percent", range(0, 100, 4))
def test_a_workbook_cut_anywhere_is_told(good, percent):
    data = good.read_bytes()
    good.write_bytes(data[: len(data) * percent // 100])

    assert sheets.found(read(good))[0] in REFUSED | {"T10"}


@pytest.mark.parametrize(
    ("part", "content"),
    [
        (SHEET, b""),
        (SHEET, b"rubbish \0\xff"),
        (SHEET, b"<worksheet><sheetData><row><c><v>"),
        (SHEET, b"<c " * 200_000),
        (SHEET, b'<c t="e">' * 200_000),
        (SHEET, b"<c><f>" * 200_000),
        ("xl/workbook.xml", b""),
        ("xl/workbook.xml", b"<workbook/>"),
        ("xl/workbook.xml", None),
        ("xl/_rels/workbook.xml.rels", b"<Relationships/>"),
        ("xl/_rels/workbook.xml.rels", None),
        ("xl/styles.xml", b"\0\0\0"),
        (SHEET, None),
    ],
)
def test_rubbish_in_a_part_is_told(good, part, content):
    reading = read(sheets.rewrite(good, lambda name, data: content if name == part else data))

    assert sheets.found(reading)


@pytest.mark.parametrize("content", [b"<sst><si>", b"", None, b"<sst/>"])
def test_shared_words_that_are_gone_are_told(shared, content):
    reading = read(sheets.rewrite(shared, lambda name, data: content if "shared" in name else data))

    assert sheets.found(reading)
    assert 0 == sum(counted.accepted for counted in reading.counted.values())


def test_relations_that_lead_outside_are_not_followed(good):
    reading = read(
        with_part(
            good,
            "xl/_rels/workbook.xml.rels",
            lambda data: data.replace(b"/xl/worksheets/sheet1.xml", b"../../../../etc/passwd"),
        )
    )

    assert sheets.found(reading)
    assert not reading.sources[0].readable or not reading.counted_of(0).accepted


@pytest.fixture
def old(tmp_path):
    path = tmp_path / "a.xls"
    book = xlwt.Workbook()
    sheet = book.add_sheet("Cá nhân")
    for row, line in enumerate(sheets.grid(GOOD)):
        for at, cell in enumerate(line):
            sheet.write(row, at, cell)
    book.save(str(path))
    return path


def test_an_old_workbook_that_asks_for_all_memory_dies_alone(old):
    data = old.read_bytes()
    # The last row number of every cell record becomes the last one there can be.
    far = data.replace(
        struct.pack("<HHHH", 0x00FD, 10, 2, 2), struct.pack("<HHHH", 0x00FD, 10, 65535, 65535)
    )
    assert far != data
    old.write_bytes(far)

    assert {"T08"} >= {code for code in sheets.found(read(old)) if code.startswith("T")}


@pytest.mark.parametrize("cut", [600, 1500, 3000])
def test_an_old_workbook_cut_off_is_told(old, cut):
    old.write_bytes(old.read_bytes()[:cut])

    assert sheets.found(read(old))[0] in REFUSED


def test_other_files_of_the_batch_are_read(good, tmp_path):
    bad = tmp_path / "b.xlsx"
    bad.write_bytes(good.read_bytes()[:700])

    reading = read_books([Wanted(bad), Wanted(good), Wanted(tmp_path / "c.xlsx")], books=[W2])

    assert [False, True, False] == [source.readable for source in reading.sources]
    assert 2 == reading.counted_of(1).accepted


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        (b"%PDF-1.7 ...", "PDF"),
        (b"\x89PNG\r\n", "ảnh"),
        (b"<html><table><tr><td>1</td></tr></table></html>", "trang web"),
        (b"<?xml version='1.0'?><Workbook/>", "XML"),
        ("STT;Họ tên\n1;An".encode(), "văn bản"),
        (b"\0\1\2\3", "không nhận ra"),
        (b"PK\x05\x06" + b"\0" * 18, "không nhận ra"),
    ],
)
def test_a_file_of_another_kind_is_called_by_its_name(tmp_path, head, kind):
    path = tmp_path / "a.xlsx"
    path.write_bytes(head)

    reading = read(path)

    assert ["T03"] == sheets.found(reading)
    assert kind in reading.findings[0].message


def test_macros_and_links_are_named_and_never_followed(good):
    with zipfile.ZipFile(good, "a") as archive:
        archive.writestr("xl/vbaProject.bin", b"\0")
        archive.writestr("xl/externalLinks/externalLink1.xml", b"<externalLink/>")

    reading = read(good)

    assert ["T13"] == sheets.found(reading)
    assert "macro, liên kết tới tệp khác" in reading.findings[0].message
    assert 2 == reading.counted_of(0).accepted
