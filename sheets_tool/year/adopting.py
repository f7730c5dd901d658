"""Lists frozen on a day: the one the conference adopted, the one first shown to all staff."""

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pandas as pd

from sheets_tool.findings.catalogue import folder as say
from sheets_tool.findings.model import Finding
from sheets_tool.findings.stop import Stop
from sheets_tool.forms import public_views as public
from sheets_tool.forms import report_views as views
from sheets_tool.forms.awards import PERSON
from sheets_tool.forms.complaint import COMPLAINT, COMPLAINTS
from sheets_tool.forms.frames import ASIDE, Reading, records, with_ordinals
from sheets_tool.forms.identity import identify
from sheets_tool.forms.model import Form
from sheets_tool.forms.output import OutSheet, Signature
from sheets_tool.forms.planned import Plan
from sheets_tool.stages.adoption import (
    ADDED,
    REMOVED,
    WAITING,
    Frozen,
    Listed,
    as_json,
    changes,
    from_json,
    split,
    standing,
)
from sheets_tool.stages.receiving import Sent
from sheets_tool.text.days import show_day
from sheets_tool.text.spelling import fold
from sheets_tool.year.folder import YearFolder
from sheets_tool.year.outcome import Text

_SHOWN_TAIL = 2
_OF_REGISTRATION = ("dang ky", "cong khai")


@dataclass(frozen=True, slots=True, kw_only=True)
class Freeze:
    """One kind of frozen list: its file, its name in words, the option that freezes it."""

    file: str
    name: str
    option: str


ADOPTED = Freeze(file="thong-qua.json", name="hội nghị thông qua", option="--adopt")
SHOWN = Freeze(file="cong-khai.json", name="công khai", option="--publish")


def frozen(year: YearFolder, kind: Freeze) -> Frozen | None:
    """Return a list that was frozen before, or None.

    Raises:
        Stop: the file is there and cannot be read.
    """
    path = year.archive / kind.file
    if not path.is_file():
        return None
    try:
        return from_json(json.loads(path.read_text(encoding="utf-8")))
    except (OSError, KeyError, TypeError, ValueError):
        broken = say.FROZEN_BROKEN.at(path=path, list=kind.name, option=kind.option)
        raise Stop(broken) from None


def freeze(year: YearFolder, kind: Freeze, new: Frozen, *, force: bool) -> tuple[Frozen, Text]:
    """Return the list frozen on a day, and the file that keeps it.

    Raises:
        Stop: another list was frozen before, and `force` does not replace it.
    """
    old = None if force else frozen(year, kind)
    if old is not None and old != new:
        days = {"old": show_day(old.day), "new": show_day(new.day)}
        raise Stop(say.FROZEN_BEFORE.at(list=kind.name, option=kind.option, **days))
    text = json.dumps(as_json(new), ensure_ascii=False, indent=1) + "\n"
    return new, Text(path=Path(year.archive / kind.file), text=text)


def told_of_day(plan: Plan, sent: Sequence[Sent], day: date) -> list[Finding]:
    """Return that a list is adopted on another day than the plan's, or before some of it came."""
    conference = plan.day("conference_date")
    found = []
    if conference is not None and conference != day:
        days = {"day": show_day(day), "conference": show_day(conference)}
        found.append(say.ADOPTED_ANOTHER_DAY.at(**days))
    late = [each.used for each in sent if each.used and each.used.day and each.used.day > day]
    if late:
        files = ", ".join(f"“{each.name}” ({show_day(each.day)})" for each in late if each.day)
        places = [each.place for each in late]
        found.append(say.CAME_AFTER_ADOPTION.at(*places, day=show_day(day), files=files))
    return found


def standings(found: Frozen | None, rows: tuple[Listed, ...]) -> dict[str, str | None]:
    """Return candidate code → how the candidate stands to the adopted list, in words."""
    return {} if found is None else {row.candidate_id: standing(found, row) for row in rows}


def changed(found: Frozen, kind: Freeze, rows: tuple[Listed, ...]) -> list[Finding]:
    """Return what was added or taken away since a list was frozen, as one note.

    Nobody has withdrawn whose return is only set aside: that waits to be verified.
    """
    found_changes = changes(found.rows, rows)
    if not found_changes:
        return []
    counts = Counter(each["change"] for each in found_changes)
    return [
        say.CHANGED_AFTER.at(
            list=kind.name,
            day=show_day(found.day),
            added=counts[ADDED],
            removed=counts[REMOVED],
            waiting=counts[WAITING],
        )
    ]


def adopted_sheets(found: Frozen | None, rows: tuple[Listed, ...]) -> tuple[OutSheet, ...]:
    """Return the sheet of what changed after the conference adopted the list, if it did."""
    if found is None:
        return ()
    legend = (f"Danh sách hội nghị thông qua ngày {show_day(found.day)}.",)
    return (OutSheet(form=views.AFTER_ADOPTED, frame=_changes(found, rows), legend=legend),)


_UNCLEAR, _BLANK = "Đang xác minh", "Chưa ghi đăng ký"
_COMMENTS = "Ý kiến góp ý, bổ sung xin ghi vào cột cuối và gửi thư ký hội đồng."


