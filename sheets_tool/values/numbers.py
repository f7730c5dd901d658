"""Kinds of number: counts, points, money. All exact; points and money as scaled integers."""

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from math import floor
from typing import ClassVar

from sheets_tool.findings.catalogue.cell import NOT_A_NUMBER, NOT_MONEY, NOT_WHOLE, OUT_OF_RANGE
from sheets_tool.text.money import NotMoney, read_money
from sheets_tool.text.numbers import NotANumber, read_number, show_number
from sheets_tool.values.kind import Flaw, Kind, Raw, words

POINT_SCALE = 1_000_000
"""A point is stored as this many units, so that averages of a formula stay exact to six places."""
_LARGEST = 10**15 - 1
"""Excel keeps fifteen digits; no count or amount of a school comes near."""
_LARGEST_POINTS = 10**9


def shown_points(scaled: int) -> Decimal:
    """Return points stored as scaled integers as the number people know.

    >>> shown_points(8_500_000)
    Decimal('8.5')
    """
    return Decimal(scaled) / POINT_SCALE


def scaled_points(number: Fraction) -> int:
    """Return a number as scaled points, rounded half up to two places.

    >>> scaled_points(Fraction(200, 3)), scaled_points(Fraction(1, 8))
    (66670000, 130000)
    """
    return floor(number * 100 + Fraction(1, 2)) * (POINT_SCALE // 100)


def percent(part: int, whole: int | None) -> int | None:
    """Return a part of a whole in percent, as scaled points; None where the whole is 0 or unknown.

    >>> percent(1, 8), percent(0, 0)
    (12500000, None)
    """
    return scaled_points(Fraction(part * 100, whole)) if whole else None


def _whole(value: object) -> int:
    """Return an integer; a column with blanks may carry it as a float."""
    return int(Decimal(str(value)))


def _decimal(raw: Raw) -> Decimal:
    if isinstance(raw, bool) or not isinstance(raw, (str, int, float)):
        raise Flaw(NOT_A_NUMBER, value=words(raw))
    if not isinstance(raw, str):
        number = Decimal(repr(raw))
        if not number.is_finite():
            raise Flaw(NOT_A_NUMBER, value=words(raw))
        return number
    try:
        return read_number(raw)
    except NotANumber:
        raise Flaw(NOT_A_NUMBER, value=raw) from None


def _limits(least: Decimal | int | None, most: Decimal | int | None) -> str:
    low = "" if least is None else f"từ {show_number(least)}"
    high = "" if most is None else f"đến {show_number(most)}"
    return f"{low} {high}".strip()


def _within(value: Decimal, least: Decimal | int | None, most: Decimal | int | None) -> None:
    if (least is not None and value < least) or (most is not None and value > most):
        raise Flaw(OUT_OF_RANGE, value=show_number(value), limits=_limits(least, most))


@dataclass(frozen=True, slots=True, kw_only=True)
class Whole(Kind):
    """A count."""

    dtype: ClassVar[str] = "Int64"
    number_format: ClassVar[str] = "0"
    least: int | None = 0
    most: int | None = None

    def read(self, raw: Raw) -> object:
        """Return the count as an int."""
        number = _decimal(raw)
        if number != int(number):
            raise Flaw(NOT_WHOLE, value=words(raw))
        _within(number, self.least, self.most)
        _within(number, None, _LARGEST)
        return int(number)

    def show(self, value: object) -> Raw:
        """Return the count."""
        return _whole(value)

    @property
    def english(self) -> str:
        """One phrase for the documentation."""
        return "whole number " + _limits(self.least, self.most)


@dataclass(frozen=True, slots=True, kw_only=True)
class Points(Kind):
    """Points or a ratio, in units of 1/1,000,000; a decimal comma or point is understood."""

    dtype: ClassVar[str] = "Int64"
    number_format: ClassVar[str] = "0.##"
    least: Decimal | None = None
    most: Decimal | None = None

    def read(self, raw: Raw) -> object:
        """Return the points times `POINT_SCALE` as an int; beyond six places rounded half up."""
        number = _decimal(raw)
        _within(number, self.least, self.most)
        _within(abs(number), None, _LARGEST_POINTS)
        return int((number * POINT_SCALE).quantize(Decimal(1), ROUND_HALF_UP))

    def show(self, value: object) -> Raw:
        """Return the points as a number."""
        number = shown_points(_whole(value))
        return int(number) if number == number.to_integral_value() else float(number)

    @property
    def english(self) -> str:
        """One phrase for the documentation."""
        return "points " + _limits(self.least, self.most)


@dataclass(frozen=True, slots=True, kw_only=True)
class Money(Kind):
    """An amount in đồng, whole."""

    dtype: ClassVar[str] = "Int64"
    number_format: ClassVar[str] = "#,##0"

    def read(self, raw: Raw) -> object:
        """Return the amount in đồng as an int."""
        number = _money_of_text(raw) if isinstance(raw, str) else _decimal(raw)
        if number != int(number) or number < 0:
            raise Flaw(NOT_MONEY, value=words(raw))
        if number > _LARGEST:
            raise Flaw(OUT_OF_RANGE, value=words(raw), limits=_limits(0, _LARGEST))
        return int(number)

    def show(self, value: object) -> Raw:
        """Return the amount."""
        return _whole(value)

    @property
    def english(self) -> str:
        """One phrase for the documentation."""
        return "money in đồng"


def _money_of_text(raw: str) -> int:
    try:
        return read_money(raw)
    except NotMoney:
        raise Flaw(NOT_MONEY, value=raw) from None
