"""What a year folder knows of each candidate before anybody votes."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

import pandas as pd

from sheets_tool.books.extract import Wanted
from sheets_tool.books.grid import Row, content_hash
from sheets_tool.books.read import read_books
from sheets_tool.findings.catalogue import cross as say_cross
from sheets_tool.findings.catalogue import file as say_file
from sheets_tool.findings.model import Finding
from sheets_tool.forms import plan as w1
from sheets_tool.forms import record as w12
from sheets_tool.forms import results as w4
from sheets_tool.forms.frames import ASIDE, BOOK, Reading, records
from sheets_tool.forms.identity import Roster, but_looked_up
from sheets_tool.forms.model import Form
from sheets_tool.forms.planned import Plan
from sheets_tool.stages.candidate_facts import Known, registered_rows, with_author_codes
from sheets_tool.stages.keyed import keyed, note_cells
from sheets_tool.stages.ledger import check_ledger, joined
from sheets_tool.stages.recording import content
from sheets_tool.stages.sealing import Sealed
from sheets_tool.stages.spent_disciplines import spent_disciplines
from sheets_tool.year.folder import YearFolder
from sheets_tool.year.registering import Registered
from sheets_tool.year.returns import Returns, group_returns
from sheets_tool.year.scoring import Scored, read_scores, year_means


@dataclass(slots=True)
class OnPaper:
    """What a year folder has on paper, and where.

    Attributes:
        known: the facts as the rules ask for them.
        cells: candidate × column of the results, or `plan.` and a column of it → sheet!cell.
        inputs: the workbooks it was read from.
        results: who returned results.
        findings: what there is to say.
    """

    known: Known
    cells: dict[tuple[str, str], str]
    inputs: list[Sealed]
    results: Returns
    findings: list[Finding] = field(default_factory=list)


def on_paper(year: YearFolder, registered: Registered, *, day: date | None = None) -> OnPaper:
    """Return what is known of each candidate: plan, registrations, results, scores, record.

    Scores count once every period that is over on the day was scored.
    """
    plan = registered.plan
    results = group_returns(
        plan, registered.returns.received, registered.returns.reading, book=w4.RESULTS
    )
    cells: dict[tuple[str, str], str] = {}
    persons, findings = _keyed_rows(results, w4.PERSONS, plan.staff, cells)
    units, more = _keyed_rows(results, w4.COLLECTIVES, plan.collectives, cells)
    _note_staff(plan, cells)
    record, record_findings = read_record(year)
    ledger, more_findings = _ledger(results, record, day=day)
    scored = _scores(plan, registered)
    known = Known(
        staff=plan.frames["staff"],
        collectives=plan.frames["collectives"],
        results=persons,
        unit_results=units,
        initiatives=with_author_codes(ledger, plan.staff),
        registered=_registered(registered),
        unclear=registered.registration.unclear,
        registered_groups=_senders(registered.returns),
        result_groups=_senders(results),
        achievements=record.frame(w12.RECORD.id, w12.ACHIEVEMENTS),
        ratings=record.frame(w12.RECORD.id, w12.RATINGS),
        disciplines=record.frame(w12.RECORD.id, w12.DISCIPLINE),
        known_years=record.frame(w12.RECORD.id, w12.KNOWN_YEARS),
        scores={} if scored is None else year_means(scored, day=day),
        unit_code=plan.text("unit_code"),
        year=plan.text("year"),
    )
    asked = [f for f in results.findings if f.entry not in _ASKED_ELSEWHERE]
    inside = but_looked_up(asked, [*findings, *more])
    spent = spent_disciplines(
        results.reading,
        results.reading.table(w4.RESULTS.id, w4.PERSONS),
        persons,
        names=plan.staff.names,
        year=plan.text("year"),
    )
    return OnPaper(
        known=known,
        cells=cells,
        inputs=[*_inputs(registered, results, scored), *_of_record(record, known)],
        results=results,
        findings=[*inside, *findings, *spent, *more, *more_findings, *record_findings],
    )


def _keyed_rows(
    results: Returns, form: Form, roster: Roster, cells: dict[tuple[str, str], str]
) -> tuple[pd.DataFrame, list[Finding]]:
    """Return the rows of a sheet of results keyed to the roster; `cells` is filled."""
    name, code = form.names
    return keyed(
        results.reading,
        results.reading.table(w4.RESULTS.id, form),
        roster,
        used=results.receipt.used,
        id=code,
        name=name,
        cells=cells,
    )


def _note_staff(plan: Plan, cells: dict[tuple[str, str], str]) -> None:
    """Fill in where the plan's roster says what the rules ask of a member."""
    table = plan.reading.table(w1.PLAN.id, w1.STAFF)
    frame = table.frame[table.frame["staff_id"].notna()]
    note_cells(table, frame, "staff_id", cells, prefix="plan.")


