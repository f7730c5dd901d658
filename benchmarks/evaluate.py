"""Measure evaluating 60,000 people for every award against reading the workbooks they stand in.

python benchmarks/evaluate.py [--schools N] [--runs N]

Each school has four workbooks: registration, results, record, plan. So many schools are written
and read; the cost of reading 1,000 is scaled from them, for it is linear. Evaluating is measured
whole: keying the results, building the facts, judging persons and then collectives.
"""

import argparse
import statistics
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from fractions import Fraction
from pathlib import Path

import pandas as pd
from generate import GROUPS, INITIATIVES, PEOPLE, YEAR, person

from sheets_tool.books.extract import Wanted
from sheets_tool.books.read import read_books
from sheets_tool.books.write import to_bytes
from sheets_tool.forms import plan as w1
from sheets_tool.forms import record as w12
from sheets_tool.forms import registration as w2
from sheets_tool.forms import results as w4
from sheets_tool.forms.awards import COLLECTIVE, PERSON
from sheets_tool.forms.blank import blank_book
from sheets_tool.forms.frames import BOOK, Reading, Table
from sheets_tool.forms.identity import roster_of
from sheets_tool.forms.model import Book
from sheets_tool.forms.output import Letterhead
from sheets_tool.rules.evaluate import evaluate
from sheets_tool.rules.shelf import pack_for
from sheets_tool.stages.candidate_facts import (
    Known,
    person_facts,
    registered_rows,
    unit_facts,
    with_author_codes,
)
from sheets_tool.stages.keyed import keyed

DAY = date(2021, 5, 31)
SCHOOLS = 1000
BOOKS = (w1.PLAN, w2.REGISTRATION, w4.RESULTS, w12.RECORD)
YEARS = ("2017-2018", "2018-2019", "2019-2020")


def school(folder: Path, number: int) -> None:
    """Write the four workbooks of a school."""
    people = [{**person(number, who), **_SERVICE} for who in range(1, PEOPLE + 1)]
    unit = {"unit_code": f"T{number:04}", "unit_name": f"Trường {number}", "year": YEAR}
    unit |= {"unit_level": "TRUONG", "rule_pack": "vn"}
    groups = [
        {"collective_id": f"{number:04}TO{n}", "collective": f"Tổ {n}", "collective_kind": "TO"}
        for n in range(1, GROUPS + 1)
    ]
    names = [{"staff_id": each["staff_id"], "full_name": each["full_name"]} for each in people]
    results = [{**name, **_RESULT, "rating": _RATINGS[n % 4]} for n, name in enumerate(names)]
    initiatives = [
        {**_INITIATIVE, "initiative_id": f"{number:04}SK{n}", "initiative": f"Bài số {number} {n}"}
        | {"authors": people[n]["staff_id"]}
        for n in range(INITIATIVES)
    ]
    who = [{"candidate_kind": PERSON, "candidate_id": each["staff_id"]} for each in people]
    record = {
        w12.ACHIEVEMENTS.id: [
            {**each, **_ACHIEVED, "unit_code": unit["unit_code"], "year": year, "award": award}
            for n, each in enumerate(who)
            for year in YEARS
            for award in ("LDTT", "CSTDCS")[: 1 + (n % 3 == 0)]
        ],
        w12.RATINGS.id: [{**each, "year": y, "rating": "HTXSNV"} for each in who for y in YEARS],
        w12.KNOWN_YEARS.id: [
            {"unit_code": unit["unit_code"], "year": year, "complete": True} for year in YEARS
        ],
    }
    registered = [{**name, "titles": "LDTT;CSTDCS"} for name in names]
    _write(folder, w1.PLAN, number, {"unit": [unit], "staff": people, "collectives": groups})
    _write(folder, w2.REGISTRATION, number, {"persons": registered})
    units = [{**each, "rating": "HTTNV", "judged": "DAT"} for each in groups]
    _write(
        folder,
        w4.RESULTS,
        number,
        {"persons": results, "initiatives": initiatives, "collectives": units},
    )
    _write(folder, w12.RECORD, number, record)


_SERVICE = {"recruited_on": "2010-09-01", "joined_on": "2010-09-01", "arrived_on": "2012-09-01"}
_RATINGS = ("HTTNV", "HTXSNV", "HTTNV", "HTNV")
_RESULT = {"discipline": "KHONG", "months_worked": 12, "maternity": False, "judged": "DAT"}
_INITIATIVE = {
    "initiative_kind": "SANG_KIEN",
    "recognised_level": "CO_SO",
    "applied": True,
    "decision_date": "2021-05-10",
}
_ACHIEVED = {"status": "DA_QUYET_DINH", "decided_by": "HUYEN"}


def _write(folder: Path, book: Book, number: int, rows: dict[str, list[dict[str, object]]]) -> None:
    frames = {form: pd.DataFrame(each) for form, each in rows.items()}
    out = blank_book(book, letterhead=Letterhead(), frames=frames, stamp={"unit_code": "x"})
    (folder / f"{book.id}-{number:04}.xlsx").write_bytes(to_bytes(out))


