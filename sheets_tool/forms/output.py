"""What a stage wants written: sheets as data, before any of it is on disk."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

import pandas as pd

from sheets_tool.forms.model import Form

Total = Literal["sum", "count"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Letterhead:
    """The lines above a title: the unit over us, our unit, and the national heading."""

    parent_name: str = "……………………………"
    unit_name: str = "……………………………"
    place_and_day: str = "…………, ngày …… tháng …… năm ……"


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """One column of the block of signatures: a role, and the line under it."""

    role: str
    how: str = "(Ký, ghi rõ họ tên)"


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """A native chart under the table whose cells it draws.

    Attributes:
        title: above the chart.
        label: code of the column that names the categories; of a cross table its first column.
        series: codes of the columns drawn; of a cross table all of its counts.
        kind: upright columns, or bars where the names are long.
        stacked: whether the series stand on one another.
    """

    title: str
    label: str = ""
    series: tuple[str, ...] = ()
    kind: Literal["column", "bar"] = "column"
    stacked: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class OutSheet:
    """A table or a list of pairs to write, laid out as its form says.

    Attributes:
        form: names, headers, kinds and order of the columns.
        frame: rows; columns by code. A column the frame lacks is left blank.
        title: instead of the form's.
        legend: lines under the title.
        totals: column code → what stands in the row of totals.
        signatures: from left to right.
        spare_rows: blank rows to fill, in a template.
        columns: codes of the columns to show; all of them where empty.
        formulas: column code → a formula for each row; `{code}` stands for the cell of a column
            in the same row, `{form:code}` for a column of another sheet.
            The frame's value, where it has one, is the formula's value.
        own_formulas: column code → one formula for each row of the frame, instead of the above.
        closed: for each row of the frame, the codes of cells that nobody fills there.
        numbers_only: whether cells for points and counts refuse text, in a template.
        chart: drawn under the table.
    """

    form: Form
    frame: pd.DataFrame
    title: str = ""
    legend: tuple[str, ...] = ()
    totals: Mapping[str, Total] = field(default_factory=dict)
    signatures: tuple[Signature, ...] = ()
    spare_rows: int = 0
    columns: tuple[str, ...] = ()
    formulas: Mapping[str, str] = field(default_factory=dict)
    own_formulas: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    closed: tuple[frozenset[str], ...] = ()
    numbers_only: bool = False
    chart: Chart | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CrossTab:
    """Counts of a written sheet's rows, as live formulas with their values.

    Attributes:
        sheet: name of this sheet.
        title: above the table.
        form: the sheet whose rows are counted.
        rows: codes of the columns whose values head the rows.
        row_keys: the values, one tuple a row, in order.
        across: codes of the one or two columns whose values head the columns.
        column_keys: the values, one tuple a column, in order.
        counts: (row key, column key) → how many, for the values beside the formulas.
        totals: row key → how many in all, also those whose column is not known.
        legend: lines under the title.
        chart: drawn under the table.
        sums_across: whether a row ends with what is not known and the total; not where its
            columns are stages of one thing.
    """

    sheet: str
    title: str
    form: Form
    rows: tuple[str, ...]
    row_keys: tuple[tuple[str, ...], ...]
    across: tuple[str, ...]
    column_keys: tuple[tuple[str, ...], ...]
    counts: Mapping[tuple[tuple[str, ...], tuple[str, ...]], int]
    totals: Mapping[tuple[str, ...], int]
    legend: tuple[str, ...] = ()
    chart: Chart | None = None
    sums_across: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class OutBook:
    """A workbook to write.

    Attributes:
        letterhead: above every sheet.
        sheets: in order.
        stamp: what the workbook says of itself; the content hash is added when it is written.
        inputs: where a person corrects what stands here, for a view.
        fillable: whether people fill it: headers locked, dropdowns, hints.
    """

    letterhead: Letterhead
    sheets: tuple[OutSheet | CrossTab, ...]
    stamp: Mapping[str, str] = field(default_factory=dict)
    inputs: str = ""
    fillable: bool = False
