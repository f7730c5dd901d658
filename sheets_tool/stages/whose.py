"""Whose each row is: the candidate by the roster, the group or unit it is summed by.

Pupils and families need no roster. At an upper level the roster is what its units sent.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import pandas as pd

from sheets_tool.findings.catalogue import cross as say_cross
from sheets_tool.findings.catalogue import people as say
from sheets_tool.findings.model import Finding, Place
from sheets_tool.forms import submission as w11
from sheets_tool.forms.awards import COLLECTIVE, PERSON
from sheets_tool.forms.frames import ASIDE, BOOK, ROW, Reading, Table, records
from sheets_tool.forms.identity import Match, Roster, identify
from sheets_tool.forms.origin import origin_of
from sheets_tool.forms.planned import Plan
from sheets_tool.text.nearest import nearest
from sheets_tool.text.spelling import name_key

UNKNOWN = "Chưa rõ"
PUPILS = "Học sinh"
_SIDES = (
    (w11.PERSONS, PERSON, "staff_id", "full_name"),
    (w11.COLLECTIVES, COLLECTIVE, "collective_id", "collective"),
)
_EVENTS = (w11.COMMENDATIONS, w11.EXEMPLARS, w11.PARTICIPATION, w11.CONTESTS)


@dataclass(frozen=True, slots=True)
class Known:
    """Somebody whom a submission names."""

    unit: str
    code: str | None
    name: str
    teaches: bool | None = None


@dataclass(frozen=True, slots=True)
class Whom:
    """Who a row means, and what there is to say; `found` is None where the row is set aside."""

    found: Known | None
    part: str = UNKNOWN
    match: Match = field(default_factory=lambda: Match(None))


def tell(
    plan: Plan, reading: Reading, table: Table, senders: Mapping[int, str], *, teams: bool
) -> tuple[pd.DataFrame, list[Finding]]:
    """Return the rows whose candidate is known, and what there is to say of the others.

    `senders` tells the unit that sent each submission. The frame has more columns: `who` (a key of
    the candidate), `part` (the group, or at an upper level the unit, that it is summed by),
    `teaches`, `origin`; a blank `school_level` is the unit's.
    """
    finder = _Finder(plan, reading, teams=teams)
    rows = records(table.frame)
    whom = [finder.of(row) for row in rows]
    findings = list(_said(reading, table, rows, whom))
    kept = [position for position, each in enumerate(whom) if each.found is not None]
    frame = table.frame.iloc[kept].reset_index(drop=True)
    places = list(reading.places(table, frame, code=table.form.names[0]))
    sure = [(rows[p], whom[p].part, found) for p in kept if (found := whom[p].found) is not None]
    origins = [
        _origin(plan, row, each, place=place, sender=senders.get(row[BOOK]))
        for (row, _, each), place in zip(sure, places, strict=True)
    ]
    return frame.assign(**_columns(sure, finder), origin=_words(origins)), findings


def _origin(
    plan: Plan, row: Mapping[str, Any], known: Known, *, place: Place, sender: str | None
) -> str:
    """Return where a row stands; one from below the sender keeps the origin it came with."""
    if row["origin"] is not None and row["unit_code"] != sender:
        return str(row["origin"])
    unit = known.unit or plan.text("unit_code")
    return origin_of(unit, place)


def _said(
    reading: Reading, table: Table, rows: Sequence[Mapping[str, Any]], whom: Sequence[Whom]
) -> Iterator[Finding]:
    for row, each in zip(rows, whom, strict=True):
        place = reading.place(table, book=row[BOOK], row=row[ROW], code=table.form.names[0])
        yield from each.match.said(place)


def _columns(
    sure: Sequence[tuple[Mapping[str, Any], str, Known]], finder: "_Finder"
) -> dict[str, Any]:
    found = [each for _, _, each in sure]
    levels = [row.get("school_level") or finder.level(each.unit) for row, _, each in sure]
    names = [finder.unit_name(each.unit) or row["unit_name"] for row, _, each in sure]
    words: dict[str, Sequence[str | None]] = {
        "candidate_id": [each.code for each in found],
        "candidate_name": [each.name for each in found],
        "unit_code": [each.unit or None for each in found],
        "unit_name": names,
        "school_level": levels,
        "part": [part for _, part, _ in sure],
        "who": [_who(row["candidate_kind"], each) for row, _, each in sure],
    }
    columns: dict[str, Any] = {code: _words(values) for code, values in words.items()}
    teaches = pd.Series([each.teaches for each in found], dtype="boolean")
    return columns | {"teaches": teaches}


def _words(values: Sequence[str | None]) -> pd.Series:
    return pd.Series(list(values), dtype="string")


def _who(kind: object, known: Known) -> str:
    return f"{known.unit}·{kind}·{known.code or name_key(known.name)}"


class _Finder:
    """Finds who a row means, by the plan's rosters or by what the units sent."""

    def __init__(self, plan: Plan, reading: Reading, *, teams: bool) -> None:
        self._plan, self._teams = plan, teams
        self._unit = plan.text("unit_code")
        self._staff, self._collectives = plan.staff, plan.collectives
        self._units = plan.units_below
        self._sent = _sent(reading) if plan.is_upper else {}
        self._groups = {name_key(group): group for group in plan.groups}
        self._stamps = [source.stamp.get("group", "") for source in reading.sources]
        self._levels = _levels(plan)
        staff = records(plan.frames["staff"])
        self._teaches = {row["staff_id"]: row["teaches"] for row in staff}

    def level(self, unit: str) -> str | None:
        """Return the school level of a unit."""
        return self._levels.get(unit)

    def unit_name(self, unit: str) -> str | None:
        """Return the name of a unit that the plan knows."""
        own = self._plan.text("unit_name")
        return own if unit == self._unit else self._units.names.get(unit)

    def of(self, row: Mapping[str, Any]) -> Whom:
        """Return who a row means."""
        if row["unit_code"] is not None:
            return self._travelled(row)
        return self._at_upper(row) if self._plan.is_upper else self._at_home(row)

    def _travelled(self, row: Mapping[str, Any]) -> Whom:
        unit, name = row["unit_code"], row["candidate_name"] or "?"
        if unit not in self._units.names:
            near = ", ".join(nearest(unit, self._units.names)) or "không có"
            return Whom(
                None, match=Match(None, say_cross.NOT_DUE, {"sender": unit, "nearest": near})
            )
        team = self._unit_as_team(row, name)
        if team is not None:
            return Whom(Known(team, team, name), self._units.shown(team))
        others = self._sent.get((row["candidate_kind"], name_key(name)), [])
        teaches = next((each.teaches for each in others if each.unit == unit), None)
        return Whom(Known(unit, row["candidate_id"], name, teaches), self._units.shown(unit))

    def _unit_as_team(self, row: Mapping[str, Any], name: str) -> str | None:
        """Return the unit that a team is: a school names its rivals, or itself by its own code."""
        if not self._teams or row["candidate_kind"] != COLLECTIVE:
            return None
        return identify(self._units, code=None, name=name).code

    def _at_home(self, row: Mapping[str, Any]) -> Whom:
        kind, code, name = row["candidate_kind"], row["candidate_id"], row["candidate_name"]
        if kind not in {PERSON, COLLECTIVE}:
            return Whom(Known(self._unit, code, name), self._stamps[row[BOOK]] or PUPILS)
        roster = self._staff if kind == PERSON else self._collectives
        match = identify(roster, code=code, name=name)
        if match.code is not None:
            return self._member(match, roster, kind)
        if kind == COLLECTIVE and self._teams and code is None:
            return Whom(Known(self._unit, None, name), self._groups.get(name_key(name), name))
        return Whom(None, match=match)

    def _member(self, match: Match, roster: Roster, kind: str) -> Whom:
        code = str(match.code)
        name = roster.names[code]
        if kind == PERSON:
            known = Known(self._unit, code, name, self._teaches.get(code))
            return Whom(known, roster.groups.get(code) or UNKNOWN, match)
        return Whom(Known(self._unit, code, name), self._groups.get(name_key(name), name), match)

    def _at_upper(self, row: Mapping[str, Any]) -> Whom:
        kind, code, name = row["candidate_kind"], row["candidate_id"], row["candidate_name"]
        roster = self._staff if kind == PERSON else self._collectives
        match = identify(roster, code=code, name=name)
        if match.code is not None:
            whom = self._member(match, roster, kind)
            return replace(whom, part=self._plan.text("unit_name"))
        unit = identify(self._units, code=code, name=name).code if kind == COLLECTIVE else None
        if unit is not None:
            return Whom(Known(unit, unit, self._units.names[unit]), self._units.shown(unit))
        found = self._among_sent(kind, code, name)
        if len(found) == 1:
            return Whom(found[0], self._units.shown(found[0].unit))
        if found:
            codes = ", ".join(f"{each.code or each.name} ({each.unit})" for each in found)
            values = {"name": name, "count": len(found), "codes": codes}
            return Whom(None, match=Match(None, say.NAMESAKES, values))
        return Whom(Known("", code, name), match=Match(None, say.UNIT_UNKNOWN, {"name": name}))

    def _among_sent(self, kind: str, code: str | None, name: str) -> list[Known]:
        named = self._sent.get((kind, name_key(name)), [])
        exact = [each for each in named if each.code is not None and each.code == code]
        return exact or [each for each in named if code is None or each.code is None]


