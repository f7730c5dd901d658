"""What a plan adds to the law: its sheet Quy tắc, read, checked against the law, cited."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction
from typing import Final

from sheets_tool.findings.catalogue import pack as say
from sheets_tool.findings.model import NOWHERE, Finding, Place
from sheets_tool.rules.exact import read_ratio, show_exact, show_ratio
from sheets_tool.rules.facts import LABELS
from sheets_tool.rules.pack import Dated, Pack, Scalar, Value
from sheets_tool.rules.parameters import parameters
from sheets_tool.rules.read_elements import POINTS, RATIO
from sheets_tool.rules.sight import Demand
from sheets_tool.text.nearest import nearest
from sheets_tool.text.numbers import NotANumber, read_number
from sheets_tool.text.spelling import fold


@dataclass(frozen=True, slots=True, kw_only=True)
class LocalRow:
    """A row of the sheet Quy tắc: parameter, value as written, the paper it rests on."""

    value_id: str
    written: str
    basis: str
    place: Place = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class LocalValue:
    """A value the plan sets, and the paper it rests on."""

    value: Scalar
    basis: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Local:
    """The values of a plan by parameter."""

    values: Mapping[str, LocalValue] = field(default_factory=dict)

    def chosen(self, parameter: str) -> Scalar | None:
        """Return the value the plan sets, or None."""
        found = self.values.get(parameter)
        return found.value if found else None

    def basis(self, parameter: str) -> str:
        """Return the paper a value rests on, or ""."""
        found = self.values.get(parameter)
        return found.basis if found else ""


NOTHING_LOCAL: Final = Local()


def read_local(
    pack: Pack, rows: Iterable[LocalRow], *, day: date, hypothetical: bool = False
) -> tuple[Local, list[Finding]]:
    """Return the plan's values that can be used, and a finding for each that cannot.

    Args:
        pack: the rules in force.
        rows: the rows of the sheet Quy tắc.
        day: the day of the decision.
        hypothetical: for "what if" only: needs no paper and may leave the law.
    """
    known = parameters(pack)
    values: dict[str, LocalValue] = {}
    findings: list[Finding] = []
    for row in rows:
        flaw = _flaw(pack, known, row, day=day, hypothetical=hypothetical)
        if flaw is not None:
            findings.append(flaw)
            continue
        value = _read(known[row.value_id], row.written)
        basis = "giả định" if hypothetical else row.basis.strip()
        values[row.value_id] = LocalValue(value=value, basis=basis)
    return Local(values=values), findings


def demands(pack: Pack, *, day: date, local: Local) -> dict[str, Demand]:
    """Return what every parameter asks on a day: the plan's value, else the law's, else unknown."""
    found: dict[str, Demand] = {}
    for value in parameters(pack).values():
        own = local.values.get(value.id)
        if own:
            spoken = show(value, own.value)
            found[value.id] = Demand(value=own.value, spoken=spoken, basis=own.basis)
        else:
            found[value.id] = _of_law(pack, value, value.on(day))
    return found


def show(value: Value, scalar: Scalar) -> str:
    """Return a value of a parameter as people read it."""
    if isinstance(scalar, str):
        return value.options.get(scalar) or LABELS.get(scalar, scalar)
    if value.unit == RATIO:
        return show_ratio(Fraction(scalar))
    return f"{show_exact(Fraction(scalar))} {value.unit}"


def _of_law(pack: Pack, value: Value, dated: Dated | None) -> Demand:
    if dated is None:
        return Demand(value=None, spoken="chưa rõ")
    spoken = "chưa rõ" if dated.value is None else show(value, dated.value)
    return Demand(
        value=dated.value,
        least=dated.least,
        most=dated.most,
        spoken=spoken,
        basis=pack.spoken(dated.cite),
        confidence=dated.confidence,
    )


def _flaw(
    pack: Pack, known: Mapping[str, Value], row: LocalRow, *, day: date, hypothetical: bool
) -> Finding | None:
    """Return why a row cannot be used, or None."""
    value = known.get(row.value_id)
    if value is None:
        close = ", ".join(nearest(row.value_id, known)) or "không có"
        unknown = say.UNKNOWN_SUPPOSED if hypothetical else say.UNKNOWN_PARAMETER
        return unknown.at(row.place, value=row.value_id, pack=pack.id, nearest=close)
    try:
        read = _read(value, row.written)
    except ValueError:
        expected, example = _EXPECTED.get(value.unit, ("một số", "10"))
        if value.options:
            expected = example = " hoặc ".join(value.options.values())
        unreadable = say.UNREADABLE_SUPPOSED if hypothetical else say.UNREADABLE_PARAMETER
        return unreadable.at(
            row.place, value=row.value_id, written=row.written, expected=expected, example=example
        )
    if hypothetical:
        return None
    if not row.basis.strip():
        return say.PARAMETER_WITHOUT_BASIS.at(row.place, value=row.value_id)
    return _against_law(pack, value, read, row=row, day=day)


def _against_law(
    pack: Pack, value: Value, read: Scalar, *, row: LocalRow, day: date
) -> Finding | None:
    dated = value.on(day)
    if dated is None or dated.value is None or read == dated.value or value.local == "any":
        return None
    if not isinstance(read, str) and not isinstance(dated.value, str):
        stricter = read < dated.value if value.local == "at-most" else read > dated.value
        if value.local != "no" and stricter:
            return None
    return say.AGAINST_LAW.at(
        row.place,
        value=value.id,
        written=row.written,
        cite=pack.spoken(dated.cite),
        asked=show(value, dated.value),
    )


def _chosen(options: Mapping[str, str], written: str) -> str:
    """Return the option that is written: by code, in its words, or in enough of their beginning.

    Raises:
        ValueError: there is none, or more than one begins so.
    """
    by_key = {fold(key): code for code, name in options.items() for key in (code, name)}
    begin = {code for key, code in by_key.items() if key.startswith(f"{written} ")}
    found = {by_key[written]} if written in by_key else begin if " " in written else set[str]()
    if len(found) != 1:
        raise ValueError(written)
    return found.pop()


def _read(value: Value, written: str) -> Scalar:
    """Return what a plan wrote, in the unit of the parameter; raises `ValueError`."""
    if value.options:
        return _chosen(value.options, fold(written))
    if value.unit == RATIO:
        return read_ratio(written)
    try:
        number = Fraction(read_number(written))
    except NotANumber:
        raise ValueError(written) from None
    if value.unit == POINTS:
        return number
    if number.denominator != 1 or number < 0:
        raise ValueError(written)
    return int(number)


_EXPECTED: Final = {
    RATIO: ("một tỷ lệ", "15% hoặc 1/3"),
    POINTS: ("một số điểm", "85,5"),
    "tháng": ("số tháng", "6"),
    "năm": ("số năm", "5"),
}
