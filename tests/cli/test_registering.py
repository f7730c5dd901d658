"""`register`: rows keyed to the roster, whatever the letters and whoever sent them."""

import openpyxl
import pytest
import sheets
from command_line import run
from year_folders import GROUPS, STAFF, plan, registration, school_year

DAY = "2020-09-28"


@pytest.fixture
def root(tmp_path):
    return plan(tmp_path / "năm")


def send(root, name, group, rows, *, day=DAY):
    return registration(root / "nhan" / day / f"{name}.xlsx", group, rows=rows)


def send_the_rest(root, *groups):
    for group in set(GROUPS) - set(groups):
        rows = [(code, name, "LDTT", None) for code, name, _, g in STAFF if g == group]
        send(root, f"bài của {group}", group, rows)


def registered(root):
    """Return code → (name, titles) of the list that was written."""
    sheet = openpyxl.load_workbook(root / "ket-qua" / "dang-ky.xlsx")["Cá nhân"]
    codes = {code for code, *_ in STAFF}
    return {row[1]: (row[2], row[6]) for row in sheet.values if row[1] in codes}


def test_a_name_with_the_tone_on_another_letter_is_one_person(root):
    """P26: Thuỷ on the form, Thủy in the plan; the plan's spelling is shown."""
    rows = [("GV001", "Nguyễn Thị Thuỷ", "LDTT", None), ("GV002", "Trần Văn Hòa", "LDTT", None)]
    send(root, "toán", "Tổ Toán", rows)
    send_the_rest(root, "Tổ Toán")

    ran = run("-C", root, "register", "--json")

    assert 0 == ran.code
    assert [] == ran.codes
    assert 5 == ran.json["facts"]["persons"]
    assert ("Nguyễn Thị Thủy", "Lao động tiên tiến") == registered(root)["GV001"]
    assert ("Trần Văn Hoà", "Lao động tiên tiến") == registered(root)["GV002"]


def test_a_row_without_a_code_is_known_by_a_name_nobody_else_has(root):
    """P26: also where the tone stands on another letter."""
    rows = [("GV001", "Nguyễn Thị Thủy", "LDTT", None), (None, "Trần Văn Hòa", "LDTT", None)]
    send(root, "toán", "Tổ Toán", rows)
    send_the_rest(root, "Tổ Toán")

    ran = run("-C", root, "register", "--json")

    assert (0, ["N05"]) == (ran.code, ran.codes)
    assert 5 == ran.json["facts"]["persons"]
    assert ("Trần Văn Hoà", "Lao động tiên tiến") == registered(root)["GV002"]


def test_the_same_person_twice_alike_counts_once(root):
    """P38."""
    rows = [("GV001", "Nguyễn Thị Thủy", "LDTT", None)] * 2 + [
        ("GV002", "Trần Văn Hoà", "LDTT", None)
    ]
    send(root, "toán", "Tổ Toán", rows)
    send_the_rest(root, "Tổ Toán")

    ran = run("-C", root, "register", "--json")

    assert 0 == ran.code
    assert "N01" in ran.codes
    assert "warning" == ran.finding("N01")["severity"]
    assert 5 == ran.json["facts"]["person_awards"]


def test_the_same_person_twice_with_other_titles_is_set_aside(root):
    """P38."""
    rows = [
        ("GV001", "Nguyễn Thị Thủy", "LDTT", None),
        ("GV001", "Nguyễn Thị Thủy", "CSTDCS", None),
        ("GV002", "Trần Văn Hoà", "LDTT", None),
    ]
    send(root, "toán", "Tổ Toán", rows)
    send_the_rest(root, "Tổ Toán")

    ran = run("-C", root, "register", "--json")

    assert 1 == ran.code
    assert "N06" in ran.codes
    assert "GV001" not in registered(root)
    message = ran.finding("N06")["message"]
    assert "“Lao động tiên tiến”" in message
    assert "“Chiến sĩ thi đua cơ sở”" in message


def test_somebody_the_plan_does_not_know_is_told_with_near_names(root):
    """P40."""
    rows = [("GV099", "Trần Văn Hoàn", "LDTT", None), ("GV001", "Nguyễn Thị Thủy", "LDTT", None)]
    send(root, "toán", "Tổ Toán", rows)
    send_the_rest(root, "Tổ Toán")

    ran = run("-C", root, "register", "--json")

    assert 1 == ran.code
    assert "Trần Văn Hoà (GV002)" in ran.finding("N03")["message"]
    assert 4 == ran.json["facts"]["persons"]


def test_a_later_version_of_a_group_replaces_the_earlier_one(root):
    send(root, "toán", "Tổ Toán", [("GV001", "Nguyễn Thị Thủy", "LDTT", None)])
    later = [("GV001", "Nguyễn Thị Thủy", "CSTDCS", None), ("GV002", "Trần Văn Hoà", "LDTT", None)]
    send(root, "toán lần 2", "Tổ Toán", later, day="2020-09-29")
    send_the_rest(root, "Tổ Toán")

    ran = run("-C", root, "register", "--json")

    finding = ran.finding("C01")
    assert 0 == ran.code
    assert "29/09/2020" in finding["message"]
    assert "28/09/2020" in finding["message"]
    assert "bản nhận sau thay bản nhận trước" in finding["message"]
    assert "Chiến sĩ thi đua cơ sở" == registered(root)["GV001"][1]


