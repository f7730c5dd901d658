"""Registered initiatives held to the fields that a plan asks for."""

from collections.abc import Iterator, Sequence

import pandas as pd

from sheets_tool.findings.catalogue import awards as say
from sheets_tool.findings.model import Finding
from sheets_tool.forms import registration as w2
from sheets_tool.forms.frames import Reading, records
from sheets_tool.text.spelling import fold


def off_theme(
    reading: Reading, persons: pd.DataFrame, *, asked: Sequence[str], basis: str
) -> Iterator[Finding]:
    """Yield the initiatives whose field does not begin with one that is asked for, or is blank.

    `persons` are merged registrations. Marks and case do not matter. People decide: it is told,
    nothing is left out.
    """
    table = reading.table(w2.REGISTRATION.id, w2.PERSONS)
    rows = persons[persons["initiative"].notna()]
    places = reading.places(table, rows, code="field")
    begins = tuple(fold(each) for each in asked)
    for place, row in zip(places, records(rows), strict=True):
        told = row["field"]
        if told is None or not fold(told).startswith(begins):
            yield say.OFF_THEME.at(
                place,
                name=row["full_name"],
                initiative=row["initiative"],
                field="chưa ghi lĩnh vực" if told is None else f"thuộc lĩnh vực “{told}”",
                asked="; ".join(asked),
                basis=basis,
            )
