"""What the list of scores adds for the units of a block: their targets, measured."""

from sheets_tool.forms import columns as c
from sheets_tool.forms.model import Column, Form
from sheets_tool.values.kind import Kind
from sheets_tool.values.numbers import Points
from sheets_tool.values.words import Text

FLAG = Column(code="flag", header="Cờ thi đua", kind=Text(), width=20)
"""Beside the ranks of a block over the year: who leads it."""


def _column(code: str, header: str, width: int, kind: Kind | None = None) -> Column:
    return Column(code=code, header=header, kind=kind or Text(), width=width)


MEASURED = Form(
    id="measured",
    sheet="Chỉ tiêu công tác",
    title="ĐIỂM CHỈ TIÊU CÔNG TÁC CỦA CÁC ĐƠN VỊ TRONG KHỐI",
    made=True,
    columns=(
        _column("block", "Khối", 12),
        c.CANDIDATE_ID.but(header="Mã", required=False),
        c.CANDIDATE_NAME.but(required=False),
        _column("period", "Đợt", 6),
        _column("scorer", "Theo", 10),
        _column("indicator", "Chỉ tiêu", 9),
        _column("description", "Nội dung", 28),
        _column("direction", "Chiều", 7),
        _column("planned", "Kế hoạch", 9, Points()),
        _column("achieved", "Kết quả", 9, Points()),
        _column("ratio", "Tỷ lệ đạt", 10),
        _column("standard", "Điểm chuẩn", 9, Points()),
        _column("points", "Điểm", 9, Points()),
        _column("uncapped", "Thưởng vượt", 9, Points()),
        _column("bonus", "Thưởng được tính", 10, Points()),
        _column("note", "Ghi chú", 30),
    ),
)
