"""W6–W9: commendations, exemplars, campaigns and contests, as they happen through the year."""

from typing import NamedTuple

from sheets_tool.forms import codes
from sheets_tool.forms import columns as c
from sheets_tool.forms.awards import AWARD_LIST
from sheets_tool.forms.model import Book, Column, Form
from sheets_tool.values.choices import Choice, YesNo
from sheets_tool.values.days import Day
from sheets_tool.values.numbers import Money, Points, Whole
from sheets_tool.values.words import Text

_CANDIDATE = (c.CANDIDATE_KIND, c.CANDIDATE_ID, c.CANDIDATE_NAME)

COMMENDATIONS = Form(
    id="commendations",
    sheet="Khen thưởng",
    title="KHEN THƯỞNG THEO ĐỢT, CHUYÊN ĐỀ, ĐỘT XUẤT, QUÁ TRÌNH CỐNG HIẾN",
    names=("candidate_name",),
    columns=(
        *_CANDIDATE,
        Column(
            code="commendation_kind",
            header="Loại",
            kind=Choice(of=codes.COMMENDATION_KINDS),
            required=True,
            aliases=("Loại khen thưởng",),
            example="Đột xuất",
        ),
        c.PERIOD,
        Column(
            code="achievement",
            header="Thành tích",
            kind=Text(),
            required=True,
            width=44,
            example="Cứu học sinh đuối nước",
        ),
        Column(code="on", header="Ngày", kind=Day(), example="20/11/2020"),
        c.AWARD.but(
            header="Hình thức đề nghị",
            kind=Choice(of=AWARD_LIST),
            aliases=("Hình thức", "Hình thức khen thưởng"),
            example="Giấy khen",
        ),
        c.DECIDED_BY.but(aliases=()),
        c.OUTCOME,
        c.DECISION_NO,
        c.DECISION_DATE,
    ),
)


class Step(NamedTuple):
    """One of the four steps of an exemplar: its code in the columns, its name."""

    code: str
    name: str


STEPS = (
    Step("found", "Phát hiện"),
    Step("nurtured", "Bồi dưỡng"),
    Step("summed_up", "Tổng kết"),
    Step("spread", "Nhân rộng"),
)
EXEMPLARS = Form(
    id="exemplars",
    sheet="Điển hình",
    title="ĐIỂN HÌNH TIÊN TIẾN, NGƯỜI TỐT VIỆC TỐT, TÀI NĂNG TRẺ",
    names=("candidate_name",),
    columns=(
        *_CANDIDATE,
        Column(
            code="exemplar_kind",
            header="Loại",
            kind=Choice(of=codes.EXEMPLAR_KINDS),
            aliases=("Loại điển hình",),
            example="Người tốt việc tốt",
        ),
        Column(code="field", header="Lĩnh vực", kind=Text(), example="Chuyên môn"),
        Column(
            code="deed",
            header="Việc làm tiêu biểu",
            kind=Text(),
            required=True,
            width=44,
            example="Dạy phụ đạo miễn phí",
        ),
        Column(
            code="nominated_by",
            header="Giới thiệu bởi",
            kind=Choice(of=codes.NOMINATORS),
            example="Công đoàn",
        ),
        *(
            column
            for code, name in STEPS
            for column in (
                Column(
                    code=f"{code}_on",
                    header=f"{name}: ngày",
                    kind=Day(),
                    required=code == STEPS[0].code,
                    group=name,
                    aliases=(f"Ngày {name.lower()}", name),
                    example="15/10/2019",
                ),
                Column(
                    code=f"{code}_due",
                    header=f"{name}: hạn",
                    kind=Day(),
                    group=name,
                    aliases=(f"Hạn {name.lower()}",),
                    example="31/12/2019",
                ),
            )
        ),
        Column(
            code="spread_level",
            header="Cấp nhân rộng",
            kind=Choice(of=codes.RECOGNISED_LEVELS),
            example="Huyện",
        ),
    ),
)
PARTICIPATION = Form(
    id="participation",
    sheet="Phong trào",
    title="THAM GIA PHONG TRÀO, CUỘC VẬN ĐỘNG",
    names=("candidate_name", "campaign"),
    columns=(
        c.CAMPAIGN,
        *_CANDIDATE,
        Column(code="on", header="Ngày", kind=Day(), example="15/10/2021"),
        Column(
            code="pledged",
            header="Đăng ký, cam kết",
            kind=YesNo(),
            aliases=("Cam kết",),
            example="Có",
        ),
        Column(code="joined", header="Tham gia", kind=YesNo(), example="Có"),
        Column(
            code="amount",
            header="Số tiền (đồng)",
            kind=Money(),
            aliases=("Số tiền", "Thành tiền"),
            example="200.000",
        ),
        Column(code="goods", header="Hiện vật", kind=Text(), example="Vở viết"),
        Column(code="quantity", header="Số lượng", kind=Points(), aliases=("SL",), example="10"),
        Column(
            code="goods_unit",
            header="Đơn vị tính",
            kind=Text(),
            aliases=("ĐVT",),
            example="quyển",
        ),
        Column(
            code="recipient",
            header="Nơi nhận",
            kind=Text(),
            width=28,
            example="Điểm trường vùng cao",
        ),
        c.NOTE,
    ),
)
CONTESTS = Form(
    id="contests",
    sheet="Tuyển chọn",
    title="TUYỂN CHỌN, HỘI THI, GIẢI THƯỞNG",
    names=("candidate_name", "campaign"),
    columns=(
        c.CAMPAIGN,
        Column(
            code="event",
            header="Nội dung",
            kind=Text(),
            width=28,
            aliases=("Nội dung thi", "Môn thi đấu"),
            example="Bóng bàn",
        ),
        Column(
            code="round",
            header="Vòng",
            kind=Choice(of=codes.ROUNDS),
            required=True,
            example="Trường",
        ),
        c.CANDIDATE_KIND,
        c.CANDIDATE_ID,
        c.CANDIDATE_NAME,
        c.SCHOOL_LEVEL,
        Column(code="points", header="Điểm", kind=Points(), example="8,5"),
        Column(code="result", header="Thành tích", kind=Text(), example="3 – 1"),
        Column(code="rank", header="Xếp hạng", kind=Whole(least=1), example="1"),
        Column(
            code="outcome", header="Kết quả", kind=Choice(of=codes.CONTEST_OUTCOMES), example="Chọn"
        ),
    ),
)
COMMENDATION = Book(
    id="commendation",
    number="W6",
    name="Khen thưởng trong năm",
    file_name="khen-thuong",
    forms=(COMMENDATIONS,),
)
EXEMPLAR = Book(
    id="exemplar",
    number="W7",
    name="Điển hình tiên tiến",
    file_name="dien-hinh",
    forms=(EXEMPLARS,),
)
CAMPAIGN = Book(
    id="campaign",
    number="W8",
    name="Tham gia phong trào",
    file_name="phong-trao",
    forms=(PARTICIPATION,),
)
CONTEST = Book(
    id="contest",
    number="W9",
    name="Tuyển chọn, hội thi",
    file_name="tuyen-chon",
    forms=(CONTESTS,),
)
