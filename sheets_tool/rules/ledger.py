"""The ledger of initiatives: whose they are, and for what each was already used."""

import re
from collections.abc import Callable, Collection
from fractions import Fraction
from typing import Final

import pandas as pd

from sheets_tool.forms.awards import AWARD_LIST, BY_CODE
from sheets_tool.rules.exact import read_ratio
from sheets_tool.text.years import NotAYear, read_year

_USE: Final = re.compile(r"(?P<award>.+?)[ ,(]*(?P<year>\d{4}(?: ?[-–/] ?\d{4})?)?[ )]*")

Use = tuple[str, str]
"""An award code and a year; "" where it cannot be read."""


def credits_of(initiatives: pd.DataFrame) -> pd.DataFrame:
    """Return one row an initiative and author.

    Args:
        initiatives: the sheet Sáng kiến of W4 or W12; `authors` and `shares` are lists with `;`.

    Returns:
        The columns of the sheet, with `candidate_id` and `share` (a Fraction, or None where the
        shares are blank, unreadable, or not as many as the authors).
    """
    names = [_parts(authors) for authors in initiatives["authors"]]
    shares = map(_shares, names, initiatives["shares"])
    rows = initiatives.assign(
        candidate_id=pd.Series(names, index=initiatives.index, dtype="object"),
        share=pd.Series(list(shares), index=initiatives.index, dtype="object"),
    )
    credited: pd.DataFrame = rows.explode(["candidate_id", "share"], ignore_index=True)
    return credited


def uneven_shares(initiatives: pd.DataFrame) -> list[str]:
    """Return the ids of initiatives whose shares are given and do not add up to the whole."""
    credited = credits_of(initiatives)
    given = credited[credited["shares"].map(_parts).map(bool).astype(bool)]
    shares = given.groupby("initiative_id", sort=False)["share"]
    return [
        str(initiative)
        for initiative, own in shares
        if own.isna().any() or sum(own, Fraction()) != 1
    ]


def uses_of(initiatives: pd.DataFrame) -> pd.DataFrame:
    """Return what each initiative was used for, read from `used_for`: `CSTĐCS 2019-2020; …`.

    Returns:
        One row a use: initiative_id, award (a code), year; "" where it cannot be read.
    """
    rows = [
        (initiative, *_use(written))
        for initiative, used in zip(
            initiatives["initiative_id"], initiatives["used_for"], strict=True
        )
        for written in _parts(used)
    ]
    return pd.DataFrame(rows, columns=["initiative_id", "award", "year"], dtype="str")


def spend(
    initiatives: pd.DataFrame, chosen: Collection[str], *, award: str, year: str
) -> pd.DataFrame:
    """Return the ledger with a use written to the chosen initiatives; `give_back` undoes it."""
    use = f"{BY_CODE[award].short} {year}"

    def add(before: list[str]) -> list[str]:
        return before if (award, year) in map(_use, before) else [*before, use]

    return _rewritten(initiatives, chosen, add)


def give_back(
    initiatives: pd.DataFrame, chosen: Collection[str], *, award: str, year: str
) -> pd.DataFrame:
    """Return the ledger without a use, as when the vote has failed."""

    def drop(before: list[str]) -> list[str]:
        return [each for each in before if _use(each) != (award, year)]

    return _rewritten(initiatives, chosen, drop)


def _rewritten(
    initiatives: pd.DataFrame, chosen: Collection[str], change: Callable[[list[str]], list[str]]
) -> pd.DataFrame:
    pairs = zip(initiatives["initiative_id"], initiatives["used_for"], strict=True)
    used = ["; ".join(change(_parts(use))) if each in chosen else use for each, use in pairs]
    return initiatives.assign(used_for=pd.Series(used, index=initiatives.index, dtype="object"))


def _use(written: str) -> Use:
    match = _USE.fullmatch(written)
    if match is None:
        return "", ""
    return AWARD_LIST.find(match["award"]) or "", _year(match["year"] or "")


def _year(written: str) -> str:
    try:
        return read_year(written)
    except NotAYear:
        return ""


def _parts(text: object) -> list[str]:
    written = text if isinstance(text, str) else ""
    return [part.strip() for part in written.split(";") if part.strip()]


def _shares(names: list[str], shares: object) -> list[Fraction | None]:
    parts = _parts(shares)
    if not parts and len(names) == 1:
        return [Fraction(1)]
    return [_share(part) for part in parts] if len(parts) == len(names) else [None] * len(names)


def _share(text: str) -> Fraction | None:
    """Return a share written as 60, 60% or 3/5; None where it cannot be read."""
    try:
        return read_ratio(text if "%" in text or "/" in text else f"{text}%")
    except ValueError:
        return None
