"""Movements and campaigns (W8): who pledged, joined and gave; every sum can name its rows."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import pandas as pd

from sheets_tool.findings.catalogue import happenings as say
from sheets_tool.findings.model import Finding, Place, Severity
from sheets_tool.forms.frames import BOOK, ROW, Reading, Table, records
from sheets_tool.forms.planned import Plan
from sheets_tool.text.days import show_day
from sheets_tool.text.money import show_money
from sheets_tool.text.names import order_key
from sheets_tool.text.spelling import fold

_SHOWN_NAMES = 5
_SHOWN_ORIGINS = 2
_LEAST_LIKELY = 1_000
"""Nobody gives fewer đồng; a number below it may mean thousands, and is asked about."""

Goods = tuple[str, str]
"""A kind of goods and its unit, as first written."""


@dataclass(slots=True)
class Given:
    """What some rows come to.

    Attributes:
        named, pledged, joined, gave: keys of the candidates.
        amount: đồng.
        asked: cells whose amount could not be read.
        goods: kind and unit → quantity in the scaled units of points.
        origins: where the rows stand.
    """

    named: set[str] = field(default_factory=set)
    pledged: set[str] = field(default_factory=set)
    joined: set[str] = field(default_factory=set)
    gave: set[str] = field(default_factory=set)
    amount: int = 0
    asked: int = 0
    goods: dict[Goods, int] = field(default_factory=dict)
    origins: list[str] = field(default_factory=list)

    def add(self, row: Mapping[str, Any]) -> None:
        """Add a row."""
        who = row["who"]
        self.named.add(who)
        for code in ("pledged", "joined"):
            if row[code]:
                getattr(self, code).add(who)
        if row["amount"] or row["given"]:
            self.gave.add(who)
        self.amount += row["amount"] or 0
        self.asked += row["asked"]
        if row["given"]:
            self.goods[row["given"]] = self.goods.get(row["given"], 0) + row["quantity"]
        self.origins.append(row["origin"])

    @property
    def where_from(self) -> str:
        """Where the rows stand; many are looked up on the sheet of details."""
        shown = sorted(self.origins)
        if len(shown) <= _SHOWN_ORIGINS:
            return "; ".join(shown)
        return f"{len(shown)} dòng, trang Chi tiết (đầu: {shown[0]})"


@dataclass(slots=True)
class Campaigned:
    """Movements summed.

    Attributes:
        rows: the rows that count, by campaign in the plan's order, part and name; each with
            `campaign_name`, `given` (the goods it adds) and `asked`.
        kept: their positions in the table's frame.
        findings: what there is to say.
    """

    rows: list[dict[str, Any]]
    kept: list[int]
    findings: list[Finding] = field(default_factory=list)

    def by(self, *codes: str) -> dict[tuple[Any, ...], Given]:
        """Return what the rows of each combination of values come to, in the rows' order."""
        sums: dict[tuple[Any, ...], Given] = {}
        for row in self.rows:
            sums.setdefault(tuple(row[code] for code in codes), Given()).add(row)
        return sums

    def not_joined(self) -> Iterator[tuple[dict[str, Any], str]]:
        """Yield one row a candidate and campaign pledged, with neither part nor gift, and why."""
        mine: dict[tuple[str, str], list[dict[str, Any]]] = {}
        for row in self.rows:
            mine.setdefault((row["campaign"], row["who"]), []).append(row)
        for rows in mine.values():
            came = any(row["joined"] or row["amount"] or row["given"] for row in rows)
            if came or any(row["asked"] for row in rows) or not any(r["pledged"] for r in rows):
                continue
            refused = any(row["joined"] is False for row in rows)
            yield rows[0], "không tham gia" if refused else "chưa rõ đã tham gia chưa"


def campaigns(plan: Plan, reading: Reading, table: Table) -> Campaigned:
    """Return the rows of the plan's campaigns, ready to be summed, and what is wrong with them.

    Rows of a campaign that the plan does not have are set aside.
    """
    named = {fold(row["campaign"]): row for row in records(plan.frames["campaigns"])}
    rows = records(table.frame)
    known = [named.get(fold(row["campaign"] or "")) for row in rows]
    kept = [position for position, campaign in enumerate(known) if campaign is not None]
    look = _Look(reading, table)
    spelt: dict[tuple[str, str], Goods] = {}
    for position in kept:
        campaign = known[position] or {}
        rows[position] |= {
            "campaign": campaign["campaign"],
            "campaign_name": campaign["campaign_name"],
            "asked": look.asked(rows[position]),
            "given": _goods(rows[position], spelt),
        }
    strangers = [row for row, campaign in zip(rows, known, strict=True) if campaign is None]
    findings = [*look.unknown(strangers, plan)]
    findings += [f for p in kept for f in look.said(rows[p], known[p] or {})]
    order = {row["campaign"]: position for position, row in enumerate(named.values())}
    kept.sort(key=_order(rows, order, plan))
    result = Campaigned([rows[position] for position in kept], kept, findings)
    result.findings += [*_amounts_asked(result), *_pledges(result)]
    return result


