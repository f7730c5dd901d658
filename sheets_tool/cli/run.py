"""Runs the command line in this process; returns the exit code."""

import sys
import traceback
from collections.abc import Sequence

import click

from sheets_tool.cli.errors import words
from sheets_tool.cli.group import main

STOPPED = 2
INTERRUPTED = 130


def run_here(arguments: Sequence[str]) -> int:
    """Run a command and return its exit code; what is wrong with the call is said in Vietnamese."""
    speak_utf8()
    try:
        code = main.main(list(arguments), prog_name="sheets-tool", standalone_mode=False)
    except click.exceptions.NoArgsIsHelpError as shown:
        click.echo(shown.format_message())
        return STOPPED
    except click.ClickException as error:
        click.echo(f"Lỗi: {words(error)}", err=True)
        click.echo("Xem cách dùng: sheets-tool --help", err=True)
        return STOPPED
    except click.exceptions.Abort:
        click.echo("Đã dừng theo yêu cầu; không có gì được ghi dở.", err=True)
        return INTERRUPTED
    except Exception:  # noqa: BLE001 - a fault of ours keeps its traceback, and is no finding
        traceback.print_exc()
        return STOPPED
    return int(code or 0)


def speak_utf8() -> None:
    """Print UTF-8 whatever the console: cp1258 cannot hold most Vietnamese letters."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="replace")
