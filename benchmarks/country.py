"""Consolidate a simulated country level by level: districts, provinces, the ministry.

python benchmarks/country.py FOLDER [--provinces N] [--districts N] [--schools N]

The schools of one province are generated; the other provinces are that one under other codes and
names. Prints, as rows of a table, what each level costs: how many workbooks and rows, time by the
clock, peak memory, and the size of what was written.
"""

import argparse
import re
import resource
import shutil
import subprocess
import sys
import time
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from generate import district, school, year_of

_WRITTEN = "tong-hop"
_CODES = re.compile(r"\b(PGD|MN|TH|THCS)-(\d{3,4})\b")
_STAFF = re.compile(r"(?<=>)(\d{7})(?=<)")
_MIDDLE = re.compile("(?<= )(Thị|Văn|Minh|Thu|Đức|Ngọc|Quang)(?= )")
_LETTERS = "An Bảo Cẩm Diệu Đan Gia Hải Khánh Lam Mai Nam Phúc Quế Sơn Tâm Uyên Việt Xuân Yên Ánh"


def consolidated(root: Path) -> tuple[float, float, str]:
    """Consolidate a year folder; return seconds, MB at most, and what was said of the rows.

    Raises:
        SystemExit: the command did not end by itself.
    """
    code = (
        "import resource, subprocess, sys; ended = subprocess.run(sys.argv[1:]).returncode;"
        "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss, file=sys.stderr);"
        "sys.exit(ended)"
    )
    command = [sys.executable, "-m", "sheets_tool", "-C", str(root), "consolidate"]
    start = time.perf_counter()
    ended = subprocess.run(
        [sys.executable, "-c", code, *command], capture_output=True, text=True, check=False
    )
    taken = time.perf_counter() - start
    if ended.returncode not in {0, 1}:
        raise SystemExit(ended.stdout[-2000:] + ended.stderr[-2000:])
    rows = next(line for line in ended.stdout.splitlines() if line.startswith("Dòng: "))
    return taken, int(ended.stderr.split()[-1]) / 1024, rows.removeprefix("Dòng: ")


def written(root: Path) -> list[Path]:
    """Return what a consolidation wrote."""
    return sorted((root / "ket-qua").glob(f"{_WRITTEN}*"))


def renamed(source: Path, to: Path, number: int) -> None:
    """Write the province again with other codes, other people and another name."""
    middle = _LETTERS.split()[number % 20]

    def other(data: str) -> str:
        data = _STAFF.sub(rf"T{number:02}\1", marked(data, number))
        data = _MIDDLE.sub(rf"\1 {middle}", data)
        return data.replace("SGD-01", f"SGD-{number:02}")

    with zipfile.ZipFile(source) as old, zipfile.ZipFile(to, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            data = old.read(name)
            new.writestr(name, other(data.decode()) if name.endswith(".xml") else data)


def districts_of(folder: Path, count: int, schools: int) -> list[Path]:
    """Write the districts of the province; return their year folders."""
    units = [
        {"unit_code": f"PGD-{n:03}", "unit_name": f"Phòng GD&ĐT số {n}", "unit_level": "PHONG"}
        for n in range(1, count + 1)
    ]
    return [
        district(folder / unit["unit_code"], schools, first=number * schools + 1, unit=unit)
        for number, unit in enumerate(units)
    ]


def below(count: int, schools: int) -> list[dict[str, str]]:
    """Return the districts of the province and their schools, as its plan lists them."""
    return [
        {"unit_code": f"PGD-{n:03}", "unit_name": f"Phòng GD&ĐT số {n}"}
        for n in range(1, count + 1)
    ] + [
        {**school(n), "parent_code": f"PGD-{(n - 1) // schools + 1:03}"}
        for n in range(1, count * schools + 1)
    ]


def country_below(provinces: int, units: Sequence[Mapping[str, str]]) -> list[dict[str, str]]:
    """Return the provinces of the country and all that is below them, under their other codes."""
    found = []
    for number in range(1, provinces + 1):
        code = f"SGD-{number:02}"
        found.append({"unit_code": code, "unit_name": f"Sở số {number}"})
        for unit in units:
            written = {key: marked(value, number) for key, value in unit.items()}
            found.append({"parent_code": code, **written})
    return found


def marked(code: str, number: int) -> str:
    """Return a code of the generated province as it is in another."""
    return _CODES.sub(rf"\1-T{number:02}\2", code)


def told(level: str, workbooks: int, root: Path) -> None:
    """Print the row of one consolidation."""
    seconds, memory, rows = consolidated(root)
    size = sum(path.stat().st_size for path in written(root)) / 1e6
    parts = len(written(root))
    print(
        f"| {level} | {workbooks} | {rows} | {seconds:.1f} | {memory:.0f} | {size:.1f} | {parts} |"
    )


def main() -> None:
    """Run the levels one after another."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--provinces", type=int, default=20)
    parser.add_argument("--districts", type=int, default=40)
    parser.add_argument("--schools", type=int, default=50)
    given = parser.parse_args()
    start = time.perf_counter()
    roots = districts_of(given.folder / "districts", given.districts, given.schools)
    print(
        f"generated {given.districts * given.schools} schools: {time.perf_counter() - start:.0f} s"
    )
    print("| level | workbooks | rows | seconds | MB | written MB | parts |")
    print("| --- | ---: | --- | ---: | ---: | ---: | --- |")
    found = [consolidated(root) for root in roots]
    print(
        f"| {len(roots)} districts, one after another | {given.districts * given.schools} | "
        f"{found[0][2]} each | {sum(each[0] for each in found):.1f} | "
        f"{max(each[1] for each in found):.0f} | – | – |"
    )
    units = below(given.districts, given.schools)
    province = given.folder / "province"
    sgd = {"unit_code": "SGD-01", "unit_name": "Sở GD&ĐT số 01", "unit_level": "SO"}
    inbox = year_of(province, sgd, units)
    for root in roots:
        for source in written(root):
            shutil.copyfile(source, inbox / f"{root.name}-{source.name}")
    told("province", len(roots), province)
    country = given.folder / "country"
    ministry = {"unit_code": "BGD", "unit_name": "Bộ GD&ĐT", "unit_level": "BO"}
    inbox = year_of(country, ministry, country_below(given.provinces, units))
    for number in range(1, given.provinces + 1):
        for source in written(province):
            renamed(source, inbox / f"SGD-{number:02}-{source.name}", number)
    told("country", len(list(inbox.iterdir())), country)
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    print(f"processor: {used.ru_utime + used.ru_stime:.0f} s")


if __name__ == "__main__":
    main()
