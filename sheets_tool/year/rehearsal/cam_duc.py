"""Trường TH Cam Đức 2, the calendar year 2019: commendations, and exemplars through four steps."""

from datetime import date
from functools import partial

from sheets_tool.year.commending import commend
from sheets_tool.year.complaining import complain
from sheets_tool.year.exemplifying import exemplify
from sheets_tool.year.recording import close
from sheets_tool.year.rehearsal.steps import Step, dated
from sheets_tool.year.reporting import report_of
from sheets_tool.year.sending import send

YEAR = "cam-duc"
SUMMER, AUTUMN, END = "giua-nam", "cong-khai-lan-1", "cuoi-nam"
STEPS: tuple[Step, ...] = (
    dated(YEAR, "commend", commend, day=date(2019, 4, 2)),
    dated(YEAR, "submit dot-xuat", partial(send, kind="DOT_XUAT"), day=date(2019, 4, 2)),
    dated(YEAR, "commend", commend, day=date(2019, 6, 28), after=SUMMER),
    dated(YEAR, "exemplar", exemplify, day=date(2019, 6, 28)),
    dated(YEAR, "report", partial(report_of, period=None, final=False), more="--interim",
          day=date(2019, 6, 28)),
    dated(YEAR, "submit so-ket", partial(send, kind="SO_KET"), day=date(2019, 6, 28)),
    dated(YEAR, "complaint", complain, day=date(2019, 9, 10), after=AUTUMN),
    dated(YEAR, "commend", commend, day=date(2019, 12, 27), after=END),
    dated(YEAR, "exemplar", exemplify, day=date(2019, 12, 27)),
    dated(YEAR, "complaint", complain, day=date(2019, 12, 27)),
    dated(YEAR, "report", partial(report_of, period=None, final=True), more="--final",
          day=date(2019, 12, 31)),
    dated(YEAR, "record close", close, day=date(2019, 12, 31)),
)  # fmt: skip
