"""`evaluate`: who is eligible for what, why, by which article, and what is still blank."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction

import pandas as pd

from sheets_tool.books.read import Wanted, read_books
from sheets_tool.findings.catalogue import folder as say
from sheets_tool.findings.model import Finding
from sheets_tool.findings.stop import Stop
from sheets_tool.forms import plan as w1
from sheets_tool.forms import record as w12
from sheets_tool.forms import results as w4
from sheets_tool.forms.awards import COLLECTIVE, PERSON
from sheets_tool.forms.frames import ASIDE, BOOK, Reading, records
from sheets_tool.forms.planned import Plan
from sheets_tool.rules.evaluate import Verdicts, evaluate
from sheets_tool.rules.facts import FACTS
from sheets_tool.rules.local import Local, LocalRow, read_local
from sheets_tool.rules.pack import Pack
from sheets_tool.rules.shelf import pack_for, pack_named
from sheets_tool.stages.candidate_facts import (
    Known,
    person_facts,
    registered_rows,
    unit_facts,
    with_author_codes,
)
from sheets_tool.stages.keyed import keyed
from sheets_tool.year.folder import YearFolder
from sheets_tool.year.registering import Registered, read_registration
from sheets_tool.year.returns import Returns, group_returns
from sheets_tool.year.scoring import read_scores, year_means

_FAMILY = "vn"


@dataclass(slots=True)
class Judged:
    """A year folder judged by the law of a day.

    Attributes:
        persons, collectives: the verdicts.
        registered: what was registered.
        results: who returned results.
        cells: candidate × column of the results → sheet!cell.
        findings: what there is to say.
    """

    plan: Plan
    pack: Pack
    local: Local
    day: date
    persons: Verdicts
    collectives: Verdicts
    registered: Registered
    cells: Mapping[tuple[str, str], str]
    findings: list[Finding] = field(default_factory=list)


def judge(
    year: YearFolder, *, day: date | None = None, what_if: Sequence[tuple[str, str]] = ()
) -> Judged:
    """Return the verdicts of a year folder, computed from the inputs alone.

    `what_if` are parameters tried out; they need no paper and are printed as assumed.

    Raises:
        Stop: no day of decision, no pack in force on it, or an input cannot be used.
    """
    registered = read_registration(year)
    plan = registered.plan
    when = day or plan.day("decision_date")
    if when is None:
        raise Stop(say.MISSING_INPUT.at(what="ngày xét", how=_NEEDS_DAY))
    pack, findings = _pack(plan, when)
    local, more = _local(plan, pack, when, what_if)
    findings += more
    results = group_returns(
        plan, registered.returns.received, registered.returns.reading, book=w4.RESULTS
    )
    known, cells, more = _known(year, plan, registered, results)
    findings += more
    facts = person_facts(known, pack=pack, day=when)
    persons = evaluate(pack, facts, kind=PERSON, day=when, local=local)
    units = unit_facts(known, awards=persons.awards, persons=facts)
    collectives = evaluate(pack, units, kind=COLLECTIVE, day=when, local=local)
    return Judged(
        plan=plan,
        pack=pack,
        local=local,
        day=when,
        persons=persons,
        collectives=collectives,
        registered=registered,
        cells=cells,
        findings=[*registered.findings, *findings],
    )


_NEEDS_DAY = (
    "Điền “Ngày xét” trong kế hoạch, hoặc thêm --day NGÀY: ngày xét quyết định áp dụng luật nào."
)


def _pack(plan: Plan, day: date) -> tuple[Pack, list[Finding]]:
    """Return the pack in force on the day; a pinned one that is not in force is told."""
    name = plan.text("rule_pack") or _FAMILY
    chosen = pack_for(day, family=_FAMILY)
    pinned = pack_named(name)
    findings = []
    if pinned is not None and not pinned.covers(day):
        findings.append(say.PINNED_PACK.at(pack=name, day=day.strftime("%d/%m/%Y")))
    pack = pinned or chosen
    if pack is None:
        raise Stop(say.MISSING_INPUT.at(what=f"bộ quy tắc cho ngày {day:%d/%m/%Y}", how=_NO_PACK))
    return pack, findings


_NO_PACK = "Xem các bộ đang có: sheets-tool rules list."


def _local(
    plan: Plan, pack: Pack, day: date, what_if: Sequence[tuple[str, str]]
) -> tuple[Local, list[Finding]]:
    table = plan.reading.table(w1.PLAN.id, w1.LOCAL_RULES)
    places = list(plan.reading.places(table, table.frame, code="value_id"))
    rows = [
        LocalRow(
            value_id=row["value_id"], written=row["value"], basis=row["cite"] or "", place=place
        )
        for row, place in zip(records(table.frame), places, strict=True)
        if row["value_id"] and row["value"] and row["value_id"] not in _NOT_OF_LAW
    ]
    local, findings = read_local(pack, rows, day=day)
    tried = [LocalRow(value_id=key, written=value, basis="") for key, value in what_if]
    assumed, more = read_local(pack, tried, day=day, hypothetical=True)
    return Local(values={**local.values, **assumed.values}), [*findings, *more]


_NOT_OF_LAW = frozenset({"diem.tran", "uu-tien.giao-vien-dung-lop", "nguong.ty-le-khen"})
"""Parameters of the same sheet that other acts read."""


def locate(cells: Mapping[tuple[str, str], str], candidate: str, fact: str) -> str:
    """Return the cell of the results that a fact of a candidate was read from, or nothing."""
    origin = FACTS[fact].origin
    return cells.get((candidate, origin.removeprefix("results.")), "")
