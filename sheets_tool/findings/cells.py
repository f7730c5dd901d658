"""Cell addresses as Excel users say them."""

import re
from functools import cache

_ADDRESS = re.compile(r"\$?([A-Z]{1,3})\$?([1-9]\d{0,6})")


@cache
def column_letters(column: int) -> str:
    """Return the letters of a column counted from 0.

    >>> column_letters(0), column_letters(25), column_letters(26), column_letters(16383)
    ('A', 'Z', 'AA', 'XFD')
    """
    letters = ""
    rest = column + 1
    while rest:
        rest, digit = divmod(rest - 1, 26)
        letters = chr(65 + digit) + letters
    return letters


def column_number(letters: str) -> int:
    """Return the number, from 0, of a column given by letters.

    >>> column_number("A"), column_number("xfd")
    (0, 16383)
    """
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - 64
    return number - 1


def cell_name(row: int, column: int) -> str:
    """Return the address of a cell, its row counted from 1 and its column from 0.

    >>> cell_name(7, 2)
    'C7'
    """
    return f"{column_letters(column)}{row}"


def read_cell_name(address: str) -> tuple[int, int]:
    """Return row (from 1) and column (from 0) of an address such as `C7` or `$C$7`.

    Raises:
        ValueError: the text is no cell address.

    >>> read_cell_name("$C$7")
    (7, 2)
    """
    match = _ADDRESS.fullmatch(address.strip().upper())
    if match is None:
        raise ValueError(address)
    return int(match[2]), column_number(match[1])
