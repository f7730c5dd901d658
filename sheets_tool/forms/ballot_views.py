"""The sheets of `binh-xet.xlsx`: votes against thresholds, decisions, answers, what changed."""

from sheets_tool.forms import ballot as w5
from sheets_tool.forms import codes
from sheets_tool.forms import columns as c
from sheets_tool.forms.model import Column, Form
from sheets_tool.forms.view_columns import count, words
from sheets_tool.values.choices import Choice
from sheets_tool.values.days import Day

_UNIT = (c.UNIT_CODE.but(required=False), c.UNIT_NAME)
_WHO = (c.CANDIDATE_ID.but(required=False), c.CANDIDATE_NAME.but(required=False))
_AWARD = c.AWARD.but(required=False, width=24)
_DECIDED_BY = c.DECIDED_BY.but(aliases=())


RESULTS = Form(
    id="reviewed",
    sheet="Kết quả bình xét",
    title="KẾT QUẢ BÌNH XÉT THI ĐUA – KHEN THƯỞNG",
    made=True,
    columns=(
        c.ORDINAL,
        *_UNIT,
        *_WHO,
        c.GROUP,
        _AWARD,
        Column(code="verdict", header="Điều kiện", kind=Choice(of=codes.VERDICTS), width=10),
        words("by_group", "Phiếu tổ", 8),
        words("proposed", "Tổ đề nghị", 10),
        words("votes", "Đồng ý / tổng số", 9),
        words("share", "Tỷ lệ", 8),
        words("asked", "Ngưỡng", 8),
        count("need", "Cần ít nhất", 8),
        words("passed", "Phiếu", 10),
        w5.COUNT["decision"],
        Column(code="state", header="Kết quả", kind=Choice(of=codes.STATES), width=12),
        _DECIDED_BY,
        c.REASON.but(width=34),
        words("answered", "Người chịu trách nhiệm trả lời", 34),
        words("citation", "Căn cứ về phiếu", 34),
    ),
)
DECISIONS = Form(
    id="decision_list",
    sheet="Danh sách quyết định",
    title="DANH SÁCH ĐƯỢC CÔNG NHẬN, ĐỀ NGHỊ",
    made=True,
    columns=(
        c.ORDINAL,
        *_UNIT,
        _AWARD,
        *_WHO,
        c.GROUP,
        Column(code="state", header="Kết quả", kind=Choice(of=codes.STATES), width=12),
        _DECIDED_BY,
        words("votes", "Đồng ý / tổng số", 9),
        c.REASON.but(header="Ghi chú", aliases=(), width=40),
    ),
)
COUNTS = Form(
    id="counts",
    sheet="Kiểm phiếu",
    title="CÁC LẦN KIỂM PHIẾU",
    made=True,
    columns=(
        c.ORDINAL,
        words("meeting", "Cuộc họp", 30),
        count("members", "Tổng số", 8),
        count("present", "Có mặt", 8),
        *(column for column in w5.COUNT.columns if column is not c.ORDINAL),
        words("counts", "Được tính", 9),
    ),
)
MEETINGS = Form(
    id="meetings",
    sheet="Cuộc họp",
    title="CÁC CUỘC HỌP ĐÃ NHẬN BIÊN BẢN",
    made=True,
    columns=(
        c.ORDINAL,
        w5.MEETING["stage"],
        c.GROUP,
        w5.MEETING["round"],
        Column(code="held_on", header="Ngày họp", kind=Day(), width=12),
        w5.MEETING["members"].but(required=False),
        w5.MEETING["present"],
        w5.MEETING["method"],
        count("rows", "Số lượt bỏ phiếu", 8),
    ),
)
AGAINST = Form(
    id="kept_and_broken",
    sheet="Đăng ký và kết quả",
    title="ĐĂNG KÝ ĐẦU NĂM VÀ KẾT QUẢ BÌNH XÉT",
    made=True,
    columns=(
        c.ORDINAL,
        *_WHO,
        c.GROUP,
        words("registered", "Đã đăng ký", 34),
        words("achieved", "Được công nhận, đề nghị", 34),
        words("what", "Tình trạng", 40),
    ),
)
ANSWERS = Form(
    id="answers",
    sheet="Đã trả lời",
    title="NHỮNG VIỆC CÓ NGƯỜI CHỊU TRÁCH NHIỆM TRẢ LỜI",
    made=True,
    columns=(
        c.ORDINAL,
        words("item", "Mã việc", 24),
        words("what", "Việc", 60),
        c.REASON.but(width=50),
        words("day", "Ngày", 14),
    ),
)
CHANGED = Form(
    id="changed",
    sheet="Thay đổi sau niêm phong",
    title="THAY ĐỔI SAU KHI NIÊM PHONG",
    made=True,
    columns=(c.ORDINAL, words("what", "Người, tập thể và kết quả", 90)),
)
