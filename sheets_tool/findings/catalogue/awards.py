"""A: awards and law."""

from sheets_tool.findings.model import Entry, Severity

WRONG_COLUMN = Entry(
    code="A01",
    severity=Severity.WARNING,
    message="{name}: “{award}” là {kind}, lại ghi ở cột “{header}”; vẫn tính là {kind}.",
    act="Chuyển sang cột “{right}”.",
    meaning="A title stands in the commendation column or the other way round.",
)
WRONG_CANDIDATE = Entry(
    code="A02",
    severity=Severity.ERROR,
    message="{name}: “{award}” dành cho {expected}, không dành cho {found}; không tính.",
    act="Sửa lại danh hiệu hoặc chuyển sang trang {expected}.",
    meaning="An award for collectives was registered by a person, or the other way round.",
)
TOTAL_DIFFERS = Entry(
    code="A20",
    severity=Severity.WARNING,
    message="{name}: cột Tổng ghi {written}, tính theo tiêu chí được {computed}; dùng số tính được.",
    act="Xem lại công thức cột Tổng hoặc điểm từng tiêu chí.",
    meaning="The total typed in a scoring sheet differs from the total by the criteria.",
)
BLANK_CRITERION = Entry(
    code="A21",
    severity=Severity.WARNING,
    message="{name}: {scorer} chưa chấm tiêu chí {criteria}; chưa có tổng điểm.",
    act="Chấm đủ các tiêu chí chính; ô trống không phải là 0 điểm.",
    meaning="A main criterion is blank, so there is no total; a blank is not a zero.",
)
SILENT_BLANKS = Entry(
    code="A22",
    severity=Severity.NOTE,
    message="{count} ô điểm cộng, điểm trừ, loại trừ để trống trong trang “{sheet}”; hiểu là không có.",
    act="Ghi 0 hoặc Không nếu muốn rõ ràng.",
    meaning="Blank bonus, deduction and knock-out cells were taken as none, and counted.",
)
NOT_APPLICABLE = Entry(
    code="A23",
    severity=Severity.WARNING,
    message="{name}: tiêu chí {criterion} không áp dụng cho nhóm này; không tính.",
    act="Xóa điểm ở ô này, hoặc sửa cột “Áp dụng cho” trong kế hoạch.",
    meaning="A criterion that does not apply to this kind of staff was scored.",
)
NOT_SCORED = Entry(
    code="A24",
    severity=Severity.WARNING,
    message="{name} ({group}): đợt {period} {reason}.",
    act="Bổ sung điểm, hoặc ghi rõ lý do không xếp hạng.",
    meaning="A member of the roster who is not ranked in a period, and why.",
)
OFF_STEP = Entry(
    code="A25",
    severity=Severity.WARNING,
    message="{name}: tiêu chí {criterion} ghi {value}, không theo bước {step} điểm.",
    act="Sửa điểm theo bước của tiêu chí.",
    meaning="Points that are no multiple of the criterion's step.",
)
REWARDED_TWICE = Entry(
    code="A40",
    severity=Severity.ERROR,
    message="“{name}”: thành tích “{achievement}” được khen hai lần, {first} và {second}; {law}.",
    act="Giữ một hình thức cho một thành tích; hình thức kia ghi Kết quả là Không.",
    meaning="One candidate is rewarded twice for one achievement.",
)
PERHAPS_TWICE = Entry(
    code="A41",
    severity=Severity.WARNING,
    message="“{name}”: {first} và {second} {alike}; có thể là một thành tích, {law}.",
    act="Xem có phải một thành tích không; nếu phải, giữ một hình thức.",
    meaning="Two commendations of one candidate look like one achievement.",
)
MASS_AWARDING = Entry(
    code="A42",
    severity=Severity.WARNING,
    message="{part}: khen {awarded}/{people} người ({share}), trên ngưỡng {threshold} ({basis}).",
    act="Xem lại mức tiêu biểu của thành tích, tránh khen tràn lan.",
    meaning="The share of people commended is above the plan's threshold.",
)
UNKNOWN_PERIOD = Entry(
    code="A43",
    severity=Severity.WARNING,
    message="“{name}”: đợt “{period}” không có trong trang Đợt thi đua; các đợt: {known}.",
    act="Sửa đợt, hoặc thêm đợt vào kế hoạch.",
    meaning="A commendation names a period that the plan does not have.",
)
OUTSIDE_PERIOD = Entry(
    code="A44",
    severity=Severity.WARNING,
    message="“{name}”: ngày {on} không nằm trong đợt {period} ({span}).",
    act="Sửa ngày hoặc sửa đợt.",
    meaning="The day of a commendation lies outside its period.",
)
PERIOD_BY_DAY = Entry(
    code="A45",
    severity=Severity.NOTE,
    message="“{name}”: cột Đợt để trống, theo ngày {on} là đợt {period}.",
    act="Không cần làm gì nếu đúng.",
    meaning="The period of a commendation was told by its day.",
)
NO_DECIDER = Entry(
    code="A46",
    severity=Severity.WARNING,
    message="“{name}”: chưa ghi Cấp quyết định nên chưa rõ quyết định ở đây hay đề nghị cấp trên.",
    act="Ghi Cấp quyết định.",
    meaning="A commendation does not tell who decides it.",
)
OUTCOME_UNCLEAR = Entry(
    code="A47",
    severity=Severity.WARNING,
    message="“{name}”: Kết quả ghi “{outcome}”, không rõ đã quyết định hay chưa; tính là đề nghị.",
    act="Ghi Đã quyết định, Không, hoặc Đã đề nghị.",
    meaning="The outcome of a commendation is in words that are not known; counted as proposed.",
)
