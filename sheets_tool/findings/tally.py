"""Findings counted, ordered and cut short for the screen."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from sheets_tool.findings.model import Finding, Severity


def in_order(findings: Iterable[Finding]) -> list[Finding]:
    """Return the findings by place, each said once."""
    unique = {finding.sort_key: finding for finding in findings}
    return [unique[key] for key in sorted(unique)]


def worst(findings: Iterable[Finding]) -> Severity | None:
    """Return the greatest weight among the findings, or None where there are none."""
    return max((finding.severity for finding in findings), default=None)


def count_by_severity(findings: Iterable[Finding]) -> Counter[Severity]:
    """Return how many findings there are of each weight."""
    return Counter(finding.severity for finding in findings)


@dataclass(frozen=True, slots=True, kw_only=True)
class Cut:
    """Findings of one file and code: those to show, and how many more there are."""

    shown: tuple[Finding, ...]
    hidden: int


def cut_per_code(findings: Iterable[Finding], *, limit: int) -> list[Cut]:
    """Return the findings grouped by file and code, at most `limit` shown of each group."""
    groups: defaultdict[tuple[str, str], list[Finding]] = defaultdict(list)
    for finding in in_order(findings):
        groups[finding.place.file, finding.code].append(finding)
    return [Cut(shown=tuple(g[:limit]), hidden=max(0, len(g) - limit)) for g in groups.values()]
