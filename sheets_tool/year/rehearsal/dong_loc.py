"""Trường TH Đông Lộc, 2020-2021: two periods, forms of each member, a window of three days."""

from datetime import date
from functools import partial

from sheets_tool.forms.counted import GROUP_STAGE
from sheets_tool.year.accepting import accept
from sheets_tool.year.ballot_template import hand_out_ballots
from sheets_tool.year.commending import commend
from sheets_tool.year.each_member import hand_out_each
from sheets_tool.year.recording import close
from sheets_tool.year.registering import register
from sheets_tool.year.rehearsal.steps import Step, dated
from sheets_tool.year.reporting import report_of
from sheets_tool.year.score_book import score_year
from sheets_tool.year.sending import send
from sheets_tool.year.standing import status
from sheets_tool.year.verdict_book import evaluate_year
from sheets_tool.year.voting import vote

YEAR = "dong-loc"
LATE_FORM, LAST_FORM = "phieu-nop-muon", "phieu-cuoi-cung"
FIRST_PERIOD, SECOND_PERIOD = "dot-1", "dot-2"
AT_ONCE, RESULTS = "thanh-tich-dot-xuat", "ket-qua-nam"
MEETINGS = "bien-ban-hop"
FROM_ABOVE = "quyet-dinh-huyen"
_REGISTER = partial(send, kind="DANG_KY")
ITEM, REASON = "V40/DL05/GK", "Đối chiếu Điều 8 quy chế của trường: đủ tiêu chuẩn giấy khen"
STEPS: tuple[Step, ...] = (
    Step(year=YEAR, name="template registration", act=hand_out_each, options="--each"),
    dated(YEAR, "submit dang-ky", _REGISTER, day=date(2020, 9, 30)),
    dated(YEAR, "submit dang-ky", _REGISTER, day=date(2020, 10, 2), after=LATE_FORM),
    Step(year=YEAR, name="status", act=status),
    dated(YEAR, "register", register, day=date(2020, 10, 2)),
    dated(YEAR, "submit dang-ky", _REGISTER, day=date(2020, 10, 5), after=LAST_FORM),
    dated(YEAR, "commend", commend, day=date(2020, 12, 4), after=AT_ONCE),
    dated(YEAR, "submit dot-xuat", partial(send, kind="DOT_XUAT"), day=date(2020, 12, 4)),
    dated(
        YEAR, "score", partial(score_year, period="1"), more="--period 1",
        day=date(2021, 1, 20), after=FIRST_PERIOD,
    ),
    dated(
        YEAR, "report", partial(report_of, period="1", final=False),
        more="--interim --period 1",
        day=date(2021, 1, 22),
    ),
    dated(
        YEAR, "submit so-ket", partial(send, kind="SO_KET", period="1"), more="--period 1",
        day=date(2021, 1, 22),
    ),
    dated(YEAR, "commend", commend, day=date(2021, 5, 24), after=SECOND_PERIOD),
    dated(YEAR, "score", score_year, day=date(2021, 5, 24)),
    Step(year=YEAR, name="evaluate", act=evaluate_year, after=RESULTS),
    Step(
        year=YEAR, name="template ballot",
        act=partial(hand_out_ballots, stage=GROUP_STAGE), options="--stage to",
    ),
    dated(
        YEAR, "accept", partial(accept, item=ITEM, reason=REASON),
        more=f'{ITEM} --reason "{REASON}"',
        day=date(2021, 5, 31), after=MEETINGS,
    ),
    dated(YEAR, "vote", vote, day=date(2021, 5, 31)),
    dated(YEAR, "submit cuoi-nam", partial(send, kind="CUOI_NAM"), day=date(2021, 6, 1)),
    dated(
        YEAR, "report", partial(report_of, period=None, final=True), more="--final",
        day=date(2021, 6, 25), after=FROM_ABOVE,
    ),
    dated(YEAR, "record close", close, day=date(2021, 6, 25)),
)  # fmt: skip
