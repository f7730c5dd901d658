"""`score`: scores of a period or of the year, side by side, weighted and ranked."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction

import pandas as pd

from sheets_tool.books.read import read_books
from sheets_tool.findings.catalogue import awards as say
from sheets_tool.findings.catalogue import folder as say_folder
from sheets_tool.findings.model import Finding
from sheets_tool.findings.stop import Stop
from sheets_tool.forms import scoring as w3
from sheets_tool.forms.block_views import FLAG
from sheets_tool.forms.frames import records
from sheets_tool.forms.letterhead import letterhead_of, stamp_of_plan
from sheets_tool.forms.model import Column, Form
from sheets_tool.forms.output import OutBook, OutSheet
from sheets_tool.forms.planned import Plan
from sheets_tool.forms.views import VIEW, scored_form
from sheets_tool.stages.scoring.bands import band_of
from sheets_tool.stages.scoring.board import PeriodScore, competition_ranks, ties, year_score
from sheets_tool.year.block_board import SCORERS, block_legend, flagged, measured_sheets, unpaid
from sheets_tool.year.folder import YearFolder
from sheets_tool.year.inbox import Received, look_into
from sheets_tool.year.local_values import BLOCK_FLAGS, Chosen, chosen
from sheets_tool.year.outcome import Outcome, Output
from sheets_tool.year.parts import handling_sheet, inputs_of, signatures_of
from sheets_tool.year.planning import read_plan
from sheets_tool.year.returns import books_of
from sheets_tool.year.scoring import Scored, read_scores

_SCORER_WORDS = {w3.COUNCIL: "Hội đồng", w3.GROUP: "Tổ", None: None}
_BLOCKS_NEXT = "Hội đồng xem hạng từng khối, chọn đơn vị được đề nghị cờ; rồi: sheets-tool vote"
_HOW = "Lấy mẫu: sheets-tool template scoring --period ĐỢT; bài về thì bỏ vào nhan/."


def score_year(year: YearFolder, *, period: str | None = None, day: date | None = None) -> Outcome:
    """Return the scores of a period, or of the year, as `cham-diem[-dot-N].xlsx`.

    Raises:
        Stop: the plan cannot be used, has no criteria or no such period, or nobody was scored.
    """
    plan, findings = read_plan(year)
    received = look_into(year.inbox) if year.inbox.is_dir() else Received()
    reading = read_books(received.files, books=books_of(plan))
    scored = read_scores(plan, received, reading, only=period)
    if not scored.scores:
        what = "bảng chấm điểm" if period is None else f"bảng chấm điểm đợt {period}"
        raise Stop(*findings, *scored.findings, say_folder.MISSING_INPUT.at(what=what, how=_HOW))
    pools = [pool for pool in _pools(plan) if pool.is_due or pool.has_scores(scored)]
    flags, unread = chosen(plan, BLOCK_FLAGS)
    whole_year = period is None
    boards = [_board(scored, pool, flags, whole_year=whole_year) for pool in pools]
    told = [*findings, *scored.findings, *unread, *_empty_periods(scored), *unpaid(scored)]
    outcome = Outcome(findings=told + [f for board in boards for f in board.findings])
    for board in boards:
        outcome.say(board.said())
    outcome.facts |= {
        "ranked": sum(board.ranked for board in boards),
        "people": sum(len(board.frame) for board in boards),
    }
    name = "cham-diem" if period is None else f"cham-diem-dot-{period}"
    book = _book(scored, boards, outcome.findings, name=name, day=day)
    outcome.outputs = [Output(path=year.results / f"{name}.xlsx", book=book)]
    outcome.next_act = "sheets-tool evaluate" if plan.staff.names else _BLOCKS_NEXT
    return outcome


@dataclass(frozen=True, slots=True)
class _Pool:
    """Candidates who are ranked among each other.

    Attributes:
        label: what they are called, also on the sheet.
        noun: what one of them is.
        codes: who they are.
        is_due: whether they are listed also where nobody scored them.
        is_unit: whether they are units below.
        is_block: whether these are of one block, who compete for its flag.
    """

    label: str
    noun: str
    codes: tuple[str, ...]
    is_due: bool = False
    is_unit: bool = False
    is_block: bool = False

    def has_scores(self, scored: Scored) -> bool:
        """Whether any of them was scored."""
        return any(code in scored.scores for code in self.codes)


def _pools(plan: Plan) -> Iterator[_Pool]:
    """Yield the staff, the collectives, and the units below by block."""
    yield _Pool("Cá nhân", "người", tuple(plan.staff.names), is_due=bool(plan.staff.names))
    yield _Pool("Tập thể", "tập thể", tuple(plan.collectives.names))
    below = plan.frames["units_below"].dropna(subset=["unit_code", "unit_name"])
    for block in dict.fromkeys(below["block"].fillna("").tolist()):
        codes = below.loc[below["block"].fillna("") == block, "unit_code"]
        label, units = block or w3.NO_BLOCK, tuple(codes.tolist())
        yield _Pool(label, "đơn vị", units, is_unit=True, is_block=bool(block))


@dataclass(frozen=True, slots=True)
class _Board:
    pool: _Pool
    frame: pd.DataFrame
    findings: list[Finding]
    legend: tuple[str, ...] = ()

    @property
    def ranked(self) -> int:
        """How many have a rank."""
        return int(self.frame["rank"].notna().sum())

    def said(self) -> str:
        """Return how many of them were ranked, in words."""
        return f"{self.pool.label}: xếp hạng {self.ranked}/{len(self.frame)}"


def _empty_periods(scored: Scored) -> Iterator[Finding]:
    for period in scored.periods:
        if period not in scored.scored_periods:
            yield say.PERIOD_WITHOUT_SCORES.at(period=period)


def _board(scored: Scored, pool: _Pool, flags: Chosen[int] | None, *, whole_year: bool) -> _Board:
    rows: list[dict[str, object]] = []
    values: dict[str, Fraction] = {}
    unranked: dict[tuple[str, str], list[str]] = {}
    staff = {row["staff_id"]: row for row in records(scored.plan.frames["staff"])}
    for code in pool.codes:
        row, mean = _line(scored, code)
        member = staff.get(code, {})
        row |= {key: member.get(key) for key in ("group", "staff_kind")}
        row["barred"] = pool.is_unit and scored.is_barred(code)
        rows.append(row)
        if row["reason"]:
            group = str(row["group"] or pool.label)
            name = scored.plan.staff.shown(code) if code in staff else str(row["candidate_name"])
            unranked.setdefault((group, str(row["reason"])), []).append(name)
        elif mean is not None:
            values[code] = mean
    _rank(rows, values, noun=pool.noun)
    findings = [
        say.NOT_SCORED.at(group=group, names=", ".join(names), reason=reason)
        for (group, reason), names in unranked.items()
    ]
    legend = (
        *_legend(scored, is_unit=pool.is_unit),
        *(block_legend(scored) if pool.is_unit else ()),
    )
    if pool.is_block and whole_year:
        rows, tied, words = flagged(rows, flags, block=pool.label)
        findings += tied
        legend = (*legend, words)
    return _Board(pool, pd.DataFrame(rows).convert_dtypes(), findings, legend)


def _rank(rows: list[dict[str, object]], values: dict[str, Fraction], *, noun: str) -> None:
    """Give the rows their ranks, and their order: equals stand as the plan has them."""
    ranked = competition_ranks(values)
    shared = ties(ranked)
    for row in rows:
        rank = ranked.get(str(row["candidate_id"]))
        row["rank"] = rank
        row["tied"] = f"{shared[rank]} {noun}" if rank in shared else None
    rows.sort(key=_order)
    for number, row in enumerate(rows, 1):
        row["ordinal"] = str(number)


def _order(row: Mapping[str, object]) -> tuple[bool, int, bool, int]:
    """Return where a row stands: by rank, then units barred by points, then as in the plan."""
    rank, score = row["rank"], row["score"]
    is_barred = bool(row.get("barred")) and isinstance(score, int)
    points = score if is_barred and isinstance(score, int) else 0
    return rank is None, rank if isinstance(rank, int) else 0, not is_barred, -points


def _line(scored: Scored, code: str) -> tuple[dict[str, object], Fraction | None]:
    """Return a candidate's row and the exact mean that ranks; `reason` says why there is none."""
    mine = scored.scores.get(code, {})
    periods = scored.scored_periods
    total = year_score(mine, periods)
    row: dict[str, object] = {
        "candidate_id": code,
        "candidate_name": scored.candidates.roster.names[code],
        "score": None if total.mean is None else round(total.mean),
        "reason": total.reason or None,
    }
    if len(scored.periods) == 1:
        found = mine.get(next(iter(scored.periods)), PeriodScore())
        words = SCORERS if code in scored.candidates.units else _SCORER_WORDS
        row |= _side_by_side(found, words) | {"reason": found.reason or None}
    else:
        row |= {f"period.{period}": _shown(found.decided) for period, found in mine.items()}
    ranks = total.mean is not None and not row["reason"]
    row["band"] = band_of(scored.plan.frames["bands"], total.mean or 0) if ranks else None
    return row, total.mean


