"""Conclusions drawn: verdicts and votes of a unit become decisions on people and collectives."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import pandas as pd

from sheets_tool.findings.catalogue import votes as say
from sheets_tool.findings.model import Finding
from sheets_tool.forms.awards import BY_CODE, PERSON, is_title
from sheets_tool.forms.counted import Ballot, Item, Who
from sheets_tool.forms.planned import Plan
from sheets_tool.rules.authority import Authority, decides, managed_by
from sheets_tool.rules.evaluate import MET, NOT_KNOWN, Verdicts
from sheets_tool.stages.deciding import (
    LOWERED,
    RECOGNISED,
    Case,
    Council,
    Decision,
    decide,
    is_lower,
)
from sheets_tool.stages.eligibility.reasons import why_not
from sheets_tool.stages.eligibility.side import registered_awards
from sheets_tool.year.ballots import Votes
from sheets_tool.year.vote_standards import Standards

LEVELS: Mapping[str, str] = {
    "TRUONG": "TRUONG",
    "PHONG": "HUYEN",
    "XA": "XA",
    "HUYEN": "HUYEN",
    "SO": "SO",
    "BO": "BO",
}
"""Level of a unit → the level whose decisions it prepares; a Phòng GD&ĐT serves its district."""
_UNDER = {"TRUONG": None, "PHONG": "HUYEN", "XA": "XA", "HUYEN": "HUYEN", "SO": "SO", "BO": None}


@dataclass(slots=True)
class Session:
    """What a council concludes by.

    Attributes:
        answers: item → day and reason of a person who answers for it.
        school_levels: unit → its school level, for an upper level's units.
    """

    plan: Plan
    votes: Votes
    standards: Standards
    answers: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    school_levels: Mapping[str, str] = field(default_factory=dict)

    @property
    def level(self) -> str:
        """The level whose decisions this unit takes."""
        return LEVELS.get(self.plan.text("unit_level"), "")

    def authority(self, who: Who, award: str) -> Authority:
        """Return who decides an award for a candidate of a unit, on the day."""
        unit, standards = who[0], self.standards
        own = unit == self.plan.text("unit_code")
        level = self.plan.text("school_level") if own else self.school_levels.get(unit, "")
        under = managed_by(level, standards.day) or _UNDER.get(self.plan.text("unit_level"))
        return decides(standards.pack, award, under=under, day=standards.day, local=standards.local)


def conclude(
    session: Session,
    kind: str,
    *,
    cases: Sequence[Case],
    verdict: Callable[[Who, str], tuple[str, str]],
) -> tuple[list[Decision], list[Finding]]:
    """Return the decisions on cases of a kind, and what there is to say."""
    votes = session.votes
    council = Council(
        unit=session.plan.text("unit_code"),
        level=session.level,
        authority=session.authority,
        verdict=verdict,
        answers=session.answers,
        has_met_on=frozenset({kind} if votes.has_met_on(kind) else ()),
    )
    return decide(cases, council)


def conclude_own(
    session: Session, verdicts: Verdicts, names: pd.DataFrame, asides: Mapping[str, str]
) -> tuple[list[Decision], list[Finding]]:
    """Return the decisions on a unit's own candidates of the kind that the verdicts are about.

    `names` has `candidate_name` and, for persons, `group`, indexed by candidate; `asides` says who
    of a collective's members is not counted as LĐTT.
    """
    side = _Side(session, verdicts, names, asides)
    cases = list(side.cases())
    decisions, findings = conclude(session, verdicts.kind, cases=cases, verdict=side.verdict)
    return decisions, [*side.findings, *findings]


class _Side:
    """The unit's candidates of one kind."""

    def __init__(
        self,
        session: Session,
        verdicts: Verdicts,
        names: pd.DataFrame,
        asides: Mapping[str, str],
    ) -> None:
        self._session, self._verdicts, self._names = session, verdicts, names
        self._asides = asides
        plan = session.plan
        self._roster = plan.staff if verdicts.kind == PERSON else plan.collectives
        self._unit = session.plan.text("unit_code")
        self._states = verdicts.states()
        self._registered = registered_awards(verdicts)
        self._unknown = verdicts.facts["registered_any"].isna()
        votes = session.votes
        mine = (item for item in (*votes.by_group, *votes.by_council) if self._is_mine(item))
        self._voted = {(who[2], award) for who, award in mine}
        self._proposed = dict(self._proposals())
        self._heard = {
            each.meeting.group for each in votes.by_group.values() if each.who[1] == verdicts.kind
        }
        self.findings: list[Finding] = list(self._unclear())

    def verdict(self, who: Who, award: str) -> tuple[str, str]:
        """Return the verdict of a candidate for an award, and what stands in the way."""
        if award not in self._states or who[2] not in self._states.index:
            return NOT_KNOWN, "bộ quy tắc không có danh hiệu, hình thức này"
        state = str(self._states[award][who[2]])
        return state, "" if state == MET else why_not(
            self._verdicts, who[2], award, aside=self._asides.get(who[2], "")
        )

    def cases(self) -> Iterator[Case]:
        """Yield what was registered, proposed or voted on, in the order of the roster."""
        for code in self._verdicts.facts.index:
            chosen = {
                *self._registered[code],
                *(award for award in BY_CODE if (code, award) in self._voted),
                *(award for award in BY_CODE if self._proposed.get((code, award)) is not None),
            }
            for award in BY_CODE:
                if award in chosen:
                    yield self._case(code, award)

    def _case(self, code: str, award: str) -> Case:
        who = (self._unit, self._verdicts.kind, code)
        session, item = self._session, (who, award)
        ballot, heard = session.votes.by_council.get(item), session.votes.by_group.get(item)
        group = self._group(code, heard)
        state, why = self.verdict(who, award)
        is_registered = award in self._registered[code]
        return Case(
            who=who,
            name=str(self._names["candidate_name"][code]),
            award=award,
            shown=self._roster.shown(code),
            group=group,
            verdict=state,
            why=why,
            registered=None if bool(self._unknown[code]) and not is_registered else is_registered,
            proposed=self._proposes(code, award, group),
            heard=group in self._heard,
            by_group="" if heard is None else session.standards.by_group(heard).words,
            ballot=ballot,
            tally=None if ballot is None else session.standards.by_council(ballot),
        )

    def _group(self, code: str, heard: Ballot | None) -> str:
        if heard is not None:
            return heard.meeting.group
        group = self._names["group"].get(code) if "group" in self._names else None
        return group if isinstance(group, str) else ""

    def _proposes(self, code: str, award: str, group: str) -> bool | None:
        told = self._proposed.get((code, award))
        # A group that met and did not put a candidate to the vote does not propose them.
        return (
            False if told is None and group in self._heard and not self._open(code, award) else told
        )

    def _open(self, code: str, award: str) -> bool:
        return ((self._unit, self._verdicts.kind, code), award) in self._session.votes.by_group

    def _is_mine(self, item: Item) -> bool:
        return item[0][1] == self._verdicts.kind

    def _proposals(self) -> Iterator[tuple[tuple[str, str], bool | None]]:
        mine = [b for item, b in self._session.votes.by_group.items() if self._is_mine(item)]
        for ballot in mine:
            if ballot.decision == LOWERED and ballot.decided_award is not None:
                yield (ballot.who[2], ballot.decided_award), True
        for ballot in mine:  # last, as a vote of its own says more than a downgrade
            yield (ballot.who[2], ballot.award), self._says(ballot)

    def _says(self, ballot: Ballot) -> bool | None:
        if ballot.decision is None:
            return self._session.standards.by_group(ballot).passed
        return ballot.decision == RECOGNISED  # lowered is proposed, but for another award

    def _unclear(self) -> Iterator[Finding]:
        for (who, award), ballot in self._session.votes.by_group.items():
            if who[1] == self._verdicts.kind and self._says(ballot) is None:
                yield say.GROUP_NO_CONCLUSION.at(
                    ballot.place,
                    name=ballot.shown or ballot.name,
                    award=BY_CODE[award].name,
                    group=ballot.meeting.group,
                )


