"""What stands above our sheets and in our stamps, taken from the plan."""

from datetime import date

from sheets_tool.forms.output import Letterhead
from sheets_tool.forms.planned import Plan


def letterhead_of(plan: Plan, *, day: date | None = None) -> Letterhead:
    """Return the letterhead of a unit; a day that is not given is left to be filled by hand."""
    lines = {"parent_name": plan.text("parent_name"), "unit_name": plan.text("unit_name")}
    if day is None:
        return Letterhead(**lines)
    shown = f"ngày {day.day:02d} tháng {day.month:02d} năm {day.year}"
    return Letterhead(**lines, place_and_day=f"…………, {shown}")


def stamp_of_plan(
    plan: Plan, *, form: str, version: int, day: date | None = None
) -> dict[str, str]:
    """Return the stamp of a workbook made from a plan; never the clock."""
    stamp = {
        "form": form,
        "form_version": str(version),
        "unit_code": plan.text("unit_code"),
        "unit_name": plan.text("unit_name"),
        "year": plan.text("year"),
        "rule_pack": plan.text("rule_pack"),
    }
    if day is not None:
        stamp["issued_on"] = day.isoformat()
    return stamp
