"""The plan checked against itself: codes, groups, periods, council."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from sheets_tool.findings.catalogue import folder as say
from sheets_tool.findings.catalogue import people
from sheets_tool.findings.model import Finding, Place
from sheets_tool.forms import plan as w1
from sheets_tool.forms.ages import odd_ages
from sheets_tool.forms.frames import Table, records
from sheets_tool.forms.model import Form
from sheets_tool.forms.planned import Plan, group_names
from sheets_tool.text.days import show_day
from sheets_tool.text.nearest import nearest
from sheets_tool.text.spelling import name_key


def check_plan(plan: Plan) -> list[Finding]:
    """Return what is wrong with a plan as a whole; its single cells were read before."""
    return [
        *_missing_sheets(plan),
        *(finding for form, name in _KEYED for finding in _codes_twice(plan, form, name)),
        *_unknown_groups(plan),
        *_groups_otherwise(plan),
        *_groups_once(plan),
        *_ages(plan),
        *_periods(plan),
        *_deadline(plan),
        *_council(plan),
    ]


_RUN = 2
"""So many in a row without a group, under one who has one, are no chance."""
_KEYED: tuple[tuple[Form, str], ...] = (
    (w1.STAFF, "full_name"),
    (w1.COLLECTIVES, "collective"),
    (w1.UNITS_BELOW, "unit_name"),
    (w1.CRITERIA, "description"),
    (w1.PERIODS, "theme"),
    (w1.CAMPAIGNS, "campaign_name"),
)


def _table(plan: Plan, form: Form) -> Table:
    return plan.reading.table(w1.PLAN.id, form)


def _missing_sheets(plan: Plan) -> Iterator[Finding]:
    if plan.is_upper:
        if plan.frames["units_below"].empty:
            yield say.PLAN_INCOMPLETE.at(what="đơn vị trực thuộc", sheet=w1.UNITS_BELOW.sheet)
    elif plan.frames["staff"].empty:
        yield say.PLAN_INCOMPLETE.at(what="danh sách nhân sự", sheet=w1.STAFF.sheet)


def _codes_twice(plan: Plan, form: Form, name: str) -> Iterator[Finding]:
    table, key = _table(plan, form), form.key[0]
    frame = table.frame.dropna(subset=[key])
    for code, rows in frame[frame[key].duplicated(keep=False)].groupby(key, sort=False):
        places = list(plan.reading.places(table, rows, code=key))
        names = rows[name].fillna("?").tolist()
        for place, second in zip(places[1:], names[1:], strict=True):
            yield people.ROSTER_TWICE.at(
                place, places[0], code=code, sheet=form.sheet, first=names[0], second=second
            )


def _unknown_groups(plan: Plan) -> Iterator[Finding]:
    collectives = plan.frames["collectives"]
    if collectives.empty:
        return
    known = {name_key(name) for name in collectives["collective"].dropna().tolist()}
    table = _table(plan, w1.STAFF)
    rows = table.frame.dropna(subset=["group"])
    is_unknown = ~rows["group"].map(name_key).isin(known)
    rows = rows[is_unknown.to_numpy(dtype=bool)]
    places = plan.reading.places(table, rows, code="group")
    near = {
        group: ", ".join(nearest(group, collectives["collective"].dropna())) or "không có"
        for group in rows["group"].unique().tolist()
    }
    for place, group, name in zip(places, rows["group"], rows["full_name"], strict=True):
        yield people.UNKNOWN_GROUP.at(place, group=group, name=name, nearest=near[group])


def _groups_otherwise(plan: Plan) -> Iterator[Finding]:
    """Yield, once a spelling, where a group is written with other dashes or tone places."""
    table, known = _table(plan, w1.STAFF), group_names(plan.reading)
    rows = table.frame.dropna(subset=["group"])
    for group, same in rows.groupby("group", sort=False):
        name = known[name_key(str(group))]
        if name.casefold() != str(group).casefold():
            place = next(plan.reading.places(table, same, code="group"))
            yield people.GROUP_OTHERWISE.at(place, group=group, count=len(same), known=name)


def _groups_once(plan: Plan) -> Iterator[Finding]:
    """Yield where a group stands once and is left blank for those below it."""
    table = _table(plan, w1.STAFF)
    frame = table.frame
    blank, runs = frame["group"].isna(), frame["group"].notna().cumsum()
    for _, rows in frame[blank & (runs > 0)].groupby(runs, sort=False):
        if len(rows) < _RUN:
            continue
        place = next(plan.reading.places(table, rows, code="group"))
        above = frame["group"].ffill()[rows.index[0]]
        name = rows["full_name"].fillna("?").iloc[0]
        yield people.GROUP_ONCE.at(place, name=name, count=len(rows), group=above)


def _ages(plan: Plan) -> Iterator[Finding]:
    year, table = plan.text("year"), _table(plan, w1.STAFF)
    if year:
        yield from odd_ages(plan.reading, table, table.frame, year=year)


def _periods(plan: Plan) -> Iterator[Finding]:
    table = _table(plan, w1.PERIODS)
    rows = table.frame.dropna(subset=["period", "from", "to"]).sort_values("from", kind="stable")
    places = plan.reading.places(table, rows, code="from")
    spans = [
        _Span(row["period"], row["from"], row["to"], place)
        for row, place in zip(records(rows), places, strict=True)
    ]
    for each in spans:
        if each.start > each.end:
            yield say.PERIOD_BACKWARDS.at(
                each.place, period=each.period, start=show_day(each.start), end=show_day(each.end)
            )
    for first, second in combinations(spans, 2):
        days = _shared(first, second)
        if days:
            yield say.PERIODS_OVERLAP.at(
                second.place, first.place, first=first.period, second=second.period, days=days
            )


@dataclass(frozen=True, slots=True)
class _Span:
    period: str
    start: date
    end: date
    place: Place


def _shared(first: _Span, second: _Span) -> str:
    """Return the days that two periods share, in words; empty where there are none."""
    start, end = max(first.start, second.start), min(first.end, second.end)
    if start > end:
        return ""
    return show_day(start) if start == end else f"{show_day(start)} – {show_day(end)}"


def _deadline(plan: Plan) -> Iterator[Finding]:
    text = plan.text("registration_deadline")
    if text.startswith("HN+") and plan.day("conference_date") is None:
        table = _table(plan, w1.UNIT)
        place = plan.reading.place(table, book=0, code="conference_date")
        yield say.NEEDS_CONFERENCE.at(place, deadline=text)


def _council(plan: Plan) -> Iterator[Finding]:
    council = plan.frames["council"]
    voting = council[council["votes"].fillna(value=True)]
    if len(voting) and len(voting) % 2 == 0:
        place = plan.reading.place(_table(plan, w1.COUNCIL), book=0)
        yield say.COUNCIL_EVEN.at(place, count=len(voting))
