"""`vote`: votes against thresholds, decisions with their reasons, answers, the seal."""

from collections import Counter
from datetime import date

from sheets_tool.findings.model import Severity
from sheets_tool.findings.tally import count_by_severity
from sheets_tool.forms.awards import BY_CODE, COLLECTIVE, PERSON
from sheets_tool.forms.codes import STATES
from sheets_tool.forms.origin import short
from sheets_tool.year.decision_papers import decision_papers
from sheets_tool.year.folder import YearFolder
from sheets_tool.year.outcome import Outcome, Output, Text
from sheets_tool.year.own_vote import read_own
from sheets_tool.year.planning import read_plan
from sheets_tool.year.sealing import seal_path
from sheets_tool.year.upper_vote import read_upper
from sheets_tool.year.vote_book import NAME, vote_book
from sheets_tool.year.voted import Voted, waiting


def read_voted(year: YearFolder, *, day: date | None = None) -> Voted:
    """Return what a unit of any level voted and decided, computed from the inputs alone.

    Raises:
        Stop: no minutes came in, or an input cannot be used.
    """
    if read_plan(year)[0].is_upper:
        return read_upper(year, day=day).voted
    return read_own(year, day=day)


def vote(year: YearFolder, *, day: date | None = None) -> Outcome:
    """Return votes and decisions as `binh-xet.xlsx`, sealed where nothing waits for an answer.

    Raises:
        Stop: no minutes came in, or an input cannot be used.
    """
    voted = read_voted(year, day=day)
    outcome = Outcome(findings=voted.findings)
    _tell(outcome, voted)
    outcome.outputs = [Output(path=year.results / f"{NAME}.xlsx", book=vote_book(voted))]
    if voted.plan.is_upper and voted.is_settled:
        outcome.outputs += decision_papers(voted)
    if voted.settled.text is not None:
        outcome.texts = [Text(path=seal_path(year), text=voted.settled.text)]
    outcome.next_act = _next_act(voted)
    return outcome


def _tell(outcome: Outcome, voted: Voted) -> None:
    for meeting in voted.votes.meetings:
        rows = sum(1 for each in voted.votes.listed if each.meeting is meeting)
        outcome.say(f"{meeting.words}: {rows} lượt bỏ phiếu")
    states = Counter(each.state for each in voted.decisions)
    shown = [f"{STATES.label(s).lower()} {states[s]}" for s in STATES.by_code if states[s]]
    open_ = [f"chưa kết luận {states[None]}"] if states[None] else []
    outcome.say(
        f"Kết quả: {', '.join([*shown, *open_]) or 'chưa có'}",
        states={str(state or ""): number for state, number in sorted(states.items(), key=str)},
    )
    awards = Counter(each.case.award for each in voted.recognised)
    listed = [f"{BY_CODE[a].short} {awards[a]}" for a in BY_CODE if awards[a]]
    outcome.say(f"Được công nhận, đề nghị: {', '.join(listed) or 'chưa có'}")
    items = waiting(voted.findings)
    if items:
        outcome.say(f"Chờ trả lời: {', '.join(sorted(items))}", waiting=sorted(items))
    outcome.say(_sealed_words(voted), sealed=voted.settled.kept is not None)


def _sealed_words(voted: Voted) -> str:
    settled = voted.settled
    if settled.kept is None:
        return "Chưa niêm phong: còn việc phải sửa hoặc trả lời."
    if settled.changes:
        return f"Khác với bản đã niêm phong ở {len(settled.changes)} trường hợp."
    return f"Đã niêm phong, mã {short(settled.kept.digest)}."


def _next_act(voted: Voted) -> str:
    votes = voted.votes
    if count_by_severity(voted.findings)[Severity.ERROR]:
        return "Xem trang “Cần xử lý”, sửa biên bản hoặc trả lời, rồi: sheets-tool vote"
    if voted.plan.is_upper:
        return "Điền số, ngày vào quyết định trong phat/quyet-dinh rồi gửi các đơn vị"
    if not votes.has_met_on(PERSON):
        return "sheets-tool template ballot --stage hoi-dong"
    waits = any(e.case.who[1] == COLLECTIVE and e.state is None for e in voted.decisions)
    if waits and not votes.has_met_on(COLLECTIVE):
        return (
            "sheets-tool evaluate, rồi: sheets-tool template ballot --stage hoi-dong --for tap-the"
        )
    return "sheets-tool submit cuoi-nam"