def _order(
    rows: Sequence[Mapping[str, Any]], campaigns_: Mapping[str, int], plan: Plan
) -> Callable[[int], tuple[Any, ...]]:
    units = map(plan.units_below.shown, plan.units_below.names)
    parts = {part: n for n, part in enumerate((*plan.groups, *units))}

    def key(position: int) -> tuple[Any, ...]:
        row = rows[position]
        part = row["part"]
        place = (parts.get(part, len(parts)), part)
        name = order_key(row["candidate_name"] or "")
        return (campaigns_[row["campaign"]], place, name, row["who"], row["origin"])

    return key


def _goods(row: Mapping[str, Any], spelt: dict[tuple[str, str], Goods]) -> Goods | None:
    """Return the goods a row adds, spelt as first met; None where goods or quantity lack."""
    if row["goods"] is None or row["quantity"] is None:
        return None
    unit = row["goods_unit"] or ""
    key = (fold(row["goods"]), fold(unit))
    return spelt.setdefault(key, (row["goods"], unit))


@dataclass(slots=True)
class _Look:
    """Looks at single rows."""

    reading: Reading
    table: Table
    _flawed: set[Place] = field(init=False)

    def __post_init__(self) -> None:
        errors = (f for f in self.reading.findings if f.severity is Severity.ERROR)
        self._flawed = {finding.place for finding in errors}

    def _at(self, row: Mapping[str, Any], code: str) -> Place:
        return self.reading.place(self.table, book=row[BOOK], row=row[ROW], code=code)

    def asked(self, row: Mapping[str, Any]) -> int:
        """Return 1 where the amount of a row stands there and could not be read."""
        return int(row["amount"] is None and self._at(row, "amount") in self._flawed)

    def unknown(self, rows: Iterable[Mapping[str, Any]], plan: Plan) -> Iterator[Finding]:
        """Yield one finding a file and code of a campaign that the plan does not have."""
        first: dict[tuple[int, str], list[Mapping[str, Any]]] = {}
        for row in rows:
            first.setdefault((row[BOOK], row["campaign"] or ""), []).append(row)
        for (_, code), same in first.items():
            near = plan.campaigns_like(code)
            place = self._at(same[0], "campaign")
            yield say.UNKNOWN_CAMPAIGN.at(place, code=code, count=len(same), nearest=near)

    def said(self, row: Mapping[str, Any], campaign: Mapping[str, Any]) -> Iterator[Finding]:
        """Yield what is odd in a row: half-told goods, a tiny amount, a day out of time."""
        name = row["candidate_name"]
        what = self._half(row)
        if what:
            yield say.GOODS_INCOMPLETE.at(self._at(row, "goods"), name=name, what=what)
        if 0 < (row["amount"] or 0) < _LEAST_LIKELY:
            yield say.SMALL_AMOUNT.at(self._at(row, "amount"), name=name, amount=row["amount"])
        on, start, end = row["on"], campaign["from"], campaign["to"]
        if on is not None and ((start and on < start) or (end and on > end)):
            yield say.OUT_OF_TIME.at(
                self._at(row, "on"),
                name=name,
                on=show_day(on),
                campaign=campaign["campaign_name"],
                span=f"{_day(start)} – {_day(end)}",
            )

    def _half(self, row: Mapping[str, Any]) -> str:
        if row["goods"] is not None and row["quantity"] is None:
            return f"ghi hiện vật “{row['goods']}” mà không rõ số lượng"
        unnamed = row["goods"] is None and row["quantity"] is not None
        return "ghi số lượng mà không ghi hiện vật" if unnamed else ""


def _day(day: date | None) -> str:
    return "…" if day is None else show_day(day)


def _amounts_asked(result: Campaigned) -> Iterator[Finding]:
    for (name,), given in result.by("campaign_name").items():
        if given.asked:
            total = show_money(given.amount)
            yield say.AMOUNTS_ASKED.at(campaign=name, count=given.asked, total=total)


def _pledges(result: Campaigned) -> Iterator[Finding]:
    names: dict[str, list[str]] = {}
    for row, _ in result.not_joined():
        names.setdefault(row["campaign_name"], []).append(row["candidate_name"])
    for campaign, mine in names.items():
        more = ", …" if len(mine) > _SHOWN_NAMES else ""
        shown = ", ".join(mine[:_SHOWN_NAMES]) + more
        yield say.PLEDGED_NOT_JOINED.at(campaign=campaign, count=len(mine), names=shown)


def money_read(reading: Reading, table: Table, sources: Iterable[int]) -> int:
    """Return all the money that stands in sources, whether its rows count or not."""
    total = 0
    used = set(sources)
    for each in reading.tables.values():
        if each.form.id == table.form.id:
            mine = each.frame[each.frame[BOOK].isin(list(used))]
            total += int(pd.Series(mine["amount"]).dropna().astype("Int64").sum())
    return total
