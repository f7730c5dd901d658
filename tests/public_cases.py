"""The public bad inputs as files, and what comes back for each: what is said, and the marked copy.

Run as a script, writes what comes back into `tests/books/cases/`, to be read before it is kept.
"""

import io
import tempfile
import zipfile
from pathlib import Path
from unicodedata import normalize

import msoffcrypto
import openpyxl
import other_kinds
import sheets
from command_line import run

from sheets_tool.books.marks_back import MARKS

KEPT = Path(__file__).parent / "books" / "cases"
GOOD = """
| STT | Mã cán bộ | Họ và tên      | Danh hiệu đăng ký      | Hình thức khen thưởng đăng ký |
| 1   | GV001     | Nguyễn Thị Hoà | Lao động tiên tiến     | Giấy khen                     |
| 2   | GV002     | Trần Văn Đức   | Chiến sĩ thi đua cơ sở |                               |
"""
CONTEST = """
| Mã phong trào | Vòng   | Đối tượng | Họ và tên    | Điểm |
| PT01          | Trường | Cá nhân   | Trần Văn Đức | 8    |
"""
RESULTS = """
| Mã cán bộ | Họ và tên    | Xếp loại chất lượng | Số tháng công tác trong năm |
| GV001     | Trần Văn Đức | HTTNV               | 12                          |
"""
INITIATIVE = """
| Mã sáng kiến | Tên   | Tác giả | Điểm hội đồng | Ngày quyết định |
| SK01         | Vẽ đồ | GV001   | 8.5           | 05/09/2020      |
"""
NAME = "Tổ Toán.xlsx"
HEAD, FIRST, SECOND = GOOD.strip().splitlines()


def good(*changes, below="", merged=()):
    """Return a case: the good list with words replaced and rows added."""
    text = GOOD.strip()
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    return table(f"{text}\n{below}", merged=merged)


def table(text, *, sheet="Cá nhân", stamp="registration", merged=()):
    """Return a case: one table as a workbook."""
    return lambda folder: [sheets.save(folder / NAME, {sheet: text}, stamp=stamp, merged=merged)]


def changed(text, old, new, **given):
    assert old in text
    return table(text.replace(old, new), **given)


def data(make, name=NAME):
    """Return a case: a file of bytes, made of the good workbook's."""

    def build(folder):
        path = sheets.save(folder / name, {"Cá nhân": GOOD}, stamp="registration")
        path.write_bytes(make(path.read_bytes()))
        return [path]

    return build


def _word(_):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("word/document.xml", "<w:document/>")
    return buffer.getvalue()


def _locked(plain):
    buffer = io.BytesIO()
    msoffcrypto.OfficeFile(io.BytesIO(plain)).encrypt("bí mật", buffer)
    return buffer.getvalue()


def _lock_file(folder):
    (folder / f"~${NAME}").write_bytes(b"\0" * 165)
    good()(folder)
    return [folder]


def _strict(folder):
    (path,) = good()(folder)
    uris = (("http://schemas.openxmlformats.org/spreadsheetml/2006/main",
             "http://purl.oclc.org/ooxml/spreadsheetml/main"),
            ("http://schemas.openxmlformats.org/officeDocument/2006/relationships",
             "http://purl.oclc.org/ooxml/officeDocument/relationships"))  # fmt: skip

    def change(_, part):
        for old, new in uris:
            part = part.replace(old.encode(), new.encode())
        return part

    return [sheets.rewrite(path, change)]


def _lying(folder):
    (path,) = good()(folder)
    return [sheets.rewrite(path, lambda _, part: part.replace(b'ref="A1:E3"', b'ref="A1"'))]


def _two_files(folder):
    (folder / "sửa").mkdir()
    return [*good()(folder), *good(("Giấy khen", "Giấy mời"))(folder / "sửa")]


def _two_sheets(folder):
    tables = {"Tổ Toán": GOOD, "Tổ Văn": GOOD}
    return [sheets.save(folder / NAME, tables, stamp="registration")]


