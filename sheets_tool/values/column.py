"""A whole column of raw cells read at once, each distinct cell once."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from sheets_tool.findings.catalogue.cell import ERROR_VALUE, SEVERAL_IN_CELL, UNCOMPUTED
from sheets_tool.text.spelling import tidy
from sheets_tool.values.kind import ErrorCell, Flaw, Kind, Raw, UncomputedCell


@dataclass(slots=True)
class Parsed:
    """A column read: a value or None a cell, flaws by position, and how many cells were tidied."""

    values: list[object]
    flaws: list[tuple[int, Flaw]] = field(default_factory=list)
    tidied: list[int] = field(default_factory=list)

    def note(self, position: int, answer: "_Answer") -> None:
        """Note what is odd in a cell."""
        if answer.flaw is not None:
            self.flaws.append((position, answer.flaw))
        if answer.tidied:
            self.tidied.append(position)


class _Answer(NamedTuple):
    value: object
    flaw: Flaw | None
    tidied: bool


_BLANK = _Answer(None, None, tidied=False)
_TEXT_OR_BLANK = {str, type(None)}


def parse_column(kind: Kind, raws: Sequence[Raw]) -> Parsed:
    """Return values, flaws and tidied positions of a column; a flawed or blank cell is None."""
    if set(map(type, raws)) <= _TEXT_OR_BLANK:
        clean = _tidy_texts(raws) if kind.verbatim else None
        if clean is None or (kind.single and any(_is_several(raws[p]) for p in clean.tidied)):
            return _parse_texts(kind, raws)
        return clean
    parsed = Parsed(values=[None] * len(raws))
    answers: dict[tuple[type, Raw], _Answer] = {}
    for position, raw in enumerate(raws):
        if raw is None or raw == "":
            continue
        key = (raw.__class__, raw)
        answer = answers.get(key)
        if answer is None:
            answer = answers[key] = _answer(kind, raw)
        parsed.values[position] = answer.value
        parsed.note(position, answer)
    return parsed


def _tidy_texts(raws: Sequence[Raw]) -> Parsed:
    """Read a column of text for a kind to which tidy text is its own value."""
    clean = {raw: tidy(raw) if isinstance(raw, str) else "" for raw in dict.fromkeys(raws)}
    values = {raw: raw if text == raw else text for raw, text in clean.items()}
    parsed = Parsed([values[raw] or None for raw in raws])
    odd = {raw for raw, text in clean.items() if text and text != raw}
    if odd:
        parsed.tidied.extend(position for position, raw in enumerate(raws) if raw in odd)
    return parsed


def _parse_texts(kind: Kind, raws: Sequence[Raw]) -> Parsed:
    """Read a column that holds nothing but text and blanks, as most do."""
    answers = {raw: _answer(kind, raw) if raw else _BLANK for raw in dict.fromkeys(raws)}
    parsed = Parsed([answers[raw].value for raw in raws])
    if any(answer.flaw is not None or answer.tidied for answer in answers.values()):
        for position, raw in enumerate(raws):
            parsed.note(position, answers[raw])
    return parsed


def _answer(kind: Kind, raw: Raw) -> _Answer:
    if isinstance(raw, ErrorCell):
        return _Answer(None, Flaw(ERROR_VALUE, value=raw.text), tidied=False)
    if isinstance(raw, UncomputedCell):
        return _Answer(None, Flaw(UNCOMPUTED), tidied=False)
    if isinstance(raw, str):
        if kind.single and _is_several(raw):
            return _several(raw)
        typed = _joined(raw) if kind.lines else raw
        clean = tidy(typed)
        return _read(kind, clean, tidied=clean != typed) if clean else _BLANK
    return _read(kind, raw, tidied=False)


def _lines(raw: str) -> list[str]:
    return [line for line in raw.splitlines() if line.strip()]


def _joined(raw: str) -> str:
    """Return the lines of a cell as one, for kinds to which each line is a thing of its own."""
    return "; ".join(_lines(raw)) if _is_several(raw) else raw


def _is_several(raw: Raw) -> bool:
    return isinstance(raw, str) and len(_lines(raw)) > 1


def _several(raw: str) -> _Answer:
    """Return the lines as they stand, so that a copy of the cell is told again."""
    found = [tidy(line) for line in _lines(raw)]
    flaw = Flaw(SEVERAL_IN_CELL, count=len(found), value="; ".join(found))
    return _Answer("\n".join(found), flaw, tidied=False)


def _read(kind: Kind, raw: Raw, *, tidied: bool) -> _Answer:
    try:
        value = kind.read(raw)
    except Flaw as flaw:
        return _Answer(flaw.kept, flaw, tidied)
    return _Answer(value, kind.doubt(raw, value), tidied)
