"""`register`: what the groups registered, merged, shown to all staff."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

import pandas as pd

from sheets_tool.findings.catalogue import folder as say
from sheets_tool.findings.model import Finding
from sheets_tool.findings.stop import Stop
from sheets_tool.forms import registration as w2
from sheets_tool.forms import views
from sheets_tool.forms.awards import ORDER, is_title
from sheets_tool.forms.frames import Counted, Reading, with_ordinals
from sheets_tool.forms.identity import but_looked_up
from sheets_tool.forms.letterhead import letterhead_of, stamp_of_plan
from sheets_tool.forms.origin import origin_of
from sheets_tool.forms.output import CrossTab, OutBook, OutSheet
from sheets_tool.forms.planned import Plan
from sheets_tool.stages.adoption import Frozen, Listed, collectives_listed, persons_listed
from sheets_tool.stages.initiative_fields import off_theme
from sheets_tool.stages.registration import Registration, merge
from sheets_tool.stages.submission import Submission, of_registration
from sheets_tool.stages.totals import persons_by_level_and_kind
from sheets_tool.year import adopting
from sheets_tool.year.blanking import blanked
from sheets_tool.year.folder import YearFolder
from sheets_tool.year.local_values import INITIATIVE_FIELDS, chosen
from sheets_tool.year.outcome import Outcome, Output
from sheets_tool.year.parts import (
    SCHOOL_SIGNATURES,
    arithmetic,
    handling_sheet,
    inputs_of,
    received_frame,
    senders_word,
    tell_rows,
)
from sheets_tool.year.planning import read_plan
from sheets_tool.year.returns import Returns, group_returns, read_inbox


@dataclass(slots=True)
class Registered:
    """The registrations of a school's year folder, ready to be shown or sent."""

    year: YearFolder
    plan: Plan
    returns: Returns
    registration: Registration
    submission: Submission
    findings: list[Finding] = field(default_factory=list)

    @property
    def is_called_for(self) -> bool:
        """Whether the plan sets a day for registering, or anybody did."""
        is_dated = self.plan.calendar_row("DANG_KY") is not None
        deadline = self.plan.text("registration_deadline")
        came = any(each.versions for each in self.returns.receipt.sent)
        return is_dated or bool(deadline) or came

    @property
    def counted(self) -> dict[tuple[int, str], Counted]:
        """The row arithmetic of all that came, also of what does not count."""
        return {**self.registration.counted, **self.returns.unused}

    def called_for(self, findings: Iterable[Finding]) -> list[Finding]:
        """Return findings, without the groups that sent nothing where nobody was asked to."""
        absent = [] if self.is_called_for else self.returns.receipt.findings
        return [each for each in findings if not any(each is other for other in absent)]


def read_registration(year: YearFolder) -> Registered:
    """Return what a year folder's groups registered, computed from the inputs alone.

    Raises:
        Stop: the plan cannot be used or the inbox is empty.
    """
    plan, findings = read_plan(year)
    if not plan.groups:
        raise Stop(*findings, _no_groups(plan))
    received, reading = read_inbox(year, plan)
    returns = group_returns(plan, received, reading)
    registration = _merged(plan, reading, returns)
    asked = blanked(plan, reading, returns.receipt.sent)
    registration.unclear |= asked.codes
    _add_origins(plan, reading, registration)
    submission = of_registration(
        plan,
        persons=registration.persons,
        person_awards=registration.person_awards,
        collective_awards=registration.collective_awards,
    )
    read = but_looked_up(returns.findings, registration.findings)
    findings = [*findings, *read, *registration.findings, *asked.findings]
    findings += _off_theme(plan, reading, registration)
    return Registered(year, plan, returns, registration, submission, findings)


def _merged(plan: Plan, reading: Reading, returns: Returns) -> Registration:
    made = merge(plan, reading, used=returns.receipt.used, senders=returns.senders)
    _as_counted(made.persons, made.person_awards, "staff_id")
    _as_counted(made.collectives, made.collective_awards, "collective_id")
    return made


def _off_theme(plan: Plan, reading: Reading, registration: Registration) -> list[Finding]:
    asked, unread = chosen(plan, INITIATIVE_FIELDS)
    if asked is None:
        return unread
    found = off_theme(reading, registration.persons, asked=asked.value, basis=asked.basis)
    return [*unread, *found]


def _as_counted(frame: pd.DataFrame, awards: pd.DataFrame, key: str) -> None:
    """Show each award in the column it counts in, whichever it was typed in (told as A01)."""
    for column, wanted in (("titles", True), ("commendations", False)):
        chosen = [is_title(award) is wanted for award in awards["award"].tolist()]
        mine = awards[pd.Series(chosen, index=awards.index, dtype=bool)]
        joined = mine.groupby(key)["award"].agg(";".join)
        frame[column] = pd.array(frame[key].map(joined).tolist(), dtype="string")


