"""The ledger of initiatives: this year's and the record's as one, and what is odd about them."""

from collections.abc import Iterator, Mapping
from datetime import date

import pandas as pd

from sheets_tool.findings.catalogue import awards as say
from sheets_tool.findings.model import Finding, Place
from sheets_tool.forms import results as w4
from sheets_tool.forms.frames import BOOK, Reading, Table
from sheets_tool.rules.alike import alike_titles
from sheets_tool.rules.ledger import uneven_shares
from sheets_tool.text.days import show_day
from sheets_tool.text.spelling import fold

_COLUMNS = [column.code for column in w4.INITIATIVES.columns]


def joined(now: pd.DataFrame, before: pd.DataFrame) -> pd.DataFrame:
    """Return this year's initiatives and the record's, each once, with every use of each.

    Codes begin anew each year and in each group: an initiative is its code and its title. A code
    that another title has already is told apart by a number, so that no use is booked to the wrong
    one.
    """
    both = pd.concat([now[_COLUMNS], before[_COLUMNS]], ignore_index=True)
    titles = both["initiative"].fillna("").map(fold)
    groups = both.assign(_title=titles).groupby(["initiative_id", "_title"], sort=False)
    ledger = both.loc[groups.head(1).index].copy()
    used = groups["used_for"].agg(_uses).tolist()
    ledger["used_for"] = pd.array(used, dtype="string")
    same = ledger.groupby("initiative_id").cumcount() + 1
    ledger["initiative_id"] = [
        code if number == 1 else f"{code} ({number})"
        for code, number in zip(ledger["initiative_id"], same, strict=True)
    ]
    ledger["initiative_id"] = ledger["initiative_id"].astype("string")
    return ledger.reset_index(drop=True)


def _uses(written: "pd.Series[str]") -> str | None:
    parts = [part.strip() for text in written.dropna() for part in text.split(";")]
    return "; ".join(dict.fromkeys(part for part in parts if part)) or None


def check_ledger(
    reading: Reading,
    table: Table,
    now: pd.DataFrame,
    before: pd.DataFrame,
    *,
    senders: Mapping[int, str],
    day: date | None = None,
) -> list[Finding]:
    """Return codes given twice this year, uneven shares, and titles that are nearly the same.

    Titles are compared across groups and with the record; only people can say that two are one.
    What was decided after the day of the review is told too.
    """
    places = list(reading.places(table, now, code="initiative"))
    return [
        *_codes_twice(now, places),
        *_uneven(now, places),
        *(() if day is None else _too_late(now, places, day)),
        *_alike(now, before, places, senders=senders),
    ]


def _codes_twice(now: pd.DataFrame, places: list[Place]) -> Iterator[Finding]:
    seen: dict[str, int] = {}
    rows = zip(now["initiative_id"].tolist(), now["initiative"].tolist(), strict=True)
    titles = now["initiative"].tolist()
    for number, (code, title) in enumerate(rows):
        first = seen.setdefault(code, number)
        if first != number and fold(str(titles[first])) != fold(str(title)):
            yield say.INITIATIVE_CODE_TWICE.at(
                places[number], places[first], initiative=code, first=titles[first], second=title
            )


def _uneven(now: pd.DataFrame, places: list[Place]) -> Iterator[Finding]:
    uneven = set(uneven_shares(now))
    for place, (_, row) in zip(places, now.iterrows(), strict=True):
        if row["initiative_id"] in uneven:
            yield say.UNEVEN_SHARES.at(
                place,
                initiative=row["initiative_id"],
                title=row["initiative"],
                shares=row["shares"],
                authors=row["authors"],
            )


def _too_late(now: pd.DataFrame, places: list[Place], day: date) -> Iterator[Finding]:
    is_late = (pd.to_datetime(now["decision_date"]) > pd.Timestamp(day)).tolist()
    for place, (_, row), late in zip(places, now.iterrows(), is_late, strict=True):
        if late:
            yield say.RECOGNISED_TOO_LATE.at(
                place,
                initiative=row["initiative_id"],
                title=row["initiative"],
                decided=show_day(row["decision_date"]),
                day=show_day(day),
            )


def _alike(
    now: pd.DataFrame, before: pd.DataFrame, places: list[Place], *, senders: Mapping[int, str]
) -> Iterator[Finding]:
    """Yield pairs with one of this year; one initiative carried on under its code is no pair."""
    both = pd.concat([now[_COLUMNS], before[_COLUMNS]], ignore_index=True)
    where = [*(senders[int(book)] for book in now[BOOK]), *(_YEARS_BEFORE for _ in before.index)]
    pairs = alike_titles(both.assign(initiative_id=both.index.astype(str)))
    for _, pair in pairs.iterrows():
        first, second = int(pair["first"]), int(pair["second"])
        codes = both["initiative_id"].iloc[[first, second]].tolist()
        same = fold(pair["first_title"]) == fold(pair["second_title"])
        if first >= len(now) or (codes[0] == codes[1] and same):
            continue
        yield say.ALIKE_TITLES.at(
            places[first],
            *places[second : second + 1],
            first=codes[0],
            first_title=pair["first_title"],
            first_where=where[first],
            second=codes[1],
            second_title=pair["second_title"],
            second_where=where[second],
            likeness=pair["likeness"],
        )


_YEARS_BEFORE = "hồ sơ các năm trước"
