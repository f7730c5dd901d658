"""C: movements, contests and complaints told by several files."""

from sheets_tool.findings.model import Entry, Severity

REPEATED_ROWS = Entry(
    code="C40",
    severity=Severity.NOTE,
    message="{count} dòng đã có trong tệp khác với nội dung như nhau; mỗi dòng tính một lần.",
    act="Không cần làm gì.",
    meaning="Rows of a file that another file has too; nothing is counted twice.",
)
ROW_REPLACED = Entry(
    code="C41",
    severity=Severity.WARNING,
    message="“{name}”: bài nhận {day} ghi khác bài nhận {old_day} ở {fields}; theo bài nhận sau.",
    act="Kiểm tra bài nhận sau; nếu là hai việc khác nhau thì ghi Ngày để phân biệt.",
    meaning="Two files tell one thing differently; the one received later counts.",
)
OVER_QUOTA = Entry(
    code="C42",
    severity=Severity.ERROR,
    message="{sender} gửi {sent} ({names}), “{campaign}” chỉ cho mỗi {part} gửi {quota}.",
    act="{sender} chọn lại {quota}; chương trình không tự bỏ ai.",
    meaning="A group or unit sends more candidates than its quota.",
)
LEVEL_EMPTY = Entry(
    code="C43",
    severity=Severity.WARNING,
    message="“{campaign}”, vòng {round}: cấp học {level} {what}.",
    act="Xem lại danh sách của cấp học này trước khi gửi lên.",
    meaning="A school level has no candidate, or none is chosen of it.",
)
SENT_TOO_MANY = Entry(
    code="C44",
    severity=Severity.ERROR,
    message="“{campaign}”: vòng {round} gửi lên {sent}{level} ({names}), chỉ được {quota}.",
    act="Chọn lại {quota}; chương trình không tự bỏ ai.",
    meaning="More are sent up than the plan allows.",
)
NOT_IN_EARLIER = Entry(
    code="C45",
    severity=Severity.WARNING,
    message="“{name}” ở vòng {later} của “{campaign}” mà không có trong danh sách vòng {earlier}.",
    act="Bổ sung vào danh sách vòng {earlier}, hoặc sửa tên, mã cho khớp.",
    meaning="A candidate of a later round stands in no list of the earlier one.",
)
NOT_CHOSEN_EARLIER = Entry(
    code="C46",
    severity=Severity.ERROR,
    message="“{name}” ở vòng {later} của “{campaign}” mà vòng {earlier} ghi “{outcome}”.",
    act="Sửa Kết quả vòng {earlier}, hoặc bỏ khỏi vòng {later}.",
    meaning="A candidate of a later round was not chosen in the earlier one.",
)
TIE_AT_CUT = Entry(
    code="C47",
    severity=Severity.WARNING,
    message="“{campaign}”, vòng {round}{level}: {names} cùng {points} điểm ở ranh giới {quota} suất; chương trình không chọn thay.",
    act="Hội đồng chọn rồi ghi Kết quả.",
    meaning="A tie at the cut is left to the people who choose.",
)
RANK_DIFFERS = Entry(
    code="C48",
    severity=Severity.WARNING,
    message="“{name}”: ghi hạng {typed}, xếp theo điểm là hạng {ranked}.",
    act="Sửa hạng hoặc điểm.",
    meaning="A rank that was typed differs from the order of the points.",
)
LOWER_CHOSEN = Entry(
    code="C49",
    severity=Severity.WARNING,
    message="“{name}” ({points} điểm) được chọn, “{other}” ({other_points} điểm) thì không.",
    act="Không cần làm gì nếu hội đồng đã chọn như vậy; nên ghi lý do vào cột Thành tích.",
    meaning="Somebody with fewer points was chosen before somebody with more.",
)
LEVEL_UNKNOWN = Entry(
    code="C50",
    severity=Severity.WARNING,
    message="“{name}”: chưa rõ cấp học nên chưa xếp vào suất nào của “{campaign}”.",
    act="Ghi Cấp học.",
    meaning="A candidate whose school level is not known where places go by level.",
)
UNDECIDED = Entry(
    code="C51",
    severity=Severity.NOTE,
    message="“{campaign}”, vòng {round}: {count} người, đội chưa ghi Kết quả.",
    act="Ghi Kết quả khi vòng này xong.",
    meaning="A round has candidates whose outcome is blank.",
)
UNKNOWN_CAMPAIGN = Entry(
    code="C52",
    severity=Severity.ERROR,
    message="Mã “{code}” không có trong trang Phong trào của kế hoạch; để riêng {count} dòng. Gần giống: {nearest}.",
    act="Sửa mã, hoặc thêm phong trào này vào kế hoạch.",
    meaning="Rows name a movement that the plan does not have; they are set aside.",
)
GOODS_INCOMPLETE = Entry(
    code="C53",
    severity=Severity.WARNING,
    message="“{name}”: {what}; chưa cộng vào tổng hiện vật.",
    act="Ghi đủ hiện vật và số lượng.",
    meaning="Goods without a quantity, or a quantity without goods.",
)
PLEDGED_NOT_JOINED = Entry(
    code="C54",
    severity=Severity.WARNING,
    message="“{campaign}”: {count} người, tập thể đã cam kết, chưa thấy tham gia hay đóng góp: {names}.",
    act="Xem trang Cam kết chưa tham gia; có tham gia thì ghi Tham gia, số tiền hoặc hiện vật.",
    meaning="Pledges with neither participation nor a gift.",
)
OUT_OF_TIME = Entry(
    code="C55",
    severity=Severity.WARNING,
    message="“{name}”: ngày {on} ngoài thời gian của “{campaign}” ({span}); vẫn tính.",
    act="Sửa ngày, hoặc sửa thời gian trong kế hoạch.",
    meaning="A gift or an entry outside the days of its movement.",
)
AMOUNTS_ASKED = Entry(
    code="C56",
    severity=Severity.WARNING,
    message="“{campaign}”: {count} ô số tiền chưa rõ là bao nhiêu, chưa cộng vào tổng {total} đồng.",
    act="Sửa các ô đã chỉ ra (O18), rồi chạy lại.",
    meaning="Amounts that could not be read are left out of a total, and it says so.",
)
SMALL_AMOUNT = Entry(
    code="C57",
    severity=Severity.WARNING,
    message="“{name}”: số tiền {amount} đồng, dưới 1.000 đồng; cộng đúng như đã ghi.",
    act="Nếu là {amount} nghìn đồng thì ghi đủ các số 0.",
    meaning="A number below a thousand in a column of đồng: perhaps thousands were meant.",
)
ANSWER_OVERDUE = Entry(
    code="C60",
    severity=Severity.WARNING,
    message="Đơn nhận {received}{about}: hạn {due}, đến {day} chưa trả lời (quá {days} ngày).",
    act="Trả lời rồi ghi ngày trả lời, hoặc định lại hạn.",
    meaning="A complaint is past its deadline on the day asked about.",
)
ANSWER_LATE = Entry(
    code="C61",
    severity=Severity.NOTE,
    message="Đơn nhận {received}{about}: trả lời {answered}, sau hạn {due}.",
    act="Không cần làm gì.",
    meaning="A complaint was answered after its deadline.",
)
STATUS_CONTRADICTS = Entry(
    code="C62",
    severity=Severity.WARNING,
    message="Đơn nhận {received}{about}: {what}.",
    act="Sửa Trạng thái hoặc Ngày trả lời cho khớp.",
    meaning="Status and day of answer of a complaint contradict each other; it counts as open.",
)
ANSWER_BACKWARDS = Entry(
    code="C63",
    severity=Severity.ERROR,
    message="Đơn nhận {received}{about}: ngày trả lời {answered} lại trước ngày nhận.",
    act="Sửa lại một trong hai ngày.",
    meaning="A complaint is answered before it came in.",
)
ABOUT_UNKNOWN = Entry(
    code="C64",
    severity=Severity.WARNING,
    message="Đơn nhận {received} ghi về “{candidate}”, không có trong danh sách. Gần giống: {nearest}.",
    act="Ghi mã của người, tập thể được nói đến.",
    meaning="A complaint is about somebody whom the plan does not know.",
)
NO_DUE_DAY = Entry(
    code="C65",
    severity=Severity.NOTE,
    message="Đơn nhận {received}{about}: chưa có hạn trả lời.",
    act="Ghi Hạn.",
    meaning="An open complaint without a deadline.",
)
DUE_BACKWARDS = Entry(
    code="C66",
    severity=Severity.ERROR,
    message="Đơn nhận {received}{about}: hạn {due} lại trước ngày nhận; coi như chưa có hạn.",
    act="Sửa lại một trong hai ngày.",
    meaning="A complaint is due before it came in; it is not called overdue for that.",
)
