"""Lists of what happened through the year, for people to read; never read as data."""

from sheets_tool.forms import columns as c
from sheets_tool.forms import events as w6
from sheets_tool.forms.complaint import COMPLAINTS
from sheets_tool.forms.model import Column, Form
from sheets_tool.forms.view_columns import count, points, words
from sheets_tool.values.choices import YesNo
from sheets_tool.values.days import Day
from sheets_tool.values.numbers import Money
from sheets_tool.values.words import Text


def _money(code: str, header: str = "Số tiền (đồng)", width: int = 14) -> Column:
    return Column(code=code, header=header, kind=Money(), width=width)


def _view(id_: str, sheet: str, title: str, *columns: Column) -> Form:
    return Form(id=id_, sheet=sheet, title=title, made=True, columns=columns)


PART = words("part", "Tổ / đơn vị", 26)
"""The group at a school, the unit at an upper level."""
_WHO = (
    c.ORDINAL,
    words("kind_shown", "Đối tượng", 10),
    c.CANDIDATE_ID,
    c.CANDIDATE_NAME,
    PART,
)
_COMMENDED = (
    *_WHO,
    Column(code="teaches", header="Đứng lớp", kind=YesNo(), width=8),
    words("period_shown", "Đợt", 9),
    words("commendation_shown", "Loại", 13),
    words("achievement", "Thành tích", 40),
    Column(code="on", header="Ngày", kind=Day(), width=11),
    words("award_shown", "Hình thức", 24),
    words("where", "Ai quyết định", 11),
    words("decider_shown", "Cấp quyết định", 11),
    words("state_shown", "Giai đoạn", 12),
    words("outcome", "Kết quả", 16),
    c.DECISION_NO,
    c.DECISION_DATE,
    c.ORIGIN,
)
COMMENDED = _view(
    "commended", "Danh sách", "KHEN THƯỞNG THEO ĐỢT, CHUYÊN ĐỀ, ĐỘT XUẤT, CỐNG HIẾN", *_COMMENDED
)
COMMENDED_PUBLIC = _view(
    "commended_public",
    "Công khai",
    "DANH SÁCH KHEN THƯỞNG (CÔNG KHAI LẤY Ý KIẾN)",
    c.ORDINAL,
    c.CANDIDATE_NAME,
    PART,
    words("period_shown", "Đợt", 9),
    words("commendation_shown", "Loại", 13),
    words("achievement", "Thành tích", 44),
    words("award_shown", "Hình thức", 24),
    words("state_shown", "Giai đoạn", 12),
    Column(code="opinion", header="Ý kiến", kind=Text(), width=20, due=True),
)
PROPOSED_ABOVE = _view(
    "proposed_above", "Đề nghị cấp trên", "DANH SÁCH ĐỀ NGHỊ CẤP TRÊN KHEN THƯỞNG", *_COMMENDED
)
SHARES = _view(
    "shares",
    "Tỷ lệ khen",
    "TỶ LỆ NGƯỜI ĐƯỢC KHEN BÊN CẠNH KẾT QUẢ CÔNG TÁC",
    c.ORDINAL,
    PART,
    count("people", "Số người"),
    count("proposed", "Đã khen và đang đề nghị", 11),
    count("awarded", "Đã khen"),
    points("share", "Tỷ lệ đã khen (%)", 11),
    count("rated", "Số người đã xếp loại", 11),
    points("good_share", "HTT nhiệm vụ trở lên (%)", 12),
    words("targets_met", "Chỉ tiêu công tác đạt", 12),
    words("above", "Ghi chú", 16),
)

