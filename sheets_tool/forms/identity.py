"""Who a person or a collective is, across sheets, files and years.

A code decides where there is one; else the name, folded for tone placement and case, and only where
nobody else on the roster has it. A name that several people have is a question, never a match.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

import pandas as pd

from sheets_tool.findings.catalogue import people as say
from sheets_tool.findings.catalogue.cell import BLANK
from sheets_tool.findings.model import Entry, Finding, Place
from sheets_tool.forms.frames import records
from sheets_tool.text.nearest import nearest
from sheets_tool.text.spelling import fold, name_key

_NEAR = 3
_SEVERAL = 2


@dataclass(frozen=True, slots=True)
class Roster:
    """The people or collectives that a plan knows.

    Attributes:
        names: code → name, in the plan's order.
        groups: code → group, for persons.
        codes_by_name: folded name → codes.
        codes_by_fold: case-blind code → code.
    """

    names: Mapping[str, str]
    groups: Mapping[str, str] = field(default_factory=dict)
    codes_by_name: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    codes_by_fold: Mapping[str, str] = field(default_factory=dict)

    def shown(self, code: str) -> str:
        """Return the name, with code and group where somebody else on the roster has it too."""
        name = self.names.get(code, code)
        if len(self.codes_by_name.get(name_key(name), ())) < _SEVERAL:
            return name
        return f"{name} ({', '.join(part for part in (code, self.groups.get(code)) if part)})"


def roster_of(frame: pd.DataFrame, *, code: str, name: str, group: str = "") -> Roster:
    """Return the roster that a frame of the plan holds; rows without code or name do not count."""
    known = frame.dropna(subset=[code, name])
    names = dict(zip(known[code].tolist(), known[name].tolist(), strict=True))
    groups: dict[str, str] = {}
    if group:
        pairs = zip(known[code].tolist(), known[group].tolist(), strict=True)
        groups = {c: "" if pd.isna(g) else g for c, g in pairs}
    by_name: dict[str, tuple[str, ...]] = {}
    for each, full_name in names.items():
        key = name_key(full_name)
        by_name[key] = (*by_name.get(key, ()), each)
    return Roster(names, groups, by_name, {fold(each): each for each in names})


@dataclass(frozen=True, slots=True)
class Match:
    """Who a row means: a code or None, and what there is to say about it."""

    code: str | None
    entry: Entry | None = None
    values: Mapping[str, object] = field(default_factory=dict)

    def said(self, place: Place) -> list[Finding]:
        """Return the finding at a place, if there is anything to say."""
        return [] if self.entry is None else [self.entry.at(place, **self.values)]


def identify(roster: Roster, *, code: str | None, name: str | None) -> Match:
    """Return who a code and a name mean on a roster."""
    if code is not None:
        found = code if code in roster.names else roster.codes_by_fold.get(fold(code))
        return _by_code(roster, found, typed=code, name=name)
    if name is None:
        return Match(None)
    return _by_name(roster, name)


def identify_rows(roster: Roster, frame: pd.DataFrame, *, code: str, name: str) -> list[Match]:
    """Return who the code and the name of each row mean, by the names of these two columns."""
    return [
        identify(roster, code=row[code], name=row[name]) for row in records(frame[[code, name]])
    ]


def but_looked_up(read: Iterable[Finding], told: Iterable[Finding]) -> list[Finding]:
    """Return findings without the blank codes of rows of which the name was looked up and told."""
    places = {finding.place for finding in told}
    return [each for each in read if each.entry is not BLANK or each.place not in places]


def _by_code(roster: Roster, found: str | None, *, typed: str, name: str | None) -> Match:
    if found is None:
        values = {"name": name or "?", "code": typed, "nearest": _near(roster, name)}
        return Match(None, say.NOT_ON_ROSTER, values)
    expected = roster.names[found]
    if name is None or name_key(expected) == name_key(name):
        return Match(found)
    return Match(found, say.NAME_DIFFERS, {"code": found, "expected": expected, "name": name})


def _by_name(roster: Roster, name: str) -> Match:
    codes = roster.codes_by_name.get(name_key(name), ())
    if len(codes) == 1:
        return Match(codes[0], say.NAME_ONLY, {"name": name, "code": codes[0]})
    if codes:
        return Match(
            None, say.NAMESAKES, {"name": name, "count": len(codes), "codes": ", ".join(codes)}
        )
    values = {"name": name, "code": "không ghi mã", "nearest": _near(roster, name)}
    return Match(None, say.NOT_ON_ROSTER, values)


def _near(roster: Roster, name: str | None) -> str:
    if name is None:
        return "không có"
    codes: dict[str, list[str]] = {}
    for code, full_name in roster.names.items():
        codes.setdefault(full_name, []).append(code)
    found = nearest(name, codes, limit=_NEAR)
    return ", ".join(f"{each} ({', '.join(codes[each])})" for each in found) or "không có"
