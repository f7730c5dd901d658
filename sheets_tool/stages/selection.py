"""Places in a selection: who sends how many, who is sent up, which school levels have nobody.

Nobody is ever left out by the software: too many are told by name, ties at the cut are left to
the people who choose.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sheets_tool.findings.catalogue import happenings as say
from sheets_tool.findings.model import Finding, Place
from sheets_tool.forms.awards import COLLECTIVE
from sheets_tool.forms.codes import ROUNDS, SCHOOL_LEVELS
from sheets_tool.forms.frames import records
from sheets_tool.forms.planned import Plan

Row = Mapping[str, Any]
_CHOSEN = "CHON"
_MIXED = "LIEN_CAP"


@dataclass(frozen=True, slots=True)
class Competing:
    """Candidates who compete for the same places: how many, and of which school level."""

    contest: str
    rows: list[Row]
    quota: int
    level: str | None = None


@dataclass(slots=True)
class Selected:
    """Places and who takes them.

    Attributes:
        places: one row a contest and sender, then one a contest and school level sent up.
        sent_up: rows of those sent up from our round.
        competing: who competes with whom for places.
        findings: what there is to say.
    """

    places: list[dict[str, Any]] = field(default_factory=list)
    sent_up: list[Row] = field(default_factory=list)
    competing: list[Competing] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)


def select(plan: Plan, rows: Sequence[Row], *, parts: Sequence[str]) -> Selected:
    """Return the places of every contest with a quota, from its rows in all rounds.

    `rows` come from the rounds, `parts` are all groups or units that may send.
    """
    contests: defaultdict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in rows:
        if row["round"] is not None:
            contests[row["contest"]].append(row)
    selected = Selected()
    for mine in contests.values():
        contest = _Contest(plan, mine, parts)
        contest.senders(selected)
        contest.upward(selected)
        selected.competing += contest.competing()
    return selected


class _Contest:
    """One contest: a campaign, or an event of one."""

    def __init__(self, plan: Plan, rows: Sequence[Row], parts: Sequence[str]) -> None:
        self._rows, self._parts = rows, parts
        self._campaign = rows[0]["campaign_row"]
        self._name = _title(rows[0])
        self._round = ROUNDS.label(rows[0]["ours"])
        self._below, self._up = self._campaign["quota_below"], self._campaign["quota_up"]
        self._by_level = rows[0]["by_level"]
        self._part_word = "đơn vị" if plan.is_upper else "tổ"
        self._levels = _levels(plan, rows) if self._by_level else []

    def _in(self, *stages: str) -> list[Row]:
        return [row for row in self._rows if row["stage"] in stages]

    @property
    def _entrants(self) -> list[Row]:
        """Those who were sent from below: chosen there, or present in a later round up to ours."""
        came = self._in("here", "joint")
        known = {row["same"] for row in came}
        chosen = (row for row in self._lowest if row["outcome"] == _CHOSEN)
        return _each_once([*came, *(row for row in chosen if row["same"] not in known)])

    @property
    def _lowest(self) -> list[Row]:
        """The last round that units below hold each for itself."""
        below = self._in("below")
        order = list(ROUNDS.by_code)
        last = max((order.index(row["round"]) for row in below), default=-1)
        return [row for row in below if order.index(row["round"]) == last]

    @property
    def _risen(self) -> list[Row]:
        """Those who were sent up from our round: chosen in it, or present above."""
        chosen = [row for row in self._in("here") if row["outcome"] == _CHOSEN]
        known = {row["same"] for row in chosen}
        above = (row for row in self._in("above") if self._is_ours(row))
        return _each_once([*chosen, *(row for row in above if row["same"] not in known)])

    def _is_ours(self, row: Row) -> bool:
        """Return whether a row of a round above is of us: rivals' teams stand there too."""
        is_team = row["candidate_kind"] == COLLECTIVE and row["is_contest"]
        return not is_team or row["candidate_id"] is not None or row["part"] in self._parts

    def senders(self, selected: Selected) -> None:
        """Add one row a group or unit: how many it sent, of how many."""
        sent: defaultdict[str, list[Row]] = defaultdict(list)
        for row in self._entrants:
            sent[row["part"]].append(row)
        others = sorted(sent.keys() - set(self._parts))
        for part in (*self._parts, *others):
            mine = sent.get(part, [])
            if not mine and self._below is None:
                continue  # a festival without places: whoever sends nobody owes nothing
            selected.places.append(self._place(mine, part=part, quota=self._below, up=False))
            if self._below is not None and len(mine) > self._below:
                selected.findings.append(
                    say.OVER_QUOTA.at(
                        *self._sent_at(mine),
                        sender=part,
                        sent=len(mine),
                        names=_names(mine),
                        campaign=self._name,
                        part=self._part_word,
                        quota=self._below,
                    )
                )

    def _sent_at(self, rows: Sequence[Row]) -> list[Place]:
        """Return where each was sent: its row in the round below, which the sender can mend."""
        at = {row["same"]: row["at"] for row in (*rows, *self._lowest)}
        return [at[row["same"]] for row in rows]

    def upward(self, selected: Selected) -> None:
        """Add who is sent up, by school level where the plan divides places so."""
        risen = self._risen
        selected.sent_up += risen
        self._too_many(selected, risen, self._up, level=None)
        if not self._by_level:
            if self._up is not None:
                selected.places.append(self._place(risen, part=None, quota=self._up, up=True))
            return
        selected.findings += self._without_level()
        share = self._share
        for level in self._levels:
            mine = [row for row in risen if row["school_level"] == level]
            selected.places.append(
                self._place(mine, part=None, quota=share, up=True) | {"level": level}
            )
            self._too_many(selected, mine, share, level=level)
            selected.findings += self._empty(level, mine, anybody=bool(risen))

    @property
    def _share(self) -> int | None:
        """The places of one school level: all divided, rounded up; the whole still holds too."""
        return None if self._up is None else -(-self._up // max(1, len(self._levels)))

    def _too_many(
        self, selected: Selected, rows: Sequence[Row], quota: int | None, *, level: str | None
    ) -> None:
        if quota is None or len(rows) <= quota:
            return
        shown = "" if level is None else f" của cấp {SCHOOL_LEVELS.label(level)}"
        selected.findings.append(
            say.SENT_TOO_MANY.at(
                *(row["at"] for row in rows),
                campaign=self._name,
                round=self._round,
                sent=len(rows),
                level=shown,
                names=_names(rows),
                quota=quota,
            )
        )

    def _without_level(self) -> Iterator[Finding]:
        for row in self._entrants:
            if row["school_level"] in {None, _MIXED}:
                name = row["candidate_name"]
                yield say.LEVEL_UNKNOWN.at(row["at"], name=name, campaign=self._name)

    def _empty(self, level: str, risen: Sequence[Row], *, anybody: bool) -> Iterator[Finding]:
        came = any(row["school_level"] == level for row in self._entrants)
        if not came or (anybody and not risen):
            yield say.LEVEL_EMPTY.at(
                Place(),
                campaign=self._name,
                round=self._round,
                level=SCHOOL_LEVELS.label(level),
                what="chưa chọn ai" if came else "chưa có ai dự",
            )

    def _place(
        self, rows: Sequence[Row], *, part: str | None, quota: int | None, up: bool
    ) -> dict[str, Any]:
        over = len(rows) - quota if quota is not None else 0
        note = f"vượt {over} suất: {_names(rows)}" if over > 0 else None
        first = self._rows[0]
        return {
            "campaign": first["campaign"],
            "campaign_name": first["campaign_name"],
            "event": first["contest"][1] or None,
            "round_shown": "vòng trên" if up else self._round,
            "part": part,
            "level": None,
            "sent": len(rows),
            "quota": quota,
            "note": note or ("không gửi ai" if not rows else None),
        }

    def competing(self) -> Iterator[Competing]:
        """Yield the candidates who compete for the same places."""
        if self._below is not None:
            apart: defaultdict[str, list[Row]] = defaultdict(list)
            for row in self._lowest:
                apart[row["part"]].append(row)
            yield from (Competing(self._name, mine, self._below) for mine in apart.values())
        if self._up is not None and not self._by_level:
            yield Competing(self._name, self._in("here"), self._up)
        for level in self._levels if self._up is not None else ():
            here = [row for row in self._in("here") if row["school_level"] == level]
            yield Competing(self._name, here, self._share or 0, level)


def _title(row: Row) -> str:
    event = row["contest"][1]
    return f"{row['campaign_name']} – {event}" if event else str(row["campaign_name"])


def _levels(plan: Plan, rows: Iterable[Row]) -> list[str]:
    """Return the school levels places are divided among: those of the units below."""
    below = {row["school_level"] for row in records(plan.frames["units_below"])}
    found = below or {row["school_level"] for row in rows}
    return [level for level in SCHOOL_LEVELS.by_code if level in found - {_MIXED}]


def _each_once(rows: Iterable[Row]) -> list[Row]:
    """Return the first row of each candidate."""
    first: dict[str, Row] = {}
    for row in rows:
        first.setdefault(row["who"], row)
    return list(first.values())


def _names(rows: Iterable[Row]) -> str:
    return ", ".join(str(row["candidate_name"]) for row in rows)
