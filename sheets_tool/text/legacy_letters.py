"""The letters of TCVN3 (ABC) and VNI-Windows fonts, and of UTF-8 read as cp1252."""

import re
from collections.abc import Mapping
from typing import Final

# A TCVN3 font has 67 small letters and the capitals without tone; `.VnTimeH` and its
# like draw the small codes as capitals.
_TCVN3_LETTERS: Final = (
    "àảãáạ ăằẳẵắặ âầẩẫấậ đ èẻẽéẹ êềểễếệ ìỉĩíị òỏõóọ ôồổỗốộ ơờởỡớợ ùủũúụ ưừửữứự ỳỷỹýỵ ĂÂĐÊÔƠƯ"
)
_TCVN3_SIGNS: Final = (
    "µ¶·\u00b8¹ ¨»¼½¾Æ ©ÇÈÉÊË ® ÌÎÏÐÑ ªÒÓÔÕÖ ×ØÜÝÞ ßáâãä «åæçèé ¬êëìíî ïñòóô \u00adõö÷øù "
    "úûüýþ ¡¢§£¤¥¦"
)
# Letter to code. The blanks only keep the families apart.
TCVN3_CODES: Final[Mapping[str, str]] = {
    letter: sign for letter, sign in zip(_TCVN3_LETTERS, _TCVN3_SIGNS, strict=True) if letter != " "
}
TCVN3: Final[Mapping[str, str]] = {code: letter for letter, code in TCVN3_CODES.items()}

_VNI_SMALL: Final = (
    "à aø, ả aû, ã aõ, á aù, ạ aï, ă aê, ằ aè, ẳ aú, ẵ aü, ắ aé, ặ aë, â aâ, ầ aà, ẩ aå, ẫ aã, "
    "ấ aá, ậ aä, đ ñ, è eø, ẻ eû, ẽ eõ, é eù, ẹ eï, ê eâ, ề eà, ể eå, ễ eã, ế eá, ệ eä, ì ì, ỉ æ, "
    "ĩ ó, í í, ị ò, ò oø, ỏ oû, õ oõ, ó où, ọ oï, ô oâ, ồ oà, ổ oå, ỗ oã, ố oá, ộ oä, ơ ô, ờ ôø, "
    "ở ôû, ỡ ôõ, ớ ôù, ợ ôï, ù uø, ủ uû, ũ uõ, ú uù, ụ uï, ư ö, ừ öø, ử öû, ữ öõ, ứ öù, ự öï, "
    "ỳ yø, ỷ yû, ỹ yõ, ý yù, ỵ î"
)
_VNI_CODES: Final = dict(pair.split(" ") for pair in _VNI_SMALL.split(", "))
# Letter to code, both cases.
VNI_CODES: Final[Mapping[str, str]] = {
    **_VNI_CODES,
    **{letter.upper(): code.upper() for letter, code in _VNI_CODES.items()},
}
# Code to letter. Á is typed AÙ or Aù: the first half of a code decides the case.
VNI: Final[Mapping[str, str]] = {
    **{code[0] + code[1:].lower(): letter for letter, code in VNI_CODES.items()},
    **{code: letter for letter, code in VNI_CODES.items()},
}

# Character to byte. Five bytes have no character in cp1252 and stay control characters;
# a Vietnamese Windows reads 0xC3 by cp1258, as Ă.
_BYTES: Final[Mapping[str, int]] = {
    **{chr(byte): byte for byte in range(0x80, 0x100)},
    **{bytes([byte]).decode("cp1252", "ignore") or chr(byte): byte for byte in range(0x80, 0x100)},
    "Ă": 0xC3,
}


def _characters(first: int, last: int) -> str:
    """Return the regex class of the characters that stand for a range of bytes."""
    found = (each for each, byte in _BYTES.items() if first <= byte <= last)
    return f"[{''.join(map(re.escape, found))}]"


_FROM_TCVN3: Final = str.maketrans(dict(TCVN3))
# Longest first: `ôù` is ớ, `ô` alone is ơ.
_VNI_CODE: Final = re.compile("|".join(sorted(VNI, key=len, reverse=True)))
_NEXT: Final = _characters(0x80, 0xBF)
# The lead bytes of Latin letters, combining marks, Vietnamese letters, quotes and the BOM.
_UTF8: Final = re.compile(
    f"(?:{_characters(0xC2, 0xC6)}|{_characters(0xCC, 0xCC)}){_NEXT}"
    f"|(?:{_characters(0xE1, 0xE2)}|{_characters(0xEF, 0xEF)}){_NEXT}{{2}}"
)


def from_tcvn3(text: str) -> str:
    """Return the letters a TCVN3 font shows, capitals only where it has their codes."""
    return text.translate(_FROM_TCVN3)


def from_vni(text: str) -> str:
    """Return the letters a VNI font shows."""
    return _VNI_CODE.sub(lambda code: VNI[code[0]], text)


def from_utf8(text: str) -> str:
    """Return the letters that were UTF-8; what cannot have been UTF-8 stays."""
    return _UTF8.sub(lambda match: bytes(map(_BYTES.__getitem__, match[0])).decode(), text)
