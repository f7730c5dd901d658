"""Which file is being opened, told to the process that watches over us.

A hostile file can abort the whole process inside the reader. The command line therefore runs in a
child whose parent sets aside the file that was open when it died, and starts it again.
"""

import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

JOURNAL = "SHEETS_TOOL_JOURNAL"
"""Environment: the file to write to; absent where nobody watches."""
AVOID = "SHEETS_TOOL_AVOID"
"""Environment: a file with the paths that must not be opened again, one a line."""
ONE_BY_ONE = "SHEETS_TOOL_ONE_BY_ONE"
"""Environment: set where files must be opened one after another, to tell which one kills."""
OPENED, CLOSED = "+", "-"


@contextmanager
def opening(path: Path) -> Iterator[None]:
    """Tell that a file is open for the time of the block."""
    journal = os.environ.get(JOURNAL)
    if journal is None:
        yield
        return
    absolute = str(path.resolve())
    _note(journal, OPENED, absolute)
    yield
    _note(journal, CLOSED, absolute)


def _note(journal: str, mark: str, path: str) -> None:
    # One short write in append mode is not torn by another thread's.
    handle = os.open(journal, os.O_WRONLY | os.O_APPEND)
    try:
        os.write(handle, os.fsencode(f"{mark}{path}\n"))
    finally:
        os.close(handle)


def avoid(listed: Path, paths: Iterable[str]) -> None:
    """Add paths to those that must not be opened again."""
    with listed.open("ab") as file:
        file.writelines(os.fsencode(f"{path}\n") for path in paths)


def still_open(journal: Path) -> list[str]:
    """Return the paths that were opened and not closed, in the order they were opened."""
    open_now: dict[str, None] = {}
    for line in _lines(journal):
        if line.startswith(OPENED):
            open_now[line[1:]] = None
        else:
            open_now.pop(line[1:], None)
    return list(open_now)


def is_avoided(path: Path) -> bool:
    """Return whether a file killed the reader before in this run."""
    listed = os.environ.get(AVOID)
    avoided = _avoided(listed) if listed is not None else frozenset()
    return bool(avoided) and str(path.resolve()) in avoided


@cache
def _avoided(listed: str) -> frozenset[str]:
    return frozenset(_lines(Path(listed)))


def _lines(file: Path) -> Iterator[str]:
    # Names of files need not be proper text.
    return map(os.fsdecode, file.read_bytes().splitlines())


def one_by_one() -> bool:
    """Return whether only one file may be open at once."""
    return bool(os.environ.get(ONE_BY_ONE))
