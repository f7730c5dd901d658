"""What a unit sent against what is known: its level, ages, the year of its form."""

from collections.abc import Iterator, Mapping, Sequence

import pandas as pd

from sheets_tool.findings.catalogue import doubts as say
from sheets_tool.findings.model import Finding
from sheets_tool.forms import submission as w11
from sheets_tool.forms.ages import odd_ages
from sheets_tool.forms.codes import SCHOOL_LEVELS
from sheets_tool.forms.frames import Reading
from sheets_tool.forms.identity import Roster

_ANY_LEVEL = "LIEN_CAP"


def odd_levels(
    reading: Reading,
    frames: Mapping[str, pd.DataFrame],
    *,
    levels: Mapping[str, str],
    units: Roster,
) -> Iterator[Finding]:
    """Yield each unit and sheet whose rows tell another school level than the plan does.

    `levels` is unit code → school level; a unit of several levels may have rows of any.
    """
    for form in (w11.PERSONS, w11.COLLECTIVES):
        table, frame = reading.table(w11.SUBMISSION.id, form), frames[form.id]
        expected = frame["unit_code"].map(levels)
        told = frame["school_level"]
        odd = frame[(told != expected).fillna(value=False) & (expected != _ANY_LEVEL)]
        for (unit, level), rows in odd.groupby(["unit_code", "school_level"]):
            place = next(reading.places(table, rows.head(1), code="school_level"))
            yield say.OTHER_LEVEL_TOLD.at(
                place,
                sender=units.names[str(unit)],
                count=len(rows),
                level=SCHOOL_LEVELS.label(str(level)),
                expected=SCHOOL_LEVELS.label(levels[str(unit)]),
            )


def odd_births(reading: Reading, persons: pd.DataFrame, *, year: str) -> Iterator[Finding]:
    """Yield the people whose birth date makes a child of them, or somebody of ninety."""
    table = reading.table(w11.SUBMISSION.id, w11.PERSONS)
    return odd_ages(reading, table, persons, year=year)


def retyped_years(
    reading: Reading, covers: Mapping[int, Mapping[str, object]], *, used: Sequence[int], year: str
) -> Iterator[Finding]:
    """Yield the sources in use whose cover tells this year and whose stamp tells another one."""
    table = reading.table(w11.SUBMISSION.id, w11.COVER)
    for book in used:
        cover, stamped = covers[book], reading.sources[book].stamp.get("year", "")
        if cover.get("year") == year and stamped not in {"", year}:
            place = reading.place(table, book=book, code="year")
            sender = cover.get("unit_name", reading.sources[book].name)
            yield say.DATE_RETYPED.at(place, sender=sender, year=year, stamped=stamped)
