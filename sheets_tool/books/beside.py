"""Processes that read beside this one, on the other cores.

Threads of one process take turns at everything but the parsing itself. The processes are started
before the rest of the program is loaded, and load what they need while it is.
"""

import os
import signal
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing import get_context, parent_process
from threading import Thread

JOBS = min(os.cpu_count() or 1, 4)
"""So many processes read where nobody says otherwise, this one among them."""
WORTH = 24
"""Fewer files are read sooner than a process is started."""


class Hands:
    """Processes that are ready to read."""

    def __init__(self, count: int) -> None:
        # Forked, they would hold the locks this process holds; Windows has nothing but spawning.
        self.pool = ProcessPoolExecutor(
            count, mp_context=get_context("spawn"), initializer=_get_ready
        )
        self._ahead: list[Future[None]] = []
        self._leaving = Thread(target=self.pool.shutdown, kwargs={"cancel_futures": True})
        for _ in range(count):
            self.pool.submit(int)

    def begin(self, errand: Callable[..., None], *about: object) -> None:
        """Have something done until there is a reading to do."""
        self._ahead.append(self.pool.submit(errand, *about))

    def turn_to_reading(self) -> None:
        """Drop what was not begun yet."""
        for future in self._ahead:
            future.cancel()

    def dismiss(self) -> None:
        """Let the processes end, without waiting for them."""
        if self in _ready:
            _ready.remove(self)
            self._leaving.start()

    def wait(self) -> None:
        """Wait until the processes have ended and nothing of theirs is left behind."""
        self.dismiss()
        self._leaving.join()


_ready: list[Hands] = []


@contextmanager
def hands(count: int) -> Iterator[Hands | None]:
    """Have so many processes ready to read for the time of the block; give them."""
    if count < 1:
        yield None
        return
    mine = Hands(count)
    _ready.append(mine)
    try:
        yield mine
    finally:
        mine.wait()


@contextmanager
def ready_hands() -> Iterator[Executor | None]:
    """Give the processes that are ready, if any, for one reading; they end with it."""
    if not _ready:
        yield None
        return
    mine = _ready[-1]
    mine.turn_to_reading()
    yield mine.pool
    mine.dismiss()


def _get_ready() -> None:
    """Load the reader; leave it to the parent to be interrupted, and end when it does."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_end_with_parent, daemon=True).start()
    from sheets_tool.books import elsewhere  # noqa: F401, PLC0415 - the parent loads it later


def _end_with_parent() -> None:
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(0)
