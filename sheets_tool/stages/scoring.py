"""Scores by the plan's criteria: exact, a blank never a zero, every deduction explained."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import pandas as pd

from sheets_tool.findings.catalogue import awards as say
from sheets_tool.findings.catalogue import people
from sheets_tool.findings.model import Finding, Place
from sheets_tool.forms.frames import BOOK, Reading, Table, records
from sheets_tool.forms.identity import Roster, identify
from sheets_tool.forms.scoring import criterion_code
from sheets_tool.text.numbers import show_number
from sheets_tool.values.numbers import shown_points

MAIN, BONUS, DEDUCTION, KNOCK_OUT = "CHINH", "CONG", "TRU", "LOAI_TRU"
POINTS, COUNTED, ANSWERED = "DIEM", "SO_LAN", "CO_KHONG"


@dataclass(frozen=True, slots=True, kw_only=True)
class Criterion:
    """One criterion of the plan; points in units of 1/1,000,000, None where not set."""

    code: str
    step: int | None
    kind: str
    input: str
    max_points: int | None
    points_each: int | None
    cap: int | None
    converts_to: str | None
    ratio: int | None
    min_points: int | None
    applies_to: frozenset[str]

    def applies(self, staff_kind: str) -> bool:
        """Return whether a kind of staff, or TAP_THE, is scored by it; by default all staff are."""
        return staff_kind in self.applies_to if self.applies_to else staff_kind != "TAP_THE"


def criteria_of(frame: pd.DataFrame) -> tuple[Criterion, ...]:
    """Return the criteria of a plan's sheet `Tiêu chí`, in its order."""
    return tuple(_criterion(row) for row in records(frame))


def _criterion(row: Mapping[str, Any]) -> Criterion:
    applies = row["applies_to"]
    return Criterion(
        code=row["criterion"],
        step=row["step"],
        kind=row["kind"],
        input=row["input"],
        max_points=row["max_points"],
        points_each=row["points_each"],
        cap=row["cap"],
        converts_to=row["converts_to"],
        ratio=row["ratio"],
        min_points=row["min_points"],
        applies_to=frozenset() if applies is None else frozenset(applies.split(";")),
    )


@dataclass(slots=True)
class Score:
    """What one scorer gave one candidate.

    Attributes:
        points: in units of 1/1,000,000; None where it cannot be told.
        blank: codes of main criteria left blank.
        silent: codes of bonus, deduction and knock-out criteria left blank, taken as none.
        knocked_out: codes of criteria that take the candidate out of the ranking.
        below: codes of criteria under their minimum.
        parts: criterion → points it gave or took.
    """

    points: int | None
    blank: list[str] = field(default_factory=list)
    silent: list[str] = field(default_factory=list)
    knocked_out: list[str] = field(default_factory=list)
    below: list[str] = field(default_factory=list)
    parts: dict[str, int] = field(default_factory=dict)

    @property
    def is_empty(self) -> bool:
        """Whether nothing at all was entered."""
        return self.points is None and not self.parts

    @property
    def ranks(self) -> bool:
        """Whether the candidate may be ranked."""
        return self.points is not None and not self.knocked_out and not self.below

    def why_not(self) -> str:
        """Return in words why there is no rank; empty where there is one."""
        reasons = [
            (self.blank, "chưa chấm tiêu chí"),
            (self.knocked_out, "loại trừ theo tiêu chí"),
            (self.below, "dưới mức tối thiểu ở tiêu chí"),
        ]
        return "; ".join(f"{words} {', '.join(codes)}" for codes, words in reasons if codes)


def score(
    criteria: Sequence[Criterion],
    entered: Mapping[str, object],
    *,
    staff_kind: str,
    ceiling: int | None = None,
) -> Score:
    """Return the score of what one scorer entered for one candidate.

    `entered` maps criterion codes to points (scaled), counts or answers; a missing key is a blank.
    The total is main + bonus - deduction, never under 0 and never over `ceiling` where one is set.
    """
    mine = [each for each in criteria if each.applies(staff_kind)]
    counts = _converted(mine, entered)
    result = Score(points=None)
    for each in mine:
        value = counts.get(each.code, entered.get(each.code))
        if value is None:
            (result.blank if each.kind == MAIN else result.silent).append(each.code)
        elif each.kind == KNOCK_OUT:
            result.knocked_out += [each.code] if value else []
            result.parts[each.code] = 0
        else:
            points = _points(each, value)
            result.parts[each.code] = -points if each.kind == DEDUCTION else points
            if each.min_points is not None and points < each.min_points:
                result.below.append(each.code)
    if result.parts and not result.blank:
        total = max(0, sum(result.parts.values()))
        result.points = total if ceiling is None else min(total, ceiling)
    return result


