"""Which rows under a header are data, and which are blank, numbering, totals or signatures."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from sheets_tool.books.grid import Row
from sheets_tool.books.labels import Header
from sheets_tool.forms.model import Form
from sheets_tool.text.spelling import tidy
from sheets_tool.values.kind import ErrorCell, Raw, UncomputedCell

_TOTAL = re.compile(r"(tổng( cộng| số)?|cộng)( chung| toàn \w+)? ?:? ?(\d.*)?")
_CLOSING = re.compile(
    r"(người lập( biểu| bảng)?.*|(phó )?hiệu trưởng.*|thủ trưởng đơn vị.*|tổ trưởng( chuyên môn)?"
    r"|chủ tịch( hội đồng| công đoàn| ubnd.*)?|thư ký( hội đồng)?|(tm|kt)\. .*|\(?ký( ,|,)? .*"
    r"|xác nhận của .*|người đăng ký|nơi nhận.*|danh sách (này )?(có|gồm) .*"
    r"|.*\bngày[ .…\d]*tháng[ .…\d]*năm[ .…\d]*)"
)
_NUMBERING = re.compile(r"\(?\s*([0-9]{1,2}|[A-Za-z])\s*\)?(\s*=.*)?")
_ORDINAL = "ordinal"
_FEWEST_NUMBERED = 3
_FEW = 2


@dataclass(slots=True)
class Sorted:
    """The rows under a header, told apart; every row is in exactly one of the lists.

    Attributes:
        data: sheet rows, from 0, that hold a record.
        blank: how many rows hold nothing.
        outside: how many rows are numbering, totals, signatures or a second header.
    """

    data: list[int] = field(default_factory=list)
    blank: int = 0
    outside: int = 0


def sort_rows(rows: Sequence[Row], header: Header, form: Form) -> Sorted:
    """Return the rows under a header told apart."""
    columns = [c for code, c in header.columns.items() if code != _ORDINAL]
    names = [header.columns[code] for code in form.names if code in header.columns]
    found = Sorted()
    closed = False
    for number in range(header.first_row, _last_filled(rows, header.first_row)):
        row = rows[number]
        numbering = number == header.first_row and _is_numbering(row)
        if not numbering and _is_record(row, columns=columns, names=names, closed=closed):
            found.data.append(number)
        elif any(_text(cell) for cell in row):
            found.outside += 1
            closed = closed or _closes(row)
        else:
            found.blank += 1
    return found


def _is_record(row: Row, *, columns: list[int], names: list[int], closed: bool) -> bool:
    """Return whether a row holds a record; under a signature line it takes more to be one."""
    filled = [column for column in columns if not _is_empty(row, column)]
    if not filled:
        return False
    if _marks(next((cell for cell in row if isinstance(cell, str) and cell.strip()), "")):
        return False
    named = [row[column] for column in names if column in filled]
    if not named:
        # Much on a line without a name is a record whose name is missing, whatever its words.
        return not closed and (len(filled) > _FEW or not _closes(row))
    if any(_marks(cell) for cell in named if isinstance(cell, str)):
        return False
    return len(filled) > 1 or not closed


def _last_filled(rows: Sequence[Row], first: int) -> int:
    last = len(rows)
    while last > first and not any(_text(cell) for cell in rows[last - 1]):
        last -= 1
    return last


def _is_empty(row: Row, column: int) -> bool:
    """Return whether a cell says nothing: a spare lookup that shows `#N/A` says nothing either."""
    if column >= len(row):
        return True
    cell = row[column]
    if cell is None or isinstance(cell, (ErrorCell, UncomputedCell)):
        return True
    return isinstance(cell, str) and not cell.strip()


def _text(cell: Raw) -> str:
    if cell is None or isinstance(cell, (ErrorCell, UncomputedCell)):
        return ""
    return cell.strip() if isinstance(cell, str) else "x"


@lru_cache(maxsize=65_536)
def _marks(text: str) -> str:
    """Return `total`, `closing` or nothing for what a text in the table's area is."""
    words = tidy(text).casefold()
    if _TOTAL.fullmatch(words):
        return "total"
    return "closing" if _CLOSING.fullmatch(words) else ""


def _closes(row: Row) -> bool:
    return any(_marks(cell) == "closing" for cell in row if isinstance(cell, str) and cell)


def _is_numbering(row: Row) -> bool:
    """Return whether a row only numbers the columns: (1), (2), (3) or 1, 2, 3 or A, B, 1, 2."""
    cells = [cell for cell in row if _text(cell)]
    shown = [str(int(c)) if isinstance(c, float) and c.is_integer() else str(c) for c in cells]
    return len(shown) >= _FEWEST_NUMBERED and all(_NUMBERING.fullmatch(cell) for cell in shown)
