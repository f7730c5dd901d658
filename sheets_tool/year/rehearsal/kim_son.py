"""Trường THCS Kim Sơn, 2020-2021: the whole cycle of a school."""

from datetime import date
from functools import partial

from sheets_tool.forms.registration import REGISTRATION
from sheets_tool.year.checking import check_year
from sheets_tool.year.rehearsal.registration import registration
from sheets_tool.year.rehearsal.steps import Step, dated
from sheets_tool.year.score_book import score_year
from sheets_tool.year.standing import status
from sheets_tool.year.templating import hand_out
from sheets_tool.year.verdict_book import evaluate_year

YEAR = "kim-son"
STEPS: tuple[Step, ...] = (
    Step(year=YEAR, name="template registration", act=partial(hand_out, form=REGISTRATION.id)),
    Step(year=YEAR, name="status", act=status),
    Step(year=YEAR, name="check", act=check_year),
    *registration(YEAR, day=date(2020, 10, 12)),
    dated(YEAR, "score", score_year, day=date(2021, 6, 25)),
    Step(year=YEAR, name="evaluate", act=evaluate_year),
)