def tiled(reading: Reading, times: int) -> Reading:
    """Return a reading of so many times the schools: every code gets the number of its copy."""
    tables = {
        key: _tiled(table, len(reading.sources), times) for key, table in reading.tables.items()
    }
    return Reading(sources=reading.sources * times, tables=tables)


def _tiled(table: Table, sources: int, times: int) -> Table:
    codes = [c for c in ("staff_id", "collective_id", "initiative_id", "unit_code", "authors",
                         "candidate_id") if c in table.frame]  # fmt: skip
    parts = []
    for copy in range(times):
        moved = table.frame.assign(**{BOOK: table.frame[BOOK] + copy * sources})
        parts.append(moved.assign(**{code: f"{copy}." + moved[code] for code in codes}))
    spread = range(times)
    return replace(
        table,
        frame=pd.concat(parts, ignore_index=True),
        sheets={b + n * sources: s for n in spread for b, s in table.sheets.items()},
        letters={b + n * sources: s for n in spread for b, s in table.letters.items()},
    )


def judge(reading: Reading) -> None:
    """Key the results, build the facts, judge persons and collectives for every award."""
    pack = pack_for(DAY)
    staff = reading.frame(w1.PLAN.id, w1.STAFF)
    units = reading.frame(w1.PLAN.id, w1.COLLECTIVES)
    people = roster_of(staff, code="staff_id", name="full_name", group="group")
    groups = roster_of(units, code="collective_id", name="collective")
    used = range(len(reading.sources))
    cells: dict[tuple[str, str], str] = {}
    persons, _ = keyed(
        reading, reading.table(w4.RESULTS.id, w4.PERSONS), people,
        used=used, id="staff_id", name="full_name", cells=cells,
    )  # fmt: skip
    collectives, _ = keyed(
        reading, reading.table(w4.RESULTS.id, w4.COLLECTIVES), groups,
        used=used, id="collective_id", name="collective", cells=cells,
    )  # fmt: skip
    wanted = reading.frame(w2.REGISTRATION.id, w2.PERSONS)
    wanted = wanted.assign(award=wanted["titles"].str.split(";")).explode("award")
    came = frozenset(f"Tổ {n}" for n in range(1, GROUPS + 1))
    known = Known(
        staff=staff,
        collectives=units,
        results=persons,
        unit_results=collectives,
        initiatives=with_author_codes(reading.frame(w4.RESULTS.id, w4.INITIATIVES), people),
        registered=registered_rows([(wanted, "staff_id")]),
        unclear=frozenset(),
        registered_groups=came,
        result_groups=came,
        achievements=reading.frame(w12.RECORD.id, w12.ACHIEVEMENTS),
        ratings=reading.frame(w12.RECORD.id, w12.RATINGS),
        disciplines=reading.frame(w12.RECORD.id, w12.DISCIPLINE),
        known_years=reading.frame(w12.RECORD.id, w12.KNOWN_YEARS),
        scores=dict.fromkeys(people.names, Fraction(90_000_000)),
        unit_code="0.T0001",
        year=YEAR,
    )
    facts = person_facts(known, pack=pack, day=DAY)
    verdicts = evaluate(pack, facts, kind=PERSON, day=DAY)
    of_units = unit_facts(known, awards=verdicts.awards, persons=facts)
    evaluate(pack, of_units, kind=COLLECTIVE, day=DAY)


def seconds(act: Callable[[], object]) -> float:
    """Return how long an act takes on the processor."""
    start = time.process_time()
    act()
    return time.process_time() - start


def main() -> None:
    """Print the medians of the runs, the things compared taking turns."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--schools", type=int, default=100)
    parser.add_argument("--runs", type=int, default=5)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        for number in range(1, given.schools + 1):
            school(Path(folder), number)
        files = [Wanted(path, path.name) for path in sorted(Path(folder).iterdir())]
        results = [each for each in files if each.name.startswith(w4.RESULTS.id)]
        times = SCHOOLS // given.schools
        reading = read_books(files, books=BOOKS)
        part, whole = tiled(reading, max(1, times // 5)), tiled(reading, times)
        acts = {
            "all": lambda: read_books(files, books=BOOKS),
            "results": lambda: read_books(results, books=BOOKS),
            "part": lambda: judge(part),
            "whole": lambda: judge(whole),
        }
        taken = [{name: seconds(act) for name, act in acts.items()} for _ in range(given.runs)]
    found = {name: statistics.median(each[name] for each in taken) for name in acts}
    show(found, times=times, larger=len(whole.sources) / len(part.sources))


def show(found: dict[str, float], *, times: int, larger: float) -> None:
    """Print the table; reading is scaled to all schools, for it is linear."""
    name, judged = f"evaluate {SCHOOLS * PEOPLE}", found["whole"]
    growth = judged / found["part"] / larger
    print("| measured | as | ratio | asked |\n| --- | --- | ---: | --- |")
    print(f"| {name} | evaluating ÷ reading all | {judged / found['all'] / times:.2f} | ≤ 3 |")
    print(f"| {name} | ÷ reading results alone | {judged / found['results'] / times:.2f} | ≤ 3 |")
    print(f"| {name} | growth ÷ {larger:.0f} times the people | {growth:.2f} | ≤ 1.3 |")


if __name__ == "__main__":
    main()
