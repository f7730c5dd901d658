"""What a written Vietnamese syllable can look like, to tell words from the noise of encodings."""

from functools import cache, lru_cache
from typing import Final
from unicodedata import normalize

_ONSETS: Final = (
    "",
    *"b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x".split(),  # noqa: SIM905 - a table of words
)
_RHYMES: Final = (  # noqa: SIM905 - a table of words
    "a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây "
    "e ec em en eng eo ep et ê êch êm ên ênh êp êt êu "
    "i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu "
    "o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet "
    "oi om on ong ooc oong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt "
    "u ua uân uâng uât uây uc uê uêch uênh ui um un ung uơ uôc uôi uôm uôn uông uôt up ut "
    "uy uya uych uyên uyêt uynh uyn uyp uyt uyu ư ưa ưc ưi ưm ươc ươi ươm ươn ương ươp ươt ươu ưng "
    "ưt ưu y ych yêm yên yêng yêt yêu ynh yt"
).split()
_MARKED: Final = "ăâêôơư"
_VOWELS: Final = "aeiouy" + _MARKED
_TONES: Final = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
# Syllables that end in a stop know two tones, sắc and nặng.
_STOP_TONES: Final = ("\u0301", "\u0323")
_STOPS: Final = ("c", "ch", "p", "t")
# Hoà and Hòa, khoẻ and khỏe, thuỷ and thủy: both places are in use.
_TWO_PLACES: Final = ("oa", "oe", "uy")


@lru_cache(maxsize=4096)
def is_syllable(word: str) -> bool:
    """Tell whether a word is spelt as a Vietnamese syllable, tone mark in its place.

    >>> is_syllable("Nguyễn"), is_syllable("nguyêñ"), is_syllable("NguyÔn")
    (True, False, False)
    """
    lower = normalize("NFC", word).lower()
    return any(
        lower.startswith(onset) and lower[len(onset) :] in _rhymes_with_tone() for onset in _ONSETS
    )


@cache
def _rhymes_with_tone() -> frozenset[str]:
    return frozenset(
        normalize("NFC", rhyme[:place] + tone + rhyme[place:])
        for rhyme in _RHYMES
        for tone in (_STOP_TONES if rhyme.endswith(_STOPS) else _TONES)
        for place in _tone_places(rhyme)
    )


def _tone_places(rhyme: str) -> tuple[int, ...]:
    """Return where in a rhyme the tone may follow: a marked vowel, else by the school rule."""
    marked = [i for i, letter in enumerate(rhyme, start=1) if letter in _MARKED]
    if marked:
        return (marked[-1],)
    if rhyme in _TWO_PLACES:
        return (1, 2)
    vowels = sum(letter in _VOWELS for letter in rhyme)
    on_second = vowels == len("oai") or (vowels == len("oa") and rhyme[-1] not in _VOWELS)
    return (2,) if on_second else (1,)
