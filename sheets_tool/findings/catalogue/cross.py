"""C: across files and units: who sent what, which version counts."""

from sheets_tool.findings.model import Entry, Severity

REPLACED = Entry(
    code="C01",
    severity=Severity.WARNING,
    message="{sender} gửi nhiều bản: dùng “{used}” ({used_day}), không dùng “{left}” ({left_day}); {reason}.",
    act="Kiểm tra bản được dùng có đúng là bản cuối không.",
    meaning="Several files of one sender; one is used, nothing is summed twice.",
)
BLANKED = Entry(
    code="C29",
    severity=Severity.WARNING,
    message="{sender}: bản sau “{used}” ({used_day}) không có đăng ký nào; bản trước “{left}” ({left_day}) có {count} người, tập thể đăng ký. Chưa coi là rút, chờ xác minh.",
    act="Hỏi {sender}: nếu gửi nhầm mẫu trống thì bỏ “{used}” khỏi nhan/; nếu đúng là rút hết thì bỏ “{left}” khỏi nhan/.",
    meaning="A later version in which nobody registers replaces one in which people did.",
    to_sender="Bản gửi ngày {used_day} không có đăng ký nào, bản gửi ngày {left_day} có {count} người, tập thể đăng ký. Nhờ cho biết gửi nhầm mẫu trống hay đúng là rút hết.",
)
NOT_RECEIVED = Entry(
    code="C02",
    severity=Severity.ERROR,
    message="Chưa nhận được “{what}” của {sender} (hạn {due}).",
    act="Nhắc {sender} gửi; {source}.",
    meaning="A unit or group that is due has sent nothing.",
)
LATE = Entry(
    code="C03",
    severity=Severity.WARNING,
    message="{sender} gửi ngày {received}, sau hạn {due}.",
    act="Hội đồng quyết định có nhận bài gửi muộn không.",
    meaning="A return received after its deadline.",
)
MENDED_LATE = Entry(
    code="C31",
    severity=Severity.WARNING,
    message="{sender} gửi bản đầu ngày {first}, trong hạn {due}; bản đang dùng gửi ngày {received}, sau hạn.",
    act="Không coi là nộp muộn nếu chỉ sửa theo yêu cầu; điều mới thêm sau hạn thì hội đồng quyết định có nhận không.",
    meaning="A sender was in time; the version that counts came after the deadline.",
)
UNKNOWN_DAY = Entry(
    code="C04",
    severity=Severity.NOTE,
    message="{sender}: chưa rõ ngày nhận, nên không xét đúng hạn hay muộn.",
    act="Dùng lệnh receive --on NGÀY, hoặc để tệp trong thư mục nhan/NĂM-THÁNG-NGÀY.",
    meaning="The day of receipt is not known; it is never guessed from file times.",
)
NOT_DUE = Entry(
    code="C05",
    severity=Severity.ERROR,
    message="“{sender}” không có trong danh sách đơn vị phải nộp. Gần giống: {nearest}.",
    act="Thêm vào kế hoạch nếu đúng, hoặc hỏi người gửi.",
    meaning="A sender that is not on the plan's list; its rows are set aside.",
    to_sender="“{sender}” không có trong danh sách đơn vị phải nộp. Gần giống: {nearest}. Nhờ kiểm tra lại mã đơn vị.",
)
SENDER_UNKNOWN = Entry(
    code="C06",
    severity=Severity.ERROR,
    message="Không rõ bài này của ai.",
    act="Điền tên đơn vị hoặc tổ vào mẫu được phát rồi gửi lại.",
    meaning="Neither the stamp nor the rows tell the sender.",
)
OTHER_YEAR = Entry(
    code="C07",
    severity=Severity.ERROR,
    message="{sender}: tệp của năm {year}, kế hoạch là năm {expected}; để riêng.",
    act="Xin lại tệp đúng năm.",
    meaning="A file of another year; its rows are set aside.",
    to_sender="Tệp đã gửi là của năm {year}. Nhờ gửi tệp của năm {expected}.",
)
DECLARED_DIFFERS = Entry(
    code="C08",
    severity=Severity.ERROR,
    message="{sender}: bìa khai {award} {declared}, đếm từng dòng được {counted} (lệch {difference}); theo số đếm.",
    act="{sender} kiểm tra lại bìa và danh sách, gửi lại bản khớp nhau.",
    meaning="The count on the cover differs from the rows.",
)
IDENTICAL = Entry(
    code="C09",
    severity=Severity.NOTE,
    message="“{left}” có nội dung như “{used}”; chỉ đọc một bản.",
    act="Không cần làm gì.",
    meaning="Two files with the same cell values.",
)
TWO_UNITS = Entry(
    code="C10",
    severity=Severity.WARNING,
    message="“{name}” ({code}) có trong danh sách của hai đơn vị, {first} và {second}: {award}.",
    act="Hai đơn vị xác nhận người này thuộc đơn vị nào.",
    meaning="The same person in the lists of two units.",
)
OTHER_KIND = Entry(
    code="C11",
    severity=Severity.NOTE,
    message="{sender}: tệp là hồ sơ “{kind}”, không phải “{expected}”; không đọc trong lần này.",
    act="Không cần làm gì nếu đúng; tệp sẽ được đọc ở bước của nó.",
    meaning="A file of another kind or period; it belongs to another act.",
)
EARLY = Entry(
    code="C12",
    severity=Severity.NOTE,
    message="{sender} gửi ngày {received}, trước ngày nhận {opens}.",
    act="Không cần làm gì.",
    meaning="A return received before the window opens.",
)
SAME_SIGN = Entry(
    code="C13",
    severity=Severity.ERROR,
    message="{sender}: hai bản khác nhau, không rõ bản nào sau ({day}): “{first}”, “{second}”; để riêng cả hai.",
    act="Hỏi người gửi, để lại một bản trong nhan/, hoặc nhận lại bản đúng với ngày sau.",
    meaning="Two different versions with nothing that orders them.",
    to_sender="Nhận được nhiều bản khác nhau, không rõ bản nào sau ({day}), nên chưa tính bản nào. Nhờ cho biết dùng bản nào, hoặc gửi lại một bản đủ mọi trang.",
)
NO_COVER_COUNT = Entry(
    code="C14",
    severity=Severity.NOTE,
    message="{sender}: bìa không khai số lượng nên không đối chiếu được.",
    act="Điền số lượng khai trên bìa nếu muốn đối chiếu.",
    meaning="The cover declares no counts.",
)
ROWS_OF_OTHERS = Entry(
    code="C15",
    severity=Severity.WARNING,
    message="{sender} gửi cả {count} dòng của {unit}; không tính, lấy bài của {unit}.",
    act="{sender} xóa các dòng này; nếu {unit} chưa gửi thì nhắc gửi.",
    meaning="A unit sends rows of another unit that is due to send its own; they are set aside.",
    to_sender="Có {count} dòng của {unit}, không tính. Nhờ xóa các dòng này; {unit} tự gửi bài của mình.",
)
NO_ROW_OF_ITS_OWN = Entry(
    code="C30",
    severity=Severity.ERROR,
    message="{sender}: tệp không có dòng nào của đơn vị, cả {count} dòng là của {unit}; không tính.",
    act="{sender} gửi tệp có dòng của mình; nếu {unit} chưa gửi thì nhắc gửi.",
    meaning="All rows of a unit's submission are of other units that are due to send their own.",
    to_sender="Tệp không có dòng nào của {sender}, cả {count} dòng là của {unit}. Nhờ gửi tệp có danh sách của {sender}.",
)
CAME_UNUSABLE = Entry(
    code="C27",
    severity=Severity.ERROR,
    message="{sender} đã gửi {files} nhưng chưa dùng được, nên chưa có “{what}” (hạn {due}).",
    act="Xem điều báo ở tệp ấy rồi nhờ {sender} sửa, gửi lại; {source}.",
    meaning="A unit or group that is due has sent something, and nothing of it can be used.",
)
SEVERAL_PERIODS = Entry(
    code="C32",
    severity=Severity.WARNING,
    message="Hồ sơ “{kind}” nhận được là của nhiều đợt: {periods}; lần này tính chung, mỗi đơn vị chỉ tính bản nhận sau cùng.",
    act="Tổng hợp riêng từng đợt: consolidate với {options}; bìa ghi nhầm đợt thì nhờ đơn vị sửa.",
    meaning="Submissions of several periods are taken as one list, since no period was asked for.",
)
