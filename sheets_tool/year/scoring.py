"""The scoring sheets of an inbox: whose, of which period, which version counts, what they say."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from fractions import Fraction

import pandas as pd

from sheets_tool.findings.catalogue import awards as say
from sheets_tool.findings.catalogue import cross as say_cross
from sheets_tool.findings.catalogue import folder as say_folder
from sheets_tool.findings.model import Finding
from sheets_tool.findings.stop import Stop
from sheets_tool.forms import scoring as w3
from sheets_tool.forms.frames import ASIDE, BOOK, Reading, Table, records
from sheets_tool.forms.identity import Roster, but_looked_up, identify_rows
from sheets_tool.forms.model import Book
from sheets_tool.forms.planned import Plan
from sheets_tool.stages.receiving import Due, Return, receive
from sheets_tool.stages.scoring.board import PeriodScore, year_score
from sheets_tool.stages.scoring.criterion import criteria_of
from sheets_tool.stages.scoring.sheet import Candidates, read_sheet
from sheets_tool.stages.scoring.target import targets_of
from sheets_tool.text.spelling import name_key
from sheets_tool.year.block_rules import BonusRule, bonus_rule, read_points
from sheets_tool.year.inbox import Received
from sheets_tool.year.local_values import Parameter, chosen
from sheets_tool.year.returns import other_unit, wrong_year


@dataclass(slots=True)
class Scored:
    """The scores of a year.

    Attributes:
        candidates: who may be scored: members, collectives, units below.
        scores: candidate code → period → score.
        periods: the periods asked for, in the plan's order → weight.
        senders: source → who sent it.
        over_plan: what going over a target brings.
        findings: what there is to say, each once.
    """

    plan: Plan
    reading: Reading
    candidates: Candidates
    over_plan: BonusRule
    scores: dict[str, dict[str, PeriodScore]] = field(default_factory=dict)
    periods: dict[str, int] = field(default_factory=dict)
    senders: dict[int, str] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)

    @property
    def scored_periods(self) -> dict[str, int]:
        """The periods in which a group or the council scored somebody, with their weights."""
        with_scores = {
            period
            for mine in self.scores.values()
            for period, found in mine.items()
            if found.decided_by is not None
        }
        return {period: w for period, w in self.periods.items() if period in with_scores}

    def is_barred(self, code: str) -> bool:
        """Whether a criterion takes a candidate out of the ranking in a period."""
        return any(found.is_barred for found in self.scores.get(code, {}).values())

    def tell(self, findings: Iterable[Finding]) -> None:
        """Add findings that were not told yet: three sheets of one file share its own."""
        told = {(each.code, each.place, each.message) for each in self.findings}
        for each in findings:
            if (each.code, each.place, each.message) not in told:
                told.add((each.code, each.place, each.message))
                self.findings.append(each)


def read_scores(
    plan: Plan, received: Received, reading: Reading, *, only: str | None = None
) -> Scored:
    """Return the scores of all periods, or of one, of an inbox that was read.

    Raises:
        Stop: the plan has no criteria or no such period.
    """
    made = w3.plan_scoring_book(plan)
    if made is None:
        raise Stop(say_folder.PLAN_INCOMPLETE.at(what="tiêu chí chấm điểm", sheet="Tiêu chí"))
    periods = _weights(plan)
    if only is not None and only not in periods:
        known = ", ".join(periods) or "chưa có đợt nào"
        what, how = f"đợt “{only}”", f"Các đợt trong kế hoạch: {known}."
        raise Stop(say_folder.MISSING_INPUT.at(what=what, how=how))
    ceiling, findings = chosen(plan, CEILING)
    over_plan = bonus_rule(plan)
    candidates = _candidates(plan, None if ceiling is None else ceiling.value, over_plan)
    asked = {period: weight for period, weight in periods.items() if only in {None, period}}
    findings = [*findings, *over_plan.findings]
    scored = Scored(plan, reading, candidates, over_plan, periods=asked, findings=findings)
    books = _by_period(scored, periods)
    for period in asked:
        _add_period(scored, received, made=made, period=period, books=books.get(period, []))
    return scored


def _weights(plan: Plan) -> dict[str, int]:
    rows = [row for row in records(plan.frames["periods"]) if row["period"] is not None]
    return {row["period"]: 1 if row["weight"] is None else row["weight"] for row in rows}


CEILING = Parameter("diem.tran", read_points, "một số", "100")
"""The parameter by which a plan sets a ceiling of every total."""


def _candidates(plan: Plan, ceiling: int | None, over_plan: BonusRule) -> Candidates:
    units = replace(plan.units_below, groups=plan.blocks)
    rosters = (plan.staff, plan.collectives, units)
    kinds = {code: w3.COLLECTIVE for roster in rosters[1:] for code in roster.names}
    staff = records(plan.frames["staff"])
    kinds |= {row["staff_id"]: row["staff_kind"] or "" for row in staff if row["staff_id"]}
    return Candidates(
        roster=_joined(rosters),
        kinds=kinds,
        criteria=criteria_of(plan.frames["criteria"]),
        ceiling=ceiling,
        targets=targets_of(w3.block_targets(plan)),
        units=frozenset(plan.units_below.names),
        bonus=over_plan.bonus,
    )


def _joined(rosters: Iterable[Roster]) -> Roster:
    """Return several rosters as one; a name that two of them have is a question, as ever."""
    names: dict[str, str] = {}
    groups: dict[str, str] = {}
    by_name: dict[str, tuple[str, ...]] = {}
    by_fold: dict[str, str] = {}
    for each in rosters:
        names |= each.names
        groups |= each.groups
        by_fold |= each.codes_by_fold
        for name, codes in each.codes_by_name.items():
            by_name[name] = tuple(dict.fromkeys((*by_name.get(name, ()), *codes)))
    return Roster(names, groups, by_name, by_fold)


def _by_period(scored: Scored, periods: Mapping[str, int]) -> dict[str, list[int]]:
    """Return period → the scoring workbooks of it; what is of no period, unit or year is told."""
    plan, reading = scored.plan, scored.reading
    found: dict[str, list[int]] = {}
    for number, source in enumerate(reading.sources):
        if source.book != w3.ID:
            continue
        strange = other_unit(plan, source) or wrong_year(
            plan, reading, number, source.stamp.get("year")
        )
        told = source.stamp.get("period", "")
        period = told or (next(iter(periods)) if len(periods) == 1 else "")
        if strange is not None:
            scored.tell([strange])
        elif period in periods:
            found.setdefault(period, []).append(number)
        else:
            known = ", ".join(periods) or "kế hoạch chưa có đợt nào"
            shown = f"ghi “{told}”" if told else "không ghi"
            scored.tell([say.PERIOD_UNTOLD.at(source.place, told=shown, known=known)])
    return found


def _add_period(
    scored: Scored, received: Received, *, made: Book, period: str, books: list[int]
) -> None:
    plan, reading = scored.plan, scored.reading
    silent: dict[int, dict[str, int]] = {}
    due = [Due(sender=each, name=each) for each in _scoring(plan)]
    for scorer in w3.SHEETS:
        table = reading.table(w3.ID, made[scorer])
        returns = [
            each
            for number in books
            if (each := _return(scored, received, number, table)) is not None
        ]
        receipt = receive(returns, due)
        sheet = read_sheet(reading, table, scored.candidates, used=receipt.used)
        scored.tell(f for f in receipt.findings if f.entry not in _NOT_ASKED)
        scored.tell(but_looked_up(_inside(reading, receipt.used, table), sheet.findings))
        scored.tell(sheet.findings)
        for book, count in sheet.silent.items():
            if count:
                silent.setdefault(book, {})[table.sheets[book]] = count
        for code, found in sheet.scores.items():
            mine = scored.scores.setdefault(code, {}).setdefault(period, PeriodScore())
            mine.totals[scorer] = found.points
            mine.why_not[scorer] = found.why_not()
            mine.measured[scorer] = found.measured
            mine.barred[scorer] = bool(found.knocked_out)
    scored.tell(_silent(reading, silent))


def _silent(reading: Reading, silent: Mapping[int, Mapping[str, int]]) -> Iterator[Finding]:
    """Yield one note a workbook on what was left blank and taken as none."""
    for book, counts in silent.items():
        sheets = ", ".join(f"“{sheet}”" for sheet in counts)
        place = reading.sources[book].place
        yield say.SILENT_BLANKS.at(place, count=sum(counts.values()), sheets=sheets)


_NOT_ASKED = frozenset({say_cross.NOT_RECEIVED, say_cross.UNKNOWN_DAY, say_cross.CAME_UNUSABLE})
"""A group may send one scorer's sheet and not another's, on no fixed day."""


def _inside(reading: Reading, used: list[int], table: Table) -> list[Finding]:
    """Return the findings of the sheets that count, and of the files they stand in."""
    places = {(reading.sources[book].name, table.sheets.get(book)) for book in used}
    places |= {(name, "") for name, _ in places}
    return [f for f in reading.findings if (f.place.file, f.place.sheet) in places]


def _return(scored: Scored, received: Received, number: int, table: Table) -> Return | None:
    """Return a workbook as a return of one scorer, or None where that sheet holds no score."""
    source = scored.reading.sources[number]
    rows = table.frame[table.frame[BOOK] == number]
    filled = rows[rows[scored.candidates.entries].notna().any(axis=1)]
    if filled.empty:
        return None
    sender = _sender(scored, source.stamp.get("group", ""), filled[~filled[ASIDE]])
    scored.senders[number] = sender
    return Return(
        book=number,
        sender=sender,
        content=source.content,
        name=source.name,
        day=received.days[number],
    )


def _sender(scored: Scored, stamped: str, rows: pd.DataFrame) -> str:
    """Return the group or block a sheet is of: its stamp, else the one all on it belong to.

    A unit of a block that fills in its own row alone has sent a sheet of its own.
    """
    plan, roster = scored.plan, scored.candidates.roster
    matches = identify_rows(roster, rows, code="candidate_id", name="candidate_name")
    codes = {match.code for match in matches if match.code is not None}
    if len(codes) == 1 and codes <= scored.candidates.units:
        return codes.pop()
    blocks = (block for block in plan.blocks.values() if block)
    known = {name_key(group): group for group in (*plan.groups, *blocks)}
    if name_key(stamped) in known:
        return known[name_key(stamped)]
    groups = {roster.groups.get(code) for code in codes}
    return next(iter(groups)) or _whole(plan) if len(groups) == 1 else _whole(plan)


def _scoring(plan: Plan) -> list[str]:
    """Return who may send scores: groups, blocks, units of a block, the unit as a whole."""
    blocks = (each for each in plan.blocks.values() if each)
    return list(dict.fromkeys((*plan.groups, *blocks, *plan.units_below.names, _whole(plan))))


def _whole(plan: Plan) -> str:
    """Return who stands for the unit as a whole: the council scores everybody on one sheet."""
    return plan.text("unit_name")


def year_means(scored: Scored, *, day: date | None = None) -> dict[str, Fraction]:
    """Return the exact weighted mean of each candidate who can be ranked, in scaled points.

    Who misses a period that others have, or was taken out of the ranking, has none. While a period
    that ended by the day of a decision is not scored by anybody, nobody has a mean that a minimum
    could be held against; without a day the mean is of the periods scored so far.
    """
    periods = scored.scored_periods
    if day is not None and not _ended(scored, day) <= periods.keys():
        return {}
    found = {code: year_score(mine, periods) for code, mine in scored.scores.items()}
    return {
        code: each.mean for code, each in found.items() if each.mean is not None and not each.reason
    }


def _ended(scored: Scored, day: date) -> set[str]:
    """Return the periods that count and are over on a day."""
    ends = {row["period"]: row["to"] for row in records(scored.plan.frames["periods"])}
    return {p for p, weight in scored.periods.items() if weight and ends[p] and ends[p] <= day}
