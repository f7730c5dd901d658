"""Build everything under samples/ anew, the same bytes every time: `python samples/build.py`."""

import shutil
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path

import bac_giang
import kim_son

from sheets_tool.year.demonstrating import Done, demonstrate
from sheets_tool.year.folder import YearFolder
from sheets_tool.year.rehearsal.bac_giang import BELOW
from sheets_tool.year.rehearsal.bac_giang import YEAR as DISTRICT
from sheets_tool.year.rehearsal.every import YEARS
from sheets_tool.year.rehearsal.expected import EXPECTED, lines_of
from sheets_tool.year.rehearsal.kim_son import YEAR as SCHOOL

HERE = Path(__file__).resolve().parent


def build(root: Path) -> None:
    """Write the sample years below a folder, and what running them finds."""
    for year in YEARS:
        shutil.rmtree(root / year, ignore_errors=True)
    kim_son.build(root / SCHOOL)
    bac_giang.build(root / DISTRICT, kept=root / Path(BELOW[0]).parent)
    steps: list[Done] = []
    with tempfile.TemporaryDirectory() as folder:
        demonstrate(Path(folder) / "thu-nghiem", samples=root, tell=steps.append)
    for year in YEARS:
        # What was only kept to be quicker the next time is no part of a sample.
        shutil.rmtree(YearFolder(root / year).private, ignore_errors=True)
        _write_expected(root / year / EXPECTED, [done for done in steps if done.step.year == year])


def _write_expected(path: Path, steps: Iterable[Done]) -> None:
    lines = ["# Những điều mỗi bước phải phát hiện; `sheets-tool demo` so với danh sách này."]
    for done in steps:
        found = lines_of(done.outcome.findings)
        lines += ["", f"# sheets-tool {done.step.typed}"]
        lines += [f"#   {line}" for line in done.outcome.lines]
        lines += [f"{done.step.name}: {line}" for line in sorted(found.elements())]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")


if __name__ == "__main__":
    build(Path(sys.argv[1]) if len(sys.argv) > 1 else HERE)
