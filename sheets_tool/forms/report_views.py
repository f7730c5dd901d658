"""Sheets of the adopted list, of the public notice and of the summaries; never read as data."""

from sheets_tool.forms import columns as c
from sheets_tool.forms.complaint import COMPLAINTS
from sheets_tool.forms.event_views import SHARES
from sheets_tool.forms.model import Column, Form
from sheets_tool.forms.view_columns import count, points, words
from sheets_tool.values.words import Text

_CHANGE_COLUMNS = (
    c.ORDINAL,
    c.CANDIDATE_KIND.but(required=False),
    c.CANDIDATE_NAME.but(required=False),
    c.GROUP.but(width=15),
    c.AWARD.but(required=False),
    Column(code="change", header="Thay đổi", kind=Text(), width=12),
)
AFTER_ADOPTED = Form(
    id="after_adopted",
    sheet="Thay đổi sau thông qua",
    title="BỔ SUNG, RÚT SAU KHI HỘI NGHỊ THÔNG QUA",
    made=True,
    columns=_CHANGE_COLUMNS,
)
AFTER_SHOWN = Form(
    id="after_shown",
    sheet="Thay đổi sau công khai",
    title="THAY ĐỔI SAU CÔNG KHAI",
    made=True,
    columns=_CHANGE_COLUMNS,
)
OPINIONS = Form(
    id="opinions",
    sheet="Ý kiến",
    title="Ý KIẾN SAU CÔNG KHAI",
    made=True,
    columns=(
        c.ORDINAL,
        COMPLAINTS["received_on"].but(required=False),
        c.CANDIDATE_NAME.but(required=False, header="Về ai"),
        COMPLAINTS["content"].but(required=False),
        COMPLAINTS["outcome"],
        COMPLAINTS["answered_on"],
        COMPLAINTS["status"],
    ),
)


_AWARD = words("award_shown", "Danh hiệu, hình thức", 34)
STEPS = Form(
    id="steps",
    sheet="Danh sách",
    title="DANH SÁCH TỪ ĐĂNG KÝ ĐẾN QUYẾT ĐỊNH",
    made=True,
    columns=(
        c.ORDINAL,
        words("unit_shown", "Đơn vị", 24),
        words("level_shown", "Cấp học", 9),
        words("block_shown", "Khối thi đua", 12),
        words("part", "Tổ", 16),
        words("kind_shown", "Đối tượng", 10),
        c.CANDIDATE_ID.but(required=False),
        c.CANDIDATE_NAME.but(required=False),
        words("staff_shown", "Nhóm", 10),
        _AWARD,
        words("period_shown", "Đợt", 10),
        words("state_shown", "Giai đoạn", 14),
        c.ORIGIN,
    ),
)
TARGETS = Form(
    id="targets_met",
    sheet="Chỉ tiêu",
    title="CHỈ TIÊU DANH HIỆU, HÌNH THỨC VÀ KẾT QUẢ",
    made=True,
    columns=(
        _AWARD,
        points("target", "Chỉ tiêu", 10),
        words("unit", "Đơn vị tính", 10),
        count("registered", "Đăng ký"),
        count("proposed", "Đề nghị"),
        count("decided", "Quyết định"),
        count("base", "Số gốc"),
        points("result", "Kết quả", 10),
        points("difference", "So chỉ tiêu", 10),
    ),
)
WORK = Form(
    id="work_met",
    sheet="Chỉ tiêu công tác",
    title="CHỈ TIÊU CÔNG TÁC VÀ KẾT QUẢ",
    made=True,
    columns=(
        words("indicator", "Mã", 8),
        words("description", "Nội dung", 44),
        points("planned", "Kế hoạch", 10),
        points("achieved", "Kết quả", 10),
        points("difference", "Chênh lệch", 10),
        words("direction", "Chiều", 9),
        words("met", "Đánh giá", 14),
    ),
)
PERIODS = Form(
    id="period_scores",
    sheet="Điểm từng đợt",
    title="ĐIỂM THI ĐUA TỪNG ĐỢT, THEO TỔ",
    made=True,
    columns=(
        words("label", "Đợt, tổ", 26),
        words("period", "Đợt", 8),
        words("part", "Tổ", 20),
        count("people", "Số người"),
        count("scored", "Đã chấm"),
        points("mean", "Điểm bình quân", 11),
    ),
)
SHARES_ABOVE = Form(
    id="shares_above",
    sheet="Trên mức LĐTT",
    title="TỶ LỆ NGƯỜI ĐẠT DANH HIỆU, HÌNH THỨC TRÊN LĐTT BÊN CẠNH KẾT QUẢ",
    made=True,
    columns=SHARES.columns,
)
