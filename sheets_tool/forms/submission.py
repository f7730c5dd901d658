"""W11 · `submission`: what a unit sends up; a consolidated workbook is one of more units."""

from sheets_tool.forms import codes, events, plan, record, results
from sheets_tool.forms import columns as c
from sheets_tool.forms.awards import AWARDS
from sheets_tool.forms.model import Book, Column, Form, Layout
from sheets_tool.values.choices import Choice
from sheets_tool.values.days import Day
from sheets_tool.values.numbers import Whole
from sheets_tool.values.words import Code, PersonName, Text


def declared_code(candidate_kind: str, award: str) -> str:
    """Return the code of the cover's key that declares how many have an award."""
    return f"declared.{candidate_kind}.{award}"


_DECLARED = tuple(
    Column(
        code=declared_code(kind, award.code),
        header=f"Khai {codes.CANDIDATE_KINDS.label(kind).lower()} · {award.name}",
        kind=Whole(),
        example="12",
    )
    for award in AWARDS
    for kind in award.candidates
)
KIND = plan.CALENDAR["submission_kind"]

SILENT = Column(
    code="silent",
    header="Đơn vị đã nộp, không có cá nhân, tập thể nào",
    kind=Text(),
    width=60,
    hint="Mã các đơn vị, cách nhau bằng dấu chấm phẩy.",
    example="TH-DL; TH-HB",
)

COVER = Form(
    id="cover",
    sheet="Bìa",
    title="HỒ SƠ THI ĐUA – KHEN THƯỞNG",
    layout=Layout.PAIRS,
    optional=False,
    columns=(
        c.UNIT_CODE,
        c.UNIT_NAME.but(required=True),
        plan.UNIT["unit_level"],
        c.SCHOOL_LEVEL.but(aliases=("Bậc học",)),
        c.BLOCK,
        plan.UNIT["parent_name"],
        c.YEAR,
        KIND,
        c.PERIOD,
        Column(
            code="responsible",
            header="Người chịu trách nhiệm",
            kind=PersonName(),
            example="Trần Văn Mẫu",
        ),
        Column(code="issued_on", header="Ngày lập", kind=Day(), example="01/10/2020"),
        Column(
            code="row_count",
            header="Số dòng nhận",
            kind=Text(),
            hint="đọc = nhận + để riêng + trống + ngoài bảng",
            example="618 = 612 + 6 + 0 + 0",
        ),
        Column(code="open_errors", header="Số lỗi còn mở khi lập", kind=Whole(), example="2"),
        Column(
            code="absent",
            header="Còn thiếu bài của",
            kind=Text(),
            width=60,
            example="Tổ Văn phòng",
        ),
        SILENT,
        *_DECLARED,
        Column(
            code="contents",
            header="Nội dung",
            kind=Text(),
            width=60,
            example="Cá nhân 45 dòng; Tập thể 8 dòng",
        ),
        Column(
            code="input_hashes",
            header="Mã nội dung đầu vào",
            kind=Text(),
            width=60,
            example="1a2b3c4d5e6f",
        ),
        Column(
            code="staff_count",
            header="Tổng số cán bộ, giáo viên, nhân viên",
            kind=Whole(),
            example="62",
        ),
        Column(
            code="part",
            header="Phần",
            kind=Text(),
            hint="Khi một hồ sơ phải chia thành nhiều tệp: tệp thứ mấy trên bao nhiêu.",
            example="1/2",
        ),
    ),
)
STATE = Column(
    code="state", header="Giai đoạn", kind=Choice(of=codes.STATES), required=True, example="Đăng ký"
)
_UNIT = (c.UNIT_CODE, c.UNIT_NAME, c.SCHOOL_LEVEL, c.BLOCK)
_DECISION = (
    c.AWARD,
    STATE,
    c.DECIDED_BY.but(aliases=()),
    c.RATING,
    c.SCORE,
    c.INITIATIVE_ID,
    c.APPROVE,
    c.MEMBERS,
    Column(
        code="verdict", header="Kết luận", kind=Choice(of=codes.VERDICTS), width=14, example="Đủ"
    ),
    c.REASON.but(header="Lý do, căn cứ", aliases=("Lý do",)),
    c.ORIGIN,
)
PERSONS = Form(
    id="persons",
    sheet="Cá nhân",
    title="DANH SÁCH CÁ NHÂN",
    names=("full_name", "staff_id"),
    key=("unit_code", "staff_id", "award", "state"),
    columns=(
        *_UNIT,
        c.STAFF_ID,
        c.FULL_NAME,
        c.BIRTH_DATE,
        c.GENDER,
        c.POSITION,
        c.STAFF_KIND,
        c.TEACHES,
        c.GROUP,
        *_DECISION,
    ),
)
COLLECTIVES = Form(
    id="collectives",
    sheet="Tập thể",
    title="DANH SÁCH TẬP THỂ",
    names=("collective", "collective_id"),
    key=("unit_code", "collective", "award", "state"),
    columns=(
        *_UNIT,
        c.COLLECTIVE_ID,
        c.COLLECTIVE,
        plan.COLLECTIVES["collective_kind"].but(header="Loại tập thể", aliases=()),
        Column(code="headcount", header="Số người", kind=Whole(), example="8"),
        Column(code="ldtt_count", header="Số LĐTT", kind=Whole(), example="7"),
        *(
            column.but(header="Mức hoàn thành nhiệm vụ") if column is c.RATING else column
            for column in _DECISION
            if column is not c.INITIATIVE_ID
        ),
    ),
)


