"""Where a row first stood: the unit, the workbook by the hash of its values, and the cell."""

from sheets_tool.findings.model import Place

HASH_LENGTH = 12
"""So much of a hash tells one workbook from another, and people can still read it."""


def short(content: str) -> str:
    """Return the part of a hash that is shown to people.

    >>> short("1a2b3c4d5e6f7a8b9c0d")
    '1a2b3c4d5e6f'
    """
    return content[:HASH_LENGTH]


def origin_of(unit: str, place: Place) -> str:
    """Return the origin of a row as it travels: unit, content hash, sheet and cell.

    >>> place = Place(book="1a2b3c4d5e6f7a8b9c0d", sheet="Cá nhân", row=9, column=2)
    >>> origin_of("TH-DL", place)
    'TH-DL · 1a2b3c4d5e6f · Cá nhân!C9'
    """
    return f"{unit} · {cell_origin(place)}"


def cell_origin(place: Place) -> str:
    """Return the origin of a row but for the unit it is of."""
    return f"{short(place.book)} · {place.sheet}!{place.cell}"
