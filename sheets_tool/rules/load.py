"""TOML → packs, with findings for their author."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import pairwise
from typing import Any, Final

from sheets_tool.findings.catalogue import pack as say
from sheets_tool.findings.model import Finding, Place
from sheets_tool.rules.check import check
from sheets_tool.rules.inherit import LISTS, TABLES, Document, inherit
from sheets_tool.rules.pack import Pack
from sheets_tool.rules.read_elements import (
    read_award,
    read_condition,
    read_decider,
    read_quota,
    read_reuse,
    read_source,
    read_value,
    read_vote,
)
from sheets_tool.rules.tables import Flaw, Table, read_each
from sheets_tool.rules.votes import ballot_conditions, ballot_values

_PACK_KEYS: Final = (
    "id", "family", "name", "from", "to", "reviewed", "inherits", "retire", "note",
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Loaded:
    """The packs that could be read, oldest first, and what is wrong with them."""

    packs: tuple[Pack, ...]
    findings: tuple[Finding, ...]


def load(texts: Mapping[str, str]) -> Loaded:
    """Return the packs written in TOML texts, by file name, and every finding.

    A pack with findings is still returned where its head could be read, without the elements
    that could not.
    """
    documents: dict[str, Document] = {}
    findings: list[Finding] = []
    for file, text in texts.items():
        try:
            documents[file] = tomllib.loads(text, parse_float=Decimal)
        except tomllib.TOMLDecodeError as error:
            findings.append(say.NOT_TOML.at(Place(file=file), reason=error))
    packs: list[Pack] = []
    for file in documents:
        pack, found = _load_one(file, documents)
        packs += [pack] if pack else []
        findings += found
    packs.sort(key=lambda pack: (pack.family, pack.start))
    return Loaded(packs=tuple(packs), findings=(*findings, *_succession(packs)))


def _load_one(file: str, documents: Mapping[str, Document]) -> tuple[Pack | None, list[Finding]]:
    document, findings = _completed(file, documents)
    table = Table(file=file, path="pack", keys=document.get("pack", {}))
    try:
        head = _head(table, document)
    except Flaw as flaw:
        return None, [*findings, flaw.finding]
    elements, found = _elements(file, document)
    pack = Pack(**head, **elements)
    return pack, [*findings, *found, *check(pack, file=file)]


def _completed(file: str, documents: Mapping[str, Document]) -> tuple[Document, list[Finding]]:
    """Return a document with all that it inherits, however far back."""
    document = documents[file]
    parent = document.get("pack", {}).get("inherits")
    if parent is None:
        return document, []
    older = [name for name, each in documents.items() if each.get("pack", {}).get("id") == parent]
    if not older or older[0] == file:
        place = Place(file=file, sheet="pack.inherits")
        return document, [say.NOTHING_TO_INHERIT.at(place, id=parent)]
    rest = {name: each for name, each in documents.items() if name != file}
    base, _ = _completed(older[0], rest)  # the parent's own findings are told with the parent
    return inherit(document, base, file=file)


def _head(table: Table, document: Document) -> dict[str, Any]:
    table.allow(_PACK_KEYS)
    Table(file=table.file, path="", keys=document).allow(["pack", *TABLES, *LISTS])
    start, end = table.day("from"), table.day_or_none("to")
    if end is not None and end < start:
        raise table.flaw(say.HISTORY_ORDER, later=end, earlier=start)
    return {
        "id": table.text("id"),
        "family": table.text("family"),
        "name": table.text("name"),
        "start": start,
        "end": end,
        "reviewed": table.day("reviewed"),
    }


def _elements(file: str, document: Document) -> tuple[dict[str, Any], list[Finding]]:
    sources, a = read_each(_named(file, document, "sources"), read_source)
    values, b = read_each(_named(file, document, "values"), read_value)
    awards, c = read_each(_listed(file, document, "awards"), read_award)
    conditions, d = read_each(_listed(file, document, "conditions"), read_condition)
    quotas, e = read_each(_listed(file, document, "quotas"), read_quota)
    votes, f = read_each(_listed(file, document, "votes"), read_vote)
    deciders, g = read_each(_listed(file, document, "deciders"), read_decider)
    reuses, h = read_each(_listed(file, document, "reuses"), read_reuse)
    found = [*a, *b, *c, *d, *e, *f, *g, *h, *_twice(file, document)]
    return {
        "sources": {each.id: each for each in sources},
        "values": {each.id: each for each in (*values, *ballot_values(awards, votes))},
        "awards": {each.code: each for each in awards},
        "conditions": (*conditions, *ballot_conditions(awards, votes)),
        "quotas": tuple(quotas),
        "votes": tuple(votes),
        "deciders": tuple(deciders),
        "reuses": tuple(reuses),
    }, found


def _named(file: str, document: Document, name: str) -> list[Table]:
    return [
        Table(file=file, path=f"{name}.{key}", keys={"id": key, **keys})
        for key, keys in document.get(name, {}).items()
    ]


def _listed(file: str, document: Document, name: str) -> list[Table]:
    return [
        Table(file=file, path=f"{name}.{keys.get('id', number)}", keys=keys)
        for number, keys in enumerate(document.get(name, []), start=1)
    ]


def _twice(file: str, document: Document) -> list[Finding]:
    findings = []
    for name in LISTS:
        ids = [each.get("id") for each in document.get(name, [])]
        place = Place(file=file, sheet=name)
        again = {each for each in ids if ids.count(each) > 1}
        findings += [say.TWICE.at(place, id=each) for each in sorted(again)]
    return findings


def _succession(packs: list[Pack]) -> list[Finding]:
    """Return a finding for two packs of a family that do not follow day by day."""
    return [
        say.NOT_IN_SUCCESSION.at(Place(file=second.id), first=first.id, second=second.id)
        for first, second in pairwise(packs)
        if first.family == second.family and not _next_day(first.end, second.start)
    ]


def _next_day(end: date | None, start: date) -> bool:
    return end is not None and start.toordinal() == end.toordinal() + 1
