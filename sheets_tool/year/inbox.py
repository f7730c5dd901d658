"""What has come into the inbox: files, the day each was received, what is no workbook."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from sheets_tool.books.extract import Wanted
from sheets_tool.findings.catalogue import file as say
from sheets_tool.findings.model import Finding, Place

WORKBOOKS = frozenset(
    {".xlsx", ".xlsm", ".xltx", ".xltm", ".xls", ".xlsb", ".ods", ".csv", ".xml", ".htm", ".html"}
)
_LOCK = "~$"
_IN_THE_CLOUD = ".icloud"
_OF_WINDOWS = frozenset({"thumbs.db", "desktop.ini"})
"""What Windows puts into a folder by itself, hidden there."""
_KINDS = {
    ".doc": "tệp Word",
    ".docx": "tệp Word",
    ".pdf": "tệp PDF",
    ".jpg": "ảnh",
    ".jpeg": "ảnh",
    ".png": "ảnh",
    ".heic": "ảnh",
    ".zip": "tệp nén, phải giải nén mới đọc được",
    ".rar": "tệp nén, phải giải nén mới đọc được",
    ".7z": "tệp nén, phải giải nén mới đọc được",
    ".tmp": "tệp tạm của chương trình khác",
    ".gsheet": "lối tắt tới Google Trang tính",
    ".txt": "tệp văn bản",
}
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


@dataclass(slots=True)
class Received:
    """Files of an inbox.

    Attributes:
        files: workbooks to read, by path.
        days: the day each was received, or None where it is not known; beside `files`.
        findings: lock files and files that are no workbooks.
    """

    files: list[Wanted] = field(default_factory=list)
    days: list[date | None] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)


def look_into(folder: Path) -> Received:
    """Return what lies in an inbox and its subfolders; file times are not trusted.

    Names begin with the folder's own, as a person in the year folder would type them.
    """
    received = Received()
    for path in files_below(folder):
        name = path.relative_to(folder.parent).as_posix()
        note = not_a_return(path, name=name)
        if note is not None:
            received.findings.append(note)
            continue
        received.files.append(Wanted(path, name))
        received.days.append(day_of(path.relative_to(folder)))
    return received


def files_below(folder: Path) -> list[Path]:
    """Return the files below a folder, in the order of their paths; hidden ones left out.

    What stands for a file that is in the cloud alone is hidden, and is no less a file sent.
    """
    found = (path for path in folder.rglob("*") if path.is_file())
    return sorted(path for path in found if not _is_hidden(path.relative_to(folder)))


def _is_hidden(path: Path) -> bool:
    seen = path.parent if path.suffix == _IN_THE_CLOUD else path
    return path.name.lower() in _OF_WINDOWS or any(part.startswith(".") for part in seen.parts)


def not_a_return(path: Path, *, name: str) -> Finding | None:
    """Return why a file in a folder is no return to read, or None where it may be one."""
    place = Place(file=name)
    if path.name.startswith(_LOCK):
        return say.IN_USE.at(place, name=path.name.removeprefix(_LOCK), lock=path.name)
    suffix = path.suffix.lower()
    if suffix == _IN_THE_CLOUD:
        return say.IN_THE_CLOUD.at(place, name=path.stem.removeprefix("."))
    if suffix in WORKBOOKS:
        return None
    return say.LEFT_OUT.at(place, name=name, kind=_KINDS.get(suffix, "không phải bảng tính"))


def day_of(path: Path) -> date | None:
    """Return the day that a subfolder of the inbox is named by, or None."""
    for part in reversed(path.parts[:-1]):
        if _DAY.fullmatch(part):
            try:
                return date.fromisoformat(part)
            except ValueError:
                return None
    return None


def expand(paths: Iterable[Path]) -> Received:
    """Return the workbooks that paths given by hand mean; a folder means what lies in it."""
    received = Received()
    for path in paths:
        if path.is_dir():
            inside = look_into(path)
            received.files += inside.files
            received.days += inside.days
            received.findings += inside.findings
        else:
            received.files.append(Wanted(path, path.name))
            received.days.append(day_of(path))
    return received


def numbered(path: Path) -> Iterator[Path]:
    """Yield a path, then the path with (2), (3) … before its ending."""
    yield path
    number = 2
    while True:
        yield path.with_name(f"{path.stem} ({number}){path.suffix}")
        number += 1