def _registered(registered: Registered) -> pd.DataFrame:
    registration = registered.registration
    return registered_rows(
        [
            (registration.person_awards, "staff_id"),
            (registration.collective_awards, "collective_id"),
        ]
    )


_ASKED_ELSEWHERE = frozenset({say_file.IN_USE, say_file.LEFT_OUT, say_cross.OTHER_KIND})
"""Already told by the registration, or of no concern: it reads the same inbox."""


def _scores(plan: Plan, registered: Registered) -> Scored | None:
    if plan.frames["criteria"].empty:
        return None
    returns = registered.returns
    return read_scores(plan, returns.received, returns.reading)


def _inputs(registered: Registered, results: Returns, scored: Scored | None) -> Iterator[Sealed]:
    plan = registered.plan
    for source in plan.reading.sources:
        yield Sealed(what="Kế hoạch", content=source.content)
    for name, returns in (("Đăng ký", registered.returns), ("Kết quả năm", results)):
        for book in returns.receipt.used:
            content = returns.reading.sources[book].content
            yield Sealed(what=f"{name} – {returns.senders[book]}", content=content)
    if scored is not None:
        for book, sender in scored.senders.items():
            content = scored.reading.sources[book].content
            yield Sealed(what=f"Chấm điểm – {sender}", content=content)


def _of_record(record: Reading, known: Known) -> Iterator[Sealed]:
    """Yield the record of earlier years; what `record close` adds of this year is no input."""
    sheets = [(form.sheet, sorted(_earlier(record, form, known))) for form in w12.RECORD.forms]
    if any(rows for _, rows in sheets):
        listed: list[tuple[str, list[Row]]] = [(name, [[r] for r in rows]) for name, rows in sheets]
        yield Sealed(what="Hồ sơ theo dõi", content=content_hash(listed))


def _earlier(record: Reading, form: Form, known: Known) -> Iterator[str]:
    """Yield what the rows of a sheet say that are not of the year under review."""
    of_now = {tuple(row.values()) for row in records(known.results[list(_DISCIPLINED)])}
    for row in records(record.frame(w12.RECORD.id, form)):
        if form is w12.DISCIPLINE:
            is_of_now = tuple(row[code] for code in _DISCIPLINED.values()) in of_now
        else:
            is_of_now = row["year"] == known.year
        if not is_of_now:
            yield repr(content(form, row))


_DISCIPLINED = {
    "staff_id": "candidate_id",
    "discipline": "discipline",
    "disciplined_from": "from",
    "disciplined_to": "to",
}
"""Column of the results → column of the record, of a discipline: it has no year of its own."""


def _senders(returns: Returns) -> frozenset[str]:
    return frozenset(sent.sender for sent in returns.receipt.sent if sent.used is not None)


def read_record(year: YearFolder) -> tuple[Reading, list[Finding]]:
    """Return the record of a year folder; without one nothing is known of earlier years."""
    path = year.archive / "theo-doi.xlsx"
    if not path.is_file():
        return Reading(), []
    reading = read_books([Wanted(path, f"luu-tru/{path.name}")], books=[w12.RECORD])
    return reading, reading.findings


def _ledger(
    results: Returns, record: Reading, *, day: date | None
) -> tuple[pd.DataFrame, list[Finding]]:
    """Return this year's initiatives and those of the record, and what is odd about this year's."""
    reading, used = results.reading, results.receipt.used
    table = reading.table(w4.RESULTS.id, w4.INITIATIVES)
    now = table.frame[table.frame[BOOK].isin(list(used)) & ~table.frame[ASIDE]]
    before = record.frame(w12.RECORD.id, w12.INITIATIVES)
    before = before[~before[ASIDE]]
    odd = check_ledger(reading, table, now, before, senders=results.senders, day=day)
    return joined(now, before), odd
