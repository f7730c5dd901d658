"""What the schools of Bắc Giang send after semester I and at the end of the year.

Interim submissions come from each school's own year by `submit so-ket`. The final ones are put
together here, from the same registrations: what became of each, ratings, votes, results of the
work. One school sends its interim late, after it was reminded; one commends much where its results
stay poor.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pandas as pd
from acts import so_far
from happenings import Sender, lines
from schools import KEPT, OTHERS, School

from sheets_tool.books.write import to_bytes
from sheets_tool.forms import ballot as w5
from sheets_tool.forms import events as w7
from sheets_tool.forms import submission as w11
from sheets_tool.forms.frames import records
from sheets_tool.forms.planned import Plan
from sheets_tool.stages.submission import Submission, of_results
from sheets_tool.values.numbers import POINT_SCALE
from sheets_tool.year.folder import YearFolder
from sheets_tool.year.happening import Inbox
from sheets_tool.year.parts import arithmetic
from sheets_tool.year.planning import read_plan
from sheets_tool.year.registering import Registered, read_registration
from sheets_tool.year.rehearsal.bac_giang import END, INTERIM, REMINDED, SENT_INTERIM_ON
from sheets_tool.year.rehearsal.steps import LATER
from sheets_tool.year.sending import send
from sheets_tool.year.submitting import cover_facts, submission_book
from sheets_tool.year.upward import event_frames

Row = Mapping[str, Any]
_YEAR, _DISTRICT = "2020-2021", "Phòng GD&ĐT thành phố Bắc Giang"
_LATE = ("CS-HD",)
"""Sends its interim submission only after the reminder."""
_POOR = "TH-DX"
"""Commends more than half of its people; half of them are rated low, one target of four is met."""
_FINAL_ON = date(2021, 5, 26)
_EXEMPLAR = (
    "candidate_kind candidate_id candidate_name exemplar_kind field deed nominated_by "
    "found_on nurtured_on nurtured_due summed_up_on summed_up_due spread_due spread_level"
)
_EXEMPLARS = {
    "MN-HS": "Cá nhân | MNHS04 | | Điển hình tiên tiến | Chuyên môn | Góc chơi làm từ đồ tái chế | "
    "Tổ | 16/11/2020 | 10/12/2020 | 15/12/2020 | 15/01/2021 | 15/01/2021 | 30/04/2021 | Huyện",
    "TH-BM": "Cá nhân | THBM05 | | Người tốt việc tốt | Đời sống | Đưa đón học sinh khuyết tật | "
    "Công đoàn | 20/11/2020 | 20/12/2020 | 31/12/2020 | | 15/01/2021 | 30/04/2021 | Cơ sở",
    "CS-BM": "Học sinh | | Nguyễn Gia Khiêm | Tài năng trẻ | Khoa học | Máy đo bụi từ đồ cũ | "
    "Hội đồng | 02/12/2020 | 05/01/2021 | 10/01/2021 | 18/01/2021 | 20/01/2021 | 30/04/2021 | Tỉnh",
}
"""Schools with an exemplar: of one the third step is overdue at the interim."""
_WORK = (("CT01", "Duy trì sĩ số (%)", 100), ("CT02", "Hoàn thành chương trình (%)", 99),
         ("CT03", "Trẻ, học sinh được khen (%)", 60), ("CT04", "Giờ dạy tốt (%)", 50))  # fmt: skip
_VOTERS = 5
_MINUTES = {"Cá nhân": "kiem phieu ca nhan", "Tập thể": "kiem phieu tap the"}


def build(year: YearFolder, roots: Mapping[str, Path]) -> None:
    """Write what arrives in the district's year folder later; `roots` are the schools' own."""
    later = {name: YearFolder(year.root / LATER / name) for name in (INTERIM, REMINDED, END)}
    proposed: list[dict[str, str | float]] = []
    for school in (*KEPT, *OTHERS):
        root = roots[school.code]
        _name_exemplar(school, root)
        arrives, day = (REMINDED, "2021-01-28") if school.code in _LATE else (INTERIM, "2021-01-21")
        _write(later[arrives].inbox / day / f"so-ket {school.code}.xlsx", _interim(school, root))
        with so_far(root, _so_far(school)) as own:
            found = read_registration(own)
            final = _final(school, own, found)
        book = submission_book(
            found.plan, final, kind="CUOI_NAM", day=_FINAL_ON, facts=_facts(found)
        )
        _write(later[END].inbox / "2021-05-27" / f"cuoi-nam {school.code}.xlsx", to_bytes(book))
        proposed += _proposals(school, final)
    _vote(later[END], proposed)


def _write(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


def _name_exemplar(school: School, root: Path) -> None:
    """Write the exemplar of a school that has one, as it stands at the interim."""
    text = _EXEMPLARS.get(school.code)
    if text is None:
        return
    sender = Sender(
        unit_code=school.code,
        unit_name=school.name,
        parent_name=_DISTRICT,
        year=_YEAR,
        names=_names(root),
    )
    path = root / LATER / INTERIM / "nhan" / "2021-01-19" / "dien hinh.xlsx"
    sender.send(path, w7.EXEMPLAR, {w7.EXEMPLARS: lines(_EXEMPLAR, text)})


def _names(root: Path) -> dict[str, str]:
    plan, _ = read_plan(YearFolder(root))
    return dict(plan.staff.names)


def _so_far(school: School) -> tuple[str, ...]:
    return (INTERIM,) if school.code in _EXEMPLARS else ()


def _interim(school: School, root: Path) -> bytes:
    with so_far(root, _so_far(school)) as year:
        (output,) = send(year, "SO_KET", day=SENT_INTERIM_ON).outputs
        return to_bytes(output.book)


def _final(school: School, year: YearFolder, found: Registered) -> Submission:
    """Return what became of a school's registrations, with the results of its work."""
    plan, made = found.plan, found.registration
    inbox = Inbox(year, plan, found.returns.received, found.returns.reading)
    events, _ = event_frames(inbox)
    persons = [row for each in records(made.person_awards) for row in _person(school, each)]
    titled = sum(row["award"] == "LDTT" and row["state"] == "DE_NGHI" for row in persons)
    collectives = [
        row
        for each in records(made.collective_awards)
        for row in _collective(plan, each, titled=titled)
    ]
    work = pd.DataFrame([_work(school, *target) for target in _WORK])
    return of_results(
        plan,
        persons=[*persons, *_commended(school, plan, persons)],
        collectives=collectives,
        frames={**events, w11.WORK_TARGETS.id: work},
    )


