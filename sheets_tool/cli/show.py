"""Findings and summaries on the screen, as lines or as JSON."""

import json
import os
import sys
from collections.abc import Iterable
from typing import Any

import click

from sheets_tool.findings.model import Finding, Severity
from sheets_tool.findings.tally import count_by_severity, cut_per_code, in_order
from sheets_tool.year.outcome import Outcome

_LIMIT = 20
_COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.NOTE: "cyan"}


def colours() -> bool:
    """Return whether colours may be used: never in a pipe, never against NO_COLOR."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR")


def say(line: str) -> None:
    """Print a line."""
    click.echo(line, color=colours())


def show_findings(findings: Iterable[Finding]) -> None:
    """Print findings by file and cell, at most twenty of one kind a file, then their number."""
    found = in_order(findings)
    for cut in cut_per_code(found, limit=_LIMIT):
        for finding in cut.shown:
            say(_line(finding))
            say(f"    → {finding.act}")
        if cut.hidden:
            say(f"    … và {cut.hidden} chỗ nữa cùng loại {cut.shown[0].code} (xem đủ: --json)")
    if found:
        say(_count(found))


def _line(finding: Finding) -> str:
    place = str(finding.place)
    label = click.style(f"{finding.severity.label} {finding.code}", fg=_COLOURS[finding.severity])
    return f"{place}: {label}: {finding.message}" if place else f"{label}: {finding.message}"


def _count(findings: list[Finding]) -> str:
    counted = count_by_severity(findings)
    shown = [f"{counted[s]} {s.label}" for s in sorted(Severity, reverse=True) if counted[s]]
    return "Tất cả: " + ", ".join(shown)


def as_json(outcome: Outcome, *, written: list[str], code: int) -> None:
    """Print the whole outcome as JSON and nothing else."""
    payload = {
        "exit_code": code,
        "facts": outcome.facts,
        "written": written,
        "next": outcome.next_act,
        "findings": [finding_facts(finding) for finding in in_order(outcome.findings)],
    }
    click.echo(json.dumps(payload, ensure_ascii=False, indent=1, default=str))


def finding_facts(finding: Finding) -> dict[str, Any]:
    """Return a finding as plain values."""
    place = finding.place
    return {
        "code": finding.code,
        "severity": finding.severity.name.lower(),
        "file": place.file,
        "sheet": place.sheet,
        "cell": place.cell,
        "message": finding.message,
        "act": finding.act,
        "also": [str(other) for other in finding.also],
    }
