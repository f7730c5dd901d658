"""`receive`: files from chat or mail are copied into the inbox under the day they came."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from sheets_tool.findings.catalogue import file as say_file
from sheets_tool.findings.catalogue import folder as say
from sheets_tool.findings.model import Place
from sheets_tool.findings.stop import Stop
from sheets_tool.year.folder import YearFolder
from sheets_tool.year.inbox import day_of, files_below, numbered
from sheets_tool.year.outcome import Copy, Outcome


def take_in(year: YearFolder, files: Sequence[Path], *, day: date) -> Outcome:
    """Return the copies to make; a file with the same bytes is not copied twice.

    Raises:
        Stop: none of the files exists.
    """
    outcome = Outcome()
    known = _known(year)
    planned: set[Path] = set()
    for path in files:
        if not path.is_file():
            entry = say_file.FOLDER_GIVEN if path.is_dir() else say_file.NOT_FOUND
            outcome.findings.append(entry.at(Place(file=path.name), path=path))
            continue
        try:
            data = path.read_bytes()
        except OSError as error:
            reason = error.strerror or str(error)
            outcome.findings.append(say_file.NOT_READABLE.at(Place(file=path.name), reason=reason))
            continue
        if data in known:
            outcome.findings.append(
                say.ALREADY_HERE.at(Place(file=path.name), name=path.name, day=known[data])
            )
            continue
        target = next(
            each
            for each in numbered(year.inbox / day.isoformat() / path.name)
            if not each.exists() and each not in planned
        )
        planned.add(target)
        known[data] = day.isoformat()
        outcome.copies.append(Copy(source=path, path=target))
        outcome.say(f"{path.name} → {target.relative_to(year.root).as_posix()}")
    if not outcome.copies and outcome.findings and all(f.code[0] == "T" for f in outcome.findings):
        raise Stop(*outcome.findings)
    outcome.facts["copied"] = len(outcome.copies)
    outcome.next_act = "sheets-tool status"
    return outcome


def _known(year: YearFolder) -> dict[bytes, str]:
    """Return the bytes of each file received → the day, in words."""
    if not year.inbox.is_dir():
        return {}
    found = {}
    for path in files_below(year.inbox):
        day = day_of(path.relative_to(year.inbox))
        found[path.read_bytes()] = "chưa rõ" if day is None else day.isoformat()
    return found
