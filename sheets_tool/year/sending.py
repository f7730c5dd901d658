"""`submit`: the submission of a kind, computed anew from the inputs."""

from datetime import date

from sheets_tool.findings.catalogue import folder as say
from sheets_tool.findings.stop import Stop
from sheets_tool.year.folder import YearFolder
from sheets_tool.year.interim import AD_HOC, INTERIM, submit_ad_hoc, submit_interim
from sheets_tool.year.outcome import Outcome
from sheets_tool.year.planning import read_plan
from sheets_tool.year.submitting import kind_words, submit
from sheets_tool.year.year_end import KIND, submit_final


def send(
    year: YearFolder, kind: str, *, period: str | None = None, day: date | None = None
) -> Outcome:
    """Return the submission of a kind as `ho-so-<kind>.xlsx`.

    Raises:
        Stop: an input cannot be used, or what is to be sent is not settled yet.
    """
    if kind in _OF_OWN_STAFF:
        _refuse_upper(year, kind)
    if kind == KIND:
        return submit_final(year, day=day)
    if kind == INTERIM:
        return submit_interim(year, period=period, day=day)
    if kind == AD_HOC:
        return submit_ad_hoc(year, day=day)
    return submit(year, kind, day=day)


_OF_OWN_STAFF = ("DANG_KY", INTERIM)
"""Kinds made of what a unit's own groups sent; those of units below are consolidated."""


def _refuse_upper(year: YearFolder, kind: str) -> None:
    plan, findings = read_plan(year)
    if plan.is_upper and not plan.groups:
        word = kind_words(kind, None)
        told = say.OTHER_LEVEL.at(
            unit=plan.text("unit_name"),
            level="đơn vị cấp trên",
            command=f"submit {word}",
            other="nơi có tổ gửi bài",
            instead=f"consolidate --kind {word} (tệp tổng hợp là hồ sơ để gửi lên)",
        )
        raise Stop(*findings, told)
