"""Commands that read strangers' files run in a child; a file that kills it costs only itself."""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import islice, pairwise
from pathlib import Path
from threading import Event, Thread

CHILD = "SHEETS_TOOL_CHILD"
READING = frozenset(
    {"check", "register", "submit", "consolidate", "status", "demo", "score", "evaluate"}
    | {"commend", "exemplar", "campaign", "select", "complaint"}
    | {"report", "record", "diff", "trace", "vote", "accept", "ballot"}
)
INBOX = frozenset(
    {"consolidate", "register", "status", "score", "evaluate", "report", "vote", "submit", "accept"}
)
"""Commands that read the whole inbox."""
_TOLD_HOW = ("--jobs", "--scheduler")
_MOST_AHEAD = 200
"""More files than this are not read while the program is being loaded."""
_NORMAL = frozenset({0, 1, 2, 130})
_QUIET = "ignore:resource_tracker"
"""A child that is killed leaves marks of its helpers behind; the system clears them unasked."""
_MOST_RESTARTS = 50
_LOOK_EVERY = 0.5


def run(arguments: Sequence[str]) -> int:
    """Run a command, in a watched child where it reads strangers' files; return its exit code."""
    if os.environ.get(CHILD) or READING.isdisjoint(arguments) or {"-h", "--help"} & {*arguments}:
        with _early_hands(arguments):
            from sheets_tool.cli.run import run_here  # noqa: PLC0415 - the parent needs none of it

            return run_here(arguments)
    with tempfile.TemporaryDirectory(prefix="sheets-tool-") as folder:
        return _Watch(Path(folder)).run(arguments)


@contextmanager
def _early_hands(arguments: Sequence[str]) -> Iterator[None]:
    """Have processes get ready to read beside this one, where it is a child with much to read."""
    if not _may_have_hands(arguments):
        yield
        return
    from sheets_tool.books.beside import JOBS, WORTH, hands  # noqa: PLC0415 - only where needed

    root = Path(dict(pairwise(arguments)).get("-C", "."))
    count = sum(1 for _ in islice(Path(root, "nhan").rglob("*.*"), _MOST_AHEAD))
    with hands(JOBS - 1 if count >= WORTH else 0) as ready:
        if ready is not None:
            from sheets_tool.year.ahead import FILES, read_ahead  # noqa: PLC0415

            for first in range(0, count, FILES):
                ready.begin(read_ahead, root, first)
        yield


def _may_have_hands(arguments: Sequence[str]) -> bool:
    """Return whether a call reads a whole inbox, as a child, without being told how."""
    if CHILD not in os.environ or INBOX.isdisjoint(arguments):
        return False
    from sheets_tool.books.journal import one_by_one  # noqa: PLC0415

    return not one_by_one() and not any(each.startswith(_TOLD_HOW) for each in arguments)


class _Watch:
    """Starts the child, sets aside what kills it, starts it again."""

    def __init__(self, folder: Path) -> None:
        from sheets_tool.books import journal  # noqa: PLC0415

        self._journal = journal
        self._file = folder / "journal"
        self._avoid = folder / "avoid"
        self._avoid.touch()
        self._one_by_one = False

    def run(self, arguments: Sequence[str]) -> int:
        """Return the exit code of the first child that ends by itself."""
        code = 0
        for _ in range(_MOST_RESTARTS):
            self._file.write_text("", encoding="utf-8")
            code = self._child(arguments)
            if code in _NORMAL or not self._set_aside():
                break
        return code if code in _NORMAL else 2

    def _set_aside(self) -> bool:
        """Note the file that was open when the child died; return whether to try again."""
        suspects = self._journal.still_open(self._file)
        if not suspects:
            return False
        if len(suspects) > 1 and not self._one_by_one:
            self._one_by_one = True
            return True
        self._journal.avoid(self._avoid, suspects)
        self._one_by_one = False
        return True

    def _child(self, arguments: Sequence[str]) -> int:
        environment = {
            **os.environ,
            CHILD: "1",
            self._journal.JOURNAL: str(self._file),
            self._journal.AVOID: str(self._avoid),
            "PYTHONUTF8": "1",
            "PYTHONWARNINGS": ",".join(filter(None, (os.environ.get("PYTHONWARNINGS"), _QUIET))),
        }
        if self._one_by_one:
            environment[self._journal.ONE_BY_ONE] = "1"
        command = [sys.executable, "-m", "sheets_tool", *arguments]
        with subprocess.Popen(command, env=environment) as child:  # noqa: S603 - it is ourselves
            return self._wait(child)

    def _wait(self, child: "subprocess.Popen[bytes]") -> int:
        ended = Event()
        watcher = Thread(target=self._kill_when_stuck, args=(child, ended), daemon=True)
        watcher.start()
        try:
            return child.wait()
        except KeyboardInterrupt:
            child.wait()
            return 130
        finally:
            ended.set()

    def _kill_when_stuck(self, child: "subprocess.Popen[bytes]", ended: Event) -> None:
        from sheets_tool.books.limits import LIMITS  # noqa: PLC0415

        since: dict[str, float] = {}
        while not ended.wait(_LOOK_EVERY):
            now = time.monotonic()
            open_now = self._journal.still_open(self._file)
            since = {path: since.get(path, now) for path in open_now}
            if any(now - start > LIMITS.seconds for start in since.values()):
                child.kill()
                return
