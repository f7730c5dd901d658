"""What the council decided: proposal, votes, verdict and conclusion of each candidate and award."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from sheets_tool.findings.catalogue import votes as say
from sheets_tool.findings.model import NOWHERE, Entry, Finding
from sheets_tool.forms.awards import BY_CODE, ORDER, is_title
from sheets_tool.forms.codes import VERDICTS
from sheets_tool.forms.counted import Ballot, Item, Who
from sheets_tool.rules.authority import Authority
from sheets_tool.rules.evaluate import MET, NOT_KNOWN, NOT_MET
from sheets_tool.rules.parameters import decider_id
from sheets_tool.rules.tally import Tally

RECOGNISED, REFUSED, LOWERED = "CONG_NHAN", "KHONG", "HA"
DECIDED, PROPOSED, FALLEN = "QUYET_DINH", "DE_NGHI", "KHONG_DAT"


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """What is known of a candidate and award before the conclusion is drawn.

    Attributes:
        shown: the name as findings say it, told apart from namesakes; the name where blank.
        verdict: DU, KHONG_DU or CHUA_DU_CAN_CU by the facts, without the vote.
        why: the conditions that are not met or not known, in words.
        registered: None where no registration came in.
        proposed: whether the group proposes; None where it did not say or did not vote.
        heard: whether the group of the candidate held a meeting about such candidates.
        by_group: the group's votes.
        ballot: the council's count; None where it did not vote.
        tally: that count against what is asked.
    """

    who: Who
    name: str
    award: str
    shown: str = ""
    group: str = ""
    verdict: str = NOT_KNOWN
    why: str = ""
    registered: bool | None = None
    proposed: bool | None = None
    heard: bool = False
    by_group: str = ""
    ballot: Ballot | None = None
    tally: Tally | None = None

    @property
    def item(self) -> Item:
        """Candidate and award."""
        return self.who, self.award

    @property
    def words(self) -> dict[str, object]:
        """The values that every finding of a case has."""
        return {"name": self.shown or self.name, "award": BY_CODE[self.award].name}


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What became of a candidate and award.

    Attributes:
        state: QUYET_DINH, DE_NGHI, KHONG_DAT; None where it is still open.
        decided_by: the level that decides; None where it is not known.
        lowered_from: the award proposed, where this one is what it was lowered to.
        reason: why, in words.
        answered: the reason of a person who answers for it.
    """

    case: Case
    state: str | None
    decided_by: str | None = None
    lowered_from: str = ""
    reason: str = ""
    answered: str = ""

    @property
    def is_recognised(self) -> bool | None:
        """Whether the council recognises it; None while it is open."""
        return None if self.state is None else self.state != FALLEN


@dataclass(frozen=True, slots=True, kw_only=True)
class Council:
    """What conclusions are drawn by.

    Attributes:
        unit: the unit whose council it is.
        level: the level whose decisions it takes.
        authority: who decides an award for a candidate.
        verdict: verdict and reasons of a candidate for any award.
        answers: item → day and reason of a person who answers for it.
        has_met_on: the kinds of candidates that the council has voted on.
    """

    unit: str
    level: str
    authority: Callable[[Who, str], Authority]
    verdict: Callable[[Who, str], tuple[str, str]]
    answers: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    has_met_on: frozenset[str] = frozenset()


def item_code(entry: Entry, who: Who, award: str = "", *, own: str = "") -> str:
    """Return how a person names what they answer for; one's `own` unit goes without saying.

    >>> item_code(say.NOT_ELIGIBLE, ("TH-A", "CA_NHAN", "GV001"), "LDTT", own="TH-A")
    'V40/GV001/LDTT'
    """
    unit = "" if who[0] == own else who[0]
    return "/".join(part for part in (entry.code, unit, who[2], award) if part)


def decide(cases: Iterable[Case], council: Council) -> tuple[list[Decision], list[Finding]]:
    """Return what became of each case, in their order, and what there is to say."""
    listed = list(cases)
    by_item = {case.item: case for case in listed}
    decisions: list[Decision] = []
    findings: list[Finding] = []
    for case in listed:
        made, said = _settle(case, council, by_item)
        decisions += made
        findings += said
    findings += _deciders_unknown(decisions, council)
    return decisions, findings


def _settle(
    case: Case, council: Council, by_item: Mapping[Item, Case]
) -> tuple[list[Decision], list[Finding]]:
    ballot, tally = case.ballot, case.tally
    if ballot is None or tally is None:
        return _unvoted(case, council)
    said = _not_proposed(case)
    if ballot.decision is None:
        found = say.NO_CONCLUSION.at(ballot.place, votes=tally.words, **case.words)
        return [Decision(case=case, state=None)], [*said, found]
    if ballot.decision == REFUSED:
        refused, more = _refused(case, tally)
        return [refused], [*said, *more]
    if ballot.decision == LOWERED:
        made, more = _lowered(case, council, by_item)
    else:
        made, more = _voted_through(case, tally, council)
    return made, [*said, *more]


def _voted_through(
    case: Case, tally: Tally, council: Council
) -> tuple[list[Decision], list[Finding]]:
    if tally.passed is None:
        return [Decision(case=case, state=None, reason="chưa kết luận được về phiếu")], []
    if tally.passed:
        decision, said = _recognised(case, council)
        return [decision], said
    values = {"votes": tally.words, "need": tally.need, "basis": tally.asked.basis}
    place = NOWHERE if case.ballot is None else case.ballot.place
    found = say.AGAINST_VOTE.at(place, **values, **case.words)
    return [Decision(case=case, state=None, reason="kết luận trái với phiếu")], [found]


