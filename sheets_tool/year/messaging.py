"""`check --message`: a short polite text per sender, to paste into a chat."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import PurePath

from sheets_tool.findings.catalogue import file as say
from sheets_tool.findings.model import Finding, Severity
from sheets_tool.findings.tally import in_order
from sheets_tool.forms.frames import Reading, Source
from sheets_tool.year.outcome import Outcome

MOST_LINES = 10
OURS = frozenset(
    {
        say.NOT_FOUND,
        say.CANNOT_WRITE,
        say.FOLDER_GIVEN,
        say.NOT_READABLE,
        say.IN_USE,
        say.IN_THE_CLOUD,
    }
)
"""What only we can mend: paths, rights, a file open on our side."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """A text for the sender of one file.

    Attributes:
        sender: who sent it, as far as the file says.
        file: its name.
        places: how many places are to be mended.
        text: the whole text; empty where nothing is to be mended.
    """

    sender: str
    file: str
    places: int
    text: str


def sender_of(source: Source) -> str:
    """Return who sent a file: the group or unit it says, else its name."""
    said = source.stamp.get("group") or source.stamp.get("unit_name")
    return said or PurePath(source.name).stem


def to_mend(findings: Iterable[Finding], source: Source) -> list[Finding]:
    """Return the errors and warnings of a file that its sender can mend, in order."""
    # Files of one name are told apart before anything is said only once.
    mine = [finding for finding in findings if is_of(finding, source)]
    return [f for f in in_order(mine) if f.severity > Severity.NOTE and f.entry not in OURS]


def is_of(finding: Finding, source: Source) -> bool:
    """Return whether a finding is about a file; two files of one name differ in their contents."""
    place = finding.place
    return place.file == source.name and place.book in {"", source.content}


def messages(reading: Reading, findings: Iterable[Finding]) -> list[Message]:
    """Return a message for each file read, in order."""
    known = list(findings)
    return [_message(source, to_mend(known, source)) for source in reading.sources]


def add_messages(outcome: Outcome, reading: Reading) -> None:
    """Put the messages before everything else that an outcome tells."""
    found = messages(reading, outcome.findings)
    lines: list[str] = []
    for message in found:
        clean = f"{message.sender} ({message.file}): không có chỗ nào phải sửa."
        lines += [*(message.text or clean).splitlines(), ""]
    outcome.lines[:0] = lines
    outcome.facts["messages"] = [
        {"sender": each.sender, "file": each.file, "places": each.places, "text": each.text}
        for each in found
    ]


def _message(source: Source, findings: list[Finding]) -> Message:
    sender = sender_of(source)
    text = "\n".join(_lines(sender, source, findings)) if findings else ""
    return Message(sender=sender, file=source.name, places=len(findings), text=text)


def _lines(sender: str, source: Source, findings: list[Finding]) -> list[str]:
    more = len(findings) - MOST_LINES
    return [
        f"Chào thầy/cô, cảm ơn đã gửi tệp “{PurePath(source.name).name}”.",
        f"{sender}: {len(findings)} chỗ cần sửa:",
        *(f"- {where(f)}{f.to_sender}" for f in findings[:MOST_LINES]),
        *([f"- và {more} chỗ nữa."] if more > 0 else []),
        "Nhờ thầy/cô sửa rồi gửi lại giúp. Trân trọng cảm ơn!",
    ]


def where(finding: Finding) -> str:
    """Return sheet and cell of a finding, as a line of a message begins."""
    place = finding.place
    cell = f"ô {place.cell}" if place.row and place.column >= 0 else place.cell
    parts = [f"Trang {place.sheet}" if place.sheet else "", cell]
    shown = ", ".join(part for part in parts if part)
    return f"{shown}: " if shown else ""
