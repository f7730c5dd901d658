"""A scorer's sheet read: each row keyed to the roster, scored, and what is odd told."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any

from sheets_tool.findings.catalogue import awards as say
from sheets_tool.findings.catalogue import people
from sheets_tool.findings.model import Finding, Place, Severity
from sheets_tool.forms.frames import BOOK, ROW, Reading, Table, countable, records
from sheets_tool.forms.identity import Roster, identify
from sheets_tool.forms.model import Form
from sheets_tool.forms.scoring import achieved_code, criterion_code, limits_in_words, planned_code
from sheets_tool.stages.scoring.criterion import POINTS, Criterion
from sheets_tool.stages.scoring.score import Score, score
from sheets_tool.stages.scoring.target import Bonus, Measured, Target, measure
from sheets_tool.text.numbers import show_number
from sheets_tool.values.numbers import POINT_SCALE, shown_points

_TWO_DECIMALS = POINT_SCALE // 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidates:
    """Who may be scored, and by which criteria.

    Attributes:
        roster: the candidates.
        kinds: code → kind of staff (CBQL, GV, NV) or TAP_THE.
        criteria: in the plan's order.
        ceiling: no total is above it; None where there is none.
        targets: what units of a block are measured by.
        units: the codes of those units.
        bonus: what going over a target brings, if the plan says.
    """

    roster: Roster
    kinds: Mapping[str, str]
    criteria: Sequence[Criterion]
    ceiling: int | None = None
    targets: Sequence[Target] = ()
    units: frozenset[str] = frozenset()
    bonus: Bonus | None = None

    @property
    def entries(self) -> list[str]:
        """The columns that a scorer fills; what is planned stands there before."""
        return [
            *(criterion_code(each.code) for each in self.criteria),
            *(achieved_code(each.code) for each in self.targets),
        ]

    def measured(self, code: str, row: Mapping[str, Any]) -> tuple[Measured, ...]:
        """Return the targets of a row, measured; none for who is no unit of a block."""
        return tuple(
            measure(each, row[planned_code(each.code)], row[achieved_code(each.code)], self.bonus)
            for each in (self.targets if code in self.units else ())
        )


@dataclass(slots=True)
class Sheet:
    """What one scorer entered, read.

    Attributes:
        scores: candidate code → score.
        silent: source → how many cells were left blank that are taken as none.
        findings: what there is to say.
    """

    scores: dict[str, Score] = field(default_factory=dict)
    silent: Counter[int] = field(default_factory=Counter)
    findings: list[Finding] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Line:
    row: Mapping[str, Any]
    place: Place
    score: Score

    def holds_something(self, candidates: Candidates) -> bool:
        """Whether anything was entered, be it where nothing applies."""
        entered = (self.row[code] for code in candidates.entries)
        return not self.score.is_empty or any(value is not None for value in entered)


def read_sheet(
    reading: Reading, table: Table, candidates: Candidates, *, used: Sequence[int]
) -> Sheet:
    """Return the scores of one scorer's sheet of the sources in use, keyed to the roster.

    A candidate with two rows that differ is set aside both times: nobody knows which is meant.
    """
    result = Sheet()
    for code, lines in _lines(reading, table, candidates, used=used, findings=result.findings):
        name = candidates.roster.names[code]
        first = lines[0]
        if len(lines) > 1:
            result.findings.append(_twice(lines, name))
            if not _same(lines):
                continue
        result.scores[code] = first.score
        result.silent[first.row[BOOK]] += len(first.score.silent)
        result.findings += _row_findings(candidates, first, name=name, kind=candidates.kinds[code])
        result.findings += _unread_findings(table.form, first, name=name)
    return result


def _lines(
    reading: Reading,
    table: Table,
    candidates: Candidates,
    *,
    used: Sequence[int],
    findings: list[Finding],
) -> Iterable[tuple[str, list[_Line]]]:
    """Return the rows that hold a score, by candidate."""
    rows = countable(table, books=used, id="candidate_id", name="candidate_name")
    places = reading.places(table, rows, code="candidate_id")
    unread = _unread(reading, table)
    found: dict[str, list[_Line]] = {}
    for row, place in zip(records(rows), places, strict=True):
        match = identify(candidates.roster, code=row["candidate_id"], name=row["candidate_name"])
        findings += match.said(place)
        if match.code is None:
            continue
        line = _Line(
            row,
            place,
            score(
                candidates.criteria,
                {each.code: row[criterion_code(each.code)] for each in candidates.criteria},
                staff_kind=candidates.kinds[match.code],
                ceiling=candidates.ceiling,
                unread=unread.get((row[BOOK], row[ROW]), ()),
                measured=candidates.measured(match.code, row),
                bonus=candidates.bonus,
            ),
        )
        if line.holds_something(candidates):
            found.setdefault(match.code, []).append(line)
    return found.items()


def _unread(reading: Reading, table: Table) -> dict[tuple[int, int], set[str]]:
    """Return (source, row) → the criteria whose cells hold what could not be read."""
    books = {source.name: number for number, source in enumerate(reading.sources)}
    found: dict[tuple[int, int], set[str]] = {}
    for finding in reading.findings:
        book = books.get(finding.place.file)
        if finding.severity is not Severity.ERROR or book is None:
            continue
        if finding.place.sheet != table.sheets.get(book) or not finding.place.row:
            continue
        for column, position in table.letters[book].items():
            kind, _, code = column.partition(".")
            if position == finding.place.column and kind in _ENTRIES:
                found.setdefault((book, finding.place.row), set()).add(code)
    return found


_ENTRIES = {of("").removesuffix(".") for of in (criterion_code, planned_code, achieved_code)}


def _same(lines: Sequence[_Line]) -> bool:
    return all(line.score.parts == lines[0].score.parts for line in lines)


def _twice(lines: Sequence[_Line], name: str) -> Finding:
    first, second = lines[0], lines[1]
    if _same(lines):
        return people.SAME_TWICE.at(second.place, first.place, name=name)
    return people.CONFLICT.at(
        second.place,
        first.place,
        name=name,
        first=in_words(first.score.points),
        second=in_words(second.score.points),
    )


def _row_findings(
    candidates: Candidates, line: _Line, *, name: str, kind: str
) -> Iterator[Finding]:
    place, found = line.place, line.score
    if found.blank:
        scorer = f"trang “{place.sheet}”"
        blank = ", ".join(found.blank)
        yield say.BLANK_CRITERION.at(place, name=name, scorer=scorer, criteria=blank)
    written = line.row["total"]
    if written is not None and found.points is not None and not _agree(written, found.points):
        yield say.TOTAL_DIFFERS.at(
            place, name=name, written=in_words(written), computed=in_words(found.points)
        )
    for each in candidates.criteria:
        value = line.row[criterion_code(each.code)]
        if value is not None:
            yield from _entry_findings(each, value, place=place, name=name, kind=kind)


def _unread_findings(form: Form, line: _Line, *, name: str) -> Iterator[Finding]:
    unread = [f"{code} ({limits_in_words(form, code)})" for code in line.score.unread]
    if unread:
        yield say.UNREAD_CRITERION.at(line.place, name=name, criteria=", ".join(unread))


def _agree(written: int, points: int | Fraction) -> bool:
    """Return whether a total as typed is the one computed, a fraction of it to two decimals."""
    return written == points or (
        isinstance(points, Fraction) and written == round(points / _TWO_DECIMALS) * _TWO_DECIMALS
    )


def _entry_findings(
    criterion: Criterion, value: Any, *, place: Place, name: str, kind: str
) -> Iterator[Finding]:
    if not criterion.applies(kind):
        yield say.NOT_APPLICABLE.at(place, name=name, criterion=criterion.code)
    elif criterion.step and criterion.input == POINTS and value % criterion.step:
        yield say.OFF_STEP.at(
            place,
            name=name,
            criterion=criterion.code,
            value=in_words(value),
            step=in_words(criterion.step),
        )


def in_words(points: int | Fraction | None) -> str:
    """Return points as people write them, or a dash."""
    return "–" if points is None else show_number(shown_points(round(points)))
