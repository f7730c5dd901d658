"""Findings as a list of work: what, where, who acts. No file name gets into it."""

from collections.abc import Iterable, Mapping

import pandas as pd

from sheets_tool.findings.model import Finding, Severity
from sheets_tool.forms import submission as w11

_SHOWN_HASH = 12


def to_handle(
    findings: Iterable[Finding],
    *,
    senders: Mapping[str, str],
    names: Mapping[str, str],
    secretary: str,
    least: Severity = Severity.WARNING,
) -> pd.DataFrame:
    """Return the findings as rows of sheet `Cần xử lý`, in an order that no file name decides.

    `senders` tells the sender of a content hash, `names` the file names to leave out → hash.
    """
    rows = [
        _row(finding, senders=senders, names=names, secretary=secretary)
        for finding in findings
        if finding.severity >= least
    ]
    rows.sort(key=lambda row: tuple(str(row[code]) for code in _ORDER))
    for number, row in enumerate(rows, 1):
        row["ordinal"] = str(number)
    columns = [column.code for column in w11.TO_HANDLE.columns]
    return pd.DataFrame(rows, columns=columns).drop_duplicates(columns[1:])


_ORDER = ("unit_code", "sheet", "_row", "_column", "finding", "what")


def _row(
    finding: Finding, *, senders: Mapping[str, str], names: Mapping[str, str], secretary: str
) -> dict[str, object]:
    sender = senders.get(finding.place.book, "")
    nameless = {key: _nameless(value, names) for key, value in dict(finding.values).items()}
    return {
        "severity": finding.severity.label,
        "finding": finding.code,
        "unit_code": sender or None,
        "sheet": finding.place.sheet or None,
        "cell": finding.place.cell or None,
        "what": finding.entry.message.format_map(nameless),
        "act": finding.entry.act.format_map(nameless),
        "who": sender or secretary,
        "_row": f"{finding.place.row:08d}",
        "_column": f"{finding.place.column:04d}",
    }


def _nameless(value: str, names: Mapping[str, str]) -> str:
    for name, content in names.items():
        if name in value:
            value = value.replace(name, f"tệp {content[:_SHOWN_HASH]}")
    return value
