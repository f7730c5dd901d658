"""Summaries: registered, eligible, proposed, decided, as counts over one list of steps."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Any, Final

import pandas as pd

from sheets_tool.forms import codes
from sheets_tool.forms.awards import BY_CODE, COLLECTIVE, ORDER, PERSON
from sheets_tool.forms.frames import records, tuples
from sheets_tool.forms.output import Chart, CrossTab
from sheets_tool.forms.planned import is_met
from sheets_tool.forms.report_views import STEPS
from sheets_tool.text.names import order_key
from sheets_tool.values.numbers import POINT_SCALE, percent, scaled_points

REGISTERED, ELIGIBLE, PROPOSED, DECIDED, FALLEN = (
    "DANG_KY", "DU_DIEU_KIEN", "DE_NGHI", "QUYET_DINH", "KHONG_DAT",
)  # fmt: skip
WHOLE_YEAR, UNKNOWN = "Cả năm", "Chưa rõ"
BASIC: Final = frozenset({"LDTT", "TTLDTT"})
"""Titles that most are meant to reach; the guard against mass awarding looks above them."""
_MOST_UPRIGHT, _MOST_CHARTED = 8, 40
"""How many heads of rows a chart draws as columns, and as bars; more are read in the table."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One stage that a candidate reached with an award."""

    unit: str
    unit_name: str
    candidate_kind: str
    candidate_id: str
    candidate_name: str
    award: str
    state: str
    part: str = UNKNOWN
    staff_kind: str | None = None
    school_level: str | None = None
    block: str | None = None
    period: str | None = None
    origin: str | None = None

    @property
    def key(self) -> tuple[str, ...]:
        """What may be counted once only; a deed of a period has its own place in the year."""
        deed = (self.period, self.origin) if self.period else ("", "")
        return (self.unit, self.candidate_id, self.award, self.state, *(str(d) for d in deed))


def reached(steps: Iterable[Step]) -> list[Step]:
    """Return the steps, each once, with what was decided counted as proposed too, in order."""
    found: dict[tuple[str, ...], Step] = {}
    for step in steps:
        found.setdefault(step.key, step)
        if step.state == DECIDED:
            proposed = replace(step, state=PROPOSED)
            found.setdefault(proposed.key, proposed)
    return sorted(found.values(), key=_order)


def _order(step: Step) -> tuple[object, ...]:
    return (
        step.unit,
        step.candidate_kind,
        step.part,
        order_key(step.candidate_name),
        step.candidate_id,
        ORDER[step.award],
        step.period or "",
        codes.STATE_ORDER[step.state],
        step.origin or "",
    )


def listed(steps: Sequence[Step]) -> pd.DataFrame:
    """Return the steps as people read them; a blank is told, so that formulas can count it."""
    rows = [
        {
            "ordinal": str(number),
            "unit_shown": step.unit_name or UNKNOWN,
            "level_shown": _label(codes.SCHOOL_LEVELS, step.school_level),
            "block_shown": step.block or UNKNOWN,
            "part": step.part or UNKNOWN,
            "kind_shown": codes.CANDIDATE_KINDS.label(step.candidate_kind),
            "candidate_id": step.candidate_id,
            "candidate_name": step.candidate_name,
            "staff_shown": _staff(step),
            "award_shown": BY_CODE[step.award].name,
            "period_shown": f"Đợt {step.period}" if step.period else WHOLE_YEAR,
            "state_shown": codes.STATES.label(step.state),
            "origin": step.origin,
        }
        for number, step in enumerate(steps, 1)
    ]
    return pd.DataFrame(rows, columns=list(STEPS.by_code))


def _label(of: Any, code: str | None) -> str:
    return UNKNOWN if code is None else str(of.label(code))


def _staff(step: Step) -> str:
    if step.candidate_kind == COLLECTIVE:
        return "Tập thể"
    return _label(codes.STAFF_KINDS, step.staff_kind)


_LEGEND = ("Số liệu là công thức đếm trên trang Danh sách; không gõ đè.",)


def tab(
    frame: pd.DataFrame,
    *,
    sheet: str,
    title: str,
    rows: tuple[str, ...],
    legend: Sequence[str] = (),
    chart: str = "",
) -> CrossTab:
    """Return how many steps of each stage there are, by one or two columns of the list."""
    lines, states = tuples(frame, rows), tuples(frame, ("state_shown",))
    totals = Counter(lines)
    keys = tuple(sorted(totals, key=lambda key: [*map(_rank, rows, key)]))
    across = tuple((label,) for label in _states_in(states))
    return CrossTab(
        sheet=sheet,
        title=title,
        form=STEPS,
        rows=rows,
        row_keys=keys,
        across=("state_shown",),
        column_keys=across,
        counts=Counter(zip(lines, states, strict=True)),
        totals=totals,
        legend=(*legend, *_LEGEND),
        chart=_chart(chart, keys),
        sums_across=False,
    )