def _levels(plan: Plan) -> dict[str, str | None]:
    below = plan.frames["units_below"]
    levels = {row["unit_code"]: row["school_level"] for row in records(below)}
    return {**levels, plan.text("unit_code"): plan.text("school_level") or None}


def _sent(reading: Reading) -> dict[tuple[str, str], list[Known]]:
    """Return (kind, folded name) → those whom submissions name so, each unit and code once."""
    found: dict[tuple[str, str], dict[tuple[str, str | None], Known]] = {}
    for kind, known in _named(reading):
        mine = found.setdefault((kind, name_key(known.name)), {})
        before = mine.get((known.unit, known.code))
        if before is None or before.teaches is None:
            mine[known.unit, known.code] = known
    return {key: _without_codeless(mine) for key, mine in found.items()}


def _without_codeless(mine: Mapping[tuple[str, str | None], Known]) -> list[Known]:
    """Return the persons of a name; a mention without code is the unit's one person of the name."""
    coded = {unit for unit, code in mine if code is not None}
    kept = [each for (unit, code), each in mine.items() if code is not None or unit not in coded]
    return sorted(kept, key=lambda each: (each.unit, each.code or ""))


def _named(reading: Reading) -> Iterator[tuple[str, Known]]:
    for form, kind, code, name in _SIDES:
        for row in _accepted(reading, form):
            if row["unit_code"] and row[name]:
                yield kind, Known(row["unit_code"], row[code], row[name], row.get("teaches"))
    for form in _EVENTS:
        for row in _accepted(reading, form):
            if row["unit_code"] and row["candidate_name"] and row["candidate_kind"]:
                known = Known(row["unit_code"], row["candidate_id"], row["candidate_name"])
                yield row["candidate_kind"], known


def _accepted(reading: Reading, form: Any) -> list[dict[str, Any]]:
    frame = reading.frame(w11.SUBMISSION.id, form)
    return records(frame[~frame[ASIDE]])
