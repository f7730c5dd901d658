"""Measure, as ratios in one run: medians of several runs, the things compared taking turns.

python benchmarks/run.py [--units N …] [--runs N] [--full]

Two ratios each: of the processor's time (user and system, also of the processes started) and of the
clock's. The clock is what a person waits for, and knows of two cores; on a machine that others use
too it tells about them, and only the processor's time is worth reading.
"""

import argparse
import io
import itertools
import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import zipfile
import zlib
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple
from xml.parsers import expat

import openpyxl
import pandas as pd
import xlsxwriter
from generate import GROUPS, PEOPLE, district, person

from sheets_tool.books.bulk import BulkWorksheet
from sheets_tool.books.canvas import Body
from sheets_tool.books.pack import with_bodies
from sheets_tool.books.write import to_bytes
from sheets_tool.forms import registration as w2
from sheets_tool.forms.blank import blank_book
from sheets_tool.forms.output import Letterhead
from sheets_tool.values.kind import Raw

HERE = Path(__file__).parent


class Cost(NamedTuple):
    """What an act cost: seconds of the processor, seconds of the clock."""

    worked: float
    waited: float


def medians(acts: Mapping[str, Callable[[], object]], runs: int) -> dict[str, Cost]:
    """Return the median costs of each act; they take turns, so that a busy moment hits all."""
    taken: dict[str, list[Cost]] = {name: [] for name in acts}
    for _ in range(runs):
        for name, act in acts.items():
            start = Cost(spent(), time.perf_counter())
            act()
            taken[name].append(Cost(spent() - start.worked, time.perf_counter() - start.waited))
    return {
        name: Cost(*(statistics.median(each) for each in zip(*costs, strict=True)))
        for name, costs in taken.items()
    }


def spent() -> float:
    """Return the seconds the processor has worked for us and those we started."""
    both = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    used = [resource.getrusage(who) for who in both]
    return sum(each.ru_utime + each.ru_stime for each in used)


def peak(*arguments: str | Path) -> float:
    """Return the most memory, in MB, that a run of Python and what it starts took at once."""
    code = (
        "import resource, subprocess, sys; subprocess.run(sys.argv[1:], capture_output=True);"
        "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"
    )
    command = [sys.executable, "-c", code, sys.executable, *map(str, arguments)]
    ended = subprocess.run(command, capture_output=True, check=True)
    return int(ended.stdout) / 1024


def python(*arguments: str | Path) -> None:
    """Run Python and wait; 1 is findings, which is no failure here."""
    # As installed: what was compiled once is kept.
    kept = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    command = [sys.executable, *map(str, arguments)]
    ended = subprocess.run(command, capture_output=True, check=False, env=kept)
    if ended.returncode not in {0, 1}:
        raise SystemExit(ended.stderr.decode())


def start_up(runs: int) -> None:
    """Print what the first screen costs."""
    found = medians(
        {
            "click": lambda: python("-c", "import click"),
            "help": lambda: python("-m", "sheets_tool", "--help"),
        },
        runs * 3,
    )
    row("start-up", "`--help` ÷ `import click`", found["help"], found["click"], "≤ 2.5")


