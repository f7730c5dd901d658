"""`new`: a year folder with a plan to fill, fresh or carried over from last year."""

from pathlib import Path

import pandas as pd

from sheets_tool.books.extract import Wanted
from sheets_tool.books.read import read_books
from sheets_tool.findings.catalogue import folder as say
from sheets_tool.findings.model import Finding
from sheets_tool.findings.stop import Stop
from sheets_tool.forms import plan as w1
from sheets_tool.forms import record as w12
from sheets_tool.forms.blank import blank_book
from sheets_tool.forms.letterhead import letterhead_of
from sheets_tool.forms.model import Form, Layout
from sheets_tool.forms.output import Letterhead
from sheets_tool.forms.planned import Plan
from sheets_tool.text.years import next_year
from sheets_tool.year.folder import YearFolder, open_year
from sheets_tool.year.outcome import Copy, Outcome, Output
from sheets_tool.year.planning import read_plan
from sheets_tool.year.record_book import RECORD_NAME
from sheets_tool.year.sealing import seal_path

_DATED = frozenset({"conference_date", "decision_date"})
_CARRIED: tuple[Form, ...] = (
    w1.STAFF,
    w1.COLLECTIVES,
    w1.UNITS_BELOW,
    w1.COUNCIL,
    w1.CRITERIA,
    w1.BANDS,
    w1.CAMPAIGNS,
    w1.LOCAL_RULES,
)
"""Sheets that last year's plan fills; those full of dates and numbers of the year are not."""
_CAMPAIGN_DATES = ["from", "to"]
CONSOLIDATED = "tong-hop*.xlsx"
LAST_YEAR = "nam-truoc"
"""Folder of the archive with what units sent the year before."""
_SPARE_ROWS = 120


def start(folder: Path, *, old: Path | None = None) -> Outcome:
    """Return a year folder to make: `ke-hoach.xlsx` to fill and the places of everything else.

    Raises:
        Stop: the folder holds a plan already, or the old one cannot be read.
    """
    year = YearFolder(folder)
    if year.plan.exists():
        raise Stop(say.PLAN_EXISTS.at(path=year.plan))
    outcome = Outcome() if old is None else _carried(open_year(old), year)
    if old is None:
        book = blank_book(w1.PLAN, letterhead=Letterhead(), spare_rows=_SPARE_ROWS)
        outcome.outputs = [Output(path=year.plan, book=book)]
    outcome.folders = [year.inbox, year.handed_out, year.results, year.archive]
    outcome.say(f"Thư mục năm: {folder}", folder=str(folder))
    outcome.next_act = f'Điền {year.plan}, rồi: sheets-tool -C "{folder}" template registration'
    return outcome


def _carried(old: YearFolder, year: YearFolder) -> Outcome:
    plan, findings = read_plan(old)
    frames = {form.id: _yearless(plan.frames[form.id], form) for form in _CARRIED}
    frames[w1.UNIT.id] = _unit(plan)
    book = blank_book(w1.PLAN, letterhead=letterhead_of(plan), frames=frames)
    outcome = Outcome(findings=findings)
    outcome.outputs = [Output(path=year.plan, book=book)]
    record = old.archive / RECORD_NAME
    if record.is_file():
        outcome.copies.append(Copy(source=record, path=year.archive / RECORD_NAME))
    outcome.copies += [
        Copy(source=path, path=year.archive / LAST_YEAR / path.name)
        for path in sorted(old.results.glob(CONSOLIDATED))
    ]
    carried = [f"{form.sheet} {len(plan.frames[form.id])} dòng" for form in _CARRIED]
    left = [
        form.sheet for form in w1.PLAN.forms if form.layout is Layout.TABLE and form not in _CARRIED
    ]
    left += [w1.UNIT[code].header for code in sorted(_DATED)]
    outcome.findings += _still_open(old, plan.text("year"))
    outcome.findings.append(say.CARRIED.at(carried=", ".join(carried), left=", ".join(left)))
    return outcome


def _still_open(old: YearFolder, year: str) -> list[Finding]:
    """Return that the old year is not sealed, or stands in no record as a whole year."""
    doing = []
    if not seal_path(old).is_file():
        doing.append(("chưa niêm phong kết quả", "sheets-tool vote"))
    if not _is_closed(old.archive / RECORD_NAME, year):
        doing.append(("chưa kết chuyển trọn vào hồ sơ theo dõi", "sheets-tool record close"))
    if not doing:
        return []
    why, how = (" và ".join(words) for words in zip(*doing, strict=True))
    return [say.OLD_YEAR_OPEN.at(year=year, why=why, how=how)]


def _is_closed(record: Path, year: str) -> bool:
    if not record.is_file():
        return False
    reading = read_books([Wanted(record, record.name)], books=[w12.RECORD])
    known = reading.frame(w12.RECORD.id, w12.KNOWN_YEARS)
    mine = known[(known["year"] == year).fillna(value=False)]
    return bool(len(mine)) and bool(mine["complete"].fillna(value=False).all())


def _yearless(frame: pd.DataFrame, form: Form) -> pd.DataFrame:
    return frame.drop(columns=_CAMPAIGN_DATES) if form is w1.CAMPAIGNS else frame


def _unit(plan: Plan) -> pd.DataFrame:
    kept = {code: value for code, value in plan.unit.items() if code not in _DATED}
    deadline = str(kept.get("registration_deadline", ""))
    if not deadline.startswith("HN+"):
        kept.pop("registration_deadline", None)
    kept["year"] = next_year(plan.text("year"))
    return pd.DataFrame([kept])
