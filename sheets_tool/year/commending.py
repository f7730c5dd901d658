"""`commend`: commendations of the year so far: lists, totals, shares beside results."""

from collections import Counter
from datetime import date

import pandas as pd

from sheets_tool.findings.model import Finding
from sheets_tool.forms import event_views as views
from sheets_tool.forms import events as w6
from sheets_tool.forms import submission as w11
from sheets_tool.forms.awards import PERSON
from sheets_tool.forms.frames import tuples, with_ordinals
from sheets_tool.forms.output import CrossTab, OutSheet
from sheets_tool.forms.planned import Plan
from sheets_tool.rules.exact import show_ratio
from sheets_tool.stages.commendation import ABOVE, DECIDED, PROPOSED, commendations
from sheets_tool.stages.gathering import Act, recount
from sheets_tool.stages.mass_awarding import Limit, shares
from sheets_tool.stages.whose import UNKNOWN
from sheets_tool.year.folder import YearFolder
from sheets_tool.year.happening import outcome_of, read_act, shown
from sheets_tool.year.local_values import SHARE_LIMIT, TEACHERS_FIRST, chosen
from sheets_tool.year.outcome import Outcome
from sheets_tool.year.parts import signatures_of

ACT = Act(book=w6.COMMENDATION, travelling=w11.COMMENDATIONS, key=("achievement", "award"))
NAME = "khen-thuong"


def commend(year: YearFolder, *, day: date | None = None) -> Outcome:
    """Return the commendations of the year so far as `khen-thuong.xlsx`.

    Raises:
        Stop: the plan cannot be used, or no commendation has come in.
    """
    happened = read_act(year, ACT)
    plan, reading, table = happened.plan, happened.reading, happened.table
    first, unread = chosen(plan, TEACHERS_FIRST)
    found = commendations(plan, reading, table, teachers_first=first is not None and first.value)
    happened.counted = recount(reading, table, found.frame, used=happened.used)
    limit, unclear = _limit(plan)
    beside, above = shares(plan, reading, found.frame, limit=limit)
    listed = _listed(found.frame)
    order = _order(first.basis if first is not None and first.value else "", found.frame)
    sheets = (
        OutSheet(form=views.COMMENDED, frame=listed, legend=order, signatures=signatures_of(plan)),
        _totals(listed),
        OutSheet(form=views.PROPOSED_ABOVE, frame=_above(found.frame), legend=order),
        OutSheet(
            form=views.COMMENDED_PUBLIC,
            frame=listed.assign(opinion=None),
            legend=_PUBLIC,
            signatures=signatures_of(plan),
        ),
        OutSheet(form=views.SHARES, frame=with_ordinals(beside), legend=_guard(limit)),
    )
    findings: list[Finding] = [*found.findings, *unread, *unclear, *above]
    outcome = outcome_of(happened, NAME, sheets, findings=findings, day=day)
    _tell(outcome, found.frame)
    return outcome


_PUBLIC = ("Ý kiến góp ý xin ghi vào cột cuối và gửi thư ký hội đồng (theo dõi: complaint).",)


def _limit(plan: Plan) -> tuple[Limit | None, list[Finding]]:
    found, unread = chosen(plan, SHARE_LIMIT)
    return (None if found is None else Limit(share=found.value, basis=found.basis)), unread


def _listed(frame: pd.DataFrame) -> pd.DataFrame:
    form = w6.COMMENDATIONS
    return with_ordinals(
        frame.assign(
            kind_shown=shown(form, frame, "candidate_kind"),
            commendation_shown=shown(form, frame, "commendation_kind"),
            award_shown=shown(form, frame, "award"),
            decider_shown=shown(form, frame, "decided_by"),
            state_shown=shown(w11.PERSONS, frame, "state"),
            period_shown=frame["period"].fillna(UNKNOWN),
        )
    )


def _above(frame: pd.DataFrame) -> pd.DataFrame:
    waits = (frame["where"] == ABOVE) & (frame["state"] == PROPOSED)
    return _listed(frame[waits].reset_index(drop=True))


_ROWS = ("award_shown", "commendation_shown")
_ACROSS = ("period_shown", "state_shown")


def _totals(listed: pd.DataFrame) -> CrossTab:
    """Return the counts by period × kind × award × outcome, as formulas over the list."""
    rows = tuples(listed, _ROWS)
    across = tuples(listed, _ACROSS)
    periods = list(dict.fromkeys(period for period, _ in across))
    return CrossTab(
        sheet="Theo đợt",
        title="TỔNG HỢP THEO ĐỢT, LOẠI, HÌNH THỨC, KẾT QUẢ",
        form=views.COMMENDED,
        rows=_ROWS,
        row_keys=tuple(sorted(set(rows))),
        across=_ACROSS,
        column_keys=tuple(sorted(set(across), key=lambda key: (periods.index(key[0]), key[1]))),
        counts=Counter(zip(rows, across, strict=True)),
        totals=Counter(rows),
        legend=("Số liệu là công thức đếm trên trang Danh sách; không gõ đè.",),
    )


def _order(basis: str, frame: pd.DataFrame) -> tuple[str, ...]:
    if not basis:
        return ("Thứ tự: theo đợt, loại, rồi tên.",)
    persons = frame[frame["candidate_kind"] == PERSON]
    unknown = int(persons["teaches"].isna().sum())
    left = f" {unknown} dòng chưa rõ có đứng lớp hay không." if unknown else ""
    line = "Thứ tự: trong mỗi đợt và loại, giáo viên trực tiếp đứng lớp xếp trước, rồi theo tên"
    return (f"{line} ({basis}). Đây là thứ tự, không loại ai.{left}",)


def _guard(limit: Limit | None) -> tuple[str, ...]:
    people = (
        "Chỉ tính cán bộ, giáo viên, nhân viên; mỗi người một lần; không tính học sinh, tập thể."
    )
    if limit is None:
        return (people, "Kế hoạch không đặt ngưỡng (nguong.ty-le-khen): chỉ để tham khảo.")
    return (people, f"Ngưỡng cần xem lại: {show_ratio(limit.share)} ({limit.basis}).")


def _tell(outcome: Outcome, frame: pd.DataFrame) -> None:
    decided = int((frame["state"] == DECIDED).sum())
    waiting = frame[frame["state"] == PROPOSED]
    above = int((waiting["where"] == ABOVE).sum())
    outcome.say(
        f"{len(frame)} lượt: đã quyết định {decided}, đang đề nghị {len(waiting)}"
        f" (cấp trên {above}), không được {len(frame) - decided - len(waiting)}",
        commendations=len(frame),
        decided=decided,
        proposed=len(waiting),
        proposed_above=above,
    )
    outcome.next_act = "Sửa chỗ còn vướng; đề nghị cấp trên: xem trang “Đề nghị cấp trên”."
