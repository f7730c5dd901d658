"""`demo`: the sample years run whole in a folder of their own, and are held to what they expect."""

import shutil
import zipfile
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from sheets_tool.findings.catalogue import file as say_file
from sheets_tool.findings.catalogue import folder as say
from sheets_tool.findings.model import Finding, Place
from sheets_tool.findings.stop import Stop
from sheets_tool.year.consolidating import OUTPUT_NAME
from sheets_tool.year.folder import YearFolder
from sheets_tool.year.outcome import Outcome
from sheets_tool.year.putting import Written, cannot_write, put_down
from sheets_tool.year.rehearsal.bac_giang import YEAR as DISTRICT
from sheets_tool.year.rehearsal.every import SENT_UP, STEPS, YEARS
from sheets_tool.year.rehearsal.expected import EXPECTED, lines_of, read_expected
from sheets_tool.year.rehearsal.steps import LATER, Step

NOTICE_NAME = "DOC-TRUOC.txt"
_NOTICE = (
    "Thư mục này do lệnh sheets-tool demo tạo từ các năm mẫu; người và trường ở đây là hư cấu.\n"
    "Mỗi lần chạy lại, các năm mẫu ở đây được làm mới và phần sửa tay sẽ mất.\n"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """A step that was run.

    Attributes:
        step: what was run.
        place: the year folder it ran in.
        outcome: what it came to.
        written: what it wrote.
        fresh: its findings that no earlier step of the year told.
    """

    step: Step
    place: Path
    outcome: Outcome
    written: list[Written]
    fresh: list[Finding]


def demonstrate(
    folder: Path,
    *,
    samples: Path,
    years: Sequence[str] = YEARS,
    force: bool = False,
    tell: Callable[[Done], None],
) -> Outcome:
    """Return whether sample years, copied to a folder and run there, find what they should.

    `tell` is called after each step.

    Raises:
        Stop: the folder holds something that is not a demo's, or cannot be written.
    """
    _set_up(folder, samples=samples, years=years, force=force)
    outcome = Outcome()
    found: dict[str, Counter[tuple[str, str]]] = {year: Counter() for year in years}
    for done in run(folder, samples=samples, years=years):
        tell(done)
        for line, times in lines_of(done.outcome.findings).items():
            found[done.step.year][done.step.name, line] += times
    for year in years:
        outcome.findings += _differences(year, found[year], read_expected(samples, year))
    for year, name, upper in SENT_UP:
        if {year, upper} <= {*years}:
            outcome.findings += _not_as_sent(folder, year, name, upper)
    number = sum(each.total() for each in found.values())
    as_expected = "đúng như dự kiến" if not outcome.findings else "KHÁC dự kiến"
    steps = sum(step.year in years for step in STEPS)
    outcome.say(f"{steps} bước, {number} điều phát hiện: {as_expected}.", steps=steps)
    if DISTRICT in years:
        path = (YearFolder(folder / DISTRICT).results / OUTPUT_NAME).resolve()
        outcome.say(f"Bảng tổng hợp của Phòng: {path}", consolidated=str(path))
    return outcome


def run(folder: Path, *, samples: Path, years: Sequence[str] = YEARS) -> Iterator[Done]:
    """Yield each step of sample years in a folder, after it ran and its outputs were saved.

    `samples` holds what arrives between the steps.
    """
    told: dict[str, set[tuple[object, ...]]] = {year: set() for year in years}
    for step in (each for each in STEPS if each.year in years):
        year = YearFolder(folder / step.year)
        if step.after:
            _copy(samples / step.year / LATER / step.after, year.root)
        outcome = _outcome(step, year)
        put = put_down(outcome, force=True)
        outcome.findings += put.refused
        known = told[step.year]
        fresh = [finding for finding in outcome.findings if finding.sort_key not in known]
        known.update(finding.sort_key for finding in fresh)
        yield Done(step=step, place=year.root, outcome=outcome, written=put.written, fresh=fresh)


def _outcome(step: Step, year: YearFolder) -> Outcome:
    try:
        return step.act(year)
    except Stop as stop:
        return Outcome(findings=list(stop.findings))


def _set_up(folder: Path, *, samples: Path, years: Sequence[str], force: bool) -> None:
    """Copy the inputs of the sample years; what a former demo left of them goes."""
    notice = folder / NOTICE_NAME
    ours = notice.is_file()
    if not ours:
        _refuse(folder, years=years, force=force)
    if not samples.is_dir():
        raise Stop(say_file.NOT_FOUND.at(Place(file=samples.name), path=samples))
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for year in years:
            if ours and (folder / year).exists():
                shutil.rmtree(folder / year)
            _copy(samples / year, folder / year)
        notice.write_text(_NOTICE, encoding="utf-8")
    except OSError as error:
        raise Stop(cannot_write(folder, error)) from None


def _refuse(folder: Path, *, years: Sequence[str], force: bool) -> None:
    """Stop where something of somebody's would be touched; year folders not even with force."""
    taken = [folder / year for year in years if (folder / year).exists()]
    if folder.is_file() or (folder.is_dir() and any(folder.iterdir()) and not force):
        taken = [folder]
    if taken:
        raise Stop(say.EXISTS.at(Place(file=taken[0].name), path=taken[0]))


def _copy(source: Path, target: Path) -> None:
    for path in sorted(source.rglob("*")):
        inside = path.relative_to(source)
        if path.is_file() and path.name != EXPECTED and LATER not in inside.parts:
            copy = target / inside
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, copy)


def _differences(
    year: str, found: Counter[tuple[str, str]], expected: Counter[tuple[str, str]]
) -> Iterator[Finding]:
    place = Place(file=f"{year}/{EXPECTED}")
    for step, line in sorted((found - expected).elements()):
        yield say.UNFORESEEN.at(place, year=year, step=step, line=line)
    for step, line in sorted((expected - found).elements()):
        yield say.NOT_FOUND_AGAIN.at(place, year=year, step=step, line=line)


def _not_as_sent(folder: Path, year: str, name: str, upper: str) -> list[Finding]:
    """Return the finding of a school whose submission does not lie in the district's inbox."""
    made = YearFolder(folder / year).results / name
    received = YearFolder(folder / upper).inbox.rglob("*.xlsx")
    if made.is_file() and any(same_workbook(made, path) for path in received):
        return []
    return [say.NOT_AS_SENT.at(Place(file=made.name), year=year, upper=upper)]


def same_workbook(first: Path, second: Path) -> bool:
    """Return whether two files are the same once unpacked: no two zip libraries pack alike."""
    if first.read_bytes() == second.read_bytes():
        return True
    if not (zipfile.is_zipfile(first) and zipfile.is_zipfile(second)):
        return False
    return _parts(first) == _parts(second)


def _parts(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}
