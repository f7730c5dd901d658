"""The hash of what a workbook says: blind to blanks at the edges, to nothing else."""

from datetime import date

import pytest

from sheets_tool.books.grid import content_hash
from sheets_tool.values.kind import UNCOMPUTED, ErrorCell


def of(*rows, sheet="Cá nhân"):
    return content_hash([(sheet, list(rows))])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param([["An", ""], []], [["An"]], id="blank cells and rows at the edges"),
        pytest.param([["An", None, "B"]], [["An", "", "B"]], id="none or empty"),
        pytest.param([["An", 3.0, ""]], [["An", 3.0]], id="beside a number"),
        pytest.param([["a\x1fb", ""]], [["a\x1fb"]], id="beside a mark of our own"),
    ],
)
def test_what_says_the_same_has_one_hash(one, other):
    assert of(*one) == of(*other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param([["1"]], [[1.0]], id="text and number"),
        pytest.param([[1.0]], [[True]], id="number and truth"),
        pytest.param([["An", "B"]], [["An", "", "B"]], id="another column"),
        pytest.param([["An"]], [[], ["An"]], id="another row"),
        pytest.param([[date(2020, 9, 2)]], [["datetime.date(2020, 9, 2)"]], id="day and its words"),
        pytest.param([[ErrorCell("#N/A")]], [["#N/A"]], id="error and its words"),
        pytest.param([[UNCOMPUTED]], [[""]], id="not computed and blank"),
        pytest.param([["a\x1fb", "c"]], [["a", "b\x1fc"]], id="a mark in another cell"),
        pytest.param([["a\x1fb"]], [["a", "b"]], id="a mark for an edge"),
        pytest.param([["a\x1d1\x1fb"]], [["a"], ["b"]], id="a mark for a row"),
        pytest.param([["a", "\x1e1\x1f1.0"]], [["a", 1.0]], id="a mark for a number"),
        pytest.param([[1.0, "a"]], [["a", 1.0]], id="number and text changed over"),
    ],
)
def test_what_says_anything_else_has_another(one, other):
    assert of(*one) != of(*other)


def test_sheets_nobody_sees_do_not_count_and_names_do():
    assert content_hash([("_meta", [["x"]]), ("A", [["x"]])]) == of(["x"], sheet="A")
    assert of(["x"], sheet="A") != of(["x"], sheet="B")


def test_long_sheets_are_hashed_like_short_ones_row_by_row():
    rows = [[f"Người {number}", float(number)] for number in range(2_500)]
    changed = [*rows[:2_400], ["Người khác", 1.0], *rows[2_401:]]
    assert of(*rows) == of(*[[*row, ""] for row in rows])
    assert of(*rows) != of(*changed)
