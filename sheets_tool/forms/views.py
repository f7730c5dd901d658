"""Lists the tool writes for people to read; never read as data."""

from sheets_tool.forms import columns as c
from sheets_tool.forms import registration as w2
from sheets_tool.forms import submission as w11
from sheets_tool.forms.model import Column, Form
from sheets_tool.values.numbers import Points, Whole
from sheets_tool.values.words import Text

VIEW = "view."
"""Stamps of views begin so."""

REGISTERED = Form(
    id="registered",
    sheet="Cá nhân",
    title="TỔNG HỢP ĐĂNG KÝ THI ĐUA – CÁ NHÂN",
    made=True,
    columns=(
        c.ORDINAL,
        c.STAFF_ID,
        c.FULL_NAME,
        c.GROUP,
        c.POSITION,
        c.STAFF_KIND,
        c.TITLES,
        c.COMMENDATIONS,
        c.INITIATIVE,
        Column(code="adopted", header="Thông qua", kind=Text(), width=24),
        c.NOTE,
        c.ORIGIN,
    ),
)
REGISTERED_COLLECTIVES = Form(
    id="registered_collectives",
    sheet="Tập thể",
    title="TỔNG HỢP ĐĂNG KÝ THI ĐUA – TẬP THỂ",
    made=True,
    columns=(*w2.COLLECTIVES.columns, c.ORIGIN),
)
BY_AWARD = Form(
    id="by_award",
    sheet="Theo danh hiệu",
    title="DANH SÁCH ĐĂNG KÝ THEO DANH HIỆU, HÌNH THỨC",
    made=True,
    columns=(
        c.ORDINAL,
        c.AWARD,
        w11.STATE,
        c.STAFF_ID,
        c.FULL_NAME,
        c.GROUP,
        c.STAFF_KIND,
        c.SCHOOL_LEVEL,
        c.ORIGIN,
    ),
)
GROUPS_RECEIVED = Form(
    id="groups_received",
    sheet=w11.RECEIVED.sheet,
    title="TÌNH HÌNH NỘP ĐĂNG KÝ CỦA CÁC TỔ",
    made=True,
    columns=tuple(
        c.GROUP if column is c.UNIT_NAME else column
        for column in w11.RECEIVED.columns
        if column not in {c.UNIT_CODE, c.SCHOOL_LEVEL, c.BLOCK}
    ),
)


def scored_form(periods: tuple[str, ...]) -> Form:
    """Return the list of scores: one period with its scorers side by side, or a whole year."""
    one = len(periods) == 1
    return Form(
        id="scored",
        sheet="Kết quả chấm điểm",
        title="KẾT QUẢ CHẤM ĐIỂM THI ĐUA",
        made=True,
        columns=(
            c.ORDINAL,
            c.CANDIDATE_ID.but(header="Mã"),
            c.CANDIDATE_NAME,
            c.GROUP,
            c.STAFF_KIND,
            *(_one_period() if one else _many_periods(periods)),
            Column(code="score", header="Điểm tính", kind=Points(), width=10),
            Column(code="band", header="Xếp loại", kind=Text(), width=9),
            Column(code="rank", header="Hạng", kind=Whole(least=1), width=7),
            Column(code="tied", header="Cùng hạng", kind=Text(), width=14),
            Column(code="reason", header="Vì sao chưa xếp hạng", kind=Text(), width=34),
        ),
    )


def _one_period() -> tuple[Column, ...]:
    return (
        Column(code="self", header="Tự chấm", kind=Points(), width=9),
        Column(code="by_group", header="Tổ chấm", kind=Points(), width=9),
        Column(code="council", header="Hội đồng chấm", kind=Points(), width=9),
        Column(code="group_over_self", header="Tổ trừ Tự", kind=Points(), width=9),
        Column(code="council_over_group", header="Hội đồng trừ Tổ", kind=Points(), width=9),
        Column(code="decided_by", header="Điểm tính theo", kind=Text(), width=12),
    )


def _many_periods(periods: tuple[str, ...]) -> tuple[Column, ...]:
    return tuple(
        Column(code=f"period.{period}", header=f"Đợt {period}", kind=Points(), width=9)
        for period in periods
    )
