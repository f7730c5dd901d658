"""Body rows written at once: the same cells as xlsxwriter's own, whatever stands in them."""

import io
import zipfile
from datetime import date, datetime

import pytest
import xlsxwriter
from defusedxml import ElementTree
from hypothesis import given, settings
from hypothesis import strategies as st

from sheets_tool.books import bulk
from sheets_tool.books.canvas import Body, Cell
from sheets_tool.books.look import body_style
from sheets_tool.books.pack import with_bodies
from sheets_tool.books.write import _put

FORMATS = ("@", "0", "dd/mm/yyyy", "#,##0.00", "General")
MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
SPACE = "{http://www.w3.org/XML/1998/namespace}space"
HARD = (
    " đầu", "cuối ", "\tthụt", "hai\ndòng", "\n", "\r\n", "A & B < C > D", '"ngoặc"', "&amp;",
    "\x00\x07\x1f", "_x0041_", "_x005F_x0041_", "_X0041_", "=1+1", "+84", "-5", "@a",
    "\ufffe\uffff", "Nguyễn", "\U0001f600", "x" * 32_767, "\u00a0", "\u2028", "]]>", "<t>", "",
)  # fmt: skip
TEXTS = st.one_of(
    st.sampled_from(HARD), st.text(st.characters(exclude_categories=("Cs",)), max_size=20)
)
NUMBERS = st.one_of(
    st.integers(-(10**16), 10**16),
    st.floats(allow_nan=False, allow_infinity=False),
    st.sampled_from((1234567890123456, 0.1 + 0.2, 1e300, -0.0, 38211079576.0, 1 / 3)),
)
DAYS = st.dates(date(1900, 1, 2), date(2199, 12, 31))
CELLS = st.one_of(TEXTS, NUMBERS, DAYS, st.booleans(), st.none())
ROWS = st.lists(
    st.lists(CELLS, min_size=len(FORMATS), max_size=len(FORMATS)), min_size=1, max_size=8
)
TOP = 3


def written(rows, heights, *, at_once):
    buffer = io.BytesIO()
    book = xlsxwriter.Workbook(buffer, {"strings_to_formulas": False, "strings_to_urls": False})
    book.set_properties({"created": datetime(2020, 1, 1)})
    sheet = book.add_worksheet("Cá nhân", bulk.BulkWorksheet)
    looks = [book.add_format(body_style(each, open_to_fill=False)) for each in FORMATS]
    for row, height in heights.items():
        sheet.set_row(row, height)
    sheet.write_string(0, 0, "Danh sách", looks[0])
    if at_once:
        sheet.set_body(Body(TOP, list(FORMATS), list(zip(*rows, strict=True))), looks)
    else:
        for number, row in enumerate(rows, TOP):
            for column, (value, look) in enumerate(zip(row, looks, strict=True)):
                _put(sheet, (number, column), Cell(value, ""), look)
    sheet.write_string(TOP + len(rows), 0, "Tổng cộng", looks[0])
    book.close()
    return zipfile.ZipFile(io.BytesIO(with_bodies(buffer.getvalue(), sheet.left_out())))


def text_of(node):
    inner = node.find(f"{MAIN}t")
    return ("text", inner.text or "", inner.get(SPACE))


def cells_of(archive):
    shared = [
        text_of(each) for each in ElementTree.fromstring(archive.read("xl/sharedStrings.xml"))
    ]
    root = ElementTree.fromstring(archive.read("xl/worksheets/sheet1.xml"))
    for row in root.iter(f"{MAIN}row"):
        yield row.get("r"), row.get("ht"), row.get("customHeight")
        for cell in row:
            yield cell.get("r"), cell.get("s"), value_of(cell, shared)


def value_of(cell, shared):
    value = cell.find(f"{MAIN}v")
    if cell.get("t") == "s":
        return shared[int(value.text)]
    if cell.get("t") == "inlineStr":
        return text_of(cell.find(f"{MAIN}is"))
    return cell.get("t"), None if value is None else value.text


def same(rows, heights):
    expected, actual = (written(rows, heights, at_once=each) for each in (False, True))
    assert expected.read("xl/styles.xml") == actual.read("xl/styles.xml")
    assert list(cells_of(expected)) == list(cells_of(actual))


@settings(deadline=None)
@given(rows=ROWS, tall=st.dictionaries(st.integers(0, 14), st.sampled_from((16, 32, 96))))
def test_rows_written_at_once_are_those_of_the_plain_writer(rows, tall):
    same(rows, tall)


@pytest.mark.parametrize("text", HARD, ids=ascii)
def test_each_hard_text_comes_out_as_the_plain_writer_writes_it(text):
    same([[text] * len(FORMATS)] * 2, {})


def test_equal_values_of_different_types_are_not_mixed_up():
    same(
        [[1, True, 1.0, "1", date(1900, 2, 28)], [True, 1.0, 1, 1, "1"], [0, False, 0.0, "", None]],
        {},
    )


def test_rows_are_the_same_wherever_one_part_ends_and_the_next_begins(monkeypatch):
    monkeypatch.setattr(bulk, "_ROWS_AT_ONCE", 2)
    same([[f"người {n}", n, None, True, n / 3] for n in range(7)], {TOP + 1: 32, TOP + 4: 48})


def test_a_long_body_put_into_the_finished_workbook_is_the_same(monkeypatch):
    rows = [[f"người <{n}> & <!--body-->", n, None, True, n / 3] for n in range(7)]
    heights = {TOP + 1: 32, TOP + 4: 48}
    at_once = written(rows, heights, at_once=True)
    monkeypatch.setattr(bulk, "_ROWS_AT_ONCE", 2)
    monkeypatch.setattr(bulk, "_LONG", 7)
    same(rows, heights)
    streamed = written(rows, heights, at_once=True)
    assert streamed.namelist() == at_once.namelist()
    assert {n: streamed.read(n) for n in streamed.namelist()} == {
        n: at_once.read(n) for n in at_once.namelist()
    }
