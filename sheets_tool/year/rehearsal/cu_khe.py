"""Trường TH Cự Khê and its district, 2021-2022: a selection funnel, a festival, campaigns."""

from datetime import date
from functools import partial

from sheets_tool.forms.registration import REGISTRATION
from sheets_tool.year.campaigning import campaign
from sheets_tool.year.commending import commend
from sheets_tool.year.rehearsal.registration import registration
from sheets_tool.year.rehearsal.steps import Step, dated
from sheets_tool.year.reporting import report_of
from sheets_tool.year.selecting import select_rounds
from sheets_tool.year.sending import send
from sheets_tool.year.standing import status
from sheets_tool.year.templating import hand_out
from sheets_tool.year.voting import vote

YEAR, DISTRICT = "cu-khe", "cu-khe-phong"
AFTER_REVIEW, AFTER_SCHOOL, AFTER_YEAR = "thang-1", "thang-2", "cuoi-nam"
AFTER_THCS = "thang-3"
INTERIM_DAY, _END, _CHOSEN = date(2022, 2, 28), date(2022, 6, 1), date(2022, 4, 25)
STEPS: tuple[Step, ...] = (
    Step(year=YEAR, name="template registration", act=partial(hand_out, form=REGISTRATION.id)),
    Step(year=YEAR, name="status", act=status),
    *registration(YEAR, day=date(2021, 10, 27)),
    dated(YEAR, "select", select_rounds, day=date(2022, 1, 24), after=AFTER_REVIEW),
    dated(YEAR, "select", select_rounds, day=INTERIM_DAY, after=AFTER_SCHOOL),
    dated(YEAR, "campaign", campaign, day=INTERIM_DAY),
    dated(YEAR, "commend", commend, day=INTERIM_DAY),
    dated(YEAR, "report --interim", partial(report_of, period=None, final=False), day=INTERIM_DAY),
    dated(YEAR, "submit so-ket", partial(send, kind="SO_KET"), day=INTERIM_DAY),
    dated(YEAR, "vote", vote, day=_END, after=AFTER_YEAR),
    dated(YEAR, "select", select_rounds, day=_END),
    dated(YEAR, "campaign", campaign, day=_END),
    dated(YEAR, "commend", commend, day=_END),
    dated(YEAR, "report --final", partial(report_of, period=None, final=True), day=_END),
    dated(YEAR, "submit cuoi-nam", partial(send, kind="CUOI_NAM"), day=_END),
    Step(year=DISTRICT, name="status", act=status),
    dated(DISTRICT, "select", select_rounds, day=date(2022, 3, 7)),
    dated(DISTRICT, "select", select_rounds, day=_CHOSEN, after=AFTER_THCS),
    dated(DISTRICT, "campaign", campaign, day=_CHOSEN),
)
