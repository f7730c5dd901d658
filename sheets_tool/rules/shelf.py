"""The packs we ship, and the one in force on a day."""

from datetime import date
from functools import cache
from importlib.resources import files
from typing import Final

from sheets_tool.findings.catalogue.pack import NO_PACK, PINNED_OUT_OF_FORCE
from sheets_tool.findings.model import Finding
from sheets_tool.rules.load import Loaded, load
from sheets_tool.rules.pack import Pack
from sheets_tool.text.days import show_day

FAMILY: Final = "vn"


@cache
def shipped() -> Loaded:
    """Return the packs in the package, with what is wrong with them: nothing, as tests demand."""
    folder = files("sheets_tool.rules").joinpath("packs")
    written = sorted(
        (file.name, file.read_text(encoding="utf-8"))
        for file in folder.iterdir()
        if file.name.endswith(".toml")
    )
    return load(dict(written))


def pack_for(day: date, *, family: str = FAMILY) -> Pack | None:
    """Return the version of a family in force on the day of the decision, or None.

    The day chooses, not the school year: Law 06/2022/QH15 Đ.95 has no transition for dossiers in
    progress (law.md §0.1).
    """
    among = shipped().packs
    return next((pack for pack in among if pack.family == family and pack.covers(day)), None)


def pack_named(name: str) -> Pack | None:
    """Return the pack with an id, such as `vn-2024`, or None."""
    return next((pack for pack in shipped().packs if pack.id == name), None)


def chosen_pack(name: str, *, day: date) -> tuple[Pack | None, list[Finding]]:
    """Return the pack a plan names, by family or by version, and what is wrong with the choice.

    A version that is not in force on the day is told and not used: the day chooses.
    """
    pinned = pack_named(name)
    right = pack_for(day, family=pinned.family if pinned else name)
    if right is None:
        known = ", ".join(pack.id for pack in shipped().packs)
        return None, [NO_PACK.at(family=name, day=show_day(day), known=known)]
    if pinned is None or pinned.id == right.id:
        return right, []
    told = PINNED_OUT_OF_FORCE.at(
        pinned=pinned.id, day=show_day(day), right=right.id, family=right.family
    )
    return right, [told]
