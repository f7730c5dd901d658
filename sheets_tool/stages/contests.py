"""Prizes of contests and festivals (W9) and the table of medals by group or unit."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from sheets_tool.forms.codes import CONTEST_OUTCOMES, ROUNDS

MEDALS = {"NHAT": "gold", "NHI": "silver", "BA": "bronze", "KK": "consolation"}
_ORDER = tuple(MEDALS.values())


def prizes(rows: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """Return the rows that won a prize, best first in each contest, round and event."""
    won = [dict(row) for row in rows if row["outcome"] in MEDALS and row["is_contest"]]
    for row in won:
        row["contest_label"] = _label(row, event=True)
        row["outcome_shown"] = CONTEST_OUTCOMES.label(row["outcome"])
    heads = {label: n for n, label in enumerate(dict.fromkeys(r["contest_label"] for r in won))}
    medals = list(MEDALS)
    return sorted(won, key=lambda row: (heads[row["contest_label"]], medals.index(row["outcome"])))


def medal_table(rows: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """Return one row a contest, round and group or unit that took part: its medals and place.

    More gold stands first, then silver, bronze and consolation prizes; equal medals share a place.
    Points are summed where every row has them; a blank is no zero. Where one part alone is known,
    as of a round that others hold, it has no place; nor has anybody where no prize was given.
    """
    tables: dict[str, dict[str, list[Mapping[str, Any]]]] = {}
    for row in rows:
        if row["is_contest"] and row["round"] is not None:
            mine = tables.setdefault(_label(row, event=False), {})
            mine.setdefault(row["part"], []).append(row)
    return [line for label, parts in tables.items() for line in _lines(label, parts)]


def _label(row: Mapping[str, Any], *, event: bool) -> str:
    code = row["round"]
    shown = "chưa rõ vòng" if code is None else f"vòng {ROUNDS.label(code)}"
    words = [row["campaign_name"], shown, row["contest"][1] if event else ""]
    return " · ".join(word for word in words if word)


def _lines(label: str, parts: Mapping[str, Sequence[Mapping[str, Any]]]) -> list[dict[str, Any]]:
    counts: dict[str, dict[str, int]] = {}
    for part, mine in parts.items():
        counts[part] = dict.fromkeys(_ORDER, 0)
        for row in mine:
            if row["outcome"] in MEDALS:
                counts[part][MEDALS[row["outcome"]]] += 1
    keys = {part: tuple(-count for count in medals.values()) for part, medals in counts.items()}
    shared: defaultdict[tuple[int, ...], list[str]] = defaultdict(list)
    for part, key in keys.items():
        shared[key].append(part)
    is_ranked = len(keys) > 1 and any(map(any, keys.values()))
    return [
        {
            "contest": label,
            "part": part,
            "rank": 1 + sum(k < keys[part] for k in keys.values()) if is_ranked else None,
            "tied": _tied(len(shared[keys[part]])) if is_ranked else None,
            **counts[part],
            "prizes": sum(counts[part].values()),
            "points": _points(parts[part]),
        }
        for part in sorted(keys, key=lambda part: (keys[part], part))
    ]


def _tied(count: int) -> str | None:
    return f"{count} cùng hạng" if count > 1 else None


def _points(rows: Sequence[Mapping[str, Any]]) -> int | None:
    """Return the points of some rows together, or None where one of them has none."""
    points = [row["points"] for row in rows]
    return None if None in points else sum(points)
