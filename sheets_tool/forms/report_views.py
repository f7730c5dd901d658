"""Sheets of the adopted list, of the public notice and of the summaries; never read as data."""

from sheets_tool.forms import columns as c
from sheets_tool.forms.complaint import COMPLAINTS
from sheets_tool.forms.model import Column, Form
from sheets_tool.forms.views import PUBLIC
from sheets_tool.values.words import Text

_CHANGE_COLUMNS = (
    c.ORDINAL,
    c.CANDIDATE_KIND.but(required=False),
    c.CANDIDATE_NAME.but(required=False, header="Họ và tên / Tên tập thể"),
    c.GROUP.but(width=15),
    c.AWARD.but(required=False),
    Column(code="change", header="Thay đổi", kind=Text(), width=12),
)
AFTER_ADOPTED = Form(
    id="after_adopted",
    sheet="Thay đổi sau thông qua",
    title="BỔ SUNG, RÚT SAU KHI HỘI NGHỊ THÔNG QUA",
    made=True,
    columns=_CHANGE_COLUMNS,
)
AFTER_SHOWN = Form(
    id="after_shown",
    sheet="Thay đổi sau công khai",
    title="THAY ĐỔI SAU CÔNG KHAI",
    made=True,
    columns=_CHANGE_COLUMNS,
)
OPINIONS = Form(
    id="opinions",
    sheet="Ý kiến",
    title="Ý KIẾN SAU CÔNG KHAI",
    made=True,
    columns=(
        c.ORDINAL,
        COMPLAINTS["received_on"].but(required=False),
        c.CANDIDATE_NAME.but(required=False, header="Về ai"),
        COMPLAINTS["content"].but(required=False),
        COMPLAINTS["outcome"],
        COMPLAINTS["answered_on"],
        COMPLAINTS["status"],
    ),
)
NOW_SHOWN = Form(
    id="now_shown",
    sheet="Sau công khai",
    title="DANH SÁCH SAU KHI TIẾP THU Ý KIẾN",
    made=True,
    columns=tuple(column for column in PUBLIC.columns if column.code != "opinion"),
)
