"""How much of a stranger's file is looked at before it is refused; the environment may say."""

import os
from collections.abc import Mapping
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


_MB = 2**20
NAMES: dict[str, tuple[str, int]] = {
    "SHEETS_TOOL_MAX_FILE_MB": ("packed_bytes", _MB),
    "SHEETS_TOOL_MAX_UNPACKED_MB": ("unpacked_bytes", _MB),
    "SHEETS_TOOL_MAX_RATIO": ("ratio", 1),
    "SHEETS_TOOL_MAX_ROWS": ("rows", 1),
    "SHEETS_TOOL_MAX_COLUMNS": ("columns", 1),
    "SHEETS_TOOL_MAX_CELLS": ("cells", 1),
    "SHEETS_TOOL_MAX_MEMORY_MB": ("memory_bytes", _MB),
    "SHEETS_TOOL_MAX_SECONDS": ("seconds", 1),
}
"""Variable of the environment → the limit it sets, and its unit."""


def limits_of(environment: Mapping[str, str]) -> Limits:
    """Return the limits that an environment sets; one it does not set well stays as it is.

    >>> limits_of({"SHEETS_TOOL_MAX_ROWS": "5000", "SHEETS_TOOL_MAX_SECONDS": "nhiều"}).rows
    5000
    """
    bad = bad_limits(environment)
    said = {name: environment[name] for name in NAMES if environment.get(name) and name not in bad}
    return Limits(**{NAMES[name][0]: int(value) * NAMES[name][1] for name, value in said.items()})


def bad_limits(environment: Mapping[str, str]) -> dict[str, str]:
    """Return the variables that should set a limit and hold no whole number above 0."""
    said = {name: environment[name] for name in NAMES if environment.get(name)}
    return {n: v for n, v in said.items() if not (v.isascii() and v.isdigit() and int(v))}


LIMITS = limits_of(os.environ)
