"""Rounds of a selection or contest (W9), group → school → cluster → district → province.

Each round is ranked where points are given and held against the round before; ties stay ties.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from sheets_tool.findings.catalogue import happenings as say
from sheets_tool.findings.model import Finding, Place
from sheets_tool.forms.awards import COLLECTIVE
from sheets_tool.forms.codes import CONTEST_OUTCOMES, ROUNDS
from sheets_tool.forms.frames import BOOK, ROW, Reading, Table, records
from sheets_tool.forms.planned import Plan
from sheets_tool.text.names import order_key
from sheets_tool.text.spelling import fold

ORDER = {code: position for position, code in enumerate(ROUNDS.by_code)}
OURS = {"TRUONG": "TRUONG", "PHONG": "HUYEN", "HUYEN": "HUYEN", "XA": "HUYEN", "SO": "TINH"}
"""Level of a unit → the round it holds; a commune's stands where the district's stood."""
GROUPS, CLUSTER, CONTEST, BY_LEVEL = "TO", "CUM", "HOI_THI", "CAP_HOC"
BELOW, JOINT, HERE, ABOVE = "below", "joint", "here", "above"
"""Where a round stands: of single units below, of several together, our own, of those above."""


@dataclass(slots=True)
class Rounds:
    """The rows of every round.

    Attributes:
        rows: by contest, round, rank and name; each with `contest` (campaign and event), `stage`,
            `ranked`, `tied`, `from_round`, `same` (tells a candidate again), `ours` (the round we
            hold), `at` (its place) and the plan's row as `campaign_row`.
        kept: their positions in the table's frame.
        findings: what there is to say.
    """

    rows: list[dict[str, Any]]
    kept: list[int]
    findings: list[Finding] = field(default_factory=list)


def rounds(plan: Plan, reading: Reading, table: Table) -> Rounds:
    """Return the rounds of the plan's contests, ranked and held against each other.

    Rows of a campaign that the plan does not have are set aside.
    """
    named = {fold(row["campaign"]): row for row in records(plan.frames["campaigns"])}
    rows = records(table.frame)
    for row in rows:
        row["at"] = reading.place(table, book=row[BOOK], row=row[ROW], code=table.form.names[0])
        row["campaign_row"] = named.get(fold(row["campaign"] or ""))
    kept = [n for n, row in enumerate(rows) if row["campaign_row"] is not None]
    strangers = (row for row in rows if row["campaign_row"] is None)
    findings = list(_unknown(strangers, plan))
    mine = [rows[position] for position in kept]
    _label(mine, OURS.get(plan.text("unit_level") or "TRUONG", "TRUONG"))
    _rank(mine)
    findings += [*_ranks_differ(reading, table, mine), *_against_earlier(mine), *_undecided(mine)]
    campaigns = {row["campaign"]: position for position, row in enumerate(named.values())}
    kept.sort(key=lambda position: _order(rows[position], campaigns))
    return Rounds([rows[position] for position in kept], kept, findings)


def _unknown(rows: Iterable[Mapping[str, Any]], plan: Plan) -> Iterator[Finding]:
    first: dict[tuple[int, str], list[Mapping[str, Any]]] = {}
    for row in rows:
        first.setdefault((row[BOOK], row["campaign"] or ""), []).append(row)
    for (_, code), same in first.items():
        near = plan.campaigns_like(code)
        yield say.UNKNOWN_CAMPAIGN.at(same[0]["at"], code=code, count=len(same), nearest=near)


def _label(rows: Iterable[dict[str, Any]], ours: str) -> None:
    """Tell the contest of each row and where its round stands."""
    events: dict[tuple[str, str], str] = {}
    for row in rows:
        campaign = row["campaign_row"]
        row["campaign"], row["campaign_name"] = campaign["campaign"], campaign["campaign_name"]
        row["is_contest"] = campaign["campaign_kind"] == CONTEST
        # Elsewhere the event is the candidate's own topic and divides nothing.
        event = (row["event"] or "") if row["is_contest"] else ""
        key = (row["campaign"], fold(event))
        row["contest"] = (row["campaign"], events.setdefault(key, event))
        row["by_level"] = campaign["quota_by"] == BY_LEVEL
        row["stage"], row["ours"] = _stage(row["round"], ours), ours
        row["same"] = _same(row)


def _stage(code: str | None, ours: str) -> str | None:
    if code is None:
        return None
    if ORDER[code] >= ORDER[ours]:
        return HERE if code == ours else ABOVE
    return JOINT if code == CLUSTER else BELOW


def _same(row: Mapping[str, Any]) -> tuple[Any, ...]:
    """Return what tells a candidate again in another round; a unit's team may change its name."""
    is_team = row["candidate_kind"] == COLLECTIVE and row["is_contest"]
    return ("team", row["part"]) if is_team else ("who", row["who"])