def _unvoted(case: Case, council: Council) -> tuple[list[Decision], list[Finding]]:
    """Return the decision on what the council did not vote on, where there is one."""
    if case.verdict == NOT_MET:
        reason = f"không đủ điều kiện: {case.why}" if case.why else "không đủ điều kiện"
        return [Decision(case=case, state=FALLEN, reason=reason)], []
    if case.proposed is False:
        reason = f"{case.group or 'tổ'} không đề nghị"
        return [Decision(case=case, state=FALLEN, reason=reason)], []
    is_left = case.proposed and case.who[1] in council.has_met_on
    found = [say.NOT_VOTED.at(group=case.group, **case.words)] if is_left else []
    return [Decision(case=case, state=None, reason="hội đồng chưa bỏ phiếu")], found


def _not_proposed(case: Case) -> list[Finding]:
    if case.ballot is None or not case.heard or case.proposed is not False:
        return []
    return [say.NOT_PROPOSED.at(case.ballot.place, group=case.group, **case.words)]


def _refused(case: Case, tally: Tally) -> tuple[Decision, list[Finding]]:
    """Return the decision on one refused: too few votes, a written reason, or still open."""
    assert case.ballot is not None  # noqa: S101 - only called with a ballot
    place, words = case.ballot.place, {"votes": tally.words, **case.words}
    if case.ballot.reason:
        return Decision(case=case, state=FALLEN, reason=case.ballot.reason), []
    if tally.passed is None:
        found = say.REFUSED_UNCLEAR.at(place, why=tally.open_words, **words)
        reason = f"hội đồng ghi Không, chưa kết luận được về phiếu: {tally.open_words}"
        return Decision(case=case, state=None, reason=reason), [found]
    if tally.passed:
        found = say.REFUSED_WITHOUT_REASON.at(place, **words)
        return Decision(case=case, state=FALLEN, reason="hội đồng không công nhận"), [found]
    return Decision(case=case, state=FALLEN, reason="không đủ phiếu"), []


def _lowered(
    case: Case, council: Council, by_item: Mapping[Item, Case]
) -> tuple[list[Decision], list[Finding]]:
    ballot = case.ballot
    assert ballot is not None  # noqa: S101 - only called with a ballot
    blank = {"Danh hiệu quyết định": ballot.decided_award, "Lý do": ballot.reason}
    missing = [header for header, value in blank.items() if not value]
    if missing or ballot.decided_award is None:
        found = say.DOWNGRADE_INCOMPLETE.at(ballot.place, what=", ".join(missing), **case.words)
        return [Decision(case=case, state=None)], [found]
    to = ballot.decided_award
    shown = BY_CODE[to].name
    if not is_lower(to, than=case.award):
        return [Decision(case=case, state=None)], [
            say.NOT_LOWER.at(ballot.place, decided=shown, **case.words)
        ]
    kept = Decision(case=case, state=FALLEN, reason=f"hạ xuống {shown}: {ballot.reason}")
    own = by_item.get((case.who, to))
    if own is not None and own.ballot is not None:
        return [kept], []
    found = say.DOWNGRADE_NOT_VOTED.at(ballot.place, decided=shown, **case.words)
    verdict, why = council.verdict(case.who, to)
    lower = replace(case, award=to, verdict=verdict, why=why, registered=None, tally=None)
    made, more = _recognised(lower, council)
    reason = f"hạ từ {BY_CODE[case.award].name}: {ballot.reason}"
    return [kept, replace(made, lowered_from=case.award, reason=reason)], [found, *more]


def is_lower(award: str, *, than: str) -> bool:
    """Return whether an award is lower: of the same kind and before it, or no title any more.

    >>> is_lower("LDTT", than="CSTDCS"), is_lower("CSTDCS", than="LDTT")
    (True, False)
    """
    if is_title(award) != is_title(than):
        return is_title(than)
    return ORDER[award] < ORDER[than]


def _recognised(case: Case, council: Council) -> tuple[Decision, list[Finding]]:
    """Return the decision on one voted through: the eligible count, and the answered for."""
    who_decides = council.authority(case.who, case.award)
    state = DECIDED if who_decides.level == council.level else PROPOSED
    reason = (case.ballot.reason or "") if case.ballot is not None else ""
    made = Decision(case=case, state=state, decided_by=who_decides.level, reason=reason)
    if case.verdict == MET:
        return made, []
    item = item_code(say.NOT_ELIGIBLE, case.who, case.award, own=council.unit)
    place = NOWHERE if case.ballot is None else case.ballot.place
    verdict = VERDICTS.label(case.verdict).lower()
    found = say.NOT_ELIGIBLE.at(
        place, verdict=verdict, why=case.why or "chưa rõ", item=item, **case.words
    )
    if item not in council.answers:
        return replace(made, state=None, reason=f"chưa trả lời {item}"), [found]
    day, answer = council.answers[item]
    told = say.ANSWERED.at(place, item=item, what=found.message, day=day, reason=answer)
    return replace(made, answered=answer), [told]


def _deciders_unknown(decisions: Iterable[Decision], council: Council) -> Iterator[Finding]:
    told: dict[tuple[str, str], None] = {}
    for each in decisions:
        if each.is_recognised and each.decided_by is None:
            basis = council.authority(each.case.who, each.case.award).basis
            told[each.case.award, basis] = None
    for award, basis in told:
        yield say.DECIDER_UNKNOWN.at(
            award=BY_CODE[award].name, basis=basis, parameter=decider_id(award)
        )
