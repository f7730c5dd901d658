"""The year folder of Trường TH Đông Lộc: forms of each member, then what came through the year.

The mistakes are those that people make; each is planted once and told in `expected.txt`.
"""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path

import acts
from dong_loc_plan import frames, members
from hands import Table, opened, saved
from happenings import Sender, lines, sender_of
from people import Person
from tables import write_plan

from sheets_tool.books.write import to_bytes
from sheets_tool.forms import decision as w13
from sheets_tool.forms import events as w6
from sheets_tool.forms import registration as w2
from sheets_tool.forms.awards import BY_CODE, COLLECTIVE
from sheets_tool.forms.codes import CANDIDATE_KINDS
from sheets_tool.forms.counted import COUNCIL_STAGE, GROUP_STAGE
from sheets_tool.stages.deciding import PROPOSED, Case
from sheets_tool.year.ballot_template import hand_out_ballots
from sheets_tool.year.each_member import hand_out_each
from sheets_tool.year.folder import YearFolder
from sheets_tool.year.outcome import Outcome
from sheets_tool.year.rehearsal import dong_loc as steps
from sheets_tool.year.rehearsal.steps import LATER
from sheets_tool.year.voting import read_voted

_REGISTERED = """
DL01 | LĐTT; CSTĐCS | | Giải pháp | Mỗi tuần một tiết dạy mở cho cả trường | \
Quản lý dạy học
DL02 | LĐTT | | | |
DL03 | LĐTT; CSTĐCS | | Sáng kiến | Que tính ghép hình cho giờ Toán lớp 2 | \
Dạy và học – Toán
DL04 | LĐTT | | | |
DL05 | LĐTT | Giấy khen | | |
DL06 | LĐTT | | | |
DL07 | LĐTT | | | |
DL08 | LĐTT | | | |
DL09 | | | | |
DL10 | LĐTT; CSTĐCS | | Sáng kiến | Nhật ký đọc sách bằng tranh | Dạy và học – Tiếng Việt
DL11 | LĐTT; CSTĐCS | | Sáng kiến | Bản đồ lớp em trong giờ Địa lý |
DL12 | LĐTT | | | |
DL13 | LĐTT | | | |
DL14 | LĐTT | Giấy khen | | |
DL15 | LĐTT | | | |
DL16 | LĐTT | | | |
DL17 | LĐTT | | Giải pháp | Sổ thu chi bằng bảng tính | Tài chính
DL18 | LĐTT | | | |
DL19 | LĐTT | | | |
DL20 | LĐTT | | | |
"""
_CODES = ("staff_id", "titles", "commendations", "initiative_kind", "initiative", "field")
_COLLECTIVES = {
    "DL-TRUONG": "Tập thể lao động tiên tiến",
    "DL-BGH": "",
    "DL-123": "Tập thể lao động tiên tiến",
    "DL-45": "Tập thể lao động tiên tiến",
    "DL-VP": "Tập thể lao động tiên tiến",
}
_DAYS = ("2020-09-25", "2020-09-28", "2020-09-29", "2020-09-30")
_LATE = {
    "DL16": (steps.LATE_FORM, "2020-10-02"),
    "DL20": (steps.LAST_FORM, "2020-10-05"),
}
_COMMENDATION = (
    "candidate_kind candidate_id candidate_name commendation_kind period achievement on award "
    "decided_by outcome decision_no decision_date"
)
_AT_ONCE = """
Cá nhân | DL05 | | Theo đợt | 1 | Hội thi tiết dạy hay chào mừng 20/11: hạng nhất | 18/11/2020 | \
Giấy khen | Trường | Đã quyết định | 31/QĐ | 20/11/2020
Cá nhân | DL13 | | Theo đợt | 1 | Hội thi tiết dạy hay chào mừng 20/11: hạng nhì | 18/11/2020 | \
Giấy khen | Trường | Đã quyết định | 31/QĐ | 20/11/2020
Cá nhân | DL20 | | Đột xuất | 1 | Cứu hai học sinh khỏi đuối nước ngoài giờ học | 01/12/2020 | \
Giấy khen | Huyện | Đề nghị | |
Học sinh | | Lê Minh Khang | Đột xuất | 1 | Nhặt được ví tiền, trả lại người mất | 02/12/2020 | \
Giấy khen | Trường | Đã quyết định | 34/QĐ | 04/12/2020
"""
_SECOND = """
Cá nhân | DL20 | | Đột xuất | 1 | Cứu hai học sinh khỏi đuối nước ngoài giờ học | 01/12/2020 | \
Bằng khen của Chủ tịch UBND cấp tỉnh | Tỉnh | Đề nghị | |
Cá nhân | DL10 | | Theo đợt | 2 | Bồi dưỡng đội tuyển Tiếng Việt đạt ba giải huyện | 20/04/2021 | \
Giấy khen | Huyện | Đề nghị | |
Tập thể | DL-123 | | Đột xuất | 2 | Dựng lại lớp học sau giông lốc trong ba ngày | 10/05/2021 | \
Giấy khen | Huyện | Đề nghị | |
"""
_WHOLE = {"A1": 20, "B1": 40, "B2": 40, "B3": 20, "C1": 20}
_ODD_SCORES: Mapping[str, acts.Odd] = {
    "1": {"DL08": {"C1": ""}, "DL20": {"D1": 1}},
    "2": {"DL06": {"E1": 2}},
}
_ODD_RESULTS: acts.Odd = {
    **{
        code: {"rating": "Hoàn thành xuất sắc nhiệm vụ"}
        for code in ("DL01", "DL03", "DL10", "DL11")
    },
    "DL07": {"rating": "Hoàn thành nhiệm vụ"},
    "DL15": {"maternity": "Có"},
}
_UNITS: acts.Odd = {
    "DL-BGH": {"rating": "Hoàn thành tốt nhiệm vụ", "judged": "Đạt"},
    "DL-123": {"rating": "Hoàn thành tốt nhiệm vụ", "judged": "Đạt"},
    "DL-45": {"rating": "Hoàn thành tốt nhiệm vụ", "judged": "Đạt"},
    "DL-VP": {"rating": "Hoàn thành tốt nhiệm vụ", "judged": "Đạt"},
    "DL-TRUONG": {
        "rating": "Hoàn thành tốt nhiệm vụ",
        "judged": "Đạt",
        "block_rank": 2,
    },
}
_INITIATIVES = """
DLSK1 | Giải pháp | Mỗi tuần một tiết dạy mở cho cả trường | DL01
DLSK2 | Sáng kiến | Que tính ghép hình cho giờ Toán lớp 2 | DL03
DLSK3 | Sáng kiến | Nhật ký đọc sách bằng tranh | DL10
"""
_RECOGNISED = {
    "applied": "Có", "recognised_level": "Cơ sở", "influence_scope": "Cơ sở",
    "decision_no": "12/QĐ", "decision_date": "14/05/2021",
}  # fmt: skip
_GROUPS_AGAINST: acts.Votes = {("DL09", "LDTT"): 7}
_COUNCIL_AGAINST: acts.Votes = {("DL01", "CSTDCS"): 5, ("DL10", "CSTDCS"): 1, ("DL14", "GK"): 5}
_REFUSED = {("DL10", "CSTDCS"): "Sáng kiến chưa đủ phạm vi áp dụng"}
"""What the district did not grant of what was proposed."""


