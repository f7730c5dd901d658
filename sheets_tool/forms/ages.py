"""Birth dates that cannot be right: a child on the staff list, or somebody of ninety."""

from collections.abc import Iterator

import pandas as pd

from sheets_tool.findings.catalogue import people as say
from sheets_tool.findings.model import Finding
from sheets_tool.forms.frames import Reading, Table
from sheets_tool.text.days import show_partial_day

YOUNGEST, OLDEST = 17, 75
"""Ages in the year looked at; wide on purpose, for whoever may work is not decided here."""
_YEAR_DIGITS = 4


def odd_ages(
    reading: Reading,
    table: Table,
    frame: pd.DataFrame,
    *,
    year: str,
) -> Iterator[Finding]:
    """Yield each person, once, whose birth date makes them too young or too old in a year.

    Ages are whole years between the year of birth and the first year of `year`. A blank birth
    date says nothing.
    """
    born = frame["birth_date"].dropna()
    ages = int(year[:_YEAR_DIGITS]) - born.str[:_YEAR_DIGITS].astype("int64")
    odd = frame.loc[ages.index[~ages.between(YOUNGEST, OLDEST)]]
    keys = [code for code in ("unit_code", "staff_id") if code in frame]
    odd = odd.drop_duplicates([*keys, "full_name", "birth_date"])
    places = reading.places(table, odd, code="birth_date")
    rows = zip(odd.index, odd["full_name"], odd["birth_date"], places, strict=True)
    for at, name, birth, place in rows:
        shown = show_partial_day(birth)
        yield say.ODD_AGE.at(place, name=name, born=shown, year=year[:_YEAR_DIGITS], age=ages[at])
