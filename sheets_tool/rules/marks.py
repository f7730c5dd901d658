"""Year by year, backwards: was it achieved, not achieved, or is it not known.

A year is *not achieved* only when the record of that year is complete; a year absent from
`Năm có dữ liệu` is not known. Only what was decided counts, and what was revoked does not. A list
of all awards is no list of ratings: who is not rated in a year is not known to be rated less.
"""

from collections.abc import Collection
from dataclasses import dataclass
from functools import cached_property
from typing import Final

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from sheets_tool.rules.facts import RATINGS
from sheets_tool.text.years import previous_year, year_end, year_start

NO: Final = 0
YES: Final = 1
NOT_KNOWN: Final = 2

DEPTH: Final = 30
"""How many years back a record is read."""

_WEIGHT: Final = {"DA_DE_NGHI": 0, "KHONG_DAT": 1, "DA_QUYET_DINH": 2, "THU_HOI": 3}
_MARK: Final = {0: NOT_KNOWN, 1: NO, 2: YES, 3: NO}

Grid = NDArray[np.int8]


@dataclass(frozen=True, kw_only=True)
class History:
    """The record files of the candidates, as the form W12 names its columns.

    Attributes:
        achievements: candidate_id, unit_code, year, award, status, and perhaps revoked_on.
        ratings: candidate_id, year, rating.
        known: unit_code, year, complete.
        candidates: candidate_id, unit_code, and where known arrived_on; one row each, in order.
            Without arrived_on a candidate was always in the unit.
        year: the year under review.
    """

    achievements: pd.DataFrame
    ratings: pd.DataFrame
    known: pd.DataFrame
    candidates: pd.DataFrame
    year: str

    @cached_property
    def years(self) -> list[str]:
        """The year under review and those before it, latest first."""
        years = [self.year]
        for _ in range(DEPTH):
            years.append(previous_year(years[-1]))
        return years

    @cached_property
    def blank(self) -> Grid:
        """NO where the record of the unit of that year is complete, else NOT_KNOWN."""
        return _blank(self)

    @cached_property
    def awarded(self) -> pd.DataFrame:
        """The achievements, with row and column in the grid, and how much their status weighs."""
        rows = _located(self, self.achievements)
        weight = rows["status"].map(_WEIGHT)
        if "revoked_on" in rows.columns:
            weight = weight.mask(rows["revoked_on"].notna(), _WEIGHT["THU_HOI"])
        return rows.assign(weight=weight)

    @cached_property
    def rated(self) -> pd.DataFrame:
        """The ratings, with row and column in the grid."""
        return _located(self, self.ratings).dropna(subset=["rating"])

    @cached_property
    def elsewhen(self) -> pd.DataFrame:
        """Decided awards of the other calendar, at every year they overlap.

        An award of 2019 says nothing sure of the school year 2018-2019, nor of 2019-2020.
        """
        rows, is_school = self.achievements, "-" in self.year
        is_other = rows["year"].str.contains("-", regex=False).astype("bool") != is_school
        other = rows[is_other & (rows["status"] == "DA_QUYET_DINH")]
        touched = {
            year: [own for own in self.years if _overlap(year, own)]
            for year in other["year"].unique()
        }
        return _located(self, other.assign(year=other["year"].map(touched)).explode("year"))


def marks(history: History, codes: Collection[str]) -> Grid:
    """Return YES, NO or NOT_KNOWN, a row a candidate and a column a year, this year first.

    Args:
        history: the record files.
        codes: the awards or ratings any of which counts.
    """
    awards = [code for code in codes if code not in RATINGS]
    ratings = [code for code in codes if code in RATINGS]
    grid = history.blank.copy()
    decided, rated = _decided(history, awards), _rated(history, ratings)
    if ratings:
        grid = np.where(_is_rated(history), grid, NOT_KNOWN).astype(np.int8)
    else:
        # A year is lost for sure when every award that could count was refused or taken back.
        told = decided.groupby(["row", "column"])["mark"].transform("size")
        _put(grid, decided[told == len(awards)], NO)
    if not awards:
        _put(grid, rated, NO)
    elsewhen = history.elsewhen
    _put(grid, elsewhen[elsewhen["award"].isin(awards)], NOT_KNOWN)
    for mark in (NOT_KNOWN, YES):
        for found in (decided, rated):
            _put(grid, found[found["mark"] == mark], mark)
    return grid


