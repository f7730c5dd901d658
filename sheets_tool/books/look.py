"""How our workbooks look: fonts, borders, number formats, A4."""

from typing import Any

FONT = "Times New Roman"
"""The typeface of Vietnamese administrative documents (Nghị định 30/2020/NĐ-CP)."""
HEADER_FILL = "#DCE6F1"
LOCKED_FILL = "#F2F2F2"
CLOSED_FILL = "#A6A6A6"
FILL_IN = "#FFFBE6"

_TEXT = {"font_name": FONT, "font_size": 11, "valign": "vcenter", "text_wrap": True}
_BODY = {**_TEXT, "border": 1, "border_color": "#7F7F7F"}

STYLES: dict[str, dict[str, Any]] = {
    "plain": _TEXT,
    "unit": {**_TEXT, "align": "center", "text_wrap": False},
    "unit_bold": {**_TEXT, "align": "center", "bold": True, "text_wrap": False},
    "unit_long": {**_TEXT, "align": "center"},
    "unit_bold_long": {**_TEXT, "align": "center", "bold": True},
    "motto": {**_TEXT, "align": "center", "bold": True, "underline": 1, "text_wrap": False},
    "day": {**_TEXT, "align": "center", "italic": True, "text_wrap": False},
    "title": {**_TEXT, "font_size": 14, "bold": True, "align": "center"},
    "legend": {**_TEXT, "italic": True, "align": "center"},
    "header": {**_BODY, "bold": True, "align": "center", "bg_color": HEADER_FILL},
    "label": {**_BODY, "bold": True, "bg_color": HEADER_FILL},
    "total": {**_BODY, "bold": True, "bg_color": LOCKED_FILL, "num_format": "#,##0.##"},
    "count": {**_BODY, "align": "center", "num_format": "0;-0;–"},
    "count_total": {
        **_BODY,
        "align": "center",
        "bold": True,
        "bg_color": LOCKED_FILL,
        "num_format": "#,##0",
    },
    "closed": {**_BODY, "bg_color": CLOSED_FILL},
    "sign": {**_TEXT, "bold": True, "align": "center", "text_wrap": False},
    "sign_how": {**_TEXT, "italic": True, "align": "center", "text_wrap": False},
}
"""Style name → properties of a format."""


def body_style(number_format: str, *, open_to_fill: bool) -> dict[str, Any]:
    """Return the properties of a body cell; those to fill are unlocked and tinted."""
    style: dict[str, Any] = {**_BODY, "num_format": number_format}
    if number_format not in {"@", "General"}:
        style["align"] = "center" if "yy" in number_format else "right"
    if open_to_fill:
        style.update(locked=False, bg_color=FILL_IN)
    return style


PAPER_A4 = 9
MARGINS = {"left": 0.5, "right": 0.4, "top": 0.5, "bottom": 0.6}
LANDSCAPE_FROM = 95
"""Total width in characters from which a sheet is printed across."""
