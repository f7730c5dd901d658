"""A version of a pack that says only what changed: the rest comes from the one before."""

from collections.abc import Mapping
from typing import Any, Final

from sheets_tool.findings.catalogue import pack as say
from sheets_tool.findings.model import Finding, Place

Document = Mapping[str, Any]

LISTS: Final = ("awards", "conditions", "quotas", "votes", "deciders", "reuses")
TABLES: Final = ("sources", "values")


def inherit(child: Document, parent: Document, *, file: str) -> tuple[Document, list[Finding]]:
    """Return the child's document completed with the parent's, and what it retires in vain.

    An element with the id of a parent's amends its keys; one that names a test replaces it, as
    the keys of another test would not fit.
    """
    retired = set(child.get("pack", {}).get("retire", []))
    merged: dict[str, Any] = {**child}
    for name in TABLES:
        merged[name] = _tables(child.get(name, {}), _without(parent.get(name, {}), retired))
    for name in LISTS:
        merged[name] = _list(child.get(name, []), parent.get(name, []), retired)
    place = Place(file=file, sheet="pack.retire")
    lost = retired - _ids(parent)
    return merged, [say.NOTHING_TO_INHERIT.at(place, id=each) for each in sorted(lost)]


def _without(tables: Document, retired: set[str]) -> Document:
    return {key: table for key, table in tables.items() if key not in retired}


def _tables(child: Document, parent: Document) -> Document:
    return {
        **parent,
        **{key: _amended(table, parent.get(key, {})) for key, table in child.items()},
    }


def _list(
    child: list[dict[str, Any]], parent: list[dict[str, Any]], retired: set[str]
) -> list[Document]:
    own = {each.get("id"): each for each in child}
    known = {each.get("id") for each in parent}
    kept = [each for each in parent if each.get("id") not in retired]
    # A child that declares an id twice keeps both, so that the loader can tell.
    new = [each for each in child if each.get("id") not in known]
    return [*(_amended(own.get(each["id"], {}), each) for each in kept), *new]


def _amended(child: Document, parent: Document) -> Document:
    return child if "test" in child else {**parent, **child}


def _ids(document: Document) -> set[str]:
    lists = {each.get("id", "") for name in LISTS for each in document.get(name, [])}
    return lists.union(*(document.get(name, {}) for name in TABLES))
