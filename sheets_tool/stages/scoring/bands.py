"""The bands that points fall into."""

from fractions import Fraction

import pandas as pd

from sheets_tool.forms.frames import records


def band_of(bands: pd.DataFrame, points: Fraction | int) -> str | None:
    """Return the band of points, exactly: bands are [from, to), the top one closed.

    A band without an end reaches to where the next one begins.
    """
    rows = records(bands)
    top = max(rows, key=lambda row: int(row["from"]))["to"] if rows else None
    for row in rows:
        above = [each["from"] for each in rows if each["from"] > row["from"]]
        high = row["to"] if row["to"] is not None else min(above, default=None)
        if points >= row["from"] and (high is None or points < high or points == high == top):
            return str(row["band"])
    return None
