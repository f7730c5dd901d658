"""One command of a sample year."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial

from sheets_tool.text.days import show_day
from sheets_tool.year.folder import YearFolder
from sheets_tool.year.outcome import Outcome

LATER = "ve-sau"
"""The folder of a sample year whose folders arrive one by one, each before a step."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One command of a sample year.

    Attributes:
        year: the sample year it runs in.
        name: the command, as `expected.txt` names it.
        act: what it does.
        options: what is typed behind it.
        after: the folder below `ve-sau/` that is laid over the year folder before it: what people
            sent, or typed into the plan, since the step before.
    """

    year: str
    name: str
    act: Callable[[YearFolder], Outcome]
    options: str = ""
    after: str = ""

    @property
    def typed(self) -> str:
        """The command as a person types it behind the folder."""
        return f"{self.name} {self.options}".rstrip()


def dated(
    year: str,
    name: str,
    act: Callable[..., Outcome],
    *,
    day: date,
    more: str = "",
    after: str = "",
) -> Step:
    """Return the step of a command that is told the day; `more` is what else is typed."""
    options = f"{more} --day {show_day(day)}".lstrip()
    return Step(year=year, name=name, act=partial(act, day=day), options=options, after=after)
