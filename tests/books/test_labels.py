"""Headers found: at any row, deep, merged, moved, nearly right."""

import pytest
import sheets

from sheets_tool.books.labels import find_header
from sheets_tool.forms import foreign, plan, record, registration, results, submission
from sheets_tool.forms.columns import APPROVE
from sheets_tool.forms.events import EXEMPLARS
from sheets_tool.forms.model import Column, Form
from sheets_tool.values.numbers import Whole

PERSONS = registration.PERSONS


def header(text, form=PERSONS, merged=()):
    return find_header(sheets.grid(text), form, merged=merged)


def columns(text, form=PERSONS, merged=()):
    return header(text, form, merged).columns


SYNONYMS = [
    ("Stt", "ordinal"),
    ("TT", "ordinal"),
    ("SốTT", "ordinal"),
    ("Họ tên", "full_name"),
    ("Họ và tên giáo viên", "full_name"),
    ("Chức vụ, đơn vị", "position"),
    ("Chức vụ, chức danh", "position"),
    ("Thi đua", "titles"),
    ("Danh hiệu thi đua", "titles"),
    ("Đăng ký DHTĐ", "titles"),
    ("Danh hiệu thi đua/Hình thức khen thưởng", "titles"),
    ("Khen thưởng", "commendations"),
    ("Hình thức khen thưởng", "commendations"),
    ("Tên đề tài", "initiative"),
    ("Tên đề tài sáng kiến kinh nghiệm", "initiative"),
    ("Tên sáng kiến", "initiative"),
]


@pytest.mark.parametrize(("label", "code"), SYNONYMS)
def test_headers_met_in_the_field_are_understood(label, code):
    assert code == PERSONS.headers[sheets.label_key(label)]


@pytest.mark.parametrize(
    ("form", "label", "code"),
    [
        (plan.STAFF, "Tổ chuyên môn", "group"),
        (plan.STAFF, "Tên phòng ban/khối, tổ công tác", "group"),
        (results.INITIATIVES, "Tên tác giả", "authors"),
        (foreign.CANHAN, "Đơn vị công tác", "workplace"),
        (foreign.CANHAN, "Tên đơn vị/tập thể công tác", "workplace"),
        (foreign.CANHAN, "Tên cơ quan làm việc", "workplace"),
        (plan.CRITERIA, "Tối đa", "max_points"),
        (plan.CRITERIA, "Điểm tiêu chí", "max_points"),
        (plan.CRITERIA, "Điểm chuẩn", "max_points"),
    ],
)
def test_headers_met_in_the_field_are_understood_in_other_forms(form, label, code):
    assert code == form.headers[sheets.label_key(label)]


def test_capitals_stars_line_breaks_and_missing_marks_do_not_matter():
    found = header("| ma can bo (*) | HỌ VÀ TÊN* | Danh hiệu\\nđăng ký: |")

    assert {"staff_id": 0, "full_name": 1, "titles": 2} == found.columns
    assert {} == found.near


def test_words_in_parentheses_do_not_matter():
    assert {"staff_id": 0, "full_name": 1, "note": 2} == columns(
        "| Mã cán bộ (nếu có) | Họ và tên (chữ in) | Ghi chú (lý do) |"
    )


def test_a_table_that_begins_at_c5_is_found_there():
    found = header(
        """
        | | | | |
        | | | | |
        | | | ghi | |
        | | | | |
        | | | Mã cán bộ | Họ và tên |
        """
    )

    assert (4, 1) == (found.top, found.depth)
    assert {"staff_id": 2, "full_name": 3} == found.columns


def test_a_title_with_header_words_is_not_the_header():
    found = header(
        """
        | ĐĂNG KÝ DANH HIỆU THI ĐUA |  | |
        | Thi đua | | Khen thưởng |
        | | | |
        | Mã cán bộ | Họ và tên | Danh hiệu |
        | GV001 | Lê An | LĐTT |
        """
    )

    assert (3, 1) == (found.top, found.depth)
    assert {"staff_id": 0, "full_name": 1, "titles": 2} == found.columns
    assert {} == found.doubled


def test_three_rows_deep_with_merges():
    text = """
    | STT | Người được xét | | Đăng ký năm học | | Ghi chú |
    | | Mã cán bộ | Họ và tên | Đăng ký | | |
    | | | | Thi đua | Khen thưởng | |
    | 1 | GV001 | Lê An | LĐTT | GK | |
    """
    merged = [
        ((0, 0), (2, 0)), ((0, 1), (0, 2)), ((0, 3), (0, 4)), ((0, 5), (2, 5)),
        ((1, 1), (2, 1)), ((1, 2), (2, 2)), ((1, 3), (1, 4)),
    ]  # fmt: skip

    expected = {
        "ordinal": 0, "staff_id": 1, "full_name": 2, "titles": 3, "commendations": 4, "note": 5,
    }  # fmt: skip
    for spans in (merged, ()):
        found = header(text, merged=spans)
        assert expected == found.columns
        assert 3 == found.first_row


