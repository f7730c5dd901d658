"""`register --adopt` and `--publish`: lists frozen on a day, and what changed after."""

import openpyxl
import pytest
from command_line import run
from year_folders import GROUPS, STAFF, plan, registration, school_year, write

from sheets_tool.forms.complaint import COMPLAINT, COMPLAINTS

LATER = "2020-10-05"


@pytest.fixture
def root(tmp_path):
    return school_year(tmp_path / "năm")


def send_again(root):
    """Let one group send a later version: one award more, one person less."""
    rows = [("GV001", "Nguyễn Thị Thủy", "LDTT;CSTDCS", None)]
    registration(root / "nhan" / LATER / "toán lần 2.xlsx", "Tổ Toán", rows=rows)


def table(path, sheet, first):
    """Return the rows of a written sheet under the header that begins with `first`."""
    rows = list(openpyxl.load_workbook(path)[sheet].values)
    top = next(i for i, row in enumerate(rows) if row[0] == first)
    return [dict(zip(rows[top], row, strict=True)) for row in rows[top + 1 :] if any(row)]


def standings(root):
    path = root / "ket-qua" / "dang-ky.xlsx"
    codes = {code for code, *_ in STAFF}
    rows = table(path, "Cá nhân", "STT")
    return {row["Mã cán bộ"]: row["Thông qua"] for row in rows if row["Mã cán bộ"] in codes}


def test_nothing_is_said_of_adoption_before_the_conference(root):
    ran = run("-C", root, "register", "--json")

    assert (0, []) == (ran.code, ran.codes)
    assert {None} == set(standings(root).values())


def test_what_was_adopted_is_told_beside_each_person(root):
    run("-C", root, "register", "--adopt", "29/09/2020")

    assert {"Thông qua 29/09/2020"} == set(standings(root).values())


def test_what_changes_after_the_conference_is_listed_apart(root):
    run("-C", root, "register", "--adopt", "29/09/2020")
    send_again(root)

    ran = run("-C", root, "register", "--json")

    path = root / "ket-qua" / "dang-ky.xlsx"
    changes = [
        (row["Họ và tên / Tên tập thể"], row["Danh hiệu, hình thức"], row["Thay đổi"])
        for row in table(path, "Thay đổi sau thông qua", "STT")
    ]
    assert "bổ sung 1, rút 1" in ran.finding("W72")["message"]
    assert "Bổ sung sau 29/09/2020: CSTĐCS" == standings(root)["GV001"]
    assert [
        ("Nguyễn Thị Thủy", "Chiến sĩ thi đua cơ sở", "Bổ sung"),
        ("Trần Văn Hoà", "Lao động tiên tiến", "Rút"),
    ] == changes


def test_what_came_after_the_day_of_adoption_was_not_adopted(tmp_path):
    root = school_year(tmp_path / "năm")
    plan(root, conference_date="2020-09-30")
    send_again(root)

    ran = run("-C", root, "register", "--adopt", "02/10/2020", "--json")

    assert "toán lần 2.xlsx" in ran.finding("W81")["message"]
    assert "30/09/2020" in ran.finding("W82")["message"]
    assert "Bổ sung sau 02/10/2020: CSTĐCS" == standings(root)["GV001"]
    assert "Thông qua 02/10/2020" == standings(root)["GV003"]


def after_adopted(root):
    rows = table(root / "ket-qua" / "dang-ky.xlsx", "Thay đổi sau thông qua", "STT")
    return {(row["Họ và tên / Tên tập thể"], row["Thay đổi"]) for row in rows}


def test_who_is_set_aside_after_the_conference_has_not_withdrawn(root):
    run("-C", root, "register", "--adopt", "29/09/2020")
    rows = [("GV003", "Lê Thị Đức", "LDTT", None), ("GV004", "Phạm Văn An", "LDTT", None)]
    stray = ("GV002", "Trần Văn Hoà", "CSTDCS", None)
    registration(root / "nhan" / LATER / "văn lần 2.xlsx", "Tổ Văn", rows=[*rows, stray])

    ran = run("-C", root, "register", "--json")

    assert "N06" in ran.codes
    assert "rút 0, chờ xác minh 1" in ran.finding("W72")["message"]
    assert {("Trần Văn Hoà", "Chờ xác minh")} == after_adopted(root)


