"""`score`: scoring sheets of a period or of the year, side by side, weighted and ranked."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction

import pandas as pd

from sheets_tool.books.read import read_books
from sheets_tool.findings.catalogue import awards as say
from sheets_tool.findings.catalogue import folder as say_folder
from sheets_tool.findings.model import Finding
from sheets_tool.findings.stop import Stop
from sheets_tool.forms import scoring as w3
from sheets_tool.forms.frames import ASIDE, BOOK, Reading, records
from sheets_tool.forms.letterhead import letterhead_of, stamp_of_plan
from sheets_tool.forms.output import OutBook, OutSheet
from sheets_tool.forms.planned import Plan
from sheets_tool.forms.views import VIEW, scored_form
from sheets_tool.stages.receiving import Due, Return, receive
from sheets_tool.stages.scoreboard import PeriodScore, competition_ranks, ties, year_score
from sheets_tool.stages.scoring import Criterion, band_of, criteria_of, read_sheet
from sheets_tool.text.spelling import name_key
from sheets_tool.values.numbers import POINT_SCALE
from sheets_tool.year.folder import YearFolder
from sheets_tool.year.inbox import Received, look_into
from sheets_tool.year.outcome import INPUTS, Outcome, Output
from sheets_tool.year.parts import handling_sheet, signatures_of
from sheets_tool.year.planning import read_plan
from sheets_tool.year.returns import books_of

_SCORER_WORDS = {w3.COUNCIL: "Hội đồng", w3.GROUP: "Tổ", None: None}


@dataclass(slots=True)
class Scored:
    """The scores of a year folder.

    Attributes:
        scores: candidate code → period → score.
        periods: the plan's periods, in order → weight.
        findings: what there is to say.
    """

    plan: Plan
    reading: Reading
    scores: dict[str, dict[str, PeriodScore]] = field(default_factory=dict)
    periods: dict[str, int] = field(default_factory=dict)
    senders: dict[int, str] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)


def read_scores(year: YearFolder, *, only: str | None = None) -> Scored:
    """Return the scores of all periods, or of one, computed from the inputs alone.

    Raises:
        Stop: the plan has no criteria or no such period.
    """
    plan, findings = read_plan(year)
    if plan.frames["criteria"].empty:
        raise Stop(say_folder.PLAN_INCOMPLETE.at(what="tiêu chí chấm điểm", sheet="Tiêu chí"))
    periods = {row["period"]: row["weight"] or 1 for row in records(plan.frames["periods"])}
    if only is not None and only not in periods:
        known = ", ".join(periods) or "chưa có đợt nào"
        what, how = f"đợt “{only}”", f"Các đợt trong kế hoạch: {known}."
        raise Stop(say_folder.MISSING_INPUT.at(what=what, how=how))
    chosen = {p: w for p, w in periods.items() if only in {None, p}}
    received = look_into(year.inbox) if year.inbox.is_dir() else Received()
    reading = read_books(received.files, books=books_of(plan))
    scored = Scored(plan, reading, periods=chosen, findings=findings)
    for period in chosen:
        _add_period(scored, received.days, period)
    return scored


def _add_period(scored: Scored, days: list[date | None], period: str) -> None:
    plan, reading = scored.plan, scored.reading
    criteria = criteria_of(plan.frames["criteria"])
    ceiling = _ceiling(plan)
    kinds = _kinds(plan)
    for scorer in w3.SHEETS:
        table = reading.table(w3.ID, w3.scoring_book(plan.frames["criteria"])[scorer])
        returns = [
            each
            for number in _of_period(reading, period)
            if (each := _return(scored, days, number, scorer, criteria)) is not None
        ]
        receipt = receive(returns, [Due(sender=g, name=g) for g in plan.groups])
        scored.findings += [f for f in receipt.findings if f.code not in _NOT_ASKED]
        sheet = read_sheet(
            reading,
            table,
            criteria,
            used=receipt.used,
            roster=plan.staff,
            kinds=kinds,
            ceiling=ceiling,
        )
        scored.findings += sheet.findings
        scored.findings += _inside(reading, receipt.used, table.sheets)
        for code, found in sheet.scores.items():
            mine = scored.scores.setdefault(code, {}).setdefault(period, PeriodScore())
            mine.totals[scorer] = found.points
            mine.why_not[scorer] = found.why_not()


_NOT_ASKED = frozenset({"C02", "C04"})
"""A group may send one scorer's sheet and not another's, on no fixed day."""


def _inside(reading: Reading, used: list[int], sheets: Mapping[int, str]) -> list[Finding]:
    """Return the findings of the sheets that count."""
    places = {(reading.sources[book].name, sheets.get(book)) for book in used}
    return [f for f in reading.findings if (f.place.file, f.place.sheet) in places]


def _of_period(reading: Reading, period: str) -> list[int]:
    return [
        number
        for number, source in enumerate(reading.sources)
        if source.book == w3.ID and source.stamp.get("period", period) == period
    ]


def _return(
    scored: Scored,
    days: list[date | None],
    number: int,
    scorer: str,
    criteria: tuple[Criterion, ...],
) -> Return | None:
    """Return a workbook as a return of one scorer, or None where that sheet holds no score."""
    source = scored.reading.sources[number]
    table = scored.reading.tables.get((w3.ID, scorer))
    if table is None:
        return None
    rows = table.frame[(table.frame[BOOK] == number) & ~table.frame[ASIDE]]
    columns = [w3.criterion_code(each.code) for each in criteria]
    if not rows[columns].notna().to_numpy().any():
        return None
    group = _group(scored.plan, source.stamp.get("group", ""), rows)
    scored.senders[number] = group
    return Return(
        book=number, sender=group, content=source.content, name=source.name, day=days[number]
    )


def _group(plan: Plan, stamped: str, rows: pd.DataFrame) -> str:
    known = {name_key(group): group for group in plan.groups}
    if name_key(stamped) in known:
        return known[name_key(stamped)]
    groups = rows["candidate_id"].map(dict(plan.staff.groups)).dropna()
    return str(groups.mode().iloc[0]) if len(groups) else ""


def _kinds(plan: Plan) -> dict[str, str]:
    return {row["staff_id"]: row["staff_kind"] or "" for row in records(plan.frames["staff"])}


def _ceiling(plan: Plan) -> int | None:
    """Return the ceiling of a total that the plan's local rules set, or None."""
    for row in records(plan.frames["local_rules"]):
        if row["value_id"] == "diem.tran":
            return int(Fraction(str(row["value"]).replace(",", ".")) * POINT_SCALE)
    return None


