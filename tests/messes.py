"""Clean tables, and what people do to them: every mess moves words about and changes no fact.

A table is made clean, messes are done to it in any order, and it is laid out as one sheet of a real
workbook. What it says before is what must be read of it after.
"""

from dataclasses import dataclass, field
from datetime import date
from itertools import groupby
from pathlib import Path
from random import Random
from unicodedata import normalize

import xlsxwriter

from sheets_tool.forms import registration as w2
from sheets_tool.forms import results as w4
from sheets_tool.forms.model import Book, Form
from sheets_tool.text.spelling import fold, tidy
from sheets_tool.values.numbers import POINT_SCALE

NAMES = ("Nguyễn Thị Hoà", "Trần Văn Đức", "Lê NA", "Ký Văn Cộng", "Ksor H’Hen", "Vỹ Ơn", "Tô Ngày",
         "Đỗ Thuỷ Khoẻ", "Tạ Tổng", "Ngô Thị Bí Thư", "Âu Dương Lập")  # fmt: skip
POSITIONS = ("Hiệu trưởng", "Giáo viên", "Tổ trưởng", "", "Kế toán", "Tổng phụ trách")
TITLES = {
    "LDTT": ("Lao động tiên tiến", "LĐTT", "LĐ tiên tiến", "ldtt"),
    "CSTDCS": ("Chiến sĩ thi đua cơ sở", "CSTĐ cơ sở", "Chiến sỹ thi đua cơ sở", "CSTĐCS"),
    "LDTT;CSTDCS": ("Lao động tiên tiến; Chiến sĩ thi đua cơ sở", "LĐTT, CSTĐCS", "LĐTT\nCSTĐCS"),
    None: ("",),
}
GROUP_TITLES = {
    "TTLDTT": ("Tập thể lao động tiên tiến", "TTLĐTT", "Tập thể LĐTT"),
    "TTLDXS": ("Tập thể lao động xuất sắc", "TTLĐXS"),
    None: ("",),
}
RATINGS = {
    "HTXSNV": ("Hoàn thành xuất sắc nhiệm vụ", "HTXSNV", "HTXS nhiệm vụ"),
    "HTTNV": ("Hoàn thành tốt nhiệm vụ", "HTTNV"),
    "HTNV": ("Hoàn thành nhiệm vụ", "HTNV"),
}
ALIASES = {
    "STT": ("TT", "Stt", "Số TT"),
    "Mã cán bộ": ("Mã CB", "MÃ GV", "ma can bo"),
    "Họ và tên": ("HỌ TÊN", "Họ và tên giáo viên", "Họ và tên (*)"),
    "Chức vụ": ("Chức danh", "Chức vụ, đơn vị"),
    "Danh hiệu đăng ký": ("Danh hiệu thi đua", "Đăng ký DHTĐ", "Danh hiệu\nđăng ký"),
    "Hình thức khen thưởng đăng ký": ("Khen thưởng", "Hình thức khen thưởng"),
    "Ghi chú": ("GHI CHÚ", "Chú thích"),
    "Tên tập thể": ("Tập thể", "Tên đơn vị/tập thể"),
    "Xếp loại chất lượng": ("Xếp loại", "Đánh giá, xếp loại"),
    "Mã sáng kiến": ("Mã SKKN", "Mã đề tài"),
    "Tên": ("Tên sáng kiến", "Tên đề tài"),
    "Tác giả": ("Tên tác giả",),
    "Điểm hội đồng": ("Điểm hội đồng (*)", "ĐIỂM HỘI ĐỒNG"),
    "Ngày quyết định": ("Ngày QĐ", "Ngày ký"),
    "Số tháng công tác trong năm": ("Số tháng công tác\ntrong năm",),
}
DEEP = {
    "titles": (("Đăng ký",), "Thi đua"),
    "commendations": (("Đăng ký",), "Khen thưởng"),
}
"""Column → the labels over it and its own, where the header is two deep."""
DEEPER = {
    "staff_id": (("Người được xét",), "Mã cán bộ"),
    "full_name": (("Người được xét",), "Họ và tên"),
    "collective": (("Đối tượng được xét",), "Tên tập thể"),
    "titles": (("Đăng ký năm học", "Đăng ký"), "Thi đua"),
    "commendations": (("Đăng ký năm học", "Đăng ký"), "Khen thưởng"),
}
BLANKS = ("", "", " ", "\u00a0", "\u200b", "\ufeff ")
LONG_ENOUGH = 10
FULL_OF_TWINS = {"Mã sáng kiến", "Ngày quyết định"}
"""Headers that with a letter wrong are near to two of the form's own: told, never guessed."""


