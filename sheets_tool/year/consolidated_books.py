"""What `consolidate` writes and tells: one workbook of many units, or parts of it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

import pandas as pd

from sheets_tool.findings.catalogue import doubts as say
from sheets_tool.findings.model import Finding
from sheets_tool.findings.stop import Stop
from sheets_tool.forms import submission as w11
from sheets_tool.forms.output import CrossTab, OutBook, OutSheet
from sheets_tool.forms.planned import Plan
from sheets_tool.stages.completeness import complete_by, completeness_tabs
from sheets_tool.stages.consolidation import Consolidation
from sheets_tool.stages.receiving import ABSENT, RECEIVED_STATES
from sheets_tool.stages.splitting import split
from sheets_tool.stages.submission import Submission, contents_of
from sheets_tool.year.doubting import Checked
from sheets_tool.year.folder import YearFolder
from sheets_tool.year.outcome import Outcome, Output
from sheets_tool.year.parts import (
    arithmetic,
    handling_sheet,
    received_frame,
    senders_of,
    tell_rows,
)
from sheets_tool.year.reminding import Reminder, due_words, reminder_sheet, reminders
from sheets_tool.year.returns import Returns
from sheets_tool.year.silent import silent_units
from sheets_tool.year.submitting import cover_facts, declared_lines, kind_words, submission_book

OUTPUT_NAME = "tong-hop"
_FIRST = "DANG_KY"
_TITLE = "HỒ SƠ TỔNG HỢP THI ĐUA – KHEN THƯỞNG"


@dataclass(frozen=True, kw_only=True)
class Consolidated:
    """What the units below sent, merged and checked.

    Attributes:
        plan: the plan of the level that consolidates.
        returns: what came in.
        merged: its rows.
        checked: what does not agree.
        findings: everything there is to say.
        kind: kind of submission.
        period: its period, if any.
        ceilings: of the level, held against what is proposed and decided; None of other kinds.
        above: in words, what is above a ceiling or cannot be told.
    """

    plan: Plan
    returns: Returns
    merged: Consolidation
    checked: Checked
    findings: list[Finding]
    kind: str
    period: str | None
    ceilings: OutSheet | None = None
    above: Sequence[str] = ()

    @cached_property
    def received(self) -> pd.DataFrame:
        """The rows of `Tình hình nộp`."""
        details = self.plan.frames["units_below"]
        return received_frame(self.returns.receipt, self.merged.counted, details, "unit_code")

    @cached_property
    def messages(self) -> list[Reminder]:
        """What to write to each unit that is missing, late or has cells to mend."""
        return reminders(
            self.returns.receipt.sent,
            self.findings,
            senders_of(self.returns.reading, self.returns.senders, self.plan),
            ours=self.plan.text("unit_name"),
            what=due_words(self.kind, self.period),
        )

    @property
    def _absent(self) -> list[str]:
        return [each.name for each in self.returns.receipt.sent if each.used is None]

    def tell(self, outcome: Outcome) -> None:
        """Tell who is in, by level and block, how the rows add up, and how many have what."""
        due, absent = len(self.returns.receipt.sent), self._absent
        came = due - len(absent)
        outcome.say(f"Đơn vị: {came}/{due}", units_received=came, units_due=due)
        for code, what in (("school_level", "cấp học"), ("block", "khối")):
            self._tell_by(outcome, code, what)
        counted = {**self.merged.counted, **self.returns.unused}
        tell_rows(outcome, counted, self.returns.reading)
        outcome.say(f"Thiếu: {', '.join(absent) or 'không'}", missing=absent)
        for line in declared_lines(Submission(self.merged.frames), kind=self.kind):
            outcome.say(line)
        for line in self.above:
            outcome.say(line)

    def _tell_by(self, outcome: Outcome, code: str, what: str) -> None:
        show = w11.RECEIVED[code].kind.show
        by = complete_by(self.received, code, absent=ABSENT)
        parts = {str(show(key)): f"{came}/{due}" for key, (came, due) in by.items()}
        if parts:
            told = "; ".join(f"{key} {part}" for key, part in parts.items())
            outcome.say(f"Theo {what}: {told}", **{f"by_{code}": parts})

    def put(self, outcome: Outcome, year: YearFolder, *, day: date | None, most_rows: int) -> None:
        """Add the workbook to an outcome: several, divided by unit, where the rows are too many.

        Raises:
            Stop: one unit alone has more rows than a workbook may have.
        """
        parts = split(self.merged.frames, most=most_rows)
        if parts.too_large:
            raise Stop(*outcome.findings, *self._too_large(parts.too_large, most_rows))
        count = len(parts.units)
        if count > 1:
            rows = sum(map(len, self.merged.frames.values()))
            told = say.SPLIT.at(rows=_dotted(rows), most=_dotted(most_rows), parts=count)
            outcome.findings.append(told)
        for number, frames in enumerate(parts.frames(self.merged.frames), 1):
            path = year.results / output_name(self.kind, self.period, part=number)
            book = self._book(frames, part=(number, count), day=day)
            outcome.outputs.append(Output(path=path, book=book))

    def _too_large(self, units: dict[str, int], most: int) -> Iterator[Finding]:
        for unit, rows in units.items():
            name = self.plan.units_below.names.get(unit, unit)
            yield say.UNIT_TOO_LARGE.at(sender=name, rows=_dotted(rows), most=_dotted(most))

    def _book(
        self, frames: dict[str, pd.DataFrame], *, part: tuple[int, int], day: date | None
    ) -> OutBook:
        number, count = part
        submission = Submission(frames)
        facts = self._facts(submission)
        if count > 1:
            facts["part"] = f"{number}/{count}"
        if number == 1:
            facts[w11.SILENT.code] = silent_units(
                self.plan, self.returns.receipt, self.merged.frames
            )
        return submission_book(
            self.plan,
            submission,
            kind=self.kind,
            period=self.period,
            day=day,
            facts=facts,
            title=_TITLE,
            more=tuple(self._beside()) if number == 1 else (),
        )

    def _facts(self, submission: Submission) -> dict[str, object]:
        reading, used = self.returns.reading, self.returns.receipt.used
        due, absent = len(self.returns.receipt.sent), self._absent
        facts = cover_facts(
            self.plan,
            rows=arithmetic({**self.merged.counted, **self.returns.unused}),
            contents=[reading.sources[book].content for book in used],
            findings=self.findings,
            absent=absent,
        )
        units = f"{due - len(absent)}/{due} đơn vị"
        return facts | {"contents": f"{units}; {contents_of(submission)}"}

    def _beside(self) -> Iterator[OutSheet | CrossTab]:
        """Yield the sheets about the returns, which stand in the first part alone."""
        yield OutSheet(form=w11.RECEIVED, frame=self.received)
        yield from completeness_tabs(self.received, states=RECEIVED_STATES)
        yield OutSheet(form=w11.COMPARED, frame=self.checked.compared)
        if self.ceilings is not None:
            yield self.ceilings
        senders, reading = self.returns.senders, self.returns.reading
        yield handling_sheet(self.findings, reading, senders=senders, plan=self.plan)
        yield OutSheet(form=w11.DUPLICATES, frame=self.checked.duplicates)
        yield reminder_sheet(self.messages)


def output_name(kind: str, period: str | None, *, part: int = 1) -> str:
    """Return the name of a consolidated workbook: each kind keeps its own, as does each part."""
    is_first = kind == _FIRST and period is None
    name = OUTPUT_NAME if is_first else f"{OUTPUT_NAME}-{kind_words(kind, period)}"
    return f"{name}.xlsx" if part == 1 else f"{name}-phan-{part}.xlsx"


def _dotted(number: int) -> str:
    return f"{number:,}".replace(",", ".")
