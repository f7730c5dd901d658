"""A sheet to write where another system expects it: its own rows and columns, no letterhead."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from sheets_tool.forms.output import OutSheet


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacedSheet(OutSheet):
    """A table laid out cell for cell as somebody else's.

    Attributes:
        header_row: from 0; the records follow it without a gap.
        places: column code → sheet column, from 0.
    """

    header_row: int
    places: Mapping[str, int] = field(default_factory=dict)