def _scope(row: Mapping[str, Any]) -> tuple[Any, ...]:
    """Return whom a row is ranked among: its round; a unit's own where units hold it apart."""
    part = row["part"] if row["stage"] == BELOW else None
    level = row["school_level"] if row["by_level"] and row["stage"] == HERE else None
    return (row["contest"], row["round"], part, level)


def _rank(rows: Iterable[dict[str, Any]]) -> None:
    """Rank by points as competitions do: equal points share the place, the next is skipped.

    Of a round above we know our own entrants alone, clusters rank each for itself, and so does each
    group of a unit below: where the list is not that of one round held together, nobody has a
    place.
    """
    points: defaultdict[tuple[Any, ...], list[int]] = defaultdict(list)
    rows = list(rows)
    for row in rows:
        if _is_ranked(row):
            points[_scope(row)].append(row["points"])
    for row in rows:
        among = points[_scope(row)]
        has = _is_ranked(row)
        row["ranked"] = 1 + sum(1 for each in among if each > row["points"]) if has else None
        same = among.count(row["points"]) if has else 0
        row["tied"] = f"{same} cùng hạng" if same > 1 else None


def _is_ranked(row: Mapping[str, Any]) -> bool:
    is_of_groups_below = row["round"] == GROUPS and row["ours"] != OURS["TRUONG"]
    is_one_list = row["stage"] in {BELOW, HERE} and not is_of_groups_below
    return row["points"] is not None and is_one_list


def _ranks_differ(
    reading: Reading, table: Table, rows: Iterable[Mapping[str, Any]]
) -> Iterator[Finding]:
    for row in rows:
        typed, ranked = row["rank"], row["ranked"]
        # A rank among levels or among units is also right where all are ranked together.
        if typed is None or ranked is None or typed == ranked or row["by_level"]:
            continue
        place = reading.place(table, book=row[BOOK], row=row[ROW], code="rank")
        yield say.RANK_DIFFERS.at(place, name=row["candidate_name"], typed=typed, ranked=ranked)


def _against_earlier(rows: Iterable[dict[str, Any]]) -> Iterator[Finding]:
    """Yield who came to a round without the round before, and note where each came from."""
    by_round: defaultdict[Any, dict[str, dict[Any, dict[str, Any]]]] = defaultdict(dict)
    rows = [row for row in rows if row["round"] is not None]
    told = {(row["contest"], row["round"], row["part"]) for row in rows}
    for row in rows:
        by_round[row["contest"]].setdefault(row["round"], {})[row["same"]] = row
    for row in rows:
        held = by_round[row["contest"]]
        before = [code for code in held if ORDER[code] < ORDER[row["round"]]]
        if row["stage"] == BELOW:  # a unit need not send the rounds of its own groups
            before = [code for code in before if (row["contest"], code, row["part"]) in told]
        if not before:
            row["from_round"] = None
            continue
        earlier = max(before, key=ORDER.__getitem__)
        yield from _one_against(row, held[earlier].get(row["same"]), earlier)


def _one_against(
    row: dict[str, Any], before: Mapping[str, Any] | None, earlier: str
) -> Iterator[Finding]:
    names = {"earlier": ROUNDS.label(earlier), "later": ROUNDS.label(row["round"])}
    told: dict[str, Any] = {"name": row["candidate_name"], "campaign": row["campaign_name"]}
    if before is None:
        row["from_round"] = f"không có ở vòng {names['earlier']}"
        yield say.NOT_IN_EARLIER.at(row["at"], **told, **names)
        return
    outcome = before["outcome"]
    shown = "chưa ghi kết quả" if outcome is None else CONTEST_OUTCOMES.label(outcome)
    row["from_round"] = f"vòng {names['earlier']}: {shown}"
    if outcome == "KHONG":
        yield say.NOT_CHOSEN_EARLIER.at(row["at"], before["at"], **told, **names, outcome=shown)


def _undecided(rows: Iterable[Mapping[str, Any]]) -> Iterator[Finding]:
    open_ = Counter(
        (row["campaign_name"], row["round"])
        for row in rows
        if row["round"] is not None and row["outcome"] is None and row["rank"] is None
    )
    for (campaign, code), count in open_.items():
        yield say.UNDECIDED.at(Place(), campaign=campaign, round=ROUNDS.label(code), count=count)


def _order(row: Mapping[str, Any], campaigns: Mapping[str, int]) -> tuple[Any, ...]:
    code, ranked = row["round"], row["ranked"]
    return (
        campaigns[row["campaign"]],
        fold(row["contest"][1]),
        len(ORDER) if code is None else ORDER[code],
        row["part"] if row["stage"] == BELOW else "",
        (row["school_level"] or "") if row["by_level"] else "",
        ranked is None,
        ranked or 0,
        order_key(row["candidate_name"] or ""),
        row["who"],
        row["origin"],
    )
