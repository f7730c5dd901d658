"""Header rows: the labels they give each column, and which columns of a form those mean."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from sheets_tool.books.grid import Row, Span
from sheets_tool.books.near import accept_near, other_marks
from sheets_tool.forms.model import Form
from sheets_tool.text.spelling import fold, tidy
from sheets_tool.values.kind import Raw

_BLANK = ("", None)
_DEEPEST = 3
_SHORTENED = 2
_SEARCHED_ROWS = 60
_ASIDE = re.compile(r"\([^()]*\)")


@lru_cache(maxsize=65_536)
def _keys(label: str) -> tuple[str, ...]:
    """Return the key of a label, and its key without words in parentheses where it has some."""
    key, short = fold(label), fold(_ASIDE.sub(" ", label)) if "(" in label else ""
    return (key, short) if short and short != key else (key,)


@lru_cache(maxsize=65_536)  # Asked of every text of every sheet.
def label_key(raw: Raw) -> str:
    """Return the key of a header cell; numbers and blanks have none."""
    return _keys(raw)[0] if isinstance(raw, str) and raw else ""


def meaning_of(raw: Raw, form: Form) -> str | None:
    """Return the code of the column a label alone means, or None."""
    if not isinstance(raw, str) or not raw:
        return None
    return next((form.headers[key] for key in _keys(raw) if key in form.headers), None)


@dataclass(slots=True)
class Header:
    """A header found in a sheet.

    Attributes:
        top: its first row, from 0.
        depth: how many rows it has.
        columns: form column code → sheet column, from 0.
        doubled: form column code → the sheet columns that all claim it.
        near: form column code → the label that was accepted with other marks or letters.
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

    @property
    def met(self) -> frozenset[str]:
        """Codes of the form's columns that stand in the header, once or more often."""
        return frozenset(self.columns) | frozenset(self.doubled)

    def score(self, form: Form) -> tuple[int, int]:
        """How well the header fits a form: required columns met, columns met."""
        return (len(self.met & form.required), len(self.met))


class _Reading(NamedTuple):
    """One way to read a column's label; the less `rank`, the more of the label is in it.

    `rank` is 0 with the groups above it, 1 for its own words, 2 without its parentheses.
    """

    rank: int
    key: str
    shown: str


class _Claim(NamedTuple):
    """A sheet column that means a form column."""

    rank: int
    column: int
    shown: str


def find_header(rows: Sequence[Row], form: Form, *, merged: Sequence[Span] = ()) -> Header | None:
    """Return the header of a form in a sheet, at any row and up to three rows deep, or None.

    A header whose rows are merged downwards is as deep as the merging shows.
    """
    found = (
        _as_written(rows, form)
        or _best(rows, form, merged)
        or (_best(rows, form, ()) if merged else None)
    )
    if found is None:
        return None
    accept_near(found.columns, found.extra, taken=found.met, near=found.near, form=form)
    return found if len(found.met) > 1 else None


def _as_written(rows: Sequence[Row], form: Form) -> Header | None:
    """Return the header where a row is the form's own, word for word: the common case."""
    for top in range(min(len(rows), _SEARCHED_ROWS)):
        columns = _whole(tuple(rows[top]), form) if len(rows[top]) >= len(form.columns) else None
        if columns is not None:
            return Header(top, 1, dict(columns))
    return None


@lru_cache(maxsize=4_096)
def _whole(cells: tuple[Raw, ...], form: Form) -> dict[str, int] | None:
    """Return form column → sheet column of a row that holds each header once and nothing else."""
    labels = {i: _word(cell) for i, cell in enumerate(cells) if cell not in _BLANK}
    own = {_word(column.header): column.code for column in form.columns}
    if len(labels) != len(own) or set(labels.values()) != set(own):
        return None
    return {own[word]: position for position, word in labels.items()}


def _word(cell: Raw) -> str:
    """Return a header to the letter, without the star of a required column."""
    return tidy(cell).casefold().removesuffix(" (*)") if isinstance(cell, str) else ""


