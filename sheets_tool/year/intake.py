"""`receive`: files from chat or mail are copied into the inbox under the day they came."""

import hashlib
from collections.abc import Sequence
from contextlib import suppress
from datetime import date, timedelta
from pathlib import Path

from sheets_tool.findings.catalogue import file as say_file
from sheets_tool.findings.catalogue import folder as say
from sheets_tool.findings.model import Finding, Place
from sheets_tool.findings.stop import Stop
from sheets_tool.text.days import show_day
from sheets_tool.text.years import year_end, year_start
from sheets_tool.year.folder import YearFolder
from sheets_tool.year.inbox import day_of, expand, files_below, look_into, numbered
from sheets_tool.year.outcome import Copy, Outcome
from sheets_tool.year.planning import read_plan

_LATEST = timedelta(days=366)
"""So long after a year its decisions may still come."""


def take_in(year: YearFolder, files: Sequence[Path], *, day: date) -> Outcome:
    """Return the copies to make; a file with the same bytes is not copied twice.

    A folder means the workbooks in it; what else lies in it is told.

    Raises:
        Stop: none of the files exists.
    """
    refused = {path: _of_no_use(year, path) for path in files if path.is_dir()}
    given = expand(path for path in files if refused.get(path) is None)
    outcome = Outcome(findings=[*filter(None, refused.values()), *given.findings])
    known = _known(year)
    planned: set[Path] = set()
    for path in (wanted.path for wanted in given.files):
        if not path.is_file():
            outcome.findings.append(say_file.NOT_FOUND.at(Place(file=path.name), path=path))
            continue
        try:
            content = _digest(path)
        except OSError as error:
            reason = error.strerror or str(error)
            outcome.findings.append(say_file.NOT_READABLE.at(Place(file=path.name), reason=reason))
            continue
        if content in known:
            outcome.findings.append(
                say.ALREADY_HERE.at(Place(file=path.name), name=path.name, day=known[content])
            )
            continue
        target = next(
            each
            for each in numbered(year.inbox / day.isoformat() / path.name)
            if not each.exists() and each not in planned
        )
        planned.add(target)
        known[content] = day.isoformat()
        outcome.copies.append(Copy(source=path, path=target))
        outcome.say(f"{path.name} → {target.relative_to(year.root).as_posix()}")
    if not outcome.copies and outcome.findings and all(f.code[0] == "T" for f in outcome.findings):
        raise Stop(*outcome.findings)
    outcome.findings += _odd_day(year, day)
    outcome.facts["copied"] = len(outcome.copies)
    outcome.next_act = "sheets-tool status"
    return outcome


def _of_no_use(year: YearFolder, folder: Path) -> Finding | None:
    """Return why nothing is taken in of a folder, or None where it may be: never our own files."""
    place, root = Place(file=folder.name), year.root.resolve()
    whole = folder.resolve()
    if whole.is_relative_to(root) or root.is_relative_to(whole):
        return say_file.FOLDER_GIVEN.at(place, path=folder)
    return None if look_into(folder).files else say_file.FOLDER_EMPTY.at(place, path=folder)


def _odd_day(year: YearFolder, day: date) -> list[Finding]:
    """Return that a day is far from the year of the plan, where the plan tells it."""
    try:
        plan, _ = read_plan(year)
        first, last = year_start(plan.text("year")), year_end(plan.text("year"))
    except (Stop, ValueError):
        return []
    if first <= day <= last + _LATEST:
        return []
    told = {"day": show_day(day), "first": show_day(first), "last": show_day(last)}
    return [say.ODD_DAY.at(year=plan.text("year"), folder=day.isoformat(), **told)]


def _known(year: YearFolder) -> dict[bytes, str]:
    """Return the hash of each file received that can be read → the day, in words."""
    if not year.inbox.is_dir():
        return {}
    found = {}
    for path in files_below(year.inbox):
        day = day_of(path.relative_to(year.inbox))
        with suppress(OSError):
            found[_digest(path)] = "chưa rõ" if day is None else day.isoformat()
    return found


def _digest(path: Path) -> bytes:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").digest()
