"""How meetings were held: members, presence, secrecy, numbers that hold together."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction

from sheets_tool.findings.catalogue import votes as say
from sheets_tool.findings.model import Finding
from sheets_tool.forms import ballot as w5
from sheets_tool.forms.awards import BY_CODE
from sheets_tool.forms.codes import BALLOT_METHODS
from sheets_tool.forms.counted import BY_PAPER, COUNCIL_STAGE, Ballot, Meeting
from sheets_tool.rules.exact import show_ratio


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """What a plan asks of meetings.

    Attributes:
        council: how many vote in the council, by sheet Hội đồng; None where it is blank.
        groups: group → how many members, by sheet Nhân sự.
        least_present: the share of members who must be present, or None where nobody asks.
        present_basis: the paper that asks.
        secret: awards that need a secret ballot → article or paper.
    """

    council: int | None = None
    groups: Mapping[str, int]
    least_present: Fraction | None = None
    present_basis: str = ""
    secret: Mapping[str, str]


def held_findings(held: Iterable[Meeting], rules: Rules) -> Iterator[Finding]:
    """Yield where minutes part from the plan: members, presence, quorum."""
    for meeting in held:
        yield from _members(meeting, rules)
        if meeting.stage == COUNCIL_STAGE:
            yield from _quorum(meeting, rules)


def _members(meeting: Meeting, rules: Rules) -> Iterator[Finding]:
    of_council = meeting.stage == COUNCIL_STAGE
    expected = rules.council if of_council else rules.groups.get(meeting.group)
    written, present = meeting.members, meeting.present
    values = {"meeting": meeting.words, "written": written, "expected": expected}
    if None not in {written, expected} and written != expected:
        if of_council:
            shown = "chưa ghi" if present is None else present
            yield say.MEMBERS_DIFFER.at(meeting.place, present=shown, **values)
        else:
            yield say.GROUP_MEMBERS_DIFFER.at(meeting.place, **values)
    if present is not None and written is not None and present > written:
        yield say.MORE_PRESENT.at(
            meeting.place, meeting=meeting.words, present=present, members=written
        )


def _quorum(meeting: Meeting, rules: Rules) -> Iterator[Finding]:
    members = rules.council if rules.council is not None else meeting.members
    if rules.least_present is None or members is None:
        return
    present = meeting.present
    if present is None or present < rules.least_present * members:
        yield say.NO_QUORUM.at(
            meeting.place,
            meeting=meeting.words,
            present="?" if present is None else present,
            members=members,
            least=show_ratio(rules.least_present),
            basis=rules.present_basis,
        )


def open_ballots(found: Iterable[Ballot], rules: Rules) -> Iterator[Finding]:
    """Yield the meetings of the council that voted openly on what needs a secret ballot."""
    open_: dict[Meeting, dict[str, None]] = {}
    for each in found:
        meeting = each.meeting
        is_open = meeting.stage == COUNCIL_STAGE and meeting.method != BY_PAPER
        if is_open and each.award in rules.secret:
            open_.setdefault(meeting, {})[each.award] = None
    for meeting, awards in open_.items():
        method = meeting.method
        yield say.NOT_SECRET.at(
            meeting.place,
            meeting=meeting.words,
            awards=", ".join(BY_CODE[award].name for award in awards),
            basis="; ".join(dict.fromkeys(rules.secret[award] for award in awards)),
            method="trống" if method is None else BALLOT_METHODS.label(method),
        )


def number_findings(found: Iterable[Ballot]) -> Iterator[Finding]:
    """Yield what is blank in counts of votes, and what does not add up."""
    for each in found:
        values = {"name": each.shown or each.name, "award": BY_CODE[each.award].name}
        if each.approve is None:
            yield say.APPROVE_BLANK.at(each.place, **values)
        blank = [w5.COUNT[code].header for code in _CHECKED if getattr(each, code) is None]
        if blank and each.approve is not None and each.meeting.method == BY_PAPER:
            yield say.COUNTS_BLANK.at(each.place, columns=", ".join(blank), **values)
        if each.flaws:
            yield say.DOES_NOT_ADD_UP.at(each.place, what="; ".join(each.flaws), **values)


_CHECKED = ("issued", "returned", "valid", "reject")
