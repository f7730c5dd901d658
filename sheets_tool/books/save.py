"""Bytes reach the disk whole or not at all: written beside, then renamed."""

import os
import stat
import tempfile
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from sheets_tool.books.grid import content_hash, open_workbook
from sheets_tool.books.stamp import stamp_of
from sheets_tool.findings.catalogue import file as say
from sheets_tool.findings.catalogue import folder
from sheets_tool.findings.model import Finding, Place

_READABLE = 0o644
PREFIX = ".sheets-tool-"
"""Temporary files begin so, lie beside the output and are never taken for one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Saved:
    """What became of an output: written, or unchanged because the same bytes lay there."""

    path: Path
    written: bool


def may_replace(path: Path, *, inputs: str, force: bool) -> Finding | None:
    """Return why an existing file may not be replaced, or None where it may.

    A file that this tool wrote and nobody edited since may be; cell values decide, so that a
    re-save by Excel is no edit.
    """
    if force or not path.exists():
        return None
    place = Place(file=path.name)
    if path.is_dir():
        return say.FOLDER_GIVEN.at(place, path=path)
    book = open_workbook(path)
    stamp = stamp_of(book)
    if not stamp.get("content_sha256"):
        return folder.EXISTS.at(place, path=path)
    now = content_hash((sheet.name, sheet.rows) for sheet in book.sheets)
    if now == stamp["content_sha256"]:
        return None
    return folder.EDITED.at(place, path=path, inputs=inputs)


def save(path: Path, data: bytes) -> Saved:
    """Put bytes in place of a file; the former file is whole until the moment it is replaced.

    Raises:
        OSError: the folder cannot be written, the disk is full, or the file is open in Excel;
            no temporary file is left.
    """
    if path.is_file() and path.read_bytes() == data:
        return Saved(path=path, written=False)
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=PREFIX, suffix=".tmp", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        # A temporary file is private; an output is as private as the file it replaces.
        os.chmod(name, _mode_of(path))  # noqa: PTH101
        os.replace(name, path)  # noqa: PTH105 - the one call that replaces in one step everywhere
    except BaseException:
        with suppress(OSError):
            os.unlink(name)  # noqa: PTH108
        raise
    return Saved(path=path, written=True)


def _mode_of(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode) if path.is_file() else _READABLE