def _no_groups(plan: Plan) -> Finding:
    if not plan.is_upper:
        return say.PLAN_INCOMPLETE.at(what="tổ của các thành viên", sheet="Nhân sự")
    return say.OTHER_LEVEL.at(
        unit=plan.text("unit_name"),
        level="đơn vị cấp trên",
        command="register",
        other="trường",
        instead="consolidate",
    )


def _add_origins(plan: Plan, reading: Reading, registration: Registration) -> None:
    unit = plan.text("unit_code")
    for form, frames in (
        (w2.PERSONS, ("persons", "person_awards")),
        (w2.COLLECTIVES, ("collectives", "collective_awards")),
    ):
        table = reading.table(w2.REGISTRATION.id, form)
        for name in frames:
            frame: pd.DataFrame = getattr(registration, name)
            places = reading.places(table, frame, code=form.names[0])
            origins = [origin_of(unit, place) for place in places]
            frame["origin"] = pd.array(origins, dtype="string")


@dataclass(frozen=True, slots=True, kw_only=True)
class Freezing:
    """What to freeze: on which day the conference adopted, on which the list was shown."""

    adopt: date | None = None
    publish: date | None = None
    force: bool = False


def register(
    year: YearFolder, *, day: date | None = None, freezing: Freezing = Freezing()
) -> Outcome:
    """Return the merged registrations as `dang-ky.xlsx` and the public list `cong-khai.xlsx`.

    Raises:
        Stop: an input cannot be used, or another list was frozen before.
    """
    found = read_registration(year)
    rows = _listed(found.plan, found.registration)
    outcome = Outcome(findings=found.findings)
    force = freezing.force
    then = rows if freezing.adopt is None else _until(outcome, found, freezing.adopt)
    adopted = _frozen(outcome, year, adopting.ADOPTED, then, day=freezing.adopt, force=force)
    shown = _shown(outcome, found, rows, freezing)
    _tell(outcome, found)
    results = year.results
    outcome.outputs = [
        Output(path=results / "dang-ky.xlsx", book=_list_book(found, rows, adopted, day=day)),
        Output(path=results / "cong-khai.xlsx", book=_public_book(found, rows, shown, day=day)),
    ]
    outcome.next_act = "Sửa các lỗi nếu có, rồi: sheets-tool submit dang-ky"
    return outcome


def _until(outcome: Outcome, found: Registered, day: date) -> tuple[Listed, ...]:
    """Return the list as a conference on a day had it before it; what came later is told."""
    outcome.findings += adopting.told_of_day(found.plan, found.returns.receipt.sent, day)
    _, made = _received_until(found, day)
    return _listed(found.plan, made)


def _received_until(found: Registered, day: date) -> tuple[Returns, Registration]:
    """Return what had come by a day, and what it makes."""
    plan, now = found.plan, found.returns
    before = group_returns(plan, now.received, now.reading, until=day)
    return before, _merged(plan, now.reading, before)


def _shown(
    outcome: Outcome, found: Registered, rows: tuple[Listed, ...], freezing: Freezing
) -> Frozen | None:
    """Return the list shown to all staff, as it was on its day; what changed since is told."""
    day, kind = freezing.publish, adopting.SHOWN
    if day is None:
        return _frozen(outcome, found.year, kind, rows, day=None, force=freezing.force)
    before, made = _received_until(found, day)
    made.unclear |= blanked(found.plan, before.reading, before.receipt.sent).codes
    then = _listed(found.plan, made)
    notes = _not_shown(found, then, returns=before, made=made)
    shown = _frozen(outcome, found.year, kind, then, notes=notes, day=day, force=freezing.force)
    outcome.findings += [] if shown is None else adopting.changed(shown, kind, rows)
    return shown


def _listed(plan: Plan, made: Registration) -> tuple[Listed, ...]:
    of_people = made.persons, made.person_awards, plan.frames["staff"]
    of_others = made.collectives, made.collective_awards, plan.collectives.names
    return (
        *persons_listed(*of_people, unclear=made.unclear),
        *collectives_listed(*of_others, unclear=made.unclear),
    )


def _frozen(
    outcome: Outcome,
    year: YearFolder,
    kind: adopting.Freeze,
    rows: tuple[Listed, ...],
    *,
    day: date | None,
    force: bool,
    notes: tuple[str, ...] = (),
) -> Frozen | None:
    """Return the list frozen now, on a day, or before; what changed since is told."""
    if day is None:
        before = adopting.frozen(year, kind)
        outcome.findings += [] if before is None else adopting.changed(before, kind, rows)
        return before
    now, text = adopting.freeze(year, kind, Frozen(day=day, rows=rows, notes=notes), force=force)
    outcome.texts.append(text)
    outcome.say(f"Chốt danh sách {kind.name} ngày {day:%d/%m/%Y}: {len(rows)} người, tập thể")
    return now


