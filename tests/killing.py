"""Runs commands of a year folder and kills them at each act on a file: `killing.py WORK PAIRS`.

WORK holds `base`, a year folder; PAIRS is a JSON list of two commands each: the first is run in
`base`, the second is killed in copies of it. Prints, as JSON, one object a pair: how both ended,
how many acts there were, and what was wrong after which.

A process of its own, because only one without threads may be forked safely, and starting Python
anew for every act would take minutes.
"""

import contextlib
import io
import json
import os
import shutil
import sys
from pathlib import Path

from sheets_tool.books.save import PREFIX
from sheets_tool.cli.run import run_here
from sheets_tool.year.folder import YearFolder

KILLED = 99
_ACTS = {"open", "os.rename", "os.mkdir", "os.remove", "os.chmod", "os.truncate"}
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT


def _touches(event, arguments, root):
    """Return whether an audited event is an act on a file below a folder."""
    if event not in _ACTS or not str(arguments[0]).startswith(root):
        return False
    return event != "open" or bool((arguments[2] or 0) & _WRITING)


class _Counter:
    """Counts the acts on files, and ends the process before the one it is told."""

    def __init__(self, root, die_at):
        self._root, self._die_at, self.seen = str(root), die_at, 0

    def __call__(self, event, arguments):
        if _touches(event, arguments, self._root):
            self.seen += 1
            if self.seen == self._die_at:
                os._exit(KILLED)


def _run(arguments, root, *, die_at=0):
    """Run a command in a fork of this process; return its exit code and how many acts it did."""
    back, told = os.pipe()
    child = os.fork()
    if child == 0:
        counter = _Counter(root, die_at)
        sys.addaudithook(counter)
        with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
            code = run_here(["-C", str(root), *arguments])
        os.write(told, str(counter.seen).encode())
        os._exit(code)
    os.close(told)
    with os.fdopen(back) as pipe:
        seen = pipe.read()
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), int(seen or 0)


def _files(root, *, ours=False):
    """Return path → bytes of what lies in a year folder for people; `ours`: what we keep for us."""
    kept = YearFolder(root).private
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in sorted(root.rglob("*"))
        if path.is_file() and ours == (kept in path.parents)
    }


def _fresh(work, name):
    target = work / name
    shutil.rmtree(target, ignore_errors=True)
    return shutil.copytree(work / "base", target)


def _is_loose(name):
    return Path(name).name.startswith(PREFIX)


def _left(root):
    """Return what lies in a year folder but for temporary files, which nobody reads."""
    files = _files(root) | _files(root, ours=True)
    return {name: data for name, data in files.items() if not _is_loose(name)}


def _trial(work, arguments):
    """Kill a command at each of its acts; return what was found."""
    whole = _fresh(work, "whole")
    before = _files(whole)
    code, acts = _run(arguments, whole)
    after = _files(whole)
    wrong, seen = [], [_left(work / "base")]
    for at in range(1, acts + 1):
        root = _fresh(work, "killed")
        ended, _ = _run(arguments, root, die_at=at)
        found = _files(root)
        told = {
            "ended": ended != KILLED,
            "halves": [
                name
                for name, data in found.items()
                if not _is_loose(name) and data not in (before.get(name), after.get(name))
            ],
            "lost": sorted(before.keys() - found.keys()),
        }
        # Dying before an act that changed nothing leaves what the death before it left.
        left = _left(root)
        if left not in seen:
            seen.append(left)
            again, _ = _run(arguments, root)
            rest = {name: data for name, data in _files(root).items() if not _is_loose(name)}
            told |= {"again": again != code, "other": rest != after}
        if any(told.values()):
            wrong.append({"act": at, **told})
    changed = sorted(name for name in after if after[name] != before.get(name))
    return {"code": code, "acts": acts, "changed": changed, "wrong": wrong}


if __name__ == "__main__":
    folder, pairs = Path(sys.argv[1]), json.loads(sys.argv[2])
    os.environ["SHEETS_TOOL_CHILD"] = "1"
    told = []
    for first, again in pairs:
        ended, _ = _run(first.split(), folder / "base")
        told.append({"first": ended, **_trial(folder, again.split())})
    sys.stdout.write(json.dumps(told))