def build(root: Path) -> None:
    """Write the year folder, and below `ve-sau/` what arrives later."""
    people = members()
    year = YearFolder(root)
    plan = frames(people)
    write_plan(year.plan, plan)
    _register(year)
    school = sender_of(plan, people)
    _through_the_year(year, school, people)
    _end(year, school)


def _inbox(year: YearFolder, name: str, day: str) -> Path:
    return YearFolder(year.root / LATER / name).inbox / day


def _register(year: YearFolder) -> None:
    """Every member fills a form; one comes late, one later still, one names nothing."""
    rows = (line.split("|") for line in _REGISTERED.strip().splitlines())
    typed = {row[0].strip(): [cell.strip() for cell in row] for row in rows}
    for number, output in enumerate(hand_out_each(year).outputs):
        code = output.book.stamp["staff_id"]
        book = opened(to_bytes(output.book))
        persons = Table(book, w2.PERSONS)
        persons.type(persons.top + 1, dict(zip(_CODES, typed[code], strict=True)))
        if len(output.book.sheets) > 1:
            collectives = Table(book, w2.COLLECTIVES)
            for row in range(collectives.top + 1, collectives.next_free()):
                titles = _COLLECTIVES[collectives.seen(row, "collective_id")]
                collectives.type(row, {"titles": titles})
        name, day = _LATE.get(code, ("", _DAYS[number % len(_DAYS)]))
        folder = _inbox(year, name, day) if name else year.inbox / day
        saved(book, folder / f"phieu dang ky {code}.xlsx")