def _blank(history: History) -> Grid:
    names, places = _units(history)
    known = history.known[history.known["complete"].fillna(value=False).astype("bool")]
    unit = names.get_indexer(pd.Index(known["unit_code"]))
    column = pd.Index(history.years).get_indexer(pd.Index(known["year"]))
    listed = (unit >= 0) & (column > 0)  # this year is being decided: never complete
    complete = np.zeros((len(names) + 1, len(history.years)), dtype=np.bool_)
    complete[unit[listed], column[listed]] = True
    found = complete[places, np.arange(len(history.years))]
    return np.where(found, NO, NOT_KNOWN).astype(np.int8)


def _units(history: History) -> tuple["pd.Index[str]", NDArray[np.intp]]:
    """Return the units, and which of them each candidate was in each year; -1 is not known.

    A row of the record says it for its own year; else the present unit, since the arrival. What
    was before, nobody here knows.
    """
    people, rows = history.candidates, history.awarded
    names = pd.Index(pd.concat([people["unit_code"], rows["unit_code"]]).dropna().unique())
    present = names.get_indexer(pd.Index(people["unit_code"]))
    places = np.repeat(present[:, None], len(history.years), axis=1)
    if "arrived_on" in people.columns:
        arrived = pd.to_datetime(people["arrived_on"]).to_numpy()
        ends = np.array([year_end(year) for year in history.years], dtype="datetime64[ns]")
        places[arrived[:, None] > ends] = -1
    row, column = rows["row"].to_numpy(), rows["column"].to_numpy()
    places[row, column] = names.get_indexer(pd.Index(rows["unit_code"]))
    return names, places


def _located(history: History, rows: pd.DataFrame) -> pd.DataFrame:
    """Return the rows of known candidates and years, with their row and column in the grid."""
    order = pd.Index(history.candidates["candidate_id"])
    row = order.get_indexer(pd.Index(rows["candidate_id"]))
    column = pd.Index(history.years).get_indexer(pd.Index(rows["year"]))
    located: pd.DataFrame = rows.assign(row=row, column=column)[(row >= 0) & (column >= 0)]
    return located


def _decided(history: History, awards: list[str]) -> pd.DataFrame:
    """Return row, column, award and mark: one row a candidate, year and award."""
    rows = history.awarded[history.awarded["award"].isin(awards)]
    heaviest = rows.groupby(["row", "column", "award"], as_index=False)["weight"].max()
    decided: pd.DataFrame = heaviest.assign(mark=heaviest["weight"].map(_MARK))
    return decided


def _rated(history: History, ratings: list[str]) -> pd.DataFrame:
    """Return row, column and mark of the years that were rated, if ratings count at all."""
    rows = history.rated if ratings else history.rated.iloc[:0]
    return rows.assign(mark=np.where(rows["rating"].isin(ratings), YES, NO))


def _is_rated(history: History) -> NDArray[np.bool_]:
    """Return who has a rating in which year."""
    found = np.zeros(history.blank.shape, dtype=np.bool_)
    found[history.rated["row"].to_numpy(np.intp), history.rated["column"].to_numpy(np.intp)] = True
    return found


def _overlap(first: str, second: str) -> bool:
    return year_start(first) <= year_end(second) and year_start(second) <= year_end(first)


def _put(grid: Grid, rows: pd.DataFrame, mark: int) -> None:
    grid[rows["row"].to_numpy(dtype=np.intp), rows["column"].to_numpy(dtype=np.intp)] = mark
