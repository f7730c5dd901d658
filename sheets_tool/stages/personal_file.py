"""One candidate's file over the years, in words: awards, ratings, initiatives, streaks."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

import pandas as pd

from sheets_tool.forms.awards import BY_CODE, PERSON
from sheets_tool.forms.codes import DECIDERS, DISCIPLINES, RATINGS, RECOGNISED_LEVELS
from sheets_tool.forms.codes import RECORD_STATUSES as STATUSES
from sheets_tool.forms.record import NO_NUMBER
from sheets_tool.rules.marks import History
from sheets_tool.rules.streaks import gaps, streak
from sheets_tool.text.days import show_day
from sheets_tool.text.years import previous_year

_DECIDED = "DA_QUYET_DINH"
_STREAKS: Final[Mapping[bool, tuple[tuple[str, tuple[str, ...]], ...]]] = {
    True: (
        # Who is CSTĐCS met the standard of LĐTT (Law 2003 Đ.23 k1); lists often name the higher.
        ("LĐTT", ("LDTT", "CSTDCS")),
        ("CSTĐ cơ sở", ("CSTDCS",)),
        ("Hoàn thành tốt nhiệm vụ trở lên", ("HTTNV", "HTXSNV")),
        ("Hoàn thành xuất sắc nhiệm vụ", ("HTXSNV",)),
    ),
    False: (
        ("Tập thể LĐTT", ("TTLDTT",)),
        ("Tập thể LĐXS", ("TTLDXS",)),
        ("Hoàn thành xuất sắc nhiệm vụ", ("HTXSNV",)),
    ),
}
"""Whether it is a person → what is counted in a row: a name, and the codes any of which counts."""
Row = Mapping[str, Any]


def years_told(
    achievements: Sequence[Row], ratings: Sequence[Row], known: Mapping[str, bool]
) -> Iterator[str]:
    """Yield a line a year, latest first: rating and awards; a year that is not complete says so."""
    years = {*(r["year"] for r in achievements), *(r["year"] for r in ratings), *known}
    for year in sorted((each for each in years if each), reverse=True):
        rated = [RATINGS.label(row["rating"]) for row in ratings if row["year"] == year]
        awards = [award_told(row) for row in achievements if row["year"] == year]
        told = "; ".join([*rated, *awards])
        if not known.get(year):
            told = f"{told or 'chưa ghi gì'} (dữ liệu năm này chưa đầy đủ)"
        yield f"{year}: {told or 'không có danh hiệu, hình thức nào'}"


def award_told(row: Row) -> str:
    """Return an award with its status, the decision and the note."""
    status = STATUSES.label(row["status"]).lower() if row["status"] else ""
    revoked = row["revoked_on"]
    parts = [status, _paper(row)]
    if revoked is not None:
        parts.append(f"thu hồi {show_day(revoked)}")
    parts.append(row.get("note") or "")
    award = BY_CODE[row["award"]].short if row["award"] else "?"
    return f"{award} ({', '.join(part for part in parts if part)})"


def _paper(row: Row) -> str:
    by = DECIDERS.label(row["decided_by"]) if row["decided_by"] else ""
    number, day = row["decision_no"], row["decision_date"]
    if not number and row["status"] == _DECIDED:
        number = "" if NO_NUMBER in (row.get("note") or "") else NO_NUMBER
    shown = f"{number or ''} {f'ngày {show_day(day)}' if day is not None else ''}".strip()
    return " ".join(part for part in (f"cấp {by}" if by else "", shown) if part)


def discipline_told(rows: Sequence[Row]) -> Iterator[str]:
    """Yield a line a discipline."""
    for row in rows:
        span = [f"{w} {show_day(row[c])}" for w, c in (("từ", "from"), ("đến", "to")) if row[c]]
        yield " ".join([DISCIPLINES.label(row["discipline"]), *span])


def initiatives_told(rows: Sequence[Row]) -> Iterator[str]:
    """Yield a line an initiative."""
    for row in rows:
        level = row["recognised_level"]
        known = f"cấp {RECOGNISED_LEVELS.label(level).lower()} công nhận" if level else "chưa rõ"
        used = f"; đã dùng cho {row['used_for']}" if row["used_for"] else ""
        yield f"{row['year']}: {row['initiative_id']} “{row['initiative']}” ({known}{used})"


def streaks_told(history: History, *, kind: str) -> Iterator[str]:
    """Yield a line for each thing counted in a row, for the one candidate of a history."""
    last = previous_year(history.year)
    for name, codes in _STREAKS[kind == PERSON]:
        bounds, ends = streak(history, codes).iloc[0], gaps(history, codes).iloc[0]
        least, most = int(bounds["least"]), int(bounds["most"])
        yield f"{name}{_streak_words(least, most, ends, last=last)}"


def _streak_words(least: int, most: int, ends: "pd.Series[Any]", *, last: str) -> str:
    unknown, broken = (None if pd.isna(ends[c]) else ends[c] for c in ("not_known_in", "broken_in"))
    if least and most > least:
        return f" liên tục {least} năm, đến {last}; năm {unknown} chưa có dữ liệu"
    if least:
        return f" liên tục {least} năm, đến {last}; năm {broken} không đạt"
    if most:
        return f": chưa rõ, năm {unknown} chưa có dữ liệu"
    return f": không liên tục, năm {broken} không đạt"
