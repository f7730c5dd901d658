"""Findings as a list of work: what, where, who acts. No file name gets into it."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

import pandas as pd

from sheets_tool.findings.catalogue import awards as say_awards
from sheets_tool.findings.catalogue import cross as say
from sheets_tool.findings.catalogue import file as say_file
from sheets_tool.findings.catalogue import happenings as say_happenings
from sheets_tool.findings.model import Finding, Place, Severity
from sheets_tool.forms import submission as w11
from sheets_tool.forms.origin import short

_PLAN, _NOBODY = "Kế hoạch", "Chưa rõ ai gửi"


@dataclass(frozen=True, kw_only=True)
class Senders:
    """Who sent what, and how to speak of it.

    Attributes:
        by_content: content hash of a file → code of the unit, or group, that sent it.
        titles: code → name, where they differ.
        files: file name → content hash; names stay out of every output.
        secretary: who acts where no sender is known.
        plan: content hash of the plan, which nobody sends.
    """

    by_content: Mapping[str, str]
    titles: Mapping[str, str]
    files: Mapping[str, str]
    secretary: str
    plan: str = ""

    @cached_property
    def _codes(self) -> dict[str, str]:
        return {name: code for code, name in self.titles.items()}

    @cached_property
    def _file_names(self) -> "re.Pattern[str]":
        longest_first = sorted(self.files, key=len, reverse=True)
        return re.compile("|".join(map(re.escape, longest_first)) or r"(?!)")

    @cached_property
    def _endings(self) -> frozenset[str]:
        return frozenset(name[max(name.rfind("."), 0) :] for name in self.files)

    def of(self, finding: Finding) -> str:
        """Return the code of whom a finding is about, or nothing."""
        told = self.by_content.get(finding.place.book)
        named = finding.values.get("sender", "")
        return told or self._codes.get(named, "")

    def origin(self, place: Place) -> str | None:
        """Return the file a place is in as it can be traced: sender, content, and the cell."""
        content = place.book or self.files.get(place.file, "")
        if not content:
            return None
        sender = _PLAN if content == self.plan else self.by_content.get(content, _NOBODY)
        is_cell = place.sheet and place.row and place.column >= 0
        at = f" · {place.sheet}!{place.cell}" if is_cell else ""
        return f"{sender} · {short(content)}{at}"

    def nameless(self, value: str) -> str:
        """Return a text in which file names are told by their content."""
        if not any(ending in value for ending in self._endings):
            return value
        return self._file_names.sub(lambda found: f"tệp {short(self.files[found[0]])}", value)


def to_handle(findings: Iterable[Finding], senders: Senders) -> pd.DataFrame:
    """Return warnings and errors as rows of `Cần xử lý`, in an order that no file name decides."""
    told = (f for f in findings if f.severity > Severity.NOTE and f.entry not in _OF_THE_FOLDER)
    rows = [_row(finding, senders) for finding in told]
    rows.sort(key=lambda row: tuple(str(row[code]) for code in _ORDER))
    columns = [column.code for column in w11.TO_HANDLE.columns]
    frame = pd.DataFrame(rows, columns=columns).drop_duplicates(columns[1:])
    return frame.assign(ordinal=[str(number) for number in range(1, len(frame) + 1)])


_OF_THE_FOLDER = frozenset({say_file.IN_USE, say_file.LEFT_OUT, say_file.IN_THE_CLOUD})
"""A lock file, a picture, a file not here yet: told on the screen, where it has a name."""
_OF_THE_COUNCIL = frozenset(
    {say.LATE, say_happenings.TIE_AT_CUT, say_awards.FLAG_TIED, say_awards.OVER_UNIT_CEILING}
)
"""What the council decides, whoever it is about: the secretary brings it there."""
_ORDER = ("unit_code", "sheet", "_row", "_column", "finding", "what")


def _row(finding: Finding, senders: Senders) -> dict[str, object]:
    sender = senders.of(finding)
    nameless = {key: senders.nameless(value) for key, value in dict(finding.values).items()}
    return {
        "severity": finding.severity.label,
        "finding": finding.code,
        "unit_code": sender or None,
        "sheet": finding.place.sheet or None,
        "cell": finding.place.cell or None,
        "what": finding.entry.message.format_map(nameless),
        "act": finding.entry.act.format_map(nameless),
        "origin": senders.origin(finding.place),
        "who": _who(finding, sender, senders),
        "_row": f"{finding.place.row:08d}",
        "_column": f"{finding.place.column:04d}",
    }


def _who(finding: Finding, sender: str, senders: Senders) -> str:
    """Return who acts: the sender, or the secretary where it is nobody's or the council's."""
    if finding.entry in _OF_THE_COUNCIL:
        return senders.secretary
    return senders.titles.get(sender, sender) or senders.secretary
