"""The ceilings of an upper level, place by place, beside what is proposed or decided."""

from sheets_tool.forms.model import Form
from sheets_tool.forms.view_columns import count, words

LEVEL_CEILINGS = Form(
    id="level_ceilings",
    sheet="Chỉ tiêu, tỷ lệ",
    title="CHỈ TIÊU, TỶ LỆ CỦA CÁC ĐƠN VỊ",
    made=True,
    columns=(
        words("text", "Giới hạn", 46),
        words("scope", "Phạm vi tính", 24),
        words("where", "Ở", 26),
        count("base", "Số gốc", 10),
        words("sum", "Cách tính", 30),
        count("seats", "Nhiều nhất", 10),
        count("count", "Số đếm được", 10),
        words("standing", "Kết luận", 18),
        words("note", "Ghi chú", 34),
        words("citation", "Căn cứ", 40),
    ),
)