def test_two_versions_of_one_day_are_a_question(root):
    send(root, "a", "Tổ Toán", [("GV001", "Nguyễn Thị Thủy", "LDTT", None)])
    send(root, "b", "Tổ Toán", [("GV001", "Nguyễn Thị Thủy", "CSTDCS", None)])
    send_the_rest(root, "Tổ Toán")

    ran = run("-C", root, "register", "--json")

    assert 1 == ran.code
    assert {"C13", "C27"} <= set(ran.codes)
    assert "a.xlsx" in ran.finding("C27")["message"]
    assert "GV001" not in registered(root)


def test_a_group_that_sent_nothing_is_on_the_list_of_those_missing(root):
    send_the_rest(root, "Tổ Văn phòng")

    ran = run("-C", root, "register", "--json")

    assert 1 == ran.code
    missing = ran.finding("C02")
    assert (
        "Chưa nhận được “Đăng ký thi đua” của Tổ Văn phòng (hạn 30/09/2020)." == missing["message"]
    )
    assert missing["act"].endswith("phát mẫu bằng: sheets-tool template registration.")
    assert 2 == ran.json["facts"]["groups_received"]


@pytest.mark.parametrize(
    ("facts", "day", "expected"),
    [
        pytest.param({"registration_deadline": "HN+2"}, "2020-09-28", [], id="the last day"),
        pytest.param({"registration_deadline": "HN+2"}, "2020-09-29", ["C03"] * 3, id="a day late"),
        pytest.param({"registration_deadline": "HN+3"}, "2020-09-29", [], id="a longer term"),
        pytest.param({}, "2020-09-30", [], id="the calendar's last day"),
        pytest.param({}, "2020-10-01", ["C03"] * 3, id="after the calendar's last day"),
        pytest.param({}, "bài về", ["C04"] * 3, id="a day that is not known"),
    ],
)
def test_late_is_counted_from_the_deadline_of_the_plan(tmp_path, facts, day, expected):
    root = school_year(tmp_path, day=day)
    plan(root, conference_date="2020-09-26", **facts)

    ran = run("-C", root, "register", "--json")

    assert 0 == ran.code
    assert expected == ran.codes


def test_a_deadline_that_counts_from_an_unknown_day_is_told(tmp_path):
    root = school_year(tmp_path)
    plan(root, registration_deadline="HN+2")

    ran = run("-C", root, "register", "--json")

    assert 0 == ran.code
    assert ["W06"] == ran.codes


def test_a_form_of_another_year_is_set_aside(root):
    send_the_rest(root, "Tổ Toán")
    registration(root / "nhan" / DAY / "cũ.xlsx", "Tổ Toán", year="2019-2020")

    ran = run("-C", root, "register", "--json")

    assert 1 == ran.code
    assert {"C07", "C02"} == set(ran.codes)


def test_a_form_of_another_school_is_set_aside(root):
    send_the_rest(root)
    registration(root / "nhan" / DAY / "lạ.xlsx", "Tổ Toán", unit="TH-KHAC")

    ran = run("-C", root, "register", "--json")

    assert 1 == ran.code
    assert ["C05"] == ran.codes


@pytest.mark.parametrize("stamp", [{"year": "2019-2020"}, {"unit": "TH-KHAC"}], ids=str)
def test_the_rows_of_a_refused_form_are_set_aside_on_the_screen_alone(root, stamp):
    send_the_rest(root)
    registration(root / "nhan" / DAY / "lạ.xlsx", "Tổ Toán", **stamp)

    ran = run("-C", root, "register")

    (line,) = (each for each in ran.out.splitlines() if each.startswith("Dòng: "))
    assert "để riêng 2 " in line
    book = openpyxl.load_workbook(root / "ket-qua" / "cong-khai.xlsx")
    assert not [cell for row in book["Công khai"].values for cell in row if "dòng" in str(cell)]


def test_a_view_in_the_inbox_is_never_read_as_data(root):
    send_the_rest(root)
    assert 0 == run("-C", root, "register").code
    before = registered(root)
    view = root / "ket-qua" / "dang-ky.xlsx"
    (root / "nhan" / DAY / "dang-ky.xlsx").write_bytes(view.read_bytes())

    ran = run("-C", root, "register", "--json")

    assert 0 == ran.code
    assert ["W11"] == ran.codes
    assert before == registered(root)


def test_the_public_list_hides_the_codes(root):
    send_the_rest(root)
    assert 0 == run("-C", root, "register").code

    book = openpyxl.load_workbook(root / "ket-qua" / "cong-khai.xlsx")
    shown = {str(cell) for sheet in book for row in sheet.values for cell in row if cell}
    assert len(STAFF) == sum("•" in row[2] for row in book["Công khai"].values if row[2])
    assert set() == shown & {code for code, *_ in STAFF}


