"""The closed list of facts a condition may ask.

A frame of facts has one row a candidate and one column a fact, named by its id. A fact that hangs
on the award (registered, votes) stands in `id.AWARD`; the plain `id` holds where that is absent.
A whole number that is known only within limits stands in `id.least` and `id.most`.
What is missing, column or cell, is not known.
"""

from dataclasses import dataclass
from typing import Final, Literal

from sheets_tool.forms import codes
from sheets_tool.forms.awards import COLLECTIVE, PERSON

BOTH: Final = (PERSON, COLLECTIVE)

Dtype = Literal["Int64", "boolean", "string"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One declared fact.

    Attributes:
        id: the name of the column.
        label: the Vietnamese name shown in reasons.
        dtype: the pandas dtype of the column.
        unit: what a whole number counts.
        scale: how many of the column's units make one of `unit` (points are hundredths).
        codes: the codes of a string column, lowest first.
        kinds: whose fact it is.
        origin: the form and column, or the function, it comes from.
        per_award: whether it may differ between awards.
        counts: for a streak, the awards or ratings that continue it.
    """

    id: str
    label: str
    dtype: Dtype = "Int64"
    unit: str = ""
    scale: int = 1
    codes: tuple[str, ...] = ()
    kinds: tuple[str, ...] = (PERSON,)
    origin: str = ""
    per_award: bool = False
    counts: tuple[str, ...] = ()


RATINGS: Final = tuple(reversed(codes.RATINGS.by_code))
DISCIPLINES: Final = tuple(codes.DISCIPLINES.by_code)
STUDY_RESULTS: Final = tuple(reversed(codes.STUDY_RESULTS.by_code))
FIGHTERS_ABOVE: Final = ("CSTDT", "CSTDB", "CSTDBT")
FLAGS: Final = ("COTD_TINH", "COTD_BO")
MERITS: Final = ("BK_TINH", "BK_BO")

LABELS: Final = {
    item.code: item.label.lower()
    for listed in (codes.RATINGS, codes.DISCIPLINES, codes.STUDY_RESULTS)
    for item in listed.items
}
"""What people read for a code."""

SCORE_ORDER: Final = "score_order"
"""The column that tells, higher for more, how exact scores stand to each other.

The fact `score` is cut to hundredths, under which two that differ look alike.
"""

_RESULTS: Final = (
    Fact(id="rating", label="xếp loại chất lượng", dtype="string", codes=RATINGS, kinds=BOTH,
         origin="results.rating"),
    Fact(id="discipline", label="kỷ luật trong năm", dtype="string", codes=DISCIPLINES,
         origin="results.discipline"),
    Fact(id="discipline_running", label="còn trong thời hạn kỷ luật ngày xét", dtype="boolean",
         origin="results.disciplined_to"),
    Fact(id="ever_disciplined", label="đã từng bị kỷ luật", dtype="boolean",
         origin="record.discipline"),
    Fact(id="months_since_discipline", label="thời gian từ khi hết kỷ luật", unit="tháng",
         origin="record.disciplined_to"),
    Fact(id="months_worked", label="thời gian công tác trong năm (tính cả thai sản)",
         unit="tháng", origin="results.months_worked"),
    Fact(id="maternity", label="nghỉ thai sản", dtype="boolean", origin="results.maternity"),
    Fact(id="sick_leave", label="nghỉ ốm dài ngày", dtype="boolean", origin="results.note"),
    Fact(id="brave_injury", label="bị thương do hành động dũng cảm", dtype="boolean",
         origin="results.brave_injury"),
    Fact(id="long_study", label="đi học từ một năm", dtype="boolean",
         origin="results.long_study"),
    Fact(id="study_result", label="kết quả học", dtype="string", codes=STUDY_RESULTS,
         origin="results.study_result"),
    Fact(id="under_review", label="đang bị xem xét kỷ luật, thanh tra, điều tra, khiếu nại",
         dtype="boolean", kinds=BOTH, origin="results.under_review"),
    Fact(id="judged", label="tiêu chuẩn định tính", dtype="boolean", kinds=BOTH, per_award=True,
         origin="results.judged"),
    Fact(id="outstanding", label="được đánh giá là tiêu biểu xuất sắc", dtype="boolean",
         kinds=BOTH, per_award=True, origin="results.note"),
    Fact(id="targets_exceeded", label="vượt chỉ tiêu", dtype="boolean", kinds=(COLLECTIVE,),
         origin="results.targets_exceeded"),
    Fact(id="block_rank", label="xếp hạng trong khối", unit="thứ hạng", kinds=(COLLECTIVE,),
         origin="results.block_rank"),
    Fact(id="moet_block", label="thuộc khối thi đua do Bộ GD&ĐT tổ chức", dtype="boolean",
         kinds=(COLLECTIVE,), origin="plan.block"),
    Fact(id="score", label="điểm thi đua", unit="điểm", scale=100, kinds=BOTH,
         origin="scoring.total"),
)  # fmt: skip

_PLAN: Final = (
    Fact(id="months_since_recruited", label="thời gian từ khi được tuyển dụng (liên tục)",
         unit="tháng", origin="plan.recruited_on"),
    Fact(id="years_in_sector", label="thời gian trong ngành Giáo dục (đã trừ thời gian kỷ luật)",
         unit="năm", origin="plan.joined_on"),
    Fact(id="hardship_years", label="thời gian ở vùng đặc biệt khó khăn", unit="năm",
         origin="plan.hardship_years"),
    Fact(id="is_manager", label="là cán bộ quản lý", dtype="boolean", origin="plan.staff_kind"),
    Fact(id="unit_violation", label="đơn vị phụ trách có sai phạm khi thi hành nhiệm vụ",
         dtype="boolean", origin="results.note"),
    Fact(id="registered", label="đã đăng ký danh hiệu này", dtype="boolean", kinds=BOTH,
         per_award=True, origin="registration.titles"),
    Fact(id="registered_any", label="đã đăng ký thi đua", dtype="boolean", kinds=BOTH,
         origin="registration.titles"),
)  # fmt: skip

# Which earlier use takes an initiative away differs from law to law: no word here says “unused”.
_LEDGER: Final = (
    Fact(id="initiatives", label="sáng kiến được cơ sở công nhận, còn được tính", unit="sáng kiến",
         per_award=True, origin="initiatives.initiative_facts"),
    Fact(id="research", label="đề tài đã nghiệm thu và áp dụng, còn được tính", unit="đề tài",
         per_award=True, origin="initiatives.initiative_facts"),
    Fact(id="initiatives_wide", label="sáng kiến có ảnh hưởng trong Bộ, ngành, tỉnh",
         unit="sáng kiến", per_award=True, origin="initiatives.initiative_facts"),
    Fact(id="research_wide", label="đề tài có ảnh hưởng trong Bộ, ngành, tỉnh",
         unit="đề tài", per_award=True, origin="initiatives.initiative_facts"),
    Fact(id="initiatives_national", label="sáng kiến có ảnh hưởng toàn quốc", unit="sáng kiến",
         per_award=True, origin="initiatives.initiative_facts"),
    Fact(id="initiatives_2y", label="sáng kiến trong 2 năm, còn được tính", unit="sáng kiến",
         per_award=True, origin="initiatives.initiative_facts"),
    Fact(id="research_2y", label="đề tài trong 2 năm, còn được tính", unit="đề tài", per_award=True,
         origin="initiatives.initiative_facts"),
    Fact(id="initiatives_5y", label="sáng kiến trong 5 năm, còn được tính", unit="sáng kiến",
         per_award=True, origin="initiatives.initiative_facts"),
)  # fmt: skip

_HISTORY: Final = (
    Fact(id="streak_cstdcs", label="số năm liên tục là CSTĐ cơ sở, đến hết năm trước",
         unit="năm", counts=("CSTDCS",), origin="history.history_facts"),
    Fact(id="streak_cstdbt", label="số lần liên tục là CSTĐ cấp Bộ, tỉnh, lần cuối là năm trước",
         unit="lần", counts=FIGHTERS_ABOVE, origin="history.history_facts"),
    Fact(id="streak_htxsnv", label="số năm liên tục hoàn thành xuất sắc, đến hết năm trước",
         unit="năm", counts=("HTXSNV",), kinds=BOTH, origin="history.history_facts"),
    Fact(id="streak_httnv", label="số năm liên tục hoàn thành tốt trở lên, đến hết năm trước",
         unit="năm", counts=("HTTNV", "HTXSNV"), origin="history.history_facts"),
    Fact(id="streak_htxsnv_ttldxs",
         label="số năm liên tục hoàn thành xuất sắc hoặc là TTLĐXS, đến hết năm trước",
         unit="năm", counts=("HTXSNV", "TTLDXS"), kinds=(COLLECTIVE,),
         origin="history.history_facts"),
    Fact(id="cstdcs_5y", label="số lần là CSTĐ cơ sở trong 5 năm", unit="lần",
         counts=("CSTDCS",), origin="history.history_facts"),
    Fact(id="merits", label="số bằng khen cấp Bộ, tỉnh đã có", unit="bằng khen", counts=MERITS,
         kinds=BOTH, origin="history.history_facts"),
    Fact(id="merits_5y", label="số bằng khen cấp Bộ, tỉnh trong 5 năm", unit="bằng khen",
         counts=MERITS, kinds=BOTH, origin="history.history_facts"),
    Fact(id="years_since_merit", label="số năm từ bằng khen cấp Bộ, tỉnh đầu tiên", unit="năm",
         counts=MERITS, kinds=BOTH, origin="history.history_facts"),
    Fact(id="flags_5y", label="số cờ thi đua cấp Bộ, tỉnh trong 5 năm", unit="cờ", counts=FLAGS,
         kinds=(COLLECTIVE,), origin="history.history_facts"),
)  # fmt: skip

_MEMBERS: Final = (
    Fact(id="members", label="số cá nhân của tập thể", unit="người", kinds=(COLLECTIVE,),
         origin="members.collective_facts"),
    Fact(id="members_ldtt", label="số cá nhân là Lao động tiên tiến", unit="người",
         kinds=(COLLECTIVE,), origin="members.collective_facts"),
    Fact(id="members_done", label="số cá nhân hoàn thành nhiệm vụ trở lên", unit="người",
         kinds=(COLLECTIVE,), origin="members.collective_facts"),
    Fact(id="members_cstdcs", label="số cá nhân là CSTĐ cơ sở", unit="người",
         kinds=(COLLECTIVE,), origin="members.collective_facts"),
    Fact(id="members_disciplined", label="số cá nhân bị kỷ luật từ cảnh cáo trở lên",
         unit="người", kinds=(COLLECTIVE,), origin="members.collective_facts"),
)  # fmt: skip

_BALLOT: Final = (
    Fact(id="approve", label="số phiếu đồng ý", unit="phiếu", kinds=BOTH, per_award=True,
         origin="ballot.approve"),
    Fact(id="entitled", label="tổng số thành viên hội đồng", unit="người", kinds=BOTH,
         per_award=True, origin="ballot.members"),
    Fact(id="secret", label="bỏ phiếu kín", dtype="boolean", kinds=BOTH, per_award=True,
         origin="ballot.method"),
)  # fmt: skip

FACTS: Final[dict[str, Fact]] = {
    fact.id: fact for fact in (*_RESULTS, *_PLAN, *_LEDGER, *_HISTORY, *_MEMBERS, *_BALLOT)
}
"""Every declared fact by its id."""