def _rank(code: str, value: str) -> tuple[int, str]:
    """Return what orders the heads of rows: awards as the field has them, the unknown last."""
    if code == "award_shown":
        return (_AWARD_RANK[value], "")
    return (1 if value == UNKNOWN else 0, value)


_AWARD_RANK = {BY_CODE[award].name: position for award, position in ORDER.items()}


def _states_in(found: Iterable[tuple[str, ...]]) -> list[str]:
    there = {label for (label,) in found}
    return [item.label for item in codes.STATES.items if item.label in there]


def _chart(title: str, keys: Sequence[tuple[str, ...]]) -> Chart | None:
    if not title or len(keys) > _MOST_CHARTED:
        return None
    return Chart(title=title, kind="bar" if len(keys) > _MOST_UPRIGHT else "column")


def target_rows(
    targets: pd.DataFrame,
    steps: Sequence[Step],
    *,
    people: int | None,
    collectives: int | None,
) -> Iterator[dict[str, object]]:
    """Yield a row a target: how many registered, were proposed, decided, and the result.

    A share of nobody knows how many has no result: that is not zero.
    """
    for row in records(targets):
        counts = Counter(step.state for step in steps if step.award == row["award"])
        is_share = row["target_unit"] == "PHAN_TRAM"
        for_people = PERSON in BY_CODE[row["award"]].candidates
        base = people if for_people else collectives
        result: int | None = counts[DECIDED] * POINT_SCALE
        if is_share:
            result = percent(counts[DECIDED], base)
        yield {
            "award_shown": BY_CODE[row["award"]].name,
            "target": row["target"],
            "unit": codes.TARGET_UNITS.label(row["target_unit"]) if row["target_unit"] else None,
            "registered": counts[REGISTERED],
            "proposed": counts[PROPOSED],
            "decided": counts[DECIDED],
            "base": base,
            "result": result,
            "difference": None if result is None else result - row["target"],
        }


def _counted(state: str) -> str:
    label = codes.STATES.label(state)
    return f'=COUNTIFS({{steps:award_shown}},{{award_shown}},{{steps:state_shown}},"{label}")'


TARGET_FORMULAS: Final[Mapping[str, str]] = {
    "registered": _counted(REGISTERED),
    "proposed": _counted(PROPOSED),
    "decided": _counted(DECIDED),
    "result": '=IF({unit}="%",IF(N({base})=0,"",ROUND({decided}*100/{base},2)),{decided})',
    "difference": '=IF({result}="","",{result}-{target})',
}


_MET = {True: "đạt", False: "chưa đạt", None: "chưa có số liệu"}


def work_rows(targets: pd.DataFrame) -> Iterator[dict[str, object]]:
    """Yield a row an indicator of the work: planned, achieved, and whether it was reached."""
    for row in records(targets):
        planned, achieved, met = row["planned"], row["achieved"], is_met(row)
        yield {
            "indicator": row["indicator"],
            "description": row["description"],
            "planned": planned,
            "achieved": achieved,
            "difference": None if met is None else achieved - planned,
            "direction": codes.DIRECTIONS.label(row["direction"]) if row["direction"] else None,
            "met": _MET[met],
        }


WORK_FORMULAS: Final[Mapping[str, str]] = {
    "difference": '=IF(OR({planned}="",{achieved}=""),"",{achieved}-{planned})'
}


def period_rows(
    scores: Mapping[str, Mapping[str, int | Fraction]],
    groups: Mapping[str, str],
    periods: Sequence[str],
) -> Iterator[dict[str, object]]:
    """Yield a row a period and group: how many were scored, and their mean.

    `scores` gives candidate → period → points as decided; a blank is not a zero and not counted.
    """
    members: defaultdict[str, list[str]] = defaultdict(list)
    for code, group in groups.items():
        members[group or UNKNOWN].append(code)
    for period in periods:
        for group, people in members.items():
            found = [scores[c][period] for c in people if period in scores.get(c, {})]
            mean = Fraction(sum(found)) / (len(found) * POINT_SCALE) if found else None
            yield {
                "label": f"Đợt {period}, {group}",
                "period": period,
                "part": group,
                "people": len(people),
                "scored": len(found),
                "mean": None if mean is None else scaled_points(mean),
            }


def for_shares(steps: Iterable[Step], *, above_basic: bool) -> pd.DataFrame:
    """Return the steps as the guard against mass awarding counts them."""
    rows = [
        {
            "candidate_kind": step.candidate_kind,
            "state": step.state,
            "part": step.part,
            "who": f"{step.unit}·{step.candidate_id}",
        }
        for step in steps
        if not (above_basic and step.award in BASIC)
    ]
    return pd.DataFrame(rows, columns=["candidate_kind", "state", "part", "who"])
