"""What there is to say of a sheet's header and keys: missing, double, near, unknown."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TypeGuard

from sheets_tool.books.area import ORDINAL
from sheets_tool.books.grid import Row, cell_at, is_blank
from sheets_tool.books.labels import Header
from sheets_tool.books.near import likely_meant
from sheets_tool.books.recognise import Located
from sheets_tool.findings.catalogue import book as say_book
from sheets_tool.findings.catalogue import header as say
from sheets_tool.findings.cells import column_letters
from sheets_tool.findings.model import Finding, Place
from sheets_tool.forms.columns import ORDINAL as NUMBER_OF_ORDER
from sheets_tool.forms.model import Column, Form, Layout
from sheets_tool.text.spelling import fold, tidy
from sheets_tool.values.kind import Raw, words

_SHOWN_LABELS = 12
# People number the rows of any list; the number is no data of theirs that would be lost.
_NUMBERING = frozenset(map(fold, (NUMBER_OF_ORDER.header, *NUMBER_OF_ORDER.aliases)))
_SAYS_AWARD = re.compile(
    r"\W*(danh hiệu( thi đua)?|hình thức khen thưởng)( đăng ký| đề nghị)?\s*:\s*[^\s.…]",
    re.IGNORECASE,
)


def structure_findings(located: Located, *, records: Sequence[int], place: Place) -> list[Finding]:
    """Return what is wrong with the header of a table or the keys of a sheet of pairs.

    `records` are the Excel rows that hold a record.
    """
    if located.form.layout is Layout.PAIRS:
        return [
            *_missing_pairs(located, place=place),
            *_double_pairs(located, place=place),
            *_stray_pairs(located, place=place),
        ]
    findings = _header_findings(located.form, located.header, located.sheet.rows, place=place)
    findings += _unlabelled(located, records, place=place)
    findings += _lines_outside(located, records, place=place)
    if not records and not located.form.optional:
        findings.append(say_book.NO_ROWS.at(place, sheet=located.sheet.name))
    return findings


def _header_findings(
    form: Form, header: Header, rows: Sequence[Row], *, place: Place
) -> list[Finding]:
    at = replace(place, row=header.first_row)
    absent = [c.code for c in form.columns if c.code in form.due - header.met]
    meant = likely_meant([form[code] for code in absent], header.extra)
    return [
        *(
            say.DOUBLE_COLUMN.at(
                replace(at, column=columns[1]),
                header=form[code].header,
                first=column_letters(columns[0]),
                second=column_letters(columns[1]),
            )
            for code, columns in header.doubled.items()
            if code != ORDINAL
        ),
        *(_missing(form[c], header, meant.get(c), rows=rows, place=at) for c in absent),
        *(
            say.NEAR_HEADER.at(
                replace(at, column=header.columns[code]), label=label, header=form[code].header
            )
            for code, label in header.near.items()
        ),
        *(
            say.EXTRA_COLUMN.at(replace(at, column=column), label=label)
            for column, label in header.extra.items()
            if column not in meant.values()
            and fold(label) not in _NUMBERING
            and any(not is_blank(cell_at(row, column)) for row in rows[header.first_row :])
        ),
    ]


def _unlabelled(located: Located, records: Sequence[int], *, place: Place) -> Iterator[Finding]:
    """Yield a finding for each column that holds words of records and has no header."""
    header, rows = located.header, located.sheet.rows
    doubled = (column for found in header.doubled.values() for column in found)
    labelled = {*header.columns.values(), *header.extra, *doubled}
    widest = max((len(rows[number - 1]) for number in records), default=0)
    for column in sorted(set(range(widest)) - labelled):
        filled = [n for n in records if not is_blank(cell_at(rows[n - 1], column))]
        if filled:
            at = replace(place, row=filled[0], column=column)
            letters = column_letters(column)
            yield say.NO_HEADER.at(at, letters=letters, count=len(filled))


def _lines_outside(located: Located, records: Sequence[int], *, place: Place) -> Iterator[Finding]:
    """Yield the free lines under a table that say an award: “Danh hiệu thi đua: Tập thể LĐTT”."""
    rows, known = located.sheet.rows, set(records)
    for number in range(located.header.first_row + 1, len(rows) + 1):
        if number in known:
            continue
        for column, cell in enumerate(rows[number - 1]):
            if _is_label(cell) and _SAYS_AWARD.match(tidy(cell)):
                yield say_book.LINE_OUTSIDE.at(
                    replace(place, row=number, column=column), line=tidy(cell)
                )


def _missing(
    column: Column, header: Header, meant: int | None, *, rows: Sequence[Row], place: Place
) -> Finding:
    block = rows[header.top : header.first_row]
    found = [(c, tidy(cell)) for row in block for c, cell in enumerate(row) if _is_label(cell)]
    labels = list(dict.fromkeys(label for _, label in sorted(found, key=lambda each: each[0])))
    return say.MISSING_COLUMN.at(
        place if meant is None else replace(place, column=meant),
        header=column.header,
        labels=", ".join(f"“{label}”" for label in labels[:_SHOWN_LABELS]) or "không có",
        nearest="không có" if meant is None else f"“{header.extra[meant]}”",
    )


def _is_label(cell: Raw) -> TypeGuard[str]:
    return isinstance(cell, str) and bool(cell.strip())


def doubled_pairs(located: Located) -> dict[str, list[str]]:
    """Return the keys that stand more than once with different values, and those values."""
    rows, column = located.sheet.rows, min(located.header.columns.values())
    shown = {
        code: [words(cell_at(rows[number], column)) for number in numbers]
        for code, numbers in located.header.doubled.items()
    }
    return {code: values for code, values in shown.items() if len(set(values)) > 1}


def _missing_pairs(located: Located, *, place: Place) -> list[Finding]:
    form = located.form
    absent = [column for column in form.columns if column.code in form.due - located.header.met]
    return [
        say_book.MISSING_PAIR.at(place, sheet=form.sheet, label=column.header) for column in absent
    ]


def _double_pairs(located: Located, *, place: Place) -> list[Finding]:
    column = min(located.header.columns.values())
    findings = []
    for code, values in doubled_pairs(located).items():
        second = next(i for i, value in enumerate(values) if value != values[0])
        row = located.header.doubled[code][second] + 1
        at = replace(place, row=row, column=column)
        label = located.form[code].header
        findings.append(
            say_book.PAIR_TWICE.at(at, label=label, first=values[0], second=values[second])
        )
    return findings


def _stray_pairs(located: Located, *, place: Place) -> list[Finding]:
    """Return the keys no form has, and the words beside keys that stand in no column of values."""
    rows, column = located.sheet.rows, min(located.header.columns.values())
    known = {
        *located.pair_rows.values(),
        *(n for ns in located.header.doubled.values() for n in ns),
    }
    findings = []
    for number in range(min(known), max(known) + 1):
        row = rows[number]
        label = next((tidy(cell) for cell in row[:column] if _is_label(cell)), "")
        value = cell_at(row, column)
        if number not in known:
            if label and not is_blank(value):
                at = replace(place, row=number + 1, column=column)
                findings.append(
                    say_book.PAIR_UNKNOWN.at(
                        at, label=label, sheet=located.form.sheet, value=words(value)
                    )
                )
            continue
        aside = next((c for c in range(column + 1, len(row)) if not is_blank(row[c])), None)
        if is_blank(value) and aside is not None:
            at = replace(place, row=number + 1, column=aside)
            findings.append(say_book.PAIR_ELSEWHERE.at(at, label=label, value=words(row[aside])))
    return findings
