"""V: votes and decisions."""

from sheets_tool.findings.model import Entry, Severity

MEETING_UNKNOWN = Entry(
    code="V01",
    severity=Severity.ERROR,
    message="Biên bản kiểm phiếu thiếu {what}; để riêng cả biên bản.",
    act="Điền trang Cuộc họp của biên bản.",
    meaning="The minutes do not say whose meeting they are of, or of which day.",
)
GROUP_UNKNOWN = Entry(
    code="V02",
    severity=Severity.ERROR,
    message="Biên bản họp tổ không rõ của tổ nào; để riêng.",
    act="Dùng mẫu do chương trình phát cho từng tổ: sheets-tool template ballot --stage to.",
    meaning="Minutes of a group whose group is not known.",
)
MEMBERS_DIFFER = Entry(
    code="V03",
    severity=Severity.ERROR,
    message="{meeting}: ghi tổng số thành viên {written}, trang Hội đồng có {expected} người biểu quyết; tỷ lệ phiếu tính trên {expected}.",
    act="Sửa biên bản; tổng số gồm cả người vắng mặt, không phải số có mặt ({present}).",
    meaning="The members in the minutes are not those of the plan's council; often those present.",
)
GROUP_MEMBERS_DIFFER = Entry(
    code="V04",
    severity=Severity.WARNING,
    message="{meeting}: ghi tổng số thành viên {written}, trang Nhân sự có {expected} người trong tổ.",
    act="Kiểm tra lại số thành viên của tổ.",
    meaning="The members in a group's minutes are not those of the roster.",
)
MORE_PRESENT = Entry(
    code="V05",
    severity=Severity.ERROR,
    message="{meeting}: có mặt {present} người, nhiều hơn tổng số {members}.",
    act="Sửa số có mặt hoặc tổng số thành viên.",
    meaning="More people were present than there are members.",
)
NO_QUORUM = Entry(
    code="V06",
    severity=Severity.ERROR,
    message="{meeting}: có mặt {present}/{members}, cần ít nhất {least} ({basis}).",
    act="Họp lại khi đủ người, hoặc sửa số có mặt nếu ghi nhầm.",
    meaning="Fewer members were present than the plan asks.",
)
NOT_SECRET = Entry(
    code="V07",
    severity=Severity.ERROR,
    message="{meeting}: {awards} phải bỏ phiếu kín ({basis}); biên bản ghi “{method}”.",
    act="Bỏ phiếu kín lại, hoặc sửa Hình thức nếu ghi nhầm.",
    meaning="A secret ballot is asked and the minutes do not say that it was one.",
)
APPROVE_BLANK = Entry(
    code="V10",
    severity=Severity.ERROR,
    message="{name} – {award}: chưa có số phiếu Đồng ý; ô trống không phải là 0 phiếu.",
    act="Điền số phiếu Đồng ý; không ai đồng ý thì ghi 0.",
    meaning="The number of votes in favour is blank, which is not zero.",
)
COUNTS_BLANK = Entry(
    code="V11",
    severity=Severity.WARNING,
    message="{name} – {award}: còn trống {columns}; không đối chiếu được số phiếu.",
    act="Điền đủ số phiếu phát ra, thu về, hợp lệ, không đồng ý.",
    meaning="Numbers of a secret ballot are blank, so they cannot be checked against each other.",
)
DOES_NOT_ADD_UP = Entry(
    code="V12",
    severity=Severity.ERROR,
    message="{name} – {award}: số phiếu không khớp: {what}; chưa tính kết quả.",
    act="Kiểm lại phiếu rồi sửa biên bản.",
    meaning="The numbers of a count of votes contradict each other.",
)
COUNTED_TWICE = Entry(
    code="V13",
    severity=Severity.ERROR,
    message="{name} – {award}: hai kết quả kiểm phiếu khác nhau của {meeting}; để riêng cả hai.",
    act="Giữ một kết quả; họp lại thì ghi Vòng 2.",
    meaning="One candidate and award is counted twice in one round.",
)
OTHER_KIND = Entry(
    code="V14",
    severity=Severity.ERROR,
    message="“{name}”: {award} không dành cho {kind}; không tính.",
    act="Sửa mã hoặc danh hiệu.",
    meaning="An award was voted on for a candidate of a kind that cannot have it.",
)
THRESHOLD_UNKNOWN = Entry(
    code="V20",
    severity=Severity.ERROR,
    message="{award}: chưa rõ cần bao nhiêu phần phiếu đồng ý ({basis}); chưa kết luận được cho ai.",
    act="Hỏi hội đồng, ghi vào trang Quy tắc của kế hoạch tham số {parameter}, ví dụ 2/3, 70% hoặc 1/2, kèm căn cứ.",
    meaning="No threshold of votes is known for an award; it is asked, never assumed.",
)
NO_CONCLUSION = Entry(
    code="V30",
    severity=Severity.ERROR,
    message="{name} – {award}: hội đồng chưa ghi Kết luận (đồng ý {votes}).",
    act="Ghi Công nhận, Không hoặc Hạ vào biên bản của hội đồng.",
    meaning="The council counted votes and wrote no conclusion.",
)
GROUP_NO_CONCLUSION = Entry(
    code="V31",
    severity=Severity.WARNING,
    message="{name} – {award}: {group} chưa ghi Kết luận nên chưa rõ có đề nghị không.",
    act="Ghi Kết luận, hoặc đặt tỷ lệ phiếu của tổ ở trang Quy tắc (phieu-to.dong-y).",
    meaning="A group counted votes and does not say whether it proposes.",
)
AGAINST_VOTE = Entry(
    code="V32",
    severity=Severity.ERROR,
    message="{name} – {award}: Kết luận là Công nhận nhưng được {votes} phiếu, cần ít nhất {need} ({basis}).",
    act="Sửa Kết luận, hoặc kiểm lại số phiếu.",
    meaning="The council recognised a candidate whose votes do not reach the threshold.",
)
REFUSED_WITHOUT_REASON = Entry(
    code="V33",
    severity=Severity.WARNING,
    message="{name} – {award}: đủ phiếu ({votes}) nhưng Kết luận là Không, không ghi lý do.",
    act="Ghi lý do vào biên bản.",
    meaning="A candidate with enough votes was refused and no reason is written.",
)
DOWNGRADE_INCOMPLETE = Entry(
    code="V34",
    severity=Severity.ERROR,
    message="{name} – {award}: Kết luận là Hạ nhưng thiếu {what}.",
    act="Điền Danh hiệu quyết định và Lý do.",
    meaning="A downgrade lacks the award decided or its reason.",
)
NOT_LOWER = Entry(
    code="V35",
    severity=Severity.ERROR,
    message="{name}: Hạ từ {award} xuống {decided} là không thấp hơn.",
    act="Sửa Danh hiệu quyết định hoặc Kết luận.",
    meaning="A downgrade names an award that is not lower.",
)
DOWNGRADE_NOT_VOTED = Entry(
    code="V36",
    severity=Severity.WARNING,
    message="{name}: hạ từ {award} xuống {decided} mà chưa có phiếu riêng cho {decided}.",
    act="Bỏ phiếu cho danh hiệu hạ xuống nếu quy chế yêu cầu.",
    meaning="The award downgraded to was not voted on by itself.",
)
NOT_PROPOSED = Entry(
    code="V37",
    severity=Severity.WARNING,
    message="{name} – {award}: hội đồng bỏ phiếu mà {group} không đề nghị.",
    act="Kiểm tra biên bản của tổ.",
    meaning="The council voted on what the group had not proposed.",
)
NOT_VOTED = Entry(
    code="V38",
    severity=Severity.WARNING,
    message="{name} – {award}: {group} đã đề nghị nhưng hội đồng chưa bỏ phiếu.",
    act="Đưa ra hội đồng, hoặc ghi rõ lý do không xét.",
    meaning="A group's proposal has no count of votes of the council.",
)
REFUSED_UNCLEAR = Entry(
    code="V39",
    severity=Severity.WARNING,
    message="{name} – {award}: Kết luận là Không (đồng ý {votes}), không ghi lý do, mà {why}; chưa kết luận.",
    act="Ghi lý do vào biên bản, hoặc bổ sung điều còn thiếu rồi chạy lại.",
    meaning="A refusal without a reason whose votes cannot be held against a threshold.",
)
NOT_ELIGIBLE = Entry(
    code="V40",
    severity=Severity.ERROR,
    message="{name} – {award}: hội đồng công nhận nhưng kết quả xét điều kiện là “{verdict}”: {why}.",
    act='Chưa tính; bổ sung căn cứ rồi chạy lại, sửa biên bản, hoặc chịu trách nhiệm: sheets-tool accept {item} --reason "…".',
    meaning="Voted through without being eligible; it counts only once a person answers for it.",
)
ANSWERED = Entry(
    code="V41",
    severity=Severity.NOTE,
    message="{item}: {what} Đã trả lời ({day}): {reason}.",
    act="Không cần làm gì; lý do được in trong danh sách.",
    meaning="A person answered for something, with a reason that is printed from then on.",
)
OPEN_COMPLAINT = Entry(
    code="V42",
    severity=Severity.ERROR,
    message="{name}: còn đơn thư, ý kiến chưa trả lời: “{content}”.",
    act='Trả lời đơn rồi ghi vào sổ, hoặc: sheets-tool accept {item} --reason "…".',
    meaning="A candidate has a complaint that is not answered.",
)
OVER_CEILING = Entry(
    code="V43",
    severity=Severity.WARNING,
    message="{quota}: đã quyết định {decided}, nhiều nhất {seats} ({sum}; {basis}).",
    act="Xem lại danh sách; nếu tỷ lệ tính ở phạm vi rộng hơn thì hỏi cấp trên.",
    meaning="More were decided than a ceiling allows.",
)
DECIDER_UNKNOWN = Entry(
    code="V44",
    severity=Severity.WARNING,
    message="{award}: chưa rõ cấp nào quyết định ({basis}); để trống cột Cấp quyết định.",
    act="Hỏi cấp trên, ghi vào trang Quy tắc tham số {parameter} kèm căn cứ.",
    meaning="Who decides an award is not known; it is asked, never guessed.",
)
SEALED_CHANGED = Entry(
    code="V50",
    severity=Severity.ERROR,
    message="Sau khi niêm phong ({day}), {inputs}; kết quả đổi với {count} trường hợp: {who}.",
    act='Trả lại đầu vào như cũ, họp xét lại (Vòng sau), hoặc: sheets-tool accept {item} --reason "…".',
    meaning="A sealed input changed and so did what was decided; told as people and awards.",
)
SEALED_SAME = Entry(
    code="V51",
    severity=Severity.WARNING,
    message="Sau khi niêm phong ({day}), {inputs}; không đổi kết quả của ai.",
    act='Xem lại vì sao đầu vào đổi; rõ rồi thì: sheets-tool accept {item} --reason "…".',
    meaning="A sealed input changed and nobody's decision did.",
)
NOT_SEALED = Entry(
    code="V52",
    severity=Severity.ERROR,
    message="Kết quả bình xét chưa được niêm phong: {why}.",
    act="{how}",
    meaning="Nothing was sealed yet, so nothing can be submitted.",
)
STORE_BROKEN = Entry(
    code="V53",
    severity=Severity.ERROR,
    message="Không đọc được “{path}”: {reason}.",
    act="Lấy lại bản sao lưu của tệp này; không sửa tay.",
    meaning="The seal or the list of answers cannot be read.",
)
UNKNOWN_ITEM = Entry(
    code="V54",
    severity=Severity.ERROR,
    message="Không có việc “{item}” để trả lời. Đang chờ trả lời: {items}.",
    act="Chép đúng mã ghi trong kết quả của sheets-tool vote.",
    meaning="What is to be accepted is not waiting for an answer.",
)
NO_REASON = Entry(
    code="V55",
    severity=Severity.ERROR,
    message="Chưa ghi lý do cho “{item}”.",
    act='Thêm --reason "lý do".',
    meaning="An answer without a reason.",
)
RESEALED = Entry(
    code="V56",
    severity=Severity.NOTE,
    message="Niêm phong lại: {why}.",
    act="Không cần làm gì.",
    meaning="A new seal replaces the former one, and why.",
)
SUBMITTED_EARLY = Entry(
    code="V60",
    severity=Severity.WARNING,
    message="Hồ sơ {kind} lập ngày {day}, trước ngày cấp trên nhận ({opens}).",
    act="Gửi từ ngày {opens}.",
    meaning="A submission before the upper level's window.",
)
SUBMITTED_LATE = Entry(
    code="V61",
    severity=Severity.WARNING,
    message="Hồ sơ {kind} lập ngày {day}, sau hạn {due}.",
    act="Báo cấp trên lý do nộp muộn.",
    meaning="A submission after the upper level's window.",
)
SUBMITTED_IN_TIME = Entry(
    code="V62",
    severity=Severity.NOTE,
    message="Hồ sơ {kind} lập ngày {day}, trong thời gian cấp trên nhận ({window}).",
    act="Không cần làm gì.",
    meaning="A submission within the upper level's window.",
)
