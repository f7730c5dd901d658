"""Blank workbooks of a book's forms, to be filled."""

from collections.abc import Mapping
from dataclasses import replace

import pandas as pd

from sheets_tool.forms.model import Book, Form, Layout
from sheets_tool.forms.output import Letterhead, OutBook, OutSheet, Signature

SPARE_ROWS = 40
_PERSONAL = ("Ô tô vàng để điền; cột có dấu (*) phải điền. Không đổi tên cột, không gộp ô.",)


def blank_book(
    book: Book,
    *,
    letterhead: Letterhead,
    stamp: Mapping[str, str] | None = None,
    frames: Mapping[str, pd.DataFrame] | None = None,
    signatures: tuple[Signature, ...] = (),
    spare_rows: int = SPARE_ROWS,
    formulas: Mapping[str, str] | None = None,
) -> OutBook:
    """Return a book to fill, its sheets prefilled with the frames given by form id.

    `formulas` gives column codes a formula for each row, as in `OutSheet`.
    """
    filled = frames or {}
    sheets = tuple(
        replace(
            _blank_sheet(form, filled.get(form.id), signatures=signatures, spare_rows=spare_rows),
            formulas=formulas or {},
        )
        for form in book.forms
        if not form.made
    )
    own = {"form": book.id, "form_version": str(book.version)}
    return OutBook(
        letterhead=letterhead, sheets=sheets, stamp={**own, **(stamp or {})}, fillable=True
    )


def _blank_sheet(
    form: Form,
    frame: pd.DataFrame | None,
    *,
    signatures: tuple[Signature, ...],
    spare_rows: int,
) -> OutSheet:
    return OutSheet(
        form=form,
        frame=pd.DataFrame() if frame is None else frame,
        legend=_PERSONAL,
        signatures=signatures,
        spare_rows=0 if form.layout is Layout.PAIRS else spare_rows,
    )
