"""Charts over the cells of a sheet, as another program is told to draw them."""

import io
import re
import zipfile

import pandas as pd
import pytest

from sheets_tool.books.write import to_bytes
from sheets_tool.forms import report_views as views
from sheets_tool.forms.output import Chart, Letterhead, OutBook, OutSheet

ROWS = [
    {"indicator": f"CT{number:02}", "planned": number * 1_000_000, "achieved": 1_000_000}
    for number in range(1, 41)
]


def drawn(kind):
    """Return the chart of a sheet, and its frame on the sheet, as XML."""
    chart = Chart(title="Kế hoạch", label="indicator", series=("planned", "achieved"), kind=kind)
    sheet = OutSheet(form=views.WORK, frame=pd.DataFrame(ROWS, dtype=object), chart=chart)
    book = OutBook(letterhead=Letterhead(), sheets=(sheet,), stamp={})
    with zipfile.ZipFile(io.BytesIO(to_bytes(book))) as archive:
        return (
            archive.read("xl/charts/chart1.xml").decode(),
            archive.read("xl/drawings/drawing1.xml").decode(),
        )


def axis(xml, name):
    """Return whether an axis runs backwards, and whether it is hidden."""
    (part,) = re.findall(f"<c:{name}>(.*?)</c:{name}>", xml)
    return 'orientation val="maxMin"' in part, '<c:delete val="1"/>' in part


def test_lying_bars_have_the_first_name_on_top_and_grow_to_the_right():
    xml, _ = drawn("bar")

    assert ((True, False), (False, True)) == (axis(xml, "catAx"), axis(xml, "valAx"))


def test_upright_columns_have_their_names_below_and_no_axis_of_values():
    xml, _ = drawn("column")

    assert ((False, False), (False, True)) == (axis(xml, "catAx"), axis(xml, "valAx"))


@pytest.mark.parametrize("kind", ["bar", "column"])
def test_a_chart_of_many_bars_stands_on_a_page(kind):
    _, frame = drawn(kind)
    first, last = (int(row) for row in re.findall("<xdr:row>([0-9]+)</xdr:row>", frame))

    assert last - first <= 35
