"""X1–X5: intake forms of a provincial award system, declared as forms of their own.

Layouts F9–F13 of the field's published forms. Codes in them (`Mã danh hiệu thi đua`) are that
system's and are kept as text.
"""

from sheets_tool.forms import codes
from sheets_tool.forms import columns as c
from sheets_tool.forms.model import Book, Column, Form
from sheets_tool.values.choices import Choice
from sheets_tool.values.words import Code, PersonName, Text

_LIST_ALIASES = ("Danh sách", "Sheet1")
_TITLE_CODE = Column(
    code="title_code",
    header="Mã danh hiệu thi đua (nếu có)",
    kind=Code(),
    aliases=("Mã danh hiệu thi đua",),
    example="1647933042",
)
_COMMENDATION_CODE = Column(
    code="commendation_code", header="Mã hình thức khen thưởng", kind=Code(), example="1650360491"
)
_CANDIDATE_KIND = c.CANDIDATE_KIND.but(
    header="Phân loại khen thưởng",
    kind=Choice(of=codes.CANDIDATE_KINDS),
    aliases=(),
    example="CANHAN",
)
_NAME = Column(
    code="candidate_name",
    header="Tên tập thể/cá nhân/hộ gia đình",
    kind=PersonName(),
    required=True,
    width=28,
    example="Nguyễn Thị Mẫu",
)
_WORKPLACE = Column(
    code="workplace",
    header="Đơn vị công tác",
    kind=PersonName(),
    width=28,
    example="Trường Tiểu học Đông Lộc",
)
_AWARD_NAME = Column(
    code="award_name",
    header="Danh hiệu thi đua/Hình thức khen thưởng",
    kind=Text(),
    required=True,
    width=30,
    aliases=("Danh hiệu thi đua", "Hình thức khen thưởng"),
    example="Lao động tiên tiến",
)
_CANDIDATE_CLASS = Column(
    code="candidate_class",
    header="Phân loại đối tượng",
    kind=Text(),
    width=28,
    example="Người trực tiếp công tác, lao động, học tập",
)
_FIELD = Column(
    code="activity_field",
    header="Lĩnh vực hoạt động",
    kind=Text(),
    width=24,
    example="Giáo dục - Đào tạo",
)

CANHAN = Form(
    id="canhan",
    sheet="DANHSACH",
    title="DANH SÁCH ĐỐI TƯỢNG ĐỀ NGHỊ KHEN THƯỞNG",
    names=("full_name",),
    sheet_aliases=_LIST_ALIASES,
    columns=(
        c.ORDINAL,
        c.FULL_NAME,
        c.GENDER,
        c.BIRTH_DATE,
        c.POSITION,
        c.GROUP.but(header="Tên phòng ban/ khối, tổ công tác", aliases=()),
        _WORKPLACE.but(
            header="Tên đơn vị/tập thể công tác",
            aliases=("Đơn vị công tác", "Tên cơ quan làm việc"),
        ),
        Column(
            code="address",
            header="Địa chỉ / Nơi ở",
            kind=Text(),
            width=28,
            example="Tân Hiệp, Kiên Giang",
        ),
        Column(
            code="staff_class_code", header="Mã phân loại cán bộ", kind=Code(), example="1660638976"
        ),
        _COMMENDATION_CODE,
        _TITLE_CODE,
    ),
)
TAPTHE = Form(
    id="tapthe",
    sheet="DANHSACH",
    title="DANH SÁCH TẬP THỂ ĐỀ NGHỊ KHEN THƯỞNG",
    names=("collective",),
    sheet_aliases=_LIST_ALIASES,
    columns=(
        c.ORDINAL,
        c.COLLECTIVE.but(header="Tên đơn vị / tập thể", aliases=("Tên tập thể",)),
        Column(
            code="collective_class_code",
            header="Mã phân loại tập thể",
            kind=Code(),
            example="1660638226",
        ),
        _COMMENDATION_CODE,
        _TITLE_CODE,
    ),
)
DETAI = Form(
    id="detai",
    sheet="DANHSACH",
    title="DANH SÁCH ĐỀ TÀI SÁNG KIẾN",
    names=("initiative",),
    sheet_aliases=_LIST_ALIASES,
    columns=(
        c.ORDINAL,
        c.INITIATIVE.but(
            header="Tên đề tài", required=True, aliases=("Tên sáng kiến", "Tên đề tài, sáng kiến")
        ),
        c.DECISION_DATE.but(header="Ngày công nhận", aliases=()),
        Column(
            code="recognised_by",
            header="Đơn vị công nhận",
            kind=PersonName(),
            width=28,
            example="UBND huyện",
        ),
        Column(
            code="achievement",
            header="Tóm tắt thành tích đạt được",
            kind=Text(),
            width=44,
            example="Áp dụng toàn trường",
        ),
        Column(
            code="authors",
            header="Tên tác giả",
            kind=PersonName(),
            required=True,
            width=26,
            example="Nguyễn Thị Mẫu",
        ),
        c.GROUP.but(header="Phòng ban làm việc", aliases=()),
        _WORKPLACE.but(header="Tên cơ quan làm việc"),
    ),
)
NHANDULIEU = Form(
    id="nhandulieu",
    sheet="DANHSACH",
    title="DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG",
    names=("candidate_name",),
    sheet_aliases=_LIST_ALIASES,
    columns=(
        c.ORDINAL,
        _CANDIDATE_KIND,
        _NAME,
        c.POSITION,
        _WORKPLACE,
        _AWARD_NAME,
        _CANDIDATE_CLASS,
        _FIELD,
    ),
)
MAUTDKT = Form(
    id="mautdkt",
    sheet="file nhận",
    title="",
    names=("candidate_name",),
    columns=(
        c.ORDINAL,
        Column(
            code="form_of_address", header="Tên gọi (Ông/Bà/Chức danh)", kind=Text(), example="Bà"
        ),
        _NAME,
        c.POSITION,
        _WORKPLACE,
        _CANDIDATE_KIND,
        _AWARD_NAME,
        _CANDIDATE_CLASS,
        _FIELD,
        Column(
            code="candidate_kind_code",
            header="Mã Phân loại khen thưởng",
            kind=Code(),
            example="CANHAN",
        ),
        Column(code="award_code", header="Mã Danh hiệu thi đua", kind=Code(), example="1647933042"),
        Column(
            code="candidate_class_code",
            header="Mã phân loại loại tượng",
            kind=Code(),
            aliases=("Mã phân loại đối tượng",),
            example="1660638976",
        ),
        Column(
            code="activity_field_code", header="Mã Lĩnh vực hoạt động", kind=Code(), example="0008"
        ),
    ),
)


def _book(number: str, name: str, form: Form) -> Book:
    return Book(
        id=form.id, number=number, name=name, file_name=form.id, forms=(form,), foreign=True
    )


FOREIGN_BOOKS: tuple[Book, ...] = (
    _book("X1", "Danh sách cá nhân đề nghị (mẫu CANHAN)", CANHAN),
    _book("X2", "Danh sách tập thể đề nghị (mẫu TAPTHE)", TAPTHE),
    _book("X3", "Danh sách đề tài, sáng kiến (mẫu DETAI)", DETAI),
    _book("X4", "Danh sách đề nghị chung (mẫu NHANDULIEU)", NHANDULIEU),
    _book("X5", "Sổ nhận hồ sơ của tỉnh (mẫu MauTDKT)", MAUTDKT),
)
