"""The streams at the root of an OLE container, which is what an old Office file is."""

import struct
from collections.abc import Iterator

_END_OF_CHAIN = 0xFFFFFFFA
_ENTRY = 128
_HEADER_FATS = 109


def root_streams(data: bytes) -> frozenset[str]:
    """Return the names at the root of an OLE container; none where its directory is damaged.

    A workbook set into a Word file is a stream too, but not at the root.
    """
    try:
        directory = _directory(data)
    except (struct.error, IndexError):
        return frozenset()
    names = set()
    for entry in _children(directory):
        length = struct.unpack_from("<H", entry, 64)[0]
        names.add(entry[: max(0, length - 2)].decode("utf-16-le", "replace"))
    return frozenset(names)


def _directory(data: bytes) -> list[bytes]:
    size = 1 << min(struct.unpack_from("<H", data, 30)[0], 16)
    per_sector = size // 4
    tables = struct.unpack_from(f"<{_HEADER_FATS}I", data, 76)
    sector, seen = struct.unpack_from("<I", data, 48)[0], set[int]()
    entries: list[bytes] = []
    while sector < _END_OF_CHAIN and sector not in seen:
        seen.add(sector)
        block = data[(sector + 1) * size : (sector + 2) * size]
        entries += [block[at : at + _ENTRY] for at in range(0, len(block) - _ENTRY + 1, _ENTRY)]
        table = tables[sector // per_sector]
        sector = struct.unpack_from("<I", data, (table + 1) * size + sector % per_sector * 4)[0]
    return entries


def _children(directory: list[bytes]) -> Iterator[bytes]:
    """Yield the entries in the tree under the root."""
    if not directory:
        return
    waiting, seen = [struct.unpack_from("<I", directory[0], 76)[0]], set[int]()
    while waiting:
        number = waiting.pop()
        if number >= len(directory) or number in seen:
            continue
        seen.add(number)
        yield directory[number]
        waiting += struct.unpack_from("<II", directory[number], 68)
