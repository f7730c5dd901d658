"""N: people and collectives, who is who."""

from sheets_tool.findings.model import Entry, Severity

SAME_TWICE = Entry(
    code="N01",
    severity=Severity.WARNING,
    message="“{name}” được ghi hai lần với nội dung như nhau; chỉ tính một lần.",
    act="Xóa một dòng.",
    meaning="One candidate stands twice with the same content.",
)
SAME_CODE = Entry(
    code="N02",
    severity=Severity.ERROR,
    message="Mã “{code}” dùng cho hai người: “{first}” và “{second}”.",
    act="Sửa mã theo danh sách nhân sự.",
    meaning="One code, two names.",
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
    message="“{name}” ({group}) không có trong bài đăng ký nào đã nhận.",
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
    message="Tổ “{group}” của “{name}” không có trong trang Tập thể.",
    act="Thêm tổ vào trang Tập thể hoặc sửa tên tổ.",
    meaning="A member's group is not among the plan's collectives.",
)
