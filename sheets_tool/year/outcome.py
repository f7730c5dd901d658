"""What a command comes to: words, findings, workbooks to save. Nothing is on disk yet."""

from dataclasses import dataclass, field
from pathlib import Path

from sheets_tool.findings.model import Finding
from sheets_tool.forms.output import OutBook


@dataclass(frozen=True, slots=True, kw_only=True)
class Output:
    """A workbook to save: where, what, and which inputs a person corrects instead of it.

    `keeps_edits` says that what stood in the file, edited by hand or not, was read into the book,
    so that replacing it loses nothing.
    """

    path: Path
    book: OutBook
    keeps_edits: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """A small text file to save, such as a list frozen on a day."""

    path: Path
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """A file to copy as it is; the source is never touched."""

    source: Path
    path: Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Returned:
    """A sender's own workbook to send back with marks, whole, as bytes."""

    path: Path
    data: bytes


@dataclass(slots=True)
class Outcome:
    """What a command comes to.

    Attributes:
        lines: what to tell, in Vietnamese.
        findings: what is wrong or to be looked at.
        outputs: workbooks to save.
        texts: small text files to save.
        copies: files to copy.
        returned: senders' workbooks to send back.
        folders: folders to make.
        facts: the same as the lines, for machines.
        next_act: the next command, in words.
        differs: whether what was compared is not equal; the command then exits as with findings.
    """

    lines: list[str] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    outputs: list[Output] = field(default_factory=list)
    texts: list[Text] = field(default_factory=list)
    copies: list[Copy] = field(default_factory=list)
    returned: list[Returned] = field(default_factory=list)
    folders: list[Path] = field(default_factory=list)
    facts: dict[str, object] = field(default_factory=dict)
    next_act: str = ""
    differs: bool = False

    def say(self, line: str, **facts: object) -> None:
        """Add a line, and what it says as facts."""
        self.lines.append(line)
        self.facts.update(facts)