@dataclass
class Column:
    """A column on its way: whose it is, its label and what is merged over it."""

    code: str
    label: str
    groups: tuple[str, ...] = ()


@dataclass
class Record:
    """A row of the body: a record's cells by column, or one line right across the sheet."""

    cells: dict[str, object] = field(default_factory=dict)
    line: str = ""
    is_blank: bool = False
    is_header: bool = False
    numbers: str = ""


@dataclass
class Mess:
    """One sheet on its way into disorder, and the rows that must be read of it.

    Attributes:
        random: where disorder comes from.
        book, form: what the sheet is.
        codes: the columns compared.
        expected: their values, a tuple a record.
        words: what is done to every text when all is laid out.
    """

    random: Random
    book: Book
    form: Form
    codes: tuple[str, ...]
    expected: list[tuple]
    columns: list[Column]
    body: list[Record]
    sheet: str = ""
    above: list[str] = field(default_factory=list)
    below: list[dict[int, object]] = field(default_factory=list)
    spare: list[Record] = field(default_factory=list)
    left: int = 0
    merges: bool = False
    stamped: bool = True
    others: dict[str, list[list[object]]] = field(default_factory=dict)
    words: list = field(default_factory=list)

    def records(self):
        """Return the rows that are records."""
        return [row for row in self.body if row.cells and not row.is_blank]

    def column(self, code):
        """Return a column, or None where the table has none such."""
        return next((each for each in self.columns if each.code == code), None)

    def somewhere(self):
        """Return a place between two rows of the body, or at its end."""
        return self.random.randrange(len(self.body) + 1)


@dataclass(frozen=True)
class Laid:
    """A sheet laid out: its cells, its merged blocks, how many rows stand under the header."""

    rows: list[list[object]]
    merged: list[tuple[int, int, int, int]]
    under: int


def _made(random, book, form, codes, records):
    """Return a clean table of records, each as header → cell, and what is to be read of them."""
    labels = list(records[0][0])
    columns = [Column(form.headers[fold(label)], label) for label in labels]
    body = [
        Record(dict(zip((c.code for c in columns), r.values(), strict=True))) for r, _ in records
    ]
    expected = [values for _, values in records]
    return Mess(random, book, form, codes, expected, columns, body, sheet=form.sheet)


def registered_persons(random):
    """Return a list of persons and what they register."""
    records = []
    for number in range(1, random.randint(2, 7)):
        title = random.choice(list(TITLES))
        code, name = f"GV{random.randrange(1000):03}", random.choice(NAMES)
        cells = {
            "STT": float(number),
            "Mã cán bộ": code,
            "Họ và tên": name,
            "Chức vụ": random.choice(POSITIONS),
            "Danh hiệu đăng ký": random.choice(TITLES[title]),
            "Hình thức khen thưởng đăng ký": "Giấy khen" if number == 1 else "",
            "Ghi chú": "",
        }
        records.append((cells, (code, name, title, "GK" if number == 1 else None)))
    codes = ("staff_id", "full_name", "titles", "commendations")
    return _made(random, w2.REGISTRATION, w2.PERSONS, codes, records)


def registered_collectives(random):
    """Return a list of collectives and what they register."""
    records = []
    for number, name in enumerate(random.sample(("Tổ Toán", "Tổ Văn phòng", "Khối 4 + 5",
                                                 "Tổ 1", "Công đoàn trường"), 3), 1):  # fmt: skip
        title = random.choice(list(GROUP_TITLES))
        cells = {
            "STT": float(number),
            "Mã tập thể": f"TO-{number}",
            "Tên tập thể": name,
            "Danh hiệu đăng ký": random.choice(GROUP_TITLES[title]),
            "Ghi chú": "",
        }
        records.append((cells, (name, title)))
    mess = _made(random, w2.REGISTRATION, w2.COLLECTIVES, ("collective", "titles"), records)
    mess.others["Cá nhân"] = [["Mã cán bộ", "Họ và tên", "Danh hiệu đăng ký"], ["GV1", "Lê An"]]
    return mess


