"""`xet-duyet.xlsx` and `--explain`: verdicts laid out for people."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

import pandas as pd

from sheets_tool.findings.model import NOWHERE
from sheets_tool.findings.stop import Stop
from sheets_tool.forms import verdict_views as views
from sheets_tool.forms.awards import BY_CODE, PERSON
from sheets_tool.forms.codes import VERDICTS
from sheets_tool.forms.frames import records, with_ordinals
from sheets_tool.forms.identity import identify
from sheets_tool.forms.letterhead import letterhead_of, stamp_of_plan
from sheets_tool.forms.model import Form
from sheets_tool.forms.output import OutBook, OutSheet
from sheets_tool.forms.scopes import SCOPE_WORDS
from sheets_tool.forms.views import VIEW
from sheets_tool.rules.ceilings import Ceiling
from sheets_tool.rules.evaluate import MET, NOT_KNOWN, NOT_MET, Verdicts
from sheets_tool.rules.pack import Phase
from sheets_tool.stages.eligibility.blanks import blanks
from sheets_tool.stages.eligibility.ceilings import standings
from sheets_tool.stages.eligibility.reasons import mattering_awards, reasons
from sheets_tool.stages.eligibility.side import Side
from sheets_tool.stages.eligibility.standing import against_registration, matrix, near_misses
from sheets_tool.text.days import show_day
from sheets_tool.year.concerning import Asked, leave_only
from sheets_tool.year.evaluating import Judged, judge, locate
from sheets_tool.year.folder import YearFolder
from sheets_tool.year.outcome import Outcome, Output
from sheets_tool.year.parts import SCHOOL_SIGNATURES, handling_sheet, inputs_of

_BEFORE_VOTE = "đủ điều kiện, chưa bỏ phiếu"
_AFTER_VOTE = "đã quyết định, sau bỏ phiếu"


@dataclass(frozen=True, slots=True)
class _Counted:
    """Who counts under ceilings, and what they are: eligible, or decided."""

    frame: pd.DataFrame
    words: str


def _counted(judged: Judged) -> _Counted:
    decided = judged.recognised(PERSON)
    if decided is None:
        return _Counted(judged.persons.awards, _BEFORE_VOTE)
    return _Counted(decided, _AFTER_VOTE)


def evaluate_year(
    year: YearFolder,
    *,
    day: date | None = None,
    what_if: Sequence[tuple[str, str]] = (),
    explain: str = "",
) -> Outcome:
    """Return the verdicts as `xet-duyet.xlsx`; with `explain`, one candidate's reasons in words.

    A "what if" is only told, never written.

    Raises:
        Stop: an input cannot be used, or nobody has the name to explain.
    """
    judged = judge(year, day=day, what_if=what_if)
    sides = _sides(judged)
    outcome = Outcome(findings=judged.findings)
    outcome.say(
        f"Bộ quy tắc {judged.law.pack.id}, ngày xét {show_day(judged.law.day)}, "
        f"rà soát lần cuối {show_day(judged.law.pack.reviewed)}",
        rule_pack=judged.law.pack.id,
        day=judged.law.day.isoformat(),
    )
    for key, value in what_if:
        outcome.say(f"Giả định: {key} = {value}")
    if explain:
        _explain(outcome, judged, sides, explain)
        return outcome
    _tell(outcome, judged, sides)
    if not what_if:
        book = _book(judged, sides, outcome)
        outcome.outputs = [Output(path=year.results / "xet-duyet.xlsx", book=book)]
    outcome.next_act = (
        "Bổ sung các ô ở trang “Cần bổ sung”, rồi chạy lại; sau đó: họp xét, bỏ phiếu"
    )
    return outcome


def _sides(judged: Judged) -> tuple[Side, Side]:
    staff = judged.plan.frames["staff"].drop_duplicates("staff_id").set_index("staff_id")
    staff = staff.rename(columns={"full_name": "candidate_name"})
    persons = staff[["candidate_name", "group", "staff_kind"]].reindex(judged.persons.facts.index)
    units = judged.plan.frames["collectives"].drop_duplicates("collective_id")
    units = units.set_index("collective_id").rename(columns={"collective": "candidate_name"})
    collectives = units[["candidate_name"]].reindex(judged.collectives.facts.index)
    return (
        Side(verdicts=judged.persons, people=persons),
        Side(verdicts=judged.collectives, people=collectives),
    )


def _tell(outcome: Outcome, judged: Judged, sides: tuple[Side, Side]) -> None:
    for side, words in zip(sides, ("Cá nhân", "Tập thể"), strict=True):
        shown = [_counts(side, award) for award in side.asked]
        outcome.say(f"{words}: {'; '.join(shown) or 'không có đăng ký'}")
    left = [phase.label for phase in Phase if phase not in judged.collectives.phases]
    if left:
        outcome.say(f"Chưa tính: {', '.join(left)}")
    counted = _counted(judged)
    found, _ = standings(sides[0], counted=counted.frame)
    for each in found:
        outcome.say(f"{each.quota.text}: {each.words()} (số gốc: {counted.words})")


def _counts(side: Side, award: str) -> str:
    """Return how those who registered an award stand."""
    mine = [code for code, awards in side.registered.items() if award in awards]
    found = Counter(side.state(code, award) for code in mine)
    shown = ", ".join(f"{found[state]} {VERDICTS.label(state).lower()}" for state in _ORDER)
    return f"{BY_CODE[award].short} {len(mine)} đăng ký ({shown})"


_ORDER = (MET, NOT_MET, NOT_KNOWN)


def _explain(outcome: Outcome, judged: Judged, sides: tuple[Side, Side], asked: str) -> None:
    side, candidate = _asked(judged, sides, asked)
    readings = (judged.plan.reading, judged.registered.returns.reading)
    asked_for = Asked(codes=[candidate], names=[side.name(candidate)])
    leave_only(outcome, asked_for, readings=readings)
    look = partial(locate, judged.cells)
    told = records(reasons(side, locate=look, candidates=[candidate]))
    states = side.states
    outcome.say(f"{side.name(candidate)} ({candidate})", candidate=candidate)
    mattering = mattering_awards(side, candidate)
    for award in mattering or side.awards:
        state = VERDICTS.label(str(states[award][candidate]))
        outcome.say(f"{BY_CODE[award].name}: {state}")
        for row in told:
            if row["award"] == award:
                outcome.say(f"  – {_reason(row)}")
    outcome.facts["reasons"] = told


def _reason(row: Mapping[str, object]) -> str:
    cells = f" [{row['cells']}]" if row["cells"] else ""
    only_warns = "" if row["effect"] == "chặn" else " (chỉ cảnh báo)"
    return (
        f"{row['text']}: {row['answer']}{only_warns}; thấy: {row['seen'] or 'trống'}{cells}; "
        f"yêu cầu: {row['asked'] or '–'}; căn cứ: {row['citation'] or 'chưa có'}"
    )


def _asked(judged: Judged, sides: tuple[Side, Side], asked: str) -> tuple[Side, str]:
    rosters = (judged.plan.staff, judged.plan.collectives)
    for side, roster in zip(sides, rosters, strict=True):
        for match in (
            identify(roster, code=asked, name=None),
            identify(roster, code=None, name=asked),
        ):
            if match.code is not None and match.code in side.verdicts.facts.index:
                return side, match.code
    alike = [(side, code) for side in sides for code in side.sounding_like(asked)]
    if len(alike) == 1:
        return alike[0]
    raise Stop(*identify(judged.plan.staff, code=None, name=asked).said(NOWHERE))


def _book(judged: Judged, sides: tuple[Side, Side], outcome: Outcome) -> OutBook:
    persons, units = sides
    look = partial(locate, judged.cells)
    counted = _counted(judged)
    ceilings, places = standings(persons, counted=counted.frame)
    sheets = (
        _matrix(persons, "verdicts", "Cá nhân", "KẾT QUẢ XÉT ĐIỀU KIỆN – CÁ NHÂN"),
        _matrix(units, "unit_verdicts", "Tập thể", "KẾT QUẢ XÉT ĐIỀU KIỆN – TẬP THỂ"),
        _sheet(views.BLANKS, pd.concat([blanks(side, locate=look) for side in sides])),
        _sheet(views.CEILINGS, _ceilings(ceilings, counted)),
        _sheet(views.PLACES, places),
        _sheet(views.NEAR, pd.concat([near_misses(s) for s in sides])),
        _sheet(
            views.AGAINST,
            pd.concat([against_registration(s) for s in sides]),
        ),
        _sheet(views.REASONS, pd.concat([reasons(side, locate=look) for side in sides])),
        handling_sheet(
            outcome.findings,
            judged.registered.returns.reading,
            senders=judged.registered.returns.senders,
            plan=judged.plan,
        ),
    )
    return OutBook(
        letterhead=letterhead_of(judged.plan, day=judged.law.day),
        sheets=sheets,
        stamp=stamp_of_plan(judged.plan, form=f"{VIEW}xet-duyet", version=1, day=judged.law.day)
        | {"rule_pack": judged.law.pack.id},
        inputs=inputs_of(judged.plan),
    )


def _matrix(side: Side, form_id: str, sheet: str, title: str) -> OutSheet:
    form = views.matrix_form(form_id, sheet, title, tuple(side.concerned))
    frame = with_ordinals(matrix(side))
    legend = (
        f"Bộ quy tắc {side.verdicts.pack.id}; đã tính: {_phases(side.verdicts)}.",
        "“Chưa đủ căn cứ” không phải là không đạt: xem trang Cần bổ sung.",
        *_left_out(side),
    )
    return OutSheet(form=form, frame=frame, legend=legend, signatures=SCHOOL_SIGNATURES)


def _left_out(side: Side) -> tuple[str, ...]:
    left = [BY_CODE[award].short for award in side.awards if award not in side.concerned]
    return (f"Không ai đăng ký và không ai đủ: {', '.join(left)}.",) if left else ()


def _phases(verdicts: Verdicts) -> str:
    return ", ".join(phase.label for phase in verdicts.phases)


def _sheet(form: Form, frame: pd.DataFrame) -> OutSheet:
    return OutSheet(form=form, frame=frame.reset_index(drop=True))


def _ceilings(found: Sequence[Ceiling], counted: _Counted) -> pd.DataFrame:
    return pd.DataFrame(
        [
            {
                "text": each.quota.text,
                "stage": counted.words,
                "base": each.base,
                "sum": each.words(),
                "seats": each.seats,
                "citation": each.basis,
                "scope": each.scope or SCOPE_WORDS[""],
            }
            for each in found
        ]
    )
