"""Text between commas as rows: its encoding, its separator, its cells."""

import csv
import io
from collections import Counter
from dataclasses import dataclass
from unicodedata import normalize

from sheets_tool.text.legacy import suspect

_BOMS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_SEPARATORS = ";\t,|"
_LOOKED_AT = 30
_HEAD = 512
_MUCH = 0.3
_SAID = "sep="
_FEWEST_LINES = 2
_OPEN, _SHORT = "dấu ngoặc kép sai chỗ hoặc không khép", "dòng cuối ít ô hơn các dòng khác"


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text of a file and the encoding it was read in; a guess where the bytes do not say it."""

    text: str
    encoding: str
    guessed: bool


def decode(data: bytes) -> Decoded:
    """Return the text of a file: Unicode where it is, else the first old code page that reads it.

    Raises:
        ValueError: no known code page reads it.
    """
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return Decoded(data.decode(encoding), "Unicode", guessed=False)
    wide = wide_without_mark(data)
    if wide:
        return Decoded(data.decode(wide), "Unicode", guessed=True)
    try:
        return Decoded(data.decode("utf-8"), "Unicode", guessed=False)
    except UnicodeDecodeError:
        return _guess(data)


def wide_without_mark(data: bytes) -> str:
    """Return which UTF-16 a file is that does not begin by saying so, or nothing."""
    head = data[:_HEAD]
    half = len(head) / 2
    if half and head[1::2].count(0) > half * _MUCH:
        return "utf-16-le"
    return "utf-16-be" if half and head[::2].count(0) > half * _MUCH else ""


def _guess(data: bytes) -> Decoded:
    """Return text of an old code page; letters of TCVN3 and VNI fonts lie in cp1252."""
    readings = {page: text for page in ("cp1252", "cp1258") if (text := _read(data, page))}
    western = readings.get("cp1252", "")
    if western and suspect(western.splitlines()) is not None:
        return Decoded(western, "cp1252", guessed=True)
    for page in ("cp1258", "cp1252"):
        if page in readings:
            return Decoded(normalize("NFC", readings[page]), page, guessed=True)
    raise ValueError("không rõ bảng mã")


def _read(data: bytes, page: str) -> str:
    try:
        return data.decode(page)
    except UnicodeDecodeError:
        return ""


def rows_of(text: str) -> list[list[str]]:
    """Return the cells of the text, each as it was typed.

    Raises:
        ValueError: a cell is longer than any cell may be.
    """
    separator = separator_of(text)
    if text[: len(_SAID)].lower() == _SAID:
        # The line that tells Excel the separator stays, blank, so that row numbers are Excel's.
        text = text[len(text.splitlines()[0]) :]
    try:
        return list(csv.reader(io.StringIO(text, newline=""), delimiter=separator))
    except csv.Error as error:
        raise ValueError("dòng CSV sai") from error


def sign_of_a_cut(text: str, rows: list[list[str]]) -> str:
    """Return what shows that a file ends too early, or nothing."""
    if _is_open(text):
        return _OPEN
    if text.endswith(("\n", "\r")) or len(rows) < _FEWEST_LINES:
        return ""
    ((usual, _),) = Counter(map(len, rows[:-1])).most_common(1)
    return _SHORT if len(rows[-1]) < usual else ""


def _is_open(text: str) -> bool:
    """Return whether a quoted cell does not end where it should, so that it holds what follows."""
    try:
        list(csv.reader(io.StringIO(text, newline=""), delimiter=separator_of(text), strict=True))
    except csv.Error:
        return True
    return False


def separator_of(text: str) -> str:
    """Return the separator: the one the first line names, else the one most lines agree on."""
    lines = [line for line in text.splitlines()[:_LOOKED_AT] if line.strip()]
    if lines and lines[0].lower().startswith(_SAID) and len(lines[0]) > len(_SAID):
        return lines[0][len(_SAID)]
    return max(_SEPARATORS, key=lambda mark: _agreement(lines, mark))


def _agreement(lines: list[str], mark: str) -> tuple[int, int]:
    counts = Counter(_outside_quotes(line).count(mark) for line in lines)
    counts.pop(0, None)
    if not counts:
        return (0, 0)
    most, times = max(counts.items(), key=lambda item: (item[1], item[0]))
    return (times, most)


def _outside_quotes(line: str) -> str:
    return "".join(line.split('"')[::2])