def rated_persons(random):
    """Return a list of ratings, with whole numbers."""
    records = []
    for number in range(1, random.randint(2, 7)):
        rating = random.choice(list(RATINGS))
        code, name, months = f"GV{number:03}", random.choice(NAMES), random.randrange(13)
        cells = {
            "STT": float(number),
            "Mã cán bộ": code,
            "Họ và tên": name,
            "Xếp loại chất lượng": random.choice(RATINGS[rating]),
            "Số tháng công tác trong năm": float(months),
            "Ghi chú": "",
        }
        records.append((cells, (code, name, rating, months)))
    codes = ("staff_id", "full_name", "rating", "months_worked")
    return _made(random, w4.RESULTS, w4.PERSONS, codes, records)


def initiatives(random):
    """Return a list of initiatives, with points that have a fraction and with days."""
    records = []
    for number in range(1, random.randint(2, 6)):
        points = random.randrange(1, 400) / 4
        day = date(2021, random.randint(1, 12), random.randint(13, 28))
        cells = {
            "Mã sáng kiến": f"SK{number:02}",
            "Tên": random.choice(("Dạy phân số", "Hát ru", "Tổng hợp đề ôn")),
            "Tác giả": f"GV{number:03}",
            "Điểm hội đồng": points,
            "Ngày quyết định": day,
            "Kết luận": "Đạt",
        }
        records.append((cells, (f"SK{number:02}", int(points * POINT_SCALE), day)))
    codes = ("initiative_id", "score", "decision_date")
    return _made(random, w4.RESULTS, w4.INITIATIVES, codes, records)


TABLES = (registered_persons, registered_collectives, rated_persons, initiatives)


def title_rows(mess):
    mess.above += [
        "PHÒNG GD&ĐT KIM SƠN",
        "TRƯỜNG THCS KIM SƠN",
        mess.random.choice(("ĐĂNG KÝ THI ĐUA", "Thi đua", "Danh hiệu thi đua", "KẾT QUẢ NĂM")),
        "",
    ][mess.random.randrange(4) :]


def header_far_down(mess):
    lines = ("Căn cứ kế hoạch thi đua năm học 2020-2021", "Kính gửi: Hội đồng trường", "", "-----")
    mess.above += [mess.random.choice(lines) for _ in range(mess.random.randrange(8, 40))]


def moved_columns(mess):
    mess.random.shuffle(mess.columns)


def own_columns(mess):
    for label in mess.random.sample(("Điện thoại", "Chức danh Đảng", "Quê quán"), 2):
        code = f"own {label}"
        mess.columns.insert(mess.random.randrange(len(mess.columns) + 1), Column(code, label))
        for row in mess.records():
            row.cells[code] = mess.random.choice(("0912", "Bí thư chi bộ", "Kim Sơn"))


def other_words(mess):
    for column in mess.columns:
        column.label = mess.random.choice((column.label, *ALIASES.get(column.label, ())))


def letters_wrong(mess):
    """One or two letters of the longest of the form's own words."""
    own = [each for each in mess.columns if each.label in mess.form.header_texts]
    own = [each for each in own if each.label not in FULL_OF_TWINS and not each.groups]
    long = [each for each in own if len(each.label) >= LONG_ENOUGH]
    if long:
        column = mess.random.choice(long)
        for _ in range(mess.random.randint(1, 2)):
            column.label = _slip(mess.random, column.label)


def _slip(random, label):
    at = random.randrange(1, len(label) - 1)
    head, here, after, tail = label[:at], label[at], label[at + 1], label[at + 2 :]
    slips = (head + after + tail, head + here + here + after + tail, head + after + here + tail)
    return random.choice((*slips, head + random.choice("nmktb") + after + tail))


def capital_header(mess):
    for column in mess.columns:
        column.label = column.label.upper()
        column.groups = tuple(group.upper() for group in column.groups)


