"""What is kept of the year before: its consolidated workbooks, or else the record.

`new --from` puts last year's `tong-hop.xlsx` into `luu-tru/nam-truoc/`; other submissions of that
year may be laid beside it.
"""

from pathlib import Path

import pandas as pd

from sheets_tool.books.cache import Cache
from sheets_tool.books.extract import Wanted
from sheets_tool.books.read import read_books
from sheets_tool.findings.model import Finding, Severity
from sheets_tool.forms import record as w12
from sheets_tool.forms import submission as w11
from sheets_tool.forms.awards import PERSON
from sheets_tool.forms.codes import SUBMISSION_KINDS
from sheets_tool.forms.frames import ASIDE, BOOK, Reading
from sheets_tool.forms.planned import Plan
from sheets_tool.stages.last_year import LastYear
from sheets_tool.text.years import previous_year
from sheets_tool.year.folder import YearFolder
from sheets_tool.year.inbox import files_below, not_a_return
from sheets_tool.year.record_book import RECORD_NAME
from sheets_tool.year.starting import LAST_YEAR

_COUNTED = frozenset({"DA_DE_NGHI", "DA_QUYET_DINH"})
_FINAL = "CUOI_NAM"


def read_last_year(
    year: YearFolder, plan: Plan, *, kind: str, state: str
) -> tuple[LastYear | None, list[Finding]]:
    """Return the persons of the same kind of submission a year before, None where none is kept.

    What was registered is compared with what was registered; the record, which knows only what was
    proposed and decided, serves the year's end. Findings are of files that cannot be read.
    """
    before = previous_year(plan.text("year"))
    kept = year.archive / LAST_YEAR
    paths = files_below(kept) if kept.is_dir() else []
    wanted = [Wanted(path, _name(path, year)) for path in paths if _is_return(path)]
    if wanted:
        cache = Cache(year.cache, [w11.SUBMISSION])
        reading = read_books(wanted, books=[w11.SUBMISSION], cache=cache)
        persons = _sent(reading, kind=kind, state=state, year=before)
        source = f"hồ sơ {SUBMISSION_KINDS.label(kind).lower()} năm trước"
        if len(persons):
            return LastYear(year=before, source=source, persons=persons), _unreadable(reading)
    record = year.archive / RECORD_NAME
    if kind != _FINAL or not record.is_file():
        return None, []
    reading = read_books([Wanted(record, _name(record, year))], books=[w12.RECORD])
    persons = _recorded(reading, year=before)
    last = LastYear(year=before, source="hồ sơ theo dõi", persons=persons)
    return (last if len(persons) else None), _unreadable(reading)


def _name(path: Path, year: YearFolder) -> str:
    return path.relative_to(year.root).as_posix()


def _is_return(path: Path) -> bool:
    return not_a_return(path, name=path.name) is None


def _unreadable(reading: Reading) -> list[Finding]:
    dead = {source.name for source in reading.sources if not source.readable}
    errors = (f for f in reading.findings if f.severity is Severity.ERROR)
    return [finding for finding in errors if finding.place.file in dead]


def _sent(reading: Reading, *, kind: str, state: str, year: str) -> pd.DataFrame:
    covers = reading.frame(w11.SUBMISSION.id, w11.COVER)
    mine = covers[(covers["submission_kind"] == kind) & (covers["year"] == year)]
    persons = reading.frame(w11.SUBMISSION.id, w11.PERSONS)
    chosen = persons[BOOK].isin(mine[BOOK].tolist()) & ~persons[ASIDE]
    return persons[chosen & (persons["state"] == state)]


def _recorded(reading: Reading, *, year: str) -> pd.DataFrame:
    rows = reading.frame(w12.RECORD.id, w12.ACHIEVEMENTS)
    chosen = (rows["year"] == year) & (rows["candidate_kind"] == PERSON) & ~rows[ASIDE]
    rows = rows[chosen & rows["status"].isin(list(_COUNTED))]
    return rows.rename(columns={"candidate_id": "staff_id", "candidate_name": "full_name"})
