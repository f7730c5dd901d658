"""The hidden stamp sheet `_meta`, common to all workbooks."""

SHEET = "_meta"

KEYS = (
    "form",
    "form_version",
    "tool_version",
    "unit_code",
    "unit_name",
    "group",
    "staff_id",
    "year",
    "period",
    "submission_kind",
    "scored_by",
    "issued_on",
    "rule_pack",
    "content_sha256",
)
