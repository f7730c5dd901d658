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
    message="{count} ô điểm cộng, điểm trừ, loại trừ để trống (trang {sheets}); hiểu là không có.",
    act="Ghi 0 hoặc Không nếu muốn rõ ràng.",
    meaning="Blank bonus, deduction and knock-out cells were taken as none; one note a workbook.",
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
    message="{group}: chưa xếp hạng {names}; {reason}.",
    act="Chấm bổ sung nếu còn thiếu. Không chấm được (nghỉ thai sản, mới về, nghỉ sớm) hoặc bị loại trừ thì "
    "để vậy: không xếp hạng, hội đồng xét khi bỏ phiếu.",
    meaning="Members of the roster who are not ranked, and why; one finding a group and reason.",
)
OFF_STEP = Entry(
    code="A25",
    severity=Severity.WARNING,
    message="{name}: tiêu chí {criterion} ghi {value}, không theo bước {step} điểm.",
    act="Sửa điểm theo bước của tiêu chí.",
    meaning="Points that are no multiple of the criterion's step.",
)
CONVERTS_NOWHERE = Entry(
    code="A26",
    severity=Severity.ERROR,
    message="Tiêu chí {criterion} quy đổi thành “{target}”, không có trong trang Tiêu chí.",
    act="Sửa cột “Quy đổi thành” cho đúng mã.",
    meaning="A criterion converts into one that the plan does not have, so its counts would be lost.",
)
CONVERTS_ROUND = Entry(
    code="A27",
    severity=Severity.ERROR,
    message="Tiêu chí {criterion} quy đổi vòng quanh rồi trở lại chính nó.",
    act="Bỏ một bước quy đổi.",
    meaning="Conversions of criteria go in a circle.",
)
CRITERION_INCOMPLETE = Entry(
    code="A28",
    severity=Severity.ERROR,
    message="Tiêu chí {criterion} thiếu {what} nên không tính được điểm.",
    act="Điền cột này trong trang Tiêu chí.",
    meaning="A criterion lacks what turns an entry into points.",
)
BANDS_OVERLAP = Entry(
    code="A29",
    severity=Severity.ERROR,
    message="Mức xếp loại {first} và {second} cùng nhận {span}.",
    act="Sửa Từ điểm, Đến điểm: mức dưới kết thúc ở nơi mức trên bắt đầu.",
    meaning="Two bands share points.",
)
BANDS_GAP = Entry(
    code="A30",
    severity=Severity.WARNING,
    message="Giữa mức xếp loại {first} và {second} còn hở {span}.",
    act="Sửa Từ điểm, Đến điểm cho liền nhau.",
    meaning="Points that no band holds.",
)
PERIOD_WITHOUT_SCORES = Entry(
    code="A31",
    severity=Severity.NOTE,
    message="Đợt {period} chưa có bảng chấm nào của tổ hay hội đồng; điểm năm tính trên các đợt còn lại.",
    act="Không cần làm gì nếu đợt chưa chấm.",
    meaning="A period that nobody scored yet is left out of everybody's year alike.",
)
UNREAD_CRITERION = Entry(
    code="A32",
    severity=Severity.WARNING,
    message="{name}: ô tiêu chí {criteria} không đọc được hoặc ngoài giới hạn trong ngoặc; chưa có tổng "
    "điểm.",
    act="Sửa các ô đã chỉ ra.",
    meaning="A cell of a criterion could not be read or is out of range, which is neither a blank nor a zero.",
)
PERIOD_UNTOLD = Entry(
    code="A33",
    severity=Severity.ERROR,
    message="Không rõ bảng chấm này của đợt nào ({told}); để riêng. Các đợt: {known}.",
    act="Dùng mẫu của đúng đợt, lấy bằng: sheets-tool template scoring --period ĐỢT.",
    meaning="A scoring workbook that does not tell its period, or tells one the plan does not have.",
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
ALIKE_TITLES = Entry(
    code="A48",
    severity=Severity.WARNING,
    message="Sáng kiến {first} “{first_title}” ({first_where}) và {second} “{second_title}” ({second_where}) gần giống nhau ({likeness}%).",
    act="Xem có phải một sáng kiến không; chương trình không tự gộp.",
    meaning="Two initiatives with nearly the same title: a proposal that only people can judge.",
)
UNEVEN_SHARES = Entry(
    code="A49",
    severity=Severity.WARNING,
    message="Sáng kiến {initiative} “{title}”: tỷ lệ đóng góp “{shares}” của {authors} không cộng đủ 100%.",
    act="Ghi mỗi tác giả một tỷ lệ, cộng lại đủ 100%.",
    meaning="Shares that were given and do not add up to the whole.",
)
RECOGNISED_TOO_LATE = Entry(
    code="A52",
    severity=Severity.WARNING,
    message="Sáng kiến {initiative} “{title}”: quyết định ngày {decided}, sau ngày xét {day}; ngày xét chưa có quyết định nên chưa đủ căn cứ để tính.",
    act="Sửa ngày quyết định, hoặc Ngày xét ở trang Đơn vị của kế hoạch nếu hội đồng họp sau đó.",
    meaning="An initiative was recognised after the day of the review, on which it did not count yet.",
)
OVER_BEFORE = Entry(
    code="A51",
    severity=Severity.WARNING,
    message="{name}: {discipline} đã hết ngày {day}, trước năm {year}; không tính là kỷ luật trong năm.",
    act="Nếu là kỷ luật của năm này thì sửa ngày; nếu không, ghi Không rồi chuyển dòng ấy sang trang Kỷ luật của hồ sơ theo dõi.",
    meaning="A discipline among the results of the year had ended before the year began.",
)
PROPOSED_UNREGISTERED = Entry(
    code="A60",
    severity=Severity.WARNING,
    message="{name}: được đề nghị “{award}” mà đầu năm không đăng ký.",
    act="Kiểm tra bản đăng ký; nếu quy chế buộc đăng ký thì không xét.",
    meaning="Proposed or voted on without having been registered.",
)
REGISTERED_FALLEN = Entry(
    code="A61",
    severity=Severity.NOTE,
    message="{name}: đăng ký “{award}”, không đạt.",
    act="Không cần làm gì; lý do ở trang Kết quả bình xét.",
    meaning="Registered and not recognised.",
)
ABOVE_REGISTERED = Entry(
    code="A62",
    severity=Severity.WARNING,
    message="{name}: được “{achieved}”, cao hơn đăng ký “{registered}”.",
    act="Kiểm tra quy chế có cho xét cao hơn đăng ký không.",
    meaning="The title achieved is higher than the one registered.",
)
BELOW_REGISTERED = Entry(
    code="A63",
    severity=Severity.NOTE,
    message="{name}: được “{achieved}”, thấp hơn đăng ký “{registered}”.",
    act="Không cần làm gì.",
    meaning="The title achieved is lower than the one registered.",
)
INITIATIVE_NOT_SUBMITTED = Entry(
    code="A64",
    severity=Severity.WARNING,
    message="{name}: đăng ký sáng kiến “{initiative}” mà kết quả năm không có.",
    act="Bổ sung vào trang Sáng kiến của kết quả năm, hoặc ghi rõ đã thôi.",
    meaning="An initiative was registered and is not among the year's results.",
)
OFF_THEME = Entry(
    code="A65",
    severity=Severity.WARNING,
    message="{name}: sáng kiến “{initiative}” {field}; kế hoạch yêu cầu: {asked} ({basis}).",
    act="Ghi đúng lĩnh vực, hoặc đăng ký sáng kiến khác; hội đồng quyết định.",
    meaning="An initiative is not, or not known to be, in a field that the plan asks for.",
)
INITIATIVE_CODE_TWICE = Entry(
    code="A50",
    severity=Severity.ERROR,
    message="Mã sáng kiến {initiative} dùng cho hai sáng kiến: “{first}” và “{second}”; tính là hai.",
    act="Đặt cho mỗi sáng kiến một mã.",
    meaning="One code, two initiatives of this year; they are told apart by their titles.",
)
WHICH_INITIATIVE = Entry(
    code="A80",
    severity=Severity.WARNING,
    message="{code} được {award}, có nhiều sáng kiến được công nhận ({initiatives}); chưa rõ dùng sáng kiến nào.",
    act="Ghi “Đã dùng cho” ở một sáng kiến trong trang Sáng kiến của kết quả năm.",
    meaning="Several initiatives could have carried an award; a person says which was used.",
)
FLAG_TIED = Entry(
    code="A66",
    severity=Severity.WARNING,
    message="{block}: {names} cùng hạng ở ranh giới {count} cờ thi đua; chương trình không chọn thay.",
    act="Hội đồng chọn, ghi vào biên bản kiểm phiếu.",
    meaning="Units of a block tie for its flag; the council decides.",
)
FLAG_OF_UNRANKED = Entry(
    code="A70",
    severity=Severity.WARNING,
    message="{name}: được công nhận “{award}” mà bảng chấm điểm khối không xếp hạng: {reason}.",
    act="Xem lại bảng chấm điểm của khối hoặc biên bản; hội đồng quyết định, chương trình không tự bỏ ai.",
    meaning="A flag was recognised for a unit that is barred or has no rank in its block.",
)
OVER_UNIT_CEILING = Entry(
    code="A67",
    severity=Severity.WARNING,
    message="{where}: đã đề nghị, quyết định {count} {award} ({names}), kế hoạch cho nhiều nhất {seats} ({basis}).",
    act="Hội đồng xem lại danh sách; chương trình không tự bỏ ai.",
    meaning="More of an award was decided in a unit, block or school level than the plan allows.",
)
OVER_PLAN_UNPAID = Entry(
    code="A68",
    severity=Severity.NOTE,
    message="{names} vượt chỉ tiêu. {rule}",
    act="Nếu quy chế khối có thưởng phần vượt, ghi các tham số đó kèm căn cứ vào trang Quy tắc.",
    meaning="Units are above a target, and the plan does not say what that brings: no bonus.",
)
CEILING_SCOPE_OPEN = Entry(
    code="A69",
    severity=Severity.WARNING,
    message="{quota}: chưa rõ tính ở từng đơn vị hay cả địa bàn; {note} ({basis}).",
    act="Hỏi cấp trên, rồi ghi phạm vi kèm căn cứ vào trang Quy tắc (pham-vi.…).",
    meaning="A ceiling holds over the whole level, not in each unit, and nobody says which counts.",
)
