"""What a school fills: scoring sheets, results of the year, minutes of meetings."""

import shutil
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from zlib import crc32

from hands import Table, Typed, opened, saved
from openpyxl.workbook import Workbook
from people import Person

from sheets_tool.books.write import to_bytes
from sheets_tool.forms import ballot as w5
from sheets_tool.forms import results as w4
from sheets_tool.forms import scoring as w3
from sheets_tool.forms.awards import BY_CODE
from sheets_tool.year.folder import YearFolder
from sheets_tool.year.outcome import Output
from sheets_tool.year.rehearsal.steps import LATER
from sheets_tool.year.templating import hand_out

Odd = Mapping[str, Typed]
"""Code of a person or collective → what is typed otherwise than usual."""
USUAL: Typed = {
    "rating": "Hoàn thành tốt nhiệm vụ",
    "discipline": "Không",
    "months_worked": 12,
    "maternity": "Không",
    "under_review": "Không",
    "long_study": "Không",
    "judged": "Đạt",
}
"""The results of the year of most people, as their group types them."""


@contextmanager
def so_far(root: Path, arrived: Iterable[str]) -> Iterator[YearFolder]:
    """Give a copy of a year folder in which some of what comes later has arrived."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "nam"
        shutil.copytree(root, copy, ignore=shutil.ignore_patterns(LATER))
        for name in arrived:
            shutil.copytree(root / LATER / name, copy, dirs_exist_ok=True)
        yield YearFolder(copy)


def score(
    year: YearFolder,
    into: Path,
    people: Sequence[Person],
    *,
    period: str,
    whole: Mapping[str, int],
    odd: Odd,
) -> None:
    """Write each group's scoring sheet of a period; `whole` is what each main criterion gives.

    Points hang on the person and the period alone.
    """
    for output in hand_out(year, w3.ID, period=period).outputs:
        group = output.book.stamp["group"]
        form = next(sheet.form for sheet in output.book.sheets if sheet.form.id == w3.GROUP)
        book = opened(to_bytes(output.book))
        sheet = Table(book, form)
        for person in (each for each in people if each.group == group):
            points = {**_points(person, period, whole), **odd.get(person.staff_id, {})}
            row = sheet.row_of("candidate_id", person.staff_id)
            sheet.type(row, {w3.criterion_code(code): value for code, value in points.items()})
        saved(book, into / f"cham diem dot {period} - {group}.xlsx")


def _points(person: Person, period: str, whole: Mapping[str, int]) -> dict[str, str | float]:
    other = "B2" if person.staff_kind == "GV" else "B1"
    main: dict[str, str | float] = {
        code: most - crc32(f"{person.staff_id} {period} {code}".encode()) % 5 / 2
        for code, most in whole.items()
        if code != other
    }
    return main | {"D1": 0, "E1": 0}


def results(
    year: YearFolder,
    into: Path,
    people: Sequence[Person],
    *,
    odd: Odd,
    units: Odd,
    initiatives: Sequence[Typed],
) -> None:
    """Write each group's results of the year; `units` are the collectives of the plan by code.

    The form of the heads holds the school itself; a group writes the initiatives of its members.
    """
    for output in hand_out(year, w4.RESULTS.id).outputs:
        group = output.book.stamp["group"]
        book = opened(to_bytes(output.book))
        persons = Table(book, w4.PERSONS)
        mine = [person.staff_id for person in people if person.group == group]
        for code in mine:
            typed = {**USUAL, "brave_injury": "Không", **odd.get(code, {})}
            persons.type(persons.row_of("staff_id", code), typed)
        ledger = Table(book, w4.INITIATIVES)
        for line in initiatives:
            if str(line["authors"]).split(";")[0] in mine:
                ledger.type(ledger.next_free(), line)
        collectives = Table(book, w4.COLLECTIVES)
        for row in range(collectives.top + 1, collectives.next_free()):
            collectives.type(row, units.get(collectives.seen(row, "collective_id"), {}))
        saved(book, into / f"ket qua nam - {group}.xlsx")


_COUNT = replace(
    w5.COUNT,
    key=("candidate_id", "award"),
    columns=tuple(c for c in w5.COUNT.columns if c.code not in w5.OF_UNITS),
)
"""The count of votes as a school has it."""
Votes = Mapping[tuple[str, str], int]
"""Code of a candidate and of an award → how many said no."""


def minutes(
    outputs: Iterable[Output], into: Path, *, day: str, against: Votes, title: Callable[[str], str]
) -> None:
    """Fill minutes handed out: everybody is there, those against are few, most awards pass.

    `title` gives the name of the file from the group that met, empty for the council.
    """
    for output in outputs:
        book = opened(to_bytes(output.book))
        members = _hold(book, day=day)
        count = Table(book, _COUNT)
        for row, code, award in _candidates(count):
            noes = against.get((code, award), 0)
            passed = noes * 2 < members
            typed: dict[str, str | float] = {
                **dict.fromkeys(("issued", "returned", "valid"), members),
                "approve": members - noes,
                "reject": noes,
                "decision": "Công nhận" if passed else "Không",
            }
            reason = {} if passed else {"reason": "Không đủ phiếu"}
            count.type(row, typed | reason)
        saved(book, into / f"{title(output.book.stamp.get('group', ''))}.xlsx")


def _hold(book: Workbook, *, day: str) -> int:
    """Fill the sheet of the meeting; return how many members vote."""
    cells = {str(row[0].value).removesuffix(" (*)"): row[1] for row in book["Cuộc họp"].iter_rows()}
    members = int(str(cells[w5.MEETING["members"].header].value))
    typed: dict[str, str | int] = {"held_on": day, "present": members, "method": "Bỏ phiếu kín"}
    for code, value in typed.items():
        cells[w5.MEETING[code].header].value = value
    return members


def _candidates(count: Table) -> Iterator[tuple[int, str, str]]:
    names = {each.name: code for code, each in BY_CODE.items()}
    for row in range(count.top + 1, count.next_free()):
        yield row, count.seen(row, "candidate_id"), names[count.seen(row, "award")]
