"""W5 · `ballot`: the minutes of a count of votes, of a group meeting or of the council."""

from sheets_tool.forms import codes
from sheets_tool.forms import columns as c
from sheets_tool.forms.decision import DECIDED_AWARD, DECISION_COLUMN
from sheets_tool.forms.model import Book, Column, Form, Layout
from sheets_tool.values.choices import Choice
from sheets_tool.values.days import Day
from sheets_tool.values.numbers import Whole

MEETING = Form(
    id="meeting",
    sheet="Cuộc họp",
    title="BIÊN BẢN KIỂM PHIẾU – CUỘC HỌP",
    layout=Layout.PAIRS,
    optional=False,
    columns=(
        Column(
            code="stage",
            header="Cấp xét",
            kind=Choice(of=codes.BALLOT_STAGES),
            required=True,
            example="Hội đồng",
        ),
        Column(code="round", header="Vòng", kind=Whole(least=1), example="1"),
        Column(code="held_on", header="Ngày họp", kind=Day(), required=True, example="25/05/2021"),
        c.MEMBERS.but(
            required=True,
            hint="Tổng số người có quyền biểu quyết, kể cả người vắng mặt.",
            aliases=("Tổng thành viên", "Tổng số thành viên hội đồng"),
        ),
        Column(code="present", header="Có mặt", kind=Whole(), aliases=("Số có mặt",), example="8"),
        Column(
            code="method",
            header="Hình thức",
            kind=Choice(of=codes.BALLOT_METHODS),
            aliases=("Hình thức biểu quyết",),
            example="Bỏ phiếu kín",
        ),
    ),
)


def _count(code: str, header: str, example: str, *aliases: str) -> Column:
    return Column(code=code, header=header, kind=Whole(), width=9, aliases=aliases, example=example)


COUNT = Form(
    id="count",
    sheet="Kiểm phiếu",
    title="KẾT QUẢ KIỂM PHIẾU",
    names=("candidate_name", "candidate_id"),
    key=("unit_code", "candidate_id", "award"),
    optional=False,
    columns=(
        c.ORDINAL,
        c.CANDIDATE_ID.but(required=True),
        c.CANDIDATE_NAME.but(required=False),
        c.UNIT_CODE.but(required=False, hint="Hội đồng cấp trên ghi đơn vị của người được xét."),
        c.UNIT_NAME,
        c.AWARD,
        _count("issued", "Số phiếu phát ra", "8", "Phát ra"),
        _count("returned", "Số phiếu thu về", "8", "Thu về"),
        _count("valid", "Hợp lệ", "8", "Phiếu hợp lệ"),
        c.APPROVE.but(
            header="Đồng ý",
            aliases=("Phiếu đồng ý", "Số phiếu đồng ý"),
            due=True,
            hint="Để trống là chưa kiểm; không ai đồng ý thì ghi 0.",
        ),
        _count("reject", "Không đồng ý", "1", "Phiếu không đồng ý"),
        _count("recused", "Không tham gia do liên quan", "0", "Không tham gia"),
        DECISION_COLUMN,
        DECIDED_AWARD,
        c.REASON,
    ),
)
OF_UNITS = frozenset({"unit_code", "unit_name"})
"""Columns that only the council of an upper level fills."""
BALLOT = Book(
    id="ballot",
    number="W5",
    name="Biên bản kiểm phiếu",
    file_name="kiem-phieu",
    forms=(MEETING, COUNT),
)