def _side_by_side(found: PeriodScore, words: Mapping[str | None, str | None]) -> dict[str, object]:
    return {
        "self": _shown(found.totals.get(w3.SELF)),
        "by_group": _shown(found.totals.get(w3.GROUP)),
        "council": _shown(found.totals.get(w3.COUNCIL)),
        "group_over_self": _shown(found.difference(w3.SELF, w3.GROUP)),
        "council_over_group": _shown(found.difference(w3.GROUP, w3.COUNCIL)),
        "decided_by": words[found.decided_by],
    }


def _shown(points: int | Fraction | None) -> int | None:
    """Return points as sheets carry them; ranks rest on the exact ones."""
    return None if points is None else round(points)


def _book(
    scored: Scored,
    boards: Sequence[_Board],
    findings: Sequence[Finding],
    *,
    name: str,
    day: date | None,
) -> OutBook:
    sheets = [
        OutSheet(
            form=_form(scored, board, number),
            frame=board.frame,
            legend=board.legend,
            signatures=signatures_of(scored.plan),
        )
        for number, board in enumerate(boards)
    ]
    handling = handling_sheet(findings, scored.reading, senders=scored.senders, plan=scored.plan)
    return OutBook(
        letterhead=letterhead_of(scored.plan, day=day),
        sheets=(*sheets, *measured_sheets(scored), handling),
        stamp=stamp_of_plan(scored.plan, form=f"{VIEW}{name}", version=1, day=day),
        inputs=inputs_of(scored.plan),
    )