def template(runs: int) -> None:
    """Print what a prefilled form costs against filling a blank one with openpyxl."""
    members = pd.DataFrame([person(1, who) for who in range(1, PEOPLE // GROUPS + 1)])

    def ours() -> bytes:
        frames = {w2.PERSONS.id: members}
        return to_bytes(blank_book(w2.REGISTRATION, letterhead=Letterhead(), frames=frames))

    blank = to_bytes(blank_book(w2.REGISTRATION, letterhead=Letterhead()))

    def theirs() -> None:
        book = openpyxl.load_workbook(io.BytesIO(blank))
        sheet = book["Cá nhân"]
        top = next(cell.row for cell in sheet["A"] if cell.value == "STT")
        for number, one in enumerate(members.to_dict("records"), 1):
            cells = (number, one["staff_id"], one["full_name"], one["position"])
            for column, value in enumerate(cells, 1):
                sheet.cell(top + number, column, value)
        book.save(io.BytesIO())

    found = medians({"ours": ours, "openpyxl": theirs}, runs * 3)
    row("template", "openpyxl filling a blank ÷ ours", found["openpyxl"], found["ours"], "–")


def writer(runs: int) -> None:
    """Print what a large table costs: xlsxwriter's own calls against rows written at once."""
    rows: list[list[Raw]] = [
        [
            f"{column} của người số {row}" if column % 3 else float(row * column)
            for column in range(15)
        ]
        for row in range(50_000)
    ]

    by_column: list[Sequence[Raw]] = list(zip(*rows, strict=True))

    def act(*, at_once: bool) -> None:
        buffer = io.BytesIO()
        book = xlsxwriter.Workbook(buffer, {"in_memory": True})
        sheet = book.add_worksheet("Cá nhân", BulkWorksheet)
        looks = [book.add_format({"border": 1}) for _ in rows[0]]
        if isinstance(sheet, BulkWorksheet) and at_once:
            sheet.set_body(Body(0, ["@"] * 15, by_column), looks)
        else:
            for number, row in enumerate(rows):
                for column, value in enumerate(row):
                    sheet.write(number, column, value, looks[column])
        book.close()
        if isinstance(sheet, BulkWorksheet):
            with_bodies(buffer.getvalue(), sheet.left_out())

    acts = {"plain": partial(act, at_once=False), "bulk": partial(act, at_once=True)}
    found = medians(acts, runs)
    row("writer", "50,000 × 15: xlsxwriter ÷ ours", found["plain"], found["bulk"], "≥ 3")


def floor(inbox: Path, output: Path) -> Callable[[], None]:
    """Return the least anybody must do: inflate and scan every part, deflate the output."""
    with zipfile.ZipFile(output) as archive:
        written = b"".join(archive.read(entry) for entry in archive.infolist())

    def act() -> None:
        for path in inbox.rglob("*.xlsx"):
            with zipfile.ZipFile(path) as archive:
                for entry in archive.infolist():
                    expat.ParserCreate().Parse(archive.read(entry), True)
        zlib.compress(written, 6)

    return act


def consolidate(folder: Path, units: int, runs: int) -> Cost:
    """Print what a whole consolidation costs, every check on, against script and floor.

    Returns:
        Our median cost.
    """
    root = district(folder / "district", units)
    made, plain = root / "ket-qua" / "tong-hop.xlsx", folder / "plain.xlsx"

    def forget() -> None:
        made.unlink(missing_ok=True)
        shutil.rmtree(root / ".sheets-tool", ignore_errors=True)

    def ours() -> None:
        forget()
        python("-m", "sheets_tool", "-C", root, "consolidate")

    def again() -> None:
        # `ours` ran before: one workbook comes in anew, all others are known.
        sent = next((root / "nhan").rglob("*.xlsx"))
        with zipfile.ZipFile(sent, "a") as archive:
            archive.comment += b"."
        python("-m", "sheets_tool", "-C", root, "consolidate")

    def script() -> None:
        python(HERE / "plain_script.py", root / "nhan", plain)

    ours()
    acts = {"ours": ours, "again": again, "script": script, "floor": floor(root / "nhan", made)}
    found = medians(acts, runs)
    name = f"consolidate {units}"
    row(name, "plain script ÷ ours", found["script"], found["ours"], "≥ 10 (300)")
    row(name, "ours ÷ floor", found["ours"], found["floor"], "≤ 3 (300)")
    row(name, "again, one changed ÷ first", found["again"], found["ours"], "≤ 0.33 (300)")
    forget()
    mine = peak("-m", "sheets_tool", "-C", root, "consolidate")
    theirs = peak(HERE / "plain_script.py", root / "nhan", plain)
    show(name, "memory: ours ÷ plain script", f"{mine / theirs:.2f}", "≤ 0.5 (1,000)")
    return found["ours"]


def row(name: str, what: str, over: Cost, under: Cost, target: str) -> None:
    """Print the ratios of two costs as one row of the table."""
    ratios = (a / b for a, b in zip(over, under, strict=True))
    show(name, what, " | ".join(f"{ratio:.2f}" for ratio in ratios), target)


def show(name: str, what: str, ratios: str, target: str) -> None:
    """Print one row of the table; what neither processor nor clock measures has no second ratio."""
    second = "" if "|" in ratios else " | –"
    print(f"| {name} | {what} | {ratios}{second} | {target} |", flush=True)


def main() -> None:
    """Run them all."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--units", type=int, nargs="*", default=[40])
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--full", action="store_true", help="also 1,000 units")
    given = parser.parse_args()
    print("| measured | as | processor | clock | asked |\n| --- | --- | ---: | ---: | --- |")
    start_up(given.runs)
    template(given.runs)
    writer(given.runs)
    costs: dict[int, Cost] = {}
    for units in [*given.units, *([1_000] if given.full else [])]:
        with tempfile.TemporaryDirectory() as folder:
            costs[units] = consolidate(Path(folder), units, given.runs)
    sizes = sorted(costs)
    for small, large in itertools.pairwise(sizes):
        over, under = (Cost(*(each / n for each in costs[n])) for n in (large, small))
        row("growth", f"cost a workbook at {large} ÷ at {small}", over, under, "≤ 1")


if __name__ == "__main__":
    main()