def two_deep(mess):
    _deepen(mess, DEEP)


def three_deep(mess):
    _deepen(mess, DEEPER)


def _deepen(mess, deep):
    for code, (groups, label) in deep.items():
        column = mess.column(code)
        if column is not None and len(groups) > len(column.groups):
            column.groups, column.label = groups, label


def merged(mess):
    mess.merges = True


def numbered_columns(mess):
    mess.body.insert(0, Record(numbers=mess.random.choice(("({})", "{}"))))


def blank_rows(mess):
    for _ in range(mess.random.randint(1, 4)):
        nothing = {each.code: mess.random.choice(BLANKS) for each in mess.columns}
        mess.body.insert(mess.somewhere(), Record(nothing, is_blank=True))


def header_again(mess):
    mess.body.insert(mess.somewhere(), Record(is_header=True))


def parts_of_the_list(mess):
    if mess.column("full_name") is not None:
        mess.body.insert(0, Record(line="I. Tổ Toán – Tin"))
        mess.body.insert(mess.somewhere(), Record(line="II. Tổ Ngữ văn"))


def no_order(mess):
    for row in mess.records():
        row.cells.pop("ordinal", None)


def spare_rows(mess):
    if mess.column("ordinal") is not None:
        mess.spare += [Record({"ordinal": float(50 + n)}) for n in range(mess.random.randint(1, 6))]


def total(mess):
    mess.below.append({mess.random.randrange(2): "Tổng cộng", -1: 12.0})


def signatures(mess):
    left, right = mess.random.randrange(3), -mess.random.randint(1, 2)
    mess.below += [
        {right: "Kim Sơn, ngày 25 tháng 9 năm 2020"},
        {left: "NGƯỜI LẬP BIỂU", right: "HIỆU TRƯỞNG"},
        {left: "(Ký, ghi rõ họ tên)", right: "(Ký, đóng dấu)"},
        {},
        {left: "Lê Thị Lập", right: "Trần Văn Minh"},
    ]


def moved_right(mess):
    mess.left = mess.random.randint(1, 4)


def renamed_sheet(mess):
    mess.sheet = mess.random.choice(("Sheet1", "Bản cuối (2)", "Đăng kí", "Tổ Toán", "DS"))


def other_sheets(mess):
    mess.others["Hướng dẫn"] = [["Điền vào các cột", "", ""], ["Mẫu", "GV001", "Nguyễn Văn Mẫu"]]
    mess.others["Trang2"] = [["việc riêng", 1.0], ["", 2.0]]


def copied_without_stamp(mess):
    mess.stamped = False


def capital_names(mess):
    _retype(mess, ("full_name", "collective"), str.upper)


def other_tone_style(mess):
    for old, new in (("oà", "òa"), ("uỷ", "ủy"), ("oẻ", "ỏe")):
        _retype(mess, ("full_name",), lambda text, old=old, new=new: text.replace(old, new))


def decimal_commas(mess):
    for row in mess.records():
        for code in ("score", "months_worked"):
            if isinstance(row.cells.get(code), float):
                row.cells[code] = f"{row.cells[code]:g}".replace(".", ",")


def days_as_text(mess):
    for row in mess.records():
        day = row.cells.get("decision_date")
        if isinstance(day, date):
            style = mess.random.choice(("%d/%m/%Y", "%d-%m-%Y", "%d.%m.%Y"))
            row.cells["decision_date"] = day.strftime(style)


def _retype(mess, codes, change):
    for row in mess.records():
        for code in codes:
            if isinstance(row.cells.get(code), str):
                row.cells[code] = change(row.cells[code])


def decomposed(mess):
    mess.words.append(lambda text: normalize("NFD", text))


def stray_blanks(mess):
    mess.words.append(lambda text: f" {text}\u00a0".replace(" ", "  ") if text else text)


def hidden_letters(mess):
    mess.words.append(lambda text: f"\ufeff{text}\u200b" if text else text)


def other_d(mess):
    mess.words.append(lambda text: text.replace("Đ", "Ð"))


