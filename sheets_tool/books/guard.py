"""What a file really is, told from its bytes before any parser sees it."""

import errno
import io
import zipfile
from dataclasses import dataclass
from pathlib import Path

from sheets_tool.books.bomb import unpacks_to_too_much
from sheets_tool.books.containers import TextKind, text_kind
from sheets_tool.books.limits import Limits
from sheets_tool.books.ole import root_streams
from sheets_tool.findings.catalogue import file as say
from sheets_tool.findings.model import Finding, Place

_NO_SUCH_PATH = frozenset({errno.ENOENT, errno.ENOTDIR, errno.ENAMETOOLONG, errno.ELOOP})
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIP = b"PK\x03\x04"
_MAGIC: tuple[tuple[bytes, str], ...] = (
    (b"%PDF", "đây là tệp PDF"),
    (b"\x89PNG", "đây là tệp ảnh"),
    (b"\xff\xd8\xff", "đây là tệp ảnh"),
    (b"GIF8", "đây là tệp ảnh"),
    (b"Rar!", "đây là tệp nén RAR"),
    (b"7z\xbc\xaf", "đây là tệp nén 7z"),
    (b"{\\rtf", "đây là tệp RTF của Word"),
    (b"MZ", "đây là chương trình"),
)
_ZIP_KINDS: tuple[tuple[str, str], ...] = (
    ("word/document.xml", "đây là tệp Word"),
    ("ppt/presentation.xml", "đây là tệp PowerPoint"),
)
_OLE_KINDS: tuple[tuple[str, str], ...] = (
    ("WordDocument", "đây là tệp Word"),
    ("PowerPoint Document", "đây là tệp PowerPoint"),
)
_WORKBOOK_STREAMS = frozenset({"Workbook", "Book", "WORKBOOK", "BOOK"})
_STREAMS = (*_WORKBOOK_STREAMS, "EncryptedPackage", *(stream for stream, _ in _OLE_KINDS))
_ACTIVE: tuple[tuple[str, str], ...] = (
    ("xl/vbaProject.bin", "macro"),
    ("xl/externalLinks/", "liên kết tới tệp khác"),
    ("xl/embeddings/", "đối tượng nhúng"),
    ("xl/connections.xml", "kết nối dữ liệu ngoài"),
)


@dataclass(frozen=True, slots=True)
class Container:
    """A file that a reader may open: its bytes, the open archive of a zip, the kind of a text."""

    data: bytes
    archive: zipfile.ZipFile | None
    text: TextKind | None = None


@dataclass(frozen=True, slots=True)
class Guarded:
    """A file looked at: a container or None, and what there is to say."""

    container: Container | None
    findings: tuple[Finding, ...] = ()


def look_at(path: Path, *, place: Place, limits: Limits) -> Guarded:
    """Return the container of a file, or the finding that says why there is none."""
    try:
        size = path.stat().st_size
        if path.is_dir():
            return Guarded(None, (say.FOLDER_GIVEN.at(place, path=path),))
        if not path.is_file():
            return Guarded(None, (say.NOT_A_WORKBOOK.at(place, kind="không phải tệp thường"),))
        if size > limits.packed_bytes:
            return Guarded(None, (say.TOO_LARGE.at(place, what=f"nặng {size // 2**20} MB"),))
        data = path.read_bytes()
    except PermissionError as error:
        return Guarded(None, (say.NOT_READABLE.at(place, reason=error.strerror),))
    except (OSError, ValueError) as error:
        return Guarded(None, (_unreachable(error, path, place=place),))
    return look_at_bytes(data, place=place, limits=limits)


def _unreachable(error: OSError | ValueError, path: Path, *, place: Place) -> Finding:
    """Return the finding for a path that leads to no file, or to one that cannot be read."""
    if isinstance(error, ValueError) or error.errno in _NO_SUCH_PATH:
        return say.NOT_FOUND.at(place, path=path)
    return say.NOT_READABLE.at(place, reason=error.strerror or error)


def look_at_bytes(data: bytes, *, place: Place, limits: Limits) -> Guarded:
    """Return the container these bytes are, or the finding that says why there is none."""
    if not data:
        return Guarded(None, (say.EMPTY_FILE.at(place),))
    if data.startswith(_ZIP):
        return _zip(data, place=place, limits=limits)
    if data.startswith(_OLE):
        return _ole(data, place=place)
    kind = text_kind(data, name=place.file)
    if kind is not None:
        return Guarded(Container(data, None, kind))
    return Guarded(None, (say.NOT_A_WORKBOOK.at(place, kind=_kind_of(data)),))


def _kind_of(data: bytes) -> str:
    for magic, kind in _MAGIC:
        if data.startswith(magic):
            return kind
    head = data[:2048].lstrip(b"\xef\xbb\xbf \r\n\t").lower()
    if head.startswith(b"<?xml"):
        return "đây là tệp XML"
    return "không nhận ra loại tệp" if b"\0" in data[:2048] else "đây là tệp văn bản"


def _ole(data: bytes, *, place: Place) -> Guarded:
    # The directory of a file of many megabytes may lie where only its tables of tables tell.
    streams = root_streams(data) or {name for name in _STREAMS if name.encode("utf-16-le") in data}
    if "EncryptedPackage" in streams:
        return Guarded(None, (say.ENCRYPTED.at(place),))
    if streams & _WORKBOOK_STREAMS:
        return Guarded(Container(data, None))
    if not streams:
        return Guarded(None, (say.BROKEN.at(place, reason="mục lục bên trong sai"),))
    kinds = (kind for stream, kind in _OLE_KINDS if stream in streams)
    kind = next(kinds, "tệp Office cũ không rõ loại")
    return Guarded(None, (say.NOT_A_WORKBOOK.at(place, kind=kind),))


def _zip(data: bytes, *, place: Place, limits: Limits) -> Guarded:
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
        entries = archive.infolist()
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
        return Guarded(None, (say.BROKEN.at(place, reason="tệp nén bị cắt hoặc sai"),))
    too_large = unpacks_to_too_much(data, entries, limits=limits)
    if too_large:
        return Guarded(None, (say.TOO_LARGE.at(place, what=too_large),))
    return _office(data, archive, names=[entry.filename for entry in entries], place=place)


def _office(data: bytes, archive: zipfile.ZipFile, *, names: list[str], place: Place) -> Guarded:
    folded = {name.lower() for name in names}
    for part, kind in _ZIP_KINDS:
        if part in folded:
            return Guarded(None, (say.NOT_A_WORKBOOK.at(place, kind=kind),))
    readable = {"xl/workbook.xml", "xl/workbook.bin", "content.xml"} & folded
    if not readable and not any(name.startswith("xl/") for name in folded):
        return Guarded(None, (say.NOT_A_WORKBOOK.at(place, kind="đây là tệp nén ZIP"),))
    active = [what for part, what in _ACTIVE if any(name.startswith(part) for name in names)]
    findings = (say.ACTIVE_CONTENT.at(place, what=", ".join(active)),) if active else ()
    return Guarded(Container(data, archive), findings)
