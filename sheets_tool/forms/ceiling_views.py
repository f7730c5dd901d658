"""The ceilings of an upper level, place by place, beside what is proposed or decided."""

from sheets_tool.forms.model import Column, Form
from sheets_tool.values.numbers import Whole
from sheets_tool.values.words import Text


def _text(code: str, header: str, width: int) -> Column:
    return Column(code=code, header=header, kind=Text(), width=width)


def _count(code: str, header: str) -> Column:
    return Column(code=code, header=header, kind=Whole(), width=10)


LEVEL_CEILINGS = Form(
    id="level_ceilings",
    sheet="Chỉ tiêu, tỷ lệ",
    title="CHỈ TIÊU, TỶ LỆ CỦA CÁC ĐƠN VỊ",
    made=True,
    columns=(
        _text("text", "Giới hạn", 46),
        _text("scope", "Phạm vi tính", 24),
        _text("where", "Ở", 26),
        _count("base", "Số gốc"),
        _text("sum", "Cách tính", 30),
        _count("seats", "Nhiều nhất"),
        _count("count", "Số đếm được"),
        _text("standing", "Kết luận", 18),
        _text("note", "Ghi chú", 34),
        _text("citation", "Căn cứ", 40),
    ),
)
