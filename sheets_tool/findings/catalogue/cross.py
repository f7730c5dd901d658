"""C: across files and units."""

from sheets_tool.findings.model import Entry, Severity

REPLACED = Entry(
    code="C01",
    severity=Severity.WARNING,
    message="{sender} gửi nhiều bản: dùng “{used}” ({used_day}), không dùng “{left}” ({left_day}); {reason}.",
    act="Kiểm tra bản được dùng có đúng là bản cuối không.",
    meaning="Several files of one sender; one is used, nothing is summed twice.",
)
NOT_RECEIVED = Entry(
    code="C02",
    severity=Severity.ERROR,
    message="Chưa nhận được bài của {sender} (hạn {due}).",
    act="Nhắc {sender} gửi bài.",
    meaning="A unit or group that is due has sent nothing usable.",
)
LATE = Entry(
    code="C03",
    severity=Severity.WARNING,
    message="{sender} gửi ngày {received}, sau hạn {due}.",
    act="Hội đồng quyết định có nhận bài gửi muộn không.",
    meaning="A return received after its deadline.",
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
    message="“{name}” ({code}) được {award} ở hai đơn vị: {first} và {second}.",
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
)
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
NOT_ONE_FORM = Entry(
    code="C70",
    severity=Severity.ERROR,
    message="Hai tệp không cùng mẫu: tệp cũ là “{old}”, tệp mới là “{new}”.",
    act="Chọn hai tệp cùng mẫu.",
    meaning="Two workbooks to compare are not of one form, or of none that is known.",
)
NOT_COMPARED = Entry(
    code="C71",
    severity=Severity.WARNING,
    message="{count} ô có điều phải xem lại; ô không đọc được thì không so được.",
    act="Soát tệp này: sheets-tool check TỆP.",
    meaning="Cells of a workbook could not be read and were left out of a comparison.",
)
NO_SUCH_CELL = Entry(
    code="C72",
    severity=Severity.ERROR,
    message="Không có ô “{cell}”; các trang: {sheets}.",
    act="Ghi ô như Tổng hợp!C9, có dấu nháy quanh cả cụm nếu tên trang có dấu cách.",
    meaning="A cell to trace is no cell of the workbook.",
)
EMPTY_CELL = Entry(
    code="C73",
    severity=Severity.ERROR,
    message="Ô {cell} trống.",
    act="Chọn ô có số liệu.",
    meaning="A cell to trace is blank.",
)
COUNT_DIFFERS = Entry(
    code="C74",
    severity=Severity.ERROR,
    message="Ô này ghi {value} mà công thức của nó đếm được {count} dòng.",
    act="Mở tệp bằng Excel để tính lại, hoặc lập lại tệp bằng lệnh đã ghi ra nó.",
    meaning="A count stored in a cell is not what its formula counts.",
)
NOT_AT_HAND = Entry(
    code="C75",
    severity=Severity.NOTE,
    message="{count} tệp gốc không có ở đây (của {units}).",
    act="Thêm --among THƯ_MỤC, nơi có các tệp ấy, hoặc hỏi đơn vị.",
    meaning="Origins lead to files that are not at hand.",
)
RECORD_CONTRADICTS = Entry(
    code="C80",
    severity=Severity.ERROR,
    message="“{name}”, {award} năm {year}: hồ sơ theo dõi ghi “{old}”, kết quả năm nay là “{new}”; giữ nguyên hồ sơ.",
    act="Xem lại quyết định; sửa dòng này trong luu-tru/theo-doi.xlsx, hoặc sửa tệp trong nhan/.",
    meaning="A row of the record that a person keeps says something else than what was concluded.",
)
RECORD_FIELD_DIFFERS = Entry(
    code="C81",
    severity=Severity.WARNING,
    message="“{name}” ({what}): {header} trong hồ sơ theo dõi là “{old}”, nay có “{new}”; giữ “{old}”.",
    act="Kiểm tra; nếu “{new}” đúng thì sửa ô này trong luu-tru/theo-doi.xlsx.",
    meaning="A cell of the record that a person keeps differs from what was read now.",
)
DECISION_GONE = Entry(
    code="C82",
    severity=Severity.WARNING,
    message="“{name}”, {award} năm {year}: hồ sơ đã ghi “{status}”, nay không còn quyết định ấy trong nhan/; giữ nguyên hồ sơ.",
    act="Bỏ lại tệp quyết định vào nhan/; nếu đã thu hồi thì ghi Thu hồi và ngày thu hồi trong hồ sơ.",
    meaning="A decision carried before is no longer in the inbox; the record keeps it.",
)
TWO_DECISIONS = Entry(
    code="C83",
    severity=Severity.ERROR,
    message="“{name}”, {award}: hai quyết định nói khác nhau ({first} và {second}), không rõ quyết định nào sau; theo quyết định đầu.",
    act="Ghi ngày quyết định, hoặc để lại quyết định đúng trong nhan/.",
    meaning="Two decisions contradict each other and no day orders them.",
)
LOWERED_TO_NOTHING = Entry(
    code="C84",
    severity=Severity.ERROR,
    message="“{name}”, {award}: quyết định ghi Hạ mà không ghi Danh hiệu quyết định; chưa ghi vào hồ sơ.",
    act="Hỏi cấp trên hạ xuống danh hiệu nào, ghi vào tệp quyết định.",
    meaning="A decision lowers an award and does not say to which.",
)
DECIDED_UNPROPOSED = Entry(
    code="C85",
    severity=Severity.WARNING,
    message="“{name}” được quyết định {award}, đơn vị không đề nghị danh hiệu, hình thức này; vẫn ghi vào hồ sơ.",
    act="Kiểm tra lại quyết định với cấp trên.",
    meaning="The level above decided something that was not proposed here.",
)
NO_YEAR = Entry(
    code="C86",
    severity=Severity.ERROR,
    message="{count} lượt khen không rõ của năm nào; chưa nhập.",
    act="Thêm cột Năm, ghi năm ở tiêu đề hay tên trang, hoặc thêm --year NĂM.",
    meaning="An old list tells no year.",
)
ONLY_REGISTERED = Entry(
    code="C87",
    severity=Severity.WARNING,
    message="{count} lượt chỉ là đăng ký hoặc đủ điều kiện, không phải thành tích đã đạt; không nhập.",
    act="Nhập danh sách đã có quyết định; nếu danh sách này đúng là đã quyết định, thêm --decided.",
    meaning="What was only registered is no history and is not imported.",
)
NO_HISTORY = Entry(
    code="C88",
    severity=Severity.WARNING,
    message="Không thấy thành tích nào trong tệp này.",
    act="Danh sách cần có cột họ tên và cột danh hiệu, hình thức (hoặc mỗi năm một cột).",
    meaning="No award was found in a list to import.",
)
NO_FOREIGN_CODE = Entry(
    code="C89",
    severity=Severity.WARNING,
    message="“{award}” không có mã trong mẫu {form}; {count} dòng để trống ô mã: {names}.",
    act="Tra mã trong phần mềm của cấp trên rồi điền tay; công cụ không đoán mã.",
    meaning="An award has no code in the code tables of the upper system's import form.",
)
