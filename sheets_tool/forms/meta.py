"""The hidden stamp sheet `_meta`, common to all workbooks."""

from sheets_tool.forms.model import Column, Form, Layout
from sheets_tool.values.words import Text

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

META = Form(
    id="meta",
    sheet=SHEET,
    title="",
    layout=Layout.PAIRS,
    columns=tuple(Column(code=key, header=key, kind=Text()) for key in KEYS),
)
