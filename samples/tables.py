"""Text tables become the sheets of a plan; plans become files."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pandas as pd

from sheets_tool.books.write import to_bytes
from sheets_tool.forms import plan as w1
from sheets_tool.forms.blank import blank_book
from sheets_tool.forms.model import Form
from sheets_tool.forms.output import Letterhead, OutSheet

NOTICE = "Dữ liệu mẫu – người trong tệp là hư cấu."
_SPARE = 5


def table(form: Form, codes: str, text: str) -> pd.DataFrame:
    """Return a frame of a form from a text table, a row a line, cells between bars.

    Each cell is read by the kind of its column, so a sample that does not read cannot be written.
    """
    names = codes.split()
    rows = [
        [
            _value(form, code, cell.strip())
            for code, cell in zip(names, line.split("|"), strict=True)
        ]
        for line in text.strip().splitlines()
    ]
    return pd.DataFrame(rows, columns=names, dtype=object)


def sheets(**texts: str) -> dict[str, pd.DataFrame]:
    """Return sheets of a plan by form id, from text tables that have the columns of `_CODES`."""
    return {id_: table(_FORMS[id_], _CODES[id_], text) for id_, text in texts.items()}


_FORMS = {form.id: form for form in w1.PLAN.forms}
_CODES = {
    "calendar": "submission_kind period due_from_below submit_from submit_to",
    "units_below": "unit_code unit_name school_level block parent_code",
    "periods": "period theme from to weight",
    "bands": "band from to",
    "targets": "award target target_unit",
    "work_targets": "indicator description planned achieved points direction",
    "campaigns": "campaign campaign_name campaign_kind from to",
    "local_rules": "value_id value cite",
}


def pairs(form: Form, text: str) -> pd.DataFrame:
    """Return the one row of a form of pairs from lines `code | value`."""
    given = dict(line.split("|", 1) for line in text.strip().splitlines())
    values = {
        code.strip(): _value(form, code.strip(), value.strip()) for code, value in given.items()
    }
    return pd.DataFrame([values], dtype=object)


def _value(form: Form, code: str, cell: str) -> object:
    return form[code].kind.read(cell) if cell else None


def write_plan(path: Path, frames: Mapping[str, pd.DataFrame]) -> None:
    """Write `ke-hoach.xlsx` with some sheets filled, every sheet marked as a sample."""
    unit = frames[w1.UNIT.id].iloc[0]
    head = Letterhead(parent_name=str(unit["parent_name"]), unit_name=str(unit["unit_name"]))
    book = blank_book(w1.PLAN, letterhead=head, frames=frames, spare_rows=_SPARE)
    sheets = tuple(
        replace(sheet, legend=(*sheet.legend, NOTICE))
        for sheet in book.sheets
        if isinstance(sheet, OutSheet)
    )
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(to_bytes(replace(book, sheets=sheets)))
