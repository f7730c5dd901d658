"""`record import`: history from old lists, whatever their layout."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from sheets_tool.books.extract import Wanted
from sheets_tool.books.grid import Row as Cells
from sheets_tool.books.grid import Sheet, Workbook, open_workbook
from sheets_tool.books.read import read_books
from sheets_tool.books.stamp import stamp_of
from sheets_tool.findings.catalogue import file as say_file
from sheets_tool.findings.catalogue import histories as say
from sheets_tool.findings.model import Finding, Place, Severity
from sheets_tool.findings.stop import Stop
from sheets_tool.forms import record as w12
from sheets_tool.forms import registration as w2
from sheets_tool.forms.awards import COLLECTIVE, PERSON
from sheets_tool.forms.frames import ASIDE, records
from sheets_tool.forms.old_list import award_codes, old_list
from sheets_tool.forms.planned import Plan
from sheets_tool.stages.history_import import (
    PROPOSED,
    REGISTERED,
    Context,
    History,
    Known,
    each_once,
    history_of,
)
from sheets_tool.stages.recording import Row, carry, carry_achievements
from sheets_tool.text.spelling import fold, name_key
from sheets_tool.text.years import NotAYear, read_year
from sheets_tool.year.folder import YearFolder
from sheets_tool.year.outcome import Outcome
from sheets_tool.year.planning import read_plan
from sheets_tool.year.record_book import Record, open_record, put_record
from sheets_tool.year.recording import KEYS

_TOP_ROWS = 15
_FEWEST_LABELS = 2
_IN_TEXT = re.compile(r"n[ăa]m(?: h[ọo]c)?\s*:?\s*(\d{4}\s*[-–/]\s*\d{4}|\d{4})", re.IGNORECASE)
_BARE = re.compile(r"\b(\d{4}\s*[-–]\s*\d{4})\b")
_STAGES = (("dang ky", REGISTERED), ("de nghi", PROPOSED))


@dataclass(slots=True)
class _Imported:
    """What the lists came to."""

    rows: list[Row] = field(default_factory=list)
    registered: int = 0
    aside: int = 0
    findings: list[Finding] = field(default_factory=list)

    def take(self, place: Place, found: History) -> None:
        """Add what one sheet tells."""
        self.rows += found.rows
        self.registered += found.registered
        self.aside += found.aside
        self.findings += found.findings
        if found.yearless:
            self.findings.append(say.NO_YEAR.at(place, count=found.yearless))
        if found.registered:
            self.findings.append(say.ONLY_REGISTERED.at(place, count=found.registered))


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """How a person wants lists read: their year, and whether all in them was decided."""

    year: str | None = None
    decided: bool = False
    complete: bool = False


def import_history(year: YearFolder, files: Sequence[Path], wish: Wish) -> Outcome:
    """Return the record with the history that old lists tell; nothing is added twice.

    Raises:
        Stop: the record cannot be read whole, or no file can be opened.
    """
    plan, findings = read_plan(year)
    record = open_record(year)
    books = [_open(path) for path in files]
    if not any(book.sheets for book in books):
        raise Stop(*(f for book in books for f in book.findings))
    imported = _Imported(findings=[*findings, *record.findings])
    known = _known(plan)
    for book in books:
        imported.findings += book.findings
        _read(book, imported, record, known=known, wish=wish)
    rows, again = each_once(imported.rows)
    ledger = record[w12.ACHIEVEMENTS]
    ledger.untouched = frozenset()  # every row counts as a person's: it is filled, not replaced
    carry_achievements(ledger, rows)
    _know_years(plan, record, rows, complete=wish.complete)
    outcome = Outcome(findings=imported.findings)
    outcome.say(
        f"Đọc {len(imported.rows)} lượt: mới {ledger.added}, cập nhật {ledger.changed}, "
        f"đã có {len(rows) - ledger.added - ledger.changed}, trùng trong danh sách {again}; "
        f"chưa rõ là ai {imported.aside} dòng, chỉ đăng ký {imported.registered} lượt",
        read=len(imported.rows),
        aside=imported.aside,
        only_registered=imported.registered,
        again=again,
    )
    put_record(outcome, record, plan=plan)
    outcome.next_act = "Xem lại trang Thành tích của luu-tru/theo-doi.xlsx, cột Ghi chú."
    return outcome


def _open(path: Path) -> Workbook:
    if not path.is_file():
        entry = say_file.FOLDER_GIVEN if path.is_dir() else say_file.NOT_FOUND
        raise Stop(entry.at(Place(file=path.name), path=path))
    return open_workbook(path)


def _known(plan: Plan) -> Known:
    names = {name_key(name) for name in (plan.text("unit_name"), *plan.groups)}
    staff = records(plan.frames["staff"])
    return Known(
        unit=plan.text("unit_code"),
        unit_names=frozenset(names),
        rosters={PERSON: plan.staff, COLLECTIVE: plan.collectives},
        births={row["staff_id"]: row["birth_date"] for row in staff if row["birth_date"]},
    )


def _read(book: Workbook, imported: _Imported, record: Record, *, known: Known, wish: Wish) -> None:
    stamp = stamp_of(book)
    if stamp.get("form") == w2.REGISTRATION.id:
        imported.findings.append(say.ONLY_REGISTERED.at(book.place, count="mọi"))
        return
    codes = award_codes([row for sheet in book.sheets for row in sheet.rows])
    before = len(imported.rows) + imported.registered + imported.aside
    for sheet in book.sheets:
        if sheet.visible and not sheet.name.startswith("_"):
            context = _context(sheet, stamp, codes, wish)
            _read_sheet(book, sheet, context, imported, known=known)
    if stamp.get("form") == w12.RECORD.id:
        _other_sheets(book, record)
    if len(imported.rows) + imported.registered + imported.aside == before:
        imported.findings.append(say.NO_HISTORY.at(book.place))


def _read_sheet(
    book: Workbook, sheet: Sheet, context: Context, imported: _Imported, *, known: Known
) -> None:
    form = old_list(_year_headers(sheet.rows[:_TOP_ROWS]))
    reading = read_books([Wanted(book.path, book.name, sheet.name)], books=[form])
    table = reading.table(form.id, form.forms[0])
    found = history_of(reading, table, context, known)
    place = Place(file=book.name, sheet=sheet.name, book=book.content)
    imported.take(place, found)
    count = sum(row["year"] == context.year for row in found.rows)
    if count and context.otherwise:
        imported.findings.append(
            say.YEAR_DIFFERS.at(place, told=context.otherwise, year=context.year, count=count)
        )
    if len(table.frame):
        cells = [f for f in reading.findings if f.code.startswith("O")]
        imported.findings += [f for f in cells if f.severity > Severity.NOTE]


def _context(sheet: Sheet, stamp: dict[str, str], codes: dict[str, str], wish: Wish) -> Context:
    top = [cell for row in sheet.rows[:_TOP_ROWS] for cell in row if isinstance(cell, str)]
    titles = [text for text in top if len(text) > _LONG_LABEL or text.isupper()]
    found = [
        (wish.year, "--year"),
        (_year_in(sheet.name), "tên trang"),
        *((_year_in(text), "tiêu đề") for text in titles),
        (stamp.get("year"), "dấu của tệp"),
    ]
    year, where = next(((y, w) for y, w in found if y), (None, ""))
    told = next((y for y, w in found[1:] if y), None)
    named = fold(" ".join([sheet.name, *titles]))
    stage = next((stage for words, stage in _STAGES if words in named), "")
    return Context(
        year=year,
        year_from=where,
        stage="" if wish.decided else stage,
        award_codes=codes,
        otherwise=told if _is_contradicted(told, wish) else None,
    )


def _is_contradicted(told: str | None, wish: Wish) -> bool:
    """Return whether a sheet tells a school year and --year tells another one."""
    years = {told, wish.year} - {None}
    return len(years) > 1 and all(_SCHOOL_YEAR in str(year) for year in years)


_SCHOOL_YEAR = "-"
_LONG_LABEL = 16


def _year_in(text: str) -> str | None:
    for pattern in (_IN_TEXT, _BARE):
        for match in pattern.finditer(text):
            found = _year(match[1])
            if found:
                return found
    return _year(text)


def _year(text: str) -> str | None:
    try:
        return read_year(text)
    except NotAYear:
        return None


def _year_headers(rows: Sequence[Cells]) -> tuple[tuple[str, str], ...]:
    """Return the headers that are years, of a row that has other headers too."""
    for row in rows:
        texts = [cell for cell in row if isinstance(cell, str) and cell.strip()]
        years = [(text, year) for text in texts if (year := _year(text)) is not None]
        if years and len(texts) - len(years) >= _FEWEST_LABELS:
            return tuple({year: (text, year) for text, year in years}.values())
    return ()


def _other_sheets(book: Workbook, record: Record) -> None:
    """Take over ratings, discipline and initiatives of another unit's record."""
    reading = read_books([Wanted(book.path, book.name)], books=[w12.RECORD])
    for form_id, key in KEYS.items():
        ledger = record.ledgers[form_id]
        frame = reading.frame(w12.RECORD.id, ledger.form)
        rows = records(frame[~frame[ASIDE]])
        ledger.untouched = frozenset()
        carry(ledger, [{c: row[c] for c in ledger.form.by_code} for row in rows], key=key)


def _know_years(plan: Plan, record: Record, rows: Sequence[Row], *, complete: bool) -> None:
    """Note the years read; whether everybody of a year was on the list, a person says."""
    unit, ledger = plan.text("unit_code"), record[w12.KNOWN_YEARS]
    at = {(row["unit_code"], row["year"]): row for row in ledger.rows}
    for year in sorted({row["year"] for row in rows if row["unit_code"] == unit}):
        row = at.get((unit, year))
        if row is None:
            ledger.rows.append({"unit_code": unit, "year": year, "complete": complete})
            ledger.added += 1
        elif complete and not row["complete"]:
            row["complete"] = True
            ledger.changed += 1
