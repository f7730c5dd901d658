"""A clean sheet made messy in several ways at once: nobody lost, nobody invented."""

from random import Random
from unicodedata import normalize

import sheets
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from sheets_tool.forms import registration
from sheets_tool.forms.registration import REGISTRATION as W2

HEAD = ["STT", "Mã cán bộ", "Họ và tên", "Chức vụ", "Danh hiệu đăng ký",
        "Hình thức khen thưởng đăng ký", "Ghi chú"]  # fmt: skip
NAMES = ["Nguyễn Thị Hoà", "Trần Văn Đức", "Lê NA", "Ký Văn Cộng", "Ksor H’Hen", "Vỹ Ơn", "Tô Ngày"]
POSITIONS = ["Hiệu trưởng", "Giáo viên", "Tổ trưởng", "", "Kế toán", "Tổng phụ trách"]
TITLES = {
    "LDTT": "Lao động tiên tiến",
    "CSTDCS": "CSTĐ cơ sở",
    "LDTT;CSTDCS": "LĐTT, CSTĐCS",
    None: "",
}
NUMBERS = {"STT", "TT", "Stt"}
ALIASES = {
    "STT": ["TT", "Stt"],
    "Mã cán bộ": ["Mã CB", "MÃ GV", "ma can bo"],
    "Họ và tên": ["HỌ TÊN", "Họ và tên giáo viên", "Họ và tên (*)"],
    "Chức vụ": ["Chức danh", "Chức vụ, đơn vị"],
    "Danh hiệu đăng ký": ["Danh hiệu thi đua", "Đăng ký DHTĐ", "Danh hiệu\nđăng ký"],
    "Hình thức khen thưởng đăng ký": ["Khen thưởng", "Hình thức khen thưởng"],
    "Ghi chú": ["GHI CHÚ", "Chú thích"],
}


class Mess:
    """A sheet on the way to disorder: rows above, header rows, body, rows below."""

    def __init__(self, random, people):
        self.random = random
        self.above = []
        self.header = [list(HEAD)]
        self.body = [
            [float(n), code, name, position, TITLES[title], "", ""]
            for n, (code, name, position, title) in enumerate(people, 1)
        ]
        self.below = []

    def every_row(self):
        return [*self.header, *self.body]

    def width(self):
        return len(self.header[-1])

    def line(self, *cells):
        row = [""] * self.width()
        for at, cell in cells:
            row[at % self.width()] = cell
        return row

    def rows(self):
        return [*self.above, *self.header, *self.body, *self.below]


