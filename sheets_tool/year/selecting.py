"""`select`: selections and contests round by round: places, who is sent up, medals."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

import pandas as pd

from sheets_tool.findings.model import Finding
from sheets_tool.forms import event_views as views
from sheets_tool.forms import events as w9
from sheets_tool.forms import submission as w11
from sheets_tool.forms.codes import CANDIDATE_KINDS, CONTEST_OUTCOMES, ROUNDS, SCHOOL_LEVELS
from sheets_tool.forms.frames import with_ordinals
from sheets_tool.forms.model import Form
from sheets_tool.forms.output import CrossTab, OutSheet
from sheets_tool.forms.planned import Plan
from sheets_tool.stages.contests import MEDALS, medal_table, prizes
from sheets_tool.stages.cuts import at_the_cut
from sheets_tool.stages.gathering import Act, recount
from sheets_tool.stages.rounds import ORDER, Rounds, rounds
from sheets_tool.stages.selection import Selected, select
from sheets_tool.stages.whose import UNKNOWN
from sheets_tool.values.coded import CodedList
from sheets_tool.year.folder import YearFolder
from sheets_tool.year.happening import outcome_of, read_act
from sheets_tool.year.outcome import Outcome
from sheets_tool.year.parts import signatures_of

ACT = Act(
    book=w9.CONTEST,
    travelling=w11.CONTESTS,
    key=("campaign", "event", "round"),
    teams=True,
    one=("points", "outcome"),
)
NAME = "tuyen-chon"
_RANKED = (
    "Hạng theo điểm: điểm bằng nhau cùng hạng, hạng sau bỏ qua; vòng của tổ, đơn vị xếp riêng.",
    "Chương trình không chọn và không bỏ ai; đồng điểm ở ranh giới do hội đồng quyết định.",
)


def select_rounds(year: YearFolder, *, day: date | None = None) -> Outcome:
    """Return the rounds, places, those sent up and the medals as `tuyen-chon.xlsx`.

    Raises:
        Stop: the plan cannot be used, or nothing of the kind has come in.
    """
    happened = read_act(year, ACT)
    plan, reading, table = happened.plan, happened.reading, happened.table
    held = rounds(plan, reading, table)
    kept = table.frame.iloc[held.kept]
    happened.counted = recount(reading, table, kept, used=happened.used)
    selected = select(plan, held.rows, parts=_parts(plan))
    findings: list[Finding] = [*held.findings, *selected.findings]
    for each in selected.competing:
        findings += at_the_cut(each.contest, each.rows, quota=each.quota, level=each.level)
    sheets = (*_selection_sheets(plan, held, selected), *_contest_sheets(held))
    outcome = outcome_of(happened, NAME, sheets, findings=findings, day=day)
    _tell(outcome, held, selected)
    return outcome


def _parts(plan: Plan) -> Sequence[str]:
    if not plan.is_upper:
        return plan.groups
    return [plan.units_below.shown(code) for code in plan.units_below.names]


def _selection_sheets(plan: Plan, held: Rounds, selected: Selected) -> tuple[OutSheet, ...]:
    signed = signatures_of(plan)
    up = _frame(views.SENT_UP, map(_shown, selected.sent_up))
    places = [{**row, "level_shown": _word(SCHOOL_LEVELS, row["level"])} for row in selected.places]
    return (
        OutSheet(
            form=views.CANDIDATES,
            frame=_frame(views.CANDIDATES, map(_shown, held.rows)),
            legend=_RANKED,
            signatures=signed,
        ),
        OutSheet(form=views.PLACES, frame=_frame(views.PLACES, places), legend=_by_level(held)),
        OutSheet(form=views.SENT_UP, frame=up, signatures=signed),
    )


def _frame(form: Form, rows: Iterable[Mapping[str, Any]]) -> pd.DataFrame:
    codes = [code for code in form.by_code if code != "ordinal"]
    values = [[row.get(code) for code in codes] for row in rows]
    return with_ordinals(pd.DataFrame(values, columns=codes, dtype=object))


def _shown(row: Mapping[str, Any]) -> dict[str, Any]:
    return {
        **row,
        "round_shown": _word(ROUNDS, row["round"]) or UNKNOWN,
        "kind_shown": _word(CANDIDATE_KINDS, row["candidate_kind"]),
        "level_shown": _word(SCHOOL_LEVELS, row["school_level"]),
        "outcome_shown": _word(CONTEST_OUTCOMES, row["outcome"]),
        "from_round": row.get("from_round"),
    }


def _word(codes: CodedList, code: object) -> str | None:
    return codes.label(code) if isinstance(code, str) else None


def _by_level(held: Rounds) -> tuple[str, ...]:
    told = "Suất gửi lên chia theo cấp học: số gửi lên chia đều cho các cấp của đơn vị trực thuộc"
    names = sorted({row["campaign_name"] for row in held.rows if row["by_level"]})
    first = ("Đã gửi: được chọn ở vòng dưới, hoặc có mặt ở vòng của đơn vị.",)
    return (*first, f"{told}, lẻ thì làm tròn lên ({'; '.join(names)}).") if names else first


def _contest_sheets(held: Rounds) -> tuple[OutSheet | CrossTab, ...]:
    """Return prizes, their counts as formulas over them, and the table of medals."""
    won = prizes(held.rows)
    if not any(row["is_contest"] for row in held.rows):
        return ()
    frame = _frame(views.PRIZES, won)
    return (
        OutSheet(form=views.PRIZES, frame=frame),
        *([_by_event(frame)] if won else []),
        OutSheet(
            form=views.MEDALS,
            frame=pd.DataFrame(medal_table(held.rows), dtype=object),
            legend=("Xếp theo số giải Nhất, rồi Nhì, Ba, KK; bằng nhau thì cùng hạng.",),
        ),
    )


def _by_event(frame: pd.DataFrame) -> CrossTab:
    codes = ("contest_label", "part")
    rows = list(zip(*(frame[code].tolist() for code in codes), strict=True))
    across = [(outcome,) for outcome in frame["outcome_shown"].tolist()]
    return CrossTab(
        sheet="Giải theo nội dung",
        title="SỐ GIẢI THEO NỘI DUNG VÀ TỔ, ĐƠN VỊ",
        form=views.PRIZES,
        rows=codes,
        row_keys=tuple(dict.fromkeys(rows)),
        across=("outcome_shown",),
        column_keys=tuple((CONTEST_OUTCOMES.label(code),) for code in MEDALS),
        counts=Counter(zip(rows, across, strict=True)),
        totals=Counter(rows),
        legend=("Số liệu là công thức đếm trên trang Giải hội thi; không gõ đè.",),
    )


def _tell(outcome: Outcome, held: Rounds, selected: Selected) -> None:
    entries = Counter((row["campaign_name"], row["round"]) for row in held.rows)
    places = {name: n for n, name in enumerate(dict.fromkeys(name for name, _ in entries))}
    order = {(name, code): (places[name], ORDER.get(code, len(ORDER))) for name, code in entries}
    for name, code in sorted(entries, key=order.__getitem__):
        shown = _word(ROUNDS, code) or UNKNOWN
        outcome.say(f"{name}, vòng {shown}: {entries[name, code]} lượt")
    names = ", ".join(map(_with_event, selected.sent_up)) or "chưa có"
    outcome.say(
        f"Được gửi lên: {names}",
        entries=len(held.rows),
        sent_up=[row["candidate_name"] for row in selected.sent_up],
    )
    outcome.next_act = "Ghi Kết quả của vòng vừa xét vào bài rồi chạy lại; gửi danh sách lên trên."


def _with_event(row: Mapping[str, Any]) -> str:
    event = row["contest"][1]
    return f"{row['candidate_name']} ({event})" if event else str(row["candidate_name"])
