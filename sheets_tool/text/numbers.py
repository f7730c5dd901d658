"""Numbers as Vietnamese offices type them: decimal comma or point, grouped thousands."""

import re
from decimal import Decimal
from typing import Final

from sheets_tool.text.spelling import tidy

_PLAIN: Final = re.compile(r"[+-]?[0-9]+")
_GROUPED: Final = re.compile(
    r"([+-]?[1-9][0-9]{0,2}(?:([.,])[0-9]{3})(?:\2[0-9]{3})*)([.,][0-9]+)?"
)
_DECIMAL: Final = re.compile(r"[+-]?[0-9]+[.,][0-9]+")
_SEPARATORS: Final = str.maketrans("", "", ".,")


class NotANumber(ValueError):  # noqa: N818 - reads as what it says
    """The text is not one number, or not one that can be read in a single way."""


def read_number(text: str) -> Decimal:
    """Return the exact number a text stands for.

    A comma or a point is the decimal mark, unless exactly three digits follow a
    group of one to three that does not begin with 0: no score has three decimals,
    so `1.234` is one thousand two hundred and thirty-four and `0.125` an eighth.

    >>> read_number("8,5"), read_number("8.5"), read_number("1.234,5")
    (Decimal('8.5'), Decimal('8.5'), Decimal('1234.5'))
    >>> read_number("1.234")
    Decimal('1234')

    Raises:
        NotANumber: for anything else, such as `8.5.0`, `tám` or `8,5 đ`.
    """
    text = tidy(text).replace("\u2212", "-")
    if _PLAIN.fullmatch(text):
        return Decimal(text)
    grouped = _GROUPED.fullmatch(text)
    if grouped and not (grouped[3] or "").startswith(grouped[2]):
        return Decimal(grouped[1].translate(_SEPARATORS) + (grouped[3] or "").replace(",", "."))
    if _DECIMAL.fullmatch(text):
        return Decimal(text.replace(",", "."))
    raise NotANumber(text)


def show_number(value: Decimal | int) -> str:
    """Return a number with a decimal comma, no exponent and no idle zeros.

    >>> show_number(Decimal("8.50")), show_number(Decimal("1E+2")), show_number(7)
    ('8,5', '100', '7')
    """
    text = format(value, "f") if isinstance(value, Decimal) else str(value)
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return "0" if text == "-0" else text.replace(".", ",")
