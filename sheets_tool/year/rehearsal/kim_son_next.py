"""Trường THCS Kim Sơn, 2021-2022: renewed from the year before, whose record its streaks read."""

from datetime import date
from functools import partial

from sheets_tool.forms.registration import REGISTRATION
from sheets_tool.year.folder import YearFolder
from sheets_tool.year.outcome import Outcome
from sheets_tool.year.record_showing import show
from sheets_tool.year.rehearsal.kim_son import YEAR as FORMER
from sheets_tool.year.rehearsal.registration import registration
from sheets_tool.year.rehearsal.steps import Step, dated
from sheets_tool.year.score_book import score_year
from sheets_tool.year.starting import start
from sheets_tool.year.templating import hand_out
from sheets_tool.year.verdict_book import evaluate_year

YEAR = "kim-son-2021-2022"


def _renewed(year: YearFolder) -> Outcome:
    return start(year.root, old=year.root.parent / FORMER)


_BLANKS = partial(hand_out, form=REGISTRATION.id)
STEPS: tuple[Step, ...] = (
    Step(year=YEAR, name="new", act=_renewed, options=f". --from ../{FORMER}"),
    Step(year=YEAR, name="template registration", act=_BLANKS, after="01-ke-hoach"),
    *registration(YEAR, day=date(2021, 10, 11), after="02-dang-ky"),
    dated(YEAR, "score", score_year, day=date(2022, 6, 20), after="03-cuoi-nam"),
    Step(year=YEAR, name="evaluate", act=evaluate_year),
    Step(year=YEAR, name="record show KS05", act=partial(show, asked="KS05")),
)
