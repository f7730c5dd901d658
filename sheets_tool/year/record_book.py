"""The record of a year folder (`luu-tru/theo-doi.xlsx`): read, carried on, written whole.

It is an input too: what a person wrote there stays. What was written last time is kept beside it,
so that a row somebody changed since can be told from one nobody touched.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import pandas as pd

from sheets_tool.books.extract import Wanted
from sheets_tool.books.grid import content_hash, open_workbook
from sheets_tool.books.read import read_books
from sheets_tool.books.stamp import stamp_of
from sheets_tool.findings.catalogue import folder as say
from sheets_tool.findings.model import Finding, Severity
from sheets_tool.findings.stop import Stop
from sheets_tool.forms import record as w12
from sheets_tool.forms.blank import blank_book
from sheets_tool.forms.frames import ASIDE, Reading, records
from sheets_tool.forms.letterhead import letterhead_of
from sheets_tool.forms.model import Form
from sheets_tool.forms.origin import short
from sheets_tool.forms.planned import Plan
from sheets_tool.stages.recording import Ledger, Row, content
from sheets_tool.year.folder import YearFolder
from sheets_tool.year.outcome import Copy, Outcome, Output, Text

RECORD_NAME = "theo-doi.xlsx"
LAST_NAME = "ket-chuyen.json"
_SPARE_ROWS = 10


@dataclass(slots=True)
class Record:
    """The record while it is carried on: one ledger a sheet."""

    ledgers: dict[str, Ledger]
    path: Path
    findings: list[Finding] = field(default_factory=list)

    def __getitem__(self, form: Form) -> Ledger:
        return self.ledgers[form.id]


def open_record(year: YearFolder) -> Record:
    """Return the record of a year folder, empty where there is none yet.

    Raises:
        Stop: it cannot be read whole, so that writing it anew would lose something.
    """
    path = year.archive / RECORD_NAME
    reading = Reading()
    if path.is_file():
        reading = read_books([Wanted(path, f"{year.archive.name}/{path.name}")], books=[w12.RECORD])
        errors = [f for f in reading.findings if f.severity is Severity.ERROR]
        if errors or not reading.sources[0].readable:
            raise Stop(*errors, say.RECORD_NOT_WHOLE.at(path=path, count=len(errors)))
    last = _last(year)
    ledgers = {form.id: _ledger(reading, form, last) for form in w12.RECORD.forms}
    return Record(ledgers, path, findings=list(reading.findings))


def _ledger(reading: Reading, form: Form, last: Mapping[str, object]) -> Ledger:
    table = reading.table(w12.RECORD.id, form)
    frame = table.frame[~table.frame[ASIDE]]
    rows = [{code: row[code] for code in form.by_code} for row in records(frame)]
    kept = last.get(form.id)
    untouched = frozenset(tuple(each) for each in kept) if isinstance(kept, list) else frozenset()
    places = list(reading.places(table, frame, code=form.names[0]))
    return Ledger(form=form, rows=rows, places=places, untouched=untouched)


def _last(year: YearFolder) -> Mapping[str, object]:
    """Return what was written last time; without it every row counts as a person's."""
    path = year.archive / LAST_NAME
    try:
        found = json.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}
    except (OSError, ValueError):
        found = {}
    return found if isinstance(found, dict) else {}


def put_record(outcome: Outcome, record: Record, *, plan: Plan) -> None:
    """Add the record to what an outcome saves, and a copy of it as a person left it."""
    frames = {form.id: _frame(record[form]) for form in w12.RECORD.forms}
    stamp = {"unit_code": plan.text("unit_code"), "unit_name": plan.text("unit_name")}
    book = blank_book(
        w12.RECORD,
        letterhead=letterhead_of(plan),
        stamp=stamp,
        frames=frames,
        spare_rows=_SPARE_ROWS,
    )
    outcome.copies += _kept_copy(record.path)
    outcome.outputs.append(Output(path=record.path, book=book, keeps_edits=True))
    for ledger in record.ledgers.values():
        outcome.findings += ledger.findings
    changed = [
        f"{ledger.form.sheet}: thêm {ledger.added}, cập nhật {ledger.changed}{_removed(ledger)}"
        for ledger in record.ledgers.values()
        if ledger.added or ledger.changed or ledger.removed
    ]
    outcome.say(f"Hồ sơ theo dõi: {'; '.join(changed) or 'không có gì mới'}")
    outcome.facts["added"] = {each.form.id: each.added for each in record.ledgers.values()}
    outcome.facts["changed"] = {each.form.id: each.changed for each in record.ledgers.values()}


def _removed(ledger: Ledger) -> str:
    return f", bỏ {ledger.removed}" if ledger.removed else ""


def _frame(ledger: Ledger) -> pd.DataFrame:
    return pd.DataFrame(ledger.rows, columns=list(ledger.form.by_code))


def _kept_copy(path: Path) -> list[Copy]:
    """Return the copy to keep of a record that somebody edited: nothing of it is ever lost."""
    if not path.is_file():
        return []
    book = open_workbook(path)
    stamped = stamp_of(book).get("content_sha256")
    now = content_hash((sheet.name, sheet.rows) for sheet in book.sheets)
    if stamped == now:
        return []
    return [Copy(source=path, path=path.with_name(f"{path.stem}-{short(now)}{path.suffix}"))]


def last_text(year: YearFolder, record: Record, concluded: Mapping[str, Iterable[Row]]) -> Text:
    """Return what is kept of this time: the rows that were concluded, as they read."""
    kept = {}
    for form in w12.RECORD.forms:
        ledger = record[form]
        now = {content(form, row) for row in ledger.rows}
        mine = {content(form, row) for row in concluded.get(form.id, ())}
        rows = mine | (set(ledger.untouched) & now)
        kept[form.id] = sorted((list(row) for row in rows), key=repr)
    text = json.dumps(kept, ensure_ascii=False, indent=1) + "\n"
    return Text(path=year.archive / LAST_NAME, text=text)
