"""W1 · `plan`: the year's plan, filled by the secretary."""

from sheets_tool.forms import codes, criterion
from sheets_tool.forms import columns as c
from sheets_tool.forms.model import Book, Column, Form, Layout
from sheets_tool.values.choices import Choice, YesNo
from sheets_tool.values.days import Day, Deadline
from sheets_tool.values.numbers import Points, Whole
from sheets_tool.values.words import Code, PersonName, Text

UNIT = Form(
    id="unit",
    sheet="Đơn vị",
    title="ĐƠN VỊ VÀ NĂM",
    layout=Layout.PAIRS,
    optional=False,
    columns=(
        c.UNIT_CODE,
        c.UNIT_NAME.but(required=True),
        Column(
            code="unit_level",
            header="Cấp đơn vị",
            kind=Choice(of=codes.UNIT_LEVELS),
            example="Trường",
        ),
        c.SCHOOL_LEVEL.but(aliases=("Bậc học",)),
        Column(code="hardship", header="Vùng khó khăn", kind=YesNo(), example="Không"),
        Column(
            code="parent_name",
            header="Cấp trên trực tiếp",
            kind=PersonName(),
            example="Phòng GD&ĐT Tân Hiệp",
        ),
        c.BLOCK,
        c.YEAR,
        Column(
            code="rule_pack",
            header="Bộ quy tắc",
            kind=Code(),
            required=True,
            hint="Ghi vn: ngày xét tự chọn bản luật.",
            example="vn",
        ),
        Column(
            code="conference_date",
            header="Ngày hội nghị CBCCVC",
            kind=Day(),
            aliases=("Ngày hội nghị CBVC", "Ngày hội nghị"),
            example="26/09/2020",
        ),
        Column(
            code="registration_deadline",
            header="Hạn đăng ký",
            kind=Deadline(),
            hint="Ngày, hoặc HN+2 = hai ngày sau hội nghị.",
            example="HN+2",
        ),
        Column(code="decision_date", header="Ngày xét", kind=Day(), example="31/05/2021"),
    ),
)
CALENDAR = Form(
    id="calendar",
    sheet="Lịch nộp",
    title="LỊCH NỘP HỒ SƠ",
    names=("submission_kind",),
    key=("submission_kind", "period"),
    columns=(
        Column(
            code="submission_kind",
            header="Loại hồ sơ",
            kind=Choice(of=codes.SUBMISSION_KINDS),
            required=True,
            example="Đăng ký",
        ),
        c.PERIOD,
        Column(
            code="due_from_below",
            header="Hạn từ cấp dưới",
            kind=Deadline(),
            hint="Ngày, hoặc HN+2.",
            example="30/09/2020",
            width=16,
        ),
        Column(
            code="submit_from", header="Nộp cấp trên từ", kind=Day(), example="01/10/2020", width=16
        ),
        Column(
            code="submit_to", header="Nộp cấp trên đến", kind=Day(), example="03/10/2020", width=16
        ),
    ),
)
STAFF = Form(
    id="staff",
    sheet="Nhân sự",
    title="DANH SÁCH CÁN BỘ, GIÁO VIÊN, NHÂN VIÊN",
    names=("staff_id", "full_name"),
    key=("staff_id",),
    columns=(
        c.ORDINAL,
        c.STAFF_ID,
        c.FULL_NAME,
        c.BIRTH_DATE,
        c.GENDER,
        c.POSITION,
        c.STAFF_KIND.but(required=True),
        c.GROUP.but(required=True),
        c.TEACHES,
        Column(code="recruited_on", header="Ngày tuyển dụng", kind=Day(), example="01/09/2010"),
        Column(code="joined_on", header="Ngày vào ngành", kind=Day(), example="01/09/2009"),
        Column(code="arrived_on", header="Ngày về đơn vị", kind=Day(), example="01/08/2015"),
        Column(code="hardship_years", header="Số năm vùng khó khăn", kind=Points(), example="3"),
        c.NOTE,
    ),
)
COLLECTIVES = Form(
    id="collectives",
    sheet="Tập thể",
    title="DANH SÁCH TẬP THỂ",
    names=("collective_id", "collective"),
    key=("collective_id",),
    columns=(
        c.COLLECTIVE_ID.but(required=True),
        c.COLLECTIVE,
        Column(
            code="collective_kind",
            header="Loại",
            kind=Choice(of=codes.COLLECTIVE_KINDS),
            aliases=("Loại tập thể",),
            example="Tổ",
        ),
        Column(
            code="head_name",
            header="Người đứng đầu",
            kind=PersonName(),
            width=24,
            example="Trần Văn Mẫu",
        ),
    ),
)
UNITS_BELOW = Form(
    id="units_below",
    sheet="Đơn vị trực thuộc",
    title="ĐƠN VỊ TRỰC THUỘC",
    names=("unit_code", "unit_name"),
    key=("unit_code",),
    columns=(
        c.UNIT_CODE,
        c.UNIT_NAME.but(required=True),
        c.SCHOOL_LEVEL.but(required=True),
        c.BLOCK,
        Column(
            code="parent_code",
            header="Đơn vị cha",
            kind=Code(),
            aliases=("Mã đơn vị cha",),
            example="PGD-BG",
        ),
    ),
)
COUNCIL = Form(
    id="council",
    sheet="Hội đồng",
    title="HỘI ĐỒNG THI ĐUA – KHEN THƯỞNG",
    names=("full_name",),
    columns=(
        c.STAFF_ID.but(required=False),
        c.FULL_NAME,
        c.POSITION,
        Column(
            code="role",
            header="Vai trò",
            kind=Choice(of=codes.COUNCIL_ROLES),
            required=True,
            example="Chủ tịch",
        ),
        Column(code="votes", header="Có quyền biểu quyết", kind=YesNo(), example="Có"),
    ),
)
PERIODS = Form(
    id="periods",
    sheet="Đợt thi đua",
    title="CÁC ĐỢT THI ĐUA",
    names=("period",),
    key=("period",),
    columns=(
        c.PERIOD.but(required=True),
        Column(
            code="theme", header="Chủ đề", kind=Text(), width=60, example="Thi đua chào mừng 20/11"
        ),
        Column(code="from", header="Từ ngày", kind=Day(), required=True, example="01/08/2020"),
        Column(code="to", header="Đến ngày", kind=Day(), required=True, example="20/10/2020"),
        Column(code="weight", header="Hệ số", kind=Whole(), example="1"),
    ),
)
CRITERIA = Form(
    id="criteria",
    sheet="Tiêu chí",
    title="TIÊU CHÍ CHẤM ĐIỂM",
    names=("criterion", "description"),
    key=("criterion",),
    columns=criterion.COLUMNS,
)
BANDS = Form(
    id="bands",
    sheet="Xếp loại",
    title="MỨC XẾP LOẠI",
    names=("band",),
    key=("band",),
    columns=(
        Column(code="band", header="Mức", kind=Text(), required=True, example="A"),
        Column(code="from", header="Từ điểm", kind=Points(), required=True, example="90"),
        Column(code="to", header="Đến điểm", kind=Points(), example="100"),
    ),
)
TARGETS = Form(
    id="targets",
    sheet="Chỉ tiêu",
    title="CHỈ TIÊU DANH HIỆU",
    names=("award",),
    key=("award",),
    columns=(
        c.AWARD,
        Column(code="target", header="Chỉ tiêu", kind=Points(), required=True, example="30"),
        Column(
            code="target_unit",
            header="Đơn vị tính",
            kind=Choice(of=codes.TARGET_UNITS),
            example="người",
        ),
    ),
)
WORK_TARGETS = Form(
    id="work_targets",
    sheet="Chỉ tiêu công tác",
    title="CHỈ TIÊU CÔNG TÁC",
    names=("indicator", "description"),
    key=("indicator",),
    columns=(
        Column(
            code="indicator",
            header="Mã",
            kind=Code(),
            required=True,
            aliases=("Mã chỉ tiêu",),
            example="CT01",
        ),
        Column(
            code="description",
            header="Nội dung",
            kind=Text(),
            required=True,
            width=50,
            example="Duy trì sĩ số",
        ),
        Column(code="planned", header="Kế hoạch", kind=Points(), example="100"),
        Column(
            code="achieved", header="Kết quả", kind=Points(), aliases=("Thực hiện",), example="99,5"
        ),
        Column(code="points", header="Điểm chuẩn", kind=Points(), example="10"),
        Column(code="direction", header="Chiều", kind=Choice(of=codes.DIRECTIONS), example="Tăng"),
    ),
)
CAMPAIGNS = Form(
    id="campaigns",
    sheet="Phong trào",
    title="PHONG TRÀO, CUỘC VẬN ĐỘNG",
    names=("campaign", "campaign_name"),
    key=("campaign",),
    columns=(
        c.CAMPAIGN.but(header="Mã", aliases=("Mã phong trào",)),
        Column(
            code="campaign_name",
            header="Tên",
            kind=Text(),
            required=True,
            width=50,
            aliases=("Tên phong trào",),
            example="Dạy tốt – Học tốt",
        ),
        Column(
            code="campaign_kind",
            header="Loại",
            kind=Choice(of=codes.CAMPAIGN_KINDS),
            example="Phong trào",
        ),
        Column(code="from", header="Từ ngày", kind=Day(), example="01/10/2021"),
        Column(code="to", header="Đến ngày", kind=Day(), example="31/05/2022"),
        Column(code="quota_below", header="Suất mỗi đơn vị cấp dưới", kind=Whole(), example="2"),
        Column(
            code="quota_by",
            header="Chia theo",
            kind=Choice(of=codes.QUOTA_BASES),
            example="Cấp học",
        ),
        Column(code="quota_up", header="Số gửi lên", kind=Whole(), example="1"),
    ),
)
LOCAL_RULES = Form(
    id="local_rules",
    sheet="Quy tắc",
    title="QUY ĐỊNH RIÊNG CỦA ĐỊA PHƯƠNG, ĐƠN VỊ",
    names=("value_id",),
    key=("value_id",),
    columns=(
        Column(
            code="value_id",
            header="Tham số",
            kind=Code(),
            required=True,
            width=28,
            example="diem-toi-thieu.cstdcs",
        ),
        Column(code="value", header="Giá trị", kind=Text(), required=True, example="85"),
        Column(
            code="cite",
            header="Căn cứ",
            kind=Text(),
            required=True,
            width=50,
            example="Quy chế thi đua của trường, Điều 5",
        ),
    ),
)

PLAN = Book(
    id="plan",
    number="W1",
    name="Kế hoạch năm",
    file_name="ke-hoach",
    forms=(
        UNIT,
        CALENDAR,
        STAFF,
        COLLECTIVES,
        UNITS_BELOW,
        COUNCIL,
        PERIODS,
        CRITERIA,
        BANDS,
        TARGETS,
        WORK_TARGETS,
        CAMPAIGNS,
        LOCAL_RULES,
    ),
)
