"""Rows of many units divided into parts that a workbook can hold: by unit, none torn apart."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import pandas as pd

MOST_ROWS = 150_000
"""Rows of all sheets of one consolidated workbook.

Excel holds 1,048,576 in a sheet, but the level above must be able to open the file too, and reads
no more than 256 MB of unpacked sheets: some 1.0 to 1.6 kB a row (`books.limits`).
"""


@dataclass(frozen=True, slots=True)
class Parts:
    """Units by the part they go into, in the order of their codes.

    Attributes:
        units: one set of unit codes a part; one part where all fits.
        too_large: unit → its rows, where it fills more than a whole part by itself.
    """

    units: list[frozenset[str]]
    too_large: dict[str, int]

    def frames(self, frames: Mapping[str, pd.DataFrame]) -> Iterator[dict[str, pd.DataFrame]]:
        """Yield the rows of each part, by form id."""
        if len(self.units) == 1:
            yield dict(frames)
            return
        for mine in self.units:
            yield {
                form: frame[frame["unit_code"].isin(list(mine))].reset_index(drop=True)
                for form, frame in frames.items()
            }


def split(frames: Mapping[str, pd.DataFrame], *, most: int) -> Parts:
    """Return the units in parts of at most `most` rows, all sheets together."""
    sizes: Counter[str] = Counter()
    for frame in frames.values():
        sizes.update(frame["unit_code"].dropna().tolist())
    parts: list[set[str]] = [set()]
    filled = 0
    for unit in sorted(sizes):
        if filled and filled + sizes[unit] > most:
            parts.append(set())
            filled = 0
        parts[-1].add(unit)
        filled += sizes[unit]
    too_large = {unit: size for unit, size in sorted(sizes.items()) if size > most}
    return Parts([frozenset(part) for part in parts], too_large)
