"""The whole catalogue, by code."""

from types import ModuleType

from sheets_tool.findings.catalogue import (
    awards,
    book,
    cell,
    cross,
    file,
    folder,
    header,
    pack,
    people,
    votes,
)
from sheets_tool.findings.model import Entry

FAMILIES: dict[str, tuple[str, ModuleType]] = {
    "T": ("Tệp", file),
    "B": ("Sổ và trang tính", book),
    "H": ("Tiêu đề cột", header),
    "O": ("Ô", cell),
    "N": ("Người và tập thể", people),
    "C": ("Giữa các tệp và đơn vị", cross),
    "A": ("Danh hiệu, hình thức và pháp luật", awards),
    "V": ("Phiếu và quyết định", votes),
    "P": ("Bộ quy tắc", pack),
    "W": ("Thư mục năm", folder),
}
"""Family letter → its Vietnamese name and the module that holds its entries."""


def entries_of(module: ModuleType) -> list[Entry]:
    """Return the entries a catalogue module declares, by code."""
    found = [value for value in vars(module).values() if isinstance(value, Entry)]
    return sorted(found, key=lambda entry: entry.code)


def all_entries() -> dict[str, Entry]:
    """Return every entry of the catalogue by its code."""
    return {entry.code: entry for _, module in FAMILIES.values() for entry in entries_of(module)}
