"""What the list of scores adds for the units of a block: their targets, measured."""

from sheets_tool.forms import columns as c
from sheets_tool.forms.model import Form
from sheets_tool.forms.view_columns import points, words

FLAG = words("flag", "Cờ thi đua", 20)
"""Beside the ranks of a block over the year: who leads it."""


MEASURED = Form(
    id="measured",
    sheet="Chỉ tiêu công tác",
    title="ĐIỂM CHỈ TIÊU CÔNG TÁC CỦA CÁC ĐƠN VỊ TRONG KHỐI",
    made=True,
    columns=(
        words("block", "Khối", 12),
        c.CANDIDATE_ID.but(header="Mã", required=False),
        c.CANDIDATE_NAME.but(required=False),
        words("period", "Đợt", 6),
        words("scorer", "Theo", 10),
        words("indicator", "Chỉ tiêu", 9),
        words("description", "Nội dung", 28),
        words("direction", "Chiều", 7),
        points("planned", "Kế hoạch", 9),
        points("achieved", "Kết quả", 9),
        words("ratio", "Tỷ lệ đạt", 10),
        points("standard", "Điểm chuẩn", 9),
        points("points", "Điểm", 9),
        points("uncapped", "Thưởng vượt", 9),
        points("bonus", "Thưởng được tính", 10),
        words("note", "Ghi chú", 30),
    ),
)
