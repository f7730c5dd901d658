"""W2 · `registration`: what a group's members and collectives register, filled by its head."""

from sheets_tool.forms import columns as c
from sheets_tool.forms.model import Book, Column, Form
from sheets_tool.values.words import PersonName, Text

PERSONS = Form(
    id="persons",
    sheet="Cá nhân",
    title="DANH SÁCH ĐĂNG KÝ DANH HIỆU THI ĐUA, HÌNH THỨC KHEN THƯỞNG – CÁ NHÂN",
    names=("full_name", "staff_id"),
    key=("staff_id",),
    optional=False,
    columns=(
        c.ORDINAL,
        c.STAFF_ID,
        c.FULL_NAME,
        c.POSITION,
        c.TITLES.but(due=True),
        c.COMMENDATIONS,
        c.INITIATIVE_ID,
        c.INITIATIVE_KIND,
        c.INITIATIVE,
        Column(
            code="field",
            header="Lĩnh vực, môn",
            kind=Text(),
            aliases=("Môn", "Lĩnh vực"),
            example="Toán",
        ),
        Column(
            code="co_authors",
            header="Đồng tác giả",
            kind=PersonName(),
            width=24,
            example="Trần Văn Mẫu",
        ),
        c.NOTE,
    ),
)
COLLECTIVES = Form(
    id="collectives",
    sheet="Tập thể",
    title="DANH SÁCH ĐĂNG KÝ DANH HIỆU THI ĐUA, HÌNH THỨC KHEN THƯỞNG – TẬP THỂ",
    names=("collective", "collective_id"),
    key=("collective",),
    columns=(c.ORDINAL, c.COLLECTIVE_ID, c.COLLECTIVE, c.TITLES, c.COMMENDATIONS, c.NOTE),
)

REGISTRATION = Book(
    id="registration",
    number="W2",
    name="Đăng ký thi đua",
    file_name="dang-ky",
    forms=(PERSONS, COLLECTIVES),
)
