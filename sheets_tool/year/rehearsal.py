"""The sample years: which steps run in which, and what each is expected to find."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path

from sheets_tool.findings.model import Finding
from sheets_tool.findings.tally import in_order
from sheets_tool.forms.registration import REGISTRATION
from sheets_tool.text.days import show_day
from sheets_tool.year.checking import check_year
from sheets_tool.year.consolidating import consolidate_units
from sheets_tool.year.folder import YearFolder
from sheets_tool.year.outcome import Outcome
from sheets_tool.year.registering import register
from sheets_tool.year.score_book import score_year
from sheets_tool.year.standing import status
from sheets_tool.year.submitting import submit
from sheets_tool.year.templating import hand_out
from sheets_tool.year.verdict_book import evaluate_year

SCHOOL, DISTRICT = "kim-son", "bac-giang"
BELOW = tuple(f"bac-giang-truong/{name}" for name in ("mn-hoa-sen", "th-binh-minh", "thcs-ban-mai"))
"""The schools of the district whose whole years are samples too."""
YEARS = (SCHOOL, *BELOW, DISTRICT)
EXPECTED = "expected.txt"


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One command of a sample year: its name, the options typed with it, and what it does."""

    year: str
    name: str
    act: Callable[[YearFolder], Outcome]
    options: str = ""

    @property
    def typed(self) -> str:
        """The command as a person types it behind the folder."""
        return f"{self.name} {self.options}".rstrip()


def _dated(year: str, name: str, act: Callable[..., Outcome], *, day: date) -> Step:
    act = partial(act, day=day)
    return Step(year=year, name=name, act=act, options=f"--day {show_day(day)}")


def _registration(year: str, *, day: date) -> tuple[Step, Step]:
    return (
        _dated(year, "register", register, day=day),
        _dated(year, "submit dang-ky", partial(submit, kind="DANG_KY"), day=day),
    )


STEPS: tuple[Step, ...] = (
    Step(year=SCHOOL, name="template registration", act=partial(hand_out, form=REGISTRATION.id)),
    Step(year=SCHOOL, name="status", act=status),
    Step(year=SCHOOL, name="check", act=check_year),
    *_registration(SCHOOL, day=date(2020, 10, 12)),
    _dated(SCHOOL, "score", score_year, day=date(2021, 6, 25)),
    Step(year=SCHOOL, name="evaluate", act=evaluate_year),
    *(step for year in BELOW for step in _registration(year, day=date(2020, 11, 12))),
    Step(year=DISTRICT, name="status", act=status),
    Step(year=DISTRICT, name="check", act=check_year),
    _dated(DISTRICT, "consolidate", consolidate_units, day=date(2020, 11, 25)),
)
"""The steps of all sample years, in order."""


def lines_of(findings: Iterable[Finding]) -> Counter[str]:
    """Return findings as lines `CODE file › sheet › cell`, and how often each is found."""
    return Counter(f"{each.code} {each.place}".rstrip() for each in in_order(findings))


def read_expected(samples: Path, year: str) -> Counter[tuple[str, str]]:
    """Return (step, line) → how often, as a sample year's list of expected findings says.

    A line is `step: CODE file › sheet › cell`; lines that begin with # are for the reader.
    """
    path = samples / year / EXPECTED
    text = path.read_text(encoding="utf-8") if path.is_file() else ""
    lines = (line for line in text.splitlines() if line.strip() and not line.startswith("#"))
    return Counter((step, line) for step, _, line in (line.partition(": ") for line in lines))
