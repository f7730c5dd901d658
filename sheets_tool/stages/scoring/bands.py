"""The bands that points fall into."""

from fractions import Fraction

import pandas as pd

from sheets_tool.forms.frames import records


def band_of(bands: pd.DataFrame, points: Fraction | int) -> str | None:
    """Return the band of points, exactly: bands are [from, to), the top one closed."""
    rows = records(bands)
    top = max((row["to"] for row in rows if row["to"] is not None), default=None)
    for row in rows:
        high = row["to"]
        if points >= row["from"] and (high is None or points < high or points == high == top):
            return str(row["band"])
    return None
