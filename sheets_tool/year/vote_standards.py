"""What counts of votes are held to: thresholds, base, quorum, secrecy, by the law and the plan."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction

from sheets_tool.findings.catalogue import votes as say
from sheets_tool.findings.model import Finding
from sheets_tool.forms.awards import BY_CODE
from sheets_tool.forms.counted import Ballot
from sheets_tool.forms.planned import Plan
from sheets_tool.rules.exact import read_ratio
from sheets_tool.rules.local import Local, demands
from sheets_tool.rules.pack import Pack
from sheets_tool.rules.tally import Asked, Tally, base_of, tally
from sheets_tool.rules.votes import threshold, value_id
from sheets_tool.stages.holding import Rules, held_findings, open_ballots
from sheets_tool.year.ballots import Votes
from sheets_tool.year.local_values import Chosen, Parameter, chosen, read_yes

LESS_RECUSED = Parameter("phieu.tru-nguoi-lien-quan", read_yes, "Có hoặc Không", "có")
"""Whether members who stand aside leave the base; without it they stay in."""
LEAST_PRESENT = Parameter("phieu.co-mat-toi-thieu", read_ratio, "một tỷ lệ", "2/3")
"""The share of members who must be present."""
BY_PAPER = Parameter("phieu.bo-phieu-kin", read_yes, "Có hoặc Không", "có")
"""Whether every ballot of the council must be secret."""
GROUP_SHARE = Parameter("phieu-to.dong-y", read_ratio, "một tỷ lệ", "1/2")
"""The share by which a group proposes, where its minutes leave the conclusion blank."""
OF_MEETINGS = frozenset(p.id for p in (LESS_RECUSED, LEAST_PRESENT, BY_PAPER, GROUP_SHARE))
"""Parameters of the plan that only votes read."""


@dataclass(slots=True)
class Standards:
    """What counts of votes are held to, by the law of the day and the plan.

    Attributes:
        less_recused: whether those who stand aside leave the base, and by which paper.
        members: how many vote in the council by the plan; None where it has none.
        findings: parameters of the plan that cannot be used.
    """

    pack: Pack
    local: Local
    day: date
    members: int | None = None
    less_recused: Chosen[bool] | None = None
    least_present: Chosen[Fraction] | None = None
    by_paper: Chosen[bool] | None = None
    group_share: Chosen[Fraction] | None = None
    findings: list[Finding] = field(default_factory=list)

    def asked(self, award: str) -> Asked:
        """Return what the council's ballot must reach for an award."""
        law = threshold(self.pack, award, self.day)
        own = demands(self.pack, day=self.day, local=self.local).get(value_id(award))
        value = own.value if own is not None else None
        ratio = None if value is None else Fraction(value)
        basis = law.basis if ratio is None or own is None else own.basis or law.basis
        return Asked(ratio=ratio, secret=law.secret, basis=basis)

    def by_council(self, ballot: Ballot) -> Tally:
        """Return a count of the council against what is asked; the base is all members."""
        members = self.members if self.members is not None else ballot.meeting.members
        is_less = self.less_recused is not None and self.less_recused.value
        base = base_of(members, recused=ballot.recused if is_less else None)
        return tally(_sound(ballot), base, self.asked(ballot.award))

    def by_group(self, ballot: Ballot) -> Tally:
        """Return a count of a group against the plan's share, if it sets one."""
        share = self.group_share
        asked = Asked(
            ratio=None if share is None else share.value, basis="" if share is None else share.basis
        )
        return tally(_sound(ballot), ballot.meeting.members, asked)

    def rules(self, plan: Plan) -> Rules:
        """Return what the plan asks of meetings."""
        asked = {award: self.asked(award) for award in self.pack.awards}
        secret = {award: each.basis for award, each in asked.items() if each.secret}
        if self.by_paper is not None and self.by_paper.value:
            secret = dict.fromkeys(BY_CODE, self.by_paper.basis) | secret
        return Rules(
            council=self.members,
            groups=dict(Counter(plan.staff.groups.values())),
            least_present=None if self.least_present is None else self.least_present.value,
            present_basis="" if self.least_present is None else self.least_present.basis,
            secret=secret,
        )


def _sound(ballot: Ballot) -> int | None:
    """Return the votes in favour, or None where the numbers contradict each other."""
    return None if ballot.flaws else ballot.approve


def standards_of(plan: Plan, pack: Pack, local: Local, day: date) -> Standards:
    """Return what the plan and the law of a day hold counts of votes to."""
    council = plan.frames["council"]
    voting = int(council["votes"].fillna(value=True).sum())
    recused, first = chosen(plan, LESS_RECUSED)
    present, second = chosen(plan, LEAST_PRESENT)
    secret, third = chosen(plan, BY_PAPER)
    group, fourth = chosen(plan, GROUP_SHARE)
    return Standards(
        pack=pack,
        local=local,
        day=day,
        members=voting or None,
        less_recused=recused,
        least_present=present,
        by_paper=secret,
        group_share=group,
        findings=[*first, *second, *third, *fourth],
    )


def meeting_findings(votes: Votes, standards: Standards, plan: Plan) -> list[Finding]:
    """Return where meetings part from the plan and the law, and thresholds nobody says."""
    rules = standards.rules(plan)
    council = votes.by_council.values()
    tallies: Mapping[str, Asked] = {each.award: standards.asked(each.award) for each in council}
    unknown = [
        say.THRESHOLD_UNKNOWN.at(
            award=BY_CODE[award].name, basis=asked.basis, parameter=value_id(award)
        )
        for award, asked in tallies.items()
        if asked.ratio is None
    ]
    return [
        *standards.findings,
        *held_findings(votes.meetings, rules),
        *open_ballots(council, rules),
        *unknown,
    ]
