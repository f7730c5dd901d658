"""Disciplines of earlier years among the results of a year: they are told, and do not count."""

from collections.abc import Iterator, Mapping

import pandas as pd

from sheets_tool.findings.catalogue import awards as say
from sheets_tool.findings.model import Finding
from sheets_tool.forms.codes import DISCIPLINES
from sheets_tool.forms.frames import Reading, Table
from sheets_tool.rules.disciplines import over_before
from sheets_tool.text.days import show_day


def spent_disciplines(
    reading: Reading,
    table: Table,
    results: pd.DataFrame,
    *,
    names: Mapping[str, str],
    year: str,
) -> Iterator[Finding]:
    """Yield each discipline that had ended before the year began; `names` are those of the plan."""
    spent = results[over_before(results, year)]
    places = reading.places(table, spent, code="disciplined_to")
    ended = zip(spent["staff_id"], spent["discipline"], spent["disciplined_to"], strict=True)
    for (code, kind, day), place in zip(ended, places, strict=True):
        yield say.OVER_BEFORE.at(
            place,
            name=names[str(code)],
            discipline=DISCIPLINES.label(str(kind)),
            day=show_day(day),
            year=year,
        )
