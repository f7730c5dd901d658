"""`register`: what the groups registered, merged, shown to all staff."""

from dataclasses import dataclass, field
from datetime import date

import pandas as pd

from sheets_tool.findings.model import Finding
from sheets_tool.forms import registration as w2
from sheets_tool.forms import views
from sheets_tool.forms.frames import Reading
from sheets_tool.forms.letterhead import letterhead_of, stamp_of_plan
from sheets_tool.forms.output import CrossTab, OutBook, OutSheet
from sheets_tool.forms.planned import Plan
from sheets_tool.stages.consolidation import origin_of
from sheets_tool.stages.registration import Registration, merge
from sheets_tool.stages.submission import Submission, of_registration
from sheets_tool.stages.totals import persons_by_level_and_kind
from sheets_tool.text.names import order_key
from sheets_tool.year.folder import YearFolder
from sheets_tool.year.outcome import INPUTS, Outcome, Output
from sheets_tool.year.parts import SCHOOL_SIGNATURES, arithmetic, handling_sheet, received_frame
from sheets_tool.year.planning import read_plan
from sheets_tool.year.returns import Returns, group_returns, read_inbox

_SHOWN_TAIL = 2


@dataclass(slots=True)
class Registered:
    """The registrations of a school's year folder, ready to be shown or sent."""

    year: YearFolder
    plan: Plan
    returns: Returns
    registration: Registration
    submission: Submission
    findings: list[Finding] = field(default_factory=list)


def read_registration(year: YearFolder) -> Registered:
    """Return what a year folder's groups registered, computed from the inputs alone.

    Raises:
        Stop: the plan cannot be used or the inbox is empty.
    """
    plan, findings = read_plan(year)
    received, reading = read_inbox(year, plan)
    returns = group_returns(plan, received, reading)
    senders = returns.senders
    registration = merge(plan, reading, used=returns.receipt.used, senders=senders)
    _add_origins(plan, reading, registration)
    submission = of_registration(
        plan,
        persons=registration.persons,
        person_awards=registration.person_awards,
        collective_awards=registration.collective_awards,
    )
    findings = [*findings, *returns.findings, *registration.findings]
    return Registered(year, plan, returns, registration, submission, findings)


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


def register(year: YearFolder, *, day: date | None = None) -> Outcome:
    """Return the merged registrations as `dang-ky.xlsx` and the public list `cong-khai.xlsx`."""
    found = read_registration(year)
    outcome = Outcome(findings=found.findings)
    _tell(outcome, found)
    results = year.results
    outcome.outputs = [
        Output(path=results / "dang-ky.xlsx", book=_list_book(found, day=day)),
        Output(path=results / "cong-khai.xlsx", book=_public_book(found, day=day)),
    ]
    outcome.next_act = "Sửa các lỗi nếu có, rồi: sheets-tool submit dang-ky"
    return outcome


def _tell(outcome: Outcome, found: Registered) -> None:
    sent = found.returns.receipt.sent
    came = sum(1 for each in sent if each.used is not None)
    rows = arithmetic(found.registration.counted)
    persons = found.registration.persons
    outcome.say(f"Tổ đã nộp: {came}/{len(sent)}", groups_received=came, groups_due=len(sent))
    outcome.say(f"Dòng: {rows}", rows=str(rows))
    awards = len(found.registration.person_awards)
    outcome.say(
        f"{len(persons)} người, {awards} lượt đăng ký danh hiệu, hình thức của cá nhân",
        persons=len(persons),
        person_awards=awards,
    )


def _list_book(found: Registered, *, day: date | None) -> OutBook:
    registration, plan = found.registration, found.plan
    awards = _numbered(found.submission.persons)
    received = received_frame(
        found.returns.receipt, registration.counted, pd.DataFrame(columns=["group"]), "group"
    )
    sheets = (
        OutSheet(
            form=views.REGISTERED,
            frame=_numbered(_with_group(found)),
            totals={"full_name": "count"},
            signatures=SCHOOL_SIGNATURES,
        ),
        OutSheet(
            form=views.REGISTERED_COLLECTIVES,
            frame=_numbered(registration.collectives),
            signatures=SCHOOL_SIGNATURES,
        ),
        OutSheet(form=views.BY_AWARD, frame=awards),
        persons_by_level_and_kind(awards, form=views.BY_AWARD),
        OutSheet(form=views.GROUPS_RECEIVED, frame=received),
        handling_sheet(
            found.findings, found.returns.reading, senders=found.returns.senders, plan=plan
        ),
    )
    return _view(plan, "dang-ky", sheets, day=day)


def _view(
    plan: Plan, name: str, sheets: tuple[OutSheet | CrossTab, ...], *, day: date | None
) -> OutBook:
    return OutBook(
        letterhead=letterhead_of(plan, day=day),
        sheets=sheets,
        stamp=stamp_of_plan(plan, form=f"{views.VIEW}{name}", version=1, day=day),
        inputs=INPUTS["school"],
    )


def _with_group(found: Registered) -> pd.DataFrame:
    staff = found.plan.frames["staff"][["staff_id", "group", "staff_kind"]]
    return found.registration.persons.merge(staff, on="staff_id", how="left", sort=False)


def _numbered(frame: pd.DataFrame) -> pd.DataFrame:
    return frame.assign(ordinal=[str(number) for number in range(1, len(frame) + 1)])


def _public_book(found: Registered, *, day: date | None) -> OutBook:
    frame = _with_group(found)
    order = sorted(range(len(frame)), key=lambda i: order_key(str(frame["full_name"].iloc[i])))
    frame = frame.iloc[order].reset_index(drop=True)
    frame["masked_id"] = [masked(str(code)) for code in frame["staff_id"]]
    sheet = OutSheet(
        form=views.PUBLIC,
        frame=_numbered(frame),
        legend=("Ý kiến góp ý, bổ sung xin ghi vào cột cuối và gửi thư ký hội đồng.",),
        signatures=SCHOOL_SIGNATURES,
    )
    return _view(found.plan, "cong-khai", (sheet,), day=day)


def masked(code: str) -> str:
    """Return a code of which only the end can be read.

    >>> masked("001085000123")
    '••••••••••23'
    """
    return "•" * max(0, len(code) - _SHOWN_TAIL) + code[-_SHOWN_TAIL:]
