"""The sheets of `xet-duyet.xlsx`: verdicts, reasons, ceilings, near misses, blanks to fill."""

from sheets_tool.forms import codes
from sheets_tool.forms import columns as c
from sheets_tool.forms.awards import AWARD_LIST, BY_CODE
from sheets_tool.forms.model import Column, Form
from sheets_tool.forms.view_columns import count, points, words
from sheets_tool.values.choices import Choice, Many, YesNo
from sheets_tool.values.numbers import Whole

_WHO = (c.CANDIDATE_ID.but(required=False), c.CANDIDATE_NAME.but(required=False))
_AWARD = c.AWARD.but(required=False, width=24)


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
        words("text", "Điều kiện", 36),
        words("answer", "Kết quả", 15),
        words("effect", "Tác dụng", 10),
        words("seen", "Thấy", 30),
        words("cells", "Ở ô", 15),
        words("asked", "Yêu cầu", 28),
        words("citation", "Căn cứ", 36),
        words("confidence", "Độ tin cậy", 9),
        words("note", "Ghi chú", 24),
    ),
)
CEILINGS = Form(
    id="ceilings",
    sheet="Chỉ tiêu, tỷ lệ",
    title="CHỈ TIÊU, TỶ LỆ ĐƯỢC PHÉP",
    made=True,
    columns=(
        words("text", "Giới hạn", 50),
        words("stage", "Số gốc tính theo", 18),
        count("base", "Số gốc"),
        words("sum", "Cách tính", 40),
        count("seats", "Nhiều nhất", 10),
        words("citation", "Căn cứ", 44),
        words("scope", "Phạm vi", 20),
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
        points("score", "Điểm"),
        words("place", "Vị trí", 36),
    ),
)
NEAR = Form(
    id="near",
    sheet="Thiếu một điều kiện",
    title="CHỈ THIẾU MỘT ĐIỀU KIỆN",
    made=True,
    columns=(*_WHO, _AWARD, words("text", "Điều kiện còn thiếu", 60)),
)
BLANKS = Form(
    id="blanks",
    sheet="Cần bổ sung",
    title="THÔNG TIN CẦN BỔ SUNG ĐỂ KẾT LUẬN",
    made=True,
    columns=(
        *_WHO,
        c.GROUP,
        words("fact", "Thông tin còn trống", 40),
        words("where", "Điền ở", 44),
        words("cells", "Ô", 22),
        words("awards", "Cần cho", 24),
    ),
)
AGAINST = Form(
    id="against",
    sheet="Đăng ký và kết quả xét",
    title="ĐĂNG KÝ VÀ KẾT QUẢ XÉT",
    made=True,
    columns=(*_WHO, _AWARD, words("what", "Tình trạng", 50)),
)
