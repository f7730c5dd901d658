"""C: two books beside each other, the way back to a source, the record of the years."""

from sheets_tool.findings.model import Entry, Severity

NOT_ONE_FORM = Entry(
    code="C70",
    severity=Severity.ERROR,
    message="Hai tệp không cùng mẫu: tệp cũ là “{old}”, tệp mới là “{new}”.",
    act="Chọn hai tệp cùng mẫu.",
    meaning="Two workbooks to compare are not of one form, or of none that is known.",
)
NOT_COMPARED = Entry(
    code="C71",
    severity=Severity.WARNING,
    message="{count} ô có điều phải xem lại; ô không đọc được chỉ so theo chữ đã ghi.",
    act="Soát tệp này: sheets-tool check TỆP.",
    meaning="Cells of a workbook could not be read and were compared by their words alone.",
)
NO_SUCH_CELL = Entry(
    code="C72",
    severity=Severity.ERROR,
    message="Không có ô “{cell}”; các trang: {sheets}.",
    act="Ghi ô như Tổng hợp!C9, có dấu nháy quanh cả cụm nếu tên trang có dấu cách.",
    meaning="A cell to trace is no cell of the workbook.",
)
EMPTY_CELL = Entry(
    code="C73",
    severity=Severity.ERROR,
    message="Ô {cell} trống.",
    act="Chọn ô có số liệu.",
    meaning="A cell to trace is blank.",
)
COUNT_DIFFERS = Entry(
    code="C74",
    severity=Severity.ERROR,
    message="Ô này ghi {value} mà công thức của nó đếm được {count} dòng.",
    act="Mở tệp bằng Excel để tính lại, hoặc lập lại tệp bằng lệnh đã ghi ra nó.",
    meaning="A count stored in a cell is not what its formula counts.",
)
EDITED_SINCE = Entry(
    code="C76",
    severity=Severity.ERROR,
    message="Tệp này đã bị sửa tay sau khi chương trình ghi: “{value}” có thể không phải của nguồn nêu dưới đây.",
    act="So với giá trị của nguồn; lập lại tệp bằng lệnh đã ghi ra nó.",
    meaning="A cell is traced in a file that somebody edited after the program wrote it.",
)
NOT_AT_HAND = Entry(
    code="C75",
    severity=Severity.NOTE,
    message="{count} tệp gốc không có ở đây (của {units}).",
    act="Thêm --among THƯ_MỤC, nơi có các tệp ấy, hoặc hỏi đơn vị.",
    meaning="Origins lead to files that are not at hand.",
)
RECORD_CONTRADICTS = Entry(
    code="C80",
    severity=Severity.ERROR,
    message="“{name}”, {award} năm {year}: hồ sơ theo dõi ghi “{old}”, kết quả năm nay là “{new}”; giữ nguyên hồ sơ.",
    act="Xem lại quyết định; sửa dòng này trong luu-tru/theo-doi.xlsx, hoặc sửa tệp trong nhan/.",
    meaning="A row of the record that a person keeps says something else than what was concluded.",
)
RECORD_FIELD_DIFFERS = Entry(
    code="C81",
    severity=Severity.WARNING,
    message="“{name}” ({what}): {header} trong hồ sơ theo dõi là “{old}”, nay có “{new}”; giữ “{old}”.",
    act="Kiểm tra; nếu “{new}” đúng thì sửa ô này trong luu-tru/theo-doi.xlsx.",
    meaning="A cell of the record that a person keeps differs from what was read now.",
)
DECISION_GONE = Entry(
    code="C82",
    severity=Severity.WARNING,
    message="“{name}”, {award} năm {year}: hồ sơ đã ghi “{status}”, nay không còn quyết định ấy trong nhan/; giữ nguyên hồ sơ.",
    act="Bỏ lại tệp quyết định vào nhan/; nếu đã thu hồi thì ghi Thu hồi và ngày thu hồi trong hồ sơ.",
    meaning="A decision carried before is no longer in the inbox; the record keeps it.",
)
TAKEN_BACK = Entry(
    code="C90",
    severity=Severity.WARNING,
    message="“{name}”, {award} năm {year}: hồ sơ do chương trình ghi lần trước là “{status}”, nay bình xét không còn kết luận ấy; đã bỏ dòng này.",
    act="Không cần làm gì nếu đúng; nếu không, xem lại phiếu và quy tắc rồi chạy lại.",
    meaning="A row that the program wrote from a vote no longer follows from it and is taken out.",
)
TWO_DECISIONS = Entry(
    code="C83",
    severity=Severity.ERROR,
    message="“{name}”, {award}: hai quyết định nói khác nhau ({first} và {second}), không rõ quyết định nào sau; theo quyết định đầu.",
    act="Ghi ngày quyết định, hoặc để lại quyết định đúng trong nhan/.",
    meaning="Two decisions contradict each other and no day orders them.",
)
LOWERED_TO_NOTHING = Entry(
    code="C84",
    severity=Severity.ERROR,
    message="“{name}”, {award}: quyết định ghi Hạ mà không ghi Danh hiệu quyết định; chưa ghi vào hồ sơ.",
    act="Hỏi cấp trên hạ xuống danh hiệu nào, ghi vào tệp quyết định.",
    meaning="A decision lowers an award and does not say to which.",
)
DECIDED_UNPROPOSED = Entry(
    code="C85",
    severity=Severity.WARNING,
    message="“{name}” được quyết định {award}, đơn vị không đề nghị danh hiệu, hình thức này; vẫn ghi vào hồ sơ.",
    act="Kiểm tra lại quyết định với cấp trên.",
    meaning="The level above decided something that was not proposed here.",
)
NO_YEAR = Entry(
    code="C86",
    severity=Severity.ERROR,
    message="{count} lượt khen không rõ của năm nào; chưa nhập.",
    act="Thêm cột Năm, ghi năm ở tiêu đề hay tên trang, hoặc thêm --year NĂM.",
    meaning="An old list tells no year.",
)
YEAR_DIFFERS = Entry(
    code="C91",
    severity=Severity.WARNING,
    message="Trang này ghi {told}, lệnh nhập ghi --year {year}; đã nhập {count} lượt vào năm {year}.",
    act="Nếu nhầm, xóa các dòng ấy ở trang Thành tích của luu-tru/theo-doi.xlsx rồi nhập lại không có --year.",
    meaning="A sheet to import says it is of another school year than the command.",
)
ONLY_REGISTERED = Entry(
    code="C87",
    severity=Severity.WARNING,
    message="{count} lượt chỉ là đăng ký hoặc đủ điều kiện, không phải thành tích đã đạt; không nhập.",
    act="Nhập danh sách đã có quyết định; nếu danh sách này đúng là đã quyết định, thêm --decided.",
    meaning="What was only registered is no history and is not imported.",
)
NO_HISTORY = Entry(
    code="C88",
    severity=Severity.WARNING,
    message="Không thấy thành tích nào trong tệp này.",
    act="Danh sách cần có cột họ tên và cột danh hiệu, hình thức (hoặc mỗi năm một cột).",
    meaning="No award was found in a list to import.",
)
NO_FOREIGN_CODE = Entry(
    code="C89",
    severity=Severity.WARNING,
    message="“{award}” không có mã trong mẫu {form}; {count} dòng để trống ô mã: {names}.",
    act="Tra mã trong phần mềm của cấp trên rồi điền tay; công cụ không đoán mã.",
    meaning="An award has no code in the code tables of the upper system's import form.",
)
