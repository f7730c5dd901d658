"""The shipped sample years, as far as one wants them."""

import shutil
from itertools import takewhile

import openpyxl

from sheets_tool.year.folder import YearFolder
from sheets_tool.year.rehearsal.every import STEPS
from sheets_tool.year.rehearsal.steps import LATER
from sheets_tool.year.shipped import shipped

SAMPLES = shipped("samples")


def arrived(year, root, *, until):
    """Return a sample year in a folder with what has arrived, up to one arrival by its name."""
    names = [step.after for step in STEPS if step.year == year and step.after]
    for name in names[: names.index(until) + 1]:
        shutil.copytree(SAMPLES / year / LATER / name, root, dirs_exist_ok=True)
    return YearFolder(root)


def table(path, *, first):
    """Return the lines of a readable table below the header that begins with a word, as cells."""
    lines = path.read_text(encoding="utf-8").splitlines()
    top = next(number for number, line in enumerate(lines) if line.startswith(first))
    starts = [0, *(at for at in range(2, len(lines[top])) if _begins(lines[top], at))]
    ends = [*starts[1:], None]
    body = takewhile(str.strip, lines[top:])
    rows = [[line[a:b].strip() for a, b in zip(starts, ends, strict=True)] for line in body]
    return [dict(zip(rows[0], row, strict=True)) for row in rows[1:]]


def _begins(header, at):
    return header[at - 2 : at] == "  " and header[at] != " "


def listed(path, sheet, *headers):
    """Return the rows of a list in a workbook: the cells below the headers, to the first blank."""
    rows = list(openpyxl.load_workbook(path, data_only=True)[sheet].values)
    labels = [[str(cell).removesuffix(" (*)") for cell in row] for row in rows]
    top = next(number for number, row in enumerate(labels) if set(headers) <= set(row))
    at = [labels[top].index(header) for header in headers]
    body = takewhile(lambda row: row[at[0]] not in {None, ""}, rows[top + 1 :])
    return [tuple(row[column] for column in at) for row in body]
