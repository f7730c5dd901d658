"""The plan of a year folder, read and checked."""

from collections.abc import Collection

from sheets_tool.books.extract import Wanted
from sheets_tool.books.read import read_books
from sheets_tool.findings.catalogue import cell, file, folder
from sheets_tool.findings.model import Finding, Place, Severity
from sheets_tool.findings.stop import Stop
from sheets_tool.forms import plan as w1
from sheets_tool.forms import submission as w11
from sheets_tool.forms.frames import Reading
from sheets_tool.forms.planned import UPPER_LEVELS, Plan, names_no_group, plan_of
from sheets_tool.stages.criteria import check_criteria
from sheets_tool.stages.planning import check_plan
from sheets_tool.year.folder import YearFolder


def read_plan(year: YearFolder) -> tuple[Plan, list[Finding]]:
    """Return the plan of a year folder and what is wrong with it.

    Raises:
        Stop: the plan cannot be read, or lacks who we are or which year it is.
    """
    reading = read_books([Wanted(year.plan, year.plan.name)], books=[w1.PLAN])
    if not reading.sources[0].readable:
        raise Stop(*reading.findings)
    plan = plan_of(reading)
    cells = but_levels(plan, _of_cells(plan), of=_parents(plan))
    findings = [*_open_in_office(year), *cells, *check_plan(plan), *check_criteria(plan)]
    needed = ("unit_code", "unit_name", "year")
    if any(code not in plan.unit for code in needed):
        raise Stop(*(f for f in findings if f.severity is Severity.ERROR))
    return plan, findings


def _open_in_office(year: YearFolder) -> list[Finding]:
    """Return that the plan is open, where Excel or LibreOffice left its lock beside it."""
    name = year.plan.name
    locks = (year.plan.with_name(lock) for lock in (f"~${name}", f".~lock.{name}#"))
    return [
        file.IN_USE.at(Place(file=lock.name), name=name, lock=lock.name)
        for lock in locks
        if lock.is_file()
    ]


def _parents(plan: Plan) -> set[str]:
    return set(plan.frames["units_below"]["parent_code"].dropna().tolist())


def upper_senders(reading: Reading) -> set[str]:
    """Return the units of an inbox whose covers say that they send for others."""
    covers = reading.frame(w11.SUBMISSION.id, w11.COVER)
    return set(covers.loc[covers["unit_level"].isin(list(UPPER_LEVELS)), "unit_code"].dropna())


def but_levels(plan: Plan, findings: list[Finding], *, of: Collection[str]) -> list[Finding]:
    """Return the findings but that no school level stands beside units that send for others."""
    table = plan.reading.table(w1.PLAN.id, w1.UNITS_BELOW)
    rows = table.frame[table.frame["unit_code"].isin(list(of))]
    places = {*plan.reading.places(table, rows, code="school_level")}
    return [each for each in findings if each.entry is not cell.BLANK or each.place not in places]


def _of_cells(plan: Plan) -> list[Finding]:
    """Return what is wrong with single cells; a group that nobody has is no blank to fill."""
    reading = plan.reading
    if not names_no_group(reading):
        return reading.findings
    table = reading.table(w1.PLAN.id, w1.STAFF)
    places = {*reading.places(table, table.frame, code="group")}
    told = [f for f in reading.findings if f.entry is not cell.BLANK or f.place not in places]
    return [*told, folder.ONE_GROUP.at(unit=plan.text("unit_name"))]
