"""Minutes of counts of votes in the inbox: whose, which version counts, what they must reach."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from sheets_tool.findings.catalogue import cross as say
from sheets_tool.findings.model import Finding
from sheets_tool.forms import ballot as w5
from sheets_tool.forms.awards import COLLECTIVE, PERSON
from sheets_tool.forms.counted import COUNCIL_STAGE, Ballot, Item, Meeting
from sheets_tool.forms.frames import BOOK, Reading, records
from sheets_tool.forms.identity import but_looked_up, identify
from sheets_tool.forms.planned import Plan
from sheets_tool.stages.holding import number_findings
from sheets_tool.stages.receiving import Due, Return, receive
from sheets_tool.stages.sealing import Sealed
from sheets_tool.stages.voting import Rosters, ballots, latest, meetings
from sheets_tool.text.spelling import name_key
from sheets_tool.year.inbox import Received


@dataclass(slots=True)
class Votes:
    """The counts of votes of a year folder.

    Attributes:
        meetings: those whose minutes count.
        listed: every count, of all rounds.
        by_group, by_council: what counts for each candidate and award: the last round.
        findings: of the files, the meetings and the numbers.
    """

    meetings: list[Meeting] = field(default_factory=list)
    listed: list[Ballot] = field(default_factory=list)
    by_group: dict[Item, Ballot] = field(default_factory=dict)
    by_council: dict[Item, Ballot] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)

    @property
    def used(self) -> list[int]:
        """The sources of the minutes that count."""
        return [meeting.book for meeting in self.meetings]

    def has_met_on(self, kind: str) -> bool:
        """Return whether the council has voted on candidates of a kind."""
        return any(who[1] == kind for who, _ in self.by_council)


def rosters_of(plan: Plan) -> Rosters:
    """Return whom the meetings of a unit vote on: its own people and collectives."""
    unit = plan.text("unit_code")
    return {(unit, PERSON): plan.staff, (unit, COLLECTIVE): plan.collectives}


def read_votes(plan: Plan, received: Received, reading: Reading, rosters: Rosters) -> Votes:
    """Return the counts of votes that lie in the inbox."""
    votes = Votes()
    numbers = [n for n, source in enumerate(reading.sources) if source.book == w5.BALLOT.id]
    mine = [number for number in numbers if not _strange(plan, reading, number, votes)]
    groups = {number: _group_of(plan, reading, number) for number in mine}
    held, unclear = meetings(reading, mine, groups)
    found, said = ballots(reading, held, rosters)
    votes.meetings = _versions(reading, held, days=received.days, found=found, votes=votes)
    used = set(votes.used)
    votes.listed = [each for each in found if each.meeting.book in used]
    contents = {reading.sources[book].content for book in used}
    names = {*(reading.sources[book].name for book in used), *(f.place.file for f in unclear)}
    inside = but_looked_up((f for f in reading.findings if f.place.file in names), said)
    votes.findings += [*unclear, *inside, *(f for f in said if f.place.book in contents)]
    _settle(votes)
    return votes


def _settle(votes: Votes) -> None:
    stages: dict[bool, list[Ballot]] = {True: [], False: []}
    for each in votes.listed:
        stages[each.meeting.stage == COUNCIL_STAGE].append(each)
    votes.by_council, clashes = latest(stages[True])
    votes.by_group, more = latest(stages[False])
    counted = [*votes.by_council.values(), *votes.by_group.values()]
    votes.findings += [*clashes, *more, *number_findings(counted)]


def _strange(plan: Plan, reading: Reading, number: int, votes: Votes) -> bool:
    """Return whether minutes are of another unit or year, and say so."""
    source = reading.sources[number]
    unit, year = source.stamp.get("unit_code"), source.stamp.get("year")
    own, expected = plan.text("unit_code"), plan.text("year")
    if unit and unit != own:
        votes.findings.append(say.NOT_DUE.at(source.place, sender=unit, nearest=own))
        return True
    if year and year != expected:
        sender = source.stamp.get("group") or "Hội đồng"
        votes.findings.append(
            say.OTHER_YEAR.at(source.place, sender=sender, year=year, expected=expected)
        )
        return True
    return False


def _group_of(plan: Plan, reading: Reading, number: int) -> str:
    """Return the group of some minutes by their stamp, or else by who was voted on."""
    known = {name_key(group): group for group in plan.groups}
    stamped = name_key(reading.sources[number].stamp.get("group", ""))
    if stamped in known:
        return known[stamped]
    frame = reading.frame(w5.BALLOT.id, w5.COUNT)
    staff = plan.staff
    rows = records(frame.loc[frame[BOOK] == number, ["candidate_id", "candidate_name"]])
    found = (identify(staff, code=r["candidate_id"], name=r["candidate_name"]) for r in rows)
    counted = Counter(staff.groups[each.code] for each in found if each.code is not None)
    return counted.most_common(1)[0][0] if len(counted) == 1 else ""


def _versions(
    reading: Reading,
    held: Iterable[Meeting],
    *,
    days: list[date | None],
    found: Iterable[Ballot],
    votes: Votes,
) -> list[Meeting]:
    """Return the meetings whose minutes count: of one meeting the version received last."""
    kinds: dict[int, set[str]] = {}
    for each in found:
        kinds.setdefault(each.meeting.book, set()).add(each.who[1])
    by_book = {meeting.book: meeting for meeting in held}
    returns = []
    for book, meeting in by_book.items():
        about = ", ".join(_KINDS[kind] for kind in sorted(kinds.get(book, ())))
        source = reading.sources[book]
        returns.append(
            Return(
                book=book,
                sender=f"{meeting.words} ({about})" if about else meeting.words,
                content=source.content,
                name=source.name,
                day=days[book],
            )
        )
    held_by = sorted({each.sender for each in returns})
    receipt = receive(returns, [Due(sender=s, name=s, what=w5.BALLOT.name) for s in held_by])
    votes.findings += [f for f in receipt.findings if f.entry is not say.UNKNOWN_DAY]
    used = [by_book[book] for book in receipt.used]
    return sorted(used, key=lambda m: (m.stage, m.group, m.order, reading.sources[m.book].content))


_KINDS = {PERSON: "cá nhân", COLLECTIVE: "tập thể"}


def minutes(votes: Votes, reading: Reading) -> list[Sealed]:
    """Return the minutes that count as inputs of what is sealed."""
    about: dict[int, list[tuple[str, ...]]] = {}
    for each in votes.listed:
        if each.meeting.stage == COUNCIL_STAGE:
            about.setdefault(each.meeting.book, []).append((*each.who, each.award))
    return [
        Sealed(
            what=f"Kiểm phiếu – {meeting.words}",
            content=reading.sources[meeting.book].content,
            is_ballot=True,
            about=tuple(sorted(about.get(meeting.book, ()))),
        )
        for meeting in votes.meetings
    ]