def score_year(year: YearFolder, *, period: str | None = None, day: date | None = None) -> Outcome:
    """Return the scores of a period, or of the year, as `cham-diem[-dot-N].xlsx`."""
    scored = read_scores(year, only=period)
    frame, unranked = _board(scored)
    outcome = Outcome(findings=[*scored.findings, *unranked])
    ranked = int(frame["rank"].notna().sum())
    outcome.say(f"Xếp hạng {ranked}/{len(frame)} người", ranked=ranked, people=len(frame))
    name = "cham-diem" if period is None else f"cham-diem-dot-{period}"
    form = scored_form(tuple(scored.periods))
    sheets = (
        OutSheet(
            form=form, frame=frame, legend=_legend(scored), signatures=signatures_of(scored.plan)
        ),
        handling_sheet(outcome.findings, scored.reading, senders=scored.senders, plan=scored.plan),
    )
    book = OutBook(
        letterhead=letterhead_of(scored.plan, day=day),
        sheets=sheets,
        stamp=stamp_of_plan(scored.plan, form=f"{VIEW}{name}", version=1, day=day),
        inputs=INPUTS["school"],
    )
    outcome.outputs = [Output(path=year.results / f"{name}.xlsx", book=book)]
    outcome.next_act = "sheets-tool evaluate"
    return outcome


def _legend(scored: Scored) -> tuple[str, ...]:
    weights = ", ".join(f"đợt {p} hệ số {w}" for p, w in scored.periods.items())
    return (
        f"Điểm hội đồng được tính; chưa có thì lấy điểm tổ. {weights}.",
        "Ô trống không phải 0 điểm. Điểm bằng nhau thì cùng hạng, hội đồng quyết định.",
    )


def year_means(scored: Scored) -> dict[str, Fraction]:
    """Return the exact weighted mean of each candidate who has a score, in scaled points."""
    found = {code: year_score(mine, scored.periods) for code, mine in scored.scores.items()}
    return {code: each.mean for code, each in found.items() if each.mean is not None}


def _board(scored: Scored) -> tuple[pd.DataFrame, list[Finding]]:
    rows, findings = [], []
    values: dict[str, Fraction] = {}
    for code, name in scored.plan.staff.names.items():
        row, mean, reason = _line(scored, code, name)
        rows.append(row)
        if reason:
            group = scored.plan.staff.groups.get(code, "")
            shown = ", ".join(scored.periods)
            findings.append(say.NOT_SCORED.at(name=name, group=group, period=shown, reason=reason))
        elif mean is not None:
            values[code] = mean
    ranked = competition_ranks(values)
    shared = ties(ranked)
    for row in rows:
        rank = ranked.get(str(row["candidate_id"]))
        row["rank"] = rank
        row["tied"] = f"{shared[rank]} người" if rank in shared else None
    rows.sort(key=lambda row: (row["rank"] is None, row["rank"] or 0))
    for number, row in enumerate(rows, 1):
        row["ordinal"] = str(number)
    return pd.DataFrame(rows).convert_dtypes(), findings


def _line(scored: Scored, code: str, name: str) -> tuple[dict[str, object], Fraction | None, str]:
    """Return a candidate's row, the exact mean that ranks, and why there is no rank."""
    mine = scored.scores.get(code, {})
    total = year_score(mine, scored.periods)
    points = None if total.mean is None else round(total.mean)
    row: dict[str, object] = {
        "candidate_id": code,
        "candidate_name": name,
        "group": scored.plan.staff.groups.get(code),
        "staff_kind": _kinds(scored.plan).get(code),
        "score": points,
        "reason": total.reason or None,
    }
    reason = total.reason
    if len(scored.periods) == 1:
        found = mine.get(next(iter(scored.periods)), PeriodScore())
        row |= _side_by_side(found)
        reason = row["reason"] = found.reason or None  # type: ignore[assignment]
    else:
        row |= {f"period.{p}": s.decided for p, s in mine.items()}
    banded = points is not None and not reason
    row["band"] = band_of(scored.plan.frames["bands"], points) if banded and points else None
    return row, total.mean, reason or ""


def _side_by_side(found: PeriodScore) -> dict[str, object]:
    return {
        "self": found.totals.get(w3.SELF),
        "by_group": found.totals.get(w3.GROUP),
        "council": found.totals.get(w3.COUNCIL),
        "group_over_self": found.difference(w3.SELF, w3.GROUP),
        "council_over_group": found.difference(w3.GROUP, w3.COUNCIL),
        "decided_by": _SCORER_WORDS[found.decided_by],
    }
