"""One spelling for text that looks the same, and keys that ignore what does not matter.

Run `legacy.suspect` before anything here: in TCVN3 text the soft hyphen is a letter.
"""

import re
from functools import lru_cache
from typing import Final
from unicodedata import combining, normalize

_INVISIBLE: Final = (
    "\u00ad"  # soft hyphen
    "\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e"
    "\u200b-\u200f\u202a-\u202e\u2060-\u206f"
    "\ufe00-\ufe0f\ufeff"
)
_HIDDEN: Final = re.compile(f"[{_INVISIBLE}]+")
_ODD: Final = re.compile(f"[{_INVISIBLE}ÐƉðɖ]")
# Eth and the African D look like Đ in every font, and `"Ð".lower()` is not đ.
_TRUE_D: Final = str.maketrans("ÐƉðɖ", "ĐĐđđ")

_MARKS: Final = re.compile("[\u0300-\u036f]+")
_GAPS: Final = re.compile(r"[\W_]+")

_TONES: Final = re.compile("[\u0300\u0301\u0303\u0309\u0323]")
# Highland names are typed with whatever apostrophe the keyboard gives: H'Hen, H’Hen.
_APOSTROPHES: Final = str.maketrans("\u2018\u2019\u02bc\u00b4`", "'''''")
# Groups are typed with any dash, with or without blanks: Tổ Toán – Lý, Tổ Toán-Lý.
_DASHES: Final = re.compile(r"\s*[-\u2010-\u2015\u2212\ufe58\ufe63\uff0d]\s*")


@lru_cache(maxsize=65_536)  # Most cells of most workbooks repeat.
def tidy(text: str) -> str:
    r"""Return the text composed (NFC), without invisible characters, blanks single.

    >>> tidy(" Nguye\u0302\u0303n\u00a0 Thị\tHoà\u200b ")
    'Nguyễn Thị Hoà'
    >>> tidy("Ðông Lộc")
    'Đông Lộc'
    """
    if text.isascii():
        return " ".join(text.split())
    if _ODD.search(text):
        text = _HIDDEN.sub("", text).translate(_TRUE_D)
    return " ".join(normalize("NFC", text).split())


def file_word(text: str) -> str:
    """Return a text as one word of a file name, for every system and every chat.

    >>> file_word("Tổ Toán – Lý")
    'to-toan-ly'
    """
    return fold(text).replace(" ", "-")


def fold(text: str) -> str:
    r"""Return a key blind to case, marks, blanks and punctuation.

    >>> fold("Họ và tên\n(*)")
    'ho va ten'
    >>> fold("ĐIỂM T.B")
    'diem t b'
    """
    if text.isascii():
        return _GAPS.sub(" ", text.lower()).strip()
    plain = _MARKS.sub("", normalize("NFKD", tidy(text))).casefold().replace("đ", "d")
    if not plain.isascii():
        # Case folding may bring marks back (İ), and a mark may fold to a letter.
        plain = _MARKS.sub("", normalize("NFKD", plain)).casefold()
    return _GAPS.sub(" ", plain).strip()


@lru_cache(maxsize=65_536)
def name_key(text: str) -> str:
    """Return a key that two spellings of one name share: tone placement and dashes do not matter.

    >>> name_key("NGUYỄN THỊ THUỶ") == name_key("Nguyễn Thị Thủy")
    True
    >>> len({name_key("Hoa"), name_key("Hoà"), name_key("Hoá")})
    3
    >>> name_key("Vỹ") == name_key("Vĩ")
    False
    >>> name_key("Tổ Văn – Sử") == name_key("Tổ Văn-Sử")
    True
    """
    text = _DASHES.sub("-", tidy(text).casefold())
    if text.isascii():
        return text.translate(_APOSTROPHES)
    syllables = text.translate(_APOSTROPHES).split()
    return tidy(" ".join(map(_tone_last, syllables)))


@lru_cache(maxsize=4096)  # A few hundred syllables make up most names.
def _tone_last(syllable: str) -> str:
    """Move the tone behind the last letter, one place for all ways of writing it."""
    if syllable.isascii():
        return syllable
    letters = normalize("NFD", syllable)
    # Sorted as NFD itself would order them, so that a key is its own key.
    tones = sorted(_TONES.findall(letters), key=lambda tone: (combining(tone), tone))
    return _TONES.sub("", letters) + "".join(tones)