def _person(school: School, row: Row) -> Iterator[dict[str, object]]:
    """Yield what a person registered, and what became of it."""
    code, award = row["staff_id"], row["award"]
    rating = _rating(school, code)
    told = {"staff_id": code, "award": award, "rating": rating, "origin": row["origin"]}
    yield {**told, "state": "DANG_KY"}
    if award == "GK":
        yield {**told, "state": "QUYET_DINH", "decided_by": "TRUONG"}
    elif rating == "HTNV":
        yield {**told, "state": "KHONG_DAT", "verdict": "KHONG_DU", "reason": _LOW}
    elif award == "CSTDCS" and code.endswith("01"):
        yield {**told, "state": "KHONG_DAT", "verdict": "KHONG_DU", "reason": _NO_INITIATIVE}
    else:
        votes = {"approve": 7, "members": 7, "verdict": "DU", "decided_by": "HUYEN"}
        yield {**told, "state": "DE_NGHI", **votes}


_LOW = "xếp loại hoàn thành nhiệm vụ"
_NO_INITIATIVE = "chưa có sáng kiến được công nhận"


def _rating(school: School, code: str) -> str:
    """Return a rating: heads excellent, one in nine low; in the poor school every second."""
    place = int(code[-2:])
    if place in {3, 4}:
        return "HTXSNV"
    return "HTNV" if place % (2 if school.code == _POOR else 9) == 0 else "HTTNV"


