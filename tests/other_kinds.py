"""One table in every kind of file that people send: .xls, .ods, .xlsb, CSV, HTML, XML, .xlsx."""

import html
import io
import struct
import zipfile

import openpyxl
import xlsxwriter
import xlwt

_SPACE = "urn:schemas-microsoft-com:office:spreadsheet"
_ODS = (
    ("office", "urn:oasis:names:tc:opendocument:xmlns:office:1.0"),
    ("table", "urn:oasis:names:tc:opendocument:xmlns:table:1.0"),
    ("text", "urn:oasis:names:tc:opendocument:xmlns:text:1.0"),
)
_MANIFEST = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"


def xlsx(sheet, rows):
    """Return a workbook whose words stand in their cells."""
    book = openpyxl.Workbook()
    book.active.title = sheet
    for row in rows:
        book.active.append(row)
    return _saved(book.save)


def xlsx_shared(sheet, rows):
    """Return a workbook whose words stand in a part of their own, as Excel keeps them."""
    buffer = io.BytesIO()
    with xlsxwriter.Workbook(buffer, {"in_memory": True}) as book:
        page = book.add_worksheet(sheet)
        for number, row in enumerate(rows):
            page.write_row(number, 0, row)
    return buffer.getvalue()


def xls(sheet, rows):
    """Return a workbook of Excel 97–2003."""
    book = xlwt.Workbook()
    page = book.add_sheet(sheet)
    for number, row in enumerate(rows):
        for column, cell in enumerate(row):
            page.write(number, column, cell)
    return _saved(book.save)


def _saved(save):
    buffer = io.BytesIO()
    save(buffer)
    return buffer.getvalue()


def ods(sheet, rows):
    """Return a workbook of LibreOffice."""
    spaces = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in _ODS)
    lines = "".join(
        f"<table:table-row>{''.join(map(_ods_cell, row))}</table:table-row>" for row in rows
    )
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {spaces}><office:body>'
        f'<office:spreadsheet><table:table table:name="{sheet}">{lines}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    return _zipped(
        {
            "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
            "content.xml": content,
            "META-INF/manifest.xml": f'<m:manifest xmlns:m="{_MANIFEST}"/>',
        }
    )


def _ods_cell(cell):
    if isinstance(cell, float):
        return f'<table:table-cell office:value-type="float" office:value="{cell:g}"/>'
    text = html.escape(cell)
    return (
        f'<table:table-cell office:value-type="string"><text:p>{text}</text:p></table:table-cell>'
    )


def xlsb(sheet, rows):
    """Return a binary workbook of Excel, with the few records that make a table."""
    book = _record(0x0183) + _record(0x018F)
    book += _record(0x019C, struct.pack("<II", 0, 1) + _wide("rId1") + _wide(sheet))
    book += _record(0x0190) + _record(0x0184)
    page = _record(0x0181) + _record(0x0194, struct.pack("<IIII", 0, len(rows) - 1, 0, 9))
    page += _record(0x0191)
    for number, row in enumerate(rows):
        page += _record(0x0000, struct.pack("<I", number) + bytes(13))
        page += b"".join(_xlsb_cell(column, cell) for column, cell in enumerate(row))
    page += _record(0x0192) + _record(0x0182)
    relation = f'<Relationship Id="rId1" Type="{_RELATION}" Target="worksheets/sheet1.bin"/>'
    relations = f'<Relationships xmlns="{_RELATIONS}">{relation}</Relationships>'
    return _zipped(
        {
            "[Content_Types].xml": "<Types/>",
            "xl/_rels/workbook.bin.rels": relations,
            "xl/workbook.bin": book,
            "xl/worksheets/sheet1.bin": page,
        }
    )


def _xlsb_cell(column, cell):
    place = struct.pack("<II", column, 0)
    if isinstance(cell, float):
        return _record(0x0005, place + struct.pack("<d", cell))
    return _record(0x0006, place + _wide(cell)) if cell else b""


def _record(kind, data=b""):
    head = bytes([kind]) if kind < 0x80 else bytes([kind & 0xFF, kind >> 8])
    size, length = len(data), b""
    while size >= 0x80:
        length, size = length + bytes([size & 0x7F | 0x80]), size >> 7
    return head + length + bytes([size]) + data


def _wide(text):
    data = text.encode("utf-16-le")
    return struct.pack("<I", len(data) // 2) + data


def _zipped(parts):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return buffer.getvalue()


def csv(sheet, rows):
    """Return text between semicolons."""
    return "\r\n".join(";".join(map(_shown, row)) for row in rows).encode("utf-8-sig")


def page(sheet, rows):
    """Return a web page with a table."""
    lines = "".join(
        f"<tr>{''.join(f'<td>{html.escape(_shown(cell))}</td>' for cell in row)}</tr>"
        for row in rows
    )
    head = '<head><meta charset="utf-8"></head>'
    return f"<html>{head}<body><table>{lines}</table></body></html>".encode()


def xml(sheet, rows):
    """Return a workbook of Excel 2003 in one XML file."""
    lines = "".join(f"<Row>{''.join(map(_xml_cell, row))}</Row>" for row in rows)
    return (
        f'<?xml version="1.0"?><Workbook xmlns="{_SPACE}" xmlns:ss="{_SPACE}">'
        f'<Worksheet ss:Name="{sheet}"><Table>{lines}</Table></Worksheet></Workbook>'
    ).encode()


def _xml_cell(cell):
    kind = "Number" if isinstance(cell, float) else "String"
    return f'<Cell><Data ss:Type="{kind}">{html.escape(_shown(cell))}</Data></Cell>'


def _shown(cell):
    return f"{cell:g}" if isinstance(cell, float) else cell


KINDS = {
    ".xlsx": xlsx,
    "-shared.xlsx": xlsx_shared,
    ".xls": xls,
    ".ods": ods,
    ".xlsb": xlsb,
    ".csv": csv,
    ".htm": page,
    ".xml": xml,
}
"""Ending → how a table becomes such a file."""
