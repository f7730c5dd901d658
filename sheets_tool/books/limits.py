"""How much of a stranger's file is looked at before it is refused."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """Caps on what a workbook may be.

    Attributes:
        packed_bytes: of the file as it lies on disk.
        unpacked_bytes: of all parts together.
        ratio: unpacked size over packed size, looked at above `ratio_from_bytes`.
        rows: the last row of any cell.
        columns: the last column of any cell.
        cells: rows by columns of one sheet.
        memory_bytes: what reading one file may take, where it is read in a process of its own.
        seconds: how long one file may be read before it is set aside.
    """

    packed_bytes: int = 256 * 2**20
    unpacked_bytes: int = 256 * 2**20
    ratio: int = 300
    ratio_from_bytes: int = 48 * 2**20
    rows: int = 400_000
    columns: int = 1_024
    cells: int = 12_000_000
    memory_bytes: int = 1_400 * 2**20
    seconds: int = 20


LIMITS = Limits()
