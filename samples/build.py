"""Build everything under samples/ anew, the same bytes every time: `python samples/build.py`."""

import shutil
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path

import bac_giang
import cam_duc
import cu_khe
import cu_khe_phong
import dong_loc
import kim_son
from showing import readable

from sheets_tool.year.demonstrating import Done, demonstrate
from sheets_tool.year.folder import YearFolder
from sheets_tool.year.rehearsal.bac_giang import BELOW
from sheets_tool.year.rehearsal.bac_giang import YEAR as DISTRICT
from sheets_tool.year.rehearsal.cam_duc import YEAR as CAM_DUC
from sheets_tool.year.rehearsal.cu_khe import DISTRICT as CU_KHE_DISTRICT
from sheets_tool.year.rehearsal.cu_khe import YEAR as CU_KHE
from sheets_tool.year.rehearsal.dong_loc import YEAR as DONG_LOC
from sheets_tool.year.rehearsal.every import YEARS
from sheets_tool.year.rehearsal.expected import EXPECTED, lines_of

HERE = Path(__file__).resolve().parent
_REPORTED = ("Theo danh hiệu", "Theo đơn vị", "Theo cấp học", "Trên mức LĐTT")
_SHOWN: dict[tuple[str, str], tuple[str, ...]] = {
    (DONG_LOC, "khen-thuong"): ("Danh sách", "Đề nghị cấp trên"),
    (DONG_LOC, "binh-xet"): ("Kết quả bình xét",),
    (CAM_DUC, "khen-thuong"): (),
    (CAM_DUC, "dien-hinh"): (),
    (CU_KHE, "tuyen-chon"): (),
    (CU_KHE, "phong-trao"): (),
    (CU_KHE, "bao-cao-cuoi-nam"): (),
    (CU_KHE_DISTRICT, "tuyen-chon"): (),
    (CU_KHE_DISTRICT, "phong-trao"): (),
    (DISTRICT, "bao-cao-so-ket"): _REPORTED,
    (DISTRICT, "bao-cao-cuoi-nam"): _REPORTED,
    (DISTRICT, "dien-hinh"): (),
}
"""Year and workbook kept as pages people can read, `expected-<name>.txt`; its sheets, or all."""


def build(root: Path) -> None:
    """Write the sample years below a folder, and what running them finds."""
    for year in YEARS:
        shutil.rmtree(root / year, ignore_errors=True)
    steps = kim_son.build(root)
    dong_loc.build(root / DONG_LOC)
    cam_duc.build(root / CAM_DUC)
    cu_khe.build(root / CU_KHE)
    cu_khe_phong.build(root / CU_KHE_DISTRICT, school=root / CU_KHE)
    bac_giang.build(root / DISTRICT, kept=root / Path(BELOW[0]).parent)
    played = {done.step.year for done in steps}
    others = [year for year in YEARS if year not in played]
    with tempfile.TemporaryDirectory() as folder:
        demonstrate(Path(folder) / "thu", samples=root, years=others, tell=steps.append)
    for year in YEARS:
        # What was only kept to be quicker the next time is no part of a sample.
        shutil.rmtree(YearFolder(root / year).private, ignore_errors=True)
        _write_expected(root / year / EXPECTED, [done for done in steps if done.step.year == year])
    _write_shown(root, steps)


def _write_shown(root: Path, steps: Iterable[Done]) -> None:
    """Write the workbooks of `_SHOWN` as they stand at the end of their year."""
    for done in steps:
        for output in done.outcome.outputs:
            name = output.path.stem
            sheets = _SHOWN.get((done.step.year, name))
            if sheets is not None:
                path = root / done.step.year / f"expected-{name}.txt"
                text = readable(output.book, only=sheets)
                path.write_text(text, encoding="utf-8", newline="\n")


def _write_expected(path: Path, steps: Iterable[Done]) -> None:
    lines = ["# Những điều mỗi bước phải phát hiện; `sheets-tool demo` so với danh sách này."]
    for done in steps:
        found = lines_of(done.outcome.findings)
        lines += ["", f"# sheets-tool {done.step.typed}"]
        said = (line.replace(str(done.place), done.step.year) for line in done.outcome.lines)
        lines += [f"#   {line}" for line in said]
        lines += [f"{done.step.name}: {line}" for line in sorted(found.elements())]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")


if __name__ == "__main__":
    build(Path(sys.argv[1]) if len(sys.argv) > 1 else HERE)
