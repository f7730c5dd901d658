"""`evaluate` at an upper level: its ceilings, and the verdicts that the units sent."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any

import pandas as pd

from sheets_tool.findings.model import NOWHERE, Finding
from sheets_tool.findings.stop import Stop
from sheets_tool.forms.awards import BY_CODE
from sheets_tool.forms.codes import STATES, VERDICTS
from sheets_tool.forms.frames import Reading, records
from sheets_tool.forms.identity import identify, roster_of
from sheets_tool.forms.letterhead import letterhead_of, stamp_of_plan
from sheets_tool.forms.output import OutBook
from sheets_tool.forms.planned import Plan
from sheets_tool.forms.views import VIEW
from sheets_tool.rules.evaluate import NOT_KNOWN
from sheets_tool.stages.deciding import PROPOSED
from sheets_tool.text.days import show_day
from sheets_tool.text.spelling import name_key
from sheets_tool.year.ballot_template import BLANK_MINUTES
from sheets_tool.year.concerning import Asked, leave_only
from sheets_tool.year.folder import YearFolder
from sheets_tool.year.law import Law, law_of
from sheets_tool.year.merging import merge_units
from sheets_tool.year.outcome import Outcome, Output
from sheets_tool.year.parts import handling_sheet, inputs_of
from sheets_tool.year.planning import but_levels, read_plan, upper_senders
from sheets_tool.year.returns import read_inbox
from sheets_tool.year.upper_ceilings import ceilings_sheet, level_ceilings, said
from sheets_tool.year.upper_frames import SIDES
from sheets_tool.year.verdict_book import evaluate_year

_YEAR_END = "CUOI_NAM"


def evaluate_any(
    year: YearFolder,
    *,
    day: date | None = None,
    what_if: Sequence[tuple[str, str]] = (),
    explain: str = "",
) -> Outcome:
    """Return the verdicts on a school's own people, or the ceilings of an upper level without any.

    Raises:
        Stop: an input cannot be used, or nobody has the name to explain.
    """
    plan, findings = read_plan(year)
    if plan.staff.names or not plan.units_below.names:
        return evaluate_year(year, day=day, what_if=what_if, explain=explain)
    return _evaluate_level(year, plan, findings=findings, day=day, what_if=what_if, explain=explain)


def _evaluate_level(
    year: YearFolder,
    plan: Plan,
    *,
    findings: list[Finding],
    day: date | None,
    what_if: Sequence[tuple[str, str]],
    explain: str,
) -> Outcome:
    """Return the ceilings over what the units propose; with `explain`, one candidate's verdicts.

    Each unit judged its own people by their papers; here its verdicts are counted and shown.
    """
    received, reading = read_inbox(year, plan)
    findings = but_levels(plan, findings, of=upper_senders(reading))
    law = law_of(plan, day, what_if=what_if)
    sent = merge_units(plan, received, reading, kind=_YEAR_END)
    returns, merged = sent.returns, sent.merged
    held = level_ceilings(plan, law, merged.frames)
    told = [*returns.findings, *sent.accepted.findings, *merged.findings, *held.findings]
    outcome = Outcome(findings=[*findings, *law.findings, *told])
    _head(outcome, law, what_if)
    if explain:
        readings = (plan.reading, reading)
        _explain(outcome, merged.frames, readings=readings, asked=explain)
        return outcome
    for line in (*_verdicts(merged.frames), *said(held.lines)):
        outcome.say(line)
    if not what_if:
        handling = handling_sheet(told, reading, senders=returns.senders, plan=plan)
        book = OutBook(
            letterhead=letterhead_of(plan, day=law.day),
            sheets=(ceilings_sheet(held.lines), handling),
            stamp=_stamp(plan, law),
            inputs=inputs_of(plan),
        )
        outcome.outputs = [Output(path=year.results / "xet-duyet.xlsx", book=book)]
    outcome.next_act = f"Họp hội đồng. {BLANK_MINUTES} Biên bản bỏ vào nhan/, rồi: sheets-tool vote"
    return outcome


def _head(outcome: Outcome, law: Law, what_if: Sequence[tuple[str, str]]) -> None:
    outcome.say(
        f"Bộ quy tắc {law.pack.id}, ngày xét {show_day(law.day)}",
        rule_pack=law.pack.id,
        day=law.day.isoformat(),
    )
    for key, value in what_if:
        outcome.say(f"Giả định: {key} = {value}")


def _stamp(plan: Plan, law: Law) -> dict[str, str]:
    stamp = stamp_of_plan(plan, form=f"{VIEW}xet-duyet", version=1, day=law.day)
    return {**stamp, "rule_pack": law.pack.id}


def _verdicts(frames: Mapping[str, pd.DataFrame]) -> Iterator[str]:
    """Yield how many are proposed for each award, by the verdict of their unit."""
    counts: dict[str, Counter[str]] = {}
    for _, form, *_ in SIDES:
        frame = frames[form]
        for row in records(frame[frame["state"] == PROPOSED]):
            counts.setdefault(row["award"], Counter())[row["verdict"] or NOT_KNOWN] += 1
    for award in BY_CODE:
        if award in counts:
            found = counts[award]
            shown = (
                f"{found[v]} {VERDICTS.label(v).lower()}" for v in VERDICTS.by_code if found[v]
            )
            yield f"{BY_CODE[award].short} {found.total()} đề nghị ({', '.join(shown)})"


def _explain(
    outcome: Outcome,
    frames: Mapping[str, pd.DataFrame],
    *,
    readings: Iterable[Reading],
    asked: str,
) -> None:
    found = [
        (row, row[code], row[name])
        for _, form, code, name in SIDES
        for row in records(frames[form])
        if asked in {row[code], row["unit_code"]} or name_key(row[name] or "") == name_key(asked)
    ]
    if not found:
        everybody = pd.concat(
            [
                frames[form][[code, name]].set_axis(["c", "n"], axis=1)
                for _, form, code, name in SIDES
            ]
        )
        raise Stop(
            *identify(roster_of(everybody, code="c", name="n"), code=None, name=asked).said(NOWHERE)
        )
    whole = {row["unit_name"] for row, *_ in found if asked == row["unit_code"]}
    about = Asked(
        codes={asked, *(code for _, code, _ in found)},
        names={*whole, *(name for *_, name in found)},
        units={row["unit_code"] for row, *_ in found},
    )
    leave_only(outcome, about, readings=readings)
    for row, _, name in found:
        outcome.say(_said(row, name))


def _said(row: Mapping[str, Any], name: str) -> str:
    """Return what a unit sent of a candidate and award."""
    verdict = VERDICTS.label(row["verdict"] or NOT_KNOWN).lower()
    reason = f"; {row['reason']}" if row["reason"] else ""
    award, state = BY_CODE[row["award"]].name, STATES.label(row["state"]).lower()
    return f"{name} ({row['unit_name'] or row['unit_code']}): {award}: {state}, {verdict}{reason}"
