"""O: single cells."""

from sheets_tool.findings.model import Entry, Severity

BLANK = Entry(
    code="O01",
    severity=Severity.ERROR,
    message="Ô “{header}” để trống.",
    act="Điền ô này.",
    meaning="A required cell is blank.",
)
NOT_A_NUMBER = Entry(
    code="O02",
    severity=Severity.ERROR,
    message="Ô “{header}” ghi “{value}”, không đọc được thành số.",
    act="Chỉ ghi số, ví dụ 8,5.",
    meaning="The cell does not read as a number.",
)
OUT_OF_RANGE = Entry(
    code="O03",
    severity=Severity.ERROR,
    message="Ô “{header}” ghi {value}, ngoài khoảng cho phép ({limits}).",
    act="Sửa lại cho đúng khoảng.",
    meaning="A number is below the least or above the most allowed.",
)
NOT_A_DAY = Entry(
    code="O04",
    severity=Severity.ERROR,
    message="Ô “{header}” ghi “{value}”, không phải là ngày có thật.",
    act="Ghi đủ ngày/tháng/năm, ví dụ 05/09/2020.",
    meaning="The cell is no day, or a day that does not exist, or lacks day or month.",
)
NOT_IN_LIST = Entry(
    code="O05",
    severity=Severity.ERROR,
    message="Ô “{header}” ghi “{value}”, không có trong danh mục. Gần giống: {nearest}.",
    act="Chọn một giá trị của danh mục: {options}.",
    meaning="The value is not in the coded list.",
)
AMBIGUOUS = Entry(
    code="O06",
    severity=Severity.ERROR,
    message="Ô “{header}” ghi “{value}”, có thể hiểu nhiều cách.",
    act="Ghi rõ là một trong: {options}.",
    meaning="The value fits several entries of the coded list.",
)
UNCOMPUTED = Entry(
    code="O07",
    severity=Severity.ERROR,
    message="Ô “{header}” là công thức chưa được tính, chưa có giá trị.",
    act="Mở tệp bằng Excel, bấm lưu rồi gửi lại; hoặc thay công thức bằng giá trị.",
    meaning="A formula without a stored value; it is not a blank.",
)
ERROR_VALUE = Entry(
    code="O08",
    severity=Severity.ERROR,
    message="Ô “{header}” là lỗi {value} của Excel.",
    act="Sửa công thức hoặc gõ thẳng giá trị.",
    meaning="The cell holds an Excel error such as #N/A.",
)
EXPECTED = Entry(
    code="O09",
    severity=Severity.WARNING,
    message="{name}: chưa ghi {what}.",
    act="Điền nếu có; để trống thì coi như không đăng ký.",
    meaning="A person or collective stands on a registration with nothing registered.",
)
NOT_A_YEAR = Entry(
    code="O10",
    severity=Severity.ERROR,
    message="Ô “{header}” ghi “{value}”, không phải năm học hay năm.",
    act="Ghi năm học như 2020-2021 (năm sau hơn năm trước đúng 1), hoặc năm như 2019.",
    meaning="Neither a school year nor a calendar year.",
)
NOT_WHOLE = Entry(
    code="O11",
    severity=Severity.ERROR,
    message="Ô “{header}” ghi “{value}”, ở đây cần số nguyên.",
    act="Ghi số nguyên, không có phần lẻ.",
    meaning="A count with a fraction.",
)
LOST_ZEROS = Entry(
    code="O12",
    severity=Severity.WARNING,
    message="Ô “{header}” là số {value}; có thể đã mất số 0 ở đầu (“{proposal}”?).",
    act="Định dạng cột là Text rồi gõ lại mã; chương trình không tự thêm số 0.",
    meaning="A code typed as a number: leading zeros may be gone; they are never added.",
)
SWAPPED_DAY = Entry(
    code="O13",
    severity=Severity.WARNING,
    message="Ô “{header}” là ngày {value}, cột này còn có ngày ghi dạng chữ; Excel kiểu Mỹ có thể đã"
    " đổi chỗ ngày và tháng.",
    act="Đối chiếu với giấy tờ.",
    meaning="A true date with day ≤ 12 in a column that also holds days as text with day > 12.",
)
DATE_FOR_TEXT = Entry(
    code="O14",
    severity=Severity.ERROR,
    message="Ô “{header}” bị Excel đổi thành ngày {value}.",
    act="Định dạng ô là Text rồi gõ lại.",
    meaning="Excel turned a text (such as class 6/1 or a code) into a date.",
)
AWARD_UNKNOWN = Entry(
    code="O15",
    severity=Severity.ERROR,
    message="Ô “{header}” ghi “{value}”, không phải danh hiệu hay hình thức đã biết. Gần giống: {nearest}.",
    act="Ghi đúng tên hoặc viết tắt thông dụng, nhiều mục thì ngăn bằng dấu chấm phẩy.",
    meaning="A part of an award cell matches no award.",
)
TIDIED = Entry(
    code="O16",
    severity=Severity.NOTE,
    message="Đã bỏ qua dấu cách thừa, ký tự ẩn hoặc kiểu gõ khác ở {count} ô của trang.",
    act="Không cần sửa; tệp gốc không bị thay đổi.",
    meaning="Cells read after blanks, invisible letters or decomposed accents were tidied; counted.",
)
NOT_YES_NO = Entry(
    code="O17",
    severity=Severity.ERROR,
    message="Ô “{header}” ghi “{value}”, cần ghi Có hoặc Không.",
    act="Ghi Có hoặc Không; để trống nếu chưa biết.",
    meaning="Neither yes nor no.",
)
NOT_MONEY = Entry(
    code="O18",
    severity=Severity.ERROR,
    message="Ô “{header}” ghi “{value}”, không chắc là bao nhiêu đồng.",
    act="Ghi số đồng đầy đủ, ví dụ 200.000.",
    meaning="An amount with no reading or several.",
)
BAD_DEADLINE = Entry(
    code="O19",
    severity=Severity.ERROR,
    message="Ô “{header}” ghi “{value}”, không phải ngày và không phải dạng HN+số ngày.",
    act="Ghi ngày như 30/09/2020, hoặc HN+2 (hai ngày sau hội nghị).",
    meaning="A deadline is a day, or days counted from the staff conference.",
)
LEGACY_TEXT = Entry(
    code="O20",
    severity=Severity.ERROR,
    message="Trang gõ bằng bảng mã cũ {encoding}: “{value}” đọc ra là “{converted}”.",
    act="Chuyển sang Unicode (Unikey › Công cụ) rồi lưu lại.",
    meaning="Text in an old Vietnamese encoding, or UTF-8 read as another code page.",
)
LOST_DIGITS = Entry(
    code="O21",
    severity=Severity.ERROR,
    message="Ô “{header}” là số {value}; Excel chỉ giữ 15 chữ số nên mã này đã mất các số cuối.",
    act="Định dạng cột là Text rồi gõ lại mã.",
    meaning="A code of more than fifteen digits typed as a number: its last digits are gone.",
)
NO_AWARD = Entry(
    code="O22",
    severity=Severity.NOTE,
    message="Ô “{header}” ghi “{value}”: coi là không có danh hiệu, hình thức nào.",
    act="Không phải làm gì nếu đúng ý người ghi.",
    meaning="A cell for awards says in words that there is none.",
)
SEVERAL_IN_CELL = Entry(
    code="O23",
    severity=Severity.ERROR,
    message="Ô “{header}” ghi {count} dòng trong một ô (“{value}”); để riêng cả dòng này.",
    act="Tách mỗi người một dòng của bảng, mỗi ô một mã.",
    meaning="One cell holds the codes of several people, a line each; nothing is shared out by guess.",
)
