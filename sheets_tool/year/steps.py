"""The steps of a year folder's candidates, as far as the inputs tell: for the summaries."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from sheets_tool.findings.model import Finding
from sheets_tool.forms import ballot as w5
from sheets_tool.forms import events as w6
from sheets_tool.forms import submission as w11
from sheets_tool.forms.awards import COLLECTIVE, PERSON
from sheets_tool.forms.frames import Reading, records
from sheets_tool.forms.planned import Plan
from sheets_tool.rules.evaluate import MET, Verdicts
from sheets_tool.stages.commendation import commendations
from sheets_tool.stages.summary import DECIDED, ELIGIBLE, FALLEN, PROPOSED, REGISTERED, Step
from sheets_tool.year.commending import ACT
from sheets_tool.year.conclusions import conclusions, judge_as_sealed
from sheets_tool.year.evaluating import Judged
from sheets_tool.year.folder import YearFolder
from sheets_tool.year.happening import Inbox, gather
from sheets_tool.year.inbox import Received
from sheets_tool.year.merging import merge_units
from sheets_tool.year.planning import but_levels, read_plan, upper_senders
from sheets_tool.year.registering import Registered, read_registration
from sheets_tool.year.returns import Returns, read_inbox
from sheets_tool.year.upper_conclusions import upper_conclusions
from sheets_tool.year.upper_vote import read_upper

INTERIM, FINAL = "SO_KET", "CUOI_NAM"
_STATE = {"DA_DE_NGHI": PROPOSED, "DA_QUYET_DINH": DECIDED, "KHONG_DAT": FALLEN}
_SIDES = (
    (w11.PERSONS, PERSON, "staff_id", "full_name"),
    (w11.COLLECTIVES, COLLECTIVE, "collective_id", "collective"),
)


@dataclass(slots=True)
class Taken:
    """The steps taken so far.

    Attributes:
        steps: in no order.
        people, collectives: how many there are to be awarded, None where that is not known.
        senders: source → group or unit.
        missing: what a full summary still lacks, in words.
        findings: what there is to say.
    """

    plan: Plan
    received: Received
    reading: Reading
    steps: list[Step] = field(default_factory=list)
    people: int | None = None
    collectives: int | None = None
    senders: dict[int, str] = field(default_factory=dict)
    missing: list[str] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)


def school_steps(year: YearFolder, *, kind: str, day: date | None) -> Taken:
    """Return the steps of a school's own people: at the interim what was registered and commended.

    Raises:
        Stop: an input cannot be used, or at the end of the year no day of decision is known.
    """
    judged = judge_as_sealed(year, day=day) if kind == FINAL else None
    registered = read_registration(year) if judged is None else judged.registered
    plan, returns = registered.plan, registered.returns
    taken = Taken(plan, returns.received, returns.reading)
    taken.people, taken.collectives = len(plan.staff.names), len(plan.collectives.names)
    taken.senders = dict(returns.senders)
    about = _About(plan)
    taken.steps += _registered(registered, about)
    if judged is None:
        taken.findings += registered.findings
        taken.missing.append("điều kiện, phiếu và quyết định (xét vào cuối năm)")
        taken.findings += _commended(taken, year, about)
    else:
        _judged(taken, judged, year, about)
    if not registered.is_called_for:
        taken.missing.append("đăng ký (kế hoạch không hẹn ngày, chưa tổ nào gửi)")
        taken.findings = registered.called_for(taken.findings)
    return taken


class _About:
    """What a plan says of each of its people and collectives."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._kinds = {row["staff_id"]: row["staff_kind"] for row in records(plan.frames["staff"])}

    def step(self, kind: str, code: str, award: str, state: str, **more: Any) -> Step:
        """Return a step of one of the plan's own."""
        plan = self._plan
        roster = plan.staff if kind == PERSON else plan.collectives
        name = roster.names.get(code, code)
        return Step(
            unit=plan.text("unit_code"),
            unit_name=plan.text("unit_name"),
            candidate_kind=kind,
            candidate_id=code,
            candidate_name=name,
            award=award,
            state=state,
            part=(plan.staff.groups.get(code) or "") if kind == PERSON else name,
            staff_kind=self._kinds.get(code),
            school_level=plan.text("school_level") or None,
            block=plan.text("block") or None,
            **more,
        )


def _registered(registered: Registered, about: _About) -> Iterator[Step]:
    made = registered.registration
    for kind, frame, code in (
        (PERSON, made.person_awards, "staff_id"),
        (COLLECTIVE, made.collective_awards, "collective_id"),
    ):
        for row in records(frame):
            yield about.step(kind, row[code], row["award"], REGISTERED, origin=row["origin"])


