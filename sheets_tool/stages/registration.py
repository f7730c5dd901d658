"""What groups registered, merged and keyed to the roster."""

from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial

import pandas as pd

from sheets_tool.findings.catalogue import awards as say_award
from sheets_tool.findings.catalogue import cell as say_cell
from sheets_tool.findings.catalogue import people as say
from sheets_tool.findings.model import Entry, Finding, Place, Severity
from sheets_tool.forms import registration as w2
from sheets_tool.forms.awards import BY_CODE, COLLECTIVE, PERSON, is_title
from sheets_tool.forms.codes import CANDIDATE_KINDS
from sheets_tool.forms.frames import ASIDE, BOOK, ROW, Counted, Reading, Table, countable, records
from sheets_tool.forms.identity import Match, Roster, identify_rows
from sheets_tool.forms.model import Form
from sheets_tool.forms.planned import Plan
from sheets_tool.text.spelling import name_key

_ORDER = "_order"
_UNREAD = "_unread"
_NOTHING = "không đăng ký gì"
_COLUMN_OF = {True: "titles", False: "commendations"}
_CONTENT = ("titles", "commendations", "initiative_id", "initiative")


@dataclass(slots=True)
class Registration:
    """Registrations merged.

    Attributes:
        persons: one row a person who is named, `staff_id` and the columns of W2, by roster order.
        collectives: one row a collective, `collective_id` and the columns of W2.
        person_awards: one row a person × award: `staff_id`, `award`, `_book`, `_row`.
        collective_awards: one row a collective × award.
        unclear: codes of candidates who did return something that could not be read or told apart:
            what they registered is not known.
        counted: row arithmetic of the sources used, with what was set aside here.
        findings: what there is to say.
    """

    persons: pd.DataFrame
    collectives: pd.DataFrame
    person_awards: pd.DataFrame
    collective_awards: pd.DataFrame
    unclear: frozenset[str] = frozenset()
    counted: dict[tuple[int, str], Counted] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Side:
    """What persons and collectives differ in, as data."""

    form: Form
    id: str
    name: str
    roster: Roster
    candidate: str
    others: Roster
    other_form: Form


def merge(
    plan: Plan, reading: Reading, *, used: Sequence[int], senders: Mapping[int, str]
) -> Registration:
    """Return the registrations of the sources in use, keyed to the plan's roster.

    `senders` tells the group that each source came from.
    """
    findings: list[Finding] = []
    counted = {key: value for key, value in reading.counted.items() if key[0] in set(used)}
    person_side, other_side = _sides(plan.staff, plan.collectives)
    take = partial(_side, reading, used=used, senders=senders, counted=counted, findings=findings)
    persons, named = take(side=person_side)
    collectives, named_too = take(side=other_side)
    findings += _other_groups(reading, persons, plan.staff, senders=senders)
    findings += _other_positions(plan, reading, persons)
    findings += _nothing_registered(reading, persons)
    # A form of one member says nothing of the others; who sent none is told by what is due.
    whole = {senders[book] for book in used if not reading.sources[book].stamp.get("staff_id")}
    findings += _not_named(named, plan.staff, senders=whole)
    unclear = _unclear(reading, person_side, persons, named)
    unclear |= _unclear(reading, other_side, collectives, named_too)
    result = Registration(
        persons, collectives, pd.DataFrame(), pd.DataFrame(), unclear, counted, findings
    )
    result.person_awards = _awards(reading, person_side, persons, findings=findings)
    result.collective_awards = _awards(reading, other_side, collectives, findings=findings)
    return result


def misplaced(reading: Reading) -> list[Finding]:
    """Return the awards that stand in the wrong column or under the wrong kind of candidate."""
    nobody = Roster({})
    findings: list[Finding] = []
    for side in _sides(nobody, nobody):
        frame = reading.frame(w2.REGISTRATION.id, side.form)
        _awards(reading, side, frame[~frame[ASIDE]], findings=findings)
    return findings


def _sides(staff: Roster, collectives: Roster) -> tuple[_Side, _Side]:
    persons, others = w2.PERSONS, w2.COLLECTIVES
    return (
        _Side(persons, "staff_id", "full_name", staff, PERSON, collectives, others),
        _Side(others, "collective_id", "collective", collectives, COLLECTIVE, staff, persons),
    )


def _side(
    reading: Reading,
    *,
    side: _Side,
    used: Sequence[int],
    senders: Mapping[int, str],
    counted: dict[tuple[int, str], Counted],
    findings: list[Finding],
) -> tuple[pd.DataFrame, set[str]]:
    """Return each candidate's row, and the codes of all whom a row may mean."""
    table = reading.table(w2.REGISTRATION.id, side.form)
    frame = countable(table, books=used, id=side.id, name=side.name).copy()
    found = identify_rows(side.roster, frame, code=side.id, name=side.name)
    matches = [_of_its_kind(side, match) for match in found]
    findings += _said(reading, table, frame, matches, code=side.id)
    named = _named(side, matches, frame[side.name].tolist())
    frame[side.id] = pd.array([match.code for match in matches], dtype="string")
    known = frame[frame[side.id].notna()]
    merged, doubled = _once(reading, table, known, side=side, senders=senders)
    findings += doubled
    _recount(counted, table, frame, merged)
    order = {code: position for position, code in enumerate(side.roster.names)}
    merged = merged.assign(**{_ORDER: merged[side.id].map(order)})
    merged[side.name] = merged[side.id].map(dict(side.roster.names)).astype("string")
    return merged.sort_values(_ORDER).drop(columns=_ORDER).reset_index(drop=True), named


