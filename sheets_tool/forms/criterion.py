"""A criterion of the plan, column by column: what is scored, how it is entered, what it weighs."""

from sheets_tool.findings.catalogue.cell import NOT_IN_LIST
from sheets_tool.forms import codes
from sheets_tool.forms.model import Column
from sheets_tool.values.choices import Choice, Many
from sheets_tool.values.numbers import Points, Whole
from sheets_tool.values.words import Code, Text

COLUMNS = (
    Column(
        code="criterion",
        header="Mã",
        kind=Code(),
        required=True,
        aliases=("Mã tiêu chí",),
        example="A1",
    ),
    Column(code="section", header="Mục", kind=Text(), example="A"),
    Column(
        code="description",
        header="Nội dung",
        kind=Text(),
        required=True,
        width=50,
        example="Ngày, giờ công",
    ),
    Column(
        code="kind",
        header="Loại",
        kind=Choice(of=codes.CRITERION_KINDS),
        required=True,
        aliases=("Loại tiêu chí",),
        example="Chính",
    ),
    Column(
        code="input",
        header="Cách nhập",
        kind=Choice(of=codes.CRITERION_INPUTS),
        required=True,
        example="Điểm",
    ),
    Column(
        code="max_points",
        header="Điểm tối đa",
        kind=Points(),
        aliases=("Tối đa", "Điểm tiêu chí", "Điểm chuẩn", "TS điểm"),
        example="10",
    ),
    Column(code="step", header="Bước điểm", kind=Points(), example="0,25"),
    Column(code="points_each", header="Điểm mỗi lần", kind=Points(), example="2"),
    Column(code="cap", header="Mức trừ/cộng tối đa", kind=Points(), example="5"),
    Column(code="converts_to", header="Quy đổi thành", kind=Code(), example="B1"),
    Column(
        code="ratio",
        header="Tỷ lệ",
        kind=Whole(least=1),
        hint="Số lần của tiêu chí này bằng một lần của tiêu chí kia.",
        example="3",
    ),
    Column(code="min_points", header="Điểm tối thiểu", kind=Points(), example="5"),
    Column(
        code="applies_to",
        header="Áp dụng cho",
        kind=Many(of=codes.APPLIES_TO, unknown=NOT_IN_LIST),
        hint="CBQL, GV, NV, Tập thể; để trống là mọi cán bộ.",
        example="GV",
    ),
)
