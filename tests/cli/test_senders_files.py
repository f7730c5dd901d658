"""What people sent, and the plan, keep their bytes whatever command reads them."""

import hashlib

import other_kinds
import pytest
import sheets
import year_folders
from command_line import run

from sheets_tool.cli.supervise import READING
from sheets_tool.forms.registry import BOOKS

FLAWED = """
| STT | Mã GV | Họ tên          | Danh hiệu |
| 1   | GV001 | Nguyễn Thị Thủy | CSTĐ      |
| 2   | GV002 | Trần Văn Hoà    | Giấy khen |
"""
SENT = "nhan/2020-09-29"
COMMANDS = [
    ("status",),
    ("check",),
    ("check", "--message"),
    ("check", "--annotate"),
    ("check", "--repair", "--yes"),
    ("check", f"{SENT}/sai.xlsx", f"{SENT}/bài.xls", "--annotate", "--repair", "--yes"),
    ("register",),
    ("register", "--adopt", "12/10/2020"),
    ("submit", "dang-ky"),
    ("consolidate",),
    ("score",),
    ("evaluate",),
    ("vote",),
    ("select",),
    ("campaign",),
    ("exemplar",),
    ("commend",),
    ("complaint",),
    ("report", "--interim"),
    ("report", "--final"),
    ("record", "close"),
    ("record", "import", f"{SENT}/sai.xlsx"),
    ("record", "show", "An"),
    ("receive", f"{SENT}/sai.xlsx", "--on", "01/10/2020"),
    ("diff", f"{SENT}/sai.xlsx", "nhan/2020-09-28/bài 1.xlsx"),
    ("trace", f"{SENT}/sai.xlsx", "C2"),
    ("accept", "N03", "--reason", "đã hỏi"),
    ("template", "all"),
    ("template", "ballot"),
    ("new", "năm sau", "--from", "."),
]


@pytest.fixture(scope="module")
def root(tmp_path_factory):
    """A year folder with a file of every kind of container and of form in its inbox."""
    root = year_folders.school_year(tmp_path_factory.mktemp("năm") / "năm học 2020")
    sent = root / SENT
    sent.mkdir()
    sheets.save(sent / "sai.xlsx", {"Sheet1": FLAWED})
    for kind, make in other_kinds.KINDS.items():
        (sent / f"bài{kind}").write_bytes(make("Cá nhân", sheets.grid(FLAWED)))
    (sent / "hỏng.xlsx").write_bytes((sent / "sai.xlsx").read_bytes()[:900])
    for book in BOOKS:
        tables = {form.sheet: _example(form) for form in book.forms if not form.made}
        sheets.save(sent / f"{book.id}.xlsx", tables, stamp=book.id)
    return root


def _example(form):
    cells = [(column.header, column.example) for column in form.columns]
    if form.layout.value == "pairs":
        return "\n".join(f"| {header} | '{example} |" for header, example in cells)
    rows = zip(*((header, f"'{example}") for header, example in cells), strict=True)
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def hashes(root):
    found = [root / "ke-hoach.xlsx", *(root / "nhan").rglob("*")]
    return {p: hashlib.sha256(p.read_bytes()).hexdigest() for p in found if p.is_file()}


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_no_command_changes_what_was_sent(root, monkeypatch, command):
    monkeypatch.chdir(root)
    before = hashes(root)

    ran = run(*command)

    assert "Traceback" not in ran.err
    assert before == {path: hashes(root).get(path) for path in before}


def test_every_command_that_reads_is_among_them():
    elsewhere = {"demo", "ballot"}  # The demo runs on copies; its own test compares their bytes.

    assert READING - elsewhere <= {command[0] for command in COMMANDS}
