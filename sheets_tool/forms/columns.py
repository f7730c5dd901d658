"""Columns that several forms share, each declared once."""

from sheets_tool.forms import codes
from sheets_tool.forms.awards import AWARD_LIST
from sheets_tool.forms.model import Column
from sheets_tool.values.choices import Choice, Many, YesNo
from sheets_tool.values.days import Day, PartialDay, Year
from sheets_tool.values.numbers import Points, Whole
from sheets_tool.values.words import Code, OneCode, Ordinal, PersonName, Text

ORDINAL = Column(
    code="ordinal",
    header="STT",
    kind=Ordinal(),
    width=5,
    aliases=("TT", "Số TT", "SốTT", "Số thứ tự"),
    example="1",
)
UNIT_CODE = Column(
    code="unit_code",
    header="Mã đơn vị",
    kind=Code(),
    required=True,
    width=12,
    aliases=("Mã trường",),
    example="TH-DL",
)
UNIT_NAME = Column(
    code="unit_name",
    header="Tên đơn vị",
    kind=PersonName(),
    width=28,
    aliases=("Đơn vị", "Tên trường", "Trường"),
    example="Trường Tiểu học Đông Lộc",
)
SCHOOL_LEVEL = Column(
    code="school_level",
    header="Cấp học",
    kind=Choice(of=codes.SCHOOL_LEVELS),
    width=10,
    aliases=("Bậc học", "Cấp"),
    example="THCS",
)
BLOCK = Column(
    code="block",
    header="Khối thi đua",
    kind=Text(),
    width=14,
    aliases=("Khối", "Cụm thi đua"),
    example="Khối 1",
)
STAFF_ID = Column(
    code="staff_id",
    header="Mã cán bộ",
    kind=OneCode(),
    required=True,
    width=12,
    aliases=("Mã CB", "Mã GV", "Mã định danh", "Mã số cán bộ", "Mã nhân viên"),
    hint="Mã ghi trong kế hoạch; giữ nguyên số 0 ở đầu.",
    example="GV001",
)
FULL_NAME = Column(
    code="full_name",
    header="Họ và tên",
    kind=PersonName(),
    required=True,
    width=26,
    aliases=("Họ tên", "Họ và tên giáo viên", "Họ tên giáo viên", "Họ và tên CBGVNV", "Tên cán bộ"),
    example="Nguyễn Thị Mẫu",
)
CANDIDATE_KIND = Column(
    code="candidate_kind",
    header="Đối tượng",
    kind=Choice(of=codes.CANDIDATE_KINDS),
    required=True,
    width=11,
    aliases=("Loại đối tượng",),
    example="Cá nhân",
)
CANDIDATE_ID = Column(
    code="candidate_id",
    header="Mã",
    kind=Code(),
    width=12,
    aliases=("Mã số", "Mã cán bộ", "Mã tập thể", "Mã đối tượng"),
    example="GV001",
)
CANDIDATE_NAME = Column(
    code="candidate_name",
    header="Họ và tên / Tên tập thể",
    kind=PersonName(),
    required=True,
    width=26,
    aliases=(
        "Họ và tên",
        "Họ tên",
        "Tên tập thể",
        "Tên",
        "Họ và tên / Tên",
        "Họ và tên / Đội",
        "Tên tập thể / cá nhân",
    ),
    example="Nguyễn Thị Mẫu",
)
COLLECTIVE_ID = Column(
    code="collective_id", header="Mã tập thể", kind=Code(), width=12, example="TO-TOAN"
)
COLLECTIVE = Column(
    code="collective",
    header="Tên tập thể",
    kind=PersonName(),
    required=True,
    width=28,
    aliases=("Tập thể", "Tên đơn vị / tập thể"),
    example="Tổ Toán – Tin",
)
BIRTH_DATE = Column(
    code="birth_date",
    header="Ngày sinh",
    kind=PartialDay(),
    width=12,
    aliases=("Ngày tháng năm sinh", "Năm sinh", "Sinh ngày"),
    hint="dd/mm/yyyy; chỉ biết năm thì ghi năm.",
    example="05/09/1985",
)
GENDER = Column(
    code="gender",
    header="Giới tính",
    kind=Choice(of=codes.GENDERS),
    width=9,
    aliases=("Nam/Nữ",),
    example="Nữ",
)
POSITION = Column(
    code="position",
    header="Chức vụ",
    kind=Text(),
    width=18,
    aliases=("Chức danh", "Chức vụ, chức danh", "Chức vụ, đơn vị"),
    example="Giáo viên",
)
STAFF_KIND = Column(
    code="staff_kind",
    header="Nhóm",
    kind=Choice(of=codes.STAFF_KINDS),
    width=8,
    aliases=("Nhóm cán bộ", "CBQL/GV/NV", "Loại cán bộ"),
    example="GV",
)
GROUP = Column(
    code="group",
    header="Tổ",
    kind=PersonName(),
    width=18,
    aliases=(
        "Tổ chuyên môn",
        "Tổ/khối",
        "Tổ công tác",
        "Tổ, khối",
        "Tên phòng ban/khối, tổ công tác",
    ),
    example="Tổ Toán – Tin",
)
TEACHES = Column(
    code="teaches",
    header="Trực tiếp giảng dạy",
    kind=YesNo(),
    width=10,
    aliases=("Đứng lớp", "Trực tiếp đứng lớp"),
    example="Có",
)
NOTE = Column(
    code="note",
    header="Ghi chú",
    kind=Text(),
    width=20,
    aliases=("Chú thích",),
    example="chuyển đến từ 10/2020",
)
YEAR = Column(
    code="year",
    header="Năm",
    kind=Year(),
    required=True,
    width=11,
    aliases=("Năm học",),
    hint="Năm học như 2020-2021, hoặc năm như 2019.",
    example="2020-2021",
)
PERIOD = Column(
    code="period", header="Đợt", kind=Code(), width=8, aliases=("Đợt thi đua",), example="1"
)
TITLES = Column(
    code="titles",
    header="Danh hiệu đăng ký",
    kind=Many(of=AWARD_LIST),
    width=26,
    group="Đăng ký",
    aliases=(
        "Danh hiệu thi đua đăng ký",
        "Đăng ký danh hiệu",
        "Đăng ký DHTĐ",
        "Danh hiệu thi đua",
        "Danh hiệu",
        "Thi đua",
        "Đăng ký danh hiệu thi đua",
        "Danh hiệu thi đua / Hình thức khen thưởng",
        "Danh hiệu, hình thức khen thưởng",
    ),
    hint="Nhiều danh hiệu thì ngăn bằng dấu chấm phẩy.",
    example="Lao động tiên tiến",
)
COMMENDATIONS = Column(
    code="commendations",
    header="Hình thức khen thưởng đăng ký",
    kind=Many(of=AWARD_LIST),
    width=26,
    group="Đăng ký",
    aliases=(
        "Hình thức khen thưởng",
        "Khen thưởng đăng ký",
        "Đăng ký hình thức khen thưởng",
        "Khen thưởng",
        "Đăng ký khen thưởng",
    ),
    hint="Nhiều hình thức thì ngăn bằng dấu chấm phẩy.",
    example="Giấy khen",
)
AWARD = Column(
    code="award",
    header="Danh hiệu, hình thức",
    kind=Choice(of=AWARD_LIST),
    required=True,
    width=30,
    aliases=(
        "Danh hiệu",
        "Hình thức",
        "Danh hiệu, hình thức khen thưởng",
        "Danh hiệu thi đua, hình thức khen thưởng",
    ),
    example="Lao động tiên tiến",
)
RATING = Column(
    code="rating",
    header="Xếp loại chất lượng",
    kind=Choice(of=codes.RATINGS),
    width=24,
    aliases=("Xếp loại", "Mức xếp loại", "Đánh giá, xếp loại", "Xếp loại viên chức"),
    example="Hoàn thành tốt nhiệm vụ",
)
JUDGED = Column(
    code="judged",
    header="Tiêu chuẩn định tính",
    kind=Choice(of=codes.PASSED),
    width=12,
    hint="Đạt hoặc Không; để trống là chưa biết.",
    example="Đạt",
)
INITIATIVE_ID = Column(
    code="initiative_id",
    header="Mã sáng kiến",
    kind=Code(),
    width=11,
    aliases=("Mã SKKN", "Mã đề tài"),
    example="SK01",
)
INITIATIVE_KIND = Column(
    code="initiative_kind",
    header="Loại đề tài",
    kind=Choice(of=codes.INITIATIVE_KINDS),
    width=12,
    aliases=("Loại sáng kiến", "Loại"),
    example="SKKN",
)
INITIATIVE = Column(
    code="initiative",
    header="Tên sáng kiến, đề tài",
    kind=Text(),
    width=40,
    aliases=(
        "Tên sáng kiến",
        "Tên đề tài",
        "Tên đề tài sáng kiến kinh nghiệm",
        "Tên SKKN",
        "Đề tài",
        "Sáng kiến, đề tài",
    ),
    example="Dạy học phân số bằng hình ảnh",
)
DECIDED_BY = Column(
    code="decided_by",
    header="Cấp quyết định",
    kind=Choice(of=codes.DECIDERS),
    width=12,
    aliases=("Cấp",),
    example="Huyện",
)
DECISION_NO = Column(
    code="decision_no",
    header="Số quyết định",
    kind=Code(),
    width=14,
    aliases=("Số QĐ",),
    example="123/QĐ-UBND",
)
DECISION_DATE = Column(
    code="decision_date",
    header="Ngày quyết định",
    kind=Day(),
    width=12,
    aliases=("Ngày QĐ", "Ngày ký"),
    example="30/06/2021",
)
OUTCOME = Column(code="outcome", header="Kết quả", kind=Text(), width=18, example="Đã trao")
REASON = Column(code="reason", header="Lý do", kind=Text(), width=30, example="đủ tiêu chuẩn")
SCORE = Column(
    code="score", header="Điểm", kind=Points(), width=9, aliases=("Tổng điểm",), example="92,5"
)
APPROVE = Column(
    code="approve", header="Phiếu đồng ý", kind=Whole(), width=9, aliases=("Đồng ý",), example="7"
)
MEMBERS = Column(
    code="members",
    header="Tổng số thành viên",
    kind=Whole(),
    width=9,
    aliases=("Tổng thành viên",),
    example="9",
)
CAMPAIGN = Column(
    code="campaign",
    header="Mã phong trào",
    kind=Code(),
    required=True,
    width=12,
    aliases=("Mã cuộc vận động", "Mã cuộc thi"),
    example="PT01",
)
ORIGIN = Column(
    code="origin",
    header="Nguồn",
    kind=Text(),
    width=30,
    hint="Do chương trình ghi: đơn vị, mã nội dung, trang và ô.",
    example="TH-DL · 1a2b3c4d5e6f · Cá nhân!C9",
)