def _of_its_kind(side: _Side, match: Match) -> Match:
    """Return a match, where a stranger is known among the other kind of candidates as that."""
    name = str(match.values.get("name", ""))
    if match.entry is not say.NOT_ON_ROSTER or name_key(name) not in side.others.codes_by_name:
        return match
    kind, other = (PERSON, COLLECTIVE) if side.candidate == COLLECTIVE else (COLLECTIVE, PERSON)
    words = {
        "kind": CANDIDATE_KINDS.label(kind).lower(),
        "written": CANDIDATE_KINDS.label(other).lower(),
        "right": side.other_form.sheet,
    }
    return Match(None, say.OTHER_KIND, {"name": name, **words})


def _named(side: _Side, matches: Sequence[Match], names: Sequence[object]) -> set[str]:
    """Return who is meant by a row, counted or set aside, and who may be: namesakes."""
    found = {match.code for match in matches if match.code is not None}
    rosters = {say.NAMESAKES: side.roster, say.OTHER_KIND: side.others}
    for match, name in zip(matches, names, strict=True):
        if match.entry in rosters:
            found.update(rosters[match.entry].codes_by_name[name_key(str(name))])
    return found


def _said(
    reading: Reading, table: Table, frame: pd.DataFrame, matches: Iterable[Match], *, code: str
) -> list[Finding]:
    places = reading.places(table, frame, code=code)
    pairs = zip(places, matches, strict=True)
    return [finding for place, match in pairs for finding in match.said(place)]


def _once(
    reading: Reading,
    table: Table,
    frame: pd.DataFrame,
    *,
    side: _Side,
    senders: Mapping[int, str],
) -> tuple[pd.DataFrame, list[Finding]]:
    """Return each candidate once: equal rows said once, rows that contradict set aside."""
    findings: list[Finding] = []
    twice = frame[frame[side.id].duplicated(keep=False)]
    twice = twice.assign(**{_UNREAD: _is_flawed(reading, table, twice)})
    kept = [frame[~frame[side.id].isin(twice[side.id])]]
    for _, rows in twice.groupby(side.id, sort=False):
        places = list(reading.places(table, rows, code=side.id))
        contents = [_content(table.form, row) for row in rows.to_dict("records")]
        name = rows[side.name].iloc[0]
        # A row that only names somebody is no rival of those that say something.
        first, *rest = [n for n, said in enumerate(contents) if said != _NOTHING] or [0]
        other = next((n for n in rest if contents[n] != contents[first]), None)
        if other is None:
            kept.append(rows.iloc[[first]].drop(columns=_UNREAD))
            findings.append(say.SAME_TWICE.at(places[1], places[0], name=name))
        else:
            who = [senders[int(book)] for book in rows[BOOK]]
            both = _of_whom((contents[first], who[first]), (contents[other], who[other]))
            findings.append(say.CONFLICT.at(places[other], places[first], name=name, **both))
    return pd.concat(kept), findings


def _of_whom(first: tuple[str, str], second: tuple[str, str]) -> dict[str, str]:
    """Return what two rows say, with their senders where they are two."""
    is_one = first[1] == second[1]
    both = (said if is_one else f"{said} (bài của {sender})" for said, sender in (first, second))
    return dict(zip(("first", "second"), both, strict=True))


def _content(form: Form, row: Mapping[Hashable, object]) -> str:
    shown = [
        str(form[code].kind.show(row[code]))
        for code in _CONTENT
        if code in form.by_code and isinstance(row[code], str)
    ]
    unread = ["ô chưa đọc được"] if row[_UNREAD] else []
    return "; ".join([*shown, *unread]) or _NOTHING


def _recount(
    counted: dict[tuple[int, str], Counted], table: Table, frame: pd.DataFrame, merged: pd.DataFrame
) -> None:
    """Move between the counts the rows that identity accepted or set aside."""
    was = frame.groupby(BOOK)[ASIDE].agg(lambda aside: int((~aside).sum())).to_dict()
    now = merged.groupby(BOOK).size().to_dict()
    for book, sheet in table.sheets.items():
        if book in was:
            moved = was[book] - int(now.get(book, 0))
            counted[book, sheet] = counted[book, sheet].moved_aside(moved)


def _other_groups(
    reading: Reading, persons: pd.DataFrame, roster: Roster, *, senders: Mapping[int, str]
) -> Iterator[Finding]:
    table = reading.table(w2.REGISTRATION.id, w2.PERSONS)
    places = reading.places(table, persons, code="staff_id")
    for place, code, book in zip(places, persons["staff_id"], persons[BOOK], strict=True):
        expected, sender = roster.groups.get(code, ""), senders[int(book)]
        if expected and name_key(expected) != name_key(sender):
            yield say.OTHER_GROUP.at(
                place, name=roster.names[code], expected=expected, group=sender
            )


