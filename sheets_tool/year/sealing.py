"""The seal and the answers in `luu-tru/`: small texts that the commands keep."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path
from typing import Any

from sheets_tool.findings.catalogue import votes as say
from sheets_tool.findings.model import Finding
from sheets_tool.findings.stop import Stop
from sheets_tool.stages.sealing import Change, Seal, compare
from sheets_tool.text.days import show_day
from sheets_tool.year.folder import YearFolder

SEAL_NAME = "niem-phong.json"
ANSWERS_NAME = "chap-nhan.json"
SEAL_ITEM = "niem-phong"
"""How a person names a changed seal when they answer for it."""
NO_DAY = "chưa ghi ngày"


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a person answers for.

    Attributes:
        item: how the finding names it.
        code: the code of the finding.
        what: what was told when it was answered.
        day: as shown, or that none was given.
        result: the hash of the results it was given for, for a changed seal.
    """

    item: str
    code: str
    what: str
    reason: str
    day: str = NO_DAY
    result: str = ""


def seal_path(year: YearFolder) -> Path:
    """Return where the seal is kept."""
    return year.archive / SEAL_NAME


def answers_path(year: YearFolder) -> Path:
    """Return where the answers are kept."""
    return year.archive / ANSWERS_NAME


def read_seal(year: YearFolder) -> Seal | None:
    """Return the seal of a year folder, or None where nothing was sealed.

    Raises:
        Stop: the file cannot be read as a seal.
    """
    path = seal_path(year)
    if not path.is_file():
        return None
    try:
        return Seal.read(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise Stop(say.STORE_BROKEN.at(path=path.name, reason=error)) from None


def answers_of(year: YearFolder) -> dict[str, Answer]:
    """Return what people answered for, by item.

    Raises:
        Stop: the file cannot be read.
    """
    path = answers_path(year)
    if not path.is_file():
        return {}
    try:
        kept: list[dict[str, Any]] = json.loads(path.read_text(encoding="utf-8"))
        return {each["item"]: Answer(**each) for each in kept}
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise Stop(say.STORE_BROKEN.at(path=path.name, reason=error)) from None


def answers_text(answers: Mapping[str, Answer]) -> str:
    """Return the answers as they are kept."""
    rows = [asdict(answers[item]) for item in sorted(answers)]
    return json.dumps(rows, ensure_ascii=False, indent=1) + "\n"


def read_answers(year: YearFolder) -> dict[str, tuple[str, str]]:
    """Return item → day and reason."""
    return {item: (each.day, each.reason) for item, each in answers_of(year).items()}


@dataclass(frozen=True, slots=True, kw_only=True)
class Settled:
    """How a result stands against the seal that is kept.

    Attributes:
        text: the seal to keep from now on, or None to leave the one there is.
        kept: the seal that holds after that; None where nothing is sealed.
        changes: the people and awards whose result is not the sealed one.
        findings: what changed, and whether somebody answers for it.
    """

    text: str | None = None
    kept: Seal | None = None
    changes: tuple[str, ...] = ()
    findings: tuple[Finding, ...] = ()


def settle(year: YearFolder, now: Seal, answers: Mapping[str, Answer], *, is_open: bool) -> Settled:
    """Return how a result stands against the seal that is kept.

    Sealed anew: the first time, where the council has met again on what changed, and where a
    person answers for the change. `is_open` says that something still waits, so nothing is sealed.

    Raises:
        Stop: the seal that is kept cannot be read.
    """
    old = read_seal(year)
    if old is None:
        return Settled() if is_open else Settled(text=now.text(), kept=now)
    change = compare(old, now)
    if not change.inputs and not change.results:
        return Settled(kept=old)
    answer = answers.get(SEAL_ITEM)
    if answer is not None and answer.result == now.digest:
        return _answered(old, now, change, answer, is_open=is_open)
    if change.is_new_vote and not change.disturbed and not is_open:
        why = f"hội đồng họp thêm; {len(change.results)} kết quả mới hoặc đổi"
        return Settled(text=now.text(), kept=now, findings=(say.RESEALED.at(why=why),))
    found = _changed(old, change)
    return Settled(kept=old, changes=change.results, findings=(found,))


def _answered(old: Seal, now: Seal, change: Change, answer: Answer, *, is_open: bool) -> Settled:
    values = {"item": SEAL_ITEM, "what": _changed(old, change).message}
    note = say.ANSWERED.at(day=answer.day, reason=answer.reason, **values)
    if is_open:
        return Settled(kept=old, findings=(note,))
    return Settled(text=now.text(), kept=now, findings=(note,))


def _changed(old: Seal, change: Change) -> Finding:
    inputs = "; ".join(change.inputs) or "luật hoặc câu trả lời đã đổi"
    day = show_day(date.fromisoformat(old.day))
    if not change.results:
        return say.SEALED_SAME.at(day=day, inputs=inputs, item=SEAL_ITEM)
    shown = "; ".join(change.results[:_SHOWN_CHANGES])
    more = len(change.results) - _SHOWN_CHANGES
    who = f"{shown}; và {more} trường hợp nữa" if more > 0 else shown
    count = len(change.results)
    return say.SEALED_CHANGED.at(day=day, inputs=inputs, count=count, who=who, item=SEAL_ITEM)


_SHOWN_CHANGES = 12