def test_what_is_submitted_is_what_was_registered(root):
    send_the_rest(root)

    ran = run("-C", root, "submit", "dang-ky", "--json")

    sheet = openpyxl.load_workbook(root / "ket-qua" / "ho-so-dang-ky.xlsx")["Cá nhân"]
    codes = {code for code, *_ in STAFF}
    sent = [row[4] for row in sheet.values if row[4] in codes]
    assert 0 == ran.code
    assert sorted(codes) == sorted(sent)


def test_the_cover_counts_the_rows_that_the_screen_of_register_counts(root):
    send(root, "toán", "Tổ Toán", [("GV001", "Nguyễn Thị Thủy", "LDTT", None)])
    unread = {"Cá nhân": "| TT | Họ tên | Danh hiệu TĐ | Ghi chú |\n| 1 | Lê Thị Đức | LĐTT | |"}
    sheets.save(root / "nhan" / DAY / "Tổ Văn.xlsx", unread)

    told, sent = run("-C", root, "register"), run("-C", root, "submit", "dang-ky")
    cover = openpyxl.load_workbook(root / "ket-qua" / "ho-so-dang-ky.xlsx")["Bìa"].values
    rows = next(row[1] for row in cover if row[0] == "Số dòng nhận")

    assert "để riêng 1 " in rows
    assert f"Dòng: {rows}\n" in told.out
    assert f"Dòng đọc từ bài của các tổ: {rows}\n" in sent.out


def test_check_and_register_say_which_rows_each_sets_aside_and_count_by_sheet(root):
    rows = [("GV001", "Nguyễn Thị Thủy", "LDTT", None), ("LA001", "Người Lạ", "LDTT", None)]
    collectives = [("TO-TOAN", "Tổ Toán", "TTLDTT")]
    registration(root / "nhan" / DAY / "toán.xlsx", "Tổ Toán", rows=rows, collectives=collectives)

    checked, told = run("-C", root, "check"), run("-C", root, "register")

    assert "nhận 3 + để riêng 0" in checked.out
    assert "(nhận: Cá nhân 2, Tập thể 1)" in checked.out
    assert "nhận 2 + để riêng 1" in told.out
    assert "nhận theo trang: Cá nhân 1, Tập thể 1" in told.out
    assert "check chỉ đếm dòng chưa đọc được" in told.out


@pytest.mark.parametrize("kind", ["dang-ky", "so-ket"])
def test_one_rule_says_of_every_kind_whether_to_sign(root, kind):
    send(root, "toán", "Tổ Toán", [("GV999", "Không Ai Biết", "LDTT", None)])
    send_the_rest(root, "Tổ Toán")

    ran = run("-C", root, "submit", kind, "--json")

    assert 1 == ran.code
    assert ran.json["next"].startswith("CHƯA NÊN KÝ: còn 1 lỗi")


def test_a_check_that_finds_nothing_to_check_says_so(tmp_path):
    (tmp_path / "trống").mkdir()
    plan(tmp_path / "năm")

    alone = run("check", tmp_path / "trống")
    of_year = run("-C", tmp_path / "năm", "check")

    assert "Không thấy bảng tính nào để soát" in alone.out
    assert "Việc tiếp theo: Kiểm tra lại đường dẫn" in alone.out
    assert "Trong nhan/ chưa có bài nào" in of_year.out
    assert "Việc tiếp theo: Sửa kế hoạch nếu có lỗi, rồi: sheets-tool status" in of_year.out


@pytest.mark.parametrize("lock", ["~$ke-hoach.xlsx", ".~lock.ke-hoach.xlsx#"])
def test_a_plan_open_in_office_is_told(root, lock):
    (root / lock).write_bytes(b"")

    told = run("-C", root, "check", "--json").finding("T11")

    assert "“ke-hoach.xlsx” có thể đang mở trong Excel" in told["message"]
    assert "bản lưu gần nhất" in told["act"]


@pytest.mark.parametrize("words", ["Không đăng ký", "không ĐK", "Không", "-", "– –"])
def test_who_writes_that_nothing_is_registered_registers_nothing(root, words):
    rows = [("GV001", "Nguyễn Thị Thủy", "LDTT", None), ("GV002", "Trần Văn Hoà", "LDTT", None)]
    path = send(root, "toán", "Tổ Toán", rows)
    book = openpyxl.load_workbook(path)
    (mine,) = (row for row in book["Cá nhân"].iter_rows() if row[1].value == "GV002")
    next(cell for cell in mine if cell.value == "Lao động tiên tiến").value = words
    book.save(path)
    send_the_rest(root, "Tổ Toán")

    ran = run("-C", root, "register", "--json")

    assert (0, ["O22"]) == (ran.code, ran.codes)
    assert ("Trần Văn Hoà", None) == registered(root)["GV002"]
    shown = openpyxl.load_workbook(root / "ket-qua" / "cong-khai.xlsx")
    assert "Đang xác minh" not in {cell for sheet in shown for row in sheet.values for cell in row}
