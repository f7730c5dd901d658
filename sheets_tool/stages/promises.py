"""What was registered at the start of the year against what came of it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

import pandas as pd

from sheets_tool.findings.catalogue import awards as say
from sheets_tool.findings.model import Finding
from sheets_tool.forms.awards import BY_CODE, ORDER, is_title
from sheets_tool.forms.frames import records
from sheets_tool.text.spelling import name_key


@dataclass(frozen=True, slots=True, kw_only=True)
class Outturn:
    """One award of a candidate at the end of the year.

    Attributes:
        shown: the name as findings say it, told apart from namesakes; the name where blank.
        is_registered: None where no registration came in.
        is_proposed: whether anybody proposed or voted on it.
        is_recognised: None while it is open.
    """

    code: str
    name: str
    group: str
    award: str
    is_registered: bool | None
    is_proposed: bool
    is_recognised: bool | None
    shown: str = ""


def kept_and_broken(outturns: Iterable[Outturn]) -> tuple[pd.DataFrame, list[Finding]]:
    """Return one row a candidate with what was registered and achieved, and where they part."""
    people: dict[str, list[Outturn]] = {}
    for each in outturns:
        people.setdefault(each.code, []).append(each)
    rows: list[dict[str, object]] = []
    findings: list[Finding] = []
    for code, mine in people.items():
        told = list(_partings(mine))
        findings += [finding for _, finding in told]
        rows.append(
            {
                "candidate_id": code,
                "candidate_name": mine[0].name,
                "group": mine[0].group or None,
                "registered": _shown(e.award for e in mine if e.is_registered) or None,
                "achieved": _shown(e.award for e in mine if e.is_recognised) or None,
                "what": "; ".join([*(words for words, _ in told), *_open(mine)]) or "như đăng ký",
            }
        )
    columns = ["candidate_id", "candidate_name", "group", "registered", "achieved", "what"]
    return pd.DataFrame(rows, columns=columns), findings


def _shown(awards: Iterable[str]) -> str:
    return ", ".join(BY_CODE[award].short for award in awards)


def _partings(mine: list[Outturn]) -> Iterator[tuple[str, Finding]]:
    name = mine[0].shown or mine[0].name
    for each in mine:
        award = BY_CODE[each.award]
        if each.is_proposed and each.is_registered is False:
            found = say.PROPOSED_UNREGISTERED.at(name=name, award=award.name)
            yield f"{award.short}: đề nghị mà không đăng ký", found
    yield from _heights(name, mine)
    fallen = [e for e in mine if e.is_registered and e.is_recognised is False]
    for each in fallen:
        award = BY_CODE[each.award]
        found = say.REGISTERED_FALLEN.at(name=name, award=award.name)
        yield f"{award.short}: đăng ký, không đạt", found


def _open(mine: list[Outturn]) -> Iterator[str]:
    """Yield what was registered and is not decided yet."""
    for each in mine:
        if each.is_registered and each.is_recognised is None:
            yield f"{BY_CODE[each.award].short}: đăng ký, chưa kết luận"


def _heights(name: str, mine: list[Outturn]) -> Iterator[tuple[str, Finding]]:
    """Yield where the highest title achieved is not the highest registered."""
    registered = _highest(e.award for e in mine if e.is_registered)
    achieved = _highest(e.award for e in mine if e.is_recognised)
    is_open = any(e.is_recognised is None for e in mine if is_title(e.award))
    if registered is None or achieved is None or is_open or registered == achieved:
        return
    values = {
        "name": name,
        "achieved": BY_CODE[achieved].name,
        "registered": BY_CODE[registered].name,
    }
    if ORDER[achieved] > ORDER[registered]:
        yield "cao hơn đăng ký", say.ABOVE_REGISTERED.at(**values)
    else:
        yield "thấp hơn đăng ký", say.BELOW_REGISTERED.at(**values)


def _highest(awards: Iterable[str]) -> str | None:
    titles = [award for award in awards if is_title(award)]
    return max(titles, key=ORDER.__getitem__) if titles else None


def missing_initiatives(
    registered: pd.DataFrame, submitted: pd.DataFrame, names: Mapping[str, str]
) -> Iterator[Finding]:
    """Yield the initiatives that were registered and have no row among the year's results.

    Told by code, else by title, else by author: `names` are the members by code.
    """
    codes = {row["initiative_id"] for row in records(submitted)}
    titles = {name_key(row["initiative"] or "") for row in records(submitted)}
    authors = {name_key(a) for row in records(submitted) for a in _split(row["authors"])}
    for row in records(registered[registered["initiative"].notna()]):
        author = names.get(row["staff_id"], row["staff_id"])
        by_code = row["initiative_id"] is not None and row["initiative_id"] in codes
        known = {name_key(author), name_key(row["staff_id"])} & authors
        if not by_code and name_key(row["initiative"]) not in titles and not known:
            yield say.INITIATIVE_NOT_SUBMITTED.at(name=author, initiative=row["initiative"])


def _split(authors: object) -> list[str]:
    return [part.strip() for part in str(authors or "").split(";") if part.strip()]
