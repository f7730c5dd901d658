"""Commendations through the year (W6): decided or proposed, never twice for one achievement."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import combinations
from typing import Any, Final

import pandas as pd
from rapidfuzz import fuzz

from sheets_tool.findings.catalogue import awards as say
from sheets_tool.findings.model import Finding, Place
from sheets_tool.forms.awards import BY_CODE, COLLECTIVE, PERSON
from sheets_tool.forms.codes import CANDIDATE_KINDS, COMMENDATION_KINDS, DECIDERS
from sheets_tool.forms.frames import BOOK, ROW, Reading, Table, records
from sheets_tool.forms.planned import Plan
from sheets_tool.rules.cite import read_citation, speak
from sheets_tool.text.days import show_day
from sheets_tool.text.names import order_key
from sheets_tool.text.spelling import fold

PROPOSED, DECIDED, REFUSED = "DE_NGHI", "QUYET_DINH", "KHONG_DAT"
HERE, BELOW, ABOVE, UNKNOWN = "Đơn vị", "Cấp dưới", "Cấp trên", "Chưa rõ"
_ALIKE: Final = 90
"""From this likeness of two texts a person is asked; equal texts alone decide."""
_OWN_DECIDER = {unit: unit for unit in ("TRUONG", "XA", "HUYEN", "SO", "BO")} | {"PHONG": "HUYEN"}
_WORDS: Final = {
    DECIDED: (
        "da trao", "da khen", "da quyet dinh", "quyet dinh", "cong nhan", "duoc cong nhan",
        "duoc khen", "duyet", "da duyet", "dong y", "dat", "co",
    ),
    REFUSED: (
        "khong", "khong dat", "khong duyet", "khong dong y", "khong cong nhan", "khong khen", "rut",
    ),
    PROPOSED: (
        "de nghi", "da de nghi", "da trinh", "dang trinh", "trinh", "dang xet", "cho", "dang cho",
        "cho xet", "cho quyet dinh", "dang de nghi", "da gui",
    ),
}  # fmt: skip
_STATE_OF: Final = {words: state for state, spoken in _WORDS.items() for words in spoken}
_LAW: Final = speak(read_citation("l2022:d5.k2.c"), "Luật Thi đua, khen thưởng 06/2022/QH15")
_LAW_FROM: Final = date(2024, 1, 1)


@dataclass(slots=True)
class Commended:
    """Commendations judged.

    Attributes:
        frame: the rows that count, with `state`, `where` (who decides) and a filled `period`;
            by period, kind and name, those who teach classes first where asked.
        findings: what there is to say.
    """

    frame: pd.DataFrame
    findings: list[Finding] = field(default_factory=list)


def commendations(plan: Plan, reading: Reading, table: Table, *, teachers_first: bool) -> Commended:
    """Return the commendations with state, decider and period, and what is wrong with them.

    An award that is not for this kind of candidate is not counted.
    """
    judge = _Judge(plan, reading, table)
    rows = records(table.frame)
    kept = [position for position, row in enumerate(rows) if judge.may_receive(row)]
    rows = [rows[position] | judge.added(rows[position]) for position in kept]
    judge.findings += [finding for row in rows for finding in judge.unclear(row)]
    judge.findings += judge.twice(rows)
    frame = table.frame.iloc[kept].reset_index(drop=True)
    for code in ("state", "where", "period"):
        frame[code] = pd.Series([row[code] for row in rows], dtype="string")
    order = sorted(range(len(rows)), key=lambda p: judge.order(rows[p], first=teachers_first))
    return Commended(frame.iloc[order].reset_index(drop=True), judge.findings)


class _Judge:
    """Judges single rows by the plan; collects what there is to say."""

    def __init__(self, plan: Plan, reading: Reading, table: Table) -> None:
        self.findings: list[Finding] = []
        self._reading, self._table = reading, table
        self._own = _OWN_DECIDER.get(plan.text("unit_level") or "TRUONG", "")
        self._unit, self._year = plan.text("unit_code"), plan.text("year")
        spans = records(plan.frames["periods"])
        self._periods = {p["period"]: (p["from"], p["to"]) for p in spans if p["from"] and p["to"]}

    def _at(self, row: Mapping[str, Any], code: str) -> Place:
        return self._reading.place(self._table, book=row[BOOK], row=row[ROW], code=code)

    def may_receive(self, row: Mapping[str, Any]) -> bool:
        """Return whether an award is for this kind of candidate; pupils count as persons."""
        award = BY_CODE.get(row["award"] or "")
        side = COLLECTIVE if row["candidate_kind"] == COLLECTIVE else PERSON
        if award is None or side in award.candidates:
            return True
        self.findings.append(
            say.WRONG_CANDIDATE.at(
                self._at(row, "award"),
                name=row["candidate_name"],
                award=award.name,
                expected=" và ".join(CANDIDATE_KINDS.label(k).lower() for k in award.candidates),
                found=CANDIDATE_KINDS.label(row["candidate_kind"] or PERSON).lower(),
            )
        )
        return False

    def added(self, row: Mapping[str, Any]) -> dict[str, Any]:
        """Return state, decider and period of a row."""
        return {
            "state": state_of(row),
            "where": self._where(row),
            "period": row["period"] or self._period_on(row["on"]),
            "told_period": row["period"],
        }

    def _where(self, row: Mapping[str, Any]) -> str:
        if row["decided_by"] is None:
            return UNKNOWN
        if row["decided_by"] == self._own:
            return HERE
        levels = list(DECIDERS.by_code)
        own = levels.index(self._own) if self._own else len(levels)
        return BELOW if levels.index(row["decided_by"]) < own else ABOVE

    def _period_on(self, day: date | None) -> str | None:
        if day is None:
            return None
        within = (p for p, (start, end) in self._periods.items() if start <= day <= end)
        return next(within, None)

    def unclear(self, row: Mapping[str, Any]) -> Iterator[Finding]:
        """Yield what a row leaves open: its period, who decides, what came of it."""
        name = row["candidate_name"]
        yield from self._about_period(row, name)
        if row["where"] == UNKNOWN:
            yield say.NO_DECIDER.at(self._at(row, "decided_by"), name=name)
        said = row["outcome"]
        if said is not None and not _decision(row) and fold(said) not in _STATE_OF:
            yield say.OUTCOME_UNCLEAR.at(self._at(row, "outcome"), name=name, outcome=said)

    def _about_period(self, row: Mapping[str, Any], name: str) -> Iterator[Finding]:
        told, on = row["told_period"], row["on"]
        if told is None:
            if row["period"] is not None:
                place = self._at(row, "period")
                shown = show_day(on)
                yield say.PERIOD_BY_DAY.at(place, name=name, on=shown, period=row["period"])
            return
        if told not in self._periods:
            known = ", ".join(self._periods) or "chưa có"
            yield say.UNKNOWN_PERIOD.at(
                self._at(row, "period"), name=name, period=told, known=known
            )
            return
        start, end = self._periods[told]
        if on is not None and not start <= on <= end:
            span = f"{show_day(start)} – {show_day(end)}"
            place = self._at(row, "on")
            yield say.OUTSIDE_PERIOD.at(place, name=name, on=show_day(on), period=told, span=span)

    def twice(self, rows: Sequence[Mapping[str, Any]]) -> Iterator[Finding]:
        """Yield the pairs of one candidate that reward, or seem to, one achievement."""
        by_candidate: defaultdict[str, list[Mapping[str, Any]]] = defaultdict(list)
        for row in rows:
            if row["state"] != REFUSED:
                by_candidate[row["who"]].append(row)
        for mine in by_candidate.values():
            for first, second in combinations(mine, 2):
                yield from self._pair(first, second)

    def _pair(self, first: Mapping[str, Any], second: Mapping[str, Any]) -> Iterator[Finding]:
        alike = _likeness(first, second)
        if alike is None:
            return
        shown: dict[str, Any] = {
            "name": second["candidate_name"],
            "first": _spoken(first),
            "second": _spoken(second),
            "law": self._law(second["on"] or first["on"]),
        }
        places = (self._at(second, "achievement"), self._at(first, "achievement"))
        if alike:
            yield say.PERHAPS_TWICE.at(*places, **shown, alike=alike)
        else:
            yield say.REWARDED_TWICE.at(*places, **shown, achievement=second["achievement"])

    def _law(self, day: date | None) -> str:
        rule = "mỗi thành tích chỉ khen một lần, một hình thức"
        in_force = day >= _LAW_FROM if day else int(self._year[-4:]) >= _LAW_FROM.year
        since = "" if in_force else f"thành luật từ {show_day(_LAW_FROM)}, "
        return f"{rule} ({since}{_LAW})"

    def order(self, row: Mapping[str, Any], *, first: bool) -> tuple[Any, ...]:
        """Return the key a list is ordered by; order only, nobody is left out."""
        periods, kinds = list(self._periods), list(COMMENDATION_KINDS.by_code)
        period, kind = row["period"], row["commendation_kind"]
        return (
            periods.index(period) if period in periods else len(periods),
            period or "",
            kinds.index(kind) if kind in kinds else len(kinds),
            first and row["teaches"] is not True,
            order_key(row["candidate_name"] or ""),
            row["who"],
            row["origin"],
        )


def state_of(row: Mapping[str, Any]) -> str:
    """Return whether a commendation is proposed, decided or refused.

    A decision's number or day decides; else known words do; anything else is still a proposal.
    """
    spoken = _STATE_OF.get(fold(row["outcome"])) if row["outcome"] else None
    if spoken == REFUSED:
        return REFUSED
    return DECIDED if _decision(row) else spoken or PROPOSED


def _decision(row: Mapping[str, Any]) -> bool:
    return row["decision_no"] is not None or row["decision_date"] is not None


def _likeness(first: Mapping[str, Any], second: Mapping[str, Any]) -> str | None:
    """Return why two look like one achievement: empty where equal, None where they do not."""
    one, other = (fold(each["achievement"] or "") for each in (first, second))
    if one and one == other:
        return ""
    if one and other and fuzz.ratio(one, other) >= _ALIKE:
        return f"có thành tích gần giống nhau (“{first['achievement']}”, “{second['achievement']}”)"
    same_day = first["on"] is not None and first["on"] == second["on"]
    if same_day and first["commendation_kind"] == second["commendation_kind"]:
        return f"cùng loại, cùng ngày {show_day(first['on'])}"
    return None


def _spoken(row: Mapping[str, Any]) -> str:
    award = BY_CODE[row["award"]].name if row["award"] else "chưa rõ hình thức"
    kind = row["commendation_kind"]
    return f"{award} ({COMMENDATION_KINDS.label(kind).lower()})" if kind else award
