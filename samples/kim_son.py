"""The years of Trường THCS Kim Sơn: the plan, what seven groups sent in, and what came of it.

The mistakes are those that people make; each is planted once and told in `expected.txt`.
"""

import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path
from unicodedata import normalize

import kim_son_next
import kim_son_results
import kim_son_votes
import openpyxl
from arriving import Send, play
from hands import Table, Typed, opened, saved
from kim_son_outcome import outcome_table
from kim_son_plan import frames, members
from kim_son_results import verdicts
from kim_son_scores import MENDED, SHEETS
from openpyxl.workbook import Workbook
from tables import write_plan

from sheets_tool.books.write import to_bytes
from sheets_tool.forms import registration as w2
from sheets_tool.year.demonstrating import Done
from sheets_tool.year.folder import YearFolder
from sheets_tool.year.rehearsal import kim_son as rehearsal
from sheets_tool.year.rehearsal import kim_son_next as rehearsal_next
from sheets_tool.year.templating import hand_out

_CODES = ("staff_id", "titles", "commendations", "initiative_kind", "initiative", "field")
_BGH = """
KS01 | Lao động tiên tiến; Chiến sĩ thi đua cơ sở | Bằng khen UBND thành phố | Giải pháp | \
Họp tổ chuyên môn trực tuyến theo chuyên đề | Quản lý
KS02 | Lao động tiên tiến | Giấy khen | | |
KS03 | Lao động tiên tiến | Kỷ niệm chương Vì sự nghiệp Giáo dục | | |
"""
_TOAN = """
KS04 | LĐTT; CSTĐCS | Bằng khen UBND thành phố | SKKN | \
Giúp học sinh lớp 9 tự tìm lỗi khi giải phương trình | Toán
KS05 | LĐTT; CSTĐCS | Giấy khen | SKKN | Vẽ đồ thị hàm số bằng bảng tính | Toán
KS06 | LĐTT | | | |
KS07 | CSTĐ | | SKKN | Thí nghiệm vật lý từ đồ dùng quanh em | Vật lý
KS08 | LĐTT | Giấy khen | | |
KS09 | LĐTT | | | |
KS10 | LĐTT | | | |
KS11 | LĐTT | | | |
KS12 | LĐTT | Giấy khen | | |
"""
_VAN = """
KS13 | Chiến sĩ thi đua cơ sở; Lao động tiên tiến | Giấy khen | SKKN | \
Viết đoạn văn từ nhật ký đọc sách | Ngữ văn
KS14 | Lao động tiên tiến | | | |
KS15 | Lao động tiên tiến | | | |
KS16 | Lao động tiên tiến | Giấy khen | | |
KS17 | Lao động tiên tiến | | | |
KS18 | Lao động tiên tuyến | | | |
KS19 | Lao động tiên tiến | | | |
KS20 | Lao động tiên tiến | | | |
KS21 | Lao động tiên tiến | | | |
"""
_NGOAI_NGU = """
KS22 | LĐ tiên tiến, CSTĐ cơ sở | | Chuyên đề | Câu lạc bộ tiếng Anh giờ ra chơi | Tiếng Anh
KS23 | LĐ tiên tiến | | | |
KS24 | LĐ tiên tiến | Giấy khen | | |
KS25 | LĐ tiên tiến | | | |
KS26 | Lao động tiên tiến; Giấy khen | | | |
"""
_HOA_SINH = """
KS27 | Lao động tiên tiến | Giấy khen | | |
KS28 | Lao động tiên tiến; Chiến sỹ thi đua cơ sở | | SKKN | \
Vườn trường làm phòng học môn Sinh học | Sinh học
KS29 | Lao động tiên tiến | | | |
KS30 | Lao động tiên tiến | | | |
KS31 | Lao động tiên tiến | | | |
KS32 | Lao động tiên tiến | | | |
KS33 | Lao động tiên tiến | Giấy khen | | |
"""
_SU_DIA = """
KS34 | LĐTT | Giấy khen | | |
KS35 | LĐTT | | | |
KS36 | LĐTT | | | |
KS37 | LĐTT + CSTĐCS | | SKKN | Bản đồ địa phương do học sinh vẽ | Địa lý
KS38 | LĐTT | | | |
KS39 | LĐTT | Giấy khen | | |
KS40 | LĐTT | | | |
"""
_VAN_PHONG = """
KS41 | Lao động tiên tiến | Giấy khen | | |
KS42 | Lao động tiên tiến | | | |
KS43 | Lao động tiên tiến | | | |
KS44 | Lao động tiên tiến | | Giải pháp | Sổ mượn sách bằng bảng tính | Thư viện
KS45 | | | | |
KS46 | Lao động tiên tiến | | | |
"""
_STRANGER = {
    "staff_id": "KS99",
    "full_name": "Nguyễn Thu Hà",
    "position": "Giáo viên hợp đồng",
    "titles": "Lao động tiên tiến",
}
_LOCK = b"\x0eTo truong Toan" + b" " * 40 + b"\x0e\x00" + "To truong Toan".encode("utf-16-le")
_PICTURE = b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00\xff\xd9"


