"""Signatures under a sheet: side by side, each over columns wide enough to read it."""

from collections.abc import Iterator, Sequence
from itertools import accumulate

from sheets_tool.books.canvas import Canvas, across
from sheets_tool.forms.output import Signature

_HALVES = 2
"""So few have half a sheet each, which is wide enough."""
_ROOM = 5
"""Rows from one line of signatures to the next: where people sign."""


def lay_signatures(
    canvas: Canvas, signatures: Sequence[Signature], *, row: int, width: int
) -> None:
    """Lay signatures under a sheet; where there are more than columns, in several lines."""
    left = canvas.paper.after
    widths = canvas.seen_widths()[left:width]
    for start in range(0, len(signatures), len(widths)):
        line = signatures[start : start + len(widths)]
        for (first, last), signature in zip(_spans(widths, line), line, strict=True):
            at = left + first, left + last
            across(canvas, row, *at, value=signature.role, style="sign")
            across(canvas, row + 1, *at, value=signature.how, style="sign_how")
        row += _ROOM


def _spans(widths: Sequence[int], line: Sequence[Signature]) -> list[tuple[int, int]]:
    """Return first and last column of each: as many columns, or where too narrow, as wide."""
    share = len(widths) // len(line)
    ends = [*(share * number - 1 for number in range(1, len(line))), len(widths) - 1]
    spans = list(_between(ends))
    wide = [sum(widths[first : last + 1]) for first, last in spans]
    fits = all(has >= len(each.role) for has, each in zip(wide, line, strict=True))
    if fits or len(line) <= _HALVES:
        return spans
    reached = list(accumulate(widths))
    shares = (reached[-1] * number / len(line) for number in range(1, len(line)))
    middle = [next(at for at, end in enumerate(reached) if end >= share) for share in shares]
    return list(_between([*middle, len(widths) - 1]))


def _between(ends: Sequence[int]) -> Iterator[tuple[int, int]]:
    first = 0
    for end in ends:
        yield first, max(first, end)
        first = end + 1