def _converted(criteria: Sequence[Criterion], entered: Mapping[str, object]) -> dict[str, object]:
    """Return the counts after conversion: three late arrivals are one absence, the rest remains."""
    counts: dict[str, object] = {}
    for each in criteria:
        value = entered.get(each.code)
        if each.converts_to is None or not each.ratio or value is None:
            continue
        moved, left = divmod(int(str(value)), each.ratio)
        counts[each.code] = left
        target = counts.get(each.converts_to, entered.get(each.converts_to))
        if moved or target is not None:
            counts[each.converts_to] = moved + int(str(target or 0))
    return counts


def _points(criterion: Criterion, value: object) -> int:
    """Return the points of one criterion, never under 0 and never over its limits."""
    most = criterion.max_points
    if criterion.input == COUNTED:
        taken = _capped(int(str(value)) * (criterion.points_each or 0), criterion.cap)
        if criterion.kind == MAIN:
            return max(0, (most or 0) - taken)
        return _capped(taken, most)
    if criterion.input == ANSWERED:
        full = most if most is not None else (criterion.points_each or 0)
        return full if value else 0
    return _capped(_capped(int(str(value)), criterion.cap), most)


def _capped(points: int, limit: int | None) -> int:
    return points if limit is None else min(points, limit)


def band_of(bands: pd.DataFrame, points: int) -> str | None:
    """Return the band of points: bands are [from, to), the top one closed."""
    rows = list(_bands(bands))
    top = max((high for _, _, high in rows if high is not None), default=None)
    for name, low, high in rows:
        if points >= low and (high is None or points < high or points == high == top):
            return name
    return None


def _bands(bands: pd.DataFrame) -> Iterator[tuple[str, int, int | None]]:
    for row in records(bands):
        yield row["band"], row["from"], row["to"]


@dataclass(slots=True)
class Sheet:
    """What one scorer entered, read: candidate code → score, and what there is to say."""

    scores: dict[str, Score] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)


def read_sheet(
    reading: Reading,
    table: Table,
    criteria: Sequence[Criterion],
    *,
    used: Sequence[int],
    roster: Roster,
    kinds: Mapping[str, str],
    ceiling: int | None = None,
) -> Sheet:
    """Return the scores of one scorer's sheet of the sources in use, keyed to the roster.

    `kinds` maps candidate codes to kinds of staff (CBQL, GV, NV) or TAP_THE.
    """
    result = Sheet()
    chosen = table.frame[table.frame[BOOK].isin(list(used))]
    silent: Counter[int] = Counter()
    for row, place in zip(
        records(chosen), reading.places(table, chosen, code="candidate_id"), strict=True
    ):
        match = identify(roster, code=row["candidate_id"], name=row["candidate_name"])
        result.findings += match.said(place)
        if match.code is None:
            continue
        entered = {each.code: row[criterion_code(each.code)] for each in criteria}
        found = score(criteria, entered, staff_kind=kinds[match.code], ceiling=ceiling)
        if found.is_empty:
            continue
        if match.code in result.scores:
            result.findings.append(_twice(place, roster.names[match.code]))
            continue
        result.scores[match.code] = found
        silent[row[BOOK]] += len(found.silent)
        result.findings += _row_findings(
            criteria,
            row,
            found,
            place=place,
            name=roster.names[match.code],
            kinds=kinds[match.code],
        )
    for book, count in silent.items():
        if count:
            place = reading.place(table, book=book)
            result.findings.append(say.SILENT_BLANKS.at(place, count=count, sheet=table.form.sheet))
    return result


def _twice(place: Place, name: str) -> Finding:
    return people.CONFLICT.at(place, name=name, first="dòng trên", second="dòng này")


def _row_findings(
    criteria: Sequence[Criterion],
    row: Mapping[str, Any],
    found: Score,
    *,
    place: Place,
    name: str,
    kinds: str,
) -> Iterator[Finding]:
    if found.blank:
        scorer = place.sheet or "Bảng chấm"
        yield say.BLANK_CRITERION.at(
            place, name=name, scorer=f"trang “{scorer}”", criteria=", ".join(found.blank)
        )
    written = row["total"]
    if written is not None and found.points is not None and written != found.points:
        yield say.TOTAL_DIFFERS.at(
            place, name=name, written=in_words(written), computed=in_words(found.points)
        )
    for each in criteria:
        value = row[criterion_code(each.code)]
        if value is None:
            continue
        if not each.applies(kinds):
            yield say.NOT_APPLICABLE.at(place, name=name, criterion=each.code)
        elif each.step and each.input == POINTS and value % each.step:
            yield say.OFF_STEP.at(
                place,
                name=name,
                criterion=each.code,
                value=in_words(value),
                step=in_words(each.step),
            )


def in_words(points: int | None) -> str:
    """Return points as people write them, or a dash."""
    return "–" if points is None else show_number(shown_points(points))