def build(root: Path) -> list[Done]:
    """Write the two sample years of the school below a folder, and return how they were played."""
    first, second = root / rehearsal.YEAR, root / rehearsal_next.YEAR
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        played = [
            *play(root, rehearsal.STEPS, _ARRIVALS, folder=folder),
            *play(root, rehearsal_next.STEPS, kim_son_next.ARRIVALS, folder=folder),
        ]
        _write(first / "expected-outcome.txt", outcome_table(YearFolder(folder / rehearsal.YEAR)))
        later = YearFolder(folder / rehearsal_next.YEAR)
        _write(second / kim_son_results.EXPECTED_VERDICTS, verdicts(later))
    return played


def _write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8", newline="\n")


def _plan(year: YearFolder, to: YearFolder) -> None:
    """The secretary fills the plan; the record of the years before lies there."""
    del year
    write_plan(to.plan, frames(members()))
    kim_son_results.write_record(to, members())


def _registered(year: YearFolder, to: YearFolder, days: tuple[str, ...]) -> None:
    templates = {
        output.book.stamp["group"]: to_bytes(output.book)
        for output in hand_out(year, w2.REGISTRATION.id).outputs
    }
    for day, name, group, fill in _SENT:
        if day in days:
            saved(fill(templates[group]), to.inbox / day / name)


def _before_conference(year: YearFolder, to: YearFolder) -> None:
    """Two groups send early, one with a picture beside it."""
    _registered(year, to, ("2020-10-02",))
    (to.inbox / "2020-10-02" / "IMG_20201002_071530.jpg").write_bytes(_PICTURE)


def _by_deadline(year: YearFolder, to: YearFolder) -> None:
    """The others send by the deadline, one after it; one has the file open."""
    _registered(year, to, ("2020-10-05", "2020-10-07"))
    locked = to.inbox / "2020-10-05" / "~$Tổ Toán - Lý (bản cuối) (2).xlsx"
    locked.write_bytes(_LOCK.ljust(165, b" "))


def _after_notice(year: YearFolder, to: YearFolder) -> None:
    """Comments on the list shown to all staff; a group sends a title spelt as it should be."""
    _registered(year, to, ("2020-10-12",))
    kim_son_votes.send_comments(year, to)


def _end_of_year(year: YearFolder, to: YearFolder) -> None:
    """Scores of the last periods, and the results of six groups."""
    for period in ("3", "4"):
        SHEETS[period].send(year, to)
    kim_son_results.send(year, to, members())


def _supplements(year: YearFolder, to: YearFolder) -> None:
    """What was told as missing or blank comes in; the verdicts before that are kept as a table."""
    path = to.root.parents[1] / kim_son_results.EXPECTED_VERDICTS
    _write(path, kim_son_results.verdicts(year))
    kim_son_results.send_again(year, to, members())
    MENDED.send(year, to)


