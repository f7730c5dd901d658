"""N: people and collectives, who is who."""

from sheets_tool.findings.model import Entry, Severity

SAME_TWICE = Entry(
    code="N01",
    severity=Severity.WARNING,
    message="“{name}” được ghi hai lần, nội dung như nhau hoặc một dòng chỉ có tên; chỉ tính một lần.",
    act="Xóa một dòng.",
    meaning="One candidate stands twice with the same content.",
)
CODE_IN_OTHER_CASE = Entry(
    code="N15",
    severity=Severity.WARNING,
    message="“{name}”: mã “{typed}” chỉ khác mã “{code}” đã ghi ở chữ hoa, chữ thường; tính là một, ghi “{code}”.",
    act="Sửa mã cho giống nhau ở mọi dòng.",
    meaning="A unit writes one code of one name in upper and lower case; the first spelling is taken.",
)
NOT_ON_ROSTER = Entry(
    code="N03",
    severity=Severity.ERROR,
    message="“{name}” ({code}) không có trong danh sách của kế hoạch. Tên gần giống: {nearest}.",
    act="Sửa tên hoặc mã theo danh sách, hoặc thêm người này vào kế hoạch.",
    meaning="The candidate is not on the roster of the plan; the row is set aside.",
)
NAME_DIFFERS = Entry(
    code="N04",
    severity=Severity.WARNING,
    message="Mã “{code}” là “{expected}” trong danh sách, ở đây ghi “{name}”; theo mã.",
    act="Sửa cho khớp nếu nhầm người.",
    meaning="Code and name disagree with the roster; the code decides and it is told.",
)
NAME_ONLY = Entry(
    code="N05",
    severity=Severity.NOTE,
    message="“{name}” không ghi mã; nhận ra là {code} theo tên, duy nhất trong danh sách.",
    act="Bổ sung mã để chắc chắn.",
    meaning="A row without a code was matched by a name that is unique on the roster.",
)
CONFLICT = Entry(
    code="N06",
    severity=Severity.ERROR,
    message="“{name}” được ghi hai lần với nội dung khác nhau: “{first}” và “{second}”; để riêng cả hai.",
    act="Giữ lại một dòng đúng.",
    meaning="One candidate stands twice with different content.",
)
OTHER_POSITION = Entry(
    code="N16",
    severity=Severity.NOTE,
    message="“{name}”: kế hoạch ghi chức vụ “{expected}”, ở đây ghi “{typed}”; theo kế hoạch.",
    act="Nếu chức vụ đã đổi thì sửa trang Nhân sự của kế hoạch; nếu không thì không cần làm gì.",
    meaning="The position on a return is not the one on the roster; the plan's is shown.",
)
OTHER_KIND = Entry(
    code="N17",
    severity=Severity.ERROR,
    message="“{name}” là {kind} trong kế hoạch, lại ghi ở trang của {written}; để riêng dòng này.",
    act="Chuyển dòng này sang trang “{right}”.",
    meaning="A collective stands among the persons of a registration, or a person among collectives.",
)
NAMESAKES = Entry(
    code="N07",
    severity=Severity.ERROR,
    message="“{name}” không ghi mã, trong danh sách có {count} người trùng tên: {codes}.",
    act="Ghi mã cán bộ.",
    meaning="A row without a code whose name several people have; never matched by guess.",
)
OTHER_GROUP = Entry(
    code="N08",
    severity=Severity.WARNING,
    message="“{name}” thuộc {expected} trong danh sách, ở đây nằm trong bài của {group}.",
    act="Kiểm tra tổ của người này trong kế hoạch.",
    meaning="The person belongs to another group on the roster.",
)
NO_RETURN_FOR = Entry(
    code="N09",
    severity=Severity.WARNING,
    message="“{name}” ({code}, {group}) không có trong bài đăng ký nào đọc được.",
    act="Hỏi tổ trưởng; không đăng ký thì không được xét.",
    meaning="A member of the roster whom no registration names.",
)
ROSTER_TWICE = Entry(
    code="N10",
    severity=Severity.ERROR,
    message="Mã “{code}” có hai dòng trong trang “{sheet}”: “{first}” và “{second}”.",
    act="Mỗi mã chỉ để một dòng.",
    meaning="A code of the plan's roster stands twice.",
)
UNKNOWN_GROUP = Entry(
    code="N11",
    severity=Severity.ERROR,
    message="Tổ “{group}” của “{name}” không có trong trang Tập thể. Tên gần giống: {nearest}.",
    act="Thêm tổ vào trang Tập thể hoặc sửa tên tổ.",
    meaning="A member's group is not among the plan's collectives.",
)
GROUP_OTHERWISE = Entry(
    code="N14",
    severity=Severity.NOTE,
    message="Tổ “{group}” của {count} người được hiểu là “{known}”, chỉ khác cách viết dấu: tính là một tổ.",
    act="Nên viết tên tổ một cách ở mọi dòng.",
    meaning="A group is written with other dashes or tone places than elsewhere in the plan; both are one group.",
)
GROUP_ONCE = Entry(
    code="N13",
    severity=Severity.WARNING,
    message="Từ “{name}” trở xuống có {count} người không ghi tổ, dưới dòng ghi tổ “{group}”; không đoán là cùng tổ.",
    act="Ghi tên tổ ở từng dòng, hoặc gộp ô tổ cho cả nhóm.",
    meaning="A group stands once and the rows below it are blank; whose group they are is not guessed.",
)
ODD_AGE = Entry(
    code="N12",
    severity=Severity.WARNING,
    message="“{name}” ghi sinh {born}: đến năm {year} là {age} tuổi.",
    act="Kiểm tra lại ngày sinh.",
    meaning="A birth date makes a member of staff a child or somebody of ninety.",
)
TWICE_WITHOUT_CODE = Entry(
    code="N40",
    severity=Severity.WARNING,
    message="“{name}” được ghi hai dòng như nhau mà không có mã; chỉ tính một dòng.",
    act="Nếu là hai người trùng tên, ghi mã cho từng người; nếu không, xóa một dòng.",
    meaning="Two equal rows of a name without a code: one person twice, or two namesakes.",
)
UNIT_UNKNOWN = Entry(
    code="N41",
    severity=Severity.WARNING,
    message="“{name}” không có trong hồ sơ đơn vị nào đã nhận; vẫn tính, đơn vị ghi “Chưa rõ”.",
    act="Xin đơn vị gửi hồ sơ có người này, hoặc sửa tên, mã cho khớp.",
    meaning="An upper level's own row whose unit no submission tells; counted under no unit.",
)
STEP_BACKWARDS = Entry(
    code="N42",
    severity=Severity.ERROR,
    message="“{name}”: {later} ngày {later_day}, trước {earlier} ngày {earlier_day}.",
    act="Sửa lại ngày của hai bước.",
    meaning="A later step of an exemplar is dated before an earlier one.",
)
STEP_SKIPPED = Entry(
    code="N43",
    severity=Severity.WARNING,
    message="“{name}”: đã có ngày {later} mà chưa có ngày {earlier}.",
    act="Bổ sung ngày {earlier}, hoặc xóa ngày {later} nếu chưa làm.",
    meaning="A step of an exemplar is dated while an earlier one is not.",
)
STEP_OVERDUE = Entry(
    code="N44",
    severity=Severity.WARNING,
    message="“{name}”: {step} hạn {due}, đến {day} chưa làm (quá {days} ngày).",
    act="Thực hiện rồi ghi ngày, hoặc định lại hạn.",
    meaning="A step of an exemplar is past its deadline on the day asked about.",
)
STEP_LATE = Entry(
    code="N45",
    severity=Severity.NOTE,
    message="“{name}”: {step} ngày {done}, sau hạn {due}.",
    act="Không cần làm gì.",
    meaning="A step of an exemplar was done after its deadline.",
)
STEP_UNDATED = Entry(
    code="N46",
    severity=Severity.NOTE,
    message="“{name}”: chưa có ngày {steps}.",
    act="Ghi ngày khi đã làm; thêm --day NGÀY để biết bước nào quá hạn.",
    meaning="Steps of an exemplar without a day, told where no day to judge them by is given.",
)
STEP_WITHOUT_DUE = Entry(
    code="N47",
    severity=Severity.NOTE,
    message="“{name}”: bước tiếp theo là {step}, chưa có hạn nên không biết đã quá hạn chưa.",
    act="Ghi hạn của bước này.",
    meaning="The next step of an exemplar has neither a day nor a deadline.",
)
PAST_STRANGER = Entry(
    code="N70",
    severity=Severity.WARNING,
    message="“{name}” ({code}) trong danh sách cũ không có trong kế hoạch; chưa nhập. Tên gần giống: {nearest}.",
    act="Người đã đi thì thôi; nếu là người của đơn vị, sửa tên hoặc ghi mã rồi nhập lại.",
    meaning="An old list names somebody whom the plan does not know; the row is not imported.",
)
