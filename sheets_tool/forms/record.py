"""W12 · `record`: what was proposed, decided, revoked, year after year."""

from sheets_tool.forms import codes, results
from sheets_tool.forms import columns as c
from sheets_tool.forms.model import Book, Column, Form
from sheets_tool.values.choices import Choice, YesNo
from sheets_tool.values.days import Day

NO_NUMBER = "chưa có số quyết định"
"""In a note: the decision is known to exist, its number is not; never invented."""
DEED = "Thành tích: "
"""Notes of commendations for a single deed begin so: a year may have several of one award."""

ACHIEVEMENTS = Form(
    id="achievements",
    sheet="Thành tích",
    title="HỒ SƠ THEO DÕI – THÀNH TÍCH",
    names=("candidate_name", "candidate_id"),
    key=("candidate_kind", "candidate_id", "unit_code", "year", "award", "status"),
    columns=(
        c.CANDIDATE_KIND,
        c.CANDIDATE_ID.but(required=True),
        c.CANDIDATE_NAME,
        c.BIRTH_DATE,
        c.UNIT_CODE,
        c.YEAR,
        c.AWARD,
        c.DECIDED_BY,
        Column(
            code="status",
            header="Trạng thái",
            kind=Choice(of=codes.RECORD_STATUSES),
            required=True,
            example="Đã quyết định",
        ),
        c.DECISION_NO,
        c.DECISION_DATE,
        Column(code="revoked_on", header="Ngày thu hồi", kind=Day(), example="01/02/2022"),
        c.ORIGIN,
        c.NOTE.but(width=34, example="độ tin cậy cao"),
    ),
)
RATINGS = Form(
    id="ratings",
    sheet="Xếp loại",
    title="HỒ SƠ THEO DÕI – XẾP LOẠI CHẤT LƯỢNG",
    names=("candidate_name", "candidate_id"),
    key=("candidate_kind", "candidate_id", "year"),
    columns=(
        c.CANDIDATE_KIND,
        c.CANDIDATE_ID.but(required=True),
        c.CANDIDATE_NAME,
        c.YEAR,
        c.RATING.but(required=True),
    ),
)
DISCIPLINE = Form(
    id="discipline",
    sheet="Kỷ luật",
    title="HỒ SƠ THEO DÕI – KỶ LUẬT",
    names=("candidate_name", "candidate_id"),
    columns=(
        c.CANDIDATE_KIND,
        c.CANDIDATE_ID.but(required=True),
        c.CANDIDATE_NAME,
        Column(
            code="discipline",
            header="Mức",
            kind=Choice(of=codes.DISCIPLINES),
            required=True,
            aliases=("Kỷ luật",),
            example="Khiển trách",
        ),
        Column(code="from", header="Từ ngày", kind=Day(), example="01/03/2021"),
        Column(code="to", header="Đến ngày", kind=Day(), example="01/03/2022"),
    ),
)
INITIATIVES = Form(
    id="initiatives",
    sheet="Sáng kiến",
    title="HỒ SƠ THEO DÕI – SÁNG KIẾN",
    names=results.INITIATIVES.names,
    key=("year", "initiative_id"),
    columns=(c.YEAR, *results.INITIATIVES.columns),
)
KNOWN_YEARS = Form(
    id="known_years",
    sheet="Năm có dữ liệu",
    title="NĂM CÓ DỮ LIỆU",
    names=("unit_code", "year"),
    key=("unit_code", "year"),
    columns=(
        c.UNIT_CODE,
        c.YEAR,
        Column(
            code="complete",
            header="Đầy đủ",
            kind=YesNo(),
            required=True,
            hint="Năm không có ở đây là chưa biết, không phải là không đạt.",
            example="Có",
        ),
    ),
)

RECORD = Book(
    id="record",
    number="W12",
    name="Hồ sơ theo dõi",
    file_name="theo-doi",
    forms=(ACHIEVEMENTS, RATINGS, DISCIPLINE, INITIATIVES, KNOWN_YEARS),
)
