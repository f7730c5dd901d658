"""Signatures stand side by side, each over columns wide enough to read it."""

import pytest

from sheets_tool.books.canvas import Canvas
from sheets_tool.books.signing import lay_signatures
from sheets_tool.forms.output import Signature

ROLES = ("THƯ KÝ HỘI ĐỒNG", "NGƯỜI KIỂM PHIẾU", "CHỦ TỊCH")


def laid(widths, roles=ROLES, *, hidden=()):
    """Return role → (row, first column, last column) of signatures laid over columns."""
    canvas = Canvas("Trang", widths=list(widths), hidden=frozenset(hidden))
    lay_signatures(canvas, [Signature(role=role) for role in roles], row=5, width=len(widths))
    alone = {value: (row, at, at) for (row, at), (value, _) in cells(canvas).items()}
    merged = {each.value: (each.row, each.first, each.last) for each in canvas.merged}
    return {role: (alone | merged)[role] for role in roles}


def cells(canvas):
    return {at: (cell.value, cell.style) for at, cell in canvas.cells.items()}


def test_columns_are_shared_alike_where_every_role_fits():
    assert {
        ROLES[0]: (5, 0, 1),
        ROLES[1]: (5, 2, 3),
        ROLES[2]: (5, 4, 5),
    } == laid([10, 20, 20, 20, 20, 10])


@pytest.mark.parametrize(
    ("widths", "hidden"),
    [([5, 5, 5, 20, 20, 20], ()), ([5, 40, 40, 20, 20, 20], (1, 2))],
    ids=["narrow", "hidden"],
)
def test_a_role_gets_columns_until_it_can_be_read(widths, hidden):
    found = laid(widths, hidden=hidden)
    seen = [0 if at in hidden else width for at, width in enumerate(widths)]
    rooms = {role: sum(seen[first : last + 1]) for role, (_, first, last) in found.items()}

    assert [] == [role for role in ROLES if rooms[role] < len(role)]


def test_more_signatures_than_columns_stand_in_two_lines():
    assert {
        ROLES[0]: (5, 0, 0),
        ROLES[1]: (5, 1, 1),
        ROLES[2]: (10, 0, 1),
    } == laid([46, 70])