def ballot_facts(votes: Votes, standards: Standards, kind: str) -> dict[str, "pd.Series[int]"]:
    """Return what the council's votes answer: columns `approve`, `entitled`, `secret` by award."""
    columns: dict[str, dict[str, object]] = {}
    for (who, award), ballot in votes.by_council.items():
        if who[1] != kind:
            continue
        found = standards.by_council(ballot)
        method = ballot.meeting.method
        columns.setdefault(f"approve.{award}", {})[who[2]] = found.approve
        columns.setdefault(f"entitled.{award}", {})[who[2]] = found.base
        secret = None if method is None else method == "BO_PHIEU_KIN"
        columns.setdefault(f"secret.{award}", {})[who[2]] = secret
    return {
        name: pd.Series(values, dtype="boolean" if name.startswith("secret") else "Int64")
        for name, values in columns.items()
    }


def recognised(decisions: Sequence[Decision], verdicts: Verdicts) -> pd.DataFrame:
    """Return whether each candidate was recognised, a nullable boolean column an award.

    What was not voted on is not known either while a higher title of the candidate is open, for
    the council may still lower that to this one.
    """
    index = verdicts.facts.index
    frame = pd.DataFrame(False, index=index, columns=verdicts.awards.columns, dtype="boolean")
    open_titles = [each for each in decisions if each.state is None and is_title(each.case.award)]
    for each in open_titles:
        code = each.case.who[2]
        for award in frame.columns:
            if is_title(award) and is_lower(award, than=each.case.award):
                may_be = bool(verdicts.awards[award].fillna(value=True)[code])
                frame.loc[code, award] = pd.NA if may_be else False
    for each in decisions:
        code, award = each.case.who[2], each.case.award
        if award in frame.columns:
            frame.loc[code, award] = pd.NA if each.is_recognised is None else each.is_recognised
    return frame


def not_counted(persons: pd.DataFrame, members: pd.DataFrame, names: pd.Series) -> dict[str, str]:
    """Return, by collective, who has CSTĐCS and is not counted as LĐTT, in words.

    The law asks of CSTĐCS the standard of LĐTT (Luật TĐKT Đ.23) and does not say that it is LĐTT.
    `persons` is what `recognised` returned, `members` has their `collective_id`.
    """
    if not {"LDTT", "CSTDCS"} <= set(persons.columns):
        return {}
    is_left = persons["CSTDCS"].fillna(value=False) & ~persons["LDTT"].fillna(value=True)
    mine = members[members.index.isin(persons.index[is_left])]
    return {
        str(code): f"không tính {', '.join(names.reindex(each.index))}: được công nhận "
        f"{BY_CODE['CSTDCS'].name}, chưa có kết luận riêng về {BY_CODE['LDTT'].name}"
        for code, each in mine.groupby("collective_id", sort=False)
    }