def test_a_blank_form_sent_later_is_asked_about_and_takes_nobody_off_the_list(root):
    run("-C", root, "register", "--adopt", "29/09/2020")
    rows = [("GV003", "Lê Thị Đức", None, None), ("GV004", "Phạm Văn An", None, None)]
    registration(root / "nhan" / LATER / "mẫu trống.xlsx", "Tổ Văn", rows=rows)

    ran = run("-C", root, "register", "--json")

    asked = ran.finding("C29")["message"]
    assert all(name in asked for name in ("mẫu trống.xlsx", "bài 2.xlsx", "có 2 người"))
    assert "rút 0, chờ xác minh 2" in ran.finding("W72")["message"]
    expected = {(name, "Chờ xác minh") for name in ("Lê Thị Đức", "Phạm Văn An")}
    assert expected == after_adopted(root)


def test_adopting_the_same_list_again_changes_no_byte(root):
    run("-C", root, "register", "--adopt", "29/09/2020")
    frozen = root / "luu-tru" / "thong-qua.json"
    before = frozen.read_bytes()

    ran = run("-C", root, "register", "--adopt", "29/09/2020")

    assert 0 == ran.code
    assert before == frozen.read_bytes()


@pytest.mark.parametrize("day", ["30/09/2020", "06/10/2020"])
def test_another_list_replaces_the_adopted_one_only_by_force(root, day):
    run("-C", root, "register", "--adopt", "29/09/2020")
    frozen = root / "luu-tru" / "thong-qua.json"
    before = frozen.read_bytes()
    send_again(root)

    refused = run("-C", root, "register", "--adopt", day, "--json")
    kept = frozen.read_bytes()
    forced = run("-C", root, "register", "--adopt", day, "--force", "--json")

    assert (2, ["W70"]) == (refused.code, refused.codes)
    assert before == kept
    assert 0 == forced.code
    assert before != frozen.read_bytes()


def test_a_broken_frozen_list_is_told_and_never_taken_for_none(root):
    (root / "luu-tru").mkdir()
    (root / "luu-tru" / "thong-qua.json").write_text("{", encoding="utf-8")

    ran = run("-C", root, "register", "--json")

    assert (2, ["W71"]) == (ran.code, ran.codes)


def test_a_dry_run_freezes_nothing(root):
    run("-C", root, "register", "--adopt", "29/09/2020", "--dry-run")

    assert not (root / "luu-tru" / "thong-qua.json").exists()


def test_the_public_notice_keeps_the_list_shown_and_tells_what_came_after(root):
    run("-C", root, "register", "--publish", "28/09/2020")
    send_again(root)
    opinion = {
        "received_on": "2020-10-01",
        "sender": "Người Góp Ý",
        "list": "Đăng ký",
        "candidate_id": "GV001",
        "content": "Nên đăng ký cao hơn",
    }
    write(root / "nhan" / LATER / "đơn.xlsx", COMPLAINT, {COMPLAINTS.id: [opinion]})

    assert 0 == run("-C", root, "register").code

    path = root / "ket-qua" / "cong-khai.xlsx"
    title = "Danh hiệu đăng ký"
    shown = {row["Họ và tên"]: row[title] for row in table(path, "Công khai", "STT")}
    after = {row["Họ và tên"]: row[title] for row in table(path, "Sau công khai", "STT")}
    about = [(row["Về ai"], row["Nội dung"]) for row in table(path, "Ý kiến", "STT")]
    cells = {
        str(cell) for sheet in openpyxl.load_workbook(path) for r in sheet.values for cell in r
    }
    assert "Lao động tiên tiến" == shown["Nguyễn Thị Thủy"]
    assert "Lao động tiên tiến; Chiến sĩ thi đua cơ sở" == after["Nguyễn Thị Thủy"]
    assert [("Nguyễn Thị Thủy", "Nên đăng ký cao hơn")] == about
    assert "Người Góp Ý" not in cells
    assert 2 == len(table(path, "Thay đổi sau công khai", "STT"))


def test_what_came_after_the_day_of_showing_was_not_shown(root):
    send_again(root)

    ran = run("-C", root, "register", "--publish", "02/10/2020", "--json")

    path = root / "ket-qua" / "cong-khai.xlsx"
    title = "Danh hiệu đăng ký"
    shown, after = (
        {row["Họ và tên"]: row[title] for row in table(path, sheet, "STT")}
        for sheet in ("Công khai", "Sau công khai")
    )
    assert "bổ sung 1, rút 1" in ran.finding("W72")["message"]
    assert "Lao động tiên tiến" == shown["Nguyễn Thị Thủy"]
    assert "Lao động tiên tiến" == shown["Trần Văn Hoà"]
    assert "Lao động tiên tiến; Chiến sĩ thi đua cơ sở" == after["Nguyễn Thị Thủy"]
    assert 2 == len(table(path, "Thay đổi sau công khai", "STT"))


