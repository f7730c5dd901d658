"""Text from before Unicode: TCVN3 (ABC) and VNI fonts, and UTF-8 read as cp1252.

Ask `suspect` before any tidying: in TCVN3 the soft hyphen is ư and Eth is é.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from enum import StrEnum
from typing import Final, NamedTuple
from unicodedata import normalize

from sheets_tool.text.legacy_letters import from_tcvn3, from_utf8, from_vni
from sheets_tool.text.spelling import fold
from sheets_tool.text.syllables import is_syllable


class Encoding(StrEnum):
    """What text may be written in when it is not Unicode."""

    TCVN3 = "TCVN3"
    VNI = "VNI"
    UTF8_AS_CP1252 = "UTF-8/cp1252"


class _Evidence(NamedTuple):
    """What texts say about an encoding.

    Attributes:
        cells: how many texts hold a word that only this encoding explains.
        words: those words, each once.
        against: words that this encoding explains no better than Unicode does.
    """

    cells: int
    words: frozenset[str]
    against: frozenset[str]


_CONVERTERS: Final[Mapping[Encoding, Callable[[str], str]]] = {
    Encoding.TCVN3: from_tcvn3,
    Encoding.VNI: from_vni,
    Encoding.UTF8_AS_CP1252: from_utf8,
}

_BREAKS: Final = r"\s!-@\[-`{-~“”‘’–—…•"  # noqa: RUF001 - word breaks
_LATIN_1_WORD: Final = re.compile(rf"(?<![^{_BREAKS}])[A-Za-z\u00a1-\u00ff]+(?![^{_BREAKS}])")
# The second half of à, Ơ, Ạ and Ỡ is a no-break space.
_MOJIBAKE_WORD: Final = re.compile(r"(?:[^\s!-@\[-`{-~]|(?<=[ÃĂÆº»])\u00a0)+")
_WORDS: Final[Mapping[Encoding, re.Pattern[str]]] = {
    Encoding.TCVN3: _LATIN_1_WORD,
    Encoding.VNI: _LATIN_1_WORD,
    Encoding.UTF8_AS_CP1252: _MOJIBAKE_WORD,
}
_CELLS_NEEDED: Final = 2
# A few French words (dû, dît, où, thaï) would be Vietnamese ones in a legacy font.
_WORDS_NEEDED: Final[Mapping[Encoding, int]] = {
    Encoding.TCVN3: 3,
    Encoding.VNI: 3,
    Encoding.UTF8_AS_CP1252: 1,
}
# Signs that no language has inside a word, and the ß and Þ of none that schools write.
_TCVN3_SIGNS: Final = frozenset("®µ\u00b8¬§¨©ª«»¼½¾\u00adßÞ")


def suspect(texts: Iterable[str]) -> Encoding | None:
    """Return the encoding the texts of a column or sheet seem to be written in, if not Unicode.

    A word is evidence if it is no Vietnamese syllable as it stands and becomes one when
    converted.

    >>> suspect(["NguyÔn ThÞ Thuû", "TrÇn V¨n §øc"])
    <Encoding.TCVN3: 'TCVN3'>
    >>> suspect(["Nguyễn Thị Thuỷ", "Trần Văn Đức", "déjà vu"]) is None
    True
    """
    cells = [normalize("NFC", text) for text in texts if not text.isascii()]
    found = {encoding: _weigh(cells, encoding) for encoding in Encoding} if cells else {}
    proven = (each for each, evidence in found.items() if _proves(evidence, each))
    return next(proven, None)


def convert(text: str, encoding: Encoding) -> str:
    """Return the text in Unicode (NFC).

    >>> convert("NguyÔn ThÞ Thuû", Encoding.TCVN3)
    'Nguyễn Thị Thuỷ'
    >>> convert("Nguyeãn Thò Thuûy", Encoding.VNI)
    'Nguyễn Thị Thủy'
    >>> convert("Nguyá»…n", Encoding.UTF8_AS_CP1252)
    'Nguyễn'
    """
    return normalize("NFC", _CONVERTERS[encoding](text))


def _weigh(cells: Iterable[str], encoding: Encoding) -> _Evidence:
    odd = [frozenset(filter(_is_odd, _WORDS[encoding].findall(cell))) for cell in cells]
    words = frozenset[str]().union(*odd)
    explained = frozenset(word for word in words if _explains(encoding, word))
    against = frozenset(word for word in words - explained if _has_vowel(convert(word, encoding)))
    return _Evidence(sum(not explained.isdisjoint(cell) for cell in odd), explained, against)


def _is_odd(word: str) -> bool:
    return not word.isascii() and not is_syllable(word)


def _explains(encoding: Encoding, word: str) -> bool:
    """Tell whether a word, converted, is a syllable that begins with a consonant.

    Without a consonant too much becomes a syllable: `où` would be ó, `µm` would be àm.
    """
    converted = convert(word, encoding)
    return is_syllable(converted) and fold(converted)[0] not in "aeiouy"


def _has_vowel(word: str) -> bool:
    # L§TT has none: abbreviations speak neither for an encoding nor against it.
    return not set(fold(word)).isdisjoint("aeiouy")


def _prevails(evidence: _Evidence) -> bool:
    return len(evidence.words) > 2 * len(evidence.against)


def _proves(evidence: _Evidence, encoding: Encoding) -> bool:
    enough = evidence.cells >= _CELLS_NEEDED and len(evidence.words) >= _WORDS_NEEDED[encoding]
    signed = encoding is not Encoding.TCVN3 or not _TCVN3_SIGNS.isdisjoint("".join(evidence.words))
    return enough and signed and _prevails(evidence)
