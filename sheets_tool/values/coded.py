"""Closed coded lists: a code, the label people see, and the spellings that mean it."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from sheets_tool.text.nearest import nearest
from sheets_tool.text.spelling import fold


@dataclass(frozen=True, slots=True)
class Coded:
    """One entry of a coded list."""

    code: str
    label: str
    spellings: tuple[str, ...] = ()


@dataclass(frozen=True)
class CodedList:
    """A closed list in which every accepted spelling has exactly one meaning.

    Attributes:
        name: what the list is, for documentation.
        items: the entries, in the order a dropdown shows.
        unclear: spellings that could mean several entries → the codes they could mean.
    """

    name: str
    items: tuple[Coded, ...]
    unclear: tuple[tuple[str, tuple[str, ...]], ...] = ()

    @cached_property
    def by_code(self) -> dict[str, Coded]:
        """Each entry by its code."""
        return {item.code: item for item in self.items}

    @cached_property
    def _meanings(self) -> dict[str, str]:
        meanings: dict[str, str] = {}
        for item in self.items:
            for spelling in (item.code, item.label, *item.spellings):
                if meanings.setdefault(fold(spelling), item.code) != item.code:
                    raise ValueError(f"{self.name}: “{spelling}” means two things")
        return meanings

    @cached_property
    def _unclear(self) -> dict[str, tuple[str, ...]]:
        return {fold(spelling): codes for spelling, codes in self.unclear}

    def find(self, text: str) -> str | None:
        """Return the code a spelling means, or None; never a guess."""
        return self._meanings.get(fold(text))

    def choices(self, text: str) -> tuple[str, ...]:
        """Return the labels an unclear spelling could mean; empty where it is not known as such."""
        return tuple(self.label(code) for code in self._unclear.get(fold(text), ()))

    def near(self, text: str) -> tuple[str, ...]:
        """Return up to three labels near a spelling, for a hint only."""
        codes = (self._meanings[word] for word in nearest(fold(text), self._meanings, limit=6))
        return tuple(self.label(code) for code in dict.fromkeys(codes))[:3]

    @cached_property
    def offered(self) -> tuple[str, ...]:
        """What a dropdown offers: every label, in order."""
        return tuple(item.label for item in self.items)

    def label(self, code: str) -> str:
        """Return the label of a code."""
        return self.by_code[code].label

    def labels(self, codes: Iterable[str]) -> str:
        """Return the labels of several codes in one line."""
        return "; ".join(self.label(code) for code in codes)


def listed(name: str, *labels: str) -> CodedList:
    """Return a list whose codes are its labels in plain capitals.

    >>> listed("cấp", "Trường", "Phòng").items[0].code
    'TRUONG'
    """
    return CodedList(name, tuple(Coded(fold(x).upper().replace(" ", "_"), x) for x in labels))
