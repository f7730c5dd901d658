"""W4 · `results`: a group's results of the year."""

from sheets_tool.forms import codes
from sheets_tool.forms import columns as c
from sheets_tool.forms.model import Book, Column, Form
from sheets_tool.values.choices import Choice, YesNo
from sheets_tool.values.days import Day
from sheets_tool.values.numbers import Whole
from sheets_tool.values.words import PersonName, Text

_UNDER_REVIEW = Column(code="under_review", header="Đang bị xem xét", kind=YesNo(), example="Không")

PERSONS = Form(
    id="persons",
    sheet="Cá nhân",
    title="KẾT QUẢ NĂM – CÁ NHÂN",
    names=("full_name", "staff_id"),
    key=("staff_id",),
    columns=(
        c.ORDINAL,
        c.STAFF_ID,
        c.FULL_NAME,
        c.RATING,
        Column(
            code="discipline", header="Kỷ luật", kind=Choice(of=codes.DISCIPLINES), example="Không"
        ),
        Column(code="disciplined_from", header="Kỷ luật từ ngày", kind=Day(), example="01/03/2021"),
        Column(code="disciplined_to", header="Kỷ luật đến ngày", kind=Day(), example="01/03/2022"),
        Column(
            code="months_worked",
            header="Số tháng công tác trong năm",
            kind=Whole(most=12),
            aliases=("Số tháng công tác", "Số tháng làm việc", "Số tháng làm việc trong năm"),
            hint="Tính cả thời gian nghỉ thai sản.",
            example="12",
        ),
        Column(code="maternity", header="Nghỉ thai sản", kind=YesNo(), example="Không"),
        Column(
            code="brave_injury",
            header="Bị thương do hành động dũng cảm",
            kind=YesNo(),
            example="Không",
        ),
        Column(code="long_study", header="Đi học từ 1 năm", kind=YesNo(), example="Không"),
        Column(
            code="study_result",
            header="Kết quả học",
            kind=Choice(of=codes.STUDY_RESULTS),
            example="Khá",
        ),
        _UNDER_REVIEW,
        c.JUDGED,
        c.NOTE,
    ),
)
INITIATIVES = Form(
    id="initiatives",
    sheet="Sáng kiến",
    title="SÁNG KIẾN, ĐỀ TÀI",
    names=("initiative_id", "initiative"),
    key=("initiative_id",),
    columns=(
        c.INITIATIVE_ID.but(required=True),
        c.INITIATIVE_KIND,
        c.INITIATIVE.but(
            header="Tên", required=True, aliases=(*c.INITIATIVE.aliases, c.INITIATIVE.header)
        ),
        Column(
            code="authors",
            header="Tác giả",
            kind=PersonName(),
            required=True,
            width=30,
            hint="Nhiều tác giả thì ngăn bằng dấu chấm phẩy; ghi mã cán bộ nếu có.",
            aliases=("Tên tác giả",),
            example="GV001; GV002",
        ),
        Column(
            code="shares",
            header="Tỷ lệ đóng góp",
            kind=Text(),
            hint="Theo thứ tự tác giả, ví dụ 60; 40.",
            example="60; 40",
        ),
        Column(code="progress", header="Tiến độ giữa kỳ", kind=Text(), example="đang áp dụng"),
        c.SCORE.but(header="Điểm hội đồng"),
        Column(code="conclusion", header="Kết luận", kind=Text(), example="Đạt"),
        Column(code="applied", header="Đã áp dụng", kind=YesNo(), example="Có"),
        Column(
            code="recognised_level",
            header="Cấp công nhận",
            kind=Choice(of=codes.RECOGNISED_LEVELS),
            example="Cơ sở",
        ),
        Column(
            code="influence_scope",
            header="Phạm vi ảnh hưởng",
            kind=Choice(of=codes.RECOGNISED_LEVELS),
            example="Cơ sở",
        ),
        c.DECISION_NO,
        c.DECISION_DATE,
        Column(
            code="used_for",
            header="Đã dùng cho",
            kind=Text(),
            width=24,
            hint="Danh hiệu và năm đã dùng sáng kiến này.",
            example="CSTĐCS 2019-2020",
        ),
    ),
)
COLLECTIVES = Form(
    id="collectives",
    sheet="Tập thể",
    title="KẾT QUẢ NĂM – TẬP THỂ",
    names=("collective", "collective_id"),
    key=("collective_id",),
    columns=(
        c.COLLECTIVE_ID.but(required=True),
        c.COLLECTIVE,
        c.RATING.but(header="Mức hoàn thành nhiệm vụ"),
        Column(code="targets_exceeded", header="Vượt chỉ tiêu", kind=YesNo(), example="Có"),
        Column(code="block_rank", header="Xếp hạng trong khối", kind=Whole(least=1), example="1"),
        c.JUDGED,
        c.NOTE,
        _UNDER_REVIEW,
    ),
)

RESULTS = Book(
    id="results",
    number="W4",
    name="Kết quả năm",
    file_name="ket-qua-nam",
    forms=(PERSONS, INITIATIVES, COLLECTIVES),
)