def _tell(outcome: Outcome, found: Registered) -> None:
    sent = found.returns.receipt.sent
    came = sum(1 for each in sent if each.used is not None)
    persons = found.registration.persons
    word = senders_word(found.plan, found.returns.receipt).capitalize()
    outcome.say(f"{word} đã nộp: {came}/{len(sent)}", groups_received=came, groups_due=len(sent))
    tell_rows(outcome, found.counted, found.returns.reading)
    awards = len(found.registration.person_awards)
    outcome.say(
        f"{len(persons)} người, {awards} lượt đăng ký danh hiệu, hình thức của cá nhân",
        persons=len(persons),
        person_awards=awards,
    )


def _list_book(
    found: Registered, rows: tuple[Listed, ...], adopted: Frozen | None, *, day: date | None
) -> OutBook:
    registration, plan = found.registration, found.plan
    awards = with_ordinals(_by_award(found.submission.persons))
    received = received_frame(
        found.returns.receipt, registration.counted, pd.DataFrame(columns=["group"]), "group"
    )
    received["group"] = [sent.name for sent in found.returns.receipt.sent]
    sheets: tuple[OutSheet | CrossTab, ...] = (
        OutSheet(
            form=views.REGISTERED,
            frame=with_ordinals(_with_standing(found, rows, adopted)),
            totals={"full_name": "count"},
            signatures=SCHOOL_SIGNATURES,
        ),
        OutSheet(
            form=views.REGISTERED_COLLECTIVES,
            frame=with_ordinals(registration.collectives),
            signatures=SCHOOL_SIGNATURES,
        ),
        OutSheet(form=views.BY_AWARD, frame=awards),
        persons_by_level_and_kind(awards, form=views.BY_AWARD),
        *adopting.adopted_sheets(adopted, rows),
        OutSheet(form=views.GROUPS_RECEIVED, frame=received),
        handling_sheet(
            found.findings, found.returns.reading, senders=found.returns.senders, plan=plan
        ),
    )
    return _view(plan, "dang-ky", sheets, day=day)


def _by_award(frame: pd.DataFrame) -> pd.DataFrame:
    """Return the rows award by award, in the field's order, the roster's order within."""
    return frame.sort_values("award", key=lambda column: column.map(ORDER), kind="stable")


def _view(
    plan: Plan, name: str, sheets: tuple[OutSheet | CrossTab, ...], *, day: date | None
) -> OutBook:
    return OutBook(
        letterhead=letterhead_of(plan, day=day),
        sheets=sheets,
        stamp=stamp_of_plan(plan, form=f"{views.VIEW}{name}", version=1, day=day),
        inputs=inputs_of(plan),
    )


def _with_group(found: Registered) -> pd.DataFrame:
    staff = found.plan.frames["staff"][["staff_id", "group", "staff_kind"]]
    return found.registration.persons.merge(staff, on="staff_id", how="left", sort=False)


def _with_standing(
    found: Registered, rows: tuple[Listed, ...], adopted: Frozen | None
) -> pd.DataFrame:
    frame = _with_group(found)
    words = adopting.standings(adopted, rows)
    adopted_words = [words.get(code) or pd.NA for code in frame["staff_id"].tolist()]
    return frame.assign(adopted=pd.array(adopted_words, dtype="string"))


def _public_book(
    found: Registered, rows: tuple[Listed, ...], shown: Frozen | None, *, day: date | None
) -> OutBook:
    notes = _not_shown(found, rows, returns=found.returns, made=found.registration)
    sheets = adopting.shown_sheets(
        rows if shown is None else shown.rows,
        notes=notes if shown is None else shown.notes,
        signatures=SCHOOL_SIGNATURES,
    )
    reading = found.returns.reading
    after = adopting.after_shown(shown, rows, notes=notes, plan=found.plan, reading=reading)
    return _view(found.plan, "cong-khai", (*sheets, *after), day=day)


def _not_shown(
    found: Registered, rows: tuple[Listed, ...], *, returns: Returns, made: Registration
) -> tuple[str, ...]:
    aside = arithmetic({**made.counted, **returns.of_no_use}).aside
    sent = returns.receipt.sent if found.is_called_for else []
    missing = [each.name for each in sent if each.used is None]
    return adopting.not_shown(rows, aside=aside, missing=missing)
