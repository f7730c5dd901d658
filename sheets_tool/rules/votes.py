"""Thresholds of votes: what a ballot must reach for an award."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from sheets_tool.rules.pack import (
    Award,
    Condition,
    Confidence,
    Dated,
    Pack,
    Phase,
    Value,
    Vote,
    in_force,
)
from sheets_tool.rules.plain import Is, Share
from sheets_tool.rules.read_elements import RATIO
from sheets_tool.rules.sight import NO_LIMIT


@dataclass(frozen=True, slots=True, kw_only=True)
class Threshold:
    """What an award needs in a ballot.

    Attributes:
        ratio: the share of all members of the council who must agree, the absent included;
            None where no text was found: ask, do not guess.
        council: whose council, such as `hội đồng cấp cơ sở`.
        secret: whether the ballot must be secret.
        basis: the citation spoken, or why nothing is known.
    """

    award: str
    ratio: Fraction | None
    council: str
    secret: bool
    basis: str


def threshold(pack: Pack, award: str, day: date) -> Threshold:
    """Return what an award needs in a ballot on a day, by the law alone.

    Sources: TT 21/2020/TT-BGDĐT Đ.3 (70 % of all members); NĐ 91/2017 Đ.45 k8 (90 %, secret).
    """
    votes = [vote for vote in in_force(pack.votes, day) if award in vote.awards]
    if not votes:
        return Threshold(award=award, ratio=None, council="", secret=False,
                         basis="bộ quy tắc không có quy định về phiếu")  # fmt: skip
    vote = votes[0]
    basis = vote.note if vote.ratio is None and vote.note else pack.spoken(vote.cite)
    return Threshold(
        award=award, ratio=vote.ratio, council=vote.council, secret=vote.secret, basis=basis
    )


def value_id(award: str) -> str:
    """Return the parameter that holds the threshold of an award."""
    return f"phieu.{award.lower()}"


def ballot_values(awards: Iterable[Award], votes: Iterable[Vote]) -> list[Value]:
    """Return one parameter an award, with the thresholds of law as its history.

    A plan may ask for more than the law, and must say what holds where the law is silent.
    """
    listed = list(votes)
    return [
        Value(
            id=value_id(award.code),
            label=f"tỷ lệ phiếu đồng ý cho {award.name}",
            unit=RATIO,
            options={},
            history=tuple(_dated(vote) for vote in listed if award.code in vote.awards),
            local="at-least",
        )
        for award in awards
    ]


def ballot_conditions(awards: Iterable[Award], votes: Iterable[Vote]) -> list[Condition]:
    """Return the conditions of the ballot phase, made from the thresholds."""
    kinds = {award.code: award.kinds for award in awards}
    return [
        each
        for vote in votes
        for award in vote.awards
        for kind in kinds.get(award, ())
        for each in _conditions(vote, award, kind)
    ]


def _dated(vote: Vote) -> Dated:
    return Dated(
        start=vote.start or date.min,
        value=vote.ratio,
        least=0,
        most=NO_LIMIT + 1,
        cite=vote.cite,
        confidence=vote.confidence,
    )


def _conditions(vote: Vote, award: str, kind: str) -> list[Condition]:
    share = Share(part="approve", whole="entitled", value=value_id(award))
    text = "Đủ tỷ lệ phiếu đồng ý trên tổng số thành viên hội đồng"
    conditions = [_condition(vote, award, kind, name="phieu", text=text, test=share)]
    if vote.secret:
        secret = Is(fact="secret", answer=True)
        text = "Bỏ phiếu kín"
        conditions.append(_condition(vote, award, kind, name="phieu-kin", text=text, test=secret))
    return conditions


def _condition(
    vote: Vote, award: str, kind: str, *, name: str, text: str, test: Share | Is
) -> Condition:
    # The threshold itself may be unknown; that a ballot is counted against it is not in doubt.
    return Condition(
        id=f"{name}.{award.lower()}",
        text=text,
        kind=kind,
        awards=(award,),
        phase=Phase.BALLOT,
        test=test,
        confidence=vote.confidence if vote.confidence.decides else Confidence.S,
        cite=vote.cite,
        start=vote.start,
        end=vote.end,
        note=vote.note,
    )
