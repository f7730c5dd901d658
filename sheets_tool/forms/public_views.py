"""The public notice: lists shown to all staff for comments; codes hidden but for their ends."""

from sheets_tool.forms import columns as c
from sheets_tool.forms.model import Column, Form
from sheets_tool.values.words import Text

_STANDING = Column(code="standing", header="Tình trạng", kind=Text(), width=13)
_OPINION = Column(code="opinion", header="Ý kiến", kind=Text(), width=12, due=True)

PUBLIC = Form(
    id="public",
    sheet="Công khai",
    title="DANH SÁCH ĐĂNG KÝ THI ĐUA, KHEN THƯỞNG (CÔNG KHAI LẤY Ý KIẾN)",
    made=True,
    columns=(
        c.ORDINAL,
        c.FULL_NAME.but(width=23),
        Column(code="masked_id", header="Mã (che)", kind=Text(), width=10),
        c.GROUP.but(width=15),
        c.POSITION.but(width=13),
        c.TITLES.but(width=22),
        c.COMMENDATIONS.but(width=18),
        c.INITIATIVE.but(width=24),
        _STANDING,
        _OPINION,
    ),
)
PUBLIC_COLLECTIVES = Form(
    id="public_collectives",
    sheet="Công khai tập thể",
    title="TẬP THỂ ĐĂNG KÝ THI ĐUA, KHEN THƯỞNG (CÔNG KHAI LẤY Ý KIẾN)",
    made=True,
    columns=(
        c.ORDINAL,
        c.COLLECTIVE,
        c.TITLES,
        c.COMMENDATIONS,
        _STANDING,
        _OPINION.but(width=24),
    ),
)


def _after(form: Form, sheet: str, title: str) -> Form:
    """Return the same list as it stands after the comments: no room for more of them."""
    kept = tuple(column for column in form.columns if column.code != _OPINION.code)
    return Form(id=f"{form.id}_after", sheet=sheet, title=title, made=True, columns=kept)


NOW_SHOWN = _after(PUBLIC, "Sau công khai", "DANH SÁCH SAU KHI TIẾP THU Ý KIẾN")
NOW_SHOWN_COLLECTIVES = _after(
    PUBLIC_COLLECTIVES, "Sau công khai tập thể", "TẬP THỂ SAU KHI TIẾP THU Ý KIẾN"
)
