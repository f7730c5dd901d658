"""A sender's workbook as a marked copy: in memory, never on the sender's own file."""

import io
import re
import warnings
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path, PurePath

import openpyxl
from openpyxl.workbook import Workbook
from openpyxl.writer.excel import ExcelWriter

from sheets_tool.books.formulas import NOT_OPENED
from sheets_tool.books.grid import content_hash
from sheets_tool.books.guard import look_at
from sheets_tool.books.limits import LIMITS
from sheets_tool.books.marks_back import MARKS, clear_marks, mark
from sheets_tool.books.mend_list import add_list
from sheets_tool.books.scan import STRICT
from sheets_tool.findings.model import Finding, Place
from sheets_tool.findings.tally import in_order

_MACROS = "xl/vbaProject.bin"
_EPOCH = (2020, 1, 1, 0, 0, 0)
_LOST_PARTS: tuple[tuple[str, str], ...] = (
    ("xl/media/", "hình ảnh"),
    ("xl/charts/", "kiểu dáng biểu đồ"),
    ("xl/ctrlProps/", "nút bấm, ô chọn"),
    ("xl/activeX/", "điều khiển ActiveX"),
    ("xl/embeddings/", "đối tượng nhúng"),
    ("xl/threadedComments/", "trao đổi trong ghi chú"),
    ("xl/slicers/", "bộ lọc trực quan"),
    ("_xmlsignatures/", "chữ ký số"),
)
_SHAPE = re.compile(rb"<(?:\w+:)?(?:sp|cxnSp|grpSp)\b")
_EXTENSIONS: tuple[tuple[bytes, str], ...] = (
    (b"{CCE6A557-97BC-4B89-ADB6-D9C93CAAB3DF}", "danh sách chọn (dropdown) lấy từ trang khác"),
    (b"{78C0D931-6437-407D-A8EE-F0AAD7539E65}", "định dạng có điều kiện kiểu mới"),
    (b"{05C60535-1F16-4FD2-B633-F4F36F0B64E0}", "biểu đồ thu nhỏ trong ô"),
)
_FORMULA = re.compile(rb"<(?:\w+:)?f[\s>/]")
_VALUES = "giá trị đã tính của công thức (Excel tính lại khi mở)"


class CannotMarkError(Exception):
    """No marked copy can be made; the words say why, in Vietnamese."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Markable:
    """A workbook that can be marked.

    Attributes:
        data: its bytes.
        suffix: the ending of a copy.
        lost: what a copy will not have any more.
        marked: whether it bears marks of ours already.
    """

    data: bytes
    suffix: str
    lost: tuple[str, ...]
    marked: bool


def markable(path: Path) -> Markable:
    """Return a file as it can be marked, and what a copy would lose; nothing is made yet.

    Raises:
        CannotMarkError: the file cannot be read, or is of a kind that no copy is made of.
    """
    container = look_at(path, place=Place(), limits=LIMITS).container
    if container is None:
        raise CannotMarkError("tệp không đọc được")
    archive = container.archive
    if archive is None or "xl/workbook.xml" not in archive.namelist():
        raise CannotMarkError("chỉ đánh dấu được tệp .xlsx, .xlsm")
    head = archive.read("xl/workbook.xml")
    if STRICT in head:
        raise CannotMarkError("tệp lưu theo chuẩn Strict Open XML")
    has_macros = _MACROS in archive.namelist()
    suffix = ".xlsm" if has_macros and path.suffix.lower() == ".xlsm" else ".xlsx"
    lost = _lost(archive) + (("macro",) if has_macros and suffix == ".xlsx" else ())
    marked = f'"{MARKS}"'.encode() in head
    return Markable(data=container.data, suffix=suffix, lost=lost, marked=marked)


def _lost(archive: zipfile.ZipFile) -> tuple[str, ...]:
    names = archive.namelist()
    lost = [what for part, what in _LOST_PARTS if any(name.startswith(part) for name in names)]
    drawings = [n for n in names if n.startswith("xl/drawings/drawing") and n.endswith(".xml")]
    if any(_SHAPE.search(archive.read(name)) for name in drawings):
        lost.append("hình vẽ, khung chữ")
    sheets = [archive.read(n) for n in names if n.startswith("xl/worksheets/") and n[-1] == "l"]
    capitals = [data.upper() for data in sheets if b"<extLst" in data]
    lost += [what for uri, what in _EXTENSIONS if any(uri in data for data in capitals)]
    if any(_FORMULA.search(data) for data in sheets):
        lost.append(_VALUES)
    return tuple(lost)


def annotated(source: Markable, findings: Sequence[Finding]) -> bytes:
    """Return a copy with each flawed cell marked and the list of them; former marks are gone.

    Raises:
        CannotMarkError: openpyxl cannot open the workbook, although it reads.
    """
    book = _opened(source.data, keep_macros=source.suffix == ".xlsm")
    clear_marks(book)
    if findings:
        listed = in_order(findings)
        mark(book, listed)
        kept = book[MARKS]
        kept["C1"] = add_list(book, listed)
        kept["A1"], kept["B1"] = "content_sha256", _hash(book)
    return _saved(book)


def _opened(data: bytes, *, keep_macros: bool) -> Workbook:
    try:
        with warnings.catch_warnings():
            # What openpyxl warns of is told beforehand, in Vietnamese.
            warnings.simplefilter("ignore")
            book = openpyxl.load_workbook(io.BytesIO(data), rich_text=True, keep_vba=keep_macros)
    except NOT_OPENED as error:
        raise CannotMarkError("cấu trúc bên trong lạ") from error
    if not book.worksheets:
        raise CannotMarkError("không mở được trang nào để đánh dấu")
    return book


def _hash(book: Workbook) -> str:
    return content_hash((sheet.title, map(list, sheet.values)) for sheet in book.worksheets)  # type: ignore[arg-type]


def _saved(book: Workbook) -> bytes:
    """Return a workbook's bytes; without times in it, equal content gives equal bytes."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as archive:
        ExcelWriter(book, archive).save()
    packed = io.BytesIO()
    with zipfile.ZipFile(buffer) as loose, zipfile.ZipFile(packed, "w") as tight:
        for name in loose.namelist():
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            tight.writestr(entry, loose.read(name))
    return packed.getvalue()


def is_untouched(path: Path) -> bool:
    """Return whether a file is a marked copy of ours whose cells nobody changed since."""
    try:
        source = markable(path)
        book = _opened(source.data, keep_macros=False) if source.marked else None
    except CannotMarkError:
        return False
    return book is not None and book[MARKS]["B1"].value == _hash(book)


def copy_name(path: PurePath, *, words: str, suffix: str) -> str:
    """Return the name of a copy; the words are not said twice.

    >>> copy_name(PurePath("Tổ Toán.xlsx"), words=" - cần sửa", suffix=".xlsx")
    'Tổ Toán - cần sửa.xlsx'
    """
    return f"{path.stem.removesuffix(words)}{words}{suffix}"
