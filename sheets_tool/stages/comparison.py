"""Two workbooks of one form compared as people and awards; the order of rows does not matter."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from sheets_tool.forms.awards import AWARD_LIST
from sheets_tool.forms.model import Column, Form, Layout
from sheets_tool.text.spelling import name_key

ADDED, REMOVED, CHANGED = "thêm", "bớt", "sửa"
BLANK = "trống"
_MADE = frozenset({"ordinal", "origin", "input_hashes", "contents", "row_count"})
"""What the tool writes by itself: it follows the rest and is no difference of its own."""
_PARTED = frozenset({"status", "state"})
"""Columns of keys that tell a stage: moving on to the next is a change, not another row."""
_CODES = ("staff_id", "collective_id", "candidate_id")
_NAMES = ("full_name", "collective", "candidate_name")
Row = Mapping[str, Any]
Key = tuple[Hashable, ...]
Whose = Callable[[Row], str]
"""How a record is told in words."""


@dataclass(frozen=True, slots=True)
class Unread:
    """The words of a cell that does not read: no blank, and equal words are no difference."""

    words: str

    def __str__(self) -> str:
        return f"“{self.words}” (chưa đọc được)"


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One value that differs: its header, and both values in the words people see."""

    header: str
    old: str
    new: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One record that was added, taken away, or changed in some fields."""

    sheet: str
    what: str
    who: str
    fields: tuple[Field, ...] = ()


def differences(form: Form, old: Iterable[Row], new: Iterable[Row]) -> list[Difference]:
    """Return what differs between the records of one sheet of two workbooks."""
    if form.layout is Layout.PAIRS:
        return _pairs(form, next(iter(old), {}), next(iter(new), {}))
    old, new = list(old), list(new)
    units = {row.get("unit_code") for row in (*old, *new)} - {None}
    whose = partial(_of_unit if len(units) > 1 else who_of, form)
    pairs, gone, come = _matched(form, old, new)
    found = [_changed(form, was, now, whose) for was, now in pairs]
    return [
        *(_one(form, row, ADDED, whose) for row in come),
        *(_one(form, row, REMOVED, whose) for row in gone),
        *(each for each in found if each is not None),
    ]


def _pairs(form: Form, old: Row, new: Row) -> list[Difference]:
    fields = tuple(_fields(form, old, new))
    return [Difference(sheet=form.sheet, what=CHANGED, who="", fields=fields)] if fields else []


def _one(form: Form, row: Row, what: str, whose: Whose) -> Difference:
    rest = [
        f"{column.header}: {_shown(column, row)}"
        for column in _told(form)
        if column.code not in _in_label(form) and row.get(column.code) is not None
    ]
    who = " · ".join([whose(row), *rest[:_MOST_TOLD]])
    return Difference(sheet=form.sheet, what=what, who=who)


_MOST_TOLD = 3


def _changed(form: Form, old: Row, new: Row, whose: Whose) -> Difference | None:
    fields = tuple(_fields(form, old, new))
    who = whose(new)
    return Difference(sheet=form.sheet, what=CHANGED, who=who, fields=fields) if fields else None


def _fields(form: Form, old: Row, new: Row) -> Iterator[Field]:
    for column in _told(form):
        if old.get(column.code) != new.get(column.code):
            yield Field(header=column.header, old=_shown(column, old), new=_shown(column, new))


def _told(form: Form) -> list[Column]:
    return [column for column in form.columns if column.code not in _MADE and not column.ours]


def _shown(column: Column, row: Row) -> str:
    value = row.get(column.code)
    if value is None:
        return BLANK
    if isinstance(value, Unread):
        return str(value)
    shown = column.kind.show(value)
    return f"{shown:%d/%m/%Y}" if hasattr(shown, "strftime") else str(shown)


def _of_unit(form: Form, row: Row) -> str:
    """Return a record in words among those of several units: each has its Tổ 1."""
    unit = row.get("unit_name") or row.get("unit_code")
    return f"{unit} · {who_of(form, row)}" if unit else who_of(form, row)


def who_of(form: Form, row: Row) -> str:
    """Return a record in words: name, code, and the award where a row is one."""
    name = next((str(row[code]) for code in _NAMES if row.get(code)), "")
    code = next((str(row[code]) for code in _CODES if row.get(code)), "")
    label = f"{name} ({code})" if name and code else name or code
    if not label:
        values = (_shown(form[each], row) for each in _key_codes(form) if row.get(each) is not None)
        label = ", ".join(values) or "không tên"
    award = row.get("award")
    if award is None:
        return label
    return f"{label} · {AWARD_LIST.label(str(award)) if award in AWARD_LIST.by_code else award}"


def _in_label(form: Form) -> set[str]:
    """Return the columns that the words for a record already tell."""
    codes = {*_NAMES, *_CODES, "award", *_key_codes(form), "unit_name", "school_level", "block"}
    return codes - _PARTED


def _key_codes(form: Form) -> list[str]:
    return [code for code in form.key or form.names if code not in _PARTED]


def _matched(
    form: Form, old: list[Row], new: list[Row]
) -> tuple[list[tuple[Row, Row]], list[Row], list[Row]]:
    """Return the records that are one and the same in both, and those of one alone.

    First by key; then, for a code that was mended or left out, by name. Two spellings of a name
    are still a difference: somebody changed the cell.
    """
    pairs, old, new = _by(lambda row: _key(form, row), form, old, new)
    if any(code in form.by_code for code in _NAMES):
        more, old, new = _by(lambda row: _name_key(form, row), form, old, new)
        pairs += more
    return pairs, old, new


def _key(form: Form, row: Row) -> Key | None:
    codes = _key_codes(form)
    is_whole = all(row.get(code) is not None for code in codes if code in _CODES)
    return tuple(row.get(code) for code in codes) if is_whole else None


def _name_key(form: Form, row: Row) -> Key | None:
    name = next((str(row[code]) for code in _NAMES if row.get(code)), None)
    rest = (row.get(code) for code in _key_codes(form) if code not in {*_CODES, *_NAMES})
    return None if name is None else (name_key(name), *rest)


def _by(
    key: Callable[[Row], Key | None], form: Form, old: list[Row], new: list[Row]
) -> tuple[list[tuple[Row, Row]], list[Row], list[Row]]:
    """Return pairs of equal key, and what is left; of several, those most alike go together."""
    groups: defaultdict[Key | None, tuple[list[Row], list[Row]]] = defaultdict(lambda: ([], []))
    for side, rows in enumerate((old, new)):
        for row in rows:
            groups[key(row)][side].append(row)
    pairs, gone, come = [], [], []
    for found, (mine, theirs) in groups.items():
        if found is None:
            gone += mine
            come += theirs
            continue
        together, left, right = _alike(form, mine, theirs)
        pairs += together
        gone += left
        come += right
    return pairs, gone, come


def _alike(
    form: Form, old: Sequence[Row], new: Sequence[Row]
) -> tuple[list[tuple[Row, Row]], list[Row], list[Row]]:
    left, right = list(old), list(new)
    pairs = []
    while left and right:
        was, now = min(
            ((was, now) for was in left for now in right),
            key=lambda pair: sum(1 for _ in _fields(form, *pair)),
        )
        pairs.append((was, now))
        left = [row for row in left if row is not was]
        right = [row for row in right if row is not now]
    return pairs, left, right
