"""T: the file as a whole."""

from sheets_tool.findings.model import Entry, Severity

NOT_FOUND = Entry(
    code="T01",
    severity=Severity.ERROR,
    message="Không tìm thấy tệp hoặc thư mục “{path}”.",
    act="Kiểm tra lại đường dẫn đã gõ.",
    meaning="The path does not exist.",
)
CANNOT_WRITE = Entry(
    code="T02",
    severity=Severity.ERROR,
    message="Không ghi được “{path}” ({reason}); tệp cũ còn nguyên.",
    act="Đóng tệp nếu đang mở trong Excel, kiểm tra quyền ghi và chỗ trống trên đĩa, rồi chạy lại.",
    meaning="An output could not be put in place; the former file is whole.",
)
NOT_A_WORKBOOK = Entry(
    code="T03",
    severity=Severity.ERROR,
    message="Tệp không phải bảng tính Excel ({kind}).",
    act="Mở bằng đúng chương trình rồi lưu dạng .xlsx, hoặc xin lại tệp bảng tính.",
    meaning="The bytes are of another kind of file.",
    to_sender="Tệp không phải bảng tính Excel ({kind}). Mở bằng đúng chương trình, lưu dạng .xlsx rồi gửi lại.",
)
BROKEN = Entry(
    code="T04",
    severity=Severity.ERROR,
    message="Tệp hỏng, không đọc được ({reason}).",
    act="Hãy mở bằng Excel và lưu lại, hoặc xin người gửi gửi lại.",
    meaning="The file is cut off or damaged.",
    to_sender="Tệp hỏng, không đọc được ({reason}). Nhờ mở bằng Excel, lưu lại rồi gửi lại.",
)
ENCRYPTED = Entry(
    code="T05",
    severity=Severity.ERROR,
    message="Tệp có mật khẩu mở.",
    act="Trong Excel: Tệp › Thông tin › Bảo vệ sổ làm việc › Mã hóa bằng mật khẩu, xóa mật khẩu rồi"
    " lưu lại.",
    meaning="The workbook needs a password to open.",
)
FOLDER_GIVEN = Entry(
    code="T06",
    severity=Severity.ERROR,
    message="“{path}” là thư mục, ở đây cần một tệp.",
    act="Ghi tên một tệp trong thư mục đó.",
    meaning="A folder stands where a file is due.",
)
TOO_LARGE = Entry(
    code="T07",
    severity=Severity.ERROR,
    message="Tệp vượt giới hạn an toàn: {what}.",
    act="Xóa các dòng, cột trống đã định dạng ở cuối trang tính rồi lưu lại; nếu tệp từ nguồn lạ thì"
    " không mở, nếu đúng là tệp lớn thì nới giới hạn bằng biến SHEETS_TOOL_MAX_….",
    meaning="A zip bomb, huge dimensions or a cell far outside any table.",
)
READER_DIED = Entry(
    code="T08",
    severity=Severity.ERROR,
    message="Đọc tệp này làm bộ đọc dừng đột ngột hoặc quá {seconds} giây; tệp được để riêng.",
    act="Mở bằng Excel, chép dữ liệu sang mẫu trống rồi gửi lại.",
    meaning="The reader was killed by this file; the other files are not affected.",
)
NOT_READABLE = Entry(
    code="T09",
    severity=Severity.ERROR,
    message="Không được phép đọc tệp ({reason}).",
    act="Đóng tệp nếu đang mở, kiểm tra quyền đọc rồi chạy lại.",
    meaning="The operating system refuses to read the file.",
)
EMPTY_FILE = Entry(
    code="T10",
    severity=Severity.ERROR,
    message="Tệp rỗng (0 byte).",
    act="Tải lại tệp hoặc xin người gửi gửi lại.",
    meaning="The file has no bytes.",
    to_sender="Tệp rỗng (0 byte). Nhờ gửi lại.",
)
IN_USE = Entry(
    code="T11",
    severity=Severity.WARNING,
    message="“{name}” có thể đang mở trong Excel (thấy tệp khóa “{lock}”).",
    act="Chương trình đọc bản lưu gần nhất: lưu, đóng tệp rồi chạy lại, để đọc được bản mới nhất.",
    meaning="A lock file of Office lies beside the workbook; the lock file itself is skipped.",
)
LEFT_OUT = Entry(
    code="T12",
    severity=Severity.NOTE,
    message="Bỏ qua “{name}”: {kind}.",
    act="Nếu đây là bài nộp, hãy gửi lại dạng .xlsx.",
    meaning="A file in a folder that is no workbook (picture, text, lock file) was left out.",
)
IN_THE_CLOUD = Entry(
    code="T48",
    severity=Severity.ERROR,
    message="“{name}” mới có trên iCloud, chưa tải về máy này, nên chưa đọc.",
    act="Tải tệp về máy (bấm chuột phải, chọn Tải về) rồi chạy lại.",
    meaning="A placeholder of a file that is in the cloud alone.",
)
ACTIVE_CONTENT = Entry(
    code="T13",
    severity=Severity.WARNING,
    message="Tệp có {what}; phần này không được chạy hay mở theo.",
    act="Nếu không biết vì sao có, hãy hỏi người gửi.",
    meaning="Macros, external links or DDE are in the workbook; they are never followed.",
)
WILL_LOSE = Entry(
    code="T40",
    severity=Severity.WARNING,
    message="Bản trả lại của “{name}” sẽ mất {what}; tệp người gửi còn nguyên.",
    act="Dặn người gửi sửa trên tệp gốc theo trang Cần sửa, hoặc chỉ gửi tin nhắn (--message).",
    meaning="What the library that marks a copy cannot keep is told before the copy is handed back.",
)
NOT_RETURNED = Entry(
    code="T41",
    severity=Severity.NOTE,
    message="Không làm bản trả lại cho “{name}”: {reason}.",
    act="Gửi tin nhắn thay (--message), hoặc xin người gửi lưu lại dạng .xlsx.",
    meaning="No marked copy was made of a file, and why.",
)
NOT_MENDED = Entry(
    code="T42",
    severity=Severity.NOTE,
    message="Không làm bản sửa cho “{name}”: không đọc được hoặc không nhận ra mẫu.",
    act="Xin người gửi điền lại vào mẫu được phát.",
    meaning="No mended copy was made of a file that is no known form.",
)
OTHER_CONTAINER = Entry(
    code="T43",
    severity=Severity.NOTE,
    message="Tệp là {kind}; đã đọc như bảng tính.",
    act="Lần sau nên mở bằng Excel rồi lưu dạng .xlsx, để không mất định dạng và mã có số 0 ở đầu.",
    meaning="A CSV, a web page or Excel 2003 XML was read as a workbook.",
)
GUESSED_ENCODING = Entry(
    code="T44",
    severity=Severity.WARNING,
    message="Tệp không ghi rõ bảng mã; đọc thử theo {encoding}: “{sample}”.",
    act="Xem chữ có đúng không; nếu sai, mở bằng Excel rồi lưu dạng .xlsx hoặc CSV UTF-8.",
    meaning="The encoding of a text file was guessed: it is neither UTF-8 nor marked UTF-16.",
)
CUT_OFF = Entry(
    code="T45",
    severity=Severity.WARNING,
    message="Tệp có vẻ bị cắt hoặc sai khung ({sign}); có thể thiếu dòng.",
    act="So số dòng với bản gốc; xin người gửi lưu lại dạng .xlsx rồi gửi lại.",
    meaning="A web page whose table does not end, or a CSV whose last line is shorter than the others.",
)
TOO_MANY_ROWS = Entry(
    code="T60",
    severity=Severity.ERROR,
    message="Trang “{sheet}” sẽ có {rows} dòng, Excel chỉ chứa {most} dòng một trang; chưa ghi tệp nào.",
    act="Lập hồ sơ theo từng phần đơn vị, mỗi phần một thư mục năm.",
    meaning="A sheet to write has more rows than Excel holds; nothing is cut off.",
)
BAD_LIMIT = Entry(
    code="T46",
    severity=Severity.WARNING,
    message="Biến môi trường {name} ghi “{value}”, không phải số nguyên lớn hơn 0; giữ giới hạn sẵn có.",
    act="Ghi số nguyên, ví dụ {name}=600000, hoặc bỏ biến này.",
    meaning="A variable that should set a limit on strangers' files holds no whole number.",
)
FOLDER_EMPTY = Entry(
    code="T14",
    severity=Severity.ERROR,
    message="Thư mục “{path}” không có bảng tính nào.",
    act="Kiểm tra lại thư mục, hoặc ghi tên từng tệp.",
    meaning="A folder is given and no workbook lies in it.",
)
