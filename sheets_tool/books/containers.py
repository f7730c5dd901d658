"""Which files that are no workbooks hold tables: CSV, web pages, XML saved with an Excel ending."""

from enum import StrEnum
from pathlib import PurePath

from sheets_tool.books.csv_text import wide_without_mark

_HEAD = 4096
_PAGES = ("<html", "<!doctype html", "<table", "<head", "<meta", "<style", "<body", "<div")
XML_SPACE = "urn:schemas-microsoft-com:office:spreadsheet"


class TextKind(StrEnum):
    """A kind of file, as people are told of it."""

    CSV = "tệp CSV"
    HTML = "trang web lưu đuôi Excel"
    XML = "bảng tính XML của Excel 2003"


def text_kind(data: bytes, *, name: str) -> TextKind | None:
    """Return which of the kinds a file is, told by its first letters; a CSV by its name."""
    head = _head(data)
    if "<workbook" in head and XML_SPACE in head:
        return TextKind.XML
    if head.startswith(_PAGES) or (head.startswith("<?xml") and "<html" in head):
        return TextKind.HTML
    is_csv = PurePath(name).suffix.lower() == ".csv" and not head.startswith("<")
    return TextKind.CSV if is_csv and (wide_without_mark(data) or "\0" not in head) else None


def _head(data: bytes) -> str:
    wide = data.startswith((b"\xff\xfe", b"\xfe\xff"))
    text = data[:_HEAD].decode("utf-16" if wide else "latin-1", "replace")
    return text.removeprefix("ï»¿").lstrip("\ufeff \r\n\t").lower()
