"""Measure, as ratios in one run: medians of several runs, the things compared taking turns.

python benchmarks/run.py [--units N] [--runs N]
"""

import argparse
import io
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import zipfile
import zlib
from collections.abc import Callable, Mapping
from pathlib import Path
from xml.parsers import expat

import openpyxl
import pandas as pd
from generate import GROUPS, PEOPLE, district, person

from sheets_tool.books.write import to_bytes
from sheets_tool.forms import registration as w2
from sheets_tool.forms.blank import blank_book
from sheets_tool.forms.output import Letterhead

HERE = Path(__file__).parent


def medians(acts: Mapping[str, Callable[[], object]], runs: int) -> dict[str, float]:
    """Return the median seconds of each act; they take turns, so that a busy moment hits all."""
    taken: dict[str, list[float]] = {name: [] for name in acts}
    for _ in range(runs):
        for name, act in acts.items():
            start = time.perf_counter()
            act()
            taken[name].append(time.perf_counter() - start)
    return {name: statistics.median(times) for name, times in taken.items()}


def python(*arguments: str | Path) -> None:
    """Run Python and wait; 1 is findings, which is no failure here."""
    ended = subprocess.run([sys.executable, *map(str, arguments)], capture_output=True, check=False)
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
    row("start-up", "`--help` ÷ `import click`", found["help"] / found["click"], "≤ 2.5")


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
    row("template", "openpyxl filling a blank ÷ ours", found["openpyxl"] / found["ours"], "–")


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


def consolidate(folder: Path, units: int, runs: int) -> None:
    """Print what a whole consolidation costs, every check on, against script and floor."""
    root = district(folder / "district", units)
    made, plain = root / "ket-qua" / "tong-hop.xlsx", folder / "plain.xlsx"

    def ours() -> None:
        made.unlink(missing_ok=True)
        shutil.rmtree(root / ".sheets-tool", ignore_errors=True)
        python("-m", "sheets_tool", "-C", root, "consolidate")

    def script() -> None:
        python(HERE / "plain_script.py", root / "nhan", plain)

    ours()
    found = medians({"ours": ours, "script": script, "floor": floor(root / "nhan", made)}, runs)
    row(
        f"consolidate {units}", "plain script ÷ ours", found["script"] / found["ours"], "≥ 10 (300)"
    )
    row(f"consolidate {units}", "ours ÷ floor", found["ours"] / found["floor"], "≤ 3 (300)")


def row(name: str, what: str, ratio: float, target: str) -> None:
    """Print one row of the table."""
    print(f"| {name} | {what} | {ratio:.2f} | {target} |", flush=True)


def main() -> None:
    """Run them all."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--units", type=int, nargs="*", default=[40])
    parser.add_argument("--runs", type=int, default=5)
    given = parser.parse_args()
    print("| measured | as | ratio | asked |\n| --- | --- | ---: | --- |")
    start_up(given.runs)
    template(given.runs)
    for units in given.units:
        with tempfile.TemporaryDirectory() as folder:
            consolidate(Path(folder), units, given.runs)


if __name__ == "__main__":
    main()
