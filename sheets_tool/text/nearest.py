"""The known words nearest to a misspelt one. For hints only: hints never decide."""

from collections.abc import Iterable

from rapidfuzz import fuzz
from rapidfuzz.distance import OSA

from sheets_tool.text.spelling import fold


def nearest(word: str, candidates: Iterable[str], *, limit: int = 3, cutoff: int = 70) -> list[str]:
    """Return the candidates most like the word, best first; ties keep their order.

    >>> nearest("Ngày snih", ["Họ và tên", "Ngày sinh", "Ngày công"])
    ['Ngày sinh']
    """
    key = fold(word)
    ranked = sorted(
        (-fuzz.ratio(key, fold(each)), letters_apart(word, each), i, each)
        for i, each in enumerate(dict.fromkeys(candidates))
    )
    return [each for score, _, _, each in ranked if -score >= cutoff][:limit]


def letters_apart(a: str, b: str) -> int:
    """Return how many letters to add, drop, change or swap with a neighbour, on folds.

    >>> letters_apart("Ngày sinh", "NGAY SNIH")
    1
    """
    return OSA.distance(fold(a), fold(b))


def likeness(a: str, b: str) -> float:
    """Return how much two labels say the same, 0 to 100: in letters, or in words they share.

    >>> likeness("Mã", "Mã cán bộ"), likeness("Tên người", "Họ và tên") > likeness("Ghi chú", "Tổ")
    (100.0, True)
    """
    first, second = fold(a), fold(b)
    return max(fuzz.ratio(first, second), fuzz.token_set_ratio(first, second))
