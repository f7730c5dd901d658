"""What the cells of a template take: a choice of a list, a number, or nothing at all."""

from collections.abc import Collection, Sequence

from sheets_tool.books.canvas import Body, Canvas, Choices, Numbers
from sheets_tool.forms.model import Column
from sheets_tool.values.choices import Many
from sheets_tool.values.numbers import Points, Whole

_NO_LIMIT = 1e9


def lay_dropdowns(canvas: Canvas, columns: Sequence[Column], body: Body) -> None:
    """Lay a dropdown over each column whose entries are listed."""
    if body.bottom < body.top:
        return
    for position, column in enumerate(columns):
        if column.kind.options:
            strict = not isinstance(column.kind, Many)
            options = column.kind.options
            canvas.choices.append(Choices(body.top, body.bottom, position, options, strict))


def lay_closed(
    canvas: Canvas,
    columns: Sequence[Column],
    body: Body,
    *,
    closed: Sequence[Collection[str]],
) -> None:
    """Grey and lock the cells that nobody fills, the codes of their columns given by row."""
    for row, codes in enumerate(closed, body.top):
        for position, column in enumerate(columns):
            if column.code in codes:
                canvas.put(row, position, None, style="closed")


def lay_numbers(canvas: Canvas, columns: Sequence[Column], body: Body) -> None:
    """Let the columns for points and counts refuse text and what is out of their limits."""
    for position, column in enumerate(columns):
        kind = column.kind
        if isinstance(kind, (Points, Whole)) and not column.ours and body.bottom >= body.top:
            least = -_NO_LIMIT if kind.least is None else float(kind.least)
            most = _NO_LIMIT if kind.most is None else float(kind.most)
            whole = isinstance(kind, Whole)
            canvas.numbers.append(Numbers(body.top, body.bottom, position, least, most, whole))
