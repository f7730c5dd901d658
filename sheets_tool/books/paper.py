"""How a wide table goes on A4: on how many pages side by side, and what each of them repeats.

What stands over a repeated column is printed again with it. So the name of the unit stands over
columns that are all repeated or all not, and title and signatures stand beside them.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from sheets_tool.forms.model import Column

Span = tuple[int, int]
"""First and last of columns that stand together, from 0."""

_ROOM = 1_036
"""Pixels of A4 printed across between its margins, at full size."""
_A_CHARACTER, _AROUND = 7, 5
"""Pixels a character of a column takes, and what stands free at its sides."""
_SMALLEST = 59
"""Per cent; letters of 11 points are then six and a half, and less nobody reads on paper."""
_MOST_PAGES = 3
_NAMES = ("full_name", "candidate_name", "collective", "initiative", "unit_name")
_CODE = "_id"
_LONGEST_UNIT = 60
_TITLE_WIDTH = 44
"""Characters that title and national heading need beside what is repeated."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """How many pages a table takes side by side.

    Attributes:
        pages: side by side.
        first: how many columns stand on the first of them; none says all.
        repeated: the columns that tell whose row it is, printed again at the left of each page.
        after: from which column title and signatures stand; 0 on one page.
    """

    pages: int = 1
    first: int = 0
    repeated: Span = (0, 0)
    after: int = 0

    @property
    def before(self) -> int:
        """Over how many columns the unit is named: those before what is repeated, or just that."""
        return self.repeated[0] or self.repeated[1] + 1


ONE_PAGE = Paper()


def paper_for(widths: Sequence[int], repeated: Span) -> Paper:
    """Return the fewest pages side by side on which columns of so many characters can be read."""
    pixels = [_A_CHARACTER * width + _AROUND if width else 0 for width in widths]
    pages = scale = first = 0
    while scale < _SMALLEST and pages < _MOST_PAGES:
        pages += 1
        scale, first = _fitted(pixels, repeated, pages=pages)
    after = repeated[1] + 1
    beside = pages > 1 and sum(widths[after:first]) >= _TITLE_WIDTH
    return Paper(pages=pages, first=first, repeated=repeated, after=after if beside else 0)


def telling(columns: Sequence[Column], widths: Sequence[int], *, unit: float) -> Span:
    """Return the columns that tell whose row it is: from the code to the name.

    Where those before are too narrow for the unit's name, of so many characters, the columns are
    repeated from the first on, as many as hold it.
    """
    codes = [column.code for column in columns]
    last = next((codes.index(name) for name in _NAMES if name in codes), 0)
    first = next((at for at in range(last, -1, -1) if codes[at].endswith(_CODE)), last)
    needed = min(unit, _LONGEST_UNIT)
    if sum(widths[:first]) >= needed:
        return first, last
    reached = (at for at in range(last, len(widths)) if sum(widths[: at + 1]) >= needed)
    return 0, next(reached, last)


def _fitted(pixels: Sequence[int], repeated: Span, *, pages: int) -> tuple[int, int]:
    """Return the scale at which so many pages hold all columns, and how many the first holds."""
    for scale in range(100, 0, -1):
        ends = _ends(pixels, repeated, room=_ROOM * 100 // scale)
        if len(ends) <= pages:
            return scale, ends[0]
    return 0, len(pixels)


def _ends(pixels: Sequence[int], repeated: Span, *, room: int) -> list[int]:
    """Return where each page ends when it is filled from the left, as the programs fill it."""
    ends: list[int] = []
    used, again = 0, sum(pixels[repeated[0] : repeated[1] + 1])
    for number, wide in enumerate(pixels):
        if used and used + wide > room:
            ends.append(number)
            used = again if number > repeated[1] else 0
        used += wide
    return [*ends, len(pixels)]