def _best(rows: Sequence[Row], form: Form, merged: Sequence[Span]) -> Header | None:
    best: Header | None = None
    best_score = (0, 0, 0)
    for top in range(min(len(rows), _SEARCHED_ROWS)):
        if not any(_is_word(cell, form) for cell in rows[top]):
            continue
        for depth in range(1, _DEEPEST + 1):
            header = _match(rows[top : top + depth], form, top=top, depth=depth, merged=merged)
            if header is None:
                continue
            # Of two that say the same, the shallower is the header and the other has a title in it.
            score = (*header.score(form), -depth)
            if best is None or score > best_score:
                best, best_score = header, score
        if best is not None and len(best.columns) == len(form.columns):
            break
    return best


def _is_word(cell: Raw, form: Form) -> bool:
    return isinstance(cell, str) and any(key in form.header_words for key in _keys(cell))


def _match(
    block: Sequence[Row], form: Form, *, top: int, depth: int, merged: Sequence[Span]
) -> Header | None:
    ends = {end for (start, _), (end, _) in merged if top <= start < top + depth and end > start}
    if len(block) < depth or any(end >= top + depth for end in ends):
        return None
    if depth > 1 and top + depth - 1 not in ends and not _continues(block, form):
        return None
    labels = _labels(block)
    claims = _claims(labels, form)
    if not claims:
        return None
    header = Header(top, depth)
    claimed: set[int] = set()
    for code, found in claims.items():
        claimed.update(claim.column for claim in found)
        if len(found) > 1:
            header.doubled[code] = tuple(claim.column for claim in found)
            continue
        claim = found[0]
        header.columns[code] = claim.column
        if claim.rank < _SHORTENED and other_marks(claim.shown, form):
            header.near[code] = claim.shown
    header.extra = {c: readings[0].shown for c, readings in labels.items() if c not in claimed}
    return header


def _claims(labels: dict[int, list[_Reading]], form: Form) -> dict[str, list[_Claim]]:
    """Return form column → the sheet columns that claim it, each with the most telling label.

    Where “Năm trước / Thi đua” and “Đăng ký / Thi đua” both end alike, the whole label decides.
    """
    claims: dict[str, list[_Claim]] = {}
    for column, readings in labels.items():
        for rank, key, shown in readings:
            code = form.headers.get(key)
            if code is not None:
                claims.setdefault(code, []).append(_Claim(rank, column, shown))
                break
    return {code: _most_telling(found) for code, found in claims.items()}


def _most_telling(claims: list[_Claim]) -> list[_Claim]:
    least = min(claim.rank for claim in claims)
    return [claim for claim in claims if claim.rank == least]


def _continues(block: Sequence[Row], form: Form) -> bool:
    """Return whether the lowest row of a block still holds labels, not the first row of data."""
    lowest = [key for cell in block[-1] if (key := label_key(cell))]
    hits = sum(1 for key in lowest if key in form.header_tails)
    return bool(lowest) and any(map(label_key, block[-2])) and hits * 2 >= len(lowest)


def _labels(block: Sequence[Row]) -> dict[int, list[_Reading]]:
    """Return column → the readings of its label, the most telling first."""
    width = max(len(row) for row in block)
    groups = [_spread(block, at, width=width) for at in range(len(block) - 1)]
    labels: dict[int, list[_Reading]] = {}
    for column in range(width):
        own = block[-1][column] if column < len(block[-1]) else ""
        if label_key(own):
            above = [group[column] for group in groups if group[column]]
            labels[column] = [*_deep(str(own), above), *_own(str(own))]
            continue
        # A label merged downwards leaves the lowest row blank.
        exact = [row[column] for row in block[:-1] if column < len(row) and label_key(row[column])]
        if exact:
            labels[column] = [reading for cell in reversed(exact) for reading in _own(str(cell))]
    return labels


def _deep(own: str, above: list[str]) -> list[_Reading]:
    return [
        _Reading(0, f"{label_key(group)} {label_key(own)}", f"{tidy(group)} / {tidy(own)}")
        for group in reversed(above)
    ]


def _own(label: str) -> list[_Reading]:
    return [_Reading(rank, key, tidy(label)) for rank, key in enumerate(_keys(label), 1)]


def _spread(block: Sequence[Row], at: int, *, width: int) -> list[str]:
    """Return a group row with each label carried over the blanks to its right, as merging shows.

    A label with nothing under it is no group.
    """
    carried, spread = "", []
    for column in range(width):
        cells = [row[column] if column < len(row) else "" for row in block[at:]]
        if label_key(cells[0]):
            carried = str(cells[0]) if any(map(label_key, cells[1:])) else ""
        spread.append(carried)
    return spread