def title_rows(mess):
    mess.above = [
        mess.line((0, "PHÒNG GD&ĐT KIM SƠN"), (4, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")),
        mess.line((0, "TRƯỜNG THCS KIM SƠN"), (4, "Độc lập - Tự do - Hạnh phúc")),
        mess.line((0, mess.random.choice(["ĐĂNG KÝ THI ĐUA", "Thi đua", "Danh hiệu thi đua"]))),
        mess.line(),
    ][mess.random.randrange(4) :]


def moved_columns(mess):
    order = mess.random.sample(range(mess.width()), mess.width())
    for row in [*mess.every_row(), *mess.below]:
        row[:] = [row[at] for at in order]


def own_column(mess):
    at = mess.random.randrange(mess.width() + 1)
    label, cell = mess.random.choice([("Điện thoại", "0912"), ("Chức danh Đảng", "Hiệu trưởng")])
    for row in mess.every_row():
        row.insert(at, label if row is mess.header[-1] else cell if row in mess.body else "")
    for row in mess.below:
        row.insert(at, "")


def header_words(mess):
    for at, word in enumerate(mess.header[-1]):
        mess.header[-1][at] = mess.random.choice([word, *ALIASES.get(word, [word])])


def decomposed(mess):
    for row in mess.rows():
        row[:] = [normalize("NFD", cell) if isinstance(cell, str) else cell for cell in row]


def numbered_columns(mess):
    style = mess.random.choice(["({})", "{}"])
    mess.body.insert(0, [style.format(n) for n in range(1, mess.width() + 1)])


def blank_rows(mess):
    for _ in range(mess.random.randrange(4)):
        mess.body.insert(mess.random.randrange(1, len(mess.body) + 1), mess.line())


def repeated_header(mess):
    if len(mess.header) == 1 and len(mess.body) > 1:
        mess.body.insert(mess.random.randrange(1, len(mess.body)), list(mess.header[-1]))


def no_numbers(mess):
    for row in mess.body:
        row[:] = ["" if isinstance(cell, float) else cell for cell in row]


def spare_rows(mess):
    labels = [word for row in mess.header for word in row]
    number = next(at % mess.width() for at, word in enumerate(labels) if word in NUMBERS)
    for n in range(mess.random.randrange(1, 6)):
        mess.below.insert(0, mess.line((number, float(50 + n))))


def totals(mess):
    first = min(2, mess.width() - 1)
    at = mess.random.randrange(first)
    mess.below.append(mess.line((at, "Tổng cộng"), (mess.width() - 1, 12.0)))


def signatures(mess):
    left, right = mess.random.randrange(3), mess.random.randrange(3, mess.width())
    mess.below += [
        mess.line((right, "Kim Sơn, ngày 25 tháng 9 năm 2020")),
        mess.line((left, "NGƯỜI LẬP BIỂU"), (right, "HIỆU TRƯỞNG")),
        mess.line((left, "(Ký, ghi rõ họ tên)"), (right, "(Ký, đóng dấu)")),
        mess.line(),
        mess.line((left, "Lê Thị Lập"), (right, "Trần Văn Minh")),
    ]


def deep_header(mess):
    labels = mess.header[-1]
    if len(mess.header) > 1 or "Danh hiệu đăng ký" not in labels:
        return
    at = labels.index("Danh hiệu đăng ký")
    if at + 1 >= len(labels) or labels[at + 1] != "Hình thức khen thưởng đăng ký":
        return
    lower = [""] * len(labels)
    lower[at], lower[at + 1] = "Thi đua", "Khen thưởng"
    labels[at], labels[at + 1] = "Đăng ký", ""
    mess.header.append(lower)


def capitals(mess):
    for row in mess.header:
        row[:] = [cell.upper() for cell in row]


def stray_blanks(mess):
    for row in mess.body:
        row[:] = [f" {cell}\u00a0" if isinstance(cell, str) and cell else cell for cell in row]


# Those that come first need the words of the template, those at the end do not mind any disorder.
MESSES = (
    deep_header, moved_columns, header_words, own_column, no_numbers, title_rows, repeated_header,
    blank_rows, numbered_columns, spare_rows, totals, signatures, capitals, stray_blanks,
    decomposed,
)  # fmt: skip


@st.composite
def messes(draw):
    chosen = draw(st.sets(st.sampled_from(MESSES), max_size=6))
    people = draw(
        st.lists(
            st.tuples(
                st.from_regex(r"GV[0-9]{3}", fullmatch=True),
                st.sampled_from(NAMES),
                st.sampled_from(POSITIONS),
                st.sampled_from(list(TITLES)),
            ),
            min_size=1,
            max_size=6,
        )
    )
    seed = draw(st.integers(0, 10**6))
    return people, tuple(each for each in MESSES if each in chosen), seed


@settings(max_examples=250, deadline=None, phases=[Phase.generate], derandomize=True)
@given(messes())
def test_nobody_is_lost_or_invented(drawn):
    people, chosen, seed = drawn
    mess = Mess(Random(seed), people)  # noqa: S311 - disorder, not secrets
    for make in chosen:
        make(mess)

    reading = sheets.read(W2, {"Cá nhân": mess.rows()})

    form = registration.PERSONS
    shown = [each.__name__ for each in chosen], mess.rows()
    rows = list(
        zip(
            *(
                sheets.column(reading, W2, form, code)
                for code in ("staff_id", "full_name", "titles")
            ),
            strict=True,
        )
    )
    assert [(code, name, title) for code, name, _, title in people] == rows, shown
    assert {f.code for f in reading.findings} <= {"H03", "O16"}, (shown, reading.findings)
    counted = reading.counted_of(0)
    assert len(people) == counted.accepted, shown
    body = len(mess.rows()) - len(mess.above) - len(mess.header)
    assert counted.read <= body, shown
