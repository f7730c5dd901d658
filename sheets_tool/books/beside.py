"""Processes that read beside this one, on the other cores.

Threads of one process take turns at everything but the parsing itself. The processes are started
before the rest of the program is loaded, and load what they need while it is.
"""

import os
import signal
from collections.abc import Iterator
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing import get_context, parent_process
from threading import Thread

JOBS = min(os.cpu_count() or 1, 4)
"""So many processes read where nobody says otherwise, this one among them."""
WORTH = 24
"""Fewer files are read sooner than a process is started."""

_pools: list[ProcessPoolExecutor] = []


@contextmanager
def hands(count: int) -> Iterator[None]:
    """Have so many processes ready to read for the time of the block."""
    if count < 1:
        yield
        return
    # Forked, they would hold whatever locks this process holds; Windows has nothing but spawning.
    pool = ProcessPoolExecutor(count, mp_context=get_context("spawn"), initializer=_get_ready)
    for _ in range(count):
        pool.submit(int)
    _pools.append(pool)
    try:
        yield
    finally:
        _dismiss(pool)


@contextmanager
def ready_hands() -> Iterator[Executor | None]:
    """Give the processes that are ready, if any, for one reading; they end with it."""
    pool = _pools[-1] if _pools else None
    yield pool
    if pool is not None:
        _dismiss(pool)


def _dismiss(pool: ProcessPoolExecutor) -> None:
    if pool in _pools:
        _pools.remove(pool)
    pool.shutdown(wait=False, cancel_futures=True)


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
