"""The documentation names everything there is, and is what the code says today."""

import re
import subprocess
import sys
from pathlib import Path

import click
import pages
import pytest

from sheets_tool.cli.group import main
from sheets_tool.findings.registry import all_entries

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
READMES = ("README.md", "README.vi.md")
PROSE = sorted([*DOCS.glob("*.md"), *ROOT.glob("*.md")])
_TYPED = re.compile(r"\bsheets-tool((?: +[^\s`|<>#]+)+)")
_LINK = re.compile(r"\]\(([^)#\s]+)(#[^)]*)?\)")


def text(name):
    return (ROOT / name).read_text(encoding="utf-8")


@pytest.mark.parametrize("path", pages.paths(), ids=" ".join)
def test_each_command_is_documented(path):
    assert f"## `sheets-tool {' '.join(path)}`\n" in text("docs/commands.md")


@pytest.mark.parametrize("book", pages.books(), ids=lambda book: book.number)
def test_each_form_and_column_is_documented(book):
    page = text("docs/forms.md")
    start = page.index(f"## {book.number} · `{book.id}`")
    end = page.find("\n## ", start + 1)
    section = page[start : end if end > 0 else None]

    for form in book.forms:
        assert f"### {book.number} · {form.sheet}\n" in section
        for column in form.columns:
            assert f" | `{column.code}` |" in section


@pytest.mark.parametrize("code", sorted(all_entries()))
def test_each_finding_is_documented(code):
    assert f"\n| {code} |" in text("docs/findings.md")


def test_the_generated_pages_are_what_the_code_says():
    """Where this fails: make docs."""
    names = [str(path.relative_to(ROOT)) for path in DOCS.glob("*.md")]
    command = [sys.executable, "-m", "cogapp", "-I", "docs", "--check", *names, *READMES]

    ended = subprocess.run(command, cwd=ROOT, capture_output=True, check=False)

    assert 0 == ended.returncode, ended.stdout.decode() + ended.stderr.decode()


def typed(name):
    """Return every call of sheets-tool that a page shows in code: its words."""
    page = text(name)
    shown = re.findall(r"```.*?```|`[^`\n]+`", page, flags=re.DOTALL)
    return [match[1].rstrip(".,;:)").split() for part in shown for match in _TYPED.finditer(part)]


@pytest.mark.parametrize("name", [path.relative_to(ROOT).as_posix() for path in PROSE])
def test_every_call_shown_names_a_command_and_options_that_exist(name):
    for words in typed(name):
        assert [] == unknown(words), words


def unknown(words):
    """Return the words of a call that no command and no option bears."""
    ctx = click.Context(main)
    rest = words[2:] if words[:1] == ["-C"] else words
    if not rest or not rest[0].isascii() or rest[0].isupper() or rest[0].startswith("-"):
        return []
    command = main.get_command(ctx, rest[0])
    if command is None:
        return rest[:1]
    inner = [word for word in rest[1:2] if word.islower() and not word.startswith("-")]
    if isinstance(command, click.Group) and inner and command.get_command(ctx, inner[0]) is None:
        return inner
    options = {
        "-h",
        "--help",
        *(opt for p in every(command, ctx) for opt in (*p.opts, *p.secondary_opts)),
    }
    return [word for word in rest[1:] if word.startswith("-") and word not in options]


def every(command, ctx):
    """Yield the parameters of a command and of the commands in it."""
    yield from command.params
    if isinstance(command, click.Group):
        for inner in command.list_commands(ctx):
            yield from command.get_command(ctx, inner).params


@pytest.mark.parametrize("path", PROSE, ids=lambda path: path.name)
def test_every_link_leads_somewhere(path):
    for target, _ in _LINK.findall(path.read_text(encoding="utf-8")):
        if "://" not in target:
            assert (path.parent / target).exists(), target


def test_the_changelog_speaks_of_what_is_not_released_yet():
    assert "\n## [Unreleased]\n" in text("CHANGELOG.md")
