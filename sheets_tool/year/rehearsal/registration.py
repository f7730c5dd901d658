"""The two steps with which every registration ends."""

from datetime import date
from functools import partial

from sheets_tool.year.registering import register
from sheets_tool.year.rehearsal.steps import Step, dated
from sheets_tool.year.submitting import submit


def registration(year: str, *, day: date, after: str = "") -> tuple[Step, Step]:
    """Return the steps `register` and `submit dang-ky` of a sample year; see `Step.after`."""
    return (
        dated(year, "register", register, day=day, after=after),
        dated(year, "submit dang-ky", partial(submit, kind="DANG_KY"), day=day),
    )
