"""A: awards and law."""

from sheets_tool.findings.model import Entry, Severity

WRONG_COLUMN = Entry(
    code="A01",
    severity=Severity.WARNING,
    message="{name}: “{award}” là {kind}, lại ghi ở cột “{header}”; vẫn tính là {kind}.",
    act="Chuyển sang cột “{right}”.",
    meaning="A title stands in the commendation column or the other way round.",
)
WRONG_CANDIDATE = Entry(
    code="A02",
    severity=Severity.ERROR,
    message="{name}: “{award}” dành cho {expected}, không dành cho {found}; không tính.",
    act="Sửa lại danh hiệu hoặc chuyển sang trang {expected}.",
    meaning="An award for collectives was registered by a person, or the other way round.",
)
