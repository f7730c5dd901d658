"""How far the reading has come, for whoever shows it; without a listener nothing is done."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Protocol


class Follower(Protocol):
    """Who is told, from any thread, how far the reading has come."""

    def expect(self, count: int) -> None:
        """So many more files are to be read."""

    def begin(self, path: Path) -> None:
        """A file is being opened."""

    def done(self) -> None:
        """One file more is read, or was known already."""


class _Nobody:
    """Follows nothing."""

    def expect(self, count: int) -> None:
        """Nothing is done with it."""

    def begin(self, path: Path) -> None:
        """Nothing is done with it."""

    def done(self) -> None:
        """Nothing is done."""


_NOBODY = _Nobody()
_followers: list[Follower] = [_NOBODY]


@contextmanager
def followed_by(follower: Follower) -> Iterator[None]:
    """Tell a follower of all reading within the block."""
    _followers.append(follower)
    try:
        yield
    finally:
        _followers.remove(follower)


def follower() -> Follower:
    """Return who follows the reading now."""
    return _followers[-1]