def _form(scored: Scored, board: _Board, number: int) -> Form:
    form, label = scored_form(tuple(scored.periods)), board.pool.label
    if board.pool.is_due:
        return form
    return replace(
        form,
        id=f"scored_{number}",
        sheet=label,
        title=f"{form.title} – {label.upper()}",
        columns=tuple(_columns(form, board)),
    )


def _columns(form: Form, board: _Board) -> Iterator[Column]:
    """Yield the columns of a list of collectives or of a block, whose head scores for it."""
    headers = _OF_BLOCKS if board.pool.is_unit else {}
    for column in form.columns:
        if not (board.pool.is_unit and column.code in _OF_STAFF):
            yield column.but(header=headers.get(column.code, column.header))
    if "flag" in board.frame:
        yield FLAG


_OF_STAFF = frozenset({"group", "staff_kind"})
_OF_BLOCKS = {
    "by_group": "Khối chấm",
    "group_over_self": "Khối trừ Tự",
    "council_over_group": "Hội đồng trừ Khối",
}


def _legend(scored: Scored, *, is_unit: bool) -> tuple[str, ...]:
    weights = ", ".join(f"đợt {p} hệ số {w}" for p, w in scored.scored_periods.items())
    instead = "điểm khối thẩm định" if is_unit else "điểm tổ"
    return (
        f"Điểm hội đồng được tính; chưa có thì lấy {instead}. Tính: {weights or 'chưa có điểm'}.",
        "Ô trống không phải 0 điểm. Điểm bằng nhau thì cùng hạng, hội đồng quyết định.",
    )
