"""A list frozen on a day against the list of today: what was added, what was taken away."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

import pandas as pd

from sheets_tool.forms.awards import BY_CODE, COLLECTIVE, ORDER, PERSON, is_title
from sheets_tool.forms.frames import records
from sheets_tool.text.days import show_day
from sheets_tool.text.names import order_key

ADDED, REMOVED, WAITING = "Bổ sung", "Rút", "Chờ xác minh"


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """One candidate on a list: who, and the awards by code in the field's order.

    `is_unclear` says that a return names the candidate and is set aside, or not all of it was read.
    """

    candidate_kind: str
    candidate_id: str
    candidate_name: str
    group: str | None = None
    position: str | None = None
    initiative: str | None = None
    awards: tuple[str, ...] = ()
    is_unclear: bool = False

    @property
    def key(self) -> tuple[str, str]:
        """What tells one candidate from another."""
        return (self.candidate_kind, self.candidate_id)


@dataclass(frozen=True, slots=True, kw_only=True)
class Frozen:
    """A list as it was on a day; `notes` tells what did not stand on it then."""

    day: date
    rows: tuple[Listed, ...]
    notes: tuple[str, ...] = field(default=(), compare=False)

    @property
    def awards(self) -> dict[tuple[str, str], tuple[str, ...]]:
        """Candidate → awards."""
        return {row.key: row.awards for row in self.rows}


def persons_listed(
    persons: pd.DataFrame,
    awards: pd.DataFrame,
    staff: pd.DataFrame,
    *,
    unclear: Collection[str] = (),
) -> tuple[Listed, ...]:
    """Return the persons whom a return names, in the order of a Vietnamese list.

    Of those who are unclear and have no row that counts nothing is told but who they are.
    """
    by_code, known = _awards(awards, "staff_id"), set(persons["staff_id"])
    told = {row["staff_id"]: row for row in records(staff)}
    aside = [row for code, row in told.items() if code in unclear and code not in known]
    rows = [
        Listed(
            candidate_kind=PERSON,
            candidate_id=row["staff_id"],
            candidate_name=row["full_name"],
            group=told.get(row["staff_id"], {}).get("group") or None,
            position=row["position"],
            initiative=row.get("initiative"),
            awards=by_code.get(row["staff_id"], ()),
            is_unclear=row["staff_id"] in unclear,
        )
        for row in (*records(persons), *aside)
    ]
    return tuple(sorted(rows, key=lambda row: order_key(row.candidate_name)))


def collectives_listed(
    collectives: pd.DataFrame,
    awards: pd.DataFrame,
    names: Mapping[str, str],
    *,
    unclear: Collection[str] = (),
) -> tuple[Listed, ...]:
    """Return the collectives that a return names, in the order of `names`: code → name."""
    by_code, known = _awards(awards, "collective_id"), set(collectives["collective_id"])
    return tuple(
        Listed(
            candidate_kind=COLLECTIVE,
            candidate_id=code,
            candidate_name=name,
            awards=by_code.get(code, ()),
            is_unclear=code in unclear,
        )
        for code, name in names.items()
        if code in known or code in unclear
    )


def _awards(frame: pd.DataFrame, code: str) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for row in records(frame[[code, "award"]]):
        found[row[code]] = (*found.get(row[code], ()), row["award"])
    return {key: tuple(sorted(awards, key=ORDER.__getitem__)) for key, awards in found.items()}


def split(awards: Iterable[str]) -> tuple[str | None, str | None]:
    """Return the titles and the commendations among awards, each as a cell holds several."""
    awards = tuple(awards)
    titles = ";".join(award for award in awards if is_title(award))
    others = ";".join(award for award in awards if not is_title(award))
    return titles or None, others or None


def changes(before: Sequence[Listed], after: Sequence[Listed]) -> list[dict[str, str | None]]:
    """Return what was added to a list and what was taken away, a row a candidate × award.

    Of who is unclear nothing was taken away: what was listed waits to be verified.
    """
    old, new = ({row.key: row for row in rows} for rows in (before, after))
    rows = []
    for key in dict.fromkeys((*new, *old)):
        was, now = old.get(key), new.get(key)
        shown = now or was
        assert shown is not None  # noqa: S101 - the key came from one of the two
        had, has = was.awards if was else (), now.awards if now else ()
        rows += [_change(shown, award, ADDED) for award in has if award not in had]
        gone = WAITING if shown.is_unclear else REMOVED
        rows += [_change(shown, award, gone) for award in had if award not in has]
    return rows


def _change(row: Listed, award: str, what: str) -> dict[str, str | None]:
    return {
        "candidate_kind": row.candidate_kind,
        "candidate_id": row.candidate_id,
        "candidate_name": row.candidate_name,
        "group": row.group,
        "award": award,
        "change": what,
    }


def standing(frozen: Frozen, row: Listed) -> str | None:
    """Return in words how a candidate's awards stand to a frozen list."""
    had = frozen.awards.get(row.key, ())
    later = [BY_CODE[award].short for award in row.awards if award not in had]
    if not row.awards:
        return None
    if not later:
        return f"Thông qua {show_day(frozen.day)}"
    return f"Bổ sung sau {show_day(frozen.day)}: {', '.join(later)}"


def as_json(frozen: Frozen) -> dict[str, object]:
    """Return a frozen list as plain values."""
    rows = [{name: getattr(row, name) for name in Listed.__slots__} for row in frozen.rows]
    return {"day": frozen.day.isoformat(), "rows": rows, "notes": list(frozen.notes)}


def from_json(data: Mapping[str, object]) -> Frozen:
    """Return the frozen list that plain values hold.

    Raises:
        KeyError, TypeError, ValueError: they hold none.
    """
    rows, notes = data["rows"], data.get("notes", [])
    if not isinstance(rows, list) or not isinstance(notes, list):
        raise TypeError(data)
    made = (Listed(**{**row, "awards": tuple(map(_known, row["awards"]))}) for row in rows)
    day = date.fromisoformat(str(data["day"]))
    return Frozen(day=day, rows=tuple(made), notes=tuple(map(str, notes)))


def _known(award: str) -> str:
    return BY_CODE[award].code
