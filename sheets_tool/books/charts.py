"""Native charts over the cells of a sheet, so that a picture and its numbers never part."""

from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from sheets_tool.books.canvas import Canvas, Drawing
from sheets_tool.forms.output import Chart

_GAP = 2
_NARROWEST, _WIDEST = 480, 900
_PIXELS = 7
"""About how wide a character of a column is."""
_LEAST_HEIGHT = 300
_MOST_HEIGHT = 640
"""What still stands on a page under the numbers it shows."""
_BAR_HEIGHT = 26
_COLOURS = ("#1F4E79", "#2E8B57", "#C55A11", "#7F6000", "#7030A0", "#808080", "#C00000")


def lay_chart(
    canvas: Canvas, chart: Chart | None, *, rows: tuple[int, int], label: int, series: list[int]
) -> None:
    """Lay a chart of some rows and columns under everything on a canvas; none where no row is."""
    first, last = rows
    if chart is None or last < first or not series:
        return
    bottom = max((*(row for row, _ in canvas.cells), *(block.row for block in canvas.merged), last))
    canvas.drawings.append(
        Drawing(
            chart=chart,
            row=bottom + _GAP,
            rows=rows,
            label=label,
            series=tuple(series),
            head=canvas.header_row,
            width=min(_WIDEST, max(_NARROWEST, sum(canvas.widths) * _PIXELS)),
        )
    )


def draw(book: Workbook, sheet: Worksheet, drawing: Drawing) -> None:
    """Insert a chart into a sheet that is being written."""
    chart = drawing.chart
    options: dict[str, str] = {"type": chart.kind}
    if chart.stacked:
        options["subtype"] = "stacked"
    made = book.add_chart(options)
    if made is None:
        raise ValueError(chart.kind)
    first, last = drawing.rows
    for number, column in enumerate(drawing.series):
        made.add_series(
            {
                "name": [sheet.name, drawing.head, column],
                "categories": [sheet.name, first, drawing.label, last, drawing.label],
                "values": [sheet.name, first, column, last, column],
                "fill": {"color": _COLOURS[number % len(_COLOURS)]},
                "data_labels": {"value": True},
            }
        )
    made.set_title({"name": chart.title, "name_font": {"size": 12}})
    made.set_legend({"position": "bottom"})
    # The values stand on the bars, so their axis would only repeat them, in halves of a person.
    values = {"visible": False, "min": 0, "major_gridlines": {"visible": False}}
    if chart.kind == "bar":  # bars lie: their names stand on the left, the first on top
        made.set_x_axis(values)
        made.set_y_axis({"reverse": True, "major_gridlines": {"visible": False}})
    else:
        made.set_y_axis(values)
    made.show_blanks_as("gap")
    bars = (last - first + 1) * max(1, len(drawing.series)) if chart.kind == "bar" else 0
    height = min(_MOST_HEIGHT, max(_LEAST_HEIGHT, 120 + bars * _BAR_HEIGHT))
    made.set_size({"width": drawing.width, "height": height})
    sheet.insert_chart(drawing.row, 0, made, {"object_position": 2})
