"""Running the command line: in this process, or as the program people start."""

import io
import json
import os
import subprocess
import sys
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass

from sheets_tool.cli.run import run_here


@dataclass(frozen=True)
class Ran:
    """What a run came to."""

    code: int
    out: str
    err: str

    @property
    def json(self):
        """Standard output as JSON; fails where anything else stands there."""
        return json.loads(self.out)

    @property
    def codes(self):
        """The codes of the findings of a run with --json, sorted."""
        return sorted(finding["code"] for finding in self.json["findings"])

    def finding(self, code):
        """Return the one finding of a code."""
        (found,) = [each for each in self.json["findings"] if each["code"] == code]
        return found


def run(*arguments):
    """Run a command in this process."""
    out, err = io.StringIO(), io.StringIO()
    with redirect_stdout(out), redirect_stderr(err):
        code = run_here([str(each) for each in arguments])
    return Ran(code, out.getvalue(), err.getvalue())


def start(*arguments, cwd=None, **environment):
    """Run the program as people do, in a process of its own."""
    command = [sys.executable, "-m", "sheets_tool", *(str(each) for each in arguments)]
    ended = subprocess.run(
        command,
        capture_output=True,
        cwd=cwd,
        env={**os.environ, **environment},
        check=False,
        timeout=120,
    )
    return Ran(ended.returncode, ended.stdout.decode("utf-8"), ended.stderr.decode("utf-8"))