def _commended(school: School, plan: Plan, told: Sequence[Row]) -> Iterator[dict[str, object]]:
    """Yield the certificates the poor school gave beside those registered."""
    registered = {row["staff_id"] for row in told if row["award"] == "GK"}
    if school.code == _POOR:
        for code in sorted(set(list(plan.staff.names)[2:10]) - registered):
            rating = _rating(school, code)
            certificate = {"award": "GK", "state": "QUYET_DINH", "decided_by": "TRUONG"}
            yield {"staff_id": code, "rating": rating, **certificate, "reason": "khen cuối năm"}


def _collective(plan: Plan, row: Row, *, titled: int) -> Iterator[dict[str, object]]:
    code = row["collective_id"]
    told = {"collective_id": code, "award": row["award"], "origin": row["origin"]}
    if code.endswith("-00"):
        told |= {"headcount": len(plan.staff.names), "ldtt_count": titled}
    yield {**told, "state": "DANG_KY"}
    passed = {"rating": "HTTNV", "verdict": "DU", "approve": 7, "members": 7}
    by = "TINH" if row["award"] == "TTLDXS" else "HUYEN"
    yield {**told, **passed, "state": "DE_NGHI", "decided_by": by}


def _work(school: School, code: str, text: str, planned: int) -> dict[str, object]:
    missed = school.code == _POOR and code != _WORK[0][0]
    achieved = planned - 12 if missed else planned
    return {
        "indicator": code,
        "description": text,
        "planned": planned * POINT_SCALE,
        "achieved": achieved * POINT_SCALE,
        "direction": "TANG",
    }


def _proposals(school: School, final: Submission) -> Iterator[dict[str, str | float]]:
    """Yield the district's count of votes on what a school proposes."""
    sides = (
        (w11.PERSONS, "staff_id", "full_name"),
        (w11.COLLECTIVES, "collective_id", "collective"),
    )
    for form, code, name in sides:
        frame = final.frames[form.id]
        for row in records(frame[frame["state"] == "DE_NGHI"]):
            against = 3 if (row[code], row["award"]) in _REFUSED else 0
            yield {
                "sheet": form.sheet,
                "unit_code": school.code,
                "candidate_id": row[code],
                "candidate_name": row[name],
                "award": form["award"].kind.show(row["award"]),
                **dict.fromkeys(("issued", "returned", "valid"), _VOTERS),
                "approve": _VOTERS - against,
                "reject": against,
                "decision": "Không" if against else "Công nhận",
                **({"reason": "sáng kiến chưa rõ hiệu quả"} if against else {}),
            }


_REFUSED = frozenset({("CSDT03", "CSTDCS"), ("MNSM03", "CSTDCS")})


def _vote(year: YearFolder, counted: Sequence[Mapping[str, str | float]]) -> None:
    """Write the minutes of the district's council: persons, then collectives."""
    district = Sender(
        unit_code="PGD-BG",
        unit_name=_DISTRICT,
        parent_name="Sở GD&ĐT Bắc Giang",
        year=_YEAR,
        names={},
    )
    meeting = {
        "stage": "HOI_DONG",
        "round": 1,
        "held_on": "2021-06-03",
        "members": _VOTERS,
        "present": _VOTERS,
        "method": "BO_PHIEU_KIN",
    }
    for sheet, name in _MINUTES.items():
        rows = [
            {code: value for code, value in row.items() if code != "sheet"}
            for row in counted
            if row["sheet"] == sheet
        ]
        path = year.inbox / "2021-06-04" / f"{name}.xlsx"
        district.send(path, w5.BALLOT, {w5.COUNT: rows}, pairs={w5.MEETING: meeting})


def _facts(found: Registered) -> dict[str, object]:
    return cover_facts(
        found.plan, rows=arithmetic(found.registration.counted), contents=(), findings=()
    )
