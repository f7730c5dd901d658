"""A bar on the terminal while files are read: which file, how many of how many, the time left."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from sheets_tool.books.following import followed_by

if TYPE_CHECKING:
    from rich.progress import Progress

_MANY = 8
"""Fewer files are read before anybody looks at a bar."""


def is_wanted() -> bool:
    """Return whether somebody looks: never in a pipe, never on a terminal that cannot move up."""
    return sys.stderr.isatty() and os.environ.get("TERM") != "dumb"


@contextmanager
def shown(*, quiet: bool) -> Iterator[None]:
    """Show how far reading has come within the block; nothing of it stays on the screen."""
    if quiet or not is_wanted():
        yield
        return
    bar = _Bar()
    try:
        with followed_by(bar):
            yield
    finally:
        bar.stop()


class _Bar:
    """Follows the reading; the bar appears with the first batch that is worth it."""

    def __init__(self) -> None:
        self._progress: Progress | None = None
        self._total = self._read = 0

    def expect(self, count: int) -> None:
        """Show the bar once there is much to read."""
        if self._progress is None and count >= _MANY:
            self._progress = _bar()
            self._task = self._progress.add_task("", total=count)
            self._progress.start()
            self._total = self._read = 0
        self._total += count
        self._update()

    def begin(self, path: Path) -> None:
        """Name the file that is being read."""
        if self._progress is not None:
            self._progress.update(self._task, description=path.name)

    def done(self) -> None:
        """Move on by one."""
        self._read += 1
        self._update()

    def stop(self) -> None:
        """Take the bar from the screen."""
        if self._progress is not None:
            self._progress.stop()

    def _update(self) -> None:
        if self._progress is not None:
            self._progress.update(self._task, total=self._total, completed=self._read)


def _bar() -> "Progress":
    from rich.console import Console  # noqa: PLC0415 - costs 40 ms, and few commands read much
    from rich.progress import (  # noqa: PLC0415
        BarColumn,
        MofNCompleteColumn,
        Progress,
        TextColumn,
        TimeRemainingColumn,
    )

    return Progress(
        TextColumn("Đang đọc"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("tệp, còn"),
        TimeRemainingColumn(),
        TextColumn("{task.description}", markup=False),
        console=Console(stderr=True),
        transient=True,
    )
