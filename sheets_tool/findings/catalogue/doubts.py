"""C: what units sent that each may be right by itself and is doubtful beside the others."""

from sheets_tool.findings.model import Entry, Severity

COPIED = Entry(
    code="C16",
    severity=Severity.ERROR,
    message="{sender}: {count}/{total} người trùng cả mã lẫn họ tên với bài của {other}; có thể một bài chép từ bài kia. Vẫn tính, chờ xác nhận.",
    act="Hai đơn vị xác nhận danh sách của mình; đơn vị chép nhầm gửi lại.",
    meaning="Two units sent the same people: a file copied under another unit's name.",
)
SAME_INITIATIVE = Entry(
    code="C17",
    severity=Severity.WARNING,
    message="Sáng kiến “{title}” có ở {count} đơn vị: {units}.",
    act="Các đơn vị xác nhận là đồng tác giả hay trùng tên; một sáng kiến chỉ công nhận cho đúng tác giả.",
    meaning="An initiative of one title in the lists of several units.",
)
DATE_RETYPED = Entry(
    code="C18",
    severity=Severity.WARNING,
    message="{sender}: bìa ghi năm {year} mà dấu của mẫu là năm {stamped}; có thể là tệp năm trước đổi ngày. Vẫn tính.",
    act="{sender} xác nhận danh sách là của năm {year}, hoặc gửi lại theo mẫu năm nay.",
    meaning="The cover tells this year and the stamp another one: perhaps last year's file.",
)
AS_LAST_YEAR = Entry(
    code="C19",
    severity=Severity.WARNING,
    message="{sender}: cả {count} lượt cá nhân giống hệt hồ sơ năm {year} ({source}); có thể là tệp năm trước đổi ngày. Vẫn tính.",
    act="{sender} xác nhận danh sách là của năm nay, hoặc gửi lại.",
    meaning="The same people with the same awards as in the year before.",
)
JUMPED = Entry(
    code="C20",
    severity=Severity.WARNING,
    message="{sender}: {award} năm nay {now}, năm {year} là {then} ({source}).",
    act="{sender} nói rõ vì sao tăng, giảm nhiều, hoặc sửa danh sách.",
    meaning="The number of an award at a unit is far from the year before.",
)
OTHER_LEVEL_TOLD = Entry(
    code="C21",
    severity=Severity.WARNING,
    message="{sender}: {count} dòng ghi cấp học {level}, kế hoạch ghi {expected}; tổng hợp theo dòng.",
    act="Sửa cột Cấp học của các dòng này, hoặc sửa trang Đơn vị trực thuộc của kế hoạch.",
    meaning="The school level of rows contradicts the plan's list of units.",
    to_sender="{count} dòng ghi cấp học {level}, danh sách đơn vị ghi {expected}. Nhờ sửa cột Cấp học của các dòng này, hoặc báo lại nếu danh sách sai.",
)
NOBODY = Entry(
    code="C22",
    severity=Severity.WARNING,
    message="{sender}: bài không có cá nhân nào ở giai đoạn {state} (0 %).",
    act="{sender} xác nhận là không có ai, hoặc gửi lại danh sách.",
    meaning="A submission without a single person.",
)
EVERYBODY = Entry(
    code="C23",
    severity=Severity.WARNING,
    message="{sender}: {count}/{total} người đều được ghi {award} (100 %).",
    act="{sender} xác nhận đã xét từng người; không ghi danh hiệu cho cả đơn vị.",
    meaning="Everybody on a unit's staff is listed with an award.",
)
ALL_REGISTERED = Entry(
    code="C26",
    severity=Severity.NOTE,
    message="{count}/{total} đơn vị có 100 % người đăng ký {award}: {units}.",
    act="Không cần làm gì; đăng ký chưa phải là đạt.",
    meaning="Units where everybody registered for a title that everybody may register for.",
)
SPLIT = Entry(
    code="C24",
    severity=Severity.WARNING,
    message="Tổng hợp có {rows} dòng, hơn {most} dòng mà một tệp nên chứa (Excel chứa 1.048.576 dòng một trang); chia theo đơn vị thành {parts} tệp, không bỏ dòng nào.",
    act="Gửi cấp trên đủ {parts} tệp.",
    meaning="More rows than one consolidated workbook may have: several files, divided by unit.",
)
UNIT_TOO_LARGE = Entry(
    code="C25",
    severity=Severity.ERROR,
    message="Riêng {sender} có {rows} dòng, hơn {most} dòng mà một tệp nên chứa (Excel chứa 1.048.576 dòng một trang); chưa ghi tệp nào.",
    act="Tổng hợp riêng từng phần của đơn vị này, dưới mã đơn vị của từng phần.",
    meaning="One unit alone has more rows than a workbook may have.",
)
VOUCHED_FOR = Entry(
    code="C28",
    severity=Severity.NOTE,
    message="{sender} gửi dòng của {count} đơn vị không có trong kế hoạch; nhận theo {sender}.",
    act="Không cần làm gì; muốn đối chiếu từng đơn vị thì ghi chúng vào trang “Đơn vị trực thuộc”.",
    meaning="Units that the plan does not list, taken on the word of the unit between.",
)
