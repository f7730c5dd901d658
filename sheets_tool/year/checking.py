"""`check`: what is wrong with files, before anything is merged."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from sheets_tool.books.extract import Wanted
from sheets_tool.books.read import read_books
from sheets_tool.findings.stop import Stop
from sheets_tool.forms.frames import Counted, Reading
from sheets_tool.forms.model import Book
from sheets_tool.forms.registry import BOOKS
from sheets_tool.forms.scoring import ID as SCORING
from sheets_tool.stages.registration import misplaced
from sheets_tool.year.folder import YearFolder
from sheets_tool.year.inbox import Received, expand, look_into
from sheets_tool.year.outcome import Outcome
from sheets_tool.year.parts import by_sheet_words
from sheets_tool.year.planning import but_levels, read_plan, upper_senders
from sheets_tool.year.returns import books_of

_NAMES = {book.id: book.name for book in BOOKS} | {SCORING: "Bảng chấm điểm"}


@dataclass(frozen=True, slots=True)
class Checked:
    """Files looked over: what is wrong with them, and what they read as."""

    outcome: Outcome
    reading: Reading
    books: tuple[Book, ...] = BOOKS


def check_year(year: YearFolder) -> Outcome:
    """Return what is wrong with a year folder's plan and with what came into its inbox."""
    return look_over_year(year).outcome


def look_over(paths: Sequence[Path], *, sheet: str = "") -> Checked:
    """Return files of any form as they read, and what is wrong with them.

    Raises:
        Stop: a path does not exist, or no file could be opened at all.
    """
    received = expand(paths)
    missing = [f for f in received.files if not f.path.exists()]
    files = [Wanted(file.path, file.name, sheet) for file in received.files]
    reading = read_books(files, books=BOOKS)
    outcome = Outcome(findings=[*received.findings, *reading.findings, *misplaced(reading)])
    if missing and len(missing) == len(files):
        raise Stop(*reading.findings)
    _tell(outcome, reading)
    if not files:
        shown = ", ".join(map(str, paths))
        outcome.say(f"Không thấy bảng tính nào để soát trong: {shown}.")
        outcome.next_act = (
            "Kiểm tra lại đường dẫn; bài mới tới thì bỏ vào nhan/ của thư mục năm, "
            "hoặc dùng: sheets-tool receive TỆP --on NGÀY"
        )
    return Checked(outcome, reading)


def look_over_year(year: YearFolder) -> Checked:
    """Return a year folder's inbox as it reads, and what is wrong with it and with the plan."""
    plan, findings = read_plan(year)
    received = look_into(year.inbox) if year.inbox.is_dir() else Received()
    outcome = Outcome(findings=[*findings, *received.findings])
    outcome.say(f"Kế hoạch: {plan.text('unit_name')}, năm {plan.text('year')}")
    reading, books = Reading(), books_of(plan)
    if received.files:
        reading = read_books(received.files, books=books)
        told = but_levels(plan, outcome.findings, of=upper_senders(reading))
        outcome.findings = [*told, *reading.findings, *misplaced(reading)]
        _tell(outcome, reading)
        command = "consolidate" if plan.is_upper else "register"
        outcome.next_act = f"Sửa các lỗi nếu có, rồi: sheets-tool {command}"
    else:
        outcome.say("Trong nhan/ chưa có bài nào để soát; chỉ soát kế hoạch.")
        outcome.next_act = "Sửa kế hoạch nếu có lỗi, rồi: sheets-tool status"
    return Checked(outcome, reading, books)


def _tell(outcome: Outcome, reading: Reading) -> None:
    files = []
    total = Counted()
    for number, source in enumerate(reading.sources):
        counted = reading.counted_of(number)
        total += counted
        name = _NAMES.get(source.book, "không nhận ra")
        sheets = reading.accepted_by_sheet(reading.counted, book=number)
        by_sheet = f" (nhận: {by_sheet_words(sheets)})" if len(sheets) > 1 else ""
        outcome.say(f"{source.name}: {name}; {counted}{by_sheet}")
        files.append(
            {
                "file": source.name,
                "form": source.book or None,
                "read": counted.read,
                "accepted": counted.accepted,
                "aside": counted.aside,
                "blank": counted.blank,
                "outside": counted.outside,
            }
        )
    outcome.facts["files"] = files
    if len(reading.sources) > 1:
        outcome.say(f"Tất cả {len(reading.sources)} tệp: {total}")
    if total.aside:
        outcome.say(
            "Để riêng ở đây là dòng chưa đọc được; register, consolidate, score, evaluate còn "
            "để riêng dòng không rõ là ai, ghi hai lần khác nhau."
        )
