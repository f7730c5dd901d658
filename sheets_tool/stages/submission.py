"""What a unit sends up: rows of its own, the counts it declares, the cover."""

import re
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import pandas as pd

from sheets_tool.forms import submission as w11
from sheets_tool.forms.awards import COLLECTIVE, PERSON
from sheets_tool.forms.frames import records
from sheets_tool.forms.planned import Plan
from sheets_tool.text.spelling import name_key

_BETWEEN = re.compile(r"\s*[;,]\s*")
"""What stands between authors."""
MAIN_STATE = {
    "DANG_KY": "DANG_KY",
    "SO_KET": "DANG_KY",
    "CUOI_NAM": "DE_NGHI",
    "DOT_XUAT": "DE_NGHI",
}
"""Kind of submission → the state whose rows the cover declares."""


@dataclass(slots=True)
class Submission:
    """The frames of a submission, by form id of W11, without the cover.

    Every frame has the columns of its form; what is not known is absent or blank.
    """

    frames: dict[str, pd.DataFrame] = field(default_factory=dict)

    @property
    def persons(self) -> pd.DataFrame:
        """One row a person × award × state."""
        return self.frames[w11.PERSONS.id]

    @property
    def collectives(self) -> pd.DataFrame:
        """One row a collective × award × state."""
        return self.frames[w11.COLLECTIVES.id]


def of_registration(
    plan: Plan,
    *,
    persons: pd.DataFrame,
    person_awards: pd.DataFrame,
    collective_awards: pd.DataFrame,
) -> Submission:
    """Return the submission of a school's registrations.

    The frames are those of a merged registration, with a column `origin` on the awards.
    """
    unit = _unit_columns(plan)
    staff = plan.frames["staff"].drop(columns=["note"])
    rows = person_awards.merge(staff, on="staff_id", how="left", sort=False)
    named = persons[["staff_id", "initiative_id"]]
    rows = rows.merge(named, on="staff_id", how="left", sort=False)
    collectives = collective_awards.merge(
        plan.frames["collectives"], on="collective_id", how="left", sort=False
    )
    return Submission(
        {
            w11.PERSONS.id: rows.assign(**unit, state="DANG_KY"),
            w11.COLLECTIVES.id: collectives.assign(**unit, state="DANG_KY"),
            w11.INITIATIVES.id: _initiatives(persons).assign(**unit),
        }
    )


def of_results(
    plan: Plan,
    *,
    persons: Sequence[Mapping[str, object]],
    collectives: Sequence[Mapping[str, object]],
    frames: Mapping[str, pd.DataFrame],
) -> Submission:
    """Return a submission of results: rows by candidate, award and state, and other sheets.

    A row holds the code of its candidate and what is known of the award; the rest is the plan's.
    Rows are ordered as given; `frames` have the columns of their forms but the unit's.
    """
    unit = _unit_columns(plan)
    staff = plan.frames["staff"].drop(columns=["note"]).drop_duplicates("staff_id")
    units = plan.frames["collectives"].drop_duplicates("collective_id")
    first = _rows(persons, "staff_id").merge(staff, on="staff_id", how="left", sort=False)
    second = _rows(collectives, "collective_id")
    second = second.merge(units, on="collective_id", how="left", sort=False)
    own = {form: _with_unit(frame, plan) for form, frame in frames.items()}
    return Submission(
        {
            w11.PERSONS.id: first.assign(**unit),
            w11.COLLECTIVES.id: second.assign(**unit),
            **own,
        }
    )


_WORDS = ("award", "state", "decided_by", "rating", "initiative_id", "verdict", "reason", "origin")
_NUMBERS = ("score", "approve", "members", "headcount", "ldtt_count")


def _rows(rows: Sequence[Mapping[str, object]], code: str) -> pd.DataFrame:
    frame = pd.DataFrame(list(rows), columns=[code, *_WORDS, *_NUMBERS])
    dtypes = dict.fromkeys((code, *_WORDS), "string") | dict.fromkeys(_NUMBERS, "Int64")
    return frame.astype(dtypes)


def _with_unit(frame: pd.DataFrame, plan: Plan) -> pd.DataFrame:
    """Return rows with the unit before them, where they do not tell theirs."""
    if "unit_code" in frame.columns:
        return frame
    return frame.assign(unit_code=plan.text("unit_code"), unit_name=plan.text("unit_name"))


def _unit_columns(plan: Plan) -> dict[str, str | None]:
    codes = ("unit_code", "unit_name", "school_level", "block")
    return {code: plan.text(code) or None for code in codes}


def _initiatives(persons: pd.DataFrame) -> pd.DataFrame:
    """Return the initiatives registered, one a row; co-authors stand with the author."""
    made: dict[Hashable, dict[str, str]] = {}
    for row in records(persons[persons["initiative"].notna()]):
        authors = [row["full_name"], *_BETWEEN.split(row["co_authors"] or "")]
        # An initiative whose code was not given yet goes by its author's.
        code = row["initiative_id"] or f"SK-{row['staff_id']}"
        once = made.setdefault(
            _same_work(row, authors), {**row, "initiative_id": code, "authors": ""}
        )
        known = {name_key(author) for author in _BETWEEN.split(once["authors"])}
        new = [author for author in authors if author and name_key(author) not in known]
        once["authors"] = "; ".join(filter(None, (once["authors"], *new)))
    columns = ["initiative_id", "initiative_kind", "initiative", "authors", "origin"]
    return pd.DataFrame(list(made.values()), columns=columns).astype("string")


def _same_work(row: Mapping[str, Any], authors: Sequence[str]) -> Hashable:
    """Return what two rows of one initiative have in common, which each of its authors typed."""
    together = frozenset(name_key(author) for author in authors if author)
    known = row["initiative_id"] or (together if len(together) > 1 else row["staff_id"])
    return known, name_key(row["initiative"])


def counts(frame: pd.DataFrame, *, state: str) -> dict[str, int]:
    """Return award → how many rows of a state have it."""
    chosen = frame[frame["state"] == state]
    return {str(award): int(n) for award, n in chosen.groupby("award").size().items()}


def contents_of(submission: Submission) -> str:
    """Return the sheets that hold anything, with how many rows, in words."""
    return "; ".join(
        f"{w11.SUBMISSION[form].sheet} {len(frame)} dòng"
        for form, frame in submission.frames.items()
        if len(frame)
    )


def cover(
    plan: Plan,
    submission: Submission,
    *,
    kind: str,
    period: str | None,
    day: date | None,
    facts: Mapping[str, object],
) -> dict[str, object]:
    """Return the values of the cover by code: who sends what, and how many they declare."""
    values: dict[str, object] = {
        code: plan.text(code) or None
        for code in (
            "unit_code",
            "unit_name",
            "unit_level",
            "school_level",
            "block",
            "parent_name",
            "year",
        )
    }
    values |= {"submission_kind": kind, "period": period, "issued_on": day}
    values["staff_count"] = len(plan.frames["staff"]) or None
    values["contents"] = contents_of(submission)
    sides = ((PERSON, submission.persons), (COLLECTIVE, submission.collectives))
    for candidate, frame in sides:
        for award, number in counts(frame, state=MAIN_STATE[kind]).items():
            values[w11.declared_code(candidate, award)] = number
    return {**values, **facts}
