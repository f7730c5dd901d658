"""P: rule packs, and what a plan adds to them."""

from sheets_tool.findings.model import Entry, Severity

NOT_TOML = Entry(
    code="P01",
    severity=Severity.ERROR,
    message="Bộ quy tắc không đọc được: {reason}.",
    act="Sửa tệp theo cú pháp TOML.",
    meaning="The file of a pack is not valid TOML.",
)
UNKNOWN_KEY = Entry(
    code="P02",
    severity=Severity.ERROR,
    message="“{key}” không phải là khóa dùng được ở đây. Các khóa dùng được: {allowed}.",
    act="Sửa lại tên khóa hoặc bỏ đi.",
    meaning="A key the loader does not know; never ignored.",
)
MISSING_KEY = Entry(
    code="P03",
    severity=Severity.ERROR,
    message="Thiếu khóa “{key}”.",
    act="Thêm khóa “{key}”.",
    meaning="A required key is absent.",
)
WRONG_TYPE = Entry(
    code="P04",
    severity=Severity.ERROR,
    message="“{key}” ghi “{value}”, không phải là {expected}.",
    act="Ghi lại “{key}” cho đúng.",
    meaning="A value of a pack is of another kind than its key asks.",
)
NO_CITATION = Entry(
    code="P05",
    severity=Severity.ERROR,
    message="Quy định này không ghi căn cứ.",
    act='Thêm khóa “cite”, ví dụ cite = "l2022:d24.k1.a".',
    meaning="Everything in a pack is cited.",
)
BAD_CITATION = Entry(
    code="P06",
    severity=Severity.ERROR,
    message="Căn cứ “{cite}” không đúng dạng.",
    act="Ghi dạng nguồn:dĐIỀU.kKHOẢN.ĐIỂM, ví dụ l2022:d24.k1.a.",
    meaning="A citation that cannot be parsed.",
)
UNKNOWN_SOURCE = Entry(
    code="P07",
    severity=Severity.ERROR,
    message="Căn cứ “{cite}” nêu nguồn chưa khai trong bộ quy tắc.",
    act="Khai nguồn ở [sources] hoặc sửa lại căn cứ.",
    meaning="A citation names a source the pack does not declare.",
)
OUT_OF_FORCE = Entry(
    code="P08",
    severity=Severity.ERROR,
    message="Căn cứ “{cite}” dùng cho thời gian {used}, văn bản có hiệu lực {force}.",
    act="Sửa căn cứ, hoặc giới hạn thời gian áp dụng bằng “from”, “to”.",
    meaning="A citation of a text not yet or no longer in force.",
)
UNKNOWN_FACT = Entry(
    code="P09",
    severity=Severity.ERROR,
    message="“{fact}” không phải là dữ kiện được khai cho {kind}. Gần giống: {nearest}.",
    act="Sửa tên dữ kiện theo danh sách dữ kiện.",
    meaning="A condition asks a fact that is not declared for its kind of candidate.",
)
UNKNOWN_TEST = Entry(
    code="P10",
    severity=Severity.ERROR,
    message="“{test}” không phải là phép thử có sẵn. Các phép thử: {allowed}.",
    act="Chọn một phép thử có sẵn.",
    meaning="The list of tests is closed.",
)
UNKNOWN_VALUE = Entry(
    code="P11",
    severity=Severity.ERROR,
    message="Tham số “{value}” chưa được khai trong bộ quy tắc.",
    act="Khai tham số ở [values] hoặc sửa lại tên.",
    meaning="A test or a quota names a value the pack does not declare.",
)
HISTORY_ORDER = Entry(
    code="P12",
    severity=Severity.ERROR,
    message="Ngày {later} đứng sau ngày {earlier} nhưng không muộn hơn.",
    act="Xếp các giá trị theo ngày bắt đầu, từ cũ đến mới; “to” không trước “from”.",
    meaning="The history of a value, or a pair of dates, is out of order.",
)
UNKNOWN_AWARD = Entry(
    code="P13",
    severity=Severity.ERROR,
    message="“{award}” chưa được khai, hoặc được khai sau danh hiệu dùng đến nó.",
    act="Khai danh hiệu làm điều kiện trước danh hiệu dùng nó.",
    meaning="Awards stand in order of dependence.",
)
ANALOG_ON = Entry(
    code="P14",
    severity=Severity.ERROR,
    message="Quy định tương tự của nơi khác (độ tin A) không được bắt buộc theo mặc định.",
    act='Thêm optional = true hoặc effect = "canh-bao".',
    meaning="A rule read for somebody else is an option that is off by default.",
)
UNREAD_NUMBER = Entry(
    code="P15",
    severity=Severity.ERROR,
    message="Giá trị có độ tin {confidence} không được ghi số; chưa đọc được văn bản thì để trống.",
    act="Bỏ khóa “value”, hoặc ghi nguồn đã đọc.",
    meaning="A value from memory or never found decides nothing.",
)
TWICE = Entry(
    code="P16",
    severity=Severity.ERROR,
    message="“{id}” được khai hai lần.",
    act="Mỗi mã chỉ khai một lần.",
    meaning="Two elements of a pack share an id.",
)
NOTHING_TO_INHERIT = Entry(
    code="P17",
    severity=Severity.ERROR,
    message="“{id}” không có trong bộ quy tắc được kế thừa.",
    act="Sửa lại mã ở “inherits” hoặc “retire”.",
    meaning="A pack inherits from, or retires, what is not there.",
)
NOT_IN_SUCCESSION = Entry(
    code="P18",
    severity=Severity.ERROR,
    message="Bộ quy tắc {first} và {second} chồng nhau hoặc để trống một khoảng thời gian.",
    act="Sửa ngày “from”, “to” cho nối tiếp nhau.",
    meaning="The packs of a family must follow one another day by day.",
)
NO_CASE = Entry(
    code="P19",
    severity=Severity.ERROR,
    message="Điều kiện “{condition}” chưa có ví dụ: {missing}.",
    act="Thêm ví dụ vào tests/packs.",
    meaning="A condition lacks a case that meets it, fails it, lacks the fact or stands at a threshold.",
)
CASE_FAILS = Entry(
    code="P20",
    severity=Severity.ERROR,
    message="Ví dụ của “{condition}” ngày {day} với {facts}: mong đợi {expected}, tính ra {actual}.",
    act="Đối chiếu điều luật; sửa bộ quy tắc hoặc ví dụ.",
    meaning="A case of a condition gives another answer than the article.",
)
NO_PACK = Entry(
    code="P21",
    severity=Severity.ERROR,
    message="Không có bộ quy tắc “{family}” cho ngày {day}; các bộ hiện có: {known}.",
    act="Kiểm tra ngày xét và tên bộ quy tắc trong kế hoạch.",
    meaning="No version of the family is in force on the day of the decision.",
)
PINNED_OUT_OF_FORCE = Entry(
    code="P22",
    severity=Severity.WARNING,
    message="Kế hoạch chọn bộ quy tắc {pinned}, không áp dụng cho ngày {day}; bộ đúng ngày là {right}.",
    act="Ghi “{family}” để chương trình chọn theo ngày, hoặc sửa ngày xét.",
    meaning="A plan pins a version that is not in force on the day.",
)
UNKNOWN_PARAMETER = Entry(
    code="P23",
    severity=Severity.ERROR,
    message="Tham số “{value}” ở trang Quy tắc không có trong bộ quy tắc {pack}. Gần giống: {nearest}.",
    act="Sửa tên tham số theo danh sách của lệnh rules show.",
    meaning="The plan sets a value the pack does not know.",
)
UNREADABLE_PARAMETER = Entry(
    code="P24",
    severity=Severity.ERROR,
    message="Tham số “{value}” ghi “{written}”, không phải là {expected}; không dùng.",
    act="Ghi lại giá trị, ví dụ: {example}.",
    meaning="The plan's value cannot be read in the unit of the parameter.",
)
PARAMETER_WITHOUT_BASIS = Entry(
    code="P25",
    severity=Severity.ERROR,
    message="Tham số “{value}” không ghi căn cứ; không dùng.",
    act="Ghi văn bản của đơn vị hoặc cấp trên vào cột Căn cứ.",
    meaning="A local value without its paper is not used.",
)
AGAINST_LAW = Entry(
    code="P26",
    severity=Severity.ERROR,
    message="Tham số “{value}” ghi “{written}”, trong khi {cite} quy định {asked}; không dùng.",
    act="Bỏ dòng này hoặc ghi giá trị trong giới hạn pháp luật cho phép.",
    meaning="A plan cannot overrule what the law fixes.",
)
UNKNOWN_SUPPOSED = Entry(
    code="P27",
    severity=Severity.ERROR,
    message="--what-if: tham số “{value}” không có trong bộ quy tắc {pack}. Gần giống: {nearest}.",
    act="Gõ lại --what-if với tên tham số trong danh sách của: sheets-tool rules show {pack}.",
    meaning="What is to be tried out is no parameter of the pack.",
)
UNREADABLE_SUPPOSED = Entry(
    code="P28",
    severity=Severity.ERROR,
    message="--what-if: “{written}” của tham số “{value}” không phải là {expected}.",
    act="Gõ lại, ví dụ: --what-if {value}={example}.",
    meaning="What is to be tried out cannot be read in the unit of the parameter.",
)