CASES = {
    "P01": lambda folder: [folder / "không có.xlsx"],
    "P02": data(_word),
    "P03": data(lambda whole: whole[: len(whole) // 2]),
    "P04": data(_locked),
    "P05": _lock_file,
    "P06": data(lambda _: b""),
    "P07": data(lambda _: other_kinds.xls("Cá nhân", sheets.grid(GOOD)), name="Tổ Toán.xls"),
    "P09": _strict,
    "P10": _lying,
    "P11": table("| PHÒNG GD&ĐT KIM SƠN |\n| TRƯỜNG THCS KIM SƠN |\n| TỔ TOÁN |\n"
                 "| ĐĂNG KÝ DANH HIỆU |\n| |\n" + GOOD.strip().replace("GV002", "")),
    "P12": table("""
| STT | Mã cán bộ | Họ và tên      | Đăng ký |             |
|     |           |                | Thi đua | Khen thưởng |
| 1   | GV001     | Nguyễn Thị Hoà | CSTĐ    | GK          |
""", merged=("A1:A2", "B1:B2", "C1:C2", "D1:E1")),
    "P13": table(f"{HEAD}\n| (1) | (2) | (3) | (4) | (5) |\n{FIRST}\n{SECOND}"),
    "P14": good(below="| Tổng cộng | | | 2 | 1 |"),
    "P15": good(below="| | | | | Kim Sơn, ngày 25 tháng 9 năm 2020 |\n"
                      "| | NGƯỜI LẬP BIỂU | | | HIỆU TRƯỞNG |\n| | Lê Thị Lập | | | Trần Minh |"),
    "P16": table(f"{HEAD}\n{FIRST}\n| | | | | |\n| | | | | |\n{SECOND.replace('GV002', '')}"),
    "P17": good(("Danh hiệu đăng ký     ", "Danh hiệu thi đua năm nay")),
    "P18": table("| Danh hiệu đăng ký | Họ và tên | STT | Mã cán bộ |\n| CSTĐ | Lê An | 1 | GV1 |"),
    "P19": table("| Mã cán bộ | Họ và tên | Danh hiệu đăng ký | Điện thoại |\n"
                 "| GV001 | Lê An | LĐTT | 0912 |"),
    "P20": table("| Mã phong trào | Vòng | Đối tượng | Họ và tên | Điểm | Điểm |\n"
                 "| PT01 | Trường | Cá nhân | Trần Văn Đức | 8 | 9 |", sheet="S", stamp="contest"),
    "P21": table(GOOD, sheet="Bản cuối (2)"),
    "P22": _two_sheets,
    "P23": table(HEAD),
    "P24": good(("Nguyễn Thị Hoà", normalize("NFD", "Nguyễn Thị Hoà"))),
    "P25": good(("Nguyễn Thị Hoà", "Nguyễn  Thị\u00a0Hoà"), ("GV002", "GV002\u200b")),
    "P26": good(("Nguyễn Thị Hoà", "Nguyễn Thị Thuỷ")),
    "P27": good(("Chiến sĩ thi đua cơ sở", "cstđcs")),
    "P28": good(("Chiến sĩ thi đua cơ sở", "CSTĐ")),
    "P29": changed(CONTEST, "| 8 ", "| 8,5 ", sheet="S", stamp="contest"),
    "P30": changed(RESULTS, "| 12 ", "| 13 ", stamp="results"),
    "P31": changed(CONTEST, "| 8 ", "| tám ", sheet="S", stamp="contest"),
    "P32": changed(INITIATIVE, "05/09/2020", "31/02/1980", sheet="Sáng kiến", stamp="results"),
    "P33": changed(INITIATIVE, "05/09/2020", "1985", sheet="Sáng kiến", stamp="results"),
    "P34": good(("Trần Văn Đức", '="Trần Văn "&"Đức" -> Trần Văn Đức')),
    "P35": good(("Trần Văn Đức", "=A1")),
    "P36": good(("Trần Văn Đức", "#N/A"), below="| 3 | #N/A | #N/A | #N/A | #N/A |\n" * 3),
    "P37": table("| Phân loại khen thưởng | Tên tập thể/cá nhân/hộ gia đình | Danh hiệu thi đua |\n"
                 "| CANHAN | Trần Văn Đức | |", stamp=""),
    "P38": good(below="| 3 | GV002 | Trần Văn Đức | LĐTT | |"),
    "P39": table("| STT | Họ và tên | Giới tính | Ngày sinh |\n| 1 | Lê An | Nam | 05/09/1985 |\n"
                 "| 2 | Lê An | Nam | 06/10/1990 |", stamp=""),
    "P40": good(("Trần Văn Đức", "Trần Văn Đứt")),
    "P41": _two_files,
}  # fmt: skip
"""Id → what builds its files in a folder; P08 is about an output, P42 about a file that is none."""


def told(case, folder):
    """Return what `check --annotate` says of a case, and what its marked copies look like."""
    folder.mkdir()
    paths = CASES[case](folder)
    out = folder / "ra"
    ran = run("check", *paths, "--annotate", "-o", out)
    lines = [line.replace(str(folder), "…") for line in (ran.out + ran.err).splitlines()]
    copies = sorted(out.iterdir()) if out.is_dir() else []
    return "\n".join([*lines, *(line for copy in copies for line in marks(copy))]) + "\n"


def marks(path):
    """Yield the list of what is to be mended, and each marked cell with its colour and note."""
    book = openpyxl.load_workbook(path)
    yield f"== {path.name}: {', '.join(name for name in book.sheetnames if name != MARKS)}"
    for row in book.worksheets[0].iter_rows(values_only=True):
        yield " | ".join(str(cell or "") for cell in row)
    for sheet in book.worksheets[1:]:
        for cell in (cell for row in sheet.iter_rows() for cell in row if cell.comment):
            note = cell.comment.text.replace("\n", "\\n")
            yield f"{sheet.title}!{cell.coordinate} {cell.fill.fgColor.rgb}: {note}"


def _write():
    with tempfile.TemporaryDirectory() as folder:
        for case in CASES:
            (KEPT / f"{case}.txt").write_text(told(case, Path(folder) / case), encoding="utf-8")


if __name__ == "__main__":
    _write()
