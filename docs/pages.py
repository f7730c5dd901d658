"""The generated pages, as Markdown; cog puts what these functions return into docs/*.md."""

from collections.abc import Iterable, Iterator, Sequence

import click
import pandas as pd
from click.testing import CliRunner

from sheets_tool.cli.group import COMMANDS, main
from sheets_tool.findings.registry import FAMILIES, entries_of
from sheets_tool.forms import plan as w1
from sheets_tool.forms.awards import AWARDS
from sheets_tool.forms.codes import CANDIDATE_KINDS
from sheets_tool.forms.describe import describe
from sheets_tool.forms.frames import empty_frame
from sheets_tool.forms.model import Book, Form, Layout
from sheets_tool.forms.registry import BOOKS
from sheets_tool.forms.scoring import scoring_book

WIDTH = 80
_COLUMNS = ("Header", "Code", "Required", "Reads", "Example", "Hint", "Also accepted")


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a Markdown table."""
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(_cell(cell) for cell in line)} |" for line in lines) + "\n"


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ").replace("<", "&lt;")


# --- forms.md


def books() -> tuple[Book, ...]:
    """Return every book, also the one that a plan makes, in the order of their numbers."""
    made = scoring_book(_example_criterion())
    return tuple(sorted((*BOOKS, made), key=lambda book: (book.number[0], int(book.number[1:]))))


def _example_criterion() -> pd.DataFrame:
    """Return criteria of one row, made of the examples of the plan's own columns."""
    frame = empty_frame(w1.CRITERIA)
    values = {column.code: None for column in w1.CRITERIA.columns}
    for code in ("criterion", "description", "kind", "input", "max_points"):
        kind, example = w1.CRITERIA[code].kind, w1.CRITERIA[code].example
        values[code] = kind.read(example)
    return pd.concat([frame, pd.DataFrame([values])], ignore_index=True)


def forms() -> str:
    """Return every book with its sheets and their columns."""
    return "\n".join(part for book in books() for part in _book(book))


def _book(book: Book) -> Iterator[str]:
    yield f"## {book.number} · `{book.id}` – {book.name}\n"
    version = f"Form version {book.version}."
    yield f"{version} The layout is somebody else's.\n" if book.foreign else f"{version}\n"
    for form in book.forms:
        yield f"### {book.number} · {form.sheet}\n"
        yield _about(form) + "\n"
        yield table(_COLUMNS, (_described(row) for row in describe(form)))


def _described(row: Sequence[str]) -> Sequence[str]:
    header, code, *rest = row
    return (header, f"`{code}`", *rest)


def _about(form: Form) -> str:
    lies = "Pairs: one row a key." if form.layout is Layout.PAIRS else "A table."
    made = " Written by the tool, never read." if form.made else ""
    needed = "" if form.optional or form.made else " The workbook must have it."
    key = f" One row: {', '.join(f'`{code}`' for code in form.key)}." if form.key else ""
    return f"{form.title.capitalize()}. {lies}{needed}{made}{key}"


def awards() -> str:
    """Return the closed list of awards with the spellings each is known by."""
    head = ("Code", "Name", "Short", "Kind", "For", "Also accepted")
    rows = (
        (
            f"`{award.code}`",
            award.name,
            award.short,
            award.kind,
            ", ".join(CANDIDATE_KINDS.label(kind).lower() for kind in award.candidates),
            " · ".join(award.spellings),
        )
        for award in AWARDS
    )
    return table(head, rows)


# --- findings.md


def findings() -> str:
    """Return every entry of the catalogue, family by family."""
    parts = []
    for letter, (name, module) in FAMILIES.items():
        rows = ((e.code, e.severity.label, e.message, e.act, e.meaning) for e in entries_of(module))
        parts.append(f"## {letter} – {name}\n")
        parts.append(table(("Code", "Severity", "Message", "Next act", "Meaning"), rows))
    return "\n".join(parts)


# --- commands.md


def commands() -> str:
    """Return the help of every command as a terminal of fixed width shows it."""
    return "\n".join(_help(name) for name in ([], *paths()))


def paths() -> list[list[str]]:
    """Return every command, and every command of a command, as typed."""
    ctx = click.Context(main)
    found = []
    for name in COMMANDS:
        found.append([name])
        command = main.get_command(ctx, name)
        if isinstance(command, click.Group):
            found += [[name, inner] for inner in command.list_commands(ctx)]
    return found


def _help(path: Sequence[str]) -> str:
    ran = CliRunner().invoke(main, [*path, "--help"], prog_name="sheets-tool", terminal_width=WIDTH)
    typed = " ".join(("sheets-tool", *path))
    return f"## `{typed}`\n\n```text\n{ran.output.rstrip()}\n```\n"
