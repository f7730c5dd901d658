"""W10 · `complaint`: letters and comments after a list was shown, kept as they come in."""

from sheets_tool.forms import codes
from sheets_tool.forms.model import Book, Column, Form
from sheets_tool.values.choices import Choice
from sheets_tool.values.days import Day
from sheets_tool.values.words import Code, PersonName, Text

COMPLAINTS = Form(
    id="complaints",
    sheet="Đơn thư",
    title="SỔ THEO DÕI ĐƠN THƯ, Ý KIẾN SAU CÔNG KHAI",
    names=("content",),
    columns=(
        Column(
            code="received_on",
            header="Ngày nhận",
            kind=Day(),
            required=True,
            aliases=("Ngày nhận đơn",),
            example="05/10/2020",
        ),
        Column(
            code="sender",
            header="Người gửi",
            kind=PersonName(),
            width=24,
            example="Nguyễn Thị Mẫu",
        ),
        Column(
            code="list",
            header="Về danh sách",
            kind=Text(),
            width=22,
            hint="Tên danh sách đã công khai, ví dụ Đăng ký.",
            example="Đăng ký",
        ),
        Column(
            code="candidate_id",
            header="Về ai",
            kind=Code(),
            width=14,
            aliases=("Mã người được nói đến",),
            hint="Mã cán bộ hoặc mã tập thể; để trống nếu về cả danh sách.",
            example="GV001",
        ),
        Column(
            code="content",
            header="Nội dung",
            kind=Text(),
            required=True,
            width=44,
            aliases=("Nội dung đơn", "Nội dung ý kiến"),
            example="Đề nghị xem lại số ngày công",
        ),
        Column(
            code="handler",
            header="Người giải quyết",
            kind=PersonName(),
            width=24,
            example="Trần Văn Mẫu",
        ),
        Column(
            code="due_on",
            header="Hạn",
            kind=Day(),
            aliases=("Hạn trả lời", "Hạn giải quyết"),
            example="15/10/2020",
        ),
        Column(
            code="outcome",
            header="Kết quả",
            kind=Text(),
            width=30,
            aliases=("Kết quả giải quyết",),
            example="Đã đối chiếu bảng chấm công, giữ nguyên",
        ),
        Column(code="answered_on", header="Ngày trả lời", kind=Day(), example="12/10/2020"),
        Column(
            code="status",
            header="Trạng thái",
            kind=Choice(of=codes.COMPLAINT_STATUSES),
            example="Đã trả lời",
        ),
    ),
)
COMPLAINT = Book(
    id="complaint",
    number="W10",
    name="Đơn thư, ý kiến",
    file_name="don-thu",
    forms=(COMPLAINTS,),
)
