"""What the units below sent of their people beside the awards, as rows of the record."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

import pandas as pd

from sheets_tool.findings.catalogue import folder as say
from sheets_tool.findings.model import Finding
from sheets_tool.forms import record as w12
from sheets_tool.forms import submission as w11
from sheets_tool.forms.awards import PERSON
from sheets_tool.forms.frames import records
from sheets_tool.forms.identity import roster_of
from sheets_tool.stages.candidate_facts import with_author_codes
from sheets_tool.stages.recording import Row
from sheets_tool.year.upper_frames import SIDES


@dataclass(slots=True)
class Travelled:
    """Rows for the record, and the codes that several units use and that tell nobody there."""

    ratings: list[Row] = field(default_factory=list)
    initiatives: list[Row] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)


def travelled(frames: Mapping[str, pd.DataFrame], *, year: str) -> Travelled:
    """Return ratings and initiatives of consolidated submissions, keyed as the record keys them.

    The record tells candidates and initiatives by their code alone; of a code that two units use
    nothing is carried, and that is told.
    """
    found = Travelled()
    for kind, form, code, name in SIDES:
        rated = frames[form].dropna(subset=[code, "rating"])
        mine = _once(found, rated, code, what="xếp loại của mã")
        found.ratings += _ratings(mine, kind, code=code, name=name, year=year)
    people = next(frames[form] for kind, form, *_ in SIDES if kind == PERSON)
    roster = roster_of(_of_one_unit(people, "staff_id"), code="staff_id", name="full_name")
    sent = frames[w11.INITIATIVES.id].dropna(subset=["initiative_id"])
    kept = with_author_codes(_once(found, sent, "initiative_id", what="sáng kiến mã"), roster)
    found.initiatives += _initiatives(kept, year=year)
    return found


def _once(found: Travelled, frame: pd.DataFrame, code: str, *, what: str) -> pd.DataFrame:
    """Return the rows whose code one unit alone uses, each code once; the others are told."""
    kept = _of_one_unit(frame, code)
    left = sorted(set(frame[code]) - set(kept[code]))
    if left:
        shown = ", ".join(left)
        found.findings.append(say.SHARED_CODES.at(count=len(left), what=what, codes=shown))
    return kept.drop_duplicates(code)


def _of_one_unit(frame: pd.DataFrame, code: str) -> pd.DataFrame:
    pairs = frame[["unit_code", code]].drop_duplicates()
    uses = Counter(pairs[code].dropna().tolist())
    is_own = [uses[value] == 1 for value in frame[code].tolist()]
    return frame[pd.Series(is_own, index=frame.index, dtype=bool)]


def _ratings(frame: pd.DataFrame, kind: str, *, code: str, name: str, year: str) -> Iterator[Row]:
    for row in _in_order(records(frame), code):
        yield {
            "candidate_kind": kind,
            "candidate_id": row[code],
            "candidate_name": row[name],
            "year": year,
            "rating": row["rating"],
        }


def _initiatives(frame: pd.DataFrame, *, year: str) -> Iterator[Row]:
    for row in _in_order(records(frame), "initiative_id"):
        yield {column: row.get(column) for column in w12.INITIATIVES.by_code} | {"year": year}


def _in_order(rows: Iterable[Row], code: str) -> list[Row]:
    return sorted(rows, key=lambda row: str(row[code]))
