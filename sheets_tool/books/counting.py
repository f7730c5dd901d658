"""Formulas that count rows, chosen so that a spreadsheet counts what we counted."""

import re
from collections.abc import Iterable, Sequence

from sheets_tool.books.canvas import Canvas
from sheets_tool.forms.model import Column
from sheets_tool.values.kind import Raw

_LONGEST_CRITERION = 255
# COUNTIFS takes these for patterns, comparisons, numbers or days, so that `01` would also count 1.
_READ_OTHERWISE = re.compile(
    r"[<>=].*|.*[*?~].*|[\d\s.,/:%+-]*|true|false", re.IGNORECASE | re.DOTALL
)
_COUNT = re.compile(r"0|[1-9]\d{0,14}")


def count_formula(conditions: Sequence[tuple[str, str]], *, exact: bool) -> str:
    """Return the formula that counts rows whose columns equal cells: (span, cell) a condition."""
    if not exact:
        return f"=COUNTIFS({','.join(f'{span},{cell}' for span, cell in conditions)})"
    return f"=SUMPRODUCT({'*'.join(f'EXACT({span},{cell})' for span, cell in conditions)}*1)"


def must_be_exact(counted: Canvas, columns: Sequence[Column], codes: Iterable[str]) -> bool:
    """Return whether COUNTIFS would count some value of the columns together with another."""
    if counted.body is None:
        return False
    places = [place for place, column in enumerate(columns) if column.code in set(codes)]
    return any(_are_muddled(set(counted.body.columns[place])) for place in places)


def _are_muddled(values: set[Raw]) -> bool:
    texts = [value for value in values if isinstance(value, str)]
    odd = any(len(text) > _LONGEST_CRITERION or _is_read_otherwise(text) for text in texts)
    return odd or len({text.casefold() for text in texts}) < len(texts)


def _is_read_otherwise(text: str) -> bool:
    return _READ_OTHERWISE.fullmatch(text) is not None and not _COUNT.fullmatch(text)
