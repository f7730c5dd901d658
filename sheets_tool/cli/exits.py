"""How every command ends: save, show, exit. 0 clean, 1 errors found, 2 could not be carried out."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import click
from filelock import FileLock, Timeout

from sheets_tool.books.limits import bad_limits
from sheets_tool.cli.progress import shown
from sheets_tool.cli.show import as_json, say, show_findings
from sheets_tool.findings.catalogue import file as say_file
from sheets_tool.findings.catalogue import folder as say_folder
from sheets_tool.findings.model import Finding, Severity
from sheets_tool.findings.stop import Stop
from sheets_tool.findings.tally import worst
from sheets_tool.year.folder import YearFolder
from sheets_tool.year.outcome import Outcome
from sheets_tool.year.putting import Written, cannot_write, put_down

CLEAN, FOUND, STOPPED = 0, 1, 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Manner:
    """How a command was asked to behave."""

    as_json: bool = False
    strict: bool = False
    dry_run: bool = False
    force: bool = False


def place_of(ctx: click.Context, here: str | None) -> Path:
    """Return where a command stands: its own -C, else that of the group."""
    return Path(here if here is not None else ctx.obj or ".")


def carry_out(
    ctx: click.Context, act: Callable[[], Outcome], *, manner: Manner, root: Path | None = None
) -> None:
    """Run an act, save what it made, show what it found, and exit.

    `root` is the year folder to lock while the act runs. Every command ends here, so none can
    forget to.
    """
    outcome, code = Outcome(), STOPPED
    written: list[Written] = []
    try:
        with _locked(root):
            with shown(quiet=manner.as_json):
                outcome = act()
            outcome.findings += _bad_limits()
            put = put_down(outcome, force=manner.force, dry_run=manner.dry_run)
            written = put.written
            outcome.findings += put.refused
            if put.refused:
                outcome.next_act = _not_written(put.refused)
        code = STOPPED if put.refused else _code(outcome.findings, strict=manner.strict)
        code = FOUND if code == CLEAN and outcome.differs else code
    except Stop as stop:
        outcome.findings += stop.findings
    _show(outcome, written, manner=manner, code=code)
    ctx.exit(code)


def _not_written(refused: list[Finding]) -> str:
    files = ", ".join(dict.fromkeys(each.place.file for each in refused))
    codes = ", ".join(sorted({each.code for each in refused}))
    return f"CHƯA GHI ĐƯỢC {files}: làm theo lỗi {codes} ở trên rồi chạy lại."


@contextmanager
def _locked(root: Path | None) -> Iterator[None]:
    """Hold the lock of a year folder, so that two runs never write at once."""
    if root is None or not YearFolder(root).plan.is_file():
        yield
        return
    folder = YearFolder(root).private
    try:
        folder.mkdir(parents=True, exist_ok=True)
        lock = FileLock(folder / "lock")
        lock.acquire(timeout=0)
    except Timeout:
        raise Stop(say_folder.LOCKED.at()) from None
    except OSError as error:
        raise Stop(cannot_write(folder, error)) from None
    try:
        yield
    finally:
        lock.release()


def _bad_limits() -> list[Finding]:
    """Return what is wrong with the limits that the environment sets."""
    bad = bad_limits(os.environ)
    return [say_file.BAD_LIMIT.at(name=name, value=value) for name, value in bad.items()]


def _code(findings: list[Finding], *, strict: bool) -> int:
    weight = worst(findings)
    least = Severity.WARNING if strict else Severity.ERROR
    return CLEAN if weight is None or weight < least else FOUND


def _show(outcome: Outcome, written: list[Written], *, manner: Manner, code: int) -> None:
    if manner.as_json:
        as_json(outcome, written=[str(each.path) for each in written], code=code)
        return
    for line in outcome.lines:
        say(line)
    show_findings(outcome.findings)
    for each in written:
        say(str(each))
    if outcome.next_act:
        say(f"Việc tiếp theo: {outcome.next_act}")
