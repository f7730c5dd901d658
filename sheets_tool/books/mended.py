"""A mended workbook to write: the current template, filled, and the list of changes."""

from dataclasses import asdict, dataclass, field, replace

import pandas as pd

from sheets_tool.forms.blank import blank_book
from sheets_tool.forms.frames import Counted
from sheets_tool.forms.model import Book, Column, Form
from sheets_tool.forms.output import Letterhead, OutBook, OutSheet
from sheets_tool.text.spelling import tidy
from sheets_tool.values.words import Text

LIST_SHEET = "Cần sửa"
"""Our own list in a copy; it is made anew, never carried over."""
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One cell that was changed, or found no place.

    Attributes:
        sheet: where it stood.
        cell: its address.
        header: the column of the form, or the label of a column that is none.
        was: what was typed.
        now: what stands in the mended copy; empty where it found no place.
        why: the kind of change, or why there is no place.
    """

    sheet: str
    cell: str
    header: str
    was: str
    now: str = ""
    why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mapped:
    """One sheet found to be a form.

    Attributes:
        sheet: its name in the file.
        form: what it is.
        labels: letters and label in the file, and the form's header, of each column.
        absent: headers of the form that the file lacks.
        in_order: whether the columns stand as in the template.
    """

    sheet: str
    form: Form
    labels: tuple[tuple[str, str, str], ...]
    absent: tuple[str, ...]
    in_order: bool

    @property
    def renamed(self) -> tuple[tuple[str, str, str], ...]:
        """The columns whose label is not the form's own."""
        return tuple(each for each in self.labels if _plain(each[1]) != each[2])


@dataclass(slots=True)
class Mended:
    """A workbook as the current template has it.

    Attributes:
        book: what it is.
        stamp: what it says of itself.
        frames: form → rows to write.
        mapped: the sheets found.
        changed: cells that read otherwise than they were typed.
        unplaced: cells and rows outside the template's columns.
        left: visible sheets that are no form.
        counted: the row arithmetic.
        uncopied: how many of its rows stand in tables that were not read.
    """

    book: Book
    stamp: dict[str, str]
    frames: dict[str, pd.DataFrame] = field(default_factory=dict)
    mapped: list[Mapped] = field(default_factory=list)
    changed: list[Item] = field(default_factory=list)
    unplaced: list[Item] = field(default_factory=list)
    left: list[str] = field(default_factory=list)
    counted: Counted = field(default_factory=Counted)
    uncopied: int = 0

    @property
    def copied(self) -> int:
        """How many rows stand in the copy."""
        return self.counted.accepted + self.counted.aside - self.uncopied

    @property
    def is_needed(self) -> bool:
        """Whether a mended copy would differ from the file in more than its looks."""
        moved = any(each.renamed or not each.in_order for each in self.mapped)
        stamped = self.stamp.get("form") == self.book.id or self.book.foreign
        return moved or bool(self.changed or self.unplaced or self.left) or not stamped


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
        {"ordinal": str(number), "done": done, **asdict(item)}
        for number, (done, item) in enumerate(rows, 1)
    )


def _plain(label: str) -> str:
    return tidy(label.replace("(*)", ""))
