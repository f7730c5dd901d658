"""Ceilings of an upper level: by the law and by its plan, in each unit, block, level or in all.

Nobody is taken out: what is above a ceiling, or cannot be held against one, is told.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum

from sheets_tool.findings.catalogue import awards as say
from sheets_tool.findings.catalogue import votes as say_votes
from sheets_tool.findings.model import Finding
from sheets_tool.forms.awards import BY_CODE
from sheets_tool.forms.scopes import SCOPE_WORDS, UNIT, WHOLE
from sheets_tool.rules.ceilings import DOWN, ROUNDING_LABELS, Ceiling, ceilings_in
from sheets_tool.rules.local import Local, demands
from sheets_tool.rules.pack import Pack

_MOST_NAMES = 12


class Standing(Enum):
    """How a count stands against its ceiling."""

    WITHIN = "trong giới hạn"
    OVER = "vượt"
    UNKNOWN = "chưa kết luận được"


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitCeiling:
    """So many of an award at most in each unit, block or school level.

    Attributes:
        award: its code.
        scope: one of `SCOPES`.
        seats: how many there may be.
        basis: the paper the plan rests it on.
    """

    award: str
    scope: str
    seats: int
    basis: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """A candidate with an award proposed or decided, and the unit, block and level in words."""

    award: str
    name: str
    where: Mapping[str, str]
    is_manager: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One ceiling in one place.

    Attributes:
        scope: one of `SCOPE_WORDS`.
        base: how many it is a share of; None where it is a plain number.
        sum: how the seats come about.
        names: those who count.
        note: why there is no conclusion, or that there is one whatever the scope.
        award: for a ceiling of the plan.
    """

    text: str
    scope: str
    where: str
    base: int | None = None
    sum: str = ""
    seats: int | None
    names: tuple[str, ...]
    basis: str
    standing: Standing
    note: str = ""
    award: str = ""

    @property
    def excess(self) -> int:
        """How many are above the seats."""
        return max(0, len(self.names) - (self.seats or 0))


def plan_lines(placed: Sequence[Placed], asked: Iterable[UnitCeiling]) -> Iterator[Line]:
    """Yield the ceilings of a plan in each unit, block or level that has the award.

    A candidate whose block or level is not known is counted under none.
    """
    for each in asked:
        names: defaultdict[str, list[str]] = defaultdict(list)
        for one in placed:
            if one.award == each.award and each.scope in one.where:
                names[one.where[each.scope]].append(one.name)
        for where, found in names.items():
            yield Line(
                text=f"{BY_CODE[each.award].short} theo kế hoạch",
                scope=each.scope,
                where=where,
                seats=each.seats,
                names=tuple(found),
                basis=each.basis,
                standing=_standing(len(found), each.seats),
                award=each.award,
            )


def law_lines(placed: Sequence[Placed], pack: Pack, *, day: date, local: Local) -> Iterator[Line]:
    """Yield the ceilings of the law, where the plan or the law says they are counted.

    Where nobody says, whether people are counted in each unit or in all is to be asked; only a
    ceiling that is passed in either way is a conclusion.
    """
    asked = demands(pack, day=day, local=local)
    parts: defaultdict[str, list[Placed]] = defaultdict(list)
    for one in placed:
        parts[one.where.get(UNIT, "")].append(one)
    by_unit = _by_quota(parts, pack, day=day, local=local)
    for quota, whole in _by_quota({WHOLE: placed}, pack, day=day, local=local)[WHOLE].items():
        scope = asked[whole.quota.scope].value if whole.quota.scope else None
        of_units = {unit: found[quota] for unit, found in by_unit.items() if quota in found}
        lines = [_line(found, parts[unit], UNIT, unit) for unit, found in of_units.items()]
        lines = [line for line in lines if line.base or line.names]
        in_all = _line(whole, placed, WHOLE, SCOPE_WORDS[WHOLE])
        if scope == UNIT:
            yield from lines
        elif scope == WHOLE:
            yield in_all
        else:
            yield _open(in_all, lines, rounds_down=whole.rounding == ROUNDING_LABELS[DOWN])


def _by_quota(
    parts: Mapping[str, Sequence[Placed]], pack: Pack, *, day: date, local: Local
) -> dict[str, dict[str, Ceiling]]:
    """Return part → quota → its ceiling; an award that one part lacks is none there."""
    awards = {each.award for mine in parts.values() for each in mine}
    counts = {
        part: dict.fromkeys(awards, 0) | Counter(each.award for each in mine)
        for part, mine in parts.items()
    }
    found = ceilings_in(pack, counts, day=day, local=local)
    return {part: {each.quota.id: each for each in mine} for part, mine in found.items()}


def _line(found: Ceiling, placed: Iterable[Placed], scope: str, where: str) -> Line:
    quota = found.quota
    names = tuple(
        each.name
        for each in placed
        if each.award in quota.counted and (not quota.subset or each.is_manager)
    )
    return Line(
        text=quota.text,
        scope=scope,
        where=where,
        base=found.base,
        sum=found.words(),
        seats=found.seats,
        names=names,
        basis=found.basis,
        standing=_standing(len(names), found.seats),
    )


def _standing(count: int, seats: int | None) -> Standing:
    if seats is None:
        return Standing.UNKNOWN
    return Standing.OVER if count > seats else Standing.WITHIN


def _open(whole: Line, units: Sequence[Line], *, rounds_down: bool) -> Line:
    """Return a ceiling of which nobody says where it is counted.

    Rounded down, the seats of all units together are never more than those of the whole: who is
    above them in all is above them either way.
    """
    over = [each.where for each in units if each.standing is Standing.OVER]
    is_sure = rounds_down and whole.standing is Standing.OVER
    note = "vượt dù tính ở phạm vi nào" if is_sure else ""
    if over and not is_sure:
        more = "; …" if len(over) > _MOST_NAMES else ""
        note = f"nếu tính từng đơn vị thì vượt ở: {'; '.join(over[:_MOST_NAMES])}{more}"
    return Line(
        text=whole.text,
        scope="",
        where=whole.where,
        base=whole.base,
        sum=whole.sum,
        seats=whole.seats,
        names=whole.names,
        basis=whole.basis,
        standing=Standing.OVER if is_sure else Standing.UNKNOWN,
        note=note,
    )


def told(lines: Iterable[Line]) -> Iterator[Finding]:
    """Yield what was decided above a ceiling, and what would be if counted in each unit."""
    for each in lines:
        if each.standing is Standing.OVER and each.award:
            more = "; …" if len(each.names) > _MOST_NAMES else ""
            yield say.OVER_UNIT_CEILING.at(
                where=each.where,
                count=len(each.names),
                award=BY_CODE[each.award].short,
                names="; ".join(each.names[:_MOST_NAMES]) + more,
                seats=each.seats,
                basis=each.basis,
            )
        elif each.standing is Standing.OVER:
            quota = f"{each.where}: {each.text}" if each.scope == UNIT else each.text
            yield say_votes.OVER_CEILING.at(
                quota=quota,
                decided=len(each.names),
                seats=each.seats,
                sum=each.sum,
                basis=each.basis,
            )
        elif each.note:
            yield say.CEILING_SCOPE_OPEN.at(quota=each.text, note=each.note, basis=each.basis)
