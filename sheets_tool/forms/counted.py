"""A count of votes as a value: the meeting, the candidate, the numbers."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from sheets_tool.findings.model import NOWHERE, Place
from sheets_tool.text.days import show_day

GROUP_STAGE, COUNCIL_STAGE = "TO", "HOI_DONG"
BY_PAPER = "BO_PHIEU_KIN"

Who = tuple[str, str, str]
"""A candidate: unit, kind and code."""
Item = tuple[Who, str]
"""What is voted on: a candidate and an award."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """A meeting as its minutes tell it.

    Attributes:
        book: the source of the minutes.
        stage: TO or HOI_DONG.
        group: whose meeting, at stage TO.
        members: all who may vote, the absent included, as written.
    """

    book: int
    stage: str
    group: str
    round: int
    held_on: date
    members: int | None
    present: int | None
    method: str | None
    place: Place

    @property
    def words(self) -> str:
        """The meeting as people name it."""
        who = "Hội đồng" if self.stage == COUNCIL_STAGE else self.group
        return f"{who}, vòng {self.round}, {show_day(self.held_on)}"

    @property
    def order(self) -> tuple[int, date]:
        """Later rounds come after earlier ones."""
        return self.round, self.held_on


@dataclass(frozen=True, slots=True, kw_only=True)
class Ballot:
    """The count of votes for one candidate and award.

    Attributes:
        shown: the name as findings say it, told apart from namesakes.
    """

    meeting: Meeting
    who: Who
    name: str
    award: str
    shown: str = ""
    issued: int | None = None
    returned: int | None = None
    valid: int | None = None
    approve: int | None = None
    reject: int | None = None
    recused: int | None = None
    decision: str | None = None
    decided_award: str | None = None
    reason: str | None = None
    place: Place = NOWHERE

    @property
    def item(self) -> Item:
        """What was voted on."""
        return self.who, self.award

    @property
    def flaws(self) -> tuple[str, ...]:
        """What contradicts itself: issued ≥ returned ≥ valid = approve + reject."""
        return tuple(_contradictions(self))


def _contradictions(ballot: Ballot) -> Iterator[str]:
    present, members = ballot.meeting.present, ballot.meeting.members
    limits = (
        ("phát ra", ballot.issued, "có mặt", present),
        ("thu về", ballot.returned, "phát ra", ballot.issued),
        ("hợp lệ", ballot.valid, "thu về", ballot.returned),
        ("đồng ý", ballot.approve, "tổng số thành viên", members),
        ("không tham gia", ballot.recused, "tổng số thành viên", members),
    )
    for small, number, large, most in limits:
        if number is not None and most is not None and number > most:
            yield f"{small} {number} nhiều hơn {large} {most}"
    if None in {ballot.valid, ballot.approve, ballot.reject}:
        return
    cast = (ballot.approve or 0) + (ballot.reject or 0)
    if cast != ballot.valid:
        sum_ = f"đồng ý {ballot.approve} + không đồng ý {ballot.reject} = {cast}"
        yield f"{sum_}, khác hợp lệ {ballot.valid}"