def _lines(text: str) -> list[dict[str, str]]:
    rows = (line.split("|") for line in text.strip().splitlines())
    return [dict(zip(_CODES, (cell.strip() for cell in row), strict=True)) for row in rows]


def _filled(template: bytes, text: str, *, collective: Typed) -> Workbook:
    """Return a template with each member's line typed in, and the group's own."""
    book = opened(template)
    persons = Table(book, w2.PERSONS)
    for line in _lines(text):
        persons.type(persons.row_of("staff_id", line["staff_id"]), line)
    collectives = Table(book, w2.COLLECTIVES)
    collectives.type(collectives.top + 1, collective)
    return book


_ADVANCED = {"titles": "Tập thể lao động tiên tiến"}


def _head_office(template: bytes) -> Workbook:
    """The form of the heads holds the school itself too."""
    book = _filled(template, _BGH, collective=_ADVANCED)
    collectives = Table(book, w2.COLLECTIVES)
    school = {
        "titles": "Tập thể lao động xuất sắc",
        "commendations": "Bằng khen UBND thành phố",
    }
    collectives.type(collectives.row_of("collective_id", "KS-TRUONG"), school)
    return book


def _maths(template: bytes) -> Workbook:
    """One member stands twice with different titles (N06); one title is unclear (O06)."""
    book = _filled(template, _TOAN, collective={"titles": "TTLĐTT"})
    _again(Table(book, w2.PERSONS), "KS10", {"titles": "LĐTT; CSTĐCS"})
    return book


def _again(persons: Table, code: str, changes: Typed) -> None:
    """Copy a member's line into the first free one, with changes."""
    row = persons.row_of("staff_id", code)
    copied = {each: persons.seen(row, each) for each in (*_CODES, "full_name", "position")}
    persons.type(persons.next_free(), {**copied, **changes})


def _letters_early(template: bytes) -> Workbook:
    """The version that was replaced: two members not asked yet."""
    book = _filled(template, _VAN, collective={})
    persons = Table(book, w2.PERSONS)
    for code in ("KS18", "KS19"):
        persons.type(persons.row_of("staff_id", code), {"titles": ""})
    return book


def _letters(template: bytes) -> Workbook:
    """One title is mistyped (O15)."""
    return _filled(template, _VAN, collective={"titles": "Tập thể LĐTT"})


def _letters_mended(template: bytes) -> Workbook:
    """The title spelt as it should be, after the list was shown."""
    book = _letters(template)
    persons = Table(book, w2.PERSONS)
    persons.type(persons.row_of("staff_id", "KS18"), {"titles": "Lao động tiên tiến"})
    return book


def _languages(template: bytes) -> Workbook:
    """Typed on a Mac: names decomposed, a tone placed otherwise; an award in the wrong column."""
    book = _filled(template, _NGOAI_NGU, collective=_ADVANCED)
    persons = Table(book, w2.PERSONS)
    persons.type(persons.row_of("staff_id", "KS24"), {"full_name": "Vũ Thị Thuỷ"})
    for row in range(persons.top + 1, persons.next_free()):
        persons.type(row, {"full_name": normalize("NFD", persons.seen(row, "full_name"))})
    return book


def _sciences(template: bytes) -> Workbook:
    """A name that is not the code's (N04), a line twice (N01), a stranger (N03)."""
    book = _filled(template, _HOA_SINH, collective=_ADVANCED)
    persons = Table(book, w2.PERSONS)
    persons.type(persons.row_of("staff_id", "KS30"), {"full_name": "Phạm Thị Hằng"})
    _again(persons, "KS32", {})
    persons.type(persons.next_free(), _STRANGER)
    return book


