"""Seals: what was decided on which inputs, and what changed since, told as people and awards."""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from typing import Any, Self

from sheets_tool.forms.awards import BY_CODE
from sheets_tool.forms.codes import STATES, VERDICTS

_VERSION = 1


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Sealed:
    """An input that was used: what it is, whose, and the hash of its cell values.

    Attributes:
        is_ballot: whether it is the minutes of a count of votes.
        about: for minutes of the council, who and what it voted on, as keys of results.
    """

    what: str
    content: str
    is_ballot: bool = False
    about: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Result:
    """What became of a candidate and award; `state` is empty while it is open."""

    unit: str
    kind: str
    code: str
    award: str
    name: str
    state: str
    verdict: str
    decided_by: str

    @property
    def key(self) -> tuple[str, str, str, str]:
        """Who and what."""
        return self.unit, self.kind, self.code, self.award

    @property
    def words(self) -> str:
        """What became of it, in words."""
        state = STATES.label(self.state) if self.state else "chưa kết luận"
        return f"{state.lower()} (điều kiện: {VERDICTS.label(self.verdict).lower()})"


@dataclass(frozen=True, slots=True, kw_only=True)
class Seal:
    """A result sealed on its inputs.

    Attributes:
        day: the day of the vote, ISO.
    """

    unit_code: str
    year: str
    rule_pack: str
    day: str
    inputs: tuple[Sealed, ...]
    results: tuple[Result, ...]

    @property
    def digest(self) -> str:
        """The hash of the results: people × award × decision."""
        return _digest(asdict(each) for each in sorted(self.results))

    def text(self) -> str:
        """Return the seal as it is kept."""
        kept = {
            "version": _VERSION,
            "unit_code": self.unit_code,
            "year": self.year,
            "rule_pack": self.rule_pack,
            "day": self.day,
            "digest": self.digest,
            "inputs": [asdict(each) for each in sorted(self.inputs)],
            "results": [asdict(each) for each in sorted(self.results)],
        }
        return json.dumps(kept, ensure_ascii=False, indent=1) + "\n"

    @classmethod
    def read(cls, text: str) -> Self:
        """Return the seal that a text keeps.

        Raises:
            ValueError: the text is no seal, or its results are not those it was sealed with.
        """
        try:
            kept: dict[str, Any] = json.loads(text)
            seal = cls(
                unit_code=str(kept["unit_code"]),
                year=str(kept["year"]),
                rule_pack=str(kept["rule_pack"]),
                day=str(kept["day"]),
                inputs=tuple(_input(each) for each in kept["inputs"]),
                results=tuple(Result(**each) for each in kept["results"]),
            )
            digest = kept["digest"]
        except (KeyError, TypeError, AttributeError) as error:
            raise ValueError(f"thiếu {error}") from error
        if digest != seal.digest:
            raise ValueError("kết quả không khớp mã niêm phong")
        return seal


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What differs between a seal and what the inputs give now.

    Attributes:
        inputs: what changed, came or went, in words.
        results: the people and awards whose result is another, in words.
        is_new_vote: whether all sealed minutes still stand and new ones have come.
        disturbed: those settled under the seal whose result is another without a new vote on them.
    """

    inputs: tuple[str, ...]
    results: tuple[str, ...]
    is_new_vote: bool
    disturbed: tuple[str, ...]


def compare(old: Seal, new: Seal) -> Change:
    """Return what differs between two seals."""
    before = {each.key: each for each in old.results}
    after = {each.key: each for each in new.results}
    keys = [key for key in sorted({*before, *after}) if _facts(before, key) != _facts(after, key)]
    words = {key: _words(before.get(key), after.get(key)) for key in keys}
    sealed = {each.content for each in old.inputs}
    again = {key for each in new.inputs if each.content not in sealed for key in each.about}
    settled = [key for key in keys if key in before and before[key].state]
    return Change(
        inputs=tuple(_inputs(old.inputs, new.inputs)),
        results=tuple(words.values()),
        is_new_vote=_is_new_vote(old.inputs, new.inputs),
        disturbed=tuple(words[key] for key in settled if key not in again),
    )


def _input(kept: Mapping[str, Any]) -> Sealed:
    about = tuple(tuple(key) for key in kept.get("about", ()))
    return Sealed(
        what=kept["what"],
        content=kept["content"],
        is_ballot=bool(kept["is_ballot"]),
        about=about,
    )


def _facts(results: Mapping[Any, Result], key: object) -> tuple[str, ...]:
    found = results.get(key)
    if found is None or not found.state:  # what is open was not decided, so it cannot change
        return ()
    return found.state, found.verdict, found.decided_by


def _words(before: Result | None, after: Result | None) -> str:
    named = after or before
    assert named is not None  # noqa: S101 - a key comes from one of them
    who = f"{named.name} – {BY_CODE[named.award].short}"
    was = "không có" if before is None else before.words
    now = "không còn" if after is None else after.words
    return f"{who}: {was} → {now}"


def _inputs(old: Iterable[Sealed], new: Iterable[Sealed]) -> Iterator[str]:
    before, after = _by_name(old), _by_name(new)
    for what in sorted({*before, *after}):
        if before.get(what) == after.get(what):
            continue
        state = "thêm mới" if what not in before else "không còn" if what not in after else "đã đổi"
        yield f"“{what}” {state}"


def _by_name(inputs: Iterable[Sealed]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for each in sorted(inputs):
        found.setdefault(each.what, []).append(each.content)
    return found


def _is_new_vote(old: Iterable[Sealed], new: Iterable[Sealed]) -> bool:
    before = {each.content for each in old if each.is_ballot}
    after = {each.content for each in new if each.is_ballot}
    return before < after


def _digest(rows: Iterable[Mapping[str, object]]) -> str:
    text = json.dumps(list(rows), ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()