def _travelling(form: Form, *, sheet: str = "", drop: tuple[str, ...] = ()) -> Form:
    """Return a form of another book with the unit before it and the origin behind it."""
    kept = tuple(column for column in form.columns if column.code not in drop)
    # What travels was already judged where it was made; here only unit and name must stand.
    columns = tuple(column.but(required=column.code in form.names) for column in kept)
    units = (c.UNIT_CODE, c.UNIT_NAME)
    return Form(
        id=form.id,
        sheet=sheet or form.sheet,
        title=form.title,
        names=form.names,
        columns=(*units, *columns, c.ORIGIN),
    )


INITIATIVES = _travelling(results.INITIATIVES)
HISTORY = _travelling(record.ACHIEVEMENTS, sheet="Quá trình", drop=("unit_code", "origin", "note"))
COMMENDATIONS = _travelling(events.COMMENDATIONS, sheet="Khen thưởng khác")
EXEMPLARS = _travelling(events.EXEMPLARS)
PARTICIPATION = _travelling(events.PARTICIPATION)
CONTESTS = _travelling(events.CONTESTS)
WORK_TARGETS = _travelling(plan.WORK_TARGETS)
SUMMARY = Form(
    id="summary", sheet="Tổng hợp", title="TỔNG HỢP SỐ LƯỢNG", columns=(c.AWARD,), made=True
)

RECEIVED = Form(
    id="received",
    sheet="Tình hình nộp",
    title="TÌNH HÌNH NỘP HỒ SƠ",
    names=("unit_code",),
    made=True,
    columns=(
        c.ORDINAL,
        c.UNIT_CODE,
        c.UNIT_NAME,
        c.SCHOOL_LEVEL,
        c.BLOCK,
        Column(
            code="received_state", header="Tình trạng", kind=Text(), width=18, example="Đúng hạn"
        ),
        Column(code="received_on", header="Ngày nhận", kind=Day(), example="02/10/2020"),
        Column(code="due", header="Hạn", kind=Day(), example="03/10/2020"),
        Column(code="versions", header="Số bản", kind=Whole(), example="1"),
        Column(code="rows_accepted", header="Dòng nhận", kind=Whole(), example="45"),
        Column(code="rows_aside", header="Dòng để riêng", kind=Whole(), example="0"),
        c.NOTE.but(width=50),
    ),
)
COMPARED = Form(
    id="compared",
    sheet="Đối chiếu",
    title="ĐỐI CHIẾU SỐ KHAI VÀ SỐ ĐẾM",
    names=("unit_code",),
    made=True,
    columns=(
        c.UNIT_CODE,
        c.UNIT_NAME,
        c.CANDIDATE_KIND,
        c.AWARD,
        STATE,
        Column(code="declared", header="Số khai", kind=Whole(), example="12"),
        Column(code="counted", header="Số đếm", kind=Whole(), example="11"),
        Column(code="difference", header="Lệch", kind=Whole(least=None), example="1"),
        Column(
            code="candidates",
            header="Những người, tập thể đếm được",
            kind=Text(),
            width=60,
            example="Nguyễn Thị Mẫu; …",
        ),
    ),
)
TO_HANDLE = Form(
    id="to_handle",
    sheet="Cần xử lý",
    title="VIỆC CẦN XỬ LÝ",
    names=("what",),
    made=True,
    columns=(
        c.ORDINAL,
        Column(code="severity", header="Mức", kind=Text(), example="lỗi"),
        Column(code="finding", header="Mã", kind=Code(), width=6, example="O15"),
        c.UNIT_CODE.but(header="Đơn vị", aliases=(), required=False),
        Column(code="sheet", header="Trang", kind=Text(), width=16, example="Cá nhân"),
        Column(code="cell", header="Ô", kind=Text(), width=9, example="E12"),
        Column(
            code="what", header="Vấn đề", kind=Text(), width=60, example="Ô “Danh hiệu” để trống."
        ),
        Column(code="act", header="Việc cần làm", kind=Text(), width=50, example="Điền ô này."),
        Column(
            code="who", header="Ai làm", kind=Text(), width=24, example="Trường Tiểu học Đông Lộc"
        ),
        c.ORIGIN,
    ),
)
DUPLICATES = Form(
    id="duplicates",
    sheet="Trùng lặp",
    title="NGƯỜI, TẬP THỂ CÓ TRONG NHIỀU BÀI",
    names=("candidate_name",),
    made=True,
    columns=(
        c.CANDIDATE_KIND,
        c.CANDIDATE_ID,
        c.CANDIDATE_NAME,
        c.BIRTH_DATE,
        c.AWARD.but(required=False),
        Column(code="where", header="Ở các đơn vị", kind=Text(), width=50, example="TH-A; TH-B"),
        c.NOTE.but(width=50),
    ),
)

MESSAGES = Form(
    id="messages",
    sheet="Nhắn tin",
    title="TIN NHẮN CHO TỪNG ĐƠN VỊ",
    names=("unit_name",),
    made=True,
    columns=(
        c.UNIT_CODE,
        c.UNIT_NAME,
        Column(code="why", header="Vì sao", kind=Text(), width=24, example="Chưa nộp"),
        Column(
            code="message",
            header="Nội dung để dán vào tin nhắn",
            kind=Text(),
            width=90,
            example="Kính gửi Trường Tiểu học Mẫu: …",
        ),
    ),
)

SUBMISSION = Book(
    id="submission",
    number="W11",
    name="Hồ sơ gửi cấp trên",
    file_name="ho-so",
    forms=(
        COVER,
        PERSONS,
        COLLECTIVES,
        INITIATIVES,
        HISTORY,
        COMMENDATIONS,
        EXEMPLARS,
        PARTICIPATION,
        CONTESTS,
        WORK_TARGETS,
        SUMMARY,
        RECEIVED,
        COMPARED,
        TO_HANDLE,
        DUPLICATES,
        MESSAGES,
    ),
)
