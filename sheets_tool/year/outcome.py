"""What a command comes to: words, findings, workbooks to save. Nothing is on disk yet."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from sheets_tool.findings.model import Finding
from sheets_tool.forms.output import OutBook


@dataclass(frozen=True, slots=True, kw_only=True)
class Output:
    """A workbook to save: where, what, and which inputs a person corrects instead of it."""

    path: Path
    book: OutBook


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """A file to copy as it is; the source is never touched."""

    source: Path
    path: Path


@dataclass(slots=True)
class Outcome:
    """What a command comes to.

    Attributes:
        lines: what to tell, in Vietnamese.
        findings: what is wrong or to be looked at.
        outputs: workbooks to save.
        copies: files to copy.
        folders: folders to make.
        facts: the same as the lines, for machines.
        next_act: the next command, in words.
    """

    lines: list[str] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    outputs: list[Output] = field(default_factory=list)
    copies: list[Copy] = field(default_factory=list)
    folders: list[Path] = field(default_factory=list)
    facts: dict[str, object] = field(default_factory=dict)
    next_act: str = ""

    def say(self, line: str, **facts: object) -> None:
        """Add a line, and what it says as facts."""
        self.lines.append(line)
        self.facts.update(facts)


INPUTS: Mapping[str, str] = {
    "school": "ke-hoach.xlsx hoặc bài của tổ trong nhan/",
    "upper": "ke-hoach.xlsx hoặc hồ sơ của đơn vị trong nhan/",
}
"""Where a person corrects what stands in a view, by kind of unit."""
