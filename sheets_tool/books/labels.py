"""Header rows: the labels they give each column, and which columns of a form those mean."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from sheets_tool.books.grid import Row
from sheets_tool.forms.model import Form
from sheets_tool.text.nearest import letters_apart
from sheets_tool.text.spelling import fold, tidy
from sheets_tool.values.kind import Raw

_DEEPEST = 3
_SEARCHED_ROWS = 60
_LONG_ENOUGH = 8
_LETTERS_WRONG = 2
_NEGATIONS = ("khong", "chua")


@lru_cache(maxsize=65_536)
def _folded(text: str) -> str:
    return fold(text)


def label_key(raw: Raw) -> str:
    """Return the key of a header cell; numbers and blanks have none."""
    return _folded(raw) if isinstance(raw, str) and raw else ""


@dataclass(slots=True)
class Header:
    """A header found in a sheet.

    Attributes:
        top: its first row, from 0.
        depth: how many rows it has.
        columns: form column code → sheet column, from 0.
        doubled: form column code → the sheet columns that all claim it.
        near: form column code → the label that was accepted with a letter or two wrong.
        extra: sheet column → a label no form column has.
    """

    top: int
    depth: int
    columns: dict[str, int] = field(default_factory=dict)
    doubled: dict[str, tuple[int, ...]] = field(default_factory=dict)
    near: dict[str, str] = field(default_factory=dict)
    extra: dict[int, str] = field(default_factory=dict)

    @property
    def first_row(self) -> int:
        """The first row under the header, from 0."""
        return self.top + self.depth

    def score(self, form: Form) -> tuple[int, int]:
        """How well the header fits a form: required columns met, columns met."""
        met = self.columns.keys() | self.doubled.keys()
        return (len(met & form.required), len(met))


def find_header(rows: Sequence[Row], form: Form) -> Header | None:
    """Return the header of a form in a sheet, at any row and up to three rows deep, or None."""
    best: Header | None = None
    for top in range(min(len(rows), _SEARCHED_ROWS)):
        if not any(isinstance(cell, str) and cell for cell in rows[top]):
            continue
        for depth in range(1, _DEEPEST + 1):
            header = _match(rows, form, top=top, depth=depth)
            if header is not None and (best is None or header.score(form) > best.score(form)):
                best = header
        if best is not None and len(best.columns) == len(form.columns):
            break
    if best is not None:
        _accept_near(best, form)
    return best if best is not None and len(best.columns) + len(best.doubled) > 1 else None


def _match(rows: Sequence[Row], form: Form, *, top: int, depth: int) -> Header | None:
    block = rows[top : top + depth]
    if len(block) < depth or (depth > 1 and not _continues(block, form)):
        return None
    claims: dict[str, list[int]] = {}
    labels = _labels(block)
    claimed = set()
    for column, candidates in labels.items():
        code = next((form.headers[key] for key, _ in candidates if key in form.headers), None)
        if code is not None:
            claims.setdefault(code, []).append(column)
            claimed.add(column)
    if not claims:
        return None
    header = Header(top, depth)
    header.columns = {code: found[0] for code, found in claims.items() if len(found) == 1}
    header.doubled = {code: tuple(found) for code, found in claims.items() if len(found) > 1}
    header.extra = {c: shown[0][1] for c, shown in labels.items() if c not in claimed and shown}
    return header


def _continues(block: Sequence[Row], form: Form) -> bool:
    """Return whether the lowest row of a block still holds labels, not the first row of data."""
    lowest = [label_key(cell) for cell in block[-1]]
    above = [label_key(cell) for cell in block[-2]]
    hits = sum(1 for key in lowest if key and _is_known(key, form))
    filled = sum(1 for key in lowest if key)
    return filled > 0 and any(above) and hits * 2 >= filled


def _is_known(key: str, form: Form) -> bool:
    """Return whether a label is a header of the form, or the lower part of a deep one."""
    return key in form.headers or any(word.endswith(f" {key}") for word in form.headers)


def _labels(block: Sequence[Row]) -> dict[int, list[tuple[str, str]]]:
    """Return column → its possible labels as (key, shown), the most telling first."""
    width = max(len(row) for row in block)
    groups = [_spread(row, width=width) for row in block[:-1]]
    labels: dict[int, list[tuple[str, str]]] = {}
    for column in range(width):
        own = block[-1][column] if column < len(block[-1]) else ""
        above = [group[column] for group in groups if group[column]]
        exact = [row[column] for row in block[:-1] if column < len(row) and label_key(row[column])]
        found = _candidates(own, above=above, exact=exact)
        if found:
            labels[column] = found
    return labels


def _candidates(own: Raw, *, above: list[str], exact: list[Raw]) -> list[tuple[str, str]]:
    own_key = label_key(own)
    if not own_key:
        # A label merged downwards leaves the lowest row blank.
        return [(label_key(cell), tidy(str(cell))) for cell in reversed(exact)]
    shown = tidy(str(own))
    deep = [(f"{fold(group)} {own_key}", f"{tidy(group)} / {shown}") for group in reversed(above)]
    return [*deep, (own_key, shown)]


def _spread(row: Row, *, width: int) -> list[str]:
    """Return a group row with each label carried over the blanks to its right, as merging shows."""
    carried, spread = "", []
    for column in range(width):
        cell = row[column] if column < len(row) else ""
        if isinstance(cell, str) and cell.strip():
            carried = cell
        spread.append(carried)
    return spread


def _accept_near(header: Header, form: Form) -> None:
    """Accept long labels with a letter or two wrong, where one form column is nearest by far."""
    free = {
        key: code
        for key, code in form.headers.items()
        if code not in header.columns and code not in header.doubled and len(key) >= _LONG_ENOUGH
    }
    for column, shown in list(header.extra.items()):
        code = _nearest_by_far(fold(shown), free)
        if code is not None and code not in header.columns:
            header.columns[code] = column
            header.near[code] = shown
            del header.extra[column]


def _nearest_by_far(key: str, free: dict[str, str]) -> str | None:
    if len(key) < _LONG_ENOUGH:
        return None
    distance: dict[str, int] = {}
    for known, code in free.items():
        if abs(len(known) - len(key)) <= _LETTERS_WRONG and _same_sense(key, known):
            distance[code] = min(letters_apart(key, known), distance.get(code, 99))
    ranked = sorted((apart, code) for code, apart in distance.items())
    if not ranked or ranked[0][0] > _LETTERS_WRONG:
        return None
    clear = len(ranked) == 1 or ranked[1][0] > 2 * _LETTERS_WRONG
    return ranked[0][1] if clear else None


def _same_sense(first: str, second: str) -> bool:
    """Return whether both deny or neither does: “Đồng ý” and “Không đồng ý” are never near."""
    return all((word in first.split()) == (word in second.split()) for word in _NEGATIONS)
