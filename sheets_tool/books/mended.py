"""A mended workbook to write: the current template, filled, and the list of changes."""

from dataclasses import replace

import pandas as pd

from sheets_tool.books.repair import LIST_SHEET, Item, Mended
from sheets_tool.forms.blank import blank_book
from sheets_tool.forms.model import Column, Form
from sheets_tool.forms.output import Letterhead, OutBook, OutSheet
from sheets_tool.values.words import Text

_SPARE = 5
_OWN = frozenset({"form", "form_version", "tool_version", "content_sha256"})
CHANGES = Form(
    id="changes",
    sheet=LIST_SHEET,
    title="NHỮNG CHỖ ĐÃ ĐỔI VÀ CHƯA CÓ CHỖ ĐẶT",
    made=True,
    columns=(
        Column(code="ordinal", header="STT", kind=Text(), width=5),
        Column(code="done", header="Việc", kind=Text(), width=14),
        Column(code="sheet", header="Trang", kind=Text(), width=16),
        Column(code="cell", header="Ô", kind=Text(), width=9),
        Column(code="header", header="Cột", kind=Text(), width=24),
        Column(code="was", header="Ghi trong tệp gửi", kind=Text(), width=40),
        Column(code="now", header="Trong bản sửa", kind=Text(), width=32),
        Column(code="why", header="Lý do", kind=Text(), width=28),
    ),
)


def mended_book(mended: Mended) -> OutBook:
    """Return the current template filled with what was read, and the list of what was not."""
    stamp = {key: value for key, value in mended.stamp.items() if key not in _OWN}
    unit = stamp.get("unit_name")
    book = blank_book(
        mended.book,
        letterhead=Letterhead(unit_name=unit) if unit else Letterhead(),
        stamp=stamp,
        frames=mended.frames,
        spare_rows=_SPARE,
    )
    items = [*mended.unplaced, *mended.changed]
    if not items and not mended.left:
        return book
    return replace(book, sheets=(*book.sheets, OutSheet(form=CHANGES, frame=_frame(mended))))


def _frame(mended: Mended) -> pd.DataFrame:
    left = [
        Item(sheet=name, cell="", header="", was="", why="không là mẫu") for name in mended.left
    ]
    rows = [
        *(("Chưa đặt được", item) for item in mended.unplaced),
        *(("Không chép", item) for item in left),
        *(("Đã đổi", item) for item in mended.changed),
    ]
    return pd.DataFrame(
        {
            "ordinal": str(number),
            "done": done,
            "sheet": item.sheet,
            "cell": item.cell,
            "header": item.header,
            "was": item.was,
            "now": item.now,
            "why": item.why,
        }
        for number, (done, item) in enumerate(rows, 1)
    )
