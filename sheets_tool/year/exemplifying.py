"""`exemplar`: exemplars through their four steps, and the lists that make them known."""

from collections import Counter
from datetime import date

import pandas as pd

from sheets_tool.forms import event_views as views
from sheets_tool.forms import events as w7
from sheets_tool.forms import submission as w11
from sheets_tool.forms.events import STEPS
from sheets_tool.forms.frames import with_ordinals
from sheets_tool.forms.output import CrossTab, OutSheet
from sheets_tool.stages.exemplars import Followed, follow
from sheets_tool.stages.gathering import Act
from sheets_tool.stages.whose import UNKNOWN
from sheets_tool.text.days import show_day
from sheets_tool.year.folder import YearFolder
from sheets_tool.year.happening import outcome_of, read_act, shown
from sheets_tool.year.outcome import Outcome
from sheets_tool.year.parts import signatures_of

ACT = Act(
    book=w7.EXEMPLAR,
    travelling=w11.EXEMPLARS,
    key=("deed",),
    one=tuple(column.code for column in w7.EXEMPLARS.columns),
)
NAME = "dien-hinh"


def exemplify(year: YearFolder, *, day: date | None = None) -> Outcome:
    """Return the exemplars as `dien-hinh.xlsx`, with the steps that are overdue on a day.

    Raises:
        Stop: the plan cannot be used, or no exemplar has come in.
    """
    happened = read_act(year, ACT)
    followed = follow(happened.plan, happened.reading, happened.table, day=day)
    listed = _listed(followed.frame)
    public = listed[followed.frame["is_public"]].reset_index(drop=True)
    up = listed[followed.frame["goes_up"]].reset_index(drop=True)
    signed = signatures_of(happened.plan)
    sheets = (
        OutSheet(form=views.EXEMPLARS, frame=listed, legend=_steps(day), signatures=signed),
        _by_nominator(listed),
        OutSheet(form=views.OVERDUE, frame=_overdue(followed), legend=_asked(day)),
        OutSheet(
            form=views.NOTICE_BOARD, frame=with_ordinals(public), legend=_SHOWN, signatures=signed
        ),
        OutSheet(form=views.WEBSITE, frame=with_ordinals(_texts(public)), legend=_SHOWN),
        OutSheet(form=views.FOR_ABOVE, frame=with_ordinals(up), legend=_SENT, signatures=signed),
    )
    outcome = outcome_of(happened, NAME, sheets, findings=followed.findings, day=day)
    _tell(outcome, followed, public=len(public), up=len(up))
    return outcome


_SHOWN = ("Gồm các điển hình đã qua khâu Tổng kết.",)
_SENT = ("Gồm các điển hình đã qua khâu Tổng kết và đề nghị nhân rộng ở cấp trên.",)


def _listed(frame: pd.DataFrame) -> pd.DataFrame:
    form = w7.EXEMPLARS
    return with_ordinals(
        frame.assign(
            kind_shown=shown(form, frame, "candidate_kind"),
            exemplar_shown=shown(form, frame, "exemplar_kind"),
            nominator_shown=shown(form, frame, "nominated_by"),
            level_shown=shown(form, frame, "spread_level"),
            reached_shown=frame["reached"].fillna(UNKNOWN),
        )
    )


def _overdue(followed: Followed) -> pd.DataFrame:
    late = followed.overdue
    return with_ordinals(late.assign(nominator_shown=shown(w7.EXEMPLARS, late, "nominated_by")))


def _by_nominator(listed: pd.DataFrame) -> CrossTab:
    """Return the counts by nominator × kind × step reached, as formulas over the list."""
    rows = list(zip(listed["nominator_shown"], listed["exemplar_shown"], strict=True))
    across = [(reached,) for reached in listed["reached_shown"]]
    return CrossTab(
        sheet="Theo nơi giới thiệu",
        title="ĐIỂN HÌNH THEO NƠI GIỚI THIỆU, LOẠI VÀ KHÂU ĐÃ QUA",
        form=views.EXEMPLARS,
        rows=("nominator_shown", "exemplar_shown"),
        row_keys=tuple(dict.fromkeys(rows)),
        across=("reached_shown",),
        column_keys=tuple((step.name,) for step in STEPS),
        counts=Counter(zip(rows, across, strict=True)),
        totals=Counter(rows),
        legend=("Số liệu là công thức đếm trên trang Theo dõi; không gõ đè.",),
    )


def _texts(public: pd.DataFrame) -> pd.DataFrame:
    """Return the text of each exemplar as it can be pasted into a page."""
    columns = ("candidate_name", "part", "exemplar_shown", "deed", "nominator_shown")
    lines = zip(*(public[code].tolist() for code in columns), strict=True)
    texts = [
        f"{name if name == part else f'{name} ({part})'} – {kind}: {deed}. Giới thiệu: {by}."
        for name, part, kind, deed, by in lines
    ]
    return public[["candidate_name"]].assign(text=pd.Series(texts, dtype="string"))


def _steps(day: date | None) -> tuple[str, ...]:
    told = "chưa cho ngày xét nên chưa nói bước nào quá hạn" if day is None else show_day(day)
    return (f"Bốn khâu: {' → '.join(step.name for step in STEPS)}. Xét đến ngày: {told}.",)


def _asked(day: date | None) -> tuple[str, ...]:
    if day is None:
        return ("Chưa cho ngày xét: chạy lại với --day NGÀY để biết khâu nào quá hạn.",)
    return (f"Quá hạn tính đến ngày {show_day(day)}.",)


def _tell(outcome: Outcome, followed: Followed, *, public: int, up: int) -> None:
    reached = Counter(followed.frame["reached"].dropna().tolist())
    steps = ", ".join(f"{step.name.lower()} {reached[step.name]}" for step in STEPS)
    outcome.say(f"{len(followed.frame)} điển hình; đã qua khâu: {steps}")
    late = len(followed.overdue)
    outcome.say(
        f"Quá hạn {late} khâu; đăng bảng tin, trang web {public}; gửi cấp trên {up}",
        exemplars=len(followed.frame),
        overdue=late,
        public=public,
        for_above=up,
    )
    outcome.next_act = "Nhắc nơi giới thiệu làm tiếp khâu quá hạn, ghi ngày rồi chạy lại."