def not_shown(rows: tuple[Listed, ...], *, aside: int, missing: Sequence[str]) -> tuple[str, ...]:
    """Return what a list does not show, in words: the unclear, rows set aside, who is missing."""
    unclear = sum(row.is_unclear for row in rows)
    told = (
        (unclear, f"{_UNCLEAR}: {unclear} người, tập thể; danh hiệu chưa rõ thì chưa nêu."),
        (aside, f"Để riêng, chưa tính vào danh sách: {aside} dòng, chờ nơi gửi sửa lại."),
        (len(missing), f"Chưa có đăng ký dùng được của: {', '.join(missing)}."),
    )
    return tuple(line for count, line in told if count)


def shown_sheets(
    rows: tuple[Listed, ...], *, notes: tuple[str, ...], signatures: tuple[Signature, ...]
) -> tuple[OutSheet, ...]:
    """Return the lists for all staff, persons and collectives."""
    return tuple(
        OutSheet(form=form, frame=frame, legend=(*notes, _COMMENTS), signatures=signatures)
        for form, frame in (
            (public.PUBLIC, _persons_shown(rows)),
            (public.PUBLIC_COLLECTIVES, _collectives_shown(rows)),
        )
    )


def _persons_shown(rows: tuple[Listed, ...]) -> pd.DataFrame:
    """Return persons as the public list shows them, codes hidden but for their ends."""
    lines = [
        {
            "full_name": row.candidate_name,
            "masked_id": masked(row.candidate_id),
            "group": row.group,
            "position": row.position,
            "initiative": row.initiative,
            **_shown(row),
        }
        for row in rows
        if row.candidate_kind == PERSON
    ]
    return _frame(public.NOW_SHOWN, lines)


def _collectives_shown(rows: tuple[Listed, ...]) -> pd.DataFrame:
    others = (row for row in rows if row.candidate_kind != PERSON)
    lines = [{"collective": row.candidate_name, **_shown(row)} for row in others]
    return _frame(public.NOW_SHOWN_COLLECTIVES, lines)


def _shown(row: Listed) -> dict[str, str | None]:
    titles, commendations = split(row.awards)
    standing = _UNCLEAR if row.is_unclear else None if row.awards else _BLANK
    return {"titles": titles, "commendations": commendations, "standing": standing}


def _frame(form: Form, lines: list[dict[str, str | None]]) -> pd.DataFrame:
    columns = [column.code for column in form.columns if column.code != "ordinal"]
    return with_ordinals(pd.DataFrame(lines, columns=columns))


def after_shown(
    found: Frozen | None,
    rows: tuple[Listed, ...],
    *,
    notes: tuple[str, ...],
    plan: Plan,
    reading: Reading,
) -> tuple[OutSheet, ...]:
    """Return the comments on the list shown, the list after them and what changed."""
    if found is None:
        return ()
    legend = (f"Danh sách công khai ngày {show_day(found.day)}.",)
    return (
        OutSheet(form=views.OPINIONS, frame=_opinions(plan, reading), legend=legend),
        OutSheet(form=public.NOW_SHOWN, frame=_persons_shown(rows), legend=notes),
        OutSheet(form=public.NOW_SHOWN_COLLECTIVES, frame=_collectives_shown(rows), legend=notes),
        OutSheet(form=views.AFTER_SHOWN, frame=_changes(found, rows), legend=legend),
    )


def _changes(found: Frozen, rows: tuple[Listed, ...]) -> pd.DataFrame:
    columns = [column.code for column in views.AFTER_SHOWN.columns if column.code != "ordinal"]
    return with_ordinals(pd.DataFrame(changes(found.rows, rows), columns=columns))


def _opinions(plan: Plan, reading: Reading) -> pd.DataFrame:
    """Return the comments on the registration list; who sent them is nobody's business here."""
    frame = reading.frame(COMPLAINT.id, COMPLAINTS)
    rows = [row for row in records(frame[~frame[ASIDE]]) if _is_of_registration(row["list"])]
    codes = [column.code for column in views.OPINIONS.columns if column.code in COMPLAINTS.by_code]
    lines = [
        {code: row[code] for code in codes} | {"candidate_name": _about(plan, row["candidate_id"])}
        for row in rows
    ]
    lines.sort(key=lambda line: (line["received_on"] or date.min, line["content"] or ""))
    return with_ordinals(pd.DataFrame(lines, columns=[*codes, "candidate_name"]))


def _is_of_registration(name: str | None) -> bool:
    return name is None or any(words in fold(name) for words in _OF_REGISTRATION)


def _about(plan: Plan, code: str | None) -> str | None:
    if code is None:
        return None
    for roster in (plan.staff, plan.collectives):
        found = identify(roster, code=code, name=None).code
        if found is not None:
            return roster.names[found]
    return code


def masked(code: str) -> str:
    """Return a code of which only the end can be read.

    >>> masked("001085000123")
    '••••••••••23'
    """
    shown = min(_SHOWN_TAIL, len(code) // 3)
    return "•" * (len(code) - shown) + code[len(code) - shown :]