def _through_the_year(year: YearFolder, school: Sender, people: Sequence[Person]) -> None:
    first = _inbox(year, steps.AT_ONCE, "2020-12-03") / "khen thuong dot 1.xlsx"
    again = _inbox(year, steps.SECOND_PERIOD, "2021-05-21") / "khen thuong dot 2.xlsx"
    for path, text in ((first, _AT_ONCE), (again, _SECOND)):
        rows = lines(_COMMENDATION, text)
        school.send(path, w6.COMMENDATION, {w6.COMMENDATIONS: rows})
    for period, name, day in (
        ("1", steps.FIRST_PERIOD, "2021-01-18"),
        ("2", steps.SECOND_PERIOD, "2021-05-21"),
    ):
        odd = _ODD_SCORES[period]
        into = _inbox(year, name, day)
        acts.score(year, into, people, period=period, whole=_WHOLE, odd=odd)
    ledger = lines("initiative_id initiative_kind initiative authors", _INITIATIVES, **_RECOGNISED)
    into = _inbox(year, steps.RESULTS, "2021-05-25")
    acts.results(year, into, people, odd=_ODD_RESULTS, units=_UNITS, initiatives=ledger)


_SO_FAR = (
    steps.LATE_FORM, steps.LAST_FORM, steps.AT_ONCE, steps.FIRST_PERIOD, steps.SECOND_PERIOD,
    steps.RESULTS,
)  # fmt: skip
_MEETINGS: tuple[tuple[str, str, acts.Votes, Callable[[YearFolder], Outcome]], ...] = (
    ("2021-05-26", "26/05/2021", _GROUPS_AGAINST,
     partial(hand_out_ballots, stage=GROUP_STAGE)),
    ("2021-05-28", "28/05/2021", _COUNCIL_AGAINST,
     partial(hand_out_ballots, stage=COUNCIL_STAGE)),
    ("2021-05-31", "31/05/2021", {},
     partial(hand_out_ballots, stage=COUNCIL_STAGE, kind=COLLECTIVE)),
)  # fmt: skip


def _end(year: YearFolder, school: Sender) -> None:
    """The groups meet, the council meets twice, the district decides."""
    arrived = [*_SO_FAR]
    for received, day, against, ballots in _MEETINGS:
        with acts.so_far(year.root, arrived) as copy:
            outputs = ballots(copy).outputs
        into = _inbox(year, steps.MEETINGS, received)
        acts.minutes(outputs, into, day=day, against=against, title=_title)
        arrived = [*_SO_FAR, steps.MEETINGS]
    paper = {
        "decision_no": "1420/QĐ-UBND", "decision_date": "2021-06-18", "signed_by": "Trần Văn Hải",
        "decided_by": "HUYEN", **{code: school.stamp[code] for code in ("unit_code", "unit_name")},
        "year": school.year,
    }  # fmt: skip
    with acts.so_far(year.root, arrived) as copy:
        proposed = [each.case for each in read_voted(copy).decisions if each.state == PROPOSED]
    school.send(
        _inbox(year, steps.FROM_ABOVE, "2021-06-22") / "QD khen thuong nam hoc.xlsx",
        w13.DECISION,
        {w13.LIST: [_decided(case) for case in proposed]},
        pairs={w13.PAPER: paper},
    )


def _decided(case: Case) -> dict[str, str]:
    _, kind, code = case.who
    why = _REFUSED.get((code, case.award))
    return {
        "candidate_kind": CANDIDATE_KINDS.label(kind),
        "candidate_id": code,
        "award": BY_CODE[case.award].name,
        **({"decision": "Công nhận"} if why is None else {"decision": "Không", "reason": why}),
    }


def _title(group: str) -> str:
    return f"bien ban {group or 'hoi dong'}"
