"""Citations, parsed and spoken."""

import re
from dataclasses import dataclass

_CITATION = re.compile(
    r"(?P<source>[a-z][a-z0-9-]*)"
    r"(?::d(?P<article>\d+[a-z]?)(?:\.k(?P<clause>\d+[a-z]?)(?:\.(?P<point>[a-zđ]\d?))?)?)?"
)


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Citation:
    """A place in a text of law; what is empty is not known or not needed.

    Attributes:
        source: the key of the text in the pack's `[sources]`.
        article: Điều.
        clause: khoản.
        point: điểm.
    """

    source: str
    article: str = ""
    clause: str = ""
    point: str = ""

    def __str__(self) -> str:
        parts = (("d", self.article), ("k", self.clause), ("", self.point))
        place = ".".join(f"{letter}{part}" for letter, part in parts if part)
        return f"{self.source}:{place}" if place else self.source


def read_citation(text: str) -> Citation:
    """Return the citation a pack writes as `source:d24.k1.a`, or `source` where no article is read.

    >>> read_citation("l2022:d24.k1.a")
    Citation(source='l2022', article='24', clause='1', point='a')

    Raises:
        ValueError: the text is no citation.
    """
    match = _CITATION.fullmatch(text)
    if match is None:
        raise ValueError(text)
    return Citation(**match.groupdict(default=""))


def speak(citation: Citation, title: str) -> str:
    """Return the citation as an official letter says it, given the title of its source.

    >>> speak(read_citation("l2022:d24.k1.a"), "Luật Thi đua, khen thưởng 06/2022/QH15")
    'điểm a khoản 1 Điều 24 Luật Thi đua, khen thưởng 06/2022/QH15'
    >>> speak(read_citation("tt22"), "Thông tư 22/2018/TT-BGDĐT")
    'Thông tư 22/2018/TT-BGDĐT (chưa rõ điều)'
    """
    if not citation.article:
        return f"{title} (chưa rõ điều)"
    parts = (("điểm", citation.point), ("khoản", citation.clause), ("Điều", citation.article))
    return " ".join([*(f"{word} {part}" for word, part in parts if part), title])
