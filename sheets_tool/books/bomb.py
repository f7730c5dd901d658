"""Zip files that unpack to more than a school's workbook can hold."""

import struct
import zipfile
import zlib
from collections.abc import Sequence

from sheets_tool.books.limits import Limits

_MOST_PACKED = 1_032
"""Deflate packs at most so many bytes into one."""
_CHUNK = 2**20
_HEADER = 30


def unpacks_to_too_much(data: bytes, entries: Sequence[zipfile.ZipInfo], *, limits: Limits) -> str:
    """Return why a zip file may not be unpacked, or nothing where it may."""
    unpacked = sum(entry.file_size for entry in entries)
    if unpacked > limits.unpacked_bytes:
        return f"bung ra {unpacked // 2**20} MB"
    if unpacked > limits.ratio_from_bytes and unpacked > len(data) * limits.ratio:
        return f"bung ra gấp {unpacked // len(data)} lần"
    # A part that cannot hold too much, whatever it tells, need not be unpacked to see.
    doubtful = (e for e in entries if e.compress_size * _MOST_PACKED > limits.unpacked_bytes)
    name = next((entry.filename for entry in doubtful if _lies(data, entry)), "")
    return f"phần “{name}” bung ra lớn hơn đã ghi" if name else ""


def _lies(data: bytes, entry: zipfile.ZipInfo) -> bool:
    start = entry.header_offset + _HEADER
    if start > len(data):
        return False  # Broken rather than a bomb; whoever opens it will say so.
    name, extra = struct.unpack_from("<HH", data, entry.header_offset + _HEADER - 4)
    packed = data[start + name + extra :][: entry.compress_size]
    unpacking, size = zlib.decompressobj(-zlib.MAX_WBITS), 0
    try:
        while packed and size <= entry.file_size:
            size += len(unpacking.decompress(packed, _CHUNK))
            packed = unpacking.unconsumed_tail
    except zlib.error:
        return False
    return size > entry.file_size
