"""Amounts of money as people type them, in whole đồng and never guessed."""

import re
from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise, product
from typing import Final, NamedTuple

from sheets_tool.text.numbers import NotANumber, read_number
from sheets_tool.text.spelling import tidy

_THOUSAND: Final = 1_000
_MILLION: Final = 1_000_000
_BILLION: Final = 1_000_000_000
_SCALES: Final = {
    **dict.fromkeys(("k", "nghìn", "ngàn", "nghin", "ngan"), _THOUSAND),
    **dict.fromkeys(("tr", "triệu", "trieu"), _MILLION),
    **dict.fromkeys(("tỷ", "tỉ", "ty", "ti"), _BILLION),
}
_SCALE: Final = "|".join(sorted(_SCALES, key=len, reverse=True))
_HALF: Final = "rưỡi"
_MONEY: Final = re.compile(
    r"(?:vnđ |vnd )?(?P<amount>.+?)(?P<currency> ?(?:vnđ|vnd|đồng|dong|đ|d|₫)\.?)?"
)
_PART: Final = re.compile(
    rf"(?P<number>[0-9][0-9.,]*(?: [0-9]{{3}}(?![0-9]))*|{_HALF})"
    rf"(?: ?(?P<scale>{_SCALE})(?![^\W0-9]))?(?: |(?=[0-9])|$)"
)
_BLANK_GROUPS: Final = re.compile(r"[1-9][0-9]{0,2}(?: [0-9]{3})+")
_ONE_GROUP: Final = re.compile(r"[1-9][0-9]{0,2}[.,][0-9]{3}")


class NotMoney(ValueError):  # noqa: N818 - reads as what it says
    """The text is no amount of whole đồng."""


class AmbiguousMoney(NotMoney):
    """The text is an amount with more than one reading.

    Attributes:
        readings: the amounts it may stand for, smallest first.
    """

    def __init__(self, text: str, *, readings: tuple[int, ...]) -> None:
        super().__init__(text)
        self.readings = readings


class _Part(NamedTuple):
    """`2 triệu` in `2 triệu 500`; the scale is 0 where none is written."""

    number: str
    scale: int


def read_money(text: str) -> int:
    """Return the amount in đồng.

    >>> read_money("200.000"), read_money("200k"), read_money("0,2 triệu")
    (200000, 200000, 200000)
    >>> read_money("1tr5"), read_money("2 triệu 500"), read_money("200,000đ")
    (1500000, 2500000, 200000)
    >>> read_money("1.5")
    Traceback (most recent call last):
    sheets_tool.text.money.AmbiguousMoney: 1.5

    Raises:
        AmbiguousMoney: if the text has several readings, as `200` without a unit.
        NotMoney: if it has none.
    """
    readings = _readings(text)
    if not readings:
        raise NotMoney(text)
    if len(readings) > 1:
        raise AmbiguousMoney(text, readings=readings)
    return readings[0]


def show_money(amount: int) -> str:
    """Return an amount with its thousands grouped by points.

    >>> show_money(200000)
    '200.000'
    """
    return f"{amount:,}".replace(",", ".")


def _readings(text: str) -> tuple[int, ...]:
    money = _MONEY.fullmatch(tidy(text).lower())
    parts = _parts(money["amount"]) if money else []
    if money is None or not parts:
        return ()
    in_dong = money["currency"] is not None
    try:
        choices = list(_choices(parts, in_dong=in_dong))
    except NotANumber:
        return ()
    sums = {sum(chosen) for chosen in product(*choices)}
    return tuple(sorted(int(amount) for amount in sums if amount.denominator == 1))


def _parts(amount: str) -> list[_Part]:
    """Cut `2 triệu 500` into parts of falling scale, or give none if it is not that."""
    parts, end = [], 0
    while end < len(amount):
        match = _PART.match(amount, end)
        if match is None:
            return []
        parts.append(_Part(match["number"], _SCALES.get(match["scale"], 0)))
        end = match.end()
    whole = all(part.number.isdigit() for part in parts if part.scale)
    falling = all(one.scale > other.scale for one, other in pairwise(parts))
    return parts if len(parts) == 1 or (whole and falling) else []


def _choices(parts: list[_Part], *, in_dong: bool) -> Iterator[tuple[Fraction, ...]]:
    """Yield what each part may add to the amount."""
    above = 0
    for part in parts:
        if part.scale:
            amounts = tuple(number * part.scale for number in _numbers(part.number))
        elif above:
            amounts = _tail(part.number, above=above, in_dong=in_dong)
        else:
            amounts = _alone(part.number, in_dong=in_dong)
        yield tuple(amount for amount in amounts if not above or amount < above)
        above = part.scale


def _numbers(text: str) -> tuple[Fraction, ...]:
    """Return the values of a number before a scale: `1.500 triệu` may be 1,5 triệu."""
    if not _ONE_GROUP.fullmatch(text):
        return (_whole_or_decimal(text),)
    grouped = _whole_or_decimal(text)
    return (grouped / _THOUSAND, grouped)


def _whole_or_decimal(text: str) -> Fraction:
    digits = text.replace(" ", "") if _BLANK_GROUPS.fullmatch(text) else text
    return Fraction(read_number(digits))


def _alone(text: str, *, in_dong: bool) -> tuple[Fraction, ...]:
    """Return the values of a number without scale: nobody pays 200 đồng unless he says so."""
    number = _whole_or_decimal(text)
    if in_dong or number == 0 or number >= _THOUSAND:
        return (number,)
    return (number, number * _THOUSAND, number * _MILLION)


def _tail(text: str, *, above: int, in_dong: bool) -> tuple[Fraction, ...]:
    """Return what a last number without scale adds: the 5 of `1tr5`, the 500 of `2 triệu 500`."""
    if text == _HALF:
        return (Fraction(above, 2),)
    number = _whole_or_decimal(text)
    by_digits = {
        1: (number * above / 10,),
        2: (number * above / 1000, number * above / 100),
        3: (number * above / 1000,),
    }
    if not text.isdigit() or len(text) not in by_digits:
        return (number,)
    return (*by_digits[len(text)], number) if in_dong else by_digits[len(text)]
