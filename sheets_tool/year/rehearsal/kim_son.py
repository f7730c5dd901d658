"""Trường THCS Kim Sơn, 2020-2021: the whole cycle of a school, from `new` to `record close`."""

from collections.abc import Callable
from datetime import date
from functools import partial

from sheets_tool.forms.awards import COLLECTIVE
from sheets_tool.forms.counted import COUNCIL_STAGE, GROUP_STAGE
from sheets_tool.forms.registration import REGISTRATION
from sheets_tool.text.days import show_day
from sheets_tool.year.accepting import accept
from sheets_tool.year.ballot_template import hand_out_ballots
from sheets_tool.year.checking import check_year
from sheets_tool.year.commending import commend
from sheets_tool.year.complaining import complain
from sheets_tool.year.folder import YearFolder
from sheets_tool.year.outcome import Outcome
from sheets_tool.year.record_showing import show
from sheets_tool.year.recording import close
from sheets_tool.year.registering import Freezing, register
from sheets_tool.year.rehearsal.registration import registration
from sheets_tool.year.rehearsal.steps import Step, dated
from sheets_tool.year.reporting import report_of
from sheets_tool.year.score_book import score_year
from sheets_tool.year.sending import send
from sheets_tool.year.standing import status
from sheets_tool.year.starting import start
from sheets_tool.year.templating import hand_out
from sheets_tool.year.verdict_book import evaluate_year
from sheets_tool.year.voting import vote

YEAR = "kim-son"
_CONFERENCE, _SHOWN, _SENT = date(2020, 10, 3), date(2020, 10, 8), date(2020, 10, 12)
_INTERIM, _END, _UP = date(2021, 1, 11), date(2021, 6, 25), date(2021, 7, 2)


def _step(
    name: str, act: Callable[[YearFolder], Outcome], *, options: str = "", after: str = ""
) -> Step:
    return Step(year=YEAR, name=name, act=act, options=options, after=after)


def _dated(name: str, act: Callable[..., Outcome], day: date, *, after: str = "") -> Step:
    return dated(YEAR, name, act, day=day, after=after)


def _frozen(option: str, freezing: Freezing, *, day: date, after: str = "") -> Step:
    """Return the step that freezes the list: adopted by the conference, or shown to all staff."""
    act = partial(register, day=day, freezing=freezing)
    typed = f"{show_day(day)} --day {show_day(day)}"
    return _step(f"register --{option}", act, options=typed, after=after)


def _answer(item: str, reason: str) -> Step:
    day = date(2021, 6, 30)
    act = partial(accept, item=item, reason=reason, day=day)
    return _step(f"accept {item}", act, options=f'--reason "{reason}" --day {show_day(day)}')


def _new(year: YearFolder) -> Outcome:
    return start(year.root)


_REGISTERED = (
    _step("new", _new, options="."),
    _step("template registration", partial(hand_out, form=REGISTRATION.id), after="01-ke-hoach"),
    _frozen("adopt", Freezing(adopt=_CONFERENCE), day=_CONFERENCE, after="02-truoc-hoi-nghi"),
    _step("status", status, after="03-dang-ky"),
    _step("check", check_year),
    _frozen("publish", Freezing(publish=_SHOWN), day=_SHOWN),
    _dated("complaint", complain, _SENT, after="04-gop-y"),
    *registration(YEAR, day=_SENT),
)
_INTERIM_STEPS = (
    _dated("commend", commend, _INTERIM, after="05-hoc-ky-1"),
    _dated("score --period 2", partial(score_year, period="2"), _INTERIM),
    _dated("report --interim --period 2", partial(report_of, period="2", final=False), _INTERIM),
    _dated("submit so-ket --period 2", partial(send, kind="SO_KET", period="2"), _INTERIM),
)
_JUDGED = (
    _dated("score", score_year, _END, after="06-cuoi-nam"),
    _step("evaluate", evaluate_year),
    _step("evaluate --explain KS03", partial(evaluate_year, explain="KS03")),
    _dated("score", score_year, _END, after="07-bo-sung"),
    _step("evaluate", evaluate_year),
)
_OF_GROUPS = partial(hand_out_ballots, stage=GROUP_STAGE)
_OF_COUNCIL = partial(hand_out_ballots, stage=COUNCIL_STAGE)
_OF_COLLECTIVES = partial(hand_out_ballots, stage=COUNCIL_STAGE, kind=COLLECTIVE)
_NOT_CLEAR = "biên bản hội nghị 03/10/2020 ghi rõ đăng ký Lao động tiên tiến"
_COMPARED = "hội đồng đã đối chiếu Điều 40 Nghị định 91/2017/NĐ-CP, biên bản 28/06/2021"
_VOTED = (
    _step("template ballot --stage to", _OF_GROUPS),
    _step("vote", vote, after="08-hop-to"),
    _step("template ballot --stage hoi-dong", _OF_COUNCIL, after="09-hop-to-sua"),
    _step("vote", vote, after="10-hoi-dong"),
    _step("vote", vote, after="11-hoi-dong-sua"),
    _answer("V40/KS07/LDTT", _NOT_CLEAR),
    _answer("V40/KS08/GK", _COMPARED),
    _dated("complaint", complain, date(2021, 7, 1), after="12-tra-loi"),
    _step("vote", vote),
    _step("evaluate", evaluate_year),
    _step("template ballot --stage hoi-dong --for tap-the", _OF_COLLECTIVES),
    _step("vote", vote, after="13-tap-the"),
)
_CLOSED = (
    _dated("report --final", partial(report_of, period=None, final=True), _UP),
    _dated("submit cuoi-nam", partial(send, kind="CUOI_NAM"), _UP),
    _step("record close", close, after="14-quyet-dinh"),
    _step("record close", close),
    _step("record show KS04", partial(show, asked="KS04")),
)
STEPS: tuple[Step, ...] = (*_REGISTERED, *_INTERIM_STEPS, *_JUDGED, *_VOTED, *_CLOSED)
