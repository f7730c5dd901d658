"""The sample years as readable pages: `expected-<book>.txt` beside their inputs.

The pages are written by `samples/build.py` and held to what the code makes byte for byte.
"""

from sheets_tool.year.rehearsal.expected import read_expected
from sheets_tool.year.shipped import shipped

SAMPLES = shipped("samples")


def table(year, book, sheet, first):
    """Return the rows of a table of a page: header → what stands under it."""
    text = (SAMPLES / year / f"expected-{book}.txt").read_text(encoding="utf-8")
    lines = next(page for page in text.split("== ") if page.startswith(f"{sheet}\n")).splitlines()
    top = next(n for n, line in enumerate(lines) if line.startswith(f"{first} | "))
    heads = lines[top].split(" | ")
    rows = (line.split(" | ") for line in lines[top + 1 :] if line)
    return [dict(zip(heads, row, strict=False)) for row in rows]


def columns(rows, *heads):
    """Return some columns of a table's rows."""
    return [tuple(row.get(head, "") for head in heads) for row in rows]


def numbered(rows):
    """Return the rows that have a number: what stands under the table is none."""
    return [row for row in rows if row["STT"].isdigit()]


def found(year, code):
    """Return what a sample year is expected to find of a code, each as often as it is found."""
    return [line for _, line in read_expected(SAMPLES, year).elements() if line.startswith(code)]


def steps(year):
    """Return the commands of a sample year with what each says: [(command, lines)]."""
    told = []
    for line in (SAMPLES / year / "expected.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("# sheets-tool "):
            told.append((line.removeprefix("# sheets-tool "), []))
        elif told and line:
            told[-1][1].append(line)
    return told