def test_the_notice_names_as_missing_whose_list_came_after_it_was_shown(tmp_path):
    root = plan(tmp_path)
    for number, group in enumerate(GROUPS):
        day = LATER if group == "Tổ Văn phòng" else "2020-09-28"
        registration(root / "nhan" / day / f"{number}.xlsx", group)

    run("-C", root, "register", "--publish", "02/10/2020")

    book = openpyxl.load_workbook(root / "ket-qua" / "cong-khai.xlsx")
    first, now = ([row[0] for row in book[name].values] for name in ("Công khai", "Sau công khai"))
    assert "Chưa có đăng ký dùng được của: Tổ Văn phòng." in first
    assert not any("Chưa có đăng ký" in str(line) for line in now)


def test_who_was_blanked_out_by_the_day_of_showing_is_shown_as_waiting(root):
    rows = [("GV003", "Lê Thị Đức", None, None), ("GV004", "Phạm Văn An", None, None)]
    registration(root / "nhan" / "2020-09-29" / "mẫu trống.xlsx", "Tổ Văn", rows=rows)

    run("-C", root, "register", "--publish", "02/10/2020")

    path = root / "ket-qua" / "cong-khai.xlsx"
    standing = {row["Họ và tên"]: row["Tình trạng"] for row in table(path, "Công khai", "STT")}
    assert "Đang xác minh" == standing["Lê Thị Đức"]


def test_showing_the_same_list_again_changes_no_byte_whatever_came_since(root):
    run("-C", root, "register", "--publish", "29/09/2020")
    frozen = root / "luu-tru" / "cong-khai.json"
    before = frozen.read_bytes()
    send_again(root)

    ran = run("-C", root, "register", "--publish", "29/09/2020")

    assert 0 == ran.code
    assert before == frozen.read_bytes()


def test_collectives_are_adopted_too(tmp_path):
    root = plan(tmp_path)
    for number, group in enumerate(GROUPS, 1):
        collectives = [("TO-VAN", "Tổ Văn", "TTLDTT")] if group == "Tổ Văn" else []
        path = root / "nhan" / "2020-09-28" / f"{number}.xlsx"
        registration(path, group, collectives=collectives)
    run("-C", root, "register", "--adopt", "29/09/2020")
    registration(root / "nhan" / LATER / "văn lần 2.xlsx", "Tổ Văn")

    run("-C", root, "register")

    changes = table(root / "ket-qua" / "dang-ky.xlsx", "Thay đổi sau thông qua", "STT")
    assert [("Tổ Văn", "Rút")] == [
        (row["Họ và tên / Tên tập thể"], row["Thay đổi"]) for row in changes
    ]


def test_the_public_notice_says_who_is_being_looked_into_and_invents_no_title(tmp_path):
    root = plan(tmp_path)
    inbox = root / "nhan" / "2020-09-28"
    rows = [
        ("GV001", "Nguyễn Thị Thủy", "LDTT", None),
        ("GV001", "Nguyễn Thị Thủy", "CSTDCS", None),
        ("GV002", "Trần Văn Hoà", "LDTT", None),
        ("LA001", "Người Không Có Tên", "LDTT", None),
    ]
    registration(inbox / "toán.xlsx", "Tổ Toán", rows=rows)
    others = [("GV003", "Lê Thị Đức", None, None), ("GV004", "Phạm Văn An", "LDTT", None)]
    collectives = [("TO-VAN", "Tổ Văn", "TTLDTT")]
    registration(inbox / "văn.xlsx", "Tổ Văn", rows=others, collectives=collectives)

    run("-C", root, "register", "--publish", "29/09/2020")

    path = root / "ket-qua" / "cong-khai.xlsx"
    shown = {
        row["Họ và tên"]: (row["Danh hiệu đăng ký"], row["Tình trạng"])
        for row in table(path, "Công khai", "STT")
    }
    lines = [row[0] for row in openpyxl.load_workbook(path)["Công khai"].values]
    (group,) = (row for row in table(path, "Công khai tập thể", "STT") if row["Tên tập thể"])
    assert (None, "Đang xác minh") == shown["Nguyễn Thị Thủy"]
    assert ("Lao động tiên tiến", None) == shown["Trần Văn Hoà"]
    assert (None, "Chưa ghi đăng ký") == shown["Lê Thị Đức"]
    assert "Người Không Có Tên" not in shown
    assert "Đang xác minh: 1 người, tập thể; danh hiệu chưa rõ thì chưa nêu." in lines
    assert "Để riêng, chưa tính vào danh sách: 3 dòng, chờ nơi gửi sửa lại." in lines
    assert "Chưa có đăng ký dùng được của: Tổ Văn phòng." in lines
    assert "Tập thể lao động tiên tiến" == group["Danh hiệu đăng ký"]