_STEPS = tuple(column for column in w6.EXEMPLARS.columns if column.code.endswith(("_on", "_due")))
EXEMPLARS = _view(
    "exemplars_followed",
    "Theo dõi",
    "THEO DÕI ĐIỂN HÌNH TIÊN TIẾN QUA BỐN KHÂU",
    *_WHO,
    words("exemplar_shown", "Loại", 18),
    words("field", "Lĩnh vực", 14),
    words("deed", "Việc làm tiêu biểu", 36),
    words("nominator_shown", "Giới thiệu bởi", 12),
    *(column.but(width=11) for column in _STEPS),
    words("reached_shown", "Đã qua khâu", 12),
    words("overdue", "Quá hạn", 26),
    words("level_shown", "Cấp nhân rộng", 11),
    c.ORIGIN,
)
_SHOWN_EXEMPLAR = (
    c.ORDINAL,
    c.CANDIDATE_NAME,
    PART,
    words("exemplar_shown", "Loại", 18),
    words("deed", "Việc làm tiêu biểu", 50),
)
NOTICE_BOARD = _view(
    "notice_board", "Bảng tin", "GƯƠNG ĐIỂN HÌNH TIÊN TIẾN, NGƯỜI TỐT VIỆC TỐT", *_SHOWN_EXEMPLAR
)
WEBSITE = _view(
    "website",
    "Trang web",
    "BÀI ĐĂNG TRANG WEB: ĐIỂN HÌNH TIÊN TIẾN, NGƯỜI TỐT VIỆC TỐT",
    c.ORDINAL,
    c.CANDIDATE_NAME,
    words("text", "Chữ để đăng", 100),
)
FOR_ABOVE = _view(
    "for_above",
    "Gửi cấp trên",
    "DANH SÁCH ĐIỂN HÌNH TIÊN TIẾN GỬI CẤP TRÊN",
    *_SHOWN_EXEMPLAR,
    words("field", "Lĩnh vực", 14),
    words("nominator_shown", "Giới thiệu bởi", 12),
    words("reached_shown", "Đã qua khâu", 12),
    words("level_shown", "Đề nghị nhân rộng ở cấp", 12),
)
OVERDUE = _view(
    "overdue",
    "Quá hạn",
    "ĐIỂN HÌNH CÓ KHÂU QUÁ HẠN",
    c.ORDINAL,
    c.CANDIDATE_NAME,
    PART,
    words("step", "Khâu", 12),
    Column(code="due", header="Hạn", kind=Day(), width=11),
    count("days", "Quá số ngày"),
    words("nominator_shown", "Giới thiệu bởi", 12),
)

_CAMPAIGN = (c.CAMPAIGN.but(required=False), words("campaign_name", "Phong trào", 40))
CAMPAIGN_TOTALS = _view(
    "campaign_totals",
    "Tổng hợp",
    "TỔNG HỢP PHONG TRÀO, CUỘC VẬN ĐỘNG",
    *_CAMPAIGN,
    words("kind_shown", "Loại", 13),
    count("named", "Người, tập thể"),
    count("pledged", "Cam kết"),
    count("joined", "Tham gia"),
    count("gave", "Có đóng góp"),
    _money("amount"),
    count("asked", "Ô tiền chưa rõ"),
    _money("amount_target", "Chỉ tiêu tiền (đồng)"),
    points("amount_share", "Đạt (%)"),
    count("people_target", "Chỉ tiêu người"),
    points("people_share", "Đạt (%) người"),
    words("where_from", "Lấy từ", 26),
)
_SUMS = (
    count("named", "Người, tập thể"),
    count("pledged", "Cam kết"),
    count("joined", "Tham gia"),
    count("gave", "Có đóng góp"),
    _money("amount"),
    words("where_from", "Lấy từ", 40),
)
BY_PART = _view(
    "campaign_by_part", "Theo tổ, đơn vị", "PHONG TRÀO THEO TỔ, ĐƠN VỊ", *_CAMPAIGN, PART, *_SUMS
)
BY_LEVEL = _view(
    "campaign_by_level",
    "Theo cấp học",
    "PHONG TRÀO THEO CẤP HỌC",
    *_CAMPAIGN,
    words("level_shown", "Cấp học", 10),
    *_SUMS,
)
BY_CANDIDATE = _view(
    "campaign_by_candidate",
    "Theo người",
    "PHONG TRÀO THEO NGƯỜI, TẬP THỂ",
    *_CAMPAIGN,
    *_WHO[1:],
    words("pledged_shown", "Cam kết", 8),
    words("joined_shown", "Tham gia", 8),
    _money("amount"),
    words("goods_shown", "Hiện vật", 30),
    words("where_from", "Lấy từ", 40),
)
BY_RECIPIENT = _view(
    "campaign_by_recipient",
    "Nơi nhận",
    "TIỀN, HIỆN VẬT THEO NƠI NHẬN",
    *_CAMPAIGN,
    words("recipient", "Nơi nhận", 34),
    _money("amount"),
    words("goods_shown", "Hiện vật", 40),
    words("where_from", "Lấy từ", 40),
)
GOODS = _view(
    "campaign_goods",
    "Hiện vật",
    "HIỆN VẬT THEO LOẠI VÀ ĐƠN VỊ TÍNH",
    *_CAMPAIGN,
    PART,
    words("goods", "Hiện vật", 26),
    points("quantity", "Số lượng", 11),
    words("goods_unit", "Đơn vị tính", 11),
    words("where_from", "Lấy từ", 40),
)
NOT_JOINED = _view(
    "pledged_not_joined",
    "Cam kết chưa tham gia",
    "ĐÃ CAM KẾT, CHƯA THAM GIA",
    *_CAMPAIGN,
    *_WHO[1:],
    words("state", "Tình trạng", 24),
    c.ORIGIN,
)
DETAILS = _view(
    "campaign_details",
    "Chi tiết",
    "TỪNG DÒNG ĐÃ NHẬN",
    c.ORDINAL,
    *_CAMPAIGN,
    *_WHO[1:],
    *(w6.PARTICIPATION[code] for code in ("on", "pledged", "joined", "amount", "goods")),
    *(w6.PARTICIPATION[code] for code in ("quantity", "goods_unit", "recipient")),
    c.NOTE,
    c.ORIGIN,
)

