"""W13 · `decision`: what the level above decided, one workbook a unit."""

from sheets_tool.forms import codes
from sheets_tool.forms import columns as c
from sheets_tool.forms.awards import AWARD_LIST
from sheets_tool.forms.model import Book, Column, Form, Layout
from sheets_tool.values.choices import Choice
from sheets_tool.values.words import PersonName

DECISION_COLUMN = Column(
    code="decision",
    header="Kết luận",
    kind=Choice(of=codes.DECISIONS),
    width=13,
    hint="Công nhận, Không hoặc Hạ; hạ thì ghi danh hiệu quyết định và lý do.",
    example="Công nhận",
)
DECIDED_AWARD = Column(
    code="decided_award",
    header="Danh hiệu quyết định",
    kind=Choice(of=AWARD_LIST),
    width=28,
    example="Lao động tiên tiến",
)
PAPER = Form(
    id="paper",
    sheet="Quyết định",
    title="QUYẾT ĐỊNH THI ĐUA – KHEN THƯỞNG",
    layout=Layout.PAIRS,
    optional=False,
    columns=(
        c.DECISION_NO,
        c.DECISION_DATE,
        Column(
            code="signed_by", header="Người ký", kind=PersonName(), width=26, example="Lê Văn Mẫu"
        ),
        c.DECIDED_BY.but(header="Cơ quan", aliases=("Cơ quan quyết định", "Cấp quyết định")),
        c.UNIT_CODE,
        c.UNIT_NAME,
        c.YEAR,
    ),
)
LIST = Form(
    id="decisions",
    sheet="Danh sách",
    title="DANH SÁCH KÈM THEO QUYẾT ĐỊNH",
    names=("candidate_name", "candidate_id"),
    key=("candidate_kind", "candidate_id", "award"),
    optional=False,
    columns=(
        c.ORDINAL,
        c.CANDIDATE_KIND,
        c.CANDIDATE_ID.but(required=True),
        c.CANDIDATE_NAME,
        c.AWARD,
        DECISION_COLUMN.but(required=True),
        DECIDED_AWARD,
        c.REASON,
    ),
)
DECISION = Book(
    id="decision",
    number="W13",
    name="Quyết định của cấp trên",
    file_name="quyet-dinh",
    forms=(PAPER, LIST),
)
