"""B: the workbook and its sheets."""

from sheets_tool.findings.model import Entry, Severity

UNKNOWN_FORM = Entry(
    code="B01",
    severity=Severity.ERROR,
    message="Không nhận ra mẫu nào trong tệp; các trang tính có: {sheets}.",
    act="Dùng mẫu do thư ký phát, hoặc giữ nguyên dòng tiêu đề cột của mẫu.",
    meaning="No sheet has a header that fits a known form.",
)
TWO_SHEETS = Entry(
    code="B02",
    severity=Severity.ERROR,
    message="Có hai trang tính cùng khớp mẫu “{form}”: “{first}” và “{second}”; chưa đọc trang nào.",
    act="Xóa trang thừa rồi gửi lại; nếu là hai nơi gửi thì mỗi nơi một tệp; chỉ để soát một trang: check --sheet “{first}”.",
    meaning="Two sheets fit one form; neither is taken by guess.",
    to_sender="Có hai trang tính cùng khớp mẫu “{form}”: “{first}” và “{second}”; chưa đọc trang nào. Nhờ giữ trang đúng, xóa trang kia rồi gửi lại; nếu hai trang là của hai tổ, hai đơn vị thì gửi mỗi nơi một tệp.",
)
MISSING_SHEET = Entry(
    code="B03",
    severity=Severity.ERROR,
    message="Thiếu trang “{sheet}” của mẫu “{book}”.",
    act="Lấy lại trang này từ mẫu trống rồi điền.",
    meaning="A required sheet of the book is absent.",
)
NO_STAMP = Entry(
    code="B04",
    severity=Severity.NOTE,
    message="Tệp không có dấu của mẫu; nhận ra là “{book}” nhờ tiêu đề cột.",
    act="Không cần làm gì nếu đúng; lần sau nên điền vào mẫu được phát.",
    meaning="The hidden `_meta` sheet is absent; the form was recognised by its headers.",
)
LYING_STAMP = Entry(
    code="B05",
    severity=Severity.WARNING,
    message="Dấu của mẫu ghi “{stamped}” nhưng nội dung là “{found}”; theo nội dung.",
    act="Dùng lại mẫu đúng nếu tệp này bị chép đè từ mẫu khác.",
    meaning="`_meta` and the headers tell two different forms.",
)
NO_ROWS = Entry(
    code="B06",
    severity=Severity.ERROR,
    message="Trang “{sheet}” có tiêu đề cột nhưng không có dòng dữ liệu nào.",
    act="Điền dữ liệu dưới dòng tiêu đề rồi gửi lại.",
    meaning="The header was found and there is not a single row under it.",
)
OLD_VERSION = Entry(
    code="B07",
    severity=Severity.NOTE,
    message="Tệp theo mẫu “{book}” bản {version}, bản hiện dùng là {current}.",
    act="Vẫn đọc được; năm sau hãy phát mẫu mới.",
    meaning="The stamp tells another version of the form.",
)
HIDDEN_DATA = Entry(
    code="B08",
    severity=Severity.WARNING,
    message="Trang ẩn “{sheet}” cũng có dạng của mẫu “{form}”; trang ẩn không được đọc.",
    act="Nếu dữ liệu ở trang này là thật, hãy bỏ ẩn trang.",
    meaning="A hidden sheet fits a form; it is not read as data.",
)
PAIR_UNKNOWN = Entry(
    code="B09",
    severity=Severity.WARNING,
    message="Dòng “{label}” không thuộc trang “{sheet}”; bỏ qua giá trị “{value}”.",
    act="Kiểm tra lại tên dòng theo mẫu.",
    meaning="A key of a pairs sheet is not one of the form's.",
)
PAIR_TWICE = Entry(
    code="B10",
    severity=Severity.ERROR,
    message="Dòng “{label}” ghi hai lần, “{first}” và “{second}”.",
    act="Giữ một dòng, xóa dòng kia.",
    meaning="A key of a pairs sheet stands twice with different values.",
)
PAIR_ELSEWHERE = Entry(
    code="B11",
    severity=Severity.WARNING,
    message="Dòng “{label}”: “{value}” không nằm ở cột giá trị của trang; không được đọc.",
    act="Nếu là giá trị, hãy chuyển vào cột giá trị.",
    meaning="Words to the right of a key stand outside the column of values.",
)
MISSING_PAIR = Entry(
    code="B12",
    severity=Severity.ERROR,
    message="Trang “{sheet}” thiếu dòng “{label}”.",
    act="Thêm lại dòng này theo mẫu rồi điền.",
    meaning="A required key of a pairs sheet is absent.",
)
SECOND_TABLE = Entry(
    code="B13",
    severity=Severity.ERROR,
    message="Trang “{sheet}” còn một bảng “{form}” nữa ở dòng {row}, cột xếp khác; {count} dòng của bảng ấy chưa được đọc.",
    act="Chép các dòng ấy vào bảng thứ nhất rồi gửi lại.",
    meaning="Two tables of one form stand on one sheet with their columns in different places.",
)
NO_HEADER_ROW = Entry(
    code="B14",
    severity=Severity.ERROR,
    message="Trang “{sheet}” không còn dòng tiêu đề cột của mẫu; chưa đọc dòng nào của trang.",
    act="Chép lại dòng tiêu đề từ mẫu trống; phải có cột {headers}.",
    meaning="A sheet bears the name of a form, is filled, and has no header of it.",
)
MERGED_CELLS = Entry(
    code="B15",
    severity=Severity.NOTE,
    message="Cột “{header}”: ô gộp từ dòng {first} đến dòng {last} ghi “{value}”; hiểu là của từng dòng.",
    act="Nếu chỉ là của dòng đầu, hãy bỏ gộp ô.",
    meaning="A cell merged over several records counts for each of them, as people see it.",
)
LINE_OUTSIDE = Entry(
    code="B16",
    severity=Severity.WARNING,
    message="Dòng “{line}” nằm ngoài bảng nên không được đọc.",
    act="Nếu là đăng ký của tập thể, hãy ghi vào trang Tập thể của mẫu.",
    meaning="A free line below a table says which award somebody registers or is proposed for.",
)
