"""What a text in a table's area says when it is no data: totals, signatures, notes, dividers."""

import re
from collections.abc import Iterable
from enum import Enum
from functools import lru_cache

from sheets_tool.text.spelling import tidy


class Mark(Enum):
    """What a cell under a header is, if not data."""

    TOTAL = "total"
    MAYBE_TOTAL = "a total, or the word itself where a name stands beside it"
    CLOSING = "closing"
    NOTE = "note"


_TOTAL = re.compile(
    r"(tổng cộng|tổng số|cộng chung|tổng chung)\b.*|tổng( toàn \w+)? ?:? ?\d*"
    r"|(cộng|tổng) trang\b.*|(cộng )?(mang|chuyển) sang\b.*"
)
_MAYBE_TOTAL = re.compile(r"cộng( toàn \w+)? ?:? ?(\d.*)?")
_ROLES = (
    r"((phó )?(hiệu trưởng|trưởng phòng|giám đốc|trưởng ban)|hiệu phó|ban giám hiệu"
    r"|thủ trưởng( đơn vị| cơ quan)?|(tổ|khối) (trưởng|phó)( chuyên môn)?|kế toán|bí thư( chi bộ)?"
    r"|(phó )?chủ tịch( (hội đồng|công đoàn|cđ|ubnd).*)?|ct công đoàn|thư ký( hội đồng)?"
    r"|đại diện .*|lãnh đạo (đơn vị|phòng|sở|trường))"
)
_CLOSING = re.compile(
    rf"{_ROLES}|người (lập|tổng hợp|kiểm tra|đăng ký|báo cáo|ghi)\b.*|(tm|kt|tl|q)\. .*"
    r"|\(?ký( tên|,| và| ghi| đóng)\b.*|\(.*ký.*\)|xác nhận của .*|phê duyệt của .*|nơi nhận.*"
    r"|.*\bngày[ .…\d_/-]*tháng[ .…\d_/-]*năm[ .…\d_]*"
    r"|[^,]+, (ngày )?\d{1,2}[/.-]\d{1,2}[/.-]\d{4}\.?"
)
_NOTE = re.compile(
    r"(danh sách|bảng|biểu) (này )?(có|gồm) .*|(ghi chú|lưu ý|chú thích|chú ý|chú giải)\b.*|[*•].*"
)
_DIVIDER = re.compile(
    r"([ivxlc]+|[a-zđ]|\d{1,2})[.)/:-] ?\S.*"
    r"|([ivxlc\d.]+ )?(tổ|khối|nhóm|bộ phận|ban|văn phòng|điểm trường|trường|đơn vị)\b.*"
    r"|(cán bộ quản lý|giáo viên|nhân viên|bgh)( \(.*\)|:.*)?"
)
_NUMBERED = re.compile(r"\(?\s*([0-9]{1,2}|[A-Za-zĐđ])\s*(?:\)|=.*)?\s*(?:=.*)?")
_FEWEST_NUMBERED = 3
_FEWEST_WITH_LETTERS = 4


@lru_cache(maxsize=65_536)
def mark_of(text: str) -> Mark | None:
    """Return what a text under a header is, or None where it may be data.

    >>> mark_of("Tổng cộng: 20 người"), mark_of("HIỆU TRƯỞNG"), mark_of("Nguyễn Thị Hoà")
    (<Mark.TOTAL: 'total'>, <Mark.CLOSING: 'closing'>, None)
    """
    words = tidy(text).casefold()
    if _TOTAL.fullmatch(words):
        return Mark.TOTAL
    if _MAYBE_TOTAL.fullmatch(words):
        return Mark.MAYBE_TOTAL
    if _CLOSING.fullmatch(words):
        return Mark.CLOSING
    return Mark.NOTE if _NOTE.fullmatch(words) else None


@lru_cache(maxsize=4096)
def divides(text: str) -> bool:
    """Return whether a text alone in a row names a part of a list of persons.

    >>> divides("II. Tổ Toán – Tin"), divides("Nguyễn Văn An")
    (True, False)
    """
    return _DIVIDER.fullmatch(tidy(text).casefold()) is not None


def numbers_columns(cells: Iterable[str]) -> bool:
    """Return whether cells only number columns: (1), (2), (3) or 1, 2, 3 or A, B, 1, 2=1+3.

    >>> numbers_columns(["A", "B", "1", "2"]), numbers_columns(["B", "80", "90"])
    (True, False)
    """
    found = [_NUMBERED.fullmatch(cell) for cell in cells]
    if len(found) < _FEWEST_NUMBERED or not all(found):
        return False
    marks = [match[1].upper() for match in found if match]
    digits = [mark for mark in marks if mark.isdigit()]
    letters = marks[: len(marks) - len(digits)]
    if letters and len(marks) < _FEWEST_WITH_LETTERS:
        return False
    counted = [str(number) for number in range(1, len(digits) + 1)]
    return marks == [*letters, *counted] and letters == [chr(65 + i) for i in range(len(letters))]