def _judged(taken: Taken, judged: Judged, year: YearFolder, about: _About) -> None:
    registered = {(s.candidate_id, s.award) for s in taken.steps}
    for verdicts in judged.eligible:
        taken.steps += _eligible(verdicts, registered, about)
    concluded, findings = conclusions(year, judged)
    for each in concluded:
        taken.steps.append(
            about.step(
                each.candidate_kind,
                each.candidate_id,
                each.award,
                _STATE[each.status],
                origin=each.origin,
                period=each.period,
            )
        )
    taken.findings += [*judged.findings, *judged.vote_findings, *findings]
    words = {PERSON: "cá nhân", COLLECTIVE: "tập thể"}
    taken.missing += [
        f"phiếu của hội đồng về {shown}"
        for kind, shown in words.items()
        if not judged.votes.has_met_on(kind)
    ]
    waiting = sum(1 for each in concluded if each.status == "DA_DE_NGHI")
    if waiting:
        taken.missing.append(f"quyết định của cấp trên về {waiting} lượt đề nghị")


def _eligible(
    verdicts: Verdicts, registered: set[tuple[str, str]], about: _About
) -> Iterator[Step]:
    states = verdicts.states()
    for award in states.columns:
        for code in states.index[(states[award] == MET).to_numpy(dtype=bool)]:
            if (code, award) in registered:
                yield about.step(verdicts.kind, str(code), str(award), ELIGIBLE)


def _commended(taken: Taken, year: YearFolder, about: _About) -> list[Finding]:
    """Add the commendations of the year so far."""
    plan, reading = taken.plan, taken.reading
    if reading.frame(w6.COMMENDATION.id, w6.COMMENDATIONS).empty:
        return []
    happened = gather(Inbox(year, plan, taken.received, reading), ACT)
    found = commendations(plan, reading, happened.table, teachers_first=False)
    for row in records(found.frame):
        code, kind = row["candidate_id"], row["candidate_kind"]
        if code is not None and kind in {PERSON, COLLECTIVE}:
            period, origin = row["period"], row["origin"]
            step = about.step(kind, code, row["award"], row["state"], period=period, origin=origin)
            taken.steps.append(step)
    return [*happened.findings, *found.findings]


def upper_steps(
    year: YearFolder, *, kind: str, period: str | None, day: date | None = None
) -> Taken:
    """Return the steps that the submissions of the units below tell, and this level's council.

    Raises:
        Stop: the plan cannot be used, or nothing has come in.
    """
    plan, findings = read_plan(year)
    received, reading = read_inbox(year, plan)
    findings = but_levels(plan, findings, of=upper_senders(reading))
    taken = Taken(plan, received, reading, findings=findings)
    for each in ("DANG_KY", kind):
        asked = period if each == kind else None
        sent = merge_units(plan, received, reading, kind=each, period=asked)
        returns, merged = sent.returns, sent.merged
        if each != kind and not returns.receipt.used:
            continue
        taken.findings += [*returns.findings, *sent.accepted.findings, *merged.findings]
        taken.senders |= returns.senders
        for form, candidate, code, name in _SIDES:
            for row in records(merged.frames[form.id]):
                taken.steps += _sent(plan, row, candidate, code=code, name=name)
        if each == kind:
            taken.people = _people(returns)
        late = [one.name for one in returns.receipt.sent if one.used is None]
        if late and each == kind:
            taken.missing.append(f"hồ sơ của {', '.join(late)}")
    if kind == FINAL:
        _decided_here(taken, year, day)
    return taken


def _people(returns: Returns) -> int | None:
    """Return how many work in the units that reported, or None where a cover does not say."""
    told = [returns.covers[book].get("staff_count") for book in returns.receipt.used]
    return sum(int(str(count)) for count in told) if told and None not in told else None


def _decided_here(taken: Taken, year: YearFolder, day: date | None) -> None:
    """Add what this level's council concluded, and the level above it."""
    if taken.reading.frame(w5.BALLOT.id, w5.COUNT).empty:
        taken.missing.append("phiếu của hội đồng cấp này")
        return
    known = {(step.unit, step.candidate_kind, step.candidate_id): step for step in taken.steps}
    concluded, findings = upper_conclusions(year, read_upper(year, day=day))
    for each in concluded:
        about = known.get((each.unit, each.candidate_kind, each.candidate_id))
        if about is not None:
            state = _STATE[each.status]
            taken.steps.append(replace(about, award=each.award, state=state, origin=each.origin))
    taken.findings += findings


def _sent(plan: Plan, row: Mapping[str, Any], kind: str, *, code: str, name: str) -> Iterator[Step]:
    unit = row["unit_code"]
    unit_name = plan.units_below.names.get(unit) or row["unit_name"] or unit
    step = Step(
        unit=unit,
        unit_name=unit_name,
        candidate_kind=kind,
        candidate_id=row[code] or row[name],
        candidate_name=row[name],
        award=row["award"],
        state=row["state"],
        part=unit_name,
        staff_kind=row.get("staff_kind"),
        school_level=row["school_level"],
        block=row["block"],
        origin=row["origin"],
    )
    yield step
    if row["verdict"] == MET and row["state"] in {PROPOSED, DECIDED, FALLEN}:
        yield replace(step, state=ELIGIBLE)