def _history(template: bytes) -> Workbook:
    """A sheet of their own: lines above, other order of columns, totals and signatures below."""
    source = Table(_filled(template, _SU_DIA, collective=_ADVANCED), w2.PERSONS)
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Dang ky"
    for line in ("PHÒNG GD&ĐT GIA LÂM", "TRƯỜNG THCS KIM SƠN", "TỔ SỬ – ĐỊA", None,
                 "BẢNG ĐĂNG KÝ THI ĐUA NĂM HỌC 2020 – 2021", None):  # fmt: skip
        sheet.append([line])
    sheet.append([header for header, _ in _OWN_COLUMNS])
    sheet.append([f"({number})" for number in range(1, len(_OWN_COLUMNS) + 1)])
    rows = range(source.top + 1, source.next_free())
    for number, row in enumerate(rows, 1):
        sheet.append([source.seen(row, code) if code else number for _, code in _OWN_COLUMNS])
    sheet.append(["Tổng cộng", None, None, len(rows)])
    sheet.append([])
    sheet.append([None, None, "Kim Sơn, ngày 05 tháng 10 năm 2020"])
    sheet.append([None, "NGƯỜI LẬP BIỂU", None, "TỔ TRƯỞNG"])
    return book


_OWN_COLUMNS = (
    ("TT", ""),
    ("Họ và tên", "full_name"),
    ("Mã CB", "staff_id"),
    ("Chức vụ", "position"),
    ("Đăng ký khen thưởng", "commendations"),
    ("Đăng ký danh hiệu", "titles"),
    ("Tên sáng kiến", "initiative"),
    ("Loại", "initiative_kind"),
    ("Mã sáng kiến", "initiative_id"),
    ("Môn", "field"),
    ("Đồng tác giả", "co_authors"),
    ("Ghi chú", "note"),
)


def _office(template: bytes) -> Workbook:
    """One member registers nothing (O09); the file comes late (C03)."""
    return _filled(template, _VAN_PHONG, collective=_ADVANCED)


_SENT: tuple[tuple[str, str, str, Callable[[bytes], Workbook]], ...] = (
    ("2020-10-02", "BGH - dang ky thi dua.xlsx", "Ban giám hiệu", _head_office),
    ("2020-10-02", "Copy of dang ky to van.xlsx", "Tổ Ngữ văn", _letters_early),
    ("2020-10-05", "dang ky to van (sua lan 2).xlsx", "Tổ Ngữ văn", _letters),
    ("2020-10-05", "Tổ Toán - Lý (bản cuối) (2).xlsx", "Tổ Toán – Lý", _maths),
    ("2020-10-05", "DANG KY TO NGOAI NGU.xlsx", "Tổ Ngoại ngữ", _languages),
    ("2020-10-05", "hoa sinh.xlsx", "Tổ Hóa – Sinh", _sciences),
    ("2020-10-05", "Bản sao của Sử Địa in nộp.xlsx", "Tổ Sử – Địa", _history),
    ("2020-10-07", "văn phòng nộp bù.xlsx", "Tổ Văn phòng", _office),
    ("2020-10-12", "dang ky to van (sua lan 3).xlsx", "Tổ Ngữ văn", _letters_mended),
)
"""Day received, file name, whose template, and what they did with it."""


def _of_first_half(year: YearFolder, to: YearFolder) -> None:
    """Scores of two periods, and commendations on 20/11 and for long service."""
    for period in ("1", "2"):
        SHEETS[period].send(year, to)
    kim_son_votes.send_commendations(year, to)


_ARRIVALS: Mapping[str, Send] = {
    "01-ke-hoach": _plan,
    "02-truoc-hoi-nghi": _before_conference,
    "03-dang-ky": _by_deadline,
    "04-gop-y": _after_notice,
    "05-hoc-ky-1": _of_first_half,
    "06-cuoi-nam": _end_of_year,
    "07-bo-sung": _supplements,
    **kim_son_votes.ARRIVALS,
}
"""The folders below `ve-sau/` → who writes them."""
