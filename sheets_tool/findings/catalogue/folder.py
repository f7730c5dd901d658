"""W: the year folder."""

from sheets_tool.findings.model import Entry, Severity

NOT_A_YEAR_FOLDER = Entry(
    code="W01",
    severity=Severity.ERROR,
    message="“{path}” không phải thư mục năm: không có tệp ke-hoach.xlsx.",
    act="Vào đúng thư mục, dùng -C THƯ_MỤC, hoặc tạo mới bằng: sheets-tool new THƯ_MỤC.",
    meaning="No plan in the folder.",
)
EXISTS = Entry(
    code="W02",
    severity=Severity.ERROR,
    message="“{path}” đã có và sẽ bị ghi đè.",
    act="Chọn tên khác, hoặc thêm --force nếu thật sự muốn ghi đè.",
    meaning="The output exists and was not written by this tool.",
)
PLAN_EXISTS = Entry(
    code="W80",
    severity=Severity.ERROR,
    message="“{path}” đã có: thư mục này đã là một năm; kế hoạch không bao giờ bị ghi đè, kể cả với --force.",
    act="Chọn tên thư mục khác; muốn lập lại kế hoạch thì tự chuyển tệp ấy đi nơi khác trước.",
    meaning="`new` was called on a folder that holds a plan; a plan is never replaced, by force or not.",
)
EDITED = Entry(
    code="W03",
    severity=Severity.ERROR,
    message="“{path}” đã bị sửa tay sau khi chương trình ghi; không ghi đè.",
    act="Sửa vào tệp đầu vào ({inputs}), hoặc thêm --force để bỏ phần sửa tay.",
    meaning="A view was edited by hand; the input to correct is named.",
)
LOCKED = Entry(
    code="W04",
    severity=Severity.ERROR,
    message="Thư mục năm đang được một lần chạy khác dùng.",
    act="Đợi lần kia xong rồi chạy lại.",
    meaning="Another run holds the lock of the year folder.",
)
PLAN_INCOMPLETE = Entry(
    code="W05",
    severity=Severity.ERROR,
    message="Kế hoạch thiếu {what}.",
    act="Mở ke-hoach.xlsx, điền trang “{sheet}”.",
    meaning="The plan lacks what this command needs.",
)
ONE_GROUP = Entry(
    code="W76",
    severity=Severity.NOTE,
    message="Trang “Nhân sự” không ghi tổ của ai: coi cả đơn vị là một tổ, “{unit}”.",
    act="Nếu đơn vị có tổ, ghi cột Tổ; nếu không thì không cần làm gì.",
    meaning="No member of a small school has a group; the school is its one group.",
)
NEEDS_CONFERENCE = Entry(
    code="W06",
    severity=Severity.WARNING,
    message="Hạn đăng ký ghi “{deadline}” nhưng chưa có Ngày hội nghị CBCCVC nên chưa biết hạn là ngày nào.",
    act="Điền Ngày hội nghị CBCCVC trong trang Đơn vị của kế hoạch.",
    meaning="The deadline counts from the conference, whose day is blank.",
)
PERIODS_OVERLAP = Entry(
    code="W08",
    severity=Severity.ERROR,
    message="Đợt {first} và đợt {second} chồng ngày ({days}).",
    act="Sửa ngày của hai đợt trong trang Đợt thi đua.",
    meaning="Two periods of the plan share days.",
)
PERIOD_BACKWARDS = Entry(
    code="W09",
    severity=Severity.ERROR,
    message="Đợt {period}: từ ngày {start} lại sau đến ngày {end}.",
    act="Sửa ngày của đợt trong trang Đợt thi đua.",
    meaning="A period ends before it begins.",
)
NOTHING_RECEIVED = Entry(
    code="W10",
    severity=Severity.ERROR,
    message="Chưa có tệp nào trong {folder}.",
    act="Bỏ các tệp nhận được vào đó, hoặc dùng: sheets-tool receive TỆP --on NGÀY.",
    meaning="The inbox is empty.",
)
VIEW_AS_INPUT = Entry(
    code="W11",
    severity=Severity.WARNING,
    message="“{name}” là tệp chương trình ghi ra, không phải bài nộp; không đọc làm dữ liệu.",
    act="Sửa ở tệp đầu vào: {inputs}.",
    meaning="A view lies in the inbox; it is never read as data.",
)
COUNCIL_EVEN = Entry(
    code="W12",
    severity=Severity.WARNING,
    message="Hội đồng có {count} thành viên biểu quyết, là số chẵn.",
    act="Trường tiểu học phải có số lẻ (Điều lệ, TT 28/2020); nơi khác nên có số lẻ để khỏi ngang phiếu. Kiểm tra lại trang Hội đồng.",
    meaning="A council of an even number of voting members.",
)
CARRIED = Entry(
    code="W13",
    severity=Severity.NOTE,
    message="Từ năm trước mang sang: {carried}. Để trống chờ điền: {left}.",
    act="Mở ke-hoach.xlsx, điền các phần để trống.",
    meaning="What `new --from` took over and what it left to fill.",
)
ALREADY_HERE = Entry(
    code="W14",
    severity=Severity.NOTE,
    message="“{name}” đã nhận ngày {day}, nội dung như nhau; không chép lại.",
    act="Không cần làm gì.",
    meaning="A file with the same contents lies in the inbox already.",
)
MISSING_INPUT = Entry(
    code="W15",
    severity=Severity.ERROR,
    message="Lệnh này cần {what}.",
    act="{how}",
    meaning="A command lacks something it is told to read.",
)
UNFORESEEN = Entry(
    code="W16",
    severity=Severity.ERROR,
    message="Năm mẫu {year}, bước {step}: có “{line}”, không có trong danh sách dự kiến.",
    act="Xem lại tệp mẫu và chương trình; nếu đúng là phải có: make samples.",
    meaning="The demo found what the expected findings of its sample year do not name.",
)
NOT_FOUND_AGAIN = Entry(
    code="W17",
    severity=Severity.ERROR,
    message="Năm mẫu {year}, bước {step}: dự kiến có “{line}” mà không thấy.",
    act="Xem lại tệp mẫu và chương trình; nếu đúng là không còn: make samples.",
    meaning="The demo did not find what the expected findings of its sample year name.",
)
NOT_AS_SENT = Entry(
    code="W18",
    severity=Severity.ERROR,
    message="Năm mẫu {year}: hồ sơ vừa lập không giống bản đã gửi lên {upper}.",
    act="Xem lại tệp mẫu và chương trình; nếu đúng là phải khác: make samples.",
    meaning="A submission made in the demo differs from the one the upper level's sample received.",
)
FROZEN_BEFORE = Entry(
    code="W70",
    severity=Severity.ERROR,
    message="Danh sách {list} đã chốt ngày {old}, khác danh sách đang chốt ngày {new}; không thay.",
    act="Nếu đúng là chốt lại: register {option} NGÀY --force. Bổ sung thì không cần chốt lại.",
    meaning="A list was adopted or shown before and would be replaced by another.",
)
FROZEN_BROKEN = Entry(
    code="W71",
    severity=Severity.ERROR,
    message="“{path}” không đọc được nên không biết danh sách {list} gồm những ai.",
    act="Lấy lại tệp từ bản lưu, hoặc chốt lại: register {option} NGÀY --force.",
    meaning="The file of a frozen list cannot be read.",
)
CHANGED_AFTER = Entry(
    code="W72",
    severity=Severity.NOTE,
    message="Sau danh sách {list} ngày {day}: bổ sung {added}, rút {removed}, chờ xác minh {waiting}.",
    act="Xem trang “Thay đổi sau …”; hội đồng xác nhận từng thay đổi.",
    meaning="What was registered differs from the list that was adopted or shown.",
)
CAME_AFTER_ADOPTION = Entry(
    code="W81",
    severity=Severity.WARNING,
    message="Nhận sau ngày hội nghị thông qua {day}: {files}; không tính là đã thông qua, ghi “Bổ sung sau”.",
    act="Kiểm tra ngày sau --adopt và ngày nhận; nếu gõ nhầm thì chốt lại: register --adopt NGÀY --force.",
    meaning="Returns received after the day a list was adopted; what they hold was not adopted.",
)
ADOPTED_ANOTHER_DAY = Entry(
    code="W82",
    severity=Severity.WARNING,
    message="Chốt danh sách thông qua ngày {day}, kế hoạch ghi Ngày hội nghị CBCCVC là {conference}.",
    act="Sửa ngày trong trang Đơn vị của kế hoạch, hoặc chốt lại: register --adopt NGÀY --force.",
    meaning="The day of adoption is not the day of the conference in the plan.",
)
RECORD_NOT_WHOLE = Entry(
    code="W73",
    severity=Severity.ERROR,
    message="“{path}” còn {count} lỗi nên chưa đọc được trọn; không ghi gì để khỏi mất dữ liệu.",
    act="Sửa các ô đã chỉ ra trong tệp này rồi chạy lại.",
    meaning="The record has errors; writing it anew could lose what was not read.",
)
NOTHING_CONCLUDED = Entry(
    code="W74",
    severity=Severity.ERROR,
    message="Chưa có gì để kết chuyển: chưa có phiếu của hội đồng, quyết định hay khen thưởng nào trong nhan/.",
    act="Bỏ biên bản kiểm phiếu của hội đồng hoặc quyết định của cấp trên vào nhan/, rồi chạy lại.",
    meaning="`record close` found neither votes nor decisions.",
)
YEAR_OPEN = Entry(
    code="W75",
    severity=Severity.NOTE,
    message="Năm {year} chưa trọn: {why}; trang Năm có dữ liệu ghi Đầy đủ là Không.",
    act="Khi xong các việc ấy, chạy lại: sheets-tool record close.",
    meaning="The year is not complete in the record: absence in it is not known, not a no.",
)
OTHER_LEVEL = Entry(
    code="W40",
    severity=Severity.ERROR,
    message="{unit} là {level}; lệnh {command} dành cho {other}.",
    act="Dùng lệnh {instead}, hoặc -C tới đúng thư mục năm.",
    meaning="A command for schools was called at an upper level, or the other way round.",
)
NO_CLUSTER = Entry(
    code="W41",
    severity=Severity.ERROR,
    message="Máy này chưa có phần đọc trên nhiều máy (Dask).",
    act="Cài thêm: pip install “sheets-tool[cluster]”, hoặc bỏ --scheduler để đọc trên máy này.",
    meaning="`--scheduler` was given and the extra `cluster` is not installed.",
)
CLUSTER_SILENT = Entry(
    code="W42",
    severity=Severity.ERROR,
    message="Không nối được với bộ điều phối “{address}” ({reason}).",
    act="Kiểm tra địa chỉ, ví dụ tcp://10.0.0.5:8786, hoặc bỏ --scheduler để đọc trên máy này.",
    meaning="Nobody answers at the address of the scheduler.",
)
ODD_DAY = Entry(
    code="W77",
    severity=Severity.WARNING,
    message="Ngày nhận {day} ở ngoài năm {year} ({first} – {last}); vẫn chép.",
    act="Nếu gõ nhầm: xóa thư mục nhan/{folder} rồi chạy lại với --on đúng ngày.",
    meaning="A day of receipt before the year of the plan, or more than a year after its end.",
)
SHARED_CODES = Entry(
    code="W78",
    severity=Severity.NOTE,
    message="{count} {what} có ở nhiều đơn vị ({codes}), chưa ghi vào hồ sơ theo dõi.",
    act="Thống nhất mã giữa các đơn vị, nếu cần xét liên tục ở cấp này.",
    meaning="The record of an upper level tells by code alone; a code of two units is not carried.",
)
STALE_FORMS = Entry(
    code="W79",
    severity=Severity.WARNING,
    message="Trong {folder} còn {count} tệp phát từ trước, không thuộc kế hoạch hiện nay: {names}.",
    act="Đừng gửi các tệp ấy; xóa đi cho khỏi nhầm. Bài đã gửi về theo mẫu cũ vẫn đọc được.",
    meaning="Forms handed out before, for groups or members that the plan no longer names.",
)
OLD_YEAR_OPEN = Entry(
    code="W83",
    severity=Severity.WARNING,
    message="Năm {year} mang sang {why}: năm mới chưa biết đủ ai đã đạt gì năm ấy.",
    act="Ở thư mục năm {year}: {how}; rồi chép luu-tru/theo-doi.xlsx của năm ấy vào luu-tru/ của năm mới.",
    meaning="`new --from` carried over a year that is not sealed, or whose record is not closed.",
)
