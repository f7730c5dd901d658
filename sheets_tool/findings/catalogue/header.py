"""H: the header row."""

from sheets_tool.findings.model import Entry, Severity

MISSING_COLUMN = Entry(
    code="H01",
    severity=Severity.ERROR,
    message="Không có cột “{header}”; các cột thấy được: {labels}. Cột gần giống nhất: {nearest}.",
    act="Sửa tên cột theo mẫu, hoặc thêm cột này.",
    meaning="A required column is absent.",
)
DOUBLE_COLUMN = Entry(
    code="H02",
    severity=Severity.ERROR,
    message="Cột “{header}” có hai lần, ở cột {first} và cột {second}; chưa đọc cột nào.",
    act="Xóa hoặc đổi tên một trong hai cột.",
    meaning="Two columns carry one header; neither is taken by guess.",
)
EXTRA_COLUMN = Entry(
    code="H03",
    severity=Severity.WARNING,
    message="Cột “{label}” không có trong mẫu; cột này không được đọc.",
    act="Không cần sửa nếu đây là cột ghi riêng của đơn vị.",
    meaning="A column with data that the form does not know.",
)
NEAR_HEADER = Entry(
    code="H04",
    severity=Severity.NOTE,
    message="Cột ghi “{label}” được hiểu là “{header}”.",
    act="Nếu không đúng, hãy sửa tên cột theo mẫu.",
    meaning="A long header with one or two wrong letters was accepted.",
)
NO_HEADER = Entry(
    code="H06",
    severity=Severity.WARNING,
    message="Cột {letters} không có tiêu đề mà {count} dòng dữ liệu có ghi ở đó; cột này không được đọc.",
    act="Nếu là dữ liệu, hãy ghi tiêu đề cột theo mẫu; nếu là ghi chú riêng thì không cần sửa.",
    meaning="Cells of records stand in a column that has no header at all.",
)
