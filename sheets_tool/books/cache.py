"""What was read from a file before, kept by the hash of its bytes; may be deleted at any time.

A year folder may come from a stranger, so nothing but the few plain types of an extract is ever
made from what lies in the cache, and what does not read is read from the file again.
"""

import hashlib
import io
import os
import pickle
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

from sheets_tool import __version__
from sheets_tool.books.extract import Extract, extract
from sheets_tool.books.limits import LIMITS
from sheets_tool.findings.model import Entry
from sheets_tool.findings.registry import all_entries
from sheets_tool.forms.model import Book

_SUFFIX, _WRITTEN, _HALF = ".pickle", ".written", ".tmp"
_MOST_BYTES = 256 * 2**20
_PROTOCOL = 5
_ALLOWED = frozenset(
    {
        ("datetime", "date"),
        ("datetime", "datetime"),
        ("datetime", "time"),
        ("datetime", "timedelta"),
        ("sheets_tool.books.cache", "entry_of"),
        ("sheets_tool.books.extract", "Block"),
        ("sheets_tool.books.extract", "Extract"),
        ("sheets_tool.findings.model", "Finding"),
        ("sheets_tool.findings.model", "Place"),
        ("sheets_tool.values.kind", "ErrorCell"),
        ("sheets_tool.values.kind", "UncomputedCell"),
    }
)


class Cache:
    """The extracts of one folder, for one set of books."""

    def __init__(self, folder: Path, books: Sequence[Book], *, most: int = _MOST_BYTES) -> None:
        self._folder, self._most, self._books = folder, most, tuple(books)
        self._declared = declared(books).encode()

    def read(self, path: Path, *, name: str, sheet: str = "") -> Extract:
        """Return what a file holds, from the cache where the same bytes were read before."""
        data = _bytes_of(path)
        key = self._key(data, name=name, sheet=sheet)
        known = self.get(key, path) if key else None
        if known is not None:
            return known
        # The bytes of the key are the bytes read, though the file be replaced meanwhile.
        taken = extract(path, books=self._books, name=name, sheet=sheet, data=data)
        if taken.book and key:
            self.put(key, packed(taken))
        return taken

    def read_packed(self, path: Path, *, name: str, sheet: str = "") -> bytes:
        """Return what `read` does, as bytes that `unpacked` takes."""
        data = _bytes_of(path)
        key = self._key(data, name=name, sheet=sheet)
        if key:
            with suppress(OSError):
                return self._file(key).read_bytes()
        taken = extract(path, books=self._books, name=name, sheet=sheet, data=data)
        told = packed(taken)
        if taken.book and key:
            self.put(key, told)
        return told

    def key(self, path: Path, *, name: str, sheet: str = "") -> str:
        """Return the key of a file as it lies there now, or nothing where it cannot be read."""
        return self._key(_bytes_of(path), name=name, sheet=sheet)

    def _key(self, data: bytes | None, *, name: str, sheet: str) -> str:
        if data is None:
            return ""
        digest = hashlib.sha256(data)
        digest.update(b"\0".join([b"", self._declared, os.fsencode(name), sheet.encode()]))
        return digest.hexdigest()

    def get(self, key: str, path: Path) -> Extract | None:
        """Return what was read under a key, as of the file at a path, or None."""
        with suppress(OSError):
            return unpacked(self._file(key).read_bytes(), path)
        return None

    def put(self, key: str, told: bytes) -> None:
        """Keep a packed extract; a folder that cannot be written keeps none."""
        with suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(suffix=_HALF, dir=self._folder)
            with os.fdopen(handle, "wb") as file:
                file.write(told)
            Path(name).replace(self._file(key))

    def _file(self, key: str) -> Path:
        return self._folder / f"{key}{_SUFFIX}"

    def trim(self) -> None:
        """Drop the oldest extracts where there are too many, and whatever was left half-written."""
        with suppress(OSError):
            room = self._most
            for size, path in self._newest_first():
                room -= size
                if room < 0 or path.suffix == _HALF:
                    path.unlink(missing_ok=True)

    def _newest_first(self) -> Iterator[tuple[int, Path]]:
        found = [(path.stat(), path) for path in self._folder.iterdir()]
        for stat, path in sorted(found, key=lambda each: each[0].st_mtime_ns, reverse=True):
            yield stat.st_size, path


def _bytes_of(path: Path) -> bytes | None:
    """Return what a file holds, or None where it is none that may be read whole."""
    with suppress(OSError, ValueError):
        if path.is_file() and path.stat().st_size <= LIMITS.packed_bytes:
            return path.read_bytes()
    return None


def packed(taken: Extract) -> bytes:
    """Return an extract as bytes, without the path of its file."""
    data = io.BytesIO()
    _Pickler(data, _PROTOCOL).dump(replace(taken, path=None))  # type: ignore[arg-type]
    return data.getvalue()


def unpacked(data: bytes, path: Path) -> Extract | None:
    """Return the extract that bytes are, as of the file at a path; None where they are none."""
    try:
        found = _Unpickler(io.BytesIO(data)).load()
    except Exception:  # noqa: BLE001 - whatever is wrong with it, the file itself is read
        return None
    return replace(found, path=path) if isinstance(found, Extract) else None


def note_written(folder: Path, data: bytes) -> None:
    """Note that we wrote these bytes, so that nobody has to ask later whether they were edited."""
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f"{hashlib.sha256(data).hexdigest()}{_WRITTEN}").touch()


def is_as_written(folder: Path, path: Path) -> bool:
    """Return whether a file holds, to the byte, what we once wrote."""
    with suppress(OSError):
        digest = hashlib.sha256(path.read_bytes()).hexdigest()
        return (folder / f"{digest}{_WRITTEN}").is_file()
    return False


class _Pickler(pickle.Pickler):
    def reducer_override(self, value: Any) -> Any:
        """Write an entry of the catalogue as its code: it is itself, not one like it."""
        return (entry_of, (value.code,)) if isinstance(value, Entry) else NotImplemented


class _Unpickler(pickle.Unpickler):
    def find_class(self, module: str, name: str) -> Any:
        """Return one of the plain types of an extract, nothing else."""
        if (module, name) not in _ALLOWED:
            raise pickle.UnpicklingError(f"{module}.{name}")
        return super().find_class(module, name)


def entry_of(code: str) -> Entry:
    """Return the entry of the catalogue that has a code.

    Raises:
        KeyError: there is none any more.
    """
    return _entries()[code]


@cache
def _entries() -> dict[str, Entry]:
    return all_entries()


@cache
def _reader() -> list[tuple[str, int, int]]:
    """Return what tells one state of the reader's own code from another."""
    with suppress(OSError):
        stats = [(path.name, path.stat()) for path in sorted(Path(__file__).parent.glob("*.py"))]
        return [(name, stat.st_size, stat.st_mtime_ns) for name, stat in stats]
    return []


def declared(books: Sequence[Book]) -> str:
    """Return a hash of all that decides how files read: the tool, its reader and the forms."""
    digest = hashlib.sha256(f"{__version__} {LIMITS} {_reader()}".encode())
    for book in books:
        digest.update(f"\n{book.id} {book.version} {book.foreign}".encode())
        for form in book.forms:
            plain = (form.id, form.sheet, form.layout, form.names, form.key, form.optional)
            digest.update(f"\n{plain} {form.made} {form.sheet_aliases}".encode())
            for column in form.columns:
                told = (column.code, column.labels, column.required, column.due, column.group)
                digest.update(f"\n{told} {column.kind.__class__.__name__}".encode())
    return digest.hexdigest()
