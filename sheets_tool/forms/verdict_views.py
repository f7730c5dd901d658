"""The sheets of `xet-duyet.xlsx`: verdicts, reasons, ceilings, near misses, blanks to fill."""

from sheets_tool.forms import codes
from sheets_tool.forms import columns as c
from sheets_tool.forms.awards import AWARD_LIST, BY_CODE
from sheets_tool.forms.model import Column, Form
from sheets_tool.values.choices import Choice, Many, YesNo
from sheets_tool.values.numbers import Points, Whole
from sheets_tool.values.words import Text

_WHO = (c.CANDIDATE_ID.but(required=False), c.CANDIDATE_NAME.but(required=False))
_AWARD = c.AWARD.but(required=False, width=24)


def _text(code: str, header: str, width: int) -> Column:
    return Column(code=code, header=header, kind=Text(), width=width)


def matrix_form(form_id: str, sheet: str, title: str, awards: tuple[str, ...]) -> Form:
    """Return the matrix candidate × award of one kind of candidate."""
    states = tuple(
        Column(
            code=f"state.{award}",
            header=BY_CODE[award].short,
            kind=Choice(of=codes.VERDICTS),
            width=15,
        )
        for award in awards
    )
    return Form(
        id=form_id,
        sheet=sheet,
        title=title,
        made=True,
        columns=(
            c.ORDINAL,
            *_WHO,
            c.GROUP,
            c.STAFF_KIND,
            Column(code="registered", header="Đăng ký", kind=Many(of=AWARD_LIST), width=26),
            *states,
        ),
    )


REASONS = Form(
    id="reasons",
    sheet="Lý do",
    title="LÝ DO TỪNG ĐIỀU KIỆN",
    made=True,
    columns=(
        *_WHO,
        _AWARD,
        _text("text", "Điều kiện", 36),
        _text("answer", "Kết quả", 15),
        _text("effect", "Tác dụng", 10),
        _text("seen", "Thấy", 30),
        _text("cells", "Ở ô", 15),
        _text("asked", "Yêu cầu", 28),
        _text("citation", "Căn cứ", 36),
        _text("confidence", "Độ tin cậy", 9),
        _text("note", "Ghi chú", 24),
    ),
)
CEILINGS = Form(
    id="ceilings",
    sheet="Chỉ tiêu, tỷ lệ",
    title="CHỈ TIÊU, TỶ LỆ ĐƯỢC PHÉP",
    made=True,
    columns=(
        _text("text", "Giới hạn", 50),
        _text("stage", "Số gốc tính theo", 18),
        Column(code="base", header="Số gốc", kind=Whole(), width=9),
        _text("sum", "Cách tính", 40),
        Column(code="seats", header="Nhiều nhất", kind=Whole(), width=10),
        _text("citation", "Căn cứ", 44),
        _text("scope", "Phạm vi", 20),
    ),
)
PLACES = Form(
    id="places",
    sheet="Thứ tự trong chỉ tiêu",
    title="THỨ TỰ THEO ĐIỂM TRONG CHỈ TIÊU",
    made=True,
    columns=(
        _AWARD,
        Column(code="rank", header="Hạng", kind=Whole(least=1), width=7),
        *_WHO,
        Column(code="is_manager", header="Quản lý", kind=YesNo(), width=9),
        Column(code="score", header="Điểm", kind=Points(), width=9),
        _text("place", "Vị trí", 36),
    ),
)
NEAR = Form(
    id="near",
    sheet="Thiếu một điều kiện",
    title="CHỈ THIẾU MỘT ĐIỀU KIỆN",
    made=True,
    columns=(*_WHO, _AWARD, _text("text", "Điều kiện còn thiếu", 60)),
)
BLANKS = Form(
    id="blanks",
    sheet="Cần bổ sung",
    title="THÔNG TIN CẦN BỔ SUNG ĐỂ KẾT LUẬN",
    made=True,
    columns=(
        *_WHO,
        c.GROUP,
        _text("fact", "Thông tin còn trống", 40),
        _text("where", "Điền ở", 44),
        _text("cells", "Ô", 22),
        _text("awards", "Cần cho", 24),
    ),
)
AGAINST = Form(
    id="against",
    sheet="Đăng ký và kết quả xét",
    title="ĐĂNG KÝ VÀ KẾT QUẢ XÉT",
    made=True,
    columns=(*_WHO, _AWARD, _text("what", "Tình trạng", 50)),
)
