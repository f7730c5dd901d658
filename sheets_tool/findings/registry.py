"""The whole catalogue, by code."""

from collections.abc import Iterable
from types import ModuleType

from sheets_tool.findings.catalogue import (
    awards,
    book,
    cell,
    cross,
    doubts,
    file,
    folder,
    happenings,
    header,
    histories,
    pack,
    people,
    votes,
)
from sheets_tool.findings.model import Entry

FAMILIES: dict[str, tuple[str, tuple[ModuleType, ...]]] = {
    "T": ("Tệp", (file,)),
    "B": ("Sổ và trang tính", (book,)),
    "H": ("Tiêu đề cột", (header,)),
    "O": ("Ô", (cell,)),
    "N": ("Người và tập thể", (people,)),
    "C": ("Giữa các tệp và đơn vị", (cross, doubts, happenings, histories)),
    "A": ("Danh hiệu, hình thức và pháp luật", (awards,)),
    "V": ("Phiếu và quyết định", (votes,)),
    "P": ("Bộ quy tắc", (pack,)),
    "W": ("Thư mục năm", (folder,)),
}
"""Family letter → its Vietnamese name and the modules that hold its entries."""
RETIRED = frozenset({"H05", "N02"})
"""Codes that once were in the catalogue; they are not given to anything else."""


def entries_of(modules: Iterable[ModuleType]) -> list[Entry]:
    """Return the entries that catalogue modules declare, by code."""
    values = (value for module in modules for value in vars(module).values())
    found = [value for value in values if isinstance(value, Entry)]
    return sorted(found, key=lambda entry: entry.code)


def all_entries() -> dict[str, Entry]:
    """Return every entry of the catalogue by its code."""
    return {entry.code: entry for _, modules in FAMILIES.values() for entry in entries_of(modules)}
