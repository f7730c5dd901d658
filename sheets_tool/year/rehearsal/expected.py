"""What a sample year is expected to find, and what it found, as lines."""

from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from sheets_tool.findings.model import Finding
from sheets_tool.findings.tally import in_order

EXPECTED = "expected.txt"


def lines_of(findings: Iterable[Finding]) -> Counter[str]:
    """Return findings as lines `CODE file › sheet › cell`, and how often each is found."""
    return Counter(f"{each.code} {each.place}".rstrip() for each in in_order(findings))


def read_expected(samples: Path, year: str) -> Counter[tuple[str, str]]:
    """Return (step, line) → how often, as a sample year's list of expected findings says.

    A line is `step: CODE file › sheet › cell`; lines that begin with # are for the reader.
    """
    path = samples / year / EXPECTED
    text = path.read_text(encoding="utf-8") if path.is_file() else ""
    lines = (line for line in text.splitlines() if line.strip() and not line.startswith("#"))
    return Counter((step, line) for step, _, line in (line.partition(": ") for line in lines))
