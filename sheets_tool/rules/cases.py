"""Cases: candidates for whom the article itself says yes, no or nothing, kept beside the packs.

A case is typed from the article, never from the pack; a pack is right when its conditions answer
its cases as the article does.
"""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

import pandas as pd

from sheets_tool.findings.catalogue import pack as say
from sheets_tool.findings.model import Finding, Place
from sheets_tool.rules.facts import FACTS
from sheets_tool.rules.local import Local, LocalRow, demands, read_local
from sheets_tool.rules.pack import Condition, Pack, in_force
from sheets_tool.rules.roles import Demands
from sheets_tool.rules.sight import Columns, Sight
from sheets_tool.rules.tables import Table, read_each

EXPECTED: Final = {"yes": "đạt", "no": "không đạt", "unknown": "chưa đủ căn cứ"}

Facts = Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """What an article says of some candidates.

    Attributes:
        conditions: the conditions it is about; the first award of each is the one asked.
        article: where the numbers were read.
        on: the days it holds.
        rows: the facts by the answer expected: yes, no, unknown. A key in capitals is the
            answer already given for another award.
        local: values of a plan, as written in it.
    """

    conditions: tuple[str, ...]
    article: str
    on: tuple[date, ...]
    rows: Mapping[str, tuple[Facts, ...]]
    local: Mapping[str, str]
    place: Place


def read_cases(texts: Mapping[str, str]) -> tuple[list[Case], list[Finding]]:
    """Return the cases written in TOML texts, by file name, and what is wrong with them."""
    tables = [
        Table(file=file, path=f"cases[{number}]", keys=keys)
        for file, text in texts.items()
        for number, keys in enumerate(tomllib.loads(text).get("cases", []), start=1)
    ]
    return read_each(tables, _read)


def failures(packs: Iterable[Pack], cases: Iterable[Case]) -> list[Finding]:
    """Return a finding for each row that a pack answers otherwise than its case."""
    among = list(packs)
    return [
        finding
        for case in cases
        for day in case.on
        for pack in among
        if pack.covers(day)
        for name in case.conditions
        for condition in in_force(pack.conditions, day)
        if condition.id == name
        for finding in _failures(pack, condition, case, day)
    ]


def _read(table: Table) -> Case:
    table.allow(["condition", "article", "on", "local", *EXPECTED])
    named = table.keys.get("condition")
    rows = {answer: tuple(each.keys for each in table.tables(answer)) for answer in EXPECTED}
    for each in (key for facts in rows.values() for row in facts for key in row):
        if each.partition(".")[0] not in FACTS and not each.isupper():
            raise table.flaw(say.UNKNOWN_FACT, fact=each, kind="ví dụ", nearest="không có")
    return Case(
        conditions=(named,) if isinstance(named, str) else table.texts("condition"),
        article=table.text("article"),
        on=tuple(table.keys.get("on", ())),
        rows=rows,
        local=table.keys.get("local", {}),
        place=table.place,
    )


def _failures(pack: Pack, condition: Condition, case: Case, day: date) -> list[Finding]:
    asked = demands(pack, day=day, local=_local(pack, condition, case, day))
    return [
        say.CASE_FAILS.at(
            case.place,
            condition=condition.id,
            day=day,
            facts=dict(facts),
            expected=EXPECTED[expected],
            actual=EXPECTED[actual],
        )
        for expected, rows in case.rows.items()
        for facts in rows
        if (actual := _answer(condition, facts, asked)) != expected
    ]


def _local(pack: Pack, condition: Condition, case: Case, day: date) -> Local:
    rows = [
        LocalRow(value_id=key.format(condition=condition.id), written=value, basis="ví dụ")
        for key, value in case.local.items()
    ]
    local, findings = read_local(pack, rows, day=day)
    if findings:
        raise ValueError(findings[0].message)
    return local


def _answer(condition: Condition, facts: Facts, asked: Demands) -> str:
    held = {award: pd.array([facts[award]], dtype="boolean") for award in facts if award.isupper()}
    frame = pd.DataFrame({fact: [facts[fact]] for fact in facts if fact not in held}, index=[0])
    award = condition.awards[0]
    sight = Sight(columns=Columns(frame), award=award, answers=held, demands=asked)
    found = condition.test.holds(sight)[0]
    return "unknown" if pd.isna(found) else ("yes" if found else "no")