_ROUND = (
    *_CAMPAIGN,
    words("event", "Nội dung", 22),
    words("round_shown", "Vòng", 8),
)
CANDIDATES = _view(
    "round_candidates",
    "Các vòng",
    "DANH SÁCH TỪNG VÒNG",
    c.ORDINAL,
    *_ROUND,
    *_WHO[1:],
    words("level_shown", "Cấp học", 8),
    points("points", "Điểm"),
    count("ranked", "Hạng theo điểm", 8),
    count("rank", "Hạng ghi", 8),
    words("tied", "Cùng hạng", 10),
    words("result", "Thành tích", 20),
    words("outcome_shown", "Kết quả", 9),
    words("from_round", "Từ vòng trước", 18),
    words("reason", "Ghi chú", 34),
    c.ORIGIN,
)
SENT_UP = _view(
    "sent_up",
    "Được gửi lên",
    "DANH SÁCH ĐƯỢC CHỌN GỬI LÊN VÒNG TRÊN",
    c.ORDINAL,
    *_ROUND,
    *_WHO[1:],
    words("level_shown", "Cấp học", 8),
    points("points", "Điểm"),
    words("outcome_shown", "Kết quả", 9),
    c.ORIGIN,
)
PLACES = _view(
    "places",
    "Suất",
    "SUẤT GỬI VÀ SỐ ĐÃ GỬI",
    *_CAMPAIGN,
    words("event", "Nội dung", 22),
    words("round_shown", "Vào vòng", 9),
    PART,
    words("level_shown", "Cấp học", 9),
    count("sent", "Đã gửi"),
    count("quota", "Được gửi"),
    words("note", "Ghi chú", 40),
)
PRIZES = _view(
    "prizes",
    "Giải hội thi",
    "DANH SÁCH ĐẠT GIẢI",
    c.ORDINAL,
    words("contest_label", "Hội thi, vòng, nội dung", 44),
    PART,
    c.CANDIDATE_NAME,
    words("result", "Thành tích", 20),
    points("points", "Điểm"),
    words("outcome_shown", "Giải", 8),
    c.ORIGIN,
)
MEDALS = _view(
    "medals",
    "Bảng huy chương",
    "BẢNG TỔNG SẮP THEO TỔ, ĐƠN VỊ",
    words("contest", "Hội thi, vòng", 40),
    count("rank", "Hạng", 7),
    words("tied", "Cùng hạng", 10),
    PART,
    count("gold", "Nhất", 7),
    count("silver", "Nhì", 7),
    count("bronze", "Ba", 7),
    count("consolation", "KK", 7),
    count("prizes", "Tổng số giải", 8),
    points("points", "Tổng điểm", 10),
)

COMPLAINTS_FOLLOWED = _view(
    "complaints_followed",
    "Sổ đơn thư",
    "THEO DÕI ĐƠN THƯ, Ý KIẾN",
    c.ORDINAL,
    *COMPLAINTS.columns,
    words("about_name", c.CANDIDATE_NAME.header, 26),
    words("state", "Tình trạng", 26),
    c.ORIGIN,
)
OPEN_COMPLAINTS = _view(
    "open_complaints",
    "Chưa trả lời",
    "ĐƠN THƯ, Ý KIẾN CHƯA TRẢ LỜI, THEO DANH SÁCH VÀ NGƯỜI",
    c.ORDINAL,
    COMPLAINTS["list"],
    COMPLAINTS["candidate_id"].but(width=12),
    words("about_name", c.CANDIDATE_NAME.header, 26),
    COMPLAINTS["received_on"].but(required=False, width=11),
    COMPLAINTS["due_on"].but(width=11),
    count("days", "Quá số ngày"),
    COMPLAINTS["content"].but(required=False),
    COMPLAINTS["handler"],
)
