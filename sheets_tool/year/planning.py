"""The plan of a year folder, read and checked."""

from sheets_tool.books.read import Wanted, read_books
from sheets_tool.findings.model import Finding, Severity
from sheets_tool.findings.stop import Stop
from sheets_tool.forms import plan as w1
from sheets_tool.forms.planned import Plan, plan_of
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
    findings = [*reading.findings, *check_plan(plan), *check_criteria(plan)]
    needed = ("unit_code", "unit_name", "year")
    if any(code not in plan.unit for code in needed):
        raise Stop(*(f for f in findings if f.severity is Severity.ERROR))
    return plan, findings
