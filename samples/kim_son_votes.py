"""What people of Trường THCS Kim Sơn send beside forms of their groups: votes, letters, decisions.

Minutes of counts of votes are filled into what is handed out. The mistakes are those that people
make: numbers that do not add up, a blank for a nought, those present taken for all members.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from pathlib import Path

from arriving import Send
from hands import Table, Typed, fill, fill_pairs, opened, saved
from kim_son_plan import frames, members
from openpyxl.workbook import Workbook
from tables import write_plan

from sheets_tool.books.grid import open_workbook
from sheets_tool.books.stamp import stamp_of
from sheets_tool.books.write import to_bytes
from sheets_tool.forms import ballot as w5
from sheets_tool.forms import complaint as w10
from sheets_tool.forms import decision as w13
from sheets_tool.forms import events as w6
from sheets_tool.forms.awards import AWARD_LIST, BY_CODE
from sheets_tool.forms.blank import blank_book
from sheets_tool.forms.codes import CANDIDATE_KINDS
from sheets_tool.forms.model import Book
from sheets_tool.forms.output import Letterhead
from sheets_tool.stages.deciding import PROPOSED, Decision
from sheets_tool.year.folder import YearFolder
from sheets_tool.year.voting import read_voted

Counts = Mapping[tuple[str, str], Typed]
"""Candidate and award → what was typed otherwise than that all were in favour."""
_PRESENT = 8
"""Of the nine members of the council."""
_ROOM = 80
"""Free lines of a blank form."""
_SECRET, _OPEN = "Bỏ phiếu kín", "Biểu quyết"


def _no(approve: int, reason: str = "") -> Typed:
    return {"approve": approve, "decision": "Không", "reason": reason}


def _blank(book: Book) -> Workbook:
    return opened(to_bytes(blank_book(book, letterhead=Letterhead(), spare_rows=_ROOM)))


# ---------------------------------------------------------------- comments and letters

_COMMENTS = (
    {
        "received_on": "09/10/2020",
        "sender": "Phạm Thanh Loan",
        "list": "Đăng ký",
        "candidate_id": "KS18",
        "content": "Tôi có đăng ký Lao động tiên tiến mà danh sách công khai không có",
        "handler": "Đặng Thu Trang",
        "due_on": "14/10/2020",
        "outcome": "Tổ gõ sai tên danh hiệu; tổ gửi lại, đã bổ sung",
        "answered_on": "12/10/2020",
        "status": "Đã trả lời",
    },
    {
        "received_on": "09/10/2020",
        "sender": "Ngô Thị Hồng Tuyết",
        "list": "Đăng ký",
        "candidate_id": "KS37",
        "content": "Đề nghị ghi rõ đề tài của đồng chí Trang là của một người hay của nhóm",
        "handler": "Đặng Thu Trang",
        "due_on": "14/10/2020",
        "outcome": "Đề tài của một người, đã hỏi tổ trưởng",
        "answered_on": "12/10/2020",
        "status": "Đã trả lời",
    },
)
_LETTER: Typed = {
    "received_on": "29/06/2021",
    "sender": "Nguyễn Văn Tâm",
    "list": "Bình xét",
    "candidate_id": "KS34",
    "content": "Đề nghị xem lại số buổi dạy thay của tổ trưởng Sử – Địa trong học kỳ II",
    "handler": "Vũ Đức Thành",
    "due_on": "30/06/2021",
}
_ANSWERED: Typed = {
    "outcome": "Đã đối chiếu sổ dạy thay, số buổi ghi đúng; giữ nguyên kết quả",
    "answered_on": "01/07/2021",
    "status": "Đã trả lời",
}


def send_comments(year: YearFolder, to: YearFolder) -> None:
    """Write the comments on the list shown to all staff, with their answers."""
    del year
    _send_letters(to, "2020-10-12", _COMMENTS)


def _send_letters(to: YearFolder, day: str, rows: Iterable[Typed]) -> None:
    book = _blank(w10.COMPLAINT)
    fill(book, w10.COMPLAINTS, rows)
    saved(book, to.inbox / day / "so theo doi don thu.xlsx")


# ---------------------------------------------------------------- commendations of the year

_DEEDS = (
    {
        "candidate_kind": "Cá nhân",
        "candidate_id": "KS37",
        "candidate_name": "Bùi Thị Trang",
        "commendation_kind": "Chuyên đề",
        "period": "2",
        "achievement": "Hướng dẫn học sinh vẽ bản đồ địa phương trưng bày ngày 20/11",
        "on": "20/11/2020",
        "award": "Giấy khen",
        "decided_by": "Trường",
        "outcome": "Đã trao",
        "decision_no": "41/QĐ-THCSKS",
        "decision_date": "18/11/2020",
    },
    {
        "candidate_kind": "Tập thể",
        "candidate_id": "KS-SU",
        "candidate_name": "Tổ Sử – Địa",
        "commendation_kind": "Chuyên đề",
        "period": "2",
        "achievement": "Giải Nhất hội diễn văn nghệ chào mừng 20/11",
        "on": "20/11/2020",
        "award": "Giấy khen",
        "decided_by": "Trường",
        "outcome": "Đã trao",
        "decision_no": "41/QĐ-THCSKS",
        "decision_date": "18/11/2020",
    },
    {
        "candidate_kind": "Cá nhân",
        "candidate_id": "KS16",
        "candidate_name": "Đinh Thị Hồng Hương",
        "commendation_kind": "Quá trình cống hiến",
        "achievement": "Hơn ba mươi năm dạy học, chưa bị kỷ luật (rà soát hồ sơ tháng 11/2020)",
        "on": "25/11/2020",
        "award": "Kỷ niệm chương “Vì sự nghiệp Giáo dục”",
        "decided_by": "Bộ",
        "outcome": "Đã đề nghị",
    },
)


def send_commendations(year: YearFolder, to: YearFolder) -> None:
    """Write the commendations on 20/11, and the medal proposed for long service."""
    del year
    book = _blank(w6.COMMENDATION)
    fill(book, w6.COMMENDATIONS, _DEEDS)
    saved(book, to.inbox / "2021-01-06" / "khen thuong hoc ky 1.xlsx")


# ---------------------------------------------------------------- counts of votes

_ONE_ALONE = "toàn trường đề nghị một Giấy khen"
_NOT_THAT_ONE = (2, 5, 12, 13, 16, 24, 26, 27, 33, 34, 39, 41)
_BY_GROUPS: Counts = {
    ("KS12", "LDTT"): _no(2, "vi phạm ở đợt 3, chưa có kết luận"),
    **{(f"KS{number:02}", "GK"): _no(1, _ONE_ALONE) for number in _NOT_THAT_ONE},
    ("KS44", "LDTT"): {"approve": 5},
}
_SLIPS: Counts = {
    ("KS29", "LDTT"): {"approve": "", "reject": ""},
    ("KS44", "LDTT"): {"approve": 5, "reject": 2},
}
"""A count left blank; one whose sum is more than the ballots that were valid."""
_WRITTEN_IN = {"Tổ Toán – Lý": ("KS07", "Nguyễn Thanh Thảo", "LDTT")}
"""Group → whom it adds by hand: what was registered could not be read."""
_BY_COUNCIL: Counts = {
    ("KS04", "CSTDCS"): {"issued": 7, "returned": 7, "valid": 7, "approve": 7, "recused": 1},
    ("KS05", "CSTDCS"): {"approve": 7},
    ("KS28", "CSTDCS"): {"approve": 7},
    ("KS13", "CSTDCS"): {
        "approve": 4,
        "decision": "Hạ",
        "decided_award": "Lao động tiên tiến",
        "reason": "điểm hội đồng chấm đợt 4 thấp hơn các đồng chí cùng đề nghị",
    },
    ("KS17", "LDTT"): _no(5, "chưa hoàn thành hồ sơ chủ nhiệm đúng hạn"),
    ("KS37", "CSTDCS"): _no(2, "sáng kiến chưa có quyết định công nhận"),
    ("KS39", "LDTT"): _no(6),
}
_OF_PRESENT: Counts = {**_BY_COUNCIL, ("KS39", "LDTT"): {"approve": 6}}
"""6 of the 8 present are more than 70%; of all 9 members they are not."""
_ON_COLLECTIVES: Counts = {
    ("KS-TRUONG", "BK_TINH"): _no(3, "chưa có kết quả xếp loại năm trước của trường"),
}


def _handed_out(year: YearFolder, pattern: str) -> list[Path]:
    return sorted((year.handed_out / w5.BALLOT.id).glob(pattern))


def _group(path: Path) -> str:
    return stamp_of(open_workbook(path)).get("group", "")


def _minutes(
    path: Path, counts: Counts, *, present: int, held_on: str, method: str, members: int = 0
) -> Workbook:
    """Return minutes handed out and filled: all in favour, where `counts` does not say otherwise.

    `members` is typed over the number that stands there.
    """
    book = opened(path.read_bytes())
    table = Table(book, w5.COUNT, without=w5.OF_UNITS)
    if _group(path) in _WRITTEN_IN:
        code, name, award = _WRITTEN_IN[_group(path)]
        who = {"candidate_id": code, "candidate_name": name, "award": BY_CODE[award].name}
        table.type(table.next_free(), who)
    meeting: Typed = {"held_on": held_on, "present": present, "method": method}
    fill_pairs(book, w5.MEETING, {**meeting, **({"members": members} if members else {})})
    for row in list(table.rows()):
        award = AWARD_LIST.find(table.seen(row, "award"))
        if award is not None:
            own = counts.get((table.seen(row, "candidate_id"), award), {})
            table.type(row, _counted(own, present))
    return book


def _counted(own: Typed, present: int) -> Typed:
    all_ = {"issued": present, "returned": present, "valid": present, "approve": present}
    typed = {**all_, "decision": "Công nhận", **own}
    if "reject" not in typed:
        typed["reject"] = int(typed["valid"]) - int(typed["approve"])
    return typed


def _meet_in_groups(year: YearFolder, to: YearFolder) -> None:
    """Seven groups meet; two of their minutes cannot be used as they are."""
    _send_of_groups(year, to, "2021-06-26", {**_BY_GROUPS, **_SLIPS})


def _groups_again(year: YearFolder, to: YearFolder) -> None:
    """The two count again and send their minutes as they should be."""
    _send_of_groups(year, to, "2021-06-27", _BY_GROUPS, only=("Tổ Hóa – Sinh", "Tổ Văn phòng"))


def _send_of_groups(
    year: YearFolder, to: YearFolder, day: str, counts: Counts, *, only: Collection[str] = ()
) -> None:
    sizes = Counter(person.group for person in members())
    word = " (sửa)" if only else ""
    for path in _handed_out(year, "*.xlsx"):
        group = _group(path)
        if group and (not only or group in only):
            size = sizes[group]
            book = _minutes(path, counts, present=size, held_on="26/06/2021", method=_OPEN)
            name = f"bien ban hop {group.removeprefix('Tổ ')}{word}.xlsx"
            saved(book, to.inbox / day / name)


def _council_meets(year: YearFolder, to: YearFolder) -> None:
    """Those present stand for all members; a letter about one on the list comes in."""
    (path,) = _handed_out(year, "kiem-phieu-hoi-dong.xlsx")
    held = {"held_on": "28/06/2021", "method": _SECRET}
    book = _minutes(path, _OF_PRESENT, present=_PRESENT, members=_PRESENT, **held)
    saved(book, to.inbox / "2021-06-28" / "bien ban hoi dong.xlsx")
    _send_letters(to, "2021-06-29", [_LETTER])


def _council_mends(year: YearFolder, to: YearFolder) -> None:
    """The minutes say how many members there are; the plan says what the law read does not."""
    (path,) = _handed_out(year, "kiem-phieu-hoi-dong.xlsx")
    book = _minutes(path, _BY_COUNCIL, present=_PRESENT, held_on="28/06/2021", method=_SECRET)
    saved(book, to.inbox / "2021-06-29" / "bien ban hoi dong (sua).xlsx")
    write_plan(to.plan, frames(members(), of_votes=True))


def _letter_answered(year: YearFolder, to: YearFolder) -> None:
    del year
    _send_letters(to, "2021-07-01", [{**_LETTER, **_ANSWERED}])


def _council_on_collectives(year: YearFolder, to: YearFolder) -> None:
    (path,) = _handed_out(year, "kiem-phieu-tap-the-hoi-dong.xlsx")
    book = _minutes(path, _ON_COLLECTIVES, present=_PRESENT, held_on="01/07/2021", method=_SECRET)
    saved(book, to.inbox / "2021-07-01" / "bien ban hoi dong tap the.xlsx")


# ---------------------------------------------------------------- the level above

_FROM_ABOVE: Mapping[tuple[str, str], Typed] = {
    ("KS44", "LDTT"): {"decision": "Không", "reason": "hồ sơ gửi lên thiếu minh chứng"},
    ("KS28", "CSTDCS"): {
        "decision": "Hạ",
        "decided_award": "Lao động tiên tiến",
        "reason": "khối vượt tỷ lệ 15%",
    },
}


def _decided_above(year: YearFolder, to: YearFolder) -> None:
    """The district decides on what it was sent; the city has not yet."""
    voted = read_voted(year)
    sent = [e for e in voted.decisions if e.state == PROPOSED and e.decided_by == "HUYEN"]
    book = _blank(w13.DECISION)
    paper = {
        "decision_no": "2345/QĐ-UBND",
        "decision_date": "19/07/2021",
        "signed_by": "Lê Văn Mẫu",
        "decided_by": "UBND huyện",
        "unit_code": voted.plan.text("unit_code"),
        "unit_name": voted.plan.text("unit_name"),
        "year": voted.plan.text("year"),
    }
    fill_pairs(book, w13.PAPER, paper)
    fill(book, w13.LIST, [_answer(each) for each in sent])
    saved(book, to.inbox / "2021-07-20" / "QD 2345 UBND huyen Gia Lam.xlsx")


def _answer(decision: Decision) -> Typed:
    (_, kind, code), award = decision.case.who, decision.case.award
    return {
        "candidate_kind": CANDIDATE_KINDS.label(kind),
        "candidate_id": code,
        "candidate_name": decision.case.name,
        "award": BY_CODE[award].name,
        "decision": "Công nhận",
        **_FROM_ABOVE.get((code, award), {}),
    }


ARRIVALS: Mapping[str, Send] = {
    "08-hop-to": _meet_in_groups,
    "09-hop-to-sua": _groups_again,
    "10-hoi-dong": _council_meets,
    "11-hoi-dong-sua": _council_mends,
    "12-tra-loi": _letter_answered,
    "13-tap-the": _council_on_collectives,
    "14-quyet-dinh": _decided_above,
}
"""The folders below `ve-sau/` that this module writes."""
