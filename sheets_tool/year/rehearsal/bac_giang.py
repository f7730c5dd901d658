"""Phòng GD&ĐT TP Bắc Giang, 2020-2021: a district, and three of its schools."""

from datetime import date
from functools import partial

from sheets_tool.year.checking import check_year
from sheets_tool.year.consolidating import consolidate_units
from sheets_tool.year.exemplifying import exemplify
from sheets_tool.year.rehearsal.registration import registration
from sheets_tool.year.rehearsal.steps import Step, dated
from sheets_tool.year.reporting import report_of
from sheets_tool.year.sending import send
from sheets_tool.year.standing import status
from sheets_tool.year.voting import vote

YEAR = "bac-giang"
INTERIM, REMINDED, END = "hoc-ky-1", "sau-khi-nhac", "cuoi-nam"
"""What arrives later: interim submissions, one sent after the reminder, those of the year's end."""
SENT_INTERIM_ON, _INTERIM, _END = date(2021, 1, 20), date(2021, 2, 3), date(2021, 6, 8)
BELOW = tuple(f"bac-giang-truong/{name}" for name in ("mn-hoa-sen", "th-binh-minh", "thcs-ban-mai"))
"""The schools of the district whose whole years are samples too."""
_INTERIM_OF_ALL = partial(consolidate_units, kind="SO_KET")
_END_OF_ALL = partial(consolidate_units, kind="CUOI_NAM")
STEPS: tuple[Step, ...] = (
    *(step for year in BELOW for step in registration(year, day=date(2020, 11, 12))),
    Step(year=YEAR, name="status", act=status),
    Step(year=YEAR, name="check", act=check_year),
    dated(YEAR, "consolidate", consolidate_units, day=date(2020, 11, 25)),
    *(
        dated(
            year, "submit so-ket", partial(send, kind="SO_KET"), day=SENT_INTERIM_ON, after=INTERIM
        )
        for year in BELOW
    ),
    Step(year=YEAR, name="status", act=status, after=INTERIM),
    dated(YEAR, "consolidate --kind so-ket", _INTERIM_OF_ALL, day=_INTERIM, after=REMINDED),
    dated(YEAR, "report --interim", partial(report_of, period=None, final=False), day=_INTERIM),
    dated(YEAR, "exemplar", exemplify, day=_INTERIM),
    dated(YEAR, "consolidate --kind cuoi-nam", _END_OF_ALL, day=_END, after=END),
    dated(YEAR, "vote", vote, day=_END),
    dated(YEAR, "report --final", partial(report_of, period=None, final=True), day=_END),
    dated(YEAR, "submit cuoi-nam", partial(send, kind="CUOI_NAM"), day=_END),
)
