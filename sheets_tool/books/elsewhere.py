"""Files read by other hands: processes, or the workers of a cluster.

What comes back is what reading here would give. Whatever goes wrong there, a worker that died, a
disk it does not see, a connection that broke, costs time and never a file: it is read here then.
"""

import pickle
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor, Future
from contextlib import contextmanager
from functools import lru_cache, partial

from sheets_tool.books.cache import Cache, packed, unpacked
from sheets_tool.books.extract import Extract, Wanted, extract
from sheets_tool.books.following import follower
from sheets_tool.books.journal import is_avoided
from sheets_tool.findings.catalogue import folder as say
from sheets_tool.findings.stop import Stop
from sheets_tool.forms.model import Book

CHUNK = 8
"""So many files are one errand."""
_SMALL_CHUNK = 2
"""And so many on this machine, where this process waits for the last of them."""
_CONNECT_SECONDS = 5


def read_elsewhere(
    files: Sequence[Wanted],
    executor: Executor,
    *,
    books: Sequence[Book],
    here: Callable[[Wanted], Extract],
) -> Iterator[Extract]:
    """Yield what the files hold, in their order; `here` reads one of them in this process.

    The workers must see the files under the same paths.
    """
    errands = [files[start : start + CHUNK] for start in range(0, len(files), CHUNK)]
    sent = [_sent(executor, errand, read_all, books) for errand in errands]
    for errand, future in zip(errands, sent, strict=True):
        for file, data in zip(errand, _brought(future, len(errand)), strict=True):
            taken = unpacked(data, file.path)
            yield taken if taken is not None and taken.book else here(file)


def read_beside(
    files: Sequence[Wanted], pool: Executor, cache: Cache, *, here: Callable[[Wanted], Extract]
) -> Iterator[Extract]:
    """Yield what the files hold, in their order, read by processes of this machine and this one.

    The others begin with the first files and this process with the last, until they meet.
    """
    kept = pickle.dumps(cache)
    errands = [files[start : start + _SMALL_CHUNK] for start in range(0, len(files), _SMALL_CHUNK)]
    sent = [_sent(pool, errand, read_kept, kept) for errand in errands]
    mine: dict[int, list[Extract]] = {}
    for number in reversed(range(len(errands))):
        future = sent[number]
        if future is not None and not future.cancel():
            break
        mine[number] = list(map(here, errands[number]))
    for number, errand in enumerate(errands):
        if number in mine:
            yield from mine.pop(number)
            continue
        for file, data in zip(errand, _brought(sent[number], len(errand)), strict=True):
            taken = unpacked(data, file.path)
            yield here(file) if taken is None else taken


def _sent(
    executor: Executor, errand: Sequence[Wanted], read: Callable[..., list[bytes]], how: object
) -> Future[list[bytes]] | None:
    """Return the errand under way, or None where it may not or cannot go out."""
    # A file that killed a reader before is not handed on to kill another.
    if any(is_avoided(file.path) for file in errand):
        return None
    try:
        future = executor.submit(read, list(errand), how)
    except Exception:  # noqa: BLE001 - whatever is wrong with it, the files are read here
        return None
    future.add_done_callback(partial(_tell, count=len(errand)))
    return future


def _tell(future: Future[list[bytes]], *, count: int) -> None:
    if not future.cancelled() and future.exception() is None:
        for _ in range(count):
            follower().done()


def _brought(future: Future[list[bytes]] | None, count: int) -> list[bytes]:
    try:
        return [b""] * count if future is None else future.result()
    except Exception:  # noqa: BLE001 - whatever went wrong there, the files are read here
        return [b""] * count


def read_all(errand: Sequence[Wanted], books: Sequence[Book]) -> list[bytes]:
    """Return what the files of one errand hold, packed; this runs where the worker is."""
    take = partial(extract, books=books)
    return [packed(take(file.path, name=file.name, sheet=file.sheet)) for file in errand]


def read_kept(errand: Sequence[Wanted], kept: bytes) -> list[bytes]:
    """Return what the files of one errand hold, packed; `kept` is the cache, pickled.

    This runs in another process of this machine.
    """
    cache = _cache(kept)
    return [cache.read_packed(file.path, name=file.name, sheet=file.sheet) for file in errand]


@lru_cache(maxsize=1)
def _cache(kept: bytes) -> Cache:
    cache: Cache = pickle.loads(kept)  # noqa: S301 - written by the process that started this one
    return cache


@contextmanager
def cluster(address: str | None) -> Iterator[Executor | None]:
    """Give the executor of a Dask cluster for the time of the block; None without an address.

    Raises:
        Stop: the extra `cluster` is not installed, or nobody answers at the address.
    """
    if address is None:
        yield None
        return
    try:
        from distributed import Client  # noqa: PLC0415 - an extra, and slow to import
    except ImportError:
        raise Stop(say.NO_CLUSTER.at()) from None
    try:
        client = Client(address, timeout=_CONNECT_SECONDS, set_as_default=False)
    except (OSError, ValueError) as problem:
        reason = str(problem).splitlines()[0]
        raise Stop(say.CLUSTER_SILENT.at(address=address, reason=reason)) from None
    with client, client.get_executor() as executor:
        yield executor
