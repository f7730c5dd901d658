"""Who decides an award, for a unit under a level, on a day."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from sheets_tool.rules.local import NOTHING_LOCAL, Local
from sheets_tool.rules.pack import Pack, in_force
from sheets_tool.rules.parameters import LEVELS, decider_id

TWO_LEVELS: Final = date(2025, 7, 1)
"""The district level ended (law.md §5; TT 15/2025/TT-BGDĐT Đ.6)."""

BY_PROVINCE: Final = ("THPT",)


@dataclass(frozen=True, slots=True, kw_only=True)
class Authority:
    """Who decides.

    Attributes:
        level: XA, HUYEN, SO, TINH, BO, CHINH_PHU; None where it is not known.
        by: the office, in words; "" where it is not known.
        basis: the article; the paper of the plan; or why nothing is known and whom to ask.
    """

    award: str
    level: str | None
    by: str
    basis: str


def managed_by(school_level: str, day: date) -> str | None:
    """Return who manages a public school: HUYEN or, from 01/07/2025, XA; SO for THPT.

    None for LIEN_CAP and unknown levels: that depends on the highest level taught. Sources:
    TT 15/2025/TT-BGDĐT Đ.6 as amended by TT 45/2026/TT-BGDĐT Đ.2 (law.md §5).
    """
    if school_level in BY_PROVINCE:
        return "SO"
    if school_level in {"MN", "TH", "THCS"}:
        return "XA" if day >= TWO_LEVELS else "HUYEN"
    return None


def decides(
    pack: Pack, award: str, *, under: str | None, day: date, local: Local = NOTHING_LOCAL
) -> Authority:
    """Return who decides an award for a unit managed by a level (HUYEN, XA, SO).

    Where the law read does not say, `level` is None and `basis` says why: ask, do not guess.
    """
    own = local.chosen(decider_id(award))
    if isinstance(own, str):
        basis = local.basis(decider_id(award))
        return Authority(award=award, level=own, by=LEVELS[own], basis=basis)
    found = [
        each
        for each in in_force(pack.deciders, day)
        if award in each.awards and under in each.under
    ]
    if not found:
        basis = f"{pack.id} không có quy định về cấp quyết định cho đơn vị này"
        return Authority(award=award, level=None, by="", basis=basis)
    decider = found[0]
    basis = pack.spoken(decider.cite)
    if not decider.level:
        return Authority(award=award, level=None, by="", basis=f"{decider.note} ({basis})")
    return Authority(award=award, level=decider.level, by=decider.by, basis=basis)
