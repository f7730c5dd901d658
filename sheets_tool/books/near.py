"""Headers that are nearly a form's: other marks on the same letters, a letter or two wrong."""

import re
from collections.abc import Collection, Mapping, Sequence
from functools import lru_cache

from sheets_tool.forms.model import Column, Form
from sheets_tool.text.nearest import letters_apart, likeness
from sheets_tool.text.spelling import fold, name_key, tidy

_LONG_ENOUGH = 8
_LETTERS_WRONG = 2
_LIKELY = 55
_NEGATIONS = ("khong", "chua")
_GAPS = re.compile(r"[\W_]+")


@lru_cache(maxsize=65_536)
def _marked(text: str) -> str:
    """Return a key blind to case, blanks and punctuation, but not to marks."""
    return name_key(_GAPS.sub(" ", tidy(text)))


@lru_cache(maxsize=256)
def _known(headers: tuple[str, ...]) -> frozenset[str]:
    return frozenset(_marked(words) for words in headers)


def other_marks(label: str, form: Form) -> bool:
    """Return whether a label has marks that no header of the form has: “công nhân” for “nhận”.

    One typed without any marks is only typed so.
    """
    key = _marked(label)
    return not key.isascii() and key not in _known(form.header_texts)


def accept_near(
    columns: dict[str, int],
    extra: dict[int, str],
    *,
    taken: Collection[str],
    near: dict[str, str],
    form: Form,
) -> None:
    """Move long labels with a letter or two wrong to the one form column that is nearest by far."""
    free = {
        key: code
        for key, code in form.headers.items()
        if code not in taken and len(key) >= _LONG_ENOUGH
    }
    for column, shown in list(extra.items()) if free else ():
        code = _nearest_by_far(fold(shown), free)
        if code is not None and code not in columns:
            columns[code] = column
            near[code] = shown
            del extra[column]


def _nearest_by_far(key: str, free: dict[str, str]) -> str | None:
    if len(key) < _LONG_ENOUGH:
        return None
    distance: dict[str, int] = {}
    for known, code in free.items():
        if abs(len(known) - len(key)) <= 2 * _LETTERS_WRONG and _same_sense(key, known):
            distance[code] = min(letters_apart(key, known), distance.get(code, 99))
    ranked = sorted((apart, code) for code, apart in distance.items())
    if not ranked or ranked[0][0] > _LETTERS_WRONG:
        return None
    clear = len(ranked) == 1 or ranked[1][0] > 2 * ranked[0][0]
    return ranked[0][1] if clear else None


def _same_sense(first: str, second: str) -> bool:
    """Return whether both deny or neither does: “Đồng ý” and “Không đồng ý” are never near."""
    return all((word in first.split()) == (word in second.split()) for word in _NEGATIONS)


def likely_meant(missing: Sequence[Column], extra: Mapping[int, str]) -> dict[str, int]:
    """Return, for missing columns, the unknown column each may be meant by: a hint, never read."""
    pairs = sorted(
        (-max(likeness(words, shown) for words in column.labels), place, column.code)
        for column in missing
        for place, shown in extra.items()
    )
    found: dict[str, int] = {}
    for unlike, place, code in pairs:
        if -unlike >= _LIKELY and code not in found and place not in found.values():
            found[code] = place
    return found
