"""Votes in favour against what was asked, on the base that the law names, in exact arithmetic."""

from dataclasses import dataclass
from fractions import Fraction
from math import ceil

from sheets_tool.rules.exact import show_ratio


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What a ballot must reach.

    Attributes:
        ratio: the share of the base that must agree; None where nobody says: ask, do not assume.
        secret: whether the ballot must be secret.
        basis: the article or paper, or why nothing is known.
    """

    ratio: Fraction | None
    secret: bool = False
    basis: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """A count of votes against what was asked.

    Attributes:
        approve: votes in favour; None where they are not known.
        base: what the share is counted on.
        need: the least number of votes.
        passed: None where the numbers or the threshold are not known.
    """

    approve: int | None
    base: int | None
    asked: Asked
    need: int | None
    passed: bool | None

    @property
    def share(self) -> Fraction | None:
        """Votes in favour as a share of the base."""
        return Fraction(self.approve, self.base) if self.approve is not None and self.base else None

    @property
    def words(self) -> str:
        """Votes in favour over the base: `7/9`."""
        shown = "?" if self.approve is None else self.approve
        return f"{shown}/{'?' if self.base is None else self.base}"

    @property
    def share_words(self) -> str | None:
        """The exact share as people read it."""
        return None if self.share is None else show_ratio(self.share)

    @property
    def open_words(self) -> str:
        """What is missing to say whether the votes suffice; nothing where nothing is."""
        missing = {
            "chưa rõ tỷ lệ phiếu cần đạt": self.asked.ratio is None,
            "chưa rõ số phiếu đồng ý": self.approve is None,
            "chưa rõ tổng số thành viên": not self.base,
        }
        return ", ".join(what for what, is_missing in missing.items() if is_missing)


def base_of(members: int | None, *, recused: int | None = None) -> int | None:
    """Return what a share of votes is counted on: all members, never those present.

    `recused` are members who stood aside; give them only where a pack or plan takes them off.
    """
    return None if members is None else members - (recused or 0)


def tally(approve: int | None, base: int | None, asked: Asked) -> Tally:
    """Return whether votes suffice: the share of all members, TT 21/2020/TT-BGDĐT Đ.3.

    >>> tally(6, 9, Asked(ratio=Fraction(7, 10))).need
    7
    >>> tally(6, 9, Asked(ratio=Fraction(7, 10))).passed
    False
    """
    need = None if asked.ratio is None or base is None else ceil(asked.ratio * base)
    known = approve is not None and base is not None and base > 0 and asked.ratio is not None
    return Tally(
        approve=approve,
        base=base,
        asked=asked,
        need=need,
        passed=Fraction(approve, base) >= asked.ratio if known else None,  # type: ignore[arg-type,operator]
    )
