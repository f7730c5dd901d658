"""What came in against what is due: versions, lateness, absence. Serves every level alike."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from sheets_tool.findings.catalogue import cross as say
from sheets_tool.findings.model import Finding, Place
from sheets_tool.text.days import show_day

UNKNOWN_DAY = "chưa rõ ngày nhận"


@dataclass(frozen=True, slots=True, kw_only=True)
class Return:
    """A workbook that came in.

    Attributes:
        book: position of its source in the reading.
        sender: code of the unit or name of the group it is from.
        content: hash of its cell values; what orders versions and never the file's name.
        name: the name people see.
        day: the day received, or None where it is not known.
        usable: whether any of its rows could be read.
        tells_nobody: whether no person of it could be read.
    """

    book: int
    sender: str
    content: str
    name: str
    day: date | None
    usable: bool = True
    tells_nobody: bool = False

    @property
    def place(self) -> Place:
        """The file as a place."""
        return Place(file=self.name, book=self.content)


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """Who is due to send, and by when.

    Attributes:
        sender: code of the unit or name of the group.
        name: as people call it.
        due: the last day, or None where the plan sets none.
        opens: the first day.
        what: the form that is due, in words.
        source: how whoever is due comes by that form, in words.
    """

    sender: str
    name: str
    due: date | None = None
    opens: date | None = None
    what: str = "bài"
    source: str = "hỏi nơi gửi"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """How it stands with one sender.

    Attributes:
        state: in words: Đúng hạn, Sớm, Muộn, Sửa sau hạn, Chưa nộp, Chưa rõ ngày nhận,
            Chưa đọc được ai, Không dùng được.
        used: the version that counts, or None.
        versions: how many different versions came in.
        replaced: the versions that could be read and gave way, the newest first.
    """

    sender: str
    name: str
    state: str
    used: Return | None
    versions: int
    due: date | None
    replaced: tuple[Return, ...] = ()


IN_TIME, EARLY, LATE, MISSING = "Đúng hạn", "Sớm", "Muộn", "Chưa nộp"
MENDED_LATE = "Sửa sau hạn"
DAY_UNKNOWN, NOBODY, UNUSABLE = "Chưa rõ ngày nhận", "Chưa đọc được ai", "Không dùng được"
RECEIVED_STATES = (IN_TIME, EARLY, MENDED_LATE, LATE, DAY_UNKNOWN, NOBODY, UNUSABLE, MISSING)
ABSENT = frozenset({UNUSABLE, MISSING})
"""States of those of whom nothing counts."""


@dataclass(slots=True)
class Receipt:
    """What came in against what is due.

    Attributes:
        sent: one entry a sender that is due, in the plan's order.
        findings: versions replaced, late, missing, unknown days.
    """

    sent: list[Sent] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)

    @property
    def owners(self) -> dict[str, int]:
        """Sender → position of the source that counts for it."""
        return {sent.sender: sent.used.book for sent in self.sent if sent.used is not None}

    @property
    def used(self) -> list[int]:
        """Positions of the sources that count, each once."""
        return list(dict.fromkeys(self.owners.values()))


def receive(returns: Iterable[Return], due: Sequence[Due]) -> Receipt:
    """Return which version of each sender counts, and who is early, late or missing."""
    by_sender: defaultdict[str, list[Return]] = defaultdict(list)
    for each in sorted(returns, key=lambda r: (r.content, r.name)):
        by_sender[each.sender].append(each)
    receipt = Receipt()
    for wanted in due:
        _settle(receipt, wanted, by_sender.pop(wanted.sender, []))
    return receipt


@dataclass(frozen=True, slots=True)
class _Version:
    """One content of a sender: the copy received first tells in time, the last one orders."""

    first: Return
    last: date | None

    @property
    def order(self) -> date:
        return self.last or date.min


def _settle(receipt: Receipt, due: Due, returns: list[Return]) -> None:
    versions, findings = _distinct(returns)
    receipt.findings += findings
    used, findings = _choose(due, versions)
    receipt.findings += findings
    replaced = _gave_way(versions, used)
    first = _first_in_time(due, replaced)
    state = _state(due, used, came=bool(returns), first=first)
    timing = [] if used is None else _timing(due, used, state, first=first)
    receipt.findings += [_absent(due, versions)] if used is None else timing
    receipt.sent.append(
        Sent(
            sender=due.sender,
            name=due.name,
            state=state,
            used=used,
            versions=len(versions),
            due=due.due,
            replaced=replaced,
        )
    )


def _gave_way(versions: list[_Version], used: Return | None) -> tuple[Return, ...]:
    left = [v for v in versions if v.first.usable and used is not None and v.first is not used]
    return tuple(v.first for v in sorted(left, key=lambda v: v.order, reverse=True))


def _first_in_time(due: Due, replaced: Iterable[Return]) -> date | None:
    """Return the day of the first version that gave way and came by the last day, or None."""
    last = due.due or date.min
    return min((r.day for r in replaced if r.day is not None and r.day <= last), default=None)


def _distinct(returns: list[Return]) -> tuple[list[_Version], list[Finding]]:
    """Return one version a content, and a note on each copy."""
    copies: defaultdict[str, list[Return]] = defaultdict(list)
    for each in sorted(returns, key=lambda r: (r.day or date.max, r.name)):
        copies[each.content].append(each)
    findings = [
        say.IDENTICAL.at(each.place, left=each.name, used=same[0].name)
        for same in copies.values()
        for each in same[1:]
    ]
    return [_Version(same[0], _last_day(same)) for same in copies.values()], findings


def _last_day(copies: list[Return]) -> date | None:
    return max((each.day for each in copies if each.day is not None), default=None)


def _choose(due: Due, versions: list[_Version]) -> tuple[Return | None, list[Finding]]:
    usable = [each for each in versions if each.first.usable]
    if not usable:
        return None, []
    newest = max(each.order for each in usable)
    last = [each for each in usable if each.order == newest]
    unordered = [each for each in usable if each.last is None and each not in last]
    candidates = [*last, *unordered]
    if len(candidates) > 1:
        return None, [_clash(due, candidates[0], other) for other in candidates[1:]]
    used = last[0].first
    others = [each.first for each in versions if each.first is not used]
    return used, [_replaced(due, used, each, _why(each)) for each in others]


def _why(left: Return) -> str:
    return "bản nhận sau thay bản nhận trước" if left.usable else "bản kia không đọc được"


def _replaced(due: Due, used: Return, left: Return, reason: str) -> Finding:
    return say.REPLACED.at(
        left.place,
        used.place,
        sender=due.name,
        used=used.name,
        used_day=_shown(used.day),
        left=left.name,
        left_day=_shown(left.day),
        reason=reason,
    )


def _clash(due: Due, first: _Version, second: _Version) -> Finding:
    known = first.last is not None and second.last is not None
    return say.SAME_SIGN.at(
        second.first.place,
        first.first.place,
        sender=due.name,
        day=f"cùng nhận {_shown(second.last)}" if known else UNKNOWN_DAY,
        first=first.first.name,
        second=second.first.name,
    )


def _shown(day: date | None) -> str:
    return UNKNOWN_DAY if day is None else show_day(day)


def _state(due: Due, used: Return | None, *, came: bool, first: date | None) -> str:
    if used is None:
        return UNUSABLE if came else MISSING
    if used.day is None:
        return DAY_UNKNOWN
    if due.due is not None and used.day > due.due:
        return LATE if first is None else MENDED_LATE
    if due.opens is not None and used.day < due.opens:
        return EARLY
    return NOBODY if used.tells_nobody else IN_TIME


def _absent(due: Due, versions: list[_Version]) -> Finding:
    """Return that nothing counts of a sender: nothing came, or nothing of it can be used."""
    values = {
        "sender": due.name,
        "due": "chưa định" if due.due is None else show_day(due.due),
        "what": due.what,
        "source": due.source,
    }
    if not versions:
        return say.NOT_RECEIVED.at(Place(), **values)
    places = [version.first.place for version in versions]
    files = ", ".join(f"“{place.file}”" for place in places)
    return say.CAME_UNUSABLE.at(*places, files=files, **values)


def _timing(due: Due, used: Return, state: str, *, first: date | None) -> list[Finding]:
    values: Mapping[str, str] = {"sender": due.name, "received": _shown(used.day)}
    if state == LATE and due.due is not None:
        return [say.LATE.at(used.place, **values, due=show_day(due.due))]
    if state == MENDED_LATE and due.due is not None:
        shown = {"first": _shown(first), "due": show_day(due.due)}
        return [say.MENDED_LATE.at(used.place, **values, **shown)]
    if state == EARLY and due.opens is not None:
        return [say.EARLY.at(used.place, **values, opens=show_day(due.opens))]
    return [say.UNKNOWN_DAY.at(used.place, sender=due.name)] if state == DAY_UNKNOWN else []