MESSES = (
    title_rows, header_far_down, moved_columns, own_columns, other_words, letters_wrong,
    capital_header, two_deep, three_deep, merged, numbered_columns, blank_rows, header_again,
    parts_of_the_list, no_order, spare_rows, total, signatures, moved_right, renamed_sheet,
    other_sheets, copied_without_stamp, capital_names, other_tone_style, decimal_commas,
    days_as_text, decomposed, stray_blanks, hidden_letters, other_d,
)  # fmt: skip


def made(seed, messes, table=None):
    """Return a table with messes done to it in turn; the seed decides all the rest."""
    random = Random(seed)  # noqa: S311 - disorder, not secrets
    mess = (table or random.choice(TABLES))(random)
    for each in messes:
        each(mess)
    return mess


def laid_out(mess):
    """Return the sheet as people would see it."""
    rows, spans = [[line] for line in mess.above], []
    if mess.merges:
        spans += [(n, 0, n, 2) for n, line in enumerate(mess.above) if line]
    top, header = len(rows), _header(mess)
    rows += header
    if mess.merges:
        spans += _header_spans(mess, top, len(header))
    for record in [*mess.body, *mess.spare]:
        if record.line and mess.merges:
            spans.append((len(rows), 0, len(rows), len(mess.columns) - 1))
        rows += _body_rows(mess, record, header)
    rows += [_below(mess, line) for line in mess.below]
    rows = [[""] * mess.left + [_worded(mess, cell) for cell in row] for row in rows]
    spans = [(a, b + mess.left, c, d + mess.left) for a, b, c, d in spans]
    while all(isinstance(cell, str) and not tidy(cell) for cell in rows[-1]):
        rows.pop()
    return Laid(rows, spans, len(rows) - top - len(header))


def _header(mess):
    depth = max(len(column.groups) for column in mess.columns) + 1
    rows = [[""] * len(mess.columns) for _ in range(depth)]
    for at, column in enumerate(mess.columns):
        before = mess.columns[at - 1].groups if at else ()
        for level, group in enumerate(column.groups):
            if before[: level + 1] != column.groups[: level + 1]:
                rows[level][at] = group
        rows[len(column.groups)][at] = column.label
    return rows


def _header_spans(mess, top, depth):
    spans = []
    for at, column in enumerate(mess.columns):
        level = len(column.groups)
        if level < depth - 1:
            spans.append((top + level, at, top + depth - 1, at))
    for level in range(depth):
        above = [column.groups[: level + 1] for column in mess.columns]
        for groups, run in groupby(range(len(above)), key=above.__getitem__):
            places = list(run)
            if len(groups) > level and len(places) > 1:
                spans.append((top + level, places[0], top + level, places[-1]))
    return spans


def _body_rows(mess, record, header):
    if record.is_header:
        return [list(row) for row in header]
    if record.line:
        return [[record.line]]
    if record.numbers:
        return [[record.numbers.format(n) for n in range(1, len(mess.columns) + 1)]]
    return [[record.cells.get(column.code, "") for column in mess.columns]]


def _below(mess, line):
    row = [""] * len(mess.columns)
    for at, cell in line.items():
        row[at % len(row)] = cell
    return row


def _worded(mess, cell):
    for change in mess.words if isinstance(cell, str) else ():
        cell = change(cell)
    return cell


def save(path: Path, mess, laid):
    """Write the sheet, and those beside it, as a real workbook."""
    with xlsxwriter.Workbook(path, {"in_memory": True, "strings_to_formulas": False}) as book:
        day = book.add_format({"num_format": "dd/mm/yyyy"})
        sheet = book.add_worksheet(mess.sheet)
        for first_row, first, last_row, last in laid.merged:
            sheet.merge_range(first_row, first, last_row, last, "")
        for number, row in enumerate(laid.rows):
            for at, cell in enumerate(row):
                if isinstance(cell, date):
                    sheet.write_datetime(number, at, cell, day)
                elif cell != "":
                    sheet.write(number, at, cell)
        for name, rows in mess.others.items():
            other = book.add_worksheet(name)
            for number, row in enumerate(rows):
                other.write_row(number, 0, row)
        if mess.stamped:
            meta = book.add_worksheet("_meta")
            meta.write_row(0, 0, ("form", mess.book.id))
            meta.very_hidden()
    return path
