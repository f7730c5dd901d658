"""`submit`: the submission of a kind, computed anew from the inputs."""

from datetime import date

from sheets_tool.year.folder import YearFolder
from sheets_tool.year.interim import AD_HOC, INTERIM, submit_ad_hoc, submit_interim
from sheets_tool.year.outcome import Outcome
from sheets_tool.year.submitting import submit
from sheets_tool.year.year_end import KIND, submit_final


def send(
    year: YearFolder, kind: str, *, period: str | None = None, day: date | None = None
) -> Outcome:
    """Return the submission of a kind as `ho-so-<kind>.xlsx`.

    Raises:
        Stop: an input cannot be used, or what is to be sent is not settled yet.
    """
    if kind == KIND:
        return submit_final(year, day=day)
    if kind == INTERIM:
        return submit_interim(year, period=period, day=day)
    if kind == AD_HOC:
        return submit_ad_hoc(year, day=day)
    return submit(year, kind, day=day)