def _other_positions(plan: Plan, reading: Reading, persons: pd.DataFrame) -> list[Finding]:
    """Put the plan's position where it has one, and return where a return says another."""
    table = reading.table(w2.REGISTRATION.id, w2.PERSONS)
    rows = records(plan.frames["staff"])
    known = {row["staff_id"]: row["position"] for row in rows if row["position"] is not None}
    typed = [None if value is pd.NA else value for value in persons["position"].tolist()]
    codes = persons["staff_id"].tolist()
    persons["position"] = pd.array(
        [known.get(code, value) for code, value in zip(codes, typed, strict=True)], dtype="string"
    )
    places = reading.places(table, persons, code="position")
    return [
        say.OTHER_POSITION.at(place, name=plan.staff.names[code], expected=known[code], typed=value)
        for place, code, value in zip(places, codes, typed, strict=True)
        if value is not None and name_key(known.get(code, value)) != name_key(value)
    ]


def _nothing_registered(reading: Reading, persons: pd.DataFrame) -> Iterator[Finding]:
    table = reading.table(w2.REGISTRATION.id, w2.PERSONS)
    empty = persons[persons["titles"].isna() & persons["commendations"].isna()]
    # A cell that could not be read is told already; it is not a blank.
    empty = empty[~_is_flawed(reading, table, empty)]
    places = reading.places(table, empty, code="titles")
    refused = {each.place for each in reading.findings if each.entry is say_cell.NO_AWARD}
    for place, name in zip(places, empty["full_name"], strict=True):
        if place in refused:
            continue  # said in words, and told as it was read
        yield say_cell.EXPECTED.at(place, name=name, what="danh hiệu hay hình thức nào")


def _is_flawed(reading: Reading, table: Table, frame: pd.DataFrame) -> "pd.Series[bool]":
    """Return the rows in which an award cell holds what could not be read."""
    errors = {f.place for f in reading.findings if f.severity is Severity.ERROR}
    columns = [list(reading.places(table, frame, code=code)) for code in _COLUMN_OF.values()]
    found = [not errors.isdisjoint(places) for places in zip(*columns, strict=True)]
    return pd.Series(found, index=frame.index, dtype="bool")


def _unclear(reading: Reading, side: _Side, kept: pd.DataFrame, named: set[str]) -> frozenset[str]:
    """Return whom a row was meant for that was set aside, or whose award cell was not read."""
    table = reading.table(w2.REGISTRATION.id, side.form)
    flawed = kept.loc[_is_flawed(reading, table, kept), side.id]
    return frozenset((named - set(kept[side.id])) | set(flawed))


def _not_named(named: set[str], roster: Roster, *, senders: set[str]) -> Iterator[Finding]:
    """Yield the members, of groups that did return something, whom no return names."""
    keys = {name_key(sender) for sender in senders}
    for code, name in roster.names.items():
        group = roster.groups.get(code, "")
        if code not in named and name_key(group) in keys:
            yield say.NO_RETURN_FOR.at(Place(), name=name, code=code, group=group)


def _awards(
    reading: Reading, side: _Side, frame: pd.DataFrame, *, findings: list[Finding]
) -> pd.DataFrame:
    """Return one row a candidate × award; awards in the wrong column are told and counted."""
    table = reading.table(w2.REGISTRATION.id, side.form)
    rows: list[tuple[str, str, int, int]] = []
    for column in ("titles", "commendations"):
        chosen = frame[frame[column].notna()]
        places = reading.places(table, chosen, code=column)
        lines = zip(places, chosen.to_dict("records"), strict=True)
        for place, row in lines:
            for award in str(row[column]).split(";"):
                problems = _misplaced(side, award, column=column, name=str(row[side.name]))
                findings += [entry.at(place, **values) for entry, values in problems]
                if side.candidate in BY_CODE[award].candidates:
                    rows.append((str(row[side.id]), award, int(row[BOOK]), int(row[ROW])))
    made = pd.DataFrame(rows, columns=[side.id, "award", BOOK, ROW])
    made = made.astype({side.id: "string", "award": "string"})
    return made.drop_duplicates([side.id, "award"]).reset_index(drop=True)


def _misplaced(
    side: _Side, award: str, *, column: str, name: str
) -> list[tuple[Entry, dict[str, str]]]:
    known = BY_CODE[award]
    if side.candidate not in known.candidates:
        values = {
            "name": name,
            "award": known.name,
            "expected": " và ".join(
                CANDIDATE_KINDS.label(kind).lower() for kind in known.candidates
            ),
            "found": CANDIDATE_KINDS.label(side.candidate).lower(),
        }
        return [(say_award.WRONG_CANDIDATE, values)]
    right = _COLUMN_OF[is_title(award)]
    if right == column:
        return []
    values = {
        "name": name,
        "award": known.name,
        "kind": known.kind,
        "header": side.form[column].header,
        "right": side.form[right].header,
    }
    return [(say_award.WRONG_COLUMN, values)]
