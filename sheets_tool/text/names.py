"""The order of people in a Vietnamese list: given name first."""

import re
from functools import lru_cache
from typing import Final, TypeAlias
from unicodedata import normalize

from sheets_tool.text.spelling import tidy

OrderKey: TypeAlias = tuple[str, str, str, str, str, str]

_ALPHABET: Final = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
# Letters move behind the ASCII digits and punctuation, which keep their own code.
_RANKS: Final = str.maketrans({letter: chr(0x80 + i) for i, letter in enumerate(_ALPHABET)})
# Ngang, huyền, hỏi, ngã, sắc, nặng: the order of the dictionaries.
_TONE_RANKS: Final = {"\u0300": "1", "\u0309": "2", "\u0303": "3", "\u0301": "4", "\u0323": "5"}
_TONES: Final = re.compile(f"[{''.join(_TONE_RANKS)}]")


def order_key(full_name: str) -> OrderKey:
    """Return the key that sorts full names as a Vietnamese list does.

    The given name decides, its letters before its tone; then the rest in the same
    way; then capitals, and at last the spelling, so that only equal names tie.

    >>> sorted(["Lê Ấm", "Lê Ân", "Trần An", "Lê Ánh", "Lê An"], key=order_key)
    ['Lê An', 'Trần An', 'Lê Ánh', 'Lê Ấm', 'Lê Ân']
    """
    text = tidy(full_name)
    rest, given = _split(text)
    return (*_letters_and_tones(given), *_letters_and_tones(rest), _capitals(text), text)


def _split(name: str) -> tuple[str, str]:
    rest, _, given = name.rpartition(" ")
    return rest, given


@lru_cache(maxsize=4096)  # A school has few given names and few family names.
def _letters_and_tones(words: str) -> tuple[str, str]:
    """Rank the letters without tone, then give one tone digit a syllable."""
    lower = words.lower()
    if lower.isascii():
        return lower.translate(_RANKS), "0" * (lower.count(" ") + 1)
    marked = normalize("NFD", lower)
    letters = normalize("NFC", _TONES.sub("", marked)).translate(_RANKS)
    return letters, "".join(map(_tone, marked.split(" ")))


def _tone(syllable: str) -> str:
    found = _TONES.search(syllable)
    return _TONE_RANKS[found[0]] if found else "0"


def _capitals(text: str) -> str:
    return "".join("1" if letter.isupper() else "0" for letter in text)
