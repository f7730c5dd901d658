"""A form as rows of documentation: what each column is called, reads and accepts."""

from typing import NamedTuple

from sheets_tool.forms.model import Column, Form


class Described(NamedTuple):
    """One column in words."""

    header: str
    code: str
    required: str
    kind: str
    example: str
    hint: str
    aliases: str


def describe(form: Form) -> tuple[Described, ...]:
    """Return a row a column of a form, in the form's order."""
    return tuple(_described(column) for column in form.columns)


def _described(column: Column) -> Described:
    above = f"{column.group} / " if column.group else ""
    return Described(
        header=f"{above}{column.header}",
        code=column.code,
        required=_needed(column),
        kind=column.kind.english.strip(),
        example=column.example,
        hint=column.hint,
        aliases=" · ".join(column.aliases),
    )


def _needed(column: Column) -> str:
    if column.ours:
        return "computed"
    if column.required:
        return "yes"
    return "column only" if column.due else ""
