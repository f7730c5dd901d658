"""Reading in a process of its own: for containers that no scan can vouch for.

A damaged .xls can make calamine ask for all the memory there is; alone in a process it dies alone.
"""

import pickle
import subprocess
import sys

from sheets_tool.books import cells_of
from sheets_tool.books.cells_of import Plain
from sheets_tool.books.limits import Limits


class DiedError(Exception):
    """The process that read the file died, or took longer than is allowed."""


class PasswordError(Exception):
    """The file has a password to open."""


def sheets_apart(data: bytes, *, limits: Limits) -> list[Plain]:
    """Return the worksheets of a file, read where a death costs nothing else.

    Raises:
        DiedError: the reader died or took too long.
        PasswordError: the file has a password.
        ValueError: the file is damaged.
    """
    # The script is run by its path and nothing is searched for in the working folder.
    command = [sys.executable, "-P", cells_of.__file__, str(limits.memory_bytes)]
    try:
        done = subprocess.run(  # noqa: S603 - it is ourselves
            command, input=data, capture_output=True, timeout=limits.seconds, check=True
        )
    except (subprocess.TimeoutExpired, subprocess.CalledProcessError):
        raise DiedError from None
    problem, answer = pickle.loads(done.stdout)  # noqa: S301 - written by our own script
    if problem == "password":
        raise PasswordError
    if problem:
        raise ValueError(answer)
    sheets: list[Plain] = answer
    return sheets