def test_a_header_merged_down_over_unknown_words_takes_them_for_no_record():
    found = header(
        """
        | Mã cán bộ | Họ và tên | Danh hiệu đăng ký | |
        | | | Cơ sở | Tỉnh |
        | GV001 | Lê An | x | |
        """,
        merged=[((0, 0), (1, 0)), ((0, 1), (1, 1)), ((0, 2), (0, 3))],
    )

    assert 2 == found.first_row
    assert {"staff_id": 0, "full_name": 1} == found.columns
    assert {2: "Danh hiệu đăng ký / Cơ sở", 3: "Danh hiệu đăng ký / Tỉnh"} == found.extra


def test_the_whole_label_decides_between_two_that_end_alike():
    found = header(
        """
        | Mã cán bộ | Họ và tên | Năm trước | | Đăng ký | |
        | | | Thi đua | Khen thưởng | Thi đua | Khen thưởng |
        """
    )

    assert {"staff_id": 0, "full_name": 1, "titles": 4, "commendations": 5} == found.columns
    assert {} == found.doubled
    assert {2: "Năm trước / Thi đua", 3: "Năm trước / Khen thưởng"} == found.extra


def test_groups_over_day_and_due_are_understood():
    found = columns(
        """
        | Đối tượng | Họ và tên | Việc làm tiêu biểu | Phát hiện | | Nhân rộng | |
        | | | | Ngày | Hạn | Ngày | Hạn |
        """,
        EXEMPLARS,
    )

    assert (3, 4, 5, 6) == tuple(
        found[code] for code in ("found_on", "found_due", "spread_on", "spread_due")
    )


@pytest.mark.parametrize(
    ("label", "code"),
    [
        ("Danh hiệu dắng ký", "titles"),
        ("Danh hieu dăng kí", "titles"),
        ("Hình thưc khen thưởg", "commendations"),
    ],
)
def test_a_letter_or_two_wrong_in_a_long_header_is_accepted_and_noted(label, code):
    found = header(f"| Mã cán bộ | Họ và tên | {label} |")

    assert 2 == found.columns[code]
    assert {code: label} == found.near


@pytest.mark.parametrize(
    ("label", "code"),
    [
        ("Ngà quyết định", "decision_date"),
        ("Sốố quyết định", "decision_no"),
        ("Ngo quyết định", None),
    ],
)
def test_of_two_headers_that_end_alike_the_one_nearer_by_far_is_meant(label, code):
    found = columns(f"| Mã sáng kiến | Tên | Tác giả | {label} |", results.INITIATIVES)

    assert code == next((each for each, column in found.items() if column == 3), None)


def test_other_marks_than_the_forms_are_noted():
    found = header("| Tên đề tài | Ngày công nhân | Tên tác giả |", foreign.DETAI)

    assert {"decision_date": "Ngày công nhân"} == found.near


@pytest.mark.parametrize("label", ["Tỗ", "Điem", "Mả"])
def test_short_headers_are_never_near(label):
    found = header(f"| Mã cán bộ | Họ và tên | {label} sai |")

    assert [2] == list(found.extra)


VOTES = Form(
    id="votes",
    sheet="Kiểm phiếu",
    title="",
    columns=(
        Column(code="valid", header="Phiếu hợp lệ", kind=Whole()),
        APPROVE.but(header="Phiếu không đồng ý", aliases=()),
        Column(code="returned", header="Phiếu thu về", kind=Whole()),
    ),
)


def test_agreeing_and_not_agreeing_are_never_near():
    found = header("| Phiếu hợp lệ | Phiếu đồng ý | Phiếu thu về |", VOTES)

    assert {"valid": 0, "returned": 2} == found.columns
    assert {1: "Phiếu đồng ý"} == found.extra


def test_a_column_claimed_twice_is_doubled():
    assert {"full_name": (1, 2)} == header("| Mã cán bộ | Họ tên | Họ và tên | Ghi chú |").doubled


def test_one_known_label_is_no_header():
    assert header("| Họ và tên | abc |") is None


def test_a_row_of_data_is_not_taken_into_the_header():
    found = header(
        """
        | Đối tượng | Mã | Họ và tên | Mã đơn vị | Năm | Danh hiệu, hình thức | Trạng thái |
        | Tập thể | T1 | Tổ Toán | A | 2019-2020 | TTLĐTT | Đã quyết định |
        """,
        record.ACHIEVEMENTS,
    )

    assert 1 == found.first_row


def test_a_far_header_under_a_long_preface_is_found():
    preface = "\n".join("| Điều 1. Quy định |" for _ in range(55))

    assert 56 == header(f"{preface}\n| Mã cán bộ | Họ và tên |").first_row


def test_the_submission_and_the_registration_are_told_apart():
    text = "| Mã đơn vị | Mã cán bộ | Họ và tên | Danh hiệu, hình thức | Giai đoạn |"

    assert header(text, submission.PERSONS).score(submission.PERSONS) == (5, 5)
    assert header(text).score(PERSONS) == (2, 2)
