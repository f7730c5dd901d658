"""Exact ratios: read from packs and plans, and spoken."""

import re
from decimal import Decimal
from fractions import Fraction

from sheets_tool.text.numbers import NotANumber, read_number, show_number

_RATIO = re.compile(r"(\d+) ?/ ?([1-9]\d*)")


def read_ratio(text: str) -> Fraction:
    """Return the exact ratio written as `15%`, `1/3` or `0,15`.

    >>> read_ratio("15%"), read_ratio("1/3"), read_ratio("0,15")
    (Fraction(3, 20), Fraction(1, 3), Fraction(3, 20))

    Raises:
        ValueError: the text is no ratio from 0 to 1.
    """
    ratio = _read(text.strip())
    if not 0 <= ratio <= 1:
        raise ValueError(text)
    return ratio


def show_ratio(ratio: Fraction) -> str:
    """Return the ratio as percent where that is exact, as a fraction otherwise.

    >>> show_ratio(Fraction(7, 10)), show_ratio(Fraction(1, 8)), show_ratio(Fraction(1, 3))
    ('70%', '12,5%', '1/3')
    """
    thousandths = ratio * 1000
    if thousandths.denominator != 1:
        return str(ratio)
    return f"{show_number(Decimal(thousandths.numerator) / 10)}%"


def show_exact(number: Fraction) -> str:
    """Return an exact number with two decimals where they suffice, as a fraction otherwise.

    >>> show_exact(Fraction(15, 2)), show_exact(Fraction(7, 3))
    ('7,5', '7/3')
    """
    hundredths = number * 100
    if hundredths.denominator != 1:
        return str(number)
    return show_number(Decimal(hundredths.numerator) / 100)


def _read(text: str) -> Fraction:
    match = _RATIO.fullmatch(text)
    if match:
        return Fraction(int(match[1]), int(match[2]))
    try:
        if text.endswith("%"):
            return Fraction(read_number(text.removesuffix("%"))) / 100
        return Fraction(read_number(text))
    except NotANumber:
        raise ValueError(text) from None
