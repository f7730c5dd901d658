"""Ceilings: base × ratio, rounded as declared, in exact arithmetic."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from math import ceil, floor
from typing import Final

from sheets_tool.rules.exact import show_exact, show_ratio
from sheets_tool.rules.local import NOTHING_LOCAL, Local, demands
from sheets_tool.rules.pack import NO, YES, Pack, Quota, in_force
from sheets_tool.rules.sight import Demand

DOWN: Final = "xuong"
UP: Final = "len"
NEAREST: Final = "gan-nhat"

ROUNDINGS: Final[dict[str, Callable[[Fraction], int]]] = {
    DOWN: floor,
    UP: ceil,
    NEAREST: lambda number: floor(number + Fraction(1, 2)),
}
ROUNDING_LABELS: Final = {
    DOWN: "làm tròn xuống",
    UP: "làm tròn lên",
    NEAREST: "làm tròn gần nhất",
}
RATING_BASES: Final = {"ca-htxs": ("HTTNV", "HTXSNV")}
"""What a choice of denominator adds to the base (Decree 233/2026 Đ.12 k6 leaves it open)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ceiling:
    """A ceiling worked out.

    Attributes:
        base: how many it is a share of.
        exact: base × ratio before rounding.
        seats: how many there may be; None where the ratio is not known.
        rounding: the rule, in words.
        basis: the article, and the paper of the plan where it sets the ratio or the rounding.
        scope: where people are counted; "" where that is open and must be asked.
    """

    quota: Quota
    base: int
    ratio: Fraction | None
    exact: Fraction | None
    seats: int | None
    rounding: str
    basis: str
    scope: str

    def words(self) -> str:
        """Return the sum as it is printed: base, ratio, product, rounding, seats."""
        if self.ratio is None or self.exact is None:
            return f"{self.base} × tỷ lệ chưa rõ"
        product = f"{self.base} × {show_ratio(self.ratio)} = {show_exact(self.exact)}"
        if self.exact.denominator == 1:
            return product
        becomes = "còn" if self.seats is not None and self.seats < self.exact else "thành"
        return f"{product}, {self.rounding} {becomes} {self.seats}"


def ceiling(base: int, ratio: Fraction, *, rounding: str = DOWN) -> int:
    """Return how many a share allows.

    >>> ceiling(90, Fraction(70, 100)), ceiling(50, Fraction(15, 100))
    (63, 7)
    """
    return ROUNDINGS[rounding](base * ratio)


def ceilings(
    pack: Pack, counts: Mapping[str, int], *, day: date, local: Local = NOTHING_LOCAL
) -> list[Ceiling]:
    """Return the ceilings in force, worked out.

    Args:
        pack: the rules in force.
        counts: how many there are of each award or rating code: eligible before the vote, decided
            after it; the caller prints which. A ceiling without its base is left out.
        day: the day of the decision.
        local: the plan's values, or a "what if".
    """
    return ceilings_in(pack, {"": counts}, day=day, local=local)[""]


def ceilings_in(
    pack: Pack, parts: Mapping[str, Mapping[str, int]], *, day: date, local: Local = NOTHING_LOCAL
) -> dict[str, list[Ceiling]]:
    """Return part → the ceilings in force as `ceilings` works them out, for many parts at once."""
    asked = demands(pack, day=day, local=local)
    quotas = [
        (quota, _base(quota, asked))
        for quota in in_force(pack.quotas, day)
        if local.chosen(quota.id) != NO and (not quota.is_open or local.chosen(quota.id) == YES)
    ]
    return {
        part: [
            _worked_out(quota, sum(counts[code] for code in base), asked, pack=pack, local=local)
            for quota, base in quotas
            if counts.keys() >= set(base)
        ]
        for part, counts in parts.items()
    }


def _base(quota: Quota, asked: Mapping[str, Demand]) -> tuple[str, ...]:
    scope = asked[quota.scope].value if quota.scope else None
    return RATING_BASES.get(str(scope), quota.base)


def _worked_out(
    quota: Quota, base: int, asked: Mapping[str, Demand], *, pack: Pack, local: Local
) -> Ceiling:
    ratio, rounding = asked[quota.ratio], asked.get(quota.rounding)
    share = None if ratio.value is None else Fraction(ratio.value)
    rule = rounding.value if rounding and isinstance(rounding.value, str) else DOWN
    papers = [local.basis(value) for value in (quota.ratio, quota.rounding, quota.scope)]
    scope = asked[quota.scope] if quota.scope else None
    return Ceiling(
        quota=quota,
        base=base,
        ratio=share,
        exact=None if share is None else base * share,
        seats=None if share is None else ceiling(base, share, rounding=rule),
        rounding=ROUNDING_LABELS[rule],
        basis="; ".join(dict.fromkeys(each for each in (*papers, pack.spoken(quota.cite)) if each)),
        scope=scope.spoken if scope and scope.value is not None else "",
    )
