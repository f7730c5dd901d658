"""Sheets that several workbooks of a year share."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

import pandas as pd

from sheets_tool.findings.model import Finding
from sheets_tool.forms import submission as w11
from sheets_tool.forms.frames import Counted, Reading
from sheets_tool.forms.output import OutSheet, Signature
from sheets_tool.forms.planned import Plan
from sheets_tool.stages.handling import Senders, to_handle
from sheets_tool.stages.receiving import Receipt, Sent
from sheets_tool.year.folder import PLAN_NAME
from sheets_tool.year.outcome import Outcome

SCHOOL_SIGNATURES = (Signature(role="NGƯỜI LẬP BIỂU"), Signature(role="HIỆU TRƯỞNG"))
UPPER_SIGNATURES = (Signature(role="NGƯỜI LẬP BIỂU"), Signature(role="THỦ TRƯỞNG ĐƠN VỊ"))


def signatures_of(plan: Plan) -> tuple[Signature, ...]:
    """Return who signs: the head of a school, or of an upper level."""
    return UPPER_SIGNATURES if plan.is_upper else SCHOOL_SIGNATURES


def inputs_of(plan: Plan) -> str:
    """Return where a person corrects what stands in a view."""
    senders = "hồ sơ của đơn vị" if plan.is_upper else "bài của tổ"
    return f"{PLAN_NAME} hoặc {senders} trong nhan/"


def senders_word(plan: Plan, receipt: Receipt) -> str:
    """Return what those are called who are due to register: groups, some members by themselves."""
    return "tổ" if {each.sender for each in receipt.sent} <= {*plan.groups} else "tổ, người"


def handling_sheet(
    findings: Iterable[Finding], reading: Reading, *, senders: Mapping[int, str], plan: Plan
) -> OutSheet:
    """Return sheet `Cần xử lý`: every warning and error with who acts."""
    frame = to_handle(findings, senders_of(reading, senders, plan))
    return OutSheet(form=w11.TO_HANDLE, frame=frame)


def senders_of(reading: Reading, senders: Mapping[int, str], plan: Plan) -> Senders:
    """Return who sent what, `senders` being source → unit or group of those that count."""
    told = {reading.sources[book].content: sender for book, sender in senders.items()}
    return Senders(
        by_content=_stamped(reading, plan) | told,
        titles={
            plan.text("unit_code"): plan.text("unit_name"),
            **{group: group for group in plan.groups},
            **plan.units_below.names,
        },
        files={source.name: source.content for source in reading.sources},
        secretary=f"Thư ký {plan.text('unit_name')}",
        plan=plan.reading.sources[0].content if plan.reading.sources else "",
    )


def _stamped(reading: Reading, plan: Plan) -> dict[str, str]:
    """Return content → the unit due here that a file says it is of, also where it was set aside."""
    units = ((source.content, source.stamp.get("unit_code", "")) for source in reading.sources)
    return {content: unit for content, unit in units if unit in plan.units_below.names}


def received_frame(
    receipt: Receipt, counted: Mapping[tuple[int, str], Counted], details: pd.DataFrame, key: str
) -> pd.DataFrame:
    """Return one row a sender that is due, with its rows accepted and set aside."""
    by_book: defaultdict[int, Counted] = defaultdict(Counted)
    for (book, _), rows_of_sheet in counted.items():
        by_book[book] += rows_of_sheet
    rows = [_received_row(sent, by_book, key) for sent in receipt.sent]
    frame = pd.DataFrame(rows)
    frame.insert(0, "ordinal", [str(number) for number in range(1, len(rows) + 1)])
    extra = [column for column in details.columns if column not in frame.columns]
    return frame.merge(details[[key, *extra]], on=key, how="left") if extra else frame


def _received_row(sent: Sent, by_book: Mapping[int, Counted], key: str) -> dict[str, object]:
    mine = Counted() if sent.used is None else by_book.get(sent.used.book, Counted())
    return {
        key: sent.sender,
        "received_state": sent.state,
        "received_on": None if sent.used is None else sent.used.day,
        "due": sent.due,
        "versions": sent.versions,
        "rows_accepted": mine.accepted,
        "rows_aside": mine.aside,
    }


def cover_sheet(values: Mapping[str, object], *, title: str = "") -> OutSheet:
    """Return the cover as a sheet of pairs."""
    return OutSheet(form=w11.COVER, frame=pd.DataFrame([dict(values)]), title=title)


def arithmetic(counted: Mapping[tuple[int, str], Counted]) -> Counted:
    """Return the row arithmetic of all sheets together."""
    return sum(counted.values(), Counted())


def tell_rows(
    outcome: Outcome, counted: Mapping[tuple[int, str], Counted], reading: Reading
) -> None:
    """Tell how the rows add up once everybody was looked for on the roster, and sheet by sheet."""
    rows, sheets = arithmetic(counted), reading.accepted_by_sheet(counted)
    outcome.say(f"Dòng: {rows}", rows=str(rows), rows_by_sheet=sheets)
    if len(sheets) > 1:
        outcome.say(f"  nhận theo trang: {by_sheet_words(sheets)}")
    if rows.aside:
        outcome.say(
            "  để riêng gồm cả dòng không rõ là ai, ghi hai lần khác nhau, của bài không dùng; "
            "check chỉ đếm dòng chưa đọc được"
        )


def by_sheet_words(sheets: Mapping[str, int]) -> str:
    """Return rows accepted by sheet, in words."""
    return ", ".join(f"{sheet} {rows}" for sheet, rows in sheets.items())
